import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Feed } from '../../src/feeds/feed.js';
import { FinderError } from '../../src/model/errors.js';
import type { Resource } from '../../src/model/resource.js';
import { openDirectory } from '../../src/sources/open-directory.js';

const CITY = 'https://city.example/data/community-services.csv';
const bytes = readFileSync('demo/data/philadelphia/community-services.csv');
const now = (): Date => new Date('2026-11-23T15:00:00Z');

/** A web with a few files; what is not there is a 404. */
function web(files: Readonly<Record<string, BodyInit>>): { fetch: typeof fetch; asked: string[] } {
  const asked: string[] = [];
  return { asked, fetch: (input) => {
    const url = input instanceof Request ? input.url : String(input);
    asked.push(url);
    const body = files[url];
    return Promise.resolve(body === undefined ? new Response('', { status: 404 }) : new Response(body));
  } };
}

const resource = (id: string, rest: Partial<Resource> = {}): Resource => ({ id, name: `Service ${id}`, categories: [], phones: [], ...rest });
const feedOf = (name: string, ...resources: Resource[]): Feed =>
  ({ resources: resources.map((one) => ({ ...one, source: { name } })), problems: [], format: 'resources', columns: [], records: [{ table: name, read: resources.length, used: resources.length, merged: 0, rejected: 0 }] });
const rejected = (code: string) => (error: unknown): boolean => error instanceof FinderError && error.code === code;

test('opens the city\'s spreadsheet from its URL and finds help in it', async () => {
  const { fetch, asked } = web({ [CITY]: bytes });
  const directory = await openDirectory(CITY, { fetch, now, timeZone: 'America/New_York' });
  assert.equal(directory.describe().count, 101);
  assert.equal(directory.describe().format, 'csv');
  assert.ok(directory.describe().has.place >= 99);
  assert.ok(directory.problems.length > 0);
  for (const [text, first] of [['sheltr', /Shelter/], ['metal helth', /Behavioral Health/], ['grace cafe', /Grace Café/]] as const) {
    assert.match((await directory.search({ text })).items[0]?.resource.name ?? '', first);
  }
  const open = await directory.search({ openAt: 'now' });
  assert.equal(open.total.known, open.facets.open.yes);
  assert.equal(open.facets.open.yes + open.facets.open.no + open.facets.open.unknown, 101);
  assert.equal((await directory.suggest('food stmps'))[0]?.value, 'food');
  assert.equal((await directory.locate('19104'))[0]?.kind, 'postal-code');
  assert.deepEqual(asked, [CITY]);
});

test('resources, feeds and sources open too', async () => {
  const mine = [resource('1', { timeZone: 'Asia/Tokyo' }), resource('2')];
  const directory = await openDirectory(mine, { timeZone: 'America/Denver' });
  assert.equal((await directory.get('1'))?.timeZone, 'Asia/Tokyo');
  assert.equal((await directory.get('2'))?.timeZone, 'America/Denver');
  assert.equal(await directory.get('3'), undefined);
  assert.equal(await openDirectory(directory), directory);
  assert.equal((await openDirectory(feedOf('A', ...mine))).describe().records[0]?.table, 'A');
});

test('what was given stays the caller\'s; what is held is frozen', async () => {
  const mine = resource('1', { place: { latitude: 40, longitude: -75 } });
  const held = await (await openDirectory([mine])).get('1');
  assert.ok(held && Object.isFrozen(held) && Object.isFrozen(held.place));
  assert.ok(!Object.isFrozen(mine) && !Object.isFrozen(mine.place));
});

