import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileHours, openStatus, statusFromCompiled, weekHours } from '../../src/model/hours.js';
import type { Resource, Schedule, Weekday } from '../../src/model/resource.js';

const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WORKDAYS = WEEK.slice(0, 5);
const NEW_YORK = 'America/New_York';

const base = { id: 'x', name: 'X', categories: [], phones: [] };
const place = (schedules: Schedule[], more: Partial<Resource> = {}): Resource =>
  ({ ...base, schedules, hoursAre: 'complete', timeZone: NEW_YORK, ...more });
const weekly = (byday: readonly Weekday[], opensAt: string, closesAt: string): Schedule => ({ freq: 'WEEKLY', byday, opensAt, closesAt });
const office = [weekly(WORKDAYS, '09:00', '17:00')];
const night = [weekly(WEEK, '22:00', '02:30')];

interface Case { what: string; resource: Resource; at: string; state: string; until?: string; note?: string }

/** Local times are written with their offset, so that the table can be checked against a calendar by eye. */
const CASES: Case[] = [
  { what: 'open on a workday', resource: place(office), at: '2026-11-23T10:00-05:00', state: 'open', until: '2026-11-23T17:00-05:00' },
  { what: 'opening minute counts', resource: place(office), at: '2026-11-23T09:00-05:00', state: 'open', until: '2026-11-23T17:00-05:00' },
  { what: 'closing minute does not', resource: place(office), at: '2026-11-23T17:00-05:00', state: 'closed', until: '2026-11-24T09:00-05:00' },
  { what: 'weekend looks to Monday', resource: place(office), at: '2026-11-21T12:00-05:00', state: 'closed', until: '2026-11-23T09:00-05:00' },
  { what: 'zone of the resource, not of the device', resource: place(office, { timeZone: 'Pacific/Auckland' }), at: '2026-11-24T09:30+13:00', state: 'open', until: '2026-11-24T17:00+13:00' },
  { what: 'overnight, before midnight', resource: place(night), at: '2026-11-23T23:00-05:00', state: 'open', until: '2026-11-24T02:30-05:00' },
  { what: 'overnight, after midnight', resource: place(night), at: '2026-11-24T02:00-05:00', state: 'open', until: '2026-11-24T02:30-05:00' },
  { what: 'overnight across the week end', resource: place([weekly(['SU'], '20:00', '04:00')]), at: '2026-11-23T03:00-05:00', state: 'open', until: '2026-11-23T04:00-05:00' },
  { what: 'ends at 24:00', resource: place([weekly(['MO'], '12:00', '24:00')]), at: '2026-11-23T23:59-05:00', state: 'open', until: '2026-11-24T00:00-05:00' },
  { what: '24:00 meets 00:00 without a gap', resource: place([weekly(['MO'], '12:00', '24:00'), weekly(['TU'], '00:00', '06:00')]), at: '2026-11-23T23:59-05:00', state: 'open', until: '2026-11-24T06:00-05:00' },
  { what: 'no end within the week but one after it', resource: place([weekly(WEEK.slice(0, 6), '00:00', '24:00')]), at: '2026-11-23T12:00-05:00', state: 'open', until: '2026-11-29T00:00-05:00' },
  { what: 'around the clock', resource: place([weekly(WEEK, '00:00', '24:00')]), at: '2026-11-23T12:00-05:00', state: 'open', note: 'always' },
  { what: 'around the clock as HSDS writes it', resource: place([weekly(WEEK, '00:00', '23:59')]), at: '2026-11-23T23:59:30-05:00', state: 'open', note: 'always' },
  { what: 'around the clock without a zone', resource: { ...base, schedules: [weekly(WEEK, '00:00', '00:00')], hoursAre: 'complete' }, at: '2026-11-23T12:00-05:00', state: 'open', note: 'always' },
  { what: 'no zone', resource: { ...base, schedules: office, hoursAre: 'complete' }, at: '2026-11-23T12:00-05:00', state: 'unknown', note: 'no-zone' },
  { what: 'a zone nobody knows', resource: place(office, { timeZone: 'America/Nowhere' }), at: '2026-11-23T12:00-05:00', state: 'unknown', note: 'no-zone' },
  { what: 'no hours', resource: { ...base }, at: '2026-11-23T12:00-05:00', state: 'unknown', note: 'no-hours' },
  { what: 'words only', resource: { ...base, hoursText: 'by appointment', timeZone: NEW_YORK }, at: '2026-11-23T12:00-05:00', state: 'unknown', note: 'not-understood' },
  { what: 'schedules of unknown standing', resource: { ...base, schedules: office, timeZone: NEW_YORK }, at: '2026-11-23T12:00-05:00', state: 'unknown', note: 'not-understood' },
  { what: 'partial, inside', resource: place(office, { hoursAre: 'partial' }), at: '2026-11-23T12:00-05:00', state: 'open', until: '2026-11-23T17:00-05:00', note: 'partial' },
  { what: 'partial, outside', resource: place(office, { hoursAre: 'partial' }), at: '2026-11-23T18:00-05:00', state: 'unknown', note: 'partial' },
  { what: 'open and closed on the same day', resource: place([...office, { byday: ['MO'], state: 'closed' }]), at: '2026-11-23T12:00-05:00', state: 'unknown', note: 'not-understood' },
  { what: 'and not on the day beside it', resource: place([...office, { byday: ['MO'], state: 'closed' }]), at: '2026-11-24T12:00-05:00', state: 'open', until: '2026-11-24T17:00-05:00' },
  { what: 'closed before a day not known: no opening promised', resource: place([...office, { byday: ['SU'], state: 'unknown' }]), at: '2026-11-21T12:00-05:00', state: 'closed' },
  { what: 'a day named without hours', resource: place([...office, { byday: ['SA'] }]), at: '2026-11-21T12:00-05:00', state: 'unknown', note: 'not-understood' },
  { what: 'a time that is none', resource: place([weekly(['MO'], '9am', '5pm')]), at: '2026-11-23T12:00-05:00', state: 'unknown', note: 'not-understood' },
  { what: 'every second week, on', resource: place([{ ...weekly(['MO'], '09:00', '12:00'), interval: 2, dtstart: '2026-11-09' }]), at: '2026-11-23T10:00-05:00', state: 'open', until: '2026-11-23T12:00-05:00' },
  { what: 'every second week, off', resource: place([{ ...weekly(['MO'], '09:00', '12:00'), interval: 2, dtstart: '2026-11-09' }]), at: '2026-11-16T10:00-05:00', state: 'closed', until: '2026-11-23T09:00-05:00' },
  { what: 'every second week without a start', resource: place([{ ...weekly(['MO'], '09:00', '12:00'), interval: 2 }]), at: '2026-11-16T10:00-05:00', state: 'unknown', note: 'not-understood' },
  { what: 'first Tuesday of the month', resource: place([{ freq: 'MONTHLY', byday: ['TU'], bysetpos: [1], opensAt: '09:00', closesAt: '12:00' }]), at: '2026-11-23T10:00-05:00', state: 'closed', until: '2026-12-01T09:00-05:00' },
  { what: 'first Monday and first Tuesday: each has its own first', resource: place([{ freq: 'MONTHLY', byday: ['MO', 'TU'], bysetpos: [1], opensAt: '09:00', closesAt: '12:00' }]), at: '2026-12-07T10:00-05:00', state: 'open', until: '2026-12-07T12:00-05:00' },
  { what: 'last Friday of the month', resource: place([{ freq: 'MONTHLY', byday: ['FR'], bysetpos: [-1], opensAt: '09:00', closesAt: '12:00' }]), at: '2026-11-27T10:00-05:00', state: 'open', until: '2026-11-27T12:00-05:00' },
  { what: 'the 15th', resource: place([{ freq: 'MONTHLY', bymonthday: [15], opensAt: '09:00', closesAt: '12:00' }]), at: '2026-11-23T10:00-05:00', state: 'closed', until: '2026-12-15T09:00-05:00' },
  { what: 'no longer vouched for', resource: place([{ ...office[0], validTo: '2026-10-31' }]), at: '2026-11-23T10:00-05:00', state: 'unknown', note: 'expired' },
  { what: 'ended', resource: place([{ ...office[0], until: '2026-10-31' }]), at: '2026-11-23T10:00-05:00', state: 'closed' },
  { what: 'the last day of a rule still holds', resource: place([{ ...office[0], until: '2026-11-23' }]), at: '2026-11-23T10:00-05:00', state: 'open', until: '2026-11-23T17:00-05:00' },
  { what: 'a holiday stands above the week', resource: place([...office, { state: 'closed', validFrom: '2026-11-26', validTo: '2026-11-26' }]), at: '2026-11-26T10:00-05:00', state: 'closed', until: '2026-11-27T09:00-05:00' },
  { what: 'a past holiday changes nothing', resource: place([...office, { state: 'closed', byday: ['SA'], validFrom: '2025-12-20', validTo: '2025-12-20' }]), at: '2026-11-21T10:00-05:00', state: 'closed', until: '2026-11-23T09:00-05:00' },
  { what: 'a date of every year stands above the week', resource: place([...office, { state: 'closed', byyearday: [-8, -1] }]), at: '2026-12-24T10:00-05:00', state: 'closed', until: '2026-12-25T09:00-05:00' },
  { what: 'the same date in a leap year', resource: place([...office, { state: 'closed', byyearday: [-181] }]), at: '2028-07-04T10:00-04:00', state: 'closed', until: '2028-07-05T09:00-04:00' },
  { what: 'and the day after it is a day like others', resource: place([...office, { state: 'closed', byyearday: [-8] }]), at: '2026-12-25T10:00-05:00', state: 'open', until: '2026-12-25T17:00-05:00' },
  { what: 'counted from the front', resource: place([...office, { state: 'closed', byyearday: [1] }]), at: '2027-01-01T10:00-05:00', state: 'closed', until: '2027-01-04T09:00-05:00' },
  { what: 'a date alone', resource: place([{ dtstart: '2026-11-25', opensAt: '09:00', closesAt: '12:00' }]), at: '2026-11-23T10:00-05:00', state: 'closed', until: '2026-11-25T09:00-05:00' },
  { what: 'a rule that names no day is not every day', resource: place([{ opensAt: '09:00', closesAt: '17:00' }]), at: '2026-11-23T10:00-05:00', state: 'unknown', note: 'not-understood' },
  // The clock goes forward on 2026-03-08 at 02:00 and back on 2026-11-01 at 02:00 in New York.
  { what: 'spring: the skipped closing time is the jump', resource: place(night), at: '2026-03-08T01:59-05:00', state: 'open', until: '2026-03-08T03:00-04:00' },
  { what: 'spring: closed after the jump', resource: place(night), at: '2026-03-08T03:00-04:00', state: 'closed', until: '2026-03-08T22:00-04:00' },
  { what: 'autumn: closing after the repeated hour', resource: place(night), at: '2026-11-01T01:30-04:00', state: 'open', until: '2026-11-01T02:30-05:00' },
  { what: 'autumn: closing in the repeated hour is the first time', resource: place([weekly(WEEK, '20:00', '01:30')]), at: '2026-11-01T01:15-04:00', state: 'open', until: '2026-11-01T01:30-04:00' },
  { what: 'autumn: and it does not open again', resource: place([weekly(WEEK, '20:00', '01:30')]), at: '2026-11-01T01:15-05:00', state: 'closed', until: '2026-11-01T20:00-05:00' },
  { what: 'looks across the change to winter', resource: place(office), at: '2026-10-30T18:00-04:00', state: 'closed', until: '2026-11-02T09:00-05:00' },
  { what: 'half-hour change (Lord Howe)', resource: place([weekly(WEEK, '00:00', '06:00')], { timeZone: 'Australia/Lord_Howe' }), at: '2026-10-04T01:45+10:30', state: 'open', until: '2026-10-04T06:00+11:00' },
];

