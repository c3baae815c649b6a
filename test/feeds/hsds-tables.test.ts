/** HSDS as linked tables: joined by ids, and never a service put at a place that no table gives it. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readFeed } from '../../src/feeds/read-feed.js';

const lines = (...rows: string[]) => rows.join('\n');
const TABLES = {
  'organizations.csv': lines('id,name,description,url,tax_status', 'o1,Example Aid,We help,https://example.org,', 'o2,Two Doors,,,', 'o3,Idle,,,'),
  'services.csv': lines('id,organization_id,name,description,application_process,fees', 's1,o1,Legal advice,Talk to a lawyer,Call,Free', 's2,o2,Tax help,,,', 's3,o9,Hotline,,,', 's4,o9,,,,'),
  'locations.csv': lines('id,organization_id,name,latitude,longitude,transportation', 'l1,o1,Main office,39.95,-75.16,', 'l2,o2,East,,,', 'l3,o2,West,,,'),
  'phones.csv': lines('id,location_id,service_id,organization_id,number,extension,type', '1,,s1,,215-686-7150,12,', '2,l1,,,215-686-7151,,', '3,l3,,,215-686-7153,,', '4,,,o2,215-686-7152,,', '5,l2,,,,,', '6,l9,,,215-686-7154,,'),
  'physical_addresses.csv': lines('id,location_id,organization_id,address_1,city,state_province,postal_code,country', '1,l1,,1 Main St,Philadelphia,PA,19107,US', '2,,o1,PO Box 1,Philadelphia,PA,19107,US'),
  'regular_schedules.csv': lines('id,service_id,location_id,weekday,opens_at,closes_at', '1,,l1,1,9:00,17:00', '2,,l1,Tuesday,9:00,17:00', '3,,l1,7,,', '4,,l2,Monday,8:00,12:00', '5,,l3,Monday,,'),
  'languages.csv': lines('id,service_id,location_id,language', '1,s1,,Spanish'),
  'contacts.csv': lines('id,organization_id,name,title', '1,o1,A Person,Director'),
};

test('joined by ids, whatever the tables are called', async () => {
  for (const name of [(file: string) => file, (file: string) => `export-${Object.keys(TABLES).indexOf(file)}`]) {
    const feed = await readFeed(Object.fromEntries(Object.entries(TABLES).map(([file, text]) => [name(file), text])));
    assert.equal(feed.format, 'hsds');
    assert.deepEqual(feed.resources[0], {
      id: 's1:l1', serviceId: 's1', locationId: 'l1', organizationId: 'o1', name: 'Legal advice', organization: 'Example Aid', description: 'Talk to a lawyer', applicationProcess: 'Call', categories: [],
      phones: [{ number: '215-686-7150', kind: 'voice', dial: '+12156867150', extension: '12' }, { number: '215-686-7151', kind: 'voice', dial: '+12156867151' }],
      url: 'https://example.org/', cost: 'Free', free: true, languages: [{ code: 'es', mode: 'unknown' }],
      place: { name: 'Main office', address: '1 Main St', locality: 'Philadelphia', region: 'PA', postalCode: '19107', country: 'US', latitude: 39.95, longitude: -75.16 },
      schedules: [{ freq: 'WEEKLY', byday: ['MO', 'TU'], opensAt: '09:00', closesAt: '17:00' }, { state: 'unknown', freq: 'WEEKLY', byday: ['SU'] }], hoursAre: 'complete', source: { row: 2 },
    });
  }
});

test('a service that could be at several locations is at none; they are shown by themselves', async () => {
  const { resources, problems } = await readFeed(TABLES);
  const tax = resources.find(({ serviceId }) => serviceId === 's2');
  assert.deepEqual([tax?.place, tax?.locationId, tax?.schedules, tax?.phones.map(({ number }) => number)], [undefined, undefined, undefined, ['215-686-7152']]);
  const places = resources.filter(({ serviceId }) => !serviceId);
  assert.deepEqual(places.map(({ name, organization, locationId, schedules, phones }) => [name, organization, locationId, schedules?.[0]?.opensAt, phones[0]?.number]), [
    ['East', 'Two Doors', 'l2', '08:00', '215-686-7152'], ['West', 'Two Doors', 'l3', undefined, '215-686-7153'],
  ]);
  assert.deepEqual(problems.filter(({ code }) => code === 'location-ambiguous').map(({ table, row, params }) => [table, row, params['count']]), [['services.csv', 3, 2]]);
});

test('a table that says where services are', async () => {
  const { resources, problems } = await readFeed({ ...TABLES, 'services_at_location.csv': lines('id,service_id,location_id,description', 'x,s2,l3,') });
  assert.deepEqual(resources.filter(({ serviceId }) => serviceId).map(({ id }) => id), ['s1', 's2:l3', 's3']);
  assert.ok(!problems.some(({ code }) => code === 'location-ambiguous'));
});

test('every record of every table is accounted for', async () => {
  const { records, problems } = await readFeed(TABLES);
  assert.deepEqual(Object.fromEntries(records.map(({ table, read, used, rejected }) => [table, [read, used, rejected]])), {
    'services.csv': [4, 3, 1], 'locations.csv': [3, 3, 0], 'organizations.csv': [3, 2, 1], 'phones.csv': [6, 4, 2], 'physical_addresses.csv': [2, 1, 1],
    'regular_schedules.csv': [5, 5, 0], 'languages.csv': [1, 1, 0], 'contacts.csv': [1, 0, 1],
  });
  assert.deepEqual(problems.map(({ code, table, row }) => `${code} ${table ?? ''} ${row ?? ''}`.trim()).sort(), [
    'address-without-location physical_addresses.csv 3', 'location-ambiguous services.csv 3', 'name-missing services.csv 5', 'organization-missing services.csv 4',
    'record-empty phones.csv 6', 'record-unlinked organizations.csv 4', 'record-unlinked phones.csv 7', 'table-not-read contacts.csv',
  ].sort());
  assert.ok(problems.every(({ message }) => message.length > 20));
});

test('tables that are not linked are feeds of their own', async () => {
  const feed = await readFeed({ a: 'Name,Phone\nA,215-686-7150', b: 'Name,Phone\nB,215-686-7151' });
  assert.equal(feed.format, 'csv');
  assert.deepEqual(feed.records.map(({ table, used }) => [table, used]), [['a', 1], ['b', 1]]);
});

const real = '../shared/data/illinois-legal-hsds1';
test('Illinois legal aid', { skip: !existsSync(real) }, async () => {
  const names = ['locations', 'organizations', 'phones', 'postal_addresses', 'regular_schedules', 'services'].map(name => `${name}.csv`);
  const input = Object.fromEntries(await Promise.all([...names, 'datapackage.json'].map(async name => [name, await readFile(`${real}/${name}`)] as const)));
  const { resources, records, problems } = await readFeed(input);
  const account = Object.fromEntries(records.map(({ table, read, used }) => [table, [read, used]]));
  assert.deepEqual(account['regular_schedules.csv'], [2492, 2492]);
  assert.deepEqual(account['locations.csv'], [520, 520]);
  assert.deepEqual(account['services.csv'], [430, 429]);
  assert.ok(resources.filter(({ serviceId, schedules }) => serviceId && schedules?.some(({ opensAt }) => opensAt)).length >= 100);
  assert.equal(problems.filter(({ code }) => code === 'location-ambiguous').length, 327);
  assert.equal(new Set(resources.flatMap(({ locationId, confidential }) => confidential ? [] : locationId ?? [])).size, 519);
});
