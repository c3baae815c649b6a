/**
 * What search needs of a collection, laid out by column: built once per opened directory, then read by every query.
 * `Number` of a resource is its position here; it never leaves the layer, because only ids are stable.
 */
import { groupOf } from '../model/categories.js';
import { type CategoryGroup, GROUPS } from '../model/groups.js';
import { compileHours } from '../model/hours.js';
import { ownValue } from '../model/own-value.js';
import type { Resource } from '../model/resource.js';
import { fold } from '../text/normalise.js';
import { inSlices } from '../model/steps.js';
import { sortInSlices } from './sort-in-slices.js';

export interface IndexOptions {
  /** Category id -> its plain label in the directory's language. */
  readonly categoryLabels?: Readonly<Record<string, string>> | undefined;
  /** BCP 47 tag for sorting by name. Default "en". */
  readonly locale?: string | undefined;
}

/** A known answer, or none: the data is silent. */
export const YES = 1;
export const NO = 2;
export const UNKNOWN = 0;

/** Whether a resource is in listings: not one that is inactive or defunct. One closed for the time being is. */
export const UNLISTED = 0;
export const LISTED = 1;
export const AWAY = 2;

/** A list of numbers for each resource, end to end: `values[starts[n] .. starts[n + 1]]` are resource n's. */
export interface Lists { readonly starts: Uint32Array; readonly values: Uint32Array }

/** Ways in which a language is spoken, as bits beside its code in `languages`. */
export const SPOKEN = 1;
export const INTERPRETER = 2;
export const LANGUAGE_MODES = 4;

export interface CategoryValue { readonly value: string; readonly label?: string; readonly group?: CategoryGroup }

