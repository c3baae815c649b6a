import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePhoneCell } from '../../../src/feeds/phones/phone-cell.js';
import { readPlainCell } from '../../../src/feeds/phones/phone-plain.js';
import { loadWorldPhones } from '../../../src/model/phones-world.js';
import type { Phone } from '../../../src/model/resource.js';

/** "kind dial xext [label]" for each phone, "-" for none to dial. */
const say = (phones: readonly Phone[]): string => phones.map(({ kind, dial, extension, keyword, label, press }) =>
    `${kind} ${dial ?? '-'}${press ? ` (${press})` : ''}${extension ? ` x${extension}` : ''}${keyword ? ` "${keyword}"` : ''}${label ? ` [${label}]` : ''}`).join('; ');
const read = (cell: string, country = 'US'): string => say(parsePhoneCell(cell, { country }).phones);
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
  ['+44 20 7946 0018', 'voice +442079460018'], ['+44 20 7946 0018 (24 hours)', 'voice +442079460018 [24 hours]'], ['+44 (0)20 7946 0018', 'voice +442079460018'],
  // Letters, and their digits said again.
  ['1-800-273-TALK (8255)', 'voice +18002738255'], ['800-799-SAFE (800-799-7233)', 'voice +18007997233'], ['(800) 662-HELP', 'voice +18006624357'], ['215-685-HELP', 'voice +12156854357'],
  ['1-866-4-U-TREVOR', 'voice +18664887386'], ['1-800-4-A-CHILD', 'voice +18004224453'], ['(866) 488-7386', 'voice +18664887386'],
  // Extensions and keys to press.
  ['215-686-7150 extension 12', 'voice +12156867150 x12'], ['215-686-7150, ext: 12', 'voice +12156867150 x12'], ['215-686-7150 extn. 12', 'voice +12156867150 x12'], ['215-686-7150 #12', 'voice +12156867150 x12'],
  ['450 555-0110 poste 21', 'voice +14505550110 x21'], ['787-555-0110 extensión 3', 'voice +17875550110 x3'], ['215-686-7150 x12, 14', 'voice +12156867150 x12; voice +12156867150 x14'],
  ['215-686-7150 (ext. 12)', 'voice +12156867150 x12'], ['988, press 1', 'voice 988 (1)'], ['988 then press 2', 'voice 988 (2)'], ['988, oprima 2', 'voice 988 (2)'], ['215-686-7150 option 3', 'voice +12156867150 (3)'],
  // Relay, TTY, fax, and whose words are whose.
  ['TTY 711', 'tty 711'], ['711', 'tty 711'], ['215-686-7150; TTY: 711', 'voice +12156867150; tty 711'], ['215-686-7150 (voice), 711 (relay)', 'voice +12156867150; tty 711'],
  ['215-686-7150 fax, 215-686-7151 voice', 'fax +12156867150; voice +12156867151'], ['Phone: 215-686-7150 Fax: 215-686-7151', 'voice +12156867150; fax +12156867151'],
  ['215-686-7150 (fax) 215-686-7151', 'fax +12156867150; voice +12156867151'], ['Ph 215-686-7150, Fx: none', 'voice +12156867150 [Fx: none]'], ['215-686-7150 TDD/TTY 215-686-7151', 'voice +12156867150; tty +12156867151'],
  ['Office 215-686-7150 Crisis 215-686-7151', 'voice +12156867150 [Office]; voice +12156867151 [Crisis]'], ['215-686-7150 ask for Rosa', 'voice +12156867150 [ask for Rosa]'],
  // Texts.
  ['Text "START" to 88788', 'text 88788 "START"'], ['Text HELLO to 741-741', 'text 741741 "HELLO"'], ['Envía HOLA al 741741', 'text 741741 "HOLA"'], ['Textez AIDE au 686868', 'text 686868 "AIDE"'],
  ['Text your ZIP code to 898211', 'text 898211 [Text your ZIP code to]'], ['741741 (text HOME)', 'text 741741 "HOME"'], ['Text 838255', 'text 838255'], ['Text HELLO to 215-686-7150', 'text +12156867150 "HELLO"'],
  ['Call or text 988', 'voice 988; text 988'], ['215-686-7150 (call or text)', 'voice +12156867150; text +12156867150'], ['9-8-8', 'voice 988'],
  // Short codes, and ways of writing a whole number.
  ['911', 'voice 911'], ['311', 'voice 311'], ['2156867150.0', 'voice +12156867150'], ["'+1 215 686 7150", 'voice +12156867150'], ['="2156867150"', 'voice +12156867150'], ['12156867150', 'voice +12156867150'], ['215/686-7150', 'voice +12156867150'],
  ['215–686–7150', 'voice +12156867150'], ['0034 917 355 510', 'voice +34917355510'], ['011 52 664 123 4567', 'voice +526641234567'],
  ['Toll free: 1-800-662-4357 or 215-686-7150', 'voice +18006624357 [Toll free]; voice +12156867150'],
  // Nothing.
  ['see website', ''], ['No phone', ''], ['Unlisted', ''], ['ver página web', ''], ['voir site web', ''],
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
  ['2.15686E+09', 'voice -', 'phone-ruined'], ['2,15686E+09', 'voice -', 'phone-ruined'], ['215-555-O1OO', 'voice -', 'phone-letter'], ['2l5-686-7150', 'voice -', 'phone-letter'], ['800-555-OOOO', 'voice -', 'phone-letter'],
  ['116 123', 'voice -', 'phone-not-understood'], ['741741', 'voice -', 'phone-not-understood'], ['+1741741', 'voice -', 'phone-area-code-missing'], ['55 1234 5678', 'voice -', 'phone-not-understood'], ['(xxx) xxx-xxxx', 'voice -', 'phone-not-understood'],
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

