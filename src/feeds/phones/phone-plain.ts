/**
 * A phone cell as most are: one number of North America, with endings ("215-686-7150/52") or extensions. It is on a
 * resident's first path; every other cell is for phone-cell.ts, which is fetched for it and reads this one the same.
 */
import { dialFor } from '../../model/phones.js';
import type { Phone, PhoneKind } from '../../model/resource.js';
import type { ProblemCode } from '../problems.js';

export interface PhoneCell { readonly phones: readonly Phone[]; readonly problems: readonly { readonly code: ProblemCode; readonly value: string }[] }
export type NationalDial = (text: string, country: string) => { dial: string; extension?: string } | undefined;
export interface PhoneOptions { readonly country: string; readonly kind?: PhoneKind; readonly label?: string; /** For countries outside North America. */ readonly national?: NationalDial | undefined }
export type ReadPhoneCell = (cell: string, options: PhoneOptions) => PhoneCell | undefined;

const SEPARATOR = String.raw`[\s.\u2010-\u2015-]*`;
/** Three digits, three, four; or toll-free with letters. */
const WHOLE = String.raw`(?:\+?1[\s.-]*)?(?:\(\d{3}\)|\d{3})${SEPARATOR}\d{3}${SEPARATOR}\d{4}|(?:1[\s.-])?\(?8\d\d\)?[\s.-]?(?![\d-]{7})(?=[\dA-Z-]*[A-HJ-NP-Z][\dA-Z-]*[A-Z])[\dA-Z]*[A-Z]{3}[\dA-Z]*(?:-[\dA-Z]+)*(?![\dA-Za-z])`;
/** Or, with no more said, digits that are too few. */
const PLAIN = new RegExp(String.raw`^(?:((?=(?:\d-?){7,9}$)\d[\d-]+\d)$|(${WHOLE})((?:\s*\/\s*\d{1,4}(?!\d))*)((?:[\s,;]*(?:or\s+|and\s+|\/\s*)?(?:[Ee]xt|x)(?![A-Za-z])\.?\s*#?\s*\d{0,6})*)$)`);

/** A letter among digits that stands for 0 or 1, and no word. */
export const LETTER_FOR_DIGIT = /\d[.-]?[OIl](?=[\dOIl.-])|\d[OIlo](?!\p{L})|(?<!\p{L})[OIlo]\d/u;

/** Toll-free letters often run on past the ten keys that count ("866-HOPE-4-MEN"); the network ignores the rest. */
export function withoutSurplusLetters(number: string): string {
  const plain = number.replace(/[\s().-]/g, '').replace(/^1/, '');
  return /^8\d\d[\dA-Z]{8,12}$/.test(plain) && /[A-Z]$/.test(plain) ? plain.slice(0, 10) : number;
}

export function missing(number: string): ProblemCode {
  const digits = number.replace(/\D/g, '').length;
  return digits === 7 ? 'phone-area-code-missing' : digits === 8 || digits === 9 ? 'phone-digit-missing' : 'phone-not-understood';
}

/** Undefined for a cell that says more, or otherwise. */
export const readPlainCell: ReadPhoneCell = (cell, { country, kind = 'voice', label }) => {
  const [, few, number, endings = '', extensions = ''] = (cell.length < 100 && PLAIN.exec(cell)) || [];
  const dialOf = (text: string): { dial?: string } => { const dial = dialFor(withoutSurplusLetters(text), country, kind); return dial ? { dial } : {}; };
  const base = { kind, ...(label && { label }) };
  if (few) return { phones: [{ number: few, ...base }], problems: [{ code: missing(few), value: cell }] };
  const dialled = number ? dialOf(number) : {};
  if (!number || LETTER_FOR_DIGIT.test(number) || !dialled.dial || (extensions && endings)) return undefined;
  const phones = (extensions.match(/\d+/g) ?? [undefined]).map((extension): Phone => ({ number, ...base, ...dialled, ...(extension && { extension }) }));
  for (const ending of endings.match(/\d+/g) ?? []) {
    const other = number.slice(0, -ending.length) + ending;
    phones.push({ number: other, ...base, ...dialOf(other) });
  }
  // What is said twice is for the whole reader, which says it once.
  return new Set(phones.map(({ number: own, extension }) => `${own}x${extension}`)).size < phones.length ? undefined : { phones, problems: [] };
};
