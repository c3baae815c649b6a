/** Whom a service serves, written as HSDS or as a compact feed and read again: the same answers for the same places. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFeed } from '../../src/feeds/read-feed.js';
import { servesPlace, type ServedPlace } from '../../src/model/coverage.js';
import { positionsIn } from '../../src/model/area.js';
import type { Coverage, Resource } from '../../src/model/resource.js';
import { lean } from '../../src/sources/lean-areas.js';
import { takeIn } from '../../src/sources/take-in.js';
import { toCompact } from '../../src/sources/to-compact.js';
import { toHsds } from '../../src/sources/to-hsds.js';

const polygon = [[-75.3, 39.8, -75, 39.8, -75, 40.1, -75.3, 40.1]];
const hole = [[-75.3, 39.8, -75, 39.8, -75, 40.1, -75.3, 40.1], [-75.2, 39.9, -75.1, 39.9, -75.1, 40]];
const NAMES = ['Bucks', 'Philadelphia', 'Delaware, PA'], TOWNS = ['Media', 'Chester, PA'], REGIONS = ['PA', 'New Jersey'], CODES = ['19104', '19139', '080'];
const coverage = fc.record({
  text: fc.constantFrom('Bucks County', 'Greater Philadelphia', 'Statewide', 'Zone 3'), postalCodes: fc.subarray(CODES, { minLength: 1 }), counties: fc.subarray(NAMES, { minLength: 1 }),
  localities: fc.subarray(TOWNS, { minLength: 1 }), regions: fc.subarray(REGIONS, { minLength: 1 }), polygons: fc.constantFrom([polygon], [hole, [[10, 10, 11, 10, 11, 11]]]),
  extent: fc.constantFrom('national' as const, 'statewide' as const, 'area' as const), complete: fc.boolean(),
}, { requiredKeys: [] }) as fc.Arbitrary<Coverage>;
const resource = (area: Coverage): Resource => ({ id: 'a', name: 'Mobile team', categories: [], phones: [], coverage: area });
const PLACES: readonly ServedPlace[] = [
  { latitude: 39.85, longitude: -75.25 }, { latitude: 39.91, longitude: -75.12, postalCode: '19104', locality: 'Philadelphia', counties: ['Philadelphia'], region: 'PA', country: 'US' },
  { latitude: 40.4, longitude: -75.1, postalCode: '18901', locality: 'Media', counties: ['Bucks'], region: 'PA' }, { latitude: 39.9, longitude: -74.9, postalCode: '08043', counties: ['Camden'], region: 'NJ' },
  { latitude: 39.7, longitude: -75.6, postalCode: '19801', counties: ['New Castle'], region: 'DE' }, { latitude: 10.4, longitude: 10.6 },
];
const answers = (area: Coverage | undefined): string[] => PLACES.map(place => servesPlace(area ?? {}, place));

test('a compact feed carries all of it', async () => {
  await fc.assert(fc.asyncProperty(coverage, async area => {
    const { text } = await toCompact(await takeIn([resource(area)], {}));
    const { resources: [read], problems } = await readFeed(text);
    assert.deepEqual(read?.coverage ?? {}, { ...area });
    assert.deepEqual(problems, []);
  }), { seed: 2026, numRuns: 100 });
});

test('HSDS is read again to the same answers', async () => {
  const again = async (area: Coverage): Promise<Coverage> => (await readFeed(JSON.stringify(toHsds([resource(area)])))).resources[0]?.coverage ?? {};
  await fc.assert(fc.asyncProperty(coverage, async area => {
    const once = await again(area), before = answers(area), after = answers(once);
    const told = JSON.stringify([area, toHsds([resource(area)])[0]?.service_areas, once]);
    // Words that nobody had read are read on the way, and may then say more.
    for (const [at, said] of before.entries()) assert.ok(said === after[at] || (area.text !== undefined && said !== 'yes'), `${said} is ${after[at]} at ${at}: ${told}`);
    assert.deepEqual(answers(await again(once)), after, told);
  }), { seed: 2026, numRuns: 400 });
});

test('what an HSDS feed says of its areas', async () => {
  const service = (areas: unknown): string => JSON.stringify([{ id: 'a', name: 'Mobile team', status: 'active', service_areas: areas }]);
  const geometry = { type: 'Polygon', coordinates: [[[-75.3, 39.8], [-75, 39.8], [-75, 40.1], [-75.3, 40.1], [-75.3, 39.8]]] };
  const cases: readonly (readonly [unknown, Coverage | undefined, string?])[] = [
    [[{ id: '1', name: 'Zone 3', extent: JSON.stringify(geometry), extent_type: 'geojson' }], { text: 'Zone 3', polygons: [polygon], extent: 'area', complete: true }],
    [[{ id: '1', name: 'Zone 3', extent: { type: 'Feature', properties: {}, geometry }, extent_type: 'geojson' }], { text: 'Zone 3', polygons: [polygon], extent: 'area', complete: true }],
    [[{ id: '1', extent: { type: 'FeatureCollection', features: [{ type: 'Feature', geometry }] } }], { polygons: [polygon], extent: 'area' }],
    [[{ id: '1', extent: 'POLYGON ((-75.3 39.8, -75 39.8, -75 40.1, -75.3 40.1, -75.3 39.8))' }], { polygons: [polygon], extent: 'area' }],
    [[{ id: '1', name: 'Zone 3', extent: '{"type":"Polygon","coordinates":[[[0,0],[1e9,0],[1,1]]]}', extent_type: 'geojson' }], { text: 'Zone 3' }, 'area-not-read'],
    [[{ id: '1', name: 'Zone 3', extent: '{"type":"Topology","arcs":[]}', extent_type: 'topojson' }], { text: 'Zone 3' }, 'area-not-read'],
    [[{ id: '1', extent: '{"type":"Polygon"', extent_type: 'geojson' }, { id: '2', extent: '19104' }], { postalCodes: ['19104'], complete: false }, 'area-not-read'],
    [[{ id: '1', name: 'West', extent: '19104, 19139', extent_type: 'text' }], { text: 'West', postalCodes: ['19104', '19139'], complete: true }],
    [[{ id: '1', name: 'Bucks County' }, { id: '2', name: 'Chester County' }], { text: 'Bucks County; Chester County', counties: ['Bucks', 'Chester'], complete: true }],
    [[{ id: '1', name: 'Bucks County' }, { id: '2', name: 'The north' }], { text: 'Bucks County; The north', counties: ['Bucks'] }],
    [[{ id: '1', service_area: 'Statewide', description: 'All of it' }], { text: 'Statewide', extent: 'statewide', complete: true }],
    [[{ id: '1', name: 'Statewide', extent: 'statewide', extent_type: 'text' }], { text: 'Statewide', extent: 'statewide', complete: true }],
    [['Bucks County'], { text: 'Bucks County', counties: ['Bucks'], complete: true }], [[], undefined], [[{ id: '1' }], undefined],
  ];
  for (const [areas, expected, code] of cases) {
    const { resources: [read], problems } = await readFeed(service(areas));
    assert.deepEqual(read?.coverage, expected, JSON.stringify(areas));
    assert.deepEqual(problems.map(each => each.code).filter(each => each.startsWith('area')), code ? [code] : [], JSON.stringify(areas));
  }
});

test('areas of 1.x tables', async () => {
  const { resources: [team] } = await readFeed({
    'organizations.csv': 'id,name,description,tax_status\no,Agency,Helps,',
    'services.csv': 'id,organization_id,name,application_process,fees\ns,o,Mobile team,Call,',
    'service_areas.csv': 'id,service_id,service_area,description\n1,s,Cook County,\n2,s,"Lake County, IL",',
    'phones.csv': 'id,service_id,number\n1,s,312-555-0143',
  });
  assert.deepEqual(team?.coverage, { text: 'Cook County; Lake County, IL', counties: ['Cook', 'Lake, IL'], complete: true });
});

test('ground of a whole feed stays small, moves little, and what does not fit is unknown', () => {
  const wavy = (seed: number): number[] => Array.from({ length: 4000 }, (_, at) => { const turn = (2 * Math.PI * at) / 4000, far = 0.3 + 0.02 * Math.sin(seed + at); return [-75 + far * Math.cos(turn), 40 + far * Math.sin(turn)]; }).flat();
  const all = Array.from({ length: 60 }, (_, seed): Resource => ({ ...resource({ text: 'Zone', complete: true, polygons: [[wavy(seed)]] }), id: `a${seed}` }));
  const kept = lean([...all, resource({ polygons: [polygon] })]);
  assert.ok(kept.reduce((sum, { coverage: area }) => sum + positionsIn(area?.polygons ?? []), 0) <= 10_000);
  assert.deepEqual(kept.at(-1)?.coverage, { polygons: [polygon] });
  for (const { coverage: area } of kept.slice(0, -1)) {
    const far: ServedPlace = { latitude: 45, longitude: -75 }, near: ServedPlace = { latitude: 40, longitude: -75 };
    assert.equal(servesPlace(area ?? {}, far), area?.polygons ? 'no' : 'unknown');
    assert.equal(servesPlace(area ?? {}, near), area?.polygons ? 'yes' : 'unknown');
  }
});
