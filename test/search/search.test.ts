import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FinderError } from '../../src/model/errors.js';
import type { Resource } from '../../src/model/resource.js';
import type { Query } from '../../src/search/query.js';
import { isOpening } from '../../src/search/is-opening.js';
import { openingPage } from '../../src/search/opening.js';
import { directoryOf, idsOf, NOW, resource } from './build.js';

const here = { latitude: 40, longitude: -75 };
const at = (north: number): Resource['place'] & object => ({ latitude: 40 + north / 111_195, longitude: -75 });
const open = { schedules: [{ byday: ['MO'], opensAt: '09:00', closesAt: '17:00' }], hoursAre: 'complete', timeZone: 'America/New_York' } as const;
const closed = { ...open, schedules: [{ byday: ['TU'], opensAt: '09:00', closesAt: '17:00' }] } as const;

const EIGHT = [
  resource('a', { name: 'Alpha food', place: at(100), free: true, categories: [{ id: 'food', label: 'Food' }], languages: [{ code: 'es', mode: 'spoken' }], ...open }),
  resource('b', { name: 'Beta food', place: at(5000), free: false, categories: [{ id: 'food', label: 'Food' }], ...closed }),
  resource('c', { name: 'Gamma line', virtual: true, categories: [{ id: 'crisis-line', label: 'Hotline' }], languages: [{ code: 'es-MX', mode: 'interpreter' }] }),
  resource('d', { name: 'Delta shelter', place: at(900), categories: [{ id: 'shelter', label: 'Shelter' }], accessible: true, ...open }),
  resource('e', { name: 'Epsilon', place: at(300), categories: [{ label: 'Bicycle Repair' }], languages: [{ code: 'vi', mode: 'spoken' }] }),
  resource('f', { name: 'Zeta hidden', confidential: true, categories: [{ id: 'domestic-violence', label: 'DV' }], place: { locality: 'Here', latitude: 40, longitude: -75 } }),
  resource('g', { name: 'Eta gone', status: 'defunct', place: at(1) }),
  resource('h', { name: 'Theta away', status: 'temporarily closed', alert: 'Closed for repairs', place: at(50), ...open }),
];
const eight = directoryOf(EIGHT);

test('without text or place, in order of name; defunct services are not listed', () => {
  assert.deepEqual(idsOf(eight.search({})), ['a', 'b', 'd', 'e', 'c', 'h', 'f']);
});

test('with a place, by distance; what has no place comes after, by name', () => {
  const page = eight.search({ near: here });
  assert.deepEqual(idsOf(page), ['h', 'a', 'e', 'd', 'b', 'c', 'f']);
  assert.equal(Math.round(page.items[1]?.distance ?? 0), 100);
  assert.equal(page.items.at(-1)?.distance, undefined);
});

test('the opening page is the page of a query that asks for nothing', () => {
  for (const query of [{}, { limit: 3 }, { limit: 3, text: undefined }] as Query[]) {
    assert.ok(isOpening(query));
    assert.deepEqual(openingPage(eight.index, query, NOW), eight.search(query));
  }
  for (const query of [{ text: 'a' }, { free: true }, { limit: NaN }, { cursor: 'x' }, { id: 'a' }]) assert.ok(!isOpening(query));
});

test('a defunct service answers to its id', () => {
  assert.deepEqual(idsOf(eight.search({ id: 'g' })), ['g']);
});

