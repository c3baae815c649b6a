/** What is said aloud once a query has settled: one sentence, through two polite regions in turn, so that the same one twice is still heard twice. */
import type { Localizer } from '../../locale/localizer.js';
import type { Page } from '../../search/query.js';

export function say(root: ParentNode, words: string): void {
  const [one, other] = root.querySelectorAll('.say');
  const next = one?.textContent ? other : one;
  for (const region of [one, other]) if (region) region.textContent = region === next ? words : '';
}

export function settledWords({ total, relaxed, crisis }: Page, { text: t }: Localizer): string {
  const said = total.value === 0 ? `${t('emptyTitle')}. ${t('emptyHelp')}` : t(relaxed?.length ? 'resultsNearby' : 'resultsNew', { count: total.value });
  return crisis ? `${t('crisisShown')} ${said}` : said;
}
