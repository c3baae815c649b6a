/** HSDS as linked tables: joined by ids, and never a service put at a place that no table gives it. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { openStatus } from '../../../src/model/hours.js';
import type { Feed } from '../../../src/feeds/feed.js';
import { readFeed } from '../../../src/feeds/read-feed.js';
import { makeZip } from '../make-zip.js';
import { readFolder } from '../read-folder.js';

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

const folder = (name: string) => readFolder(`test/fixtures/tables/${name}`);
const account = ({ records }: Feed) => Object.fromEntries(records.map(({ table, read, used, merged, rejected }) => {
  assert.equal(used + merged + rejected, read, table);
  return [table.replace(/^.*\/|\.\w+$/g, ''), [read, used]];
}));
const short = (id = '') => id.replace(/^.*-0*(?=[^-]+$)/, '');
const problemsOf = ({ problems }: Feed) => problems.map(({ code, table = '', row = '' }) => `${code} ${table} ${row}`.trim()).sort();

test('HSDS 3: what hangs on a service, on a location, on the service there, on a phone', async () => {
  const feed = await readFeed(folder('hsds3'));
  assert.deepEqual(feed.resources.map(({ name, organization, serviceId, locationId, place, phones, schedules, categories }) => [
    name, organization, short(serviceId), short(locationId), place?.address, phones.map(({ number, extension, languages = [] }) => [number, extension, ...languages].filter(Boolean).join(' ')).join(),
    schedules?.map(({ byday, bysetpos = [], opensAt }) => [...byday ?? [], ...bysetpos, opensAt].join(' ')).join(), categories.map(({ id, label, code }) => [id, label, code].join('/')).join(),
  ]), [
    ['Walk-in counseling', 'Riverside Community Care', '1', '1', '5 River St, Floor 2', '617-555-0110 2', 'MO TU WE TH FR 09:00', 'outpatient-mental-health/Outpatient mental health/CNS'],
    ['Walk-in counseling', 'Riverside Community Care', '1', '2', '80 North Ave', '617-555-0140,617-555-0110 2,617-555-0120', 'SA 10:00', 'outpatient-mental-health/Outpatient mental health/CNS'],
    ['Case management', 'Riverside Community Care', '2', '2', '80 North Ave', '617-555-0120', undefined, ''],
    ['Peer warmline', 'Harbor Peer Network', '3', '', undefined, '617-555-0130 pt', undefined, 'peer-support/Peer support/PEER'],
    ['Closed group', 'Harbor Peer Network', '4', '', undefined, '617-555-0130 pt', undefined, ''],
    ['Drop-in house', 'Riverside Community Care', '', '3', '7 Quiet Ln', '617-555-0160', 'MO 1 18:00', ''],
  ]);
  const [walkIn, , management, warmline] = feed.resources;
  assert.deepEqual([walkIn?.languages, walkIn?.accessibility, walkIn?.free, walkIn?.assuredDate, walkIn?.minimumAge, walkIn?.place?.latitude, walkIn?.place?.transportation],
    [[{ code: 'es', mode: 'spoken' }], 'Ramp at the side door Ring the bell', true, '2026-09-01', 18, 42.3601, 'Bus 12']);
  assert.deepEqual([management?.free, management?.requiredDocuments, warmline?.coverage?.text, warmline?.url], [false, ['Photo ID'], 'Suffolk County', 'https://harbor.example/']);
  assert.deepEqual(account(feed), {
    organizations: [3, 2], programs: [1, 1], services: [4, 4], locations: [3, 3], service_at_location: [4, 3], addresses: [4, 4], phones: [6, 6], contacts: [1, 1], schedules: [4, 3], languages: [2, 2],
    accessibility: [1, 1], service_areas: [1, 1], cost_options: [1, 1], required_documents: [1, 1], taxonomy_terms: [3, 3], taxonomies: [1, 1], attributes: [3, 2], metadata: [1, 0],
  });
  assert.deepEqual(problemsOf(feed), ['record-unlinked attributes.csv 4', 'record-unlinked organizations.csv 4', 'record-unlinked schedules.csv 5', 'record-unlinked service_at_location.csv 5', 'table-not-read metadata.csv']);
  assert.doesNotMatch(JSON.stringify(feed), /Ann Person|Director|PO Box/);
});

test('HSDS 2: its own tables of places, terms and who may come', async () => {
  const feed = await readFeed(folder('hsds2'));
  assert.deepEqual(feed.resources.map(({ id, name, organization, place, phones, schedules, categories }) => [id, name, organization, place?.address, phones[0]?.number, schedules?.[0]?.opensAt, categories[0]?.id]), [
    ['s-1:l-1', 'Food pantry', 'Helping Hands', '10 Hall St', '412-555-0101', '10:00', 'food'], ['s-2', 'Meals at home', 'Helping Hands', undefined, '412-555-0102', undefined, undefined],
    ['s-3:l-3', 'Night shelter', 'Night Light', '30 South St', '412-555-0103', '20:00', 'shelter'], ['l-2', 'North house', 'Night Light', undefined, '412-555-0103', undefined, undefined],
  ]);
  const [pantry, meals] = feed.resources;
  assert.deepEqual([pantry?.languages?.[0]?.code, pantry?.accessibility, meals?.eligibility, meals?.coverage?.text, meals?.cost], ['es', 'wheelchair van Call first', 'Age 60 or over', 'Allegheny County', '$3 a meal. SNAP']);
  for (const [table, [read, used]] of Object.entries(account(feed))) assert.equal(used, read, table);
  assert.deepEqual(feed.problems, []);
});

test('Ohana\'s 1.0: lists within cells, services that name a location, a term\'s own id column, holidays', async () => {
  const feed = await readFeed(folder('ohana')), [lunch, calls] = feed.resources;
  assert.deepEqual([lunch?.id, lunch?.organization, lunch?.place?.address, lunch?.phones.map(({ number, kind, label }) => [number, kind, label]), lunch?.categories.map(({ label }) => label)],
    ['1:1', 'Oak Family Services', '2600 Middlefield Road', [['650 780-7525', 'voice', 'Information'], ['650 701-0856', 'fax', undefined]], ['Food', 'Senior Centers']]);
  assert.deepEqual([lunch?.accessibility, lunch?.languages?.map(({ code }) => code), lunch?.requiredDocuments, lunch?.coverage?.text, lunch?.eligibility, lunch?.cost],
    ['disabled parking. ramp', ['es', 'zh'], ['Photo ID', 'Proof of age'], 'Colma, Daly City', 'Age 55 or over', '$2.50 suggested. Cash. Check']);
  assert.deepEqual([calls?.virtual, calls?.url, calls?.phones[0]?.extension, calls?.schedules?.length], [true, 'http://oak.example/calls', '4385', 1]);
  assert.deepEqual(account(feed), { organizations: [1, 1], locations: [2, 2], services: [2, 2], phones: [4, 3], addresses: [1, 1], mail_addresses: [1, 1], regular_schedules: [3, 3], holiday_schedules: [3, 3], taxonomy: [3, 3] });
});

test('a holiday is closed, or has its own hours; holidays alone say nothing of other days', async () => {
  const holidays = lines('id,service_id,location_id,weekday,opens_at,closes_at,start_date,end_date,closed', '1,,l1,,,,2026-12-24,2026-12-26,true', '2,,l1,,10:00,12:00,2026-12-31,2026-12-31,false', '3,,l2,,,,2026-12-24,2026-12-26,true');
  const { resources } = await readFeed({ ...TABLES, 'holiday_schedules.csv': holidays.replaceAll(',weekday', '').replaceAll(/,(l\d),,/g, ',$1,') }, { timeZone: 'America/New_York' });
  const state = (name: string, at: string) => openStatus({ ...resources.find(each => each.name === name), timeZone: 'America/New_York' }, new Date(at)).state;
  assert.deepEqual(['2026-12-21T15:00:00Z', '2026-12-24T15:00:00Z', '2026-12-31T16:00:00Z', '2026-12-31T18:30:00Z'].map(at => state('Legal advice', at)), ['open', 'closed', 'open', 'closed']);
  const other = await readFeed({ ...TABLES, 'regular_schedules.csv': 'id,service_id,location_id,weekday,opens_at,closes_at', 'holiday_schedules.csv': holidays.replaceAll(',weekday', '').replaceAll(/,(l\d),,/g, ',$1,') });
  const east = other.resources.find(each => each.name === 'East');
  assert.equal(openStatus({ ...east, timeZone: 'America/New_York' }, new Date('2026-12-21T15:00:00Z')).state, 'unknown');
});

for (const name of ['hsds3', 'hsds2', 'ohana']) {
  test(`${name}: a zip, other file names, other headers, tables in another order`, async () => {
    const files = folder(name), whole = await readFeed(files);
    const plain = (feed: Feed) => JSON.stringify(feed.resources);
    assert.equal(plain(await readFeed(makeZip(Object.fromEntries(Object.entries(files).map(([file, bytes]) => [`export/${file}`, bytes]))))), plain(whole));
    const entries = Object.entries(files).reverse();
    assert.equal(plain(await readFeed(Object.fromEntries(entries))), plain(whole));
    const headed = Object.fromEntries(entries.map(([file, bytes]) => {
      const text = new TextDecoder().decode(bytes), [head = ''] = text.split('\n');
      return [file, text.replace(head, head.split(',').map(each => each.replaceAll('_', ' ').replace(/\b\w/g, letter => letter.toUpperCase()).replace(/\bId\b/g, 'ID')).join(','))];
    }));
    assert.equal(plain(await readFeed(headed)), plain(whole));
    // A table of postal addresses alone is only known by its name.
    const mute = Object.fromEntries(Object.entries(files).filter(([file]) => !/postal|mail/.test(file)).map(([, bytes], n) => [`t${n}.csv`, bytes]));
    assert.equal(plain(await readFeed(mute)), plain(whole));
  });
}

test('a confidential service\'s id does not tell its location', async () => {
  const { resources } = await readFeed({ ...TABLES, 'services.csv': TABLES['services.csv'].replace('Legal advice,Talk to a lawyer', 'Domestic violence shelter,'), 'services_at_location.csv': lines('id,service_id,location_id,description', 'x,s1,l1,', 'y,s1,l3,') });
  assert.deepEqual(resources.filter(({ confidential }) => confidential).map(({ id, locationId, place }) => [id, locationId, place?.address, place?.latitude]), [['s1', undefined, undefined, undefined], ['s1~2', undefined, undefined, undefined]]);
});

test('headings and totals between the rows of a table are no records', async () => {
  const feed = await readFeed({ ...TABLES, 'services.csv': `${TABLES['services.csv']}\nTotal: 4,,,,,` });
  assert.deepEqual(feed.records.find(({ table }) => table === 'services.csv'), { table: 'services.csv', read: 5, used: 3, merged: 0, rejected: 2 });
  assert.ok(problemsOf(feed).includes('row-not-record services.csv 6'));
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
