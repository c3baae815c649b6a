/**
 * `npm run sbom`: a bill of materials (CycloneDX, JSON) of what is shipped, printed: what was bundled into the built files,
 * as their notices name it, and what an installing project gets. npm knows each from the lockfile; its own "without dev"
 * leaves out what a tool needs as well, and what is bundled and not installed. Two runs print the same: what changes with
 * each (a time, a serial number, a folder's name) is taken out. It needs the build.
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
  const bundled = new Set([...readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8').matchAll(/^(\S+) (\d+\.\d+\.\d+\S*) \(/gm)].map(([, name, version]) => `${name}@${version}`));
  const direct = [...needs.keys()].filter((ref) => bundled.has(ref) || ((needs.get(root) ?? []).includes(ref) && nameOf(ref) in manifest.dependencies));
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
