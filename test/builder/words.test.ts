/** Both languages say the same things, with the same gaps to fill. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FORMS } from '../../demo/builder/forms.js';
import { THEMES } from '../../demo/builder/themes.js';
import { EN } from '../../demo/builder/words.en.js';
import { ES } from '../../demo/builder/words.es.js';
import { wordsIn } from '../../demo/builder/words.js';

const gaps = (text: string): string[] => [...text.matchAll(/\{\w{2,}\}/g)].map(String).sort();

describe('words', () => {
  it('has the same keys in both languages', () => { assert.deepEqual(Object.keys(ES).sort(), Object.keys(EN).sort()); });
  it('leaves the same gaps', () => { for (const [key, text] of Object.entries(EN)) assert.deepEqual(gaps((ES as Record<string, string>)[key] ?? ''), gaps(text), key); });
  it('names every form and every theme', () => {
    for (const key of [...FORMS.flatMap(({ id }) => [`form.${id}`, `need.${id}`]), ...Object.keys(THEMES)]) assert.ok(Object.hasOwn(EN, key), key);
  });
  it('fills gaps, and leaves the {z} of an address alone', () => {
    assert.equal(wordsIn('en')('notRead', { name: 'a.csv' }), 'Not read: a.csv');
    assert.match(wordsIn('es')('basemapHelp'), /\{z\}\/\{x\}\/\{y\}/);
  });
});