/** The same week in five zones: opening, closing, and the two changes of the clock where there are any. */
const MORNING = [weekly(WEEK, '02:15', '03:15')];
const ZONE_CASES: readonly (readonly [zone: string, at: string, state: string, until: string])[] = [
  ['America/New_York', '2026-07-01T02:14-04:00', 'closed', '2026-07-01T02:15-04:00'],
  ['America/New_York', '2026-03-08T01:59-05:00', 'closed', '2026-03-08T03:00-04:00'],
  ['America/New_York', '2026-03-08T03:10-04:00', 'open', '2026-03-08T03:15-04:00'],
  ['America/New_York', '2026-11-01T01:50-04:00', 'closed', '2026-11-01T02:15-05:00'],
  ['America/Chicago', '2026-07-01T02:15-05:00', 'open', '2026-07-01T03:15-05:00'],
  ['America/Chicago', '2026-03-08T01:30-06:00', 'closed', '2026-03-08T03:00-05:00'],
  ['America/Chicago', '2026-11-01T03:14-06:00', 'open', '2026-11-01T03:15-06:00'],
  ['America/Phoenix', '2026-03-08T02:30-07:00', 'open', '2026-03-08T03:15-07:00'],
  ['America/Phoenix', '2026-11-01T03:15-07:00', 'closed', '2026-11-02T02:15-07:00'],
  ['Europe/Madrid', '2026-03-29T01:59+01:00', 'closed', '2026-03-29T03:00+02:00'],
  ['Europe/Madrid', '2026-10-25T02:20+02:00', 'open', '2026-10-25T03:15+01:00'],
  ['Europe/Madrid', '2026-10-25T02:10+01:00', 'open', '2026-10-25T03:15+01:00'],
  ['Asia/Kolkata', '2026-03-29T02:14+05:30', 'closed', '2026-03-29T02:15+05:30'],
  ['Asia/Kolkata', '2026-11-01T03:00+05:30', 'open', '2026-11-01T03:15+05:30'],
  ['Australia/Lord_Howe', '2026-10-04T01:59+10:30', 'closed', '2026-10-04T02:30+11:00'],
  ['Australia/Lord_Howe', '2026-04-05T01:45+11:00', 'closed', '2026-04-05T02:15+10:30'],
];
for (const [timeZone, at, state, until] of ZONE_CASES) CASES.push({ what: `${timeZone} at ${at}`, resource: place(MORNING, { timeZone }), at, state, until });

