/** The first look says what the whole reading says, sooner and less; and of places nothing. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstLook, type FirstLookOptions } from '../../../src/feeds/first-look/first-look.js';
import { toCompact } from '../../../src/sources/to-compact.js';
import { readFeed } from '../../../src/feeds/read-feed.js';
import { callHref } from '../../../src/model/phones.js';
import type { Resource } from '../../../src/model/resource.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const look = async (text: string, options?: FirstLookOptions) => (await firstLook(utf8(text), options))?.resources;
const MAY_SAY = new Set(['id', 'name', 'organization', 'description', 'categories', 'phones', 'hoursText', 'reachedBy', 'url', 'language', 'source']);

/** Every key at any depth. */
const keysOf = (value: unknown): string[] => typeof value !== 'object' || value === null ? []
  : Object.entries(value).flatMap(([key, each]) => [...Array.isArray(value) ? [] : [key], ...keysOf(each)]);

function saysNoPlace(first: readonly Resource[]): void {
  for (const resource of first) {
    for (const key of Object.keys(resource)) assert.ok(MAY_SAY.has(key), key);
    for (const { label, ...rest } of resource.categories) assert.deepEqual([typeof label, rest], ['string', {}]);
  }
  for (const key of keysOf(first)) assert.doesNotMatch(key, /place|address|latitude|longitude|postal|zone|location|coverage|schedule/i);
}

const called = ({ phones }: Resource): string | undefined => phones.map(callHref).find(Boolean);
const said = ({ name, organization, description, url, reachedBy }: Resource): unknown => ({ name, organization, description, url, reachedBy });

for (const [file, hasIds] of [['philadelphia/community-services.csv', true], ['va-health/facilities.csv', true], ['crisis-response/all.json', true]] as const) {
  test(`${file}: the same names, numbers and ids as the whole, and no place`, async () => {
    const bytes = await readFile(`demo/data/${file}`);
    const whole = (await readFeed(bytes, { name: 'A' })).resources;
    const first = (await firstLook(bytes, { name: 'A' }))?.resources;
    assert.ok(first);
    assert.deepEqual(first.map(said), whole.map(said));
    assert.deepEqual(first.map(called), whole.map(called));
    assert.deepEqual(first.map(({ phones }) => phones), whole.map(({ phones }) => phones));
    assert.deepEqual(first.map(({ categories }) => categories.map(({ label }) => label)), whole.map(({ categories }) => categories.map(({ label }) => label)));
    if (hasIds) assert.deepEqual(first.map(({ id }) => id), whole.map(({ id }) => id));
    for (const [index, { hoursText }] of first.entries()) assert.ok((whole[index]?.hoursText ?? '').startsWith(hoursText ?? ''), hoursText);
    assert.deepEqual(first.map(({ source }) => [source?.name, source?.row]), whole.map(({ source }) => [source?.name, source?.row]));
    saysNoPlace(first);
  });
}

test('a compact feed: the first of its list, as the whole says them, and how many there are', async () => {
  const taken = (await readFeed(await readFile('demo/data/va-health/facilities.csv'), { name: 'A' })).resources;
  const { text } = await toCompact(taken);
  const first = await firstLook(utf8(text)), whole = (await readFeed(text)).resources;
  assert.ok(first);
  assert.equal(first.total, taken.length);
  assert.equal(first.resources.length, 200);
  const same = whole.slice(0, 200);
  for (const of of [said, called, ({ id }: Resource) => id, ({ phones }: Resource) => phones, ({ hoursText }: Resource) => hoursText]) assert.deepEqual(first.resources.map(of), same.map(of));
  saysNoPlace(first.resources);
  for (const feed of [text.replace('"version":1', '"version":2'), JSON.stringify(JSON.parse(text), null, 1), text.slice(0, 5000), (await toCompact([...taken.slice(0, 9), { ...taken[9], status: 'inactive' } as Resource])).text]) {
    assert.equal(await firstLook(utf8(feed)), undefined);
  }
});

test('the street of a confidential shelter is nowhere in it', async () => {
  const first = await look('Name,Category,Street Address,City,ZIP,LatLon,Phone\nLaurel House,Domestic violence shelter,"12 Hidden Lane",Norristown,19401,"40.121,-75.339",800-642-3150\n');
  assert.equal(first?.length, 1);
  assert.doesNotMatch(JSON.stringify(first), /Hidden|Norristown|19401|40\.1|75\.3/);
});

