/**
 * Counts beside every filter, in one pass. They are disjunctive: a count says how many would be listed if that value
 * alone were chosen beside the other filters, so that choosing one door does not empty the others.
 */
import { GROUPS } from '../model/groups.js';
import { NO, YES, type DirectoryIndex } from './directory-index.js';
import type { FacetCount, Facets, Known } from './query.js';

/** One bit for each filter. */
export const FILTER = { categories: 1, open: 2, languages: 4, free: 8, virtual: 16, accessible: 32, place: 64 } as const;

/** `failed` gives the filters that a candidate is known to fail; none when nothing is filtered. */
export function countFacets(index: DirectoryIndex, candidates: readonly number[], open: Uint8Array, failed = (_number: number): number => 0): Facets {
  const groups = new Uint32Array(GROUPS.length);
  const categories = new Uint32Array(index.categoryValues.length);
  const languages = index.languageCodes.map(() => ({ count: 0, spoken: 0, interpreter: 0 }));
  const known = { open: none(), free: none(), virtual: none(), accessible: none() };
  const states = { open, free: index.free, virtual: index.virtual, accessible: index.accessible };

  for (const number of candidates) {
    const no = failed(number);
    const but = (bit: number): boolean => (no & ~bit) === 0;
    if (but(FILTER.categories)) {
      for (const c of index.categoriesOf[number] ?? []) categories[c] = (categories[c] ?? 0) + 1;
      const set = index.groupsOf[number] ?? 0;
      for (let g = 0; g < groups.length; g++) if (set & (1 << g)) groups[g] = (groups[g] ?? 0) + 1;
    }
    if (but(FILTER.languages)) countLanguages(languages, index.languagesOf[number] ?? []);
    for (const name of ['open', 'free', 'virtual', 'accessible'] as const) {
      if (!but(FILTER[name])) continue;
      const is = states[name][number];
      known[name][is === YES ? 'yes' : is === NO ? 'no' : 'unknown']++;
    }
  }

  return {
    groups: GROUPS.map((value, g) => ({ value, count: groups[g] ?? 0 })),
    categories: mostFirst(index.categoryValues.map(({ value, label }, c) => ({ value, count: categories[c] ?? 0, ...(label === undefined ? {} : { label }) }))),
    languages: mostFirst(index.languageCodes.map((value, l) => ({ value, ...(languages[l] ?? { count: 0, spoken: 0, interpreter: 0 }) }))),
    ...known,
  };
}

const none = (): { -readonly [key in keyof Known]: Known[key] } => ({ yes: 0, no: 0, unknown: 0 });

function countLanguages(counts: { count: number; spoken: number; interpreter: number }[], own: DirectoryIndex['languagesOf'][number]): void {
  if (!own.length) return;
  const seen = new Set<number>();
  for (const { code, mode } of own) {
    const count = counts[code];
    if (!count) continue;
    if (!seen.has(code)) count.count++;
    seen.add(code);
    if (mode === 'spoken' || mode === 'interpreter') count[mode]++;
  }
}

function mostFirst<T extends FacetCount>(counts: readonly T[]): T[] {
  return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
