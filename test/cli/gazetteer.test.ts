/** `build --gazetteer`, with a small country and with the real one that the build makes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readFeed } from '../../src/feeds/read-feed.js';
import { servesPlace } from '../../src/model/coverage.js';
import { openGazetteer } from '../../src/search/gazetteer.js';
import { readPlaces, writePlaces } from '../../src/search/places-file.js';
import { run } from './fake-terminal.js';

const SMALL = 'Name,Phone,Zip,Lat,Lon,ZIP codes served\nOne,215-686-7150,19107,39.9524,-75.1636,\nTwo,215-686-7151,,,,60601\n';
const besides = writePlaces([
  { code: '19104', latitude: 39.959, longitude: -75.199, counties: [['Philadelphia', 'Pennsylvania']] }, { code: '60601', latitude: 41.886, longitude: -87.622, counties: [['Cook', 'Illinois']] },
  { code: '94103', latitude: 37.773, longitude: -122.411, counties: [['San Francisco', 'California']] },
], 'US');

test('codes near a pin and codes that are named, and no others, beside the feed', async () => {
  const { exit, err, written } = await run(['build', 'a.csv', '--gazetteer', '-o', 'data'], { files: { 'a.csv': SMALL }, besides });
  assert.equal(exit, 0, err);
  assert.deepEqual(readPlaces(JSON.parse(written['data/places.json'] ?? ''))?.places.map(({ code }) => code), ['19104', '60601']);
  assert.match(err, /2 ZIP codes near them: gazetteer="data\/places\.json"/);
  assert.ok(written['data/directory.json']);
});

test('without it there is none; without a folder, near nothing, or with its file gone, it is said what to do, and nothing is written', async () => {
  assert.deepEqual(Object.keys((await run(['build', 'a.csv', '-o', 'data'], { files: { 'a.csv': SMALL } })).written).filter(name => name.includes('places')), []);
  const cases: readonly (readonly [readonly string[], string, string | undefined, RegExp])[] = [
    [['-o', 'out.json'], SMALL, besides, /name a folder with -o/], [[], SMALL, besides, /name a folder with -o/], [['-o', 'data'], SMALL, undefined, /us-places\.json is missing/],
    [['-o', 'data'], 'Name,Phone\nOne,215-686-7150\n', besides, /No ZIP code .* nothing for --gazetteer/],
  ];
  for (const [flags, feed, beside, said] of cases) {
    const { exit, err, written } = await run(['build', 'a.csv', '--gazetteer', ...flags], { files: { 'a.csv': feed }, ...(beside !== undefined && { besides: beside }) });
    assert.equal(exit, 2);
    assert.match(err, said);
    assert.deepEqual(written, {});
  }
});

test('a confidential place adds no code', async () => {
  const feed = 'Name,Phone,Zip,Lat,Lon\nSafe Haven domestic violence shelter,215-686-7150,94103,37.773,-122.411\nOne,215-686-7150,19107,39.9524,-75.1636\n';
  const { written } = await run(['build', 'a.csv', '--gazetteer', '-o', 'data'], { files: { 'a.csv': feed }, besides });
  assert.deepEqual(readPlaces(JSON.parse(written['data/places.json'] ?? ''))?.places.map(({ code }) => code), ['19104']);
});

describe('the real country', () => {
  let country = '';
  before(async () => {
    const { usPlaces } = await import(pathToFileURL(path.resolve('test/us-places.mjs')).href) as { usPlaces: () => Promise<string> };
    country = await usPlaces();
  });

  test('a city in about 3 kB, and its codes tell who serves them', async () => {
    const { exit, err, written } = await run(['build', 'p.csv', '--gazetteer', '-o', 'data'], { files: { 'p.csv': readFileSync('demo/data/philadelphia/community-services.csv') }, besides: country });
    assert.equal(exit, 0, err);
    const text = written['data/places.json'] ?? '', size = gzipSync(text).length;
    assert.ok(size < 4_000, `${size} bytes`);
    const { resources } = await readFeed(written['data/directory.json'] ?? ''), gazetteer = openGazetteer(resources, JSON.parse(text));
    const [zip] = gazetteer.locate('19104'), [camden] = gazetteer.locate('08102'), [bryn] = gazetteer.locate('19010');
    assert.deepEqual([zip?.region, zip?.country, camden?.counties?.[0]], ['Pennsylvania', 'US', 'Camden, New Jersey']);
    assert.match(zip?.counties?.[0] ?? '', /^Philadelphia/);
    assert.ok(zip && camden && bryn);
    assert.equal(servesPlace({ counties: ['Philadelphia'] }, zip, { region: 'PA' }), 'yes');
    assert.equal(servesPlace({ counties: ['Philadelphia'] }, camden, { region: 'PA' }), 'unknown', 'across the river, and close to it');
    assert.equal(servesPlace({ counties: ['Bucks'] }, zip, { region: 'PA' }), 'no');
    assert.equal(servesPlace({ regions: ['PA'] }, camden), 'no');
  });

  test('codes in every state, each in a county that is there', () => {
    const places = readPlaces(JSON.parse(country))?.places ?? [];
    assert.ok(places.length > 33_000);
    assert.ok(new Set(places.map(({ counties }) => counties[0]?.[1])).size >= 52);
    const named = new Map(places.map(({ code, counties }) => [code, counties[0]?.join(', ')]));
    for (const [code, county] of [['19104', 'Philadelphia, Pennsylvania'], ['60601', 'Cook, Illinois'], ['99553', 'Aleutians East, Alaska'], ['02139', 'Middlesex, Massachusetts'], ['70112', 'Orleans, Louisiana'], ['00601', 'Adjuntas, Puerto Rico']] as const) assert.equal(named.get(code), county, code);
  });
});
