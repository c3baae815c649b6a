import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../../src/feeds/read-feed.js';

const WEEK = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday';
const DAYS = '9am-5pm,9am-5pm,9am-5pm,9am-5pm,9am-5pm,Closed,Closed';

/** The times of Monday, how much is known, the words, and the problem. */
async function read(header: string, ...rows: string[]): Promise<unknown[]> {
  const { resources: [resource], problems: [first] } = await readFeed(`${header}\n${rows.join('\n')}\n`);
  const monday = resource?.schedules?.filter(({ byday }) => byday?.includes('MO')).map(({ state, opensAt, closesAt }) => state ?? `${opensAt ?? ''}-${closesAt ?? ''}`).join();
  return [monday, resource?.hoursAre, resource?.hoursText?.replace('Monday-Friday: 9am-5pm; Saturday-Sunday: Closed', 'W'), first?.code];
}

const cases: [what: string, prose: string, expected: unknown[]][] = [
  ['the same said twice is said once', 'Mon-Fri 9am-5pm', ['09:00-17:00', 'complete', 'W', undefined]],
  ['other times', 'Mon-Fri 10am-4pm', [undefined, undefined, 'W. Mon-Fri 10am-4pm', 'hours-contradict']],
  ['a note', 'By appointment', ['09:00-17:00', 'partial', 'W. By appointment', undefined]],
  ['words that deny it', 'Closed for renovation', [undefined, undefined, 'W. Closed for renovation', 'hours-not-understood']],
  ['words that doubt it', 'Hours vary', [undefined, undefined, 'W. Hours vary', 'hours-not-understood']],
  ['more than the week says', 'Mon-Fri 9am-5pm, closed holidays', ['09:00-17:00', 'partial', 'W. Mon-Fri 9am-5pm, closed holidays', undefined]],
  ['nothing', '', ['09:00-17:00', 'complete', 'W', undefined]],
];
for (const [what, prose, expected] of cases) test(`prose beside a week: ${what}`, async () => { assert.deepEqual(await read(`Name,Hours,${WEEK}`, `A,"${prose}",${DAYS}`), expected); });

test('a week that is not understood, and prose that is', async () => {
  assert.deepEqual(await read(`Name,Hours,${WEEK}`, 'A,Mon-Fri 9am-5pm,8-12,,,,,,'), ['09:00-17:00', 'partial', 'Monday: 8-12. Mon-Fri 9am-5pm', undefined]);
});

test('columns that keep to a clock of 24 hours', async () => {
  const header = 'Name,Days,Open,Close';
  assert.equal((await read(header, 'A,Mon,8:00,12:00', 'B,Tue,14:00,18:00'))[0], '08:00-12:00');
  assert.equal((await read(header, 'A,Mon,8:00,12:00', 'B,Tue,9:00,5:00'))[0], undefined, 'no hour beyond twelve');
  assert.equal((await read(header, 'A,Mon,8:00,12:00', 'B,Tue,14:00,18:00', 'C,Wed,9:00 AM,5:00 PM'))[0], undefined, 'some say am');
  assert.equal((await read(header, 'A,Mon,9:00,5:00', 'B,Tue,14:00,18:00'))[0], undefined, 'backwards is no morning');
  assert.equal((await read(`Name,${WEEK}`, 'A,8:00-12:00,8:00-12:00,,,,,', 'B,8:00-17:00,,,,,,'))[0], '08:00-12:00');
});
