/**
 * What a recognised phrase finds in one directory: the resources filed under its category, and those whose own words say
 * so. A resource that was filed under no category at all is found by what agencies name such a service; one that was
 * filed elsewhere is not, because "Food Addicts Anonymous" is no pantry.
 *
 * Every finding is a list of entries as the index has them, so that scoring is one tight loop whatever a word was
 * matched by. Lists that had to be worked out are kept for the next letter typed, up to a few of the feed's own size.
 */
import { ownValue } from '../model/own-value.js';
import { NEAR_CATEGORIES } from './near-categories.data.js';
import { FIELD, FIELD_WEIGHTS, FIELDS, FILED, entryFields, entryResource, toEntry, type TextIndex } from './text-index.js';
import type { Lexicon, Meaning } from './synonyms.js';
import { otherNumber, termOf } from './vocabulary.js';

/** What a set of fields is worth: the best in full, the others a tenth. */
export const WORTH = Float32Array.from({ length: 1 << FIELDS.length }, (_, set) => {
  const weights = FIELD_WEIGHTS.filter((_weight, f) => set & (1 << f));
  const top = Math.max(0, ...weights);
  return top + (weights.reduce<number>((sum, weight) => sum + weight, 0) - top) / 10;
});

/** A category by another word is worth less than by its own, and more than a word in passing. */
const BY_CATEGORY = 5 / (WORTH[FIELD.categories] ?? 1);
const BY_AGENCY_WORDS = 0.5;
const BY_WORDS = 0.6;
const NEAR = 0.5;
const TITLES = FIELD.name | FIELD.categories | FIELD.organization;
const PLACES = FIELD.place | FIELD.address;
const ALL = (1 << FIELDS.length) - 1;
/** Of the number of resources: entries of worked-out lists that are kept. */
const MOST_KEPT = 6;

/** Entries from..to of a list, of which only some fields count, each worth `factor` of its fields. */
export interface Finding { readonly entries: Uint32Array; readonly from: number; readonly to: number; readonly fields: number; readonly factor: number }

export const findingOfTerm = (index: TextIndex, term: number, factor: number): Finding =>
  ({ entries: index.entries, from: index.starts[term] ?? 0, to: index.starts[term + 1] ?? 0, fields: ALL, factor });

/** Resources with all of some words in one field. */
export function findingOfWords(index: TextIndex, words: readonly string[]): Finding {
  const entries = holdingAll(index, words);
  return { entries, from: 0, to: entries.length, fields: ALL, factor: 1 };
}

/** All that a meaning finds. */
export function findingsOf(index: TextIndex, lexicon: Lexicon, meaning: Meaning): readonly Finding[] {
  const whole = (entries: Uint32Array | undefined, factor: number, fields = ALL): Finding[] =>
    entries?.length ? [{ entries, from: 0, to: entries.length, fields, factor }] : [];
  if ('words' in meaning) {
    const [word] = meaning.words;
    // "Texas" and "TX" are the same.
    const fields = meaning.inPlace ? PLACES : ALL, factor = meaning.inPlace ? 1 : BY_WORDS;
    if (meaning.words.length > 1 || word === undefined) return whole(holdingAll(index, meaning.words), factor, fields);
    return termsOf(index, word).map((term) => ({ ...findingOfTerm(index, term, factor), fields }));
  }
  return hereFor(index, lexicon, meaning).flatMap(({ category, strength }) => [
    ...whole(index.filed.get(category), BY_CATEGORY * strength),
    // Not for a second choice: that would be a guess upon a guess.
    ...whole(strength < 1 ? undefined : namedFor(index, lexicon, category), BY_AGENCY_WORDS),
  ]);
}

type ByCategory = Extract<Meaning, { readonly category: string }>;

/** A category as this directory has it; where it has none, what is nearest to it. */
function hereFor(index: TextIndex, lexicon: Lexicon, meaning: ByCategory): readonly ByCategory[] {
  const has = (category: string): boolean => index.filed.has(category) || namedFor(index, lexicon, category).length > 0;
  if (has(meaning.category)) return [meaning];
  const near = (ownValue(NEAR_CATEGORIES, meaning.category) ?? '').split(' ').filter((category) => category && has(category));
  return near.slice(0, 2).map((category, at) => ({ category, strength: meaning.strength * NEAR / (at + 1) }));
}

/** Where a resource was found, and by which words of the directory; empty where it was not. */
export type WhereFound = (resource: number) => readonly Place[];
interface Place { readonly fields: number; readonly words: readonly string[] }
const NOWHERE: readonly Place[] = [];

/** Tells where a meaning finds a resource. What it looks for is made out once for all resources of a page. */
export function whereFinder(index: TextIndex, lexicon: Lexicon, meaning: Meaning): WhereFound {
  if ('words' in meaning) return byWords(index, meaning.words, meaning.inPlace ? PLACES : ALL);
  const here = hereFor(index, lexicon, meaning).map(({ category, strength }) => {
    const words = [index.categoryNames.get(category) ?? category];
    let named: readonly WhereFound[] | undefined;
    return {
      filed: index.filed.get(category), found: [{ fields: FIELD.categories, words }],
      // Only asked of what was filed nowhere.
      named: () => named ??= strength < 1 ? [] : (lexicon.agencyWords.get(category) ?? []).map((own) => byWords(index, own, TITLES)),
    };
  });
  return (resource) => here.flatMap(({ filed, named, found }) => {
    if (entryOf(filed, resource) !== 0) return found;
    return (index.traits[resource] ?? 0) & FILED ? NOWHERE : named().flatMap((where) => where(resource));
  });
}

