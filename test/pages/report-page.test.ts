/** The page of `check --html` in a browser: it is read without a script, sorts with one, keeps to its own policy, and a hostile feed does nothing in it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { readFeed } from '../../src/feeds/read-feed.js';
import { inspectFeed, reportPage } from '../../src/report/report-on.js';
import { axe, openSite, type Site } from './support.js';

let site: Site;
before(async () => { site = await openSite(); });
after(async () => { await site.close(); });

const now = new Date('2026-11-23T12:00:00Z');
const made = async (csv: string | Uint8Array, input: string): Promise<string> => reportPage([await inspectFeed(await readFeed(csv), { now, input })], { verdict: 'Not passed.' });
const philadelphia = (): Promise<string> => made(readFileSync('demo/data/philadelphia/community-services.csv'), 'services.csv');

/** The page from a server of its own, and what went wrong in it. */
async function show(html: string, options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[]; close(): Promise<void> }> {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', error => faults.push(String(error)));
  page.on('console', message => faults.push(message.text()));
  page.on('dialog', dialog => { faults.push(`dialog ${dialog.message()}`); void dialog.dismiss(); });
  await page.route('**/*', route => {
    if (route.request().url() === 'https://report.example/') return route.fulfill({ contentType: 'text/html', body: html });
    faults.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  await page.goto('https://report.example/');
  return { page, faults, close: () => context.close() };
}

for (const width of [320, 1280]) for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe and reflow at ${width} px, ${colorScheme}`, async () => {
    const { page, faults, close } = await show(await philadelphia(), { viewport: { width, height: 800 }, colorScheme, bypassCSP: false });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scrolling');
    assert.deepEqual(faults, []);
    await page.getByText('5 more').first().click();
    await close();
    // axe itself is a script that the policy refuses.
    const free = await show(await philadelphia(), { viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
    assert.deepEqual(await axe(free.page), []);
    await free.close();
  });
}

test('the headers sort, and say so', async () => {
  const { page, faults, close } = await show(await made('Name,Phone,Category\nbeta,15-686-7151,Food\nAlpha,215-686-7150,\ngamma 10,215-686-7152,Legal\ngamma 9,215-686-7153,Dental\n', 'x.csv'));
  const table = page.getByRole('table', { name: 'Resources as they were read' });
  const names = (): Promise<string[]> => table.locator('tbody th').allTextContents();
  const sort = (name: string): Promise<string | null> => table.getByRole('columnheader', { name }).getAttribute('aria-sort');
  assert.deepEqual(await names(), ['beta', 'Alpha', 'gamma 10', 'gamma 9']);
  assert.equal(await sort('Problems'), 'descending');
  await table.getByRole('button', { name: 'Name' }).click();
  assert.deepEqual(await names(), ['Alpha', 'beta', 'gamma 9', 'gamma 10']);
  assert.deepEqual([await sort('Name'), await sort('Problems')], ['ascending', null]);
  await table.getByRole('button', { name: 'Name' }).press('Enter');
  assert.deepEqual(await names(), ['gamma 10', 'gamma 9', 'beta', 'Alpha']);
  assert.match(await page.getByRole('status').textContent() ?? '', /^Sorted by Name, descending\.$/);
  // What is not listed stays last, whichever way.
  for (const direction of ['ascending', 'descending']) {
    await table.getByRole('button', { name: 'Category' }).click();
    assert.deepEqual([await sort('Category'), (await names()).at(-1)], [direction, 'Alpha']);
  }
  await table.getByRole('button', { name: 'Row' }).click();
  assert.deepEqual(await names(), ['beta', 'Alpha', 'gamma 10', 'gamma 9']);
  assert.deepEqual(faults, []);
  await close();
});

test('without a script everything is there, styled', async () => {
  const { page, close } = await show(await philadelphia(), { javaScriptEnabled: false });
  assert.equal(await page.getByRole('table', { name: 'Resources as they were read' }).getByRole('row').count(), 102);
  assert.equal(await page.getByRole('button').count(), 0);
  assert.ok(await page.locator('svg.map circle').count() > 50);
  assert.equal((await page.locator('.first').boundingBox())?.width, (await page.locator('main').boundingBox())?.width);
  await close();
});

test('a row named in a problem is a link to it', async () => {
  const { page, close } = await show(await philadelphia());
  await page.getByRole('link', { name: 'row 54, phone' }).click();
  assert.match(await page.locator('tr:target').textContent() ?? '', /Office of Behavioral Health/);
  await close();
});

describe('a hostile feed', () => {
  test('does nothing, and its words are seen as they are', async () => {
    const nasty = ['<script>alert(1)</script>', '<img src=https://evil.example/x onerror=alert(1)>', '</title><svg onload=alert(1)>', '" onfocus="alert(1)" autofocus x="', '</style><style>*{background:url(https://evil.example/y)}</style>', '<meta http-equiv=refresh content="0;url=https://evil.example/">'];
    const { format: _, ...rest } = await readFeed('Name\nA\n');
    const resources = nasty.map((text, n) => ({ id: String(n), name: text, organization: text, categories: [{ label: text }], phones: [{ number: text, kind: 'voice' as const }], hoursText: text, place: { address: text, latitude: 40 + n, longitude: -75 }, source: { row: n + 2 } }));
    const problems = nasty.map((text, n) => ({ code: text, params: {}, severity: 'error' as const, row: n + 2, field: text, value: text, message: text, table: text }));
    const feed = { ...rest, format: 'csv' as const, resources, problems, columns: nasty.map(column => ({ column, field: column, confidence: 1 })) };
    const { page, faults, close } = await show(await reportPage([await inspectFeed(feed, { now, input: nasty.join('') })]));
    assert.deepEqual(faults, []);
    assert.deepEqual(await page.evaluate(() => [document.scripts.length, document.querySelectorAll('img, style ~ style, meta[http-equiv=refresh], [onload], [onerror], [onfocus]').length]), [1, 0]);
    assert.equal(await page.locator('tbody th', { hasText: '<script>alert(1)</script>' }).count() > 0, true);
    await close();
  });
  test('even markup of its own could run nothing: the policy is in force', async () => {
    const { page, faults, close } = await show((await philadelphia()).replace('</main>', '<script>document.title="owned"</script><img src="https://evil.example/x" onerror="document.title=1"></main>'));
    assert.match(await page.title(), /^Feed check/);
    assert.equal(faults.filter(fault => /Content Security Policy/.test(fault)).length >= 2, true);
    assert.deepEqual(faults.filter(fault => fault.startsWith('asked')), []);
    await close();
  });
});
