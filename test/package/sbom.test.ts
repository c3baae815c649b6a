import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { billOfMaterials } from '../sbom.mjs';

interface Component { readonly name: string; readonly version: string; readonly hashes?: readonly unknown[]; readonly licenses?: readonly unknown[] }

interface Bill { readonly bomFormat: string; readonly components: readonly Component[]; readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]; readonly metadata: { readonly component: Component } }

test('the bill of materials names all that is bundled, with version, licence and hash, and no tool of ours', () => {
  const bill = billOfMaterials() as Bill;
  const { dependencies, devDependencies, name } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>> & { name: string };
  assert.deepEqual([bill.bomFormat, bill.metadata.component.name], ['CycloneDX', name]);
  const listed = new Map(bill.components.map(each => [each.name, each]));
  for (const [dependency, version] of Object.entries(dependencies)) assert.equal(listed.get(dependency)?.version, version, dependency);
  for (const each of bill.components) assert.ok(each.hashes?.length && each.licenses?.length, each.name);
  // The notices are made of what rollup really bundled.
  const noticed = [...readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8').matchAll(/^(\S+) (\d+\.\d+\.\d+\S*) \(/gm)].map(([, of, version]) => [of ?? '', version]);
  assert.ok(noticed.length >= 8);
  // Of our tools only what is bundled, such as tables that were read while building, and what a listed package brings by itself.
  const brought = new Set(bill.dependencies.filter(({ ref }) => !ref.startsWith(`${name}@`)).flatMap(({ dependsOn = [] }) => dependsOn).map(ref => ref.slice(0, ref.lastIndexOf('@'))));
  assert.deepEqual(Object.keys(devDependencies).filter(tool => listed.has(tool) && !brought.has(tool) && !noticed.some(([of]) => of === tool)), []);
  assert.equal(brought.has('typescript'), false);
  for (const [of = '', version] of noticed) assert.equal(listed.get(of)?.version, version, of);
  assert.deepEqual(billOfMaterials(), bill);
});
