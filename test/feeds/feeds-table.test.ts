/** The table of feeds in the guide is what is read now, and the floors under which it may not fall. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { csvParse } from 'd3-dsv';
import { readFeed } from '../../src/feeds/read-feed.js';
import { atHand, markdown, tried } from './feeds-table.js';
import { readFolder } from './read-folder.js';

const skip = !atHand && 'the feeds are not at hand';

test('docs/feeds-tried.md is what is read now (npm run feeds:table)', { skip }, async () => {
  const rows = await tried();
  assert.equal(readFileSync('docs/feeds-tried.md', 'utf8'), markdown(rows));
  for (const { name, records: { read, used, merged, rejected } } of rows) assert.equal(read, used + merged + rejected, name);
  const share = (part: string, about: 'place' | 'phone' | 'hours'): number => {
    const row = rows.find(({ name }) => name.startsWith(part));
    assert.ok(row);
    return row.shares[about].read / row.shares[about].given;
  };
  assert.equal(share('VA', 'place'), 1);
  assert.ok(share('VA', 'phone') >= 0.99 && share('VA', 'hours') >= 0.99);
  assert.equal(share('SAMHSA', 'phone'), 1);
  assert.equal(share('Madrid', 'place'), 1);
});

test('Madrid: all 38 places lie inside the city', { skip }, async () => {
  const { resources } = await readFeed(readFileSync('../shared/data/madrid-health/centros-salud.csv'));
  const inside = resources.filter(({ place: { latitude = 0, longitude = 0 } = {} }) => latitude > 40.31 && latitude < 40.65 && longitude > -3.89 && longitude < -3.51);
  assert.equal(inside.length, 38);
});

test('Illinois: each schedule reaches its location, at least 100 services carry hours, the others are said to be at any of several places', { skip }, async () => {
  const tables = readFolder('../shared/data/illinois-legal-hsds1'), { resources, records, problems } = await readFeed(tables);
  const schedules = records.find(({ table }) => table.startsWith('regular_schedules'));
  assert.deepEqual(schedules && [schedules.read, schedules.used, schedules.rejected], [2492, 2492, 0]);
  const services = resources.filter(({ serviceId }) => serviceId), withHours = services.filter(({ schedules: of }) => of?.length);
  const ambiguous = new Set(problems.filter(({ code }) => code === 'location-ambiguous').map(({ value }) => value));
  assert.ok(withHours.length >= 100, `${withHours.length} services with hours`);
  // One whose only location gives no hours has none, and that is all there is to say.
  const giving = new Set(csvParse(Buffer.from(tables['regular_schedules.csv'] ?? '').toString('utf8')).filter(({ opens_at: opens }) => opens).map(({ location_id: id }) => id));
  const silent = services.filter(({ schedules: of, serviceId, locationId }) => !of?.length && !ambiguous.has(serviceId) && !(locationId !== undefined && !giving.has(locationId)));
  assert.deepEqual(silent.map(({ serviceId }) => serviceId), []);
});
