/** Spreadsheets of other cities, broken ones and hostile ones. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { explain, readFeed } from '../../src/feeds/read-feed.js';
import { COLUMN_FIELDS } from '../../src/feeds/columns/column-fields.js';
import type { ReadOptions } from '../../src/feeds/feed.js';
import { FinderError } from '../../src/model/errors.js';

const lines = (...rows: string[]) => rows.join('\n');
const one = async (text: string | Uint8Array, options?: ReadOptions) => {
  const { resources } = await readFeed(text, options);
  const [first] = resources;
  assert.ok(first);
  return first;
};
const codes = async (text: string | Uint8Array, options?: ReadOptions) => (await readFeed(text, options)).problems.map(({ code }) => code);

test("another city's columns", async () => {
  const feed = await readFeed(lines(
    'Agency,Program,Service Type,Telephone,Toll Free Phone,Hours of Operation,Street,City,State,Zip,X,Y,Website,Languages,Cost/Fees,Eligibility,Who comes,Wheelchair Accessible,Last Verified,Last Updated',
    'County Health,Mobile Crisis,Mobile crisis,(503) 555-0123,800-555-0199,24/7,1 Oak St,Portland,OR,97201,-122.68,45.52,www.example.org,"English, Spanish (interpreter)",Free,Adults,"Clinician, peer",Yes,3/9/2026,2026-11-01',
    'County Health,Night Shelter,Emergency shelter; Meals,503-555-0124,,Daily 8PM-6AM,2 Oak St,Portland,OR,97201,-122.69,45.53,javascript:alert(1),English,$5 a night,,"May include police",No,soon,',
  ));
  assert.deepEqual(feed.resources[0], {
    id: feed.resources[0]?.id, name: 'Mobile Crisis', organization: 'County Health', categories: [{ id: 'mobile-crisis', label: 'Mobile crisis' }],
    phones: [{ number: '(503) 555-0123', kind: 'voice', dial: '+15035550123' }, { number: '800-555-0199', kind: 'voice', dial: '+18005550199', label: 'Toll Free' }],
    hoursText: '24/7', hoursAre: 'complete', schedules: [{ freq: 'WEEKLY', byday: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], opensAt: '00:00', closesAt: '24:00' }],
    place: { address: '1 Oak St', locality: 'Portland', region: 'OR', postalCode: '97201', country: 'US', latitude: 45.52, longitude: -122.68 },
    url: 'https://www.example.org/', languages: [{ code: 'en', mode: 'unknown' }, { code: 'es', mode: 'interpreter' }], cost: 'Free', free: true, eligibility: 'Adults',
    responders: ['clinician', 'peer'], accessibility: 'Yes', accessible: true, assuredDate: '2026-03-09', source: { row: 2 },
  });
  const second = feed.resources[1];
  assert.deepEqual(second?.categories.map(({ id }) => id), ['shelter', 'food']);
  assert.deepEqual([second?.free, second?.responders, second?.url, second?.assuredDate, second?.accessible], [false, undefined, undefined, undefined, false]);
  assert.deepEqual(feed.problems.map(({ code, row }) => `${code} ${row ?? ''}`), ['link-unsafe 3', 'date-not-understood 3']);
  assert.match(feed.problems[0]?.message ?? '', /left out/);
});

test('Spanish headers, semicolons, Windows-1252, decimal commas', async () => {
  const text = lines('Nombre;Teléfono;Dirección;Ciudad;Horario;Latitud;Longitud;Correo;Categoría;Idiomas', 'Comedor Niño;(787) 555-0123;Calle Sol 1;San Juan;Lunes a viernes de 9 a 17 h;18,46;-66,11;a@example.org;Comedor;Español');
  const bytes = Uint8Array.from(text, letter => letter.charCodeAt(0));
  const feed = await readFeed(bytes, { country: 'PR' });
  assert.deepEqual(feed.problems.map(({ code }) => code), ['encoding-guessed']);
  assert.deepEqual(feed.resources[0], {
    id: feed.resources[0]?.id, name: 'Comedor Niño', categories: [{ id: 'food', label: 'Comedor' }], phones: [{ number: '(787) 555-0123', kind: 'voice', dial: '+17875550123' }],
    place: { address: 'Calle Sol 1', locality: 'San Juan', country: 'PR', latitude: 18.46, longitude: -66.11 }, email: 'a@example.org', languages: [{ code: 'es', mode: 'unknown' }],
    hoursText: 'Lunes a viernes de 9 a 17 h', hoursAre: 'complete', schedules: [{ freq: 'WEEKLY', byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '09:00', closesAt: '17:00' }], source: { row: 2 },
  });
});

test('encodings and separators', async () => {
  const text = 'Name\tPhone\nCafé\t215-686-7150\n';
  const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, letter => letter.charCodeAt(0)).buffer)]);
  for (const input of [text, `\uFEFF${text}`, new TextEncoder().encode(`\uFEFF${text}`), utf16]) {
    const { name, phones } = await one(input);
    assert.deepEqual([name, phones[0]?.dial], ['Café', '+12156867150']);
  }
});

test('titles above the header, blank rows, quoted newlines, ragged rows, blank and repeated headers', async () => {
  const feed = await readFeed(lines('City of Somewhere', '', 'Name,Phone,Name,', 'A,215-686-7150,B,x', '', '"C\nD",215-686-7151,E,y,z', ',,,only'));
  assert.deepEqual(feed.resources.map(({ name, source }) => [name, source?.row]), [['A', 4], ['C\nD', 6]]);
  assert.deepEqual(feed.columns.map(({ field }) => field), ['name', 'phone', '', '']);
  assert.deepEqual(feed.records, [{ table: 'feed', read: 3, used: 2, merged: 0, rejected: 1 }]);
  assert.deepEqual(feed.problems.map(({ code, row }) => `${code} ${row ?? ''}`.trim()), ['header-duplicate', 'header-blank', 'row-ragged 6', 'name-missing 7']);
});

test('ids: of the feed where unique, else of the content, never of the position', async () => {
  const feed = await readFeed(lines('Id,Name,Phone', '7,A,215-686-7150', '8,B,215-686-7151', '9,C,', '10,D,', '11,E,', '12,F,', '13,G,', '14,H,', '15,I,', '16,J,', '17,K,', '8,L,'));
  assert.equal(feed.resources[0]?.id, '7');
  const twice = feed.resources.filter(({ name }) => name === 'B' || name === 'L').map(({ id }) => id);
  assert.ok(twice.length === 2 && !twice.includes('8') && twice[0] !== twice[1]);
  assert.equal(feed.problems.filter(({ code }) => code === 'id-duplicate').length, 2);
  const ids = async (...rows: string[]) => Object.fromEntries((await readFeed(lines('Name,Address', ...rows))).resources.map(({ id, name, place }) => [`${name} ${place?.address ?? ''}`, id]));
  assert.deepEqual(await ids('A,1 St', 'B,2 St'), await ids('B,2 St', 'A,1 St'));
});

test('a row twice is one resource', async () => {
  const feed = await readFeed(lines('Name,Phone', 'A,215-686-7150', 'A,215-686-7150'));
  assert.deepEqual(feed.records, [{ table: 'feed', read: 2, used: 1, merged: 1, rejected: 0 }]);
  assert.deepEqual(feed.problems.map(({ code, row, params }) => [code, row, params]), [['record-repeated', 3, { first: 2 }]]);
});

test('rows that differ only in a column that is not read are not copies', async () => {
  const feed = await readFeed(lines('Name,Phone,Wing', 'A,215-686-7150,East', 'A,215-686-7150,West'));
  assert.deepEqual(feed.records.map(({ used, merged }) => [used, merged]), [[2, 0]]);
  assert.notEqual(feed.resources[0]?.id, feed.resources[1]?.id);
});

test('coordinates', async () => {
  const read = async (header: string, cells: string[], options?: ReadOptions) => (await readFeed(lines(`Name,${header}`, ...cells.map((cell, index) => `N${index},${cell}`)), options));
  const swapped = await read('Latitude,Longitude', ['-75.1,39.9', '-75.2,40']);
  assert.deepEqual([swapped.resources[0]?.place?.latitude, swapped.resources[0]?.place?.longitude], [39.9, -75.1]);
  assert.deepEqual(swapped.problems.map(({ code }) => code), ['coordinates-order']);
  const odd = await read('Lat,Lng', ['39.9,-75.1', '39.8,-75.2', '0,0', '400,-75', '-75.1,39.9', '39.9,', ',']);
  assert.deepEqual(odd.problems.map(({ code, row }) => `${code} ${row ?? ''}`), ['coordinates-zero 4', 'coordinates-impossible 5', 'coordinates-swapped 6', 'coordinates-impossible 7']);
  assert.equal(odd.resources.filter(({ place }) => place?.latitude !== undefined).length, 2);
  for (const cell of ['"39.9,-75.1"', '"(39.9, -75.1)"', '"POINT (-75.1 39.9)"', '"-75.1,39.9"']) {
    const { resources } = await read('Coordinates', [cell, cell]);
    assert.deepEqual([resources[0]?.place?.latitude, resources[0]?.place?.longitude], [39.9, -75.1], cell);
  }
});

test('the columns setting: fields, words for closed, and its mistakes', async () => {
  const text = lines('Who,Where,Mon,Tue', 'A,"1 Elm St, Reading, PA 19601",9AM-5PM,-');
  const feed = await readFeed(text, { columns: { Who: 'name', Where: 'address', Tue: { field: 'tuesday', closed: ['-'] }, Nope: 'name', Mon: 'moonday' } });
  assert.deepEqual(feed.resources[0]?.place, { address: '1 Elm St', locality: 'Reading', region: 'PA', postalCode: '19601', country: 'US' });
  assert.deepEqual(feed.resources[0].schedules, [{ freq: 'WEEKLY', byday: ['MO'], opensAt: '09:00', closesAt: '17:00' }, { state: 'closed', freq: 'WEEKLY', byday: ['TU'] }]);
  assert.deepEqual(feed.columns, [{ column: 'Who', field: 'name', confidence: 1 }, { column: 'Where', field: 'address', confidence: 1 }, { column: 'Mon', field: 'monday', confidence: 0.95 }, { column: 'Tue', field: 'tuesday', confidence: 1 }]);
  assert.deepEqual(feed.problems.map(({ code }) => code), ['column-not-found', 'field-unknown']);
  assert.ok(COLUMN_FIELDS.includes('name') && COLUMN_FIELDS.includes('monday'));
});

test('hostile cells are text', async () => {
  const { name, description, url } = await one(lines('Name,Description,Website', '"<img src=x onerror=alert(1)>Ann\u202E\u0000 <b>House</b>","<script>alert(1)</script>a &amp; b<br>c",https://user@evil.example'));
  assert.deepEqual([name, description, url], ['Ann House', 'a & b\nc', undefined]);
  const long = await readFeed(lines('Name,Description', `A,${'x'.repeat(1_000_000)}`));
  assert.equal(long.resources[0]?.description?.length, 20_000);
  assert.deepEqual(long.problems.map(({ code }) => code), ['text-too-long']);
  await one(lines('__proto__,constructor,Name', 'a,b,C'));
  assert.deepEqual(await codes(lines('Name,Phone,Email', 'NULL,null,N/A', 'A,none,nobody', 'B,,b@example.org')), ['name-missing', 'email-not-understood']);
});

const refused: [string, string | Uint8Array, string][] = [
  ['an address', 'https://example.org/feed.csv', 'feed-is-url'],
  ['a path', '/feeds/city.csv', 'feed-is-url'],
  ['nothing', ' \n ', 'feed-empty'],
  ['no bytes', new Uint8Array(), 'feed-empty'],
  ['a login page', '<!doctype html><title>Sign in</title>', 'feed-not-a-feed'],
  ['an Excel workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'feed-format-unknown'],
  ['no names', 'a,b\n1,2', 'feed-format-unknown'],
  ['headers only', 'Name,Phone\n', 'feed-no-resources'],
];
for (const [name, input, code] of refused) {
  test(`refused: ${name}`, async () => {
    await assert.rejects(readFeed(input), (error: unknown) => error instanceof FinderError && error.code === code);
  });
}

test('sentences can wait', async () => {
  const quiet = await readFeed(lines('Name,Phone', 'A,15-685-6440'), { explain: false });
  assert.deepEqual(quiet.problems.map(({ code, message, severity, value, row }) => [code, message, severity, value, row]), [['phone-digit-missing', '', 'error', '15-685-6440', 2]]);
  assert.match((await explain(quiet.problems))[0]?.message ?? '', /digit is missing/);
});

test('stopped by its signal', async () => {
  await assert.rejects(readFeed('Name\nA', { signal: AbortSignal.abort() }), (error: FinderError) => error.code === 'aborted');
  const controller = new AbortController();
  const reading = readFeed(lines('Name,Phone', ...Array.from({ length: 5000 }, (_, index) => `N${index},215-686-7150`)), { signal: controller.signal });
  controller.abort();
  await assert.rejects(reading, (error: FinderError) => error.code === 'aborted');
});

test('named tables are read one by one', async () => {
  const feed = await readFeed({ east: 'Name\nA', west: 'Name\nB\nC' });
  assert.deepEqual(feed.records.map(({ table, used }) => [table, used]), [['east', 1], ['west', 2]]);
});

const madrid = '../shared/data/madrid-health/centros-salud.csv';
test('a Spanish open-data file: every row a name and a phone, none lost', { skip: !existsSync(madrid) }, async () => {
  const feed = await readFeed(await readFile(madrid), { country: 'ES' });
  assert.equal(feed.records[0]?.used, 38);
  assert.ok(feed.resources.filter(({ phones }) => phones.some(({ dial }) => dial)).length >= 36);
  assert.ok(feed.resources.every(({ place }) => place?.latitude === undefined || (place.latitude > 40 && place.latitude < 41)));
});

test('cells made to be slow are read', async () => {
  for (const cell of [','.repeat(20_000), '1 '.repeat(10_000), 'Mon 9am-5pm '.repeat(1600), '<script'.repeat(2800), '(215) 686-715'.repeat(1500), 'x#'.repeat(9000)]) {
    const { resources } = await readFeed(lines('Name,Address,Phone,Hours,Description,Category,LatLon', `A,"${cell}","${cell}","${cell}","${cell}","${cell}","${cell}"`));
    assert.equal(resources.length, 1);
  }
});
