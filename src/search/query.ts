/**
 * Query is the one serialisable value: URL, saved link, request event, SDK call, filter panel and test all speak it.
 * Search is a pure function of it, so list, map and detail are derived from one Page and cannot disagree.
 */
import type { CrisisNeed } from '../crisis/need-list.js';
import type { ServedPlace, Serves } from '../model/coverage.js';
import type { Resource } from '../model/resource.js';

export interface Query {
  readonly id?: string;
  readonly text?: string;
  /** Category ids, group ids (`talk`, `come`, `go`, `care`, `needs`) or unmapped labels; any of them may match. */
  readonly categories?: readonly string[];
  /** The resident's place, and what is known of it by name (`Directory.locate` gives both). Who serves it is told by point and names. Never put into a link. */
  readonly near?: ServedPlace;
  /** Metres. */
  readonly radius?: number;
  /** [west, south, east, north] in degrees. */
  readonly within?: readonly [number, number, number, number];
  /** "now", an ISO instant, or an ISO date and time without a zone: the time where each service is. */
  readonly openAt?: string;
  /** BCP 47 tags; spoken or by interpreter. Any may match. */
  readonly languages?: readonly string[];
  readonly free?: boolean;
  readonly virtual?: boolean;
  readonly accessible?: boolean;
  readonly sort?: 'relevance' | 'distance' | 'name';
  /** Default 20, at most 200. */
  readonly limit?: number;
  /** Opaque; from `Page.next`. */
  readonly cursor?: string;
}

/** The filters whose answer the data may not give. */
export type UnknownFilter = 'open' | 'languages' | 'free' | 'virtual' | 'accessible' | 'place';

/** How a word was matched: as it stands (singular or plural too), as the beginning of a word, after a correction, or by a word for the same thing. */
export type How = 'exact' | 'prefix' | 'corrected' | 'synonym';

/** Words of one field that matched, as the directory writes them. */
export interface Why { readonly field: string; readonly words: readonly string[]; readonly by: How }

export interface PageItem {
  readonly resource: Resource;
  /** Metres, straight line; absent without `near` or without a place. */
  readonly distance?: number;
  /** With `near`: whether what the resource says of whom it serves covers that place. Absent where it says nothing. */
  readonly serves?: Serves;
  readonly why?: readonly Why[];
  /** Filters of the query that the data of this resource does not answer. Absent or empty: known to match all. */
  readonly unknown?: readonly UnknownFilter[];
}

export interface FacetCount { readonly value: string; readonly count: number; readonly label?: string }

/** How many resources (of those the other filters allow) are known to have, known not to have, and silent. */
export interface Known { readonly yes: number; readonly no: number; readonly unknown: number }

export interface Facets {
  /** The five doors. Counts are disjunctive: each as if it alone were chosen beside the other filters. */
  readonly groups: readonly FacetCount[];
  readonly categories: readonly FacetCount[];
  readonly languages: readonly (FacetCount & { readonly spoken: number; readonly interpreter: number })[];
  readonly open: Known;
  readonly free: Known;
  readonly virtual: Known;
  readonly accessible: Known;
}

export type { CrisisNeed };

export interface Page {
  /** Known matches first, then those that a filter's data is silent about. */
  readonly items: readonly PageItem[];
  /** All that can be paged through: known and unknown. `known` of them are known to match every filter. */
  readonly total: { readonly value: number; readonly relation: 'eq' | 'gte'; readonly known: number };
  readonly unknown: readonly { readonly filter: UnknownFilter; readonly count: number }[];
  readonly facets: Facets;
  /** Cursor of the next page. */
  readonly next?: string;
  readonly crisis?: CrisisNeed;
  /** What was loosened because nothing matched, in the order it was done. */
  readonly relaxed?: readonly ('spelling' | 'words' | 'distance' | 'open' | 'categories' | 'filters')[];
  /** The place that words of the query were read as ("food 19104"), by its name; `applied.near` is where it is. */
  readonly place?: string;
  /** The words a misspelt query was read as, when `relaxed` holds "spelling". */
  readonly corrected?: string;
  /** The query as answered: without what was loosened, and with the order where that changed it. */
  readonly applied: Query;
}

export interface Suggestion {
  readonly kind: 'category' | 'resource' | 'place';
  readonly value: string;
  readonly label: string;
  /** [start, end) pairs of `label` to mark. */
  readonly marks?: readonly (readonly [number, number])[];
}

/** The matches of a query as plain arrays, for a map. Confidential and placeless resources are never in it. */
export interface Places {
  readonly ids: readonly string[];
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
  readonly complete: boolean;
}
