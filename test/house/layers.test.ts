import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import {
  bannedConstructs, cycles, forbiddenEdges, importsOf, registersElsewhere, scatteredPackages, tooLong, wrongEndings, type Source,
} from './rules.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object; devDependencies: object; sideEffects: string[] };
const dependencies = Object.keys(manifest.dependencies);
const typed = Object.keys(manifest.devDependencies).filter((name) => name.startsWith('@types/'));
const house: Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|css)$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => ({ path: path.posix.join('src', name.split(path.sep).join('/')), text: readFileSync(path.join('src', name), 'utf8') }));

const none = (problems: readonly string[]) => { assert.equal(problems.length, 0, `\n${problems.join('\n')}`); };
/** The sample breaks the rule exactly as often as said. */
const catches = (problems: readonly string[], count: number) => { assert.equal(problems.length, count, `\n${problems.join('\n')}`); };

describe('the house', () => {
  it('imports along the edges of the table', () => { none(forbiddenEdges(house)); });
  it('has no cycle, types included', () => { none(cycles(house)); });
  it('wraps each dependency in one file', () => { none(scatteredPackages(house, dependencies, typed)); });
  it('names relative imports with their ending', () => { none(wrongEndings(house)); });
  it('keeps files short', () => { none(tooLong(house)); });
  it('holds no banned construct', () => { none(bannedConstructs(house)); });
  it('registers elements only where package.json says so', () => { none(registersElsewhere(house)); });
  it('names every file that registers in sideEffects, and nothing else', () => {
    assert.deepEqual(manifest.sideEffects.filter((name) => name.startsWith('./src/')),
      ['./src/define.ts', './src/cdn.ts', './src/single.ts', './src/elements/*/define.ts']);
  });
  it('imports only files that exist', () => {
    none(house.filter(({ path }) => path.endsWith('.ts')).flatMap(importsOf).filter(({ specifier }) => specifier.startsWith('.'))
      .filter(({ from, specifier }) => !existsSync(path.join(path.dirname(from), specifier.replace(/\.js$/, '.ts'))))
      .map(({ from, line, specifier }) => `${from}:${line} ${specifier} does not exist`));
  });
  it('keeps each element in a folder of its name, which ./elements/* relies on', () => {
    const folders = readdirSync('src/elements', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^(rf-|resource-finder$)/.test(entry.name)).map(({ name }) => name);
    none(folders.filter((name) => readdirSync(path.join('src/elements', name)).some((file) => file.endsWith('.ts')))
      .filter((name) => !existsSync(path.join('src/elements', name, `${name}.ts`))).map((name) => `src/elements/${name}/${name}.ts is missing`));
  });
});

describe('each rule can fail', () => {
  const file = (path: string, text: string): Source => ({ path, text });

  it('edges: a value, a dynamic, an inline type, a re-export, an unknown layer', () => {
    for (const text of ["import { a } from '../feeds/feed.js';", "void import('../feeds/feed.js');",
      "type A = import('../feeds/feed.js').A;", "export { a } from '../feeds/feed.js';", "import '../feeds/feed.js';"]) {
      catches(forbiddenEdges([file('src/model/a.ts', text)]), 1);
    }
    catches(forbiddenEdges([file('src/helpers/a.ts', '')]), 1);
  });
  it('edges: types of feeds pass in elements, values do not', () => {
    catches(forbiddenEdges([file('src/elements/a/a.ts', "import type { Feed } from '../../feeds/feed.js';")]), 0);
    catches(forbiddenEdges([file('src/elements/a/a.ts', "import { type Feed } from '../../feeds/feed.js';")]), 0);
    catches(forbiddenEdges([file('src/elements/a/a.ts', "import { readFeed } from '../../feeds/feed.js';")]), 1);
  });
  it('cycles: of two, of types, of one', () => {
    catches(cycles([file('src/model/a.ts', "import './b.js';"), file('src/model/b.ts', "import type { A } from './a.js';")]), 1);
    catches(cycles([file('src/model/a.ts', "import './a.js';")]), 1);
    catches(cycles([file('src/model/a.ts', "import './b.js'; import './c.js';"), file('src/model/b.ts', "import './c.js';"), file('src/model/c.ts', '')]), 0);
  });
  it('packages: in two files, in none, undeclared, Lit below the elements', () => {
    const use = "import * as L from 'leaflet';";
    catches(scatteredPackages([file('src/elements/a.ts', use), file('src/elements/b.ts', "import 'leaflet/dist/leaflet.css';")], ['leaflet']), 1);
    catches(scatteredPackages([], ['leaflet']), 1);
    catches(scatteredPackages([file('src/elements/a.ts', use)], []), 1);
    catches(scatteredPackages([file('src/model/a.ts', "import { html } from 'lit';")], ['lit']), 1);
    catches(scatteredPackages([file('src/model/a.ts', "import type { Point } from 'geojson';")], [], ['@types/geojson']), 0);
  });
  it('endings', () => {
    catches(wrongEndings([file('src/model/a.ts', "import './b'; import './b.ts'; import './b.js'; import './b.css';")]), 2);
  });
  it('length, with tables apart', () => {
    const long = 'const a = 1;\n'.repeat(401);
    catches(tooLong([file('src/model/a.ts', long), file('src/model/a.data.ts', long), file('src/locale/en.ts', long)]), 1);
  });
  it('registering', () => {
    const text = "customElements.define('rf-a', A);";
    catches(registersElsewhere([file('src/elements/rf-a/rf-a.ts', text), file('src/elements/rf-a/define.ts', text), file('src/define.ts', text)]), 1);
  });
  for (const sample of [
    'a.innerHTML = b;', "a['innerHTML'] = b;", 'a.outerHTML = b;', 'unsafeHTML(a);', 'styleMap({});', "a.insertAdjacentHTML('x', b);",
    'document.write(a);', 'document.writeln(a);', 'eval(a);', 'new Function(a);', 'Function(a);', 'enum A { b }', 'Array.from(a);', 'let a: any;', 'f(a as any);',
    'a!.b();', 'html`<p style="color:red"></p>`;', 'html`<p .style=${a}></p>`;', 'svg`<g\nstyle="x"></g>`;',
    'css`p { margin-left: 1px }`;', 'css`p { color: red !important }`;',
  ]) {
    it(`code: ${sample}`, () => { catches(bannedConstructs([file('src/elements/a/a.ts', sample)]), 1); });
  }
  for (const sample of ['p { font-size: 1.5rem }', 'p { margin: .5rem }', 'p { width: calc(1px + 2rem) }', 'p { color: red ! important }', 'p { margin-left: 0 }',
    'p { padding-right: 0 }', 'p { border-left: 0 }', 'p {\n  left: 0;\n}', 'p { border-top-left-radius: 0 }', 'p { text-align: right }', 'p{float:left}']) {
    it(`style: ${sample}`, () => { catches(bannedConstructs([file('src/elements/a/a.css', sample)]), 1); });
  }
  it('what is allowed passes', () => {
    catches(bannedConstructs([
      file('src/elements/a/a.ts', "// innerHTML\nconst text = 'innerHTML'; let f: Function; html`<p class=${a} style-x=\"1\"></p>`; a!.b(); // it was checked above"),
      file('src/elements/a/a.css', '/* margin-left: 1rem !important */ q { left: 0 } /* physical: Floating UI counts from the left */\np { margin-inline-start: 1em; inset-inline-end: 0; --left: 1px; text-align: start; border-start-end-radius: 2px }'),
    ]), 0);
  });
});
