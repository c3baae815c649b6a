/**
 * `npm run hostile -- [--values 20000] [--seed N] [--engines chromium,firefox,webkit] [--only values|hosts]`: the whole of what `npm test` asks a
 * part of. Hostile values through every field into the page, and every hostile host, in each engine. The seed is printed first.
 */
import { parseArgs } from 'node:util';
import { compileTests, nodeTestFiles, runNodeTests } from '../node-tests.mjs';

const { values } = parseArgs({ options: { values: { type: 'string' }, seed: { type: 'string' }, engines: { type: 'string' }, only: { type: 'string' } } });
const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));
console.log(`seed ${seed}`);
const files = nodeTestFiles('pages').filter((file) => /hostile-(values|hosts)/.test(file) && (!values.only || file.includes(values.only)));
process.exitCode = runNodeTests(await compileTests('hostile', files), {
  env: { WHOLE: '1', VALUES: values.values ?? '20000', SEED: seed, ...(values.engines ? { BROWSERS: values.engines } : {}) }, concurrency: 1,
});
