/**
 * Long work in slices: the page gets its thread back after about 8 ms, so that typing and scrolling never wait for a feed
 * or an index, and the work stops when its caller does.
 */
import { FinderError } from './errors.js';

const SLICE_MS = 8;
const nextTask = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new FinderError('aborted', 'The call was aborted.', { cause: signal.reason });
}

/** Call the result between pieces of work. Throws FinderError `aborted` once `signal` is. */
export function slices(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since > SLICE_MS) {
      await nextTask();
      since = performance.now();
    }
    throwIfAborted(signal);
  };
}

/** Runs `steps`, which yields wherever it may be interrupted, to its end. Throws FinderError `aborted` once `signal` is. */
export async function inSlices<T>(steps: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await nextTask();
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
