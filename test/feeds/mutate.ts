/**
 * Real feeds broken as feeds get broken: a window of rows or records, mutations that know what a table, a JSON document
 * or a set of linked files is, and then an encoding. All chance comes from one seeded generator, so that a seed and a
 * number give the same feed again.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dsvFormat } from 'd3-dsv';
import type { ReadOptions } from '../../src/feeds/feed.js';
import { GOOD, VALUES } from './hostile.js';

/** Mulberry32. */
export class Chance {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** 0 to `below` - 1. */
  whole(below: number): number { return Math.floor(this.next() * below); }

  one<T>(list: readonly T[]): T {
    const at = this.whole(list.length);
    for (const found of list.slice(at, at + 1)) return found;
    throw new RangeError('Nothing to choose from.');
  }

  often(share: number): boolean { return this.next() < share; }
}

export type Rows = string[][];
export type Given = string | Uint8Array | Record<string, string | Uint8Array>;

/** A feed to break. `window` gives a part of it that is small enough to read thousands of times. */
export interface Feedstock {
  readonly name: string;
  readonly options: ReadOptions;
  readonly whole: () => Given;
  readonly mutated: (chance: Chance) => Given;
}

const SHORT = VALUES.filter(value => (JSON.stringify(value) ?? '').length < 3000);
const HOSTILE = SHORT.map(value => typeof value === 'string' ? value : JSON.stringify(value) ?? '');
const HEADERS = ['', ' ', '__proto__', 'constructor', 'id', 'Name', 'Organization', 'Phone', 'LatLon', 'Latitude', 'Longitude', 'Address', 'Hours', 'Monday', 'Category', 'URL', 'Email',
  'confidential', 'Status', 'NOMBRE', 'TELEFONO', 'Nom', 'Téléphone', '=1+1', '<b>Name</b>', 'name1', 'street1', 'x'.repeat(300), '\u202Ename', 'Last Updated', 'service_id', 'Notes'];
const SCRAPS = ['"', ',', '\n', ';', '\t', '\0', '\u202E', '<script>', 'javascript:alert(1)', '__proto__', '=1+1', '0,0', 'NaN', '24/7', '-', '\uFEFF', '/52', 'x', '(', '1e999', '\r', '\\', '{', ']', 'null', '""'];
const ROWS = 20;

function readRows(text: string): Rows {
  const first = text.slice(0, text.search(/[\r\n]/));
  return dsvFormat(first.split(';').length > first.split(',').length ? ';' : ',').parseRows(text.replace(/^\uFEFF/, ''));
}

type MutateRows = (rows: Rows, chance: Chance) => void;
const bodyRow = (rows: Rows, chance: Chance): string[] => rows[Math.min(rows.length - 1, 1 + chance.whole(rows.length - 1))] ?? [];
const column = (rows: Rows, chance: Chance): number => chance.whole(Math.max(1, rows[0]?.length ?? 1));
const everyRow = (rows: Rows, change: (row: string[]) => void, from = 0): void => {
  for (const [at, row] of rows.entries()) {
    if (at < from) continue;
    // A cell put beyond the end of a short row leaves a gap.
    const whole = Array.from(row, cell => cell ?? '');
    change(whole);
    rows[at] = whole;
  }
};

