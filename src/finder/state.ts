/**
 * What the elements render. Frozen; a new object whenever anything changes.
 * A request is a Query: choosing a record is a Query with `id`, the next page one with `cursor`.
 */
import type { FinderError } from '../model/errors.js';
import type { Resource } from '../model/resource.js';
import type { Page, PageItem, Query } from '../search/query.js';
import type { Description } from '../sources/directory.js';

export interface FinderState {
  readonly status: 'loading' | 'ready' | 'failed';
  /** A query is under way; `page` is still that of the last answered one. */
  readonly searching: boolean;
  /** The query as last asked. */
  readonly query: Query;
  /** What the resident called their place; kept here so that the Query stays free of it. */
  readonly placeLabel?: string;
  /** The latest answer. */
  readonly page?: Page;
  /** Every item shown so far: pages reached through `cursor` are appended. */
  readonly items: readonly PageItem[];
  /** The record whose detail is open. */
  readonly selected?: Resource;
  readonly description?: Description;
  readonly error?: FinderError;
}
