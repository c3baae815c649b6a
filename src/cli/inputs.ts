/**
 * What a person named on the command line to feeds: a file, `-` for standard input, an address, or a folder of tables,
 * which is one feed. One that cannot be read does not stop the others; it comes back as the error it met.
 */
import { FinderError } from '../model/errors.js';
import type { Feed, ReadOptions } from '../feeds/feed.js';
import { withDescriptions } from '../feeds/compact.js';
import { readFeed } from '../feeds/read-feed.js';
import { addressBeside, fileName } from '../sources/feed-names.js';
import { loadFeed } from '../sources/load-feed.js';
import { progressOn } from './progress.js';
import { onOneLine, type Terminal } from './terminal.js';

export interface ReadInput { readonly input: string; readonly name: string; readonly feed: Feed }
export interface FailedInput { readonly input: string; readonly name: string; readonly error: FinderError }

/** Above this, a person at a terminal is told what is being read. */
const LONG_READ = 1_000_000;
const TABLE = /\.(?:csv|tsv|txt|json)$/i;

const isAddress = (input: string): boolean => /^https?:\/\//i.test(input);

async function content(input: string, terminal: Terminal): Promise<Uint8Array | Record<string, Uint8Array>> {
  if (input === '-') return terminal.stdin();
  if (isAddress(input)) return loadFeed(input, { fetch: terminal.fetch, signal: terminal.signal });
  const files = await terminal.listFolder(input);
  if (!files) return terminal.readFile(input);
  const tables = files.filter(file => TABLE.test(file)).sort();
  if (!tables.length) throw new FinderError('feed-empty', `The folder "${input}" holds no tables (.csv, .tsv, .txt or .json).`);
  const read: [string, Uint8Array][] = [];
  for (const file of tables) read.push([file, await terminal.readFile(`${input.replace(/\/+$/, '')}/${file}`)]);
  return Object.fromEntries(read);
}

/** A file in the same folder, or at the same address. */
async function textBeside(input: string, file: string, terminal: Terminal): Promise<string> {
  if (input === '-') throw new FinderError('feed-not-found', 'A compact feed with files of descriptions cannot be piped in. Name its file or folder.');
  const beside = isAddress(input) ? addressBeside(input, file) : input.replace(/[^/\\]*$/, file);
  const bytes = isAddress(beside) ? loadFeed(beside, { fetch: terminal.fetch, signal: terminal.signal }) : terminal.readFile(beside);
  return new TextDecoder().decode(await bytes.catch((error: unknown) => { throw asFinderError(error, beside); }));
}

/** An error of the file system as one of ours. Anything else is a fault of this program and stays what it is. */
function asFinderError(error: unknown, input: string): FinderError {
  if (error instanceof FinderError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  if (code === 'ENOENT') return new FinderError('feed-not-found', `There is no file "${input}". Check its name and folder.`, { cause: error });
  return new FinderError('feed-unreachable', `"${input}" could not be read (${code}).`, { cause: error });
}

async function readInput(input: string, options: ReadOptions, terminal: Terminal): Promise<ReadInput | FailedInput> {
  const name = input === '-' ? 'standard input' : fileName(input.replaceAll('\\', '/')) ?? input;
  const progress = progressOn(terminal), short = onOneLine(name, 40);
  try {
    progress.say(`Fetching ${short}…`, isAddress(input));
    const bytes = await content(input, terminal);
    const size = bytes instanceof Uint8Array ? bytes.length : Object.values(bytes).reduce((sum, each) => sum + each.length, 0);
    progress.say(`Reading ${short} (${(size / 1e6).toFixed(1)} MB)…`, size > LONG_READ);
    const read = (done: number, of: number): void => { progress.say(`Reading ${short}: ${done.toLocaleString('en')} of ${of.toLocaleString('en')} records`); };
    const feed = await readFeed(bytes, { name, progress: read, ...(terminal.signal && { signal: terminal.signal }), ...options });
    return { input, name, feed: feed.shards ? await withDescriptions(feed, file => textBeside(input, file, terminal)) : feed };
  } catch (error) {
    return { input, name, error: asFinderError(error, input) };
  } finally {
    progress.end();
  }
}

export async function readInputs(inputs: readonly string[], options: ReadOptions, terminal: Terminal): Promise<(ReadInput | FailedInput)[]> {
  const read: (ReadInput | FailedInput)[] = [];
  for (const input of inputs) read.push(await readInput(input, options, terminal));
  return read;
}

/** Those that were read; the others are said on standard error. */
export async function readOrSay(inputs: readonly string[], options: ReadOptions, terminal: Terminal): Promise<{ read: ReadInput[]; failed: boolean }> {
  const all = await readInputs(inputs, options, terminal);
  for (const each of all) if ('error' in each) terminal.stderr.write(`${onOneLine(each.input)}: ${onOneLine(each.error.message, 500)}\n`);
  const read = all.filter(each => 'feed' in each);
  return { read, failed: read.length < all.length };
}
