import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIST_FILES, needAsItArrives, type ListFiles } from '../../src/crisis/need-arriving.js';
import { PHRASE_LISTS } from '../../src/crisis/need-languages.js';
import type { PhraseList } from '../../src/crisis/need-list.js';
import { crisisNeed } from '../../src/crisis/need.js';

const list = (language: string, phrases: string): PhraseList => ({
  language, writtenOn: '2026-11-26', reviewedBy: 'a test', groups: {}, fillers: '', otherWords: '', phrases: [['suicide', phrases]], topics: [], about: '', idioms: '',
});

/** Files that come when the test says so. */
function slowFiles() {
  const give = new Map<string, (value: PhraseList | Error) => void>();
  const asked: string[] = [];
  const file = (language: string) => async () => new Promise<PhraseList>((resolve, reject) => {
    asked.push(language);
    give.set(language, (value) => { if (value instanceof Error) reject(value); else resolve(value); });
  });
  const files: ListFiles = { en: file('en'), es: file('es') };
  return { files, asked, give: (language: string, value: PhraseList | Error) => give.get(language)?.(value) };
}
const turn = async () => new Promise((resolve) => { setTimeout(resolve); });

for (const [locale, first, second] of [['en-US', 'en', 'es'], ['es', 'es', 'en'], ['ES-mx', 'es', 'en'], ['vi', 'en', 'es'], ['', 'en', 'es'], ['constructor', 'en', 'es']] as const) {
  test(`a page in ${JSON.stringify(locale)} waits for ${first}, and reads ${second} as soon as it is there`, async () => {
    const { files, asked, give } = slowFiles();
    const waiting = needAsItArrives(files, locale);
    await turn();
    assert.deepEqual(asked, [first]);
    give(first, list(first, 'first'));
    const { find, complete } = await waiting;
    assert.deepEqual(asked, [first, second]);
    assert.deepEqual([find('first'), find('second')], ['suicide', undefined]);
    give(second, list(second, 'second'));
    await complete;
    assert.deepEqual([find('first'), find('second')], ['suicide', 'suicide']);
  });
}

test('a list that cannot be had leaves the others', async () => {
  const { files, give } = slowFiles();
  const waiting = needAsItArrives(files, 'en');
  await turn();
  give('en', new Error('no network'));
  await turn();
  give('es', list('es', 'second'));
  const { find, complete } = await waiting;
  await complete;
  assert.equal(find('second'), 'suicide');
});

test('a page reads the same lists as the SDK, in the same order', async () => {
  assert.deepEqual(await Promise.all(Object.values(LIST_FILES).map(async (file) => file())), PHRASE_LISTS);
  const { find, complete } = await needAsItArrives(LIST_FILES, 'es');
  await complete;
  for (const text of ['me quiero morir', 'i want to die', 'my son is off his meds', 'food']) assert.equal(find(text), crisisNeed(text));
});