test('ids: the feed\'s where they are one record\'s own, else provisional by row; copies once', async () => {
  const first = await look('id,name,phone\na,One,215-555-0101\nb,Two,\nb,Three,\n,Four,\na2,,\nb,Two,\n');
  assert.deepEqual(first?.map(({ id, name, source }) => [id, name, source?.row]), [['a', 'One', 2], ['row:3', 'Two', 3], ['row:4', 'Three', 4], ['row:5', 'Four', 5]]);
});

test('a service that may not be running does not flash by', async () => {
  assert.deepEqual((await look('name,status\nA,active\nB,inactive\nC,Defunct\nD,\nE,temporarily closed\nF,Active\n'))?.map(({ name }) => name), ['A', 'D', 'F']);
  assert.deepEqual((await look(JSON.stringify({ resources: ['active', 'inactive', 'defunct', undefined].map((status, id) => ({ id: String(id), name: `N${id}`, status })) })))?.map(({ id }) => id), ['0', '3']);
});

test('the host\'s word on a column is heard', async () => {
  const first = await look('Wer,Ruf\nA,215-686-7150\n', { columns: { Wer: 'name', Ruf: 'phone' } });
  assert.deepEqual(first?.map(({ name, phones }) => [name, phones[0]?.dial]), [['A', '+12156867150']]);
});

test('a phone of our JSON is checked again', async () => {
  const first = await look(JSON.stringify({ resources: [{ id: '1', name: 'A', place: { address: 'x' }, phones: [{ number: '215-686-7150', dial: '+19005550100' }, { kind: 'chat', url: 'javascript:x' }] }] }));
  assert.deepEqual(first?.[0]?.phones, [{ number: '215-686-7150', dial: '+12156867150', kind: 'voice' }]);
  saysNoPlace(first ?? []);
});

const WAITS: readonly (readonly [string, string | Uint8Array, FirstLookOptions?])[] = [
  ['nothing', ''], ['a web page', '<!doctype html><p>Sign in'], ['words', 'hello'], ['no names', 'phone,zip\n215-686-7150,19104\n'], ['no rows', 'name,phone\n'],
  ['HSDS', '[{"id":"1","name":"A"}]'], ['broken JSON', '{"resources":[{'], ['JSON with an id twice', '{"resources":[{"id":"1","name":"A"},{"id":"1","name":"B"}]}'],
  ['JSON without ids', '{"resources":[{"name":"A"}]}'], ['resources that are none', '{"resources":[null,7,{}]}'], ['another format', 'name\nA\n', { format: 'hsds' }],
  ['numbers of another country', 'name,phone\nA,030 12345\n', { country: 'DE' }], ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])],
];
for (const [what, feed, options] of WAITS) {
  test(`waits for the whole: ${what}`, async () => {
    assert.equal(await firstLook(typeof feed === 'string' ? utf8(feed) : feed, options), undefined);
  });
}

test('text of any kind is as clean as in the whole, and no feed makes it throw', async () => {
  const nasty = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(
    '<script>alert(1)</script>Help', '<img src=x onerror=alert(1)>', 'A\u202Etxt.exe', '\u0000\u0007bell', 'javascript:alert(1)', 'x'.repeat(30_000), 'null', '&lt;b&gt;', '215-686-7150/52', '1-800-799-SAFE x2', '%00', '__proto__'));
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(nasty, nasty, nasty, nasty, nasty), { minLength: 1, maxLength: 6 }), async (rows) => {
    const text = ['name,organization,description,phone,website', ...rows.map((row) => row.map(cell).join(','))].join('\n');
    const whole = await readFeed(utf8(text)).catch(() => undefined);
    const first = await look(text);
    if (!first || !whole) return;
    const byRow = new Map(whole.resources.map((resource) => [resource.source?.row, resource]));
    for (const resource of first) {
      const same = byRow.get(resource.source?.row);
      assert.deepEqual({ ...said(resource) as object, phones: resource.phones }, same && { ...said(same) as object, phones: same.phones });
    }
    assert.equal(first.length, whole.resources.length);
    saysNoPlace(first);
  }), { numRuns: 60 });
  await fc.assert(fc.asyncProperty(fc.jsonValue(), fc.uint8Array(), async (value, bytes) => {
    await look(JSON.stringify({ resources: [value, { id: 'a', name: value, phones: [value], categories: value }] }));
    await firstLook(bytes);
  }), { numRuns: 60 });
});
