import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../../src/feeds/read-feed.js';
import type { Coverage } from '../../../src/model/resource.js';

const coverageOf = async (input: string): Promise<(Coverage | undefined)[]> => (await readFeed(input)).resources.map(({ coverage }) => coverage);
const csv = (headers: string, ...rows: readonly string[]): string => `${headers}\n${rows.join('\n')}\n`;
const SQUARE = [[-75.3, 39.8], [-75, 39.8], [-75, 40.1], [-75.3, 40.1], [-75.3, 39.8]];
const RING = SQUARE.slice(0, 4).flat();

const ROWS: readonly (readonly [header: string, cell: string, Coverage])[] = [
  ['Service Area', 'Bucks County', { text: 'Bucks County', counties: ['Bucks'], complete: true }],
  ['Counties Served', 'Bucks, Chester', { text: 'Bucks, Chester', counties: ['Bucks', 'Chester'], complete: true }],
  ['ZIP Codes Served', '19104; 19139', { postalCodes: ['19104', '19139'] }],
  ['Zip codes served', '19104 and others', { text: '19104 and others', postalCodes: ['19104'] }],
  ['Cities Served', 'Media, Chester', { text: 'Media, Chester', localities: ['Media', 'Chester'], complete: true }],
  ['States served', 'PA; NJ', { text: 'PA; NJ', regions: ['PA', 'NJ'], complete: true }],
  ['Area served', 'Statewide', { text: 'Statewide', extent: 'statewide', complete: true }],
  ['Coverage area', 'Greater Philadelphia', { text: 'Greater Philadelphia' }],
  ['Zona de servicio', 'Condado de Cook', { text: 'Condado de Cook', counties: ['Cook'], complete: true }],
  ['Municipios', 'Getafe, Leganés', { text: 'Getafe, Leganés', localities: ['Getafe', 'Leganés'], complete: true }],
  ['Territoire desservi', 'MRC de Matane', { text: 'MRC de Matane', counties: ['Matane'], complete: true }],
  ['Codes postaux desservis', 'G4W 1A1, G4W', { postalCodes: ['G4W 1A1', 'G4W'] }],
];
for (const [header, cell, expected] of ROWS) {
  test(`a column "${header}" of "${cell}"`, async () => {
    assert.deepEqual(await coverageOf(csv(`Name,Phone,${header}`, `Mobile team,215-686-7150,"${cell}"`, 'Another,215-686-7151,')), [expected, undefined]);
  });
}

test('of several columns in one row the nearest is believed, and nothing is called complete', async () => {
  const [one] = await coverageOf(csv('Name,Phone,Service Area,States served,Counties served,ZIP codes served', 'Team,215-686-7150,Southeast region,PA,Philadelphia,"19104, 19139"', 'B,215-686-7151,Bucks County,PA,,'));
  assert.deepEqual(one, { text: 'Southeast region; PA; Philadelphia', postalCodes: ['19104', '19139'], complete: false });
});

test('"Citywide" is the city that the service is in', async () => {
  const [one, two] = await coverageOf(csv('Name,Phone,City,State,Service area', 'Team,215-686-7150,Philadelphia,PA,Citywide', 'Line,215-686-7151,,,Citywide'));
  assert.deepEqual(one, { text: 'Citywide', localities: ['Philadelphia'], complete: true });
  assert.deepEqual(two, { text: 'Citywide' });
});

