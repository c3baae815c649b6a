/** Hours as people write them, labelled by hand: how many are understood, and that nothing else is ever claimed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHours } from '../../../src/feeds/hours/hours-prose.js';
import { AFTER, BEFORE, type CorpusEntry } from '../../fixtures/hours-corpus.js';
import { judge } from '../../fixtures/hours-labels.js';

function report(entries: readonly CorpusEntry[]): { wrong: string[]; missed: string[]; whole: number; labelled: number } {
  const wrong: string[] = [], missed: string[] = [];
  let whole = 0, labelled = 0;
  for (const [text, is, hours] of entries) {
    const verdict = judge({ is, ...(hours && { hours }) }, parseHours(text));
    if (verdict.wrong) wrong.push(`"${text}": ${verdict.wrong}`);
    if (is === 'none') continue;
    labelled++;
    if (verdict.whole) whole++;
    else missed.push(text);
  }
  return { wrong, missed, whole, labelled };
}

for (const [name, entries] of Object.entries({ BEFORE, AFTER })) {
  test(`${name}: ${entries.length} texts, none read wrong`, context => {
    const { wrong, missed, whole, labelled } = report(entries);
    context.diagnostic(`${whole} of ${labelled} understood; missed: ${missed.join(' | ')}`);
    assert.deepEqual(wrong, []);
    assert.ok(whole >= 0.95 * labelled, `${whole} of ${labelled}`);
  });
}
