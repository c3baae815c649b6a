/** A small part of test/model/hours-agree.test.ts, as it is run once for every mutant: a moment's work, and the same seed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAgainstRrule, checkAgainstTemporal } from '../model/hours-random.js';

test('hours agree with Temporal and with rrule on a sample', () => {
  const { open, closed, unknown } = checkAgainstTemporal(20261126, 150);
  assert.ok(Math.min(open, closed, unknown) > 10, JSON.stringify({ open, closed, unknown }));
  assert.ok(checkAgainstRrule(20261123, 20).dates > 400);
});
