/** Every cap of the readers below, at and above its border: what is let through whole, what is cut and said, what is refused by name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST_LIST, LONGEST_PLAIN_LIST } from '../../src/feeds/bounds.js';
import { LONGEST_TEXT } from '../../src/feeds/clean-text.js';
import type { Feed, ReadOptions } from '../../src/feeds/feed.js';
import { MOST_LAYERS } from '../../src/feeds/json/json-text.js';
import { MOST_BYTES, readFeed } from '../../src/feeds/read-feed.js';
import { MOST_COLUMNS, MOST_RECORDS } from '../../src/feeds/tables/table.js';

const json = (value: unknown): string => JSON.stringify(value);
const service = { id: 's1', name: 'Service', organization: { id: 'o1', name: 'Org' } };
const feature = (properties: object): object => ({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null, properties: { name: 'A', phone: '215-555-0100', ...properties } }] });
const told = ({ problems }: Feed): string[] => problems.map(({ code }) => code);

/** A description of so many letters, by format. */
const TEXTS: readonly [string, (text: string) => string, ReadOptions?][] = [
  ['CSV', (text) => `Name,Description\nA,${text}`],
  ['HSDS JSON', (text) => json([{ ...service, description: text }])],
  ['our own JSON', (text) => json({ resources: [{ id: 'a', name: 'A', categories: [], phones: [], description: text }] }), { format: 'resources' }],
  ['GeoJSON', (text) => json(feature({ description: text }))],
  ['rows of objects', (text) => json([{ name: 'A', phone: '215-555-0100', description: text }, { name: 'B', phone: '215-555-0101', description: 'b' }])],
];
for (const [format, make, options] of TEXTS) {
  test(`text in ${format}: whole up to ${LONGEST_TEXT} characters, then cut and said once`, async () => {
    for (const length of [LONGEST_TEXT - 1, LONGEST_TEXT]) {
      const feed = await readFeed(make('x'.repeat(length)), options);
      assert.equal(feed.resources[0]?.description?.length, length);
      assert.deepEqual(told(feed), []);
    }
    for (const length of [LONGEST_TEXT + 1, LONGEST_TEXT * 3]) {
      const feed = await readFeed(make('x'.repeat(length)), options);
      assert.equal(feed.resources[0]?.description?.length, LONGEST_TEXT);
      assert.deepEqual(told(feed), ['text-too-long']);
    }
  });
}

/** So many entries of a list. */
const LISTS: readonly [string, number, (count: number) => string, (feed: Feed) => number | undefined][] = [
  ['phones', LONGEST_LIST, (count) => json([{ ...service, phones: Array.from({ length: count }, (_, n) => ({ number: `215-555-${String(n).padStart(4, '0')}` })) }]), ({ resources }) => resources[0]?.phones.length],
  ['schedules', LONGEST_PLAIN_LIST, (count) => json({ resources: [{ id: 'a', name: 'A', categories: [], phones: [],
    schedules: Array.from({ length: count }, (_, n) => ({ state: 'closed', validFrom: `${2000 + Math.floor(n / 300)}-01-01`, validTo: `${2000 + n}-12-31` })) }] }), ({ resources }) => resources[0]?.schedules?.length],
];
for (const [field, most, make, count] of LISTS) {
  test(`${field} of one record: all up to ${most}, then cut and said`, async () => {
    for (const length of [most - 1, most]) assert.equal(count(await readFeed(make(length))), length);
    const feed = await readFeed(make(most + 1));
    assert.equal(count(feed), most);
    assert.deepEqual(feed.problems.filter(({ code }) => code === 'list-too-long').map(({ field: of, params }) => [of, params['limit']]), [[field, most]]);
  });
}

test(`columns: all up to ${MOST_COLUMNS}, then left out and said`, async () => {
  const wide = (columns: number): string => [['Phone', ...Array.from({ length: columns - 2 }, (_, n) => `Note ${n}`), 'Name'], ['215-555-0100', ...Array.from({ length: columns - 2 }, () => ''), 'A']].map(row => row.join(',')).join('\n');
  for (const columns of [MOST_COLUMNS - 1, MOST_COLUMNS]) assert.deepEqual(told(await readFeed(wide(columns))), []);
  await assert.rejects(readFeed(wide(MOST_COLUMNS + 1)), { code: 'feed-format-unknown' });
  assert.ok(told(await readFeed(`Name,${wide(MOST_COLUMNS + 1).split('\n').join('\nB,')}`)).includes('columns-too-many'));
});

test(`records: all up to ${MOST_RECORDS}, then left out and said; none is lost from the count`, async () => {
  const feed = await readFeed(`Name,Phone\n${'A,215-555-0100\n'.repeat(MOST_RECORDS + 1)}`, { explain: false });
  assert.deepEqual(feed.records, [{ table: 'feed', read: MOST_RECORDS + 1, used: 1, merged: MOST_RECORDS - 1, rejected: 1 }]);
  assert.equal(feed.problems.find(({ code }) => code === 'records-too-many')?.params['limit'], MOST_RECORDS);
});

test(`bytes: looked at up to ${MOST_BYTES}, then refused`, async () => {
  await assert.rejects(readFeed(new Uint8Array(MOST_BYTES).fill(32)), { code: 'feed-empty' });
  await assert.rejects(readFeed(new Uint8Array(MOST_BYTES + 1).fill(32)), { code: 'feed-too-large' });
  await assert.rejects(readFeed({ a: 'Name\nA', b: new Uint8Array(MOST_BYTES + 1).fill(32) }), { code: 'feed-too-large' });
});

test(`layers around the records: looked through up to ${MOST_LAYERS}, then refused`, async () => {
  const wrapped = (layers: number, [open, close]: readonly [string, string]): string => open.repeat(layers) + '1' + close.repeat(layers);
  for (const pair of [['[', ']'], ['{"data":', '}']] as const) {
    await assert.rejects(readFeed(wrapped(MOST_LAYERS, pair)), { code: 'feed-format-unknown' });
    for (const layers of [MOST_LAYERS + 1, 100_000]) await assert.rejects(readFeed(wrapped(layers, pair)), { code: 'feed-too-deep' });
  }
});

test('what a record holds beyond what is read of it is left alone, however deep', async () => {
  const deep = '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000);
  for (const text of [json([{ ...service, more: 0 }]), json(feature({ more: 0 })), json({ resources: [{ id: 'a', name: 'A', categories: [], phones: [], more: 0 }] })]) {
    const feed = await readFeed(text.replace('"more":0', `"more":${deep}`));
    assert.deepEqual([feed.resources.length, told(feed)], [1, []]);
  }
});