function byWords(index: TextIndex, words: readonly string[], among: number): WhereFound {
  const lists = words.map((word) => termsOf(index, word));
  if (lists.some((terms) => terms.length === 0)) return () => NOWHERE;
  return (resource) => {
    let fields = among;
    for (const terms of lists) if (fields !== 0) fields &= fieldsOfAny(index, terms, resource);
    return fields === 0 ? NOWHERE : [{ fields, words: lists.flatMap((terms) => index.vocabulary.words[terms.find((term) => fieldsIn(index, term, resource) & fields) ?? -1] ?? []) }];
  };
}

/** Entries of the resources that have all of some words in one field, with the fields that have them all. */
export function holdingAll(index: TextIndex, words: readonly string[]): Uint32Array {
  return kept(index, words.join(' '), () => {
    const lists = words.map((word) => entriesOf(index, termsOf(index, word))).sort((a, b) => a.length - b.length);
    const [first = new Uint32Array()] = lists;
    return lists.slice(1).reduce(inBoth, first);
  });
}

const NONE = new Uint32Array();

/** The resources that no category was found for and whose titles hold what agencies name such a service. */
function namedFor(index: TextIndex, lexicon: Lexicon, category: string): Uint32Array {
  if (index.allFiled) return NONE;
  return kept(index, `:${category}`, () => {
    const found = new Map<number, number>();
    for (const words of lexicon.agencyWords.get(category) ?? []) {
      for (const entry of holdingAll(index, words)) {
        const resource = entryResource(entry), fields = entryFields(entry) & TITLES;
        if (fields && !((index.traits[resource] ?? 0) & FILED)) found.set(resource, (found.get(resource) ?? 0) | fields);
      }
    }
    return Uint32Array.from([...found].sort(([a], [b]) => a - b), ([resource, fields]) => toEntry(resource, fields));
  });
}

function kept(index: TextIndex, key: string, work: () => Uint32Array): Uint32Array {
  const before = index.lists.get(key);
  if (before) return before;
  const list = work();
  let size = list.length;
  for (const { length } of index.lists.values()) size += length;
  if (size > MOST_KEPT * index.count + 10_000) index.lists.clear();
  index.lists.set(key, list);
  return list;
}

/** Every entry of some words in order, one for each resource. */
function entriesOf(index: TextIndex, terms: readonly number[]): Uint32Array {
  const slices = terms.map((term) => index.entries.subarray(index.starts[term] ?? 0, index.starts[term + 1] ?? 0));
  return slices.length === 0 ? new Uint32Array() : slices.reduce(inEither);
}

function inEither(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(a.length + b.length);
  let size = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const left = i < a.length ? a[i] ?? 0 : Infinity, right = j < b.length ? b[j] ?? 0 : Infinity;
    const ofLeft = Math.floor(left / 256), ofRight = Math.floor(right / 256);
    both[size++] = ofLeft === ofRight ? toEntry(ofLeft, entryFields(left) | entryFields(right)) : ofLeft < ofRight ? left : right;
    if (ofLeft <= ofRight) i++;
    if (ofRight <= ofLeft) j++;
  }
  return both.slice(0, size);
}

function inBoth(a: Uint32Array, b: Uint32Array): Uint32Array {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const both = new Uint32Array(few.length);
  let size = 0, j = 0;
  const leap = many.length > 16 * few.length;
  for (let i = 0; i < few.length; i++) {
    const entry = few[i] ?? 0, resource = entry >>> 8;
    if (leap) j = firstAt(many, resource, j);
    else while (j < many.length && (many[j] ?? 0) >>> 8 < resource) j++;
    const other = many[j] ?? 0;
    if (j < many.length && other >>> 8 === resource && entry & other & 255) both[size++] = (resource * 256 + (entry & other & 255));
  }
  return both.slice(0, size);
}

function firstAt(entries: Uint32Array, resource: number, from = 0, to = entries.length): number {
  let low = from, high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] ?? 0) >>> 8 < resource) low = middle + 1; else high = middle;
  }
  return low;
}

function entryOf(entries: Uint32Array | undefined, resource: number, from = 0, to = entries?.length ?? 0): number {
  if (!entries) return 0;
  const at = firstAt(entries, resource, from, to), entry = entries[at] ?? 0;
  return at < to && entry >>> 8 === resource ? entry : 0;
}

/** The fields of a resource that one word stands in; 0 for none. Entries ascend, so halving finds it. */
export const fieldsIn = (index: TextIndex, term: number, resource: number): number =>
  entryFields(entryOf(index.entries, resource, index.starts[term] ?? 0, index.starts[term + 1] ?? 0));

const fieldsOfAny = (index: TextIndex, terms: readonly number[], resource: number): number => terms.reduce((fields, term) => fields | fieldsIn(index, term, resource), 0);
const termsOf = (index: TextIndex, word: string): readonly number[] => [word, ...otherNumber(word)].map((one) => termOf(index.vocabulary, one)).filter((term) => term >= 0);
