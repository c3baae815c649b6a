/** The report with all that a page shows of it: sentences, a row for every resource, the pins. */
import type { Feed } from '../feeds/feed.js';
import { throwIfAborted } from '../model/slices.js';
import { pinMap, type FeedMap } from './pin-map.js';
import type { FeedReport, ReportOptions } from './report.js';
import { resourceRows, type ResourceRow } from './rows.js';
import type { Section } from './section.js';
import { sectionsOf } from './sections.js';
import { takeStock } from './take-stock.js';

export interface Inspection {
  readonly report: FeedReport;
  readonly sections: readonly Section[];
  /** Those with errors first. */
  readonly rows: readonly ResourceRow[];
  /** Absent where nothing has a pin. */
  readonly map?: FeedMap;
}

export async function inspect(feed: Feed, options: ReportOptions): Promise<Inspection> {
  const report = await takeStock(feed, options);
  const rows = await resourceRows(feed, options.signal);
  throwIfAborted(options.signal);
  const map = pinMap(feed);
  return { report, sections: sectionsOf(report), rows, ...(map && { map }) };
}
