import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

/** A block of code under a comment that names a file. */
const BLOCKS = /<!-- (\S+) -->\n```\w+\n([\s\S]*?)\n```/g;

it('the guide to frameworks shows the code that is tested', () => {
  const shown = [...readFileSync('docs/frameworks.md', 'utf8').matchAll(BLOCKS)].map(([, file = '', code = '']) => ({ file, code }));
  for (const { file, code } of shown) assert.equal(code, readFileSync(file, 'utf8').trimEnd(), file);
  for (const name of ['react', 'vue', 'svelte', 'angular', 'turbo']) assert.ok(shown.some(({ file }) => file.startsWith(`test/frameworks/${name}/`)), name);
});
