import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Suggestion } from '../../src/search/query.js';
import { atOnce } from '../../src/model/steps.js';
import { createSuggest } from '../../src/search/suggest.js';
import { directoryOf, resource } from './build.js';
import { philadelphia } from './philadelphia.js';

const options = { categoryLabels: { food: 'Food', shelter: 'Shelter for tonight', medical: 'Medical care', dental: 'Dental care', legal: 'Legal help' } };
/** All the steps, of making it and of each text, at once. */
function suggestOf(...given: Parameters<typeof createSuggest>): (text: string) => readonly Suggestion[] {
  const steps = atOnce(createSuggest(...given));
  return (text) => atOnce(steps(text));
}

const suggest = suggestOf(directoryOf(philadelphia(), options).index, options);
const first = (text: string): Suggestion | undefined => suggest(text)[0];

test('categories come before names, each once, at most eight', () => {
  const found = suggest('shelter');
  assert.equal(found[0]?.value, 'shelter');
  assert.deepEqual(found.map(({ kind }) => kind), [...found.map(({ kind }) => kind)].sort());
  assert.ok(found.some(({ kind }) => kind === 'resource'));
  assert.equal(new Set(found.map(({ label }) => label)).size, found.length);
  assert.ok(found.length <= 8);
});

test('the part that was typed is marked in the label', () => {
  const { label, marks = [] } = first('tonight') ?? { label: '' };
  assert.deepEqual(marks.map(([start, end]) => label.slice(start, end)), ['tonight']);
});

for (const [text, value] of Object.entries({ 'lawyer': 'legal', 'abogado': 'legal', 'food stamps': 'food', 'food stmps': 'food', 'dentst': 'dental', 'sheltr': 'shelter', 'soup kichen': 'food', 'comdia': 'food', 'ntohing to eat': 'food', 'homless': 'shelter', 'homeles': 'shelter' })) {
  test(`"${text}" suggests ${value}`, () => { assert.equal(first(text)?.value, value); });
}

const care = { ...options, categoryLabels: { 'crisis-line': 'Crisis line', 'outpatient-mental-health': 'Mental-health clinic', benefits: 'Benefits and money', food: 'Food', 'inpatient': 'Psychiatric hospital' } };
const help = suggestOf(directoryOf(Object.entries(care.categoryLabels).map(([id, label]) => resource(id, { categories: [{ id, label }] }))).index, care);
for (const [text, value] of Object.entries({ 'suicde line': 'crisis-line', 'sucide': 'crisis-line', 'metal helth': 'outpatient-mental-health', 'food stmps': 'benefits', 'food stamps': 'benefits', 'psicologo': 'outpatient-mental-health', 'shrink': 'outpatient-mental-health' })) {
  test(`"${text}" suggests ${value} where there is all care`, () => { assert.equal(help(text)[0]?.value, value); });
}

test('a word that wounds is understood and never shown', () => {
  for (const text of ['loony bin', 'shrink', 'crazy', 'loquero', 'psych ward', 'lony bin']) {
    const found = help(text);
    assert.ok(found.length > 0, text);
    for (const { label } of found) assert.ok(Object.values(care.categoryLabels).includes(label) || label.startsWith('Service '), label);
  }
});

test('a name is found without its accent, and gives its id', () => {
  assert.deepEqual(first('grace caf'), { kind: 'resource', value: '4', label: 'Grace Café at Arch Street United Methodist Church', marks: [[0, 9]] });
});

test('a category the directory does not have is not suggested', () => {
  assert.ok(suggest('detox').every(({ value }) => value !== 'detox'));
});

test('one letter suggests nothing; beyond 5,000 entries a misspelt name is not looked for, a misspelt word for help is', () => {
  assert.deepEqual(suggest('s'), []);
  const categories = [{ id: 'food', label: 'Food' }];
  const many = suggestOf(directoryOf([...Array.from({ length: 5001 }, (_, i) => resource(String(i), { name: `Lodge ${i}` })), resource('last', { name: 'Zanzibar', categories })]).index, {});
  assert.equal(many('lodge 4999')[0]?.value, '4999');
  assert.ok(many('zanzibra').every(({ value }) => value !== 'last'));
  assert.equal(many('pantrey')[0]?.value, 'food');
});

test('a letter more looks only at what began with the letters before, and at everything again after another beginning', () => {
  const { index } = directoryOf(Array.from({ length: 30_000 }, (_, i) => resource(String(i), { name: i % 1000 === 0 ? `Zenith ${i}` : `Lodge ${i}` })));
  const steps = atOnce(createSuggest(index, {}));
  const stretches = (text: string): number => { let count = 0; for (const run = steps(text); !run.next().done;) count++; return count; };
  const whole = stretches('zen');
  assert.ok(whole > 5, `${whole} stretches`);
  assert.equal(stretches('zeni'), 0);
  assert.equal(atOnce(steps('zenith 12000'))[0]?.value, '12000');
  assert.equal(stretches('lod'), whole);
});

test('a misspelt text is looked for in stretches, so that the page keeps its thread and the next letter can end it', () => {
  const { index } = directoryOf(Array.from({ length: 4000 }, (_, i) => resource(String(i), { name: `Community lodge number ${i}` })));
  let stretches = 0;
  for (const run = atOnce(createSuggest(index, {}))('comunitty lodgge'); !run.next().done;) stretches++;
  assert.ok(stretches >= 16, `${stretches} stretches`);
});
