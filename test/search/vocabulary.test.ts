import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { atOnce } from '../../src/model/steps.js';
import { corrections, mostSlips, vocabularySteps } from '../../src/search/vocabulary.js';
import { editDistance } from '../../src/text/edit-distance.js';

/** What the rules say, asked of every word. */
function plainCorrections(words: readonly string[], word: string): { term: number; distance: number; begins: boolean }[] {
  const most = mostSlips(word);
  const isAnother = (candidate: string, distance: number): boolean =>
    word[0] !== candidate[0] && (distance > 1 || word.length < 5 && word.length === candidate.length && word[0] !== candidate[1]);
  for (const [begins, limit] of [[false, most], [true, word.length > 3 ? Math.min(most, 1) : 0]] as const) {
    const near = words.flatMap((candidate, term) => {
      if (begins && candidate.length <= word.length) return [];
      const distance = editDistance(word, begins ? candidate.slice(0, word.length) : candidate, 9);
      return distance > 0 && distance <= limit && !isAnother(candidate, distance) ? [{ term, distance, begins }] : [];
    });
    const least = Math.min(...near.map(({ distance }) => distance));
    if (near.length > 0) return near.filter(({ distance }) => distance === least);
  }
  return [];
}

test('corrections are the nearest words, as asking every word of the vocabulary finds them', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'é', '7'), minLength: 1, maxLength: 8 });
  fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.array(word, { minLength: 1, maxLength: 5 }), (some, asked) => {
    const words = [...some].sort(), vocabulary = atOnce(vocabularySteps(words));
    for (const each of asked) assert.deepEqual(corrections(vocabulary, each), plainCorrections(words, each), each);
  }), { seed: 2026, numRuns: 2000 });
});

test('a slip in the first letter is another, dropped, added or swapped with the second; of a beginning, too', () => {
  const words = ['counseling', 'food', 'pantry', 'shelter', 'vape'], vocabulary = atOnce(vocabularySteps(words));
  for (const [typed, meant] of [['bantry', 'pantry'], ['helter', 'shelter'], ['oshelter', 'shelter'], ['hselter', 'shelter'], ['hselt', 'shelter'], ['vounsel', 'counseling'], ['ofod', 'food']] as const) {
    assert.deepEqual(corrections(vocabulary, typed).map(({ term }) => words[term]), [meant], typed);
  }
  for (const typed of ['rape', 'good', 'bxntry']) assert.deepEqual(corrections(vocabulary, typed), [], typed);
});
