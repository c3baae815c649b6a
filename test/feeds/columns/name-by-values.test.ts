/** A list is not lost because the header over its names is not known. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../../src/feeds/read-feed.js';
import { FinderError } from '../../../src/model/errors.js';

test('the first column of words that differ, little sure and told so', async () => {
  const { resources, columns } = await readFeed('Warming Center,Address,City,State,Phone\nSt Mark,5 Elm,Boise,ID,208-555-0101\nLibrary,6 Elm,Boise,ID,208-555-0102\nArmory,7 Elm,Boise,ID,208-555-0103\n');
  assert.deepEqual(resources.map(({ name }) => name), ['St Mark', 'Library', 'Armory']);
  assert.deepEqual(columns.map(({ field, confidence }) => [field, confidence < 0.5]).slice(0, 2), [['name', true], ['address', false]]);
});

for (const [what, text] of [
  ['nothing else is known', 'Thing,Colour\nCup,Red\nPan,Blue\n'],
  ['staff', 'Contact Person,Phone,Address\nJane Smith,208-555-0101,1 Elm\nAna Jones,208-555-0102,2 Elm\n'],
  ['a few words again and again', 'Kind of,Phone,Address\nOpen one,208-555-0101,1 Elm\nOpen one,208-555-0102,2 Elm\nOpen one,208-555-0103,3 Elm\n'],
] as const) test(`no name: ${what}`, async () => { await assert.rejects(readFeed(text), (error: unknown) => error instanceof FinderError && error.code === 'feed-format-unknown'); });
