/**
 * The SDK: the engine behind the elements, without any DOM. It runs in browsers, workers and Node 20 and later.
 *
 * - `readFeed` turns text or bytes into resources and problems; `openDirectory` opens a feed for queries.
 * - A Query is plain data; a directory answers it with a Page. Distances are metres, coordinates WGS 84 degrees,
 *   instants `Date`s, days and times local to the resource's own zone.
 * - Every failure is a FinderError with a `code` that does not change and the `cause`. Every call can be aborted.
 * - An absent field is "not listed", never "no".
 *
 * The layers' inner parts (indexes, matching, column guessing) are not exported: they are free to change.
 *
 * @packageDocumentation
 */
export { FinderError, type FinderErrorCode } from './model/errors.js';
export type {
  Category, Coverage, Phone, PhoneKind, Place, Provenance, Resource, Responder, Schedule, SpokenLanguage, Weekday,
} from './model/resource.js';
export { openStatus, weekHours, type HoursNote, type OpenStatus, type WeekdayHours } from './model/hours.js';
export { CATEGORIES, groupOf } from './model/categories.js';
export { GROUPS, type CategoryGroup } from './model/groups.js';
export { distance, type Point } from './model/places.js';
export { servesPlace, type ServedPlace, type Serves } from './model/coverage.js';
export type { Polygon, Ring } from './model/area.js';
export { callHref, textHref } from './model/phones.js';
export { safeLink } from './model/links.js';

export { crisisLines, type CrisisLineOptions } from './crisis/lines.js';
export type { CrisisLine } from './crisis/line.js';
export { crisisNeed } from './crisis/need.js';

export { readFeed } from './feeds/read-feed.js';
export type { ColumnGuess, ColumnOverride, Feed, FeedFormat, Problem, ReadOptions, RecordCount, Shard } from './feeds/feed.js';

export { decodeQuery, encodeQuery } from './search/query-codec.js';
export type {
  CrisisNeed, FacetCount, Facets, Known, Page, PageItem, Places, Query, Suggestion, UnknownFilter, Why,
} from './search/query.js';

export { openDirectory, type DirectoryInput, type DirectoryOptions, type FeedInput } from './sources/open-directory.js';
export { toCompact, type CompactFeed, type CompactFile, type CompactOptions } from './sources/to-compact.js';
export { fetchFeed } from './sources/fetch-feed.js';
export { signedFetch, type SignedFetchOptions } from './sources/signed-fetch.js';
export type { LoadOptions } from './sources/load-feed.js';
export { hsdsFillers, toHsds, type HsdsFiller, type HsdsService } from './sources/to-hsds.js';
export type { CallOptions, Description, Directory, LocatedPlace, Source } from './sources/directory.js';

export { categoryChoices, columnFields, inspectFeed, reportOn, reportPage, staticList } from './report/report-on.js';
export type { Advice, CategoryUse, FeedReport, ProblemGroup, ReportOptions } from './report/report.js';
export type { Inspection } from './report/inspect.js';
export type { FeedMap, Frame, Pin } from './report/pin-map.js';
export type { Fallback } from './report/fallback-html.js';
export type { StaticListOptions } from './report/static-list.js';
export type { PageOptions } from './report/page.js';
export type { ResourceRow } from './report/rows.js';
export type { Block, Section, SectionId, TableRow } from './report/section.js';

export { createFinder, type Finder, type FinderOptions } from './finder/finder.js';
export type { FinderState } from './finder/state.js';
export { queryFromUrl, urlWithQuery } from './finder/url.js';

/** The package's version. */
export const version = '0.1.0';
