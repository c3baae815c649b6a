/**
 * Hours as text to the few kinds of words that their grammar knows (hours-vocabulary.data.ts). Whatever is not known is
 * a `word`, which the grammar never passes over in silence; only fillers are dropped.
 */
import { fold } from '../../text/normalise.js';
import { readTime, type ClockTime } from './clock.js';
import { DATED_HOLIDAYS, DAY_GROUPS, GLUED_DAYS, MONTH_WORDS, ORDINAL_WORDS, PHRASES, WEEKDAY_WORDS, WORD_KINDS, type WordKind } from './hours-vocabulary.data.js';

export type Token =
  | { readonly is: 'days'; readonly days: readonly number[] }
  | { readonly is: 'time'; readonly time: ClockTime }
  | { readonly is: 'nth'; readonly nth: number }
  /** A number that is no time and no n-th: of a day in a month. */
  | { readonly is: 'number'; readonly number: number }
  /** From 0. */
  | { readonly is: 'month'; readonly month: number }
  | { readonly is: 'date'; readonly month: number; readonly day: number }
  /** `week`: "24/7", which says that no day is left out. */
  | { readonly is: 'always'; readonly week: boolean }
  | { readonly is: 'to'; readonly dash: boolean }
  | { readonly is: 'stop' | 'colon' | 'note' | 'monthly' | 'word' | Exclude<WordKind, 'to' | 'filler'> };

/** Longer than any hours people write: not worth reading, and never let to be slow. */
const LONGEST_PROSE = 1000;

const index = (lists: readonly string[]): ReadonlyMap<string, number> => new Map(lists.flatMap((words, at) => words.split(' ').map(word => [word, at] as const)));
const WEEKDAYS = index(WEEKDAY_WORDS), ORDINALS = index(ORDINAL_WORDS), MONTHS = index(MONTH_WORDS);
// The earlier kind wins where a word stands in two.
const KINDS = new Map((Object.entries(WORD_KINDS) as [WordKind, string][]).flatMap(([kind, words]) => words.split(' ').map(word => [word, kind] as const)).reverse());
const LAST = new Set(['last', 'ultimo', 'ultima', 'dernier', 'derniere']);
const ANY_HOLIDAY = new RegExp(DATED_HOLIDAYS.map(([phrase]) => phrase).join('|'));
const HOLIDAY_DATES = DATED_HOLIDAYS.map(([phrase, month, day]) => [new RegExp(`\\b(?:the )?${phrase}\\b(?! (?:holidays?|week|break|eve)\\b)`, 'g'), ` @date${month}x${day} `] as const);

const LETTERS: Readonly<Record<string, string>> = { l: 'lunes', m: 'martes', x: 'miercoles', j: 'jueves', v: 'viernes', s: 'sabado', d: 'domingo' };
const SPANISH_LETTERS = /(?<![\p{L}\p{N}'])(?:l ?(?:-|a|al|au) ?[jvsd]|(?:[lmxjvsd] ?[,/y-]{1,2} ?){1,6}[lmxjvsd])(?![\p{L}\p{N}'])/gu;

/** "L-V", "L a J", "L, X y V". "M" is a Tuesday beside "X"; without, it may be of two days, or English. */
function spanishDays(letters: string): string {
  return letters.includes('m') && !letters.includes('x') ? ' @limit ' : letters.replace(/\b[lmxjvsd]\b/g, letter => LETTERS[letter] ?? letter);
}

const ENGLISH = /\d ?[ap]m\b|\b(?:mon|monday|tues?|tuesday|wed|wednesday|thurs?|thu|thursday|fri|friday|weekdays?)\b/;

