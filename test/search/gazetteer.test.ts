import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildGazetteer, locateIn, type NamedPlace } from '../../src/search/gazetteer.js';
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
  assert.deepEqual(locateIn(gazetteer, '191'), [{ label: '19104', latitude: 40.5, longitude: -75.5, kind: 'postal-code' }]);
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
