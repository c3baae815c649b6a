/**
 * Resources to a compact feed (feeds/compact/compact-format.ts says what that is). What is written is what was settled: call it
 * with resources that have been taken in, so that zones are decided and confidential places are gone. Coordinates are
 * kept to a millionth of a degree; all else is read again as it was.
 */
import { writeDial } from '../feeds/compact/compact-phones.js';
import { FORMAT, LISTS, MICRO, PHONE, PLACE, VERSION, type Column, type ListColumn } from '../feeds/compact/compact-format.js';
import { lean } from './lean-areas.js';
import { withholdPlace } from '../model/places.js';
import type { Resource } from '../model/resource.js';
import { writtenPhone } from './written-phone.js';

export interface CompactOptions {
  /** What the feed is called. */
  readonly name?: string;
  /** ISO date on which it is built. */
  readonly date?: string;
  /** Descriptions in files of about this many characters each, in place of a column. Default: a column. */
  readonly shardSize?: number;
}

/** A file beside the feed. Its name tells its content, so that it may be cached for ever. */
export interface CompactFile { readonly file: string; readonly text: string }
export interface CompactFeed { readonly text: string; readonly shards: readonly CompactFile[] }

type Cell = unknown;

const numberIn = (known: Map<string, number>, of: Cell[], value: Cell): number => {
  const key = JSON.stringify(value);
  let number = known.get(key);
  if (number === undefined) { number = of.push(value); known.set(key, number); }
  return number;
};

/** Plain values where most are their own, else each once. Undefined where there are none. */
function column(values: readonly Cell[]): Column | undefined {
  const given = values.filter(value => value !== undefined);
  if (!given.length) return undefined;
  const known = new Map<string, number>(), of: Cell[] = [];
  const at = values.map(value => value === undefined ? 0 : numberIn(known, of, value));
  return of.length * 2 > given.length ? values.map(value => value ?? null) : { of, at };
}

function listColumn(lists: readonly (readonly Cell[])[]): ListColumn | undefined {
  const known = new Map<string, number>(), of: Cell[] = [];
  const at = lists.flatMap(list => list.map(value => numberIn(known, of, value)));
  return at.length ? { of, n: lists.map(list => list.length), at } : undefined;
}

const APART: ReadonlySet<string> = new Set(['place', 'phones', 'source', 'description']);
const micro = (degrees: number | undefined): number | undefined => degrees === undefined ? undefined : Math.round(degrees * MICRO);

function* columns(resources: readonly Resource[]): Generator<readonly [string, unknown]> {
  const own = [...new Set(resources.flatMap(each => Object.keys(each)))].filter(key => !APART.has(key)) as (keyof Resource)[];
  for (const key of own) yield [key, LISTS.has(key) ? listColumn(resources.map(each => (each[key] ?? []) as readonly Cell[])) : column(resources.map(each => each[key]))];
  for (const key of PLACE) yield [`place.${key}`, column(resources.map(({ place }) => place?.[key]))];
  for (const key of ['latitude', 'longitude'] as const) yield [`place.${key}`, column(resources.map(({ place }) => micro(place?.[key])))];
  // A number with more letters than count is written with its digits: what is shown and what is dialled must be one number.
  const lines = resources.map(({ phones, place }) => phones.map(each => each.dial === undefined || writeDial(each.dial, each.number) ? each : writtenPhone(each, place?.country)));
  const all = lines.flat();
  yield ['phones', lines.map(list => list.length)];
  for (const key of [...PHONE, 'number', 'kind', 'languages', 'url'] as const) yield [`phones.${key}`, column(all.map(each => each[key]))];
  yield ['phones.dial', column(all.map(({ dial, number }) => writeDial(dial, number)))];
  yield ['source', column(resources.map(({ source }) => { const { row: _row, ...rest } = source ?? {}; return Object.keys(rest).length ? rest : undefined; }))];
  yield ['source.row', column(resources.map(({ source }) => source?.row))];
}

const hex = async (text: string): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))].slice(0, 8).map(byte => byte.toString(16).padStart(2, '0')).join('');

/** A name that is another whenever the content is. */
export const hashedName = async (name: string, text: string): Promise<string> => `${name}-${await hex(text)}.json`;

async function shards(resources: readonly Resource[], size: number): Promise<{ file: string; text: string; count: number }[]> {
  const runs: Resource[][] = [];
  let length = Infinity;
  for (const resource of resources) {
    const own = resource.description?.length ?? 0;
    if (length && length + own > size) { runs.push([]); length = 0; }
    runs.at(-1)?.push(resource);
    length += own;
  }
  return Promise.all(runs.map(async run => {
    const text = `${JSON.stringify({ format: `${FORMAT}-descriptions`, version: VERSION, count: run.length, description: column(run.map(({ description }) => description)) ?? run.map(() => null) })}\n`;
    return { file: await hashedName('descriptions', text), text, count: run.length };
  }));
}

/** In the order of their names, which is the order of a list that nothing was asked of. */
export async function toCompact(resources: readonly Resource[], { name, date, shardSize }: CompactOptions = {}): Promise<CompactFeed> {
  const collator = new Intl.Collator('en', { numeric: true });
  const records = lean(resources.map(each => each.confidential ? withholdPlace(each) : each)).sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const described = records.some(({ description }) => description !== undefined);
  const apart = shardSize !== undefined && described ? await shards(records, shardSize) : [];
  const header = JSON.stringify({ format: FORMAT, version: VERSION, count: records.length, name, date, ...(apart.length && { shards: apart.map(({ file, count }) => [file, count]) }) });
  const body = [...columns(records), ...(apart.length ? [] : [['description', column(records.map(({ description }) => description))] as const])]
    .flatMap(([key, value]) => value === undefined ? [] : [`${JSON.stringify(key)}:${JSON.stringify(value)}`]);
  return {
    text: `${header.slice(0, -1)},\n"columns":{\n${body.join(',\n')}\n}}\n`,
    shards: [...new Map(apart.map(({ file, text }) => [file, { file, text }])).values()],
  };
}
