import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFinder } from '../../src/finder/finder.js';
import type { FinderState } from '../../src/finder/state.js';
import { FinderError } from '../../src/model/errors.js';
import type { Resource } from '../../src/model/resource.js';
import type { Page, Query } from '../../src/search/query.js';
import type { Directory } from '../../src/sources/directory.js';

const resource = (id: string): Resource => ({ id, name: id, categories: [], phones: [] });
const none = { yes: 0, no: 0, unknown: 0 };
function pageOf(query: Query, ids: readonly string[], next?: string): Page {
  return {
    items: ids.map((id) => ({ resource: resource(id) })), total: { value: ids.length, relation: 'eq', known: ids.length }, unknown: [],
    facets: { groups: [], categories: [], languages: [], open: none, free: none, virtual: none, accessible: none }, applied: query, ...(next === undefined ? {} : { next }),
  };
}

/** A directory whose answers are given by hand, in any order. It does not heed abort, as a slow server may not. */
function fakeDirectory(): { directory: Directory; asked: { query: Query; signal: AbortSignal | undefined; answer(page: Page): void; fail(error: unknown): void }[]; closed: () => boolean } {
  const asked: ReturnType<typeof fakeDirectory>['asked'] = [];
  let closed = false;
  const directory: Directory = {
    problems: [],
    search: (query, options) => new Promise((answer, fail) => { asked.push({ query, signal: options?.signal, answer, fail }); }),
    places: () => Promise.resolve({ ids: [], longitudes: new Float64Array(), latitudes: new Float64Array(), complete: true }),
    get: (id) => Promise.resolve(id === 'missing' ? undefined : resource(id)),
    suggest: () => Promise.resolve([]),
    locate: () => Promise.resolve([]),
    describe: () => ({ count: 1, columns: [], records: [], has: { phone: 0, place: 0, hours: 0, languages: 0, cost: 0, virtual: 0, accessible: 0, assuredDate: 0 } }),
    close: () => { closed = true; },
  };
  return { directory, asked, closed: () => closed };
}

const settled = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });
const idsOf = (state: FinderState): string[] => state.items.map(({ resource: { id } }) => id);

async function opened(query: Query = {}, ids: readonly string[] = ['first'], next?: string): Promise<ReturnType<typeof fakeDirectory> & { finder: ReturnType<typeof createFinder> }> {
  const fake = fakeDirectory();
  const finder = createFinder({ open: () => Promise.resolve(fake.directory), query });
  await settled();
  fake.asked[0]?.answer(pageOf(query, ids, next));
  await settled();
  return { ...fake, finder };
}

test('opens, asks the first query, and is ready', async () => {
  const { finder, asked } = await opened({ text: 'food' });
  assert.deepEqual(asked.map(({ query }) => query), [{ text: 'food' }]);
  assert.equal(finder.state.status, 'ready');
  assert.equal(finder.state.searching, false);
  assert.deepEqual(idsOf(finder.state), ['first']);
  assert.equal(finder.state.description?.count, 1);
});

test('a query asked while opening is the one answered', async () => {
  const { directory, asked } = fakeDirectory();
  let open: (directory: Directory) => void = () => undefined;
  const finder = createFinder({ open: () => new Promise((resolve) => { open = resolve; }) });
  finder.request({ text: 'react' }, 'Home');
  assert.equal(finder.state.status, 'loading');
  assert.equal(finder.state.query.text, 'react');
  open(directory);
  await settled();
  assert.deepEqual(asked.map(({ query }) => query), [{ text: 'react' }]);
});

test('a late answer never replaces a newer one, and its call was aborted', async () => {
  const { finder, asked } = await opened();
  finder.request({ text: 'reac' });
  finder.request({ text: 'react' });
  const [, reac, react] = asked;
  assert.equal(reac?.signal?.aborted, true);
  react?.answer(pageOf({ text: 'react' }, ['new']));
  await settled();
  reac?.answer(pageOf({ text: 'reac' }, ['old']));
  await settled();
  assert.deepEqual(idsOf(finder.state), ['new']);
  assert.equal(finder.state.page?.applied.text, 'react');
});