export interface DirectoryIndex {
  readonly resources: readonly Resource[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Resources in listings, ascending. */
  readonly listed: readonly number[];
  /** UNLISTED, LISTED or AWAY. */
  readonly listing: Uint8Array;
  /** Position of each in order of name. */
  readonly nameOrder: Uint32Array;
  /** NaN without a place that may be shown. */
  readonly latitudes: Float64Array;
  readonly longitudes: Float64Array;
  readonly categoryValues: readonly CategoryValue[];
  /** Numbers into `categoryValues`, each once. */
  readonly categories: Lists;
  /** Bit per group, in the order of GROUPS. */
  readonly groupsOf: Uint8Array;
  readonly languageCodes: readonly string[];
  /** `code * LANGUAGE_MODES + modes`, each code once. */
  readonly languages: Lists;
  /** YES, NO or UNKNOWN. */
  readonly free: Uint8Array;
  readonly virtual: Uint8Array;
  readonly accessible: Uint8Array;
  /** Distinct hours: agencies keep the same few weeks. A resource's is `hours[hoursOf[number]]`. */
  readonly hours: readonly ReturnType<typeof compileHours>[];
  readonly hoursOf: Uint32Array;
  /** The last answer to "open at", because a query asks it of every resource and the minute rarely changes. */
  readonly openCache: { minute: string; states: Uint8Array };
}

export function buildIndex(resources: readonly Resource[], options: IndexOptions = {}, signal?: AbortSignal): Promise<DirectoryIndex> {
  return inSlices(indexSteps(resources, options), signal);
}

export function* indexSteps(resources: readonly Resource[], options: IndexOptions = {}): Generator<void, DirectoryIndex> {
  const count = resources.length;
  const numberOf = new Map<string, number>();
  const listed: number[] = [];
  const latitudes = new Float64Array(count).fill(NaN);
  const longitudes = new Float64Array(count).fill(NaN);
  const categories = dictionary<CategoryValue>();
  const codes = dictionary<string>();
  const hours = dictionary<ReturnType<typeof compileHours>>();
  const known = new Map<string, { readonly value: number; readonly groups: number }>();
  const categoryOf = (category: Resource['categories'][number]): { readonly value: number; readonly groups: number } => {
    const key = category.id ?? category.label;
    let found = known.get(key);
    if (!found) {
      const value = categoryValue(category, options);
      found = { value: categories.number(category.id ?? fold(category.label), () => value), groups: value.group ? 1 << GROUPS.indexOf(value.group) : 0 };
      known.set(key, found);
    }
    return found;
  };
  const listing = new Uint8Array(count);
  const categoryLists = lists(count), languageLists = lists(count);
  const groupsOf = new Uint8Array(count);
  const hoursOf = new Uint32Array(count);
  const free = new Uint8Array(count);
  const virtual = new Uint8Array(count);
  const accessible = new Uint8Array(count);

  for (let number = 0; number < count; number++) {
    const resource = resources[number] as Resource;
    numberOf.set(resource.id, number);
    listing[number] = resource.status === 'inactive' || resource.status === 'defunct' ? UNLISTED : resource.status === 'temporarily closed' ? AWAY : LISTED;
    if (listing[number] !== UNLISTED) listed.push(number);
    const { latitude, longitude } = resource.place ?? {};
    if (!resource.confidential && latitude !== undefined && longitude !== undefined) {
      latitudes[number] = latitude;
      longitudes[number] = longitude;
    }
    const own = new Set<number>();
    for (const category of resource.categories) {
      const { value, groups } = categoryOf(category);
      own.add(value);
      groupsOf[number] = (groupsOf[number] ?? 0) | groups;
    }
    categoryLists.add(own);
    const modes = new Map<number, number>();
    for (const { code, mode } of resource.languages ?? []) {
      const value = codes.number(code.toLowerCase(), () => code);
      modes.set(value, (modes.get(value) ?? 0) | (mode === 'spoken' ? SPOKEN : mode === 'interpreter' ? INTERPRETER : 0));
    }
    languageLists.add([...modes].map(([code, mode]) => code * LANGUAGE_MODES + mode));
    free[number] = answer(resource.free);
    virtual[number] = answer(resource.virtual);
    accessible[number] = answer(resource.accessible);
    hoursOf[number] = hours.number(hoursKey(resource), () => compileHours(resource));
    if (number % 16 === 0) yield;
  }

  const collator = new Intl.Collator(options.locale ?? 'en', { numeric: true });
  const byName = yield* sortInSlices(resources.map((_, number) => number),
    (a, b) => collator.compare(nameOf(resources, a), nameOf(resources, b)) || (idOf(resources, a) < idOf(resources, b) ? -1 : 1));
  const nameOrder = new Uint32Array(count);
  for (const [position, number] of byName.entries()) nameOrder[number] = position;

  return {
    resources, numberOf, listed, listing, nameOrder, latitudes, longitudes, groupsOf, free, virtual, accessible, hoursOf,
    hours: hours.values, categories: categoryLists.done(), languages: languageLists.done(),
    categoryValues: categories.values, languageCodes: codes.values, openCache: { minute: '', states: new Uint8Array(count) },
  };
}

const nameOf = (resources: readonly Resource[], number: number): string => resources[number]?.name ?? '';
const idOf = (resources: readonly Resource[], number: number): string => resources[number]?.id ?? '';
const answer = (known: boolean | undefined): number => known === undefined ? UNKNOWN : known ? YES : NO;

function categoryValue({ id, label }: Resource['categories'][number], { categoryLabels }: IndexOptions): CategoryValue {
  if (id === undefined) return { value: label, label };
  const plain = ownValue(categoryLabels, id);
  const group = groupOf(id);
  return { value: id, ...(plain === undefined ? {} : { label: plain }), ...(group === undefined ? {} : { group }) };
}

/** Two resources with the same key have the same compiled hours. */
const hoursKey = ({ schedules, hoursAre, hoursText, timeZone }: Resource): string =>
  schedules?.length ? JSON.stringify([hoursAre, timeZone, schedules]) : hoursText ? 'text' : '';

/** Lists of as many resources, given in order. */
function lists(count: number): { add(own: Iterable<number>): void; done(): Lists } {
  const starts = new Uint32Array(count + 1), values: number[] = [];
  let at = 0;
  return {
    add(own) { values.push(...own); starts[++at] = values.length; },
    done: () => ({ starts, values: Uint32Array.from(values) }),
  };
}

/** Distinct values, numbered in the order they appear. */
function dictionary<T>(): { values: T[]; number(key: string, make: () => T): number } {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    number(key, make) {
      let number = numbers.get(key);
      if (number === undefined) { number = values.push(make()) - 1; numbers.set(key, number); }
      return number;
    },
  };
}
