/**
 * The house rules as pure functions from source texts to sentences about what is wrong, so that each can be shown a bad
 * sample. TypeScript is parsed, never matched; CSS and templates are read as text without their comments.
 */
import ts from 'typescript';
import { isTable, layers, longest, registering, shared } from './layers.mjs';

export interface Source { readonly path: string; readonly text: string }
interface Import { readonly from: string; readonly specifier: string; readonly line: number; readonly typeOnly: boolean }

const parsed = new WeakMap<Source, ts.SourceFile>();
function parse(source: Source): ts.SourceFile {
  let file = parsed.get(source);
  if (!file) parsed.set(source, file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true));
  return file;
}
function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => { visit(child, look); });
}
const isCode = (source: Source) => source.path.endsWith('.ts');
const lineOf = (file: ts.SourceFile, node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;

/** Static, dynamic and type imports, and re-exports. */
export function importsOf(source: Source): Import[] {
  const file = parse(source);
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ from: source.path, specifier: specifier.text, line: lineOf(file, node), typeOnly });
  };
  visit(file, (node) => {
    if (ts.isImportDeclaration(node)) {
      const bindings = node.importClause?.namedBindings;
      const allTypes = bindings && ts.isNamedImports(bindings) && !node.importClause?.name && bindings.elements.length > 0
        && bindings.elements.every((element) => element.isTypeOnly);
      add(node, node.moduleSpecifier, Boolean(node.importClause?.isTypeOnly) || Boolean(allTypes));
    } else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node, node.arguments[0], false);
  });
  return found;
}

/** src/search/query.ts for '../search/query.js' seen from src/finder/state.ts. */
function target({ from, specifier }: Import): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/').replace(/\.js$/, '.ts');
}
const isRelative = ({ specifier }: Import) => specifier.startsWith('.');
const layerOf = (path: string) => path.split('/')[1] ?? '';
const allImports = (sources: readonly Source[]) => sources.filter(isCode).flatMap(importsOf);

type Edges = Record<string, { imports: string[]; types?: string[] } | undefined>;

export function forbiddenEdges(sources: readonly Source[]): string[] {
  const table: Edges = layers;
  const unknown = sources.map(({ path }) => path).filter((path) => isCode({ path, text: '' }) && !table[layerOf(path)])
    .map((path) => `${path}: ${layerOf(path)} is not a layer of the house`);
  const wrong = allImports(sources).filter(isRelative).filter((edge) => {
    const from = layerOf(edge.from);
    const to = layerOf(target(edge));
    const allowed = table[from];
    return from !== to && !allowed?.imports.includes(to) && !(edge.typeOnly && allowed?.types?.includes(to));
  }).map((edge) => `${edge.from}:${edge.line} ${layerOf(edge.from)} may not import ${edge.typeOnly ? 'types of ' : ''}${layerOf(target(edge))} (${edge.specifier})`);
  return [...unknown, ...wrong];
}

/** Each ring of files once, types included. */
export function cycles(sources: readonly Source[]): string[] {
  const next = new Map<string, string[]>();
  for (const edge of allImports(sources).filter(isRelative)) next.set(edge.from, [...(next.get(edge.from) ?? []), target(edge)]);
  const done = new Set<string>();
  const rings: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) { rings.push([...trail.slice(start), path].join(' -> ')); return; }
    if (done.has(path)) return;
    for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return rings;
}

const packageName = (specifier: string) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');

/** Each dependency in exactly one file; `declared` is package.json's dependencies, `typed` its @types packages. */
export function scatteredPackages(sources: readonly Source[], declared: readonly string[], typed: readonly string[] = []): string[] {
  const users = new Map<string, Set<string>>(declared.map((name) => [name, new Set()]));
  const problems: string[] = [];
  for (const edge of allImports(sources).filter((edge) => !isRelative(edge))) {
    const name = packageName(edge.specifier);
    if (edge.specifier.startsWith('node:') || (edge.typeOnly && !declared.includes(name) && typed.includes(`@types/${name}`))) continue;
    const found = users.get(name);
    if (found) found.add(edge.from);
    else problems.push(`${edge.from}:${edge.line} imports ${name}, which is not a dependency`);
  }
  for (const [name, files] of users) {
    const place = (shared as Record<string, RegExp | undefined>)[name];
    if (place) problems.push(...[...files].filter((path) => !place.test(path)).map((path) => `${path} may not import ${name}`));
    else if (files.size !== 1) problems.push(`${name} is imported by ${files.size} files, not one: ${[...files].join(', ')}`);
  }
  return problems;
}

