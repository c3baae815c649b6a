/** What a developer who installed the package gets: run after the build, on dist/ as package.json exports it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

interface Manifest {
  name: string; version: string; dependencies: Record<string, string>; sideEffects: string[];
  exports: Record<string, string | { types: string; default: string }>;
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const elements = readdirSync('src/elements').filter((name) => /^(rf-|resource-finder$)/.test(name));
const locales = readdirSync('src/locale').filter((name) => /^[a-z]{2,3}\.ts$/.test(name)).map((name) => name.slice(0, -3));
const files = (folder: string, ending: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith(ending)).map((name) => path.join(folder, name));

/** Imports the entry in a Node of its own, through the package's own name, and gives what it exports. */
function importFresh(entry: string): { names: string[]; globals: string[]; listeners: number; version?: string } {
  const program = `
    const before = new Set(Reflect.ownKeys(globalThis));
    const module = await import(${JSON.stringify(entry)});
    const globals = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
    process.stdout.write(JSON.stringify({ names: Object.keys(module), globals, listeners: process.listenerCount('unhandledRejection'), version: module.version }));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })) as ReturnType<typeof importFresh>;
}
/** Lit's build for Node leaves its version lists, and stands in for the registry of custom elements; nothing else may. */
const foreign = ({ globals }: { globals: string[] }) =>
  globals.filter((name) => !/^(litElementVersions|litHtmlVersions|reactiveElementVersions|litIssuedWarnings|litPropertyMetadata|litServerRoot|customElements)$/.test(name));

describe('entries import in Node and touch no globals', () => {
  const entries = ['', '/sdk', ...elements.map((name) => `/elements/${name}`), ...locales.map((name) => `/locales/${name}`)];
  for (const entry of entries) {
    it(`${manifest.name}${entry}`, () => {
      const result = importFresh(manifest.name + entry);
      assert.ok(result.names.length > 0, 'exports nothing');
      assert.deepEqual(foreign(result), []);
      assert.equal(result.listeners, 0);
    });
  }
  it('those that register: once for every framework, and no matter where a server holds two copies', () => {
    const program = `await import('${manifest.name}/define'); await import('${manifest.name}/react'); await import('${manifest.name}/vue');
      await import('${manifest.name}/svelte'); await import('./dist/lib/define.js?copy');`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'pipe' });
  });
  it('the SDK says its version', () => { assert.equal(importFresh(`${manifest.name}/sdk`).version, manifest.version); });
});

describe('the package', () => {
  it('exports types first, and every named file exists', () => {
    for (const [name, target] of Object.entries(manifest.exports)) {
      const targets = typeof target === 'string' ? [target] : Object.values(target);
      if (typeof target !== 'string') assert.equal(Object.keys(target)[0], 'types', name);
      const stars = name.startsWith('./elements/') ? elements : name.startsWith('./locales/') ? locales : [''];
      for (const star of stars) for (const file of targets) assert.ok(existsSync(file.replaceAll('*', star)), `${name}: ${file.replaceAll('*', star)}`);
    }
  });
  it('names in sideEffects every built file that registers on import', () => {
    const registers = files('dist/lib', '.js').filter((file) => /customElements\.define\(/.test(readFileSync(file, 'utf8'))).map((file) => `./${file.split(path.sep).join('/')}`);
    assert.ok(registers.length > 0);
    for (const file of registers) assert.ok(manifest.sideEffects.some((glob) => path.posix.normalize(file) === path.posix.normalize(glob)
      || new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(file)), file);
  });
  it('holds each element in the manifest, with its tag', () => {
    const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as { modules: { declarations?: { tagName?: string }[] }[] };
    const tags = modules.flatMap(({ declarations }) => declarations ?? []).map(({ tagName }) => tagName);
    assert.deepEqual(elements.filter((name) => !tags.includes(name)), []);
  });
  it('needs no types that an installing project lacks, and leaks no style sheet import', () => {
    const wrong = files('dist/types', '.d.ts').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(?:\bfrom |\bimport\(|^import )['"]([^'"\n]+)['"]/gm)]
      .map(([, specifier = '']) => specifier).filter((specifier) => specifier.endsWith('.css')
        // What is for a framework is imported where that framework is.
        || (!specifier.startsWith('.') && specifier.split('/')[0] !== /frameworks\/(\w+)\.d\.ts$/.exec(file)?.[1] && !Object.keys(manifest.dependencies).some((name) => specifier === name || specifier.startsWith(`${name}/`))))
      .map((specifier) => `${file}: ${specifier}`));
    assert.deepEqual(wrong, []);
  });
  it('bundles one Lit', () => {
    const text = readdirSync('dist').filter((name) => name.endsWith('.js') && !name.includes('single')).map((name) => readFileSync(path.join('dist', name), 'utf8')).join('\n');
    assert.equal(text.match(/litElementVersions\s*\?\?=|litElementVersions\|\|/g)?.length, 1);
  });
  it('credits what it bundles', () => {
    const credited = new Set([...readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8').matchAll(/^(\S+) \d\S* \(.+\)$/gm)].map(([, name]) => name));
    const bundled = readdirSync('.build').filter((name) => name.startsWith('chunks-'))
      .flatMap((name) => (JSON.parse(readFileSync(path.join('.build', name), 'utf8')) as { modules: string[] }[]).flatMap(({ modules }) => modules))
      .map((id) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]).filter((name) => name !== undefined);
    assert.ok(bundled.length > 0);
    assert.deepEqual([...new Set(bundled)].filter((name) => !credited.has(name)), []);
  });
  it('packs only what users need', () => {
    const [packed] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--silent'], { encoding: 'utf8' })) as [{ files: { path: string }[] }];
    const wrong = packed.files.map((file) => file.path).filter((file) => !/^(dist\/.+\.(js|d\.ts|css|json|txt)|dist\/embed\.html|README\.md|LICENSE|package\.json)$/.test(file));
    assert.deepEqual(wrong, []);
    const paths = new Set(packed.files.map((file) => file.path));
    for (const file of [...paths].filter((name) => name.endsWith('.js'))) {
      for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)) {
        assert.ok(paths.has(path.posix.join(path.posix.dirname(file), specifier)), `${file} imports ${specifier}, which is not packed`);
      }
    }
    for (const file of ['dist/resource-finder.js', 'dist/resource-finder.single.js', 'dist/resource-finder.css', 'dist/mount.js', 'dist/embed.html', 'dist/embed.css', 'dist/embed.js', 'dist/resizer.js', 'dist/sdk.js', 'dist/cli.js', 'dist/THIRD-PARTY-NOTICES.txt', 'LICENSE', 'README.md']) {
      assert.ok(paths.has(file), `${file} is not packed`);
    }
  });
  it('runs as a command', () => {
    assert.match(readFileSync('dist/cli.js', 'utf8'), /^#!\/usr\/bin\/env node\n/);
    for (const feed of ['demo/data/crisis-response/all.json', 'demo/data/va-health/facilities.csv']) {
      assert.match(execFileSync(process.execPath, ['dist/cli.js', 'check', feed], { encoding: 'utf8' }), /Passed\.\n$/);
    }
    assert.match(execFileSync(process.execPath, ['dist/cli.js', 'build', '-', '--hsds'], { encoding: 'utf8', input: 'Name,Phone\nOne,215-686-7150\n', stdio: 'pipe' }), /"total_items": 1,/);
  });
  it('keeps every lazy import beside the file that asks for it', () => {
    for (const name of readdirSync('dist').filter((file) => file.endsWith('.js'))) {
      for (const [, specifier = ''] of readFileSync(path.join('dist', name), 'utf8').matchAll(/import\(\s*["'`]([^"'`]+)["'`]\s*\)/g)) {
        assert.match(specifier, /^\.\/[^/]+\.js$/, name);
        assert.ok(existsSync(path.join('dist', specifier)), `${name} imports ${specifier}`);
      }
    }
  });
});
