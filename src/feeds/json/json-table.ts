/**
 * Records of JSON as a table of cells under headers, so that they are read like a spreadsheet: lists joined, nested
 * objects flattened under dotted headers ("phone.main"), numbers as they are written. A portal's own columns (":id",
 * ":@computed_region_…") are left out. A column is judged by the last word of its path, or by the path read backwards,
 * which is how English says it: phone.pharmacy is the pharmacy phone.
 */
import type { DrawnArea } from '../places/area-shapes.js';
import { guessField } from '../columns/column-evidence.js';
import { LONGEST_TEXT, present } from '../clean-text.js';
import { columnOverrides } from '../columns/column-fields.js';
import { readPair, type Pair } from '../places/coordinates.js';
import { LONGEST_HEADER, MOST_COLUMNS, MOST_RECORDS, type Sheet, type SheetRow } from '../tables/table.js';
import { LONGEST_LOOKED_AT } from '../tables/table-evidence.js';
import type { ReadOptions } from '../feed.js';
import { hoursLine } from '../hours/json-hours.js';
import { asObject, own, type Json } from './json-value.js';
import { slices } from '../../model/slices.js';

const DEEPEST = 6;
/** Records by columns: a few keys of each of very many records are not laid out as a table of all keys. */
const MOST_CELLS = 20_000_000;
const FEWEST_COLUMNS = 100;
const NOT_READ: SheetRow = { cells: [] };

/** One without properties is no record: it becomes a row of nothing, which is counted as rejected. */
export interface TableRecord { readonly properties: Json | undefined; readonly pointer: string; readonly shape?: Pair | 'area' | undefined; readonly drawn?: DrawnArea | undefined }

const numberText = (value: unknown): string | undefined => typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined;

/** A GeoJSON geometry: a point, or something that covers ground. A collection of one thing is that thing. */
export function readGeometry(value: unknown): Pair | 'area' | undefined {
  const geometry = asObject(value), type = own(geometry, 'type');
  const coordinates: unknown = own(geometry, 'coordinates'), parts: unknown = own(geometry, 'geometries');
  if (type === 'GeometryCollection') return Array.isArray(parts) && parts.length === 1 && own(asObject(parts[0]), 'type') !== type ? readGeometry(parts[0]) : undefined;
  if (!Array.isArray(coordinates)) return undefined;
  if (typeof type === 'string' && /Polygon$/.test(type)) return 'area';
  const point: unknown = type === 'MultiPoint' && coordinates.length === 1 ? coordinates[0] : type === 'Point' ? coordinates : undefined;
  return Array.isArray(point) && point.length > 1 ? readPair(numberText(point[0]), numberText(point[1])) : undefined;
}

/** One text for a value that is not an object of parts. */
function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return '';
  let text = '';
  for (const each of value as unknown[]) {
    const object = asObject(each), part = object ? hoursLine(object) ?? cellText(named(object)) : cellText(Array.isArray(each) ? '' : each);
    if (part) text += text ? `; ${part}` : part;
    // Longer than any text that is kept: the reader of the cell says so.
    if (text.length > LONGEST_TEXT) break;
  }
  return text;
}

/** Of an object in a list, what it is called. */
function named(value: Json | undefined): unknown {
  return ['name', 'label', 'title', 'value', 'number', 'url'].map(key => own(value, key)).find(each => typeof each === 'string' || typeof each === 'number');
}

