/** Queries made from the rows themselves, by a seeded choice: names, parts of names, and words with one edit. */
import { cell, COLUMNS, type FeedName, type Row } from './feeds.js';

export interface Made { readonly kind: 'names' | 'parts of names' | 'typos in words' | 'typos in names'; readonly text: string; readonly right: (row: Row) => boolean }

/** A small generator of numbers below 1 (mulberry32): the same seed, the same queries on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = state + 0x6d2b79f5 | 0;
    let t = Math.imul(state ^ state >>> 15, 1 | state);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return ((t ^ t >>> 14) >>> 0) / 4294967296;
  };
}

/** Letters and digits in lower case without accents, written here apart from the search that is judged. */
export const tokens = (text: string): string[] => text.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const FILLERS = new Set('the and for of inc llc de la las los del el en a at in'.split(' '));

const EDITS = ['insert', 'delete', 'substitute', 'transpose'] as const;
/** One edit at any place, the first letter too. */
export function oneEdit(word: string, random: () => number): string {
  const edit = EDITS[Math.floor(random() * 4)], at = Math.floor(random() * word.length), letter = String.fromCharCode(97 + Math.floor(random() * 26));
  if (edit === 'insert') return word.slice(0, at) + letter + word.slice(at);
  if (edit === 'delete') return word.slice(0, at) + word.slice(at + 1);
  if (edit === 'substitute') return word.slice(0, at) + letter + word.slice(at + 1);
  const first = Math.min(at, word.length - 2);
  return word.slice(0, first) + (word[first + 1] ?? '') + (word[first] ?? '') + word.slice(first + 2);
}

/** Whether one edit makes one word the other. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0, end = 0;
  while (start < a.length && a[start] === b[start]) start++;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const left = a.slice(start, a.length - end), right = b.slice(start, b.length - end);
  return left.length + right.length <= 2 && left.length < 2 && right.length < 2 || left.length === 2 && left === [...right].reverse().join('');
}

export function madeFrom(feed: FeedName, rows: readonly Row[], each: number): readonly Made[] {
  const random = seeded(20261126);
  const { name, category, town } = COLUMNS[feed];
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const nameOf = (row: Row): string => cell(row, name);
  const sameName = (wanted: string) => (row: Row): boolean => tokens(nameOf(row)).join(' ') === wanted;
  const holds = (wanted: readonly string[]) => (row: Row): boolean => { const own = new Set(tokens(nameOf(row))); return wanted.every((word) => own.has(word)); };
  const known = new Set(rows.flatMap((row) => Object.values(row).flatMap(tokens)));
  const made: Made[] = [];
  const add = (one: Made): void => { if (one.text && !made.some(({ kind, text }) => kind === one.kind && text === one.text)) made.push(one); };

  for (let i = 0; i < each; i++) {
    const whole = nameOf(pick(rows));
    add({ kind: 'names', text: whole.slice(0, 64).trim(), right: sameName(tokens(whole).join(' ')) });

    const telling = [...new Set(tokens(nameOf(pick(rows))))].filter((word) => word.length > 2 && !FILLERS.has(word));
    if (telling.length > 1) {
      const two = [...telling].sort(() => random() - 0.5).slice(0, 2);
      add({ kind: 'parts of names', text: two.join(' '), right: holds(two) });
    }

    const row = pick(rows), column = pick([name, name, town, category].filter((columns) => columns.length > 0));
    const word = pick(tokens(cell(row, column)).filter((each) => /^[a-z]{5,}$/.test(each)).concat('')), wrong = word && oneEdit(word, random);
    // "outh" is one slip from "south" and from "youth": rows with either are right.
    // A slip that is itself a word of the feed cannot be known to be one; alone, a word of four letters is near too many.
    if (word && wrong !== word && !known.has(wrong)) add({ kind: 'typos in words', text: wrong, right: (other) => tokens([name, town, category].map((columns) => cell(other, columns)).join(' ')).some((one) => isOneEdit(wrong, one)) });

    const full = tokens(nameOf(pick(rows))), at = Math.floor(random() * full.length), one = full[at] ?? '';
    if (full.length > 1 && full.length < 7 && /^[a-z]{4,}$/.test(one)) {
      add({ kind: 'typos in names', text: full.map((each, i2) => i2 === at ? oneEdit(each, random) : each).join(' ').slice(0, 64), right: sameName(full.join(' ')) });
    }
  }
  return made;
}
