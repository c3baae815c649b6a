import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createFinder } from '../../src/finder/finder.js';
import { toCompact } from '../../src/sources/to-compact.js';
import { FinderError } from '../../src/model/errors.js';
import { callHref } from '../../src/model/phones.js';
import { growingSource } from '../../src/sources/growing-source.js';
import { openDirectory } from '../../src/sources/open-directory.js';
import { openProgressively } from '../../src/sources/open-progressively.js';
import { makeZip } from '../feeds/make-zip.js';

const CITY = 'https://city.example/data/community-services.csv';
const files: Readonly<Record<string, BodyInit>> = {
  [CITY]: readFileSync('demo/data/philadelphia/community-services.csv'),
  'https://city.example/va.csv': readFileSync('demo/data/va-health/facilities.csv'),
  'https://city.example/teams.json': readFileSync('demo/data/crisis-response/all.json'),
  'https://city.example/a/list.csv': 'name,phone,city\nBread,215-555-0101,Here\nSoup,215-555-0102,Here\n',
  'https://city.example/b/list.csv': 'name,phone,city\nSoup,215-555-0103,There\nSoup,215-555-0104,There\n',
  'https://city.example/ids.csv': 'id,name\n1,Same id as the city\n',
  'https://city.example/hsds.json': '[{"id":"s","name":"Service"}]',
};
const URLS = Object.keys(files);
const now = (): Date => new Date('2026-11-23T15:00:00Z');
const rejected = (code: string) => (error: unknown): boolean => error instanceof FinderError && error.code === code;

function web(): { fetch: typeof fetch; asked: string[] } {
  const asked: string[] = [];
  return { asked, fetch: (input) => {
    const url = input instanceof Request ? input.url : String(input);
    asked.push(url);
    const body = files[url];
    return Promise.resolve(body === undefined ? new Response('', { status: 404 }) : new Response(body));
  } };
}

for (const urls of [...URLS.slice(0, 3).map((url) => [url]), [CITY, 'https://city.example/ids.csv'], [CITY, 'https://city.example/teams.json', 'https://city.example/missing.csv']]) {
  test(`${urls.map((url) => url.split('/').at(-1)).join(' + ')}: the first page is the whole's, and each feed is fetched once`, async () => {
    const { fetch, asked } = web();
    const directory = await openProgressively(urls, { fetch, now });
    const page = await directory.search({ limit: 50 });
    const { count } = directory.describe();
    assert.ok(directory.later);
    await directory.later;
    const whole = await openDirectory(urls.length === 1 ? urls[0] ?? '' : urls, { fetch: web().fetch, now });
    const real = await whole.search({ limit: 50 });
    assert.deepEqual(page.items.map(({ resource: { id, name } }) => [id, name]), real.items.map(({ resource: { id, name } }) => [id, name]));
    assert.deepEqual(page.items.map(({ resource }) => resource.phones.map(callHref)), real.items.map(({ resource }) => resource.phones.map(callHref)));
    assert.deepEqual(page.total, real.total);
    assert.equal(page.next === undefined, real.next === undefined);
    if (page.next !== undefined && real.next !== undefined) {
      const [second, really] = await Promise.all([directory.search({ limit: 50, cursor: page.next }), whole.search({ limit: 50, cursor: real.next })]);
      assert.deepEqual(second.items, really.items);
      assert.equal(second.next, really.next);
    }
    assert.ok(page.items.every(({ resource }) => Object.isFrozen(resource) && !('place' in resource)));
    assert.equal(count, whole.describe().count);
    assert.deepEqual(await directory.search({ limit: 50 }), real);
    assert.deepEqual(directory.describe(), whole.describe());
    assert.deepEqual(directory.problems, whole.problems);
    assert.deepEqual([...asked].sort(), [...urls].sort());
  });
}

test('what the first look cannot answer waits for the whole', async () => {
  const directory = await openProgressively([CITY], { fetch: web().fetch, now });
  const [text, places, one, suggested, found, next] = await Promise.all([
    directory.search({ text: 'sheltr' }), directory.places({}), directory.get('1'), directory.suggest('food stmps'), directory.locate('19104'),
    directory.search({}).then(({ next: cursor }) => directory.search(cursor === undefined ? {} : { cursor })),
  ]);
  assert.match(text.items[0]?.resource.name ?? '', /Shelter/);
  assert.ok(places.ids.length > 90);
  assert.ok(one?.place);
  assert.equal(suggested[0]?.value, 'food');
  assert.equal(found[0]?.kind, 'postal-code');
  assert.ok(next.facets.groups.length > 0);
});

test('a provisional id opens the record of its feed and row', async () => {
  const directory = await openProgressively(['https://city.example/a/list.csv', 'https://city.example/ids.csv'], { fetch: web().fetch, now });
  const { items } = await directory.search({});
  assert.deepEqual(items.map(({ resource: { id } }) => id), ['row:2', '1', 'row:3']);
  const soup = await directory.get('row:3');
  assert.equal(soup?.phones[0]?.number, '215-555-0102');
  assert.doesNotMatch(soup.id, /^row:/);
  assert.equal(await directory.get('row:9'), undefined);
});

test('feeds of one file name: a provisional id never opens another feed\'s record', async () => {
  const directory = await openProgressively(['https://city.example/a/list.csv', 'https://city.example/b/list.csv'], { fetch: web().fetch, now });
  for (const { resource } of (await directory.search({})).items) {
    const opened = await directory.get(resource.id);
    assert.ok(!opened || opened.phones[0]?.number === resource.phones[0]?.number, `${resource.id} ${resource.phones[0]?.number ?? ''}`);
  }
});

