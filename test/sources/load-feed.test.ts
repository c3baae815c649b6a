import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { FinderError, type FinderErrorCode } from '../../src/model/errors.js';
import { fetchFeed } from '../../src/sources/fetch-feed.js';
import { advised } from '../../src/sources/load-advice.js';
import { loadFeed } from '../../src/sources/load-feed.js';

const URL_OF_FEED = 'https://city.example/services.csv';
const never: typeof fetch = () => new Promise(() => undefined);
const gives = (body: BodyInit | null, init?: ResponseInit): typeof fetch => () => Promise.resolve(new Response(body, init));

/** A body of `size` bytes in chunks, made as it is read, that says how much of it was. */
function stream(size: number): { body: ReadableStream<Uint8Array>; sent: () => number } {
  let sent = 0;
  const chunk = new Uint8Array(1_000_000).fill(65);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= size) { controller.close(); return; }
      sent += chunk.length;
      controller.enqueue(chunk);
    },
  });
  return { body, sent: () => sent };
}

test('gives the bytes as they are, and asks with care', async () => {
  let asked: RequestInit | undefined;
  const bytes = await loadFeed(URL_OF_FEED, { fetch: (_url, init) => { asked = init; return Promise.resolve(new Response('a,b\n1,ñ')); } });
  assert.equal(new TextDecoder().decode(bytes), 'a,b\n1,ñ');
  assert.equal(asked?.credentials, 'same-origin');
  assert.equal(asked?.referrerPolicy, 'strict-origin-when-cross-origin');
});

const FAULTS: readonly { says: string; fetch: typeof fetch; code: FinderErrorCode; tells: RegExp }[] = [
  { says: 'HTTP 404', fetch: gives('no', { status: 404 }), code: 'feed-not-found', tells: /Check the address/ },
  { says: 'HTTP 410', fetch: gives('no', { status: 410 }), code: 'feed-not-found', tells: /410/ },
  { says: 'HTTP 403', fetch: gives('no', { status: 403 }), code: 'feed-unreachable', tells: /Make the file public/ },
  { says: 'HTTP 500', fetch: gives('no', { status: 500 }), code: 'feed-unreachable', tells: /500/ },
  { says: 'no connection, CORS or CSP', fetch: () => Promise.reject(new TypeError('Failed to fetch')), code: 'feed-unreachable', tells: /CORS.*Content-Security-Policy/s },
  { says: 'a server that never answers', fetch: never, code: 'feed-timeout', tells: /0\.02 seconds/ },
  { says: 'a web page', fetch: gives('\ufeff \n<!DOCTYPE html><html><title>Sign in</title>'), code: 'feed-not-a-feed', tells: /published to the web as CSV/ },
  { says: 'a web page behind a comment', fetch: gives('<!-- saved --><html lang="en">'), code: 'feed-not-a-feed', tells: /web page/ },
  { says: 'an empty file', fetch: gives(' \n'), code: 'feed-empty', tells: /empty/ },
  { says: 'a length beyond the cap', fetch: gives('a', { headers: { 'content-length': '60000000' } }), code: 'feed-too-large', tells: /50 MB/ },
];
for (const { says, fetch, code, tells } of FAULTS) {
  test(`fault: ${says}`, async () => {
    await assert.rejects(advised(URL_OF_FEED, loadFeed(URL_OF_FEED, { fetch, timeout: 20 })), (error) => {
      assert.ok(error instanceof FinderError);
      assert.equal(error.code, code);
      assert.match(error.message, tells);
      assert.match(error.message, /city\.example/);
      return true;
    });
  });
}

test('a body without a length is cut off at the cap, not read to its end', async () => {
  const { body, sent } = stream(500_000_000);
  await assert.rejects(loadFeed(URL_OF_FEED, { fetch: gives(body) }), { code: 'feed-too-large' });
  assert.ok(sent() < 60_000_000, `${sent()} bytes were read`);
});

test('a body that stalls runs into the timeout', async () => {
  const body = new ReadableStream<Uint8Array>({ start(controller) { controller.enqueue(new Uint8Array([65])); } });
  await assert.rejects(loadFeed(URL_OF_FEED, { fetch: gives(body), timeout: 20 }), { code: 'feed-timeout' });
});

