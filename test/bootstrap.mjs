/**
 * Makes a fresh clone ready: packages when the lockfile changed, and with --browsers the three engines.
 * It runs before node_modules exists, so it uses Node's built-ins only.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { debianPackages, findBrowsers } from './browsers.mjs';

const stamp = 'node_modules/.lock-hash';
const run = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' }).status ?? 1;

function installPackages() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  // Packages behind a link belong to another checkout, and `npm ci` begins by emptying the folder.
  if (lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.log('node_modules is a link, and is left as it is.');
    return;
  }
  console.log('Installing packages…');
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) process.exit(status);
  writeFileSync(stamp, hash);
}

function installBrowsers() {
  const missing = () => Object.entries(findBrowsers()).filter(([, found]) => !found).map(([name]) => name);
  if (missing().length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = missing().flatMap((name) => debianPackages[name]);
    console.log(`Installing ${packages.join(', ')}…`);
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  }
  for (const name of missing()) {
    console.log(`No ${name} on this machine: its tests are skipped. Install ${debianPackages[name].join(' and ')}, or set ` +
      `${{ chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH', webkit: 'WEBKIT_DRIVER_PATH and WEBKIT_BROWSER_PATH' }[name]}.`);
  }
  // With CI=true the run counts each missing engine as a failure; see run.mjs.
}

installPackages();
if (process.argv.includes('--browsers')) installBrowsers();
