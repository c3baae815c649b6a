/**
 * Sorted words, and what is near a word in them: those that begin with it, and those a slip or two away.
 *
 * A correction asks a whole feed, so it has to be cheap. Two slips are only looked for among words of the same first letter,
 * where a word's length and the set of its letters rule out nearly all before any distance is worked out. A slip in the first
 * letter is one of four things, each of which is looked up. What was found is remembered, because people type letter by letter.
 */
import { editDistance } from '../text/edit-distance.js';
import { hasMore, letterSet } from '../text/letter-set.js';
import { sortInSlices } from './sort-in-slices.js';

export interface Vocabulary {
  /** Sorted by code unit, so that a prefix is a range. */
  readonly words: readonly string[];
  /** Which letters a word has: bit c of the set stands for letter c. A cheap bound on edit distance. */
  readonly letters: Uint32Array;
  readonly lengths: Uint8Array;
  /** Terms in the order of what follows their first letter. */
  readonly byTail: Uint32Array;
  /** Corrections found before, by word. */
  readonly corrections: Map<string, readonly Correction[]>;
}

export interface Correction { readonly term: number; readonly distance: number; readonly begins: boolean }

const MOST_REMEMBERED = 500;

/** `words` sorted, each once. In steps: a large feed has tens of thousands. */
export function* vocabularySteps(words: readonly string[]): Generator<void, Vocabulary> {
  const letters = new Uint32Array(words.length), lengths = new Uint8Array(words.length);
  for (let term = 0; term < words.length; term++) {
    const word = words[term] ?? '';
    letters[term] = letterSet(word);
    lengths[term] = Math.min(255, word.length);
    if (term % 512 === 0) yield;
  }
  const tails = words.map((word) => word.slice(1));
  yield;
  const byTail = yield* sortInSlices(tails.map((_tail, term) => term), (a, b) => compare(tails[a] ?? '', tails[b] ?? ''));
  return { words, letters, lengths, byTail: Uint32Array.from(byTail), corrections: new Map() };
}

/** Where a word stands, or would. */
export const lowerBound = ({ words }: Vocabulary, word: string): number => firstFrom(words.length, (at) => (words[at] ?? '') >= word);

/** The first of `count` places from which on something holds. */
function firstFrom(count: number, holds: (at: number) => boolean): number {
  let low = 0, high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle; else low = middle + 1;
  }
  return low;
}

const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;

/** The number of a word; -1 for one that is not there. */
export function termOf(vocabulary: Vocabulary, word: string): number {
  const term = lowerBound(vocabulary, word);
  return vocabulary.words[term] === word ? term : -1;
}

/** Singular for plural and the other way round: "shelters" and "shelter", "pantries" and "pantry". Empty: there is no other. */
export function otherNumber(word: string): readonly string[] {
  if (word.length < 3 || /\d/.test(word)) return [];
  if (word.endsWith('ies') && word.length > 4) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  // Spanish: "ciudades", "albergues".
  if (word.endsWith('es') && word.length > 4) return [word.slice(0, -1), word.slice(0, -2)];
  if (word.endsWith('s') && !word.endsWith('ss') && word.length > 3) return [word.slice(0, -1)];
  if (word.endsWith('y')) return [`${word.slice(0, -1)}ies`, `${word}s`];
  return [`${word}s`, `${word}es`];
}

/** How many slips a word may hold: none in two letters or a number, one up to five letters, then two. */
export const mostSlips = (word: string): number => word.length < 3 || /\d/.test(word) ? 0 : word.length < 6 ? 1 : 2;

/**
 * The words nearest to one that is not known: the fewest edits that find any. The beginning of a longer word counts when
 * no whole word is near, since people are still typing. Never the word itself.
 */
export function corrections(vocabulary: Vocabulary, word: string): readonly Correction[] {
  const before = vocabulary.corrections.get(word);
  if (before) return before;
  const most = mostSlips(word);
  let found = most === 0 ? [] : nearest(vocabulary, word, most, false);
  if (found.length === 0 && word.length > 3 && most > 0) found = nearest(vocabulary, word, 1, true);
  if (vocabulary.corrections.size >= MOST_REMEMBERED) vocabulary.corrections.clear();
  vocabulary.corrections.set(word, found);
  return found;
}

function nearest(vocabulary: Vocabulary, word: string, most: number, begins: boolean): readonly Correction[] {
  const { words, letters, lengths } = vocabulary, set = letterSet(word), { length } = word;
  let best = most, found: Correction[] = [];
  const take = (term: number, distance: number): void => {
    if (distance < best) { best = distance; found = []; }
    found.push({ term, distance, begins });
  };
  const code = word.charCodeAt(0), end = lowerBound(vocabulary, String.fromCharCode(code + 1));
  for (let term = lowerBound(vocabulary, word.charAt(0)); term < end; term++) {
    const longer = (lengths[term] ?? 0) - length;
    if (longer < -best || (begins ? longer <= 0 : longer > best)) continue;
    const other = letters[term] ?? 0;
    if (hasMore(set & ~other, best) || (!begins && hasMore(other & ~set, best))) continue;
    const candidate = words[term] ?? '', distance = editDistance(word, begins ? candidate.slice(0, length) : candidate, best);
    if (distance > 0 && distance <= best) take(term, distance);
  }
  for (const term of slipsAtFirst(vocabulary, word, begins)) take(term, 1);
  return found.sort((a, b) => a.term - b.term);
}

/**
 * Words of another first letter that are one slip away, whole or by their beginning: it is another, added, dropped or swapped
 * with the second. In a short word another first letter is another word, as "vape" is not "rape", unless one was struck twice;
 * and beside a second slip it always is: "hospice" is not "spice".
 */
function slipsAtFirst(vocabulary: Vocabulary, word: string, begins: boolean): ReadonlySet<number> {
  const { words, byTail } = vocabulary, first = word.charAt(0), tail = word.slice(1), swapped = `${word.charAt(1)}${first}${word.slice(2)}`;
  const found = new Set<number>();
  const add = (term: number, candidate: string): void => { if (candidate.charAt(0) !== first) found.add(term); };
  const withTail = (text: string): void => {
    for (let at = firstFrom(words.length, (place) => (words[byTail[place] ?? 0] ?? '').slice(1) >= text); at < words.length; at++) {
      const term = byTail[at] ?? 0, candidate = words[term] ?? '';
      if (!candidate.startsWith(text, 1) || (!begins && candidate.length > text.length + 1)) break;
      if (!begins || candidate.length > word.length) add(term, candidate);
    }
  };
  if (begins) {
    withTail(tail);
    for (let term = lowerBound(vocabulary, swapped); term < words.length && words[term]?.startsWith(swapped); term++) if (words[term] !== swapped) add(term, swapped);
    return found;
  }
  if (word.length > 4 || word.charAt(1) === first) withTail(tail);
  withTail(word);
  for (const whole of [tail, swapped]) {
    const term = termOf(vocabulary, whole);
    if (term >= 0) add(term, whole);
  }
  return found;
}
