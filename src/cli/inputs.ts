/**
 * What a person named on the command line to feeds: a file, packed or not, `-` for standard input, an address, or a folder
 * of tables, which is one feed, as linked tables are that were named together. One that cannot be read does not stop the
 * others; it comes back as the error it met.
 */
import { FinderError } from '../model/errors.js';
import type { Feed, ReadOptions } from '../feeds/feed.js';
import { withDescriptions } from '../feeds/compact/compact.js';
import { readFeed } from '../feeds/read-feed.js';
import { addressBeside } from '../sources/address-beside.js';
import { fileName } from '../sources/feed-names.js';
import { loadFeed } from '../sources/load-feed.js';
import { withItsTables } from '../sources/load-package.js';
import { linkedGroups, readFolder, type Files, type Group } from './feed-files.js';
import { progressOn } from './progress.js';
import { onOneLine, type Terminal } from './terminal.js';

export interface ReadInput { readonly input: string; readonly name: string; readonly feed: Feed }
export interface FailedInput { readonly input: string; readonly name: string; readonly error: FinderError }

/** Above this, a person at a terminal is told what is being read. */
const LONG_READ = 1_000_000;

const isAddress = (input: string): boolean => /^https?:\/\//i.test(input);

const fetched = (address: string, terminal: Terminal): Promise<Uint8Array> => loadFeed(address, { fetch: terminal.fetch, signal: terminal.signal });

async function content(input: string, terminal: Terminal): Promise<Uint8Array | Files> {
  if (input === '-') return terminal.stdin();
  if (isAddress(input)) return withItsTables(await fetched(input, terminal), path => fetched(addressBeside(input, path), terminal));
  const files = await readFolder(input, terminal);
  if (files) return files;
  return withItsTables(await terminal.readFile(input), path => terminal.readFile(input.replace(/[^/\\]*$/, path)).catch((error: unknown) => { throw asFinderError(error, path); }));
}

/** A file in the same folder, or at the same address. */
async function textBeside(input: string, file: string, terminal: Terminal): Promise<string> {
  if (input === '-') throw new FinderError('feed-not-found', 'A compact feed with files of descriptions cannot be piped in. Name its file or folder.');
  const beside = isAddress(input) ? addressBeside(input, file) : input.replace(/[^/\\]*$/, file);
  const bytes = isAddress(beside) ? fetched(beside, terminal) : terminal.readFile(beside);
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

async function readInput(input: string, options: ReadOptions, terminal: Terminal, group?: Group): Promise<ReadInput | FailedInput> {
  const name = input === '-' ? 'standard input' : fileName((group?.folder || input).replaceAll('\\', '/')) ?? input;
  const progress = progressOn(terminal), short = onOneLine(name, 40);
  try {
    progress.say(`Fetching ${short}…`, isAddress(input));
    const bytes = group?.files ?? await content(input, terminal);
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
  const groups = inputs.length > 1 ? await linkedGroups(inputs, options, terminal) : [];
  const read: (ReadInput | FailedInput)[] = [];
  for (const input of inputs) {
    const group = groups.find(each => each.inputs.includes(input));
    // The first of them stands for all.
    if (group && group.inputs[0] !== input) continue;
    read.push(await readInput(group ? group.inputs.join(' + ') : input, options, terminal, group));
  }
  return read;
}

/** Those that were read; the others are said on standard error. */
export async function readOrSay(inputs: readonly string[], options: ReadOptions, terminal: Terminal): Promise<{ read: ReadInput[]; failed: boolean }> {
  const all = await readInputs(inputs, options, terminal);
  for (const each of all) if ('error' in each) terminal.stderr.write(`${onOneLine(each.input)}: ${onOneLine(each.error.message, 500)}\n`);
  const read = all.filter(each => 'feed' in each);
  return { read, failed: read.length < all.length };
}
