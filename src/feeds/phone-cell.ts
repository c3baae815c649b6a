/**
 * One cell of a spreadsheet to phones. Cells hold several numbers, endings ("215-686-7150/52"), extensions, letters,
 * notes, text keywords and short codes. What may be dialled is decided by `dialFor`; a number that is not whole is
 * kept as text with a problem and never mended: a wrong digit sends a person in crisis to a stranger.
 */
import { dialFor } from '../model/phones.js';
import type { Phone, PhoneKind } from '../model/resource.js';
import { cutText } from './clean-text.js';
import type { ProblemCode } from './problems.js';

export interface PhoneCell { readonly phones: readonly Phone[]; readonly problems: readonly { readonly code: ProblemCode; readonly value: string }[] }
export type NationalDial = (text: string, country: string) => { dial: string; extension?: string } | undefined;
export interface PhoneOptions { readonly country: string; readonly kind?: PhoneKind; readonly label?: string; /** For countries outside North America. */ readonly national?: NationalDial | undefined }

const SEND = /(?:text|send|sms|env[ií]e|manda|mande)\s+["“']?([\p{L}\d]{2,15})["”']?\s+(?:to|al?)\s+(\d{3}-?\d{3}|\d{3,6})(?!\d)/iu;
const NUMBER = new RegExp([
  String.raw`\+(?!1\b|1\d)\d[\d ().-]{5,}\d`, // international
  String.raw`(?:\+?1[\s.-]*)?(?:\(\d{3}\)|(?<![\d-])\d{3})[\s.\u2010-\u2015-]*\d{3}[\s.\u2010-\u2015-]*\d{4}(?!\d)`, // North America
  String.raw`(?<!\d)(?:1[\s.-])?\(?8\d\d\)?[\s.-]?(?=[\dA-Z-]*[A-Z]{3})[\dA-Z]+(?:-[\dA-Z]+)*`, // toll-free with letters
  String.raw`(?<![\d-])(?:[2-9]11|988)(?![\d-])`, // short codes
  String.raw`(?<!\d)\d[\d .()-]{3,}\d`, // anything else with digits
].join('|'), 'g');
// Not the start of a whole second number.
const ENDING = /^\s*\/\s*(\d{1,4})(?!\d|[-.) ]{1,3}\d)/;
const EXTENSION = /^[\s,;]*(?:or\s+|and\s+|\/\s*)?(?:extension|ext|x)(?![a-z])\.?\s*#?\s*(\d{0,6})|^\s+#(\d{1,6})/i;
/** In brackets, without a number. */
const NOTE = /^\s*\(((?![^()]*\d{3})[^()]{2,80})\)/;
const KINDS: readonly [PhoneKind, RegExp][] = [
  ['fax', /\bfax\b/i], ['tty', /\b(?:tty|tdd)(?:\/tdd)?\b/i], ['videophone', /\b(?:videophone|vp)\b/i], ['text', /\b(?:text|sms|texto|mensajes?)\b/i],
];
/** Words that say nothing about a number. */
const EMPTY_LABEL = /^(?:phone|tel|telephone|tel[eé]fono|call|number|or|and|y|o|voice|line|to|at|fax|tty|tdd|text|sms|vp|videophone)$/i;

function labelOf(text: string): string | undefined {
  const label = text.replace(/^[\s,;:|/().&–-]+|[\s,;:|/(.&–-]+$/g, '');
  return label && /\p{L}/u.test(label) && !EMPTY_LABEL.test(label) ? cutText(label, 80) : undefined;
}

/** Toll-free letters often run on past the ten keys that count ("866-HOPE-4-MEN"); the network ignores the rest. */
function withoutSurplusLetters(number: string): string {
  const plain = number.replace(/[\s().-]/g, '').replace(/^1/, '');
  return /^8\d\d[\dA-Z]{8,12}$/.test(plain) && /[A-Z]$/.test(plain) ? plain.slice(0, 10) : number;
}

function missing(number: string): ProblemCode {
  const digits = number.replace(/\D/g, '').length;
  return digits === 7 ? 'phone-area-code-missing' : digits === 8 || digits === 9 ? 'phone-digit-missing' : 'phone-not-understood';
}

export function parsePhoneCell(cell: string, options: PhoneOptions): PhoneCell {
  const { country, national, kind: usual = 'voice', label: given } = options;
  const phones: Phone[] = [];
  const problems: { code: ProblemCode; value: string }[] = [];
  const dialOf = (number: string, kind: PhoneKind): { dial?: string; extension?: string } => {
    const found = national ? national(number, country) : undefined;
    const dial = found?.dial ?? dialFor(withoutSurplusLetters(number), country, kind);
    return { ...(dial && { dial }), ...(found?.extension && { extension: found.extension }) };
  };

  const send = SEND.exec(cell);
  if (send) {
    const [, keyword = '', number = ''] = send;
    phones.push({ number, kind: 'text', keyword, ...(given && { label: given }), ...dialOf(number, 'text') });
  }
  const text = send ? cell.replace(send[0], ' ') : cell;
  const matches = [...text.matchAll(NUMBER)];
  let used = 0;
  for (const [index, match] of matches.entries()) {
    if (match.index < used) continue;
    const before = text.slice(used, match.index);
    const number = match[0].trim();
    const next = matches[index + 1];
    used = match.index + match[0].length;

    const endings: string[] = [];
    for (let ending = ENDING.exec(text.slice(used)); ending; ending = ENDING.exec(text.slice(used))) {
      endings.push(ending[1] ?? '');
      used += ending[0].length;
    }
    const extensions: string[] = [];
    for (let found = EXTENSION.exec(text.slice(used)); found; found = EXTENSION.exec(text.slice(used))) {
      const extension = found[1] || found[2];
      if (extension) extensions.push(extension);
      used += found[0].length;
    }
    const note = NOTE.exec(text.slice(used, next?.index));
    if (note) used += note[0].length;
    const after = note?.[1] ?? (next ? '' : text.slice(used));
    const kind = KINDS.find(([, pattern]) => pattern.test(`${before} ${after}`))?.[0] ?? usual;
    const label = [given, labelOf(before), labelOf(after)].filter(Boolean).join(', ');
    const base = { kind, ...(label && { label }) };

    const dialled = dialOf(number, kind);
    // A national number without the international sign is text in a country whose plan is not loaded.
    if (!dialled.dial && (country === 'US' || country === 'CA')) problems.push({ code: missing(number), value: cell });
    for (const extension of extensions.length ? extensions : [undefined]) phones.push({ number, ...base, ...dialled, ...(extension && { extension }) });
    for (const ending of endings) {
      const other = number.slice(0, -ending.length) + ending;
      phones.push({ number: other, ...base, ...dialOf(other, kind) });
    }
  }
  if (!phones.length) {
    phones.push({ number: cell, kind: usual, ...(given && { label: given }) });
    problems.push({ code: 'phone-not-understood', value: cell });
  }
  return { phones, problems };
}