test('a feed without a first look makes all wait; then nothing grows', async () => {
  const directory = await openProgressively([CITY, 'https://city.example/hsds.json'], { fetch: web().fetch, now });
  assert.equal(directory.later, undefined);
  assert.equal(directory.describe().count, 102);
});

test('all failing is an error; one failing is told by the whole', async () => {
  const { fetch } = web();
  await assert.rejects(openProgressively(['https://city.example/no.csv', 'https://city.example/none.csv'], { fetch }), rejected('feed-not-found'));
  const directory = await openProgressively(['https://city.example/no.csv', CITY], { fetch });
  assert.equal((await directory.search({})).total.value, 101);
  assert.equal(directory.problems.length, 0);
  await directory.later;
  assert.equal(directory.problems[0]?.code, 'feed-failed');
});

test('aborted: before and while opening, and after the first look', async () => {
  const { fetch } = web();
  const gone = AbortSignal.abort();
  await assert.rejects(openProgressively([CITY], { fetch, signal: gone }), rejected('aborted'));
  const slow = new AbortController();
  const opening = openProgressively([CITY], { fetch: () => new Promise(() => undefined), signal: slow.signal });
  slow.abort();
  await assert.rejects(opening, rejected('aborted'));
  await assert.rejects(openProgressively([CITY], { fetch: () => new Promise(() => undefined), timeout: 1 }), rejected('feed-timeout'));
  const late = new AbortController();
  const directory = await openProgressively([CITY], { fetch, signal: late.signal });
  late.abort();
  await assert.rejects(directory.later ?? Promise.resolve(), rejected('aborted'));
  assert.equal((await directory.search({})).total.value, 101);
});

test('without the whole the first page stays, and all else says why', async () => {
  const source = growingSource([{ id: 'b', name: 'B 10', categories: [], phones: [] }, { id: 'a', name: 'B 9', categories: [], phones: [] }],
    Promise.reject(new FinderError('feed-timeout', 'slow')));
  await assert.rejects(source.later ?? Promise.resolve(), rejected('feed-timeout'));
  assert.deepEqual((await source.search({})).items.map(({ resource: { id } }) => id), ['a', 'b']);
  for (const call of [source.search({ text: 'b' }), source.get('a'), source.places({}), source.suggest('b'), source.locate('b')]) await assert.rejects(call, rejected('feed-timeout'));
});

test('closed: every call is refused, and the whole is closed when it comes', async () => {
  const whole = await openDirectory([{ id: 'a', name: 'A', categories: [], phones: [] }]);
  const source = growingSource([], Promise.resolve(whole));
  source.close();
  for (const call of [source.search({}), source.get('a'), source.places({})]) await assert.rejects(call, rejected('closed'));
  await assert.rejects(whole.get('a'), rejected('closed'));
});

test('an aborted call is refused with its reason', async () => {
  const source = growingSource([], new Promise(() => undefined));
  await assert.rejects(source.search({}, { signal: AbortSignal.abort('why') }), (error: unknown) => error instanceof FinderError && error.code === 'aborted' && error.cause === 'why');
});

test('a packed feed has no first page of its own: the whole comes first, from one request', async () => {
  for (const url of ['https://city.example/all.zip', 'https://city.example/all.csv.gz']) {
    const packed = url.endsWith('.zip') ? makeZip({ 'export/services.csv': readFileSync('demo/data/philadelphia/community-services.csv') }) : gzipSync(readFileSync('demo/data/philadelphia/community-services.csv'));
    const asked: string[] = [];
    const fetch = (input: unknown): Promise<Response> => { asked.push(String(input)); return Promise.resolve(new Response(new Uint8Array(packed))); };
    const directory = await openProgressively([url], { fetch, now });
    assert.equal(directory.later, undefined);
    assert.equal(directory.describe().count, 101);
    assert.deepEqual(asked, [url]);
  }
});

test('a compact feed answers with its first page; a longer page, and all else, waits for the whole', async () => {
  const many = Array.from({ length: 500 }, (_, at) => ({ id: `r${at}`, name: `Service ${String(at).padStart(3, '0')}`, categories: [], phones: [], description: `topic${at}` }));
  const { text, shards } = await toCompact(many, { shardSize: 2000 });
  const files = new Map([['directory.json', text], ...shards.map(({ file, text: content }) => [file, content] as const)]);
  const fetch: typeof globalThis.fetch = input => Promise.resolve(new Response(files.get(/[^/]+$/.exec(input instanceof Request ? input.url : String(input))?.[0] ?? '')));
  const directory = await openProgressively([new URL('https://city.example/directory.json')], { fetch });
  const page = await directory.search({});
  assert.deepEqual([page.total.value, page.items.length, page.facets.categories.length, page.items[19]?.resource.name], [500, 20, 0, 'Service 019']);
  assert.equal((await directory.search({ cursor: page.next ?? '' })).items[0]?.resource.name, 'Service 020');
  await directory.later;
  // Grown once, it grows again when words are asked for.
  await directory.search({ text: 'service' });
  await directory.later;
  assert.equal((await directory.search({ text: 'topic321' })).items[0]?.resource.id, 'r321');

  const finder = createFinder({ open: signal => openProgressively([new URL('https://city.example/directory.json')], { fetch, signal }), query: {} });
  const totals: (string | undefined)[] = [];
  finder.subscribe(({ items, query }) => { totals.push(query.text && items[0]?.resource.id); });
  await new Promise<void>(resolve => { const stop = finder.subscribe(({ page: known }) => { if (known) { stop(); resolve(); } }); });
  finder.request({ text: 'topic77' });
  await new Promise<void>(resolve => { finder.subscribe(({ items }) => { if (items[0]?.resource.id === 'r77') resolve(); }); });
  assert.equal(totals.at(-1), 'r77');
  finder.dispose();
});
