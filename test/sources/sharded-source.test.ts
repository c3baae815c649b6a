/** Descriptions in files of their own: fetched when somebody opens a listing or asks with words, and never in anybody's way. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FinderError } from '../../src/model/errors.js';
import type { Resource } from '../../src/model/resource.js';
import { createFinder } from '../../src/finder/finder.js';
import { openDirectory } from '../../src/sources/open-directory.js';
import { toCompact } from '../../src/sources/to-compact.js';

const resources: Resource[] = Array.from({ length: 12 }, (_, at): Resource => ({
  id: `r${at}`, name: `Service ${String(at).padStart(2, '0')}`, categories: [{ id: 'food', label: 'Food' }], phones: [], description: `Speaks of topic${at} at length. `.repeat(4).trim(),
}));

/** A web that counts what it is asked, and can lose files. */
async function built(): Promise<{ fetch: typeof fetch; asked: string[]; lose(part: string): void; shards: string[] }> {
  const { text, shards } = await toCompact(resources, { shardSize: 300 });
  const files = new Map([['directory.json', text], ...shards.map(({ file, text: content }) => [file, content] as const)]), asked: string[] = [];
  let lost = '\0';
  return {
    asked, shards: shards.map(({ file }) => file), lose: part => { lost = part; },
    fetch: async input => {
      const file = /[^/]+$/.exec(input instanceof Request ? input.url : String(input))?.[0] ?? '', body = files.get(file);
      asked.push(file);
      return body === undefined || file.includes(lost) ? new Response('', { status: 404 }) : new Response(body);
    },
  };
}
const URL_OF = 'https://city.example/data/directory.json';

describe('a compact feed in parts', () => {
  test('a list asks for no description, an opened listing for the one file that has its own', async () => {
    const { fetch, asked, shards } = await built();
    const directory = await openDirectory(URL_OF, { fetch });
    assert.ok(shards.length > 3);
    assert.equal((await directory.search({})).items.length, 12);
    assert.equal((await directory.search({ categories: ['food'] })).total.value, 12);
    assert.deepEqual(asked, ['directory.json']);
    const one = await directory.get('r3');
    assert.equal(one?.description, resources[3]?.description);
    assert.ok(Object.isFrozen(one));
    await directory.get('r3');
    assert.equal(asked.length, 2);
    assert.equal(await directory.get('none'), undefined);
  });
  test('words of descriptions are found once all are in, and whoever waits for `later` is told', async () => {
    const { fetch, asked, shards } = await built();
    const directory = await openDirectory(URL_OF, { fetch });
    assert.equal((await directory.search({ text: 'service 05' })).items[0]?.resource.id, 'r5');
    await directory.later;
    const [found] = (await directory.search({ text: 'topic7' })).items;
    assert.equal(found?.resource.id, 'r7');
    assert.equal(found?.resource.description, resources[7]?.description);
    assert.deepEqual([...new Set(asked)].length, shards.length + 1);
    assert.equal(asked.length, shards.length + 1);
  });
  test('a finder shows what is there, and asks again by itself', async () => {
    const { fetch } = await built();
    const finder = createFinder({ open: signal => openDirectory(URL_OF, { fetch, signal }), query: { text: 'topic7' } });
    const first = await new Promise<string | undefined>(resolve => { finder.subscribe(({ items }) => { if (items[0]?.resource.description) resolve(items[0].resource.id); }); });
    assert.equal(first, 'r7');
    finder.dispose();
  });
  test('a file that is lost is a problem; the others, the list and the listing are there', async () => {
    const { fetch, lose, shards } = await built();
    const directory = await openDirectory(URL_OF, { fetch });
    lose(shards[0] ?? '');
    assert.equal((await directory.get('r0'))?.name, 'Service 00');
    assert.equal((await directory.get('r0'))?.description, undefined);
    assert.deepEqual(directory.problems.map(({ code }) => code), ['descriptions-not-loaded']);
    await directory.search({ text: 'service' });
    await directory.later;
    assert.equal((await directory.search({ text: 'topic11' })).items[0]?.resource.id, 'r11');
    // It is asked for again, and may come then.
    lose('\0');
    assert.equal((await directory.get('r0'))?.description, resources[0]?.description);
  });
  test('closed, it answers nothing more', async () => {
    const { fetch } = await built();
    const directory = await openDirectory(URL_OF, { fetch });
    directory.close();
    await assert.rejects(directory.search({}), (error: unknown) => error instanceof FinderError && error.code === 'closed');
    await assert.rejects(directory.get('r1'), (error: unknown) => error instanceof FinderError && error.code === 'closed');
  });
  test('beside another feed with the same ids, each keeps its own description', async () => {
    const { fetch, asked } = await built();
    const other: typeof globalThis.fetch = async (input, init) => (input instanceof Request ? input.url : String(input)).endsWith('.csv') ? new Response('Id,Name,Description\nr3,Another,Its own words\n') : fetch(input, init);
    const directory = await openDirectory([new URL('https://city.example/first.csv'), new URL(URL_OF)], { fetch: other });
    assert.equal((await directory.get('r3'))?.description, 'Its own words');
    assert.equal((await directory.get('r3@directory'))?.description, resources[3]?.description);
    assert.equal(asked.length, 2);
  });
  test('the host\'s zone is for those that have none', async () => {
    const { text } = await toCompact([{ ...resources[0]!, timeZone: 'Asia/Tokyo' }, resources[1]!]); // both are there
    const directory = await openDirectory('x.json', { fetch: async () => new Response(text), timeZone: 'America/Denver' });
    assert.deepEqual([(await directory.get('r0'))?.timeZone, (await directory.get('r1'))?.timeZone], ['Asia/Tokyo', 'America/Denver']);
  });
});

test('of several compact feeds, whose resources are frozen already, those without a zone get the host\'s', async () => {
  const { text } = await toCompact(resources, {}), fetch = (): Promise<Response> => Promise.resolve(new Response(text));
  const directory = await openDirectory([URL_OF, 'https://city.example/data/second.json'], { fetch, timeZone: 'America/Chicago' });
  assert.equal((await directory.search({})).total.value, 24);
  assert.equal((await directory.get('r3'))?.timeZone, 'America/Chicago');
});
