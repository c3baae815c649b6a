import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { createNeedFinder } from '../../src/crisis/need-finder.js';
import { PHRASE_LISTS } from '../../src/crisis/need-languages.js';
import type { PhraseList } from '../../src/crisis/need-list.js';
import { createWordList, plainWords } from '../../src/crisis/need-words.js';
import { crisisNeed } from '../../src/crisis/need.js';
import { DRAFTS, EXAMPLES } from './need-drafts.js';
import { CORPORA, figures, HALVES, LANGUAGES, samples, type Corpus } from './corpus/figures.js';

const LIST: PhraseList = {
  language: 'en', writtenOn: '2026-11-23', reviewedBy: 'a reviewer',
  groups: { self: 'myself herself' },
  fillers: 'really the', otherWords: 'minded',
  endings: { e: 'e es ed ing', '': ' s ed ing' },
  phrases: [['overdose', 'took pills, & loose~|trip~ trip~, = farewell all'], ['suicide', 'blind|mend @self, lost >hope, danger*']],
  topics: [['violence', 'mended, rapist!']],
  about: 'training', idioms: 'took >the >pills daily',
};
const find = createNeedFinder([LIST]);

for (const [text, need] of [
  ['mend myself', 'suicide'], ['loosing the trip', 'overdose'], ['trips that we loosed', 'overdose'], ['loose', undefined], ['trip trips', 'overdose'], ['trip', undefined], ['loose a b c d e f g h i j k trip', 'overdose'], ['loose a b c d e f g h i j k l trip', undefined],
  ['Mend my-self!', 'suicide'], ['mendmyself', 'suicide'], ['MEEEND MYSELFFF', 'suicide'], ['m3nd mys3lf', 'suicide'],
  ['mend myslef', 'suicide'], ['mend one two myself', 'suicide'], ['mend one two three four myself', 'suicide'], ['mend one two three four five myself', undefined], ['mend the the one really two three four myself', 'suicide'],
  ['myself mend', undefined], ['lost hope', 'suicide'], ['lost some hope', undefined], ['dangerously', 'suicide'], ['dange', undefined],
  ['mended', 'violence'], ['minded', undefined], ['mended training', undefined], ['mend myself training', 'suicide'],
  ['rapist', 'violence'], ['rapest', undefined], ['therapist', undefined],
  ['took pills mend myself', 'overdose'], ['took the pills daily', undefined], ['took the pills daily mend myself', 'suicide'],
  ['farewell all', 'overdose'], ['really farewell the all', 'overdose'], ['farewell all my friends', undefined], ['all farewell', undefined],
  ['', undefined], ['  ', undefined], ['...', undefined],
] as const) {
  test(`notation: ${JSON.stringify(text)} is ${need ?? 'no need'}`, () => assert.equal(find(text), need));
}

test('sayings and subjects of one language leave the matches of another alone', () => {
  const both = createNeedFinder([LIST, { ...LIST, language: 'es', phrases: [['violence', 'pills daily']], topics: [['violence', 'golpe']], about: 'curso', idioms: 'mend >one' }]);
  assert.deepEqual(['took the pills daily', 'golpe training', 'mended curso', 'mend one myself', 'golpe curso', 'mended training'].map((text) => both(text)),
    ['violence', 'violence', 'violence', 'suicide', undefined, undefined]);
});

test('words are folded, and signs in the place of letters are read', () => {
  assert.deepEqual(plainWords("Su1c!de, CAN’T niño 24 h"), ['suicide', 'cant', 'nino', '24', 'h']);
  assert.deepEqual(plainWords('我想死 now'), ['我', '想', '死', 'now']);
});

test('a word of the lists is never read as another, and a first letter is never a typo', () => {
  const list = createWordList();
  const [die, dice, later] = [list.number('hurting'), list.number('hunting'), list.number('evening')];
  assert.deepEqual(list.read('hurting hunting nurting evenin').map((numbers) => [...numbers]), [[die], [dice], [], [later]]);
});

/** What the lists reached on each corpus, rounded down: it may only rise. The goal is .97 for all. */
const LEAST: Readonly<Record<Corpus, number>> = { first: 0.97, fresh: 0.97, third: 0.93 };

