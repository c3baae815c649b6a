/** Linked tables and packed files on the command line: as a folder, a zip, a package, several files, an address, piped in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { makeZip } from '../feeds/make-zip.js';
import { readFolder } from '../feeds/read-folder.js';
import { run, type World } from './fake-terminal.js';

const FILES = readFolder('test/fixtures/tables/hsds2');
const names = Object.keys(FILES);
const zip = makeZip(Object.fromEntries(Object.entries(FILES).map(([name, bytes]) => [`hsds/${name}`, bytes])));
const under = (folder: string, files: Readonly<Record<string, string | Uint8Array>> = FILES) => Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}${name}`, bytes]));
const PACKAGE = JSON.stringify({ name: 'human_services_data', resources: [...names, 'program.csv'].map(path => ({ name: path.replace('.csv', ''), path })) });
const AT = 'https://example.org/data/';

for (const [what, args, world] of [
  ['a folder', ['export'], { files: under('export/'), folders: { export: [...names, 'README.md'] } }],
  ['a folder of folders', ['export/'], { files: under('export/tables/'), folders: { 'export/': ['tables', '.git', 'SOURCE.txt'], 'export/tables': names } }],
  ['several files of one folder, as a shell names them', names.map(name => `export/${name}`), { files: under('export/') }],
  ['files of the folder one is in', names, { files: under('') }],
  ['a zip', ['export.zip'], { files: { 'export.zip': zip } }],
  ['a zip that is piped in', ['-'], { stdin: zip }],
  ['a zip at an address', [`${AT}export.zip`], { pages: { [`${AT}export.zip`]: zip } }],
  ['a package', ['export/datapackage.json'], { files: under('export/', { ...FILES, 'datapackage.json': PACKAGE, 'other.csv': 'a,b\n1,2\n' }) }],
  ['a package at an address', [`${AT}datapackage.json?v=2`], { pages: { ...under(AT), [`${AT}datapackage.json?v=2`]: PACKAGE } }],
] as readonly (readonly [string, readonly string[], World])[]) {
  test(`check: ${what} is one feed`, async () => {
    const { exit, out, err } = await run(['check', ...args, '--json'], world);
    assert.equal(err, '');
    const { feeds } = JSON.parse(out) as { feeds: { format: string; resources: number; records: { table: string; read: number; used: number }[] }[] };
    assert.deepEqual(feeds.map(({ format, resources }) => [format, resources]), [['hsds', 4]]);
    assert.deepEqual(feeds[0]?.records.map(({ table }) => table.replace(/^.*\//, '')).sort(), [...names].sort());
    assert.ok(feeds[0]?.records.every(({ read, used }) => read === used));
    assert.equal(exit, 0);
  });
}

test('check says the tables one by one, and what was not read', async () => {
  const { out } = await run(['check', 'export'], { files: { ...under('export/'), 'export/more.xlsx': 'PK' }, folders: { export: [...names, 'more.xlsx'] } });
  assert.match(out, /schedule\.csv: 2 records read, 2 used/);
  assert.match(out, /"more\.xlsx" is not read here/);
});

test('files that have nothing to do with each other stay feeds of their own', async () => {
  const files = { 'a/clinics.csv': 'Name,Phone\nClinic,215-686-7150\n', 'a/shelters.csv': 'Name,Phone\nShelter,215-686-7151\n' };
  const { out } = await run(['check', 'a/clinics.csv', 'a/shelters.csv', '--json'], { files });
  assert.deepEqual((JSON.parse(out) as { feeds: { input: string }[] }).feeds.map(({ input }) => input), ['a/clinics.csv', 'a/shelters.csv']);
});

test('build and prerender read the same; resources keep the name of the folder', async () => {
  const world: World = { files: under('export/'), folders: { export: names } };
  const built = await run(['build', 'export', '--resources', '-o', 'out.json'], world);
  const { resources } = JSON.parse(built.written['out.json'] ?? '{}') as { resources: { name: string; source: { name: string } }[] };
  assert.deepEqual(resources.map(({ name, source }) => [name, source.name]), [['Food pantry', 'export'], ['Meals at home', 'export'], ['Night shelter', 'export'], ['North house', 'export']]);
  const several = await run(['build', ...names.map(name => `export/${name}`), '--resources', '-o', 'out.json'], world);
  assert.equal(several.written['out.json'], built.written['out.json']);
  assert.match((await run(['prerender', 'export'], world)).out, /Food pantry[^]*412-555-0101/);
  const packed = await run(['build', 'services.csv.gz', '--csv'], { files: { 'services.csv.gz': gzipSync('Name,Phone\nPantry,215-686-7150\n') } });
  assert.match(packed.out, /Pantry,215-686-7150/);
});

for (const [what, args, world, said] of [
  ['a folder of pictures', ['a'], { folders: { a: ['x.png'] } }, /holds no tables/],
  ['a folder with a workbook', ['a'], { folders: { a: ['x.xlsx'] } }, /workbook: save its sheets as CSV/],
  ['a bomb', ['x.zip'], { files: { 'x.zip': makeZip({ 'a.csv': new Uint8Array(60_000_000) }) } }, /larger than 50 MB/],
  ['a broken zip', ['-'], { stdin: zip.subarray(0, 300) }, /zip file is damaged/],
  ['a package whose tables are not there', ['datapackage.json'], { files: { 'datapackage.json': PACKAGE } }, /does not hold them/],
] as readonly (readonly [string, readonly string[], World, RegExp])[]) {
  test(`refused: ${what}`, async () => {
    const { exit, err } = await run(['check', ...args], world);
    assert.equal(exit, 2);
    assert.match(err, said);
  });
}

test('a package leads nowhere but beside itself', async () => {
  const asked: string[] = [];
  const pages = new Proxy<Record<string, string>>({ [`${AT}datapackage.json`]: JSON.stringify({ resources: ['../secret.csv', '/etc/x.csv', 'https://evil.example/x.csv', '//evil.example/y.csv', 'ok.csv', 'a/../../b.csv'].map(path => ({ name: 't', path })) }), [`${AT}ok.csv`]: 'Name,Phone\nPantry,215-686-7150\n' }, {
    get: (target, key) => { asked.push(String(key)); return target[String(key)]; },
  });
  assert.equal((await run(['check', `${AT}datapackage.json`], { pages })).exit, 0);
  assert.deepEqual(asked, [`${AT}datapackage.json`, `${AT}ok.csv`]);
});
