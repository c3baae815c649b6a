import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crisisNeed } from '../../src/crisis/need.js';
import { atOnce } from '../../src/model/steps.js';
import { indexSteps } from '../../src/search/directory-index.js';
import { createEngine } from '../../src/search/engine.js';

const now = new Date('2026-11-23T15:00:00Z');
const RESOURCES = [{ id: 'a', name: 'Food pantry', categories: [], phones: [] }];

test('a page says the need that the words of its query speak of, and keeps its results', async () => {
  const engine = createEngine(atOnce(indexSteps(RESOURCES, {})), {}, new AbortController().signal);
  const page = await engine.search({ text: 'i want to die food' }, now);
  assert.equal(page.crisis, crisisNeed('i want to die food'));
  assert.equal(page.crisis, 'suicide');
  assert.equal(page.items.length, 1);
  assert.ok(!('crisis' in await engine.search({ text: 'food' }, now)));
  assert.ok(!('crisis' in await engine.search({}, now)));
});
