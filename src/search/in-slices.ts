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

/** A merge sort that can be interrupted: runs of 256 are sorted, then merged. Stable. */
export function* sortInSlices(items: readonly number[], compare: (a: number, b: number) => number): Generator<void, readonly number[]> {
  let from = items.slice();
  for (let start = 0; start < from.length; start += 256) {
    from.splice(start, 256, ...from.slice(start, start + 256).sort(compare));
    yield;
  }
  for (let width = 256; width < from.length; width *= 2) {
    const to: number[] = [];
    for (let start = 0; start < from.length; start += 2 * width) {
      const left = from.slice(start, start + width);
      const right = from.slice(start + width, start + 2 * width);
      let i = 0;
      let j = 0;
      while (i < left.length || j < right.length) {
        const l = left[i];
        const r = right[j];
        if (r === undefined || (l !== undefined && compare(l, r) <= 0)) { to.push(l as number); i++; }
        else { to.push(r); j++; }
        if ((i + j) % 256 === 0) yield;
      }
    }
    from = to;
  }
  return from;
}
