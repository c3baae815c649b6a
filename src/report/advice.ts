/** What to do first: what could send someone wrong, then what most residents would miss. Only what the counts show. */
import type { Advice, FeedReport } from './report.js';

/** Under this, a guess is worth a look. */
export const UNSURE = 0.7;

export function adviceOn({ resources, have, columns, categories, freshness, problems }: Omit<FeedReport, 'first'>): Advice[] {
  const of = resources, hours = have.hoursComplete + have.hoursPartial + have.hoursAsText;
  const most = of * 0.1, half = of * 0.5;
  const missing = (code: Advice['code'], count: number, over: number): Advice[] => count > over ? [{ code, count, of }] : [];
  const unsure = columns.filter(({ field, confidence }) => field && confidence < UNSURE).length;
  const unknown = categories.filter(({ id }) => id === undefined);
  return [
    ...(have.phone >= 3 && have.callablePhone < have.phone / 2 ? [{ code: 'check-country', count: have.phone - have.callablePhone, of: have.phone } as const] : []),
    ...problems.filter(({ severity }) => severity === 'error').map(({ code, count }): Advice => ({ code: 'mend-errors', count, problem: code })),
    ...(unsure ? [{ code: 'check-columns', count: unsure } as const] : []),
    ...missing('phones-missing', of - have.callablePhone, most),
    ...missing('hours-as-text', have.hoursAsText, most),
    ...missing('hours-missing', of - hours, half),
    ...missing('places-missing', of - have.place - have.confidential, half),
    ...(unknown.length ? [{ code: 'map-categories', count: unknown.length } as const] : []),
    ...missing('categories-missing', of - have.category, most),
    ...missing('dates-missing', of - have.verificationDate, half),
    ...missing('check-again', freshness.stale, 0),
    ...missing('confirm-confidential', have.confidential, 0),
  ];
}