for (const { what, resource, at, state, until, note } of CASES) {
  test(`hours: ${what}`, () => {
    const status = openStatus(resource, new Date(at));
    assert.deepEqual(
      { state: status.state, until: status.until?.toISOString(), note: status.note },
      { state, until: until === undefined ? undefined : new Date(until).toISOString(), note },
    );
  });
}

test('compiled hours are plain data and answer the same after crossing a worker boundary', () => {
  const compiled = compileHours(place([...office, { ...weekly(['SA'], '10:00', '12:00'), validTo: '2026-12-31' }]));
  for (const each of [compiled, compileHours(place(office)), compileHours(place(night))]) {
    const at = new Date('2026-11-21T15:30:00Z');
    assert.deepEqual(statusFromCompiled(structuredClone(each), at), statusFromCompiled(each, at));
  }
});

test('one instant over many resources asks the zone for its clock only once', () => {
  const compiled = compileHours(place(office));
  const at = new Date('2026-06-01T15:30:00Z');
  statusFromCompiled(compiled, at);
  const descriptor = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format');
  let asked = 0;
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { configurable: true, get(this: Intl.DateTimeFormat): unknown { asked++; return descriptor?.get?.call(this); } });
  try {
    for (let count = 0; count < 5000; count++) statusFromCompiled(compiled, at);
    assert.equal(asked, 0);
    statusFromCompiled(compiled, new Date(at.getTime() + 60_000));
    assert.ok(asked > 0, 'the counter counts');
  } finally {
    if (descriptor) Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', descriptor);
  }
});

