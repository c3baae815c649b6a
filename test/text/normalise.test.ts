import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editDistance } from '../../src/text/edit-distance.js';
import { fold } from '../../src/text/normalise.js';
import { asWritten, words } from '../../src/text/words.js';

const FOLDED: [string, string][] = [
  ['Línea de Crisis', 'linea de crisis'],
  ['STRASSE Straße', 'strasse strasse'],
  ['İstanbul ISPARTA ılık', 'istanbul isparta ilik'],
  ['ＡＢＣ１２３', 'abc123'],
  ['“Mary’s”', '"mary\'s"'],
  ['Mon–Fri', 'mon-fri'],
  ['مَرْحَبًا', 'مرحبا'],
  ['مـــرحبا', 'مرحبا'],
  ['Ελλάδα', 'ελλαδα'],
  ['Nguyễn Đức', 'nguyen duc'],
  ['हिन्दी', 'हिन्दी'],
  ['ซึม', 'ซึม'],
  ['가정폭력', '가정폭력'],
  ['أمل إلى آن ٱلطعام', 'امل الي ان الطعام'],
  ['مرکز رایگان', 'مركز رايگان'],
  ['٢٤ ۲۴ २४ ২৪ ๒๔', '24 24 24 24 24'],
  ['ΞΕΝΩΝΑΣ ξενώνας', 'ξενωνασ ξενωνασ'],
  ['STRAẞE', 'strasse'],
];
for (const [text, folded] of FOLDED) test(`fold: ${text}`, () => assert.equal(fold(text), folded));

test('fold: folding again changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(fold(fold(text)), fold(text))), { seed: 2026, numRuns: 2000 });
});

test('words', () => {
  assert.deepEqual(words('St. Mary’s 24/7 Walk-in'), ['st', 'marys', '24', '7', 'walk', 'in']);
  assert.deepEqual(words('  '), []);
  assert.deepEqual(words('心理健康中心', 'zh').join(''), '心理健康中心');
  assert.ok(words('心理健康中心', 'zh').length > 1);
  assert.ok(words('ศูนย์สุขภาพจิต', 'th').length > 1);
  assert.deepEqual(words('हिन्दी सहायता'), ['हिन्दी', 'सहायता']);
  assert.deepEqual(words('المستشفى والعيادة للأطفال الم الله'), ['مستشفي', 'عياده', 'اطفال', 'الم', 'له']);
  assert.ok(words('상담').every((word) => word.startsWith(words('상다')[0] ?? '-')), 'half a syllable is a beginning');
  assert.deepEqual(words('상담 24시간').map(asWritten), ['상담', '24시간']);
  assert.ok(words('แจกน้ำและอาหาร').includes(words('น้ำ')[0] ?? '-'), 'a vowel of two marks is one letter to the dictionary');
});

/** The textbook table, without bounds. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)));
  const at = (i: number, j: number): number => table[i]![j]!; // within the table
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(i - 2, j - 2) + 1);
      table[i]![j] = least; // within the table
    }
  }
  return at(a.length, b.length);
}

test('edit distance: sheltr, metal, a swap; and as the textbook up to the bound', () => {
  assert.equal(editDistance('sheltr', 'shelter', 2), 1);
  assert.equal(editDistance('metal', 'mental', 2), 1);
  assert.equal(editDistance('shetler', 'shelter', 2), 1);
  assert.equal(editDistance('food', 'food', 0), 0);
  assert.equal(editDistance('food', 'mood', 0), 1);
  assert.equal(editDistance('', 'abc', 2), 3);
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(fc.property(short, short, fc.nat(4), (a, b, max) => {
    assert.equal(editDistance(a, b, max), Math.min(plainDistance(a, b), max + 1));
  }), { seed: 2026, numRuns: 3000 });
});
