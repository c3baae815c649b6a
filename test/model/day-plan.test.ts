/** What a list of schedules says of one date. An edge that is off by one sends somebody to a locked door. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, hasException, planDay, type DayPlan } from '../../src/model/day-plan.js';
import type { Schedule, Weekday } from '../../src/model/resource.js';

const NINE_TO_FIVE = { opensAt: '09:00', closesAt: '17:00' };
const MO: { byday: Weekday[] } = { byday: ['MO'] }, TU: { byday: Weekday[] } = { byday: ['TU'] };
const day = (date: string): number => dayOf(date) ?? assert.fail(date);
const plan = (schedules: Schedule[], date = '2026-11-23', hoursAre: 'complete' | 'partial' = 'complete'): DayPlan => planDay(schedules, hoursAre, day(date));

const OPEN: DayPlan = { spans: [[540, 1020]], rest: 'closed' }, CLOSED: DayPlan = { spans: [], rest: 'closed' };
const UNCLEAR: DayPlan = { spans: [], rest: 'not-understood' }, EXPIRED: DayPlan = { spans: [], rest: 'expired' };

for (const [opensAt, closesAt, span] of [
  ['09:00', '17:00', [540, 1020]], ['9:00', '9:30', [540, 570]], ['09:00:00', '17:00:30', [540, 1020]],
  ['00:00', '24:00', [0, 1440]], ['00:00', '23:59', [0, 1440]], ['22:00', '06:00', [1320, 1800]], ['08:00', '08:00', [480, 1920]],
  ['24:00', '06:00', undefined], ['25:00', '17:00', undefined], ['09:60', '17:00', undefined], ['09:00', '24:01', undefined],
  ['109:00', '17:00', undefined], ['09:00 PM', '17:00', undefined], ['09:00', '17:00:3x', undefined], ['09:00', '17:00:99', undefined],
  [undefined, '17:00', undefined], ['09:00', undefined, undefined], [undefined, undefined, undefined],
] satisfies [string | undefined, string | undefined, [number, number] | undefined][]) {
  test(`day plan: from ${opensAt} to ${closesAt}`, () => {
    assert.deepEqual(plan([{ ...MO, ...(opensAt ? { opensAt } : {}), ...(closesAt ? { closesAt } : {}) }]), span ? { spans: [span], rest: 'closed' } : UNCLEAR);
  });
}

/** The 23rd of November 2026 is the fourth Monday and day 327 of its year; the 30th is the last. */
for (const [what, rule, dates] of [
  ['a weekday', MO, { '2026-11-23': OPEN, '2026-11-24': CLOSED }],
  ['a day of the year', { byyearday: [327] }, { '2026-11-23': OPEN, '2026-11-24': CLOSED }],
  ['a day of the year from its end', { byyearday: [-39] }, { '2026-11-23': OPEN, '2026-11-22': CLOSED }],
  ['a day of the year, if it is a Monday', { ...MO, byyearday: [327, 328] }, { '2026-11-23': OPEN, '2026-11-24': CLOSED }],
  ['a day of the year, weekly from a Monday', { freq: 'WEEKLY', byyearday: [327, 328], dtstart: '2026-11-02' }, { '2026-11-23': OPEN, '2026-11-24': CLOSED }],
  ['a date of the month without a frequency', { bymonthday: [23] }, { '2026-11-23': OPEN, '2026-12-23': OPEN, '2026-11-24': CLOSED }],
  ['a date of the month from its end', { freq: 'MONTHLY', bymonthday: [-8] }, { '2026-11-23': OPEN, '2026-12-24': OPEN, '2026-12-23': CLOSED }],
  ['a date of the month, if it is a Monday', { freq: 'MONTHLY', ...MO, bymonthday: [23] }, { '2026-11-23': OPEN, '2026-12-23': CLOSED, '2026-11-30': CLOSED }],
  ['the fourth Monday without a frequency', { ...MO, bysetpos: [4] }, { '2026-11-23': OPEN, '2026-11-16': CLOSED, '2026-11-24': CLOSED }],
  ['the fourth Monday', { freq: 'MONTHLY', ...MO, bysetpos: [4] }, { '2026-11-23': OPEN, '2026-11-30': CLOSED }],
  ['the last Monday', { freq: 'MONTHLY', ...MO, bysetpos: [-1] }, { '2026-11-30': OPEN, '2026-11-23': CLOSED }],
  ['each Monday, monthly', { freq: 'MONTHLY', ...MO }, { '2026-11-23': OPEN, '2026-11-24': CLOSED }],
  ['a place in the month without a weekday', { freq: 'MONTHLY', bysetpos: [4] }, { '2026-11-23': UNCLEAR }],
  ['the same with a date', { bysetpos: [4], bymonthday: [23] }, { '2026-11-23': UNCLEAR, '2026-11-24': CLOSED }],
  ['monthly from a date', { freq: 'MONTHLY', dtstart: '2026-10-23' }, { '2026-11-23': OPEN, '2026-11-24': CLOSED }],
  ['monthly and no more', { freq: 'MONTHLY' }, { '2026-11-23': UNCLEAR }],
  ['every second month', { freq: 'MONTHLY', bymonthday: [23], interval: 2, dtstart: '2026-09-01' }, { '2026-11-23': OPEN, '2026-10-23': CLOSED }],
  ['every seventh month', { freq: 'MONTHLY', bymonthday: [23], interval: 7, dtstart: '2026-04-01' }, { '2026-11-23': OPEN, '2026-10-23': CLOSED, '2027-06-23': OPEN }],
  ['every second month of nobody knows what', { freq: 'MONTHLY', bymonthday: [23], interval: 2 }, { '2026-11-23': UNCLEAR }],
  ['every second week', { freq: 'WEEKLY', ...MO, interval: 2, dtstart: '2026-11-09' }, { '2026-11-23': OPEN, '2026-11-16': CLOSED, '2026-11-24': CLOSED }],
  ['every second week from a Sunday', { freq: 'WEEKLY', ...MO, interval: 2, dtstart: '2026-11-15' }, { '2026-11-23': OPEN, '2026-11-16': CLOSED }],
  ['every third week', { freq: 'WEEKLY', ...MO, interval: 3, dtstart: '2026-11-02' }, { '2026-11-23': OPEN, '2026-11-16': CLOSED, '2026-11-09': CLOSED }],
  ['every second week of nobody knows what', { freq: 'WEEKLY', ...MO, interval: 2 }, { '2026-11-23': UNCLEAR }],
  ['every week from a Monday', { freq: 'WEEKLY', dtstart: '2026-11-09' }, { '2026-11-23': OPEN, '2026-11-24': CLOSED }],
  ['every week and no more', { freq: 'WEEKLY' }, { '2026-11-23': UNCLEAR }],
  ['every week of a time, on no day', { freq: 'WEEKLY', validFrom: '2026-11-01', validTo: '2026-11-30' }, { '2026-11-23': UNCLEAR }],
  ['one date', { dtstart: '2026-11-23' }, { '2026-11-23': OPEN, '2026-11-24': CLOSED, '2026-11-22': CLOSED }],
  ['one date with its time', { dtstart: '2026-11-23T09:00:00-05:00' }, { '2026-11-23': OPEN, '2026-11-24': CLOSED }],
  ['the days between two', { dtstart: '2026-11-22', until: '2026-11-23' }, { '2026-11-23': OPEN, '2026-11-24': CLOSED, '2026-11-21': CLOSED }],
  ['the days that it is vouched for', { validFrom: '2026-11-23', validTo: '2026-11-24' }, { '2026-11-23': OPEN, '2026-11-24': OPEN }],
  ['a beginning and no end', { validFrom: '2026-11-01' }, { '2026-11-23': UNCLEAR }],
  ['an end and no beginning', { validTo: '2026-12-01' }, { '2026-11-23': UNCLEAR }],
  ['a date that is none', { dtstart: 'soon' }, { '2026-11-23': UNCLEAR }],
] satisfies [string, Partial<Schedule>, Record<string, DayPlan>][]) {
  test(`day plan: ${what}`, () => {
    for (const [date, expected] of Object.entries(dates)) assert.deepEqual(plan([{ ...NINE_TO_FIVE, ...rule }], date), expected, date);
  });
}