/** Socrata keeps an address as JSON within a string. */
function unpacked(key: string, value: unknown): unknown {
  if (key !== 'human_address' || typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** What Socrata notes beside a place for itself. */
const PORTALS_OWN = new Set(['needs_recoding', 'machine_address']);

function flatten(source: Json, path: string, depth: number, into: Map<string, string>, areas: Json[]): Pair | 'area' | undefined {
  let shape: Pair | 'area' | undefined;
  for (const [key, raw] of Object.entries(source)) {
    if (key.startsWith(':') || (depth > 1 && (PORTALS_OWN.has(key) || key.startsWith('@')))) continue;
    const told = unpacked(key, raw), rendered: unknown = own(asObject(told), 'rendered'), value = typeof rendered === 'string' ? rendered : told, object = asObject(value);
    const found = object && readGeometry(object), within = found ?? (object && depth < DEEPEST ? flatten(object, `${path}${key}.`, depth + 1, into, areas) : undefined);
    if (object && found === 'area') areas.push(object);
    // Beside an area, a point is its middle.
    if (object) shape = within === 'area' ? within : shape ?? within;
    else into.set(path + key, cellText(value));
  }
  return shape;
}

/** The fewest words from the end of each path that no other path ends with. */
function shortNames(paths: readonly string[]): string[] {
  const ends = (path: string): string[] => path.split('.').slice(-DEEPEST).map((_, index, parts) => parts.slice(index).join('.')).reverse();
  const uses = new Map<string, number>();
  for (const path of paths) for (const end of ends(path)) uses.set(end, (uses.get(end) ?? 0) + 1);
  return paths.map(path => ends(path).find(end => uses.get(end) === 1) ?? path);
}

/** `aliases`: what the feed itself calls a column, beside its technical name. */
export async function tableOf(records: readonly TableRecord[], options: ReadOptions, aliases: ReadonlyMap<string, string> = new Map()): Promise<Sheet> {
  const next = slices(options.signal);
  const flat: { cells: Map<string, string>; pointer: string; shape: Pair | 'area' | undefined; drawn: DrawnArea | undefined }[] = [];
  const paths = new Set<string>();
  let leftOut = false;
  const most = Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, Math.floor(MOST_CELLS / records.length)));
  for (const { properties, pointer, shape, drawn } of records.slice(0, MOST_RECORDS)) {
    if (flat.length % 50 === 0) await next();
    const cells = new Map<string, string>(), areas: Json[] = [];
    const within = properties && flatten(properties, '', 1, cells, areas);
    flat.push({ cells, pointer, shape: shape ?? within, drawn: drawn ?? (areas[0] && { geometry: areas[0], system: undefined }) });
    for (const path of cells.keys()) {
      if (paths.size < most) paths.add(path); else leftOut ||= !paths.has(path);
    }
  }
  const keys = [...paths], headers = keys.map(key => present(key.slice(0, LONGEST_HEADER)) ?? '');
  const told = columnOverrides(options), short = shortNames(headers);
  const words = headers.map((header, index) => {
    const key = keys[index] ?? '';
    if (told.has(header)) return header;
    const values = flat.slice(0, 200).map(({ cells }) => cells.get(key)?.slice(0, LONGEST_LOOKED_AT) ?? '').filter(Boolean);
    const name = (short[index] ?? header).split('.').join(' '), alias = aliases.get(key), backwards = header.split('.').reverse().join(' ');
    const guesses = [name, ...(alias ? [alias] : []), backwards].map(each => ({ each, sure: guessField(each, values) }));
    const first = guesses.find(({ sure: [field] }) => field !== '');
    // What is known by its values alone may be said by a longer name: "phone.main".
    return (first && first.sure[1] <= 0.5 ? guesses.find(({ sure: [field, sure] }) => field === first.sure[0] && sure > 0.5) : undefined)?.each ?? first?.each ?? backwards;
  });
  const body: SheetRow[] = [];
  for (const { cells, pointer, shape, drawn } of flat) {
    if (body.length % 50 === 0) await next();
    body.push({ cells: keys.map(key => cells.get(key) ?? ''), pointer, ...(shape && { shape }), ...(shape === 'area' && { drawn }) });
  }
  // What is beyond the limit is counted, and not read.
  while (body.length < records.length) body.push(NOT_READ);
  return { headers, body, words, ...(leftOut && { limit: most }) };
}
