/** The agency's category words, kept as labels and mapped to the project's ids; the host's own mapping wins. */
import type { Category } from '../model/resource.js';
import { fold } from '../text/normalise.js';
import { CATEGORY_WORDS } from './category-words.data.js';

const rules = Object.entries(CATEGORY_WORDS).map(([id, words]) => [id, new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${words})`, 'u')] as const);

export type Categorise = (cell: string) => Category[];

/** Remembers what it has seen: a feed has few words and many rows. */
export function createCategorise(overrides: Readonly<Record<string, string>> = {}): Categorise {
  const told = new Map(Object.entries(overrides).map(([word, id]) => [fold(word).trim(), id]));
  const seen = new Map<string, Category[]>();
  const one = (label: string): Category => {
    const word = fold(label);
    const id = told.get(word) ?? rules.find(([, pattern]) => pattern.test(word.replace(/[-_/]+/g, ' ')))?.[0];
    return { ...(id && { id }), label };
  };
  return cell => {
    let categories = seen.get(cell);
    if (!categories) {
      const labels = told.has(fold(cell)) ? [cell] : cell.split(/[;|\n]|,(?:\s*(?:and|y)\s)?/).map(label => label.trim()).filter(Boolean);
      categories = [...new Set(labels)].map(one);
      seen.set(cell, categories);
    }
    return categories;
  };
}
