/**
 * The plugin's words for translators, without gettext's tools: reads the strings out of PHP and JavaScript, and makes of
 * a .po what WordPress reads (.mo for PHP, .json for the block).
 * `node test/wordpress/translations.mjs` writes languages/resource-finder.pot anew; a test holds it to the sources.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const DOMAIN = 'resource-finder';
const CALL = /\b(?:__|_e|esc_html__|esc_html_e|esc_attr__|esc_attr_e)\(\s*'((?:[^'\\]|\\.)*)'\s*,\s*'resource-finder'\s*\)/g;
const PLURAL = /\b_n\(\s*'((?:[^'\\]|\\.)*)'\s*,\s*'((?:[^'\\]|\\.)*)'\s*,/g;
const HEADER = /^ \* (Plugin Name|Description):\s+(.+)$/gm;
const unquote = (text) => text.replace(/\\(.)/g, '$1');
const quote = (text) => `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;

/** @returns {{ id: string, plural?: string, context?: string, files: string[] }[]} In the order in which they stand. */
export function stringsOf(folder) {
  const names = readdirSync(folder, { recursive: true }).map((name) => name.split(path.sep).join('/')).filter((name) => /\.(?:php|js)$|block\.json$/.test(name)).sort();
  const found = new Map();
  const add = (id, file, { plural, context } = {}) => {
    const key = `${context ?? ''}\x04${id}`, entry = found.get(key) ?? { id, ...(plural && { plural }), ...(context && { context }), files: [] };
    if (!entry.files.includes(file)) entry.files.push(file);
    found.set(key, entry);
  };
  for (const name of names) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    if (name.endsWith('block.json')) {
      const { title, description, keywords } = JSON.parse(text);
      // The contexts under which WordPress looks them up.
      for (const [context, ids] of [['block title', [title]], ['block description', [description]], ['block keyword', keywords]]) for (const id of ids) add(id, name, { context });
      continue;
    }
    for (const [, , value] of name === 'resource-finder.php' ? text.matchAll(HEADER) : []) add(value, name);
    for (const [, id] of text.matchAll(CALL)) add(unquote(id), name);
    for (const [, id, plural] of text.matchAll(PLURAL)) add(unquote(id), name, { plural: unquote(plural) });
  }
  return [...found.values()];
}

const head = (language) => `msgid ""\nmsgstr ""\n"Project-Id-Version: Community Resource Finder\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n"Language: ${language}\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n"X-Domain: ${DOMAIN}\\n"\n`;

export const potOf = (folder) => head('') + stringsOf(folder).map(({ id, plural, context, files }) =>
  `\n${files.map((file) => `#: ${file}\n`).join('')}${/%\d?\$?[ds]/.test(id) ? '#, php-format\n' : ''}${context ? `msgctxt ${quote(context)}\n` : ''}msgid ${quote(id)}\n${plural ? `msgid_plural ${quote(plural)}\nmsgstr[0] ""\nmsgstr[1] ""` : 'msgstr ""'}\n`).join('');

/** @returns {{ id: string, plural?: string, context?: string, said: string[] }[]} */
export function readPo(text) {
  return text.split(/\n{2,}/).map((block) => {
    const entry = { id: '', said: [] };
    let into;
    for (const line of block.split('\n')) {
      const [, key, at, value] = /^(msgctxt|msgid|msgid_plural|msgstr)(?:\[(\d)\])?\s+(".*")$/.exec(line) ?? [];
      const more = key ? value : /^".*"$/.test(line) ? line : undefined;
      if (more === undefined) continue;
      if (key) into = { msgctxt: 'context', msgid: 'id', msgid_plural: 'plural' }[key] ?? Number(at ?? 0);
      const said = JSON.parse(more);
      if (typeof into === 'number') entry.said[into] = (entry.said[into] ?? '') + said;
      else entry[into] = (entry[into] ?? '') + said;
    }
    return entry;
  });
}

/** GNU's binary form: sorted originals, their translations, no table of hashes. */
export function moOf(po) {
  const entries = readPo(po).filter(({ said }) => said.every(Boolean)).map(({ id, plural, context, said }) => [(context ? `${context}\x04` : '') + (plural ? `${id}\0${plural}` : id), said.join('\0')])
    .map((pair) => pair.map((text) => Buffer.from(text))).sort(([a], [b]) => Buffer.compare(a, b));
  const start = 28, texts = [];
  let at = start + entries.length * 16;
  const numbers = [0x950412de, 0, entries.length, start, start + entries.length * 8, 0, start + entries.length * 16];
  for (const column of [0, 1]) for (const pair of entries) {
    numbers.push(pair[column].length, at);
    at += pair[column].length + 1;
    texts.push(pair[column], Buffer.from([0]));
  }
  const table = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, index) => table.writeUInt32LE(number, index * 4));
  return Buffer.concat([table, ...texts]);
}

/** For wp.i18n in the editor. */
export function jsonOf(po, language, wanted) {
  const entries = readPo(po).filter(({ id, context, said }) => id && !context && said.every(Boolean) && wanted.has(id)).map(({ id, said }) => [id, said]);
  return `${JSON.stringify({ domain: 'messages', locale_data: { messages: { '': { domain: 'messages', lang: language, 'plural-forms': 'nplurals=2; plural=(n != 1);' }, ...Object.fromEntries(entries) } } })}\n`;
}

// A test that has this bundled into it is not this command.
if (path.basename(process.argv[1] ?? '') === 'translations.mjs') {
  const folder = path.join(path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url)))), 'demo/wordpress/resource-finder');
  writeFileSync(path.join(folder, 'languages/resource-finder.pot'), potOf(folder));
  console.log(`languages/resource-finder.pot: ${stringsOf(folder).length} strings`);
}
