/** What is left in the fixtures of editors, as a table for docs/hosts.md. Pure but for reading and writing; the house test asks it, too. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.join('test', 'fixtures', 'editors');
const START = '<!-- editors: made by `npm run editors` -->', END = '<!-- /editors -->';
/** Each editor with the settings that it was given, as docs/hosts.md calls it. */
export const NAMES = {
  'ckeditor5-plain': 'CKEditor 5, a format that limits HTML', 'ckeditor5-line': 'CKEditor 5, with the tags below', 'ckeditor5-full': 'CKEditor 5, everything allowed',
  'tinymce': 'TinyMCE, as it comes', 'tinymce-told': 'TinyMCE, with the settings below',
};
const FORMS = { element: 'script and element', single: 'one file', iframe: 'frame', mount: 'script and div', static: 'list without a script' };

/** What matters of a snippet, by what is in the text. */
export function survivorsOf(html) {
  const has = (pattern) => pattern.test(html);
  return {
    numbers: has(/href="tel:988"/) && has(/href="tel:911"/), text: has(/href="sms:988"/), strip: has(/class="[^"]*\brf-crisis\b/),
    element: has(/<resource-finder\b[^>]*\bfeed=/), div: has(/<div\b[^>]*\bdata-resource-finder\b/) && has(/\bdata-feed="/), frame: has(/<iframe\b[^>]*\bsrc="[^"]*embed\.html/) && !has(/<iframe\b[^>]*\bsandbox="(?![^"]*allow-scripts)/), script: has(/<script\b[^>]*\bsrc=/),
  };
}

/** In words: what a page with this on it does. `html` is of the form `form`. */
export function outcomeOf(form, html) {
  const { numbers, text, strip, element, div, frame, script } = survivorsOf(html);
  const fallback = !numbers ? '**the numbers are lost**' : `numbers${text || form === 'iframe' ? '' : ' (text link lost)'}${strip || form === 'iframe' ? '' : ', without the strip'}`;
  const live = form === 'iframe' ? frame : form === 'static' ? false : form === 'mount' ? div : element;
  if (!live) return fallback;
  return form === 'iframe' || script ? `works; ${fallback}` : `works with the script put in elsewhere; ${fallback}`;
}

export const fixtures = () => Object.fromEntries(readdirSync(FOLDER).filter((name) => name.endsWith('.html')).sort().map((name) => [name, readFileSync(path.join(FOLDER, name), 'utf8')]));

export function table() {
  const files = fixtures();
  const forms = ['element', 'mount', 'iframe', 'static'];
  return [`| editor | ${forms.map((form) => FORMS[form]).join(' | ')} |`, `|---|${forms.map(() => '---').join('|')}|`,
    ...Object.entries(NAMES).map(([id, name]) => `| ${name} | ${forms.map((form) => outcomeOf(form, files[`${id}.${form}.html`] ?? '')).join(' | ')} |`)].join('\n');
}

/** What the guide says now, between its marks; without the line of versions. */
export const written = () => (/<!-- editors:[^>]*-->\n(\|[\s\S]*?)\n\n/.exec(readFileSync('docs/hosts.md', 'utf8')) ?? [])[1];

export function writeTable(versions) {
  const guide = readFileSync('docs/hosts.md', 'utf8');
  const from = guide.indexOf(START), to = guide.indexOf(END);
  if (from < 0 || to < from) throw new Error('docs/hosts.md has no place for the table of editors.');
  const made = `${START}\n${table()}\n\nCKEditor ${versions.ckeditor5}, TinyMCE ${versions.tinymce}.\n`;
  writeFileSync('docs/hosts.md', guide.slice(0, from) + made + guide.slice(to));
}
