/**
 * Whether a resource is open at an instant, in its own zone.
 *
 * Three answers, and the third is never dressed as one of the others: no hours, no zone, words that were not
 * understood, rules that contradict each other or have lapsed are "unknown". `hoursAre: 'complete'` makes a day
 * that no rule names closed; `'partial'` leaves it unknown.
 *
 * Plain weekly hours compile to seven day plans, so that one instant over thousands of resources costs a wall clock
 * per zone and a look at two days each. Dated and monthly rules are evaluated day by day from the same plans.
 */
import type { Resource, Schedule, Weekday } from './resource.js';
import { planDay, weekdayOf, WEEKDAYS, type DayPlan, type HoursNote, type HoursOf } from './day-plan.js';
import { mayDiffer } from './holidays.js';
import { DAY, MINUTE, momentOf, wallClock } from './zone-clock.js';

export { wallClock, type WallClock } from './zone-clock.js';
export type { HoursNote, HoursOf } from './day-plan.js';

export interface OpenStatus {
  readonly state: 'open' | 'closed' | 'unknown';
  /** When the state ends: closes, or next opens. Absent where it does not end, or what follows is not known. */
  readonly until?: Date;
  readonly note?: HoursNote;
  /** The day of the instant, or that of `until`, is a federal holiday of which the data is silent: hours may differ. */
  readonly holiday?: 'now' | 'then';
}

/** Hours made ready for many instants. Plain data, so it crosses a worker boundary. */
export type CompiledHours =
  /** The answer at any instant. */
  | { readonly kind: 'fixed'; readonly status: OpenStatus }
  | { readonly kind: 'week'; readonly timeZone: string; readonly days: readonly DayPlan[] }
  | { readonly kind: 'rules'; readonly timeZone: string; readonly schedules: readonly Schedule[]; readonly hoursAre: 'complete' | 'partial' };

export interface WeekdayHours {
  readonly day: Weekday;
  readonly state: OpenStatus['state'];
  /** "HH:MM"; a `closesAt` at or before `opensAt` is on the next day. */
  readonly spans: readonly { readonly opensAt: string; readonly closesAt: string }[];
}

/** How far ahead the end of a state is looked for. A monthly rule comes round within it; a state that lasts longer has no end worth saying. */
const HORIZON = 400;
/** Monday, 1970-01-05. */
const ANY_MONDAY = 4;

const unknown = (note: HoursNote): CompiledHours => ({ kind: 'fixed', status: { state: 'unknown', note } });
/** The same for many resources, and nobody changes them. */
const NO_HOURS = unknown('no-hours'), NOT_UNDERSTOOD = unknown('not-understood'), NO_ZONE = unknown('no-zone');

/** A rule that says the same every week, for ever. */
function isWeekly(schedule: Schedule): boolean {
  const { freq = 'WEEKLY', interval = 1, byday, bysetpos, bymonthday, byyearday, dtstart, until, validFrom, validTo } = schedule;
  return freq === 'WEEKLY' && interval === 1 && Boolean(byday?.length) && !bysetpos?.length && !bymonthday?.length && !byyearday?.length
    && dtstart === undefined && until === undefined && validFrom === undefined && validTo === undefined;
}

function weekPlans(schedules: readonly Schedule[], hoursAre: Resource['hoursAre']): DayPlan[] {
  return WEEKDAYS.map((_, weekday) => planDay(schedules, hoursAre, ANY_MONDAY + weekday));
}

const isWholeDay = ({ spans }: DayPlan): boolean => spans.some(([open, close]) => open === 0 && close >= 1440);

/** Hours made ready for `statusFromCompiled`. */
export function compileHours(resource: HoursOf): CompiledHours {
  const { schedules, hoursAre, hoursText, timeZone } = resource;
  if (!schedules?.length) return hoursText ? NOT_UNDERSTOOD : NO_HOURS;
  if (hoursAre === undefined) return NOT_UNDERSTOOD;
  const days = schedules.every(isWeekly) ? weekPlans(schedules, hoursAre) : undefined;
  if (days?.every(isWholeDay)) return { kind: 'fixed', status: { state: 'open', note: hoursAre === 'partial' ? 'partial' : 'always' } };
  if (timeZone === undefined) return NO_ZONE;
  return days ? { kind: 'week', timeZone, days } : { kind: 'rules', timeZone, schedules, hoursAre };
}

type Ruled = Exclude<CompiledHours, { kind: 'fixed' }>;

const CLOSED_DAY: DayPlan = { spans: [], rest: 'closed' };

function planOf(compiled: Ruled, day: number): DayPlan {
  return compiled.kind === 'week' ? compiled.days[weekdayOf(day)] ?? CLOSED_DAY : planDay(compiled.schedules, compiled.hoursAre, day);
}

/** The status at an instant. For many resources at one instant, compile once and call this for each. */
export function statusFromCompiled(compiled: CompiledHours, at: Date): OpenStatus {
  if (compiled.kind === 'fixed') return compiled.status;
  const clock = wallClock(at, compiled.timeZone);
  if (!clock) return { state: 'unknown', note: 'no-zone' };
  const { day, minute } = clock;
  const { rest } = planOf(compiled, day);
  const end = openUntil(compiled, day, minute);
  if (end > minute) {
    const status = lasting('open', compiled, at, day, end < HORIZON * 1440 ? end : undefined);
    return rest === 'closed' ? status : { ...status, note: 'partial' };
  }
  if (rest !== 'closed') return { state: 'unknown', note: rest };
  return lasting('closed', compiled, at, day, nextOpening(compiled, day, minute));
}

