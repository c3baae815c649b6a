/**
 * Search is a pure function of index, Query and now. List and map are derived from the same matches.
 *
 * A page is empty only when the directory is: words loosen first (`text-match.ts`), then the one filter whose loss is
 * enough, in the order distance, open, categories, others; then the fewest together that are. What was loosened is said.
 * Order: known to match everything before the silent ones; within each by relevance, distance or name; ties by id.
 */
import type { CrisisNeed } from '../crisis/need-list.js';
import { FinderError } from '../model/errors.js';
import { SERVES, SERVES_NO, type Served } from './areas.js';
import { hash, writeCursor } from './cursor.js';
import { UNLISTED, type DirectoryIndex } from './directory-index.js';
import { distanceKey } from './distance-order.js';
import { countFacets, FILTER } from './facets.js';
import { distanceTo, momentOf, judge, UNKNOWN_FILTERS, type Verdicts } from './filters.js';
import { limitOf } from './limits.js';
import { openStates } from './open-states.js';
import type { Page, PageItem, Places, Query } from './query.js';
import type { TextMatch } from './text-match.js';

export interface SearchOptions {
  /** What "now" means. */
  readonly now: Date;
  /** Reads the query's words; needed for a query that has any. */
  readonly matchText?: ((text: string) => TextMatch | undefined) | undefined;
  /** Who serves the query's `near`; without it only doors are near. */
  readonly served?: Served | undefined;
  /** The query's `near` was named among its words ("food 19104"). */
  readonly isNamed?: boolean | undefined;
  /** Whether the query's words call for a crisis line. Where they find too little by themselves, what the need calls for is found instead. */
  readonly needOf?: ((text: string) => CrisisNeed | undefined) | undefined;
}

type Relaxed = NonNullable<Page['relaxed']>[number];

const LOOSENED = [
  { name: 'distance', bit: FILTER.place, keys: ['radius', 'within'] },
  { name: 'open', bit: FILTER.open, keys: ['openAt'] },
  { name: 'categories', bit: FILTER.categories, keys: ['categories'] },
  { name: 'filters', bit: FILTER.languages | FILTER.free | FILTER.virtual | FILTER.accessible, keys: ['languages', 'free', 'virtual', 'accessible'] },
] as const satisfies readonly { name: Relaxed; bit: number; keys: readonly (keyof Query)[] }[];

/** Every match of a query, in no order. */
interface Matches {
  /** What the words allow, before filters. */
  readonly candidates: readonly number[];
  readonly numbers: readonly number[];
  readonly text: TextMatch | undefined;
  readonly verdicts: Verdicts;
  /** Bits of the filters that were loosened. */
  readonly ignored: number;
  readonly relaxed: readonly Relaxed[];
  /** With the order, where loosening changed it. */
  readonly applied: Query;
  readonly sort: NonNullable<Query['sort']>;
}

