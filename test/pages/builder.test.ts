/** The builder: a list in, the live widget dressed as chosen, the code out; nothing leaves, and what cannot be read is refused. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BrowserContextOptions, Page, Request } from 'playwright-core';
import { axe, openPage, openSite, type Site } from './support.js';

let site: Site;
before(async () => { site = await openSite(); });
after(async () => { await site.close(); });

const CITY = 'demo/data/philadelphia/community-services.csv';
const FOUR = 'Name,Phone,Category\nAlder Pantry,215-555-0101,Food\nBirch House,215-555-0102,Zeppelins\n';

interface Opened { page: Page; errors: string[]; requests: Request[]; violations(): Promise<string[]>; close(): Promise<void> }

async function open(options: BrowserContextOptions = {}): Promise<Opened> {
  const requests: Request[] = [];
  const { page, context, errors } = await openPage(site, '/builder/', { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', locale: 'en', ...options }, async (made) => { made.on('request', (request) => requests.push(request)); });
  await page.locator('#files').waitFor();
  return { page, errors, requests, violations: () => page.evaluate(() => (window as unknown as { violations: string[] }).violations), close: () => context.close() };
}
const give = async (page: Page, text = FOUR, name = 'services.csv'): Promise<void> => {
  await page.locator('#files').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('resource-finder rf-results article').first().waitFor();
};
/** Opens the part of the settings with this heading, if it is closed. */
const part = async (page: Page, name: string): Promise<void> => {
  const made = page.locator('details.part').filter({ has: page.getByRole('heading', { name, exact: true }) });
  if (await made.getAttribute('open') === null) await made.locator('summary').first().click();
};
const set = async (page: Page, label: string, value: string): Promise<void> => { await page.getByLabel(label, { exact: true }).fill(value); await page.keyboard.press('Tab'); };
const snippet = (page: Page): Promise<string> => page.locator('#snippet').innerText();
const shows = (page: Page, words: RegExp) => page.locator('#snippet').filter({ hasText: words }).waitFor();