const ON_ROWS: readonly MutateRows[] = [
  function hostileCells(rows, chance) { for (let n = chance.whole(6); n >= 0; n--) bodyRow(rows, chance)[column(rows, chance)] = chance.one(HOSTILE); },
  function swappedCells(rows, chance) {
    for (let n = chance.whole(6); n >= 0; n--) {
      const a = bodyRow(rows, chance), b = bodyRow(rows, chance), i = column(rows, chance), j = column(rows, chance), kept = a[i] ?? '';
      a[i] = b[j] ?? '';
      b[j] = kept;
    }
  },
  function blankCells(rows, chance) { for (let n = chance.whole(10); n >= 0; n--) bodyRow(rows, chance)[column(rows, chance)] = chance.one(['', ' ', 'N/A', '-', 'null']); },
  function joinedCells(rows, chance) { const row = bodyRow(rows, chance), at = column(rows, chance); row[at] = `${row[at] ?? ''}${chance.one([', ', '; ', '\n', ' / ', '|'])}${bodyRow(rows, chance)[column(rows, chance)] ?? ''}`; },
  function cutCell(rows, chance) { const row = bodyRow(rows, chance), at = column(rows, chance); row[at] = (row[at] ?? '').slice(0, chance.whole(12)); },
  function rowTwice(rows, chance) { rows.splice(1 + chance.whole(rows.length), 0, [...bodyRow(rows, chance)]); },
  function rowGone(rows, chance) { if (rows.length > 4) rows.splice(1 + chance.whole(rows.length - 1), 1); },
  function rowsMoved(rows, chance) { const [row] = rows.splice(1 + chance.whole(Math.max(1, rows.length - 1)), 1); if (row) rows.push(row); },
  function raggedRow(rows, chance) { const row = bodyRow(rows, chance); if (chance.often(0.5)) row.push(chance.one(HOSTILE), 'x'); else row.length = chance.whole(row.length + 1); },
  function columnGone(rows, chance) { const at = column(rows, chance); everyRow(rows, row => { row.splice(at, 1); }); },
  function columnTwice(rows, chance) { const at = column(rows, chance); everyRow(rows, row => { row.splice(at, 0, row[at] ?? ''); }); },
  function columnsSwapped(rows, chance) { const i = column(rows, chance), j = column(rows, chance); everyRow(rows, row => { const kept = row[i] ?? ''; row[i] = row[j] ?? ''; row[j] = kept; }); },
  function valuesMoved(rows, chance) { const i = column(rows, chance), j = column(rows, chance); everyRow(rows, row => { const kept = row[i] ?? ''; row[i] = row[j] ?? ''; row[j] = kept; }, 1); },
  function headerOther(rows, chance) { const [header] = rows; if (header) header[column(rows, chance)] = chance.one(HEADERS); },
  function headerStyled(rows, chance) { const [header = []] = rows, style = chance.one<(text: string) => string>([text => text.toUpperCase(), text => text.toLowerCase().replace(/\W+/g, '_'), text => ` ${text}: `, text => `"${text}"`]); rows[0] = header.map(style); },
  function titleRows(rows, chance) { rows.unshift(...Array.from({ length: 1 + chance.whole(3) }, () => [chance.one(['Directory of services', '', 'Updated 2026', 'sep=,'])])); },
  function blankRows(rows, chance) { for (let n = chance.whole(3); n >= 0; n--) rows.splice(1 + chance.whole(rows.length), 0, chance.one([[''], Array<string>(rows[0]?.length ?? 1).fill(''), [' ', '\t']])); },
  function headerAgain(rows, chance) { rows.splice(1 + chance.whole(rows.length), 0, [...rows[0] ?? []]); },
  function blankColumns(rows, chance) { const count = 1 + chance.whole(5); everyRow(rows, row => { row.push(...Array<string>(count).fill('')); }); },
  function decimalCommas(rows) { everyRow(rows, row => { for (const [at, cell] of row.entries()) if (/^-?\d+\.\d+$/.test(cell)) row[at] = cell.replace('.', ','); }, 1); },
  function ruinedDegrees(rows) { everyRow(rows, row => { for (const [at, cell] of row.entries()) if (/^-?\d{1,3}\.\d{4,}$/.test(cell)) row[at] = cell.replace('.', ''); }, 1); },
  function shouted(rows) { everyRow(rows, row => { for (const [at, cell] of row.entries()) row[at] = cell.toUpperCase(); }, 1); },
  function idsAlike(rows) { everyRow(rows, row => { row[0] = rows[1]?.[0] ?? ''; }, 1); },
  function noHeader(rows, chance) { if (chance.often(0.2)) rows.shift(); },
];

function write(rows: Rows, chance: Chance): string {
  const delimiter = chance.often(0.7) ? ',' : chance.one([';', '\t', '|']), end = chance.often(0.7) ? '\n' : chance.one(['\r\n', '\r']);
  const style = chance.whole(10);
  // The last of ten writes no quotes at all, as careless exports do.
  const quote = (cell: string): string => style === 9 || (style > 3 && !/[",;\t|\r\n]/.test(cell)) ? cell : `"${cell.replaceAll('"', '""')}"`;
  return rows.map(row => row.map(quote).join(delimiter)).join(end) + (chance.often(0.5) ? end : '');
}

/** Text broken without knowing what it is. */
function brokenText(text: string, chance: Chance): string {
  const at = chance.whole(text.length + 1);
  switch (chance.whole(5)) {
    case 0: return text.slice(0, Math.max(at, text.length >> 2));
    case 1: return text.slice(0, at) + chance.one(SCRAPS) + text.slice(at);
    case 2: return text.slice(0, at) + text.slice(at + chance.whole(40));
    case 3: return text.slice(0, at) + text.slice(Math.max(0, at - chance.whole(200)));
    default: return text.slice(0, at) + chance.one(HOSTILE) + text.slice(at + 1);
  }
}

const utf16 = (text: string, little: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, little);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), little);
  return new Uint8Array(view.buffer);
};

