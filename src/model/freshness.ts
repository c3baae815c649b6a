/** How old a record is. A date that cannot be read is unknown, never "fresh" and never "stale". */
const DAY = 86_400_000;

/** Whole days from an ISO date (or month, counted from its first day) to `now`; undefined if it is no date. Negative for a date to come. */
export function ageInDays(isoDate: string | undefined, now: Date): number | undefined {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:T|$)/.exec(isoDate ?? '');
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  const then = new Date(Date.UTC(year, month - 1, day));
  // "2026-02-31" would roll over into March.
  if (then.getUTCMonth() !== month - 1 || then.getUTCDate() !== day) return undefined;
  return Math.floor((now.getTime() - then.getTime()) / DAY);
}

/** Whether a date is more than `days` old; undefined if it is no date. A year is the field's own interval of verification. */
export function isStale(isoDate: string | undefined, now: Date, days = 365): boolean | undefined {
  const age = ageInDays(isoDate, now);
  return age === undefined ? undefined : age > days;
}