describe('a list in, code out', () => {
  test('a chosen file shows in the widget, and its address on the site is asked for', async () => {
    const { page, errors, violations, close } = await open();
    await give(page);
    await page.locator('resource-finder article').filter({ hasText: 'Alder Pantry' }).first().waitFor();
    await shows(page, /feed="\/services\.csv"[^]*tel:988[^]*tel:911/);
    assert.match(await page.locator('#policy').innerText(), /^script-src 'self';\nstyle-src 'self';\nconnect-src 'self';$/);
    assert.deepEqual([errors, await violations()], [[], []]);
    await close();
  });
  test('every form has its code, its policy and what it asks of the host', async () => {
    const { page, close } = await open();
    await give(page);
    for (const [form, words] of [['single', /resource-finder\.single\.js" integrity="sha384-[\w+/]{64}"/], ['iframe', /<iframe[^]*embed\.html\?feed=/], ['mount', /<div\s+data-resource-finder\s+data-feed=/], ['static', /Alder Pantry/], ['element', /<resource-finder/]] as const) {
      await page.locator('#form').selectOption(form);
      await shows(page, words);
      assert.ok((await page.locator('#policy').innerText()).includes("style-src 'self'") || form === 'iframe');
    }
    await close();
  });
  test('the fingerprint is that of the file that is served', async () => {
    const { page, close } = await open();
    await give(page);
    await page.locator('#form').selectOption('single');
    await shows(page, /integrity=/);
    const integrity = /integrity="([^"]+)"/.exec(await snippet(page))?.[1] ?? '';
    // The browser itself is asked: it runs the file with this fingerprint and refuses it with another.
    const takes = (value: string) => page.evaluate((given) => new Promise((resolve) => {
      const script = Object.assign(document.createElement('script'), { type: 'module', integrity: given, crossOrigin: 'anonymous', src: `/dist/resource-finder.single.js?${given.length}${given.slice(-4)}`, onload: () => { resolve(true); }, onerror: () => { resolve(false); } });
      document.head.append(script);
    }), value);
    assert.deepEqual([await takes(integrity), await takes(`sha384-${'A'.repeat(64)}`)], [true, false]);
    await close();
  });
  test('settings go into the widget and into the code', async () => {
    const { page, close } = await open();
    await give(page);
    await set(page, 'Time zone', 'America/New_York');
    await part(page, "Your city's own crisis line");
    await set(page, 'Name', 'River City Line');
    await page.locator('#line-problems').waitFor({ state: 'attached' });
    await page.getByText('Add a number to call or to text.').waitFor();
    await set(page, 'Number to call', '215-555-0100');
    await shows(page, /time-zone="America\/New_York"[^]*River City Line[^]*"crisisLines"/);
    await page.locator('resource-finder rf-crisis a[href="tel:+12155550100"]').first().waitFor({ state: 'attached' });
    await part(page, 'Kinds of help');
    await page.getByLabel('Someone to talk to').check();
    await shows(page, /"doors": \[\s*"talk"\s*\]/);
    await page.locator('resource-finder rf-doors').getByText('A safe place to go').waitFor({ state: 'detached' });
    await page.getByLabel('Zeppelins', { exact: true }).selectOption({ label: 'Food' });
    await shows(page, /"Zeppelins": "food"/);
    await page.getByLabel('Language of the finder').selectOption('es');
    await shows(page, /lang="es"[^]*Llamar al 988/);
    await page.locator('resource-finder').getByText('Hablar con alguien').first().waitFor();
    await close();
  });
  test('a background of the map is chosen by its kind, and each kind has its own fields and its own line', async () => {
    const { page, errors, violations, close } = await open();
    await give(page);
    await part(page, 'Background of the map');
    const kind = page.getByLabel('What lies under the pins');
    assert.equal(await page.locator('#set-basemap').count(), 0);
    await kind.selectOption('pmtiles');
    await set(page, 'Address of the map file', '/map.geojson');
    await page.getByText('The address of a map file ends in .pmtiles.').waitFor();
    assert.doesNotMatch(await snippet(page), /basemap/);
    await set(page, 'Address of the map file', 'https://maps.example/city.pmtiles');
    await set(page, 'Outline to show when that fails', '/map.geojson');
    await shows(page, /basemap="https:\/\/maps\.example\/city\.pmtiles \/map\.geojson"/);
    assert.match(await page.locator('#policy').innerText(), /^connect-src 'self' https:\/\/maps\.example;$/m);
    await page.locator('#form').selectOption('single');
    await page.getByText('The single file cannot draw a map file.').waitFor();
    await page.locator('#form').selectOption('element');
    await kind.selectOption('raster');
    await page.getByText('Write an address with {z}, {x} and {y} in it.').waitFor();
    await set(page, 'Address of the pictures', 'https://tiles.example/{z}/{x}/{y}.png');
    await shows(page, /basemap="https:\/\/tiles\.example\/\{z\}\/\{x\}\/\{y\}\.png \/map\.geojson"/);
    assert.match(await page.locator('#policy').innerText(), /^img-src https:\/\/tiles\.example;$/m);
    await kind.selectOption('');
    await page.locator('#snippet').filter({ hasNotText: 'basemap' }).waitFor();
    assert.doesNotMatch(await page.locator('#policy').innerText(), /img-src/);
    assert.deepEqual([errors, await violations()], [[], []]);
    await close();
  });
  test('what seems confidential is named, and shows its place only when a person says that it is public', async () => {
    const { page, close } = await open();
    await give(page, 'Name,Phone,Address,City,Category\nSafe Harbor Domestic Violence Shelter,215-555-0101,12 Main Street,Riverton,Shelter\nAlder Pantry,215-555-0102,3 Oak Street,Riverton,Food\n');
    await part(page, 'Places that seem confidential');
    const shelter = page.locator('resource-finder article').filter({ hasText: 'Safe Harbor' }).first();
    await page.locator('resource-finder article').filter({ hasText: '3 Oak Street' }).first().waitFor();
    assert.doesNotMatch(await shelter.innerText(), /Main Street/);
    assert.equal(await page.getByLabel('Alder Pantry').count(), 0);
    const box = page.getByLabel('Safe Harbor Domestic Violence Shelter');
    assert.equal(await box.isChecked(), false);
    await box.check();
    await shows(page, /"publicPlaces": \[\s*"Safe Harbor Domestic Violence Shelter"\s*\]/);
    await page.locator('resource-finder article').filter({ hasText: '12 Main Street' }).first().waitFor();
    await box.uncheck();
    await page.locator('#snippet').filter({ hasNotText: 'publicPlaces' }).waitFor();
    await shelter.filter({ hasNotText: '12 Main Street' }).waitFor();
    await close();
  });
  test('what was typed wrongly is said at its field and is not in the code', async () => {
    const { page, close } = await open();
    await give(page);
    await part(page, 'Ways out');
    await set(page, 'Where quick exit goes', 'javascript:alert(1)');
    const field = page.getByLabel('Where quick exit goes', { exact: true });
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    await page.getByText('Write a whole address that starts with https://.').waitFor();
    assert.doesNotMatch(await snippet(page), /javascript/);
    await set(page, 'Where quick exit goes', 'https://www.weather.gov/');
    await shows(page, /exit-url="https:\/\/www\.weather\.gov\/"/);
    assert.equal(await field.getAttribute('aria-invalid'), null);
    await close();
  });
  test('quick exit does not take the choices with it', async () => {
    const { page, close } = await open();
    await give(page);
    const before = page.url();
    await page.locator('rf-exit').getByRole('link').or(page.locator('rf-exit').getByRole('button')).first().click();
    await page.getByText('Quick exit works on your page.').waitFor();
    assert.equal(page.url(), before);
    await close();
  });
});

