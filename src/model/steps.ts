/** Work written as steps: a generator that yields wherever it may be interrupted. Apart from slices.ts, which is on a resident's first path. */
import { isOver, letGo, throwIfAborted } from './slices.js';

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