const holds = ({ spans }: DayPlan, minute: number): boolean => {
  for (const [open, close] of spans) if (open <= minute && minute < close) return true;
  return false;
};

/** The state alone: a look at two days, for a filter that asks thousands. The same as `statusFromCompiled` says. */
export function stateFromCompiled(compiled: CompiledHours, at: Date): OpenStatus['state'] {
  if (compiled.kind === 'fixed') return compiled.status.state;
  const clock = wallClock(at, compiled.timeZone);
  if (!clock) return 'unknown';
  const { day, minute } = clock, today = planOf(compiled, day);
  if (holds(today, minute) || holds(planOf(compiled, day - 1), minute + 1440)) return 'open';
  return today.rest === 'closed' ? 'closed' : 'unknown';
}

/** The state with its end, `edge` minutes from the beginning of `day`. */
function lasting(state: 'open' | 'closed', compiled: Ruled, at: Date, day: number, edge: number | undefined): OpenStatus {
  if (edge === undefined) return { state };
  const local = day * DAY + edge * MINUTE;
  const moment = momentOf(local, at, compiled.timeZone);
  if (!moment) return { state };
  // Where the clock jumps over the edge it may jump over the next one too, and nothing changes.
  const then = moment.local > local ? statusFromCompiled(compiled, moment.at) : undefined;
  const until = then?.state === state ? then.until : moment.at;
  return until ? { state, until } : { state };
}

/** The minute (counted from `day`) until which known spans run on from `minute` without a gap; `minute` itself if none does. */
function openUntil(compiled: Ruled, day: number, minute: number): number {
  let end = minute;
  // From the day before, whose span may run past midnight.
  for (let ahead = -1; ahead <= HORIZON && end >= ahead * 1440; ahead++) {
    const midnight = ahead * 1440;
    for (const [open, close] of planOf(compiled, day + ahead).spans) {
      if (open + midnight <= end && close + midnight > end) end = close + midnight;
    }
  }
  return end;
}

/** The minute (counted from `day`) of the next opening, unless a day about which nothing is known comes first. */
function nextOpening(compiled: Ruled, day: number, minute: number): number | undefined {
  for (let ahead = 0; ahead <= HORIZON; ahead++) {
    const { spans, rest } = planOf(compiled, day + ahead);
    if (rest !== 'closed') return undefined;
    for (const [open] of spans) {
      if (open + ahead * 1440 > minute) return open + ahead * 1440;
    }
  }
  return undefined;
}

/** Whether the resource is open at `at`, in its own zone, whatever the device's. */
export function openStatus(resource: HoursOf, at: Date): OpenStatus {
  const status = statusFromCompiled(compileHours(resource), at);
  const holiday = holidayOf(resource, at, status);
  return holiday ? { ...status, holiday } : status;
}

function holidayOf(resource: HoursOf, at: Date, { state, note, until }: OpenStatus): OpenStatus['holiday'] {
  const { timeZone } = resource;
  if (state === 'unknown' || note === 'always' || timeZone === undefined) return undefined;
  const differs = (instant: Date | undefined): boolean => {
    const day = instant && wallClock(instant, timeZone)?.day;
    return day !== undefined && mayDiffer(resource, day);
  };
  return differs(at) ? 'now' : state === 'closed' && differs(until) ? 'then' : undefined;
}

const clockTime = (minute: number): string => {
  const of = minute > 1440 ? minute - 1440 : minute;
  return `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`;
};

/**
 * A dated or monthly rule, seen from a table of every week: it says something of its weekdays, but not what. A few dates
 * of the year say nothing of the week.
 */
const timeless = (schedule: Schedule): Schedule[] => isWeekly(schedule) ? [schedule] : schedule.byyearday?.length && !schedule.byday ? []
  : [{ state: 'unknown', ...(schedule.byday ? { byday: schedule.byday } : {}) }];

/**
 * The week as a table, Monday first; undefined when there are no schedules, or none was understood.
 * A weekday that a dated or monthly rule speaks of is "unknown" unless `at` is given: then the table is of the
 * seven days from `at` in the resource's zone.
 */
export function weekHours(resource: HoursOf, at?: Date): WeekdayHours[] | undefined {
  const { schedules, hoursAre, timeZone } = resource;
  if (!schedules?.length || hoursAre === undefined) return undefined;
  const today = at && timeZone !== undefined ? wallClock(at, timeZone)?.day : undefined;
  return WEEKDAYS.map((day, weekday) => {
    const plan = today === undefined
      ? planDay(schedules.flatMap(timeless), hoursAre, ANY_MONDAY + weekday)
      : planDay(schedules, hoursAre, today + ((weekday - weekdayOf(today) + 7) % 7));
    return {
      day,
      state: plan.spans.length ? 'open' : plan.rest === 'closed' ? 'closed' : 'unknown',
      spans: plan.spans.map(([open, close]) => ({ opensAt: clockTime(open), closesAt: clockTime(close) })),
    };
  });
}