test('an abort is an abort, with its reason, whenever it comes and whether or not fetch heeds it', async () => {
  const reason = new Error('the page is leaving');
  await assert.rejects(loadFeed(URL_OF_FEED, { fetch: never, signal: AbortSignal.abort(reason) }), { code: 'aborted', cause: reason });
  const later = new AbortController();
  const loading = loadFeed(URL_OF_FEED, { fetch: never, signal: later.signal });
  later.abort(reason);
  await assert.rejects(loading, { code: 'aborted', cause: reason });
});

test('fetchFeed: the bytes, or what happened and what to do', async () => {
  assert.equal(new TextDecoder().decode(await fetchFeed(URL_OF_FEED, { fetch: gives('a,b\n1,2') })), 'a,b\n1,2');
  await assert.rejects(fetchFeed(URL_OF_FEED, { fetch: gives('', { status: 404 }) }), (error: FinderError) => error.code === 'feed-not-found' && /There is no file\. Check the address\.$/.test(error.message));
});

/** A clock that a test moves. What waits for no time at all comes in its turn. */
function heldClock(context: TestContext): (milliseconds: number) => Promise<void> {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const due = new Map<unknown, { at: number; run: () => void }>();
  let now = 0;
  globalThis.setTimeout = ((run: () => void, delay = 0): unknown => {
    if (!delay) return setImmediate(run);
    const key = {};
    due.set(key, { at: now + delay, run });
    return key;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((key: unknown) => { if (!due.delete(key)) clear(key as NodeJS.Timeout); });
  context.after(() => { globalThis.setTimeout = set; globalThis.clearTimeout = clear; });
  /** What came of the last step has come to its end. */
  const settle = async (): Promise<void> => { for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => { setImmediate(resolve); }); };
  return async (milliseconds) => {
    await settle();
    for (const end = now + milliseconds; now < end;) {
      now = Math.min(end, ...[...due.values()].map(({ at }) => at));
      for (const [key, { at, run }] of [...due]) if (at <= now && due.delete(key)) run();
      await settle();
    }
  };
}

/** A body that gives one byte whenever it is told to. */
function dripping(): { body: ReadableStream<Uint8Array>; drip: () => void; end: () => void } {
  let of: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({ start(controller) { of = controller; } });
  return { body, drip: () => { try { of?.enqueue(new Uint8Array([65])); } catch { /* Given up. */ } }, end: () => { of?.close(); } };
}

test('a feed that goes on coming is waited for, however long the whole takes', async (t) => {
  const goBy = heldClock(t);
  const { body, drip, end } = dripping();
  const loading = loadFeed(URL_OF_FEED, { fetch: gives(body) });
  for (let time = 0; time < 10; time++) { await goBy(15_000); drip(); }
  await goBy(15_000);
  end();
  await goBy(1000);
  assert.equal((await loading).length, 10);
});

test('silence ends it, counted from the last that came', async (t) => {
  const goBy = heldClock(t);
  const { body, drip } = dripping();
  let ended: unknown;
  loadFeed(URL_OF_FEED, { fetch: gives(body) }).catch((error: unknown) => { ended = error; });
  await goBy(15_000);
  drip();
  await goBy(18_000);
  assert.equal(ended, undefined);
  await goBy(4000);
  assert.equal((ended as FinderError | undefined)?.code, 'feed-timeout');
});

for (const heeds of [true, false]) {
  test(`a server that drips for ever has an end, where fetch ${heeds ? 'heeds' : 'does not heed'} its signal`, async (t) => {
    const goBy = heldClock(t);
    const { body, drip } = dripping();
    let ended: unknown, pulled = 0;
    const fetch: typeof globalThis.fetch = (_url, init) => {
      const stop = heeds ? { signal: init?.signal ?? new AbortController().signal } : {};
      const counted = body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({ transform(chunk, out) { pulled += 1; out.enqueue(chunk); } }, undefined, { highWaterMark: 0 }), stop);
      return Promise.resolve(new Response(counted));
    };
    loadFeed(URL_OF_FEED, { fetch, timeout: 2000 }).catch((error: unknown) => { ended = error; });
    for (let time = 0; time < 28; time++) { drip(); await goBy(1000); }
    assert.equal(ended, undefined);
    for (let time = 0; time < 4; time++) { drip(); await goBy(1000); }
    assert.equal((ended as FinderError | undefined)?.code, 'feed-timeout');
    const before = pulled;
    for (let time = 0; time < 5; time++) { drip(); await goBy(1000); }
    assert.ok(pulled <= before + 1, 'it goes on reading');
  });
}
