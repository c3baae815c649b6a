/**
 * Long work in slices: the page gets its thread back after about 5 ms, so that typing and scrolling never wait for a feed
 * or an index, and the work stops when its caller does. One piece of work after another is one stretch to the page: the
 * time is counted from when any of them last let go, not by each for itself.
 */
import { FinderError } from './errors.js';

const SLICE_MS = 5;
/** Browsers keep a chain of timers waiting 4 ms each time; a posted task comes in its turn, and at once. */
const { scheduler } = globalThis as { readonly scheduler?: { postTask?(task: () => void): Promise<void> } };
const nextTask = (): Promise<void> => scheduler?.postTask?.(() => undefined) ?? new Promise((resolve) => { setTimeout(resolve); });

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new FinderError('aborted', 'The call was aborted.', { cause: signal.reason });
}

let since = 0;
/** Whether the stretch since anything last let go is long enough. */
export const isOver = (): boolean => performance.now() - since > SLICE_MS;
/** The next stretch is a task of its own. */
export async function letGo(): Promise<void> {
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