/** As text, or as bytes in an encoding that exports really have, whole or damaged. */
function encode(text: string, chance: Chance): string | Uint8Array {
  const kind = chance.whole(10);
  if (kind < 4) return text;
  const bytes = kind < 6 ? new TextEncoder().encode(text) : kind === 6 ? new TextEncoder().encode(`\uFEFF${text}`)
    : kind === 7 ? utf16(text, chance.often(0.5)) : Uint8Array.from(text, letter => letter.charCodeAt(0) & 0xff);
  if (chance.often(0.2)) for (let n = chance.whole(8); n >= 0; n--) bytes[chance.whole(bytes.length)] = chance.whole(256);
  return chance.often(0.05) ? bytes.slice(0, chance.whole(bytes.length)) : bytes;
}

const finished = (text: string, chance: Chance): string | Uint8Array => encode(chance.often(0.25) ? brokenText(text, chance) : text, chance);
const times = (chance: Chance): number => 1 + chance.whole(4);

/** Header and some rows, each a copy. */
function windowOf(rows: Rows, chance: Chance): Rows {
  const [header = [], ...body] = rows, from = chance.whole(Math.max(1, body.length - ROWS));
  return [header, ...body.slice(from, from + ROWS)].map(row => [...row]);
}

function mutateRows(rows: Rows, chance: Chance): Rows {
  for (let n = times(chance); n > 0; n--) chance.one(ON_ROWS)(rows, chance);
  return rows;
}

const FILES = ['../shared/data/va-health/facilities.csv', '../shared/data/philadelphia/community-services.csv', '../shared/data/samhsa-mental-health/facilities.csv', '../shared/data/madrid-health/centros-salud.csv'];

function table(file: string): Feedstock {
  const text = readFileSync(file, 'utf8'), rows = readRows(text);
  return {
    name: file.replace(/^.*?data\//, ''), options: /madrid/.test(file) ? { country: 'ES' } : {}, whole: () => text,
    mutated: chance => finished(write(mutateRows(windowOf(rows, chance), chance), chance), chance),
  };
}

type Json = unknown;
interface Spot { readonly holder: Record<string, Json> | Json[]; readonly key: string | number }

/** Every place in a document where a value stands. */
function spots(value: Json): Spot[] {
  const found: Spot[] = [], todo: Json[] = [value];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const holder = next as Record<string, Json> | Json[];
    for (const [key, each] of Object.entries(holder)) {
      found.push({ holder, key: Array.isArray(holder) ? Number(key) : key });
      if (typeof each === 'object' && each !== null) todo.push(each);
    }
  }
  return found;
}
const at = ({ holder, key }: Spot): Json => (holder as Record<string | number, Json>)[key];
const put = ({ holder, key }: Spot, value: Json): void => { Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true }); };
const KEYS = ['__proto__', 'constructor', 'id', 'name', 'type', 'properties', 'geometry', 'phones', 'location', 'status', 'error', 'resources', 'attributes', '', ':id', 'x'.repeat(300)];

const ON_JSON: readonly ((document: Json, chance: Chance) => void)[] = [
  function hostileValue(document, chance) { for (let n = chance.whole(8); n >= 0; n--) put(chance.one(spots(document)), structuredClone(chance.one(SHORT))); },
  function otherType(document, chance) { const spot = chance.one(spots(document)), value = at(spot); put(spot, chance.one<Json>([null, true, 0, '', [], {}, [value], { value }, String(value), Number(value), [[value]]])); },
  function valuesSwapped(document, chance) { const all = spots(document), a = chance.one(all), b = chance.one(all), kept = at(a); if (!contains(at(a), b.holder) && !contains(at(b), a.holder)) { put(a, at(b)); put(b, kept); } },
  function keyGone(document, chance) { const { holder, key } = chance.one(spots(document)); if (Array.isArray(holder)) holder.splice(Number(key), 1); else Reflect.deleteProperty(holder, key); },
  function keyRenamed(document, chance) { const spot = chance.one(spots(document).filter(({ holder }) => !Array.isArray(holder))); const value = at(spot); Reflect.deleteProperty(spot.holder, spot.key); put({ holder: spot.holder, key: chance.one(KEYS) }, value); },
  function keyOfAll(document, chance) {
    const { key } = chance.one(spots(document).filter(({ holder }) => !Array.isArray(holder))), to = chance.one([undefined, chance.one(KEYS), String(key).toUpperCase()]);
    for (const spot of spots(document)) if (spot.key === key) { const value = at(spot); Reflect.deleteProperty(spot.holder, key); if (to !== undefined) put({ holder: spot.holder, key: to }, value); }
  },
  function itemTwice(document, chance) { const lists = spots(document).map(at).filter(each => Array.isArray(each)) as Json[][]; if (lists.length) { const list = chance.one(lists); if (list.length) list.push(structuredClone(chance.one(list))); } },
  function numbersAsText(document) { for (const spot of spots(document)) if (typeof at(spot) === 'number') put(spot, String(at(spot))); },
  function goodPhone(document, chance) { put(chance.one(spots(document)), GOOD.phone); },
];

