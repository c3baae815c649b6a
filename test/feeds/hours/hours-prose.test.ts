import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHours } from '../../../src/feeds/hours/hours-columns.js';
import { parseHours } from '../../../src/feeds/hours/hours-prose.js';
import type { Weekday } from '../../../src/model/resource.js';

/** "MO-FR 09:00-17:00" with "*" for partial, "2,4:" for the second and fourth; undefined for not understood. */
function read(text: string, days?: Weekday[]): string | undefined {
  const hours = parseHours(text, days);
  return hours && hours.schedules.map(({ state, byday, bysetpos, opensAt, closesAt }) =>
    `${bysetpos ? `${bysetpos.join()}: ` : ''}${byday?.join(' ') ?? ''} ${state ?? `${opensAt ?? ''}-${closesAt ?? ''}`}`).join('; ') + (hours.hoursAre === 'partial' ? ' *' : '');
}
const WEEKDAYS = 'MO TU WE TH FR', ALL = `${WEEKDAYS} SA SU`;

const cases: [string, string | undefined][] = [
  // More hours there are, and when is not said.
  ['8am-4pm Mon thru Fri. Evening hours available.', `${WEEKDAYS} 08:00-16:00 *`],
  ['Mon-Fri 9am-5pm; evening and weekend appointments available', `${WEEKDAYS} 09:00-17:00 *`],
  ['Tous les soirs de 19h à minuit', `${ALL} 19:00-24:00`],
  ['Mon-Fri 8AM-5PM', `${WEEKDAYS} 08:00-17:00`],
  ['24/7', `${ALL} 00:00-24:00`],
  ['24 hours', `${ALL} 00:00-24:00`],
  ['Open 24 hours a day, 7 days a week', `${ALL} 00:00-24:00`],
  ['24 hours a day, seven days a week', `${ALL} 00:00-24:00`],
  ['7 days a week, 24 hours a day', `${ALL} 00:00-24:00`],
  ['Mon-Fri 24 hours', `${WEEKDAYS} 00:00-24:00`],
  ['Mon - Thurs (6PM-6:45PM) & Sat (11AM-12PM)', 'MO TU WE TH 18:00-18:45; SA 11:00-12:00'],
  ['Tues & Thurs: 9am-4pm, Thurs: 7-8:30pm', 'TU TH 09:00-16:00; TH 19:00-20:30'],
  ['Mon, Tues, Thurs, Fri: 12-8pm, Wed: 9-5pm, Sat: 9-1pm', 'MO TU TH FR 12:00-20:00; WE 09:00-17:00; SA 09:00-13:00'],
  ['2nd, 3rd, 4th Wednesdays, 6-9 PM', '2,3,4: WE 18:00-21:00'],
  ['1st and 3rd Tuesdays of the month 6-8pm', '1,3: TU 18:00-20:00'],
  ['Last Friday 9am-noon', '-1: FR 09:00-12:00'],
  ['Office: Mon-Fri: 9-5pm', `${WEEKDAYS} 09:00-17:00 *`],
  ['Daily 2 p.m. to 9 p.m.', `${ALL} 14:00-21:00`],
  ['Lunes a viernes de 9 a 17 h', `${WEEKDAYS} 09:00-17:00`],
  ['De lunes a jueves de 8 a 20,30 horas', 'MO TU WE TH 08:00-20:30'],
  ['Lunes, miércoles y viernes: 9:00 a. m. a 5:00 p. m.', 'MO WE FR 09:00-17:00'],
  // What is closed at the weekend is not closed all week.
  ['Sábados y domingos cerrado', 'SA SU closed *'],
  ['Todos los días de 10:00 a 22:00', `${ALL} 10:00-22:00`],
  ['Mon-Fri 8PM-6AM', `${WEEKDAYS} 20:00-06:00`],
  ['Mon-Fri 9am-12pm, 1pm-5pm', `${WEEKDAYS} 09:00-12:00; ${WEEKDAYS} 13:00-17:00`],
  ['Mon-Fri 9am-5pm; Sat closed', `${WEEKDAYS} 09:00-17:00; SA closed`],
  ['9am-5pm Monday-Friday', `${WEEKDAYS} 09:00-17:00`],
  ['Weekdays 9:00am to 5:00pm', `${WEEKDAYS} 09:00-17:00`],
  ['M-F 9-5pm', `${WEEKDAYS} 09:00-17:00`],
  ['Monday through Friday, 8:30 a.m. – 4:30 p.m.', `${WEEKDAYS} 08:30-16:30`],
  ['Fri-Mon 9am-5pm', 'MO FR SA SU 09:00-17:00'],
  ['Mon 09:00-17:00', 'MO 09:00-17:00'],
  ['Mon-Fri 9am-5pm by appointment', `${WEEKDAYS} 09:00-17:00 *`],
  // Nothing is guessed.
  ['Mon-Fri 9-5', undefined],
  ['Mon-Fri 8-12', undefined],
  ['Mon 10-12am', undefined],
  ['Mon-Fri 8am-11', undefined],
  ['9am-5pm', undefined],
  ['Mon: 6:00PM, Wed: 6:00PM', undefined],
  ['Mon-Fri 9am-5pm except Wednesday', undefined],
  ['Mon-Fri 9am-5pm, summer only', undefined],
  ['Every other Monday 9am-5pm', undefined],
  ['Mon-Fri 9am-5pm Mon 8am-6pm', undefined],
  ['Mon-Fri 9am-5pm; Wed closed', undefined],
  ['Lunch Mon-Fri 11am-1pm', undefined],
  ['Breakfast Mon: 7:45-8:45am Lunch Thurs & Fri: 11:30-12:15pm', undefined],
  ['Arrive before 6PM Sun-Sat', undefined],
  ['Mon 25:00-26:00', undefined],
  ['Mon 8AM-4:30AM', undefined],
  ['by appointment', undefined],
  ['Call for hours', undefined],
  ['', undefined],
];
for (const [text, expected] of cases) test(`"${text}"`, () => { assert.equal(read(text), expected); });

test("a weekday column's cell", () => {
  assert.equal(read('800AM-430PM', ['MO']), 'MO 08:00-16:30');
  assert.equal(read('1000AM-300PM', ['TU']), 'TU 10:00-15:00');
  assert.equal(read('800AM-1200PM', ['SA']), 'SA 08:00-12:00');
  assert.equal(read('800-430', ['MO']), undefined);
  assert.equal(read('AM-PM', ['MO']), undefined);
  assert.equal(read('7:30AM-4:00PM', ['MO']), 'MO 07:30-16:00');
});

test('days and times in columns of their own', () => {
  assert.deepEqual(readHours({ days: 'Mon-Fri', opens: '9:00', closes: '4:30 PM' })?.schedules?.[0], { freq: 'WEEKLY', byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '09:00', closesAt: '16:30' });
  assert.equal(readHours({ days: 'Mon-Fri 10-6pm', opens: '10PM', closes: '6PM' })?.problem, 'hours-contradict');
  assert.equal(readHours({ days: 'Sun', opens: '1:30 PM' })?.problem, 'hours-incomplete');
  assert.equal(readHours({ opens: '9am', closes: '5pm' })?.problem, 'hours-incomplete');
  assert.equal(readHours({ days: 'Mon', opens: '24 hours', closes: '5pm' })?.schedules, undefined);
  assert.equal(readHours({}), undefined);
});
