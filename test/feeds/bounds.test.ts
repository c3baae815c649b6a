/** The last gate on size, by itself: what stays as it is, what is cut at which border, and what is said of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST_LIST, LONGEST_PLAIN_LIST, withinBounds } from '../../src/feeds/bounds.js';
import { LONGEST_TEXT } from '../../src/feeds/clean-text.js';

type Said = [code: string, field: string, params: unknown];
function bound<T extends object>(resource: T): { kept: T; said: Said[] } {
  const said: Said[] = [];
  const kept = withinBounds(resource, (code, field, params) => { said.push([code, field, params]); });
  return { kept, said };
}
const many = <T>(count: number, of: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => of(index));
const text = (length: number): string => 'x'.repeat(length);

test('bounds: what fits is the very same object, and nothing is said', () => {
  for (const resource of [
    {},
    { id: 'a', name: text(LONGEST_TEXT), place: null, age: 7, open: true, absent: undefined },
    { phones: many(LONGEST_LIST, (index) => ({ number: String(index), languages: many(LONGEST_LIST, () => 'es') })) },
    { schedules: many(LONGEST_PLAIN_LIST, () => ({ state: 'closed' })), coverage: { complete: true, postalCodes: ['19102'] } },
    { coverage: { polygons: [many(LONGEST_LIST + 1, (index) => [index, index])] } },
  ]) assert.deepEqual([bound(resource).kept === resource, bound(resource).said], [true, []]);
});

test('bounds: what fits is looked through once, and nothing is made anew', () => {
  const coverage = { complete: true, places: many(LONGEST_PLAIN_LIST, String) };
  for (const resource of [
    { name: text(LONGEST_TEXT), age: 7, place: null },
    { phones: many(LONGEST_LIST, (index) => ({ number: String(index), extension: null })) },
    { coverage: { polygons: [many(LONGEST_PLAIN_LIST + 1, (index) => [index, index])] } },
    { other: coverage.places.slice(0, LONGEST_LIST), open: true },
  ]) {
    let looked = 0;
    bound(new Proxy<object>(resource, { ownKeys: (target) => { looked += 1; return Reflect.ownKeys(target); } }));
    assert.equal(looked, 1, Object.keys(resource).join());
  }
});

test('bounds: beside what is cut, a text and a list of just the length that is let through stay whole', () => {
  const name = text(LONGEST_TEXT), phones = many(LONGEST_LIST, String);
  const { kept, said } = bound({ name, phones, note: text(LONGEST_TEXT + 1) });
  assert.deepEqual([kept.name === name, kept.phones === phones, said.map(([, field]) => field)], [true, true, ['note']]);
});

test('bounds: a text that is too long is cut, wherever it stands, and its field is said', () => {
  const long = text(LONGEST_TEXT + 1);
  assert.deepEqual(bound({ id: 'a', description: long }), { kept: { id: 'a', description: text(LONGEST_TEXT) }, said: [['text-too-long', 'description', { limit: LONGEST_TEXT }]] });
  const phones = [{ number: '1' }, { number: '2', note: long, place: null, rank: 3 }];
  const { kept, said } = bound({ phones, name: 'A' });
  assert.deepEqual(kept, { phones: [{ number: '1' }, { number: '2', note: text(LONGEST_TEXT), place: null, rank: 3 }], name: 'A' });
  assert.equal(kept.phones[0], phones[0], 'what is not too long is not made anew');
  assert.deepEqual(said, [['text-too-long', 'phones', { limit: LONGEST_TEXT }]]);
});

test('bounds: a list keeps its first entries, and the count that was is said', () => {
  const emails = many(LONGEST_LIST + 1, (index) => `a${index}@x.org`);
  assert.deepEqual(bound({ emails }), { kept: { emails: emails.slice(0, LONGEST_LIST) }, said: [['list-too-long', 'emails', { limit: LONGEST_LIST, count: LONGEST_LIST + 1 }]] });
  // One with nothing but texts that fit, and one with nothing but things that fit.
  const phones = many(LONGEST_LIST + 5, (index) => ({ number: String(index) }));
  const { kept } = bound({ phones });
  assert.deepEqual([kept.phones.length, kept.phones.at(-1)], [LONGEST_LIST, phones[LONGEST_LIST - 1]]);
});

test('bounds: dated hours and postal codes may be many, other lists not', () => {
  for (const field of ['schedules', 'coverage']) {
    const list = many(LONGEST_PLAIN_LIST + 1, String);
    assert.deepEqual(bound({ [field]: { of: list.slice(1) } }).said, []);
    assert.deepEqual(bound({ [field]: { of: list } }).said, [['list-too-long', field, { limit: LONGEST_PLAIN_LIST, count: LONGEST_PLAIN_LIST + 1 }]]);
  }
});

test('bounds: an area served that was cut is no longer all there is, and one that was not stays complete', () => {
  const places = many(LONGEST_PLAIN_LIST + 1, (index) => String(10_000 + index));
  assert.deepEqual(bound({ coverage: { complete: true, places } }).kept, { coverage: { complete: false, places: places.slice(0, LONGEST_PLAIN_LIST) } });
  const coverage = { complete: true, places: ['19102'] };
  const { kept } = bound({ coverage, description: text(LONGEST_TEXT + 1) });
  assert.equal(kept.coverage, coverage);
  assert.deepEqual(bound({ other: { complete: true, places } }).kept, { other: { complete: true, places: places.slice(0, LONGEST_LIST) } });
});

test('bounds: the line around an area is never cut, whatever else is', () => {
  const polygons = [many(LONGEST_PLAIN_LIST + 1, (index) => [index, index])];
  const { kept, said } = bound({ coverage: { name: text(LONGEST_TEXT + 1), polygons } });
  assert.equal(kept.coverage.polygons, polygons);
  assert.deepEqual(said.map(([code]) => code), ['text-too-long']);
});
