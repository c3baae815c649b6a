import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readHsdsSchedule } from '../../../src/feeds/hsds/hsds-schedule.js';
import { readFeed } from '../../../src/feeds/read-feed.js';
import { FinderError } from '../../../src/model/errors.js';
import { HSDS_SERVICE } from '../../fixtures/hsds-service.js';

const read = (value: unknown) => readFeed(JSON.stringify(value));

test('a service is one resource at each of its locations', async () => {
  const feed = await read(HSDS_SERVICE);
  assert.equal(feed.format, 'hsds');
  assert.deepEqual(feed.records, [{ table: 'feed', read: 1, used: 1, merged: 0, rejected: 0 }]);
  const [first, second] = feed.resources;
  assert.deepEqual(first, {
    id: `${HSDS_SERVICE.id}:loc-1`, serviceId: HSDS_SERVICE.id, locationId: 'loc-1', organizationId: 'org-1', name: 'Walk-in counseling', organization: 'Example Care',
    description: 'Talk with a counselor.', categories: [{ id: 'outpatient-mental-health', label: 'Mental health counseling', code: 'MH-1' }],
    phones: [{ number: '215-686-7150', kind: 'voice', dial: '+12156867150', extension: '100', label: 'Front desk', languages: ['es'] }],
    url: 'https://example.org/counseling', email: 'help@example.org',
    place: { address: '1 Main St, Floor 2', locality: 'Philadelphia', region: 'PA', postalCode: '19107', country: 'US', latitude: 39.95, longitude: -75.16 },
    languages: [{ code: 'es', mode: 'spoken' }, { code: 'ur', mode: 'interpreter' }, { code: 'pl', mode: 'interpreter' }, { code: 'es', mode: 'interpreter' }],
    eligibility: 'Anyone over 12', accessibility: 'Ramp at the side door.', alert: 'Masks are asked for.', status: 'active', assuredDate: '2026-05-04',
    cost: 'Free for all. 0 USD', free: true,
    schedules: [
      { freq: 'WEEKLY', byday: ['MO', 'TU'], opensAt: '10:00', closesAt: '18:00', validFrom: '2026-01-01', validTo: '2026-12-31' },
      { freq: 'MONTHLY', byday: ['SA'], bysetpos: [2], opensAt: '09:00', closesAt: '12:00' },
    ],
    hoursAre: 'complete',
  });
  assert.deepEqual(second?.schedules, [{ freq: 'WEEKLY', byday: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], opensAt: '00:00', closesAt: '24:00' }]);
  assert.equal(second.phones[0]?.kind, 'tty');
  assert.equal(second.place, undefined);
  assert.deepEqual(feed.problems.map(({ code, pointer }) => [code, pointer]), [['coordinates-impossible', '']]);
});

test('a list, an envelope, a service at location, and a service without a place', async () => {
  const { service_at_locations: places, ...bare } = HSDS_SERVICE;
  for (const value of [[bare], { contents: [bare], total_items: 1 }, { content: [bare] }]) {
    const { resources } = await read(value);
    assert.deepEqual(resources.map(({ id, place }) => [id, place]), [[HSDS_SERVICE.id, undefined]]);
  }
  const turned = await read([{ ...places[0], service: bare }]);
  assert.equal(turned.resources[0]?.id, `${HSDS_SERVICE.id}:loc-1`);
  const broken = await read({ contents: [7, { id: 'x' }, bare] });
  assert.deepEqual(broken.records, [{ table: 'feed', read: 3, used: 1, merged: 0, rejected: 2 }]);
  assert.deepEqual(broken.problems.map(({ code, pointer }) => [code, pointer]), [['record-not-object', '/contents/0'], ['name-missing', '/contents/1']]);
});

