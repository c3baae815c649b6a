/** The JSX types of the built package, as TypeScript reads them in a project of React 19. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

it('a page in React: what is right passes, and every wrong attribute is an error', () => {
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'test/package/react'], { encoding: 'utf8' });
  assert.equal(stdout, '');
  assert.equal(status, 0);
  assert.equal(readFileSync('test/package/react/page.tsx', 'utf8').match(/@ts-expect-error/g)?.length, 7);
});
