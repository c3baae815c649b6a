/** Every language says everything, with the same blanks, and nothing that hurts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en as core } from '../../src/locale/en.js';
import { restEn } from '../../src/locale/rest.en.js';
import { es } from '../../src/locale/es.js';
import { mapEn } from '../../src/locale/map.en.js';
import { mapEs } from '../../src/locale/map.es.js';
import { panelsEn } from '../../src/locale/panels.en.js';
import { panelsEs } from '../../src/locale/panels.es.js';

const en = { ...core, ...restEn };

type Table = Readonly<Record<string, string>>;
const blanks = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();

for (const [part, english, spanish] of [['core', en, es], ['panels', panelsEn, panelsEs], ['map', mapEn, mapEs]] as [string, Table, Table][]) {
  test(`${part}: Spanish has every key, with the same blanks`, () => {
    assert.deepEqual(Object.keys(spanish).sort(), Object.keys(english).sort());
    for (const [key, text] of Object.entries(english)) {
      assert.deepEqual(blanks(spanish[key] ?? ''), blanks(text), key);
      assert.notEqual(spanish[key]?.trim(), '', key);
    }
  });

  test(`${part}: no words that carry stigma`, () => {
    const banned = /\bcommit(?:s|ted)? suicide|\baddicts?\b|\bmentally ill\b|\bthe homeless\b|\bcrazy\b|\bvictims?\b|\bse suicidó\b|\badictos?\b|\bloc[oa]s?\b/i;
    for (const [key, text] of [...Object.entries(english), ...Object.entries(spanish)]) assert.doesNotMatch(text, banned, key);
  });

  test(`${part}: plural blanks close`, () => {
    for (const text of [...Object.values(english), ...Object.values(spanish)]) {
      let depth = 0;
      for (const letter of text) { depth += letter === '{' ? 1 : letter === '}' ? -1 : 0; assert.ok(depth >= 0, text); }
      assert.equal(depth, 0, text);
    }
  });
}

test('the sentences of the static strip, word for word', () => {
  assert.equal(`988: ${en.line988}`, '988: call or text, any time');
  assert.equal(en.line988Spanish, 'Español: oprima 2 o envíe AYUDA al 988');
  assert.equal(`${en.line911} 911. ${en.line911Police}`,
    'Life in danger now: 911. Police may come. Where there is one, you can ask for an officer trained for mental-health crises (CIT).');
});
