/** Bytes of a feed for who reads them on their own: with what can be done about a failure. */
import { advised } from './load-advice.js';
import { loadFeed, type LoadOptions } from './load-feed.js';

/**
 * Fetches one feed, for `readFeed`.
 *
 * @throws FinderError `feed-not-found`, `feed-unreachable`, `feed-timeout`, `feed-too-large`, `feed-empty`, `feed-not-a-feed` or `aborted`.
 */
export function fetchFeed(url: string | URL, options: LoadOptions = {}): Promise<Uint8Array> {
  return advised(url, loadFeed(url, options));
}
