/** The door to the report: what counts and says is a chunk of its own, because a resident's page never shows it. */
import type { Feed } from '../feeds/feed.js';
import type { Resource } from '../model/resource.js';
import type { Fallback } from './fallback-html.js';
import type { StaticListOptions } from './static-list.js';
import type { Inspection } from './inspect.js';
import type { PageOptions } from './page.js';
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

/**
 * The report with all that a page shows of it: its sentences, a row for every resource, and the pins as numbers for a
 * drawing. Every text in it is one line without control characters, and text: show it as text.
 *
 * @throws FinderError `aborted` once the signal is.
 */
export async function inspectFeed(feed: Feed, options: ReportOptions): Promise<Inspection> {
  return (await import('./inspect.js')).inspect(feed, options);
}

/** Inspections as one HTML document that needs no other file, no network and, to be read, no script. */
export async function reportPage(inspections: readonly Inspection[], options: PageOptions = {}): Promise<string> {
  return (await import('./page.js')).reportPage(inspections, options);
}

/** Every field that a column can be said to hold (`ReadOptions.columns`), with its name in plain words, in the order of a sheet. */
export async function columnFields(): Promise<readonly { readonly field: string; readonly words: string }[]> {
  const [{ COLUMN_FIELDS }, { fieldWords }] = await Promise.all([import('../feeds/columns/column-fields.js'), import('./sections.js')]);
  return COLUMN_FIELDS.map(field => ({ field, words: fieldWords(field) }));
}

/** Every category of the project (`ReadOptions.categories`), with its name in plain words, in the order to show them. */
export async function categoryChoices(): Promise<readonly { readonly id: string; readonly words: string }[]> {
  const [{ CATEGORIES }, { categoryWords }] = await Promise.all([import('../model/categories.js'), import('./sections.js')]);
  return CATEGORIES.map(id => ({ id, words: categoryWords(id) }));
}

/**
 * The list as plain HTML: what a page shows before any script runs, and where none ever does. The crisis lines come
 * first; a confidential place is not in it; what does not fit is counted in a sentence. What was wrong with the host's
 * own crisis lines comes with it, as sentences.
 */
export async function staticList(resources: readonly Resource[], options: StaticListOptions): Promise<Fallback & { readonly problems: readonly string[] }> {
  return (await import('./static-list.js')).staticList(resources, options);
}
