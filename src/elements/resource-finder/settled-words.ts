/** What is said aloud once a query has settled. */
import type { Localizer } from '../../locale/localizer.js';
import type { Page } from '../../search/query.js';

export function settledWords({ total, relaxed, crisis }: Page, { text: t }: Localizer): string {
  const said = total.value === 0 ? `${t('emptyTitle')}. ${t('emptyHelp')}` : t(relaxed?.length ? 'resultsNearby' : 'resultsNew', { count: total.value });
  return crisis ? `${t('crisisShown')} ${said}` : said;
}
