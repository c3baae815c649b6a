/** What is said aloud once a query has settled. */
import type { Localizer } from '../../locale/localizer.js';
import type { Page } from '../../search/query.js';

export function settledWords({ total, relaxed, applied, crisis }: Page, { text: t }: Localizer): string {
  // Words that mean nothing here were left out: what is shown is near to nothing.
  const isAll = relaxed?.join() === 'words' && applied.text === undefined;
  const said = total.value === 0 ? `${t('emptyTitle')}. ${t('emptyHelp')}` : t(!relaxed?.length ? 'resultsNew' : isAll ? 'resultsAll' : 'resultsNearby', { count: total.value });
  return crisis ? `${t('crisisShown')} ${said}` : said;
}
