/**
 * Bytes of one feed over HTTP. Every way it can fail has a code and says what happened; what a webmaster can do about it
 * is in load-advice.ts, off the resident's first path.
 * Credentials stay on the page's own origin, and the feed's host learns the page's origin at most.
 * It refuses more than 50 MB, while still streaming; that they are no data at all is found there, too.
 */
import { FinderError } from '../model/errors.js';
import { slices, throwIfAborted } from '../model/slices.js';

export interface LoadOptions {
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until giving up. Default 20,000. */
  readonly timeout?: number | undefined;
  /** Copies of feeds from before, for when one cannot be had. Default: none is kept and none is shown. */
  readonly copies?: Promise<Copies | undefined> | undefined;
}

/** Where copies of feeds are kept. Nothing here rejects: a device that keeps none is one without a copy. */
export interface Copies {
  keep(url: string | URL, bytes: Uint8Array): Promise<void>;
  find(url: string | URL): Promise<Uint8Array | undefined>;
  /** When bytes that were found had been kept, as an ISO instant; undefined of bytes that were fetched. */
  keptAt(bytes: Uint8Array): string | undefined;
}

const MOST_BYTES = 50_000_000;

/** Throws FinderError `feed-not-found`, `feed-unreachable`, `feed-timeout`, `feed-too-large` or `aborted`. */
export async function loadFeed(url: string | URL, options: LoadOptions = {}): Promise<Uint8Array> {
  const { signal, timeout = 20_000 } = options;
  const request = options.fetch ?? globalThis.fetch;
  const stop = new AbortController();
  let late = false;
  const abort = (): void => { stop.abort(signal?.reason); };
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  const timer = setTimeout(() => { late = true; stop.abort(); }, timeout);
  // A fetch that a host passes in may not heed its signal: what stops us is raced, not trusted.
  const stopped = new Promise<never>((_, reject) => {
    const fail = (): void => { reject(new Error('stopped')); };
    if (stop.signal.aborted) fail(); else stop.signal.addEventListener('abort', fail, { once: true });
  });
  stopped.catch(() => undefined);
  try {
    const response = await Promise.race([
      request(url, { signal: stop.signal, credentials: 'same-origin', referrerPolicy: 'strict-origin-when-cross-origin' }), stopped]);
    check(url, response);
    return await Promise.race([readAll(url, response), stopped]);
  } catch (cause) {
    throwIfAborted(signal);
    if (late) throw new FinderError('feed-timeout', `${url} did not answer within ${timeout / 1000} seconds.`, { cause });
    if (cause instanceof FinderError) throw cause;
    throw new FinderError('feed-unreachable', `${url} could not be fetched.`, { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    stop.abort();
  }
}

function check(url: string | URL, response: Response): void {
  const { status } = response;
  if (!response.ok) throw new FinderError(status === 404 || status === 410 ? 'feed-not-found' : 'feed-unreachable', `${url} answered with HTTP ${status}.`);
  if (Number(response.headers.get('content-length')) > MOST_BYTES) throw tooLarge(url);
}

async function readAll(url: string | URL, response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [], next = slices();
  let size = 0;
  for (;;) {
    // What is here already is read without a pause.
    await next();
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MOST_BYTES) throw tooLarge(url);
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let end = 0;
  for (const chunk of chunks) { bytes.set(chunk, end); end += chunk.length; }
  return bytes;
}

const tooLarge = (url: string | URL): FinderError =>
  new FinderError('feed-too-large', `${url} is larger than ${MOST_BYTES / 1e6} MB.`);
