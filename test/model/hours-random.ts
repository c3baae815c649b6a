/**
 * Random schedules and instants from a seed, and hours checked on them against two evaluations that share nothing with
 * `src/model/hours.ts`: Temporal (`hours-oracle.ts`) for the state and its end, and rrule for the dates of a rule.
 */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type * as RRulePackage from 'rrule';
import { Temporal } from 'temporal-polyfill';
import { planDay } from '../../src/model/day-plan.js';
import { compileHours, openStatus, stateFromCompiled } from '../../src/model/hours.js';
import type { Resource, Schedule, Weekday } from '../../src/model/resource.js';
import { stateAt } from './hours-oracle.js';

/** Node finds no names in this package's one file, which is no ES module. */
const { RRule } = createRequire(import.meta.url)('rrule') as typeof RRulePackage;

export const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** With and without changes of the clock, north and south, by an hour and by half of one, at midnight (Havana, Santiago), and across the date line. */
export const ZONES = [
  'America/New_York', 'America/Chicago', 'America/Phoenix', 'Europe/Madrid', 'Asia/Kolkata',
  'Australia/Lord_Howe', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Havana',
] as const;

/** A small seeded generator (mulberry32), so that a failure can be repeated. */
export function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function maker(random: () => number) {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!; // never empty
  const some = <T>(of: readonly T[], chance: number): T[] => of.filter(() => random() < chance);
  const time = (): string => `${String(Math.floor(random() * 24)).padStart(2, '0')}:${pick(['00', '15', '30', '45'])}`;
  const date = (days: number): string => new Temporal.PlainDate(2026, 1, 1).add({ days }).toString();
  const daysOfWeek = (): Weekday[] => { const days = some(WEEK, 0.4); return days.length ? days : [pick(WEEK)]; };
  const hours = () => ({ opensAt: time(), closesAt: random() < 0.1 ? '24:00' : time() });

  /** A rule in the terms that RFC 5545 has too. */
  function recurrence(): Schedule {
    const kind = random();
    const byday = daysOfWeek();
    const dtstart = date(Math.floor(random() * 60) - 30);
    if (kind < 0.45) return { freq: 'WEEKLY', byday };
    if (kind < 0.6) return { freq: 'WEEKLY', byday, interval: pick([2, 3]), dtstart };
    if (kind < 0.75) return { freq: 'MONTHLY', byday, bysetpos: some([1, 2, 3, 4, 5, -1, -2], 0.3).concat(1) };
    if (kind < 0.9) return { freq: 'MONTHLY', bymonthday: [pick([1, 10, 28, 31, -1]), pick([5, 15])] };
    return { freq: 'MONTHLY', byday, interval: 3, dtstart };
  }

  function schedule(): Schedule {
    const kind = random();
    if (kind < 0.06) return { byday: [pick(WEEK)], state: 'closed' };
    // A holiday: a few dates, closed or with hours of their own, this year or every year.
    const from = Math.floor(random() * 365);
    if (kind < 0.14) return { validFrom: date(from), validTo: date(from + Math.floor(random() * 10)), ...(random() < 0.5 ? { state: 'closed' } : hours()) };
    if (kind < 0.18) return { byyearday: [pick([1, 185, -1, -7])], ...(random() < 0.5 ? { state: 'closed' } : hours()) };
    const rule = { ...recurrence(), ...hours() };
    if (kind < 0.26) return { ...rule, until: date(Math.floor(random() * 365)) };
    if (kind < 0.36) return { ...rule, validFrom: date(Math.floor(random() * 120)), validTo: date(200 + Math.floor(random() * 165)) };
    return rule;
  }
  return { pick, recurrence, schedule, hours };
}

export interface Checked { readonly open: number; readonly closed: number; readonly unknown: number; readonly ends: number; readonly nearChanges: number }

