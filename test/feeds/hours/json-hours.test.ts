import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoursLine } from '../../../src/feeds/hours/json-hours.js';
import { readFeed } from '../../../src/feeds/read-feed.js';

const lines: [source: Record<string, unknown>, expected: string | undefined][] = [
  [{ '@type': 'OpeningHoursSpecification', dayOfWeek: ['Monday', 'https://schema.org/Tuesday'], opens: '09:00', closes: '17:00' }, 'Monday, Tuesday: 09:00 - 17:00'],
  [{ day: { name: 'Monday' }, openTime: '9:00 AM', closeTime: '5:00 PM' }, 'Monday: 9:00 AM - 5:00 PM'],
  [{ days: 'Mon-Fri', hours: '9am-5pm' }, 'Mon-Fri: 9am-5pm'],
  [{ weekday: 'Sunday', closed: true }, 'Sunday: Closed'],
  [{ day: 'Sunday', open: null, close: null }, 'Sunday: -'],
  [{ day: 0, start: '0900', end: '1700' }, 'Day 0: 0900 - 1700'],
  [{ opens: '09:00', closes: '17:00', day: '' }, 'Day ?: 09:00 - 17:00'],
  [{ dayOfWeek: 'Thursday', opens: '09:00', closes: '12:00', validFrom: '2026-12-24', validThrough: '2026-12-24' }, 'Thursday: 09:00 - 12:00 (2026-12-24 to 2026-12-24)'],
  [{ name: 'Main', number: '215-555-0142' }, undefined],
  [{ day: 'Monday', name: 'Bus day' }, undefined],
];
for (const [source, expected] of lines) test(`a line of hours: ${JSON.stringify(source)}`, () => { assert.equal(hoursLine(source), expected); });

const hoursOf = async (openingHours: unknown): Promise<unknown[]> => {
  const [resource] = (await readFeed(JSON.stringify([{ name: 'A', openingHours }]))).resources;
  return [resource?.schedules?.map(({ byday, opensAt, closesAt }) => `${byday?.join() ?? ''} ${opensAt ?? ''}-${closesAt ?? ''}`).join('; '), resource?.hoursAre];
};

test('a list of them is hours; a day without times is not closed, and a day that is not told leaves all as text', async () => {
  const monday = { dayOfWeek: 'Monday', opens: '09:00', closes: '17:00' };
  assert.deepEqual(await hoursOf([monday, { dayOfWeek: 'Saturday', opens: '10:00', closes: '14:00' }]), ['MO 09:00-17:00; SA 10:00-14:00', 'complete']);
  assert.deepEqual(await hoursOf([monday, { dayOfWeek: 'Saturday', opens: null, closes: null }]), ['MO 09:00-17:00', 'partial']);
  assert.deepEqual(await hoursOf([monday, { day: 6, start: '1000', end: '1400' }]), [undefined, undefined]);
  assert.deepEqual(await hoursOf([monday, { dayOfWeek: 'Monday', opens: '10:00', closes: '12:00', validFrom: '2026-12-24', validThrough: '2026-12-24' }]), [undefined, undefined]);
});
