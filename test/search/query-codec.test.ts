import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeQuery, encodeQuery } from '../../src/search/query-codec.js';
import type { Query } from '../../src/search/query.js';

const word = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map((text) => text.slice(0, 60)).filter((text) => text.isWellFormed() && text !== '');
const degrees = (most: number): fc.Arbitrary<number> => fc.double({ min: -most, max: most, noNaN: true }).map((value) => value + 0);
const box = fc.tuple(degrees(180), degrees(90), degrees(180), degrees(90)).map(([w, s, e, n]) => [w, Math.min(s, n), e, Math.max(s, n)] as const);
const anyQuery: fc.Arbitrary<Query> = fc.record({
  id: word, text: word, categories: fc.array(word, { minLength: 1, maxLength: 5 }), near: fc.record({ latitude: degrees(90), longitude: degrees(180) }),
  radius: fc.double({ min: 0, max: 1e6, noNaN: true }), within: box, openAt: fc.oneof(fc.constant('now'), fc.date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2100-01-01') }).map((date) => date.toISOString())),
  languages: fc.array(fc.constantFrom('es', 'zh-Hant', 'vi'), { minLength: 1, maxLength: 3 }), free: fc.boolean(), virtual: fc.boolean(), accessible: fc.boolean(),
  sort: fc.constantFrom('relevance', 'distance', 'name'), limit: fc.integer({ min: 1, max: 200 }), cursor: word,
}, { requiredKeys: [] });

test('a query survives its URL, without place and cursor', () => {
  fc.assert(fc.property(anyQuery, (query) => {
    const { near: _near, cursor: _cursor, ...kept } = query;
    const decoded = decodeQuery(new URLSearchParams(encodeQuery(query).toString()));
    assert.deepEqual(decoded, kept);
  }));
});

test('no place is ever written', () => {
  const text = encodeQuery({ near: { latitude: 39.95261, longitude: -75.16522 }, radius: 500 }).toString();
  assert.equal(text, 'rf-radius=500');
});

test('any parameters decode without a throw, into a query within bounds', () => {
  const key = fc.constantFrom('rf-id', 'rf-q', 'rf-category', 'rf-radius', 'rf-within', 'rf-open', 'rf-language', 'rf-free', 'rf-sort', 'rf-limit', 'rf-near', 'q', '__proto__');
  fc.assert(fc.property(fc.array(fc.tuple(key, fc.string())), (pairs) => {
    const query = decodeQuery(new URLSearchParams(pairs));
    assert.ok((query.text ?? '').length <= 64);
    assert.ok(query.limit === undefined || (query.limit >= 1 && query.limit <= 200));
    assert.ok(query.radius === undefined || query.radius >= 0);
    assert.equal(query.near, undefined);
  }));
});

const HOSTILE: readonly { params: string; query: Query }[] = [
  { params: 'rf-limit=1e9', query: { limit: 200 } },
  { params: 'rf-limit=-4', query: { limit: 1 } },
  { params: 'rf-radius=-1', query: { radius: 0 } },
  { params: 'rf-radius=NaN', query: {} },
  { params: 'rf-within=1,2,3', query: {} },
  { params: 'rf-within=,,,', query: {} },
  { params: 'rf-within=0,50,1,40', query: {} },
  { params: 'rf-open=whenever', query: {} },
  { params: 'rf-free=yes', query: {} },
  { params: 'rf-sort=price', query: {} },
  { params: 'rf-near=1,2&q=food&other=1', query: {} },
  { params: `rf-q=${'x'.repeat(500)}`, query: { text: 'x'.repeat(64) } },
];
for (const { params, query } of HOSTILE) {
  test(`hostile: ${params.slice(0, 40)}`, () => { assert.deepEqual(decodeQuery(new URLSearchParams(params)), query); });
}
