/** The real city feed, broken at random: never anything but a typed error, no record lost, no link that may not be opened. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFeed } from '../../src/feeds/read-feed.js';
import { FinderError } from '../../src/model/errors.js';

const bytes = await readFile('demo/data/philadelphia/community-services.csv');
const text = bytes.toString('utf8').slice(0, 12_000);
const scrap = fc.constantFrom('"', ',', '\n', ';', '\t', '\0', '\u202E', '<script>', 'javascript:alert(1)', '__proto__', '=1+1', '0,0', 'NaN', '24/7', '-', '\uFEFF', '/52', 'x', '(', '1e999');

test('mutated feeds', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(text.length), fc.nat(40), scrap), { maxLength: 12 }), async edits => {
    let broken = text;
    for (const [at, cut, put] of edits) broken = broken.slice(0, at) + put + broken.slice(at + cut);
    try {
      const feed = await readFeed(broken);
      const [count] = feed.records;
      assert.ok(count && count.read === count.used + count.merged + count.rejected);
      assert.equal(feed.resources.length, count.used);
      assert.equal(new Set(feed.resources.map(({ id }) => id)).size, count.used);
      for (const { url, phones, place, name } of feed.resources) {
        assert.ok(name && (url === undefined || /^https?:/.test(url)));
        assert.ok(phones.every(({ dial }) => dial === undefined || /^(\+[1-9]\d{6,14}|\d{3,6})$/.test(dial)));
        assert.equal(place?.latitude === undefined, place?.longitude === undefined);
        assert.ok(place?.latitude === undefined || Math.abs(place.latitude) <= 90);
      }
    } catch (error) {
      if (!(error instanceof FinderError)) throw error;
    }
  }), { numRuns: 200 });
});
