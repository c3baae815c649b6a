/**
 * One engine at one size, in a process of its own: prints what it measured as JSON. Started by `search.mjs` with --expose-gc.
 * Each query is asked once of a fresh index, of three where it is fast, after others of its kind have warmed the code on a small one, so that what
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
/** The engine behind every directory, with a lexicon of its own each time, without the turns it leaves to the page between two pieces of work. */
const thisProject = {
  async open(resources) {
    const index = await own.buildIndex(resources), engine = own.createEngine(index, { synonyms: {} }, new AbortController().signal);
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

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
/** Another program may take its turn in any single query, so each is asked of three fresh indexes where that does not take too long. */
const rounds = (share[size] ?? 1) < 1 || size > 5000 ? 1 : 3;
const built = [], heaps = [], times = questions.map(() => []), results = [];
for (let round = 0; round < rounds; round++) {
  const before = bytes(), from = performance.now();
  const opened = await open(documents);
  built.push(performance.now() - from);
  heaps.push(bytes() - before);
  for (const [at, { kind: queryClass, text, right }] of questions.entries()) {
    const start = performance.now();
    const found = await opened.search(text);
    times[at].push(performance.now() - start);
    if (round > 0) continue;
    const held = new Set(right), first = found.findIndex((id) => held.has(id));
    results.push({ kind: queryClass, text, ...(right.length ? { recall: found.slice(0, 5).filter((id) => held.has(id)).length / Math.min(5, right.length), reciprocal: first < 0 ? 0 : 1 / (first + 1) } : {}) });
  }
  globalThis.warm.push(opened);
}
process.stdout.write(JSON.stringify({ built: median(built), heap: median(heaps), asked, rounds, results: results.map((result, at) => ({ ...result, ms: median(times[at]) })) }));
process.exit(0);
