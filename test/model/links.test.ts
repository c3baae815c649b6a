import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { safeLink, sameOrigin } from '../../src/model/links.js';

const PAGE = 'https://city.example/help/';
const CASES: [value: string | undefined, base: string | undefined, link: string | undefined][] = [
  ['https://x.org/a?b=c#d', undefined, 'https://x.org/a?b=c#d'],
  ['http://x.org', undefined, 'http://x.org/'],
  ['  HTTPS://X.org/  ', undefined, 'https://x.org/'],
  ['www.x.org', undefined, 'https://www.x.org/'],
  ['x.org/path', undefined, 'https://x.org/path'],
  ['x.org:8080/path', undefined, 'https://x.org:8080/path'],
  ['help.city2.gov/hours', undefined, 'https://help.city2.gov/hours'],
  ['  www.x.org ', undefined, 'https://www.x.org/'],
  ['x.org,', undefined, undefined],
  ['www.x.org', PAGE, 'https://www.x.org/'],
  ['form.www.html', PAGE, 'https://city.example/help/form.www.html'],
  ['contact.html', PAGE, 'https://city.example/help/contact.html'],
  ['../form?id=1', PAGE, 'https://city.example/form?id=1'],
  ['//elsewhere.example/', PAGE, 'https://elsewhere.example/'],
  ['//elsewhere.example/', undefined, undefined],
  ['mailto:help@city.gov?subject=Correction', undefined, 'mailto:help@city.gov?subject=Correction'],
  ['mailto:', undefined, undefined],
  ['tel:+12156867150;ext=112', undefined, 'tel:+12156867150;ext=112'],
  ['sms:988', undefined, 'sms:988'],
  ['sms:988?body=hello', undefined, undefined],
  ['sms:988?&body=hello', undefined, undefined],
  ['tel:*21*5551234#', undefined, undefined],
  ['tel:%2A21%23', undefined, undefined],
  ['tel:', undefined, undefined],
  ['javascript:alert(1)', undefined, undefined],
  ['javascript:alert(1)', PAGE, undefined],
  ['java\nscript:alert(1)', PAGE, undefined],
  ['\u0001javascript:alert(1)', PAGE, undefined],
  ['javascript:0//tel:988', PAGE, undefined],
  ['data:,sms:988', undefined, undefined],
  ['web+https://x.org/', undefined, undefined],
  ['data:text/html,x', PAGE, undefined],
  ['vbscript:x', PAGE, undefined],
  ['blob:https://city.example/1', PAGE, undefined],
  ['file:///etc/passwd', undefined, undefined],
  ['https://va.gov@elsewhere.example/', undefined, undefined],
  ['https://', undefined, undefined],
  ['call us', undefined, undefined],
  ['n/a', undefined, undefined],
  ['', PAGE, undefined],
  [undefined, PAGE, undefined],
];

for (const [value, base, link] of CASES) {
  test(`link: ${JSON.stringify(value)}${base ? ' on a page' : ''}`, () => assert.equal(safeLink(value, base), link));
}

/** Hostile text: schemes in odd case, with control characters and spaces in odd places, glued to anything. */
const hostile = fc.tuple(
  fc.constantFrom('', ' ', '\t', '\n', '\u0000', '\u200b'),
  fc.constantFrom('javascript:', 'JaVaScRiPt:', 'java\tscript:', 'data:', 'vbscript:', 'tel:', 'sms:', 'mailto:', 'https:', 'https://', '//', 'blob:', 'filesystem:', 'about:', ''),
  fc.oneof(fc.string(), fc.webUrl(), fc.string({ unit: fc.constantFrom(...'*#%2A0123456789;ext=?&body@:/\\.') })),
).map((parts) => parts.join(''));

test('link: whatever goes in, only an allowed scheme comes out', () => {
  fc.assert(fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), fc.constantFrom(undefined, PAGE), (value, base) => {
    const link = safeLink(value, base);
    if (link === undefined) return;
    const url = new URL(link);
    assert.match(url.protocol, /^(https?|mailto|tel|sms):$/);
    assert.equal(url.username + url.password, '');
    if (/^(tel|sms):$/.test(url.protocol)) assert.match(link, /^(tel|sms):[+\d().-]+(;ext=\d+)?$/);
    assert.equal(safeLink(link), link, 'a safe link stays what it is');
  }), { numRuns: 3000, seed: 2026 });
});

test('same origin', () => {
  assert.equal(sameOrigin(PAGE, 'https://city.example/data.csv'), true);
  assert.equal(sameOrigin(PAGE, 'http://city.example/'), false);
  assert.equal(sameOrigin(PAGE, 'https://city.example:8443/'), false);
  assert.equal(sameOrigin('data:,a', 'data:,a'), false);
  assert.equal(sameOrigin('nonsense', PAGE), false);
});
