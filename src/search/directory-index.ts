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
import { inSlices } from '../model/slices.js';
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

export interface CategoryValue { readonly value: string; readonly label?: string; readonly group?: CategoryGroup }

export interface DirectoryIndex {
  readonly resources: readonly Resource[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Resources in listings: not inactive, not defunct. */
  readonly listed: readonly number[];
  /** Position of each in order of name. */
  readonly nameOrder: Uint32Array;
  /** NaN without a place that may be shown. */
  readonly latitudes: Float64Array;
  readonly longitudes: Float64Array;
  readonly categoryValues: readonly CategoryValue[];
  /** Numbers into `categoryValues`. */
  readonly categoriesOf: readonly (readonly number[])[];
  /** Bit per group, in the order of GROUPS. */
  readonly groupsOf: Uint8Array;
  readonly languageCodes: readonly string[];
  readonly languagesOf: readonly (readonly { readonly code: number; readonly mode: string }[])[];
  /** YES, NO or UNKNOWN. */
  readonly free: Uint8Array;
  readonly virtual: Uint8Array;
  readonly accessible: Uint8Array;
  readonly hours: readonly ReturnType<typeof compileHours>[];
  /** The last answer to "open at", because a query asks it of every resource and the minute rarely changes. */
  readonly openCache: { minute: number; states: Uint8Array };
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
  const languages = dictionary<string>();
  const known = new Map<string, { readonly value: number; readonly groups: number }>();
  const categoryOf = (category: Resource['categories'][number]): { readonly value: number; readonly groups: number } => {
    const key = category.id ?? category.label;
    let found = known.get(key);
    if (!found) {
      const value = categoryValue(category, options);
      found = { value: categories.number(category.id ?? fold(category.label), value), groups: value.group ? 1 << GROUPS.indexOf(value.group) : 0 };
      known.set(key, found);
    }
    return found;
  };
  const categoriesOf: number[][] = [];
  const groupsOf = new Uint8Array(count);
  const languagesOf: (readonly { code: number; mode: string }[])[] = [];
  const free = new Uint8Array(count);
  const virtual = new Uint8Array(count);
  const accessible = new Uint8Array(count);
  const hours: ReturnType<typeof compileHours>[] = [];

  for (let number = 0; number < count; number++) {
    const resource = resources[number] as Resource;
    numberOf.set(resource.id, number);
    if (resource.status !== 'inactive' && resource.status !== 'defunct') listed.push(number);
    const { latitude, longitude } = resource.place ?? {};
    if (!resource.confidential && latitude !== undefined && longitude !== undefined) {
      latitudes[number] = latitude;
      longitudes[number] = longitude;
    }
    const own: number[] = [];
    for (const category of resource.categories) {
      const { value, groups } = categoryOf(category);
      if (!own.includes(value)) own.push(value);
      groupsOf[number] = (groupsOf[number] ?? 0) | groups;
    }
    categoriesOf.push(own);
    languagesOf.push(resource.languages?.map(({ code, mode }) => ({ code: languages.number(code.toLowerCase(), code), mode })) ?? NO_LANGUAGES);
    free[number] = answer(resource.free);
    virtual[number] = answer(resource.virtual);
    accessible[number] = answer(resource.accessible);
    hours.push(compileHours(resource));
    if (number % 16 === 0) yield;
  }

  const collator = new Intl.Collator(options.locale ?? 'en', { numeric: true });
  const byName = yield* sortInSlices(resources.map((_, number) => number),
    (a, b) => collator.compare(nameOf(resources, a), nameOf(resources, b)) || (idOf(resources, a) < idOf(resources, b) ? -1 : 1));
  const nameOrder = new Uint32Array(count);
  for (const [position, number] of byName.entries()) nameOrder[number] = position;

  return {
    resources, numberOf, listed, nameOrder, latitudes, longitudes, groupsOf, categoriesOf, languagesOf, free, virtual, accessible, hours,
    categoryValues: categories.values, languageCodes: languages.values, openCache: { minute: NaN, states: new Uint8Array(count) },
  };
}

const NO_LANGUAGES: readonly never[] = [];
const nameOf = (resources: readonly Resource[], number: number): string => resources[number]?.name ?? '';
const idOf = (resources: readonly Resource[], number: number): string => resources[number]?.id ?? '';
const answer = (known: boolean | undefined): number => known === undefined ? UNKNOWN : known ? YES : NO;

function categoryValue({ id, label }: Resource['categories'][number], { categoryLabels }: IndexOptions): CategoryValue {
  if (id === undefined) return { value: label, label };
  const plain = ownValue(categoryLabels, id);
  const group = groupOf(id);
  return { value: id, ...(plain === undefined ? {} : { label: plain }), ...(group === undefined ? {} : { group }) };
}

/** Distinct values, numbered in the order they appear. */
function dictionary<T>(): { values: T[]; number(key: string, value: T): number } {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    number(key, value) {
      let number = numbers.get(key);
      if (number === undefined) { number = values.push(value) - 1; numbers.set(key, number); }
      return number;
    },
  };
}
