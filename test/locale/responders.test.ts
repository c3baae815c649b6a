import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLocalizer } from '../../src/locale/create-localizer.js';
import { en as core } from '../../src/locale/en.js';
import { restEn } from '../../src/locale/rest.en.js';
import { es } from '../../src/locale/es.js';
import { whoComes } from '../../src/locale/responders.js';
import type { Resource } from '../../src/model/resource.js';

const en = { ...core, ...restEn };

const localizer = createLocalizer('en', en, 'US');
const resource = (category: string, given: Partial<Resource> = {}): Resource =>
  ({ id: 'x', name: 'X', categories: [{ id: category, label: category }], phones: [], ...given });

for (const [of, said] of [
  [resource('mobile-crisis', { responders: ['clinician'], policeMayCome: 'if-danger' }),
    'A mental-health worker comes or answers. Police only if someone is in danger.'],
  [resource('mobile-crisis', { responders: ['clinician', 'peer'], policeMayCome: 'no' }),
    'A mental-health worker and a peer come or answer together. Police do not come.'],
  [resource('mobile-crisis', { responders: ['peer'], policeMayCome: 'yes' }),
    'A peer comes or answers: someone who has been through it. Police may come.'],
  [resource('co-responder', { responders: ['police', 'clinician'] }), 'A police officer and a mental-health worker come or answer together.'],
  [resource('cit-police', { responders: ['police'] }), 'Police come.'],
  [resource('mobile-crisis'), 'Ask who will come'],
  [resource('crisis-line'), 'Ask who will come'],
  [resource('mobile-crisis', { responders: ['medic'] }), 'A medic comes or answers. Ask whether police may come'],
  [resource('food'), undefined],
  [resource('food', { policeMayCome: 'yes' }), 'Police may come.'],
] as const) {
  test(String(said), () => assert.equal(whoComes(of, localizer), said));
}

test('a missing answer about police is never "no", in either language', () => {
  for (const each of [localizer, createLocalizer('es', es, 'US')]) {
    for (const responders of [undefined, ['clinician'], ['peer', 'medic'], ['police']] as const) {
      const said = whoComes(resource('mobile-crisis', responders ? { responders } : {}), each) ?? '';
      assert.ok(!said.includes(each.text('police_no')), said);
    }
  }
});
