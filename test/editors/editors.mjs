/**
 * `npm run editors`: what the editors of content systems leave of each form of the snippet.
 *
 * Editors under the GPL are no dependencies of this project: the command installs them into .build/, runs the snippets
 * through them in Chromium, and writes what comes out to test/fixtures/editors/, which the page tests put on a page.
 * Drupal's own editor is CKEditor 5 with General HTML Support, told what to keep by the text format: the settings below are
 * those of a format that limits HTML, of one that allows the line in docs/hosts.md, and of one that allows everything.
 * It refuses nothing and judges nothing: the table in docs/hosts.md is made from what stands in the fixtures.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { FORMS } from '../../demo/builder/forms.js';
import { findBrowsers } from '../browsers.mjs';
import { NAMES, writeTable } from './table.mjs';

const VERSIONS = { ckeditor5: '48.5.2', tinymce: '8.9.2' };
const home = path.join('.build', 'editors'), out = path.join('test', 'fixtures', 'editors');

const there = Object.entries(VERSIONS).every(([name, version]) => {
  const file = path.join(home, 'node_modules', name, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
});
if (!there) {
  mkdirSync(home, { recursive: true });
  if (!existsSync(path.join(home, 'package.json'))) writeFileSync(path.join(home, 'package.json'), '{ "private": true }\n');
  const { status } = spawnSync('npm', ['install', '--prefix', home, '--no-audit', '--no-fund', '--ignore-scripts', ...Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`)], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

/** In a page. `allow` is General HTML Support's own setting, with patterns as text. */
const ckeditor = async ({ html, allow }) => {
  const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Italic, Link, List, SourceEditing, GeneralHtmlSupport } = globalThis.CKEDITOR;
  const pattern = (value) => (Array.isArray(value) ? value.map(pattern) : value && typeof value === 'object'
    ? value.pattern ? new RegExp(value.pattern) : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pattern(each)])) : value);
  const editor = await ClassicEditor.create(document.querySelector('#editor'), {
    licenseKey: 'GPL', plugins: [Essentials, Paragraph, Heading, Bold, Italic, Link, List, SourceEditing, ...(allow ? [GeneralHtmlSupport] : [])],
    ...(allow ? { htmlSupport: { allow: pattern(allow) } } : {}),
  });
  editor.setData(html);
  const given = editor.getData();
  await editor.destroy();
  return given;
};
const tinymce = async ({ html, settings }) => {
  const [editor] = await globalThis.tinymce.init({ selector: '#editor', license_key: 'gpl', skin: false, content_css: false, promotion: false, plugins: 'code lists link', ...settings });
  editor.setContent(html);
  const given = editor.getContent();
  editor.remove();
  return given;
};

/** What the line of docs/hosts.md lets through, as CKEditor 5 is told it. */
const LINE = [
  { name: 'div', classes: true, attributes: [{ key: { pattern: '^data-.*$' }, value: true }] },
  { name: 'p', classes: true }, { name: 'span', classes: true }, { name: 'b' }, { name: 'small', attributes: ['lang'] },
];
const EVERYTHING = [{ name: { pattern: '.*' }, attributes: true, classes: true, styles: true }];
const CKEDITOR = { script: 'ckeditor5/dist/browser/ckeditor5.umd.js', run: ckeditor }, TINYMCE = { script: 'tinymce/tinymce.min.js', run: tinymce };
/** By the ids of table.mjs. */
const EDITORS = {
  'ckeditor5-plain': CKEDITOR,
  'ckeditor5-line': { ...CKEDITOR, allow: LINE },
  'ckeditor5-full': { ...CKEDITOR, allow: EVERYTHING },
  'tinymce': TINYMCE,
  'tinymce-told': { ...TINYMCE, settings: {
    custom_elements: 'resource-finder', extended_valid_elements: 'script[src|type|async|integrity|crossorigin],resource-finder[*],div[*],iframe[*]', valid_children: '+body[script|link]',
    sandbox_iframes_exclusions: ['help.city.example'],
  } },
};
const settings = { base: 'https://help.city.example/resource-finder-0.1.0/', attributes: { 'feed': 'https://help.city.example/data/services.csv', 'time-zone': 'America/New_York' }, integrity: 'sha384-AAAA' };

const executablePath = findBrowsers().chromium;
if (!executablePath) throw new Error('No Chromium: editors run in a browser.');
const browser = await chromium.launch({ executablePath });
try {
  mkdirSync(out, { recursive: true });
  for (const id of Object.keys(NAMES)) {
    const { script, run, ...given } = EDITORS[id];
    for (const form of FORMS) {
      const page = await browser.newPage();
      // From a file, so that an editor finds its own parts; nothing is asked of a network.
      await page.route(/^https?:/, (route) => (route.request().url().startsWith('http://editors.invalid/')
        ? route.fulfill(route.request().url().endsWith('/page') ? { contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><div id="editor"></div>' } : { path: path.join(home, 'node_modules', new URL(route.request().url()).pathname) })
        : route.abort()));
      page.on('pageerror', (error) => { console.error(String(error)); });
      await page.goto('http://editors.invalid/page');
      await page.addScriptTag({ url: `http://editors.invalid/${script}` });
      const html = form.snippet(settings);
      const kept = await page.evaluate(run, { html, ...given });
      writeFileSync(path.join(out, `${id}.${form.id}.html`), `${kept.trim()}\n`);
      await page.close();
    }
    console.log(`${id}: ${FORMS.length} forms`);
  }
} finally {
  await browser.close();
}
writeTable(VERSIONS);
