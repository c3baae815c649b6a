/**
 * How an agency's own tables hang together. A column of one names the rows of another where its header says of what and
 * its values are the other's keys, or, where there are no keys, the other's names. Both must agree: two lists numbered
 * from 1 have nothing to do with each other, and two lists under the same headers are two lists.
 *
 * Refused: a guess from the values alone, and a link that most rows do not bear out.
 */
import { slices } from '../../model/slices.js';
import { fold } from '../../text/normalise.js';
import { present } from '../clean-text.js';
import { columnOverrides } from '../columns/column-fields.js';
import type { ReadOptions } from '../feed.js';
import { ENTITIES, isMute, readHeader, readTitle, type Entity, type Said } from './link-headers.js';
import type { OpenTable } from './open-tables.js';

export interface KeyColumn extends Said {
  readonly index: number;
  /** By row, folded; undefined for a blank. */
  readonly values: readonly (string | undefined)[];
  /** Most rows have one, and hardly two the same. */
  readonly unique: boolean;
}

export interface LinkTable extends OpenTable {
  readonly keys: readonly KeyColumn[];
  readonly said: Entity | undefined;
}

export interface Link {
  readonly from: LinkTable;
  readonly column: KeyColumn;
  readonly to: LinkTable;
  readonly target: KeyColumn;
  readonly entity: Entity;
  readonly by: 'key' | 'name';
  /** How many of the rows that name something name a row that is there. */
  readonly share: number;
}

