/** `crisisNeed`: whether what somebody typed calls for a crisis line, and for which. Only reviewed languages are read. */
import { createNeedFinder } from './need-finder.js';
import type { CrisisNeed } from './need-list.js';
import { ENGLISH } from './phrases/en.data.js';

let find: ((text: string) => CrisisNeed | undefined) | undefined;

export function crisisNeed(text: string): CrisisNeed | undefined {
  find ??= createNeedFinder([ENGLISH]);
  return find(text);
}