describe('colours', () => {
  test('one that cannot be read is refused, and what is offered instead is taken', async () => {
    const { page, violations, close } = await open();
    await give(page);
    await part(page, 'Look');
    await page.locator('#own-colours > summary').click();
    await set(page, 'Links and buttons, Light', '#88ffcc');
    await page.locator('#refused').getByText(/Links and buttons, Light: 1\.\d+ to 1/).waitFor();
    const accent = (): Promise<string> => page.locator('resource-finder').evaluate((each) => (each as HTMLElement).style.getPropertyValue('--rf-color-accent'));
    assert.equal(await accent(), '');
    assert.equal(await page.locator('#style-lines').count(), 0);
    await page.getByRole('button', { name: /^Use #/ }).click();
    await page.locator('#style-lines').filter({ hasText: /--rf-color-accent: light-dark\(#[0-9a-f]{6}, #73b3e7\)/ }).waitFor();
    assert.match(await accent(), /^light-dark\(/);
    assert.equal(await page.locator('#refused').textContent(), '');
    assert.deepEqual(await violations(), []);
    await close();
  });
  test('a theme dresses the widget', async () => {
    const { page, close } = await open();
    await give(page);
    await part(page, 'Look');
    await page.getByLabel('Theme').selectOption('high-contrast');
    await page.locator('#style-lines').filter({ hasText: '--rf-radius: 0;' }).waitFor();
    assert.equal(await page.locator('resource-finder rf-crisis').first().evaluate((each) => getComputedStyle(each).getPropertyValue('--rf-color-crisis').trim()), '#000000');
    await close();
  });
});

test('nothing leaves: no request but for the page\'s own files', async () => {
  const { page, requests, close } = await open();
  await page.locator('#files').setInputFiles(CITY);
  await page.locator('resource-finder rf-results article').first().waitFor();
  await page.locator('#form').selectOption('single');
  await shows(page, /integrity=/);
  const own = /^\/(?:builder|checker|assets|dist)\//;
  assert.deepEqual(requests.map((request) => new URL(request.url())).filter(({ protocol, origin, pathname, search }) => protocol !== 'data:' && (origin !== new URL(site.url).origin || !own.test(pathname) || search)).map(String), []);
  assert.deepEqual(requests.filter((request) => request.method() !== 'GET').map((request) => request.url()), []);
  assert.equal(await page.evaluate(async () => document.cookie.length + localStorage.length + sessionStorage.length + (await indexedDB.databases()).length), 0);
  await close();
});

test('by keyboard alone: language, choices and code are reached, and the choices outlive a change of language', async () => {
  const { page, close } = await open();
  await give(page);
  await page.locator('#language').focus();
  await page.locator('#language').selectOption('es');
  await page.getByRole('heading', { name: 'Prepare su página' }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'language');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'es');
  await shows(page, /feed="\/services\.csv"/);
  const reached = new Set<string>();
  for (let step = 0; step < 120 && !reached.has('snippet'); step += 1) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement?.id ?? ''));
  }
  for (const id of ['files', 'address', 'set-base', 'set-feed', 'set-timeZone', 'frame', 'form', 'snippet']) assert.ok(reached.has(id), id);
  await close();
});

for (const width of [320, 360, 768, 1280]) for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe and reflow at ${width} px, ${colorScheme}`, async () => {
    const { page, close } = await open({ viewport: { width, height: 900 }, colorScheme, locale: width === 360 ? 'es' : 'en' });
    assert.deepEqual(await axe(page), []);
    await give(page);
    for (const summary of await page.locator('#choices details > summary').all()) if (await summary.isVisible() && await summary.evaluate((each) => !(each.parentElement as HTMLDetailsElement).open)) await summary.click();
    await page.locator('#colour-accent-0').fill('#88ffcc');
    await page.keyboard.press('Tab');
    await page.locator('#refused button').first().waitFor();
    if (width > 700) await page.locator('input[value=desktop]').check();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scrolling');
    assert.deepEqual(await axe(page), []);
    await close();
  });
}
