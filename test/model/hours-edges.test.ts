/** Edges of the open status that mutation found without a test: what is closed by mistake there sends somebody away. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileHours, openStatus, stateFromCompiled, weekHours, type HoursOf } from '../../src/model/hours.js';
import type { Schedule, Weekday } from '../../src/model/resource.js';

const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const rule = (more: Partial<Schedule> = {}): Schedule => ({ freq: 'WEEKLY', byday: WEEK.slice(0, 5), opensAt: '09:00', closesAt: '17:00', ...more });
const hours = (schedules: Schedule[], more: Partial<HoursOf> = {}): HoursOf => ({ schedules, hoursAre: 'complete', timeZone: 'America/New_York', ...more });
const MONDAY = new Date('2026-11-23T12:00-05:00');

for (const [what, given, at, state] of [
  ['the opening minute', hours([rule()]), '2026-11-23T09:00-05:00', 'open'],
  ['the minute before it', hours([rule()]), '2026-11-23T08:59-05:00', 'closed'],
  ['the closing minute', hours([rule()]), '2026-11-23T17:00-05:00', 'closed'],
  ['around the clock', hours([rule({ byday: WEEK, opensAt: '00:00', closesAt: '24:00' })]), '2026-11-23T03:00-05:00', 'open'],
  ['words only', { hoursText: 'by appointment' }, '2026-11-23T12:00-05:00', 'unknown'],
  ['a zone nobody knows', hours([rule()], { timeZone: 'America/Nowhere' }), '2026-11-23T12:00-05:00', 'unknown'],
] satisfies [string, HoursOf, string, string][]) {
  test(`hours, the state alone: ${what}`, () => {
    assert.equal(stateFromCompiled(compileHours(given), new Date(at)), state);
    assert.equal(openStatus(given, new Date(at)).state, state, 'as the whole answer has it');
  });
}

test('hours: a weekly rule that began some time ago holds today', () => {
  for (const began of [{ dtstart: '2026-01-01' }, { validFrom: '2026-01-01' }]) assert.equal(openStatus(hours([rule(began)]), MONDAY).state, 'open');
});

test('hours: around the clock, where more may be unsaid, is open and says that it is part of the hours', () => {
  assert.deepEqual(openStatus(hours([rule({ byday: WEEK, opensAt: '00:00', closesAt: '24:00' })], { hoursAre: 'partial' }), MONDAY), { state: 'open', note: 'partial' });
});

test('hours: the week as a table at midnight, without a standing, and in a zone nobody knows', () => {
  assert.deepEqual(weekHours(hours([rule({ byday: ['MO'], opensAt: '12:00', closesAt: '24:00' })]))?.[0]?.spans, [{ opensAt: '12:00', closesAt: '24:00' }]);
  assert.equal(weekHours({ schedules: [rule()], timeZone: 'America/New_York' }), undefined);
  const { timeZone, ...nowhere } = hours([rule()]);
  assert.ok(timeZone);
  for (const given of [nowhere, { ...nowhere, timeZone: 'America/Nowhere' }]) assert.deepEqual(weekHours(given, MONDAY), weekHours(given));
});
