/**
 * What a list of schedules says about one local date.
 *
 * A plan holds the spans known to be open and what the rest of the day is: closed, or unknown for a reason.
 * Refused: to choose between rules that contradict each other, to read a rule that names no day as "every day",
 * and to call a day closed whose rule is no longer, or not yet, vouched for (`validTo`, `validFrom`).
 */
import type { Resource, Schedule, Weekday } from './resource.js';
import { DAY } from './zone-clock.js';

export type HoursNote = 'partial' | 'no-hours' | 'no-zone' | 'not-understood' | 'expired' | 'always';

/** What is read of a resource for its hours. */
export type HoursOf = Pick<Resource, 'schedules' | 'hoursAre' | 'hoursText' | 'timeZone' | 'place'>;

/** Minutes since midnight; the end is above 1440 where the span runs into the next day. */
export type Span = readonly [open: number, close: number];

export interface DayPlan {
  readonly spans: readonly Span[];
  readonly rest: 'closed' | 'partial' | 'not-understood' | 'expired';
}

export const WEEKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** 1970-01-01 was a Thursday; Monday is 0. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Days since 1970-01-01 of an ISO date; undefined if absent or no date. */
export function dayOf(date: string | undefined): number | undefined {
  const time = date === undefined ? NaN : Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time / DAY;
}

