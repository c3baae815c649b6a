/**
 * `crisisNeed`: whether what somebody typed calls for a crisis line, and for which. Only the languages that are on are read.
 * A page reads the same lists as they arrive: `need-arriving.ts`.
 */
import { createNeedFinder, type FindNeed } from './need-finder.js';
import { PHRASE_LISTS } from './need-languages.js';
import type { CrisisNeed } from './need-list.js';

let find: FindNeed | undefined;

/**
 * The crisis need that a text speaks of, if any: for showing the right line first, never for keeping anything back.
 *
 * Every language that is on is read whatever the locale, since people type their own language into any page; the locale is there
 * for languages to come whose words mean something else in another.
 * Only the first 10,000 characters are read.
 */
export function crisisNeed(text: string, _locale?: string): CrisisNeed | undefined {
  find ??= createNeedFinder(PHRASE_LISTS);
  return find(text);
}