const feature = (geometry: unknown, properties = {}): unknown => ({ type: 'Feature', properties: { name: 'Mobile team', phone: '215-686-7150', ...properties }, geometry });
const DRAWN: readonly (readonly [string, string])[] = [
  ['GeoJSON', JSON.stringify({ type: 'FeatureCollection', features: [feature({ type: 'Polygon', coordinates: [SQUARE] })] })],
  ['GeoJSON in metres of web maps', JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'EPSG:3857' } }, features: [feature({ type: 'MultiPolygon', coordinates: [[SQUARE.map(([x = 0, y = 0]) => [x * 111319.490793, 6378137 * Math.log(Math.tan(Math.PI / 4 + (y * Math.PI) / 360))])]] })] })],
  ['Socrata, where the shape is a column', JSON.stringify([{ name: 'Mobile team', phone: '215-686-7150', the_geom: { type: 'MultiPolygon', coordinates: [[SQUARE]] } }])],
  ['Esri', JSON.stringify({ geometryType: 'esriGeometryPolygon', spatialReference: { wkid: 4326 }, fields: [{ name: 'name', type: 'esriFieldTypeString' }], features: [{ attributes: { name: 'Mobile team', phone: '215-686-7150' }, geometry: { rings: [SQUARE] } }] })],
  ['well-known text in a cell', csv('Name,Phone,the_geom', `Mobile team,215-686-7150,"MULTIPOLYGON (((${SQUARE.map(each => each.join(' ')).join(', ')})))"`, `Other,215-686-7151,"POLYGON ((0 0, 1 0, 1 1, 0 0))"`)],
  ['well-known text longer than any text that is shown', csv('Name,Phone,geom', `Mobile team,215-686-7150,"SRID=4326;POLYGON ((${SQUARE.flatMap(each => Array.from({ length: 2000 }, () => each.join(' '))).join(', ')}))"`, `Other,215-686-7151,"POLYGON ((0 0, 1 0, 1 1, 0 0))"`)],
];
for (const [name, input] of DRAWN) {
  test(`ground that is drawn: ${name}`, async () => {
    const { resources: [team], problems } = await readFeed(input);
    assert.deepEqual(team?.coverage?.polygons?.map(polygon => polygon.map(ring => ring.map(value => Math.round(value * 1e5) / 1e5))), [[RING]]);
    assert.equal(team?.coverage?.extent, 'area');
    assert.equal(team?.place?.latitude, undefined, 'an area gets no pin');
    assert.deepEqual(problems.map(({ code }) => code).filter(code => /area|text/.test(code)), []);
  });
}

test('a shape beside its name is whole: the line says where it ends', async () => {
  const [team] = await coverageOf(JSON.stringify({ type: 'FeatureCollection', features: [feature({ type: 'Polygon', coordinates: [SQUARE] }, { service_area: 'Zone 3' })] }));
  assert.deepEqual(team, { text: 'Zone 3', polygons: [[RING]], extent: 'area', complete: true });
});

test('hostile ground is one problem and never a crash; a building is no area', async () => {
  const many = Array.from({ length: 100_001 }, (_, at) => [Math.cos(at), Math.sin(at)]);
  const bad = [[[1e9, 1e9], [2e9, 1e9], [2e9, 2e9]], [many], [[[0, 80], [120, 80], [-120, 80]]], 'x', [[['a', 'b']]], { length: 3 }];
  for (const coordinates of bad) {
    const { resources, problems } = await readFeed(JSON.stringify({ type: 'FeatureCollection', features: [feature({ type: 'Polygon', coordinates })] }));
    assert.equal(resources.length, 1);
    assert.equal(resources[0]?.coverage?.polygons, undefined);
    if (Array.isArray(coordinates)) assert.deepEqual(problems.filter(({ code }) => code === 'area-not-read').map(({ row, pointer, message }) => [row, pointer, message.includes('{')]), [[undefined, '/features/0', false]], JSON.stringify(coordinates).slice(0, 60));
  }
  const building = await readFeed(JSON.stringify({ type: 'FeatureCollection', features: [feature({ type: 'Polygon', coordinates: [[[-75, 40], [-74.9995, 40], [-74.9995, 40.0005], [-75, 40]]] })] }));
  assert.deepEqual(building.resources[0]?.coverage, { extent: 'area' });
  assert.deepEqual(building.problems.filter(({ code }) => code === 'area-not-read'), []);
});

test('a confidential service that draws its ground keeps none of it', async () => {
  const { resources: [shelter], problems } = await readFeed(JSON.stringify({ type: 'FeatureCollection', features: [feature({ type: 'Polygon', coordinates: [SQUARE] }, { name: 'Safe Haven domestic violence shelter', service_area: 'Bucks County' })] }));
  assert.equal(shelter?.confidential, true);
  assert.deepEqual(shelter?.coverage, { text: 'Bucks County', counties: ['Bucks'], extent: 'area', complete: false });
  assert.ok(!JSON.stringify([shelter, problems]).includes('75.3'));
});
