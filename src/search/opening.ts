/**
 * The page before anything is asked: everything, in order of name, with the counts of every door. It is what a resident
 * sees first, so it comes without the code for words, filters and distances, which follows at once (`engine.ts`).
 * A test holds it equal to what `search` answers.
 */
import { writeCursor } from './cursor.js';
import type { DirectoryIndex } from './directory-index.js';
import { countFacets } from './facets.js';
import { limitOf } from './limits.js';
import { openStates } from './open-states.js';
import type { Page, Query } from './query.js';

export function openingPage(index: DirectoryIndex, query: Query, now: Date): Page {
  const { listed, resources, nameOrder } = index;
  const end = limitOf(query);
  const byName = new Int32Array(nameOrder.length).fill(-1);
  for (const number of listed) byName[nameOrder[number] ?? 0] = number;
  return {
    items: [...byName.filter((number) => number >= 0).subarray(0, end)].flatMap((number) => { const resource = resources[number]; return resource ? [{ resource }] : []; }),
    total: { value: listed.length, relation: 'eq', known: listed.length },
    unknown: [],
    facets: countFacets(index, listed, openStates(index, now)),
    ...(end < listed.length ? { next: writeCursor(query, end, now) } : {}),
    applied: query,
  };
}
