/**
 * The inverted index: word -> resources, with the fields it stands in. Built once, in slices, from the feed's own words.
 *
 * Why not a fuzzy scan of every record: at 5,000 records it costs 100 times as much and finds less.
 * An entry is one number, `resource * 128 + fields`, so that an index of 5,000 services stays within 5 MB.
 * It holds words, their fields and nothing about the query; reading a query is `text-match.ts`.
 */
import { ownValue } from '../model/own-value.js';
import type { Resource } from '../model/resource.js';
import { words } from '../text/words.js';

/** The fields of the index, as `why` names them, and what a word in each is worth. */
export const FIELDS = ['name', 'categories', 'organization', 'synonyms', 'serves', 'place', 'description'] as const;
export const FIELD_WEIGHTS = [8, 6, 5, 4, 3, 3, 1] as const;
const FIELD_BITS = 128;

export interface TextIndex {
  readonly count: number;
  /** Every word of the feed, sorted by code unit, so that a prefix is a range. */
  readonly vocabulary: readonly string[];
  /** Which letters a word has: bit c of the set stands for letter c. A cheap bound on edit distance. */
  readonly letters: Uint32Array;
  /** `entries[starts[t] .. starts[t + 1]]` are word t's, ascending by resource. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  /** Each name in folded words, for phrase bonuses. */
  readonly names: readonly string[];
  /** Corrections found before, by word. */
  readonly corrections: Map<string, readonly Correction[]>;
}

export interface Correction { readonly term: number; readonly distance: number }

export interface TextOptions {
  /** Category id -> its plain label in the directory's language. */
  readonly categoryLabels?: Readonly<Record<string, string>> | undefined;
  /** Category id -> words and phrases people use for it. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>> | undefined;
}

export const entryResource = (entry: number): number => Math.floor(entry / FIELD_BITS);
export const entryFields = (entry: number): number => entry % FIELD_BITS;

/** Texts that recur (a category, a town) are divided into words once; a word is a number from then on. */
function createTerms(): { readonly lists: number[][]; words(): IterableIterator<string>; of(text: string): readonly number[]; ofNew(text: string): readonly number[] } {
  const numbers = new Map<string, number>(), known = new Map<string, readonly number[]>(), lists: number[][] = [];
  const number = (word: string): number => {
    let found = numbers.get(word);
    if (found === undefined) { found = lists.push([]) - 1; numbers.set(word, found); }
    return found;
  };
  const ofNew = (text: string): readonly number[] => words(text).map(number);
  return {
    lists, ofNew, words: () => numbers.keys(),
    of(text) {
      let found = known.get(text);
      if (!found) { found = ofNew(text); known.set(text, found); }
      return found;
    },
  };
}

export function* buildTextIndex(resources: readonly Resource[], options: TextOptions): Generator<void, TextIndex> {
  const terms = createTerms();
  const names: string[] = [];
  /** The fields in which a record has each word, and the words that it has. */
  let fields = new Uint8Array(4096), own: number[] = [];
  const add = (bit: number, found: readonly number[]): void => {
    for (const term of found) {
      if (term >= fields.length) { const wider = new Uint8Array(Math.max(term + 1, fields.length * 2)); wider.set(fields); fields = wider; }
      const before = fields[term] ?? 0;
      if (!before) own.push(term);
      fields[term] = before | bit;
    }
  };
  const { categoryLabels, synonyms } = options;
  const synonymsOf = (id: string): readonly number[] => terms.of((ownValue(synonyms, id) ?? []).join(' '));
  // Words for help this feed lacks stay known, or "sucide" would be read as a word nearby that happens to be there.
  for (const id of Object.keys(synonyms ?? {})) synonymsOf(id);

  for (const [number, { name, alternateName = '', categories, organization = '', serves = [], place, coverage, description = '' }] of resources.entries()) {
    names.push(words(name).join(' '));
    add(1, terms.ofNew(name));
    add(1, terms.ofNew(alternateName));
    for (const { id, label } of categories) {
      add(2, terms.of(label));
      if (id !== undefined) { add(2, terms.of(ownValue(categoryLabels, id) ?? '')); add(8, synonymsOf(id)); }
    }
    add(4, terms.of(organization));
    for (const text of serves) add(16, terms.of(text));
    add(32, terms.of([place?.locality, place?.region, coverage?.text].filter(Boolean).join(' ')));
    add(32, terms.ofNew([place?.name, place?.postalCode, place?.address].filter(Boolean).join(' ')));
    add(64, terms.ofNew(description));
    for (const term of own) {
      terms.lists[term]?.push(number * FIELD_BITS + (fields[term] ?? 0));
      fields[term] = 0;
    }
    own = [];
    yield;
  }
  return yield* pack(new Map([...terms.words()].map((word, term) => [word, terms.lists[term] ?? []])), names);
}

function* pack(lists: ReadonlyMap<string, readonly number[]>, names: readonly string[]): Generator<void, TextIndex> {
  const vocabulary = [...lists.keys()].sort();
  yield;
  const starts = new Uint32Array(vocabulary.length + 1);
  let size = 0;
  for (const list of lists.values()) size += list.length;
  const entries = new Uint32Array(size);
  const letters = new Uint32Array(vocabulary.length);
  let end = 0;
  for (const [term, word] of vocabulary.entries()) {
    const list = lists.get(word) ?? [];
    entries.set(list, end);
    end += list.length;
    starts[term + 1] = end;
    letters[term] = letterSet(word);
    if (term % 512 === 0) yield;
  }
  return { count: names.length, vocabulary, letters, starts, entries, names, corrections: new Map() };
}

/** Letters a..z have a bit each; every other character shares one by its code. */
export function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set >>> 0;
}
