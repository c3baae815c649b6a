/**
 * What a listing was found by that its card does not show: words of its description, of whom it serves and of its languages.
 * Nothing where the card itself shows a word that was looked for: then it is plain why it is there. Only words that the
 * person typed, as the agency wrote them; a word that stands for another ("shrink") explains itself by the category.
 */
import type { Resource } from '../../model/resource.js';
import type { PageItem } from '../../search/query.js';

type Why = NonNullable<PageItem['why']>[number];

const ON_THE_CARD: ReadonlySet<Why['field']> = new Set(['name', 'organization', 'categories', 'place', 'address']);
/** A line, not a list. */
const MOST = 4;
/** A beginning of one or two letters explains nothing. */
const SHORTEST = 3;

export function mentioned({ description = '', serves = [], confidential }: Resource, why: readonly Why[] | undefined): readonly string[] {
  if (confidential || !why?.length || why.some(({ field, by }) => ON_THE_CARD.has(field) && by !== 'prefix')) return [];
  const written = new Map([description, ...serves].flatMap((text) => (text.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []).map((word) => [plain(word), word] as const)));
  const words = why.flatMap(({ field, by, words: own }) => ON_THE_CARD.has(field) || by === 'prefix' ? [] : own).filter((word) => word.length >= SHORTEST);
  return [...new Set(words.flatMap((word) => written.get(plain(word)) ?? []))].slice(0, MOST);
}

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}|['’]/gu, '').toLowerCase();
