/**
 * The visual record: what each state looks like, kept as small pictures beside this file and compared with a tolerance.
 *   npm run visual                  compares all; what differs is written to .build/visual, old beside new
 *   npm run visual -- detail print  only those whose name has these words
 *   npm run visual -- --accept      keeps what is seen now
 * Pictures are at half size: they tell of layout, colours and what is shown, not of single letters. The clock stands still.
 * It has its own command, because another machine's fonts differ by more than any tolerance that would still tell something.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { startServer } from '../../demo/serve.mjs';
import { findBrowsers } from '../browsers.mjs';

const HERE = 'test/visual/pictures', THERE = '.build/visual';
const WIDTHS = [320, 768, 1280];
const LOOKS = { light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, forced: { colorScheme: 'light', forcedColors: 'active' }, print: { colorScheme: 'light' } };
/** A Wednesday at eleven in Philadelphia. */
const NOW = new Date('2026-11-18T16:00:00Z');
/** Of a hundred pixels, how many may differ by more than a shade. */
const MOST = 1.0, SHADE = 40;

const finder = (page) => page.locator('resource-finder').first();
const cards = (page) => finder(page).locator('rf-results article');
async function whole(page) {
  await cards(page).first().waitFor();
  await finder(page).locator('rf-results .facts').first().waitFor();
  await page.evaluate(() => document.querySelector('resource-finder').directory?.later);
  await finder(page).locator('rf-doors .count').filter({ hasText: /\d/ }).first().waitFor();
}
async function typed(page, words) {
  await whole(page);
  await finder(page).getByRole('searchbox').first().fill(words);
  await page.waitForFunction((text) => document.querySelector('resource-finder').query.text === text, words);
  await page.waitForFunction(() => !document.querySelector('resource-finder').shadowRoot.querySelector('[aria-busy=true]'));
  await cards(page).first().waitFor();
}
const press = (page, name) => finder(page).getByRole('button', { name }).locator('visible=true').first().click();

/** Name -> path, what is prepared before, what is done, and what the picture begins with; without it the picture is of the top. */
const STATES = {
  list: { path: '/city/', act: whole },
  waiting: { path: '/city/', before: (page) => page.route('**/data/**', () => new Promise(() => undefined)), act: (page) => finder(page).locator('rf-exit a').waitFor() },
  failed: { path: '/city/', before: (page) => page.route('**/data/**', (route) => route.fulfill({ status: 503, body: '' })), act: (page) => finder(page).getByRole('button', { name: 'Try again' }).waitFor(), shows: '.failed' },
  'no-script': { path: '/city/', javaScriptEnabled: false, act: () => undefined },
  need: { path: '/city/', act: async (page) => { await typed(page, 'i want to die'); await page.getByText('988').first().waitFor(); }, shows: 'rf-search' },
  search: { path: '/city/', act: (page) => typed(page, 'food'), shows: 'rf-search' },
  relaxed: { path: '/city/', act: (page) => typed(page, 'zzzzqqq'), shows: 'rf-search' },
  filters: { path: '/city/', act: async (page) => { await whole(page); await press(page, /^Filters/); await finder(page).locator('rf-filters').getByRole('checkbox').first().waitFor(); }, shows: 'rf-filters' },
  near: { path: '/city/', act: async (page) => { await whole(page); await press(page, /^Near you/); await finder(page).locator('rf-near').getByRole('textbox').first().waitFor(); }, shows: 'rf-near' },
  detail: { path: '/city/', act: async (page) => { await whole(page); await cards(page).first().getByRole('heading').getByRole('button').click(); await finder(page).locator('rf-detail article').waitFor(); }, shows: 'rf-detail' },
  map: { path: '/city/', act: async (page) => { await whole(page); await press(page, 'Map'); await finder(page).locator('rf-map').getByRole('region').first().waitFor(); }, shows: 'rf-map' },
  'right-to-left': { path: '/hosts/right-to-left.html', act: (page) => cards(page).first().waitFor() },
};

