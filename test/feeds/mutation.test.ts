/** Feeds broken at random: never anything but a typed error, no record lost, no link that may not be opened. `npm run fuzz` does the same by the thousand. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFeed } from '../../src/feeds/read-feed.js';
import { fuzzOne, tallyOf } from './fuzz.js';
import { holds, isTyped } from './invariants.js';
import { feedstock } from './mutate.js';

const scrap = fc.constantFrom('"', ',', '\n', ';', '\t', '\0', '\u202E', '<script>', 'javascript:alert(1)', '__proto__', '=1+1', '0,0', 'NaN', '24/7', '-', '\uFEFF', '/52', 'x', '(', '1e999', '{', ']', ':', 'null');

/** Small edits, which shrink to the one that matters. */
for (const file of ['philadelphia/community-services.csv', 'crisis-response/seattle.json']) {
  test(`edits of ${file}`, async () => {
    const text = (await readFile(`demo/data/${file}`, 'utf8')).slice(0, 30_000);
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(text.length), fc.nat(40), scrap), { maxLength: 12 }), async edits => {
      let broken = text;
      for (const [at, cut, put] of edits) broken = broken.slice(0, at) + put + broken.slice(at + cut);
      try {
        holds(await readFeed(broken));
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
        isTyped(error);
      }
    }), { numRuns: 100 });
  });
}

/** Every feed at hand. A seed does not shrink; what it makes is made again by `npm run fuzz -- --runs 1 --seed N --feed NAME`. */
test('mutated feeds: nothing untyped, nothing lost, and most still give a resource', async () => {
  const stocks = feedstock(), tallies = stocks.map(tallyOf);
  await fc.assert(fc.asyncProperty(fc.nat(), fc.nat(stocks.length - 1), async (seed, index) => {
    const stock = stocks[index], tally = tallies[index];
    assert.ok(stock && tally);
    await fuzzOne(stock, seed, tally);
  }), { numRuns: 300, endOnFailure: true });
  const sum = (of: 'runs' | 'withResources'): number => tallies.reduce((total, tally) => total + tally[of], 0);
  assert.ok(sum('withResources') * 2 >= sum('runs'), `${sum('withResources')} of ${sum('runs')} give a resource`);
});

test('a feed that is not broken gives all that it has', async () => {
  for (const { name, whole, options } of feedstock()) {
    const feed = await readFeed(whole(), options);
    holds(feed);
    assert.ok(feed.resources.length > 0, name);
  }
});
