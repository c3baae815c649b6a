/**
 * Every check and every test, in order, going on after a failure. The last line printed is `N passed, N failed`:
 * the real totals of the runners, and one for each step that is not a runner.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { findBrowsers } from './browsers.mjs';
import { typeCheck, typeChecks } from './check.mjs';
import { compileTests, nodeTestFiles, runNodeTests } from './node-tests.mjs';

const zones = ['America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'];
/** Long, and without a time in what they ask, so that the device's zone is nothing to them: run in the first zone only. */
const zoneless = /\/(?:cli\/gazetteer|feeds\/hostile|feeds\/mutation|feeds\/caps|feeds\/compact\/compact|sources\/to-hsds|search\/relevance)\.test\./;
const strict = process.env.CI === 'true';
const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

function record(name, result) {
  for (const key of Object.keys(totals)) totals[key] += result[key] ?? 0;
  if (result.failed > 0) failures.push(name);
}
const heading = (name) => console.log(`\n== ${name}`);

/** A step that is right or wrong as a whole counts as one. */
function step(name, run) {
  heading(name);
  record(name, run() === 0 ? { passed: 1 } : { failed: 1 });
}
const script = (name) => () => spawnSync('npm', ['run', '--silent', name], { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;

/** A runner's own totals. It fails once more when it ended badly without naming a test, or ran none. */
function readTotals(name, file, status) {
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  const silent = result.passed + result.failed === 0 || (status !== 0 && result.failed === 0);
  if (silent) console.log(`${name} ran no test, or ended with ${status} and named none.`);
  record(name, silent ? { ...result, failed: result.failed + 1 } : result);
}
function totalsFile(name) {
  mkdirSync('.build', { recursive: true });
  const file = `.build/totals-${name.replaceAll(/\W+/g, '-')}.json`;
  rmSync(file, { force: true });
  return file;
}

async function nodeTests(title, group, environments = [{}], concurrency = undefined) {
  heading(title);
  const files = nodeTestFiles(group);
  if (files.length === 0) return console.log('No test files yet.');
  let compiled;
  try {
    compiled = await compileTests(group, files);
  } catch (error) {
    console.error(error.message);
    return record(title, { failed: 1 });
  }
  for (const env of environments) {
    const name = env.TZ ? `${title}, ${env.TZ}` : title;
    if (env.TZ) console.log(`-- ${env.TZ}`);
    const file = totalsFile(name);
    const asked = env === environments[0] ? compiled : compiled.filter((each) => !zoneless.test(each.replaceAll('\\', '/')));
    readTotals(name, file, runNodeTests(asked, { env, totalsFile: file, concurrency }));
  }
}

/** An engine that is not there is a failure in CI, and elsewhere a skipped step that says so. */
function missing(engine, title) {
  console.log(`No ${engine}: ${title} not run.`);
  record(`${title} (${engine})`, strict ? { failed: 1 } : { skipped: 1 });
}

function elementTests(browsers) {
  const title = 'Element tests';
  heading(`${title}: Chromium, Firefox, WebKit`);
  const some = existsSync('test/elements') && readdirSync('test/elements', { recursive: true }).some((name) => name.endsWith('.test.ts'));
  if (!some) return console.log('No test files yet.');
  const engines = Object.keys(browsers).filter((engine) => browsers[engine]);
  for (const engine of Object.keys(browsers)) if (!browsers[engine]) missing(engine, title);
  if (engines.length === 0) return;
  const file = totalsFile(title);
  const { status } = spawnSync(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', '--config', 'test/wtr.config.mjs'],
    { stdio: 'inherit', env: { ...process.env, BROWSERS: engines.join(','), TOTALS_FILE: file } });
  readTotals(title, file, status);
}

async function pageTests(browsers) {
  if (!browsers.chromium && nodeTestFiles('pages').length > 0) return missing('chromium', 'Page tests');
  await nodeTests('Page tests', 'pages', [{}], availableParallelism());
}

const browsers = findBrowsers();
for (const [name, project] of typeChecks) step(`Types: ${name}`, () => typeCheck(project));
step('Lint', script('lint'));
await nodeTests('House rules', 'house');
step('Build', script('build'));
step('Size', script('size'));
step('Package: publint, types', script('pack:check'));
await nodeTests('Package tests', 'package');
// Node by itself would leave one processor idle.
await nodeTests('Node tests', 'layers', zones.map((TZ) => ({ TZ })), availableParallelism());
elementTests(browsers);
await pageTests(browsers);

if (totals.skipped > 0) console.log(`\n${totals.skipped} skipped`);
if (failures.length > 0) console.log(`\nFailed: ${failures.join('; ')}`);
process.exitCode = totals.failed > 0 ? 1 : 0;
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
