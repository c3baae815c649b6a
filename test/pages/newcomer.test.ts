/**
 * A webmaster who has the zip and nothing else: no npm, no repository. Every step is printed; there are fewer than ten.
 * `npm run newcomer` runs this alone. It takes dist/ as it was built.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowsers } from '../browsers.mjs';

const MOST_STEPS = 9;
const OWN = ['Juniper Food Cupboard', 'Larch Counseling', 'Maple Night Shelter'];
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.csv': 'text/csv; charset=utf-8', '.svg': 'image/svg+xml', '.json': 'application/json' };

interface Newcomer { readonly folder: string; readonly url: string; steps: string[]; step(words: string): void; close(): Promise<void> }

/** The plainest of static servers: a folder, and the type of each file. `policy` is sent with every page outside of the tools' folders. */
async function serve(folder: string, policy: () => string | undefined): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, ...decodeURIComponent(pathname).split('/').filter((part) => part !== '..'), pathname.endsWith('/') ? 'index.html' : '');
    try {
      const bytes = readFileSync(file), sent = policy();
      response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream', ...(sent && pathname === '/page.html' && { 'Content-Security-Policy': sent }) });
      response.end(bytes);
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/` };
}

let browser: Browser, zip: Uint8Array;
before(async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const { makeRelease } = await import(pathToFileURL('test/release.mjs').href) as { makeRelease(of: object): { zip: string } };
  const out = path.join('.build', 'newcomer');
  zip = new Uint8Array(readFileSync(path.join(out, makeRelease({ root: process.cwd(), out, version }).zip)));
  browser = await chromium.launch({ executablePath: findBrowsers().chromium as string });
});
after(async () => { await browser.close(); });

let policy: string | undefined;
async function newcomer(): Promise<Newcomer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'newcomer-'));
  policy = undefined;
  const { server, url } = await serve(folder, () => policy);
  const steps: string[] = [];
  return {
    folder, url, steps,
    step(words) { steps.push(words); console.log(`${steps.length}. ${words}`); },
    async close() {
      await new Promise<void>((resolve) => { server.close(() => { resolve(); }); server.closeAllConnections(); });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The template with three rows of their own in place of the examples: what a spreadsheet program would save. */
function filled(template: string): string {
  const [head = ''] = template.replace(/^\uFEFF/, '').split('\r\n');
  const columns = head.split(',');
  const rows = OWN.map((name, index) => columns.map((column) => ({ Name: name, Category: ['Food', 'Mental health', 'Shelter'][index], Phone: `215-555-011${index}`, City: 'Springfield', State: 'PA', Hours: 'Mon-Fri 9am-5pm' } as Record<string, string | undefined>)[column] ?? '').join(','));
  return `${[head, ...rows].join('\r\n')}\r\n`;
}

/** Unzip, fill in, drop the list into the builder, take the code of a form: as far as every form goes. */
async function toTheCode(own: Newcomer, page: Page, form: string): Promise<{ code: string; header: string }> {
  own.step('Unzip the release into an empty folder of the web site.');
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    if (name.endsWith('/')) continue;
    mkdirSync(path.dirname(path.join(own.folder, name)), { recursive: true });
    writeFileSync(path.join(own.folder, name), bytes);
  }
  own.step('Fill in templates/services.csv: three rows, saved as services.csv beside the folders.');
  const list = filled(readFileSync(path.join(own.folder, 'templates/services.csv'), 'utf8'));
  writeFileSync(path.join(own.folder, 'services.csv'), list);
  own.step('Open the builder from start-here.html.');
  await page.goto(`${own.url}start-here.html`);
  await page.getByRole('link', { name: 'builder' }).click();
  own.step('Drop the list there.');
  await page.locator('#files').setInputFiles(path.join(own.folder, 'services.csv'));
  await page.locator('resource-finder article').filter({ hasText: OWN[0] ?? '' }).first().waitFor();
  own.step('Say the time zone.');
  await page.getByLabel('Time zone', { exact: true }).fill('America/New_York');
  await page.keyboard.press('Tab');
  own.step(`Copy the code: ${form}.`);
  await page.locator('#form').selectOption(form);
  await page.locator('#snippet').filter({ hasText: { iframe: 'time-zone=America', static: 'Juniper', single: 'integrity=' }[form] ?? 'time-zone="America/New_York"' }).waitFor();
  await page.locator('#code summary').filter({ hasText: 'As a whole header' }).click();
  return { code: await page.locator('#snippet').innerText(), header: await page.locator('#header').innerText() };
}

describe('from the zip to a live page', () => {
  for (const form of ['element', 'single', 'mount', 'iframe', 'static']) {
    test(form, async (run) => {
      const own = await newcomer();
      const context = await browser.newContext({ locale: 'en', viewport: { width: 1000, height: 900 } });
      run.after(async () => { await context.close(); await own.close(); });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      const { code, header } = await toTheCode(own, page, form);
      own.step('Paste it into a bare page.');
      writeFileSync(path.join(own.folder, 'page.html'), `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Help in our town</title></head>\n<body>\n<h1>Help in our town</h1>\n${code}\n</body>\n</html>\n`);
      own.step('Open the page, served with the policy that the builder printed.');
      policy = header;
      await page.goto(`${own.url}page.html`);
      const view = form === 'iframe' ? page.frameLocator('iframe') : page;
      for (const name of OWN) await view.getByText(name).first().waitFor();
      if (form !== 'static') assert.equal(await view.locator('resource-finder rf-results article').count(), OWN.length);
      await page.locator('a[href="tel:988"]').locator('visible=true').first().waitFor();
      assert.ok(own.steps.length <= MOST_STEPS, `${own.steps.length} steps`);
      assert.deepEqual(errors, []);
    });
  }
});
