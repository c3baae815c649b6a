/** The widget on a compact feed: the list at once, a description when its listing is opened, words of all once they are asked for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { readFeed } from '../../src/feeds/read-feed.js';
import { takeIn } from '../../src/sources/take-in.js';
import { toCompact } from '../../src/sources/to-compact.js';
import { cards, changes, finder, openDetail, searchField } from './journey.js';
import { openPage, openSite, settled, type Site } from './support.js';

let site: Site;
before(async () => { site = await openSite(); });
after(async () => { await site.close(); });

test('a feed in parts, in a real page', async () => {
  const taken = await takeIn((await readFeed(readFileSync('demo/data/philadelphia/community-services.csv'), { name: 'city' })).resources, {});
  const { text, shards } = await toCompact(taken, { shardSize: 4000 });
  const files = new Map([['facilities.csv', text], ...shards.map(({ file, text: content }) => [file, content] as const)]), asked: string[] = [];
  const { page, context, errors } = await openPage(site, '/national/', { viewport: { width: 1280, height: 900 } }, target => target.route(/\/data\/va-health\//, route => {
    const file = /[^/]+$/.exec(new URL(route.request().url()).pathname)?.[0] ?? '';
    asked.push(file);
    return route.fulfill({ body: files.get(file) ?? '', contentType: 'application/json', status: files.has(file) ? 200 : 404 });
  }));
  await settled(page);
  assert.ok(shards.length > 3);
  assert.equal(await cards(page).count(), 20);
  assert.deepEqual(asked, ['facilities.csv']);

  const [first] = [...taken].sort((a, b) => new Intl.Collator('en', { numeric: true }).compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  await openDetail(page);
  const said = await finder(page).locator('rf-detail article').innerText();
  assert.ok(first?.description && said.replace(/\s+/g, ' ').includes(first.description.slice(0, 40).replace(/\s+/g, ' ')), said);
  assert.equal(asked.length, 2);
  await finder(page).locator('rf-detail .back').click();

  // Only a description says so.
  const only = 'haircuts';
  const answers = taken.filter(({ name, description, categories }) => new RegExp(only, 'i').test(description ?? '') && !new RegExp(only, 'i').test(name + JSON.stringify(categories)));
  assert.ok(answers.length > 0 && answers.length < 5);
  await changes(page, () => searchField(page).fill(only));
  await cards(page).getByText(answers[0]?.name ?? '').first().waitFor();
  assert.equal(new Set(asked).size, shards.length + 1);
  assert.deepEqual(errors, []);
  await context.close();
});