const CASES: readonly { says: string; query: Query; ids: readonly string[]; known: number }[] = [
  { says: 'category by id', query: { categories: ['food'] }, ids: ['a', 'b'], known: 2 },
  { says: 'category by door', query: { categories: ['needs'] }, ids: ['a', 'b', 'd', 'f'], known: 4 },
  { says: 'category by unmapped label, any case', query: { categories: ['bicycle repair'] }, ids: ['e'], known: 1 },
  { says: 'any of several categories', query: { categories: ['shelter', 'talk'] }, ids: ['d', 'c'], known: 2 },
  { says: 'open now: known first, then not listed; closed for repairs is closed', query: { openAt: 'now' }, ids: ['a', 'd', 'e', 'c', 'f'], known: 2 },
  { says: 'open at a time where each service is', query: { openAt: '2026-11-24T09:00' }, ids: ['b', 'e', 'c', 'f'], known: 1 },
  { says: 'and before it opens there', query: { openAt: '2026-11-24T08:59' }, ids: ['e', 'c', 'f'], known: 0 },
  { says: 'open at an instant', query: { openAt: '2026-11-24T15:00:00Z' }, ids: ['b', 'e', 'c', 'f'], known: 1 },
  { says: 'language, also of a region', query: { languages: ['es'] }, ids: ['a', 'c', 'b', 'd', 'h', 'f'], known: 2 },
  { says: 'free', query: { free: true }, ids: ['a', 'd', 'e', 'c', 'h', 'f'], known: 1 },
  { says: 'accessible', query: { accessible: true }, ids: ['d', 'a', 'b', 'e', 'c', 'h', 'f'], known: 1 },
  { says: 'virtual', query: { virtual: true }, ids: ['c', 'a', 'b', 'd', 'e', 'h', 'f'], known: 1 },
  { says: 'radius: placeless after the known', query: { near: here, radius: 1000 }, ids: ['h', 'a', 'e', 'd', 'c', 'f'], known: 4 },
  { says: 'box', query: { within: [-75.1, 39.99, -74.9, 40.005] }, ids: ['a', 'e', 'h', 'c', 'f'], known: 3 },
  { says: 'false is no filter', query: { free: false }, ids: ['a', 'b', 'd', 'e', 'c', 'h', 'f'], known: 7 },
];
for (const { says, query, ids, known } of CASES) {
  test(`filter: ${says}`, () => {
    const page = eight.search(query);
    assert.deepEqual(idsOf(page), ids);
    assert.equal(page.total.known, known);
    assert.equal(page.total.value, ids.length);
    assert.equal(page.relaxed, undefined);
  });
}

test('a box across the antimeridian', () => {
  const { search } = directoryOf([resource('fiji', { place: { latitude: -17, longitude: 178 } }), resource('samoa', { place: { latitude: -14, longitude: -171 } }), resource('quito', { place: { latitude: 0, longitude: -78 } })]);
  assert.deepEqual(idsOf(search({ within: [170, -20, -170, 0] })), ['fiji', 'samoa']);
});

test('each silent filter is named on the item and counted on the page', () => {
  const page = eight.search({ openAt: 'now', free: true });
  assert.deepEqual(idsOf(page), ['a', 'd', 'e', 'c', 'f']);
  assert.equal(page.total.known, 1);
  assert.deepEqual(page.items[1]?.unknown, ['free']);
  assert.deepEqual(page.items[2]?.unknown, ['open', 'free']);
  assert.deepEqual(page.unknown, [{ filter: 'open', count: 3 }, { filter: 'free', count: 4 }]);
});

test('a confidential place is on no map and at no distance, whatever the resource holds', () => {
  assert.ok(!eight.places({}).ids.includes('f'));
  assert.equal(eight.search({ near: here, limit: 200 }).items.find(({ resource: { id } }) => id === 'f')?.distance, undefined);
  assert.equal(eight.search({ near: here, radius: 1 }).items.find(({ resource: { id } }) => id === 'f')?.unknown?.[0], 'place');
});

const RELAXED: readonly { says: string; query: Query; relaxed: readonly string[] }[] = [
  { says: 'distance', query: { within: [0, 0, 1, 1], categories: ['food'] }, relaxed: ['distance'] },
  { says: 'open', query: { categories: ['food'], free: false, openAt: '2026-11-22T15:00:00Z' }, relaxed: ['open'] },
  { says: 'categories', query: { categories: ['nothing-like-it'] }, relaxed: ['categories'] },
  { says: 'filters', query: { text: 'beta', free: true }, relaxed: ['filters'] },
  { says: 'only what must be', query: { text: 'beta', near: here, radius: 9000, free: true }, relaxed: ['filters'] },
  { says: 'several together', query: { text: 'beta', near: here, radius: 10, openAt: 'now' }, relaxed: ['distance', 'open'] },
  { says: 'words that nothing has', query: { text: 'qqqqqq' }, relaxed: ['words'] },
  { says: 'spelling', query: { text: 'gama' }, relaxed: ['spelling'] },
  { says: 'spelling, then distance', query: { text: 'bteta', near: here, radius: 10 }, relaxed: ['spelling', 'distance'] },
  { says: 'spelling, then open', query: { text: 'bteta', openAt: 'now' }, relaxed: ['spelling', 'open'] },
  { says: 'spelling, then category', query: { text: 'bteta', categories: ['shelter'] }, relaxed: ['spelling', 'categories'] },
  { says: 'some of the words, then distance', query: { text: 'beta zoology', near: here, radius: 10 }, relaxed: ['words', 'distance'] },
  { says: 'distance and category, not open', query: { text: 'delta', near: here, radius: 10, openAt: 'now', categories: ['food'] }, relaxed: ['distance', 'categories'] },
  { says: 'open and category, not distance', query: { text: 'beta', near: here, radius: 9000, openAt: 'now', categories: ['shelter'] }, relaxed: ['open', 'categories'] },
  { says: 'three together', query: { text: 'beta', near: here, radius: 10, openAt: 'now', categories: ['shelter'], languages: ['vi'] }, relaxed: ['distance', 'open', 'categories'] },
  { says: 'all four', query: { text: 'beta', near: here, radius: 10, openAt: 'now', categories: ['shelter'], free: true }, relaxed: ['distance', 'open', 'categories', 'filters'] },
];
for (const { says, query, relaxed } of RELAXED) {
  test(`an empty answer loosens: ${says}`, () => {
    const page = eight.search(query);
    assert.deepEqual(page.relaxed, relaxed);
    assert.ok(page.items.length > 0);
  });
}

