import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atOnce } from '../../src/model/steps.js';
import type { Coverage, Resource } from '../../src/model/resource.js';
import { compileAreas } from '../../src/search/areas.js';
import { indexSteps } from '../../src/search/directory-index.js';
import { createEngine } from '../../src/search/engine.js';
import { directoryOf, idsOf, NOW, resource } from './build.js';

/** City Hall in Philadelphia, as a typed ZIP code gives it. */
const near = { latitude: 39.9524, longitude: -75.1636, postalCode: '19107', counties: ['Philadelphia'], region: 'PA', country: 'US' };
const door = (metres: number): NonNullable<Resource['place']> => ({ latitude: near.latitude + metres / 111_195, longitude: near.longitude, region: 'PA', country: 'US' });
const square = (west: number, south: number, east: number, north: number): NonNullable<Coverage['polygons']> => [[[west, south, east, south, east, north, west, north]]];
const COMES = [{ id: 'mobile-crisis', label: 'Mobile crisis' }], TALKS = [{ id: 'warmline', label: 'Warmline' }], CARE = [{ id: 'outpatient', label: 'Clinic' }];

const ALL: readonly Resource[] = [
  resource('clinic-1km', { categories: CARE, place: door(1_000) }),
  resource('clinic-9km', { categories: CARE, place: door(9_000), coverage: { counties: ['Philadelphia'] } }),
  resource('clinic-300km', { categories: CARE, place: door(300_000), coverage: { counties: ['Philadelphia'] } }),
  resource('clinic-for-others', { categories: CARE, place: door(500), coverage: { postalCodes: ['19104'] } }),
  resource('team', { categories: COMES, coverage: { polygons: square(-75.3, 39.8, -75, 40.1) } }),
  resource('team-office-far', { categories: COMES, place: door(40_000), coverage: { counties: ['Philadelphia'] } }),
  resource('team-elsewhere', { categories: COMES, coverage: { polygons: square(-80.1, 40.3, -79.8, 40.6) } }),
  resource('team-unknown', { categories: COMES, coverage: { text: 'Greater region' } }),
  resource('team-office-unknown', { categories: COMES, place: door(40_000) }),
  resource('county-line', { categories: TALKS, coverage: { counties: ['Philadelphia'] } }),
  resource('state-line', { categories: TALKS, coverage: { extent: 'statewide', regions: ['PA'] } }),
  resource('national-line', { categories: TALKS, coverage: { extent: 'national' } }),
  resource('other-state-line', { categories: TALKS, coverage: { regions: ['NJ'] } }),
  resource('silent-line', { categories: TALKS }),
];
const directory = directoryOf(ALL);

test('by distance: doors and who serves the place together, then the state, the nation, the silent, and who serves elsewhere', () => {
  assert.deepEqual(idsOf(directory.search({ near })), [
    'team', 'team-office-far', 'clinic-1km', 'county-line', 'clinic-9km', 'team-office-unknown', 'state-line', 'national-line', 'clinic-300km', 'silent-line', 'team-unknown',
    'clinic-for-others', 'other-state-line', 'team-elsewhere',
  ]);
});

test('a radius keeps doors within it and who serves the place; the silent follow; who is known to be elsewhere goes', () => {
  const page = directory.search({ near, radius: 5_000 });
  assert.deepEqual(page.items.map(({ resource: { id }, serves, unknown }) => [id, serves, unknown?.[0]].filter(Boolean).join(' ')), [
    'team yes', 'team-office-far yes', 'clinic-1km', 'county-line yes', 'state-line yes', 'national-line yes', 'clinic-for-others no',
    'team-office-unknown place', 'silent-line place', 'team-unknown unknown place',
  ]);
  assert.deepEqual([page.total.known, page.unknown], [7, [{ filter: 'place', count: 3 }]]);
});

test('each item says whether it serves the place, and how far its door is', () => {
  const items = new Map(directory.search({ near, limit: 50 }).items.map((item) => [item.resource.id, item]));
  assert.deepEqual([items.get('clinic-1km')?.serves, items.get('clinic-9km')?.serves, items.get('clinic-for-others')?.serves, items.get('team-unknown')?.serves], [undefined, 'yes', 'no', 'unknown']);
  assert.equal(items.get('team')?.distance, undefined);
  assert.equal(Math.round(items.get('clinic-1km')?.distance ?? 0), 1000);
  assert.ok(directory.search({}).items.every(({ serves }) => serves === undefined), 'nothing is said without a place');
});

test('a point without names is known to be served only by ground and by the nation', () => {
  const { latitude, longitude } = near;
  const known = directory.search({ near: { latitude, longitude }, limit: 50 }).items.filter(({ serves }) => serves && serves !== 'unknown');
  assert.deepEqual(known.map(({ resource: { id }, serves }) => `${id} ${serves ?? ''}`), ['team yes', 'national-line yes', 'team-elsewhere no']);
});

