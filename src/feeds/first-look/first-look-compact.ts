/**
 * The first look at a compact feed: its first records only, since they stand in the order of the list, and the few
 * columns that a first page shows. It knows of no place, as no first look does.
 */
import type { Category, Resource } from '../../model/resource.js';
import { isDirty, listsOf, readText, readWeb, valuesOf, type RawColumn, type Read, type Values } from '../compact/compact-columns.js';
import { COMPACT_START, VERSION } from '../compact/compact-format.js';
import { phonesOf } from '../compact/compact-phones.js';
import type { Look } from './look.js';
import { asObject, compact, numberOf, own, textOf, type Json } from '../json/json-value.js';

/** As many as a page may show. */
const MOST = 200;
const TEXTS = ['organization', 'hoursText', 'reachedBy', 'language'] as const;
const WANTED = new Set<string>(['id', 'name', 'categories', 'url', 'source', 'status', ...TEXTS]);

/** Undefined for a feed that was laid out anew, or in which services are listed that may not be running. */
export function lookAtCompact(text: string): Look | undefined {
  const [first = '', second, ...lines] = text.split('\n');
  if (!COMPACT_START.test(first) || second !== '"columns":{') return undefined;
  const header = JSON.parse(`${first.replace(/,\r?$/, '')}}`) as Json, total = numberOf(header, 'count', 1);
  if (own(header, 'version') !== VERSION || total === undefined) return undefined;
  const columns = new Map<string, RawColumn>();
  for (const line of lines) {
    const key = /^"([\w.]+)":/.exec(line)?.[1];
    if (key === undefined || !(WANTED.has(key) || key.startsWith('phones'))) continue;
    const json = line.slice(key.length + 3, line.endsWith(',') ? -1 : undefined);
    columns.set(key, { value: JSON.parse(json), dirty: isDirty(json) });
  }
  const values = <T>(key: string, read?: Read<T>): Values<T> => { const column = columns.get(key); return (column && valuesOf(column, total, read ?? readText(column) as Read<T>)) ?? []; };
  const statuses = values<string>('status'), ids = values<string>('id'), names = values<string>('name'), urls = values('url', readWeb);
  if (statuses.some(status => status !== undefined && status !== 'active') || new Set(ids).size < total || names.includes(undefined)) return undefined;
  const listed = columns.get('categories'), categories = listed && listsOf(listed, total, categoryOf), phones = phonesOf(columns, total, MOST);
  const texts = TEXTS.map(key => [key, values<string>(key)] as const), sources = values('source', value => textOf(asObject(value), 'name'));
  if (!phones) return undefined;
  return {
    total,
    resources: ids.slice(0, MOST).map((id = '', at): Resource => ({
      ...compact<Partial<Resource>>({ ...Object.fromEntries(texts.map(([key, each]) => [key, each[at]])), url: urls[at] }),
      id, name: names[at] ?? '', categories: categories?.[at] ?? [], phones: phones[at] ?? [], ...(sources[at] !== undefined && { source: { name: sources[at] } }),
    })),
  };
}

function categoryOf(value: unknown): Category | undefined {
  const label = textOf(asObject(value), 'label') ?? textOf(asObject(value), 'id');
  return label ? { label } : undefined;
}
