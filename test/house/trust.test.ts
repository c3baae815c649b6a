import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { REQUIREMENTS } from '../trust/requirements.data.mjs';
import { isWritten, patternOf, trustTable } from '../trust/table.mjs';

/** Results change with every run; what is claimed does not. */
const claims = (table: string): string => table.replace(/\| (?:\d+ passed(?:, \d+ failed)?|–) \|(?= (?:met|in part|not met))/g, '| |');

describe('the table of trust', () => {
  it('names only tests that are written', () => {
    assert.deepEqual(REQUIREMENTS.flatMap(({ tests }) => tests).filter((test) => !isWritten(test)), []);
  });
  it('has each requirement once, and says why where there is no test', () => {
    assert.deepEqual(REQUIREMENTS.map(({ id }) => id), [...Array.from({ length: 41 }, (_, index) => index + 1), 43, 44]);
    assert.deepEqual(REQUIREMENTS.filter(({ tests, gap }) => !tests.length && !gap).map(({ id }) => id), []);
  });
  it('is what the guide says', () => {
    assert.equal(claims(readFileSync('docs/trust.md', 'utf8')), claims(trustTable()));
  });
  it('can fail', () => {
    assert.equal(isWritten(['house/trust', 'no such test']), false);
    assert.ok(patternOf('at ${width} px, ${a ? `b` : \'c\'}').test('at 320 px, b'));
    assert.ok(!patternOf('at ${width} px').test('at 320 pt'));
  });
});