test('what was read from an address is frozen all the way down', async () => {
  const directory = await openDirectory('https://example.org/city.csv', { fetch: () => Promise.resolve(new Response('Name,Category,Phone,Address,City,State,Hours\nA,Food,215-555-0100,1 Main St,Camden,NJ,Mon-Fri 9am-5pm')) });
  const [item] = (await directory.search({})).items;
  const loose: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Object.isFrozen(value)) loose.push(path);
    for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`);
  };
  visit(item?.resource, 'resource');
  assert.ok(item?.resource.schedules?.length && item.resource.place && item.resource.phones.length);
  assert.deepEqual(loose, []);
});

test('zones: own, then the place\'s, then the host\'s, else none; never the device\'s', async () => {
  const places: Readonly<Record<string, Resource['place'] & object>> = {
    pa: { region: 'PA' }, pensacola: { region: 'FL', latitude: 30.42, longitude: -87.22 }, miami: { region: 'FL', latitude: 25.77, longitude: -80.19 }, nowhere: { locality: 'Springfield' },
  };
  const all = Object.entries(places).map(([id, place]) => resource(id, { place }));
  const zones = async (timeZone?: string): Promise<unknown> => {
    const directory = await openDirectory(all, timeZone === undefined ? {} : { timeZone });
    return Promise.all(Object.keys(places).map(async (id) => (await directory.get(id))?.timeZone));
  };
  assert.deepEqual(await zones('America/Denver'), ['America/New_York', 'America/Chicago', 'America/New_York', 'America/Denver']);
  assert.deepEqual(await zones(), ['America/New_York', 'America/Chicago', 'America/New_York', undefined]);
});

test('a confidential place is withheld even when the caller gives it', async () => {
  const directory = await openDirectory([resource('1', { confidential: true, place: { address: '1 Secret St', locality: 'Town', postalCode: '12345', latitude: 40, longitude: -75 } })]);
  assert.deepEqual((await directory.get('1'))?.place, { locality: 'Town' });
  assert.deepEqual((await directory.places({})).ids, []);
  assert.deepEqual(await directory.locate('123'), []);
});

test('several feeds are one directory; ids stay apart and provenance is kept', async () => {
  const directory = await openDirectory([feedOf('City', resource('1'), resource('2')), feedOf('Teams', resource('1', { name: 'Mobile team' }))]);
  assert.equal(directory.describe().count, 3);
  assert.equal((await directory.get('1'))?.source?.name, 'City');
  assert.equal((await directory.get('1@Teams'))?.name, 'Mobile team');
  assert.deepEqual(directory.describe().records.map(({ table }) => table), ['City', 'Teams']);
});

test('one failing feed of several is a problem; all failing is an error', async () => {
  const { fetch } = web({ [CITY]: bytes });
  const directory = await openDirectory(['https://city.example/missing.csv', CITY], { fetch });
  assert.equal(directory.describe().count, 101);
  const [problem] = directory.problems;
  assert.equal(problem?.code, 'feed-failed');
  assert.equal(problem.params['feed'], 'missing');
  assert.match(problem.message, /404/);
  assert.equal((await directory.get('1'))?.source?.name, 'community-services');
  await assert.rejects(openDirectory(['https://city.example/a.csv', 'https://city.example/b.csv'], { fetch }), rejected('feed-not-found'));
});

test('what is not a URL, a feed or resources is refused', async () => {
  await assert.rejects(openDirectory('name,phone\nA,1'), rejected('bad-option'));
  await assert.rejects(openDirectory(' '), rejected('bad-option'));
  await assert.rejects(openDirectory({} as Feed), rejected('bad-option'));
  await assert.rejects(openDirectory(null as unknown as Feed), rejected('bad-option'));
  await assert.rejects(openDirectory([{ id: 7 }] as unknown as Resource[]), rejected('bad-option'));
});

test('after close every call rejects with "closed"', async () => {
  const directory = await openDirectory([resource('1')]);
  directory.close();
  for (const call of [directory.search({}), directory.search({ text: 'x' }), directory.places({}), directory.get('1'), directory.suggest('ser'), directory.locate('x')]) {
    await assert.rejects(call, rejected('closed'));
  }
});

test('an aborted call rejects with "aborted" and its reason', async () => {
  const reason = new Error('typing went on');
  const signal = AbortSignal.abort(reason);
  const directory = await openDirectory([resource('1')]);
  for (const call of [directory.search({}, { signal }), directory.search({ text: 'a' }, { signal }), directory.places({}, { signal }), directory.get('1', { signal }), directory.suggest('ser', { signal }), directory.locate('x', { signal }), openDirectory([], { signal })]) {
    await assert.rejects(call, { code: 'aborted', cause: reason });
  }
});

test('a gazetteer is fetched when a place is first typed, once; without it the feed\'s own places serve', async () => {
  const areas = JSON.stringify({ features: [{ properties: { name: 'Old Town' }, geometry: { type: 'Point', coordinates: [-75, 40] } }] });
  const { fetch, asked } = web({ 'https://city.example/areas.geojson': areas });
  const there = await openDirectory([resource('1')], { fetch, gazetteer: 'https://city.example/areas.geojson' });
  await there.search({});
  assert.deepEqual(asked, []);
  assert.equal((await there.locate('old'))[0]?.label, 'Old Town');
  await there.locate('old t');
  assert.equal(asked.length, 1);

  const missing = await openDirectory([resource('1', { place: { locality: 'Springfield', latitude: 40, longitude: -75 } })], { fetch, gazetteer: new URL('https://city.example/no.geojson') });
  assert.equal((await missing.locate('spring'))[0]?.label, 'Springfield');
  assert.equal(missing.problems[0]?.code, 'gazetteer-failed');
});

test('a zone that is none leaves the hours unknown, and the directory open', async () => {
  const hours = { schedules: [{ byday: ['MO'] as const, opensAt: '00:00', closesAt: '24:00' }], hoursAre: 'complete' as const };
  const directory = await openDirectory([resource('1', hours)], { timeZone: 'Amercia/New_York', now });
  assert.deepEqual((await directory.search({})).facets.open, { yes: 0, no: 0, unknown: 1 });
});

test('a host\'s words are added to the starter\'s', async () => {
  const directory = await openDirectory([resource('1', { categories: [{ id: 'food', label: 'Pantry' }] }), resource('2')], { synonyms: { food: ['chow'] } });
  for (const text of ['chow', 'hungry']) assert.equal((await directory.search({ text })).items[0]?.resource.id, '1');
});

test('a package at an address opens with the tables beside it, and those that are missing are passed over', async () => {
  const at = 'https://city.example/data/';
  const { fetch, asked } = web({
    [`${at}datapackage.json`]: JSON.stringify({ resources: ['organizations.csv', 'programs.csv', 'services.csv'].map((path) => ({ name: path, path })) }),
    [`${at}organizations.csv`]: 'Agency ID,Agency,Phone\n1,Alpha,215-686-7150\n2,Beta,215-686-7151\n', [`${at}services.csv`]: 'ID,Agency ID,Service\n7,2,Pantry\n8,1,Clinic\n',
  });
  const directory = await openDirectory(`${at}datapackage.json`, { fetch, now });
  assert.equal(directory.describe().count, 2);
  assert.deepEqual((await directory.search({ text: 'pantry' })).items.map(({ resource }) => [resource.name, resource.organization]), [['Pantry', 'Beta']]);
  assert.deepEqual(asked, ['datapackage.json', 'organizations.csv', 'programs.csv', 'services.csv'].map((file) => at + file));
});

test('resources of a script lose what hides or turns round what a reader sees, as those of a feed do, and nothing else', async () => {
  const turned = '\u202E5550-512\u202C', hidden = 'So\u200Bup\u0000 \uFEFFkit\u00ADchen\uD800';
  const given: Resource = {
    ...resource('a\u200B1'), name: `${hidden} <b>1</b> &amp; more`, organization: '\u2066Evil\u2069', description: 'One\r\ntwo\rthree\tfour  five',
    categories: [{ id: 'food', label: '\u202Dfood' }], phones: [{ kind: 'voice', number: turned, dial: '+12155550101', label: '\u0007desk' }],
    place: { address: `1 Main\u2028St`, locality: 'نجم\u200Cه', latitude: 1, longitude: 2 }, languages: [{ code: 'es', mode: 'spoken' }], source: { name: 'x\u202E', row: 3 },
  };
  for (const input of [[given], feedOf('A', given)]) {
    const [held] = (await (await openDirectory(input)).search({})).items;
    assert.ok(held);
    const { id, name, organization, description, categories, phones, place } = held.resource;
    assert.equal(id, 'a\u200B1');
    assert.equal(name, 'Soup kitchen <b>1</b> &amp; more');
    assert.deepEqual([organization, description], ['Evil', 'One\ntwo\nthree\tfour  five']);
    assert.deepEqual([categories, phones], [[{ id: 'food', label: 'food' }], [{ kind: 'voice', number: '5550-512', dial: '+12155550101', label: 'desk' }]]);
    assert.equal(place?.locality, 'نجم\u200Cه', 'a joiner that the script needs stays');
    assert.doesNotMatch(JSON.stringify(held.resource).replace(JSON.stringify(id), ''), /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|\\u[0-9a-f]{4}/);
  }
  assert.equal(given.organization, '\u2066Evil\u2069', 'what the caller holds is the caller\'s');
});

test('no text of a script is endless', async () => {
  const [held] = (await (await openDirectory([resource('1', { description: 'word '.repeat(100_000) })])).search({})).items;
  assert.equal(held?.resource.description?.length, 20_000);
});