const world = await loadWorldPhones();
const abroad: [string, string, string, string[]?][] = [
  ['ES', '917 355 510 (Centralita) / 917 355 511 (Información)', 'voice +34917355510 [Centralita]; voice +34917355511 [Información]'],
  ['ES', '915 885 100 / 06 (Citas)', 'voice +34915885100 [Citas]; voice +34915885106 [Citas]'], ['ES', '917 609 656/47', 'voice +34917609656; voice +34917609647'], ['ES', '91 588 68 71 / 91 588 68 73', 'voice +34915886871; voice +34915886873'],
  ['ES', 'CITACIONES: 913 541 826/ 913 541 784', 'voice +34913541826 [CITACIONES]; voice +34913541784'], ['ES', '024', 'voice 024'], ['ES', '016', 'voice 016'], ['ES', '112', 'voice 112'], ['ES', '010 / 91 529 82 10', 'voice 010; voice +34915298210'],
  ['ES', '116 123', 'voice 116123'], ['ES', '0034 917 355 510', 'voice +34917355510'], ['ES', '+34 917 355 510', 'voice +34917355510'], ['ES', '917355510.0', 'voice +34917355510'], ['ES', '91 735 551', 'voice -', ['phone-digit-missing']],
  ['AR', '4307-5842 / 5844', 'voice -; voice -', ['phone-area-code-missing']], ['AR', '(011) 4307-5842 / 5844', 'voice +541143075842; voice +541143075844'], ['AR', '(011) 4522-8888 int. 12', 'voice +541145228888 x12'], ['AR', '135', 'voice 135'],
  ['MX', '664 123 4567', 'voice +526641234567'], ['MX', '55 1234 5678 ext. 102', 'voice +525512345678 x102'], ['MX', '800 911 2000', 'voice +528009112000'], ['MX', '911', 'voice 911'], ['MX', '(664) 123-4567 y 123-4568', 'voice +526641234567; voice -', ['phone-area-code-missing']],
  ['FR', '04 72 00 00 02 / 06 12 34 56 78', 'voice +33472000002; voice +33612345678'], ['FR', '04.72.00.00.02', 'voice +33472000002'], ['FR', '3114', 'voice 3114'], ['FR', '115', 'voice 115'],
  ['GB', '020 7946 0018', 'voice +442079460018'], ['GB', '116 123', 'voice 116123'], ['GB', '111 (option 2)', 'voice 111 (2)'], ['DE', '030/23125 000', 'voice +493023125000'], ['CA', '418 555-0123 poste 4', 'voice +14185550123 x4'],
  ['US', '+52 664 123 4567', 'voice +526641234567'], ['ES', 'Fax: 917 355 510', 'fax +34917355510'], ['ES', 'lunes de 9 a 14', 'voice -', ['phone-not-understood']],
];
for (const [country, cell, expected, codes = []] of abroad) {
  test(`${country}: "${cell}"`, () => {
    const { phones, problems } = parsePhoneCell(cell, { country, ...(country !== 'US' && country !== 'CA' && { national: world }) });
    assert.equal(say(phones), expected);
    assert.deepEqual([...new Set(problems.map(({ code }) => code))], codes);
  });
}

