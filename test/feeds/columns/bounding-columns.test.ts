/** How often and when in the year: what bounds the hours is not passed over. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFeed } from '../../../src/feeds/read-feed.js';

const hours = async (header: string, ...rows: string[]) =>
  (await readFeed([`Group,${header}`, ...rows.map((row, index) => `Group ${index},${row}`)].join('\n'))).resources.map(({ schedules, hoursAre, hoursText }) => ({ schedules, hoursAre, hoursText }));

describe('how often', () => {
  test('the first and third Tuesday are no Tuesdays of every week', async () => {
    const [nth, weekly, other, monthly, own] = await hours('Day,Start,End,Frequency', 'Tuesday,7:00 PM,8:30 PM,1st and 3rd', 'Monday,7:00 PM,8:30 PM,Weekly', 'Friday,6:00 PM,8:00 PM,Every other week', 'Friday,6:00 PM,8:00 PM,Monthly', '2nd Wednesday,6:30 PM,8:00 PM,Monthly');
    assert.deepEqual(nth?.schedules, [{ freq: 'MONTHLY', byday: ['TU'], bysetpos: [1, 3], opensAt: '19:00', closesAt: '20:30' }]);
    assert.deepEqual(weekly?.schedules, [{ freq: 'WEEKLY', byday: ['MO'], opensAt: '19:00', closesAt: '20:30' }]);
    assert.deepEqual([other?.schedules, monthly?.schedules], [undefined, undefined]);
    assert.match(other?.hoursText ?? '', /Every other week/);
    assert.deepEqual(own?.schedules, [{ freq: 'MONTHLY', byday: ['WE'], bysetpos: [2], opensAt: '18:30', closesAt: '20:00' }]);
  });
  test('beside prose, and beside columns for weekdays', async () => {
    const [prose, ongoing] = await hours('Hours,How often', 'Tue 7pm-8:30pm,Biweekly', 'Tue 7pm-8:30pm,Ongoing');
    assert.deepEqual([prose?.schedules, prose?.hoursText], [undefined, 'Tue 7pm-8:30pm (Biweekly)']);
    assert.equal(ongoing?.hoursAre, 'complete');
    const [week] = await hours('Monday,Tuesday,Weeks of month', '9am-5pm,9am-5pm,2nd and 4th');
    assert.ok(!week?.schedules?.some(({ opensAt }) => opensAt));
  });
});

test('a winter shelter is not open in July, as far as is known', async () => {
  const [winter, round, flag, no] = await hours('Hours,Seasonal', '7pm-7am daily,Nov 1 - Mar 31', '7pm-7am daily,Year-round', '7pm-7am daily,Yes', '7pm-7am daily,No');
  assert.deepEqual([winter?.schedules, round?.hoursAre, flag?.schedules, no?.hoursAre], [undefined, 'complete', undefined, 'complete']);
  assert.match(winter?.hoursText ?? '', /Nov 1/);
});

test('hours of a part of the year are said with it, and are not the hours of today', async () => {
  const [both, winter] = await hours('Horario invierno,Horario verano', 'L-V 9-14h,L-V 9-13h', 'L-V 9-14h,');
  assert.deepEqual([both?.schedules, both?.hoursText], [undefined, 'Horario invierno: L-V 9-14h; Horario verano: L-V 9-13h']);
  assert.equal(winter?.schedules, undefined);
  const [summer, none] = await hours('Hours,Summer Hours', 'Mon-Fri 9am-5pm,Mon-Thu 8am-6pm', 'Mon-Fri 9am-5pm,');
  assert.deepEqual([summer?.schedules, none?.hoursAre], [undefined, 'complete']);
});
