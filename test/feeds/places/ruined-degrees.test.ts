/** Coordinates whose decimal point a spreadsheet took away: put back by evidence, or not at all. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readFeed } from '../../../src/feeds/read-feed.js';

const read = async (header: string, rows: readonly string[], country = 'US') => {
  const feed = await readFeed([header, ...rows.map((row, index) => `Place ${index};${row}`)].join('\n'), { country });
  return { pins: feed.resources.map(({ place }) => place?.latitude === undefined ? undefined : [place.latitude, place.longitude]), codes: feed.problems.map(({ code }) => code) };
};

test('Madrid, five rows: by their digits, with the grid beside them as evidence', async () => {
  const feed = await readFeed(await readFile('test/fixtures/feeds/madrid-ruined.csv'), { country: 'ES' });
  assert.deepEqual(feed.resources.map(({ place }) => [place?.latitude, place?.longitude]), [
    [40.46838219200180, -3.63718900805454], [40.363546309643296, -3.778110067286680], [40.41836406011960, -3.664405142151520], [40.44589847767540, -3.67015950679968],
    [40.40955885950750, -3.7391695341734],
  ]);
  assert.deepEqual(feed.problems.map(({ code, row }) => [code, row]), [['coordinates-mended', undefined]]);
});

const GRID = 'Nombre;LATITUD;LONGITUD;COORDENADA-X;COORDENADA-Y';
test('a row whose grid denies every reading has no pin; without a grid it goes where the others are', async () => {
  const good = '4044589847767540;-3.67015950679968E+16;443280;4477673';
  assert.deepEqual((await read(GRID, [good, good, '4044589847767540;-3670159506799680;700000;1000000'], 'ES')).pins, [[40.4458984776754, -3.67015950679968], [40.4458984776754, -3.67015950679968], undefined]);
  assert.deepEqual((await read(GRID, [good, '4044589847767540;-3670159506799680;;'], 'ES')).pins[1], [40.4458984776754, -3.67015950679968]);
});

test('the country is evidence, and so are rows that were spared', async () => {
  assert.deepEqual(await read('Name;Latitude;Longitude', ['399512345678;-751612345678', '412512345678;-1123412345678']), { pins: [[39.9512345678, -75.1612345678], [41.2512345678, -112.3412345678]], codes: ['coordinates-mended'] });
  assert.deepEqual((await read('Name;Latitude;Longitude', ['40.41;-3.70', '40.42;-3.71', '4043123456;-369123456'], 'ES')).pins[2], [40.43123456, -3.69123456]);
});

test('without evidence nothing is mended', async () => {
  const rows = ['4043123456789;-369123456789', '4044123456789;-368123456789'];
  const { pins, codes } = await read('Name;Latitude;Longitude', rows, 'RS');
  assert.deepEqual(pins, [undefined, undefined]);
  assert.deepEqual(codes, ['coordinates-impossible', 'coordinates-impossible']);
  assert.deepEqual((await read('Name;Latitude;Longitude', rows, 'ES')).pins, [[40.43123456789, -3.69123456789], [40.44123456789, -3.68123456789]], 'where Spain lies is evidence');
});

const madrid = '../shared/data/madrid-health/centros-salud.csv';
test('all 38 centres of Madrid lie in the city', { skip: !existsSync(madrid) }, async () => {
  for (const options of [{ country: 'ES' }, {}]) {
    const { resources } = await readFeed(await readFile(madrid), options);
    assert.equal(resources.length, 38);
    for (const { name, place: { latitude = 0, longitude = 0 } = {} } of resources) assert.ok(latitude > 40.31 && latitude < 40.57 && longitude > -3.84 && longitude < -3.52, name);
  }
});
