/**
 * Reads the words of a text as words of the phrase lists, however they are typed: without accents, with letters doubled,
 * lost or swapped, run together or split apart.
 *
 * A word that stands in a list, or among a list's other words, is itself and never read as another. The first letter must be
 * right, or sound alike: it nearly always is, and it keeps the words that a typo is compared with to a handful.
 */
import { editDistance } from '../text/edit-distance.js';
import { letterSet, lacksMore } from '../text/letter-set.js';
import { fold } from '../text/normalise.js';

/** A Chinese character stands alone: its words have no spaces, and the gap between two words bridges what is between. */
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
const LOOKALIKES: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', '!': 'i', '@': 'a', $: 's' };

/** The words of a text as they are spelt, folded. "Su1cide, can't" -> ["suicide", "cant"]. */
export function plainWords(text: string): string[] {
  // What most people type: the patterns for every script and for signs in place of letters cost more than all the rest.
  if (/^[a-zA-Z ]*$/.test(text)) return text.toLowerCase().split(' ').filter(Boolean);
  const plain = fold(text).replace(/'/g, '').replace(/(\p{L})([013!@$])(?=\p{L})/gu, (_, before: string, sign: string) => before + (LOOKALIKES[sign] ?? ''));
  return plain.match(WORD) ?? [];
}

/** "killl" and "kil" are "kill" misspelt, and "off" is often typed "of". */
function single(word: string): string {
  for (let i = 1; i < word.length; i++) if (word.charCodeAt(i) === word.charCodeAt(i - 1)) return word.replace(/(\p{L})\1+/gu, '$1');
  return word;
}

/** First letters that are written for one another, as they sound alike: "bivir" and "vivir". */
const SOUNDS: Readonly<Record<string, string>> = { v: 'b', k: 'c', q: 'c', s: 'c', z: 'c', j: 'g', y: 'i' };
const sound = (word: string): string => SOUNDS[word.charAt(0)] ?? word.charAt(0);

export interface WordList {
  /** The number of a word (`word`, `word*` or `word!`); the same each time it is asked. */
  readonly number: (word: string) => number;
  /** These are never read as another word. */
  readonly keep: (words: string) => void;
  /** For each word of a text, the numbers of the words that it may be. */
  readonly read: (text: string) => ReadonlySet<number>[];
}

/** A word of a text, or half of one that was run together, and the numbers of the words that it may be. */
interface Part { readonly word: string; readonly numbers: ReadonlySet<number> }
/** Words of texts that are remembered, and how long they may be. */
const MOST_REMEMBERED = 500, LONGEST = 40;

interface Whole { readonly word: string; readonly number: number; readonly letters: number }

export function createWordList(): WordList {
  const numbersOf = new Map<string, number>();
  const kept = new Set<string>();
  /** By first letter, the whole words by its sound and their length: a typo is compared only with these. */
  const stems = new Map<string, [stem: string, number: number][]>();
  const wholes = new Map<string, Whole[]>();
  const add = <T>(map: Map<string, T[]>, key: string, value: T): void => {
    const all = map.get(key);
    if (all) all.push(value); else map.set(key, [value]);
  };

  function number(word: string): number {
    const plain = fold(word);
    const key = plain.endsWith('!') ? plain : single(plain);
    const known = numbersOf.get(key);
    if (known !== undefined) return known;
    const next = numbersOf.size;
    numbersOf.set(key, next);
    const first = key.charAt(0);
    if (key.endsWith('*')) add(stems, first, [key.slice(0, -1), next]);
    else if (!key.endsWith('!')) add(wholes, sound(key) + key.length, { word: key, number: next, letters: letterSet(key) });
    return next;
  }

  const isKnown = (word: string): boolean => numbersOf.has(single(word)) || numbersOf.has(`${word}!`) || kept.has(single(word));

  function readings(word: string): ReadonlySet<number> {
    const found = new Set<number>();
    const key = single(word);
    for (const exact of [numbersOf.get(`${word}!`), numbersOf.get(key)]) if (exact !== undefined) found.add(exact);
    const itself = found.size > 0 || kept.has(key);
    for (const [stem, of] of stems.get(key.charAt(0)) ?? []) if (key.startsWith(stem)) found.add(of);
    if (itself || key.length < 4) return found;
    const letters = letterSet(key), first = sound(key);
    for (let length = Math.max(4, key.length - 2); length <= key.length + 2; length++) {
      const most = length < 8 ? 1 : 2;
      if (Math.abs(length - key.length) > most) continue;
      for (const other of wholes.get(first + length) ?? []) {
        // The letters rule out nearly all of them.
        if (!lacksMore(letters, other.letters, most) && editDistance(key, other.word, most) <= most) found.add(other.number);
      }
    }
    return found;
  }

  /** Never of words that must be spelt exactly: "therapist" is one word. */
  function halves(word: string): string[] {
    // No word of the lists is longer than twenty letters.
    if (word.length > 5 && word.length <= LONGEST) {
      for (let at = 2; at <= word.length - 3; at++) {
        const first = word.slice(0, at);
        if (numbersOf.has(single(first)) && numbersOf.has(single(word.slice(at)))) return [first, word.slice(at)];
      }
    }
    return [word];
  }

  /** A word as it was read before: people type letter by letter, and the words before the last stay the same. */
  const before = new Map<string, readonly Part[]>();
  function parts(word: string): readonly Part[] {
    const known = before.get(word);
    if (known) return known;
    // "threatend" falls into two words of the lists, and is one of them misspelt: the first of the halves is both.
    const [first = word, ...rest] = isKnown(word) ? [word] : halves(word);
    const found = [{ word: first, numbers: new Set([...readings(first), ...(rest.length ? readings(word) : [])]) }, ...rest.map((each) => ({ word: each, numbers: readings(each) }))];
    if (before.size >= MOST_REMEMBERED) before.clear();
    if (word.length <= LONGEST) before.set(word, found);
    return found;
  }

  return {
    number(word) {
      before.clear();
      return number(word);
    },
    keep(words) {
      before.clear();
      for (const word of words.split(' ')) kept.add(single(fold(word)));
    },
    read(text) {
      const split = plainWords(text).flatMap(parts);
      return split.map(({ word, numbers }, i) => {
        // "my self": the first of the two may be the whole.
        const next = split[i + 1], whole = next && numbersOf.get(single(word + next.word));
        return whole === undefined ? numbers : new Set([...numbers, whole]);
      });
    },
  };
}
