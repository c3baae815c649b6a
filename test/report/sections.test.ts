import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFeed, COLUMN_FIELDS } from '../../src/feeds/read-feed.js';
import { CATEGORIES } from '../../src/model/categories.js';
import { reportOn } from '../../src/report/report-on.js';
import type { Block, Section } from '../../src/report/section.js';
import { categoryWords, fieldWords, sectionsOf, share } from '../../src/report/sections.js';

const now = new Date('2026-11-23T12:00:00Z');
const sections = async (csv: string, options = {}): Promise<Section[]> => sectionsOf(await reportOn(await readFeed(csv), { now }), options);
const table = (all: readonly Section[], id: string): Extract<Block, { kind: 'table' }> | undefined =>
  all.flatMap(({ blocks }) => blocks).find((block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table' && block.id === id);

describe('share', () => {
  for (const [count, of, said] of [
    [0, 0, '0 of 0 (- %)'], [0, 3, '0 of 3 (0 %)'], [3, 3, '3 of 3 (100 %)'], [1, 1000, '1 of 1,000 (1 %)'], [999, 1000, '999 of 1,000 (99 %)'], [2, 3, '2 of 3 (67 %)'],
  ] as const) test(said, () => { assert.equal(share(count, of), said); });
});

test('what to act on comes before what was read', async () => {
  assert.deepEqual((await sections('Name,Phone,Category\nA,15-686-7151,Food\n')).map(({ id }) => id), ['summary', 'first', 'problems', 'shares', 'categories', 'columns', 'recognised']);
});

test('the mapping of categories: words that are not known first', async () => {
  const found = table(await sections('Name,Category\nA,Food\nB,Food\nC,Zeppelins\n'), 'categories');
  assert.deepEqual(found?.rows.map(({ cells }) => cells), [['Zeppelins', 'not known here: shown as written', '', '1'], ['Food', 'Food', 'food', '2']]);
});

test('columns: the header as a key, however it is shown', async () => {
  const header = `${'Long '.repeat(20)}phone`;
  const found = table(await sections(`Name,${header}\nA,215-686-7150\n`), 'columns');
  assert.equal(found?.rows[1]?.key, header);
  assert.deepEqual(found?.rows[1]?.cells.slice(1, 3), ['Phone', 'phone']);
});

test('a problem: its rows, its values, and how many more there are', async () => {
  const [block] = (await sections(`Name,Phone\n${'A,15-686-7151\n'.repeat(1)}B,15-686-7152\nC,15-686-7153\n`, { examples: 2 })).find(({ id }) => id === 'problems')?.blocks ?? [];
  assert.deepEqual(block, {
    kind: 'problem', severity: 'error', count: 3, text: 'A digit is missing from this number; it cannot be called. Correct it.', more: 1,
    examples: [{ where: 'row 2, phone', value: '15-686-7151', row: 2 }, { where: 'row 3, phone', value: '15-686-7152', row: 3 }],
  });
});

describe('a kind of problem whose sentences differ', () => {
  const blocks = async (csv: string | Record<string, string>) => sectionsOf(await reportOn(await readFeed(csv), { now })).find(({ id }) => id === 'problems')?.blocks ?? [];
  test('leaves the word open that the value says', async () => {
    const [block] = await blocks('Name,Category\nA,Zeppelins\nB,Balloons\n');
    assert.deepEqual(block, {
      kind: 'problem', severity: 'warning', count: 2, text: 'Category "…" is not known here. Map it with the categories setting.', more: 0,
      examples: [{ where: 'row 2, category', value: 'Zeppelins', row: 2 }, { where: 'row 3, category', value: 'Balloons', row: 3 }],
    });
  });
  test('says the word beside its example where no value does', async () => {
    const [block] = await blocks({ a: 'Name,Name\nA,B\n', b: 'Name,City,City\nA,B,C\n' });
    assert.ok(block?.kind === 'problem');
    assert.deepEqual([block.text, block.examples], ['Two columns are named "…". Rename one.', [{ where: 'a', text: 'Name' }, { where: 'b', text: 'City' }]]);
  });
  test('and is whole where there is one sentence', async () => {
    const [block] = await blocks('Name,Category\nA,Zeppelins\nB,Zeppelins\n');
    assert.ok(block?.kind === 'problem');
    assert.equal(block.text, 'Category "Zeppelins" is not known here. Map it with the categories setting.');
  });
});

test('what to do first names the table where there are several', async () => {
  const said = sectionsOf(await reportOn(await readFeed({ 'a.csv': 'Name,Phone\nA,15-686-7151\n', 'b.csv': 'Name,Phone\nB,215-686-7151\n' }), { now })).find(({ id }) => id === 'first')?.blocks[0];
  assert.equal(said?.kind === 'steps' && said.items[0], '1 error: A digit is missing from this number; it cannot be called. Correct it. In a.csv: row 2.');
});

test('long tables are cut and say so', async () => {
  const found = table(await sections(`Name,Category\n${Array.from({ length: 30 }, (_, n) => `A${n},Zeppelin ${n}`).join('\n')}\n`, { rows: 10 }), 'categories');
  assert.deepEqual([found?.rows.length, found?.more], [10, 20]);
});

test('every field and every category has words', () => {
  assert.deepEqual([...COLUMN_FIELDS.filter(field => fieldWords(field) === field), ...CATEGORIES.filter(id => categoryWords(id) === id)], []);
  assert.deepEqual([fieldWords('constructor'), categoryWords('toString')], ['constructor', 'toString']);
});

test('no control character or direction mark of a feed is in any text', async () => {
  const nasty = 'Name,Phone,\u001b[2J\u202eHeader,Category\n"\u001b]0;owned\u0007Evil\u202e","12\u001b[31m-345\n\n\nERROR fake",x,"\u2066Zep"\n';
  const texts = JSON.stringify((await sections(nasty)).map(({ blocks }) => blocks.map(block => block.kind === 'table' ? block.rows.map(({ cells }) => cells) : block)));
  assert.doesNotMatch(texts, /\\u00[01]|\\n|[\u202a-\u202e\u2066-\u2069]/);
});
