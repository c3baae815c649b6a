/** What a directory ends its growing with where a copy from before stands in for a feed that could not be had. */
import { FinderError } from '../model/errors.js';

/** A FinderError, so that who knows nothing of copies still tells a failure. */
export class KeptCopyError extends FinderError {
  /** @param keptAt ISO instant of the oldest copy on show. */
  constructor(readonly keptAt: string, options?: { cause?: unknown }) {
    super('feed-copy', `A feed could not be fetched or read. The copy kept on ${keptAt.slice(0, 10)} is shown in its place.`, options);
  }
}