const nine = { opens_at: '09:00', closes_at: '10:00' }, at = { opensAt: '09:00', closesAt: '10:00' };
const schedules: [string, object, object[], { text?: string; partial?: boolean; country?: string }?][] = [
  ['no times: words only', { freq: 'WEEKLY', byday: 'MO', description: 'by appointment' }, [], { text: 'by appointment' }],
  ['every second week needs a start', { freq: 'WEEKLY', interval: 2, byday: 'MO', ...nine }, []],
  ['every second week', { freq: 'WEEKLY', interval: 2, dtstart: '2026-01-05', byday: 'MO', ...nine }, [{ freq: 'WEEKLY', interval: 2, byday: ['MO'], ...at, dtstart: '2026-01-05' }]],
  ['days of the month', { freq: 'MONTHLY', bymonthday: '1,15', ...nine }, [{ freq: 'MONTHLY', bymonthday: [1, 15], ...at }]],
  ['the last day of the month', { freq: 'MONTHLY', bymonthday: -1, ...nine }, [{ freq: 'MONTHLY', bymonthday: [-1], ...at }]],
  ['first and third Tuesday', { freq: 'monthly', byday: '1TU,3TU', ...nine }, [{ freq: 'MONTHLY', byday: ['TU'], bysetpos: [1, 3], ...at }]],
  ['first Monday and first Tuesday', { freq: 'MONTHLY', byday: ['1MO', '1TU'], ...nine }, [{ freq: 'MONTHLY', byday: ['MO', 'TU'], bysetpos: [1], ...at }]],
  ['first Monday, third and last Tuesday: two rules', { freq: 'MONTHLY', byday: '1MO,3TU,-1TU', ...nine }, [{ freq: 'MONTHLY', byday: ['MO'], bysetpos: [1], ...at }, { freq: 'MONTHLY', byday: ['TU'], bysetpos: [3, -1], ...at }]],
  ['an n-th day in a week is no rule', { freq: 'WEEKLY', byday: '1MO', ...nine }, []],
  ['yearly is beyond it', { freq: 'YEARLY', byday: 'MO', ...nine }, []],
  ['three times only is beyond it', { freq: 'WEEKLY', count: 3, byday: 'MO', ...nine }, []],
  ['weeks of the year are beyond it', { freq: 'WEEKLY', byweekno: '41,42', byday: 'MO', ...nine }, []],
  ['fields left empty say nothing', { freq: 'WEEKLY', byday: 'MO', count: 0, byweekno: '', bymonthday: null, interval: 1, wkst: 'MO', until: null, ...nine }, [{ freq: 'WEEKLY', byday: ['MO'], ...at }]],
  ['no day', { freq: 'WEEKLY', ...nine }, [], { text: '09:00 - 10:00' }],
  ['to midnight', { freq: 'WEEKLY', byday: 'FR', opens_at: '09:00', closes_at: '00:00' }, [{ freq: 'WEEKLY', byday: ['FR'], opensAt: '09:00', closesAt: '24:00' }]],
  ['through the night', { freq: 'WEEKLY', byday: 'FR', opens_at: '19:00', closes_at: '07:00' }, [{ freq: 'WEEKLY', byday: ['FR'], opensAt: '19:00', closesAt: '07:00' }]],
  ['the whole day', { freq: 'WEEKLY', byday: 'FR', opens_at: '00:00:00', closes_at: '23:59:59' }, [{ freq: 'WEEKLY', byday: ['FR'], opensAt: '00:00', closesAt: '24:00' }]],
  ['a clock of twelve hours: nine to five is not the night', { freq: 'WEEKLY', byday: 'FR', opens_at: '9:00', closes_at: '5:00' }, [], { text: 'FR: 9:00 - 5:00' }],
  ['one to four, too', { byday: 'FR', opens_at: '1:00', closes_at: '4:00' }, [{ state: 'unknown', freq: 'WEEKLY', byday: ['FR'] }], { text: 'FR: 1:00 - 4:00' }],
  ['from midnight to midnight says nothing', { freq: 'WEEKLY', byday: 'FR', opens_at: '00:00', closes_at: '00:00' }, [], { text: 'FR: 00:00 - 00:00' }],
  ['a time that is none', { freq: 'WEEKLY', byday: 'FR', opens_at: '9am', closes_at: '25:00' }, [], { text: 'FR: 9am - 25:00' }],
  ['bounds', { freq: 'WEEKLY', byday: 'FR', valid_from: '2026-01-01T00:00:00Z', valid_to: '2026-06-30', until: '2026-06-01', ...nine }, [{ freq: 'WEEKLY', byday: ['FR'], ...at, validFrom: '2026-01-01', validTo: '2026-06-30', until: '2026-06-01' }]],
  ['a bound that cannot be read', { freq: 'WEEKLY', byday: 'FR', valid_to: 'June', ...nine }, []],
  ['a date of its own', { dtstart: '2026-12-24', until: '2026-12-24', ...nine }, [{ ...at, dtstart: '2026-12-24', until: '2026-12-24' }]],
  ['closed on some dates, in words', { valid_from: '2026-12-24', valid_to: '2026-12-26', description: 'Closed' }, [{ state: 'closed', validFrom: '2026-12-24', validTo: '2026-12-26' }]],
  ['and why', { valid_from: '2026-12-24', valid_to: '2026-12-26', description: 'Closed', notes: 'Christmas' }, [{ state: 'closed', validFrom: '2026-12-24', validTo: '2026-12-26', description: 'Christmas' }], { text: 'Christmas' }],
  ['hours for most of a year name no days', { valid_from: '2026-01-01', valid_to: '2026-12-31', ...nine }, []],
  ['closed days, in words', { freq: 'WEEKLY', byday: 'SU', description: 'Closed.' }, [{ state: 'closed', freq: 'WEEKLY', byday: ['SU'] }]],
  ['dates of every year', { byyearday: '-8,-1', description: 'Closed' }, [{ state: 'closed', byyearday: [-8, -1] }]],
  ['days of the year in a week are beyond it', { freq: 'WEEKLY', byday: 'MO', byyearday: '2,3', ...nine }, []],
  ['words that bound a rule', { freq: 'WEEKLY', byday: 'MO', ...nine, description: 'Not available on public holidays', notes: 'Ring twice', group: 'Office' },
    [{ freq: 'WEEKLY', byday: ['MO'], ...at, description: 'Office Not available on public holidays Ring twice' }], { text: 'Office Not available on public holidays Ring twice', partial: true }],
  // HSDS 1.x
  ['a weekday with times', { weekday: 'Monday', opens_at: '9:00', closes_at: '17:00' }, [{ freq: 'WEEKLY', byday: ['MO'], opensAt: '09:00', closesAt: '17:00' }]],
  ['a weekday by its number', { weekday: '1,7', ...nine }, [{ freq: 'WEEKLY', byday: ['MO', 'SU'], ...at }]],
  ['a weekday without times is not known', { weekday: 'Sunday' }, [{ state: 'unknown', freq: 'WEEKLY', byday: ['SU'] }]],
  ['a holiday', { closed: 'TRUE', start_date: '2026-12-25', end_date: '2026-12-26' }, [{ state: 'closed', validFrom: '2026-12-25', validTo: '2026-12-26' }]],
  ['a holiday with hours', { closed: false, start_date: '2026-12-24', open_at: '09:00', closes_at: '10:00' }, [{ ...at, validFrom: '2026-12-24', validTo: '2026-12-24' }]],
  ['a holiday of which nothing is told', { start_date: '2026-12-24', end_date: '2026-12-24' }, [{ state: 'unknown', validFrom: '2026-12-24', validTo: '2026-12-24' }]],
  ['a holiday without dates', { closed: true, start_date: 'soon' }, []],
  // Near it
  ['days and times of other names', { days: ['Monday', 'wed'], start_time: '9:00 AM', end_time: '5:30 p.m.' }, [{ freq: 'WEEKLY', byday: ['MO', 'WE'], opensAt: '09:00', closesAt: '17:30' }]],
  ['a span of days', { day: 'Mon-Fri', open: '0900', close: '1700', closed: false }, [{ freq: 'WEEKLY', byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '09:00', closesAt: '17:00' }]],
  ['closed, said by itself', { day: 'Sunday', closed: true }, [{ state: 'closed', freq: 'WEEKLY', byday: ['SU'] }]],
  ['closed, and open', { day: 'Sunday', closed: true, open: '09:00', close: '10:00' }, [], { text: 'Sunday: 09:00 - 10:00' }],
  ['every day', { freq: 'DAILY', ...nine }, [{ freq: 'WEEKLY', byday: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], ...at }]],
  ['an offset is of local time', { byday: 'MO', opens_at: '09:00-05:00', closes_at: '10:00-05:00' }, [{ freq: 'WEEKLY', byday: ['MO'], ...at }]],
  ['UTC where the day would begin in the night is local time', { byday: 'MO', opens_at: '09:00Z', closes_at: '10:00Z' }, [{ freq: 'WEEKLY', byday: ['MO'], ...at }]],
  ['UTC elsewhere is not known', { freq: 'WEEKLY', byday: 'MO', opens_at: '14:00Z', closes_at: '22:00Z' }, [], { text: 'MO: 14:00Z - 22:00Z' }],
  ['UTC in Britain', { byday: 'MO', opens_at: '14:00Z', closes_at: '22:00Z' }, [{ freq: 'WEEKLY', byday: ['MO'], opensAt: '14:00', closesAt: '22:00' }], { country: 'GB' }],
  ['a time with a date that means nothing', { byday: 'MO', opens_at: '2000-01-01T14:00:00.000Z', closes_at: '2000-01-01T15:00:00.000Z' }, [{ freq: 'WEEKLY', byday: ['MO'], opensAt: '14:00', closesAt: '15:00' }]],
];
for (const [name, source, rules, { text, partial, country = 'US' } = {}] of schedules) {
  test(`schedule: ${name}`, () => {
    const found = readHsdsSchedule({ ...source }, { country, countedFromZero: false });
    assert.deepEqual(found.schedules, rules);
    assert.equal(found.text, text);
    assert.equal(found.whole, rules.length > 0 && !partial);
  });
}
test('weekdays counted from 0 are not known', () => { assert.deepEqual(readHsdsSchedule({ weekday: '1', ...nine }, { country: 'US', countedFromZero: true }).schedules, []); });

test('other JSON is a typed error', async () => {
  await assert.rejects(read({ type: 'Topology', objects: {} }), (error: FinderError) => error.code === 'feed-format-unknown');
  await assert.rejects(readFeed('{"a":'), (error: FinderError) => error.code === 'feed-not-a-feed');
  await assert.rejects(read([]), (error: FinderError) => error.code === 'feed-no-resources');
});

const examples = '../shared/hsds/examples';
test('the official examples are read', { skip: !existsSync(examples) }, async () => {
  for (const file of (await readdir(examples)).filter(name => /^service.*\.json$/.test(name))) {
    const feed = await readFeed(await readFile(`${examples}/${file}`));
    assert.ok(feed.resources.length > 0, file);
    assert.ok(feed.resources.every(({ place }) => place?.latitude === undefined), 'latitude 100 is no pin');
  }
});
