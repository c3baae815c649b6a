/**
 * What reading a feed gives: resources, and a list of problems instead of a crash.
 * One bad row is one problem; every source record ends as used, merged or rejected.
 */
import type { Resource } from '../model/resource.js';

/** `compact`: what `resource-finder build` writes. `socrata`: rows as flat JSON objects, as open-data portals give them (Socrata, CKAN). `hsds`: JSON 3.x or linked tables. */
export type FeedFormat = 'compact' | 'csv' | 'hsds' | 'resources' | 'geojson' | 'arcgis' | 'socrata' | 'samhsa';

export interface Problem {
  /** Stable, kebab-case ("phone-digit-missing"). Locale tables turn it into a sentence. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly severity: 'error' | 'warning';
  readonly table?: string;
  /** As a spreadsheet counts: the header is row 1. */
  readonly row?: number;
  /** JSON Pointer (RFC 6901) for JSON feeds. */
  readonly pointer?: string;
  readonly field?: string;
  /** The offending text, at most 200 characters. */
  readonly value?: string;
  /** English: what is wrong and how to mend it. */
  readonly message: string;
}

/** A guess of what a column means. `confidence` from 0 to 1; 1 when the host said so. */
export interface ColumnGuess { readonly column: string; readonly field: string; readonly confidence: number }

export interface RecordCount {
  readonly table: string;
  readonly read: number;
  readonly used: number;
  readonly merged: number;
  readonly rejected: number;
}

export interface Feed {
  readonly resources: readonly Resource[];
  readonly problems: readonly Problem[];
  readonly format: FeedFormat;
  /** How the letters of one text file were written; absent where text or several files were handed in. */
  readonly encoding?: 'utf-8' | 'utf-16' | 'windows-1252';
  readonly columns: readonly ColumnGuess[];
  readonly records: readonly RecordCount[];
  /** Of a compact feed: files beside it that hold the descriptions of these resources. `openDirectory` fetches them when they are needed. */
  readonly shards?: readonly Shard[];
}

export interface Shard { readonly file: string; readonly ids: readonly string[] }

export interface ReadOptions {
  /** The feed's name in `Resource.source` and in problems. */
  readonly name?: string;
  /** IANA zone of every resource that does not give its own and has no place to derive one from. */
  readonly timeZone?: string;
  /** ISO 3166-1 alpha-2 of the feed's numbers and addresses. Default "US". */
  readonly country?: string;
  readonly format?: FeedFormat;
  /** Column header -> field name (`COLUMN_FIELDS`), or "" to ignore it; `{ field, closed: ["-"] }` gives words that mean closed. */
  readonly columns?: Readonly<Record<string, string | ColumnOverride>>;
  /** Agency's category word (any case) -> category id of the project, or "" for none. */
  readonly categories?: Readonly<Record<string, string>>;
  /** Resource ids, names or category ids that the host confirms are not confidential. */
  readonly publicPlaces?: readonly string[];
  /** Default true. False leaves `Problem.message` empty, so that its chunk of sentences is not fetched; `explain` fills it in later. */
  readonly explain?: boolean;
  /** Called now and then while a long table is read: how many of its records are done. */
  readonly progress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

export interface ColumnOverride {
  readonly field: string;
  /** Cell texts that mean "closed that day" in an hours column. */
  readonly closed?: readonly string[];
}
