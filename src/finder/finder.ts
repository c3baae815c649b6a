/**
 * The state machine behind the elements: requests come up, frozen state goes down.
 *
 * The latest request wins. Every request has a number and its own abort; an answer that is not the latest's is dropped,
 * so "reac" can never replace "react" whichever comes back first. Nothing is thrown at a caller: failures are state.
 */
import { FinderError } from '../model/errors.js';
import type { Page, Query } from '../search/query.js';
import type { Directory } from '../sources/directory.js';
import type { FinderState } from './state.js';

export interface FinderOptions {
  /** Opens the directory; called again by `retry()`. */
  readonly open: (signal: AbortSignal) => Promise<Directory>;
  /** The first query; answered once the directory is open. Default: everything. */
  readonly query?: Query;
}

export interface Finder {
  /** Frozen; a new object after every change. */
  readonly state: FinderState;
  /** The open directory, for suggestions, places and problems. */
  readonly directory: Directory | undefined;
  /** Asks. With `id` a record opens over the results, with `cursor` the next page is added to them. */
  request(query: Query, placeLabel?: string): void;
  /** Opens a directory that failed to open again, or asks a failed query again. */
  retry(): void;
  /** Called once after every change, until the returned function is. */
  subscribe(listener: (state: FinderState) => void): () => void;
  /** Stops everything, closes the directory, forgets the listeners. */
  dispose(): void;
}

type Change = { readonly [key in keyof FinderState]?: FinderState[key] | undefined };

export function createFinder({ open, query: first = {} }: FinderOptions): Finder {
  const listeners = new Set<(state: FinderState) => void>();
  let state: FinderState = Object.freeze({ status: 'loading', searching: false, query: Object.freeze({ ...first }), items: Object.freeze([]) });
  let directory: Directory | undefined;
  let opening: AbortController | undefined;
  let asking = new AbortController();
  let disposed = false;
  /** The results on show, as the query that gave them: a record opened and left again asks for nothing. */
  let shown: string | undefined;

  const set = (change: Change): void => {
    state = Object.freeze(Object.fromEntries(Object.entries({ ...state, ...change }).filter(([, value]) => value !== undefined))) as unknown as FinderState;
    for (const listener of [...listeners]) {
      // One listener's failure is neither ours nor the others'.
      try { listener(state); } catch (error) { console.error(error); }
    }
  };

  const start = async (): Promise<void> => {
    const mine = new AbortController();
    opening = mine;
    set({ status: 'loading', error: undefined });
    try {
      const opened = await open(mine.signal);
      if (opening !== mine || disposed) { opened.close(); return; }
      directory = opened;
      await answer();
    } catch (error) {
      if (opening === mine && !disposed) set({ status: 'failed', searching: false, error: asFinderError(error) });
    }
  };

  const answer = async (): Promise<void> => {
    if (!directory) return;
    asking.abort();
    const mine = asking = new AbortController();
    const { signal } = mine;
    const { query } = state;
    const isLatest = (): boolean => asking === mine && !disposed;
    const { id, cursor, ...results } = query;
    const key = keyOf(results);
    const wanted = cursor !== undefined ? { ...results, cursor } : results;
    const needsPage = cursor !== undefined || key !== shown;
    try {
      const [page, selected] = await Promise.all([
        needsPage ? directory.search(wanted, { signal }) : state.page,
        id === undefined ? undefined : directory.get(id, { signal }),
      ]);
      if (!isLatest()) return;
      const more = cursor !== undefined && key === shown;
      if (needsPage) shown = key;
      set({
        status: 'ready', searching: false, error: undefined, page, selected, description: directory.describe(),
        ...(needsPage && page ? { items: itemsOf(page, more ? state.items : []) } : {}),
        // A page is taken once: asking again for the same query must not add it twice.
        ...(cursor === undefined ? {} : { query: freezeQuery(id === undefined ? results : { ...results, id }) }),
      });
    } catch (error) {
      if (isLatest()) set({ status: state.page ? 'ready' : 'failed', searching: false, error: asFinderError(error) });
    }
  };

  const finder: Finder = {
    get state() { return state; },
    get directory() { return directory; },
    request(query, placeLabel) {
      if (disposed) return;
      const label = query.near ? placeLabel ?? (sameNear(query, state.query) ? state.placeLabel : undefined) : undefined;
      const next = { query: freezeQuery(query), placeLabel: label };
      if (!directory) { set(next); return; }
      set({ ...next, searching: true, error: undefined });
      void answer();
    },
    retry() {
      if (disposed) return;
      if (directory) { set({ searching: true, error: undefined }); void answer(); }
      else if (state.status === 'failed') void start();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    dispose() {
      disposed = true;
      opening?.abort();
      asking.abort();
      directory?.close();
      directory = undefined;
      listeners.clear();
    },
  };
  void start();
  return finder;
}

const freezeQuery = (query: Query): Query => Object.freeze({ ...query });

const itemsOf = (page: Page, before: FinderState['items']): FinderState['items'] => Object.freeze([...before, ...page.items]);

const keyOf = (query: Query): string => JSON.stringify(Object.entries(query).filter(([, value]) => value !== undefined).sort(([a], [b]) => a < b ? -1 : 1));

const sameNear = (a: Query, b: Query): boolean => a.near?.latitude === b.near?.latitude && a.near?.longitude === b.near?.longitude;

function asFinderError(error: unknown): FinderError {
  return error instanceof FinderError ? error
    : new FinderError('feed-unreachable', error instanceof Error ? error.message : String(error), { cause: error });
}
