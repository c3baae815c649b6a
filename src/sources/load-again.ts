/**
 * What is done when a feed could not be had: twice more, later and not all at once, if waiting may help; then the copy from
 * before, where the host keeps one. A chunk of its own, fetched on the first failure.
 *
 * Refused: asking again what will not change (no such file, no right to it, too large), asking again after a time-out (the
 * resident has waited long enough, and a button offers it), asking more often than a busy server allows, and any asking
 * while the device says that it is offline.
 */
import { FinderError } from '../model/errors.js';
import { throwIfAborted } from '../model/slices.js';
import { loadFeed, type LoadOptions } from './load-feed.js';

export interface AgainOptions extends LoadOptions {
  /** 0 up to 1. */
  readonly random?: () => number;
  readonly wait?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  readonly isOnline?: () => boolean;
}

const TIMES = 2;
const FIRST_WAIT = 800;
/** A server that wants more time than this is asked when the resident presses the button. */
const LONGEST_WAIT = 5000;
/** Of all answers that are none, those that another moment may change. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** The bytes after all; else throws `error`, or the failure of the last try. */
export async function loadAgain(url: string | URL, options: AgainOptions, error: unknown): Promise<Uint8Array> {
  const { signal, random = Math.random, wait = sleep, isOnline = () => (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine !== false } = options;
  const request = options.fetch ?? globalThis.fetch;
  let failure = error, asked: number | undefined;
  // Seen here, because a failure does not carry what the server said beside it.
  const fetch: typeof request = async (...given) => {
    const response = await request(...given);
    const seconds = Number(response.headers.get('retry-after') ?? undefined);
    asked = Number.isFinite(seconds) ? seconds * 1000 : undefined;
    return response;
  };
  for (let time = 0; time < TIMES && mayPass(failure) && isOnline(); time++) {
    // Between half and all of it: thousands of pages that failed at once must not come back at once.
    const pause = Math.max(asked ?? 0, FIRST_WAIT * 2 ** time * (0.5 + random() / 2));
    if (pause > LONGEST_WAIT) break;
    await wait(pause, signal);
    throwIfAborted(signal);
    try {
      return await loadFeed(url, { ...options, fetch });
    } catch (next) {
      failure = next;
    }
  }
  throwIfAborted(signal);
  // A feed that its agency took away for good is not shown from before.
  const copy = statusOf(failure) === 410 ? undefined : await (await options.copies)?.find(url);
  if (copy) return copy;
  throw failure;
}

const statusOf = (error: unknown): number | undefined => {
  const status = error instanceof FinderError && / answered with HTTP (\d+)\.$/.exec(error.message)?.[1];
  return status ? Number(status) : undefined;
};

const mayPass = (error: unknown): boolean => error instanceof FinderError && error.code === 'feed-unreachable' && PASSING.has(statusOf(error) ?? 503);

function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
    signal?.addEventListener('abort', done);
  });
}
