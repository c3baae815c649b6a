/**
 * The compact feed: what `resource-finder build` writes and the widget reads fastest. Everything that a record may say
 * stands in a column of its own, values that recur are written once and then by number, and long descriptions may stand
 * in files of their own (shards), fetched when somebody opens a listing or searches for words.
 *
 * It is one JSON document, with each column on a line of its own, so that it can be parsed a column at a time:
 *
 *   {"format":"compact","version":1,"count":2,"name":"…","date":"…","shards":[["descriptions-1f….json",2]],
 *   "columns":{
 *   "id":["a","b"],
 *   "organization":{"of":["Agency"],"at":[1,0]},
 *   "categories":{"of":[{"id":"food","label":"Food"}],"n":[1,1],"at":[1,1]},
 *   "phones":[1,0],
 *   "phones.number":["215-686-7150"]
 *   }}
 *
 * `at` counts from 1; 0 says nothing. Records stand in the order of their names. A version that is not ours is refused.
 */
import type { Phone, Place } from '../../model/resource.js';

export const FORMAT = 'compact';
export const VERSION = 1;
/** How every such document begins. */
export const COMPACT_START = /^\s*\{\s*"format"\s*:\s*"compact"/;

/** One text or number for each record, null for none; or values that recur. */
export type Column = readonly unknown[] | { readonly of: readonly unknown[]; readonly at: readonly number[] };
/** Several for each record: how many of `at` are whose is said by `n`. */
export interface ListColumn { readonly of: readonly unknown[]; readonly n: readonly number[]; readonly at: readonly number[] }

/** The texts of a place, each in a column `place.…`. */
export const PLACE = ['name', 'address', 'locality', 'region', 'postalCode', 'country', 'transportation'] as const satisfies readonly (keyof Place)[];
/** The parts of a phone that are plain text beside its number. */
export const PHONE = ['extension', 'keyword', 'press', 'label', 'hoursText'] as const satisfies readonly (keyof Phone)[];

/** The fields that hold plain text. What is not named in this file is any other value of its field, checked by the field's own reader. */
export const TEXTS: ReadonlySet<string> = new Set([
  'id', 'serviceId', 'locationId', 'organizationId', 'name', 'organization', 'description', 'email', 'hoursText', 'timeZone', 'cost', 'eligibility',
  'policeNote', 'reachedBy', 'accessibility', 'alert', 'language', 'alternateName', 'applicationProcess', 'phones.number', 'phones.dial',
  ...PLACE.map(key => `place.${key}`), ...PHONE.map(key => `phones.${key}`),
]);
export const LINKS: ReadonlySet<string> = new Set(['url', 'phones.url']);
/** Lists whose members recur in ever other company. */
export const LISTS: ReadonlySet<string> = new Set(['categories', 'serves', 'languages']);
/** In millionths of a degree, about a hand's breadth; and the row of a spreadsheet. */
export const DEGREES: ReadonlySet<string> = new Set(['place.latitude', 'place.longitude']);
export const MICRO = 1e6;

/** What to put before the digits that a person sees, so that a file can never show one number and call another. */
export const SHORT_CODE = '=';
