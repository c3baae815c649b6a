/** An agency's own tables, joined by ids or names; and tables that only lie in one folder. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Feed } from '../../../src/feeds/feed.js';
import { readFeed } from '../../../src/feeds/read-feed.js';
import { makeZip } from '../make-zip.js';
import { readFolder } from '../read-folder.js';

const lines = (...rows: string[]) => rows.join('\n');
const FIXTURES = 'test/fixtures/tables';
const problemsOf = ({ problems }: Feed) => problems.map(({ code, table = '', row = '' }) => `${code} ${table} ${row}`.trim()).sort();
const account = ({ records }: Feed) => Object.fromEntries(records.map(({ table, read, used, merged, rejected }) => {
  assert.equal(used + merged + rejected, read, table);
  return [table, [read, used, rejected]];
}));

test('joined by ids: sites, numbers and hours of other tables, each row of each accounted for', async () => {
  const feed = await readFeed(readFolder(`${FIXTURES}/agency-ids`));
  assert.deepEqual(feed.resources.map(({ id, name, organization, place, phones, schedules }) =>
    [id, name, organization, place?.address, phones.map(({ kind, number }) => `${kind} ${number}`).join(), schedules?.[0]?.opensAt]), [
    ['100:10', 'Pantry', 'Food First', '1 Main St', 'voice 215-555-0160,fax 215-555-0161', '09:00'],
    ['200:20', 'Winter shelter', 'Two Doors', '2 East St', 'voice 215-555-0151', '20:00'],
    ['200:21', 'Winter shelter', 'Two Doors', '3 West St', 'voice 215-555-0151', '20:00'],
    ['300', 'Clinic', 'Two Doors', undefined, 'voice 215-555-0151', undefined],
    ['400', 'Helpline', undefined, undefined, '', undefined],
    ['500', 'Domestic violence shelter', 'Quiet House', undefined, 'voice 215-555-0152', '00:00'],
  ]);
  const [pantry] = feed.resources;
  assert.deepEqual([pantry?.serviceId, pantry?.locationId, pantry?.organizationId, pantry?.url, pantry?.free, pantry?.assuredDate, pantry?.accessible], ['100', '10', 'A-01', 'https://foodfirst.example/', true, '2026-09-01', true]);
  assert.deepEqual(account(feed), {
    'Agencies.csv': [5, 3, 2], 'Sites.csv': [4, 4, 0], 'Programs.csv': [6, 5, 1], 'Site Phones.csv': [3, 2, 1], 'Program Hours.csv': [2, 2, 0], 'Staff.csv': [1, 0, 1],
  });
  assert.deepEqual(problemsOf(feed), [
    'location-ambiguous Programs.csv 4', 'location-missing Programs.csv 5', 'location-missing Site Phones.csv 4', 'name-missing Programs.csv 7', 'organization-missing Programs.csv 5',
    'place-withheld Programs.csv 6', 'record-unlinked Agencies.csv 7', 'row-not-record Agencies.csv 9', 'table-not-read Staff.csv',
  ].sort());
  assert.ok(feed.problems.every(({ message }) => message.length > 20));
  assert.deepEqual(feed.columns.filter(({ column }) => column === 'Site #').map(({ field }) => field).sort(), ['id', 'locationId', 'locationId']);
});

test('a confidential shelter\'s place is nowhere, whichever table holds it', async () => {
  const folder = readFolder(`${FIXTURES}/agency-ids`), sites = new TextDecoder().decode(folder['Sites.csv']);
  const feed = await readFeed({ ...folder, 'Sites.csv': sites.replace('Wheelchair accessible', 'Latitude,Longitude').replace('24/7,', '24/7,40.121,975.339') });
  assert.doesNotMatch(JSON.stringify(feed), /Hidden Lane|19401|40\.121|975\.339|Residence/);
  assert.equal(feed.problems.filter(({ code }) => code === 'coordinates-impossible').length, 1);
});

test('joined by names, exact but for case and accents; of several main offices the organization\'s own', async () => {
  const feed = await readFeed(readFolder(`${FIXTURES}/agency-names`), { country: 'PR' });
  assert.deepEqual(feed.resources.map(({ name, organization, place, locationId, phones, hoursAre }) => [name, organization, place?.address, locationId, phones[0]?.dial, hoursAre]), [
    ['Comedor', 'Manos Abiertas', 'Calle Sol 1', undefined, '+17875550101', 'complete'], ['Clínica', 'Dos Puertas', 'Calle Mar 3', undefined, '+17875550102', undefined],
    ['Albergue', 'Dos Puertas', 'Calle Luna 2', undefined, '+17875550102', undefined], ['Orientación', 'Dos Puertas', undefined, undefined, '+17875550102', undefined],
  ]);
  assert.deepEqual(problemsOf(feed), ['location-ambiguous servicios.csv 5']);
});

test('a form\'s export: lists of ids in cells, and the table that names the other either way', async () => {
  const feed = await readFeed(readFolder(`${FIXTURES}/agency-form`));
  assert.deepEqual(feed.resources.map(({ id, name, place, phones, url }) => [id.includes(':') || /^\d+$/.test(id) ? id : 'content', name, place?.address, phones[0]?.number, url]), [
    ['135836:135831', 'Free legal information and forms', '500 N Dunton Ave', '847-555-0100', 'http://library.example/'],
    ['129071:129066', 'Free forms in Evanston', '1703 Orrington Ave', '847-555-0101', 'http://library.example/'],
    ['132741:132736', 'Lawndale walk-in clinic', '1530 S Hamlin Ave', '312-555-0102', 'http://lal.example/lawndale'],
    ['140001', 'Advice by phone', undefined, '(312) 555-0110', 'http://lal.example/'],
    ['content', 'Englewood Desk', '1140 W 79th St', '312-555-0103', 'http://lal.example/'],
    ['content', 'Phone Line Only', undefined, '(312) 555-0120', undefined],
  ]);
  assert.deepEqual(problemsOf(feed), ['location-ambiguous services.csv 5']);
});

const ORGS = lines('Org Id,Organization,Phone,Website', '1,Alpha,617-555-0101,alpha.example', '2,Beta,617-555-0102,');
const PROGRAMS = lines('Program Id,Org Id,Program,Category', '11,1,Pantry,Food Pantry', '12,2,Clinic,Medical clinic');
const named = (feed: Feed) => feed.resources.map(({ name, organization, place }) => [name, organization, place?.address].filter(Boolean).join(' | '));

test('whatever the tables are called, and in a zip', async () => {
  const tables = { 'sheet1.csv': ORGS, 'x.txt': PROGRAMS };
  assert.deepEqual(named(await readFeed(tables)), ['Pantry | Alpha', 'Clinic | Beta']);
  assert.deepEqual(named(await readFeed(makeZip(tables))), ['Pantry | Alpha', 'Clinic | Beta']);
});

test('bare ids under any header of theirs', async () => {
  const people = (id: string, key: string) => ({ agencies: lines(`${id},Name,Phone`, '1,Alpha,617-555-0101', '2,Beta,617-555-0102'), programs: lines(`ID,Name,${key}`, '1,Pantry,2', '2,Clinic,1', '3,Line,2') });
  for (const [id, key] of [['ID', 'Agency ID'], ['Agency #', 'Agency #'], ['agency_uuid', 'AgencyUUID'], ['Key', 'provider key'], ['Record No.', 'Agency'], ['AgencyCode', 'agency code']] as const) {
    assert.deepEqual(named(await readFeed(people(id, key))), ['Pantry | Beta', 'Clinic | Alpha', 'Line | Beta'], `${id} / ${key}`);
  }
});

test('organizations with their places, and what is said of both', async () => {
  const agencies = lines('Agency ID,Agency,Category,Phone,Address,City,State,Hours', '1,Food First,Food Pantry,215-555-0150,1 Main St,Philadelphia,PA,Mon-Fri 9am-5pm', '2,Two Doors,Shelter,215-555-0151,2 East St,Philadelphia,PA,');
  const programs = await readFeed({ agencies, programs: lines('Agency ID,Program,Hours', '1,Pantry,', '2,Day room,Mon 9am-5pm', '2,Night room,') });
  assert.deepEqual(programs.resources.map(({ name, place, hoursText, categories }) => [name, place?.address, hoursText, categories.length]), [
    // What an organization is says nothing of what each of its programs is.
    ['Pantry', '1 Main St', 'Mon-Fri 9am-5pm', 0], ['Day room', '2 East St', 'Mon 9am-5pm', 0], ['Night room', '2 East St', undefined, 0],
  ]);
  const sites = await readFeed({ agencies, sites: lines('Site ID,Agency ID,Site Name,Street Address', '7,1,North,7 North St', '8,1,South,8 South St', '9,2,Only,9 Only St') });
  assert.deepEqual(sites.resources.map(({ id, name, organization, categories, phones, hoursText }) => [id, name, organization, categories[0]?.id, phones[0]?.number, hoursText]), [
    ['7', 'North', 'Food First', 'food', '215-555-0150', undefined], ['8', 'South', 'Food First', 'food', '215-555-0150', undefined], ['9', 'Only', 'Two Doors', 'shelter', '215-555-0151', undefined],
  ]);
});

test('a table that only links two, and one that holds hours by weekday', async () => {
  const feed = await readFeed({
    orgs: ORGS, services: lines('SvcID,Org Id,Service', '11,1,Pantry', '12,1,Clinic', '13,2,Line'),
    locations: lines('LocID,Org Id,Address', '21,1,1 A St', '22,1,2 B St'), service_locations: lines('SvcID,LocID', '11,21', '11,22', '12,22', '99,21', ','),
    'opening times': lines('LocID,Monday,Tuesday', '21,9am-5pm,closed', '22,10am-2pm,'),
  });
  assert.deepEqual(feed.resources.map(({ id, place, schedules }) => [id, place?.address, schedules?.[0]?.opensAt]), [
    ['11:21', '1 A St', '09:00'], ['11:22', '2 B St', '10:00'], ['12:22', '2 B St', '10:00'], ['13', undefined, undefined],
  ]);
  assert.deepEqual(account(feed)['service_locations'], [4, 3, 1]);
  assert.deepEqual(problemsOf(feed), ['service-missing service_locations 5']);
});

test('a key that two rows have is nobody\'s', async () => {
  const many = Array.from({ length: 20 }, (_, n) => `${n},Org ${n},617-555-01${n + 10}`);
  const feed = await readFeed({ orgs: lines('Org Id,Organization,Phone', ...many, '3,Other,617-555-0199'), programs: lines('Program Id,Org Id,Program', '1,2,Pantry', '2,3,Clinic') });
  assert.deepEqual(named(feed).slice(0, 2), ['Pantry | Org 2', 'Clinic']);
  assert.deepEqual(feed.problems.filter(({ code }) => code === 'key-ambiguous').map(({ table, row, params }) => [table, row, params['count']]), [['programs', 3, 2]]);
});

test('what may not be published takes what belongs to it along', async () => {
  const feed = await readFeed({ orgs: ORGS.replace('Website', 'Exclude from website').replace('alpha.example', 'Yes').replace('0102,', '0102,No'), programs: PROGRAMS });
  assert.deepEqual(named(feed), ['Clinic | Beta']);
  assert.deepEqual(account(feed), { orgs: [2, 1, 1], programs: [2, 1, 1] });
});

for (const [what, tables] of Object.entries({
  'the same headers': { clinics: lines('ID,Name,Organization,Phone,Address', '1,A,Red Cross,617-555-0101,1 A St', '2,B,,617-555-0102,2 B St'), shelters: lines('ID,Name,Organization,Phone,Address', '1,Red Cross,,617-555-0103,3 C St', '2,D,,617-555-0104,4 D St') },
  'numbered from 1': { pantries: lines('No,Name,Phone', '1,A,617-555-0101', '2,B,617-555-0102'), hotlines: lines('ID,Title,Telephone', '1,C,617-555-0103', '2,D,617-555-0104') },
  'the ids of somebody else': { clinics: lines('Provider ID,Name,Phone', '71,A,617-555-0101', '72,B,617-555-0102'), vendors: lines('Provider ID,Title,Tel', '1,C,617-555-0103', '2,D,617-555-0104') },
  'a list of codes whose numbers happen to fit': { categories: lines('ID,Name', '1,Food', '2,Care'), clinics: lines('Clinic Name,Agency ID,Phone', 'A,1,617-555-0101', 'B,2,617-555-0102') },
})) {
  test(`not joined: ${what}`, async () => {
    const feed = await readFeed(tables);
    assert.deepEqual(feed.records.map(({ read, used }) => [read, used]), [[2, 2], [2, 2]]);
    assert.equal(feed.resources.length, 4);
    assert.equal(new Set(feed.resources.map(({ id }) => id)).size, 4);
  });
}

test('a list beside linked tables is a feed of its own, and one of people is not read', async () => {
  const feed = await readFeed({ orgs: ORGS, programs: PROGRAMS, hotlines: lines('Name,Phone', 'Line,617-555-0109'), codes: lines('Code,Meaning', 'A,1', 'B,2'), contacts: lines('Org Id,First Name,Last Name,Phone', '1,Ann,Person,617-555-0199') });
  assert.deepEqual(named(feed), ['Pantry | Alpha', 'Clinic | Beta', 'Line']);
  assert.doesNotMatch(JSON.stringify(feed.resources), /0199|Person/);
  assert.deepEqual(problemsOf(feed), ['table-not-read codes', 'table-not-read contacts']);
  assert.deepEqual(account(feed), { orgs: [2, 2, 0], programs: [2, 2, 0], contacts: [1, 0, 1], hotlines: [1, 1, 0], codes: [2, 0, 2] });
});

test('the host says what a key is', async () => {
  const feed = await readFeed({ a: lines('Nr,Called,Phone', 'x1,Alpha,617-555-0101', 'x2,Beta,617-555-0102'), b: lines('Program,Belongs', 'Pantry,x2', 'Clinic,x1') }, { columns: { Nr: 'organizationId', Belongs: 'organizationId', Called: 'name' } });
  assert.deepEqual(named(feed), ['Pantry | Beta', 'Clinic | Alpha']);
  assert.deepEqual(feed.problems, []);
});

test('JSON lists of records join too', async () => {
  const feed = await readFeed({
    'agencies.json': JSON.stringify([{ agencyId: 1, name: 'Alpha', phone: '617-555-0101' }, { agencyId: 2, name: 'Beta', phone: '617-555-0102' }]),
    'programs.json': JSON.stringify([{ programId: 7, agencyId: 2, program: 'Pantry' }, { programId: 8, agencyId: 1, program: null }]),
  });
  assert.deepEqual(named(feed), ['Pantry | Beta', 'Alpha']);
  assert.deepEqual(feed.problems.map(({ code, table, pointer }) => [code, table, pointer]), [['name-missing', 'programs.json', '/1']]);
});
