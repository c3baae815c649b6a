/**
 * `npm run bench:compact [FEED] [--runs N]`: the compact feed beside HSDS JSON of the same services, in one run.
 * Sizes are of minified JSON at gzip -9, every file of descriptions included. Times are medians over fresh processes that
 * take turns, from bytes in memory to an answer; machines differ and are shared, so that the ratios are what counts.
 * Nothing here is asserted: it prints.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const { values: { runs }, positionals: [feed = '../shared/data/samhsa-mental-health/facilities.csv'] } =
  parseArgs({ options: { runs: { type: 'string', default: '7' } }, allowPositionals: true });
if (!existsSync(feed)) {
  console.log(`There is no ${feed}. Name a feed: npm run bench:compact -- services.csv`);
  process.exit(2);
}
const folder = '.build/bench/compact';
mkdirSync(folder, { recursive: true });
await build({
  stdin: {
    resolveDir: process.cwd(), loader: 'ts',
    contents: `export { readFeed } from './src/feeds/read-feed.js'; export { takeIn } from './src/sources/take-in.js'; export { toHsds } from './src/sources/to-hsds.js';
      export { toCompact } from './src/sources/to-compact.js'; export { openDirectory } from './src/sources/open-directory.js'; export { openProgressively } from './src/sources/open-progressively.js';`,
  },
  bundle: true, splitting: true, outdir: folder, entryNames: 'code', format: 'esm', platform: 'node', target: 'node20', packages: 'external', outExtension: { '.js': '.mjs' }, logLevel: 'error',
});
const { readFeed, takeIn, toHsds, toCompact } = await import(`../../${folder}/code.mjs`);

const resources = await takeIn((await readFeed(readFileSync(feed))).resources, {});
const hsds = JSON.stringify(toHsds(resources)), compact = await toCompact(resources, { shardSize: 100_000 });
const files = { hsds: `${folder}/hsds.json`, compact: `${folder}/directory.json` };
writeFileSync(files.hsds, hsds);
writeFileSync(files.compact, compact.text);

const zipped = (text) => gzipSync(text, { level: 9 }).length;
const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
const all = compact.shards.reduce((sum, { text }) => sum + zipped(text), zipped(compact.text));
console.log(`${resources.length} services of ${feed.replace(/^.*\//, '')}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}\n`);
console.log(`size at gzip -9     HSDS ${kB(zipped(hsds))}, compact ${kB(all)} (the feed ${kB(zipped(compact.text))}, ${compact.shards.length} files of descriptions ${kB(all - zipped(compact.text))}): 1/${(zipped(hsds) / all).toFixed(1)}`);

/** What one process does: reads the bytes, and says how long it took from there to the answer. */
const program = `
  import { readFileSync } from 'node:fs';
  import { openDirectory, openProgressively } from ${JSON.stringify(new URL(`../../${folder}/code.mjs`, import.meta.url).href)};
  const [file, how, query] = process.argv.slice(1), bytes = readFileSync(file);
  const options = { fetch: async () => ({ ok: true, status: 200, headers: new Headers(), arrayBuffer: async () => bytes, body: null }) };
  const from = performance.now();
  const directory = how === 'whole' ? await openDirectory('https://bench.example/feed.json', options) : await openProgressively(['https://bench.example/feed.json'], options);
  const page = await directory.search(JSON.parse(query));
  process.stdout.write(JSON.stringify({ ms: performance.now() - from, total: page.total.value }));
  process.exit(0);
`;
function once(kind, how, query) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program, files[kind], how, JSON.stringify(query)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

for (const [title, how, query] of [
  ['first list, as the widget opens a feed', 'progressive', {}],
  ['first list of the whole directory', 'whole', {}],
  ['first answer to words ("peer support")', 'whole', { text: 'peer support' }],
]) {
  const taken = { hsds: [], compact: [] }, totals = { hsds: new Set(), compact: new Set() };
  for (let run = 0; run < Number(runs); run++) {
    for (const kind of ['hsds', 'compact']) {
      const { ms, total } = once(kind, how, query);
      taken[kind].push(ms);
      totals[kind].add(total);
    }
  }
  const [slow, fast] = [median(taken.hsds), median(taken.compact)];
  console.log(`${title.padEnd(40)}  HSDS ${slow.toFixed(0).padStart(5)} ms, compact ${fast.toFixed(0).padStart(4)} ms: ${(slow / fast).toFixed(1)} times faster (${[...totals.hsds].join()} and ${[...totals.compact].join()} found)`);
}
