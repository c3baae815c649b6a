import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type * as FederalHolidays from '@18f/us-federal-holidays';
import { isFederalHoliday } from '../../src/model/holidays.js';
import { openStatus } from '../../src/model/hours.js';
import type { Resource, Schedule } from '../../src/model/resource.js';

const { allForYear } = createRequire(import.meta.url)('@18f/us-federal-holidays') as typeof FederalHolidays;
const DAY = 86_400_000;

test('federal holidays and the days they are observed on are those of a list that another hand keeps, for thirty years', () => {
  for (let year = 2022; year < 2052; year++) {
    const listed = new Set([true, false].flatMap((shift) => [year, year + 1].flatMap((each) =>
      allForYear(each, { shiftSaturdayHolidays: shift, shiftSundayHolidays: shift }).map(({ dateString }) => Date.parse(`${dateString.split('-').map((part) => part.padStart(2, '0')).join('-')}T00:00Z`)))));
    for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += DAY) {
      assert.equal(isFederalHoliday(time / DAY), listed.has(time), new Date(time).toISOString());
    }
  }
});

const WORKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
const office: Schedule = { byday: WORKDAYS, opensAt: '09:00', closesAt: '17:00' };
const always: Schedule = { byday: [...WORKDAYS, 'SA', 'SU'], opensAt: '00:00', closesAt: '24:00' };
const resource = (given: Partial<Resource>): Resource =>
  ({ id: 'x', name: 'X', categories: [], phones: [], timeZone: 'America/New_York', hoursAre: 'complete', schedules: [office], ...given });

for (const [what, given, at, state, holiday] of [
  ['Thanksgiving', {}, '2026-11-26T15:00Z', 'open', 'now'],
  ['the evening before it', {}, '2026-11-26T00:00Z', 'closed', 'then'],
  ['the evening of it: the holiday is today', {}, '2026-11-26T23:00Z', 'closed', 'now'],
  ['a day like others', {}, '2026-11-24T15:00Z', 'open', undefined],
  ['Independence Day on a Saturday is observed on Friday', {}, '2026-07-03T15:00Z', 'open', 'now'],
  ['and changes nothing on a day without hours', {}, '2026-07-04T15:00Z', 'closed', undefined],
  ['Christmas, but the data speaks of it', { schedules: [office, { state: 'closed', validFrom: '2026-12-25', validTo: '2026-12-25' }] }, '2026-12-25T15:00Z', 'closed', undefined],
  ['hours of its own on that date', { schedules: [office, { opensAt: '10:00', closesAt: '12:00', byyearday: [-7] }] }, '2026-12-25T15:30Z', 'open', undefined],
  ['an exception for another date does not speak of this one', { schedules: [office, { state: 'closed', validFrom: '2026-12-25', validTo: '2026-12-25' }] }, '2026-11-26T15:00Z', 'open', 'now'],
  ['words that say it stays open', { hoursText: 'Mon-Fri 9-5, including holidays' }, '2026-11-26T15:00Z', 'open', undefined],
  ['words that say it closes', { hoursText: 'Mon-Fri 9-5, closed holidays' }, '2026-11-26T15:00Z', 'open', 'now'],
  ['around the clock', { schedules: [always] }, '2026-11-26T15:00Z', 'open', undefined],
  ['Puerto Rico', { place: { country: 'PR' }, timeZone: 'America/Puerto_Rico' }, '2026-11-26T15:00Z', 'open', 'now'],
  ['Toronto keeps other days', { timeZone: 'America/Toronto' }, '2026-11-26T15:00Z', 'open', undefined],
  ['a zone of the United States, but a place that is not', { place: { country: 'CA' } }, '2026-11-26T15:00Z', 'open', undefined],
  ['no hours', { schedules: [] }, '2026-11-26T15:00Z', 'unknown', undefined],
] as const) {
  test(`hours may differ: ${what}`, () => {
    const status = openStatus(resource(given), new Date(at));
    assert.deepEqual([status.state, status.holiday], [state, holiday]);
  });
}
