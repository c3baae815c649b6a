/**
 * The type checks: all of src with the DOM, the layers under the elements without it (Node's types, then a worker's),
 * and the tests. A DOM name in a lower layer is an error in the second or third.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const typeChecks = [
  ['src with the DOM', 'tsconfig.json'],
  ['layers on Node', 'test/tsconfig.node.json'],
  ['layers in a worker', 'test/tsconfig.worker.json'],
  ['tests', 'test/tsconfig.json'],
];

export function typeCheck(project) {
  mkdirSync('.build', { recursive: true });
  const info = `.build/${project.replaceAll('/', '-')}.tsbuildinfo`;
  return spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', info],
    { stdio: 'inherit' }).status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, project] of typeChecks) {
    console.log(`Types: ${name}`);
    if (typeCheck(project) !== 0) process.exitCode = 1;
  }
}