test('every combination of filters gives a page, and one filter that is enough is loosened alone', () => {
  const filters: readonly Partial<Query>[] = [{ near: here, radius: 1 }, { openAt: '2026-11-22T15:00:00Z' }, { categories: ['nothing-like-it'] }, { languages: ['zz'] }, { free: true }, { text: 'betta' }];
  for (let set = 0; set < 1 << filters.length; set++) {
    const query = filters.reduce<Query>((all, one, at) => set & (1 << at) ? { ...all, ...one } : all, {});
    const { items, relaxed = [], applied } = eight.search(query);
    assert.ok(items.length > 0, JSON.stringify(query));
    assert.equal(relaxed.includes('distance'), query.radius !== undefined && applied.radius === undefined);
    assert.equal(relaxed.includes('open'), query.openAt !== undefined && applied.openAt === undefined);
    assert.equal(relaxed.includes('categories'), query.categories !== undefined && applied.categories === undefined);
  }
});

test('once nothing is near enough, the nearest come first', () => {
  const { search } = directoryOf([resource('far', { name: 'Pantry', place: at(9000) }), resource('nearer', { name: 'Corner pantry of the north', place: at(3000) })]);
  assert.deepEqual(idsOf(search({ text: 'pantry', near: here })), ['far', 'nearer']);
  const page = search({ text: 'pantry', near: here, radius: 100 });
  assert.deepEqual([idsOf(page), page.relaxed], [['nearer', 'far'], ['distance']]);
});

test('silence is no reason to loosen: those the data is silent about follow, counted', () => {
  const { search } = directoryOf([resource('1', { name: 'Food A', ...closed }), resource('2', { name: 'Food B' })]);
  const page = search({ text: 'food', openAt: 'now' });
  assert.deepEqual([idsOf(page), page.relaxed, page.total.known, page.unknown], [['2'], undefined, 0, [{ filter: 'open', count: 1 }]]);
});

test('applied is the query without what was loosened, and with the order where that changed it', () => {
  for (const [query, applied] of [
    [{ text: 'beta', near: here, radius: 10 }, { text: 'beta', near: here, sort: 'distance' }],
    [{ text: 'beta', near: here, radius: 10, sort: 'name' }, { text: 'beta', near: here, sort: 'name' }],
    [{ text: 'beta', openAt: 'now' }, { text: 'beta' }],
    [{ text: 'qqqqqq' }, { sort: 'name' }],
    [{ text: 'qqqqqq', near: here }, { near: here, sort: 'distance' }],
    [{ text: 'beta zoology' }, { text: 'beta zoology' }],
  ] as const) assert.deepEqual(eight.search(query).applied, applied, JSON.stringify(query));
});

test('facets are disjunctive: choosing one category leaves the counts of the others', () => {
  const { facets } = eight.search({ categories: ['food'], free: true });
  assert.deepEqual(facets.categories, [
    { value: 'Bicycle Repair', count: 1, label: 'Bicycle Repair' }, { value: 'crisis-line', count: 1 },
    { value: 'domestic-violence', count: 1 }, { value: 'food', count: 1 }, { value: 'shelter', count: 1 },
  ]);
  assert.deepEqual(facets.groups.map(({ value, count }) => [value, count]), [['talk', 1], ['come', 0], ['go', 0], ['care', 0], ['needs', 3]]);
  assert.deepEqual(facets.free, { yes: 1, no: 1, unknown: 0 });
});

test('languages are counted by how they are spoken', () => {
  assert.deepEqual(eight.search({}).facets.languages, [
    { value: 'es', count: 1, spoken: 1, interpreter: 0 }, { value: 'es-MX', count: 1, spoken: 0, interpreter: 1 }, { value: 'vi', count: 1, spoken: 1, interpreter: 0 },
  ]);
});

