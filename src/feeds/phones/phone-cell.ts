/**
 * One cell of a spreadsheet to phones. Cells hold several numbers, endings ("215-686-7150/52"), extensions, letters,
 * notes, text keywords and short codes. What may be dialled is decided by `dialFor`, by a country's plan, or by the list
 * of its short codes, which never become international numbers. A number that is not whole, that a spreadsheet ruined,
 * or that has a letter for a digit is kept as text with a problem and never mended: a wrong digit sends a person in
 * crisis to a stranger.
 */
import { dialFor } from '../../model/phones.js';
import type { Phone, PhoneKind } from '../../model/resource.js';
import { LETTER_FOR_DIGIT, missing, withoutSurplusLetters, type PhoneCell, type PhoneOptions } from './phone-plain.js';
import {
  CALL_OR_TEXT, EMPTY_LABEL, EUROPE, EXTENSION, HARMONISED, KINDS, MORE_EXTENSIONS, NATIONAL_DIGITS, NO_KEYWORD, NOTHING, PRESS, SEND, SHORT_CODES,
} from './phone-words.data.js';
import type { ProblemCode } from '../problems.js';
import { cutText } from '../../text/cut-text.js';

export type { NationalDial, PhoneCell, PhoneOptions } from './phone-plain.js';

const NORTH_AMERICA = /^(?:US|CA|PR|GU|VI|AS|MP)$/;
const NANP = String.raw`(?<![\d-])(?:\+?1[\s.-]*)?(?:\(\d{3}\)|\d{3})[\s.\u2010-\u2015/-]{0,3}\d{3}[\s.\u2010-\u2015-]{0,3}\d{4}(?!\d)`;
const LETTERED = String.raw`(?<!\d)(?:\+?1[\s.-])?\(?(?:8\d\d\)?[\s.-]?(?=[\dA-Z-]*[A-Z]{3})[\dA-Z]+(?:-[\dA-Z]+)*|[2-9]\d\d\)?[\s.-]?(?:\d{3}[\s.-]?[A-Z]{4}|[A-Z]{7}|[A-Z]{3}-[A-Z]{4}|[A-Z]{3}-\d{4})(?![\p{L}\d]))`;
/** Within a number: a bracket only around digits, "(0)" and not "(24 hours)". */
const WITHIN = String.raw`(?:[\d .)-]|\((?=\d{1,5}\)))`;
const NORTH_AMERICAN = new RegExp([
  String.raw`\+(?!1\b|1\d)\d${WITHIN}{5,}\d`, String.raw`(?<!\d)(?:00|011)[\s.-]?(?!1\b|0)[1-9]\d(?:[\s.()-]*\d){7,12}(?!\d)`, NANP, LETTERED,
  String.raw`(?<![\d-])(?:[2-9]11|9-?8-?8)(?![\d-])`, String.raw`(?<!\d)\(?\d${WITHIN}{3,}\d`,
].join('|'), 'gu');
const ELSEWHERE = new RegExp([
  String.raw`(?<!\d)(?:\+|00[\s.-]?)[1-9](?:(?:[\s./)-]|\((?=\d{1,5}\)))*\d){6,14}(?!\d)`, String.raw`(?<![\d-])116[ .-]?\d{3}(?![\d-])`, String.raw`(?<!\d)\(?0\d{1,4}\)?\/\d{3,}(?:[ -]?\d+)*`, String.raw`(?<!\d)\(?\d${WITHIN}{3,}\d`, String.raw`(?<![\d.,:-])\d{3,5}(?![\d.,:-])`,
].join('|'), 'gu');
// Not the start of a whole second number.
const ENDING = /^\s*\/\s*(\d{1,4})(?!\d|[-.) ]{1,3}\d)/;
/** In brackets, without a number. */
const NOTE = /^\s*\(((?![^()]*\d{3})[^()]{2,80})\)/;
/** The digits that letters stand for, said again: "1-800-273-TALK (8255)". */
const AGAIN = /^\s*\(\d{3,7}\)/;
const RUINED = /^[-+]?\d(?:[.,]\d+)?E\+?\d+$/i;
const WHOLE = new RegExp(`^(?:${NANP}|${LETTERED})$`, 'u');

/** Around a number. */
const LONGEST_WORDS = 300;

