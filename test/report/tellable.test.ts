/** No address or coordinate of a confidential place in a report, wherever in the feed it stands. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Feed, Problem } from '../../src/feeds/feed.js';
import { readFeed } from '../../src/feeds/read-feed.js';
import type { Resource } from '../../src/model/resource.js';
import { reportOn } from '../../src/report/report-on.js';
import { sectionsOf } from '../../src/report/sections.js';
import { tellableProblems } from '../../src/report/tellable.js';

const now = new Date('2026-11-23T12:00:00Z');
const everything = async (feed: Feed): Promise<string> => {
  const report = await reportOn(feed, { now });
  return JSON.stringify([report, sectionsOf(report)]);
};

describe('a place that must not be found', () => {
  const secret = /Hidden|60601|41\.87|-87\.62/;
  for (const [what, csv] of [
    ['an address and coordinates', 'Name,Category,Address,City,State,Zip,Latitude,Longitude\nLaurel House,Domestic violence shelter,12 Hidden St,Chicago,IL,60601,41.8781,-87.6298\nB,Food,1 Main St,Chicago,IL,60602,41.8,-87.6\n'],
    ['coordinates that are impossible', 'Name,Category,Latitude,Longitude\nLaurel House,Domestic violence shelter,141.8781,-87.6298\nB,Food,41.8,-87.6\nC,Food,41.7,-87.5\n'],
    ['a postal code that differs', 'Name,Category,Address,Zip\nLaurel House,Domestic violence shelter,"12 Hidden St, Chicago, IL 60601",60699\nB,Food,,\n'],
    ['an address in the column of hours', 'Name,Category,Hours\nLaurel House,Domestic violence shelter,12 Hidden St Chicago 60601\nB,Food,Mon 9am-5pm\n'],
    ['an address among the phones', 'Name,Category,Phone\nLaurel House,Domestic violence shelter,12 Hidden St 60601 215-686\nB,Food,215-686-7150\n'],
    ['an address in the column of categories', 'Name,Description,Category\nSafe place,A shelter for victims of domestic violence,12 Hidden St\nB,x,Food\n'],
    ['an address in the column of e-mail', 'Name,Category,Email\nLaurel House,Domestic violence shelter,12 Hidden St\nB,Food,b@example.org\n'],
    ['the same record twice', 'Name,Category,Address,Hours\nLaurel House,Domestic violence shelter,12 Hidden St,Hidden St\nLaurel House,Domestic violence shelter,12 Hidden St,Hidden St\nB,Food,,\n'],
  ] as const) {
    test(what, async () => {
      const feed = await readFeed(csv, { columns: what.includes('e-mail') ? { Email: 'email' } : {} });
      assert.ok(feed.resources.some(({ confidential }) => confidential), 'it is confidential');
      assert.doesNotMatch(await everything(feed), secret);
    });
  }
});

describe('which values are kept', () => {
  const resource = (id: string, row: number | undefined, confidential = false): Resource =>
    ({ id, name: id, categories: [], phones: [], ...(row !== undefined && { source: { row } }), ...(confidential && { confidential }) });
  const problem = (extra: Partial<Problem>): Problem => ({ code: 'x', params: {}, severity: 'warning', message: '', table: 't', value: 'v', ...extra });
  const values = (resources: Resource[], problems: Problem[], tables = 1): (string | undefined)[] => tellableProblems({
    resources, problems, format: 'csv', columns: [], records: Array.from({ length: tables }, (_, n) => ({ table: n ? `t${n}` : 't', read: 1, used: 1, merged: 0, rejected: 0 })),
  }).map(({ value }) => value);
  const withheld = problem({ code: 'place-withheld', row: 2 });

  test('all, where nothing is confidential', () => {
    assert.deepEqual(values([resource('a', 2)], [problem({ row: 2, field: 'address' }), problem({ row: 9, field: 'address' })]), ['v', 'v']);
  });
  test("another record's, not the confidential one's", () => {
    assert.deepEqual(values([resource('a', 2, true), resource('b', 3)], [withheld, problem({ row: 2, field: 'phone' }), problem({ row: 3, field: 'phone' }), problem({ row: 3, field: 'address' })]), ['v', undefined, 'v', 'v']);
  });
  test('no place of a record that is not known to be another', () => {
    assert.deepEqual(values([resource('a', 2, true), resource('b', 3)], [withheld, problem({ row: 7, field: 'coordinates' }), problem({ row: 7, field: 'phone' })]), ['v', undefined, 'v']);
  });
  test('a row number says nothing where there are several tables', () => {
    assert.deepEqual(values([resource('a', 2, true), resource('b', 3)], [withheld, problem({ table: 't1', row: 3, field: 'address' }), problem({ table: 't1', row: 2, field: 'hours' })], 2), ['v', undefined, 'v']);
  });
  test('where more places are withheld than are listed, only of records that are known to be others', () => {
    const more = problem({ code: 'problems-too-many', params: { code: 'place-withheld', count: 6000, limit: 5000 } });
    assert.deepEqual(values([resource('a', 2, true), resource('b', 3)], [more, problem({ row: 3, field: 'hours' }), problem({ table: 't1', row: 4, field: 'hours' })]), ['v', 'v', undefined]);
  });
  test('pointers of JSON', () => {
    assert.deepEqual(values([resource('a', undefined, true)], [problem({ code: 'place-withheld', pointer: '/0' }), problem({ pointer: '/0', field: 'hours' }), problem({ pointer: '/1', field: 'hours' }), problem({ pointer: '/1', field: 'location' })]), ['v', undefined, 'v', undefined]);
  });
});
