import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAgainstRrule, checkAgainstTemporal } from './hours-random.js';

test('hours agree with Temporal on 5,000 random schedules and instants, and rules with rrule on 500', () => {
  const { open, closed, unknown, ends, nearChanges } = checkAgainstTemporal(20261123, 5000);
  assert.ok(Math.min(open, closed, unknown) > 500 && ends > 2000 && nearChanges > 500, JSON.stringify({ open, closed, unknown, ends, nearChanges }));
  const { dates } = checkAgainstRrule(20261126, 500);
  assert.ok(dates > 20_000, String(dates));
});
