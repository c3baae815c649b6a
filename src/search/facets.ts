/**
 * Counts beside every filter, in one pass. They are disjunctive: a count says how many would be listed if that value
 * alone were chosen beside the other filters, so that choosing one door does not empty the others.
 */
import { GROUPS } from '../model/groups.js';
import { LANGUAGE_MODES, NO, UNKNOWN, YES, type DirectoryIndex } from './directory-index.js';
import type { FacetCount, Facets, Known } from './query.js';

/** One bit for each filter. */
export const FILTER = { categories: 1, open: 2, languages: 4, free: 8, virtual: 16, accessible: 32, place: 64 } as const;

/** What candidates are known to fail, bit by bit, and the filters that do not count. */
export interface Failed { readonly no: Uint8Array; readonly ignored: number }

/** `failed` says which filters a candidate is known to fail; absent when nothing is filtered. */
export function countFacets(index: DirectoryIndex, candidates: readonly number[], open: Uint8Array, failed?: Failed): Facets {
  const { categories, languages, groupsOf } = index;
  const groups = new Uint32Array(1 << GROUPS.length), counted = new Uint32Array(index.categoryValues.length);
  const spoken = new Uint32Array(index.languageCodes.length * LANGUAGE_MODES);
  const known = { open: new Uint32Array(3), free: new Uint32Array(3), virtual: new Uint32Array(3), accessible: new Uint32Array(3) };

  for (const number of candidates) {
    const no = failed ? (failed.no[number] ?? 0) & ~failed.ignored : 0;
    // Two filters failed: no value of one filter alone would bring it back.
    if (no & (no - 1)) continue;
    if ((no & ~FILTER.categories) === 0) {
      for (let at = categories.starts[number] ?? 0, end = categories.starts[number + 1] ?? 0; at < end; at++) add(counted, categories.values[at]);
      add(groups, groupsOf[number]);
    }
    if ((no & ~FILTER.languages) === 0) {
      for (let at = languages.starts[number] ?? 0, end = languages.starts[number + 1] ?? 0; at < end; at++) add(spoken, languages.values[at]);
    }
    if ((no & ~FILTER.open) === 0) add(known.open, open[number]);
    if ((no & ~FILTER.free) === 0) add(known.free, index.free[number]);
    if ((no & ~FILTER.virtual) === 0) add(known.virtual, index.virtual[number]);
    if ((no & ~FILTER.accessible) === 0) add(known.accessible, index.accessible[number]);
  }

  return {
    groups: GROUPS.map((value, g) => ({ value, count: withBit(groups, 1 << g) })),
    categories: mostFirst(index.categoryValues.flatMap(({ value, label }, c) => counted[c] ? [{ value, count: counted[c] ?? 0, ...(label === undefined ? {} : { label }) }] : [])),
    languages: mostFirst(index.languageCodes.map((value, l) => ({ value, ...languageCount(spoken, l * LANGUAGE_MODES) })).filter(({ count }) => count > 0)),
    open: answers(known.open), free: answers(known.free), virtual: answers(known.virtual), accessible: answers(known.accessible),
  };
}

function add(counts: Uint32Array, at = 0): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** How many were counted under a set that has the bit. */
function withBit(counts: Uint32Array, bit: number): number {
  let sum = 0;
  for (let set = bit; set < counts.length; set++) if (set & bit) sum += counts[set] ?? 0;
  return sum;
}

const answers = (counts: Uint32Array): Known => ({ yes: counts[YES] ?? 0, no: counts[NO] ?? 0, unknown: counts[UNKNOWN] ?? 0 });

/** Counts by the modes beside a code: each language is counted once a resource, and once for each way it is spoken. */
function languageCount(counts: Uint32Array, from: number): { readonly count: number; readonly spoken: number; readonly interpreter: number } {
  const [neither = 0, spoken = 0, interpreter = 0, both = 0] = counts.subarray(from, from + LANGUAGE_MODES);
  return { count: neither + spoken + interpreter + both, spoken: spoken + both, interpreter: interpreter + both };
}

function mostFirst<T extends FacetCount>(counts: T[]): T[] {
  return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