const accept = process.argv.includes('--accept'), only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const names = Object.keys(STATES).flatMap((state) => WIDTHS.flatMap((width) => Object.keys(LOOKS).map((look) => ({ state, width, look, name: `${state}-${width}-${look}` }))))
  .filter(({ name }) => only.every((word) => name.includes(word)));

/** In a page: the share of pixels that differ, in percent; undefined where the sizes do. */
const differ = async ([a, b, shade]) => {
  const pixels = async (data) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/jpeg;base64,${data}`)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  };
  const [one, two] = await Promise.all([pixels(a), pixels(b)]);
  if (one.width !== two.width || Math.abs(one.height - two.height) > 2) return undefined;
  let count = 0;
  const end = Math.min(one.data.length, two.data.length);
  for (let at = 0; at < end; at += 4) if ([0, 1, 2].some((channel) => Math.abs(one.data[at + channel] - two.data[at + channel]) > shade)) count += 1;
  return count * 400 / end;
};

const { chromium: executablePath } = findBrowsers();
if (!executablePath) { console.log('No Chromium: nothing was compared.'); process.exit(1); }
const server = await startServer({ port: 0 }), browser = await chromium.launch({ executablePath });
const judge = await browser.newPage();
rmSync(THERE, { recursive: true, force: true });
mkdirSync(THERE, { recursive: true });
mkdirSync(HERE, { recursive: true });
const wrong = [];
for (const { state, width, look, name } of names) {
  const { path: address, before, act, shows, javaScriptEnabled = true } = STATES[state];
  const context = await browser.newContext({ ...LOOKS[look], javaScriptEnabled, viewport: { width, height: width < 700 ? 700 : 900 }, deviceScaleFactor: 0.5, reducedMotion: 'reduce', locale: 'en-US', timezoneId: 'America/New_York' });
  const page = await context.newPage();
  try {
    if (javaScriptEnabled) await page.clock.setFixedTime(NOW);
    await before?.(page);
    await page.goto(new URL(address.slice(1), server.url).href);
    await act(page);
    // What the state is about would be below the first screen of a phone.
    if (shows) await finder(page).locator(shows).first().evaluate((subject) => { subject.scrollIntoView({ block: 'start', behavior: 'instant' }); });
    // Nothing that comes quietly after it changes the picture.
    if (javaScriptEnabled) await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
    if (look === 'print') await page.emulateMedia({ media: 'print', ...LOOKS.print });
    const seen = await page.screenshot({ type: 'jpeg', quality: 50, animations: 'disabled', caret: 'hide' });
    const kept = path.join(HERE, `${name}.jpg`);
    if (accept) writeFileSync(kept, seen);
    else {
      const share = existsSync(kept) ? await judge.evaluate(differ, [readFileSync(kept).toString('base64'), seen.toString('base64'), SHADE]) : undefined;
      if (share === undefined || share > MOST) {
        wrong.push(`${name}: ${!existsSync(kept) ? 'is not kept yet' : share === undefined ? 'has another size' : `differs in ${share.toFixed(1)} % of its pixels`}`);
        writeFileSync(path.join(THERE, `${name}-new.jpg`), seen);
        if (existsSync(kept)) writeFileSync(path.join(THERE, `${name}-old.jpg`), readFileSync(kept));
      }
    }
  } catch (error) {
    wrong.push(`${name}: ${String(error).split('\n')[0]}`);
  }
  await context.close();
}
// A picture of a state that is no more is taken away, or said.
const known = new Set(names.map(({ name }) => `${name}.jpg`));
for (const file of only.length ? [] : readdirSync(HERE)) {
  if (known.has(file)) continue;
  if (accept) rmSync(path.join(HERE, file)); else wrong.push(`${file}: its state is no more`);
}
await browser.close();
await server.close();
for (const line of wrong) console.log(line);
const bytes = readdirSync(HERE).reduce((sum, file) => sum + statSync(path.join(HERE, file)).size, 0);
console.log(accept ? `${names.length - wrong.length} pictures kept, ${Math.round(bytes / 1000)} kB in all.` : `${names.length - wrong.length} of ${names.length} pictures are as they were (at most ${MOST} % of pixels differ).`);
process.exitCode = wrong.length ? 1 : 0;