test('a late failure is not the state either', async () => {
  const { finder, asked } = await opened();
  finder.request({ text: 'a' });
  finder.request({ text: 'b' });
  asked[1]?.fail(new FinderError('aborted', 'late'));
  asked[2]?.answer(pageOf({ text: 'b' }, ['b']));
  await settled();
  assert.equal(finder.state.error, undefined);
  assert.deepEqual(idsOf(finder.state), ['b']);
});

test('while a query is under way the former page stays', async () => {
  const { finder } = await opened();
  finder.request({ text: 'next' });
  assert.equal(finder.state.searching, true);
  assert.equal(finder.state.query.text, 'next');
  assert.deepEqual(idsOf(finder.state), ['first']);
});

test('pages are appended, and a page asked for twice is added once', async () => {
  const { finder, asked } = await opened({ text: 'food' }, ['1', '2'], 'more');
  finder.request({ text: 'food', cursor: 'more' });
  finder.request({ text: 'food', cursor: 'more' });
  assert.deepEqual(asked[2]?.query, { text: 'food', cursor: 'more' });
  for (const call of asked.slice(1)) call.answer(pageOf({ text: 'food' }, ['3']));
  await settled();
  assert.deepEqual(idsOf(finder.state), ['1', '2', '3']);
  assert.equal(finder.state.query.cursor, undefined);
});

test('another query starts its items anew', async () => {
  const { finder, asked } = await opened({}, ['1'], 'more');
  finder.request({ cursor: 'more' });
  asked[1]?.answer(pageOf({}, ['2']));
  await settled();
  finder.request({ text: 'x' });
  asked[2]?.answer(pageOf({ text: 'x' }, ['9']));
  await settled();
  assert.deepEqual(idsOf(finder.state), ['9']);
});

test('a record opens over the results and closes, without asking for them again', async () => {
  const { finder, asked } = await opened({ text: 'food' }, ['1', '2']);
  const { page } = finder.state;
  finder.request({ text: 'food', id: '2' });
  await settled();
  assert.equal(finder.state.selected?.id, '2');
  assert.equal(finder.state.page, page);
  finder.request({ text: 'food' });
  await settled();
  assert.equal(finder.state.selected, undefined);
  assert.deepEqual(idsOf(finder.state), ['1', '2']);
  assert.equal(asked.length, 1);
});

test('a record that is not there leaves the results', async () => {
  const { finder } = await opened({}, ['1']);
  finder.request({ id: 'missing' });
  await settled();
  assert.equal(finder.state.selected, undefined);
  assert.equal(finder.state.searching, false);
  assert.deepEqual(idsOf(finder.state), ['1']);
});

test('failing to open is a state; retry opens again', async () => {
  const { directory, asked } = fakeDirectory();
  let times = 0;
  const finder = createFinder({ open: () => ++times === 1 ? Promise.reject(new FinderError('feed-timeout', 'slow')) : Promise.resolve(directory) });
  await settled();
  assert.equal(finder.state.status, 'failed');
  assert.equal(finder.state.error?.code, 'feed-timeout');
  finder.retry();
  assert.equal(finder.state.status, 'loading');
  assert.equal(finder.state.error, undefined);
  await settled();
  asked[0]?.answer(pageOf({}, ['1']));
  await settled();
  assert.equal(finder.state.status, 'ready');
});

test('a failed query keeps the former page, and retry asks it again', async () => {
  const { finder, asked } = await opened();
  finder.request({ text: 'x' });
  asked[1]?.fail(new Error('boom'));
  await settled();
  assert.equal(finder.state.status, 'ready');
  assert.equal(finder.state.error?.cause instanceof Error, true);
  assert.deepEqual(idsOf(finder.state), ['first']);
  finder.retry();
  asked[2]?.answer(pageOf({ text: 'x' }, ['x']));
  await settled();
  assert.equal(finder.state.error, undefined);
  assert.deepEqual(idsOf(finder.state), ['x']);
});

test('the name of a place stays with its place and goes with it', async () => {
  const { finder } = await opened();
  const near = { latitude: 40, longitude: -75 };
  finder.request({ near }, 'Fishtown');
  assert.equal(finder.state.placeLabel, 'Fishtown');
  finder.request({ near, free: true });
  assert.equal(finder.state.placeLabel, 'Fishtown');
  finder.request({ near: { latitude: 41, longitude: -75 } });
  assert.equal(finder.state.placeLabel, undefined);
  finder.request({ near }, 'Fishtown');
  finder.request({ free: true });
  assert.equal(finder.state.placeLabel, undefined);
});

