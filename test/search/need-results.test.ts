import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crisisNeed } from '../../src/crisis/need.js';
import { atOnce } from '../../src/model/steps.js';
import { indexSteps } from '../../src/search/directory-index.js';
import { places, search } from '../../src/search/search.js';
import { lexiconSteps } from '../../src/search/synonyms.js';
import { buildTextIndex } from '../../src/search/text-index.js';
import { matchText } from '../../src/search/text-match.js';
import { NOW, resource } from './build.js';

const near = { latitude: 40, longitude: -75 };
const RESOURCES = [
  resource('exchange', { name: 'Exercise Exchange', categories: [{ id: 'medical', label: 'Medical' }], place: near }),
  resource('safe', { name: 'Ivy Place', categories: [{ id: 'domestic-violence', label: 'Domestic violence' }], place: { ...near, address: '1 Ivy Street' } }),
  resource('line', { name: 'County Line', categories: [{ id: 'crisis-line', label: 'Crisis line' }], place: near }),
];
const index = atOnce(indexSteps(RESOURCES)), text = atOnce(buildTextIndex(RESOURCES, {})), lexicon = atOnce(lexiconSteps());
const options = { now: NOW, needOf: (words: string) => crisisNeed(words), matchText: (words: string) => matchText(text, lexicon, words) };

test('words that speak of a crisis and find nothing find what helps with it; the map shows the same', () => {
  for (const [asked, id] of [['boyfriend pushes me around', 'safe'], ['she is hiding from a violent ex', 'safe'], ['i wanna unalive myself', 'line']] as const) {
    const page = search(index, { text: asked }, options);
    assert.notEqual(page.crisis, undefined, asked);
    assert.equal(page.items[0]?.resource.id, id, asked);
    assert.ok(!page.items.some(({ resource: { id: own } }) => own === 'exchange'), asked);
    assert.deepEqual(new Set(places(index, { text: asked }, options).ids), new Set(page.items.map(({ resource: { id: own } }) => own)), asked);
  }
});

test('words that find what they name are left to themselves, crisis or not', () => {
  assert.equal(search(index, { text: 'Ivy Place' }, options).items[0]?.resource.id, 'safe');
  assert.equal(search(index, { text: 'exercise exchange' }, options).items[0]?.resource.id, 'exchange');
});
