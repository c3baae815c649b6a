/** Long work in slices: gives the page its event loop back after about 8 ms, and stops when the caller does. */
import { FinderError } from '../model/errors.js';

export type Pause = () => Promise<unknown>;
const nextTask: Pause = () => new Promise(resolve => setTimeout(resolve));

/** Call the result between pieces of work. */
export function slices(signal?: AbortSignal, pause: Pause = nextTask): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since > 8) {
      await pause();
      since = performance.now();
    }
    if (signal?.aborted) throw new FinderError('aborted', 'Reading was stopped.', { cause: signal.reason });
  };
}