for (const language of LANGUAGES) {
  for (const corpus of CORPORA) {
    for (const half of HALVES) {
      test(`${language}, ${corpus}, ${half}: recall and false positives`, () => {
        const { recall, falsePositives, mustMatch, mustNot, missed, extra } = figures(language, corpus, half);
        assert.ok(mustMatch >= 75 && mustNot >= 75);
        // Held-out phrases are not named, so that no list is written to them.
        const named = half === 'held out' ? '' : [...missed, ...extra].map(({ phrase }) => phrase).join('; ');
        assert.ok(recall >= LEAST[corpus], `recall ${recall} ${named}`);
        assert.ok(falsePositives <= 0.03, `false positives ${falsePositives} ${named}`);
      });
    }
  }

  for (const corpus of CORPORA) {
    test(`${language}, ${corpus}: at most a fifth of the phrases that must match stand in the lists as they are`, () => {
      // A phrase stands there if a list's alternatives spell it out word for word, fillers or not.
      const must = samples(language, corpus).filter(({ need }) => need !== undefined);
      const verbatim = must.filter(({ phrase }) => spelledOut(plainWords(phrase)));
      assert.ok(must.length >= 150 && verbatim.length <= must.length / 5, `${verbatim.length} of ${must.length}`);
    });
  }
}

/** Whether these words, and no others, are written as one phrase of a list, alternatives apart. */
function spelledOut(words: readonly string[]): boolean {
  return PHRASE_LISTS.some((list) => [...list.phrases, ...list.topics].some(([, phrases]) => phrases.split(',').some((phrase) => {
    const steps = phrase.trim().split(/\s+/);
    return steps.length === words.length && steps.every((step, i) => step.replace('>', '').split('|').some((part) => part.replace('!', '') === words[i]));
  })));
}

test('a need is found in the midst of a longer text, in any language that is on, whatever the locale', () => {
  assert.equal(crisisNeed('hello i am looking for a place to eat and also i want to die thank you'), 'suicide');
  assert.equal(crisisNeed('me quiero morir', 'en'), 'suicide');
  assert.equal(crisisNeed('my son is off his meds', 'es'), 'someone-else');
});

test('a nose, or "no se", is no noose', () => {
  for (const text of ['no se leer', 'bloody nose']) assert.equal(crisisNeed(text), undefined);
  assert.equal(crisisNeed('i tied a noose'), 'suicide');
});

test('more urgent comes first', () => {
  assert.equal(crisisNeed('i want to die i took too many pills'), 'overdose');
  assert.equal(crisisNeed('my husband hits me and i want to kill myself'), 'suicide');
});

test('lists without a reviewer, or with a group that is not there, are refused', () => {
  assert.throws(() => createNeedFinder([{ ...LIST, reviewedBy: null }]), { code: 'bad-option' });
  assert.throws(() => createNeedFinder([{ ...LIST, groups: {} }]), { code: 'bad-option' });
  for (const list of PHRASE_LISTS) assert.ok(list.reviewedBy);
});

test('every list in the folder is on, or a draft that is dated, readable and refused', () => {
  const lists = [...PHRASE_LISTS, ...DRAFTS];
  const files = readdirSync(path.join(process.cwd(), 'src/crisis/phrases')).map((name) => name.replace('.data.ts', '')).sort();
  assert.deepEqual(lists.map(({ language }) => language).sort(), files);
  assert.deepEqual(PHRASE_LISTS.map(({ language }) => language), ['en', 'es']);
  for (const list of DRAFTS) {
    assert.equal(list.reviewedBy, null);
    assert.match(list.writtenOn, /^\d{4}-\d\d-\d\d$/);
    assert.throws(() => createNeedFinder([list]), { code: 'bad-option' });
  }
});

for (const [language, text, need] of EXAMPLES) {
  test(`draft ${language}: ${text}`, () => {
    const list = DRAFTS.find((each) => each.language === language);
    assert.ok(list);
    assert.equal(createNeedFinder([{ ...list, reviewedBy: 'a test' }])(text), need);
  });
}

test('any text is answered without an error', () => {
  const words = [...new Set(LANGUAGES.flatMap((language) => samples(language, 'first')).flatMap(({ phrase }) => phrase.split(' ')))];
  const needs = new Set(['suicide', 'violence', 'overdose', 'someone-else', undefined]);
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((all) => all.join(' '))),
    (text) => needs.has(crisisNeed(text))), { numRuns: 500 });
});

test('the work grows with the length of the text and no faster, and ends at 10,000 characters', () => {
  const steps = (text: string): number => {
    let count = 0;
    createNeedFinder(PHRASE_LISTS, () => { count++; })(text);
    return count;
  };
  const unit = 'my son wants to kill me and i want to end it all no se quiere matar take pills ';
  const [once, ten, hundred] = [1, 10, 100].map((times) => steps(unit.repeat(times))) as [number, number, number];
  assert.ok(once > 0 && hundred <= 11 * ten && ten <= 15 * once, `${once}, ${ten}, ${hundred}`);
  assert.ok(steps(unit.repeat(1000)) <= hundred * 1.5);
});
