import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDistance } from '../../src/text/edit-distance.js';
import { words } from '../../src/text/words.js';
import { CLASSES, queries, records } from './search-records.mjs';

interface Made { readonly id: string; readonly name: string; readonly organization: string; readonly description: string; readonly categories: readonly { readonly label: string }[]; readonly serves: readonly string[]; readonly place: { readonly locality: string; readonly address: string } }
interface Asked { readonly kind: string; readonly text: string; readonly right: readonly string[] }

const all = records(300) as readonly Made[], asked = queries(all, 12) as readonly Asked[];
const byId = new Map(all.map((record) => [record.id, record]));
const structured = ({ name, organization, categories, serves, place }: Made): string[] => words([name, organization, ...categories.map(({ label }) => label), ...serves, place.locality].join(' '));

test('the benchmark asks the same of the same records each time, as many of each class', () => {
  assert.deepEqual(records(300), all);
  assert.deepEqual(queries(all, 12), asked);
  for (const kind of CLASSES) assert.equal(asked.filter((query) => query.kind === kind).length, 12, kind);
});

test('a right answer holds what was asked in its structured fields, and nothing else does', () => {
  for (const { kind, text, right } of asked) {
    assert.equal(right.length > 0, kind !== 'no match', `${kind}: ${text}`);
    if (kind === 'prefix') assert.deepEqual(new Set(right), new Set(all.filter((record) => structured(record).some((word) => word.startsWith(text))).map(({ id }) => id)), text);
    if (kind !== 'exact' && kind !== 'multi-word') continue;
    for (const id of right) { const own = structured(byId.get(id) as Made); for (const word of words(text)) assert.ok(own.includes(word), `${text}: ${id}`); }
  }
});

test('a typo is one edit from one word of the records, and no word itself', () => {
  const known = new Set(all.flatMap((record) => [...structured(record), ...words(record.description), ...words(record.place.address)]));
  for (const { text } of asked.filter(({ kind }) => kind === 'typo')) {
    assert.ok(!known.has(text), text);
    assert.equal([...known].filter((word) => editDistance(word, text, 1) === 1).length, 1, text);
  }
});
