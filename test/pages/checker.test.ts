/** The feed checker: what a person gives it is read in the page, reported, previewed and corrected there; nothing leaves, and a hostile file does nothing. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { BrowserContextOptions, Page, Request } from 'playwright-core';
import { axe, hasFocus, openPage, openSite, type Site } from './support.js';

let site: Site;
before(async () => { site = await openSite(); });
after(async () => { await site.close(); });

const CITY = 'demo/data/philadelphia/community-services.csv';
/** What repeats from row to row is not taken for names by itself. */
const ODD = 'Rec Center,Ring,Where\nGrace Cafe,215-686-7150,1 Main St\nGrace Cafe,215-686-7151,2 Main St\n';
const GUESSED = 'Name,Phone,Notes\nGrace Cafe,215-686-7150,Hot meals\nHope,15-686-7151,Beds\n';

interface Opened { page: Page; errors: string[]; requests: Request[]; violations(): Promise<string[]>; close(): Promise<void> }

async function open(options: BrowserContextOptions = {}): Promise<Opened> {
  const requests: Request[] = [];
  const { page, context, errors } = await openPage(site, '/checker/', { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options }, async (made) => { made.on('request', (request) => requests.push(request)); });
  await page.getByLabel('Choose a file, or several').waitFor();
  return { page, errors, requests, violations: () => page.evaluate(() => (window as unknown as { violations: string[] }).violations), close: () => context.close() };
}

