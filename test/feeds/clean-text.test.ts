import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanText, present } from '../../src/feeds/clean-text.js';

const CASES: readonly [string, string, string][] = [
  ['plain', ' 12 Main St, Suite 4 (rear) ', '12 Main St, Suite 4 (rear)'],
  ['letters of Spanish, French and Polish', 'Línea de atención «Señal» à Łódź', 'Línea de atención «Señal» à Łódź'],
  ['several spaces', 'Food   Bank', 'Food Bank'], ['a tab', 'Food\tBank', 'Food Bank'], ['a space that does not break', 'Food\u00a0Bank', 'Food Bank'],
  ['a soft hyphen', 'Coun\u00adseling', 'Counseling'], ['a space of no width', 'Food\u200b Bank', 'Food Bank'], ['turned about', 'Food \u202eknaB', 'Food knaB'],
  ['lines', 'one\r\ntwo\rthree', 'one\ntwo\nthree'], ['blank lines', 'one\n \n\n two', 'one\n\ntwo'],
  ['a tag', 'Food <b>Bank</b>', 'Food Bank'], ['a line break', 'one<br/>two', 'one\ntwo'], ['less than', '5 < 6', '5 < 6'], ['an entity', 'Food &amp; Clothing', 'Food & Clothing'],
];
for (const [name, raw, clean] of CASES) test(name, () => { assert.equal(cleanText(raw), clean); });

test('of every letter and sign up to Latin Extended-B what hides or spaces goes, also between plain ones', () => {
  for (let code = 0; code <= 0x260; code++) {
    const letter = String.fromCharCode(code), clean = cleanText(`a${letter}b`);
    const kept = /[\p{Cc}\p{Cf}]/u.test(letter) && !/[\t\n\r]/.test(letter) ? 'ab' : /[\n\r]/.test(letter) ? 'a\nb' : /\s/.test(letter) ? 'a b' : letter === '<' ? undefined : `a${letter}b`;
    if (kept !== undefined) assert.equal(clean, kept, `U+${code.toString(16)}`);
  }
});

test('no text is endless', () => {
  assert.equal(cleanText('x'.repeat(30_000)).length, 20_000);
  assert.equal(cleanText('é'.repeat(50), 10), 'é'.repeat(10));
});

test('what spreadsheets write for nothing is nothing', () => {
  for (const nothing of ['', ' ', 'N/A', '#N/A', 'null', 'None', '...']) assert.equal(present(nothing), undefined, nothing);
  assert.equal(present('Nonesuch House'), 'Nonesuch House');
});
