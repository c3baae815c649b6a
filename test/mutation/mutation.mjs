/**
 * `npm run mutation [-- MODULE… | page]`: how many small faults, put into a safety module one at a time, its tests notice.
 *
 * StrykerJS is no dependency of this project: the command installs it into .build/ at the version below. Each module is
 * changed in a copy, bundled once with its tests, and the tests run once for every mutant and stop at the first failure.
 * The figures go to docs/mutation.md. Those of another run are kept only while the module, its tests and the version are
 * the same; otherwise the module is said to be not run. Only sentences for people are left out of the mutants (a message
 * may be reworded): a text that starts with a capital and ends with a full stop. Everything else counts.
 * With `page` nothing is run, and the page is made of the figures that stand.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MODULES } from './modules.data.mjs';
import { change, page } from './page.mjs';

const VERSION = '9.6.0';
const home = path.join('.build', 'mutation'), kept = path.join(home, 'results.json');
const core = path.join(home, 'node_modules', '@stryker-mutator', 'core');

const asked = process.argv.slice(2);
const strange = asked.filter((id) => id !== 'page' && !MODULES.some((module) => module.id === id));
if (strange.length) {
  console.error(`There is no module ${strange.join(', ')}. There are: ${MODULES.map(({ id }) => id).join(', ')}.`);
  process.exit(1);
}

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
if (!existsSync(path.join(core, 'package.json')) || read(path.join(core, 'package.json')).version !== VERSION) {
  mkdirSync(home, { recursive: true });
  if (!existsSync(path.join(home, 'package.json'))) writeFileSync(path.join(home, 'package.json'), '{ "private": true }\n');
  const { status } = spawnSync('npm', ['install', '--prefix', home, '--no-audit', '--no-fund', '--ignore-scripts', `@stryker-mutator/core@${VERSION}`], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
const { Stryker } = await import(pathToFileURL(path.resolve(core, 'dist/src/index.js')).href);

/** Of what was run: a figure is of this text and no other. */
const fingerprint = ({ mutate, tests }) => [...mutate, ...tests].reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256').update(VERSION)).digest('hex');

const isMessage = ({ mutatorName, original }) => mutatorName === 'StringLiteral' && /^['"`][A-Z"].* .*\.['"`]$/s.test(original);

/** Its place in the source, 1-based as Stryker counts. */
function described({ fileName, location: { start, end }, mutatorName, replacement, status }) {
  const file = path.relative('.', fileName).split(path.sep).join('/');
  const lines = readFileSync(file, 'utf8').split('\n').slice(start.line - 1, end.line);
  const line = lines[0].trim();
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return { file, at: start.line, column: start.column, line, mutatorName, original: lines.join('\n'), replacement, status };
}

async function run(module) {
  // Taken before the copy is: what is changed while it runs asks for another run.
  const begun = Date.now(), of = fingerprint(module);
  const results = await new Stryker({
    mutate: module.mutate, testRunner: 'command', concurrency: 1, coverageAnalysis: 'off', reporters: [], logLevel: 'error', fileLogLevel: 'off',
    buildCommand: `node test/mutation/compile.mjs ${module.tests.join(' ')}`,
    commandRunner: { command: 'node --test-reporter=./test/mutation/first-failure.mjs .build/tests/all.mjs' },
    tempDirName: '.build/mutants', symlinkNodeModules: false, disableTypeChecks: false, allowConsoleColors: false,
    ignorePatterns: ['.build', 'dist', 'docs', 'demo', 'release', 'coverage', 'test/visual', 'tsconfig.json'],
    timeoutMS: 15_000, timeoutFactor: 3, thresholds: { high: 85, low: 85, break: null },
  }).runMutationTest();
  const mutants = results.map(described).filter((mutant) => !isMessage(mutant));
  const count = (status) => mutants.filter((mutant) => mutant.status === status).length;
  return {
    of, on: new Date().toISOString().slice(0, 10), seconds: Math.round((Date.now() - begun) / 1000),
    mutants: mutants.length, killed: count('Killed'), timedOut: count('Timeout'), survived: mutants.filter(({ status }) => status === 'Survived'),
    failed: mutants.filter(({ status }) => !['Killed', 'Timeout', 'Survived'].includes(status)).length, messages: results.length - mutants.length,
  };
}

const results = existsSync(kept) ? read(kept) : {};
for (const module of MODULES.filter(({ id }) => !asked.length || asked.includes(id))) {
  const result = results[module.id] = await run(module);
  writeFileSync(kept, JSON.stringify(results, null, 1));
  console.log(`${module.id}: ${result.mutants} mutants, ${result.killed} killed, ${result.timedOut} timed out, ${result.survived.length} survived (${result.seconds} s)`);
  for (const mutant of result.survived) console.log(`  ${mutant.file}:${mutant.at}:${mutant.column} ${mutant.mutatorName}: ${change(mutant).join(' -> ')}`);
}
const standing = Object.fromEntries(MODULES.filter((module) => results[module.id]?.of === fingerprint(module)).map(({ id }) => [id, results[id]]));
const written = page(standing, VERSION);
writeFileSync('docs/mutation.md', written.text);
console.log(written.table);
