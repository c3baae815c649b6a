/** A table of codes beside a directory: its words where ours has none, and never a service. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { firstLook } from '../../../src/feeds/first-look/first-look.js';
import { readFeed } from '../../../src/feeds/read-feed.js';
import { makeZip } from '../make-zip.js';

const lines = (...rows: string[]) => rows.join('\n');
const DIRECTORY = lines('name1,name2,street1,street2,city,state,zip,phone,intake1,intake2,intake1a,intake2a,service_code_info', 'Oak Clinic,,1 Oak St,,Boston,MA,2111,617-555-0101,,,,,MH * OP * NEWT * NEWG * NEWP * NEWL * NEWM * NEWQ', 'Elm Clinic,,2 Elm St,,Boston,MA,2111,617-555-0102,,,,,MH * OP');
const CODES = lines('category_code,category_name,service_code,service_name,service_description',
  'SET,Service Setting,OP,Outpatient    ,Comes and goes', 'TAP,Treatment Approaches,NEWT,Music therapy,With instruments', 'SG,Special Programs/Groups Offered,NEWG,Farm workers,', 'PAY,Payment/Insurance/Funding Accepted,NEWP,County card,',
  'OL,Other Languages,NEWL,Portuguese,', 'PHR,Pharmacotherapies,NEWM,New medicine,', 'TC,Type of Care,CRIS,Crisis team,', ',,,,');

for (const [how, input] of [['a folder', { 'facilities.csv': DIRECTORY, 'service-codes.csv': CODES }], ['a zip', makeZip({ 'x/a.csv': CODES, 'x/b.csv': DIRECTORY, 'SOURCE.txt': 'samhsa.gov' })]] as const) {
  test(`${how}: what only the table knows is told by its group, and becomes no category`, async () => {
    const { format, resources, records, problems } = await readFeed(input);
    assert.equal(format, 'samhsa');
    assert.equal(resources.length, 2);
    const [oak] = resources;
    assert.deepEqual([oak?.description, oak?.serves, oak?.cost, oak?.languages, oak?.categories.map(({ label }) => label)], ['Music therapy.', ['Farm workers'], 'County card', [{ code: 'pt', mode: 'unknown' }], ['Outpatient']]);
    assert.doesNotMatch(JSON.stringify(resources), /medicine|Crisis/);
    assert.deepEqual(records.map(({ table, read, used, rejected }) => [table.replace(/^.*\//, ''), read, used, rejected]).slice(1), [[how === 'a zip' ? 'a.csv' : 'service-codes.csv', 7, 7, 0]]);
    assert.deepEqual(problems.map(({ code, value }) => [code, value]), [['service-code-unknown', 'NEWQ']]);
  });
}

test('two tables that call a code otherwise say nothing of it', async () => {
  const { resources, problems } = await readFeed({ a: DIRECTORY, b: CODES, c: lines('service_code,service_name', 'NEWT,Mathematics', 'NEWG,Farm Workers') });
  assert.deepEqual([resources[0]?.description, resources[0]?.serves], [undefined, ['Farm workers']]);
  assert.deepEqual(problems.map(({ value }) => value).sort(), ['NEWQ', 'NEWT']);
});

test('by itself it is no feed', async () => {
  await assert.rejects(readFeed(CODES), (error: { code: string; message: string }) => error.code === 'feed-format-unknown' && /table of codes/.test(error.message));
  assert.equal(await firstLook(new TextEncoder().encode(CODES)), undefined);
});

test('a list of services with codes is no table of codes', async () => {
  const { records } = await readFeed({ facilities: DIRECTORY, others: lines('code,name,phone', 'X1,Pantry,617-555-0103', 'X2,Clinic,617-555-0104') });
  assert.deepEqual(records.map(({ read, used }) => [read, used]), [[2, 2], [2, 2]]);
});

const real = '../shared/data/samhsa-mental-health';
test('the real directory beside its codes', { skip: !existsSync(real) }, async () => {
  const [facilities, codes] = await Promise.all(['facilities.csv', 'service-codes.csv'].map(file => readFile(`${real}/${file}`)));
  const { resources, records, problems } = await readFeed({ 'facilities.csv': facilities!, 'service-codes.csv': codes! }); // both were read
  assert.deepEqual(records.map(({ table, read, used }) => [table, read, used]), [['facilities.csv', 9037, 9037], ['service-codes.csv', 176, 176]]);
  assert.equal(resources.length, 9037);
  assert.ok(!problems.some(({ code }) => code === 'service-code-unknown'));
});
