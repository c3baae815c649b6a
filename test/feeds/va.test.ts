/** 1,695 federal rows with 77 columns: official columns chosen, weekday columns read, dashes unknown. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parseRows } from '../../src/feeds/tables/dsv.js';
import { readFeed } from '../../src/feeds/read-feed.js';

const bytes = await readFile('demo/data/va-health/facilities.csv');
const feed = await readFeed(bytes);
const [headers = [], ...rows] = [...parseRows(bytes.toString('utf8'), ',')];
const column = (name: string): number => headers.indexOf(name);
const week = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(column);
const find = (row: number) => feed.resources.find(({ source }) => source?.row === row);

test('every row used', () => {
  assert.deepEqual(feed.records, [{ table: 'feed', read: 1695, used: 1695, merged: 0, rejected: 0 }]);
  assert.equal(new Set(feed.resources.map(({ id }) => id)).size, 1695);
});

test('place of every row, in the row it came from', () => {
  for (const [index, row] of rows.entries()) {
    const place = find(index + 2)?.place;
    assert.equal(place?.latitude, Number(row[column('LAT')]));
    assert.equal(place?.longitude, Number(row[column('LON')]));
    assert.equal(place?.region, row[column('ST')]);
  }
});

test('phone of at least 99 %, and it is the main one', () => {
  const callable = rows.filter((row, index) => find(index + 2)?.phones[0]?.dial === `+1${(row[column('STA_PHONE')] ?? '').replace(/x.*|\D/g, '')}`);
  assert.ok(callable.length >= 0.99 * rows.length, `${callable.length}`);
  const togus = find(2);
  assert.deepEqual(togus?.phones.find(({ label }) => label === 'Pharmacy'), { number: '207-623-8411', kind: 'voice', label: 'Pharmacy', dial: '+12076238411', extension: '5770' });
  assert.deepEqual(togus?.phones[0], { number: '207-623-8411', kind: 'voice', dial: '+12076238411' });
  assert.ok(togus.phones.some(({ kind }) => kind === 'fax'));
});

test('hours of at least 99 % of the rows that give any', () => {
  let given = 0, known = 0;
  for (const [index, row] of rows.entries()) {
    if (!week.some(day => !['-', '', 'null'].includes(row[day] ?? ''))) continue;
    given++;
    if (find(index + 2)?.schedules?.some(({ state, opensAt }) => state === undefined && opensAt)) known++;
  }
  assert.ok(given > 1500 && known >= 0.99 * given, `${known} of ${given}`);
});

test('a dash is unknown, unless the host says closed', async () => {
  assert.deepEqual(find(3)?.schedules, [
    { freq: 'WEEKLY', byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '07:00', closesAt: '16:30' },
    { state: 'unknown', freq: 'WEEKLY', byday: ['SA', 'SU'] },
  ]);
  assert.equal(find(3)?.hoursText, 'Monday-Friday: 700AM-430PM; Saturday-Sunday: -');
  const closed = { closed: ['-'] };
  const told = await readFeed(bytes, { columns: { Saturday: { field: 'saturday', ...closed }, Sunday: { field: 'sunday', ...closed } } });
  assert.deepEqual(told.resources[1]?.schedules?.at(-1), { state: 'closed', freq: 'WEEKLY', byday: ['SA', 'SU'] });
});

test('special instructions go with the hours, which are then partial', () => {
  assert.match(find(2)?.hoursText ?? '', /24\/7.*Administrative hours/);
  assert.equal(find(2)?.hoursAre, 'partial');
});

test('names of clinics are not made into categories, and the words for nothing are nothing', () => {
  assert.ok(feed.resources.every(({ categories }) => categories.length === 0));
  assert.ok(!JSON.stringify(feed.resources).includes('"null'));
});
