/**
 * Tables that one JSON document names or holds: a Data Package (datapackage.json, with `path` or `data` for each of its
 * tables), or an object of tables by name. What a package calls a file is only a hint at what is in it; files that it
 * does not name are tables all the same.
 */
import { FinderError } from '../../model/errors.js';
import type { NamedTables } from '../bytes/archive.js';
import { decodeText } from '../bytes/decode.js';
import { isDataPackage } from '../bytes/file-kinds.js';
import { asObject, own, textOf, type Json } from '../json/json-value.js';
import { sheetOf } from './open-tables.js';

export interface TitledTables {
  readonly tables: NamedTables;
  /** What a package calls a table, by its file. */
  readonly titles: ReadonlyMap<string, string>;
}

const MOST_TABLES = 500;

function parse(content: string | Uint8Array): Json | undefined {
  try {
    return asObject(JSON.parse(decodeText(content).text));
  } catch {
    return undefined;
  }
}

/** The tables of a package; undefined for other JSON. Our own JSON has `resources` too, which are services. */
function described(root: Json | undefined): Json[] | undefined {
  const resources = own(root, 'resources');
  if (!Array.isArray(resources) || !resources.length || own(root, 'format') === 'resources') return undefined;
  const tables = resources.slice(0, MOST_TABLES).map(asObject).filter(each => each !== undefined);
  const isTable = (each: Json): boolean => own(each, 'phones') === undefined && own(each, 'categories') === undefined && (paths(each).length > 0 || own(each, 'data') !== undefined);
  return tables.length && tables.every(isTable) ? tables : undefined;
}

function paths(resource: Json): string[] {
  const path = own(resource, 'path');
  return (Array.isArray(path) ? path as unknown[] : [path]).filter(each => typeof each === 'string');
}

/** The columns that a package names for a file without headers. */
function headless(resource: Json): string {
  const fields = own(asObject(own(resource, 'schema')), 'fields'), dialect = asObject(own(resource, 'dialect'));
  if (own(dialect, 'header') !== false || !Array.isArray(fields)) return '';
  return `${fields.map(field => `"${(textOf(asObject(field), 'name') ?? '').replaceAll('"', '""')}"`).join(textOf(dialect, 'delimiter') ?? ',')}\n`;
}

/** Inline data: text as a file would hold it, or records, or rows under a header. */
function inline(resource: Json): string | undefined {
  const data = own(resource, 'data');
  if (typeof data === 'string') return headless(resource) + data;
  if (!Array.isArray(data)) return undefined;
  const [first, ...rows] = data as unknown[];
  if (!Array.isArray(first)) return JSON.stringify(data);
  return JSON.stringify(rows.map(row => Object.fromEntries((first as unknown[]).map((header, index) => [String(header), Array.isArray(row) ? row[index] as unknown : null]))));
}

/** The given files and what a package among them holds itself. */
export function withPackage(given: NamedTables): TitledTables {
  const titles = new Map<string, string>(), tables: (readonly [string, string | Uint8Array])[] = [], names = given.map(([name]) => name);
  const heads = new Map<string, string>();
  for (const [name, content] of given) {
    const resources = isDataPackage(name) ? described(parse(content)) : undefined;
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    for (const [index, resource] of (resources ?? []).entries()) {
      const title = textOf(resource, 'name') ?? textOf(resource, 'title') ?? '', held = inline(resource);
      if (held !== undefined) {
        const table = title || `table ${index + 1}`;
        tables.push([table, held]);
        titles.set(table, title || table);
      }
      for (const path of paths(resource)) {
        const plain = path.replace(/^\.\//, ''), file = names.find(each => each === folder + plain) ?? names.find(each => each.endsWith(`/${plain}`) || each === plain);
        if (file === undefined) continue;
        if (title) titles.set(file, title);
        const head = headless(resource);
        if (head) heads.set(file, head);
      }
    }
  }
  const files = given.filter(([name]) => !isDataPackage(name)).map(([name, content]) => {
    const head = heads.get(name);
    return [name, head ? head + decodeText(content).text : content] as const;
  });
  return { tables: [...files, ...tables], titles };
}

/** Tables within one document, if that is what it is. */
export function tablesWithin(text: string): NamedTables | undefined {
  const root = parse(text), resources = described(root);
  if (resources) {
    const { tables } = withPackage([['datapackage.json', text]]);
    if (tables.length) return [['datapackage.json', text]];
    const named = resources.flatMap(paths).slice(0, 5).join(', ');
    throw new FinderError('feed-format-unknown', `This datapackage.json names tables (${named}) and does not hold them. Use its whole folder, or a zip of it.`);
  }
  const lists = Object.entries(root ?? {}).filter(([, value]) => Array.isArray(value) && value.length > 0) as [string, unknown[]][];
  // An answer with some lists beside its numbers is none of these.
  if (!root || lists.length < 2 || Object.values(root).some(value => !Array.isArray(value)) || !lists.every(([, rows]) => sheetOf(rows))) return undefined;
  return lists.map(([name, rows]) => [name, JSON.stringify(rows)] as const);
}

/** The files that a package names beside itself; undefined for what is no package. Addresses elsewhere and ways out of its folder are none. */
export function packagePaths(content: Uint8Array): readonly string[] | undefined {
  const { text } = decodeText(content.subarray(0, 20_000));
  if (!/^\s*\{[^]*"resources"\s*:[^]*"path"\s*:/.test(text)) return undefined;
  return described(parse(content))?.flatMap(paths).map(path => path.replace(/^\.\//, '')).filter(path => path && !/^[a-z][a-z\d+.-]*:|^[\\/]|(?:^|[\\/])\.\.(?:[\\/]|$)|[?#]/i.test(path));
}
