/** The door to the report: what counts and says is a chunk of its own, because a resident's page never shows it. */
import type { Feed } from '../feeds/feed.js';
import type { FeedReport, ReportOptions } from './report.js';

/**
 * What a feed gives, what is wrong with it and what to do first, as plain data. No address or coordinate of a
 * confidential place is in it.
 *
 * @throws FinderError `aborted` once the signal is.
 */
export async function reportOn(feed: Feed, options: ReportOptions): Promise<FeedReport> {
  return (await import('./take-stock.js')).takeStock(feed, options);
}
