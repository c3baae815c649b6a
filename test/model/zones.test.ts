import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { csvParse } from 'd3-dsv';
import { find } from 'geo-tz';
import type { Place } from '../../src/model/resource.js';
import { loadZoneLookup } from '../../src/model/zone-lookup.js';
import { needsLookup, zoneForPlace } from '../../src/model/zones.js';

/** The same clock on the first day of every month of 2026 and 2027. */
const months = Array.from({ length: 24 }, (_, month) => Date.UTC(2026, month, 15));
const clocks = new Map<string, string>();
function clock(timeZone: string): string {
  let shown = clocks.get(timeZone);
  if (shown === undefined) {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset', year: '2-digit' });
    shown = months.map((month) => format.format(month)).join();
    clocks.set(timeZone, shown);
  }
  return shown;
}

/** Towns beside a border between zones. The zone is what the town keeps, from 49 CFR part 71 and common knowledge, not from a lookup. */
const NEAR_BORDERS: [town: string, region: string, latitude: number, longitude: number, zone: string | undefined, postalCode?: string][] = [
  ['Gary', 'IN', 41.593, -87.346, 'America/Chicago'],
  ['Michigan City', 'IN', 41.708, -86.895, 'America/Chicago'],
  ['South Bend', 'IN', 41.676, -86.252, 'America/New_York'],
  ['Evansville', 'IN', 37.972, -87.571, 'America/Chicago'],
  ['Tell City', 'IN', 37.951, -86.768, 'America/Chicago'],
  ['Vincennes', 'IN', 38.677, -87.529, 'America/New_York'],
  ['Terre Haute', 'IN', 39.467, -87.414, 'America/New_York'],
  ['Bowling Green', 'KY', 36.990, -86.444, 'America/Chicago'],
  ['Elizabethtown', 'KY', 37.694, -85.859, 'America/New_York'],
  ['Leitchfield', 'KY', 37.480, -86.294, 'America/Chicago'],
  ['Campbellsville', 'KY', 37.343, -85.342, 'America/New_York'],
  ['Chattanooga', 'TN', 35.046, -85.309, 'America/New_York'],
  ['Jasper', 'TN', 35.074, -85.626, 'America/Chicago'],
  ['Crossville', 'TN', 35.949, -85.027, 'America/Chicago'],
  ['Rockwood', 'TN', 35.866, -84.685, 'America/New_York'],
  ['Panama City', 'FL', 30.159, -85.660, 'America/Chicago'],
  ['Marianna', 'FL', 30.774, -85.227, 'America/Chicago'],
  ['Chattahoochee', 'FL', 30.706, -84.846, 'America/New_York'],
  ['Tallahassee', 'FL', 30.438, -84.281, 'America/New_York'],
  ['Apalachicola', 'FL', 29.726, -84.986, 'America/New_York'],
  ['Port St. Joe', 'FL', 29.812, -85.303, 'America/New_York', '32456'],
  ['Wewahitchka', 'FL', 30.113, -85.200, 'America/Chicago', '32465'],
  ['Williston', 'ND', 48.147, -103.618, 'America/Chicago'],
  ['Dickinson', 'ND', 46.879, -102.790, 'America/Denver'],
  ['Beulah', 'ND', 47.264, -101.778, 'America/Chicago'],
  ['Watford City', 'ND', 47.802, -103.283, 'America/Chicago', '58854'],
  ['Pierre', 'SD', 44.368, -100.351, 'America/Chicago'],
  ['Fort Pierre', 'SD', 44.354, -100.374, 'America/Denver', '57532'],
  ['Mobridge', 'SD', 45.537, -100.428, 'America/Chicago'],
  ['Philip', 'SD', 44.040, -101.665, 'America/Denver'],
  ['North Platte', 'NE', 41.124, -100.765, 'America/Chicago'],
  ['Ogallala', 'NE', 41.128, -101.719, 'America/Denver'],
  ['Valentine', 'NE', 42.873, -100.551, 'America/Chicago', '69201'],
  ['Goodland', 'KS', 39.351, -101.710, 'America/Denver'],
  ['Colby', 'KS', 39.396, -101.052, 'America/Chicago'],
  ['El Paso', 'TX', 31.762, -106.485, 'America/Denver'],
  ['Van Horn', 'TX', 31.040, -104.831, 'America/Chicago'],
  ['Dell City', 'TX', 31.936, -105.201, 'America/Denver'],
  ['Lewiston', 'ID', 46.416, -117.018, 'America/Los_Angeles'],
  ['McCall', 'ID', 44.911, -116.099, 'America/Denver'],
  ['Grangeville', 'ID', 45.927, -116.122, 'America/Los_Angeles', '83530'],
  ['Ontario', 'OR', 44.027, -116.963, 'America/Denver'],
  ['Baker City', 'OR', 44.775, -117.834, 'America/Los_Angeles'],
  ['Burns', 'OR', 43.586, -119.054, 'America/Los_Angeles'],
  ['Iron Mountain', 'MI', 45.820, -88.066, 'America/Chicago'],
  ['Menominee', 'MI', 45.108, -87.614, 'America/Chicago'],
  ['Escanaba', 'MI', 45.745, -87.065, 'America/New_York'],
  ['Ontonagon', 'MI', 46.871, -89.314, 'America/New_York'],
  ['Page', 'AZ', 36.915, -111.456, 'America/Phoenix', '86040'],
  ['Flagstaff', 'AZ', 35.198, -111.651, 'America/Phoenix'],
  ['Winslow', 'AZ', 35.024, -110.697, 'America/Phoenix', '86047'],
  ['Tuba City', 'AZ', 36.135, -111.240, 'America/Denver', '86045'],
  ['Window Rock', 'AZ', 35.681, -109.053, 'America/Denver', '86515'],
  ['Kayenta', 'AZ', 36.728, -110.255, 'America/Denver', '86033'],
  ['Polacca (Hopi)', 'AZ', 35.835, -110.383, 'America/Phoenix', '86042'],
  ['West Wendover', 'NV', 40.739, -114.073, 'America/Denver'],
  ['Elko', 'NV', 40.832, -115.763, 'America/Los_Angeles'],
  ['Adak', 'AK', 51.880, -176.658, 'America/Adak'],
  ['Unalaska', 'AK', 53.874, -166.534, 'America/Anchorage'],
  ['Juneau', 'AK', 58.302, -134.420, 'America/Anchorage'],
  // Not sure, and said so: by law Central, by custom Eastern; by law Pacific, by custom Mountain; a split land without its postal code.
  ['Phenix City', 'AL', 32.471, -85.001, undefined],
  ['Jackpot', 'NV', 41.983, -114.675, undefined],
  ['Tuba City without a postal code', 'AZ', 36.135, -111.240, undefined],
];

