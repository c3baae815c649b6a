/**
 * `npm run release`: what a webmaster without npm downloads, in release/.
 *
 *   resource-finder-<version>/           the scripts, to be served as they are and never changed
 *   community-resource-finder-<version>.zip   the same with builder, checker, templates, guides and the steps to take
 *   resource-finder-wordpress-<version>.zip   the plugin for WordPress, with the same scripts in it
 *   integrity.json                       the sha384 of each script and style sheet, and of the plugin's zip
 *   CHANGELOG.md
 *
 * The same dist/ gives the same bytes, on any day and in any time zone: names are sorted, dates in the zip are fixed.
 * What it refuses: a build that lacks a file that the steps name, a page of the demo that still points out of the
 * folder, and a version without an entry in the changelog.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { styleOf, START } from '../demo/builder/settings.js';
import { THEMES } from '../demo/builder/themes.js';
import { pluginFiles } from './wordpress/plugin.mjs';

/** Without any of these a page, or a step, would not work. */
const NEEDED = ['resource-finder.js', 'resource-finder.single.js', 'resource-finder.css', 'mount.js', 'embed.html', 'embed.css', 'embed.js', 'resizer.js', 'sdk.js', 'THIRD-PARTY-NOTICES.txt'];
/** For a terminal or a bundler, and in the package on npm. */
const LEFT_OUT = /^(?:cli\.js|custom-elements\.json)$|\.map$/;
const GUIDES = /\.md$/;
/** The earliest date that a zip can hold. A zip holds local time, so it is made as local time. */
const earliest = () => new Date(1980, 0, 1);

const sha384 = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
const sorted = (record) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
const bytesOf = (text) => new TextEncoder().encode(text);

/** The files of a folder, those in folders too, by their path in it. */
function filesIn(folder) {
  return Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name)).map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)]));
}
const under = (folder, files) => Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]));

/** The scripts: what lies flat in dist/, with the ready-made themes. */
function scripts(dist) {
  const files = Object.fromEntries(readdirSync(dist, { withFileTypes: true }).filter((entry) => entry.isFile() && !LEFT_OUT.test(entry.name))
    .map(({ name }) => [name, readFileSync(path.join(dist, name))]));
  for (const name of NEEDED) if (!files[name]) throw new Error(`${path.join(dist, name)} is missing: run npm run build first.`);
  const themes = Object.keys(THEMES).map((theme) => [`themes/${theme}.css`, styleOf({ ...START, theme })]).filter(([, style]) => style);
  return { ...files, ...Object.fromEntries(themes.map(([name, style]) => [name, bytesOf(style)])) };
}

/** `os: 0`: no permissions of this machine's file system in it. */
const zipOf = (files) => zipSync(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [new Uint8Array(bytes), { mtime: earliest(), os: 0, level: 9 }]])));

/** A page of the demo as it stands in the zip: the scripts are in their versioned folder, and the demo's data is not there. */
function forZip(name, bytes, folder) {
  if (!/\.(?:html|js)$/.test(name)) return bytes;
  const text = new TextDecoder().decode(bytes).replaceAll('../dist/', `../${folder}/`)
    .replaceAll('../data/philadelphia/community-services.csv', '../templates/services.csv').replaceAll('href="../"', 'href="../start-here.html"');
  const out = /(?:href|src)="\/[^"]*"|from '\/[^']*'|\.\.\/data\/|\.\.\/dist\//.exec(text);
  if (out) throw new Error(`${name} points out of the zip: ${out[0]}`);
  return bytesOf(text);
}

/**
 * @param {{ root: string, dist?: string, out: string, version: string }} of
 * @returns {{ folder: string, zip: string, plugin: string, files: number, bytes: number }}
 */
export function makeRelease({ root, dist = path.join(root, 'dist'), out, version }) {
  const folder = `resource-finder-${version}`;
  const changelog = readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
  if (!changelog.split('\n').includes(`## ${version}`)) throw new Error(`CHANGELOG.md has no entry "## ${version}".`);
  const made = sorted(scripts(dist));
  const plugin = `resource-finder-wordpress-${version}.zip`, license = readFileSync(path.join(root, 'LICENSE'));
  const pluginZip = zipOf(under('resource-finder', sorted(pluginFiles({ scripts: made, version, license }))));
  const integrity = `${JSON.stringify({ version, files: Object.fromEntries(Object.entries(made).filter(([name]) => /\.(?:js|css)$/.test(name)).map(([name, bytes]) => [name, sha384(bytes)])), wordpress: { [plugin]: sha384(pluginZip) } }, null, 2)}\n`;
  const demo = (name) => Object.fromEntries(Object.entries(filesIn(path.join(root, 'demo', name))).map(([file, bytes]) => [`${name}/${file}`, forZip(`${name}/${file}`, bytes, folder)]));
  const guides = Object.fromEntries(readdirSync(path.join(root, 'docs')).filter((name) => GUIDES.test(name)).map((name) => [`docs/${name}`, readFileSync(path.join(root, 'docs', name))]));
  const start = readFileSync(path.join(root, 'demo/start-here.html'), 'utf8').replace('resource-finder-… (a number)', folder);
  const files = sorted({
    ...under(folder, made), ...demo('assets'), ...demo('builder'), ...demo('checker'), ...demo('templates'), ...guides,
    'start-here.html': bytesOf(start), 'integrity.json': bytesOf(integrity), 'CHANGELOG.md': bytesOf(changelog), 'LICENSE.txt': license,
  });
  const zipped = zipOf(files);
  const zip = `community-resource-finder-${version}.zip`;
  rmSync(out, { recursive: true, force: true });
  for (const [name, bytes] of Object.entries({ ...under(folder, made), 'integrity.json': integrity, 'CHANGELOG.md': changelog, [zip]: zipped, [plugin]: pluginZip })) {
    mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
    writeFileSync(path.join(out, name), bytes);
  }
  return { folder, zip, plugin, files: Object.keys(files).length, bytes: zipped.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const out = path.join(root, 'release');
  if (!existsSync(path.join(root, 'dist'))) throw new Error('There is no dist/: run npm run build first.');
  const { folder, zip, plugin, files, bytes } = makeRelease({ root, out, version });
  console.log(`release/${folder}/\nrelease/${plugin}\nrelease/${zip}: ${files} files, ${(bytes / 1000).toFixed(0)} kB, sha256 ${createHash('sha256').update(readFileSync(path.join(out, zip))).digest('hex')}\nrelease/integrity.json\nrelease/CHANGELOG.md`);
}
