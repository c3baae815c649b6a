/**
 * Tables of the WordPress plugin, made from those of the widget: which header means what, what is not to be published,
 * what speaks of a place that must not be found, the crisis lines as HTML, the words around the list. So the server and
 * the widget cannot know different things. A pattern that PHP reads otherwise than JavaScript is refused.
 */
import { buildSync } from 'esbuild';

const WANTED = `
export { COLUMN_WORDS } from './src/feeds/columns/column-words.data.js';
export { MORE_COLUMN_WORDS } from './src/feeds/columns/column-words-more.data.js';
export { WORLD_COLUMN_WORDS } from './src/feeds/columns/column-words-world.data.js';
export { FLAG_WORDS, SAYS_SECRET } from './src/feeds/publish-flags.js';
export { SECRET, VIOLENCE } from './src/model/confidential.js';
export { STATES } from './src/model/us-states.data.js';
export { fallbackHtml } from './src/report/fallback-html.js';
export { WORDS } from './src/report/fallback-words.data.js';
export { STRIP_LINES, CHECKED_ON } from './src/crisis/lines.data.js';`;
/** Fields that the server's list shows, or goes by. */
const FIELDS = ['name', 'organization', 'phone', 'text', 'tty', 'address', 'locality', 'region', 'postalCode', 'country', 'url', 'status', 'confidential'];

/** A pattern for PHP's PCRE. Both know these signs alike as long as the text is ASCII. */
export function pcre({ source, flags }) {
  const odd = /[^\x20-\x7e]|\\[uxpPckd](?![+*?])|\(\?<[a-z]|\$\//.exec(source.replaceAll('\\d', ''));
  if (odd || flags) throw new Error(`A pattern is not read alike by PHP: ${odd?.[0] ?? flags} in /${source}/`);
  // "$" is the end in JavaScript; in PHP it is also before a last line feed, without D.
  return `#${source.replaceAll('#', '\\#')}#D`;
}

/** A value as PHP: arrays, texts and numbers. */
export function php(value, depth = 0) {
  const tabs = '\t'.repeat(depth + 1);
  if (Array.isArray(value)) return `array(${value.map((each) => `\n${tabs}${php(each, depth + 1)},`).join('')}\n${tabs.slice(1)})`;
  if (typeof value === 'object') return `array(${Object.entries(value).map(([key, each]) => `\n${tabs}${php(key)} => ${php(each, depth + 1)},`).join('')}\n${tabs.slice(1)})`;
  if (typeof value === 'number') return String(value);
  return `'${String(value).replace(/[\\']/g, '\\$&')}'`;
}
const file = (what, table) => `<?php\n/**\n * ${what} Made by the release; do not edit.\n *\n * @package Resource_Finder\n */\n\ndefined( 'ABSPATH' ) || exit;\n\nreturn ${php(table)};\n`;

const evaluate = async (root) => {
  const { outputFiles } = buildSync({ stdin: { contents: WANTED, resolveDir: root, loader: 'ts' }, bundle: true, write: false, format: 'esm', platform: 'node', target: 'node20', logLevel: 'silent' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
};

/** @returns {Promise<Record<string, string>>} Files by their name in data/. */
export async function pluginTables(root) {
  const { COLUMN_WORDS, MORE_COLUMN_WORDS, WORLD_COLUMN_WORDS, FLAG_WORDS, SAYS_SECRET, SECRET, VIOLENCE, STATES, fallbackHtml, WORDS, STRIP_LINES, CHECKED_ON } = await evaluate(root);
  const columns = {};
  // The commonest words come first, and of equals the first stays.
  for (const words of [COLUMN_WORDS, MORE_COLUMN_WORDS, WORLD_COLUMN_WORDS]) {
    for (const [field, phrases] of Object.entries(words)) for (const phrase of phrases.split('|')) columns[phrase] ??= field;
  }
  const { meanings, ...flags } = FLAG_WORDS;
  const countries = [...new Set(STRIP_LINES.map(({ country }) => country))];
  const crisis = (region, lang) => fallbackHtml([], { lang, region, headingLevel: 2, maxBytes: 1e6, now: new Date(CHECKED_ON) }).crisis;
  return {
    'words.php': file('What the columns of a list are called, what says that something is not to be shown, and the words around the list.', {
      columns: Object.fromEntries(Object.entries(columns).filter(([, field]) => FIELDS.includes(field))),
      flags: { meanings: meanings.map(([meaning, pattern]) => [meaning, pcre(pattern)]), ...Object.fromEntries(Object.entries(flags).map(([name, pattern]) => [name, pcre(pattern)])) },
      hidden: [SECRET, VIOLENCE].map(pcre),
      states: STATES.split('|').flatMap((each) => [each.slice(0, 2).toLowerCase(), each.slice(3)]),
      says_secret: pcre(SAYS_SECRET),
      fallback: Object.fromEntries(Object.entries(WORDS).map(([lang, { call, services, some, all }]) => [lang, { call, services, some, all }])),
    }),
    'crisis.php': file('The crisis lines of each country as HTML, as the widget\'s own prerendered list has them.',
      Object.fromEntries(countries.map((country) => [country, Object.fromEntries(Object.keys(WORDS).map((lang) => [lang, crisis(country, lang)]))]))),
  };
}
