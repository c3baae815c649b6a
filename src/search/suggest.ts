/**
 * Suggestions as one types: categories (by their labels and by the words people use) and names.
 * The only file that knows Fuse, and fetched only once someone types. Words that begin alike need no Fuse; when none do,
 * Fuse looks for a misspelling, first of the whole text and then of each word by itself ("suicde line"), over categories
 * and their synonyms and over at most 5,000 strings in all. What is shown is always a label, never a synonym.
 * All of it is in steps: ten milliseconds here are a long stop on a slow phone, and the next letter makes it idle.
 */
import Fuse, { type FuseResult } from 'fuse.js/min-basic';
import { ownValue } from '../model/own-value.js';
import { fold } from '../text/normalise.js';
import { telling } from './asked-words.js';
import { cutText } from '../text/cut-text.js';
import { LONGEST_TEXT } from './limits.js';
import type { DirectoryIndex } from './directory-index.js';
import type { Suggestion } from './query.js';
import { phrasesByCategory } from './synonyms.js';
import type { TextOptions } from './text-index.js';

const MOST = 8;
/** Short strings that Fuse looks through; more would come after the next letter. */
const MOST_FUZZY = 5000;
const NEAR_ENOUGH = 0.34;

/** How surely an entry is meant: its own label before a word for it, a word for it before a second choice. */
type Kind = 'label' | 'word' | 'second' | 'name';
const UNSURE: Readonly<Record<Kind, number>> = { label: 0, word: 1, second: 6, name: 9 };
interface Entry { readonly kind: Kind; readonly value: string; readonly label: string; readonly key: string }
type Marks = readonly (readonly [number, number])[];

/** So many strings Fuse looks through at a time: a few milliseconds on a slow phone. */
const STRETCH = 250;
/** So many names are compared by their beginnings at a time. */
const NAMES_STRETCH = 4000;

/** Gives at most 8 suggestions for a text, categories before names. In steps, as there are two of them for each letter typed. */
export type Suggest = (text: string) => Generator<void, readonly Suggestion[]>;

/** In steps as well: every name is folded. */
export function* createSuggest(index: DirectoryIndex, { categoryLabels, synonyms }: TextOptions): Generator<void, Suggest> {
  const entries = yield* entriesOf(index, categoryLabels ?? {}, synonyms);
  const fuses: Fuse<Entry>[] = [];
  for (let from = 0; from < Math.min(entries.length, MOST_FUZZY); from += STRETCH) {
    fuses.push(new Fuse(entries.slice(from, Math.min(from + STRETCH, MOST_FUZZY)), { keys: ['key'], includeMatches: true, includeScore: true, ignoreLocation: true, threshold: NEAR_ENOUGH, minMatchCharLength: 2 }));
    yield;
  }
  const begin = beginnings(entries);
  return function* suggest(text) {
    const key = fold(cutText(text, LONGEST_TEXT)).trim();
    if (key.length < 2) return [];
    const alike = yield* begin(key);
    return alike.length > 0 ? alike : yield* misspelt(fuses, key);
  };
}

function beginnings(entries: readonly Entry[]): Suggest {
  /** What began with the text before: one letter more can only leave fewer. */
  let last: { readonly key: string; readonly entries: readonly Entry[] } = { key: '', entries };
  return function* beginningAlike(key) {
    const from = key.startsWith(last.key) ? last.entries : entries;
    /** Whole, at the beginning, at the beginning of a word. */
    const found: { readonly entry: Entry; readonly start: number; readonly rank: number }[] = [];
    for (let at = 0; at < from.length; at++) {
      if (at % NAMES_STRETCH === NAMES_STRETCH - 1) yield;
      const entry = from[at] as Entry;
      const start = entry.key.startsWith(key) ? 0 : entry.key.indexOf(` ${key}`) + 1 || -1;
      if (start < 0) continue;
      const how = entry.key.length === key.length ? 0 : start === 0 ? 1 : 2;
      found.push({ entry, start, rank: UNSURE[entry.kind] + how * 2 });
    }
    last = { key, entries: found.map(({ entry }) => entry) };
    return each(found.sort((a, b) => a.rank - b.rank).map(({ entry, start }) => ({ entry, marks: [[start, start + key.length]] })));
  };
}

