/** A national list: 1,695 rows, more than the map shows as pins. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { cards, changes, finder, searchField, showMap } from './journey.js';
import { openPage, openSite, settled, type Site } from './support.js';

let site: Site;
before(async () => { site = await openSite(); });
after(async () => { await site.close(); });

const viewport = { width: 1280, height: 900 };
const title = (page: Page): Promise<string> => finder(page).locator('rf-results .title').first().innerText();
const count = (words: string): number => Number(/[\d,]+/.exec(words)?.[0].replaceAll(',', '') ?? NaN);

test('all 1,695 rows are results; more of them come page by page, with focus where the list grew', async () => {
  const { page, context, errors } = await openPage(site, '/national/', { viewport });
  await settled(page);
  assert.equal(count(await title(page)), 1695);
  assert.equal(await cards(page).count(), 20);
  for (const wanted of [40, 60]) {
    await finder(page).getByRole('button', { name: 'Show more' }).click();
    await cards(page).nth(wanted - 1).waitFor();
    assert.equal(await cards(page).count(), wanted);
    const focused = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.closest('article')?.dataset['id'];
    });
    assert.equal(focused, await cards(page).nth(wanted - 20).getAttribute('data-id'));
  }
  const ids = await cards(page).evaluateAll((all) => all.map((card) => (card as HTMLElement).dataset['id']));
  assert.equal(new Set(ids).size, 60, 'no card twice');
  assert.deepEqual(errors, []);
  await context.close();
});

test('"vet center reno" finds the Reno Vet Center first', async () => {
  const { page, context } = await openPage(site, '/national/', { viewport });
  await settled(page);
  await changes(page, () => searchField(page).fill('vet center reno'));
  assert.match(await cards(page).first().innerText(), /^Reno (Mobile )?Vet Center/);
  assert.ok(count(await title(page)) < 1695);
  await context.close();
});

test('"open now" gives the open ones and the unlisted as their own group, and together they are the total', async () => {
  const { page, context } = await openPage(site, '/national/', { viewport });
  await settled(page);
  const before = count(await title(page));
  // So that a few presses come to the end.
  await finder(page).evaluate((element) => { (element as unknown as { query: object }).query = { limit: 200 }; });
  await cards(page).nth(199).waitFor();
  await finder(page).getByRole('button', { name: 'Filters', exact: true }).click();
  const open = finder(page).locator('rf-filters').getByRole('checkbox', { name: /^Open now/ });
  await open.waitFor();
  const label = await open.evaluate((box) => box.closest('label')?.textContent ?? '');
  const [, yes = '', unlisted = ''] = /Open now\s*([\d,]+)(?:\s*and ([\d,]+) not listed)?/.exec(label.replace(/\s+/g, ' ')) ?? [];
  await changes(page, () => open.check());
  const total = count(await title(page));
  const asked = await page.evaluate(async () => {
    const element = document.querySelector('resource-finder') as unknown as { query: object; directory: { search(query: object): Promise<{ total: { value: number; known: number }; unknown: { filter: string; count: number }[] }> } };
    return element.directory.search(element.query);
  });
  const unknown = asked.unknown.find(({ filter }) => filter === 'open')?.count ?? 0;
  assert.equal(total, asked.total.value, 'the heading says the answer’s total');
  assert.equal(asked.total.known + unknown, total, 'known and unknown are all of it');
  assert.ok(unknown > 0 && total < before, `${asked.total.known} known, ${unknown} unknown, of ${before}`);
  if (Math.abs(count(yes) - asked.total.known) <= 5) assert.equal(count(unlisted), unknown, 'the filter had promised it');
  const group = finder(page).locator('rf-results .group');
  const drawn = (): Promise<unknown> => finder(page).locator('rf-results').evaluate((element) => (element as unknown as { updateComplete: Promise<unknown> }).updateComplete);
  await drawn();
  for (let press = 0; press < 9 && await group.count() === 0; press++) {
    const shown = await cards(page).count();
    await finder(page).getByRole('button', { name: 'Show more' }).click();
    await cards(page).nth(shown).waitFor();
    await drawn();
  }
  assert.match(await group.innerText(), new RegExp(`Hours not listed: call first \\(${unknown.toLocaleString('en')}\\)`));
  await context.close();
});

test('the map shows groups, says that the list is its equivalent, and both hold every match', async () => {
  const { page, context, errors } = await openPage(site, '/national/', { viewport });
  await settled(page);
  await showMap(page);
  const map = finder(page).locator('rf-map');
  await map.locator('canvas').first().waitFor();
  assert.equal(await map.locator('.pin').count(), 0, 'beyond 200 there are no pins in the page');
  const said = await map.locator('.count').innerText();
  assert.equal(count(said) + count(/([\d,]+) results? (?:is|are) only/.exec(said)?.[0] ?? '0'), 1695, said);
  assert.match(said, /The list has everything that is on this map/);
  // Something is drawn.
  const inked = await map.locator('canvas').evaluateAll((all) => all.some((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const data = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    let opaque = 0;
    for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 200) opaque += 1;
    return opaque > 500;
  }));
  assert.ok(inked, 'the canvas has marks');
  // A narrower question: list and map narrow together, and pins take the place of groups.
  await changes(page, () => searchField(page).fill('vet center reno'));
  const { total, places } = await page.evaluate(async () => {
    const element = document.querySelector('resource-finder') as unknown as { query: object; directory: { search(query: object): Promise<{ total: { value: number } }>; places(query: object): Promise<{ ids: string[] }> } };
    return { total: (await element.directory.search(element.query)).total.value, places: (await element.directory.places(element.query)).ids.length };
  });
  assert.equal(count(await title(page)), total);
  await page.waitForFunction(([element, words]) => element?.textContent !== words, [await map.locator('.count').elementHandle(), said] as const);
  assert.equal(count(await map.locator('.count').innerText()), places);
  assert.deepEqual(errors, []);
  await context.close();
});
