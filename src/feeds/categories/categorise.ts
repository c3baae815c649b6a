/**
 * The agency's category words, kept as labels and mapped to the project's ids; the host's own mapping wins. A feed
 * whose every label is a common one needs no more than this; else the long table of rules is fetched.
 */
import type { Category } from '../../model/resource.js';
import { fold } from '../../text/normalise.js';
import { categoryLabels } from './category-labels.js';

/** Whole labels that need no rule. */
const COMMON: Readonly<Record<string, string>> = {
  shelter: 'emergency shelter|homeless shelter|shelter|shelters', food: 'emergency food|food|food pantry|food pantries|meals',
  housing: 'permanent housing|transitional housing|housing', 'drop-in': 'day drop in centers|drop in center|drop in centers|day center',
  medical: 'medical|medical care|health care', dental: 'dental|dental care', legal: 'legal|legal aid|legal help|legal services',
  'outpatient-mental-health': 'mental health|counseling', 'crisis-line': 'crisis line|hotline', employment: 'employment|jobs', benefits: 'benefits',
};
const common = new Map(Object.entries(COMMON).flatMap(([id, labels]) => labels.split('|').map(label => [label, id] as const)));

/** The category of a folded label that is a common one, whole. */
export const commonCategory = (label: string): string | undefined => common.get(label);

const plain = (label: string): string => fold(label).replace(/[-_/\s]+/g, ' ').trim();

export interface Categorised { readonly categories: readonly Category[]; /** Labels that neither the project nor the host has a category for. */ readonly unmapped: readonly string[] }
export type Categorise = (cell: string) => Categorised;

/** `cells`: every category cell of the feed. The result remembers what it has seen: a feed has few words and many rows. `labelsOf`: the words of a cell, where it holds several. */
export async function createCategorise(cells: Iterable<string>, overrides: Readonly<Record<string, string>> = {}, labelsOf: (cell: string) => string[] = categoryLabels): Promise<Categorise> {
  const told = new Map(Object.entries(overrides).map(([word, id]) => [plain(word), id]));
  const known = (label: string): boolean => told.has(plain(label)) || common.has(plain(label));
  const ruled = [...cells].every(cell => known(cell) || labelsOf(cell).every(known)) ? undefined : await (await import('./category-rules.js')).readyRules();
  const seen = new Map<string, Categorised>();
  return cell => {
    const before = seen.get(cell);
    if (before) return before;
    const unmapped: string[] = [];
    const categories = (told.has(plain(cell)) ? [cell] : labelsOf(cell)).map((label): Category => {
      const word = plain(label);
      // Of a path ("Substance Use > Peer Support") its end is what the service is.
      const leaf = word.split(/ ?(?:>|›|»|::) ?/).at(-1) ?? word;
      const id = told.get(word) ?? told.get(leaf) ?? common.get(leaf) ?? ruled?.(leaf) ?? (leaf === word ? undefined : ruled?.(word));
      if (id === undefined) unmapped.push(label);
      return { ...(id && { id }), label };
    });
    const found = { categories, unmapped };
    seen.set(cell, found);
    return found;
  };
}
