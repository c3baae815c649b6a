import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clear, closeWord, passing, setsHeld, tallyOf, type Tally } from '../../src/search/text-tally.js';

const COUNT = 200;
const word = fc.array(fc.record({ resource: fc.nat(COUNT - 1), worth: fc.integer({ min: 1, max: 8 }) }), { maxLength: 60 });

/** What the scoring of one word leaves: the best of each resource, and which were touched. */
function touch({ best, touched }: Tally, found: readonly { readonly resource: number; readonly worth: number }[]): number {
  let count = 0;
  for (const { resource, worth } of found) {
    if (best[resource] === 0) touched[count++] = resource;
    best[resource] = Math.max(best[resource] ?? 0, worth);
  }
  return count;
}

test('sums are what adding each word by itself gives, for few and for many findings, query after query', () => {
  const index = {};
  fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat(7), (words, required) => {
    const tally = tallyOf(index, COUNT), sums = new Float32Array(COUNT);
    for (const [at, found] of words.entries()) {
      closeWord(tally, at, touch(tally, found), at + 1, sums);
    }
    const held = Array.from({ length: COUNT }, (_, number) => words.reduce((set, found, at) => found.some((each) => each.resource === number) ? set | (1 << at) : set, 0));
    for (let number = 0; number < COUNT; number++) {
      assert.equal(sums[number], words.reduce((sum, found, at) => sum + (at + 1) * Math.max(0, ...found.filter((each) => each.resource === number).map(({ worth }) => worth)), 0));
    }
    assert.deepEqual(passing(tally, (own) => (own & required) === required), held.flatMap((own, number) => own !== 0 && (own & required) === required ? [number] : []));
    assert.deepEqual(new Set(setsHeld(tally)), new Set(held.filter((own) => own !== 0)));
    clear(tally);
    assert.ok(tally.held.every((own) => own === 0) && tally.best.every((own) => own === 0) && tally.all === 0);
  }));
});

test('a word that two of a hundred thousand resources have walks through those two', () => {
  const many = 100_000, tally = tallyOf({}, many), reads: number[] = [];
  closeWord(tally, 0, touch(tally, [{ resource: 77_000, worth: 1 }, { resource: 5, worth: 1 }]), 1, new Float32Array(many));
  const watched = { ...tally, held: new Proxy(tally.held, { get: (held, key): unknown => { if (typeof key === 'string' && /^\d+$/.test(key)) reads.push(Number(key)); return Reflect.get(held, key) as unknown; } }) };
  assert.deepEqual(passing(watched, () => true), [5, 77_000]);
  assert.deepEqual(reads, [5, 77_000]);
});
