/**
 * A Source that answers before all of it is read. From the first look it gives the page that a resident meets, and nothing
 * else: no place, no count of what is known. Every other question waits for the whole, which answers everything from
 * then on. Where the whole cannot be had, the first page stays and the rest is refused with the reason.
 */
import { FinderError } from '../model/errors.js';
import type { Resource } from '../model/resource.js';
import { throwIfAborted } from '../model/slices.js';
import { isOpening } from '../search/is-opening.js';
import { limitOf } from '../search/limits.js';
import type { Page, Query } from '../search/query.js';
import type { Description, Source } from './directory.js';

/** What follows the first page is the whole's to say. */
const SECOND_PAGE = 'second';

export interface GrowingOptions {
  /** BCP 47 tag for sorting by name. Default "en". */
  readonly locale?: string | undefined;
  /** How many there will be, where `seen` are only the first of the list. */
  readonly total?: number | undefined;
}

/** `seen` at a first look: frozen, ids unique. `whole` is closed with this source, also when it comes later. */
export function growingSource(seen: readonly Resource[], whole: Promise<Source>, options: GrowingOptions = {}): Source {
  let grown: Source | undefined;
  let closed = false;
  const collator = new Intl.Collator(options.locale ?? 'en', { numeric: true });
  const { total = seen.length } = options;
  const description = describe(seen, total);

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
    throwIfAborted(signal);
  };

  return {
    // What has grown may grow again.
    get later() { return grown?.later ?? later; },
    get problems() { return grown?.problems ?? []; },
    describe: () => grown?.describe() ?? description,
    async search(query, call) {
      check(call?.signal);
      if (!grown && isOpening(query) && Math.min(limitOf(query), total) <= seen.length) return firstPage(seen, collator, query, total);
      const source = await all(call?.signal);
      if (query.cursor !== SECOND_PAGE) return source.search(query, call);
      const { cursor: _second, ...first } = query;
      const { next } = await source.search(first, call);
      return source.search(next === undefined ? first : { ...first, cursor: next }, call);
    },
    places: async (query, call) => (await all(call?.signal)).places(query, call),
    async get(id, call) {
      const source = await all(call?.signal);
      const before = seen.find((each) => each.id === id);
      return await source.get(id, call) ?? (before && source.readAgain?.(before));
    },
    suggest: async (text, call) => (await all(call?.signal)).suggest(text, call),
    locate: async (text, call) => (await all(call?.signal)).locate(text, call),
    placeAt: async (point, call) => (await all(call?.signal)).placeAt?.(point, call) ?? point,
    close() {
      closed = true;
      grown?.close();
    },
  };
}

const UNKNOWN = { yes: 0, no: 0, unknown: 0 };

/** The first of a list by name: a page needs no more, and to sort thousands would hold it up. */
function firstByName(seen: readonly Resource[], count: number, collator: Intl.Collator): readonly Resource[] {
  const first: Resource[] = [];
  for (const each of seen) {
    let at = first.length;
    for (let before = first[at - 1]; before && (collator.compare(each.name, before.name) || (each.id < before.id ? -1 : 1)) < 0; before = first[at - 1]) at--;
    first.splice(at, 0, each);
    if (first.length > count) first.pop();
  }
  return first;
}

/** No door is counted: a zero would be an answer. */
function firstPage(seen: readonly Resource[], collator: Intl.Collator, query: Query, total: number): Page {
  const end = limitOf(query);
  return {
    items: firstByName(seen, end, collator).map((resource) => ({ resource })),
    total: { value: total, relation: 'eq', known: total },
    unknown: [],
    facets: { groups: [], categories: [], languages: [], open: UNKNOWN, free: UNKNOWN, virtual: UNKNOWN, accessible: UNKNOWN },
    ...(end < total ? { next: SECOND_PAGE } : {}),
    applied: query,
  };
}

function describe(first: readonly Resource[], count: number): Description {
  const phone = first.filter(({ phones }) => phones.some(({ kind }) => kind !== 'fax')).length;
  return {
    count, columns: [], records: [],
    has: { phone, place: 0, hours: 0, languages: 0, cost: 0, virtual: 0, accessible: 0, assuredDate: 0 },
  };
}
