/**
 * A Source that answers before all of it is read. From the first look it gives the page that a resident meets, and nothing
 * else: no place, no count of what is known. Every other question waits for the whole, which answers everything from
 * then on. Where the whole cannot be had, the first page stays and the rest is refused with the reason.
 */
import { FinderError } from '../model/errors.js';
import type { Resource } from '../model/resource.js';
import { limitOf, writeCursor } from '../search/cursor.js';
import { isOpening } from '../search/is-opening.js';
import type { Page, Query } from '../search/query.js';
import type { Description, Source } from './directory.js';

export interface GrowingOptions {
  readonly now?: (() => Date) | undefined;
  /** BCP 47 tag for sorting by name. Default "en". */
  readonly locale?: string | undefined;
}

/** `first`: frozen, ids unique. `whole` is closed with this source, also when it comes later. */
export function growingSource(first: readonly Resource[], whole: Promise<Source>, options: GrowingOptions = {}): Source {
  let grown: Source | undefined;
  let closed = false;
  const collator = new Intl.Collator(options.locale ?? 'en', { numeric: true });
  const byName = [...first].sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const description = describe(first);

  const later = whole.then((source) => {
    grown = source;
    if (closed) source.close();
  });
  // Told to whoever waits for it, not to the page.
  later.catch(() => undefined);

  /** The whole, once it is in; closing and aborting are its own business from then on. */
  const all = async (signal: AbortSignal | undefined): Promise<Source> => {
    check(signal);
    await later;
    check(signal);
    return whole;
  };
  const check = (signal: AbortSignal | undefined): void => {
    if (closed) throw new FinderError('closed', 'This directory was closed. Open it again.');
    if (signal?.aborted) throw new FinderError('aborted', 'The call was aborted.', { cause: signal.reason });
  };

  return {
    later,
    get problems() { return grown?.problems ?? []; },
    describe: () => grown?.describe() ?? description,
    async search(query, call) {
      check(call?.signal);
      return !grown && isOpening(query) ? firstPage(byName, query, options.now?.() ?? new Date()) : (await all(call?.signal)).search(query, call);
    },
    places: async (query, call) => (await all(call?.signal)).places(query, call),
    async get(id, call) {
      const source = await all(call?.signal);
      const seen = first.find((each) => each.id === id);
      return await source.get(id, call) ?? (seen && source.readAgain?.(seen));
    },
    suggest: async (text, call) => (await all(call?.signal)).suggest(text, call),
    locate: async (text, call) => (await all(call?.signal)).locate(text, call),
    close() {
      closed = true;
      grown?.close();
    },
  };
}

const UNKNOWN = { yes: 0, no: 0, unknown: 0 };

/** No door is counted: a zero would be an answer. */
function firstPage(byName: readonly Resource[], query: Query, now: Date): Page {
  const end = limitOf(query);
  return {
    items: byName.slice(0, end).map((resource) => ({ resource })),
    total: { value: byName.length, relation: 'eq', known: byName.length },
    unknown: [],
    facets: { groups: [], categories: [], languages: [], open: UNKNOWN, free: UNKNOWN, virtual: UNKNOWN, accessible: UNKNOWN },
    ...(end < byName.length ? { next: writeCursor(query, end, now) } : {}),
    applied: query,
  };
}

function describe(first: readonly Resource[]): Description {
  const phone = first.filter(({ phones }) => phones.some(({ kind }) => kind !== 'fax')).length;
  return {
    count: first.length, columns: [], records: [],
    has: { phone, place: 0, hours: 0, languages: 0, cost: 0, virtual: 0, accessible: 0, assuredDate: 0 },
  };
}
