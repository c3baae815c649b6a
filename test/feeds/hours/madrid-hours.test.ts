/** Every row of Madrid's health centres, as the city publishes them, against labels made by hand. Skipped where the file is absent. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readFeed } from '../../../src/feeds/read-feed.js';
import { judge } from '../../fixtures/hours-labels.js';
import { MADRID_HOURS } from '../../fixtures/madrid-hours.js';

const bytes = await readFile('../shared/data/madrid-health/centros-salud.csv').catch(() => undefined);

test('hours of all 38 rows: at least 16 complete, none wrong', { skip: !bytes }, async () => {
  const { resources } = await readFeed(bytes ?? '', { country: 'ES' });
  assert.deepEqual(resources.map(({ id }) => id).sort(), Object.keys(MADRID_HOURS).sort());
  for (const resource of resources) {
    const label = MADRID_HOURS[resource.id];
    assert.equal(label && judge(label, resource).wrong, undefined, `${resource.id}: ${resource.hoursText ?? ''}`);
    assert.equal(Boolean(resource.hoursText), label?.why !== 'blank', resource.id);
  }
  const count = (hoursAre: 'complete' | 'partial'): number => resources.filter(resource => resource.hoursAre === hoursAre).length;
  assert.ok(count('complete') >= 16, `${count('complete')} complete`);
  assert.ok(count('partial') >= 14, `${count('partial')} partial`);
});
