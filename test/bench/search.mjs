/**
 * `npm run bench`: this project beside the libraries a developer would reach for, on the same records, in one run.
 * Then the weight of each in bytes, then what a resident's browser does (`search-browser.mjs`). Machines differ and are
 * shared, so that ratios are what counts. Nothing here is asserted: it prints, and says itself where a peer is ahead.
 *
 *   --quick            fewer sizes and queries         --size 5000       one size only
 *   --records real     texts of real feeds, mixed (needs ../shared); else made by a seeded generator
 *   --only NAME        one engine                      --skip browser,sizes,engines
 *   --told             with a peer that knows beforehand which words of a sentence say nothing
 *   --write            what was run goes to docs/performance.md; what was left out stays there as it was measured
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { PEERS } from './search-peers.mjs';
import { browserReport } from './search-browser.mjs';
import { engineReport } from './search-report.mjs';
import { sizesReport } from './search-sizes.mjs';

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, size: { type: 'string' }, records: { type: 'string', default: 'made' }, only: { type: 'string' }, skip: { type: 'string', default: '' }, told: { type: 'boolean' }, write: { type: 'boolean' } } });
const skipped = new Set(values.skip.split(','));
const sizes = values.size ? [Number(values.size)] : values.quick ? [500, 5000] : [500, 5000, 50_000];
const perClass = values.quick ? 30 : 100;
const folder = '.build/bench/search';
mkdirSync(folder, { recursive: true });
await build({
  stdin: {
    resolveDir: process.cwd(), loader: 'ts',
    contents: `export { takeIn } from './src/sources/take-in.js'; export { buildIndex } from './src/search/directory-index.js'; export { createEngine } from './src/search/engine.js'; export { readFeed } from './src/feeds/read-feed.js';`,
  },
  bundle: true, splitting: true, outdir: folder, entryNames: 'code', format: 'esm', platform: 'node', target: 'node20', packages: 'external', outExtension: { '.js': '.mjs' }, logLevel: 'error',
});

/** Part of the page -> what it says now. */
const sections = {};
if (!skipped.has('engines')) {
  const engines = ['this project', ...Object.keys(PEERS).filter((name) => values.told || !PEERS[name].onlyTold)].filter((name) => !values.only || name === values.only || name === 'this project');
  const measured = [];
  for (const size of sizes) {
    for (const engine of engines) {
      process.stderr.write(`${engine} at ${size}…\n`);
      const given = JSON.stringify({ engine, size, perClass, kind: values.records, code: `${folder}/code.mjs` });
      const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=3000', 'test/bench/search-one.mjs', given], { encoding: 'utf8', maxBuffer: 1e8 });
      if (status !== 0) { console.error(`${engine} at ${size} failed: ${stderr.slice(-600)}`); process.exitCode = 1; continue; }
      measured.push({ engine, size, ...JSON.parse(stdout) });
    }
  }
  sections.engines = engineReport(measured, { records: values.records, perClass });
}
/** The browser's figures and the sizes are of what was built. */
const needsBuild = !skipped.has('browser') || !skipped.has('sizes');
if (needsBuild && !existsSync('dist/resource-finder.js')) {
  console.error('There is no dist/: run npm run build first, or leave out the browser and sizes: --skip browser,sizes.');
  process.exit(2);
}
if (!skipped.has('sizes')) { process.stderr.write('sizes…\n'); sections.sizes = await sizesReport(); }
if (!skipped.has('browser')) { process.stderr.write('browser…\n'); sections.browser = await browserReport({ quick: values.quick === true }); }

const made = `Measured on ${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores shared with other programs, Node ${process.versions.node}. Machines differ: the ratios within one run are what counts.`;
console.log([made, ...Object.values(sections)].join('\n\n'));
if (values.write) {
  const file = 'docs/performance.md';
  const written = Object.entries(sections).reduce((text, [part, result]) => {
    const begin = `<!-- bench ${part} -->`, [before, after] = [text.indexOf(begin) + begin.length, text.indexOf(`<!-- /bench ${part} -->`)];
    if (before < begin.length || after < before) throw new Error(`${file} has no place for ${part}.`);
    return `${text.slice(0, before)}\n${made}\n\n${result}\n${text.slice(after)}`;
  }, readFileSync(file, 'utf8'));
  writeFileSync(file, written);
  process.stderr.write(`${file} is written.\n`);
}
