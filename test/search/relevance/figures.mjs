/**
 * Prints how well the search finds, by kind of query, by feed, and by half. With `--misses`, the queries of the half that
 * was looked at which went wrong; those of the reported half are never printed, so that nobody can tune to them.
 */
import { build } from 'esbuild';
import { writeFileSync, mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const { outputFiles: [bundle] } = await build({
  entryPoints: ['test/search/relevance/figures.ts'], bundle: true, write: false, platform: 'node', format: 'esm', target: 'node20', packages: 'external',
});
mkdirSync('.build', { recursive: true });
writeFileSync('.build/relevance.mjs', bundle.contents);
const { answers, figureOf, HALVES } = await import(pathToFileURL('.build/relevance.mjs').href);

const all = await answers();
const line = (name, some) => {
  const cells = HALVES.map((half) => figureOf(some.filter((one) => one.half === half)));
  console.log(name.padEnd(18) + cells.map(({ count, mrr, recall, any }) => `${String(count).padStart(8)}${mrr.toFixed(3).padStart(8)}${recall.toFixed(3).padStart(9)}${any.toFixed(3).padStart(7)}`).join('  '));
};
const head = (name) => console.log(`\n${name.padEnd(18)}${HALVES.map(() => `${'queries'.padStart(8)}${'MRR'.padStart(8)}${'recall@5'.padStart(9)}${'any@5'.padStart(7)}`).join('  ')}`);

console.log(`${' '.repeat(18)}${HALVES.map((half) => half.padStart(32)).join('  ')}`);
head('by kind');
for (const kind of new Set(all.map((one) => one.kind))) line(kind, all.filter((one) => one.kind === kind));
head('by feed');
for (const feed of new Set(all.map((one) => one.feed))) line(feed, all.filter((one) => one.feed === feed));
head('all');
line('', all);

if (process.argv.includes('--misses')) {
  for (const { feed, kind, text, rank, recall, right } of all.filter((one) => (one.half === 'looked at' || one.kind === 'new needs') && (one.recall < 1 || one.rank < 1))) {
    console.log(`${feed}, ${kind}: "${text}" first right at ${rank ? Math.round(1 / rank) : '-'}, recall ${recall.toFixed(2)} of ${right}`);
  }
}