test('pages follow each other without a gap or a repeat, and end', () => {
  const seen: string[] = [];
  let query: Query = { limit: 3, openAt: 'now' };
  for (let page = eight.search(query); ; page = eight.search(query)) {
    seen.push(...idsOf(page));
    if (page.next === undefined) break;
    query = { ...query, cursor: page.next };
  }
  assert.deepEqual(seen, idsOf(eight.search({ openAt: 'now' })));
});

test('a cursor of another query, or made up, is refused', () => {
  const { next = '' } = eight.search({ limit: 2 });
  for (const query of [{ text: 'food', cursor: next }, { cursor: 'made-up' }, { cursor: '' }]) {
    assert.throws(() => eight.search(query), (error) => error instanceof FinderError && error.code === 'bad-query');
  }
});

test('what cannot be asked is a bad query', () => {
  for (const query of [{ openAt: 'later' }, { near: { latitude: NaN, longitude: 0 } }, { within: [0, 0, Infinity, 1] as const }]) {
    assert.throws(() => eight.search(query), (error) => error instanceof FinderError && error.code === 'bad-query');
  }
});

test('an empty directory gives an empty page', () => {
  const page = directoryOf([]).search({ text: 'food', openAt: 'now' });
  assert.equal(page.total.value, 0);
});

const maybe = (): fc.Arbitrary<boolean | undefined> => fc.constantFrom(undefined, true, false);
const anyResource = fc.record({
  name: fc.constantFrom('Food bank', 'Alma Café', 'Legal aid', 'Night shelter'), free: maybe(), virtual: maybe(), accessible: maybe(),
  north: fc.option(fc.integer({ min: 0, max: 9000 }), { nil: undefined }), language: fc.constantFrom(undefined, 'es', 'vi'), when: fc.constantFrom(undefined, open, closed),
});
const anyDirectory = fc.array(anyResource, { maxLength: 25 }).map((list) => list.map(({ north, language, when, free, virtual, accessible, name }, i) => resource(String(i), {
  name, ...(free === undefined ? {} : { free }), ...(virtual === undefined ? {} : { virtual }), ...(accessible === undefined ? {} : { accessible }),
  ...(north === undefined ? {} : { place: at(north) }), ...(language === undefined ? {} : { languages: [{ code: language, mode: 'spoken' as const }] }), ...when,
})));
const anyQuery: fc.Arbitrary<Query> = fc.record({
  free: fc.constant(true), virtual: fc.constant(true), accessible: fc.constant(true), openAt: fc.constant('now'), languages: fc.constant(['es']),
  near: fc.constant(here), radius: fc.constant(3000), text: fc.constantFrom('food', 'fod', 'shelter legal', 'cafe', 'zzz'),
}, { requiredKeys: [] });

test('known, silent and known-not add up to everything, for every filter', () => {
  fc.assert(fc.property(anyDirectory, fc.constantFrom('free', 'virtual', 'accessible', 'open'), (resources, filter) => {
    const directory = directoryOf(resources);
    const { yes, no, unknown } = directory.search({}).facets[filter];
    assert.equal(yes + no + unknown, resources.length);
    const page = directory.search(filter === 'open' ? { openAt: 'now' } : { [filter]: true });
    if (page.relaxed) { assert.equal(yes + unknown, 0); return; }
    assert.equal(page.total.known, yes);
    assert.equal(page.unknown[0]?.count ?? 0, unknown);
    assert.equal(page.total.value, yes + unknown);
  }));
});

test('never empty, each once, known before silent, and the map agrees with the list', () => {
  fc.assert(fc.property(anyDirectory, anyQuery, (resources, query) => {
    const directory = directoryOf(resources);
    const page = directory.search({ ...query, limit: 200 });
    const ids = idsOf(page);
    assert.equal(ids.length > 0, resources.length > 0);
    assert.equal(new Set(ids).size, ids.length);
    const silent = page.items.map(({ unknown }) => unknown !== undefined);
    assert.deepEqual(silent, silent.toSorted());
    assert.equal(silent.filter((is) => !is).length, page.total.known);
    const placed = page.items.filter(({ resource: { place } }) => place?.latitude !== undefined).map(({ resource: { id } }) => id);
    assert.deepEqual([...directory.places(query).ids].sort(), placed.sort());
  }));
});

test('short pages laid end to end are the one long page', () => {
  fc.assert(fc.property(anyDirectory, anyQuery, fc.integer({ min: 1, max: 3 }), (resources, query, limit) => {
    const directory = directoryOf(resources);
    const seen: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page = directory.search({ ...query, limit, ...(cursor === '' ? {} : { cursor }) });
      seen.push(...idsOf(page));
      cursor = page.next;
    }
    assert.deepEqual(seen, idsOf(directory.search({ ...query, limit: 200 })));
  }));
});
