import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../../src/feeds/read-feed.js';
import { openStatus } from '../../../src/model/hours.js';

const HEADER = 'Name,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday';

/** "MO,TU 09:00-17:00; SA closed" and whether that is all. */
async function week(cells: string, header = HEADER): Promise<string> {
  const [resource] = (await readFeed(`${header}\nA House,${cells}\n`)).resources;
  const rules = (resource?.schedules ?? []).map(({ state, byday, opensAt, closesAt }) => `${byday?.join() ?? ''} ${state ?? `${opensAt ?? ''}-${closesAt ?? ''}`}`);
  return `${rules.join('; ')} (${resource?.hoursAre ?? 'text'})`;
}

const WD = 'MO,TU,WE,TH,FR';
const cases: [what: string, cells: string, expected: string][] = [
  ['the same every weekday', '9am-5pm,9am-5pm,9am-5pm,9am-5pm,9am-5pm,Closed,CLOSED', `${WD} 09:00-17:00; SA,SU closed (complete)`],
  ['a clock of 24 hours', '09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,10:00-14:00,Closed', `${WD} 09:00-17:00; SA 10:00-14:00; SU closed (complete)`],
  ['blank is not closed', '9am-5pm,9am-5pm,9am-5pm,9am-5pm,9am-5pm,,', `${WD} 09:00-17:00; SA,SU unknown (complete)`],
  ['the whole day in three ways', '24 hours,00:00-23:59,Open 24 hours,24/7,12:00 AM - 11:59 PM,24hrs,00:00-24:00', 'MO,TU,WE,TH,FR,SA,SU 00:00-24:00 (complete)'],
  ['closed in three languages', 'Closed,Cerrado,Fermé,off,Closed.,cerrado,9am-5pm', 'MO,TU,WE,TH,FR,SA closed; SU 09:00-17:00 (complete)'],
  ['two shifts', '"9am-12pm, 1pm-5pm",9:00-12:00 / 13:00-17:00,,,,,', 'MO,TU 09:00-12:00; MO,TU 13:00-17:00; WE,TH,FR,SA,SU unknown (complete)'],
  ['a break', '8am-5pm (closed 12-1),8am-5pm,,,,,', 'MO 08:00-12:00; MO 13:00-17:00; TU 08:00-17:00; WE,TH,FR,SA,SU unknown (complete)'],
  ['hours with words beside them', '9am-5pm by appointment,9am-5pm,,,,,', 'MO,TU 09:00-17:00; WE,TH,FR,SA,SU unknown (partial)'],
  ['words without hours', 'By appointment,9am-5pm,,,,,', 'MO,WE,TH,FR,SA,SU unknown; TU 09:00-17:00 (partial)'],
  ['morning or evening not said', '8-12,9am-5pm,,,,,', 'MO,WE,TH,FR,SA,SU unknown; TU 09:00-17:00 (partial)'],
  ['of other days, of some weeks', 'Mon-Fri 9am-5pm,1st and 3rd 6-8pm,9am-5pm daily,9am-5pm,,,', 'MO,TU,WE,FR,SA,SU unknown; TH 09:00-17:00 (partial)'],
  ['midnight to midnight may be nothing', '12:00 AM - 12:00 AM,00:00-00:00,9am-5pm,,,,', 'MO,TU,TH,FR,SA,SU unknown; WE 09:00-17:00 (partial)'],
  ['into the night', '8pm-2am,20:00-06:00,,,,,', 'MO 20:00-02:00; TU 20:00-06:00; WE,TH,FR,SA,SU unknown (complete)'],
  ['ticks are no hours', 'x,x,,,,,', ' (text)'],
];
for (const [what, cells, expected] of cases) test(`a week in columns: ${what}`, async () => { assert.equal(await week(cells), expected); });

test('a blank day is not said to be closed', async () => {
  const [resource] = (await readFeed(`${HEADER}\nA House,9am-5pm,9am-5pm,9am-5pm,9am-5pm,9am-5pm,,Closed\n`)).resources;
  assert.ok(resource);
  const at = (time: string): string => openStatus({ ...resource, timeZone: 'UTC' }, new Date(time)).state;
  assert.deepEqual([at('2026-11-27T12:00:00Z'), at('2026-11-28T12:00:00Z'), at('2026-11-29T12:00:00Z')], ['open', 'unknown', 'closed']);
});

test('a week is told with the words for its days, not with whole headers', async () => {
  const told = async (header: string, cells: string): Promise<string | undefined> => (await readFeed(`${header}\nA House,${cells}\n`)).resources[0]?.hoursText;
  assert.equal(await told('Name,Hours Monday,Hours Tuesday', '9am-5pm,9am-5pm'), 'Monday-Tuesday: 9am-5pm');
  assert.equal(await told('Nombre,Lunes,Martes', '9-14h,Cerrado'), 'Lunes: 9-14h; Martes: Cerrado');
  assert.equal((await readFeed(JSON.stringify([{ name: 'A', hours: { mon: '9am-5pm', tue: '9am-5pm' } }]))).resources[0]?.hoursText, 'mon-tue: 9am-5pm');
});
