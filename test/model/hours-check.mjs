/** Checks hours on random schedules and instants: `npm run hours:check [-- rounds [seed]]`. A difference names its seed and round. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const outfile = path.join('.build', 'hours-check.mjs');
await build({ entryPoints: ['test/model/hours-random.ts'], outfile, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20' });
const { checkAgainstTemporal, checkAgainstRrule, timeOpenNow, ZONES } = await import(pathToFileURL(outfile));

const [rounds = 20_000, seed = Date.now() % 1_000_000_000] = process.argv.slice(2).map(Number);
const { open, closed, unknown, ends, nearChanges } = checkAgainstTemporal(seed, rounds);
console.log(`seed ${seed}: ${rounds} random schedules and instants in ${ZONES.length} zones agree with Temporal`);
console.log(`  ${open} open, ${closed} closed, ${unknown} unknown; ${ends} ends of a state hold to the second; ${nearChanges} within three hours of a change of the clock`);
const { rules, dates } = checkAgainstRrule(seed, Math.ceil(rounds / 10));
console.log(`  5,000 different weeks at one instant, once compiled: ${timeOpenNow(seed, 5000).toFixed(2)} ms`);
console.log(`  ${rules} rules give the same ${dates} dates over two years as rrule`);
