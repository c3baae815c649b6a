/** The city's spreadsheet exactly as it was published: every record accounted for, nothing guessed. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parseRows } from '../../src/feeds/tables/dsv.js';
import { readFeed } from '../../src/feeds/read-feed.js';
import { PHILADELPHIA_HOURS } from '../fixtures/philadelphia-hours.js';

const bytes = await readFile('demo/data/philadelphia/community-services.csv');
const feed = await readFeed(bytes, { name: 'Community Services' });
const byId = new Map(feed.resources.map(resource => [resource.id, resource]));
const rows = [...parseRows(bytes.toString('utf8'), ',')].slice(1);
const cell = (column: number): string[] => rows.filter(row => row[column]?.trim()).map(row => row[0] ?? '');

test('101 records, each used, with the ids of the feed', () => {
  assert.deepEqual(feed.records, [{ table: 'Community Services', read: 101, used: 101, merged: 0, rejected: 0 }]);
  assert.deepEqual([...byId.keys()], rows.map(row => row[0]));
  assert.equal(byId.get('1')?.source?.row, 2);
});

test('the label table covers exactly the rows with hours text', () => {
  const withText = rows.filter(row => [5, 6, 7].some(column => row[column]?.trim())).map(row => row[0]);
  assert.deepEqual(PHILADELPHIA_HOURS.map(({ id }) => id), withText);
  assert.equal(withText.length, 46);
});

test('hours: at least 23 computed, none of them wrong, the words always kept', () => {
  let computed = 0;
  for (const { id, is, mayStayText } of PHILADELPHIA_HOURS) {
    const resource = byId.get(id);
    const problems = feed.problems.filter(({ row }) => row === resource?.source?.row).map(({ code }) => code);
    if (is === 'none') assert.equal(resource?.hoursText, undefined, id);
    else assert.ok(resource?.hoursText, id);
    if (resource?.schedules) {
      computed++;
      assert.deepEqual(resource.schedules, is, `row ${id}: ${resource.hoursText ?? ''}`);
      assert.ok(resource.hoursAre, id);
    } else if (typeof is !== 'string') assert.ok(mayStayText, `row ${id} could be computed`);
    if (is === 'contradiction') assert.ok(problems.includes('hours-contradict'), `row ${id} says so`);
    if (is === 'text') assert.ok(problems.some(code => code.startsWith('hours-')), `row ${id} says so`);
  }
  assert.ok(computed >= 23, `${computed} computed`);
});

test('hours with words beside them are partial', () => {
  assert.equal(byId.get('89')?.hoursAre, 'partial');
  assert.equal(byId.get('8')?.hoursAre, 'partial');
  assert.match(byId.get('8')?.hoursText ?? '', /closed July and August/);
  assert.equal(byId.get('3')?.hoursAre, 'complete');
});

test('phones: 64 cells give a callable number or a problem, 37 rows have none', () => {
  const filled = cell(10);
  assert.equal(filled.length, 64);
  const callable = filled.filter(id => byId.get(id)?.phones.some(({ dial, kind }) => dial && kind === 'voice'));
  assert.ok(callable.length >= 61, `${callable.length}`);
  for (const id of filled.filter(id => !callable.includes(id))) {
    assert.ok(feed.problems.some(({ row, field }) => row === byId.get(id)?.source?.row && field === 'phone'), id);
  }
  assert.equal(feed.resources.filter(({ phones }) => phones.length === 0).length, 37);
  assert.deepEqual(byId.get('3')?.phones.map(({ dial }) => dial), ['+12156867150', '+12156867152']);
  assert.deepEqual(byId.get('53')?.phones, [{ number: '15-685-6440', kind: 'voice' }]);
  assert.deepEqual(byId.get('85')?.phones.map(({ dial, extension }) => [dial, extension]), [['+12159226400', '112'], ['+12159226400', '102']]);
  assert.deepEqual(byId.get('90')?.phones.map(({ dial, extension }) => [dial, extension]), [['+12152404800', '100']]);
});

test('places: every row that is not withheld has its pin in the city', () => {
  const open = feed.resources.filter(({ confidential }) => !confidential);
  for (const { id, place } of open) {
    assert.ok(place?.latitude && place.latitude > 39.85 && place.latitude < 40.15, id);
    assert.ok(place.longitude && place.longitude > -75.3 && place.longitude < -74.95, id);
    assert.equal(place.region, 'PA', id);
    assert.equal(place.country, 'US', id);
  }
  assert.deepEqual(byId.get('7')?.place && { ...byId.get('7')?.place, latitude: 0, longitude: 0 },
    { address: '1110 Spruce St', locality: 'Philadelphia', region: 'PA', postalCode: '19107', country: 'US', latitude: 0, longitude: 0 });
  assert.ok(feed.problems.some(({ code }) => code === 'coordinates-order'));
});

test('a withheld place is nowhere in what is handed on', () => {
  const secret = feed.resources.filter(({ confidential }) => confidential);
  assert.ok(secret.some(({ id }) => id === '96'));
  for (const resource of secret) {
    const row = rows.find(([id]) => id === resource.id) ?? [];
    assert.deepEqual(Object.keys(resource.place ?? {}).filter(key => !['locality', 'region', 'country'].includes(key)), []);
    const told = JSON.stringify([resource, feed.problems.filter(({ row: at }) => at === resource.source?.row)]);
    assert.ok(!told.includes((row[3] ?? '').split(',')[0] ?? '?') && !told.includes((row[11] ?? '').split(',')[1] ?? '?'));
    assert.ok(resource.phones.length || !row[10]);
    assert.ok(feed.problems.some(({ code, row: at }) => code === 'place-withheld' && at === resource.source?.row));
  }
});

test('a host confirms a public place by name', async () => {
  const open = await readFeed(bytes, { publicPlaces: ['Women Against Abuse, Inc.'] });
  assert.equal(open.resources.find(({ id }) => id === '96')?.place?.address, '100 S. Broad Street');
});

test("categories keep the agency's word and are mapped", () => {
  const mapped = Object.fromEntries(feed.resources.flatMap(({ categories }) => categories.map(({ label, id }) => [label, id])));
  assert.deepEqual(mapped, {
    'Day / Drop in Centers': 'drop-in', 'Emergency Shelter': 'shelter', 'Emergency Food': 'food', 'Permanent Housing': 'housing',
    Legal: 'legal', Dental: 'dental', Medical: 'medical',
  });
  assert.equal(feed.problems.filter(({ code }) => code === 'category-unmapped').length, 0);
  assert.deepEqual(byId.get('2')?.serves, ['Women', 'Women with Children']);
});

test('one way with categories and columns: the host says otherwise', async () => {
  const told = await readFeed(bytes, { categories: { 'permanent housing': 'shelter', legal: '' }, columns: { 'People Served': '', Description: 'eligibility' } });
  const house = told.resources.find(({ id }) => id === '5');
  assert.deepEqual(house?.categories, [{ id: 'shelter', label: 'Permanent Housing' }]);
  assert.equal(house?.serves, undefined);
  assert.match(house?.eligibility ?? '', /single room occupancy/);
  assert.deepEqual(told.resources.find(({ id }) => id === '15')?.categories, [{ label: 'Legal' }]);
  assert.ok(!told.problems.some(({ code }) => code === 'category-unmapped'), 'what the host decided is no problem');
});