/** A Page of an index. Throws FinderError `bad-query` for a cursor of another query or an impossible value. */
export function search(index: DirectoryIndex, query: Query, { now, matchText, needOf, served, isNamed }: SearchOptions): Page {
  const cursor = readCursor(query);
  // Later pages keep the first one's "now", so that nothing is shown twice or skipped when a door closes in between.
  const at = cursor ? cursor.now : now;
  const crisis = query.text === undefined ? undefined : needOf?.(query.text);
  const matches = match(index, query, at, crisis && matchText ? readingNeed(crisis, matchText) : matchText, served);
  const { text, verdicts, ignored } = matches;
  const unknownOf = verdicts.active === 0 ? () => 0 : (number: number): number => (verdicts.unknown[number] ?? 0) & ~ignored;
  const { numbers } = matches;
  const start = cursor?.start ?? 0;
  const end = start + limitOf(query);
  const ordered = firstOf(numbers, end, ordering(index, matches, unknownOf, served, isNamed));

  const shown = ordered.slice(start), reasons = text?.why(shown);
  const items = shown.map((number, at): PageItem => {
    const why = reasons?.[at];
    const distance = distanceTo(index, query.near, number);
    const unknown = filterNames(unknownOf(number));
    const serves = query.near && servesOf(served, number);
    return {
      resource: index.resources[number] as PageItem['resource'],
      ...(Number.isNaN(distance) ? {} : { distance }),
      ...(serves ? { serves } : {}),
      ...(why ? { why } : {}),
      ...(unknown.length > 0 ? { unknown } : {}),
    };
  });
  const silent = verdicts.active === 0 ? [] : silentSets(numbers, unknownOf);
  return {
    items,
    total: { value: numbers.length, relation: 'eq', known: numbers.length - sumOf(silent, ~0) },
    unknown: UNKNOWN_FILTERS.flatMap((filter) => {
      const count = sumOf(silent, FILTER[filter]);
      return count > 0 ? [{ filter, count }] : [];
    }),
    facets: countFacets(index, matches.candidates, openStates(index, momentOf(query.openAt, at)), verdicts.active === 0 ? undefined : { no: verdicts.no, ignored }),
    ...(end < numbers.length ? { next: writeCursor(query, end, at) } : {}),
    ...(crisis === undefined ? {} : { crisis }),
    ...(matches.relaxed.length > 0 ? { relaxed: matches.relaxed } : {}),
    ...(text?.corrected === undefined ? {} : { corrected: text.corrected }),
    applied: matches.applied,
  };
}

/** What helps with a need, in words that every lexicon of ours knows. */
const HELP: Readonly<Record<CrisisNeed, string>> = { suicide: 'suicide hotline', violence: 'domestic violence', overdose: 'overdose', 'someone-else': 'mobile crisis' };

/** Reads words that speak of a crisis: where not all of them are found, what helps with it is found instead of what a word or two happen to name. */
function readingNeed(need: CrisisNeed, matchText: (text: string) => TextMatch | undefined): (text: string) => TextMatch | undefined {
  return (text) => {
    const found = matchText(text);
    if (!found || !found.relaxed.includes('words') && found.resources.length > 0) return found;
    // There, if there is any; else wherever it is.
    const helps = (found.places ? [`${HELP[need]} ${found.places}`, HELP[need]] : [HELP[need]]).map((words) => matchText(words));
    const help = helps.find((each) => each && each.resources.length > 0 && !each.relaxed.includes('words'));
    return help ? { ...help, relaxed: ['words'] } : found;
  };
}

/** The sets of unanswered filters among the matches, and how many have each; set 0 is those known to match all. */
function silentSets(numbers: readonly number[], unknownOf: (number: number) => number): readonly (readonly [set: number, count: number])[] {
  const counts = new Uint32Array(256);
  for (const number of numbers) { const set = unknownOf(number); counts[set] = (counts[set] ?? 0) + 1; }
  return [...counts.entries()].filter(([, count]) => count > 0);
}

const sumOf = (sets: ReturnType<typeof silentSets>, bits: number): number => sets.reduce((sum, [set, count]) => set & bits ? sum + count : sum, 0);

/** Every match that has a place, for a map: the same matches as `search`, in order of name. */
export function places(index: DirectoryIndex, query: Query, { now, matchText, needOf, served }: SearchOptions): Places {
  const crisis = query.text === undefined ? undefined : needOf?.(query.text);
  const { numbers } = match(index, query, now, crisis && matchText ? readingNeed(crisis, matchText) : matchText, served);
  // Put where their names stand, rather than sorted: names were sorted once.
  const byName = new Int32Array(index.resources.length).fill(-1), ids: string[] = [];
  for (const number of numbers) if (!Number.isNaN(index.latitudes[number])) byName[index.nameOrder[number] ?? 0] = number;
  const longitudes = new Float64Array(numbers.length), latitudes = new Float64Array(numbers.length);
  for (let at = 0; at < byName.length; at++) {
    const number = byName[at] ?? -1;
    if (number < 0) continue;
    longitudes[ids.length] = index.longitudes[number] ?? NaN;
    latitudes[ids.length] = index.latitudes[number] ?? NaN;
    ids.push(index.resources[number]?.id ?? '');
  }
  return {
    ids,
    longitudes: longitudes.subarray(0, ids.length),
    latitudes: latitudes.subarray(0, ids.length),
    complete: true,
  };
}

