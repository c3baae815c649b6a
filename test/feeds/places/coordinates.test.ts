/** Points in every writing, decided for the feed as a whole; what is against it gets no pin. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readAngle, readCell } from '../../../src/feeds/places/coordinate-cell.js';
import type { ReadOptions } from '../../../src/feeds/feed.js';
import { readFeed } from '../../../src/feeds/read-feed.js';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
/** Pins and codes of rows under `header`, each row a list of its cells after a name. */
async function read(header: string, rows: readonly (readonly string[])[], options?: ReadOptions) {
  const feed = await readFeed([`Site Name,${header}`, ...rows.map((cells, index) => [`Place ${index}`, ...cells].map(quoted).join(','))].join('\n'), options);
  return {
    pins: feed.resources.map(({ place }) => place?.latitude === undefined ? undefined : [place.latitude, place.longitude]), areas: feed.resources.map(({ coverage }) => coverage?.extent),
    codes: feed.problems.filter(({ code }) => /^(?:coordinates|country)/.test(code)).map(({ code, row }) => row ? `${code} ${row}` : code),
  };
}

describe('one cell', () => {
  const cells: [string, number, number, string?][] = [
    ['39.95, -75.16', 39.95, -75.16], ['(39.95,-75.16)', 39.95, -75.16], ['39.95 -75.16', 39.95, -75.16], ['40,4168; -3,7038', 40.4168, -3.7038], ['40,4168, -3,7038', 40.4168, -3.7038], ['40,4168 -3,7038', 40.4168, -3.7038],
    ['40,4168,-3,7038', 40.4168, -3.7038], ['POINT(-75.16 39.95)', -75.16, 39.95], ['SRID=4326;POINT(-75.16 39.95)', -75.16, 39.95], ['POINT Z (-75.16 39.95 12.5)', -75.16, 39.95], ['POINTZ(-75.16 39.95 0)', -75.16, 39.95],
    ['40°26\'46"N 79°58\'56"W', 40.4461111, -79.9822222, 'latitude-first'], ['40° 26′ 46″ N, 79° 58′ 56″ W', 40.4461111, -79.9822222, 'latitude-first'], ['79°58\'56"W 40°26\'46"N', 40.4461111, -79.9822222, 'latitude-first'],
    ['40.4461° N, 79.9822° W', 40.4461, -79.9822, 'latitude-first'], ['N40.4461 W79.9822', 40.4461, -79.9822, 'latitude-first'], ['40.4461N 79.9822W', 40.4461, -79.9822, 'latitude-first'], ['34°36\'S 58°22\'O', -34.6, -58.3666667, 'latitude-first'],
    ['{"type":"Point","coordinates":[-75.16,39.95]}', -75.16, 39.95], ['https://maps.example/@39.95,-75.16,15z', 39.95, -75.16], ['1234 Market St\nPhiladelphia, PA 19107\n(39.95, -75.16)', 39.95, -75.16],
    ['0101000020E61000000AD7A3703DCA52C09A99999999F94340', -75.16, 39.95],
  ];
  for (const [cell, first, second, order] of cells) test(cell, () => { assert.deepEqual(readCell(cell), { first, second, ...(order && { order }) }); });
  for (const cell of ['POLYGON ((-75 40, -75 41, -74 41, -75 40))', 'MULTIPOLYGON (((-75 40, -75 41, -74 41, -75 40)))', 'SRID=4326;POLYGON((1 2,3 4,5 6,1 2))', '{"type":"Polygon","coordinates":[[[1,2]]]}']) test(`${cell}: an area`, () => { assert.equal(readCell(cell), 'area'); });
  test('WKT of another system', () => { assert.equal(readCell('SRID=2272;POINT(2691000 235000)'), 'projected'); });
  for (const cell of ['see map', '39.95', '1, 2, 3', '40°99\'N 79°W', '']) test(`"${cell}": nothing`, () => { assert.deepEqual(readCell(cell), { first: NaN, second: NaN }); });
  test('one angle', () => {
    assert.deepEqual(readAngle('75.16 W'), { degrees: -75.16, axis: 'longitude' });
    assert.deepEqual(readAngle('N 39.95'), { degrees: 39.95, axis: 'latitude' });
    assert.deepEqual(readAngle('-75,16'), { degrees: -75.16 });
    assert.ok(Number.isNaN(readAngle('12 Main St').degrees));
  });
});

