/**
 * Hours evaluated a second way, by Temporal and by walking every instant at which a rule could begin or end.
 * It shares nothing with `src/model/hours.ts` but the Schedule type; slow and plain on purpose.
 */
import { Temporal } from 'temporal-polyfill';
import type { Resource, Schedule } from '../../src/model/resource.js';

const NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The first instant at which the zone's clock shows this local time or a later one. */
export function firstShowing(local: Temporal.PlainDateTime, zone: string): Temporal.Instant {
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(local)) return earlier.toInstant();
  // Skipped: the jump itself.
  return earlier.getTimeZoneTransition('next')!.toInstant(); // a zone that skipped a time has a transition
}

const within = (date: Temporal.PlainDate, from?: string, to?: string): boolean =>
  (!from || Temporal.PlainDate.compare(from, date) <= 0) && (!to || Temporal.PlainDate.compare(to, date) >= 0);

/** Whether the rule means this date, whoever vouches for it. */
function means(schedule: Schedule, date: Temporal.PlainDate): boolean {
  if (schedule.byyearday) return schedule.byyearday.some((each) => date.dayOfYear === (each > 0 ? each : date.daysInYear + 1 + each));
  // Dates alone: every day between them.
  if (!schedule.freq && !schedule.byday) return within(date, schedule.validFrom, schedule.validTo);
  const name = NAMES[date.dayOfWeek - 1]!; // 1..7
  const interval = schedule.interval ?? 1;
  if (schedule.freq === 'MONTHLY') {
    if (interval > 1) {
      const start = Temporal.PlainDate.from(schedule.dtstart!); // the generator gives one with an interval
      const months = start.toPlainYearMonth().until(date.toPlainYearMonth(), { largestUnit: 'months' }).months;
      if (months % interval) return false;
    }
    if (schedule.bymonthday) return schedule.bymonthday.includes(date.day) || schedule.bymonthday.includes(date.day - date.daysInMonth - 1);
    if (!schedule.byday?.includes(name)) return false;
    if (!schedule.bysetpos) return true;
    const all: number[] = [];
    for (let day = 1; day <= date.daysInMonth; day++) {
      if (NAMES[date.with({ day }).dayOfWeek - 1] === name) all.push(day);
    }
    return schedule.bysetpos.some((position) => all.at(position > 0 ? position - 1 : position) === date.day);
  }
  if (interval > 1) {
    const start = Temporal.PlainDate.from(schedule.dtstart!); // as above
    const monday = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 });
    if ((monday(start).until(monday(date), { largestUnit: 'days' }).days / 7) % interval) return false;
  }
  return schedule.byday?.includes(name) ?? false;
}

function localTime(date: Temporal.PlainDate, time: string): Temporal.PlainDateTime {
  return time === '24:00' ? date.add({ days: 1 }).toPlainDateTime() : date.toPlainDateTime(time);
}

/** A few dates, that stand above the week. */
function isHoliday({ byyearday, validFrom, validTo, dtstart, until }: Schedule): boolean {
  const [from, to] = [validFrom ?? dtstart, validTo ?? until];
  return Boolean(byyearday) || Boolean(from && to && Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days <= 30);
}

type Answer = 'open' | 'closed' | 'unknown';

function clock(instant: Temporal.Instant, zone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate();
}

/** The state at an instant. */
export function stateAt(resource: Resource, at: Temporal.Instant): Answer {
  const zone = resource.timeZone!; // the generator gives one
  const schedules = resource.schedules ?? [];
  // In a repeated hour that crosses midnight the date goes back; the first showing of the later date still stands.
  let today = clock(at, zone);
  const next = today.add({ days: 1 });
  if (Temporal.Instant.compare(firstShowing(next.toPlainDateTime(), zone), at) <= 0) today = next;
  const about = (date: Temporal.PlainDate): { open: Schedule[]; closed: boolean; lapsed: boolean } => {
    const running = schedules.filter(({ dtstart, until }) => within(date, dtstart, until));
    const vouched = running.filter(({ validFrom, validTo }) => within(date, validFrom, validTo));
    const meant = vouched.filter((schedule) => means(schedule, date));
    const holidays = meant.filter(isHoliday);
    const named = holidays.length ? holidays : meant;
    // A rule that ended speaks for itself; one that nobody vouches for now leaves its days unknown.
    const silent = vouched.length === 0 && running.length === schedules.length;
    return {
      open: named.filter(({ state }) => state !== 'closed'), closed: named.some(({ state }) => state === 'closed'),
      lapsed: named.length === 0 && (silent || running.some((schedule) => !vouched.includes(schedule) && !isHoliday(schedule) && means(schedule, date))),
    };
  };
  for (const date of [today.subtract({ days: 1 }), today]) {
    const { open, closed } = about(date);
    if (closed) continue;
    for (const { opensAt, closesAt } of open) {
      const from = localTime(date, opensAt!); // the generator gives both
      let to = localTime(date, closesAt!);
      if (Temporal.PlainDateTime.compare(to, from) <= 0) to = to.add({ days: 1 });
      if (Temporal.Instant.compare(firstShowing(from, zone), at) <= 0 && Temporal.Instant.compare(at, firstShowing(to, zone)) < 0) return 'open';
    }
  }
  const { open, closed, lapsed } = about(today);
  if (lapsed || (closed && open.length)) return 'unknown';
  return resource.hoursAre === 'complete' ? 'closed' : 'unknown';
}
