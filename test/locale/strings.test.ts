/** Every language says everything, with the same blanks, and nothing that hurts. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { doctorEn } from '../../src/locale/doctor.en.js';
import { doctorEs } from '../../src/locale/doctor.es.js';
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

for (const [part, english, spanish] of [['core', en, es], ['panels', panelsEn, panelsEs], ['map', mapEn, mapEs], ['doctor', doctorEn, doctorEs]] as [string, Table, Table][]) {
  test(`${part}: Spanish has every key, with the same blanks`, () => {
    assert.deepEqual(Object.keys(spanish).sort(), Object.keys(english).sort());
    for (const [key, text] of Object.entries(english)) {
      assert.deepEqual(blanks(spanish[key] ?? ''), blanks(text), key);
      // What is empty in English is for a host to fill in.
      assert.equal(spanish[key]?.trim() === '', text === '', key);
    }
  });

  test(`${part}: no words that carry stigma`, () => {
    const banned = /\bcommit(?:s|ted)? suicide|\baddicts?\b|\bmentally ill\b|\bthe homeless\b|\bcrazy\b|\bvictims?\b|\babusers?\b|\bjunk(?:ie|y)\b|\bsuffers? from\b|\bsubstance abuse\b|\bschizophrenics?\b|\bse suicidó\b|\badictos?\b|\bloc[oa]s?\b/i;
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

/** Every source text outside the tables themselves. */
const sources = (readdirSync('src', { recursive: true }) as string[])
  .filter((path) => path.endsWith('.ts') && !/(?:^|[\\/])(?:en|es|(?:rest|panels|map|categories|doctor)\.e[ns])\.ts$/.test(path))
  .map((path) => readFileSync(join('src', path), 'utf8')).join('\n');
/** A key made of a word and a code: `relaxed_${step}` stands for every key that begins so. */
const beginnings = [...sources.matchAll(/`((?:\w+_|category:))\$\{/g)].map(([, start = '']) => start);

test('no string is kept that nothing says', () => {
  const unsaid = Object.keys({ ...en, ...panelsEn, ...mapEn, ...doctorEn }).filter((key) =>
    !new RegExp(`['"\`]${key.replace(/[.\\-]/g, '\\$&')}['"\`]`).test(sources) && !beginnings.some((start) => key.startsWith(start)));
  assert.deepEqual(unsaid, []);
});

/** A rough count, as the Flesch-Kincaid formula takes it: groups of vowels, a silent last e left out. */
const syllables = (word: string): number =>
  Math.max(1, (word.toLowerCase().replace(/(?:[^laeiouy]es|[^aeiou]ed|[^l]e)$/, '').match(/[aeiouy]{1,2}/g) ?? []).length);

test('sentences in English are short, and read at grade 8 or below', () => {
  const said = Object.entries({ ...en, ...panelsEn, ...mapEn, ...doctorEn }).filter(([key]) => !key.startsWith('category:'))
    .map(([, text]) => text.replace(/\{\w+\|([^{}|]|\{\w+\})*\|((?:[^{}]|\{\w+\})*)\}/g, '$2').replace(/\{\w+\}/g, 'ten'));
  const sentences = said.flatMap((text) => text.split(/(?<=[.:;?!])\s+/)).map((text) => text.match(/[\p{L}'-]+/gu) ?? []).filter(({ length }) => length);
  for (const sentence of sentences) assert.ok(sentence.length <= 20, sentence.join(' '));
  const words = sentences.flat();
  const whole = sentences.filter(({ length }) => length > 4);
  const grade = 0.39 * (whole.flat().length / whole.length) + 11.8 * (words.reduce((sum, word) => sum + syllables(word), 0) / words.length) - 15.59;
  assert.ok(grade <= 8, `grade ${grade.toFixed(1)}`);
});
