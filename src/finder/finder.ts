/**
 * The state machine behind the elements: requests come up, frozen state goes down.
 *
 * The latest request wins. Every request has a number and its own abort; an answer that is not the latest's is dropped,
 * so "reac" can never replace "react" whichever comes back first. Nothing is thrown at a caller: failures are state.
 * A directory may grow (`Source.later`): then the current query is asked again without a word, as many items as were
 * shown; if it cannot grow, the list stays, the error is told, and `retry()` opens anew.
 */
import { FinderError } from '../model/errors.js';
import type { Page, PageItem, Query } from '../search/query.js';
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
  let state: FinderState = Object.freeze({ status: 'loading', searching: false, query: freezeQuery(first), items: Object.freeze([]) });
  let directory: Directory | undefined;
  let opening: AbortController | undefined;
  let asking = new AbortController();
  let disposed = false;
  /** Why the directory on show cannot grow. */
  let stunted: FinderError | undefined;
  /** The directory knows more than when it gave what is shown. */
  let stale = false;
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
    stunted = undefined;
    set({ ...(state.page ? { searching: true } : { status: 'loading' }), error: undefined });
    try {
      const opened = await open(mine.signal);
      if (opening !== mine || disposed) { opened.close(); return; }
      if (directory !== opened) directory?.close();
      directory = opened;
      watch(opened);
      stale = state.page !== undefined;
      await answer();
    } catch (error) {
      if (opening !== mine || disposed) return;
      if (directory) stunted = asFinderError(error);
      fail(error);
    }
  };

  /** A directory may grow more than once: its names and numbers, the whole, the words of descriptions. */
  let watched: Promise<void> | undefined;
  const watch = (opened: Directory): void => {
    if (opened.later === watched) return;
    watched = opened.later;
    watched?.then(
      () => { if (directory === opened) { watch(opened); stale = true; void answer(); } },
      (error: unknown) => { if (directory === opened) set({ error: stunted = asFinderError(error) }); });
  };

  const fail = (error: unknown): void => {
    set({ status: state.page ? 'ready' : 'failed', searching: false, error: asFinderError(error) });
  };

  const answer = async (): Promise<void> => {
    if (!directory) return;
    asking.abort();
    const mine = asking = new AbortController();
    const { signal } = mine;
    const isLatest = (): boolean => asking === mine && !disposed;
    const { query, items } = state;
    const { id, cursor, ...results } = query;
    const key = keyOf(results);
    const same = key === shown;
    const more = cursor === undefined ? 0 : 1;
    try {
      const [page, selected] = await Promise.all([
        same && stale ? search(directory, results, [], items.length + more, signal)
          : same && !more ? undefined
            : search(directory, cursor === undefined ? results : { ...results, cursor }, same ? items : [], 0, signal),
        id === undefined ? undefined : directory.get(id, { signal }),
      ]);
      if (!isLatest()) return;
      watch(directory);
      shown = key;
      stale = false;
      // A record is called by its lasting id from now on.
      const lasting = selected?.id ?? id;
      set({
        status: 'ready', searching: false, error: stunted, selected, description: directory.describe(), ...page,
        // A page is taken once: asking again for the same query must not add it twice.
        ...(more || lasting !== id ? { query: freezeQuery(lasting === undefined ? results : { ...results, id: lasting }) } : {}),
      });
    } catch (error) {
      if (isLatest()) fail(error);
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
      set({ ...next, searching: true, error: stunted });
      void answer();
    },
    retry() {
      if (disposed) return;
      if (directory && !stunted) { set({ searching: true, error: undefined }); void answer(); }
      else if (stunted || state.status === 'failed') void start();
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

/** The page of a query, and its items after those before; then further pages until there are `least`. */
async function search(directory: Directory, query: Query, before: readonly PageItem[], least: number, signal: AbortSignal): Promise<Pick<FinderState, 'items'> & { page: Page }> {
  let page = await directory.search(query, { signal });
  const items = [...before, ...page.items];
  while (items.length < least && page.next !== undefined && !signal.aborted) {
    page = await directory.search({ ...query, cursor: page.next }, { signal });
    items.push(...page.items);
  }
  return { page, items: Object.freeze(items) };
}

const keyOf = (query: Query): string => JSON.stringify(Object.entries(query).filter(([, value]) => value !== undefined).sort(([a], [b]) => a < b ? -1 : 1));

const sameNear = (a: Query, b: Query): boolean => a.near?.latitude === b.near?.latitude && a.near?.longitude === b.near?.longitude;

export function asFinderError(error: unknown): FinderError {
  return error instanceof FinderError ? error
    : new FinderError('feed-unreachable', error instanceof Error ? error.message : String(error), { cause: error });
}
