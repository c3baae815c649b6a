import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';

/** Folders that a command makes, and files that it writes into others. */
const MADE = /^(?:dist|release|\.build|coverage|node_modules|docs\/api)\/|\.(?:zip|tgz|tsbuildinfo|log)$/;

test('nothing that is built is kept in the repository', { skip: existsSync('.git') ? false : 'no repository here' }, () => {
  const { stdout, status } = spawnSync('git', ['ls-files'], { encoding: 'utf8' });
  assert.equal(status, 0);
  const files = stdout.split('\n').filter(Boolean);
  assert.ok(files.includes('package.json'));
  assert.deepEqual(files.filter(file => MADE.test(file)), []);
  assert.ok(MADE.test('release/0.1.0/resource-finder.js') && MADE.test('a/b.zip') && !MADE.test('src/release.ts'));
});
