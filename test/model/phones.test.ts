import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { callHref, dialFor, textHref } from '../../src/model/phones.js';
import { loadWorldPhones } from '../../src/model/phones-world.js';
import type { Phone, PhoneKind } from '../../src/model/resource.js';

const CASES: [text: string, dial: string | undefined, kind?: PhoneKind, country?: string][] = [
  ['215-686-7150', '+12156867150'],
  ['(215) 686-7150', '+12156867150'],
  ['215.686.7150', '+12156867150'],
  ['215\u2011686\u20117150', '+12156867150'],
  ['1-800-799-7233', '+18007997233'],
  ['+1 800 799 7233', '+18007997233'],
  ['2156867150', '+12156867150'],
  ['1-800-799-SAFE', '+18007997233'],
  ['1-800-SUICIDE', '+18007842433'],
  // A toll-free number may have an N11 exchange; no other may.
  ['800-511-5446', '+18005115446'],
  ['215-511-5446', undefined],
  ['２１５-686-7150', '+12156867150'],
  ['988', '988'],
  ['9-8-8', '988'],
  ['911', '911'],
  ['211', '211'],
  ['311', '311'],
  ['741741', '741741', 'text'],
  ['678-678', '678678', 'text'],
  ['88788', '88788', 'text'],
  ['988', '988', 'text'],
  ['1-800-422-4453', '+18004224453', 'text'],
  ['+44 20 7946 0958', '+442079460958'],
  ['+34 915 29 82 10', '+34915298210', 'voice', 'ES'],
  ['604-872-3311', '+16048723311', 'voice', 'CA'],
  // A digit missing, too many, or no number at all: never mended.
  ['215-686-715', undefined],
  ['215-686-71500', undefined],
  ['686-7150', undefined],
  ['686-715', undefined],
  ['741741', undefined],
  ['12345', undefined, 'text'],
  ['215-686-7150/52', undefined],
  ['215-686-7150 x112', undefined],
  ['215-686-7150 or 215-686-7151', undefined],
  ['988/911', undefined, 'text'],
  ['123', undefined],
  ['999', undefined],
  ['000-000-0000', undefined],
  ['115-686-7150', undefined],
  ['911-686-7150', undefined],
  ['290-686-7150', undefined],
  ['215-186-7150', undefined],
  ['215-911-7150', undefined],
  ['CALL 800-799', undefined],
  ['1-800-DONT-CUT-NOW', undefined],
  ['*67 215-686-7150', undefined],
  ['215-686-7150#', undefined],
  ['+1 215 686 715', undefined],
  ['+0123456789', undefined],
  ['+44 20', undefined],
  ['020 7946 0958', undefined, 'voice', 'GB'],
  ['116 123', undefined, 'voice', 'GB'],
  ['none', undefined],
  ['', undefined],
];

for (const [text, dial, kind, country] of CASES) {
  test(`dial: ${JSON.stringify(text)} ${kind ?? ''} ${country ?? ''}`, () => assert.equal(dialFor(text, country ?? 'US', kind), dial));
}

const phone = (kind: PhoneKind, dial?: string, extension?: string): Phone =>
  ({ kind, ...(dial === undefined ? {} : { dial }), ...(extension === undefined ? {} : { extension }) });

test('links of a phone', () => {
  assert.equal(callHref(phone('voice', '+12156867150', '112')), 'tel:+12156867150;ext=112');
  assert.equal(callHref(phone('voice', '988')), 'tel:988');
  assert.equal(callHref(phone('tty', '+18007873224')), 'tel:+18007873224');
  assert.equal(textHref(phone('text', '988')), 'sms:988');
  assert.equal(textHref({ ...phone('text', '741741'), keyword: 'HOME' }), 'sms:741741');
  for (const kind of ['text', 'chat', 'videophone', 'fax'] as const) assert.equal(callHref(phone(kind, '+12156867150')), undefined, kind);
  for (const kind of ['voice', 'tty', 'chat', 'videophone', 'fax'] as const) assert.equal(textHref(phone(kind, '988')), undefined, kind);
  assert.equal(callHref({ kind: 'voice', number: '215-686-715' }), undefined);
  assert.equal(callHref(phone('voice', '*21*5551234#')), undefined);
  assert.equal(callHref(phone('voice', '+12156867150', '1#2')), 'tel:+12156867150');
});

test('dial: whatever is read, no link has anything in it but a number', () => {
  const kinds = fc.constantFrom<PhoneKind>('voice', 'text', 'chat', 'tty', 'videophone', 'fax');
  const written = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789+-() .*#,;extABC') }));
  fc.assert(fc.property(written, written, kinds, fc.constantFrom('US', 'CA', 'GB', 'ES'), fc.boolean(), (text, extension, kind, country, raw) => {
    const dial = raw ? text : dialFor(text, country, kind);
    const of = phone(kind, dial, extension);
    assert.match(callHref(of) ?? 'tel:0', /^tel:\+?\d+(;ext=\d+)?$/);
    assert.match(textHref(of) ?? 'sms:0', /^sms:\+?\d+$/);
  }), { numRuns: 5000, seed: 2026 });
});

test('dial: taking any one digit from a whole number leaves nothing to dial', () => {
  const digits = fc.tuple(fc.integer({ min: 200, max: 989 }), fc.integer({ min: 200, max: 999 }), fc.integer({ min: 0, max: 9999 }))
    .map(([area, exchange, line]) => `${area}${exchange}${String(line).padStart(4, '0')}`);
  fc.assert(fc.property(digits, fc.nat(9), (number, at) => {
    assert.equal(dialFor(number.slice(0, at) + number.slice(at + 1)), undefined);
  }), { seed: 2026 });
});

test('numbers of other countries, once their reader is loaded', async () => {
  const read = await loadWorldPhones();
  assert.deepEqual(read('915 29 82 10', 'ES'), { dial: '+34915298210' });
  assert.deepEqual(read('020 7946 0958', 'GB'), { dial: '+442079460958' });
  assert.equal(read('915 29 82', 'ES'), undefined);
  assert.equal(read('llame al 915 29 82 10', 'ES'), undefined);
  assert.equal(read('915 29 82 10', 'ZZ'), undefined);
});
