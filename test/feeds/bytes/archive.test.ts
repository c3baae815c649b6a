/** Zip and gzip: the tables in them as if they had been given, and nothing that does harm. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { firstLook } from '../../../src/feeds/first-look/first-look.js';
import { inflate } from '../../../src/feeds/bytes/inflate.js';
import { label } from '../../../src/feeds/bytes/zip-list.js';
import { readFeed } from '../../../src/feeds/read-feed.js';
import { makeZip, type Made } from '../make-zip.js';

const CSV = 'Name,Phone\nPantry,215-686-7150\nClinic,215-686-7151\n';
const MORE = 'Name,Phone\nShelter,215-686-7152\n';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const names = async (packed: Uint8Array): Promise<string[]> => (await readFeed(packed)).resources.map(({ name }) => name);

for (const [kind, packed] of [
  ['gzip', gzipSync(CSV)], ['gzip in two parts', Buffer.concat([gzipSync(CSV.slice(0, 20)), gzipSync(CSV.slice(20))])],
  ['a zip of one table', makeZip({ 'services.csv': CSV })], ['one that is stored as it is', makeZip([{ name: 'a.csv', content: CSV, method: 0 }])],
  ['a zip with a comment', makeZip({ 'a.csv': CSV }, { comment: 'PK made by hand' })], ['a zip behind something else', makeZip({ 'a.csv': CSV }, { before: '#!/bin/sh\n' }).subarray(0)],
  ['a zip within gzip', gzipSync(makeZip({ 'a.csv': CSV }))],
  ['what people and computers leave in a zip', makeZip({
    'export 2026/': '', 'export 2026/services.csv': CSV, '__MACOSX/export 2026/._services.csv': '\0\0', 'export 2026/.DS_Store': '\0Bud1', 'export 2026/README.md': '# Services, all of them\n\na, b',
    'export 2026/SOURCE.txt': 'where, from', 'export 2026/logo.png': '\u0089PNG', 'export 2026/LICENSE': 'MIT, free', 'Thumbs.db': '\0',
  })],
] as const) {
  test(`${kind} reads as its table does`, async () => {
    if (kind === 'a zip behind something else') return assert.equal((await readFeed(new Uint8Array([...packed].slice(10)))).resources.length, 2);
    assert.deepEqual(await names(new Uint8Array(packed)), ['Pantry', 'Clinic']);
  });
}

test('JSON in a zip, and the encoding of a table', async () => {
  assert.deepEqual(await names(makeZip({ 'a.json': JSON.stringify([{ name: 'Pantry', phone: '215-686-7150' }]) })), ['Pantry']);
  assert.deepEqual(await names(makeZip({ 'a.csv': new Uint8Array(Buffer.from('Name,Phone\nCaf\u00e9,215-686-7150\n', 'latin1')) })), ['Caf\u00e9']);
});

test('several tables are several feeds, named in problems and counted each', async () => {
  const feed = await readFeed(makeZip({ 'all/clinics.csv': `${CSV},215-686-7153\n`, 'all/shelters.csv': MORE, 'all/old/shelters.csv': MORE }));
  assert.deepEqual(feed.resources.map(({ name }) => name), ['Pantry', 'Clinic', 'Shelter', 'Shelter']);
  assert.equal(new Set(feed.resources.map(({ id }) => id)).size, 4);
  assert.deepEqual(feed.records.map(({ table, read, used, rejected }) => [table, read, used, rejected]), [['clinics.csv', 3, 2, 1], ['shelters.csv', 1, 1, 0], ['old/shelters.csv', 1, 1, 0]]);
  assert.deepEqual(feed.problems.map(({ code, table, row }) => [code, table, row]), [['name-missing', 'clinics.csv', 4]]);
});

test('what cannot be read among good tables is said', async () => {
  const { resources, problems, records } = await readFeed(makeZip({ 'good.csv': CSV, 'bad.json': '[{"name": "A', 'numbers.csv': 'a,b\n1,2\n3,4\n', 'empty.csv': 'Name,Phone\n', 'more.xlsx': 'PK', 'old.zip': 'PK' }));
  assert.equal(resources.length, 2);
  assert.deepEqual(problems.map(({ code, table }) => [code, table]), [['file-not-read', 'more.xlsx'], ['file-not-read', 'old.zip'], ['table-unreadable', 'bad.json'], ['table-unreadable', 'numbers.csv']]);
  assert.ok(problems.every(({ message }) => message.length > 30));
  assert.deepEqual(records.map(({ table, read, used, rejected }) => [table, read, used, rejected]), [['good.csv', 2, 2, 0], ['bad.json', 0, 0, 0], ['numbers.csv', 2, 0, 2], ['empty.csv', 0, 0, 0]]);
});

test('no name is special, and none leads anywhere', async () => {
  for (const [path, safe] of [['../../etc/x.csv', 'etc/x.csv'], ['/x.csv', 'x.csv'], ['C:\\data\\x.csv', 'data/x.csv'], ['a/../../x.csv', 'x.csv'], ['./a//x.csv', 'a/x.csv'], ['a\u202Evsc.x', 'avsc.x']] as const) {
    assert.equal(label(path), safe);
  }
  const { records, resources } = await readFeed(makeZip([{ name: '../__proto__', content: CSV }, { name: '/constructor.csv', content: MORE }, { name: '/constructor.csv', content: MORE.replace('Sh', 'H') }]));
  assert.deepEqual(records.map(({ table }) => table), ['__proto__', 'constructor.csv', 'constructor.csv (2)']);
  assert.deepEqual(resources.map(({ name }) => name), ['Pantry', 'Clinic', 'Shelter', 'Helter']);
  assert.equal(({} as Record<string, unknown>)['0'], undefined);
});

const zeros = (size: number): Uint8Array => deflateRawSync(new Uint8Array(size), { level: 9 });
const deep = zeros(60_000_000);
const entry = (made: Partial<Made>): Made => ({ name: 'a.csv', content: CSV, ...made });
const cut = makeZip({ 'a.csv': CSV, 'b.csv': MORE });
const flipped = makeZip([entry({ method: 0 })]);
flipped[flipped.indexOf(0x37, 40)] = 0x38;

for (const [what, packed, code] of [
  ['60 MB of zeros in a zip', makeZip([entry({ packed: deep, size: 60_000_000 })]), 'feed-too-large'],
  ['60 MB of zeros that claim to be few', makeZip([entry({ packed: deep, size: 100 })]), 'feed-too-large'],
  ['60 MB of zeros in gzip', gzipSync(new Uint8Array(60_000_000)), 'feed-too-large'],
  ['gzip within gzip', gzipSync(gzipSync(CSV)), 'feed-format-unknown'],
  ['many files that are too much together', makeZip(Array.from({ length: 7 }, (_, n) => ({ name: `${n}.csv`, packed: zeros(9_000_000), size: 9_000_000 }))), 'feed-too-large'],
  ['what grows a thousand times', makeZip([entry({ packed: zeros(20_000_000), size: 20_000_000 })]), 'feed-too-large'],
  ['the same bytes as many files', makeZip([entry({}), ...Array.from({ length: 50 }, (_, n) => entry({ name: `${n}.csv`, overlaps: true }))]), 'feed-not-a-feed'],
  ['a list of too many files', makeZip(Array.from({ length: 5001 }, (_, n) => ({ name: `${n}.csv`, content: '' }))), 'feed-too-large'],
  ['a list longer than the file', makeZip({ 'a.csv': CSV }, { count: 65_000 }), 'feed-too-large'],
  ['a list of files that are not there', makeZip({ 'a.csv': CSV }, { count: 3 }), 'feed-not-a-feed'],
  ['more than its declared size', makeZip([entry({ size: 5 })]), 'feed-not-a-feed'],
  ['a digit changed on the way', flipped, 'feed-not-a-feed'],
  ['a checksum that does not fit', makeZip([entry({ crc: 1 })]), 'feed-not-a-feed'],
  ['noise instead of packed bytes', makeZip([entry({ packed: new Uint8Array(64).fill(0xff), size: CSV.length })]), 'feed-not-a-feed'],
  ['a password', makeZip([entry({ flags: 1 })]), 'feed-format-unknown'],
  ['a rare way of packing', makeZip([entry({ method: 14, packed: bytes(CSV) })]), 'feed-format-unknown'],
  ['a zip within a zip', makeZip({ 'a.zip': makeZip({ 'a.csv': CSV }) }), 'feed-format-unknown'],
  ['a zip of pictures', makeZip({ 'a.png': 'PNG', 'README.txt': 'Hello, all\nof, you' }), 'feed-empty'],
  ['an empty zip', makeZip({}), 'feed-empty'],
  ['a tar archive', gzipSync(Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar  \0'), Buffer.alloc(500)])), 'feed-format-unknown'],
  ['an Excel workbook', makeZip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': '<worksheet/>' }), 'feed-format-unknown'],
  ['an OpenDocument spreadsheet', makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<office/>', 'META-INF/manifest.xml': '<manifest/>' }), 'feed-format-unknown'],
  ['an Excel workbook of old', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]), 'feed-format-unknown'],
  ['a zip cut off', cut.subarray(0, cut.length - 30), 'feed-not-a-feed'],
  ['a zip cut off at its start', cut.subarray(0, 12), 'feed-not-a-feed'],
  ['gzip cut off in the middle', gzipSync(CSV).subarray(0, 40), 'feed-not-a-feed'],
  ['gzip cut off in its checksum', gzipSync(CSV).subarray(0, -3), 'feed-not-a-feed'],
  ['gzip cut off in its header', gzipSync(CSV).subarray(0, 5), 'feed-not-a-feed'],
  ['gzip of nothing', gzipSync(''), 'feed-empty'],
] as const) {
  test(`refused: ${what}`, async () => {
    await assert.rejects(readFeed(new Uint8Array(packed)), (error: { name: string; code: string; message: string }) => {
      assert.deepEqual([error.name, error.code], ['FinderError', code], error.message);
      return error.message.length > 30;
    });
  });
}

test('a trap is refused before its memory is taken', async () => {
  const bombs = { deflate: zeros(300_000_000), gzip: gzipSync(new Uint8Array(300_000_000)), stored: new Uint8Array(60_000_000) } as const;
  for (const how of ['deflate', 'gzip', 'stored'] as const) {
    let bites = 0;
    await assert.rejects(inflate({ how, bytes: bombs[how] }, 1_000_000, () => { bites++; return Promise.resolve(); }), { code: 'feed-too-large' });
    // Each bite is 8 kB, which grows to 8.5 MB at the most.
    assert.ok(bites <= (how === 'stored' ? 123 : 2), `${how}: ${bites}`);
  }
});

test('unpacking stops by its signal', async () => {
  const text = `Name,Phone\n${Array.from({ length: 200_000 }, (_, n) => `Pantry ${n * 7919 % 1e6},215-686-${String(n % 10_000).padStart(4, '0')}`).join('\n')}`;
  const stop = new AbortController();
  const reading = readFeed(makeZip({ 'a.csv': text }), { signal: stop.signal });
  setTimeout(() => { stop.abort(); });
  await assert.rejects(reading, { code: 'aborted' });
});

test('a first look says nothing of a packed file', async () => {
  for (const packed of [makeZip({ 'a.csv': CSV }), makeZip([entry({ method: 0 })]), makeZip([{ name: 'x\nName,Phone', content: CSV, method: 0 }]), gzipSync(CSV), gzipSync(CSV, { level: 0 })]) {
    assert.equal(await firstLook(new Uint8Array(packed)), undefined);
  }
  assert.equal((await firstLook(bytes(CSV)))?.resources.length, 2);
});

test('real zips of real tables', async () => {
  const csv = await readFile('demo/data/philadelphia/community-services.csv');
  const plain = await readFeed(new Uint8Array(csv)), packed = await readFeed(makeZip({ 'feed': new Uint8Array(csv) }));
  assert.deepEqual(packed, plain);
});