test('every change is told once, with frozen state, and a failing listener keeps no other from it', async (context) => {
  const { finder, asked } = await opened();
  const told: FinderState[] = [];
  const reported = context.mock.method(console, 'error', () => undefined);
  finder.subscribe(() => { throw new Error('a listener fails'); });
  const stop = finder.subscribe((state) => { told.push(state); });
  finder.request({ text: 'x' });
  asked[1]?.answer(pageOf({ text: 'x' }, ['x']));
  await settled();
  assert.deepEqual(told.map(({ searching }) => searching), [true, false]);
  assert.equal(new Set(told).size, 2);
  assert.ok(told.every((state) => Object.isFrozen(state) && Object.isFrozen(state.query) && Object.isFrozen(state.items)));
  assert.equal(reported.mock.callCount(), 2);
  stop();
  finder.request({ text: 'y' });
  assert.equal(told.length, 2);
});

test('dispose closes, aborts and tells no one', async () => {
  const { finder, asked, closed } = await opened();
  const told: FinderState[] = [];
  finder.subscribe((state) => { told.push(state); });
  finder.request({ text: 'x' });
  finder.dispose();
  assert.equal(closed(), true);
  assert.equal(asked[1]?.signal?.aborted, true);
  asked[1]?.answer(pageOf({}, ['x']));
  finder.request({ text: 'y' });
  await settled();
  assert.equal(told.length, 1);
});

test('a directory that opens after dispose is closed', async () => {
  const { directory, closed } = fakeDirectory();
  let open: (directory: Directory) => void = () => undefined;
  const finder = createFinder({ open: () => new Promise((resolve) => { open = resolve; }) });
  finder.dispose();
  open(directory);
  await settled();
  assert.equal(closed(), true);
});

/** A directory that grows by hand: `get` knows a record by its provisional id only once it has grown. */
async function growing(query: Query = {}, ids: readonly string[] = ['row:2'], next?: string): Promise<ReturnType<typeof fakeDirectory> & { finder: ReturnType<typeof createFinder>; grow(): void; wither(error: unknown): void; opens(): number }> {
  const fake = fakeDirectory();
  let grow: () => void = () => undefined, wither: (error: unknown) => void = () => undefined;
  let opens = 0;
  const later = new Promise<void>((resolve, reject) => { grow = resolve; wither = reject; });
  const directory: Directory = { ...fake.directory, later, get: async (id) => { await later; return resource(id === 'row:2' ? 'lasting' : id); } };
  const finder = createFinder({ open: () => Promise.resolve(++opens === 1 ? directory : fake.directory), query });
  await settled();
  fake.asked[0]?.answer(pageOf(query, ids, next));
  await settled();
  return { ...fake, finder, grow, wither, opens: () => opens };
}

test('a directory that grew is asked again without a word', async () => {
  const { finder, asked, grow } = await growing({ limit: 1 });
  const told: FinderState[] = [];
  finder.subscribe((state) => { told.push(state); });
  grow();
  await settled();
  assert.deepEqual(asked[1]?.query, { limit: 1 });
  assert.deepEqual(told, []);
  asked[1].answer(pageOf({ limit: 1 }, ['lasting']));
  await settled();
  assert.deepEqual(idsOf(finder.state), ['lasting']);
  assert.deepEqual(told.map(({ searching }) => searching), [false]);
});

test('growth shows as many as were shown, and the page that was being fetched', async () => {
  const { finder, asked, grow } = await growing({}, ['a'], 'one');
  finder.request({ cursor: 'one' });
  grow();
  await settled();
  assert.equal(asked[1]?.signal?.aborted, true);
  asked[1].answer(pageOf({}, ['late']));
  assert.deepEqual(asked[2]?.query, {});
  asked[2].answer(pageOf({}, ['A'], 'two'));
  await settled();
  assert.deepEqual(asked[3]?.query, { cursor: 'two' });
  asked[3].answer(pageOf({}, ['B'], 'three'));
  await settled();
  assert.deepEqual(idsOf(finder.state), ['A', 'B']);
  assert.equal(finder.state.page?.next, 'three');
  assert.equal(finder.state.query.cursor, undefined);
  assert.equal(finder.state.searching, false);
  assert.equal(asked.length, 4);
});

