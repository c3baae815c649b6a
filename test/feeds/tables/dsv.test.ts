import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { guessDelimiter, parseRows } from '../../../src/feeds/tables/dsv.js';

const CASES: readonly (readonly [string, string[][]])[] = [
  ['', []], ['a', [['a']]], ['a,b\nc,d\n', [['a', 'b'], ['c', 'd']]], ['a,b\r\nc,d', [['a', 'b'], ['c', 'd']]], ['a\rb', [['a'], ['b']]],
  ['a,\n,b', [['a', ''], ['', 'b']]], ['a,b,', [['a', 'b', '']]], ['a\n\nb', [['a'], [''], ['b']]], ['"a,b",c', [['a,b', 'c']]],
  ['"a\n""b""",c', [['a\n"b"', 'c']]], ['""""', [['"']]], ['"",x', [['', 'x']]], ['say "hi",b', [['say "hi"', 'b']]],
  // What is malformed is kept, not lost.
  ['"a" b,c', [['a b', 'c']]], ['x,"never closed,\n', [['x', 'never closed,\n']]],
];
for (const [text, rows] of CASES) test(`rows of ${JSON.stringify(text)}`, () => { assert.deepEqual([...parseRows(text, ',')], rows); });

test('well-formed text of any cells comes back, as d3-dsv reads it too', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '|', '\n', '\r', ' ', 'é', '𝒳') });
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n'),
    (rows, delimiter, newline) => {
      const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter)).join(newline);
      assert.deepEqual([...parseRows(text, delimiter)], rows);
      assert.deepEqual(dsvFormat(delimiter).parseRows(text), rows);
    }));
});

test('text without quotes is read as d3-dsv reads it', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ',', '\n', '\r', ' ') }), (text) => {
    assert.deepEqual([...parseRows(text, ',')], dsvFormat(',').parseRows(text));
  }));
});

test('the city\'s and the agency\'s files, as d3-dsv reads them', () => {
  for (const file of ['philadelphia/community-services.csv', 'va-health/facilities.csv']) {
    const text = readFileSync(`demo/data/${file}`, 'utf8');
    assert.equal(guessDelimiter(text), ',');
    assert.deepEqual([...parseRows(text, guessDelimiter(text))], dsvFormat(',').parseRows(text));
  }
});

test('a row with a stray delimiter, titles above and decimal commas do not hide the delimiter', () => {
  const rows = ['Centro;Dirección;Horario;Latitud', 'A;C/ Mayor, 5;Lunes, de 8 a 15;40,41', 'B;C/ Real, 7, 2A;L-J 9-14; V 9-13;40,42', 'C;Plaza, 1;;40,43', 'D;;;40,44', 'E;;;40,45', 'F;;;40,46', 'G;;;'];
  assert.equal(guessDelimiter(rows.join('\n')), ';');
  assert.equal(guessDelimiter(['Recursos, 2026', '', ...rows].join('\n')), ';');
  assert.equal(guessDelimiter('Title\nUpdated\nBy us\n\na,b,c\n1,2,3\n'), ',');
});