function labelOf(text: string): string | undefined {
  const label = text.slice(0, LONGEST_WORDS).replace(/^[\s,;:|/().&–-]+|[\s,;:|/(.&–-]+$/g, '').replace(/\s+/g, ' ');
  return label && /\p{L}/u.test(label) && !EMPTY_LABEL.test(label) ? cutText(label, 80) : undefined;
}

const kindIn = (text: string): PhoneKind | undefined => KINDS.find(([, pattern]) => pattern.test(text))?.[0];

/** Words between two numbers: those before a separator belong to the first, those after it to the second. */
function shared(between: string, labelsFollow: boolean): [string, string] {
  if (!/\p{L}/u.test(between)) return ['', ''];
  const bracket = /^\s*\(([^()]*)\)(.*)$/s.exec(between);
  if (bracket) return [bracket[1] ?? '', bracket[2] ?? ''];
  const cut = between.search(/[,;|\n]|\s\/\s|^\s*\/|\/\s*$/);
  // "fax, 215-…": the separator right before the number ends what is said of the one before it.
  if (cut >= 0) return [between.slice(0, cut), between.slice(cut + 1)];
  return labelsFollow && !/[:.]\s*$/.test(between) && !/^\s*(?:or|and|y|o|ou|et|&)\b/i.test(between) ? [between, ''] : ['', between];
}

/** Longer is no list of numbers, and not worth being slow for. */
const LONGEST_LIST = 2000;

export function parsePhoneCell(whole: string, options: PhoneOptions): PhoneCell {
  const given = cutText(whole, LONGEST_LIST), { phones, problems } = readCell(given, options);
  return { phones, problems: given === whole ? problems : [...problems, { code: 'phone-cell-too-long', value: given }] };
}

function readCell(given: string, options: PhoneOptions): PhoneCell {
  const { country, national, kind: usual = 'voice', label: named } = options;
  const american = NORTH_AMERICA.test(country);
  const phones: Phone[] = [], problems: { code: ProblemCode; value: string }[] = [];
  const textOnly = (code: ProblemCode): PhoneCell => ({ phones: [{ number: cell, kind: usual, ...(named && { label: named }) }], problems: [{ code, value: given }] });
  // What a spreadsheet adds to a number that is whole.
  const cell = given.replace(/^'|^="?|"$/g, '').replace(/^(\d{7,15})\.0+$/, '$1').trim();
  if (NOTHING.test(cell)) return { phones, problems };
  if (RUINED.test(cell)) return textOnly('phone-ruined');
  if (LETTER_FOR_DIGIT.test(cell)) return textOnly('phone-letter');

  const dialOf = (given: string, kind: PhoneKind): { dial?: string; extension?: string } => {
    // "+44 (0)20 …": the zero is dialled only at home.
    const number = given.replace(/^(\+\d{1,3}[\s.-]{0,3})\(0\)/, '$1');
    const plain = number.replace(/[\s().\u2010-\u2015/-]/g, '');
    const short = SHORT_CODES[country]?.split(' ').includes(plain) || (EUROPE.test(country) && HARMONISED.test(plain));
    if (short) return { dial: plain };
    // "00" and, in North America, "011" are how "+" is dialled.
    const abroad = american ? /^(?:00|011)([1-9]\d{9,13})$/.exec(plain)?.[1] : /^00([1-9]\d{8,13})$/.exec(plain)?.[1];
    const found = national?.(abroad ? `+${abroad}` : number, country);
    const own = american && !/^\d{3,6}$/.test(plain) && !/^\+(?!1)/.test(plain) && !WHOLE.test(number) ? undefined : dialFor(withoutSurplusLetters(american ? plain : number), country, kind);
    // Ten digits in other groups than three, three and four are another country's.
    const dial = found?.dial ?? (abroad ? dialFor(`+${abroad}`, country, kind) : own);
    return { ...(dial && { dial }), ...(found?.extension && { extension: found.extension }) };
  };
  const add = (phone: Phone): void => {
    const same = phones.some(each => each.dial !== undefined && each.dial === phone.dial && each.kind === phone.kind && each.extension === phone.extension && each.press === phone.press && each.keyword === phone.keyword);
    if (!same) phones.push(phone);
  };

  // "93 455 01 01 - 93 455 01 02" are two.
  let text = cell.replace(/(\d(?:[ .]?\d){6,14})\s{1,3}[\u2010-\u2015-]\s{1,3}(?=\d(?:[ .]?\d){6,})/g, '$1 / ');
  for (let send = SEND.exec(text); send; send = SEND.exec(text)) {
    const [said, word = '', number = ''] = send, keyword = NO_KEYWORD.test(word) ? undefined : word;
    add({ number, kind: 'text', ...(keyword && { keyword }), ...(named && { label: named }), ...dialOf(number, 'text') });
    text = text.replace(said, keyword ? ' ' : ';');
  }
  const matches = [...text.matchAll(american ? NORTH_AMERICAN : ELSEWHERE)];
  const [first] = matches, last = matches.at(-1);
  const labelsFollow = !/\p{L}/u.test(text.slice(0, first?.index)) && last !== undefined && /\p{L}/u.test(text.slice(last.index + last[0].length));
  let used = 0, kept = '';
  for (const [index, match] of matches.entries()) {
    if (match.index < used) continue;
    const before = kept + text.slice(used, match.index);
    kept = '';
    const number = match[0].trim().replace(/^\((?=[^)]*$)/, '').replace(/[\s(.-]+$/, '');
    used = match.index + match[0].length;

    const take = (pattern: RegExp): RegExpExecArray | null => {
      const found = pattern.exec(text.slice(used));
      if (found) used += found[0].length;
      return found;
    };
    const endings: string[] = [], extensions: string[] = [];
    for (let ending = take(ENDING); ending; ending = take(ENDING)) endings.push(ending[1] ?? '');
    take(AGAIN);
    for (let found = take(EXTENSION); found; found = take(EXTENSION)) {
      const extension = found[1] || found[2];
      if (extension) extensions.push(extension);
      for (let more = extension ? take(MORE_EXTENSIONS) : null; more; more = take(MORE_EXTENSIONS)) if (more[1]) extensions.push(more[1]);
    }
    const press = take(PRESS)?.[1];
    const next = matches.find((each, at) => at > index && each.index >= used);
    const note = NOTE.exec(text.slice(used, next?.index));
    if (note) used += note[0].length;
    const rest = text.slice(used, next?.index);
    const [mine, theirs] = next ? shared(rest, labelsFollow) : [rest, ''];
    if (next) [used, kept] = [next.index, theirs];
    const after = [note?.[1], mine].filter(Boolean).join(' ');
    const said = `${before} ${after}`;
    const relay = american && number === '711';
    const kind = relay ? 'tty' : kindIn(said) ?? usual;
    // "HOME" in brackets after a number for texts is what to send.
    const keyword = kind === 'text' ? /^(?:(?:text|send|env[ií]e)\s+)?["“]?([A-Z\d]{2,15})["”]?$/.exec(note?.[1]?.trim() ?? '')?.[1] : undefined;
    const label = [named, labelOf(before), keyword ? undefined : labelOf(note?.[1] ?? ''), labelOf(mine)].filter(Boolean).join(', ');
    const base = { ...(label && { label }), ...(press && { press }), ...(keyword && { keyword }) };

    const kinds: readonly PhoneKind[] = CALL_OR_TEXT.test(said) && !relay ? ['voice', 'text'] : [kind];
    for (const each of kinds) {
      const dialled = dialOf(number, each);
      // A national number without the international sign is text in a country whose plan is not loaded.
      if (!dialled.dial && (american || national)) problems.push({ code: incomplete(number, country), value: given });
      for (const extension of extensions.length ? extensions : [undefined]) add({ number, kind: each, ...base, ...dialled, ...(extension && { extension }) });
      for (const ending of endings) {
        const other = number.slice(0, -ending.length) + ending;
        add({ number: other, kind: each, ...base, ...dialOf(other, each) });
      }
    }
  }
  return phones.length ? { phones, problems } : textOnly('phone-not-understood');
}

/** What is wrong with a number that cannot be dialled. */
function incomplete(number: string, country: string): ProblemCode {
  if (NORTH_AMERICA.test(country)) return missing(number);
  const whole = NATIONAL_DIGITS[country], digits = number.replace(/\D/g, '').length;
  if (whole === undefined || digits >= whole) return 'phone-not-understood';
  return digits === whole - 1 ? 'phone-digit-missing' : digits >= 6 && /^(?:AR|MX|CO|BR)$/.test(country) ? 'phone-area-code-missing' : 'phone-not-understood';
}
