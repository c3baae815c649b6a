/**
 * Suggestions as one types: categories (by their labels and by the words people use) and names.
 * The only file that knows Fuse, and fetched only once someone types. Words that begin alike need no Fuse; when none do,
 * Fuse looks for a misspelling, first of the whole text and then of each word by itself ("suicde line"), over categories
 * and their synonyms and over as many names as a frame allows. What is shown is always a label, never a synonym.
 */
import Fuse from 'fuse.js/min-basic';
import { ownValue } from '../model/own-value.js';
import { fold } from '../text/normalise.js';
import { telling } from './asked-words.js';
import { beginning } from './limits.js';
import type { DirectoryIndex } from './directory-index.js';
import type { Suggestion } from './query.js';
import { phrasesByCategory } from './synonyms.js';
import type { TextOptions } from './text-index.js';

const MOST = 8;
/** Short strings that Fuse can look through within a frame. */
const MOST_FUZZY = 5000;
const NEAR_ENOUGH = 0.34;

/** How surely an entry is meant: its own label before a word for it, a word for it before a second choice. */
type Kind = 'label' | 'word' | 'second' | 'name';
const UNSURE: Readonly<Record<Kind, number>> = { label: 0, word: 1, second: 6, name: 9 };
interface Entry { readonly kind: Kind; readonly value: string; readonly label: string; readonly key: string }
type Marks = readonly (readonly [number, number])[];

/** Returns at most 8 suggestions for a text, categories before names. */
export function createSuggest(index: DirectoryIndex, { categoryLabels, synonyms }: TextOptions): (text: string) => readonly Suggestion[] {
  const entries = entriesOf(index, categoryLabels ?? {}, synonyms);
  const fuzzy = entries.slice(0, MOST_FUZZY);
  const fuse = new Fuse(fuzzy, { keys: ['key'], includeMatches: true, includeScore: true, ignoreLocation: true, threshold: NEAR_ENOUGH, minMatchCharLength: 2 });
  return (text) => {
    const key = fold(beginning(text)).trim();
    if (key.length < 2) return [];
    const alike = beginningAlike(entries, key);
    return alike.length > 0 ? alike : misspelt(fuse, key);
  };
}

function beginningAlike(entries: readonly Entry[], key: string): readonly Suggestion[] {
  /** Whole, at the beginning, at the beginning of a word. */
  const found: { readonly entry: Entry; readonly start: number; readonly rank: number }[] = [];
  for (const entry of entries) {
    const start = entry.key.startsWith(key) ? 0 : entry.key.indexOf(` ${key}`) + 1 || -1;
    if (start < 0) continue;
    const how = entry.key.length === key.length ? 0 : start === 0 ? 1 : 2;
    found.push({ entry, start, rank: UNSURE[entry.kind] + how * 2 });
  }
  return each(found.sort((a, b) => a.rank - b.rank).map(({ entry, start }) => ({ entry, marks: [[start, start + key.length]] })));
}

function misspelt(fuse: Fuse<Entry>, key: string): readonly Suggestion[] {
  const whole = fuse.search(key, { limit: 4 * MOST }).sort((a, b) => (a.score ?? 1) + UNSURE[a.item.kind] / 100 - (b.score ?? 1) - UNSURE[b.item.kind] / 100);
  if (whole.length > 0) return each(whole.map(({ item, matches }) => ({ entry: item, marks: (matches?.[0]?.indices ?? []).map(([from, to]) => [from, to + 1] as const) })));
  // Each word by itself: those that most words are near to, then the nearest.
  const sums = new Map<Entry, { words: number; score: number }>();
  for (const word of telling(key.split(/\s+/)).filter(({ length }) => length > 2)) {
    for (const { item, score = 1 } of fuse.search(word, { limit: 60 })) {
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
function entriesOf(index: DirectoryIndex, labels: Readonly<Record<string, string>>, synonyms: TextOptions['synonyms']): readonly Entry[] {
  const known = phrasesByCategory(synonyms);
  const categories = index.categoryValues.flatMap(({ value }): Entry[] => {
    const label = ownValue(labels, value) ?? agencyLabel(index, value);
    const phrases = (kind: Kind, from: readonly string[] = []): Entry[] => from.map((phrase) => ({ kind, value, label, key: fold(phrase) }));
    return [{ kind: 'label', value, label, key: fold(label) }, ...phrases('word', known.get(value)?.means), ...phrases('second', known.get(value)?.also)];
  });
  const names = new Map<string, Entry>();
  for (const number of index.listed) {
    const resource = index.resources[number];
    if (!resource) continue;
    const key = fold(resource.name);
    if (!names.has(key)) names.set(key, { kind: 'name', value: resource.id, label: resource.name, key });
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