function match(index: DirectoryIndex, query: Query, now: Date, matchText: SearchOptions['matchText'], served: Served | undefined): Matches {
  check(query);
  const verdicts = judge(index, query, now, served);
  const asked = query.id === undefined ? undefined : index.numberOf.get(query.id);
  if (asked !== undefined) {
    return { candidates: [asked], numbers: [asked], text: undefined, verdicts, ignored: ~0, relaxed: [], applied: { id: query.id as string }, sort: 'name' };
  }
  const found = query.text === undefined ? undefined : matchText?.(query.text);
  const allListed = index.listed.length === index.resources.length;
  const matching = allListed ? found?.resources : found?.resources.filter((number) => index.listing[number] !== UNLISTED);
  // Words that mean nothing here must not leave a person with an empty page.
  const text = matching?.length === 0 ? undefined : found;
  const candidates = text && matching ? matching : index.listed;
  const loosened = leastLoosened(candidates, verdicts), ignored = bitsOf(loosened);
  const numbers = (verdicts.active & ~ignored) === 0 ? candidates : candidates.filter((number) => ((verdicts.no[number] ?? 0) & ~ignored) === 0);
  const dropped = new Set<string>(loosened.flatMap(({ keys }) => keys));
  if (found && !text) dropped.add('text');
  const relaxed = [...(found && !text ? ['words' as const] : found?.relaxed ?? []), ...loosened.map(({ name }) => name)];
  const sort = sortFor(query, text, relaxed);
  return {
    candidates, numbers, text, verdicts,
    ignored,
    relaxed,
    applied: dropped.size === 0 ? query : { ...Object.fromEntries(Object.entries(query).filter(([key]) => !dropped.has(key))), ...(sort === sortFor(query, found, []) ? {} : { sort }) },
    sort,
  };
}

/** The order that a query asks for. Who asked for what is near gets what is nearest, once nothing is near enough. */
function sortFor({ sort, near }: Query, text: TextMatch | undefined, relaxed: readonly Relaxed[]): NonNullable<Query['sort']> {
  const isNearest = relaxed.includes('distance') && !relaxed.includes('words') && near;
  return sort ?? (text && !isNearest ? 'relevance' : near ? 'distance' : 'name');
}

type Loosened = (typeof LOOSENED)[number];
/** Every set of filters to loosen, the smallest first; among those of one size, the ones that leave the later filters alone. */
const LOOSENINGS: readonly (readonly Loosened[])[] = [...Array(1 << LOOSENED.length).keys()].map(set => LOOSENED.filter((_one, at) => set & (1 << at)))
  .sort((a, b) => a.length - b.length);

/** The first of LOOSENINGS that leaves anything: none when something passes as it is. One look at each candidate. */
function leastLoosened(candidates: readonly number[], { active, no }: Verdicts): readonly Loosened[] {
  if (active === 0) return [];
  const failing = new Uint8Array(256);
  for (const number of candidates) {
    const set = no[number] ?? 0;
    if (set === 0) return [];
    failing[set] = 1;
  }
  const sets = [...failing.keys()].filter((set) => failing[set]);
  return LOOSENINGS.find((loosened) => { const ignored = bitsOf(loosened); return sets.some((set) => (set & ~ignored) === 0); }) ?? [];
}

const bitsOf = (loosened: readonly { readonly bit: number }[]): number => loosened.reduce((bits, { bit }) => bits | bit, 0);

