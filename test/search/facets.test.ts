import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { atOnce } from '../../src/model/steps.js';
import { groupOf } from '../../src/model/categories.js';
import { GROUPS } from '../../src/model/groups.js';
import { openStatus } from '../../src/model/hours.js';
import type { Resource } from '../../src/model/resource.js';
import { indexSteps } from '../../src/search/directory-index.js';
import { countFacets } from '../../src/search/facets.js';
import { judge } from '../../src/search/filters.js';
import { openStates } from '../../src/search/open-states.js';
import type { Known, Query } from '../../src/search/query.js';
import { directoryOf, NOW } from './build.js';

const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
const resources = fc.array(fc.record({
  categories: fc.uniqueArray(fc.constantFrom('food', 'shelter', 'warmline', 'legal'), { maxLength: 3 }),
  languages: fc.array(fc.record({ code: fc.constantFrom('es', 'vi'), mode: fc.constantFrom('spoken', 'interpreter', 'unknown') }), { maxLength: 3 }),
  free: fc.constantFrom(true, false, undefined), virtual: fc.constantFrom(true, false, undefined), accessible: fc.constantFrom(true, undefined),
  opensAt: fc.constantFrom('08:00', '12:00', undefined), status: fc.constantFrom('active', 'inactive', 'temporarily closed'),
}), { maxLength: 40 }).map((all) => all.map(({ categories, languages, opensAt, ...rest }, number) => ({
  id: `r${number}`, name: `Service ${number % 7}`, phones: [], timeZone: 'America/New_York', categories: categories.map((id) => ({ id, label: id })), languages,
  ...(opensAt === undefined ? {} : { schedules: [{ byday: WEEK, opensAt, closesAt: '17:00' }], hoursAre: 'complete' }),
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
}) as unknown as Resource));

/** Each rule by itself, asked of one resource at a time, straight from the record. */
const openOf = (resource: Resource): boolean | undefined =>
  resource.status === 'temporarily closed' ? false : ({ open: true, closed: false, unknown: undefined })[openStatus(resource, NOW).state];
const RULES = {
  categories: (wanted: readonly string[], { categories }: Resource) => categories.some(({ id = '' }) => wanted.includes(id) || wanted.includes(groupOf(id) ?? '')),
  languages: (wanted: readonly string[], { languages = [] }: Resource) => languages.length === 0 ? undefined : languages.some(({ code }) => wanted.includes(code)),
  openAt: (_: unknown, resource: Resource) => openOf(resource),
  free: (_: unknown, { free }: Resource) => free,
};

test('counts are what asking each resource one by one would give, whatever the filters', () => {
  fc.assert(fc.property(resources, fc.record({
    categories: fc.constantFrom(['food'], ['talk', 'legal']), languages: fc.constantFrom(['es'], ['vi', 'es']), openAt: fc.constant('now'), free: fc.constant(true),
  }, { requiredKeys: [] }), (all, query) => {
    const { facets, total } = directoryOf(all).search(query);
    const listed = all.filter(({ status }) => status !== 'inactive');
    /** Not known to fail any filter of the query but one. */
    const but = (left: string): Resource[] => listed.filter((each) => Object.entries(query).every(([name, wanted]) => name === left || RULES[name as keyof typeof RULES](wanted as never, each) !== false));
    if (but('').length === 0) return;
    assert.equal(total.value, but('').length);
    const known = (from: readonly Resource[], answer: (each: Resource) => boolean | undefined): Known => ({
      yes: from.filter((each) => answer(each) === true).length, no: from.filter((each) => answer(each) === false).length, unknown: from.filter((each) => answer(each) === undefined).length,
    });
    assert.deepEqual(facets.open, known(but('openAt'), openOf));
    assert.deepEqual(facets.free, known(but('free'), ({ free }) => free));
    assert.deepEqual(facets.virtual, known(but(''), ({ virtual }) => virtual));
    assert.deepEqual(facets.accessible, known(but(''), ({ accessible }) => accessible));
    for (const { value, count } of facets.groups) assert.equal(count, but('categories').filter(({ categories }) => categories.some(({ id = '' }) => groupOf(id) === value)).length, value);
    assert.deepEqual(facets.groups.map(({ value }) => value), GROUPS);
    const kinds = new Set(but('categories').flatMap(({ categories }) => categories.map(({ id }) => id)));
    assert.deepEqual(new Set(facets.categories.map(({ value }) => value)), kinds);
    for (const { value, count } of facets.categories) assert.equal(count, but('categories').filter(({ categories }) => categories.some(({ id }) => id === value)).length, value);
    for (const { value, count, spoken, interpreter } of facets.languages) {
      const speak = (mode?: string): number => but('languages').filter(({ languages = [] }) => languages.some((each) => each.code === value && (mode === undefined || each.mode === mode))).length;
      assert.deepEqual([count, spoken, interpreter], [speak(), speak('spoken'), speak('interpreter')], value);
    }
  }));
});

const week = (opensAt: string): Partial<Resource> => ({ schedules: [{ byday: WEEK, opensAt, closesAt: '17:00' }], hoursAre: 'complete', timeZone: 'America/New_York' });
const many = (count: number): Resource[] => Array.from({ length: count }, (_, number) => ({ id: `${number}`, name: `S ${number}`, categories: [], phones: [], ...week(number % 2 ? '08:00' : '12:00') }));

test('hours are compiled and asked once for each distinct week, not for each resource', () => {
  const index = atOnce(indexSteps([...many(300), { id: 'a', name: 'A', categories: [], phones: [] }, { id: 'b', name: 'B', categories: [], phones: [], hoursText: 'call' }]));
  assert.equal(index.hours.length, 4);
  assert.deepEqual(new Set(openStates(index, NOW).subarray(0, 300)), new Set([1, 2]));
});

test('filters are judged once while somebody types on, and again when they or the minute change', () => {
  const index = atOnce(indexSteps(many(10)));
  const ask = (query: Query, seconds = 0) => judge(index, query, new Date(NOW.getTime() + seconds * 1000));
  const first = ask({ text: 'f', openAt: 'now', free: true });
  assert.equal(ask({ text: 'fo', openAt: 'now', free: true, limit: 5 }, 20), first);
  assert.notEqual(ask({ text: 'fo', openAt: 'now', free: true }, 61), first);
  const near = { latitude: 40, longitude: -75 };
  assert.notEqual(ask({ near, radius: 100 }), ask({ near, radius: 200 }));
  assert.notEqual(ask({ within: [0, 0, 1, 1] }), ask({ within: [0, 0, 1, 2] }));
});

test('a query without filters looks at no resource for them', () => {
  const index = atOnce(indexSteps(many(10)));
  assert.equal(judge(index, { text: 'food', limit: 5, near: { latitude: 40, longitude: -75 } }, NOW), judge(index, {}, NOW));
});

test('nothing is counted twice for a resource that gives a language twice', () => {
  const index = atOnce(indexSteps([{ id: '1', name: 'A', categories: [], phones: [], languages: [{ code: 'es', mode: 'spoken' }, { code: 'ES', mode: 'spoken' }, { code: 'es', mode: 'interpreter' }] }]));
  assert.deepEqual(countFacets(index, [0], new Uint8Array(1)).languages, [{ value: 'es', count: 1, spoken: 1, interpreter: 1 }]);
});
