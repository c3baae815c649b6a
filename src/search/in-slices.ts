/**
 * Long work in short slices: a generator yields wherever it may be interrupted, and the page gets the thread back
 * after about 8 ms, so that typing and scrolling never wait for an index.
 */
import { FinderError } from '../model/errors.js';

const SLICE_MS = 8;

/** Runs `steps` to its end. Throws FinderError `aborted` between slices once `signal` is aborted. */
export async function inSlices<T>(steps: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await new Promise((resolve) => { setTimeout(resolve); });
    throwIfAborted(signal);
  }
}

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new FinderError('aborted', 'The call was aborted.', { cause: signal.reason });
}

/** Runs `steps` at once: for small collections, tests and workers. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A merge sort that can be interrupted. Stable. */
export function* sortInSlices(items: readonly number[], compare: (a: number, b: number) => number): Generator<void, readonly number[]> {
  if (items.length <= 256) return [...items].sort(compare);
  const left = yield* sortInSlices(items.slice(0, items.length >> 1), compare);
  const right = yield* sortInSlices(items.slice(items.length >> 1), compare);
  yield;
  const merged: number[] = [];
  let r = 0;
  for (const item of left) {
    for (let other = right[r]; other !== undefined && compare(item, other) > 0; other = right[r]) { merged.push(other); r++; }
    merged.push(item);
  }
  return merged.concat(right.slice(r));
}