test('growth while another query is under way: that query is the one answered', async () => {
  const { finder, asked, grow } = await growing();
  finder.request({ text: 'food' });
  grow();
  await settled();
  assert.equal(finder.state.searching, true);
  assert.deepEqual(asked.map(({ query }) => query), [{}, { text: 'food' }, { text: 'food' }]);
  asked[1]?.answer(pageOf({ text: 'food' }, ['old']));
  asked[2]?.answer(pageOf({ text: 'food' }, ['new']));
  await settled();
  assert.deepEqual(idsOf(finder.state), ['new']);
  assert.equal(finder.state.searching, false);
});

test('a record opened by its provisional id opens with its lasting one, over grown results', async () => {
  const { finder, asked, grow } = await growing();
  finder.request({ id: 'row:2' });
  await settled();
  assert.equal('selected' in finder.state, false);
  grow();
  await settled();
  asked[1]?.answer(pageOf({}, ['lasting']));
  await settled();
  assert.equal(finder.state.selected?.id, 'lasting');
  assert.equal(finder.state.query.id, 'lasting');
  assert.deepEqual(idsOf(finder.state), ['lasting']);
});

test('a record opened while the grown results come does not lose them', async () => {
  const { finder, asked, grow } = await growing({}, ['a']);
  grow();
  await settled();
  finder.request({ id: 'b' });
  await settled();
  assert.deepEqual(asked.map(({ query }) => query), [{}, {}, {}]);
  asked[2]?.answer(pageOf({}, ['A']));
  await settled();
  assert.equal(finder.state.selected?.id, 'b');
  assert.deepEqual(idsOf(finder.state), ['A']);
});

test('disposed while it grows: nothing is asked or told', async () => {
  for (const end of ['grow', 'wither'] as const) {
    const { finder, asked, closed, ...rest } = await growing();
    const before = finder.state;
    finder.dispose();
    rest[end](new FinderError('feed-timeout', 'slow'));
    await settled();
    assert.equal(asked.length, 1);
    assert.equal(finder.state, before);
    assert.ok(closed());
  }
});

test('what cannot grow keeps its list and says why, until retry opens it anew', async () => {
  const { finder, asked, wither, opens, closed } = await growing({}, ['a']);
  wither(new FinderError('feed-format-unknown', 'torn'));
  await settled();
  assert.equal(finder.state.status, 'ready');
  assert.equal(finder.state.error?.code, 'feed-format-unknown');
  assert.deepEqual(idsOf(finder.state), ['a']);
  // Asking what the first look can answer does not make it well.
  finder.request({ limit: 5 });
  asked[1]?.answer(pageOf({ limit: 5 }, ['a']));
  await settled();
  assert.equal(finder.state.error?.code, 'feed-format-unknown');
  finder.retry();
  assert.equal(finder.state.status, 'ready');
  assert.equal(finder.state.error, undefined);
  await settled();
  assert.equal(opens(), 2);
  assert.ok(closed());
  asked[2]?.answer(pageOf({ limit: 5 }, ['A']));
  await settled();
  assert.deepEqual(idsOf(finder.state), ['A']);
  assert.equal(finder.state.searching, false);
});

test('an opening that fails again keeps the list, and may be tried again', async () => {
  const fake = fakeDirectory();
  let opens = 0;
  const finder = createFinder({ open: () => ++opens === 1
    ? Promise.resolve({ ...fake.directory, later: Promise.reject(new FinderError('feed-timeout', 'slow')) }) : Promise.reject(new FinderError('feed-unreachable', 'away')) });
  await settled();
  fake.asked[0]?.answer(pageOf({}, ['a']));
  await settled();
  for (const times of [2, 3]) {
    finder.retry();
    await settled();
    assert.equal(opens, times);
    assert.equal(finder.state.error?.code, 'feed-unreachable');
    assert.equal(finder.state.status, 'ready');
    assert.deepEqual(idsOf(finder.state), ['a']);
  }
});
