/**
 * Several tables to one feed: linked ones joined, all others each a feed of its own. A table that cannot be read is a
 * problem of the feed, and only when none can be read is that an error. Ids stay apart where two tables use the same.
 */
import { FinderError } from '../../model/errors.js';
import type { Resource } from '../../model/resource.js';
import type { NamedTables } from '../bytes/archive.js';
import { cleanText } from '../clean-text.js';
import { readCompactFiles } from '../compact/compact-files.js';
import { isSamhsa, openSheet } from '../tables/csv-table.js';
import { decodeText } from '../bytes/decode.js';
import type { Feed, Problem, ReadOptions, RecordCount } from '../feed.js';
import { withPackage } from './data-package.js';
import { fileKind, noTable, unreadFiles } from '../bytes/file-kinds.js';
import { recognise } from '../hsds/hsds-table-look.js';
import { readHsdsTables } from '../hsds/hsds-tables.js';
import { openTable, type OpenTable } from './open-tables.js';
import { problem } from '../problems.js';
import { cutText } from '../../text/cut-text.js';

export type ReadOne = (content: string | Uint8Array, table: string, options: ReadOptions) => Promise<Feed>;

const LONGEST_NAME = 200;

/** One table could not be read: what is known of it, and why. */
interface Unread { readonly table: string; readonly error: FinderError; readonly count: RecordCount }

/** Names of files come from outside too, and stand in problems and in the account of records. */
function plainNames(given: NamedTables): NamedTables {
  const taken = new Set<string>();
  return given.map(([name, content], index) => {
    let plain = cutText(cleanText(name), LONGEST_NAME) || `table ${index + 1}`;
    for (let n = 2; taken.has(plain); n++) plain = `${cutText(cleanText(name), LONGEST_NAME)} ${n}`;
    taken.add(plain);
    return [plain, content] as const;
  });
}

export async function readNamedTables(named: NamedTables, options: ReadOptions, readOne: ReadOne, before: readonly Problem[] = []): Promise<Feed> {
  const given = plainNames(named);
  if (!given.length) throw new FinderError('feed-empty', 'No tables were given.');
  const { tables: all, titles } = withPackage(given), names = all.map(([name]) => name);
  const tables = all.length > 1 ? all.filter(([name]) => fileKind(name) === 'table' || titles.has(name)) : all;
  if (!tables.length) throw noTable('What was given', names);
  const compact = await readCompactFiles(tables, options, readOne);
  if (compact) return withBefore(compact, before);
  const [only, ...more] = tables;
  const feed = only && !more.length ? await readOne(only[1], only[0], options) : await readLinked(tables, titles, options, readOne) ?? await readEach(tables, options, readOne);
  return withBefore(feed, [...before, ...all.length > 1 ? unreadFiles(names) : []]);
}

async function openAll(tables: NamedTables, titles: ReadonlyMap<string, string>, options: ReadOptions): Promise<OpenTable[]> {
  const opened: OpenTable[] = [];
  for (const [name, content] of tables) {
    const table = await openTable(name, content, options, titles.get(name));
    if (table) opened.push(table);
  }
  return opened;
}

/** Whether tables say more together than each by itself. */
export async function areLinked(given: NamedTables, options: ReadOptions): Promise<boolean> {
  const { tables, titles } = withPackage(given);
  const open = await openAll(tables.filter(([name]) => fileKind(name) === 'table'), titles, options);
  const { codeTables } = await import('../samhsa/samhsa-code-table.js'), { areAgencyTables } = await import('./agency-tables.js');
  return open.length > 1 && (codeTables(open) !== undefined || recognise(open) !== undefined || await areAgencyTables(open, options));
}

async function readLinked(tables: NamedTables, titles: ReadonlyMap<string, string>, options: ReadOptions, readOne: ReadOne): Promise<Feed | undefined> {
  if (options.format && !/^(?:hsds|csv|samhsa)$/.test(options.format)) return undefined;
  const opened = await openAll(tables, titles, options);
  const together = opened.length > 1 ? await readTogether(opened, options) : undefined;
  if (!together) return undefined;
  // What is no table of rows, or has nothing to do with the others, is a feed of its own.
  const rest = tables.filter(([name]) => !opened.some(({ table }) => table === name) || together.rest.some(({ table }) => table === name));
  const guessed = opened.filter(each => each.guessed && !together.rest.includes(each)).map(({ table }) => problem('encoding-guessed', {}, { table }));
  const [only, ...others] = together.feeds;
  return withBefore(rest.length || others.length || !only ? await readEach(rest, options, readOne, together.feeds) : only, guessed);
}

