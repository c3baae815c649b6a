/** From a spreadsheet, through the built feed and its file of ZIP codes, to the answer for what a resident types. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readFeed } from '../../src/feeds/read-feed.js';
import { writePlaces } from '../../src/search/places-file.js';
import { openDirectory } from '../../src/sources/open-directory.js';
import { takeIn } from '../../src/sources/take-in.js';
import { toCompact } from '../../src/sources/to-compact.js';

const SHEET = [
  'Name,Category,Phone,Address,City,State,Zip,Latitude,Longitude,Service Area,ZIP codes served',
  'County team,Mobile Crisis,215-686-7150,,,,,,,Philadelphia County,',
  'Code team,Mobile Crisis,215-686-7151,,,,,,,,"19104, 19139"',
  'Suburb team,Mobile Crisis,215-686-7152,,,,,,,"Bucks County, PA",',
  'State line,Warmline,215-686-7153,,,,,,,"Pennsylvania, statewide",',
  'Pantry,Food,215-686-7154,3500 Market St,Philadelphia,PA,19104,39.956,-75.193,,',
  'Far pantry,Food,215-686-7155,1 Grant St,Pittsburgh,PA,15219,40.438,-79.997,,',
].join('\n');
const CODES = JSON.parse(writePlaces([{ code: '19104', latitude: 39.959, longitude: -75.199, counties: [['Philadelphia', 'Pennsylvania']] }, { code: '19147', latitude: 39.936, longitude: -75.152, counties: [['Philadelphia', 'Pennsylvania']] }], 'US')) as object;

test('a resident types a ZIP code', async () => {
  const { text } = await toCompact(await takeIn((await readFeed(SHEET)).resources, {}));
  const directory = await openDirectory(await readFeed(text), { gazetteer: CODES });
  const ask = async (typed: string) => (await directory.search({ text: typed })).items.map(({ resource, serves }) => [resource.name, serves].filter(Boolean).join(': '));
  assert.deepEqual(await ask('19104'), ['Code team: yes', 'County team: yes', 'Pantry', 'State line: yes', 'Far pantry', 'Suburb team: no']);
  assert.deepEqual(await ask('19147'), ['County team: yes', 'Pantry', 'State line: yes', 'Far pantry', 'Code team: no', 'Suburb team: no']);
  assert.deepEqual(await ask('food 19104'), ['Pantry', 'Far pantry']);
  const [place] = await directory.locate('19147');
  assert.equal(place?.counties?.[0], 'Philadelphia');
  const named = await directory.placeAt?.({ latitude: 39.95, longitude: -75.17 });
  assert.deepEqual([named?.counties, named?.region, named?.postalCode], [['Philadelphia'], 'Pennsylvania', undefined]);
  directory.close();
});

const EXAMPLES = '../shared/hsds/examples/service_full.json';
test('the standard\'s own example says nothing that is surely no', { skip: existsSync(EXAMPLES) ? false : 'the HSDS examples are not at hand' }, async () => {
  const directory = await openDirectory(await readFeed(readFileSync(EXAMPLES)));
  const { items } = await directory.search({ near: { latitude: 51.5, longitude: -0.1, postalCode: 'AB1 2CD', counties: ['Somewhere'], region: 'ENG' } });
  assert.deepEqual(items.map(({ serves }) => serves), ['unknown']);
});

test('feeds that say nothing of whom they serve are found as before', async () => {
  const { resources } = await readFeed(readFileSync('demo/data/philadelphia/community-services.csv'));
  const directory = await openDirectory(resources);
  const { items, total } = await directory.search({ near: { latitude: 39.95, longitude: -75.16 }, radius: 1_000 });
  assert.ok(items.length > 0 && items.every(({ serves, distance, unknown }) => serves === undefined && ((distance ?? Infinity) <= 1_000 || unknown?.includes('place'))));
  assert.ok(total.known > 0);
});
