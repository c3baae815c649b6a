/**
 * `npm run fuzz -- [--runs 10000] [--seed N] [--feed NAME] [--all]`: mutates every feed at hand and holds what is read to the
 * invariants. The seed is printed first; `--runs 1 --seed N --feed NAME` makes one feed again. It stops at the first that
 * breaks an invariant, or with --all goes on and lists them. It fails too if less than half of the feeds give a resource.
 */
import { parseArgs } from 'node:util';
import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' }, feed: { type: 'string' }, all: { type: 'boolean' } } });
const runs = Number(values.runs ?? 10_000), seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
console.log(`seed ${seed}, ${runs} runs`);

mkdirSync('.build', { recursive: true });
await build({ entryPoints: ['test/feeds/fuzz.ts'], outfile: '.build/fuzz.mjs', bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', sourcemap: 'inline', logLevel: 'warning' });
const { feedstock, fuzz } = await import(pathToFileURL('.build/fuzz.mjs').href);
const stocks = feedstock().filter(({ name }) => !values.feed || name.includes(values.feed));
const failures = [];
const tallies = await fuzz(runs, seed, stocks, values.all ? (failure) => { failures.push(failure); } : undefined);

console.log(`${'feed'.padEnd(40)}  runs  read  with a resource  resources  refused`);
for (const { name, runs: of, read, withResources, resources, errors } of tallies) {
  const refused = [...errors].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`).join(', ');
  console.log(`${name.padEnd(40)}${String(of).padStart(6)}${String(read).padStart(6)}${`${withResources} (${Math.round((withResources / of) * 100)} %)`.padStart(17)}${String(resources).padStart(11)}  ${refused}`);
}
const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
const share = sum('withResources') / sum('runs');
console.log(`${sum('runs')} mutated feeds: ${sum('read')} read, ${sum('withResources')} with a resource (${(share * 100).toFixed(1)} %), ${sum('resources')} resources, ${failures.length} broken`);
for (const { message, cause } of failures.slice(0, 50)) console.log(`BROKEN ${message}\n${String(cause?.stack).split('\n').slice(1, 4).join('\n')}`);
if (failures.length || share < 0.5) process.exitCode = 1;
