/** The report's page as text; test/pages/report-page.test.ts looks at it in a browser. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { readFeed } from '../../src/feeds/read-feed.js';
import { POLICY, SCRIPT, STYLE } from '../../src/report/page.data.js';
import { inspectFeed, reportPage } from '../../src/report/report-on.js';

const now = new Date('2026-11-23T12:00:00Z');
const page = async (csv: string, options = {}, input = 'feed.csv'): Promise<string> => reportPage([await inspectFeed(await readFeed(csv, { columns: { Name: 'name' } }), { now, input })], options);

test('the policy allows the style and the script as they stand', () => {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  assert.deepEqual([...POLICY.matchAll(/'sha256-[^']*'/g)].map(([each]) => each), [hash(STYLE), hash(SCRIPT)]);
  assert.match(POLICY, /^default-src 'none';/);
  assert.doesNotMatch(POLICY, /unsafe|\*|http/);
});

test('the page holds these two texts, and no other style, script or address', async () => {
  const html = await page('Name,Phone,Website,Latitude,Longitude\nA,15-686-7151,https://example.org/,39.9,-75.1\nB,215-686-7150,javascript:alert(1),39.8,-75.2\n');
  assert.equal(html.split('<script').length, 2);
  assert.equal(html.split('<style').length, 2);
  const tags = [...html.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag);
  assert.deepEqual(tags.filter(tag => /\s(?:style|src|on\w+)=|<(?:img|iframe|object|embed|base|form|input)\b|href="(?!#|data:,")/i.test(tag)), []);
});

/** Each of these tries to be more than text. */
const HOSTILE = [
  '</title><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '<svg/onload=alert(1)>', '</style><script>alert(1)</script>', '--><script>alert(1)</script>',
  '<!--', '&lt;script&gt;', '&#60;script&#62;alert(1)', ']]><script>', '</table></main>', '<a href=javascript:alert(1)>x</a>', '\u2028<b>\u2029', '<\u0000script>alert(1)', '\ufeff<script>', '${alert(1)}', '{{alert(1)}}',
];
describe('a hostile feed stays text', () => {
  for (const nasty of HOSTILE) {
    test(JSON.stringify(nasty), async () => {
      const quoted = `"${nasty.replaceAll('"', '""')}"`;
      const row = Array.from({ length: 9 }, () => quoted).join(',');
      const html = await page(`Name,Category,Phone,Hours,Address,Email,Website,Organization,${quoted}\n${row}\n${row}\nB,Food,215-686-7150,Mon 9am-5pm,1 Main St,b@example.org,https://example.org,Org,x\n`, { verdict: nasty, unreadable: [{ input: nasty, message: nasty }] }, nasty);
      // Without the two texts of ours, the only markup is ours: tags in lower case, double-quoted attributes.
      const rest = html.replace(STYLE, '').replace(SCRIPT, '');
      const tags = [...rest.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
      assert.deepEqual(tags.filter(tag => !/^<\/?[a-z][a-z0-9]*(?: [a-zA-Z-]+="[^"<>]*"| [a-z-]+)*\/?>$|^<!doctype html>$/.test(tag)), []);
      assert.deepEqual(tags.filter(tag => /^<(?:img|iframe)|\s(?:on\w+|src|style)=|href="(?!#|data:,")/.test(tag)), []);
      assert.equal(tags.filter(tag => tag.startsWith('<script')).length, 1);
      assert.doesNotMatch(rest, /[\u0000\u202a-\u202e\u2066-\u2069]/);
    });
  }
});

describe('what it says', () => {
  test('problems before the table, each row with its own', async () => {
    const html = await page('Name,Phone\nGood,215-686-7150\nBad,15-686-7151\n', { verdict: 'Not passed.' });
    assert.ok(html.indexOf('A digit is missing') < html.indexOf('Resources as they were read'));
    assert.ok(html.indexOf('<th scope="row" dir="auto">Bad') < html.indexOf('<th scope="row" dir="auto">Good'));
    assert.match(html, /<a href="#f1-r3">row 3, phone<\/a> <q dir="auto">15-686-7151<\/q>/);
    assert.match(html, /<tr id="f1-r3">/);
    assert.match(html, /<strong>Not passed\.<\/strong>/);
  });
  test('a long table is cut, and says so', async () => {
    const html = await page(`Name,Phone\n${Array.from({ length: 30 }, (_, n) => `Service ${n},215-686-7150`).join('\n')}\nLast,15-686-7151\n`, { rows: 10 });
    assert.match(html, /The first 10 of 31 are in this table, those with problems before the others/);
    assert.equal(html.split('<tr id="f1-r').length - 1, 10);
    assert.match(html, /<th scope="row" dir="auto">Last/);
  });
  test('no column of problems where it cannot be told whose they are', async () => {
    const html = await reportPage([await inspectFeed(await readFeed({ a: 'Name,Phone\nA,15-686-7151\n', b: 'Name,Phone\nB,215-686-7151\n' }), { now })]);
    assert.match(html, /A digit is missing/);
    assert.doesNotMatch(html, />Problems<\/th>|Those with problems/);
  });
  test('Philadelphia: the addresses of its confidential services are nowhere in its page', async () => {
    const csv = readFileSync('demo/data/philadelphia/community-services.csv');
    const feed = await readFeed(csv);
    const secret = new Set(feed.resources.filter(({ confidential }) => confidential).map(({ source }) => source?.row));
    const given = (await readFeed(csv, { publicPlaces: feed.resources.map(({ name }) => name) })).resources;
    const places = given.filter(({ source }) => secret.has(source?.row)).flatMap(({ place }) => [place?.address, place?.postalCode, place?.latitude, place?.longitude]).map(String)
      .filter(text => !given.some(({ source, place }) => !secret.has(source?.row) && Object.values(place ?? {}).map(String).includes(text)));
    // The other one's address is also that of its law office, which is public.
    assert.deepEqual(places, ['1428 N. 28th St', '39.97794469999999', '-75.1812997']);
    const html = await reportPage([await inspectFeed(feed, { now })]);
    assert.deepEqual(places.filter(text => html.includes(text.slice(0, 9))), []);
  });
  test('several feeds, and one that could not be read', async () => {
    const one = await inspectFeed(await readFeed('Name\nA\n'), { now, input: 'a.csv' }), two = await inspectFeed(await readFeed('Name\nB\n'), { now, input: 'b.csv' });
    const html = await reportPage([one, two], { unreadable: [{ input: 'c.csv', message: 'There is no file "c.csv".' }] });
    assert.match(html, /<h1>Feed check: <span dir="auto">3 feeds/);
    for (const each of [/<h2 id="f1-name" dir="auto">a\.csv<\/h2>/, /<h2 id="f2-name" dir="auto">b\.csv<\/h2>/, /Could not be read[^]*c\.csv/]) assert.match(html, each);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, 'ids are unique');
  });
  test('no place of a confidential resource, on the map neither', async () => {
    const html = await page('Name,Category,Address,City,State,Zip,Latitude,Longitude,Hours\nLaurel House,Domestic violence shelter,12 Hidden St,Chicago,IL,60601,51.8781,-97.6298,12 Hidden St\nB,Food,1 Main St,Chicago,IL,60602,41.8,-87.6,Mon 9am-5pm\n');
    assert.doesNotMatch(html, /Hidden|60601|51\.8|97\.6/);
    assert.match(html, /not shown: confidential/);
    assert.match(html, /1 pin; 1 place not shown because confidential/);
    assert.equal(html.split('<circle').length - 1, 1);
  });
});
