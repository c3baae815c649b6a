/** The long table of category words as rules on a folded label. Fetched only for feeds with labels that are not common ones. */
import { CATEGORY_WORDS } from './category-words.data.js';

const rules = Object.entries(CATEGORY_WORDS).map(([id, words]) => [id, new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${words})`, 'u')] as const);

export function categoryByRule(label: string): string | undefined {
  return rules.find(([, pattern]) => pattern.test(label))?.[0];
}
