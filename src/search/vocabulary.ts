/**
 * Sorted words, and what is near a word in them: those that begin with it, and those a slip or two away.
 *
 * Correction asks every word of a feed, so it has to be cheap: a word's length and the set of its letters rule out nearly
 * all of them before any distance is worked out, and what was found is remembered, because people type letter by letter.
 */
import { editDistance } from '../text/edit-distance.js';

export interface Vocabulary {
  /** Sorted by code unit, so that a prefix is a range. */
  readonly words: readonly string[];
  /** Which letters a word has: bit c of the set stands for letter c. A cheap bound on edit distance. */
  readonly letters: Uint32Array;
  readonly lengths: Uint8Array;
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
  return { words, letters, lengths, corrections: new Map() };
}

/** Where a word stands, or would. */
export function lowerBound({ words }: Vocabulary, word: string): number {
  let low = 0, high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1; else high = middle;
  }
  return low;
}

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

function nearest({ words, letters, lengths }: Vocabulary, word: string, most: number, begins: boolean): readonly Correction[] {
  const set = letterSet(word), length = word.length;
  let best = most;
  let found: Correction[] = [];
  for (let term = 0; term < words.length; term++) {
    const longer = (lengths[term] ?? 0) - length;
    if (longer < -best || (begins ? longer <= 0 : longer > best)) continue;
    // Each edit takes away or adds at most one letter of each word to what the other lacks.
    const other = letters[term] ?? 0;
    if (bits(set & ~other) > best || (!begins && bits(other & ~set) > best)) continue;
    const candidate = words[term] ?? '';
    const distance = editDistance(word, begins ? candidate.slice(0, length) : candidate, best);
    if (distance === 0 || distance > best || isAnother(word, candidate, distance)) continue;
    if (distance < best) { best = distance; found = []; }
    found.push({ term, distance, begins });
  }
  return found;
}

/** Another first letter in a short word, or beside a second slip, is another word: "vape" is not "rape", nor "hospice" "spice". */
function isAnother(word: string, candidate: string, distance: number): boolean {
  if (word[0] === candidate[0]) return false;
  return distance > 1 || word.length < 5 && word.length === candidate.length && word[0] !== candidate[1];
}

/** Letters a..z have a bit each; every other character shares one by its code. */
function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set >>> 0;
}

function bits(set: number): number {
  let count = 0;
  for (; set; set &= set - 1) count++;
  return count;
}
