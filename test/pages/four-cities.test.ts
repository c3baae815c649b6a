/** Four cities on real, uneven data: nothing invented, nothing smoothed, everything reachable. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { cards, finder } from './journey.js';
import { openPage, openSite, settled, type Site } from './support.js';

interface Entry {
  readonly id: string; readonly name: string; readonly reachedBy?: string; readonly policeMayCome?: string; readonly responders?: readonly string[];
  readonly phones: readonly { readonly dial?: string }[];
  readonly source: { readonly seenOn?: string; readonly disagreements?: readonly { readonly says: string }[] };
}
const { resources } = JSON.parse(readFileSync('demo/data/crisis-response/all.json', 'utf8')) as { resources: Entry[] };

let site: Site;
before(async () => { site = await openSite(); });
after(async () => { await site.close(); });

async function pageToTheEnd(page: Page): Promise<void> {
  const more = finder(page).getByRole('button', { name: 'Show more' });
  while (await more.count() > 0) {
    const before = await cards(page).count();
    await more.click();
    await cards(page).nth(before).waitFor();
  }
}

const openAll = async (): Promise<Awaited<ReturnType<typeof openPage>>> => {
  const opened = await openPage(site, '/four-cities/', { viewport: { width: 1280, height: 900 } });
  await settled(opened.page);
  await pageToTheEnd(opened.page);
  return opened;
};

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

test('all 35 services are reached by paging, each once, each marked as an old example', async () => {
  const { page, context } = await openAll();
  const listed = await cards(page).evaluateAll((all) => all.map((card) => ({
    name: card.querySelector('.name')?.textContent?.trim() ?? '', text: card.textContent ?? '',
  })));
  assert.equal(listed.length, 35);
  assert.deepEqual(listed.map(({ name }) => name).sort(), resources.map(({ name }) => name).sort());
  assert.deepEqual(listed.filter(({ text }) => !text.includes('Old example data')), []);
  await context.close();
});

test('the 13 with nothing to dial say how they are reached or that no number is listed, and carry no number', async () => {
  const silent = resources.filter(({ phones }) => !phones.some(({ dial }) => dial));
  assert.equal(silent.length, 13);
  const { page, context } = await openAll();
  const listed = await cards(page).evaluateAll((all) => all.map((card) => ({
    name: card.querySelector('.name')?.textContent?.trim() ?? '', text: (card.textContent ?? '').replace(/\s+/g, ' '),
    links: card.querySelectorAll('a[href^="tel:"], a[href^="sms:"]').length,
  })));
  const without = listed.filter(({ links }) => links === 0);
  assert.deepEqual(without.map(({ name }) => name).sort(), silent.map(({ name }) => name).sort());
  for (const { name, text } of without) {
    const { reachedBy } = silent.find((each) => each.name === name) ?? {};
    assert.ok(text.includes(reachedBy ? squeeze(reachedBy) : 'Phone number not listed'), `${name}: ${text}`);
  }
  await context.close();
});

test('in cards and details: police are never said not to come where the data is silent; disagreements and dates show', async () => {
  const { page, context } = await openAll();
  let disagreements = 0;
  let dates = 0;
  for (const { id, name, policeMayCome, phones, reachedBy, source } of resources) {
    // Two cities have a team of the same name.
    const card = finder(page).locator(`rf-results article[data-id="${id}"]`);
    const onCard = squeeze(await card.textContent() ?? '');
    await card.getByRole('button', { name, exact: true }).click();
    const detail = finder(page).locator('rf-detail article');
    await detail.waitFor();
    const said = squeeze(await detail.textContent() ?? '');
    for (const words of [onCard, said]) {
      if (policeMayCome === undefined) assert.doesNotMatch(words, /Police do not come|Police only if|Police may come\./, name);
      else if (policeMayCome !== 'no') assert.doesNotMatch(words, /Police do not come/, name);
    }
    if (!phones.some(({ dial }) => dial)) {
      assert.equal(await detail.locator('a[href^="tel:"], a[href^="sms:"]').count(), 0, name);
      assert.ok(said.includes(reachedBy ? squeeze(reachedBy) : 'Phone number not listed'), name);
    }
    for (const { says } of source.disagreements ?? []) {
      assert.ok(said.includes(squeeze(says)), `${name}: ${says}`);
      disagreements += 1;
    }
    if (source.seenOn) {
      const [year = ''] = source.seenOn.split('-');
      assert.match(said, new RegExp(`Seen: [^.]*${year}`), name);
      dates += 1;
    }
    await finder(page).getByRole('button', { name: 'Back to results' }).click();
    await cards(page).first().waitFor();
  }
  assert.ok(disagreements >= 10 && dates >= 15, `${disagreements} disagreements, ${dates} dates`);
  await context.close();
});

for (const path of ['/', '/city/', '/four-cities/', '/national/', '/sdk/', '/hosts/strict-csp.html', '/hosts/hostile-css.html', '/hosts/right-to-left.html',
  '/hosts/two-widgets.html', '/hosts/no-script.html', '/hosts/div.html', '/hosts/map-file.html', '/hosts/frame.html']) {
  test(`${path} says that its data is an old example`, async () => {
    const { page, context } = await openPage(site, path);
    assert.ok(await page.getByText(/old example data/i).first().isVisible());
    await context.close();
  });
}

test('every card of every demo page says so too, in the page’s language', async () => {
  for (const [path, words] of [['/city/', 'Old example data'], ['/city/es.html', 'Datos de ejemplo antiguos'], ['/national/', 'Old example data'],
    ['/hosts/right-to-left.html', 'Old example data']] as const) {
    const { page, context } = await openPage(site, path);
    await settled(page);
    const texts = await cards(page).allTextContents();
    assert.ok(texts.length >= 20, path);
    assert.deepEqual(texts.filter((text) => !text.includes(words)), [], path);
    await context.close();
  }
});