/** "T" is a Tuesday beside a word for Thursday, or where a range begins. */
function tuesdays(text: string): string {
  return /(?<!\p{L})(?:th|thu|thur|thurs)(?!\p{L})/u.test(text) ? text.replace(/(?<![\p{L}\p{N}'])t(?![\p{L}\p{N}'])/gu, 'tu') : text.replace(/(?<![\p{L}\p{N}'-])(?<!- )t(?= ?- ?(?:f|fri|sa|sat)\b)/gu, 'tu');
}

/** Folded, with the many ways to write a time made one, and phrases put into a word. */
function plain(text: string): string {
  let folded = fold(text)
    .replace(/[\u2010-\u2015\u2212\u2192]/g, '-')
    .replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+|\(?\b\d{3}\)?[-. ]{0,2}\d{3}[-. ]\d{4}\b|\b1-8\d\d-[\w-]+/g, ' @word ')
    .replace(/\b[dlj]'/g, ' ')
    // "8h30", "8 h 30", "8'30", "20,30 horas", "9:00:00".
    .replace(/\b(\d{1,2})(?:h| h )([0-5]\d)(?!\d| ?h)/g, '$1:$2h')
    .replace(/\b(\d{1,2})'([0-5]\d)\b/g, '$1:$2')
    .replace(/\b(\d{1,2}),([0-5]\d)(?= ?(?:h|hs|hrs|horas|a|y|-|hasta)(?![\p{L}\p{N}]))/gu, '$1:$2')
    .replace(/\b(\d{1,2}) ?: ?([0-5]\d)(?::00)?(?!\d)/g, '$1:$2')
    .replace(/(\d) ?([ap])\.? ?m\b\.?/g, '$1$2m ')
    .replace(/(\d) ?(?:h|hs|hrs|horas)?\.? (?:de|por|en) la (?:manana|madrugada)\b|(\d) ?h(?:eures)? du matin\b/g, '$1$2am')
    .replace(/(\d) ?(?:h|hs|hrs|horas)?\.? (?:de|por|en) la tarde\b|\b([6-9]|1[01])(:\d\d)? ?(?:h|hs|hrs|horas)?\.? (?:de|por|en) la noche\b|(\d) ?h(?:eures)? du soir\b/g, '$1$2$3$4pm')
    .replace(/\b12(?::00)? ?(?:noon|nn|n|m)\b\.?(?!\p{L})/gu, 'noon').replace(/\b12(?::00)? ?midnight\b/g, 'midnight')
    // A dash or a star that stands as a sign of its own.
    .replace(/ \* (?=\S)/g, ' ; ').replace(/ -- ?/g, ' - ');
  if (ANY_HOLIDAY.test(folded)) for (const [phrase, word] of HOLIDAY_DATES) folded = folded.replace(phrase, word);
  for (const [phrase, word] of PHRASES) folded = folded.replace(phrase, word);
  folded = folded.replace(SPANISH_LETTERS, spanishDays);
  // "ET" is a zone where English is spoken.
  return tuesdays(ENGLISH.test(folded) ? folded.replace(/\bet\b/g, '@limit') : folded);
}

const WORD = /@\w+|\d{1,2}(?:[:.]?\d\d)?(?: ?[ap]m| ?(?:h|hs|hrs|horas|heures)|[ap])?(?![\p{L}\p{N}])|\d*\p{L}+|\d+|\n|[^\s()"'\p{L}\p{N}]/gu;
const SIGNS: Readonly<Record<string, Token | 'filler'>> = {
  '-': { is: 'to', dash: true }, '&': { is: 'and' }, ',': { is: 'and' }, '/': { is: 'and' }, ';': { is: 'stop' }, '|': { is: 'stop' }, '\n': { is: 'stop' }, '{': { is: 'stop' }, '}': { is: 'stop' },
  '.': { is: 'stop' }, '\u2022': { is: 'stop' }, '\u00b7': { is: 'stop' }, '=': 'filler', '!': { is: 'stop' }, '*': { is: 'note' }, '?': { is: 'limit' }, '+': { is: 'limit' }, '~': { is: 'limit' }, '<': { is: 'limit' }, '>': { is: 'limit' },
};

const COLON_AFTER = new Set<Token['is']>(['word', 'label', 'program', 'note', 'days', 'holiday']);

function weekdays(word: string): readonly number[] | undefined {
  const day = WEEKDAYS.get(word) ?? (word.length > 5 ? WEEKDAYS.get(word.replace(/s$/, '')) : undefined);
  return day === undefined ? DAY_GROUPS[word] ?? GLUED_DAYS[word] : [day];
}

/** Undefined for a word that says nothing. */
function classify(word: string, before: Token | undefined): Token | undefined {
  const sign = SIGNS[word];
  // A stop after a shortened word ("Mon.", "Dec.") is part of it.
  if (sign === 'filler' || (word === '.' && (before?.is === 'days' || before?.is === 'month'))) return undefined;
  if (sign) return sign;
  if (word === ':') return before && COLON_AFTER.has(before.is) ? { is: 'colon' } : undefined;
  if (word === '@always' || word === '@week') return { is: 'always', week: word === '@week' };
  if (word === '@note' || word === '@monthly') return { is: word === '@note' ? 'note' : 'monthly' };
  const [, month, day] = /^@date(\d+)x(\d+)$/.exec(word) ?? [];
  if (month && day) return { is: 'date', month: Number(month) - 1, day: Number(day) };
  const days = weekdays(word);
  if (days) return { is: 'days', days };
  if (LAST.has(word)) return { is: 'nth', nth: -1 };
  const nth = ORDINALS.get(word), [, ordinal] = /^(\d{1,2})(?:st|nd|rd|th|er|e)$/.exec(word) ?? [];
  if (nth !== undefined) return { is: 'nth', nth: nth + 1 };
  const time = /^(?:\d|noon$|midnight$|mediodia$|medianoche$|midi$|minuit$)/.test(word) ? readTime(word) : undefined;
  if (time) return { is: 'time', time };
  if (ordinal ?? /^\d{1,2}$/.test(word)) return { is: 'number', number: Number(ordinal ?? word) };
  const monthOf = MONTHS.get(word);
  if (monthOf !== undefined) return { is: 'month', month: monthOf };
  const kind = KINDS.get(word);
  return kind === 'filler' ? undefined : kind === 'to' ? { is: 'to', dash: false } : { is: kind ?? 'word' };
}

export function tokenise(text: string): Token[] {
  if (text.length > LONGEST_PROSE) return [{ is: 'word' }];
  const tokens: Token[] = [];
  for (const [word] of plain(text).matchAll(WORD)) {
    const token = classify(word, tokens.at(-1));
    if (token) tokens.push(token);
  }
  return tokens;
}