test('a plain cell is read alike by the small reader and by the whole one', () => {
  let plain = 0;
  const digits = fc.array(fc.constantFrom(...'0123456789')).map(each => each.join(''));
  const part = fc.oneof(fc.constantFrom('215', '686', '7150', '1', '+1', '(215)', '866', 'HOPE', 'SAFE', 'MEN', '-', '-', ' ', '.', '/', '52', 'x', 'ext.', 'Ext. #', ' or ', ',', '12', 'O', '00', '988'), digits);
  fc.assert(fc.property(fc.array(part, { maxLength: 9 }).map(parts => parts.join('').trim()), cell => {
    const small = readPlainCell(cell, { country: 'US' });
    if (!small) return;
    plain++;
    assert.deepEqual(small, parsePhoneCell(cell, { country: 'US' }), cell);
  }), { numRuns: 4000, examples: [['2006000001x866x866'], ['215-686-7150/50'], ['215-686-7150/52/52'], ['207-623-8411 x5 or x6']] });
  for (const cell of ['215-686-7150', '(215) 686-7150', '215.686.7150', '2156867150', '+1 215-686-7150', '215-686-7150/52', '207-623-8411 x5688', '207-623-8411 x', '866-HOPE-4-MEN', '15-685-6440', '(215) 922-6400 ext. 112 or ext.102']) {
    assert.deepEqual(readPlainCell(cell, { country: 'US' }), parsePhoneCell(cell, { country: 'US' }), cell);
    assert.ok(readPlainCell(cell, { country: 'US' }), cell);
  }
  assert.ok(plain > 100, `${plain} plain`);
});

test('a bracket with words is no part of a number of another country', async () => {
  const national = await loadWorldPhones();
  for (const [cell, country, dial] of [['0808 2000 247 (24hr)', 'GB', '+448082000247'], ['(0113) 496 0101', 'GB', '+441134960101'], ['900 200 999 (24 h)', 'ES', '+34900200999'], ['01 55 50 01 01 (24h/24)', 'FR', '+33155500101']] as const) {
    assert.deepEqual(parsePhoneCell(cell, { country, national }).phones.map(phone => phone.dial), [dial], cell);
  }
});

test('two numbers with a dash between them', async () => {
  const national = await loadWorldPhones();
  for (const cell of ['93 455 01 01 - 93 455 01 02', '934550101 – 934550102']) assert.deepEqual(parsePhoneCell(cell, { country: 'ES', national }).phones.map(({ dial }) => dial), ['+34934550101', '+34934550102'], cell);
  assert.equal(read('215-686-7150 - 215-686-7151'), 'voice +12156867150; voice +12156867151');
});
