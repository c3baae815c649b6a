import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atOnce } from '../../src/model/steps.js';
import type { Resource } from '../../src/model/resource.js';
import { indexSteps } from '../../src/search/directory-index.js';
import { createEngine } from '../../src/search/engine.js';
import { NOW, resource } from './build.js';

/** An index that counts how many resources its pages were filled with: what a search did, whatever became of its answer. */
function counting(all: readonly Resource[]) {
  const index = atOnce(indexSteps(all));
  let shown = 0;
  const resources = new Proxy(all, { get: (target, key, receiver): unknown => { if (typeof key === 'string' && /^\d+$/.test(key)) shown++; return Reflect.get(target, key, receiver); } });
  return { index: { ...index, resources }, all, shown: () => shown };
}

const pantries = (): Resource[] => Array.from({ length: 60 }, (_, number) => resource(`${number}`, { name: `Food pantry ${number}` }));

test('of the letters typed while the index of words is made, only the last is searched for', async () => {
  const alone = counting(pantries());
  await createEngine(alone.index, {}, new AbortController().signal).search({ text: 'food', limit: 7 }, NOW);

  const { index, shown } = counting(pantries());
  const engine = createEngine(index, {}, new AbortController().signal);
  const typed = ['f', 'fo', 'foo', 'food'].map((text) => { const typing = new AbortController(); return { typing, answer: engine.search({ text, limit: 7 }, NOW, typing.signal) }; });
  const before = typed.slice(0, -1);
  for (const { typing, answer } of before) { typing.abort(); answer.catch(() => undefined); }
  assert.equal((await typed.at(-1)?.answer)?.items.length, 7);
  for (const { answer } of before) await assert.rejects(answer, { code: 'aborted' });
  assert.equal(shown(), alone.shown());
});

test('places are not worked out for a map that no longer waits for them', async () => {
  const { index } = counting([resource('1', { place: { latitude: 40, longitude: -75 } })]);
  const engine = createEngine(index, {}, new AbortController().signal);
  await assert.rejects(engine.places({ text: 'x' }, NOW, AbortSignal.abort()), { code: 'aborted' });
  assert.deepEqual((await engine.places({ text: 'service' }, NOW)).ids, ['1']);
});

test('words of a crisis that find nothing find what helps with it, in the town that was named', async () => {
  const kind = { categories: [{ id: 'domestic-violence', label: 'Domestic violence' }] };
  const { index } = counting([
    resource('exchange', { name: 'Exercise Exchange', categories: [{ id: 'medical', label: 'Medical' }], place: { locality: 'Salem' } }),
    resource('here', { name: 'Ivy Place', ...kind, place: { locality: 'Salem' } }), resource('there', { name: 'Oak Place', ...kind, place: { locality: 'Dover' } }),
  ]);
  const engine = createEngine(index, {}, new AbortController().signal);
  for (const [text, ids] of [['boyfriend pushes me around', ['here', 'there']], ['boyfriend pushes me around salem', ['here']]] as const) {
    const page = await engine.search({ text }, NOW);
    assert.deepEqual([page.crisis, page.relaxed, page.items.map(({ resource: { id } }) => id)], ['violence', ['words'], ids], text);
  }
});
