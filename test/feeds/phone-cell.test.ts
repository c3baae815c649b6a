import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePhoneCell } from '../../src/feeds/phone-cell.js';

/** "kind dial xext [label]" for each phone, "-" for none to dial. */
function read(cell: string, country = 'US'): string {
  return parsePhoneCell(cell, { country }).phones.map(({ kind, dial, extension, keyword, label }) =>
    `${kind} ${dial ?? '-'}${extension ? ` x${extension}` : ''}${keyword ? ` "${keyword}"` : ''}${label ? ` [${label}]` : ''}`).join('; ');
}
const cases: [string, string][] = [
  ['215-686-7150/52', 'voice +12156867150; voice +12156867152'],
  ['215-686-7150/7152', 'voice +12156867150; voice +12156867152'],
  ['(215) 922-6400 ext. 112 or ext.102', 'voice +12159226400 x112; voice +12159226400 x102'],
  ['215-240-4800 Ext. #100', 'voice +12152404800 x100'],
  ['866-HOPE-4-MEN', 'voice +18664673463'],
  ['1-800-SUICIDE', 'voice +18007842433'],
  ['404-321-6111 x', 'voice +14043216111'],
  ['207-623-8411 x5688', 'voice +12076238411 x5688'],
  ['215.426.8610', 'voice +12154268610'],
  ['+1 (215) 686-7150', 'voice +12156867150'],
  ['2156867150', 'voice +12156867150'],
  ['988', 'voice 988'],
  ['211 or 866-964-7922', 'voice 211; voice +18669647922'],
  ['Text HOME to 741741', 'text 741741 "HOME"'],
  ['Envíe AYUDA al 741741', 'text 741741 "AYUDA"'],
  ['988; text HOME to 741741', 'text 741741 "HOME"; voice 988'],
  ['TTY: 215-686-7150', 'tty +12156867150'],
  ['Fax 215-686-7150', 'fax +12156867150'],
  ['215-686-7150 (after hours)', 'voice +12156867150 [after hours]'],
  ['Intake: 215-686-7150; Main: 215-686-7151', 'voice +12156867150 [Intake]; voice +12156867151 [Main]'],
  ['215-686-7150, 215-686-7151', 'voice +12156867150; voice +12156867151'],
  ['215-686-7150 / 215-686-7151', 'voice +12156867150; voice +12156867151'],
  ['215-686-7150 / 215 686 7151', 'voice +12156867150; voice +12156867151'],
  ['215-686-7150\n215-686-7151', 'voice +12156867150; voice +12156867151'],
  ['+44 20 7946 0018', 'voice +442079460018'],
];
for (const [cell, expected] of cases) {
  test(`"${cell}"`, () => {
    assert.equal(read(cell), expected);
    assert.deepEqual(parsePhoneCell(cell, { country: 'US' }).problems, []);
  });
}

const broken: [string, string, string][] = [
  ['15-685-6440', 'voice -', 'phone-digit-missing'],
  ['215-686-715', 'voice -', 'phone-digit-missing'],
  ['685-6440', 'voice -', 'phone-area-code-missing'],
  ['215-686-71500', 'voice -', 'phone-not-understood'],
  ['call us', 'voice -', 'phone-not-understood'],
  ['000-000-0000', 'voice -', 'phone-not-understood'],
];
for (const [cell, expected, code] of broken) {
  test(`"${cell}" is text with a problem`, () => {
    assert.equal(read(cell), expected);
    assert.deepEqual(parsePhoneCell(cell, { country: 'US' }).problems.map(each => each.code), [code]);
  });
}

test('a number of another country is text until its plan is at hand', () => {
  assert.equal(read('915 887 001', 'ES'), 'voice -');
  assert.equal(read('+34 915 887 001', 'ES'), 'voice +34915887001');
  // The first three digits of a second number are no ending of the first.
  assert.deepEqual(parsePhoneCell('914 607 199 / 914 607 200', { country: 'ES' }).phones.map(({ number }) => number), ['914 607 199', '914 607 200']);
  const national = (text: string) => ({ dial: `+34${text.replace(/\s/g, '')}` });
  assert.equal(parsePhoneCell('915 887 001', { country: 'ES', national }).phones[0]?.dial, '+34915887001');
});