function contains(value: Json, holder: Json): boolean {
  return value === holder || (typeof value === 'object' && value !== null && Object.values(value).some(each => contains(each, holder)));
}

/** Where the records of a document are. */
function listOf(document: Json): Json[] | undefined {
  if (Array.isArray(document)) return document as Json[];
  const lists = Object.values(document as object).filter(each => Array.isArray(each) && each.some(item => typeof item === 'object')) as Json[][];
  return lists.sort((a, b) => b.length - a.length)[0];
}

function json(file: string, records = ROWS): Feedstock {
  const text = readFileSync(file, 'utf8');
  return {
    name: file.replace(/^.*?(?:data|hsds)\//, ''), options: {}, whole: () => text,
    mutated: chance => {
      const document = JSON.parse(text) as Json, list = listOf(document);
      if (list && list.length > records) { const from = chance.whole(list.length - records); list.splice(from + records); list.splice(0, from); }
      for (let n = times(chance); n > 0; n--) chance.one(ON_JSON)(document, chance);
      const lines = chance.often(0.1) && list === document;
      return finished(lines ? (list as Json[]).map(each => JSON.stringify(each) ?? 'null').join('\n') : JSON.stringify(document, null, chance.whole(2)), chance);
    },
  };
}

/** Rows of all files that belong to some rows of one: what shares an id with them, directly or by way of another. */
function linkedWindow(files: ReadonlyMap<string, Rows>, chance: Chance): Map<string, Rows> {
  const idsOf = (header: readonly string[], row: readonly string[]): string[] => header.flatMap((name, at) => /(?:^|_)id$/.test(name) && row[at] ? [`${name === 'id' ? '' : name}${row[at]}`.replace(/\D/g, '')] : []);
  const [first = '', firstRows = []] = [...files].find(([name]) => /services/.test(name)) ?? [];
  const [header = [], ...body] = firstRows, from = chance.whole(Math.max(1, body.length - ROWS)), chosen = body.slice(from, from + ROWS);
  const ids = new Set(chosen.flatMap(row => idsOf(header, row)));
  const kept = new Map<string, Rows>([[first, [header, ...chosen]]]);
  for (const [name, [names = [], ...rows]] of files) if (name !== first) kept.set(name, [names, ...rows.filter(row => idsOf(names, row).some(id => ids.has(id))).slice(0, 3 * ROWS)]);
  return new Map([...kept].map(([name, rows]) => [name, rows.map(row => [...row])]));
}

function linked(folder: string): Feedstock {
  const names = readdirSync(folder).filter(name => name.endsWith('.csv'));
  const texts = new Map(names.map(name => [name, readFileSync(path.join(folder, name), 'utf8')])), files = new Map([...texts].map(([name, text]) => [name, readRows(text)]));
  return {
    name: folder.replace(/^.*?data\//, ''), options: {}, whole: () => Object.fromEntries(texts),
    mutated: chance => {
      const kept = linkedWindow(files, chance);
      if (chance.often(0.2)) kept.delete(chance.one([...kept.keys()]));
      for (let n = times(chance); n > 0; n--) chance.one(ON_ROWS)(kept.get(chance.one([...kept.keys()])) ?? [], chance);
      return Object.fromEntries([...kept].map(([name, rows]) => [chance.often(0.05) ? chance.one(['__proto__', 'a\u202E.csv', '', 'x'.repeat(300), 'datapackage.json']) : name, chance.often(0.8) ? write(rows, chance) : finished(write(rows, chance), chance)]));
    },
  };
}

/** The feeds of the demo, which are always there, and with `shared` all those that stand beside the project. */
export function feedstock(shared = true): Feedstock[] {
  const own = [table('demo/data/va-health/facilities.csv'), table('demo/data/philadelphia/community-services.csv'), json('demo/data/crisis-response/all.json', 10)];
  if (!shared || !existsSync('../shared/data')) return own;
  const examples = '../shared/hsds/examples';
  return [
    ...FILES.map(table), linked('../shared/data/illinois-legal-hsds1'), json('../shared/data/massachusetts-youth/services.geojson'), json('../shared/data/calgary-socrata/clinics.geojson'),
    json('demo/data/crisis-response/all.json', 10), json('demo/data/crisis-response/seattle.json', 10),
    ...readdirSync(examples).filter(name => /^(?:service|organization|location)/.test(name)).map(name => json(path.join(examples, name))),
  ];
}
