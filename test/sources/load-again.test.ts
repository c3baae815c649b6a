import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFinder } from '../../src/finder/finder.js';
import type { FinderState } from '../../src/finder/state.js';
import { FinderError } from '../../src/model/errors.js';
import { loadAgain, type AgainOptions } from '../../src/sources/load-again.js';
import { loadFeed, type Copies } from '../../src/sources/load-feed.js';
import { openProgressively } from '../../src/sources/open-progressively.js';

const FEED = 'https://city.example/services.csv';
const LIST = 'name,phone,city\nBread,215-555-0101,Here\nSoup,215-555-0102,Here\n';
type Answer = number | [number, Record<string, string>] | string;

/** A server that gives these answers in turn, and the waits before each: a status, a body, or "lost". */
function server(...answers: Answer[]): Required<Pick<AgainOptions, 'fetch' | 'wait' | 'random'>> & { waits: number[]; asked: () => number } {
  const waits: number[] = [];
  let asked = 0;
  return {
    waits, asked: () => asked, random: () => 0.5,
    wait: (milliseconds) => { waits.push(milliseconds); return Promise.resolve(); },
    fetch: () => {
      const answer = answers[asked++] ?? 500;
      if (answer === 'lost') return Promise.reject(new TypeError('Failed to fetch'));
      const [status, headers] = Array.isArray(answer) ? answer : [answer, {}];
      return Promise.resolve(typeof status === 'string' ? new Response(status) : new Response('', { status, headers }));
    },
  };
}
async function load(options: AgainOptions): Promise<string> {
  const bytes = await loadFeed(FEED, options).catch((error: unknown) => loadAgain(FEED, options, error));
  return new TextDecoder().decode(bytes);
}

for (const [says, answers] of [['an overloaded server', [503, LIST]], ['a lost connection, twice', ['lost', 'lost', LIST]], ['too many requests', [429, 500, LIST]]] as [string, Answer[]][]) {
  test(`asks again after ${says}`, async () => {
    const web = server(...answers);
    assert.equal(await load(web), LIST);
    assert.equal(web.asked(), answers.length);
    assert.deepEqual(web.waits, [600, 1200].slice(0, answers.length - 1));
  });
}

for (const [says, answers, code, asked] of [
  ['no file', [404], 'feed-not-found', 1], ['no right to it', [403], 'feed-unreachable', 1],
  ['a server that stays down', [500, 500, 502, LIST], 'feed-unreachable', 3], ['one that wants much more time', [429, [429, { 'retry-after': '120' }], LIST], 'feed-unreachable', 2],
] as [string, Answer[], string, number][]) {
  test(`gives up after ${says}`, async () => {
    const web = server(...answers);
    await assert.rejects(load(web), { code });
    assert.equal(web.asked(), asked);
  });
}

test('waits as long as a busy server asks, and otherwise half to all of the pause', async () => {
  const busy = server(503, [503, { 'retry-after': '3' }], LIST);
  assert.equal(await load(busy), LIST);
  assert.deepEqual(busy.waits, [600, 3000]);
  for (const [random, waits] of [[0, [400, 800]], [0.999_999, [800, 1600]]] as const) {
    const web = { ...server('lost', 'lost', LIST), random: () => random };
    await load(web);
    assert.deepEqual(web.waits.map(Math.round), waits);
  }
});

test('asks nobody while the device is offline, nor after a time-out', async () => {
  const web = server('lost', LIST);
  await assert.rejects(load({ ...web, isOnline: () => false }), { code: 'feed-unreachable' });
  assert.equal(web.asked(), 1);
  const late = server(LIST);
  await assert.rejects(loadAgain(FEED, late, new FinderError('feed-timeout', 'late')), { code: 'feed-timeout' });
  assert.equal(late.asked(), 0);
});

test('an abort ends the waiting at once', async () => {
  const stop = new AbortController(), reason = new Error('the page is leaving');
  const { fetch } = server('lost');
  const loading = load({ fetch, signal: stop.signal });
  stop.abort(reason);
  await assert.rejects(loading, { code: 'aborted', cause: reason });
});

/** A device that keeps copies. */
function device(kept: Record<string, string> = {}): { copies: Promise<Copies>; kept: Record<string, string> } {
  const dates = new WeakMap<Uint8Array, string>();
  return { kept, copies: Promise.resolve({
    keptAt: (bytes) => dates.get(bytes),
    keep: (url, bytes) => { kept[String(url)] = new TextDecoder().decode(bytes); return Promise.resolve(); },
    find(url) {
      const text = kept[String(url)], bytes = text === undefined ? undefined : new TextEncoder().encode(text);
      if (bytes) dates.set(bytes, '2026-11-20T08:00:00.000Z');
      return Promise.resolve(bytes);
    },
  } satisfies Copies) };
}

/** The state of a finder of these feeds once it is as said; the last one where it does not come to that. */
async function reached(urls: readonly string[], options: object, wanted: (state: FinderState) => boolean): Promise<FinderState> {
  const finder = createFinder({ open: () => openProgressively(urls, options) });
  for (let look = 0; look < 400 && !wanted(finder.state); look++) await new Promise((resolve) => { setTimeout(resolve, 25); });
  const { state } = finder;
  finder.dispose();
  return state;
}
const hasFailed = ({ status }: FinderState): boolean => status === 'failed';
const isTold = ({ status, error }: FinderState): boolean => status === 'ready' && error !== undefined;

test('a feed that reads well is kept; nothing is without the host’s wish', async () => {
  const { kept, copies } = device();
  const state = await reached([FEED], { ...server(LIST), copies }, () => FEED in kept);
  assert.equal(state.error, undefined);
  assert.deepEqual(kept, { [FEED]: LIST });
});

for (const [says, answer] of [['is not there', 404], ['is a page to sign in', '<!doctype html><title>Sign in</title>'], ['is empty', ''], ['is cut off', '{"resources":[{"id":"1","na']] as [string, Answer][]) {
  test(`where the feed ${says} the copy stands in, dated`, async () => {
    const { kept, copies } = device({ [FEED]: LIST });
    const { status, items, error } = await reached([FEED], { ...server(answer), copies }, isTold);
    assert.equal(status, 'ready');
    assert.deepEqual(items.map(({ resource }) => resource.name), ['Bread', 'Soup']);
    assert.deepEqual([error?.code, (error as { keptAt?: string } | undefined)?.keptAt], ['feed-copy', '2026-11-20T08:00:00.000Z']);
    assert.deepEqual(kept, { [FEED]: LIST }, 'a copy is not kept anew, with a new date');
  });
  test(`where the feed ${says} and there is no copy it fails`, async () => {
    const { kept, copies } = device();
    assert.equal((await reached([FEED], { ...server(answer), copies }, hasFailed)).status, 'failed');
    assert.deepEqual(kept, {});
  });
}

test('a feed that was taken away for good is not shown from before', async () => {
  const { copies } = device({ [FEED]: LIST });
  assert.equal((await reached([FEED], { ...server(410), copies }, hasFailed)).status, 'failed');
});

test('one feed of two that is lost is said, and the list of the other stands', async () => {
  const { status, items, error } = await reached([FEED, 'https://city.example/lost.csv'],
    { fetch: (url: string) => Promise.resolve(url === FEED ? new Response(LIST) : new Response('', { status: 404 })) }, isTold);
  assert.equal(status, 'ready');
  assert.equal(items.length, 2);
  assert.equal(error?.code, 'feed-unreachable');
  assert.match(error?.message ?? '', /lost/);
});
