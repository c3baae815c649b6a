import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CATEGORIES, groupOf, isCategory } from '../../src/model/categories.js';
import { GROUPS } from '../../src/model/groups.js';
import { ageInDays, isStale } from '../../src/model/freshness.js';

const NOW = new Date('2026-11-23T12:00:00Z');

test('freshness: age and staleness, and dates that are none', () => {
  assert.equal(ageInDays('2026-11-23', NOW), 0);
  assert.equal(ageInDays('2026-11-22', NOW), 1);
  assert.equal(ageInDays('2025-11-23', NOW), 365);
  assert.equal(ageInDays('2026-11', NOW), 22);
  assert.equal(ageInDays('2026-11-20T08:00:00Z', NOW), 3);
  assert.equal(ageInDays('2026-11-24', NOW), -1);
  for (const none of [undefined, '', 'May 2024', '2026-02-31', '2026-13-01', '11/23/2026']) {
    assert.equal(ageInDays(none, NOW), undefined, none);
    assert.equal(isStale(none, NOW), undefined, none);
  }
  assert.equal(isStale('2025-11-23', NOW), false);
  assert.equal(isStale('2025-11-22', NOW), true);
  assert.equal(isStale('2026-11-01', NOW, 7), true);
});

test('categories: five doors, every id behind one, none twice', () => {
  assert.deepEqual(GROUPS, ['talk', 'come', 'go', 'care', 'needs']);
  assert.equal(CATEGORIES.length, 36);
  assert.equal(new Set(CATEGORIES).size, 36);
  for (const id of CATEGORIES) assert.ok(GROUPS.some((group) => group === groupOf(id)), id);
  assert.equal(groupOf('mobile-crisis'), 'come');
  assert.equal(groupOf('talk'), undefined);
  assert.equal(isCategory('shelter'), true);
  assert.equal(isCategory('toString'), false);
});
