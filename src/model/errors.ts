/**
 * Every failure the project raises is a FinderError: a code that does not change, a sentence a person can act on,
 * and the cause. Refused: throwing strings, or letting a platform error out unwrapped.
 */
export type FinderErrorCode =
  | 'feed-not-found' | 'feed-unreachable' | 'feed-timeout' | 'feed-too-large' | 'feed-too-deep' | 'feed-empty' | 'feed-not-a-feed'
  | 'feed-not-signed' | 'feed-format-unknown' | 'feed-is-url' | 'feed-no-resources' | 'feed-copy' | 'bad-option' | 'bad-query' | 'closed' | 'aborted';

export class FinderError extends Error {
  override readonly name = 'FinderError';
  constructor(readonly code: FinderErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
  }
}
