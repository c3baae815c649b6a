/**
 * `npm run pictures`: the pictures beside the steps of start-here.html, shot from the release as somebody has it who unzipped it.
 *
 * It serves the zip, takes the steps with the template's own examples, and writes demo/assets/steps/<language>-<step>.webp. Pictures
 * are kept in the repository, because a release must give the same bytes on every machine and a screenshot does not.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { findBrowsers } from './browsers.mjs';
import { makeRelease } from './release.mjs';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.csv': 'text/csv', '.svg': 'image/svg+xml', '.json': 'application/json' };
const OUT = path.join('demo', 'assets', 'steps');
/** By language: the list, and the zone that is typed. */
const LANGUAGES = { en: { list: 'services.csv', zone: 'America/New_York', zoneLabel: 'Time zone' }, es: { list: 'servicios.csv', zone: 'America/New_York', zoneLabel: 'Zona horaria' } };

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const made = path.join('.build', 'pictures');
const { zip, folder } = makeRelease({ root: process.cwd(), out: made, version });
const site = mkdtempSync(path.join(tmpdir(), 'pictures-'));
for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(path.join(made, zip)))))) {
  mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
  writeFileSync(path.join(site, name), bytes);
}
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = path.join(site, ...pathname.split('/').filter((part) => part !== '..'), pathname.endsWith('/') ? 'index.html' : '');
  try {
    const bytes = readFileSync(file);
    response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' }).end(bytes);
  } catch { response.writeHead(404).end(); }
});
await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
const url = `http://127.0.0.1:${server.address().port}/`;

const browser = await chromium.launch({ executablePath: findBrowsers().chromium });
/** As it is seen at this moment; what scrolls or blinks stands still. */
async function shoot(page, name, clip) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 55, ...(clip ? { clip: { ...clip, scale: 1 } } : {}) });
  const bytes = Buffer.from(data, 'base64');
  mkdirSync(OUT, { recursive: true });
  writeFileSync(path.join(OUT, `${name}.webp`), bytes);
  console.log(`${path.join(OUT, name)}.webp ${(bytes.length / 1000).toFixed(1)} kB`);
}

try {
  for (const [lang, { list, zone, zoneLabel }] of Object.entries(LANGUAGES)) {
    const context = await browser.newContext({ locale: lang, viewport: { width: 900, height: 560 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${url}builder/`);
    await page.locator('#files').setInputFiles(path.join(site, 'templates', list));
    await page.locator('resource-finder article').first().waitFor();
    await page.locator('rf-doors .count').filter({ hasText: /\d/ }).first().waitFor();
    await page.evaluate(() => { scrollTo(0, 0); });
    await page.locator('h1').scrollIntoViewIfNeeded();
    await shoot(page, `${lang}-3`);
    const field = page.getByLabel(zoneLabel, { exact: true });
    await field.fill(zone);
    await page.keyboard.press('Tab');
    await field.evaluate((element) => { element.scrollIntoView({ block: 'center' }); });
    await shoot(page, `${lang}-4`);
    await page.locator('#form').selectOption('element');
    const code = page.locator('#snippet');
    await code.filter({ hasText: 'time-zone=' }).waitFor();
    const snippet = await code.innerText();
    await code.evaluate((element) => { element.scrollIntoView({ block: 'center' }); });
    await shoot(page, `${lang}-5`);
    writeFileSync(path.join(site, 'page.html'), `<!doctype html>\n<html lang="${lang}">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${lang}</title></head>\n<body>\n${snippet.replace(/feed="[^"]*"/, `feed="templates/${list}"`).replaceAll(/(href|src)="[^"]*resource-finder-/g, `$1="${folder.replace(/\d.*/, '')}`)}\n</body>\n</html>\n`);
    await page.setViewportSize({ width: 360, height: 560 });
    await page.goto(`${url}page.html`);
    await page.locator('resource-finder article').first().waitFor();
    await page.locator('rf-doors .count').filter({ hasText: /\d/ }).first().waitFor();
    await shoot(page, `${lang}-6`);
    await context.close();
  }
} finally {
  await browser.close();
  await new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
  rmSync(site, { recursive: true, force: true });
}
