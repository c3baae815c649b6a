import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildGazetteer, codeInText, locateIn, namesAt, openGazetteer, type NamedPlace } from '../../src/search/gazetteer.js';
import { readPlaces, writePlaces, type PostalPlace } from '../../src/search/places-file.js';
import { resource } from './build.js';
import { philadelphia } from './philadelphia.js';

const areas = JSON.parse(readFileSync('demo/data/philadelphia/neighborhoods.geojson', 'utf8')) as { features: { properties: { name: string }; geometry: { type: string; coordinates: [number, number][][][] } }[] };
const city = buildGazetteer(philadelphia(), areas);
const labels = (places: readonly NamedPlace[]): string[] => places.map(({ label }) => label);

test('a postal code is the middle of the resources in it', () => {
  const gazetteer = buildGazetteer([
    resource('1', { place: { postalCode: '19104', latitude: 40, longitude: -75 } }), resource('2', { place: { postalCode: '19104-2613', latitude: 41, longitude: -76 } }),
    resource('3', { place: { postalCode: '19104' } }), resource('4', { confidential: true, place: { postalCode: '19104', latitude: 0, longitude: 0 } }),
  ]);
  assert.deepEqual(locateIn(gazetteer, '191'), [{ label: '19104', latitude: 40.5, longitude: -75.5, kind: 'postal-code', postalCode: '19104', accuracy: 3000 }]);
});

test('names are found by their beginning, by a word within, folded, at most eight', () => {
  assert.equal(labels(locateIn(city, 'FISHT'))[0], 'Fishtown - Lower Kensington');
  assert.ok(labels(locateIn(city, 'kensington')).includes('Fishtown - Lower Kensington'));
  assert.deepEqual(locateIn(city, '19104').map(({ label, kind }) => [label, kind]), [['19104', 'postal-code']]);
  assert.equal(locateIn(city, '1').length, 8);
  assert.deepEqual(locateIn(city, '  '), []);
  assert.deepEqual(locateIn(city, 'zzzz'), []);
});

test('the point of every neighbourhood lies inside it', () => {
  const named = new Map(city.filter(({ kind }) => kind === 'area').map((place) => [place.label, place]));
  assert.equal(named.size, new Set(areas.features.map(({ properties }) => properties.name)).size);
  for (const { properties, geometry } of areas.features) {
    const place = named.get(properties.name);
    assert.ok(place, properties.name);
    const rings = geometry.type === 'MultiPolygon' ? geometry.coordinates.map(([outer]) => outer) : [geometry.coordinates[0]] as unknown as [number, number][][];
    assert.ok(rings.some((ring) => ring !== undefined && inside(ring, place.longitude, place.latitude)), properties.name);
  }
});

test('a shape that holds not its own centroid gives a point in it', () => {
  const u = [[0, 0], [9, 0], [9, 9], [8, 9], [8, 1], [1, 1], [1, 9], [0, 9], [0, 0]] as [number, number][];
  const [place] = locateIn(buildGazetteer([], { features: [{ properties: { NAME: 'U' }, geometry: { type: 'Polygon', coordinates: [u] } }] }), 'u');
  assert.ok(place && inside(u, place.longitude, place.latitude), JSON.stringify(place));
});

test('points, numbers as names, and what is not GeoJSON', () => {
  const feature = (properties: unknown, geometry: unknown): unknown => ({ type: 'Feature', properties, geometry });
  const point = { type: 'Point', coordinates: [-75, 40] };
  const gazetteer = buildGazetteer([], { features: [
    feature({ ZIP: 2134 }, point), feature({ listname: ' Center City ' }, point), feature({}, point), feature({ name: 'Nowhere' }, { type: 'Point', coordinates: [500, 'x'] }),
    feature({ name: 'Line' }, { type: 'LineString', coordinates: [[0, 0]] }), feature({ name: 'Broken' }, { type: 'Polygon', coordinates: [[[0, 0], null, [1, 1]]] }), null, 'text',
  ] });
  assert.deepEqual(gazetteer.map(({ label, kind }) => [label, kind]), [['02134', 'postal-code'], ['Center City', 'area']]);
  for (const input of [undefined, null, [], 'x', { features: 3 }]) assert.deepEqual(buildGazetteer([], input), []);
});

const CODES: readonly PostalPlace[] = [
  { code: '19104', latitude: 39.959, longitude: -75.199, counties: [['Philadelphia', 'Pennsylvania'], ['Delaware', 'Pennsylvania']] },
  { code: '08102', latitude: 39.95, longitude: -75.119, counties: [['Camden', 'New Jersey'], ['Philadelphia', 'Pennsylvania']] },
  { code: '19063', latitude: 39.923, longitude: -75.412, counties: [['Delaware', 'Pennsylvania']] },
];

test('a file of postal codes is read as it was written, to a hundred metres', () => {
  const read = readPlaces(JSON.parse(writePlaces(CODES, 'US')));
  assert.deepEqual(read, { country: 'US', places: [...CODES].sort((a, b) => (a.code < b.code ? -1 : 1)) });
});

test('what is no such file, or is broken in it, is passed over', () => {
  for (const input of [undefined, null, 'x', [], {}, { format: 'places', version: 2 }, { type: 'FeatureCollection', features: [] }]) assert.equal(readPlaces(input), undefined);
  const whole = JSON.parse(writePlaces(CODES, 'US')) as Record<string, unknown>;
  assert.deepEqual(readPlaces({ ...whole, counties: 'x', regions: 3, country: '<b>' })?.places.map(({ code, counties }) => [code, counties]), [['08102', []], ['19063', []], ['19104', []]]);
  assert.deepEqual(readPlaces({ ...whole, latitudes: [1e9, 0, 0] })?.places, []);
  assert.deepEqual(readPlaces({ ...whole, codes: [8102, null, 3] })?.places.map(({ code }) => code), ['08102']);
});

