/**
 * `npm run sbom`: a bill of materials (CycloneDX, JSON) of what the built files hold, printed. npm makes it from the
 * lockfile; of its list only what our dependencies need is kept, because "without dev" leaves out what a tool needs as
 * well. Two runs print the same: what changes with each (a time, a serial number, a folder's name) is taken out.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export function billOfMaterials() {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const { stdout, status } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], { encoding: 'utf8', maxBuffer: 100_000_000, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm sbom failed; npm 10 or later is needed.');
  const { serialNumber: _serial, metadata, components, dependencies, ...head } = JSON.parse(stdout);
  const needs = new Map(dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
  const root = metadata.component['bom-ref'];
  const nameOf = (ref) => ref.slice(0, ref.lastIndexOf('@'));
  const direct = (needs.get(root) ?? []).filter((ref) => nameOf(ref) in manifest.dependencies);
  const reached = new Set();
  const queue = [...direct];
  for (let ref = queue.shift(); ref !== undefined; ref = queue.shift()) {
    if (reached.has(ref)) continue;
    reached.add(ref);
    queue.push(...(needs.get(ref) ?? []));
  }
  const { timestamp: _time, ...about } = metadata;
  return {
    ...head,
    metadata: { ...about, component: { ...about.component, name: manifest.name } },
    components: components.filter((each) => reached.has(each['bom-ref'])),
    dependencies: [{ ref: root, dependsOn: direct }, ...dependencies.filter(({ ref }) => reached.has(ref))],
  };
}
