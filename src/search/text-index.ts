/**
 * The inverted index: word -> resources, with the fields it stands in. Built once, in slices, from the feed's own words.
 *
 * Why not a fuzzy scan of every record: at 5,000 records it costs 100 times as much and finds less.
 * An entry is one number, `resource * 128 + fields`, so that an index of 5,000 services stays within 5 MB.
 * It holds words, their fields and nothing about the query; reading a query is `text-match.ts`.
 */
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

export function* buildTextIndex(resources: readonly Resource[], options: TextOptions): Generator<void, TextIndex> {
  const lists = new Map<string, number[]>();
  const names: string[] = [];
  const fieldsOf = new Map<string, number>();
  const add = (bit: number, found: readonly string[]): void => {
    for (const word of found) fieldsOf.set(word, (fieldsOf.get(word) ?? 0) | bit);
  };
  const categoryWords = wordsOfCategories(options);
  // Words for help this feed lacks stay known, or "sucide" would be read as a word nearby that happens to be there.
  for (const id of Object.keys(options.synonyms ?? {})) for (const word of categoryWords(id).synonyms) lists.set(word, []);

  for (const [number, resource] of resources.entries()) {
    fieldsOf.clear();
    const name = words(resource.name);
    names.push(name.join(' '));
    add(1, name);
    for (const { id, label } of resource.categories) {
      add(2, words(label));
      if (id !== undefined) { const of = categoryWords(id); add(2, of.label); add(8, of.synonyms); }
    }
    add(1, words(resource.alternateName ?? ''));
    add(4, words(resource.organization ?? ''));
    for (const text of resource.serves ?? []) add(16, words(text));
    const { place, coverage } = resource;
    add(32, words([place?.name, place?.locality, place?.region, place?.postalCode, place?.address, coverage?.text].filter(Boolean).join(' ')));
    add(64, words(resource.description ?? ''));
    for (const [word, fields] of fieldsOf) {
      const list = lists.get(word);
      if (list) list.push(number * FIELD_BITS + fields);
      else lists.set(word, [number * FIELD_BITS + fields]);
    }
    yield;
  }
  return yield* pack(lists, names);
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

function wordsOfCategories({ categoryLabels, synonyms }: TextOptions): (id: string) => { label: readonly string[]; synonyms: readonly string[] } {
  const known = new Map<string, { label: readonly string[]; synonyms: readonly string[] }>();
  return (id) => {
    let of = known.get(id);
    if (!of) {
      of = { label: words(categoryLabels?.[id] ?? ''), synonyms: words((synonyms?.[id] ?? []).join(' ')) };
      known.set(id, of);
    }
    return of;
  };
}

/** Letters a..z have a bit each; every other character shares one by its code. */
export function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set >>> 0;
}
