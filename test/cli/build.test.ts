import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { readFeed } from '../../src/feeds/read-feed.js';
import type { Resource } from '../../src/model/resource.js';
import { toSpreadsheet } from '../../src/cli/spreadsheet.js';
import { run } from './fake-terminal.js';

const philadelphia = readFileSync('demo/data/philadelphia/community-services.csv', 'utf8');
const cities = readFileSync('demo/data/crisis-response/all.json', 'utf8');
const files = { 'data/philadelphia.csv': philadelphia, 'cities.json': cities };
const SMALL = 'Name,Phone\nOne,215-686-7150\n';

/** In one order, of records and of their keys, so that only what is said is compared. */
const ordered = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
const said = (list: readonly Resource[], of: (resource: Resource) => unknown): string[] => list.map(each => JSON.stringify([each.name, of(each)], ordered)).sort();
const dials = ({ phones }: Resource): unknown => phones.filter(({ kind }) => kind === 'voice').map(({ dial, number, extension }) => [dial ?? number, extension]);

describe('build', () => {
  test('our own JSON: read again it is the same, and several feeds keep their names', async () => {
    const { exit, err, written } = await run(['build', 'data/philadelphia.csv', 'cities.json', '--resources', '-o', 'out.json'], { files });
    assert.equal(exit, 0);
    assert.match(err, /^136 resources written to out\.json\. 1 error in the feeds/);
    const again = await readFeed(written['out.json'] ?? '');
    const before = [...(await readFeed(philadelphia, { name: 'philadelphia' })).resources, ...(await readFeed(cities, { name: 'cities' })).resources];
    assert.equal(again.format, 'resources');
    assert.deepEqual(again.resources.map(({ source }) => source?.name).filter((name, index, all) => all.indexOf(name) === index), ['philadelphia', 'Crisis-response services (example data)']);
    assert.deepEqual(again.resources.map(({ id }) => id), before.map(({ id }) => id));
    for (const of of [dials, ({ place }: Resource) => place, ({ schedules, hoursText }: Resource) => [schedules, hoursText], ({ categories }: Resource) => categories]) {
      assert.deepEqual(said(again.resources, of), said(before, of));
    }
  });
  test('a compact feed in one file: read again it is the same, with zones', async () => {
    const { exit, err, out } = await run(['build', 'data/philadelphia.csv', 'cities.json'], { files });
    assert.equal(exit, 0);
    assert.match(err, /^136 resources\. 1 error in the feeds/);
    const again = await readFeed(out);
    const before = [...(await readFeed(philadelphia, { name: 'philadelphia' })).resources, ...(await readFeed(cities, { name: 'cities' })).resources];
    assert.equal(again.format, 'compact');
    assert.deepEqual(again.problems, []);
    assert.ok(again.resources.filter(({ source }) => source?.name === 'philadelphia').every(({ place, timeZone }) => !place || timeZone === 'America/New_York'));
    for (const of of [dials, ({ id, description }: Resource) => [id, description], ({ schedules, hoursText }: Resource) => [schedules, hoursText], ({ categories }: Resource) => categories]) {
      assert.deepEqual(said(again.resources, of), said(before, of));
    }
  });
  test('a compact feed in a folder: descriptions apart, in files whose names tell their content, and read again with them', async () => {
    const { exit, out, err, written } = await run(['build', 'data/philadelphia.csv', 'cities.json', '-o', 'site/data/'], { files });
    assert.equal(exit, 0);
    assert.equal(out, '');
    assert.match(err, /feed="site\/data\/directory\.json"/);
    const names = Object.keys(written).map(name => name.replace('site/data/', ''));
    assert.ok(names.every(name => /^(directory|directory-[\da-f]{16}|descriptions-[\da-f]{16})\.json$/.test(name)), names.join());
    assert.equal(names.length, 3);
    assert.doesNotMatch(written['site/data/directory.json'] ?? '', /mothers become self-sufficient/);
    assert.equal(written[`site/data/${names.find(name => name.startsWith('directory-'))}`], written['site/data/directory.json']);
    // The same input gives the same names.
    assert.deepEqual((await run(['build', 'data/philadelphia.csv', 'cities.json', '-o', 'site/data'], { files })).written, written);

    const before = await readFeed(cities, { name: 'cities' });
    const folder = { folders: { 'site/data': names }, files: written };
    const page = { pages: Object.fromEntries(Object.entries(written).map(([name, text]) => [`https://city.example/${name}`, text])) };
    page.pages['https://city.example/site/data/directory.json?v=2'] = written['site/data/directory.json'] ?? '';
    for (const [input, world] of [['site/data', folder], ['site/data/directory.json', { files: written }], ['https://city.example/site/data/directory.json?v=2', page]] as const) {
      const again = JSON.parse((await run(['build', input, '--resources'], world)).out) as { resources: Resource[] };
      assert.equal(again.resources.length, 136);
      assert.deepEqual(said(again.resources.filter(({ source }) => source?.name?.startsWith('Crisis')), ({ description }) => description), said(before.resources, ({ description }) => description));
    }
  });
  test('a compact feed whose files are not all there is an error that says which', async () => {
    const { written } = await run(['build', 'data/philadelphia.csv', '-o', 'out'], { files });
    const shard = Object.keys(written).find(name => name.includes('descriptions')) ?? '';
    const { [shard]: _lost, ...rest } = written;
    const { exit, err } = await run(['build', 'out/directory.json', '--csv'], { files: rest });
    assert.equal(exit, 2);
    assert.match(err, new RegExp(shard));
  });
  test('HSDS: the page envelope, and what had to be filled in', async () => {
    const { exit, out, err } = await run(['build', 'data/philadelphia.csv', '--hsds'], { files });
    const page = JSON.parse(out) as { total_items: number; total_pages: number; size: number; first_page: boolean; last_page: boolean; empty: boolean; contents: unknown[] };
    assert.equal(exit, 0);
    assert.deepEqual([page.total_items, page.total_pages, page.size, page.first_page, page.last_page, page.empty, page.contents.length], [101, 1, 101, true, true, false, 101]);
    assert.match(err, /service\.status: "active" \(101\)/);
    assert.equal((await readFeed(out)).resources.length, 101);
  });
  test('a spreadsheet: read again it gives the same names, phones, places, hours and categories', async () => {
    const { exit, written } = await run(['build', 'data/philadelphia.csv', '--csv', '-o', 'out.csv'], { files });
    assert.equal(exit, 0);
    const before = (await readFeed(philadelphia)).resources, after = (await readFeed(written['out.csv'] ?? '')).resources;
    for (const of of [dials, ({ place }: Resource) => [place?.address, place?.latitude, place?.longitude], ({ hoursText }: Resource) => hoursText, ({ categories }: Resource) => categories]) {
      assert.deepEqual(said(after, of), said(before, of));
    }
  });
  test('a confidential place is in none of them', async () => {
    const secret = 'Name,Description,Address,Latitude,Longitude,Confidential\nHaven,Shelter for survivors of domestic violence,7 Hidden Way,39.9512,-75.1634,yes\nOpen,Food,8 Open Way,39.9512,-75.1634,no\n';
    for (const format of [[], ['-o', 'out'], ['--resources'], ['--hsds'], ['--csv']]) {
      const { out, written } = await run(['build', 's.csv', ...format], { files: { 's.csv': secret } });
      const all = out || (written['out/directory.json'] ?? '');
      assert.match(all, /Haven/);
      assert.match(all, /8 Open Way/);
      for (const text of [out, ...Object.values(written)]) assert.doesNotMatch(text, /Hidden/);
      assert.equal(all.match(/39\.?9512/g)?.length, 1);
    }
  });
  for (const [what, args, world] of [
    ['two formats', ['a.csv', '--hsds', '--csv'], { files: { 'a.csv': SMALL } }],
    ['one feed of two that cannot be read', ['a.csv', 'b.csv', '-o', 'out.json'], { files: { 'a.csv': SMALL } }],
    ['nothing to write', ['a.csv', '-o', 'out.json'], { files: { 'a.csv': 'Name,Phone\n,215-686-7150\n' } }],
  ] as const) {
    test(`${what}: nothing is written`, async () => {
      const { exit, out, err, written } = await run(['build', ...args], world);
      assert.equal(exit, 2);
      assert.equal(out, '');
      assert.notEqual(err, '');
      assert.deepEqual(written, {});
    });
  }
});

