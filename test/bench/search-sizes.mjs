/**
 * Bytes of script: this project beside the libraries of the benchmark, and beside three widgets that a city may be offered.
 * Each is bundled by esbuild for browsers, minified, gzip -9. The widgets weigh 57 MB installed, so they are no
 * dependency: they are installed at fixed versions, without running their scripts, into the folder of builds, by the
 * machine's own npm; where that cannot be had, the sizes measured on an earlier day are printed with that day.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { table } from './search-report.mjs';

const ENGINES = {
  'this project: index, words, filters, counts': 'import { createEngine } from "./src/search/engine.js"; import { buildIndex } from "./src/search/directory-index.js"; globalThis.used = [createEngine, buildIndex];',
  'the same with what people call things and the phrases for crisis need': 'import { createEngine } from "./src/search/engine.js"; import { buildIndex } from "./src/search/directory-index.js"; globalThis.used = [createEngine, buildIndex];',
  'fuse.js': 'import Fuse from "fuse.js"; globalThis.used = Fuse;',
  minisearch: 'import MiniSearch from "minisearch"; globalThis.used = MiniSearch;',
  uFuzzy: 'import uFuzzy from "@leeoniya/ufuzzy"; globalThis.used = uFuzzy;',
  orama: 'import { create, insertMultiple, search } from "@orama/orama"; globalThis.used = [create, insertMultiple, search];',
  flexsearch: 'import { Charset, Index } from "flexsearch"; globalThis.used = [Charset, Index];',
};

const WIDGETS = {
  '@googlemaps/extended-component-library': { version: '0.6.15', name: 'Google\'s extended component library, store locator (Google Maps itself not counted)', measured: 37.6, entry: 'import "@googlemaps/extended-component-library/store_locator.js";' },
  'instantsearch.js': {
    version: '4.118.1', name: 'InstantSearch: search box, hits, one filter, Algolia\'s client (its service not counted)', measured: 78.1,
    entry: ['import InstantSearch from "instantsearch.js/es/lib/InstantSearch.js"; import { liteClient } from "algoliasearch/lite";', ...['search-box', 'hits', 'refinement-list'].map((widget, at) => `import w${at} from "instantsearch.js/es/widgets/${widget}/${widget}.js";`), 'globalThis.used = [InstantSearch, liteClient, w0, w1, w2];'].join('\n'),
  },
  '@pagefind/default-ui': { version: '1.5.2', name: 'Pagefind\'s UI, script and style (its engine, 12 kB and 60 kB of wasm, not counted)', measured: 33.7, entry: 'import { PagefindUI } from "@pagefind/default-ui"; globalThis.used = PagefindUI;', style: '@pagefind/default-ui/css/ui.css' },
};
const MEASURED_ON = '2026-11-23';
/** What InstantSearch asks its hosts to bring. */
const BESIDE = { algoliasearch: '5.64.0' };

async function sizeOf(contents, resolveDir, external = []) {
  const { outputFiles: [{ contents: code }] } = await build({ stdin: { contents, resolveDir, loader: 'ts' }, bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', external, define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'silent' });
  return { plain: code.length, zipped: gzipSync(code, { level: 9 }).length };
}

/** The folder with the widgets installed; undefined when they cannot be had. */
function installed() {
  const folder = '.build/bench/widgets', wanted = { private: true, dependencies: { ...Object.fromEntries(Object.entries(WIDGETS).map(([name, { version }]) => [name, version])), ...BESIDE } };
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify(wanted), file = `${folder}/package.json`;
  if (existsSync(`${folder}/node_modules`) && existsSync(file) && readFileSync(file, 'utf8') === text) return folder;
  writeFileSync(file, text);
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--silent'], { cwd: folder, stdio: 'ignore', timeout: 120_000 });
  return status === 0 ? folder : undefined;
}

const kB = (bytes) => (bytes / 1000).toFixed(1);

export async function sizesReport() {
  const engines = [];
  for (const [name, entry] of Object.entries(ENGINES)) {
    const { plain, zipped } = await sizeOf(entry, process.cwd(), name.startsWith('this') ? ['*/crisis/need-arriving.js', './synonyms.js'] : []);
    engines.push([name, kB(plain), kB(zipped)]);
  }
  const folder = installed(), widgets = [];
  // What a page really asked for, from its request log.
  const log = spawnSync(process.execPath, ['test/size.mjs'], { encoding: 'utf8' }).stdout;
  const logged = (pattern) => pattern.exec(log)?.[1];
  for (const [name, of] of [['this project: list and search, until the first list is shown', /until the first query is answered: ([\d.]+) kB/], ['this project: all that a first typed query adds, phrases for crisis need and readers included', /until a first typed query is answered: ([\d.]+) kB/], ['this project: the map, once it is pressed', /map: ([\d.]+) kB/]]) {
    if (logged(of)) widgets.push([name, logged(of), 'the page\'s request log']);
  }
  for (const [name, { version, name: title, measured, entry, style }] of Object.entries(WIDGETS)) {
    const size = folder && await sizeOf(entry, folder).catch(() => undefined);
    const sheet = size && style ? gzipSync(readFileSync(`${folder}/node_modules/${style}`), { level: 9 }).length : 0;
    widgets.push([title, size ? kB(size.zipped + sheet) : String(measured), size ? `${name} ${version}` : `measured on ${MEASURED_ON}; not installed now`]);
  }
  return ['**Bytes of script** (esbuild, minified, gzip -9; kB)', table(['library', 'minified', 'gzip'], engines), table(['what a page loads', 'gzip', 'from'], widgets)].join('\n\n');
}