test('a code brings the names that it is known by; its town is the feed\'s', () => {
  const gazetteer = buildGazetteer([
    resource('1', { place: { postalCode: '19104', locality: 'Philadelphia', region: 'PA', latitude: 39.95, longitude: -75.19 } }),
    resource('2', { place: { postalCode: '19063', locality: 'Media', region: 'PA', latitude: 39.92, longitude: -75.4 } }),
  ], JSON.parse(writePlaces(CODES, 'US')));
  assert.deepEqual(locateIn(gazetteer, '19104'), [{ label: '19104', kind: 'postal-code', latitude: 39.959, longitude: -75.199, accuracy: 3000, postalCode: '19104', locality: 'Philadelphia', counties: ['Philadelphia', 'Delaware'], region: 'Pennsylvania', country: 'US' }]);
  assert.deepEqual(locateIn(gazetteer, '08102')[0]?.counties, ['Camden, New Jersey', 'Philadelphia, Pennsylvania']);
  assert.deepEqual(locateIn(gazetteer, 'media').map(({ locality, counties, region }) => [locality, counties, region]), [['Media', ['Delaware'], 'PA']]);
});

test('towns of one name: each with its state; none where services of one name are far apart and no state is told', () => {
  const at = (id: string, locality: string, region: string | undefined, latitude: number, longitude: number) => resource(id, { place: { locality, ...(region ? { region } : {}), latitude, longitude } });
  const gazetteer = buildGazetteer([at('1', 'Springfield', 'IL', 39.8, -89.6), at('2', 'Springfield', 'MA', 42.1, -72.6), at('3', 'Springfield', 'MA', 42.11, -72.6), at('4', 'Chester', 'PA', 39.8, -75.3), at('5', 'Salem', undefined, 44.9, -123), at('6', 'Salem', undefined, 42.5, -70.9)]);
  assert.deepEqual(locateIn(gazetteer, 'springfield').map(({ label, region }) => [label, region]), [['Springfield, MA', 'MA'], ['Springfield, IL', 'IL']]);
  assert.deepEqual(labels(locateIn(gazetteer, 'Springfield, Illinois')), ['Springfield, IL']);
  assert.deepEqual(labels(locateIn(gazetteer, 'springfield il')), ['Springfield, IL']);
  assert.deepEqual(labels(locateIn(gazetteer, 'chester, pa')), ['Chester']);
  assert.deepEqual(locateIn(gazetteer, 'salem'), []);
  assert.deepEqual(locateIn(gazetteer, 'chester, nj'), []);
});

test('a postal code typed among other words', () => {
  const gazetteer = buildGazetteer([], JSON.parse(writePlaces(CODES, 'US')));
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['19104', ''], ['food 19104', 'food'], ['19104 food', 'food'], ['food near 19104-2613', 'food'], ['food in zip code 19104', 'food'], ['comida cerca de 19104', 'comida'], ['food, 19104', 'food'],
    ['99999', undefined], ['food', undefined], ['191', undefined], ['191040', undefined], ['19104 Germantown Ave', undefined], ['call 2151910412', undefined],
  ];
  for (const [text, rest] of cases) assert.equal(codeInText(gazetteer, text)?.rest, rest, text);
});

test('a place named after "near"', () => {
  const cases: readonly (readonly [string, string | undefined, string?])[] = [
    ['food near Germantown', 'Germantown', 'food'], ['near germantown', 'Germantown', ''], ['clinics close to Germantown', 'Germantown', 'clinics'], ['comida cerca de Germantown', 'Germantown', 'comida'],
    ['food near me', undefined], ['food near kens', undefined], ['someone around', undefined], ['food in Germantown', undefined], ['food near nowhere', undefined],
  ];
  const gazetteer = openGazetteer([], { features: ['Germantown', 'Kensington', 'West Kensington'].map((name) => ({ properties: { name }, geometry: { type: 'Point', coordinates: [-75.17, 40.03] } })) });
  for (const [text, label, rest] of cases) assert.deepEqual([gazetteer.inText(text)?.place.label, gazetteer.inText(text)?.rest], [label, rest], text);
  assert.equal(gazetteer.inText('food near Kensington')?.place.label, 'Kensington');
  const two = openGazetteer([resource('1', { place: { locality: 'Springfield', region: 'IL', latitude: 39.8, longitude: -89.6 } }), resource('2', { place: { locality: 'Springfield', region: 'MA', latitude: 42.1, longitude: -72.6 } })]);
  assert.equal(two.inText('food near Springfield'), undefined, 'two places of one name: neither is guessed');
  assert.equal(two.inText('food near Springfield, MA')?.place.label, 'Springfield, MA');
});

test('a point is named by the codes around it: counties and state where they agree, and never a code', () => {
  const gazetteer = buildGazetteer([], JSON.parse(writePlaces(CODES, 'US')));
  assert.deepEqual(namesAt(gazetteer, { latitude: 39.93, longitude: -75.41 }), { latitude: 39.93, longitude: -75.41, counties: ['Delaware'], region: 'Pennsylvania', country: 'US' });
  assert.deepEqual(namesAt(gazetteer, { latitude: 39.955, longitude: -75.16 }).region, undefined, 'between two states');
  assert.deepEqual(openGazetteer([]).at({ latitude: 0, longitude: 0 }), { latitude: 0, longitude: 0 });
});

/** Even-odd rule: written apart from the code under test. */
function inside(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let is = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] ?? [0, 0];
    const [xj, yj] = ring[j] ?? [0, 0];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) is = !is;
  }
  return is;
}
