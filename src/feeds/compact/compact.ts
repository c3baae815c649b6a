/**
 * A compact feed to resources. Each column is parsed and checked by itself, in slices, so that a large feed never holds
 * the page; the resources come out frozen and settled, and are not copied again.
 *
 * That a place is confidential, and in which zone a resource lies, was decided when the feed was built. A record that
 * says it is confidential has no place here whatever its columns hold.
 */
import { FinderError } from '../../model/errors.js';
import { withholdPlace } from '../../model/places.js';
import type { Place, Provenance, Resource } from '../../model/resource.js';
import { slices } from '../../model/slices.js';
import { deepFreeze } from '../../model/deep-freeze.js';
import { isDirty, listsOf, readNumber, readText, readWeb, valuesOf, type RawColumn, type Read, type Values } from './compact-columns.js';
import { DEGREES, LINKS, LISTS, MICRO, PLACE, TEXTS, VERSION } from './compact-format.js';
import { phonesOf } from './compact-phones.js';
import { MOST_RECORDS } from '../draft.js';
import { readEmail } from '../email.js';
import type { Feed, Problem, ReadOptions, Shard } from '../feed.js';
import { asObject, numberOf, own, textOf, type Json } from '../json/json-value.js';
import { problem } from '../problems.js';
import { readRecord } from '../json/resources-json.js';
import { settle } from '../settled.js';

interface Document { readonly header: Json; readonly columns: ReadonlyMap<string, RawColumn> }
type Next = () => Promise<void>;

const damaged = (why: string, cause?: unknown): FinderError =>
  new FinderError('feed-not-a-feed', `This compact feed is damaged: ${why}. Build it again with "resource-finder build".`, { cause });

/** As it was written, a column a line; undefined for a document that something has laid out anew. */
async function byLine(text: string, next: Next): Promise<Document | undefined> {
  const [first = '', second, ...lines] = text.trim().split(/\r?\n/);
  if (second !== '"columns":{' || lines.pop() !== '}}') return undefined;
  const columns = new Map<string, RawColumn>();
  for (const line of lines) {
    await next();
    const key = /^"([\w.]{1,40})":/.exec(line)?.[1];
    if (key === undefined) return undefined;
    const json = line.slice(key.length + 3, line.endsWith(',') ? -1 : undefined);
    columns.set(key, { value: JSON.parse(json), dirty: isDirty(json) });
  }
  return { header: JSON.parse(`${first.replace(/,$/, '')}}`) as Json, columns };
}

function whole(text: string): Document {
  const header = JSON.parse(text) as Json, columns = asObject(own(header, 'columns')) ?? {};
  return { header, columns: new Map(Object.entries(columns).map(([key, value]) => [key, { value, dirty: true }])) };
}

async function open(text: string, next: Next): Promise<Document> {
  try {
    return await byLine(text, next).catch((error: unknown) => { if (error instanceof SyntaxError) return undefined; throw error; }) ?? whole(text);
  } catch (cause) {
    if (cause instanceof FinderError) throw cause;
    throw damaged('it is cut off, or not JSON', cause);
  }
}

/** Any other value, by the reader of its field: what that refuses is not there. */
function readField(field: string): Read<unknown> {
  const list = LISTS.has(field);
  return value => {
    const record = { name: '-', ...(field === 'hoursAre' && ANY_HOURS), [field]: list ? [value] : value };
    const found: unknown = own(readRecord(record, 'US', undefined, {}, () => undefined), field);
    return deepFreeze(list ? (Array.isArray(found) ? found[0] as unknown : undefined) : found);
  };
}
/** Only hours that are there can be partial. */
const ANY_HOURS = { schedules: [{ opensAt: '00:00', closesAt: '24:00', byday: ['MO'] }] };

function readerOf(key: string, column: RawColumn): Read<unknown> {
  const text = readText(column);
  if (key === 'place.country') return value => { const code = text(value); return code && /^[A-Z]{2}$/.test(code) ? code : undefined; };
  if (key === 'email') return value => { return readEmail(text(value)); };
  return TEXTS.has(key) ? text : LINKS.has(key) ? readWeb : DEGREES.has(key) || key === 'source.row' ? readNumber : readField(key);
}

/** The values of every column for a field of the record itself, of its place or of its source. */
async function readColumns(columns: Document['columns'], count: number, problems: Problem[], table: string, next: Next): Promise<Map<string, Values<unknown>>> {
  const found = new Map<string, Values<unknown>>();
  const bad = (field: string): void => { problems.push(problem('column-damaged', { column: field }, { table, field })); };
  for (const [key, column] of columns) {
    await next();
    if (/^phones\b/.test(key)) continue;
    const values = LISTS.has(key) ? listsOf(column, count, readField(key)) : valuesOf(column, count, readerOf(key, column));
    if (values) found.set(key, values); else bad(key);
  }
  const phones = phonesOf(columns, count);
  if (phones) found.set('phones', phones); else bad('phones');
  return found;
}

type Building<T> = { -readonly [key in keyof T]?: T[key] };

function placeOf(columns: ReadonlyMap<string, Values<unknown>>): (at: number) => Place | undefined {
  const texts = PLACE.flatMap(key => { const values = columns.get(`place.${key}`) as Values<string> | undefined; return values ? [{ key, values }] : []; });
  const latitudes = columns.get('place.latitude') as Values<number> | undefined, longitudes = columns.get('place.longitude') as Values<number> | undefined;
  return at => {
    const place: Building<Place> = {};
    let some = false;
    for (const { key, values } of texts) {
      const value = values[at];
      if (value === undefined) continue;
      place[key] = value;
      some = true;
    }
    const latitude = latitudes?.[at], longitude = longitudes?.[at];
    if (latitude !== undefined && longitude !== undefined && Math.abs(latitude) <= 90 * MICRO && Math.abs(longitude) <= 180 * MICRO && (latitude || longitude)) {
      place.latitude = latitude / MICRO;
      place.longitude = longitude / MICRO;
      some = true;
    }
    return some ? Object.freeze(place) : undefined;
  };
}