function ordering(index: DirectoryIndex, { numbers, text, applied, sort }: Matches, unknownOf: (number: number) => number, served: Served | undefined, isNamed: boolean | undefined): (a: number, b: number) => number {
  const { nameOrder } = index;
  const near = applied.near && sort !== 'name' ? byDistance(index, numbers, applied, served, text && isNamed) : undefined;
  const byKey = text ? byScore(text.scores) : undefined, byScoreFirst = sort === 'relevance' ? byKey : undefined, byScoreLast = sort === 'distance' ? byKey : undefined;
  return (a, b) => Number(unknownOf(a) !== 0) - Number(unknownOf(b) !== 0) || (byScoreFirst?.(a, b) ?? 0) || (near?.(a, b) ?? 0) || (byScoreLast?.(a, b) ?? 0) || (nameOrder[a] ?? 0) - (nameOrder[b] ?? 0);
}

const byScore = (scores: TextMatch['scores']) => (a: number, b: number): number => compare(scores[b] ?? 0, scores[a] ?? 0);

/** Of a place that was named and has no finer point, whatever is in it is as near. */
function byDistance(index: DirectoryIndex, numbers: readonly number[], { near, radius }: Query, served: Served | undefined, isNamed: boolean | undefined): (a: number, b: number) => number {
  const keys = new Float64Array(index.resources.length);
  const isThere = (number: number): boolean => { const own = index.resources[number]; return near?.postalCode !== undefined && own !== undefined && !own.confidential && served?.states[number] !== SERVES_NO && own.place?.postalCode?.slice(0, near.postalCode.length) === near.postalCode; };
  for (const number of numbers) keys[number] = isNamed && isThere(number) ? 0 : distanceKey(index, number, distanceTo(index, near, number), radius, served);
  return (a, b) => compare(keys[a] ?? 0, keys[b] ?? 0);
}

function servesOf(served: Served | undefined, number: number): PageItem['serves'] {
  const state = SERVES[served?.states[number] ?? 0];
  return state === 'untold' ? undefined : state;
}

/** The first `count` in order. A page is short and matches may be many: sorting them all would cost ten times as much. */
function firstOf(numbers: readonly number[], count: number, before: (a: number, b: number) => number): readonly number[] {
  if (numbers.length <= 2 * count) return [...numbers].sort(before).slice(0, count);
  const first: number[] = [];
  for (const number of numbers) {
    if (first.length === count && before(number, first[count - 1] ?? 0) >= 0) continue;
    let at = first.length;
    while (at > 0 && before(number, first[at - 1] ?? 0) < 0) at--;
    first.splice(at, 0, number);
    if (first.length > count) first.pop();
  }
  return first;
}

const compare = (a: number, b: number): number => a < b ? -1 : a > b ? 1 : 0;

function filterNames(set: number): NonNullable<PageItem['unknown']> {
  return UNKNOWN_FILTERS.filter((filter) => set & FILTER[filter]);
}

function check({ near, within, radius, limit }: Query): void {
  const numbers = [...(within ?? []), ...(near ? [near.latitude, near.longitude, near.accuracy ?? 0] : []), radius ?? 0, limit ?? 1];
  if (!numbers.every(Number.isFinite)) throw new FinderError('bad-query', 'near, radius, within and limit must be finite numbers.');
}

function readCursor(query: Query): { start: number; now: Date } | undefined {
  if (query.cursor === undefined) return undefined;
  const parts = /^([0-9a-z]{1,6})\.([0-9a-z]{1,9})\.([0-9a-z]+)$/.exec(query.cursor);
  if (!parts || parts[3] !== hash(query)) throw new FinderError('bad-query', 'This cursor belongs to another query. Ask for the first page again.');
  return { start: parseInt(parts[1] ?? '', 36), now: new Date(parseInt(parts[2] ?? '', 36)) };
}
