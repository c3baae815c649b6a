/** docs/mutation.md is written by the run itself (`npm run mutation`, too long for here); what it claims is held to the aim. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { MODULES } from '../mutation/modules.data.mjs';

const AIM = 85;
const scoreOf = (page: string, id: string): number => {
  const [, mutants, killed, timedOut] = new RegExp(`^\\| ${id} \\|[^|]*\\| (\\d+) \\| (\\d+) \\| (\\d+) \\|`, 'm').exec(page) ?? [];
  return mutants ? (Number(killed) + Number(timedOut)) / Number(mutants) * 100 : 0;
};

describe('mutation of the safety modules', () => {
  const page = readFileSync('docs/mutation.md', 'utf8');
  it('every safety module was run, and noticed at least 85 % of the faults put into it', () => {
    assert.deepEqual(MODULES.filter(({ id }) => scoreOf(page, id) < AIM).map(({ id }) => id), []);
  });
  it('can fail', () => {
    assert.equal(scoreOf(page, 'nothing'), 0);
    assert.equal(scoreOf('| links | What (`a`) | not run | | | |', 'links'), 0);
    assert.equal(scoreOf('| links | What (`a`) | 10 | 8 | 1 | 1 | 90.0 % |', 'links'), 90);
  });
});