/** Throws at the first difference, and says which. */
export function checkAgainstTemporal(seed: number, rounds: number): Checked {
  const random = seeded(seed);
  const { pick, schedule } = maker(random);
  const seen = { open: 0, closed: 0, unknown: 0, ends: 0, nearChanges: 0 };
  for (let round = 0; round < rounds; round++) {
    const timeZone = pick(ZONES);
    const resource: Resource = {
      id: 'x', name: 'X', categories: [], phones: [], timeZone, hoursAre: random() < 0.8 ? 'complete' : 'partial',
      schedules: Array.from({ length: 1 + Math.floor(random() * 4) }, schedule),
    };
    // One in three near a change of the clock, where mistakes hide.
    let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2026, 0, 1) + Math.floor(random() * 365 * 24 * 60) * 60_000);
    const change = at.toZonedDateTimeISO(timeZone).getTimeZoneTransition('next');
    if (change && random() < 0.34) {
      at = change.toInstant().add({ minutes: Math.floor(random() * 360) - 180 });
      seen.nearChanges++;
    }
    const status = openStatus(resource, new Date(at.epochMilliseconds));
    const context = `seed ${seed}, round ${round}: ${at.toString()} ${JSON.stringify(resource)}`;
    assert.equal(status.state, stateAt(resource, at), context);
    assert.equal(stateFromCompiled(compileHours(resource), new Date(at.epochMilliseconds)), status.state, context);
    seen[status.state]++;
    if (!status.until) continue;
    seen.ends++;
    // The state holds to its last minute, and not beyond.
    const until = Temporal.Instant.fromEpochMilliseconds(status.until.getTime());
    assert.ok(Temporal.Instant.compare(at, until) < 0, context);
    assert.notEqual(stateAt(resource, until), status.state, `until: ${context}`);
    assert.equal(stateAt(resource, until.subtract({ seconds: 1 })), status.state, `before until: ${context}`);
    const middle = Temporal.Instant.fromEpochMilliseconds(Math.floor((at.epochMilliseconds + until.epochMilliseconds) / 2));
    assert.equal(stateAt(resource, middle), status.state, `on the way: ${context}`);
  }
  return seen;
}

/** Milliseconds for one instant over many weeks, all different, once they are compiled: the least of nine, each at another minute. */
export function timeOpenNow(seed: number, count: number): number {
  const { pick, hours } = maker(seeded(seed));
  const compiled = Array.from({ length: count }, () => compileHours({
    timeZone: pick(ZONES), hoursAre: 'complete', schedules: WEEK.slice(0, 5).map((day) => ({ freq: 'WEEKLY', byday: [day], ...hours() })),
  }));
  const times = Array.from({ length: 9 }, (_, minute) => {
    const at = new Date(Date.UTC(2026, 10, 26, 15, minute));
    const before = performance.now();
    for (const each of compiled) stateFromCompiled(each, at);
    return performance.now() - before;
  });
  return Math.min(...times);
}

const DAY = 86_400_000;
const RRULE_DAYS: Readonly<Record<Weekday, RRulePackage.Weekday>> = { MO: RRule.MO, TU: RRule.TU, WE: RRule.WE, TH: RRule.TH, FR: RRule.FR, SA: RRule.SA, SU: RRule.SU };

/** The dates of a rule over two years by rrule, in days since 1970-01-01. */
function datesOf({ freq, byday = [], bysetpos, bymonthday, interval = 1, dtstart }: Schedule, from: number, to: number): number[] {
  const days = byday.map((day) => RRULE_DAYS[day]);
  const rule = new RRule({
    freq: freq === 'MONTHLY' ? RRule.MONTHLY : RRule.WEEKLY, interval, dtstart: dtstart ? new Date(`${dtstart}T00:00:00Z`) : new Date(from * DAY),
    // HSDS means the n-th of each named weekday, which RFC 5545 writes as 1MO,1TU.
    ...(bysetpos ? { byweekday: days.flatMap((day) => [...new Set(bysetpos)].map((n) => day.nth(n))) } : days.length ? { byweekday: days } : {}),
    ...(bymonthday ? { bymonthday: [...bymonthday] } : {}),
  });
  return rule.between(new Date(from * DAY), new Date(to * DAY), true).map((date) => date.getTime() / DAY);
}

/** How many rules, and how many of their dates, were the same. Throws at the first that differs. */
export function checkAgainstRrule(seed: number, rounds: number): { readonly rules: number; readonly dates: number } {
  const { recurrence } = maker(seeded(seed));
  const [from, to] = [Date.UTC(2026, 0, 1) / DAY, Date.UTC(2027, 11, 31) / DAY];
  let dates = 0;
  for (let round = 0; round < rounds; round++) {
    const schedule = { ...recurrence(), opensAt: '09:00', closesAt: '10:00' };
    const ours: number[] = [];
    for (let day = from; day <= to; day++) if (planDay([schedule], 'complete', day).spans.length) ours.push(day);
    const theirs = [...new Set(datesOf(schedule, from, to))];
    assert.deepEqual(ours, theirs, `seed ${seed}, round ${round}: ${JSON.stringify(schedule)}`);
    dates += ours.length;
  }
  return { rules: rounds, dates };
}
