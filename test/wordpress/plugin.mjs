/**
 * The WordPress plugin, whole: what lies in demo/wordpress/resource-finder, with the scripts of the release in a folder
 * named by their version, the tables made from those of the widget, and the translations as WordPress reads them.
 * What it refuses: a plugin whose version is not the package's, in any of the four places where it is written.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { php, pluginTables } from './tables.mjs';
import { jsonOf, moOf, stringsOf } from './translations.mjs';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
export const PLUGIN = path.join(root, 'demo/wordpress/resource-finder');
/** Scripts that the page asks for by name; the browser checks them. */
const ENTRIES = ['resource-finder.js', 'resource-finder.single.js', 'mount.js'];
/** Of the release's scripts, what a page of WordPress has no use for. */
const NOT_HERE = /^(?:sdk[.-]|embed\.|resizer\.js|themes\/)/;
const BLOCK_SCRIPT = 'resource-finder-block';

const tables = await pluginTables(root);
const sha384 = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** @returns {Record<string, Uint8Array>} The plugin's files, by their path in the folder "resource-finder". */
export function pluginFiles({ scripts, version, license }) {
  const bytesOf = (text) => new TextEncoder().encode(text);
  const own = Object.fromEntries(readdirSync(PLUGIN, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name)).map((file) => [path.relative(PLUGIN, file).split(path.sep).join('/'), readFileSync(file)]));
  const text = (name) => own[name].toString('utf8');
  const said = { header: /Version:\s+([\d.]+)/.exec(text('resource-finder.php'))?.[1], constant: /VERSION = '([\d.]+)'/.exec(text('resource-finder.php'))?.[1], readme: /Stable tag: ([\d.]+)/.exec(text('readme.txt'))?.[1] };
  for (const [where, number] of Object.entries(said)) if (number !== version) throw new Error(`The WordPress plugin's ${where} says version ${number}, the package says ${version}.`);
  const inEditor = new Set(stringsOf(PLUGIN).filter(({ files }) => files.some((file) => file.endsWith('.js'))).map(({ id }) => id));
  const translated = Object.keys(own).filter((name) => name.endsWith('.po')).flatMap((name) => {
    const language = /resource-finder-(\w+)\.po$/.exec(name)[1];
    return [[name.replace(/\.po$/, '.mo'), moOf(text(name))], [name.replace(/\.po$/, `-${BLOCK_SCRIPT}.json`), bytesOf(jsonOf(text(name), language, inEditor))]];
  });
  const assets = Object.entries(scripts).filter(([name]) => !NOT_HERE.test(name));
  const integrity = `<?php\n/**\n * The fingerprint of each script that a page names. Made by the release; do not edit.\n *\n * @package Resource_Finder\n */\n\ndefined( 'ABSPATH' ) || exit;\n\nreturn ${php(Object.fromEntries(ENTRIES.map((name) => [name, sha384(scripts[name])])))};\n`;
  return {
    ...own, ...Object.fromEntries(translated), ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [`data/${name}`, bytesOf(table)])), 'data/integrity.php': bytesOf(integrity),
    ...Object.fromEntries(assets.map(([name, bytes]) => [`assets/${version}/${name}`, bytes])), 'LICENSE.txt': license,
  };
}
