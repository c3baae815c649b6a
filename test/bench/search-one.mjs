/**
 * One engine at one size, in a process of its own: prints what it measured as JSON. Started by `search.mjs` with --expose-gc.
 * Each query is asked once of a fresh index, after others of its kind have warmed the code on a small one, so that what
 * an engine remembers of a query does not help it. The time is until the ids are there; for this project, until the whole
 * page is: results, why each matched, counts beside every filter, and whether the words call for a crisis line.
 */
import { pathToFileURL } from 'node:url';
import { PEERS, toDocument } from './search-peers.mjs';
import { queries, records } from './search-records.mjs';

const { engine, size, perClass, kind, code } = JSON.parse(process.argv[2]);
const own = await import(pathToFileURL(code).href);
const made = async (count) => own.takeIn(kind === 'real' ? await (await import('./search-real.mjs')).realRecords(own.readFeed, count) : records(count), {});

const NOW = new Date('2026-11-23T15:00:00Z');
/** The engine behind every directory, without the turns it leaves to the page between two pieces of work. */
const thisProject = {
  async open(resources) {
    const index = await own.buildIndex(resources), engine = own.createEngine(index, {}, new AbortController().signal);
    await engine.search({ text: 'a' }, NOW);
    return { index: [index, engine], search: async (text) => (await engine.search({ text, limit: 20 }, NOW)).items.map(({ resource: { id } }) => id) };
  },
};
const { open, share = {} } = engine === 'this project' ? thisProject : PEERS[engine];
const prepare = (resources) => engine === 'this project' ? resources : resources.map((each) => toDocument(each));
const bytes = () => { for (let n = 0; n < 4; n++) globalThis.gc(); const { heapUsed, arrayBuffers } = process.memoryUsage(); return heapUsed + arrayBuffers; };

// Warm code: an index of other records, asked other queries.
const few = prepare(await made(300)), small = await open(few);
for (const { text } of queries(await made(300), 12, 5)) await small.search(text);
// Both stay until the end, or what they free would be taken for what the index saves.
globalThis.warm = [few, small];

const all = await made(size), documents = prepare(all);
const asked = Math.max(2, Math.round(perClass * (share[size] ?? 1)));
const questions = queries(all, perClass).reduce((taken, query) => {
  if ((taken.filter(({ kind: same }) => same === query.kind).length) < asked) taken.push(query);
  return taken;
}, []);

const before = bytes(), from = performance.now();
const opened = await open(documents);
const built = performance.now() - from, heap = bytes() - before;

const results = [];
for (const { kind: queryClass, text, right } of questions) {
  const start = performance.now();
  const found = await opened.search(text);
  const ms = performance.now() - start;
  const held = new Set(right), first = found.findIndex((id) => held.has(id));
  results.push({ kind: queryClass, text, ms, ...(right.length ? { recall: found.slice(0, 5).filter((id) => held.has(id)).length / Math.min(5, right.length), reciprocal: first < 0 ? 0 : 1 / (first + 1) } : {}) });
}
process.stdout.write(JSON.stringify({ built, heap: opened.index === undefined ? NaN : heap, asked, results }));
process.exit(0);
