/**
 * Filters in three values. For each filter of a query a resource is known to match, known not to, or the data is silent;
 * a known "no" drops it, silence keeps it in a group of its own. One bit stands for one filter, so that facets can
 * ask "what if this filter were not there" without asking again.
 */
import { FinderError } from '../model/errors.js';
import { GROUPS } from '../model/groups.js';
import { distance } from '../model/places.js';
import { fold } from '../text/normalise.js';
import { NO, UNKNOWN, YES, type DirectoryIndex } from './directory-index.js';
import { FILTER } from './facets.js';
import { openStates } from './open-states.js';
import type { Query, UnknownFilter } from './query.js';

export const UNKNOWN_FILTERS: readonly UnknownFilter[] = ['open', 'languages', 'free', 'virtual', 'accessible', 'place'];

/** By resource: the filters it is known to fail, and those its data does not answer. */
export interface Verdicts {
  /** Filters that the query has. */
  readonly active: number;
  readonly no: Uint8Array;
  readonly unknown: Uint8Array;
}

export function judge(index: DirectoryIndex, query: Query, now: Date): Verdicts {
  const no = new Uint8Array(index.resources.length);
  const unknown = new Uint8Array(index.resources.length);
  let active = 0;
  const filter = (bit: number, verdict: (number: number) => number): void => {
    active |= bit;
    for (const number of index.listed) {
      const is = verdict(number);
      if (is === NO) no[number] = (no[number] ?? 0) | bit;
      else if (is === UNKNOWN) unknown[number] = (unknown[number] ?? 0) | bit;
    }
  };
  if (query.categories?.length) filter(FILTER.categories, inCategories(index, query.categories));
  if (query.openAt !== undefined) {
    const states = openStates(index, instant(query.openAt, now));
    filter(FILTER.open, (number) => states[number] ?? UNKNOWN);
  }
  if (query.languages?.length) filter(FILTER.languages, inLanguages(index, query.languages));
  for (const name of ['free', 'virtual', 'accessible'] as const) {
    if (query[name]) filter(FILTER[name], (number) => index[name][number] ?? UNKNOWN);
  }
  const where = inPlace(index, query);
  if (where) filter(FILTER.place, where);
  return { active, no, unknown };
}

/** The instant a query speaks of. Throws FinderError `bad-query` for text that is none. */
export function instant(openAt: string | undefined, now: Date): Date {
  if (openAt === undefined || openAt === 'now') return now;
  const at = new Date(openAt);
  if (Number.isNaN(at.getTime())) throw new FinderError('bad-query', `openAt must be "now" or an ISO date and time, not "${openAt.slice(0, 40)}".`);
  return at;
}

/** Metres from the query's place; NaN without either. */
export function distanceTo(index: DirectoryIndex, near: Query['near'], number: number): number {
  const latitude = index.latitudes[number] ?? NaN;
  const longitude = index.longitudes[number] ?? NaN;
  return near === undefined || Number.isNaN(latitude) ? NaN : distance(near, { latitude, longitude });
}

function inCategories(index: DirectoryIndex, wanted: readonly string[]): (number: number) => number {
  const folded = new Set(wanted.map(fold));
  const values = new Set(index.categoryValues.flatMap(({ value }, c) => wanted.includes(value) || folded.has(fold(value)) ? [c] : []));
  const groups = GROUPS.reduce((set, group, g) => wanted.includes(group) ? set | (1 << g) : set, 0);
  return (number) => ((index.groupsOf[number] ?? 0) & groups) !== 0 || index.categoriesOf[number]?.some((c) => values.has(c)) ? YES : NO;
}

function inLanguages(index: DirectoryIndex, wanted: readonly string[]): (number: number) => number {
  const tags = wanted.map((tag) => tag.toLowerCase());
  const matching = new Set(index.languageCodes.flatMap((code, c) => tags.some((tag) => sameLanguage(tag, code.toLowerCase())) ? [c] : []));
  return (number) => {
    const own = index.languagesOf[number];
    return !own?.length ? UNKNOWN : own.some(({ code }) => matching.has(code)) ? YES : NO;
  };
}

/** "zh" is asked and "zh-Hant" given, or the other way round. */
const sameLanguage = (a: string, b: string): boolean => a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);

/** Radius and box. Lines and teams without a place are silent, never far away. */
function inPlace(index: DirectoryIndex, { near, radius, within }: Query): ((number: number) => number) | undefined {
  const around = near !== undefined && radius !== undefined;
  if (!around && within === undefined) return undefined;
  return (number) => {
    const latitude = index.latitudes[number] ?? NaN;
    if (Number.isNaN(latitude)) return UNKNOWN;
    if (within && !inBox(latitude, index.longitudes[number] ?? NaN, within)) return NO;
    return around && distanceTo(index, near, number) > radius ? NO : YES;
  };
}

/** A box whose west is greater than its east crosses the antimeridian. */
function inBox(latitude: number, longitude: number, [west, south, east, north]: NonNullable<Query['within']>): boolean {
  if (latitude < south || latitude > north) return false;
  return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
}