test('day plan: before it begins and after it ends a rule says closed; before and after it is vouched for, nothing', () => {
  const weekly = { ...NINE_TO_FIVE, ...MO };
  for (const [bounds, expected] of [
    [{ dtstart: '2026-11-23' }, OPEN], [{ dtstart: '2026-11-24' }, CLOSED], [{ until: '2026-11-23' }, OPEN], [{ until: '2026-11-22' }, CLOSED],
    [{ validFrom: '2026-11-23' }, OPEN], [{ validFrom: '2026-11-24' }, EXPIRED], [{ validTo: '2026-11-23' }, OPEN], [{ validTo: '2026-11-22' }, EXPIRED],
  ] satisfies [Partial<Schedule>, DayPlan][]) assert.deepEqual(plan([{ ...weekly, ...bounds }]), expected, JSON.stringify(bounds));
});

test('day plan: beside a rule in force, one that ended leaves the days open that it named, not the others', () => {
  const tuesdays = { ...NINE_TO_FIVE, ...TU };
  for (const [ended, expected] of [
    [{ ...MO, validTo: '2026-06-30' }, EXPIRED], [{ ...TU, validTo: '2026-06-30' }, CLOSED],
    // Days between two dates name only those.
    [{ validFrom: '2026-01-01', validTo: '2026-06-30' }, CLOSED], [{ validFrom: '2027-01-01', validTo: '2027-06-30' }, CLOSED],
    // A holiday that is over takes nothing with it.
    [{ ...MO, validFrom: '2026-06-01', validTo: '2026-06-30' }, CLOSED],
  ] satisfies [Partial<Schedule>, DayPlan][]) assert.deepEqual(plan([tuesdays, { ...NINE_TO_FIVE, ...ended }]), expected, JSON.stringify(ended));
});

