/** Records of JSON read as tables: GeoJSON, Esri, Socrata and CKAN. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { ReadOptions } from '../../../src/feeds/feed.js';
import { readFeed } from '../../../src/feeds/read-feed.js';
import { FinderError } from '../../../src/model/errors.js';

const read = (value: unknown, options?: ReadOptions) => readFeed(JSON.stringify(value), options);
const feature = (properties: unknown, coordinates?: unknown, type = 'Point') => ({ type: 'Feature', properties, geometry: coordinates ? { type, coordinates } : null });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const square = [[[-75, 40], [-75, 41], [-74, 41], [-75, 40]]];
const pin = ({ place }: { place?: { latitude?: number; longitude?: number } }) => place?.latitude === undefined ? undefined : [place.latitude, place.longitude];

test('GeoJSON: properties are cells, lists are joined, the point is the place', async () => {
  const feed = await read(collection(
    feature({ organization_name: 'Example Care', phone_numbers: ['(978) 537-0310', '988'], target_populations: ['Teens', 'Parents'], zip: 1453, ':@computed_region_x': '12' }, [-71.74, 42.55]),
    feature({ organization_name: 'Other', phone_numbers: [], latitude: '1', longitude: '2' }, [-71.75, 42.56]),
    null, feature(null, [-71, 42]),
  ));
  assert.equal(feed.format, 'geojson');
  assert.deepEqual(feed.resources[0], {
    id: feed.resources[0]?.id, name: 'Example Care', categories: [],
    phones: [{ number: '(978) 537-0310', kind: 'voice', dial: '+19785370310' }, { number: '988', kind: 'voice', dial: '988' }],
    place: { postalCode: '01453', latitude: 42.55, longitude: -71.74, country: 'US' }, serves: ['Teens', 'Parents'], source: {},
  });
  assert.deepEqual(feed.resources.map(pin), [[42.55, -71.74], [42.56, -71.75]]);
  assert.deepEqual(feed.records, [{ table: 'feed', read: 4, used: 2, merged: 0, rejected: 2 }]);
  assert.deepEqual(feed.problems.map(({ code, pointer, row }) => [code, pointer, row]), [['name-missing', '/features/2', undefined], ['name-missing', '/features/3', undefined]]);
  assert.ok(!feed.columns.some(({ column }) => column.startsWith(':')));
});

test('a lone feature, a bare list of them, and an id beside the properties', async () => {
  const one = { ...feature({ name: 'A' }, [-75, 40]), id: 'f7' };
  assert.deepEqual((await read(one)).resources.map(({ id, name }) => [id, name]), [['f7', 'A']]);
  assert.deepEqual((await read([one])).resources.map(pin), [[40, -75]]);
});

test('an area is whom a service serves: no pin, not from its middle nor from columns that give one', async () => {
  const { resources: [area] } = await read(collection(feature({ name: 'North', lat: 40.5, lon: -74.5 }, square, 'Polygon'), feature({ name: 'South' }, [square], 'MultiPolygon')));
  assert.equal(area && pin(area), undefined);
  assert.deepEqual(area?.coverage, { polygons: [[[-75, 40, -75, 41, -74, 41]]], extent: 'area' });
});

test('points that are impossible, at zero, or in the other order throughout', async () => {
  const feed = await read(collection(feature({ name: 'A' }, [400, 40]), feature({ name: 'B' }, [0, 0]), feature({ name: 'C' }, ['x', 1]), feature({ name: 'D' }, [-75, 40])));
  assert.deepEqual(feed.resources.map(pin), [undefined, undefined, undefined, [40, -75]]);
  assert.deepEqual(feed.problems.map(({ code }) => code), ['coordinates-impossible', 'coordinates-zero', 'coordinates-impossible']);
  const turned = await read(collection(feature({ name: 'A' }, [40, -75]), feature({ name: 'B' }, [41, -75])));
  assert.deepEqual(turned.resources.map(pin), [[40, -75], [41, -75]]);
  assert.deepEqual(turned.problems.map(({ code }) => code), ['coordinates-order']);
});

test('nested properties, as the VA has them', async () => {
  const properties = {
    id: 'vha_402', name: 'Togus', website: 'https://example.gov/togus', phone: { fax: '207-555-0100', main: '207-555-0101', pharmacy: '207-555-0102 x12' },
    address: { mailing: {}, physical: { zip: '04330-6796', city: 'Augusta', state: 'ME', address1: '1 VA Center', address2: null } },
    hours: { monday: '800AM-430PM', tuesday: '24/7', sunday: '-' }, operatingStatus: { code: 'NORMAL' },
  };
  const { resources: [togus], columns } = await read(collection(feature(properties, [-69.7, 44.28])));
  assert.deepEqual(togus?.place, { address: '1 VA Center', locality: 'Augusta', region: 'ME', postalCode: '04330-6796', country: 'US', latitude: 44.28, longitude: -69.7 });
  assert.deepEqual(togus?.phones.map(({ kind, label, extension }) => [kind, label, extension]), [['voice', undefined, undefined], ['voice', 'pharmacy', '12'], ['fax', undefined, undefined]]);
  assert.deepEqual(togus?.schedules?.map(({ byday, opensAt, state }) => [byday?.join(), opensAt, state]), [['MO', '08:00', undefined], ['TU', '00:00', undefined], ['SU', undefined, 'unknown']]);
  assert.ok(columns.some(({ column, field }) => column === 'phone.pharmacy' && field === 'phone'));
  const told = await read(collection(feature(properties, [-69.7, 44.28])), { columns: { 'phone.pharmacy': '' } });
  assert.equal(told.resources[0]?.phones.length, 2);
});

const esri = (features: unknown[], more: object = {}) => ({
  objectIdFieldName: 'OBJECTID', geometryType: 'esriGeometryPoint', spatialReference: { wkid: 4326 },
  fields: [{ name: 'OBJECTID', type: 'esriFieldTypeOID' }, { name: 'FACNAME', alias: 'Facility Name', type: 'esriFieldTypeString' }, { name: 'VERIFIED', alias: 'Date Verified', type: 'esriFieldTypeDate' },
    { name: 'KIND', alias: 'Service Type', type: 'esriFieldTypeSmallInteger', domain: { type: 'codedValue', codedValues: [{ code: 3, name: 'Food' }] } }],
  features, ...more,
});
const facility = { OBJECTID: 1, FACNAME: 'Pantry', VERIFIED: 1767225600000, KIND: 3 };

test('Esri: attributes, aliases, coded values, dates in milliseconds', async () => {
  const feed = await read(esri([{ attributes: facility, geometry: { x: -75.16, y: 39.95 } }, { attributes: { ...facility, OBJECTID: 2 } }, { geometry: { x: 1, y: 2 } }]));
  assert.equal(feed.format, 'arcgis');
  assert.deepEqual(feed.resources[0], {
    id: '1', name: 'Pantry', categories: [{ id: 'food', label: 'Food' }], phones: [], assuredDate: '2026-01-01',
    place: { latitude: 39.95, longitude: -75.16, country: 'US' }, source: {},
  });
  assert.deepEqual(feed.records, [{ table: 'feed', read: 3, used: 2, merged: 0, rejected: 1 }]);
});

test('Esri: web-map metres, polygons, other systems, more than the server gives', async () => {
  const metres = { x: -8366772.91, y: 4858679.07 };
  for (const reference of [{ wkid: 102100, latestWkid: 3857 }, { wkid: 3857 }]) {
    const { resources: [found] } = await read(esri([{ attributes: facility, geometry: metres }], { spatialReference: reference }));
    const [latitude = 0, longitude = 0] = (found && pin(found)) ?? [];
    assert.ok(Math.abs(latitude - 39.95) < 0.001 && Math.abs(longitude + 75.16) < 0.001, `${latitude} ${longitude}`);
  }
  const area = await read(esri([{ attributes: facility, geometry: { rings: square } }], { exceededTransferLimit: true }));
  assert.deepEqual([area.resources[0]?.place, area.resources[0]?.coverage], [undefined, { polygons: [[[-75, 40, -75, 41, -74, 41]]], extent: 'area' }]);
  assert.deepEqual(area.problems.map(({ code }) => code), ['feed-incomplete']);
  const plane = await read(esri([{ attributes: facility, geometry: { x: 2_694_000, y: 235_000 } }], { spatialReference: { wkid: 2272 } }));
  assert.equal(plane.resources[0]?.place, undefined);
  assert.deepEqual(plane.problems.map(({ code, params }) => [code, params['system']]), [['coordinates-projected', 2272]]);
});

test('Socrata rows: a point column, a location with its address in a string, a page as an object', async () => {
  const feed = await read([
    { facility_name: 'A', site: { type: 'Point', coordinates: [-73.9, 40.7] }, website: { url: 'https://example.org' }, borough: 'Queens' },
    { facility_name: 'B', site: { type: 'Point', coordinates: [-73.8, 40.8] }, borough: 'Bronx' },
  ]);
  assert.equal(feed.format, 'socrata');
  assert.deepEqual(feed.resources.map(pin), [[40.7, -73.9], [40.8, -73.8]]);
  assert.equal(feed.resources[0]?.url, 'https://example.org/');
  const old = await read([{ program_name: 'A', location: { latitude: '40.7', longitude: '-73.9', human_address: '{"address":"1 Main St","city":"Queens","state":"NY","zip":"11101"}' } }]);
  assert.deepEqual(old.resources[0]?.place, { address: '1 Main St', locality: 'Queens', region: 'NY', postalCode: '11101', latitude: 40.7, longitude: -73.9, country: 'US' });
});

test('a page of a CKAN data store', async () => {
  const feed = await read({ help: '', success: true, result: { fields: [{ id: '_id', type: 'int' }], records: [{ _id: 4, Name: 'A', Phone: '617-555-0123' }, 7], total: 1 } });
  assert.deepEqual(feed.resources.map(({ id, phones }) => [id, phones[0]?.dial]), [['4', '+16175550123']]);
  assert.deepEqual(feed.problems.map(({ code, pointer }) => [code, pointer]), [['name-missing', '/result/records/1']]);
});

test('SAMHSA\'s columns in another envelope', async () => {
  const feed = await read(esri([{ attributes: { name1: 'A', name2: 'B', street1: '1 St', phone: '610-555-0123', mh: 1, op: 1, otp: 0 }, geometry: { x: -75.9, y: 40.3 } }], { fields: undefined }));
  assert.equal(feed.format, 'samhsa');
  assert.deepEqual(feed.resources[0]?.categories.map(({ code }) => code), ['OP']);
  assert.deepEqual(feed.resources.map(pin), [[40.3, -75.9]]);
});

for (const [server, body] of [
  ['Esri', { error: { code: 400, message: 'Invalid query', details: ['Unknown field'] } }],
  ['CKAN', { success: false, error: { message: 'Invalid query', __type: 'Not Found Error' } }],
  ['Socrata', { error: true, message: 'Invalid query' }],
] as const) test(`an error of ${server} under HTTP 200`, async () => {
  await assert.rejects(read(body), (error: unknown) => error instanceof FinderError && error.code === 'feed-not-a-feed' && error.message.includes('Invalid query'));
});

for (const value of [collection(), esri([]), { result: { records: [] } }]) test(`no records: ${JSON.stringify(value).slice(0, 30)}`, async () => {
  await assert.rejects(read(value), (error: unknown) => error instanceof FinderError && error.code === 'feed-no-resources');
});

test('what looks like HSDS stays HSDS', async () => {
  for (const value of [[{ id: '1', name: 'A' }], [{ id: '1', name: 'A', extra: 1, organization: { id: 'o', name: 'O' } }], [{ name: 'A', x: 1, schedules: [] }]]) assert.equal((await read(value)).format, 'hsds');
});

const real = '../shared/data/';
test('Massachusetts youth services', { skip: !existsSync(real) }, async () => {
  const text = await readFile(`${real}massachusetts-youth/services.geojson`, 'utf8');
  const { features } = JSON.parse(text) as { features: { properties: { phone_numbers: string[] }; geometry: { coordinates: [number, number] } }[] };
  const feed = await readFeed(text);
  assert.deepEqual(feed.records, [{ table: 'feed', read: 323, used: 323, merged: 0, rejected: 0 }]);
  const shown = feed.resources.filter(({ confidential }) => !confidential);
  assert.ok(shown.every(({ place }) => features.some(({ geometry: { coordinates } }) => coordinates[0] === place?.longitude && coordinates[1] === place.latitude)));
  assert.equal(feed.resources.filter(({ phones }) => phones.length).length, features.filter(({ properties }) => properties.phone_numbers.some(Boolean)).length);
});

test('Calgary clinics', { skip: !existsSync(real) }, async () => {
  const feed = await readFeed(await readFile(`${real}calgary-socrata/clinics.geojson`), { country: 'CA' });
  assert.deepEqual(feed.records, [{ table: 'feed', read: 14, used: 14, merged: 0, rejected: 0 }]);
  assert.ok(feed.resources.every(({ place }) => place?.latitude && place.latitude > 50.8 && place.latitude < 51.3 && place.address));
});
