import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readHsdsSchedule } from '../../src/feeds/hsds-schedule.js';
import { readFeed } from '../../src/feeds/read-feed.js';
import { FinderError } from '../../src/model/errors.js';
import { HSDS_SERVICE } from '../fixtures/hsds-service.js';

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

const schedules: [string, object, object][] = [
  ['no times: words only', { freq: 'WEEKLY', byday: 'MO', description: 'by appointment' }, { text: 'by appointment' }],
  ['every second week needs a start', { freq: 'WEEKLY', interval: 2, byday: 'MO', opens_at: '09:00', closes_at: '10:00' }, {}],
  ['every second week', { freq: 'WEEKLY', interval: 2, dtstart: '2026-01-05', byday: 'MO', opens_at: '09:00', closes_at: '10:00' },
    { schedule: { freq: 'WEEKLY', interval: 2, byday: ['MO'], opensAt: '09:00', closesAt: '10:00', dtstart: '2026-01-05' } }],
  ['days of the month', { freq: 'MONTHLY', bymonthday: '1,15', opens_at: '09:00', closes_at: '10:00' },
    { schedule: { freq: 'MONTHLY', bymonthday: [1, 15], opensAt: '09:00', closesAt: '10:00' } }],
  ['yearly is beyond it', { freq: 'YEARLY', byday: 'MO', opens_at: '09:00', closes_at: '10:00' }, {}],
  ['three times only is beyond it', { freq: 'WEEKLY', count: 3, byday: 'MO', opens_at: '09:00', closes_at: '10:00' }, {}],
  ['no day', { freq: 'WEEKLY', opens_at: '09:00', closes_at: '10:00' }, {}],
  ['to midnight', { freq: 'WEEKLY', byday: 'FR', opens_at: '09:00', closes_at: '00:00' }, { schedule: { freq: 'WEEKLY', byday: ['FR'], opensAt: '09:00', closesAt: '24:00' } }],
  ['a time that is none', { freq: 'WEEKLY', byday: 'FR', opens_at: '9am', closes_at: '25:00' }, {}],
];
for (const [name, source, expected] of schedules) {
  test(`schedule: ${name}`, () => { assert.deepEqual(readHsdsSchedule({ ...source }), expected); });
}

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
