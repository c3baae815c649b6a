/** The WordPress plugin without PHP: what the release makes of it. In a real WordPress it is tried by `npm run wordpress`. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { staticList } from '../../src/report/static-list.js';
import { jsonOf, moOf, potOf, readPo, stringsOf } from '../wordpress/translations.mjs';
import { partsAt, phpFaults } from '../wordpress/lint.mjs';

interface Made { plugin: string }
type Make = (of: { root: string; out: string; version: string }) => Made;
interface Plugin { pluginFiles(of: { scripts: Record<string, Uint8Array>; version: string; license: Uint8Array }): Record<string, Uint8Array> }
interface Tables { pcre(pattern: RegExp): string; php(value: unknown): string }

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const out = path.join('.build', 'release-wordpress');
const folder = 'demo/wordpress/resource-finder';
let made: Made, files: Record<string, Uint8Array>, plugin: Plugin, tables: Tables;
before(async () => {
  // By their paths, because they find the project from where they lie.
  const { makeRelease } = await import(pathToFileURL('test/release.mjs').href) as { makeRelease: Make };
  plugin = await import(pathToFileURL('test/wordpress/plugin.mjs').href) as Plugin;
  tables = await import(pathToFileURL('test/wordpress/tables.mjs').href) as Tables;
  made = makeRelease({ root: process.cwd(), out, version });
  files = unzipSync(new Uint8Array(readFileSync(path.join(out, made.plugin))));
});
const text = (name: string): string => strFromU8(files[`resource-finder/${name}`] ?? assert.fail(`${name} is missing`));
const php = (): string[] => Object.keys(files).filter((name) => name.endsWith('.php')).map((name) => name.slice('resource-finder/'.length));

describe('the plugin\'s zip', () => {
  it('is one folder, with what WordPress looks for, and nothing of a build or a machine', () => {
    assert.ok(Object.keys(files).every((name) => name.startsWith('resource-finder/')));
    for (const name of ['resource-finder.php', 'uninstall.php', 'readme.txt', 'LICENSE.txt', 'block/block.json', 'block/editor.js', 'data/words.php', 'data/crisis.php', 'data/integrity.php', `assets/${version}/resource-finder.js`, `assets/${version}/resource-finder.single.js`, `assets/${version}/mount.js`, `assets/${version}/resource-finder.css`]) text(name);
    assert.deepEqual(Object.keys(files).filter((name) => /\.map$|(?:^|\/)\.|cli\.js|\/sdk[.-]/.test(name)), []);
    for (const [name, bytes] of Object.entries(files)) assert.ok(!strFromU8(bytes).includes(process.cwd()), name);
  });
  it('has the version of the package, everywhere', () => {
    assert.equal(/^ \* Version:\s+(\S+)$/m.exec(text('resource-finder.php'))?.[1], version);
    assert.equal(/const VERSION = '([^']+)'/.exec(text('resource-finder.php'))?.[1], version);
    assert.equal(/^Stable tag: (\S+)$/m.exec(text('readme.txt'))?.[1], version);
    assert.throws(() => plugin.pluginFiles({ scripts: {}, version: '9.9.9', license: new Uint8Array() }), /says version .*9\.9\.9/);
  });
  it('has the scripts of the release, and the fingerprints that the browser will check', () => {
    for (const name of ['resource-finder.js', 'resource-finder.single.js', 'mount.js']) {
      const bytes = files[`resource-finder/assets/${version}/${name}`] ?? new Uint8Array();
      assert.deepEqual(Buffer.from(bytes), readFileSync(`dist/${name}`));
      assert.ok(text('data/integrity.php').includes(`'${name}' => 'sha384-${createHash('sha384').update(bytes).digest('base64')}'`), name);
    }
    const { wordpress } = JSON.parse(readFileSync(path.join(out, 'integrity.json'), 'utf8')) as { wordpress: Record<string, string> };
    assert.deepEqual(wordpress, { [made.plugin]: `sha384-${createHash('sha384').update(readFileSync(path.join(out, made.plugin))).digest('base64')}` });
  });
  it('has every file that a script of it asks for', () => {
    for (const [name, bytes] of Object.entries(files)) {
      if (!/\/assets\/.*\.js$/.test(name)) continue;
      for (const [, asked = ''] of strFromU8(bytes).matchAll(/(?:from|import\(?)\s*"\.\/([^"]+\.js)"/g)) assert.ok(files[path.posix.join(path.posix.dirname(name), asked)], `${name} asks for ${asked}`);
    }
  });
  it('has the crisis lines of the widget\'s own prerendered list', () => {
    const { crisis } = staticList([], { now: new Date(0), region: 'US', lang: 'es' });
    assert.ok(text('data/crisis.php').includes(crisis.replace(/[\\']/g, '\\$&')));
    for (const href of ['tel:988', 'sms:988', 'tel:911']) assert.ok(text('includes/fallback.php').includes(`href="${href}"`), 'without tables, too');
  });
});

describe('its PHP', () => {
  it('echoes nothing that is not escaped there, and no file answers by itself', () => {
    assert.deepEqual(php().flatMap((name) => phpFaults(name, text(name))), []);
  });
  for (const [bad, count] of [
    ["echo $name;", 1], ["echo '<p>' . $name . '</p>';", 1], ["echo esc_html( $a ) . $b;", 1], ["echo esc_html( $a ) . '<b>';", 0], ["printf( '<p>%s</p>', $name );", 1], ["printf( '<p>%s</p>', esc_html( $name ) );", 0],
    ["__( 'Word' );", 1], ["__( 'Word', 'other' );", 1], ["__( 'Word', 'resource-finder' );", 0], ['eval( $a );', 1], ['wp_remote_get( $a );', 1], ['wp_safe_remote_get( $a );', 0], ['$_REQUEST["a"];', 1], ['// echo $name;', 0],
  ] as const) {
    it(`the lint ${count ? 'sees' : 'lets through'} ${bad}`, () => { assert.equal(phpFaults('a.php', `<?php\ndefined( 'ABSPATH' ) || exit;\n${bad}`).length, count); });
  }
  it('the lint sees a file without a guard, and parts of an expression', () => {
    assert.equal(phpFaults('a.php', '<?php\n').length, 1);
    assert.deepEqual(partsAt("'a.b' . f( 'c', 1.5 ) . $d", '.'), ["'a.b'", "f( 'c', 1.5 )", '$d']);
  });
  it('every file starts with what it is for, and is short', () => {
    for (const name of php().filter((each) => !each.startsWith('data/'))) {
      assert.match(text(name), /^<\?php\n\/\*\*\n \* \S/, name);
      assert.ok(text(name).split('\n').length <= 400, name);
    }
  });
});

it('an editor may write every attribute that the div takes', () => {
  const names = (source: string, list: RegExp): string[] => [...(list.exec(source)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(([, name = '']) => name).filter((name) => name !== 'lang').sort();
  const taken = names(readFileSync('src/mount.ts', 'utf8'), /NAMES = \[([^\]]+)\]/);
  assert.ok(taken.length > 10);
  assert.deepEqual(names(text('includes/widget.php'), /ELEMENT_ATTRIBUTES = array\(([^)]+)\)/), taken);
});

describe('tables', () => {
  it('a value as PHP is that value, whatever signs are in it', () => { assert.equal(tables.php({ "it's": ['a\\b', 1] }), "array(\n\t'it\\'s' => array(\n\t\t'a\\\\b',\n\t\t1,\n\t),\n)"); });
  it('a pattern that PHP would read otherwise is refused', () => {
    assert.equal(tables.pcre(/^a#\d+$/), '#^a\\#\\d+$#D');
    for (const pattern of [/é/, /\p{L}/u, /a/i, /(?<name>a)/]) assert.throws(() => tables.pcre(pattern), /not read alike/);
  });
});

describe('translations', () => {
  const po = readFileSync(`${folder}/languages/resource-finder-es_ES.po`, 'utf8');
  it('the template has every string of the sources: node test/wordpress/translations.mjs makes it anew', () => { assert.equal(readFileSync(`${folder}/languages/resource-finder.pot`, 'utf8'), potOf(folder)); });
  it('Spanish has every one of them, with the same places to fill', () => {
    const said = new Map(readPo(po).map((entry) => [`${entry.context ?? ''}|${entry.id}`, entry.said]));
    for (const { id, plural, context } of stringsOf(folder)) {
      const words = said.get(`${context ?? ''}|${id}`) ?? [];
      assert.equal(words.filter(Boolean).length, plural ? 2 : 1, id);
      for (const each of words) assert.deepEqual([...each.matchAll(/%(?:\d\$)?[ds]/g)].map(String).sort(), [...id.matchAll(/%(?:\d\$)?[ds]/g)].map(String).sort(), id);
    }
  });
  it('the binary form finds a string by its place', () => {
    const mo = moOf('msgid ""\nmsgstr "Head\\n"\n\nmsgid "One"\nmsgid_plural "Many"\nmsgstr[0] "Uno"\nmsgstr[1] "Muchos"\n\nmsgctxt "block title"\nmsgid "Map"\nmsgstr "Mapa"\n\nmsgid "Not yet"\nmsgstr ""\n');
    assert.equal(mo.readUInt32LE(0), 0x950412de);
    const table = (start: number): string[] => Array.from({ length: mo.readUInt32LE(8) }, (_, at) => mo.subarray(mo.readUInt32LE(start + at * 8 + 4), mo.readUInt32LE(start + at * 8 + 4) + mo.readUInt32LE(start + at * 8)).toString());
    assert.deepEqual(table(mo.readUInt32LE(12)), ['', 'One\0Many', 'block title\x04Map']);
    assert.deepEqual(table(mo.readUInt32LE(16)), ['Head\n', 'Uno\0Muchos', 'Mapa']);
  });
  it('the editor\'s file has the strings of the block, and no others', () => {
    const { locale_data: { messages } } = JSON.parse(jsonOf(po, 'es_ES', new Set(['Language']))) as { locale_data: { messages: Record<string, string[]> } };
    assert.deepEqual(Object.keys(messages), ['', 'Language']);
    assert.deepEqual(messages['Language'], ['Idioma']);
  });
});