const TWO = 'Latitude,Longitude';
const US = { country: 'US' };
describe('the feed as a whole', () => {
  test('order, degrees and letters', async () => {
    assert.deepEqual((await read('LngLat', [['-75.16,39.95'], ['-75.17,39.96']])).pins, [[39.95, -75.16], [39.96, -75.17]]);
    assert.deepEqual((await read(TWO, [['-3.70', '40.41'], ['-3.71', '40.42']], { country: 'ES' })).codes, ['coordinates-order']);
    assert.deepEqual((await read(TWO, [['40°26\'46"N', '79°58\'56"W'], ['40.5 N', '80.1 W']])).pins, [[40.4461111, -79.9822222], [40.5, -80.1]]);
    assert.deepEqual((await read('the_geom', [['POINT(-75.16 39.95)'], ['POLYGON((-75 40,-75 41,-74 41,-75 40))']])), { pins: [[39.95, -75.16], undefined], areas: [undefined, 'area'], codes: [] });
  });
  test('a point at the end of an address, which then ends before it', async () => {
    const { resources: [one] } = await readFeed('Site Name,Location\nA House,"1234 Market St\nPhiladelphia, PA 19107\n(39.95, -75.16)"');
    assert.deepEqual([one?.place?.latitude, one?.place?.longitude, one?.place?.address?.includes('39.95'), one?.place?.locality], [39.95, -75.16, false, 'Philadelphia']);
  });
  test('millionths of a degree', async () => {
    assert.deepEqual(await read(TWO, [['39950000', '-75160000'], ['39960000', '-75170000']], US), { pins: [[39.95, -75.16], [39.96, -75.17]], areas: [undefined, undefined], codes: ['coordinates-mended'] });
    assert.deepEqual((await read(TWO, [['4416800', '-3703800'], ['40416800', '-3703900']], { country: 'ES' })).pins, [undefined, undefined], 'not where the country is');
  });
  test('one row the other way round, at zero, or beyond the Earth', async () => {
    assert.deepEqual(await read(TWO, [['39.95', '-75.16'], ['39.96', '-75.17'], ['-75.18', '39.97'], ['0', '0'], ['395', '-75'], ['39.95', '']]), {
      pins: [[39.95, -75.16], [39.96, -75.17], undefined, undefined, undefined, undefined], areas: Array<undefined>(6).fill(undefined),
      codes: ['coordinates-swapped 4', 'coordinates-zero 5', 'coordinates-impossible 6', 'coordinates-impossible 7'],
    });
  });
  test('one longitude without its sign is a problem, and no pin in Asia', async () => {
    assert.deepEqual(await read(TWO, [['39.95', '-75.16'], ['39.96', '75.17'], ['39.97', '-75.18']], US), { pins: [[39.95, -75.16], undefined, [39.97, -75.18]], areas: [undefined, undefined, undefined], codes: ['coordinates-outside 3'] });
    assert.deepEqual((await read(TWO, [['39.96', '75.17']], US)).pins, [undefined]);
  });
  test('all longitudes without it are mended where the country is known, and said', async () => {
    const rows = [['39.95', '75.16', 'PA'], ['39.96', '75.17', 'PA'], ['39.97', '75.18', 'PA']];
    assert.deepEqual(await read(`${TWO},State`, rows), { pins: [[39.95, -75.16], [39.96, -75.17], [39.97, -75.18]], areas: [undefined, undefined, undefined], codes: ['coordinates-sign'] });
  });
  test('a place abroad that says so keeps its pin', async () => {
    const rows = [['39.95', '-75.16', 'PA'], ['39.96', '-75.17', 'PA'], ['14.54', '120.99', 'PH'], ['39.97', '75.18', 'PA']];
    assert.deepEqual((await read(`${TWO},State`, rows)).pins, [[39.95, -75.16], [39.96, -75.17], [14.54, 120.99], undefined]);
    assert.deepEqual((await read(`${TWO},Country`, [['39.95', '-75.16', 'USA'], ['40.41', '-3.7', 'Spain'], ['39.9', '-75', 'Spain']])).pins, [[39.95, -75.16], [40.41, -3.7], undefined]);
  });
  test('a country that was given wrongly withholds no pin, and is said', async () => {
    const { pins, codes } = await read(TWO, [['40.41', '-3.70'], ['40.42', '-3.71'], ['40.43', '-3.72']], US);
    assert.deepEqual([pins.filter(Boolean).length, codes], [3, ['country-differs']]);
  });
  const grids: [string, string, string[][]][] = [
    ['web map', 'X,Y', [['-8366407.9', '4858000.1'], ['-8366500', '4858100']]], ['UTM', 'X,Y', [['446093', '4480148'], ['441500', '4474500']]], ['state plane', 'X_COORD,Y_COORD', [['1188442.5', '1904220.1'], ['1171200.9', '1899870.4']]],
    ['under the wrong header', TWO, [['4858000', '-8366407'], ['4858100', '-8366500']]],
    ['EWKT', 'geom', [['SRID=2272;POINT(2691000 235000)'], ['SRID=2272;POINT(2691100 235100)']]],
  ];
  for (const [name, header, rows] of grids) test(`metres or feet (${name}) are no degrees: no pin, one problem`, async () => {
    const { pins, codes } = await read(header, rows, US);
    assert.deepEqual([pins, codes], [[undefined, undefined], ['coordinates-projected']]);
  });
  test('metres beside degrees are passed over', async () => {
    assert.deepEqual(await read(`X,Y,${TWO}`, [['1188442.5', '1904220.1', '41.88', '-87.63']], US), { pins: [[41.88, -87.63]], areas: [undefined], codes: [] });
  });
});
