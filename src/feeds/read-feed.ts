/**
 * The one door into the feeds: text, bytes or named tables to resources and problems. The plain spreadsheet reader is
 * here; JSON readers are chunks of their own. Refused: fetching anything (an address is an error), and endless input.
 */
import { FinderError } from '../model/errors.js';
import { slices } from '../model/slices.js';
import type { NamedTables } from './bytes/archive.js';
import { readCsv } from './tables/csv.js';
import { decodeInSlices } from './bytes/decode-in-slices.js';
import { decodeText } from './bytes/decode.js';
import { detectShape, packedAs } from './bytes/detect.js';
import { explain } from './explain.js';
import type { Feed, Problem, ReadOptions } from './feed.js';
import { problem } from './problems.js';
import { withMark } from './bytes/utf16.js';

export { COLUMN_FIELDS } from './columns/column-fields.js';
export type { ColumnField } from './columns/columns.js';
export { explain } from './explain.js';

export const MOST_BYTES = 50_000_000;

/** JSON that may name tables, or hold some: looked at more closely then. */
const MAYBE_TABLES = /^\s*\{[^]*?(?:"(?:path|data)"\s*:|"(?:organi[sz]ations?|locations?|services?)(?:\.csv)?"\s*:\s*\[\s*\{)/;

/** With sentences, unless the caller does without for now. */
async function readTable(input: string | Uint8Array, table: string, options: ReadOptions): Promise<Feed> {
  return withSentences(await readUnexplained(input, table, options), options);
}

async function withSentences(feed: Feed, options: ReadOptions): Promise<Feed> {
  return options.explain === false ? feed : { ...feed, problems: await explain(feed.problems, options.signal) };
}

function refuseLarge(input: string | Uint8Array): void {
  if (input.length > MOST_BYTES) {
    throw new FinderError('feed-too-large', `The feed is larger than ${MOST_BYTES / 1e6} MB. Leave out columns that are not needed, or split it.`);
  }
}

async function readUnexplained(input: string | Uint8Array, table: string, options: ReadOptions): Promise<Feed> {
  refuseLarge(input);
  const next = slices(options.signal);
  await next();
  const { text, encoding } = typeof input === 'string' ? decodeText(input) : await decodeInSlices(input, next);
  await next();
  const shape = detectShape(text);
  const within = shape === 'json' && !options.format && MAYBE_TABLES.test(text) ? (await import('./linked/data-package.js')).tablesWithin(text) : undefined;
  if (within) return (await import('./linked/named-tables.js')).readNamedTables(within, options, readUnexplained);
  const feed = options.format === 'csv' || (shape === 'delimited' && (!options.format || options.format === 'samhsa'))
    ? await readCsv(text, table, options, encoding === 'windows-1252' ? [problem('encoding-guessed')] : [])
    : await (await import('./json/json-feed.js')).readJson(text, table, options);
  return typeof input === 'string' ? feed : { ...feed, encoding };
}

/**
 * @param input text or bytes of one file, which may be a zip or gzip, or named tables; never a URL.
 * @throws FinderError `feed-is-url`, `feed-empty`, `feed-not-a-feed`, `feed-too-large`, `feed-too-deep`, `feed-format-unknown`, `feed-no-resources`, `aborted`.
 *   Where no column was taken for a name, `cause.columns` are the columns as `Feed.columns` has them: a person can be asked which it is.
 */
export async function readFeed(input: string | Uint8Array | Record<string, string | Uint8Array>, options: ReadOptions = {}): Promise<Feed> {
  if (options.signal?.aborted) throw new FinderError('aborted', 'Reading was stopped.', { cause: options.signal.reason });
  const table = options.name ?? 'feed';
  if (typeof input === 'string') return readTable(input, table, options);
  if (!(input instanceof Uint8Array)) return readTables(Object.entries(input), options);
  refuseLarge(input);
  const unpacked = packedAs(input) ? await (await import('./bytes/archive.js')).unpack(input, MOST_BYTES, options) : input;
  return unpacked instanceof Uint8Array ? readTable(withMark(unpacked), table, options) : readTables(unpacked.tables, options, unpacked.problems);
}

async function readTables(tables: NamedTables, options: ReadOptions, before: readonly Problem[] = []): Promise<Feed> {
  for (const [, content] of tables) refuseLarge(content);
  return withSentences(await (await import('./linked/named-tables.js')).readNamedTables(tables.map(([name, content]) => [name, typeof content === 'string' ? content : withMark(content)]), options, readUnexplained, before), options);
}