test('a confidential service is found by the name of its county, and by nothing finer', () => {
  const shelter = resource('shelter', { confidential: true, categories: [{ id: 'domestic-violence', label: 'Shelter' }], place: { region: 'PA' }, coverage: { counties: ['Philadelphia'] } });
  const [item] = directoryOf([shelter]).search({ near, radius: 5_000 }).items;
  assert.deepEqual([item?.serves, item?.distance, item?.unknown], ['yes', undefined, undefined]);
});

test('equal by words, the nearer comes first', () => {
  const two = directoryOf([resource('a', { name: 'Food pantry', place: door(9_000) }), resource('b', { name: 'Food pantry', place: door(1_000) })]);
  assert.deepEqual(idsOf(two.search({ text: 'food', near })), ['b', 'a']);
  assert.deepEqual(idsOf(two.search({ text: 'food' })), ['a', 'b']);
});

test('the map shows the doors of the same matches', () => {
  assert.deepEqual([...directory.places({ near, radius: 5_000 }).ids].sort(), ['clinic-1km', 'clinic-for-others', 'team-office-far', 'team-office-unknown']);
});

test('a place is asked of each distinct coverage once, and kept while somebody types', () => {
  let reads = 0;
  const postalCodes = Object.freeze(['19107']), shared = { get postalCodes() { reads++; return postalCodes; } };
  const areas = atOnce(compileAreas(Array.from({ length: 50 }, (_, n) => resource(String(n), { coverage: shared }))));
  const compiled = reads;
  const first = atOnce(areas.at(near));
  assert.equal(atOnce(areas.at({ ...near })), first);
  assert.equal(reads, compiled);
  assert.deepEqual([...first.states.slice(0, 2)], [1, 1]);
  assert.notEqual(atOnce(areas.at({ ...near, postalCode: '19104' })), first);
});

test('the engine asks who serves the place, for the list and for the map', async () => {
  const engine = createEngine(directory.index, {}, new AbortController().signal);
  assert.deepEqual(idsOf(await engine.search({ near, radius: 5_000 }, NOW)), idsOf(directory.search({ near, radius: 5_000 })));
  assert.deepEqual((await engine.places({ near, radius: 5_000 }, NOW)).ids, directory.places({ near, radius: 5_000 }).ids);
  await assert.rejects(engine.search({ near: { latitude: NaN, longitude: 0 } }, NOW), { code: 'bad-query' });
});

test('a postal code in the words is the place, where it is known; else the words stay as they are', async () => {
  const inText = (text: string) => /19107/.test(text) ? { place: { label: '19107', kind: 'postal-code' as const, ...near }, rest: text.replace('19107', '').trim() } : undefined;
  const engine = createEngine(directory.index, {}, new AbortController().signal, () => Promise.resolve({ inText }));
  const page = await engine.search({ text: '19107', radius: 5_000 }, NOW);
  assert.deepEqual([page.place, page.applied], ['19107', { near, radius: 5_000, sort: 'distance' }]);
  assert.deepEqual(idsOf(page), idsOf(directory.search({ near, radius: 5_000 })));
  assert.deepEqual((await engine.places({ text: '19107', radius: 5_000 }, NOW)).ids, directory.places({ near, radius: 5_000 }).ids);
  const next = await engine.search({ text: '19107', limit: 2 }, NOW);
  assert.deepEqual(idsOf(await engine.search({ text: '19107', limit: 2, cursor: next.next ?? '' }, NOW)), idsOf(directory.search({ near, sort: 'distance' })).slice(2, 4));
  assert.equal((await engine.search({ text: 'clinic 99999' }, NOW)).place, undefined);
  const broken = createEngine(directory.index, {}, new AbortController().signal, () => Promise.reject(new Error('not loaded')));
  assert.equal((await broken.search({ text: '19107' }, NOW)).place, undefined);
});

test('of a postal code that was named, all that is in it is as near, and the best of it comes first', async () => {
  const at = (metres: number, postalCode: string) => ({ place: { latitude: near.latitude + metres / 111_195, longitude: near.longitude, postalCode } });
  const shelter = { categories: [{ id: 'shelter', label: 'Shelter' }] };
  const all = [
    resource('close', { name: 'Ash House', ...shelter, ...at(100, '19107') }), resource('best', { name: 'Elm House', serves: ['Families'], ...shelter, ...at(900, '19107-1234') }),
    resource('next', { name: 'Fir House', serves: ['Families'], ...shelter, ...at(500, '19106') }), resource('hidden', { name: 'Oak House', serves: ['Families'], confidential: true, ...shelter, ...at(0, '19107') }),
  ];
  const found = { label: '19107', kind: 'postal-code' as const, ...near, postalCode: '19107' };
  const engine = createEngine(atOnce(indexSteps(all)), {}, new AbortController().signal, () => Promise.resolve({ inText: (text: string) => /19107/.test(text) ? { place: found, rest: text.replace('19107', '').trim() } : undefined }));
  assert.deepEqual(idsOf(await engine.search({ text: 'family shelter 19107' }, NOW)), ['best', 'close', 'next', 'hidden']);
  // A place that was given has a point of its own.
  assert.deepEqual(idsOf(await engine.search({ text: 'family shelter', near, sort: 'distance' }, NOW)), ['close', 'next', 'best', 'hidden']);
});
