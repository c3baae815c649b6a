/**
 * Runs tests on Node's own runner: `node test/node-tests.mjs layers|house|package|pages|wordpress|frameworks [path…]`.
 * Each file is bundled into .build/ by esbuild (packages stay imports); type errors are the type check's business.
 * A bundled test finds its fixtures from process.cwd(), the project's root.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { cssModule } from './modules.mjs';

const apart = ['frameworks', 'house', 'package', 'pages', 'wordpress'];

const testFiles = (folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.test.ts'))
  .map((name) => path.join(folder, name));

export function nodeTestFiles(group) {
  const all = testFiles('test').map((file) => file.split(path.sep).join('/')).sort();
  const folder = (file) => file.split('/')[1];
  return group === 'layers' ? all.filter((file) => ![...apart, 'elements'].includes(folder(file))) : all.filter((file) => folder(file) === group);
}

const cssPlugin = {
  name: 'css-module',
  setup(builder) {
    builder.onLoad({ filter: /\.css$/ }, async ({ path: file }) =>
      ({ contents: await cssModule(readFileSync(file, 'utf8')), loader: 'js' }));
  },
};

/** Every property is tried with the seed of seeded.mjs, which alone gets the package itself. */
const seedPlugin = {
  name: 'seed',
  setup(builder) {
    builder.onResolve({ filter: /^fast-check$/ }, ({ importer }) => (importer.endsWith('seeded.mjs') ? { path: 'fast-check', external: true } : { path: path.resolve('test/seeded.mjs') }));
  },
};

export async function compileTests(group, files) {
  const outdir = path.join('.build', 'tests', group);
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: files, outdir, outbase: 'test', outExtension: { '.js': '.mjs' }, bundle: true, packages: 'external',
    platform: 'node', format: 'esm', target: 'node20', sourcemap: 'inline', logLevel: 'warning', plugins: [cssPlugin, seedPlugin],
  });
  return files.map((file) => path.join(outdir, path.relative('test', file).replace(/\.ts$/, '.mjs')));
}

/** The runner's exit code; with `totalsFile` the totals are written there as JSON. */
export function runNodeTests(compiled, { env = {}, totalsFile, concurrency } = {}) {
  const reporters = totalsFile ? ['--test-reporter=./test/totals.mjs', `--test-reporter-destination=${totalsFile}`] : [];
  return spawnSync(process.execPath, ['--enable-source-maps', '--test', '--test-reporter=spec', '--test-reporter-destination=stdout',
    ...reporters, ...(concurrency ? [`--test-concurrency=${concurrency}`] : []), ...compiled],
  { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [group = 'layers', ...only] = process.argv.slice(2);
  const files = nodeTestFiles(group).filter((file) => only.length === 0 || only.some((part) => file.includes(part)));
  if (files.length === 0) {
    console.log(`No test files for ${group}.`);
  } else {
    process.exitCode = runNodeTests(await compileTests(group, files));
  }
}
