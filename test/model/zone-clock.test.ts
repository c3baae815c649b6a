/** The wall clock of a zone where it is set back or forward, and where a zone is none. The device's own zone is nothing to it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, instantOf, MINUTE, momentOf, wallClock } from '../../src/model/zone-clock.js';

const local = (text: string): number => Date.parse(`${text}Z`);
const shown = (at: string, zone: string): string => {
  const clock = wallClock(new Date(at), zone) ?? assert.fail(zone);
  assert.equal(clock.local, clock.day * DAY + clock.minute * MINUTE);
  return new Date(clock.local).toISOString().slice(0, 19);
};

for (const [at, zone, expected] of [
  ['2026-11-23T12:00:00Z', 'America/New_York', '2026-11-23T07:00:00'], ['2026-11-23T12:00:00Z', 'UTC', '2026-11-23T12:00:00'], ['2026-11-23T20:00:00Z', 'Asia/Kolkata', '2026-11-24T01:30:00'],
  // Offsets of whole minutes are young.
  ['1970-06-01T12:00:00Z', 'Africa/Monrovia', '1970-06-01T11:15:30'],
  // The hour that is skipped, and the one that comes twice, in which the clock stands still before its end.
  ['2026-03-08T06:59:59Z', 'America/New_York', '2026-03-08T01:59:59'], ['2026-03-08T07:00:00Z', 'America/New_York', '2026-03-08T03:00:00'],
  ['2026-11-01T05:30:00Z', 'America/New_York', '2026-11-01T01:30:00'], ['2026-11-01T06:00:00Z', 'America/New_York', '2026-11-01T01:59:59'],
  ['2026-11-01T06:30:00Z', 'America/New_York', '2026-11-01T01:59:59'], ['2026-11-01T07:00:00Z', 'America/New_York', '2026-11-01T02:00:00'],
] satisfies [string, string, string][]) {
  test(`zone clock: at ${at} in ${zone}`, () => assert.equal(shown(at, zone), expected));
}

for (const [time, zone, expected, shows = time] of [
  ['2026-11-23T09:00:00', 'America/New_York', '2026-11-23T14:00:00Z'], ['2026-11-23T09:00:00', 'UTC', '2026-11-23T09:00:00Z'],
  ['2026-03-08T02:30:00', 'America/New_York', '2026-03-08T07:00:00Z', '2026-03-08T03:00:00'], ['2026-03-08T03:30:00', 'America/New_York', '2026-03-08T07:30:00Z'],
  ['2026-11-01T00:30:00', 'America/New_York', '2026-11-01T04:30:00Z'], ['2026-11-01T01:30:00', 'America/New_York', '2026-11-01T05:30:00Z'],
  ['2026-11-01T02:00:00', 'America/New_York', '2026-11-01T07:00:00Z'], ['2026-11-01T02:30:00', 'America/New_York', '2026-11-01T07:30:00Z'],
  ['2026-09-27T01:30:00', 'Pacific/Auckland', '2026-09-26T13:30:00Z'], ['2026-09-27T03:30:00', 'Pacific/Auckland', '2026-09-26T14:30:00Z'],
] satisfies [string, string, string, string?][]) {
  test(`zone clock: the first moment at which it is ${time} in ${zone}`, () => {
    const at = new Date(expected);
    assert.deepEqual(instantOf(local(time), zone), at);
    // Asked from the hour before, from days before, and from weeks before, on the other side of a change of the clock.
    for (const before of [MINUTE * 59, DAY, 2 * DAY, 7 * DAY, 8 * DAY, 20 * DAY, 200 * DAY]) {
      assert.deepEqual(momentOf(local(time), new Date(at.getTime() - before), zone), { at, local: local(shows) }, `from ${before / DAY} days before`);
    }
  });
}

test('zone clock: a zone that nobody knows, and a moment that is none, have no time', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  for (const [at, zone] of [[now, 'America/Nowhere'], [now, ''], [new Date(NaN), 'America/New_York']] satisfies [Date, string][]) {
    assert.equal(wallClock(at, zone), undefined);
    assert.equal(momentOf(local('2026-11-23T09:00:00'), at, zone), undefined);
  }
  assert.equal(instantOf(local('2026-11-23T09:00:00'), 'America/Nowhere'), undefined);
});
