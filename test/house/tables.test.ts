import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

test('the modules of which the WordPress plugin\'s tables are made are where it looks for them, and export what it asks for', () => {
  const asked = [...readFileSync('test/wordpress/tables.mjs', 'utf8').matchAll(/^export \{ (.+) \} from '(\.\/src\/.+)\.js';/gm)];
  assert.ok(asked.length > 5);
  for (const [, names = '', file = ''] of asked) {
    assert.ok(existsSync(`${file}.ts`), `${file}.ts is not there: mend its place in test/wordpress/tables.mjs`);
    for (const name of names.split(', ')) assert.match(readFileSync(`${file}.ts`, 'utf8'), new RegExp(`^export (?:const|function) ${name}\\b`, 'm'), `${file}.ts does not export ${name}`);
  }
});