/** At least so many of the rows that name something must find it. */
const ENOUGH = 0.5;
/** Of tables that say nothing of what they are of, nearly all. */
const SURE = 0.95;
/** Names of organizations are mostly their own; many have a "Main office". */
const OWN_NAMES: Readonly<Record<Entity, number>> = { organization: 0.8, location: 0.3, service: 0.8 };
const SAMPLE = 1000;
/** Lists with so many headers in common are lists of the same. */
const ALIKE = 0.6;
const CALLED = /^\+?[(\d][\d()]*(?:[ .-]+[\d()]+){1,5}(?: ?(?:x|ext).*)?$/;
const TOLD: Readonly<Record<string, Said>> = { organizationId: { entity: 'organization', as: 'key' }, locationId: { entity: 'location', as: 'key' }, serviceId: { entity: 'service', as: 'key' }, id: { as: 'key' } };

/** A spreadsheet makes 12.0 of the key 12. */
export const unpointed = (key: string): string => key.replace(/^(\d+)\.0+$/, '$1');

/** "12", "12.0" and " 12 " are one key. */
const folded = (cell: string | undefined): string | undefined => {
  const text = present(cell);
  return text && unpointed(fold(text).replace(/[^\S\n]+/g, ' '));
};

/** What a cell names: one thing, or several in a list. */
export const named = (value: string, keys: { readonly has: (key: string) => boolean }, by: Link['by']): string[] =>
  keys.has(value) ? [value] : value.split(by === 'key' ? /[,;|\n]+/ : /[;|\n]+/).map(part => unpointed(part.trim())).filter(Boolean);

export async function asLinkTable(open: OpenTable, options: Pick<ReadOptions, 'columns' | 'signal'>): Promise<LinkTable> {
  const { headers, body } = open.sheet, told = columnOverrides(options), next = slices(options.signal), keys: KeyColumn[] = [];
  const records = body.filter(({ left }) => !left).length;
  for (const [index, header] of headers.entries()) {
    const host = told.get(`#${index + 1}`) ?? told.get(header), said = host ? TOLD[host.field] : readHeader(header);
    if (!said) continue;
    const values: (string | undefined)[] = [];
    for (const { cells, left } of body) {
      if (values.length % 50 === 0) await next();
      values.push(left ? undefined : folded(cells[index]));
    }
    const filled = values.filter(value => value !== undefined);
    // "Number" in a table of numbers to call.
    if (!host && !said.entity && filled.length && filled.filter(value => CALLED.test(value)).length >= filled.length * 0.8) continue;
    keys.push({ ...said, index, values, unique: filled.length > 0 && filled.length >= records * 0.7 && new Set(filled).size >= filled.length * 0.95 });
  }
  return { ...open, keys, said: readTitle(open.title) };
}

/** What a table is of by its own words: its name, else its own key, else what it calls its rows. */
export function ownEntity({ said, keys }: LinkTable, except: ReadonlySet<Entity> = new Set()): Entity | undefined {
  const of = (test: (key: KeyColumn) => boolean): Entity | undefined => [...ENTITIES].reverse().find(each => !except.has(each) && keys.some(key => key.entity === each && test(key)));
  return (said && !except.has(said) ? said : undefined) ?? of(({ unique, as }) => unique && as === 'key') ?? of(({ as }) => as !== 'key');
}

/** The same headers, and keys of the same things: each row of both is one of those. */
function alike(a: LinkTable, b: LinkTable): boolean {
  const headers = new Set(a.sheet.headers.map(header => fold(header)).filter(Boolean)), others = new Set(b.sheet.headers.map(header => fold(header)).filter(Boolean));
  const both = [...headers].filter(header => others.has(header)).length;
  const kinds = ({ keys }: LinkTable): string => [...new Set(keys.flatMap(({ entity, as }) => as === 'name' ? [] : entity ?? ''))].sort().join();
  return both >= ALIKE * Math.min(headers.size, others.size) && both > 2 && kinds(a) === kinds(b);
}

/** How much a table looks like one of `entity`, apart from its values; at most 0 is not. */
function affinity(table: LinkTable, entity: Entity, target: KeyColumn): number {
  const own = ownEntity(table);
  // A table that names an `entity` beside its own key is of something else.
  if (target.entity !== entity && table.keys.some(key => key !== target && key.entity === entity && key.as === 'key')) return 0;
  if (target.entity === entity) return own === entity ? 5 : 3;
  // A bare "ID" may be of anything: the table has to say what it is, or nothing at all.
  return own === entity ? 2 : own === undefined && isMute(table.title) && table.keys.some(({ as }) => as === 'name') ? 1 : 0;
}

const keysOf = new WeakMap<KeyColumn, ReadonlySet<string>>();
function keySet(target: KeyColumn): ReadonlySet<string> {
  const known = keysOf.get(target) ?? new Set(target.values.filter(value => value !== undefined));
  keysOf.set(target, known);
  return known;
}

/** The share of rows of `column` that name a row of `target`, of as many as it takes to know. */
function overlap(column: KeyColumn, target: KeyColumn, by: Link['by']): number {
  const keys = keySet(target), filled = column.values.filter(value => value !== undefined), step = Math.max(1, Math.floor(filled.length / SAMPLE));
  const sample = filled.filter((_, index) => index % step === 0);
  return sample.length ? sample.filter(value => named(value, keys, by).some(each => keys.has(each))).length / sample.length : 0;
}

function linkBy(by: Link['by'], from: LinkTable, column: KeyColumn, tables: readonly LinkTable[]): Link | undefined {
  const { entity } = column;
  if (!entity) return undefined;
  let best: { link: Link; score: number } | undefined;
  for (const to of tables) {
    if (to === from || alike(from, to)) continue;
    for (const target of to.keys) {
      if (target.entity && target.entity !== entity) continue;
      // Keys are each row's own; names mostly, and where they are not that is reported.
      const fits = by === 'key' ? target.unique && target.as !== 'name' : target.as !== 'key' && ownEntity(to) === entity && new Set(target.values).size >= target.values.length * OWN_NAMES[entity];
      if (!fits) continue;
      const share = overlap(column, target, by), fit = affinity(to, entity, target), score = fit + share;
      if (share >= (fit > 1 ? ENOUGH : SURE) && fit > 0 && (!best || score > best.score)) best = { score, link: { from, column, to, target, entity, by, share } };
    }
  }
  return best?.link;
}

/** Of two tables that name each other's rows by the same key, the one that is of them. */
function isOf(table: LinkTable, entity: Entity): number {
  return (ownEntity(table) === entity ? 4 : 0) + (table.said === entity ? 1 : 0) + (table.keys.some(({ as }) => as === 'name') ? 2 : 0) + table.sheet.headers.filter(Boolean).length / 1000;
}

/** Every link between the tables; by name only where a table has none by key. */
export async function findLinks(tables: readonly LinkTable[], signal?: AbortSignal): Promise<Link[]> {
  const links: Link[] = [], next = slices(signal);
  for (const from of tables) {
    const best = new Map<string, Link>();
    for (const column of from.keys) {
      await next();
      const link = column.as === 'name' ? undefined : linkBy('key', from, column, tables), key = `${link?.entity ?? ''} ${link?.to.table ?? ''}`;
      if (link && link.share > (best.get(key)?.share ?? 0)) best.set(key, link);
    }
    const found = [...best.values()];
    for (const column of from.keys) {
      if (column.as === 'key' || ownEntity(from) === column.entity || found.some(({ entity }) => entity === column.entity)) continue;
      await next();
      const link = linkBy('name', from, column, tables);
      if (link) found.push(link);
    }
    links.push(...found);
  }
  const opposite = (a: Link, b: Link): boolean => a.from === b.to && a.to === b.from && a.entity === b.entity;
  const weaker = (a: Link, b: Link): boolean => isOf(a.to, a.entity) - isOf(b.to, b.entity) < 0 || (isOf(a.to, a.entity) === isOf(b.to, b.entity) && tables.indexOf(a.to) > tables.indexOf(b.to));
  return links.filter(link => !links.some(other => opposite(link, other) && weaker(link, other)));
}