const lookup = await loadZoneLookup();

for (const [town, region, latitude, longitude, zone, postalCode] of NEAR_BORDERS) {
  test(`zone: ${town}, ${region}`, () => {
    const found = zoneForPlace({ region, latitude, longitude, ...(postalCode ? { postalCode } : {}) }, lookup);
    assert.equal(found && clock(found), zone && clock(zone), found);
  });
}

test('zone: a state with one zone needs no coordinates and no lookup', () => {
  assert.equal(zoneForPlace({ region: 'PA' }), 'America/New_York');
  assert.equal(zoneForPlace({ region: ' pa ', country: 'US' }), 'America/New_York');
  assert.equal(zoneForPlace({ country: 'PR' }), 'America/Puerto_Rico');
  assert.equal(zoneForPlace({ region: 'GU' }), 'Pacific/Guam');
  assert.equal(needsLookup({ region: 'PA', latitude: 40, longitude: -75 }), undefined);
});

test('zone: without what it takes to know, unknown', () => {
  assert.equal(zoneForPlace({ region: 'TN' }, lookup), undefined);
  assert.equal(zoneForPlace({ region: 'TN', latitude: 36, longitude: -86 }), undefined);
  assert.equal(zoneForPlace({ latitude: 40, longitude: -75 }, lookup), undefined);
  assert.equal(zoneForPlace({ region: 'XX', latitude: 40, longitude: -75 }, lookup), undefined);
  assert.equal(zoneForPlace({ country: 'ES' }, lookup), undefined);
  assert.equal(zoneForPlace({ country: 'ES', latitude: 140, longitude: 0 }, lookup), undefined);
  assert.equal(zoneForPlace({ country: 'ES', latitude: 0, longitude: -30 }, lookup), undefined, 'at sea');
  assert.equal(needsLookup({ region: 'TN' }), undefined);
});

test('zone: outside the United States by coordinates', () => {
  assert.equal(zoneForPlace({ country: 'ES', latitude: 40.4168, longitude: -3.7038 }, lookup), 'Europe/Madrid');
  assert.equal(zoneForPlace({ country: 'ES', latitude: 28.12, longitude: -15.43 }, lookup), 'Atlantic/Canary');
  assert.equal(zoneForPlace({ country: 'CA', region: 'AB', latitude: 51.0447, longitude: -114.0719 }, lookup), 'America/Edmonton');
  assert.equal(zoneForPlace({ country: 'DE', region: 'BE', latitude: 52.52, longitude: 13.405 }, lookup), 'Europe/Berlin');
  // The border with Portugal: an hour apart within a few kilometres.
  assert.equal(zoneForPlace({ country: 'ES', latitude: 38.879, longitude: -6.97 }, lookup), undefined);
  assert.equal(needsLookup({ country: 'ES', latitude: 40, longitude: -3 }), 'world');
});