test('day plan: dates of at most a month stand above the plain rules; longer ones contradict them', () => {
  const plain = { ...NINE_TO_FIVE, ...MO }, closed = { state: 'closed' as const };
  const days = (count: number): number[] => Array.from({ length: count }, (_, index) => 327 + index - Math.min(index, 1) * count);
  for (const [exception, expected] of [
    [{ validFrom: '2026-11-01', validTo: '2026-12-01' }, CLOSED], [{ validFrom: '2026-11-01', validTo: '2026-12-02' }, UNCLEAR],
    [{ dtstart: '2026-11-01', until: '2026-12-01' }, CLOSED], [{ dtstart: '2026-11-01', until: '2026-12-02' }, UNCLEAR],
    [{ ...MO, validFrom: '2026-11-01' }, UNCLEAR], [{ ...MO, validTo: '2026-12-01' }, UNCLEAR],
    [{ byyearday: days(31) }, CLOSED], [{ byyearday: days(32) }, UNCLEAR],
  ] satisfies [Partial<Schedule>, DayPlan][]) assert.deepEqual(plan([plain, { ...closed, ...exception }]), expected, JSON.stringify(exception));
});

test('day plan: whether the data speaks of this very date', () => {
  for (const [rule, speaks] of [
    [{ validFrom: '2026-11-23', validTo: '2026-11-24' }, true], [{ validFrom: '2026-11-22', validTo: '2026-11-23' }, true],
    [{ validFrom: '2026-11-24', validTo: '2026-11-25' }, false], [{ validFrom: '2026-11-21', validTo: '2026-11-22' }, false],
    [{ dtstart: '2026-11-23', until: '2026-11-24' }, true], [{ dtstart: '2026-11-22', until: '2026-11-23' }, true],
    [{ dtstart: '2026-11-24', until: '2026-11-25' }, false], [{ dtstart: '2026-11-21', until: '2026-11-22' }, false],
    [{ byyearday: [327], validTo: '2026-11-22' }, false], [{ byyearday: [327], validFrom: '2026-11-24' }, false],
    [{ byyearday: [327], until: '2026-11-22' }, false], [{ byyearday: [327], dtstart: '2026-11-24' }, false],
    [{ ...TU, validFrom: '2026-11-20', validTo: '2026-11-26' }, false], [{ ...MO, validFrom: '2026-11-20', validTo: '2026-11-26' }, true],
    // It may mean this date: that is for a person to read.
    [{ freq: 'WEEKLY', validFrom: '2026-11-20', validTo: '2026-11-26' }, true],
    [MO, false], [{ ...MO, validFrom: '2026-01-01' }, false],
  ] satisfies [Schedule, boolean][]) assert.equal(hasException([rule], day('2026-11-23')), speaks, JSON.stringify(rule));
});

test('day plan: rows of one day are one where they meet, in order, and doubt is said beside what is known', () => {
  const row = (opensAt: string, closesAt: string): Schedule => ({ ...MO, opensAt, closesAt });
  for (const [rows, expected] of [
    [[row('13:00', '17:00'), row('09:00', '12:00')], { spans: [[540, 720], [780, 1020]], rest: 'closed' }],
    [[row('09:00', '12:00'), row('12:00', '17:00')], OPEN], [[row('09:00', '14:00'), row('12:00', '17:00')], OPEN], [[row('09:00', '17:00'), row('10:00', '11:00')], OPEN],
    [[row('06:00', '07:00'), row('09:00', '14:00'), row('12:00', '17:00')], { spans: [[360, 420], [540, 1020]], rest: 'closed' }],
    [[{ ...MO, state: 'closed' }], CLOSED], [[{ ...MO, state: 'closed' }, row('09:00', '17:00')], UNCLEAR], [[{ ...MO, state: 'closed' }, { ...MO, state: 'unknown' }], UNCLEAR],
    [[{ ...row('09:00', '17:00'), state: 'unknown' }], UNCLEAR], [[row('09:00', '17:00'), { ...row('18:00', '19:00'), state: 'unknown' }], { spans: [[540, 1020]], rest: 'not-understood' }],
  ] satisfies [Schedule[], DayPlan][]) assert.deepEqual(plan(rows), expected, JSON.stringify(rows));
  assert.deepEqual(plan([row('09:00', '17:00')], '2026-11-24', 'partial'), { spans: [], rest: 'partial' });
});