describe('cells', () => {
  const resource = (fields: Partial<Resource>): Resource => ({ id: 'x', name: 'N', categories: [], phones: [], ...fields });
  const cells = (fields: Partial<Resource>): string => toSpreadsheet([resource(fields)]).split('\r\n').slice(1).join('\r\n');
  for (const [name, expected] of [
    ['=1+1', "x,'=1+1"], ['+cmd|x', "x,'+cmd|x"], ['-2+3', "x,'-2+3"], ['@SUM(A1)', "x,'@SUM(A1)"], ['\t=1', 'x,"\'\t=1"'], [' =1', "x,' =1"], ['＝1', "x,'＝1"],
    ['a "b", c', 'x,"a ""b"", c"'], ['two\nlines', 'x,"two\nlines"'], ['plain', 'x,plain'],
  ] as const) {
    test(JSON.stringify(name), () => { assert.equal(cells({ name }), `${expected}\r\n`); });
  }
  test('a longitude stays a number, and is the only cell that may begin with a sign', () => {
    assert.equal(cells({ place: { latitude: 39.9, longitude: -75.16 } }), 'x,N,39.9,-75.16\r\n');
  });
  test('the first bytes say UTF-8, and columns nobody fills are left out', () => {
    assert.equal(toSpreadsheet([resource({ name: 'Café' })]), '\uFEFFId,Name\r\nx,Café\r\n');
  });

  test('whom a service serves is in the spreadsheet, and read again from it', async () => {
    const feed = JSON.stringify({ format: 'resources', name: 'x', resources: [
      { id: 'a', name: 'By codes', coverage: { postalCodes: ['19104', '02139'] } }, { id: 'b', name: 'By counties', coverage: { counties: ['Bucks', 'Orange, CA'] } },
      { id: 'c', name: 'By words', coverage: { text: '19104, 19139' } }, { id: 'd', name: 'Nation', coverage: { extent: 'national' } },
    ] });
    const { out } = await run(['build', 'a.json', '--csv'], { files: { 'a.json': feed } });
    const { resources } = await readFeed(out);
    assert.deepEqual(resources.map(({ coverage }) => coverage), [
      { postalCodes: ['19104', '02139'] }, { text: 'Bucks County; Orange County, CA', counties: ['Bucks', 'Orange, CA'], complete: true },
      { text: '19104, 19139', postalCodes: ['19104', '19139'], complete: true }, { text: 'national', extent: 'national', complete: true },
    ]);
  });
});