test('zone: only what the places need is loaded', async () => {
  const borders = await loadZoneLookup([{ region: 'TN', latitude: 36, longitude: -86 }]);
  assert.equal(borders(36, -86, { state: 'TN' }), 'rest');
  assert.equal(borders(40.4, -3.7), undefined);
});

test('zone: every VA facility, against exact polygons', () => {
  const rows = csvParse(readFileSync('demo/data/va-health/facilities.csv', 'utf8'));
  assert.equal(rows.length, 1695);
  const wrong: string[] = [];
  const unknown: string[] = [];
  for (const { ST: region = '', CITY = '', ZIP = '', LAT = '', LON = '' } of rows) {
    const [latitude, longitude] = [Number(LAT), Number(LON)];
    const place: Place = { latitude, longitude, postalCode: ZIP, ...(region === 'PH' ? { country: 'PH' } : { region }) };
    const found = zoneForPlace(place, lookup);
    if (found === undefined) unknown.push(`${CITY}, ${region} ${ZIP}`);
    else if (!find(latitude, longitude).some((zone) => clock(zone) === clock(found))) wrong.push(`${CITY}, ${region} ${ZIP}: ${found}`);
  }
  // This row's coordinates are of Caribou, Maine: its state is right, and the polygons are asked about the wrong place.
  assert.deepEqual(wrong, ['Arecibo, PR 00612: America/Puerto_Rico']);
  assert.deepEqual(unknown, []);
});

const SPLIT: Readonly<Record<string, string>> = { '01': 'AL', '02': 'AK', '04': 'AZ', '12': 'FL', '16': 'ID', '18': 'IN', '20': 'KS', '21': 'KY', '26': 'MI', '31': 'NE', '32': 'NV', '38': 'ND', '41': 'OR', '46': 'SD', '47': 'TN', '48': 'TX' };

type Ring = [longitude: number, latitude: number][];
interface County { readonly id: string; readonly geometry: { readonly type: 'Polygon'; readonly coordinates: Ring[] } | { readonly type: 'MultiPolygon'; readonly coordinates: Ring[][] } }

function isWithin(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring.at(i - 1) ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

test('zone: near the corners of every county of the split states, never more than 3 km beside the exact border', async () => {
  // The package has no types; the cast keeps the compiler from looking for them.
  const { feature } = await import(String('topojson-client')) as { feature(topology: unknown, object: unknown): { features: County[] } };
  const topology = JSON.parse(readFileSync('node_modules/us-atlas/counties-10m.json', 'utf8')) as { objects: { counties: unknown } };
  let known = 0;
  let beside = 0;
  const wrong: string[] = [];
  for (const { id, geometry } of feature(topology, topology.objects.counties).features) {
    const region = SPLIT[id.slice(0, 2)];
    const ring = (geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0]) ?? [];
    if (region === undefined) continue;
    const [x, y] = [0, 1].map((axis) => ring.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / ring.length) as [number, number];
    for (let part = 0; part < 8; part++) {
      const [cornerX, cornerY] = ring[Math.floor((part * ring.length) / 8)] ?? [x, y];
      const [longitude, latitude] = [cornerX + (x - cornerX) * 0.1, cornerY + (y - cornerY) * 0.1];
      const found = isWithin(ring, longitude, latitude) ? zoneForPlace({ region, latitude, longitude }, lookup) : undefined;
      if (found === undefined) continue;
      known++;
      const near = (degrees: number): boolean => Array.from({ length: 16 }, (_, turn) => (turn * Math.PI) / 8).some((angle) =>
        find(latitude + Math.sin(angle) * degrees, longitude + (Math.cos(angle) * degrees) / Math.cos((latitude * Math.PI) / 180))
          .some((zone) => clock(zone) === clock(found)));
      if (near(0)) continue;
      beside++;
      if (!near(0.013) && !near(0.027)) wrong.push(`${region} ${id} ${latitude.toFixed(3)},${longitude.toFixed(3)}: ${found}`);
    }
  }
  assert.deepEqual(wrong, []);
  // A county line and a mapper's zone line part by a river's width here and there.
  assert.ok(known > 8000 && beside / known < 0.002, `${beside} of ${known}`);
});
