/**
 * Suggestions as one types: categories (by their labels and by the words people use) and names.
 * The only file that knows Fuse, and fetched only once someone types. Words that begin alike need no Fuse;
 * when none do, Fuse looks for a misspelling over short strings, at most 5,000, beyond which it would cost more than a frame.
 */
import Fuse from 'fuse.js/min-basic';
import { ownValue } from '../model/own-value.js';
import { fold } from '../text/normalise.js';
import { LONGEST_TEXT } from './limits.js';
import type { DirectoryIndex } from './directory-index.js';
import type { Suggestion } from './query.js';
import type { TextOptions } from './text-index.js';
import { withOwn } from './text-search.js';

const MOST = 8;
const MOST_ENTRIES = 5000;

interface Entry { readonly kind: 'category' | 'resource'; readonly value: string; readonly label: string; readonly key: string; readonly isLabel: boolean }

/** Returns at most 8 suggestions for a text, categories before names. */
export function createSuggest(index: DirectoryIndex, { categoryLabels, synonyms }: TextOptions): (text: string) => readonly Suggestion[] {
  const entries = entriesOf(index, categoryLabels ?? {}, withOwn(synonyms));
  const fuse = entries.length > MOST_ENTRIES ? undefined
    : new Fuse(entries, { keys: ['key'], includeMatches: true, ignoreLocation: true, threshold: 0.3, minMatchCharLength: 2 });
  return (text) => {
    const key = fold(text.slice(0, LONGEST_TEXT)).trim();
    if (key.length < 2) return [];
    const found = new Map<string, Suggestion>();
    const add = (entry: Entry, marks: readonly (readonly [number, number])[]): void => {
      const id = `${entry.kind} ${entry.value}`;
      if (found.size < MOST && !found.has(id)) found.set(id, suggestion(entry, marks));
    };
    for (const entry of entries) {
      const start = entry.key.startsWith(key) ? 0 : entry.key.indexOf(` ${key}`) + 1 || -1;
      if (start >= 0) add(entry, [[start, start + key.length]]);
    }
    if (fuse && found.size === 0) {
      for (const { item, matches } of fuse.search(key, { limit: MOST })) {
        add(item, matches?.[0]?.indices.map(([from, to]) => [from, to + 1] as const) ?? []);
      }
    }
    return [...found.values()];
  };
}

function suggestion({ kind, value, label, key, isLabel }: Entry, marks: readonly (readonly [number, number])[]): Suggestion {
  // Marks are of the folded key: they fit the label only where folding kept its length.
  return { kind, value, label, ...(isLabel && key.length === label.length && marks.length > 0 ? { marks } : {}) };
}

/** Categories that the directory has, with the words for them; then names, each once, under its first id. */
function entriesOf(index: DirectoryIndex, labels: Readonly<Record<string, string>>, synonyms: Readonly<Record<string, readonly string[]>>): readonly Entry[] {
  const categories = index.categoryValues.flatMap(({ value }): Entry[] => {
    const label = ownValue(labels, value) ?? agencyLabel(index, value);
    return [
      { kind: 'category', value, label, key: fold(label), isLabel: true },
      ...(ownValue(synonyms, value) ?? []).map((phrase): Entry => ({ kind: 'category', value, label, key: fold(phrase), isLabel: false })),
    ];
  });
  const names = new Map<string, Entry>();
  for (const number of index.listed) {
    const resource = index.resources[number];
    if (!resource) continue;
    const key = fold(resource.name);
    if (!names.has(key)) names.set(key, { kind: 'resource', value: resource.id, label: resource.name, key, isLabel: true });
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
