/**
 * What a recognised phrase finds in one directory: the resources filed under its category, and those whose own words say
 * so. A resource that was filed under no category at all is found by what agencies name such a service; one that was
 * filed elsewhere is not, because "Food Addicts Anonymous" is no pantry. What is about animals is found by no phrase
 * for people.
 */
import { ANIMALS, entryFields, entryResource, FIELD, FIELD_WEIGHTS, FIELDS, FILED, type TextIndex } from './text-index.js';
import type { Lexicon, Meaning } from './synonyms.js';
import { otherNumber, termOf } from './vocabulary.js';

/** What a set of fields is worth: the best in full, the others a tenth. */
export const WORTH = Float32Array.from({ length: 1 << FIELDS.length }, (_, set) => {
  const weights = FIELD_WEIGHTS.filter((_weight, f) => set & (1 << f));
  const top = Math.max(0, ...weights);
  return top + (weights.reduce<number>((sum, weight) => sum + weight, 0) - top) / 10;
});

/** A category by another word is worth less than by its own, and more than a word in passing. */
const BY_CATEGORY = 4;
const BY_AGENCY_WORDS = 0.5;
const BY_WORDS = 0.6;
const TITLES = FIELD.name | FIELD.categories | FIELD.organization;

/** Calls `add` for each resource that a meaning finds, with what it is worth. A resource may be added more than once. */
export function eachFound(index: TextIndex, lexicon: Lexicon, meaning: Meaning, forAnimals: boolean, add: (resource: number, worth: number) => void): void {
  const fits = (resource: number): boolean => forAnimals || ((index.traits[resource] ?? 0) & ANIMALS) === 0;
  if ('words' in meaning) {
    // "Texas" and "TX" are the same.
    const fields = meaning.inPlace ? FIELD.place | FIELD.address : ~0, worth = meaning.inPlace ? 1 : BY_WORDS;
    eachHolding(index, meaning.words, (resource, common) => { if (common & fields && fits(resource)) add(resource, worth * (WORTH[common & fields] ?? 0)); });
    return;
  }
  for (const resource of index.filed.get(meaning.category) ?? []) if (fits(resource)) add(resource, BY_CATEGORY * meaning.strength);
  for (const words of lexicon.agencyWords.get(meaning.category) ?? []) {
    eachHolding(index, words, (resource, common) => {
      if (common & TITLES && ((index.traits[resource] ?? 0) & FILED) === 0 && fits(resource)) add(resource, BY_AGENCY_WORDS * meaning.strength * (WORTH[common & TITLES] ?? 0));
    });
  }
}

/** Where a meaning finds one resource, and by which words of the directory; empty where it does not. */
export function whereFound(index: TextIndex, lexicon: Lexicon, meaning: Meaning, resource: number): readonly { readonly fields: number; readonly words: readonly string[] }[] {
  const byWords = (words: readonly string[], among: number) => {
    const lists = words.map((word) => termsOf(index, word));
    const fields = lists.reduce((common, terms) => common === 0 ? 0 : common & fieldsOfAny(index, terms, resource), among);
    return fields === 0 ? [] : [{ fields, words: lists.flatMap((terms) => index.vocabulary.words[terms.find((term) => fieldsIn(index, term, resource) & fields) ?? -1] ?? []) }];
  };
  if ('words' in meaning) return byWords(meaning.words, meaning.inPlace ? FIELD.place | FIELD.address : ~0);
  if (holds(index.filed.get(meaning.category), resource)) return [{ fields: FIELD.categories, words: [index.categoryNames.get(meaning.category) ?? meaning.category] }];
  return (index.traits[resource] ?? 0) & FILED ? [] : (lexicon.agencyWords.get(meaning.category) ?? []).flatMap((words) => byWords(words, TITLES));
}

/** Resources that have all of some words in one field, with the fields that have them all. */
export function eachHolding(index: TextIndex, words: readonly string[], add: (resource: number, common: number) => void): void {
  const lists = words.map((word) => termsOf(index, word));
  const uses = (terms: readonly number[]): number => terms.reduce((sum, term) => sum + (index.starts[term + 1] ?? 0) - (index.starts[term] ?? 0), 0);
  const [rarest = [], ...others] = [...lists].sort((a, b) => uses(a) - uses(b));
  if (lists.some((terms) => terms.length === 0)) return;
  for (const term of rarest) {
    const end = index.starts[term + 1] ?? 0;
    for (let e = index.starts[term] ?? 0; e < end; e++) {
      const entry = index.entries[e] ?? 0, resource = entryResource(entry);
      let common = entryFields(entry);
      for (const terms of others) { if (common === 0) break; common &= fieldsOfAny(index, terms, resource); }
      if (common !== 0) add(resource, common);
    }
  }
}

/** The fields of a resource that one word stands in; 0 for none. Entries ascend, so halving finds it. */
export function fieldsIn(index: TextIndex, term: number, resource: number): number {
  const end = index.starts[term + 1] ?? 0;
  let low = index.starts[term] ?? 0, high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entryResource(index.entries[middle] ?? 0) < resource) low = middle + 1; else high = middle;
  }
  const entry = index.entries[low] ?? 0;
  return low < end && entryResource(entry) === resource ? entryFields(entry) : 0;
}

const fieldsOfAny = (index: TextIndex, terms: readonly number[], resource: number): number => terms.reduce((fields, term) => fields | fieldsIn(index, term, resource), 0);
const termsOf = (index: TextIndex, word: string): readonly number[] => [word, ...otherNumber(word)].map((one) => termOf(index.vocabulary, one)).filter((term) => term >= 0);

function holds(sorted: Uint32Array | undefined, resource: number): boolean {
  if (!sorted) return false;
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < resource) low = middle + 1; else high = middle;
  }
  return sorted[low] === resource;
}
