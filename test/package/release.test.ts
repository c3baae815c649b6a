/** The release: what a webmaster without npm downloads. Run after the build, on dist/ as it stands. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { readFeed } from '../../src/feeds/read-feed.js';

interface Made { folder: string; zip: string; files: number; bytes: number }
type Make = (of: { root: string; dist?: string; out: string; version: string }) => Made;

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const root = process.cwd();
// Each run a folder of its own, under the one that is ignored.
const out = path.join('.build', 'release-test');
let makeRelease: Make, made: Made, files: Record<string, Uint8Array>;
before(async () => {
  // By its path, because it finds the project from where it lies.
  ({ makeRelease } = await import(pathToFileURL('test/release.mjs').href) as { makeRelease: Make });
  made = makeRelease({ root, out: path.join(out, 'one'), version });
  files = unzipSync(new Uint8Array(readFileSync(path.join(out, 'one', made.zip))));
});
const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
const everything = (folder: string): Record<string, string> => Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name)).sort().map((file) => [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]));

describe('the same build gives the same bytes', () => {
  it('on another day, in another time zone, from files with other dates', () => {
    const dist = path.join(out, 'dist');
    rmSync(dist, { recursive: true, force: true });
    cpSync('dist', dist, { recursive: true });
    for (const name of readdirSync(dist)) utimesSync(path.join(dist, name), new Date(1e12), new Date(1e12));
    const zone = process.env['TZ'];
    process.env['TZ'] = zone === 'Pacific/Auckland' ? 'America/Los_Angeles' : 'Pacific/Auckland';
    try {
      makeRelease({ root, dist, out: path.join(out, 'two'), version });
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    assert.deepEqual(everything(path.join(out, 'two')), everything(path.join(out, 'one')));
  });
  it('and another build other bytes', () => {
    const dist = path.join(out, 'dist');
    writeFileSync(path.join(dist, 'resource-finder.js'), '//');
    makeRelease({ root, dist, out: path.join(out, 'three'), version });
    assert.notDeepEqual(everything(path.join(out, 'three')), everything(path.join(out, 'one')));
  });
});

describe('the zip', () => {
  it('holds the scripts as they were built, and their fingerprints', () => {
    const { files: hashes, version: said } = JSON.parse(text('integrity.json')) as { files: Record<string, string>; version: string };
    assert.equal(said, version);
    for (const [name, hash] of Object.entries(hashes)) {
      const bytes = files[`${made.folder}/${name}`] ?? new Uint8Array();
      assert.equal(hash, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, name);
    }
    const scripts = Object.keys(files).filter((name) => name.startsWith(`${made.folder}/`) && /\.(?:js|css)$/.test(name)).map((name) => name.slice(made.folder.length + 1));
    assert.deepEqual(scripts.filter((name) => !hashes[name]), []);
    assert.deepEqual(Buffer.from(files[`${made.folder}/resource-finder.single.js`] ?? []), readFileSync('dist/resource-finder.single.js'));
    assert.equal(Buffer.from(readFileSync(path.join(out, 'one', 'integrity.json'))).toString(), text('integrity.json'));
  });
  it('holds every file that its pages ask for', () => {
    for (const [name, bytes] of Object.entries(files)) {
      if (!/^(?:builder|checker)\/.*\.(?:html|js)$|^start-here\.html$/.test(name)) continue;
      for (const [, address = ''] of strFromU8(bytes).matchAll(name.endsWith('.html') ? /(?:href|src)="([^"#:]+)"/g : /(?:from|import\()\s*'(\.[^']+)'/g)) {
        const target = path.posix.join(path.posix.dirname(name), address);
        assert.ok(files[target] ?? files[`${target.replace(/\/$/, '')}/index.html`] ?? Object.keys(files).some((each) => each === `${target}index.html`), `${name} asks for ${address}`);
      }
    }
  });
  it('names no place outside of itself in its scripts\' imports, and nothing of the machine', () => {
    for (const [name, bytes] of Object.entries(files)) if (/^(?:builder|checker)\//.test(name)) assert.doesNotMatch(strFromU8(bytes), /\.\.\/dist\/|from '\//, name);
    for (const [name, bytes] of Object.entries(files)) if (!/\.(?:png|svg)$/.test(name)) assert.ok(!strFromU8(bytes).includes(root), name);
  });
  it('has no file of a terminal, no map and no hidden file', () => { assert.deepEqual(Object.keys(files).filter((name) => /cli\.js$|\.map$|(?:^|\/)\./.test(name)), []); });
  it('has the ready-made themes as style sheets', () => { assert.match(text(`${made.folder}/themes/high-contrast.css`), /--rf-color-accent/); });
});

describe('what it refuses', () => {
  it('a build that lacks a file', () => { assert.throws(() => makeRelease({ root, dist: 'docs', out: path.join(out, 'no'), version }), /is missing: run npm run build/); });
  it('a version without an entry in the changelog', () => { assert.throws(() => makeRelease({ root, out: path.join(out, 'no'), version: '999.0.0' }), /CHANGELOG\.md has no entry/); });
});

describe('the templates', () => {
  for (const name of ['services', 'servicios']) {
    it(`${name}.csv: every column is understood, and no row is wrong`, async () => {
      mkdirSync(out, { recursive: true });
      const bytes = files[`templates/${name}.csv`] ?? new Uint8Array();
      const feed = await readFeed(bytes, {});
      assert.deepEqual(feed.columns.filter(({ field }) => !field).map(({ column }) => column), []);
      // The one note is the one that a shelter should have.
      assert.deepEqual(feed.problems.map(({ code }) => code), ['place-withheld']);
      assert.equal(feed.resources.length, 3);
      assert.deepEqual(feed.resources.map(({ categories }) => categories.every(({ id }) => id !== undefined)), [true, true, true]);
      assert.ok(feed.resources.every(({ schedules, hoursAre }) => schedules?.length && hoursAre === 'complete'));
    });
    it(`${name}.csv: every number is one that is never given to anybody`, () => {
      const numbers = [...strFromU8(files[`templates/${name}.csv`] ?? new Uint8Array()).matchAll(/\d{3}-\d{3}-\d{4}/g)].map(String);
      assert.ok(numbers.length >= 3);
      for (const number of numbers) assert.match(number, /^\d{3}-555-01\d\d$/);
    });
  }
});
