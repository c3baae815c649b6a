/**
 * What a resident is told of a failure, where something can be said beyond "it did not load": that a list stands and is
 * not all of it, or that it is a copy kept from before, and how old. Never a code: codes are for the host.
 */
import type { FinderState } from '../../finder/state.js';
import type { Localizer } from '../../locale/localizer.js';
import { ageInDays } from '../../model/freshness.js';
import type { KeptCopyError } from '../../sources/kept-copy-error.js';

export function failureWords({ error, page }: FinderState, { text: t, date }: Localizer, now: Date): string {
  const { keptAt } = (error ?? {}) as Partial<KeptCopyError>;
  if (!keptAt) return t(page ? 'failedPart' : 'failed');
  const count = ageInDays(keptAt, now) ?? 0;
  // Of a clock that was set back no age is told.
  return t(count > 0 ? 'failedCopy' : 'failedCopyToday', { date: date(keptAt), count });
}
