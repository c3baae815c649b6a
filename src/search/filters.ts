/**
 * Filters in three values. For each filter of a query a resource is known to match, known not to, or the data is silent;
 * a known "no" drops it, silence keeps it in a group of its own. One bit stands for one filter, so that facets can
 * ask "what if this filter were not there" without asking again.
 */
import { FinderError } from '../model/errors.js';
import { GROUPS } from '../model/groups.js';
import { distance } from '../model/places.js';
import { fold } from '../text/normalise.js';
import { SERVES_NO, SERVES_YES, type Served } from './areas.js';
import { LANGUAGE_MODES, NO, UNKNOWN, YES, type DirectoryIndex } from './directory-index.js';
import { comes, helpsFromAfar } from './distance-order.js';
import { FILTER } from './facets.js';
import { minuteOf, openStates, type When } from './open-states.js';
import type { Query, UnknownFilter } from './query.js';

export const UNKNOWN_FILTERS: readonly UnknownFilter[] = ['open', 'languages', 'free', 'virtual', 'accessible', 'place'];

/** By resource: the filters it is known to fail, and those its data does not answer. */
export interface Verdicts {
  /** Filters that the query has. */
  readonly active: number;
  readonly no: Uint8Array;
  readonly unknown: Uint8Array;
}

/** What each query without filters is judged: nothing is looked at. */
const NO_FILTER: Verdicts = { active: 0, no: new Uint8Array(0), unknown: new Uint8Array(0) };

/** Filters stay while somebody types, so the last verdicts are kept: a letter more judges nothing again. */
const last = new WeakMap<DirectoryIndex, { readonly key: string; readonly verdicts: Verdicts }>();

export function judge(index: DirectoryIndex, query: Query, now: Date, served?: Served): Verdicts {
  const { categories, openAt, languages, free, virtual, accessible, within, near, radius } = query;
  const around = near !== undefined && radius !== undefined;
  if (!categories?.length && openAt === undefined && !languages?.length && !free && !virtual && !accessible && within === undefined && !around) return NO_FILTER;
  const minute = openAt === undefined ? '' : minuteOf(momentOf(openAt, now));
  const key = JSON.stringify([categories, minute, languages, free, virtual, accessible, within, around && [near, radius, served !== undefined]]);
  const before = last.get(index);
  if (before?.key === key) return before.verdicts;
  const verdicts = judgeAll(index, query, now, served);
  last.set(index, { key, verdicts });
  return verdicts;
}

function judgeAll(index: DirectoryIndex, query: Query, now: Date, served: Served | undefined): Verdicts {
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
    const states = openStates(index, momentOf(query.openAt, now));
    filter(FILTER.open, (number) => states[number] ?? UNKNOWN);
  }
  if (query.languages?.length) filter(FILTER.languages, inLanguages(index, query.languages));
  for (const name of ['free', 'virtual', 'accessible'] as const) {
    if (query[name]) filter(FILTER[name], (number) => index[name][number] ?? UNKNOWN);
  }
  const where = inPlace(index, query, served);
  if (where) filter(FILTER.place, where);
  return { active, no, unknown };
}

/** A date and time as the clock on the wall shows it. */
const ON_THE_WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/;

/**
 * When a query asks who is open. A time with a zone or offset is an instant; one without is the time where each resource is,
 * never the device's. Throws FinderError `bad-query` for text that is none.
 */
export function momentOf(openAt: string | undefined, now: Date): When {
  if (openAt === undefined || openAt === 'now') return now;
  if (ON_THE_WALL.test(openAt) && !Number.isNaN(Date.parse(`${openAt}Z`))) return { local: Date.parse(`${openAt}Z`) };
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
  const values = Uint8Array.from(index.categoryValues, ({ value }) => Number(wanted.includes(value) || folded.has(fold(value))));
  const { starts, values: own } = index.categories;
  const groups = GROUPS.reduce((set, group, g) => wanted.includes(group) ? set | (1 << g) : set, 0);
  return (number) => {
    if (((index.groupsOf[number] ?? 0) & groups) !== 0) return YES;
    for (let at = starts[number] ?? 0, end = starts[number + 1] ?? 0; at < end; at++) if (values[own[at] ?? 0]) return YES;
    return NO;
  };
}

function inLanguages(index: DirectoryIndex, wanted: readonly string[]): (number: number) => number {
  const tags = wanted.map((tag) => tag.toLowerCase());
  const matching = Uint8Array.from(index.languageCodes, (code) => Number(tags.some((tag) => sameLanguage(tag, code.toLowerCase()))));
  const { starts, values } = index.languages;
  return (number) => {
    const from = starts[number] ?? 0, end = starts[number + 1] ?? 0;
    for (let at = from; at < end; at++) if (matching[Math.floor((values[at] ?? 0) / LANGUAGE_MODES)]) return YES;
    return from === end ? UNKNOWN : NO;
  };
}

/** "zh" is asked and "zh-Hant" given, or the other way round. */
const sameLanguage = (a: string, b: string): boolean => a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);

/**
 * Radius and box. A door within the radius is near, whatever the service says of whom it serves: that is told, and nobody
 * is turned away by a list that may be old. Without a door, or where it helps from afar, whom it serves decides; who does
 * not say that is silent, never far away.
 */
function inPlace(index: DirectoryIndex, { near, radius, within }: Query, served: Served | undefined): ((number: number) => number) | undefined {
  const around = near !== undefined && radius !== undefined;
  if (!around && within === undefined) return undefined;
  return (number) => {
    const latitude = index.latitudes[number] ?? NaN, door = !Number.isNaN(latitude);
    if (within && door && !inBox(latitude, index.longitudes[number] ?? NaN, within)) return NO;
    if (!around) return door ? YES : UNKNOWN;
    if (door && distanceTo(index, near, number) <= radius) return YES;
    const state = served?.states[number];
    if (door && !(state === SERVES_YES ? helpsFromAfar(index, number) : comes(index, number))) return NO;
    return state === SERVES_YES ? (within && !door ? UNKNOWN : YES) : state === SERVES_NO ? NO : UNKNOWN;
  };
}

/** A box whose west is greater than its east crosses the antimeridian. */
function inBox(latitude: number, longitude: number, [west, south, east, north]: NonNullable<Query['within']>): boolean {
  if (latitude < south || latitude > north) return false;
  return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
}
