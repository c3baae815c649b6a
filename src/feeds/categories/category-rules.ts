/** The long table of category words as rules on a folded label. Fetched only for feeds with labels that are not common ones. */
import { slices } from '../../model/slices.js';
import { CATEGORY_WORDS, FOR_NOBODY, FOR_PEOPLE_AFTER_ALL } from './category-words.data.js';

const made = new Map<string, RegExp>();

function rule(id: string, words: string): RegExp {
  let pattern = made.get(id);
  if (!pattern) made.set(id, pattern = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${words})`, 'u'));
  return pattern;
}

/** The rules, made ready one after another: all at once they would hold up a slow phone. */
export async function readyRules(): Promise<typeof categoryByRule> {
  const next = slices();
  for (const [id, words] of Object.entries(CATEGORY_WORDS)) {
    await next();
    // An expression is compiled when it is first asked.
    rule(id, words).test('x');
  }
  return categoryByRule;
}

const nobody = new RegExp(FOR_NOBODY, 'u'), afterAll = new RegExp(FOR_PEOPLE_AFTER_ALL, 'u');

export function categoryByRule(label: string): string | undefined {
  if (nobody.test(label) && !afterAll.test(label)) return undefined;
  return Object.entries(CATEGORY_WORDS).find(([id, words]) => rule(id, words).test(label))?.[0];
}
