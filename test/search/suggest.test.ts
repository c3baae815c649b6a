import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Suggestion } from '../../src/search/query.js';
import { createSuggest } from '../../src/search/suggest.js';
import { directoryOf, resource } from './build.js';
import { philadelphia } from './philadelphia.js';

const options = { categoryLabels: { food: 'Food', shelter: 'Shelter for tonight', medical: 'Medical care', dental: 'Dental care', legal: 'Legal help' } };
const suggest = createSuggest(directoryOf(philadelphia(), options).index, options);
const first = (text: string): Suggestion | undefined => suggest(text)[0];

test('categories come before names, each once, at most eight', () => {
  const found = suggest('shelter');
  assert.equal(found[0]?.value, 'shelter');
  assert.ok(found.slice(1).every(({ kind }) => kind === 'resource'));
  assert.equal(new Set(found.map(({ label }) => label)).size, found.length);
  assert.ok(found.length <= 8);
});

test('the part that was typed is marked in the label', () => {
  const { label, marks = [] } = first('tonight') ?? { label: '' };
  assert.deepEqual(marks.map(([start, end]) => label.slice(start, end)), ['tonight']);
});

for (const [text, value] of Object.entries({ 'lawyer': 'legal', 'abogado': 'legal', 'food stamps': 'food', 'food stmps': 'food', 'dentst': 'dental', 'sheltr': 'shelter', 'soup kichen': 'food' })) {
  test(`"${text}" suggests ${value}`, () => { assert.equal(first(text)?.value, value); });
}

test('a name is found without its accent, and gives its id', () => {
  assert.deepEqual(first('grace caf'), { kind: 'resource', value: '4', label: 'Grace Café at Arch Street United Methodist Church', marks: [[0, 9]] });
});

test('a category the directory does not have is not suggested', () => {
  assert.ok(suggest('detox').every(({ value }) => value !== 'detox'));
});

test('one letter suggests nothing; beyond 5,000 entries only what begins alike', () => {
  assert.deepEqual(suggest('s'), []);
  const many = createSuggest(directoryOf(Array.from({ length: 5001 }, (_, i) => resource(String(i), { name: `Shelter ${i}` }))).index, {});
  assert.equal(many('shelter 4999')[0]?.value, '4999');
  assert.deepEqual(many('sheltr'), []);
});
