/**
 * Columns of a compact feed to values, one for each record. A value that recurs is checked once, however many records
 * have it; a column of text in which nothing hides is not cleaned value by value. That is what makes the format fast.
 * Nothing in it is trusted: a column of the wrong shape or length is none, and is reported by the caller.
 */
import { safeLink } from '../../model/links.js';
import { LONGEST_TEXT, present } from '../clean-text.js';
import { asObject, own } from '../json/json-value.js';

/** A column as it stands in the document. `dirty`: there may be in it what cleanText takes out. */
export interface RawColumn { readonly value: unknown; readonly dirty: boolean }
export type Values<T> = readonly (T | undefined)[];
export type Read<T> = (value: unknown) => T | undefined;

const HIDDEN = /[<\u007F-\u00A0\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/;

/** Whether JSON text may hold tags, entities, hidden characters, escapes of such, or blanks that would be trimmed. */
export function isDirty(json: string): boolean {
  return HIDDEN.test(json) || json.includes('" ') || json.includes(' "') || json.includes('  ')
    || (json.includes('\\') && /\\[ubfrt]/.test(json)) || (json.includes('&') && /&(?:#39|[a-z]{2,4});/i.test(json));
}

export const readText = ({ dirty }: RawColumn): Read<string> => value =>
  typeof value !== 'string' || value === '' ? undefined : dirty || value.length > LONGEST_TEXT ? present(value) : value;

/** A plain web address needs no parser to be told safe; any other goes through the gate. */
const PLAIN_LINK = /^https?:\/\/[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+\/(?:[\w\-/.?=&,;~+!()]|%[\dA-F]{2})*$/;

export const readWeb: Read<string> = value => {
  if (typeof value !== 'string') return undefined;
  const url = PLAIN_LINK.test(value) && !value.includes('/.') ? value : safeLink(value);
  return url && /^https?:/.test(url) ? url : undefined;
};

export const readNumber: Read<number> = value => typeof value === 'number' && Number.isFinite(value) ? value : undefined;

// Plain loops from here on: each runs once over all records of a large feed, before the engine has compiled anything.

/** The numbers of a list of how many or which, each whole and within bounds; undefined if one is not. */
function wholes(value: unknown, most: number, count?: number): readonly number[] | undefined {
  if (!Array.isArray(value) || (count !== undefined && value.length !== count)) return undefined;
  const list = value as readonly unknown[];
  for (const each of list) if (!(Number.isInteger(each) && (each as number) >= 0 && (each as number) <= most)) return undefined;
  return list as readonly number[];
}

/** Undefined for a column that is not one of `count` values. */
export function valuesOf<T>({ value }: RawColumn, count: number, read: Read<T>): Values<T> | undefined {
  const found: (T | undefined)[] = [];
  if (Array.isArray(value)) {
    if (value.length !== count) return undefined;
    for (const each of value as readonly unknown[]) found.push(each === null ? undefined : read(each));
    return found;
  }
  const column = asObject(value), of = own(column, 'of');
  const at = Array.isArray(of) ? wholes(own(column, 'at'), of.length, count) : undefined;
  if (!at) return undefined;
  const known = [undefined, ...(of as readonly unknown[]).map(read)];
  for (const each of at) found.push(known[each]);
  return found;
}

export const MOST_IN_LIST = 1000;

/** How many of the values of a further column belong to each record; undefined unless they are all told. */
export function countsOf({ value }: RawColumn, count: number): readonly number[] | undefined {
  return wholes(value, MOST_IN_LIST, count);
}

export function sum(counts: readonly number[]): number {
  let total = 0;
  for (const each of counts) total += each;
  return total;
}

/** Lists, frozen; a record without one has none. */
export function listsOf<T>({ value }: RawColumn, count: number, read: Read<T>): Values<readonly T[]> | undefined {
  const column = asObject(value), of = own(column, 'of');
  const counts = wholes(own(column, 'n'), MOST_IN_LIST, count);
  const at = counts && Array.isArray(of) ? wholes(own(column, 'at'), of.length, sum(counts)) : undefined;
  if (!counts || !at) return undefined;
  const known = [undefined, ...(of as readonly unknown[]).map(read)], lists: (readonly T[] | undefined)[] = [];
  let from = 0;
  for (const size of counts) {
    const list: T[] = [];
    for (const end = from + size; from < end; from++) {
      const found = known[at[from] ?? 0];
      if (found !== undefined) list.push(found);
    }
    lists.push(list.length ? Object.freeze(list) : undefined);
  }
  return lists;
}