/** A relative import names the file that will be there: .js, or .css. */
export function wrongEndings(sources: readonly Source[]): string[] {
  return allImports(sources).filter((edge) => isRelative(edge) && !/\.(js|css)$/.test(edge.specifier))
    .map((edge) => `${edge.from}:${edge.line} '${edge.specifier}' must end in .js`);
}

export function tooLong(sources: readonly Source[]): string[] {
  return sources.filter(({ path }) => !isTable(path)).map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longest).map(({ path, lines }) => `${path} has ${lines} lines; ${longest} at most`);
}

export function registersElsewhere(sources: readonly Source[]): string[] {
  return sources.filter((source) => isCode(source) && !registering.test(source.path) && /customElements\s*\.\s*define\s*\(/.test(source.text))
    .map(({ path }) => `${path} registers an element; only define.ts files, cdn.ts and single.ts may`);
}

const bannedNames = new Set(['innerHTML', 'outerHTML', 'unsafeHTML', 'unsafeSVG', 'unsafeStatic', 'styleMap', 'insertAdjacentHTML', 'setHTMLUnsafe',
  'createContextualFragment', 'eval', 'Function']);

/** Constructs that no source file holds. */
export function bannedCode(source: Source): string[] {
  const file = parse(source);
  const problems: string[] = [];
  const lines = source.text.split('\n');
  const ban = (node: ts.Node, what: string) => problems.push(`${source.path}:${lineOf(file, node)} ${what}`);
  visit(file, (node) => {
    if (ts.isIdentifier(node) && bannedNames.has(node.text)) {
      const asType = node.text === 'Function' && !(ts.isNewExpression(node.parent) || ts.isCallExpression(node.parent));
      const called = !['eval'].includes(node.text) || ts.isCallExpression(node.parent);
      if (!asType && called) ban(node, node.text);
    } else if (ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent) && bannedNames.has(node.text)) ban(node, node.text);
    else if (ts.isPropertyAccessExpression(node) && node.expression.getText(file) === 'document' && /^write(ln)?$/.test(node.name.text)) ban(node, 'document.write');
    // Old libraries replace it by one that takes no function and no iterable.
    else if (ts.isPropertyAccessExpression(node) && node.getText(file) === 'Array.from' && !source.path.startsWith('src/cli/')) ban(node, 'Array.from');
    else if (ts.isEnumDeclaration(node)) ban(node, 'enum');
    else if (node.kind === ts.SyntaxKind.AnyKeyword) ban(node, 'any');
    else if (ts.isNonNullExpression(node)) {
      const end = file.getLineAndCharacterOfPosition(node.getEnd()).line;
      const beside = [lines[end - 1], lines[end]].some((line) => line !== undefined && /\/\/|\/\*|\*\//.test(line));
      if (!beside) ban(node, '`!` without a reason beside it');
    } else if (ts.isTaggedTemplateExpression(node)) {
      const tag = node.tag.getText(file);
      const text = ts.isNoSubstitutionTemplateLiteral(node.template) ? node.template.text
        : [node.template.head.text, ...node.template.templateSpans.map((span) => span.literal.text)].join('${}');
      if (['html', 'svg'].includes(tag) && /(^|\s)\.?style\s*=/i.test(text)) ban(node, 'style= in a template');
      if (tag === 'css') problems.push(...bannedStyle({ path: `${source.path}:${lineOf(file, node)}`, text }));
    }
  });
  return problems;
}

const physical = /(?:^|[;{\s])(?:(?:margin|padding|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|border-(?:left|right|top|bottom)(?:-[a-z]+)?|border-(?:top|bottom)-(?:left|right)-radius|left|right|top|bottom)\s*:/;
const physicalValue = /(?:^|[;{\s])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;

export function bannedStyle({ path, text }: Source): string[] {
  const problems: string[] = [];
  const lines = text.split('\n');
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  bare.split('\n').forEach((line, index) => {
    const ban = (what: string) => problems.push(`${path}:${index + 1} ${what}`);
    if (/!\s*important/i.test(line)) ban('!important');
    if (/(?:^|[\s:(,+*/-])\.?\d[\d.]*rem\b/i.test(line)) ban('rem');
    const wrong = physical.exec(line) ?? physicalValue.exec(line);
    // A library that computes left and top needs them: `/* physical: why */` on the line says so.
    if (wrong && !/\/\*\s*physical:\s*\S/.test(lines[index] ?? '')) ban(`physical property: ${wrong[0].trim()}`);
  });
  return problems;
}

export function bannedConstructs(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => (isCode(source) ? bannedCode(source) : source.path.endsWith('.css') ? bannedStyle(source) : []));
}
