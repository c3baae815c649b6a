/**
 * Long work in slices: the page gets its thread back after about 8 ms, so that typing and scrolling never wait for a feed
 * or an index, and the work stops when its caller does. One piece of work after another is one stretch to the page: the
 * time is counted from when any of them last let go, not by each for itself.
 */
import { FinderError } from './errors.js';

const SLICE_MS = 8;
const nextTask = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new FinderError('aborted', 'The call was aborted.', { cause: signal.reason });
}

let since = 0;
const isOver = (): boolean => performance.now() - since > SLICE_MS;
async function letGo(): Promise<void> {
  await nextTask();
  since = performance.now();
}

/** Call the result between pieces of work. Throws FinderError `aborted` once `signal` is. */
export function slices(signal?: AbortSignal): () => Promise<void> {
  return async () => {
    if (isOver()) await letGo();
    throwIfAborted(signal);
  };
}

/** Runs `steps`, which yields wherever it may be interrupted, to its end. Throws FinderError `aborted` once `signal` is. */
export async function inSlices<T>(steps: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (!isOver());
    await letGo();
    throwIfAborted(signal);
  }
}

/** Runs `steps` at once: for small collections, tests and workers. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
