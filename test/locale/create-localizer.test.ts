import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLocalizer } from '../../src/locale/create-localizer.js';
import { en as core } from '../../src/locale/en.js';
import { restEn } from '../../src/locale/rest.en.js';
import { es } from '../../src/locale/es.js';
import { loadStrings, servedLanguage } from '../../src/locale/registry.js';

const en = { ...core, ...restEn };

const english = createLocalizer('en', en, 'US');
const spanish = createLocalizer('es', es, 'US');
/** Intl puts narrow no-break spaces where it likes. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

for (const [count, said] of [[0, '0 results'], [1, '1 result'], [2, '2 results'], [1101, '1,101 results']] as const) {
  test(`plural of ${count}`, () => assert.equal(english.text('results', { count }), said));
}

test('a language with more plural forms chooses among its own', () => {
  const polish = createLocalizer('pl', { results: '{count|one|few|many|other}' });
  assert.deepEqual([1, 3, 5, 1.5].map((count) => polish.text('results', { count })), ['one', 'few', 'many', 'other']);
});

test('Spanish has a third form that falls to the last one given', () => {
  assert.equal(plain(spanish.text('results', { count: 1_000_000 })), '1,000,000 resultados');
});

test('what is put into a string is never read as a string', () => {
  assert.equal(english.text('nearPlace', { place: '{count|a|b} {place}' }), 'Near {count|a|b} {place}');
});

test('distance in the unit of the region', () => {
  assert.equal(english.distance(1287), '0.8 mi');
  assert.equal(english.distance(10), '0.1 mi');
  assert.equal(english.distance(40_000), '25 mi');
  assert.equal(plain(createLocalizer('en', en, 'CA').distance(1287)), '1.3 km');
});

test('dates and times', () => {
  assert.equal(english.date('2026-03-03'), 'March 3, 2026');
  assert.equal(english.date('2024-08'), 'August 2024');
  assert.equal(english.date('soon'), 'soon');
  assert.equal(plain(english.clock('18:00')), '6 PM');
  assert.equal(plain(english.clock('18:30')), '6:30 PM');
  assert.equal(plain(english.clock('24:00')), '12 AM');
  assert.equal(plain(english.time(new Date('2026-07-01T16:00:00Z'), 'America/New_York')), '12 PM');
  assert.equal(plain(createLocalizer('en-GB', en, 'GB').clock('18:00')), '18:00');
  assert.equal(english.weekday('SU'), 'Sunday');
  assert.equal(spanish.weekday('SA', 'long'), 'sábado');
});

test('languages, lists, categories', () => {
  assert.equal(english.language('vi'), 'Vietnamese');
  assert.equal(english.language('not a tag'), 'not a tag');
  assert.equal(spanish.list(['a', 'b']), 'a y b');
  assert.equal(english.list(['a', 'b'], 'disjunction'), 'a or b');
  assert.equal(english.category('food'), 'Food');
  assert.equal(english.category('pet care'), undefined);
});

test('direction follows the language', () => {
  assert.equal(createLocalizer('ar', {}).dir, 'rtl');
  assert.equal(createLocalizer('arn', {}).dir, 'ltr');
});

test('a malformed language does not throw', () => assert.equal(createLocalizer('no such!', en).number(1234), '1,234'));

test('a language we do not have is served in English; a variant by its own', async () => {
  assert.equal(servedLanguage('es-MX'), 'es');
  assert.equal(servedLanguage('xx'), 'en');
  assert.equal((await loadStrings('es-419')).free, 'Gratis');
});
