/**
 * Source is the port where a directory's answers come from; Directory is what a developer holds.
 * Adapters differ in where they look, never in what they promise.
 */
import type { Problem, RecordCount, ColumnGuess, FeedFormat } from '../feeds/feed.js';
import type { ServedPlace } from '../model/coverage.js';
import type { Resource } from '../model/resource.js';
import type { Point } from '../model/places.js';
import type { Page, Places, Query, Suggestion } from '../search/query.js';

export interface CallOptions { readonly signal?: AbortSignal }

/** What a directory holds, so that a panel shows only filters the data can answer. */
export interface Description {
  readonly count: number;
  readonly format?: FeedFormat;
  readonly columns: readonly ColumnGuess[];
  readonly records: readonly RecordCount[];
  /** How many resources give each of these. */
  readonly has: Readonly<Record<'phone' | 'place' | 'hours' | 'languages' | 'cost' | 'virtual' | 'accessible' | 'assuredDate', number>>;
  /** Newest `assuredDate`, ISO. */
  readonly newest?: string;
}

/** A place the resident typed, found without asking anyone. */
export interface LocatedPlace extends ServedPlace {
  readonly label: string;
  readonly kind: 'postal-code' | 'locality' | 'area';
}

export interface Source {
  search(query: Query, options?: CallOptions): Promise<Page>;
  places(query: Query, options?: CallOptions): Promise<Places>;
  get(id: string, options?: CallOptions): Promise<Resource | undefined>;
  suggest(text: string, options?: CallOptions): Promise<readonly Suggestion[]>;
  /** Places whose name or postal code begins like the text, from the feed's own places and the gazetteer. Best first, at most 8. */
  locate(text: string, options?: CallOptions): Promise<readonly LocatedPlace[]>;
  /** What is known by name of a point, such as a device's, from the gazetteer: counties and state, for whom serves it. */
  placeAt?(point: Point, options?: CallOptions): Promise<ServedPlace>;
  describe(): Description;
  readonly problems: readonly Problem[];
  /** While more is coming than was answered from: resolves when it is in, and what is asked again gets the fuller answer. A later answer may start it anew. */
  readonly later?: Promise<void> | undefined;
  /** The record that a first look at its feed gave, by its feed and row, whatever its id has become; undefined unless it is sure. */
  readAgain?(seen: Resource): Resource | undefined;
  close(): void;
}

export type Directory = Source;