const file = (text: string, name = 'feed.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const choose = (page: Page, ...files: ReturnType<typeof file>[]) => page.getByLabel('Choose a file, or several').setInputFiles(files);
/** The report stands. */
const reported = (page: Page, words: RegExp) => page.locator('#said').filter({ hasText: words }).waitFor();
const card = (page: Page, name: string) => page.locator('resource-finder rf-results article').filter({ hasText: name }).first();
/** A drop as a browser makes it. */
const drop = (page: Page, files: { name: string; text: string }[], link?: string) => page.evaluate(([given, uri]) => {
  const transfer = new DataTransfer();
  for (const { name, text } of given) transfer.items.add(new File([text], name));
  if (uri !== undefined) transfer.setData('text/uri-list', uri);
  document.querySelector('#drop')?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
}, [files, link] as const);

describe('giving it a feed', () => {
  test('a chosen file: report, preview, and the heading has focus', async () => {
    const { page, errors, violations, close } = await open();
    await page.getByLabel('Choose a file, or several').setInputFiles(CITY);
    await reported(page, /^Read 101 resources\. 1 error, \d+ notes\.$/);
    const heading = page.getByRole('heading', { name: 'Report on community-services.csv' });
    assert.ok(await hasFocus(heading));
    await page.getByText('A digit is missing from this number').first().waitFor();
    await page.getByRole('table', { name: 'Resources as they were read' }).getByRole('rowheader', { name: 'Office of Behavioral Health' }).waitFor();
    await card(page, 'ACTS').waitFor();
    assert.ok(await page.locator('svg.map circle').count() > 50);
    assert.deepEqual([errors, await violations()], [[], []]);
    await close();
  });
  test('a dropped file; the status says how many', async () => {
    const { page, close } = await open();
    await drop(page, [{ name: 'dropped.csv', text: GUESSED }]);
    await reported(page, /^Read 2 resources\. 1 error, 0 notes\.$/);
    await card(page, 'Grace Cafe').first().waitFor();
    await close();
  });
  test('several tables at once, and a folder of them', async () => {
    const { page, close } = await open();
    const tables = { 'one.csv': 'Name,Phone\nOne,215-686-7150\n', 'two.csv': 'Name,Phone\nTwo,215-686-7151\n' };
    await choose(page, ...Object.entries(tables).map(([name, text]) => file(text, name)));
    await reported(page, /^Read 2 resources\./);
    mkdirSync('.build/checker-folder', { recursive: true });
    for (const [name, text] of Object.entries({ ...tables, '.hidden.csv': 'Name\nNo\n' })) writeFileSync(`.build/checker-folder/${name}`, text);
    await page.getByLabel('Choose a folder').setInputFiles('.build/checker-folder');
    await page.getByRole('heading', { name: 'Report on checker-folder' }).waitFor();
    await reported(page, /^Read 2 resources\./);
    await close();
  });
  test('a pasted link, by keyboard', async () => {
    const { page, close } = await open();
    await page.route('https://agency.example/**', (route) => route.fulfill({ contentType: 'text/csv', headers: { 'access-control-allow-origin': '*' }, body: GUESSED }));
    await page.getByLabel('Or paste a link to a feed').fill('https://agency.example/files/services.csv?key=1');
    await page.keyboard.press('Enter');
    await reported(page, /^Read 2 resources\./);
    await page.getByRole('heading', { name: 'Report on services.csv' }).waitFor();
    await close();
  });
  test('a dropped link is shown and not followed', async () => {
    const { page, requests, close } = await open();
    await drop(page, [], 'https://agency.example/services.csv');
    assert.equal(await page.getByLabel('Or paste a link to a feed').inputValue(), 'https://agency.example/services.csv');
    assert.deepEqual(requests.filter((request) => request.url().includes('agency')), []);
    await close();
  });
  test('the example, and its report as one page to keep', async () => {
    const { page, close } = await open();
    await page.getByRole('button', { name: 'Try it with an example' }).click();
    await reported(page, /^Read 101 resources\./);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the report as one page' }).click()]);
    assert.equal(download.suggestedFilename(), 'community-services.csv-report.html');
    const saved = readFileSync(await download.path(), 'utf8');
    assert.match(saved, /^<!doctype html>[^]*Content-Security-Policy[^]*A digit is missing/);
    await close();
  });
});

describe('what it cannot read, in words', () => {
  for (const [what, give, said] of [
    ['a web page', (page: Page) => choose(page, file('<!doctype html><p>Log in', 'feed.csv')), /This is a web page or XML, not a feed\./],
    ['an empty file', (page: Page) => choose(page, file('', 'feed.csv')), /The feed is empty\. Check that the export wrote any rows\./],
    ['no address', async (page: Page) => { await page.getByLabel('Or paste a link').fill('javascript:alert(1)'); await page.keyboard.press('Enter'); }, /A link begins with https:\/\//],
    ['a server that does not allow it', async (page: Page) => { await page.getByLabel('Or paste a link').fill('https://closed.example/feed.csv'); await page.keyboard.press('Enter'); }, /Download the file and drop it here\./],
  ] as const) {
    test(what, async () => {
      const { page, errors, close } = await open();
      await page.route('https://closed.example/**', (route) => route.fulfill({ contentType: 'text/csv', headers: { 'access-control-allow-origin': 'https://other.example' }, body: GUESSED }));
      await give(page);
      const alert = page.getByRole('alert');
      await alert.getByText(said).waitFor();
      assert.equal(await page.locator('#result').isVisible(), false);
      assert.deepEqual(errors, []);
      // The next file is read as if nothing had been.
      await choose(page, file(GUESSED));
      await reported(page, /^Read 2 resources\./);
      assert.equal(await alert.textContent(), '');
      await close();
    });
  }
});

describe('correcting a column', () => {
  test('the feed is read again at once, focus stays, and the settings can be copied', async () => {
    const { page, violations, close } = await open();
    await choose(page, file(GUESSED));
    await reported(page, /^Read 2 resources\. 1 error/);
    const phone = page.getByLabel('What "Phone" means');
    assert.equal(await phone.inputValue(), 'phone');
    await phone.selectOption('');
    await reported(page, /^Read 2 resources\. 0 errors/);
    assert.ok(await hasFocus(page.getByLabel('What "Phone" means')));
    await page.getByRole('row', { name: /Phone.*you said so/ }).waitFor();
    await page.getByLabel('What "Notes" means').selectOption({ label: 'Category' });
    await page.getByRole('table', { name: "The agency's words and what they were taken for" }).getByRole('rowheader', { name: 'Hot meals' }).waitFor();
    const code = await page.getByLabel('Code for your page').textContent() ?? '';
    assert.deepEqual(JSON.parse(/<script type="application\/json">([^]*)<\/script>/.exec(code)?.[1] ?? ''), { columns: { Phone: '', Notes: 'category' } });
    await page.getByRole('button', { name: 'Take my corrections back' }).click();
    await reported(page, /^Read 2 resources\. 1 error/);
    assert.equal(await page.getByLabel('What "Phone" means').inputValue(), 'phone');
    assert.deepEqual(await violations(), []);
    await close();
  });
  test('a category word: the preview has it behind its door, and the settings say so', async () => {
    const { page, violations, close } = await open();
    await choose(page, file('Name,Category\nAlder,Zeppelins\nBirch,Food\n'));
    await reported(page, /^Read 2 resources\. 0 errors, 1 note/);
    const zeppelins = page.getByLabel('What "Zeppelins" is');
    assert.equal(await zeppelins.inputValue(), '');
    await zeppelins.selectOption({ label: 'Legal help' });
    await reported(page, /^Read 2 resources\. 0 errors, 0 notes/);
    assert.ok(await hasFocus(page.getByLabel('What "Zeppelins" is')));
    const code = await page.getByLabel('Code for your page').textContent() ?? '';
    assert.deepEqual(JSON.parse(/<script type="application\/json">([^]*)<\/script>/.exec(code)?.[1] ?? ''), { categories: { Zeppelins: 'legal' } });
    await page.locator('resource-finder rf-doors').getByText('2', { exact: true }).waitFor();
    assert.deepEqual(await violations(), []);
    await close();
  });
  test('the preview follows', async () => {
    const { page, close } = await open();
    await choose(page, file('Name,Program\nAlder,Birch\nCedar,Dogwood\n'));
    await card(page, 'Alder').waitFor();
    await page.getByLabel('What "Name" means').selectOption('');
    await page.getByLabel('What "Program" means').selectOption('name');
    await card(page, 'Birch').waitFor();
    await page.locator('resource-finder rf-results article').filter({ hasText: 'Alder' }).first().waitFor({ state: 'detached' });
    await close();
  });
  test('where no column was taken for names, the person is asked', async () => {
    const { page, close } = await open();
    await choose(page, file(ODD, 'odd.csv'));
    await page.getByRole('alert').getByText(/No column holds names/).waitFor();
    assert.deepEqual(await axe(page), []);
    await page.getByLabel('What "Rec Center" means').selectOption('name');
    await reported(page, /^Read 2 resources\./);
    await card(page, 'Grace Cafe').first().waitFor();
    await close();
  });
  test('the country that a feed shows of itself', async () => {
    const { page, close } = await open();
    await choose(page, file('Nombre;Dirección;Ciudad;Código postal;País;Teléfono\nUno;Calle Mayor 1;Madrid;28013;España;915 887 001\nDos;Calle Luna 2;Madrid;28004;España;914 801 333\n'));
    await reported(page, /^Read 2 resources\. 0 errors/);
    assert.match(await page.getByLabel('Code for your page').textContent() ?? '', /region="ES"/);
    await close();
  });
  test('the country', async () => {
    const { page, close } = await open();
    await choose(page, file('Name,Phone\nUno,915 887 001\nDos,914 801 333\n'));
    await reported(page, /^Read 2 resources\. 2 errors/);
    await page.getByLabel('Country of the feed, in two letters').fill('ES');
    await page.keyboard.press('Tab');
    await reported(page, /^Read 2 resources\. 0 errors/);
    assert.match(await page.getByLabel('Code for your page').textContent() ?? '', /region="ES"/);
    await close();
  });
});

describe('nothing leaves', () => {
  test('no request but for the page\'s own files, and none of them carries anything', async () => {
    const { page, requests, close } = await open();
    await page.getByLabel('Choose a file, or several').setInputFiles(CITY);
    await reported(page, /^Read 101/);
    await card(page, 'ACTS').waitFor();
    await page.getByLabel('What "Description" means').selectOption('');
    await reported(page, /^Read 101/);
    await page.locator('resource-finder').getByRole('button', { name: 'Map', exact: true }).first().click();
    await page.waitForLoadState('networkidle');
    const origin = new URL(site.url).origin;
    assert.deepEqual(requests.filter((request) => !request.url().startsWith('data:') && new URL(request.url()).origin !== origin).map((request) => request.url()), []);
    assert.deepEqual(requests.filter((request) => request.method() !== 'GET' || request.postData() !== null).map((request) => request.url()), []);
    const own = /^\/(?:checker|assets|dist)\//;
    assert.deepEqual(requests.filter((request) => !request.url().startsWith('data:')).map((request) => new URL(request.url())).filter(({ pathname, search }) => !own.test(pathname) || search).map(String), []);
    assert.equal(await page.evaluate(async () => document.cookie.length + localStorage.length + sessionStorage.length + (await indexedDB.databases()).length + (await caches.keys()).length), 0);
    await close();
  });
  test('for a link, that link alone, without cookies and without saying where from', async () => {
    const { page, requests, close } = await open();
    await page.route('https://agency.example/**', (route) => route.fulfill({ contentType: 'text/csv', headers: { 'access-control-allow-origin': '*' }, body: GUESSED }));
    await page.getByLabel('Or paste a link to a feed').fill('https://agency.example/services.csv');
    await page.getByRole('button', { name: 'Read the link' }).click();
    await reported(page, /^Read 2 resources\./);
    const others = requests.filter((request) => !request.url().startsWith('data:') && new URL(request.url()).origin !== new URL(site.url).origin);
    assert.deepEqual(others.map((request) => [request.method(), request.url(), request.headers()['referer'], request.headers()['cookie']]), [['GET', 'https://agency.example/services.csv', undefined, undefined]]);
    await close();
  });
});

test('a hostile file does nothing, and its words are seen as they are', async () => {
  const nasty = ['<script>alert(1)</script>', '<img src=https://evil.example/x onerror=alert(1)>', '"><svg onload=alert(1)>', '</script><script>alert(1)</script>', 'javascript:alert(1)', '\u202eevil\u0007'];
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const { page, errors, requests, violations, close } = await open();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
  await choose(page, file(`Name,Phone,Category,Hours,Website,&lt;/script&gt;\n${nasty.map((text) => `A ${Array.from({ length: 6 }, () => quote(text)).join(',')}`.replace('A "', '"A ')).join('\n')}\n`, '<img src=x onerror=alert(1)>.csv'));
  await reported(page, /^Read \d resources?\./);
  await page.getByLabel('What "</script>" means').selectOption('description');
  await page.getByRole('row', { name: /you said so/ }).waitFor();
  const code = await page.getByLabel('Code for your page').textContent() ?? '';
  assert.equal(code.split('</script>').length, 2, 'the code for the page ends its script once');
  assert.deepEqual(await page.locator('main').evaluate((main) => [main.querySelectorAll('script, img, iframe, [onerror], [onload], [style]').length, main.querySelectorAll('a[href^="javascript"]').length]), [0, 0]);
  assert.deepEqual([dialogs, errors, await violations(), requests.filter((request) => request.url().includes('evil'))], [[], [], [], []]);
  await close();
});

test('no place of a confidential service is in the report or the preview', async () => {
  const { page, close } = await open();
  await choose(page, file('Name,Category,Address,City,State,Zip,Latitude,Longitude,Hours\nLaurel House,Domestic violence shelter,12 Hidden St,Chicago,IL,60601,51.8781,-97.6298,12 Hidden St\nB,Food,1 Main St,Chicago,IL,60602,41.8,-87.6,Mon 9am-5pm\n'));
  await card(page, 'Laurel House').waitFor();
  assert.doesNotMatch(await page.locator('#report, #all').evaluateAll((parts) => parts.map((part) => part.outerHTML).join('')), /Hidden|60601|51\.8|97\.6/);
  await close();
});

test('a long file shows how far it is, and can be stopped', async () => {
  const rows = Array.from({ length: 6000 }, (_, n) => `Service number ${n},215-686-${String(n).padStart(4, '0')},"${n} Main St, Philadelphia, PA 19107",Mon-Fri 9am-5pm,Food,Words about service ${n}`);
  const long = file(`Name,Phone,Address,Hours,Category,Description\n${rows.join('\n')}\n`, 'long.csv');
  const { page, close } = await open();
  await page.evaluate(() => {
    const seen: number[] = (window as unknown as { seen: number[] }).seen = [];
    const look = (): void => { const { value } = document.querySelector('#bar') as HTMLProgressElement; if (value !== seen.at(-1)) seen.push(value); requestAnimationFrame(look); };
    look();
  });
  await choose(page, long);
  await reported(page, /^Read 6,000 resources\./);
  // Frames were painted in between: the page never stood still for the whole of it.
  assert.ok((await page.evaluate(() => (window as unknown as { seen: number[] }).seen)).length > 5);
  assert.equal(await page.locator('#all tbody tr').count(), 200);
  await page.getByRole('button', { name: 'Show 200 more' }).click();
  assert.equal(await page.locator('#all tbody tr').count(), 400);
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  assert.deepEqual((await page.locator('#all tbody th').allTextContents()).slice(0, 2), ['Service number 0', 'Service number 1']);
  const stop = page.getByRole('button', { name: 'Stop' });
  await page.getByLabel('What "Description" means').selectOption('');
  await stop.click();
  await reported(page, /^Stopped\.$/);
  await stop.waitFor({ state: 'hidden' });
  await close();
});

for (const width of [360, 768, 1280]) for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe and reflow: report, correction and preview at ${width} px, ${colorScheme}`, async () => {
    const { page, close } = await open({ viewport: { width, height: 900 }, colorScheme });
    assert.deepEqual(await axe(page), []);
    await page.getByLabel('Choose a file, or several').setInputFiles(CITY);
    await reported(page, /^Read 101/);
    await page.locator('resource-finder rf-doors .count').filter({ hasText: /\d/ }).first().waitFor();
    await page.getByLabel('What "Zip Code" means').selectOption('');
    await page.getByRole('row', { name: /Zip Code.*you said so/ }).waitFor();
    await page.locator('details summary').first().click();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scrolling');
    assert.deepEqual(await axe(page), []);
    await close();
  });
}
