import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../../src/feeds/read-feed.js';

/** What is read of the first row, its words, and how much that is. */
async function read(header: string, ...rows: string[]): Promise<[string | undefined, string, string | undefined]> {
  const [resource] = (await readFeed(`${header}\n${rows.join('\n')}\n`)).resources;
  const rules = (resource?.schedules ?? []).map(({ state, byday, opensAt, closesAt }) => `${byday?.join() ?? ''} ${state ?? `${opensAt ?? ''}-${closesAt ?? ''}`}`);
  return [resource?.hoursText, rules.join('; '), resource?.hoursAre];
}

const WD = 'MO,TU,WE,TH,FR';
const cases: [what: string, header: string, row: string, expected: [string | undefined, string, string | undefined]][] = [
  ['a column for Monday to Friday is none for Monday', 'Name,Mon-Fri,Sat,Sun', 'A,9am-5pm,10am-2pm,Closed', ['Mon-Fri: 9am-5pm; Sat: 10am-2pm; Sun: Closed', `${WD} 09:00-17:00; SA 10:00-14:00; SU closed`, 'complete']],
  ['weekdays and weekends', 'Name,Weekday Hours,Weekend Hours', 'A,9am-5pm,10am-2pm', ['Mon-Fri: 9am-5pm; Sat-Sun: 10am-2pm', `${WD} 09:00-17:00; SA,SU 10:00-14:00`, 'complete']],
  ['nothing is known of a blank cell', 'Name,Weekday Hours,Weekend Hours', 'A,9am-5pm,', ['Mon-Fri: 9am-5pm; Sat-Sun: -', `${WD} 09:00-17:00`, 'partial']],
  ['opening and closing times', 'Name,M-F Open,M-F Close,Sat Open,Sat Close', 'A,9:00 AM,5:00 PM,Closed,', ['M-F: 9:00 AM - 5:00 PM; Sat: Closed', `${WD} 09:00-17:00; SA closed`, 'complete']],
  ['days in brackets', 'Name,Hours (Mon-Thu),Hours (Fri)', 'A,8am-6pm,8am-noon', ['Mon-Thu: 8am-6pm; Fri: 8am-noon', 'MO,TU,WE,TH 08:00-18:00; FR 08:00-12:00', 'complete']],
  ['Spanish', 'Nombre,Lunes a Viernes,Sábado,Domingo', 'A,9:00 - 14:00,10:00 - 13:00,cerrado', ['Lunes A Viernes: 9:00 - 14:00; Sabado: 10:00 - 13:00; Domingo: cerrado', `${WD} 09:00-14:00; SA 10:00-13:00; SU closed`, 'complete']],
  ['French', 'Nom,Lundi au vendredi,Samedi', 'A,9h-17h,10h-12h', ['Lundi Au Vendredi: 9h-17h; Samedi: 10h-12h', `${WD} 09:00-17:00; SA 10:00-12:00`, 'complete']],
  ['a cell that names its own days', 'Name,Weekday Hours,Weekend Hours', 'A,"Mon, Wed 9am-5pm",Sat 10am-2pm', ['Mon, Wed 9am-5pm; Sat 10am-2pm', 'MO,WE 09:00-17:00; SA 10:00-14:00', 'complete']],
  ['a plain column of hours beside them', 'Name,Hours,Weekend Hours', 'A,Mon-Fri 9am-5pm,10am-2pm', ['Mon-Fri 9am-5pm; Sat-Sun: 10am-2pm', `${WD} 09:00-17:00; SA,SU 10:00-14:00`, 'complete']],
  ['names of a database', 'name,mon_fri,sat_sun', 'A,9am-5pm,Closed', ['Mon-Fri: 9am-5pm; Sat-Sun: Closed', `${WD} 09:00-17:00; SA,SU closed`, 'complete']],
  ['latitude is no list of days', 'Name,LAT,LON', 'A,39.95,-75.16', [undefined, '', undefined]],
  ['columns that are about something else', 'Name,Mon-Fri Staff,Weekday Bus', 'A,12,21', [undefined, '', undefined]],
];
for (const [what, header, row, expected] of cases) test(`columns of several days: ${what}`, async () => { assert.deepEqual(await read(header, row), expected); });

test('hours without a column for each weekday are not all', async () => {
  assert.equal((await read('Name,Monday,Tuesday', 'A,9am-5pm,Closed'))[2], 'partial');
  assert.equal((await read('Name,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday', 'A,9am-5pm,Closed,Closed,Closed,Closed,Closed,Closed'))[2], 'complete');
});