function minuteOf(time: string | undefined): number | undefined {
  const match = /^([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?$/.exec(time ?? '');
  const minute = match ? Number(match[1]) * 60 + Number(match[2]) : NaN;
  return minute <= 1440 ? minute : undefined;
}

function spanOf(schedule: Schedule): Span | undefined {
  const open = minuteOf(schedule.opensAt);
  const close = minuteOf(schedule.closesAt);
  if (open === undefined || close === undefined || open === 1440) return undefined;
  // HSDS writes around the clock as 00:00 to 23:59.
  const end = close === 1439 ? 1440 : close;
  return [open, end <= open ? end + 1440 : end];
}

/** Whether the rule names this date, its bounds aside; undefined if it does not say which days it means. */
function names(schedule: Schedule, day: number): boolean | undefined {
  const { freq, byday, bymonthday, bysetpos, byyearday, interval = 1 } = schedule;
  const start = dayOf(schedule.dtstart);
  const weekday = weekdayOf(day);
  if (interval > 1 && start === undefined) return undefined;
  if (byyearday?.length) {
    if (!isOfYear(byyearday, day)) return false;
    if (freq === undefined && !byday?.length) return true;
  }
  const monthly = freq === 'MONTHLY' || (freq === undefined && Boolean(bymonthday?.length || bysetpos?.length));
  if (monthly) {
    const date = new Date(day * DAY);
    const of = date.getUTCDate();
    const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    if (interval > 1 && start !== undefined && monthsBetween(start, day) % interval !== 0) return false;
    if (bymonthday?.length && !bymonthday.some((each) => each === of || each === of - length - 1)) return false;
    if (byday?.length) {
      if (!byday.some((each) => each === WEEKDAYS[weekday])) return false;
      return !bysetpos?.length || isNth(bysetpos, of, length);
    }
    if (bysetpos?.length) return undefined;
    if (bymonthday?.length) return true;
    return start === undefined ? undefined : new Date(start * DAY).getUTCDate() === of;
  }
  if (interval > 1 && start !== undefined) {
    const weeks = Math.round((day - weekday - (start - weekdayOf(start))) / 7);
    if (weeks % interval !== 0) return false;
  }
  if (byday?.length) return byday.some((each) => each === WEEKDAYS[weekday]);
  if (freq === 'WEEKLY') return start === undefined ? undefined : weekdayOf(start) === weekday;
  return nameless(schedule, day, start);
}

/** A rule without frequency and days is a date, or the days between two dates. */
function nameless(schedule: Schedule, day: number, start: number | undefined): boolean | undefined {
  const first = start ?? dayOf(schedule.validFrom);
  const last = dayOf(schedule.until) ?? dayOf(schedule.validTo) ?? start;
  return first === undefined || last === undefined ? undefined : first <= day && day <= last;
}

function monthsBetween(from: number, to: number): number {
  const [a, b] = [new Date(from * DAY), new Date(to * DAY)];
  return (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
}

/** Whether a date is one of the n-th of its own weekday in the month, from the front or the end: "1MO,1TU" is two firsts. */
function isNth(positions: readonly number[], of: number, length: number): boolean {
  return positions.some((position) => position === Math.ceil(of / 7) || position === -Math.ceil((length - of + 1) / 7));
}

function isOfYear(days: readonly number[], day: number): boolean {
  const year = new Date(day * DAY).getUTCFullYear();
  const first = Date.UTC(year, 0, 1) / DAY, next = Date.UTC(year + 1, 0, 1) / DAY;
  return days.some((each) => each === day - first + 1 || each === day - next);
}

/** Dates in force for at most a month are an exception (a holiday), which stands above the plain rules. */
function isException(schedule: Schedule): boolean {
  const { byyearday } = schedule;
  if (byyearday?.length) return byyearday.length <= 31;
  const from = dayOf(schedule.validFrom) ?? dayOf(schedule.dtstart);
  const to = dayOf(schedule.validTo) ?? dayOf(schedule.until);
  return from !== undefined && to !== undefined && to - from < 31;
}

const isInForce = ({ dtstart, until, validFrom, validTo }: Schedule, day: number): boolean =>
  (dayOf(dtstart) ?? -Infinity) <= day && (dayOf(until) ?? Infinity) >= day && (dayOf(validFrom) ?? -Infinity) <= day && (dayOf(validTo) ?? Infinity) >= day;

/** Whether the data speaks of this very date, and not only of its weekday. */
export const hasException = (schedules: readonly Schedule[], day: number): boolean =>
  schedules.some((schedule) => isException(schedule) && isInForce(schedule, day) && names(schedule, day) !== false);

/** The plan of one local date (days since 1970-01-01). */
export function planDay(schedules: readonly Schedule[], hoursAre: Resource['hoursAre'], day: number): DayPlan {
  const rest = hoursAre === 'partial' ? 'partial' : 'closed';
  let holding: Schedule[] = [];
  let vouched = false;
  let lapsed = false;
  for (const schedule of schedules) {
    if ((dayOf(schedule.dtstart) ?? -Infinity) > day || (dayOf(schedule.until) ?? Infinity) < day) {
      vouched = true;
      continue;
    }
    const named = names(schedule, day);
    if (named === undefined) return { spans: [], rest: 'not-understood' };
    if ((dayOf(schedule.validFrom) ?? -Infinity) > day || (dayOf(schedule.validTo) ?? Infinity) < day) {
      if (named && !isException(schedule)) lapsed = true;
      continue;
    }
    vouched = true;
    if (named) holding.push(schedule);
  }
  if (!holding.length) return { spans: [], rest: lapsed || !vouched ? 'expired' : rest };
  if (holding.some(isException)) holding = holding.filter(isException);
  return combine(holding, rest);
}

function combine(holding: readonly Schedule[], rest: DayPlan['rest']): DayPlan {
  const spans: Span[] = [];
  let closed = false;
  let doubtful = false;
  for (const schedule of holding) {
    const span = spanOf(schedule);
    if (schedule.state === 'closed') closed = true;
    else if (schedule.state === 'unknown' || span === undefined) doubtful = true;
    else spans.push(span);
  }
  if (closed && (spans.length || doubtful)) return { spans: [], rest: 'not-understood' };
  return { spans: merge(spans), rest: doubtful ? 'not-understood' : rest };
}

/** In order, and one where they overlap or touch, as two rows for the same hours do. */
function merge(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && span[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], span[1])];
    else merged.push(span);
  }
  return merged;
}
