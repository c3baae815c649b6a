import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { atOnce, inSlices } from '../../src/model/steps.js';
import { sortInSlices } from '../../src/search/sort-in-slices.js';

function* spin(milliseconds: number): Generator<void, string> {
  for (let i = 0; i < milliseconds; i++) {
    const end = performance.now() + 1;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

test('long work gives the thread back in between', async () => {
  let turns = 0;
  const timer = setInterval(() => { turns++; });
  assert.equal(await inSlices(spin(60)), 'done');
  clearInterval(timer);
  assert.ok(turns > 1, `${turns} turns`);
});

test('long work stops when it is aborted', async () => {
  const stop = new AbortController();
  setTimeout(() => { stop.abort('enough'); });
  await assert.rejects(inSlices(spin(1000), stop.signal), { code: 'aborted', cause: 'enough' });
});

test('the sliced sort is a stable sort', () => {
  fc.assert(fc.property(fc.array(fc.nat({ max: 50 }), { maxLength: 2000 }), (values) => {
    const numbers = values.map((_, i) => i);
    const compare = (a: number, b: number): number => (values[a] ?? 0) - (values[b] ?? 0);
    assert.deepEqual(atOnce(sortInSlices(numbers, compare)), numbers.toSorted(compare));
  }), { numRuns: 30 });
});