test('the week as a table', () => {
  const table = weekHours(place([...office, weekly(['FR'], '22:00', '02:00'), { byday: ['SU'], state: 'unknown' }]));
  assert.deepEqual(table?.map(({ day, state, spans }) => [day, state, ...spans.map((span) => `${span.opensAt}-${span.closesAt}`)]), [
    ['MO', 'open', '09:00-17:00'], ['TU', 'open', '09:00-17:00'], ['WE', 'open', '09:00-17:00'], ['TH', 'open', '09:00-17:00'],
    ['FR', 'open', '09:00-17:00', '22:00-02:00'], ['SA', 'closed'], ['SU', 'unknown'],
  ]);
  assert.equal(weekHours({ ...base, hoursText: 'by appointment' }), undefined);
  assert.equal(weekHours({ hoursText: 'by appointment', schedules: [] }), undefined);
  assert.equal(weekHours(place(office, { hoursAre: 'partial' }))?.[6]?.state, 'unknown');
});

test('the week as a table does not give a monthly day as every week\'s, unless it is the week asked for', () => {
  const monthly = place([...office, { freq: 'MONTHLY', byday: ['SA'], bysetpos: [1], opensAt: '10:00', closesAt: '12:00' }]);
  assert.deepEqual(weekHours(monthly)?.map(({ state }) => state), ['open', 'open', 'open', 'open', 'open', 'unknown', 'closed']);
  assert.equal(weekHours(monthly, new Date('2026-11-23T15:00:00Z'))?.[5]?.state, 'closed');
  assert.equal(weekHours(monthly, new Date('2026-11-30T15:00:00Z'))?.[5]?.state, 'open');
});

test('a week as a table leaves a few dates of the year out of account', () => {
  const resource = place([...office, { state: 'closed', byyearday: [-7, 1] }]);
  assert.deepEqual(weekHours(resource)?.map(({ state }) => state), ['open', 'open', 'open', 'open', 'open', 'closed', 'closed']);
  assert.equal(weekHours(resource, new Date('2026-12-23T15:00:00Z'))?.[4]?.state, 'closed');
});
