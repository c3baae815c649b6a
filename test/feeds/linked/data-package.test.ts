/** Tables that a datapackage.json names or holds, and tables by name within one document. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readFeed } from '../../../src/feeds/read-feed.js';
import { makeZip } from '../make-zip.js';

const lines = (...rows: string[]) => rows.join('\n');
const ORGANIZATIONS = lines('id,name,description', 'o1,Example Aid,We help');
const SERVICES = lines('id,organization_id,name,description', 's1,o1,Legal advice,Talk to a lawyer', 's2,o1,Tax help,');
const LOCATIONS = lines('id,organization_id,name,latitude,longitude,transportation', 'l1,o1,Main office,39.95,-75.16,', 'l2,o1,East,,,');
const AT = lines('id,service_id,location_id,description', 'x,s1,l1,', 'y,s2,l2,');
const FILES = { 'tbl_1.csv': ORGANIZATIONS, 'sub/tbl_2.csv': SERVICES, 'tbl_3.txt': LOCATIONS, 'tbl_4.csv': AT };
const PATHS = [['organization', 'tbl_1.csv'], ['service', './sub/tbl_2.csv'], ['location', ['tbl_3.txt']], ['service_at_location', 'tbl_4.csv'], ['phone', 'phones.csv']] as const;
const describe = (resources: readonly object[]) => JSON.stringify({ name: 'human_services_data', profile: 'tabular-data-package', resources });
const placed = async (input: Parameters<typeof readFeed>[0]) => {
  const { resources, format } = await readFeed(input);
  return [format, ...resources.map(({ name, organization, locationId }) => `${name} | ${organization} | ${locationId}`)];
};
const EXPECTED = ['hsds', 'Legal advice | Example Aid | l1', 'Tax help | Example Aid | l2'];
const rowsOf = (text: string) => text.split('\n').map(line => line.split(','));
const objects = (text: string) => { const [head = [], ...rows] = rowsOf(text); return rows.map(row => Object.fromEntries(head.map((name, index) => [name, row[index] || null]))); };

test('files by other names, named by path', async () => {
  const files = { 'datapackage.json': describe(PATHS.map(([name, path]) => ({ name, path }))), ...FILES };
  assert.deepEqual(await placed(files), EXPECTED);
  assert.deepEqual(await placed(makeZip(Object.fromEntries(Object.entries(files).map(([name, text]) => [`export/${name}`, text])))), EXPECTED);
});

test('tables held by the package: records, rows, or text', async () => {
  const resources = [{ name: 'organization', data: objects(ORGANIZATIONS) }, { name: 'service', data: rowsOf(SERVICES) }, { name: 'location', data: LOCATIONS, format: 'csv' }, { name: 'service_at_location', data: objects(AT) }];
  assert.deepEqual(await placed(describe(resources)), EXPECTED);
  assert.deepEqual(await placed({ 'datapackage.json': describe([...resources.slice(0, 3), { name: 'at', path: 'tbl_4.csv' }]), 'tbl_4.csv': AT }), EXPECTED);
});

test('a file without headers, whose columns the package names', async () => {
  const bare = (text: string) => text.split('\n').slice(1).join('\n');
  const fields = (text: string) => ({ dialect: { header: false }, schema: { fields: rowsOf(text)[0]?.map(name => ({ name })) } });
  assert.deepEqual(await placed({
    'datapackage.json': describe([{ name: 'organization', path: 'tbl_1.csv', ...fields(ORGANIZATIONS) }, { name: 'service_at_location', path: 'tbl_4.csv', ...fields(AT) }]),
    ...FILES, 'tbl_1.csv': bare(ORGANIZATIONS), 'tbl_4.csv': bare(AT),
  }), EXPECTED);
});

test('a package without its tables says what to do', async () => {
  await assert.rejects(readFeed(describe(PATHS.map(([name, path]) => ({ name, path })))), (error: { code: string; message: string }) => error.code === 'feed-format-unknown' && /tbl_1\.csv.*folder/.test(error.message));
});

test('tables by name in one object, and JSON files of flat records', async () => {
  const tables = { organizations: objects(ORGANIZATIONS), services: objects(SERVICES), locations: objects(LOCATIONS), service_at_location: objects(AT) };
  assert.deepEqual(await placed(JSON.stringify(tables)), EXPECTED);
  assert.deepEqual(await placed(Object.fromEntries(Object.entries(tables).map(([name, rows]) => [`${name}.json`, JSON.stringify(rows)]))), EXPECTED);
});

test('our own JSON is no package', async () => {
  const feed = await readFeed(JSON.stringify({ name: 'A', resources: [{ id: '1', name: 'Pantry', categories: [], phones: [], data: 'x' }] }));
  assert.deepEqual([feed.format, feed.resources.length], ['resources', 1]);
});

const example = '../shared/hsds/examples/tabular.json';
test('the standard\'s example of tables', { skip: !existsSync(example) }, async () => {
  const { format, resources, records } = await readFeed(await readFile(example));
  const [service] = resources;
  assert.equal(format, 'hsds');
  assert.deepEqual([service?.name, service?.organization, service?.place?.locality, service?.phones.length, service?.languages?.[0]?.code], ['Community Counselling', 'Example Organization Inc.', 'MyCity', 1, 'ur']);
  for (const { table, read, used, merged, rejected } of records) assert.equal(used + merged + rejected, read, table);
});