/** Frozen, in the file's order; undefined where a record has no name. */
async function assemble(columns: ReadonlyMap<string, Values<unknown>>, count: number, next: Next): Promise<(Resource | undefined)[]> {
  const fields = [...columns].filter(([key]) => !APART.has(key) && !key.includes('.')).map(([key, values]) => ({ key, values }));
  const of = <T>(key: string): Values<T> => (columns.get(key) ?? []) as Values<T>;
  const ids = of<string>('id'), names = of<string>('name'), categories = of<Resource['categories']>('categories'), phones = of<Resource['phones']>('phones');
  const sources = of<Provenance>('source'), rows = of<number>('source.row'), places = placeOf(columns);
  const taken = new Set<string>();
  const read: (Resource | undefined)[] = [];
  for (let at = 0; at < count; at++) {
    if (at % 256 === 0) await next();
    const known = ids[at], name = names[at];
    if (known === undefined || name === undefined) {
      read.push(undefined);
      continue;
    }
    let id = known;
    for (let n = 2; taken.has(id); n++) id = `${known}~${n}`;
    taken.add(id);
    const resource: Building<Resource> & Record<string, unknown> = { id, name, categories: categories[at] ?? NONE, phones: phones[at] ?? NONE };
    for (const { key, values } of fields) { const value = values[at]; if (value !== undefined) resource[key] = value; }
    const place = places(at), row = rows[at], source = sources[at];
    if (place) resource.place = place;
    if (row !== undefined) resource.source = Object.freeze({ ...source, row });
    else if (source) resource.source = source;
    if (resource.hoursAre && !resource.schedules) delete resource.hoursAre;
    // Each value was read by the reader of its field.
    const whole = resource as unknown as Resource;
    read.push(Object.freeze(whole.confidential ? deepFreeze(withholdPlace(whole)) : whole));
  }
  return read;
}
const NONE: readonly never[] = Object.freeze([]);
const APART: ReadonlySet<string> = new Set(['id', 'name', 'categories', 'phones', 'source']);

/** Names of files beside the feed, never of another folder or server. */
function shardsOf(header: Json, read: readonly (Resource | undefined)[]): Shard[] {
  const listed: unknown = own(header, 'shards');
  let from = 0;
  return (Array.isArray(listed) ? listed as readonly unknown[] : []).flatMap((each): Shard[] => {
    const [file, size] = Array.isArray(each) ? each as readonly unknown[] : [];
    if (typeof file !== 'string' || !/^[\w-][\w.-]{0,99}\.json$/.test(file) || typeof size !== 'number' || !Number.isInteger(size) || size < 1) return [];
    // A record that was left out has no id, and its place is kept: descriptions are found by position.
    const ids = read.slice(from, from += size).map(resource => resource?.id ?? '');
    return ids.length ? [{ file, ids }] : [];
  });
}

export async function readCompact(text: string, table: string, options: ReadOptions): Promise<Feed> {
  const next = slices(options.signal);
  const { header, columns } = await open(text, next);
  if (own(header, 'version') !== VERSION) throw new FinderError('feed-format-unknown', 'This compact feed is of a version that is not known here. Build it again, or update the widget.');
  const count = numberOf(header, 'count', 0, MOST_RECORDS);
  if (count === undefined || !Number.isInteger(count)) throw damaged('it does not say how many records it has');
  if (!count) throw new FinderError('feed-no-resources', 'The feed has headers or an envelope, but no records.');
  const problems: Problem[] = [];
  const values = await readColumns(columns, count, problems, table, next);
  for (const key of ['id', 'name']) if (!values.has(key)) throw damaged(`its column "${key}" cannot be read`);
  const read = await assemble(values, count, next);
  const resources = settle(read.filter(each => each !== undefined)), rejected = count - resources.length;
  for (const [at, each] of read.entries()) if (!each) problems.push(problem('name-missing', {}, { table, pointer: `/columns/name/${at}` }));
  if (!resources.length) throw damaged('none of its records has a name');
  const shards = shardsOf(header, read);
  return {
    resources, problems, format: 'compact', columns: [], ...(shards.length && { shards }),
    records: [{ table: textOf(header, 'name') ?? table, read: count, used: resources.length, merged: 0, rejected }],
  };
}

/** The feed with its descriptions in it. `load` gives the text of a file beside it; what it throws is thrown. */
export async function withDescriptions({ shards = [], ...feed }: Feed, load: (file: string) => Promise<string>): Promise<Feed> {
  const texts = new Map<string, string>();
  for (const { file, ids } of shards) {
    const found = readShard(await load(file), ids.length);
    for (const [at, id] of ids.entries()) { const text = found[at]; if (text !== undefined) texts.set(id, text); }
  }
  return { ...feed, resources: settle(feed.resources.map(each => { const description = texts.get(each.id); return description === undefined ? each : Object.freeze({ ...each, description }); })) };
}

/** The descriptions of one shard, in the order of its resources. */
export function readShard(text: string, count: number): Values<string> {
  try {
    const value: unknown = own(JSON.parse(text) as Json, 'description'), column = { value, dirty: isDirty(text) };
    const found = valuesOf(column, count, readText(column));
    if (found) return found;
  } catch (cause) {
    throw damaged('a file of descriptions is cut off, or not JSON', cause);
  }
  throw damaged('a file of descriptions is not that of this feed');
}