/** The nearest of all stretches, as if they were one. */
function* nearest(fuses: readonly Fuse<Entry>[], text: string, limit: number): Generator<void, FuseResult<Entry>[]> {
  const found: FuseResult<Entry>[] = [];
  for (const fuse of fuses) {
    found.push(...fuse.search(text, { limit }));
    yield;
  }
  return found.sort((a, b) => (a.score ?? 1) - (b.score ?? 1)).slice(0, limit);
}

function* misspelt(fuses: readonly Fuse<Entry>[], key: string): Generator<void, readonly Suggestion[]> {
  const whole = (yield* nearest(fuses, key, 4 * MOST)).sort((a, b) => (a.score ?? 1) + UNSURE[a.item.kind] / 100 - (b.score ?? 1) - UNSURE[b.item.kind] / 100);
  if (whole.length > 0) return each(whole.map(({ item, matches }) => ({ entry: item, marks: (matches?.[0]?.indices ?? []).map(([from, to]) => [from, to + 1] as const) })));
  // Each word by itself: those that most words are near to, then the nearest.
  const sums = new Map<Entry, { words: number; score: number }>();
  for (const word of telling(key.split(/\s+/)).filter(({ length }) => length > 2)) {
    for (const { item, score = 1 } of yield* nearest(fuses, word, 60)) {
      const before = sums.get(item) ?? { words: 0, score: 0 };
      sums.set(item, { words: before.words + 1, score: before.score + score });
    }
  }
  const best = [...sums].sort(([, a], [, b]) => b.words - a.words || a.score - b.score);
  return each(best.filter(([, { words }]) => words === best[0]?.[1].words).map(([entry]) => ({ entry, marks: [] })));
}

/** The first of each category or name, categories before names. */
function each(found: readonly { readonly entry: Entry; readonly marks: Marks }[]): readonly Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  for (const part of [found.filter(({ entry }) => entry.kind !== 'name'), found.filter(({ entry }) => entry.kind === 'name')]) {
    for (const { entry, marks } of part) {
      const kind = entry.kind === 'name' ? 'resource' : 'category', id = `${kind} ${entry.value}`;
      if (suggestions.size < MOST && !suggestions.has(id)) suggestions.set(id, suggestion(entry, kind, marks));
    }
  }
  return [...suggestions.values()];
}

function suggestion({ kind, value, label, key }: Entry, as: Suggestion['kind'], marks: Marks): Suggestion {
  // Marks are of the folded key: they fit the label only where folding kept its length.
  const fits = (kind === 'label' || kind === 'name') && key.length === label.length && marks.length > 0;
  return { kind: as, value, label, ...(fits ? { marks } : {}) };
}

/** Categories that the directory has, with the words for them; then names, each once, under its first id. */
function* entriesOf(index: DirectoryIndex, labels: Readonly<Record<string, string>>, synonyms: TextOptions['synonyms']): Generator<void, readonly Entry[]> {
  const known = phrasesByCategory(synonyms);
  const categories = index.categoryValues.flatMap(({ value }): Entry[] => {
    const label = ownValue(labels, value) ?? agencyLabel(index, value);
    const phrases = (kind: Kind, from: readonly string[] = []): Entry[] => from.map((phrase) => ({ kind, value, label, key: fold(phrase) }));
    return [{ kind: 'label', value, label, key: fold(label) }, ...phrases('word', known.get(value)?.means), ...phrases('second', known.get(value)?.also)];
  });
  yield;
  const names = new Map<string, Entry>();
  for (const number of index.listed) {
    const resource = index.resources[number];
    if (!resource) continue;
    const key = fold(resource.name);
    if (!names.has(key)) names.set(key, { kind: 'name', value: resource.id, label: resource.name, key });
    yield;
  }
  return [...categories, ...names.values()];
}

function agencyLabel(index: DirectoryIndex, value: string): string {
  for (const { categories } of index.resources) {
    const own = categories.find(({ id, label }) => id === value || label === value);
    if (own) return own.label;
  }
  return value;
}