interface Together { readonly feeds: readonly Feed[]; readonly rest: readonly OpenTable[] }

/** Tables that say more together than each by itself. */
async function readTogether(open: readonly OpenTable[], options: ReadOptions): Promise<Together | undefined> {
  const { format } = options, codes = open.some(({ sheet }) => isSamhsa(sheet.headers)) ? (await import('../samhsa/samhsa-code-table.js')).codeTables(open) : undefined;
  if (codes) {
    const directories = open.filter(each => codes.directories.includes(each)), feeds: Feed[] = [];
    for (const { sheet, table } of directories) feeds.push(await (await import('../samhsa/samhsa.js')).readSamhsa(sheet, table, options, [], codes.codes));
    const [first, ...others] = feeds;
    return first && { feeds: [{ ...first, records: [...first.records, ...codes.counts] }, ...others], rest: open.filter(each => !directories.includes(each) && !codes.tables.includes(each)) };
  }
  const hsds = format === 'csv' ? undefined : await readHsdsTables(open, options);
  if (hsds) return { feeds: [hsds], rest: [] };
  const linked = await (await import('./agency-tables.js')).readAgencyTables(open, options);
  return linked && { feeds: [linked.feed], rest: linked.rest };
}

const withBefore = (feed: Feed, before: readonly Problem[]): Feed => before.length ? { ...feed, problems: [...before, ...feed.problems] } : feed;

async function readEach(tables: NamedTables, options: ReadOptions, readOne: ReadOne, linked: readonly Feed[] = []): Promise<Feed> {
  const read = [...linked];
  const unread: Unread[] = [];
  for (const [table, content] of tables) {
    try {
      read.push(await readOne(content, table, options));
    } catch (error) {
      if (!(error instanceof FinderError) || error.code === 'aborted') throw error;
      unread.push({ table, error, count: await countRows(table, content) });
    }
  }
  const [first] = read;
  if (!first) {
    const { table, error } = unread.find(each => !isEmpty(each)) ?? unread[0]!; // there are tables, and none was read
    throw new FinderError(error.code, `${table}: ${error.message}`, { cause: error });
  }
  return {
    resources: keepApart(read.map(({ resources }) => resources), read.map(({ records }) => records[0]?.table ?? '')),
    problems: [
      ...unread.filter(each => !isEmpty(each)).map(({ table, error, count }) =>
        // Beside linked tables, one without names is a list of codes or the like.
        linked.length && error.code === 'feed-format-unknown' && count.read ? problem('table-not-read', { count: count.read }, { table }) : problem('table-unreadable', { why: error.message }, { table })),
      ...read.flatMap(({ problems }) => problems),
    ],
    format: first.format,
    columns: read.flatMap(({ columns }) => columns),
    records: [...read.flatMap(({ records }) => records), ...unread.map(({ count }) => count)],
  };
}

/** A table of headers alone loses nothing. */
const isEmpty = ({ error }: Unread): boolean => error.code === 'feed-no-resources' || error.code === 'feed-empty';

/** Its rows are lost, and counted so, as far as it has any that can be counted. */
async function countRows(table: string, content: string | Uint8Array): Promise<RecordCount> {
  const { text } = decodeText(content);
  const read = /^\s*[[{<]|\0/.test(text.slice(0, 2000)) ? 0 : (await openSheet(text)).body.length;
  return { table, read, used: 0, merged: 0, rejected: read };
}

function keepApart(lists: readonly (readonly Resource[])[], tables: readonly string[]): Resource[] {
  const taken = new Set<string>();
  return lists.flatMap((list, index) => list.map((resource) => {
    let { id } = resource;
    for (let n = 1; taken.has(id); n++) id = `${resource.id}@${tables[index] ?? ''}${n > 1 ? `~${n}` : ''}`;
    taken.add(id);
    return id === resource.id ? resource : { ...resource, id };
  }));
}
