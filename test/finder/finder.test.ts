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
