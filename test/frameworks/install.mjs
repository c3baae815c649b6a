/**
 * Packs the project as it would be published, and builds each app with it as its developer would: a folder of its own
 * under .build/, its packages from its own package.json, the packed finder beside them, the framework's own builder.
 * With a development build of each, since only that one warns of hydration.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const APPS = ['react', 'vue', 'svelte', 'angular', 'turbo'];
const WORK = path.resolve('.build/frameworks');
const SOURCE = 'test/frameworks';

function run(command, args, { cwd = '.', env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd, encoding: 'utf8', maxBuffer: 1e8, env: { ...process.env, ...env }, shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} in ${cwd} ended with ${status}\n${stdout}\n${stderr}`);
  return stdout;
}

/** The packed project, called after what is in it, so that npm never takes an older one from its cache. */
function pack() {
  mkdirSync(WORK, { recursive: true });
  for (const name of readdirSync(WORK)) if (name.endsWith('.tgz')) rmSync(path.join(WORK, name));
  run('npm', ['pack', '--silent', '--pack-destination', WORK]);
  const [packed] = readdirSync(WORK).filter((name) => name.endsWith('.tgz'));
  const named = path.join(WORK, `finder-${createHash('sha256').update(readFileSync(path.join(WORK, packed))).digest('hex').slice(0, 16)}.tgz`);
  renameSync(path.join(WORK, packed), named);
  return named;
}

function install(app, packed) {
  const folder = path.join(WORK, app), stamp = path.join(folder, 'node_modules/.installed');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name !== 'node_modules') rmSync(path.join(folder, name), { recursive: true });
  cpSync(path.join(SOURCE, app), folder, { recursive: true });
  cpSync(path.join(SOURCE, 'public'), path.join(folder, 'public'), { recursive: true });
  const wanted = readFileSync(path.join(folder, 'package.json'), 'utf8') + packed;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  run('npm', ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error', packed], { cwd: folder });
  writeFileSync(stamp, wanted);
}

/** Types, a production build in dist/, a development build in development/. */
function build(app) {
  const cwd = path.join(WORK, app);
  const { scripts = {} } = JSON.parse(readFileSync(path.join(cwd, 'package.json'), 'utf8'));
  for (const [script, env] of [['types', {}], ['build:development', { NODE_ENV: 'development' }], ['build', { NODE_ENV: 'production' }]]) {
    if (!scripts[script]) continue;
    run('npm', ['run', '--silent', script], { cwd, env });
    if (script === 'build:development') renameSync(path.join(cwd, 'dist'), path.join(cwd, 'development'));
  }
}

/** `node test/frameworks/install.mjs [app…]`, on the built project. */
function prepare(apps) {
  const packed = pack();
  for (const app of apps) {
    const started = Date.now();
    install(app, packed);
    build(app);
    console.log(`${app}: installed, types checked, built in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  }
}

prepare(process.argv.length > 2 ? process.argv.slice(2) : APPS);
