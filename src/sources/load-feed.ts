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
  /**
   * Milliseconds in which nothing comes until giving up. Default 20,000. A feed that goes on coming, as a large file does on
   * a weak signal, is waited for; however slowly it comes, no longer than fifteen times this in all (5 minutes).
   */
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
/** How many times the wait for the next bytes the whole may take: a server that drips for ever has an end. load-advice.ts says so. */
const LONGEST = 15;

/** Throws FinderError `feed-not-found`, `feed-unreachable`, `feed-timeout`, `feed-too-large` or `aborted`. */
export async function loadFeed(url: string | URL, options: LoadOptions = {}): Promise<Uint8Array> {
  const { signal, timeout = 20_000 } = options;
  const request = options.fetch ?? globalThis.fetch;
  const stop = new AbortController();
  let late = false, idle: ReturnType<typeof setTimeout> | undefined, halt = (): void => undefined;
  // A fetch that a host passes in may not heed its signal: what stops us is raced, not trusted.
  const stopped = new Promise<never>((_, reject) => {
    halt = () => {
      stop.abort(signal?.reason);
      reject(stop.signal.reason as Error);
    };
  });
  stopped.catch(() => undefined);
  if (signal?.aborted) halt();
  signal?.addEventListener('abort', halt);
  const giveUp = (): void => {
    late = true;
    halt();
  };
  const wait = (): void => {
    clearTimeout(idle);
    idle = setTimeout(giveUp, timeout);
  };
  const end = setTimeout(giveUp, timeout * LONGEST);
  wait();
  try {
    const response = await Promise.race([
      request(url, { signal: stop.signal, credentials: 'same-origin', referrerPolicy: 'strict-origin-when-cross-origin' }), stopped]);
    check(url, response);
    return await Promise.race([readAll(url, response, stop.signal, wait), stopped]);
  } catch (cause) {
    throwIfAborted(signal);
    if (late) throw new FinderError('feed-timeout', `${url} did not come within ${timeout / 1000} seconds.`, { cause });
    if (cause instanceof FinderError) throw cause;
    throw new FinderError('feed-unreachable', `${url} could not be fetched.`, { cause });
  } finally {
    clearTimeout(idle);
    clearTimeout(end);
    signal?.removeEventListener('abort', halt);
    stop.abort();
  }
}

function check(url: string | URL, response: Response): void {
  const { status } = response;
  if (!response.ok) throw new FinderError(status === 404 || status === 410 ? 'feed-not-found' : 'feed-unreachable', `${url} answered with HTTP ${status}.`);
  if (Number(response.headers.get('content-length')) > MOST_BYTES) throw tooLarge(url);
}

/** @param wait called before each wait for bytes. */
async function readAll(url: string | URL, response: Response, signal: AbortSignal, wait: () => void): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [], next = slices(signal);
  let size = 0;
  for (;;) {
    // What is here already is read without a pause. A body that does not heed the signal is left here.
    await next();
    wait();
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MOST_BYTES) throw tooLarge(url);
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  for (const chunk of chunks.reverse()) bytes.set(chunk, size -= chunk.length);
  return bytes;
}

const tooLarge = (url: string | URL): FinderError =>
  new FinderError('feed-too-large', `${url} is larger than ${MOST_BYTES / 1e6} MB.`);
