/**
 * What people call a thing -> what a directory calls it: categories of the project's list, and agencies' own words.
 *
 * The files of words (`synonyms.en.data.ts`, `synonyms.es.data.ts`) are read by people: under each category stand the
 * phrases that mean it. Both languages are always understood, since a resident may use either. A phrase is recognised
 * in a query when all its words are there, in any order; a longer phrase silences those inside it, so that "animal
 * shelter" is no shelter for a person. The lexicon knows nothing of any feed; what a meaning finds is `text-meanings.ts`.
 *
 * Words that wound may be understood ("unspoken") and are never shown: no label, correction or reason repeats them.
 */
import { isCategory } from '../model/categories.js';
import { fold } from '../text/normalise.js';
import { words } from '../text/words.js';
import { telling } from './asked-words.js';
import { ENGLISH } from './synonyms.en.data.js';
import { SPANISH } from './synonyms.es.data.js';
import type { SynonymList } from './synonym-list.js';
import { vocabularySteps, type Vocabulary } from './vocabulary.js';

/** A category, in full or as a second choice; or words that must stand together in one field. */
export type Meaning = { readonly category: string; readonly strength: number } | { readonly words: readonly string[]; readonly inPlace: boolean };

export interface Phrase {
  readonly words: readonly string[];
  readonly meanings: readonly Meaning[];
  /** Means something else than the words inside it. */
  readonly isApart?: boolean;
}

export interface Lexicon {
  readonly phrases: readonly Phrase[];
  readonly vocabulary: Vocabulary;
  /** By word of the vocabulary: phrases that hold it. */
  readonly phrasesOf: readonly (readonly number[])[];
  /** Category -> what agencies name such a service, for records that were filed under no category. */
  readonly agencyWords: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly unspoken: ReadonlySet<string>;
}

export type HostSynonyms = Readonly<Record<string, readonly string[]>>;

const SECOND_CHOICE = 0.6;

/** The built-in lists with a host's own words. In steps, because there are more than a thousand phrases. */
export function* lexiconSteps(host: HostSynonyms = {}, lists: readonly SynonymList[] = [ENGLISH, SPANISH]): Generator<void, Lexicon> {
  const meanings = new Map<string, { words: readonly string[]; meanings: Meaning[]; isApart?: boolean }>();
  const agencyWords = new Map<string, string[][]>();
  const mean = (phrase: string, meaning: Meaning, isApart = false): void => {
    for (const one of spelledOut(phrase)) {
      const own = telling(words(one)), key = [...own].sort().join(' ');
      if (key === '') continue;
      const known = meanings.get(key) ?? { words: own, meanings: [] };
      meanings.set(key, known);
      known.meanings.push(meaning);
      if (isApart) known.isApart = true;
    }
  };
  const file = (category: string, phrases: readonly string[], strength: number): void => {
    const meaning = { category, strength };
    for (const phrase of phrases) mean(phrase, meaning);
  };
  const same = (phrases: readonly string[], agencys: string, inPlace = false): void => {
    const meaning = { words: words(agencys), inPlace };
    for (const phrase of phrases) mean(phrase, meaning);
  };

  for (const list of lists) {
    for (const [category, phrases] of Object.entries(list.means)) { file(category, split(phrases), 1); yield; }
    for (const [category, phrases] of Object.entries(list.also)) { file(category, split(phrases), SECOND_CHOICE); yield; }
    for (const [agencys, phrases] of Object.entries(list.words)) same(split(phrases), agencys);
    yield;
    for (const [agencys, phrases] of Object.entries(list.places)) same(split(phrases), agencys, true);
    // Known, so that the words inside them are left alone; what they mean is only what they say.
    for (const phrase of split(list.apart)) for (const one of spelledOut(phrase)) mean(one, { words: telling(words(one)), inPlace: false }, true);
    for (const [category, phrases] of Object.entries(list.named)) agencyWords.set(category, [...agencyWords.get(category) ?? [], ...split(phrases).map((phrase) => words(phrase))]);
    yield;
  }
  for (const [key, phrases] of Object.entries(host)) {
    if (isCategory(key)) { file(key, phrases, 1); continue; }
    // A word and others that mean the same: each of them is read as the others, too.
    const all = [key, ...phrases];
    for (const phrase of all) for (const other of all) if (other !== phrase) { if (isCategory(other)) mean(phrase, { category: other, strength: 1 }); else same([phrase], other); }
  }

  const phrases = [...meanings.values()];
  const holding = new Map<string, number[]>();
  for (const [number, phrase] of phrases.entries()) for (const word of phrase.words) { const own = holding.get(word); if (own) own.push(number); else holding.set(word, [number]); }
  const sorted = [...holding.keys()].sort();
  return {
    phrases, agencyWords, vocabulary: yield* vocabularySteps(sorted), phrasesOf: sorted.map((word) => holding.get(word) ?? []),
    unspoken: new Set(lists.flatMap((list) => split(list.unspoken).map(fold))),
  };
}

/** Category -> phrases as they are written, those that mean it and those for which it is a second choice: for suggestions. */
export function phrasesByCategory(host: HostSynonyms = {}, lists: readonly SynonymList[] = [ENGLISH, SPANISH]): ReadonlyMap<string, { readonly means: readonly string[]; readonly also: readonly string[] }> {
  const found = new Map<string, { means: string[]; also: string[] }>();
  const add = (category: string, as: 'means' | 'also', phrases: readonly string[]): void => {
    const own = found.get(category) ?? { means: [], also: [] };
    own[as].push(...phrases.flatMap(spelledOut));
    found.set(category, own);
  };
  for (const list of lists) for (const as of ['means', 'also'] as const) for (const [category, phrases] of Object.entries(list[as])) add(category, as, split(phrases));
  for (const [key, phrases] of Object.entries(host)) if (isCategory(key)) add(key, 'means', phrases); else for (const other of phrases) if (isCategory(other)) add(other, 'means', [key]);
  return found;
}

const split = (phrases: string): string[] => phrases.split(/[,\n]/).map((phrase) => phrase.trim()).filter(Boolean);

/** "husband|partner hits" -> "husband hits", "partner hits". */
function spelledOut(phrase: string): string[] {
  return phrase.trim().split(/\s+/).map((part) => part.split('|')).reduce<string[]>((all, options) => all.flatMap((before) => options.map((one) => before ? `${before} ${one}` : one)), ['']);
}
