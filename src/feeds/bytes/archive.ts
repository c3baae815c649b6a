/**
 * Zip and gzip to the tables in them. Only what can be a table is unpacked, and all of it together may not be more than
 * one feed may be. A workbook is a zip too, and is told apart. Refused: passwords, packed files within packed files,
 * and writing anything anywhere.
 */
import { FinderError } from '../../model/errors.js';
import { slices } from '../../model/slices.js';
import { packedAs } from './detect.js';
import type { Problem, ReadOptions } from '../feed.js';
import { fileKind, noTable, unreadFiles } from './file-kinds.js';
import { inflate } from './inflate.js';
import { listZip, type ZipEntry } from './zip-list.js';

/** Tables by name, in order. A list and no object, so that no name is special. */
export type NamedTables = readonly (readonly [name: string, content: string | Uint8Array])[];

export interface Unpacked { readonly tables: NamedTables; readonly problems: readonly Problem[] }

const unread = (message: string): FinderError => new FinderError('feed-format-unknown', message);

/** Of the programs whose files are zips inside, by the files that only theirs hold. Excel sets two bits that others leave. */
function refuseWorkbook(names: readonly string[], bytes: Uint8Array): void {
  const has = (pattern: RegExp): boolean => names.some(name => pattern.test(name));
  const program = has(/^xl\//) ? 'an Excel workbook' : has(/^Index\/.*\.iwa$|^Index\.zip$/) ? 'a Numbers workbook'
    : has(/^content\.xml$/) && has(/^META-INF\/manifest\.xml$/) ? 'an OpenDocument spreadsheet' : has(/^word\//) ? 'a Word document'
    : has(/^\[Content_Types\]\.xml$/) || (!names.length && bytes[6] === 6) ? 'an Office file' : undefined;
  if (program) throw unread(`This is ${program}. Save the sheet as CSV (UTF-8) and use that.`);
}

/** `most`: how many bytes may come out in all. */
export async function unpack(bytes: Uint8Array, most: number, { signal }: Pick<ReadOptions, 'signal'>): Promise<Uint8Array | Unpacked> {
  const next = slices(signal);
  if (packedAs(bytes) === 'zip') return unzip(bytes, most, next);
  const plain = await inflate({ how: 'gzip', bytes }, most, next);
  if (packedAs(plain) === 'gzip') throw unread('This is packed twice. Unpack it and use the file itself.');
  // The magic word of a tape archive.
  if (new TextDecoder().decode(plain.subarray(257, 262)) === 'ustar') throw unread('This is a tar archive. Unpack it and make a zip of the tables.');
  return packedAs(plain) === 'zip' ? unzip(plain, most, next) : plain;
}

async function unzip(bytes: Uint8Array, most: number, next: () => Promise<void>): Promise<Unpacked> {
  const entries = list(bytes);
  const names = entries.map(({ name }) => name), tables = entries.filter(({ name }) => fileKind(name) === 'table');
  if (!tables.length) throw noTable('The zip file', names);
  const locked = tables.find(({ encrypted }) => encrypted);
  if (locked) throw unread(`"${locked.name}" in the zip file is protected by a password. Pack it without one.`);
  const odd = tables.find(({ how }) => !how);
  if (odd) throw unread(`"${odd.name}" in the zip file is packed in a way that is not read here. Pack it with the usual settings of zip.`);
  let left = most;
  if (tables.reduce((sum, { size }) => sum + size, 0) > most) throw tooLarge(most);
  const found: [string, Uint8Array][] = [];
  for (const { name, size, how, bytes: packed, checksum } of tables) {
    if (!how) continue;
    const plain = await inflate({ how, bytes: packed, checksum }, left, next);
    if (plain.length !== size) throw new FinderError('feed-not-a-feed', `"${name}" in the zip file is not as long as it should be. Download it or pack it again.`);
    left -= plain.length;
    found.push([name, plain]);
  }
  return { tables: withoutFolder(found), problems: unreadFiles(names) };
}

function list(bytes: Uint8Array): ZipEntry[] {
  let entries: ZipEntry[];
  try {
    entries = listZip(bytes);
  } catch (error) {
    refuseWorkbook([], bytes);
    throw error;
  }
  refuseWorkbook(entries.map(({ name }) => name), bytes);
  return entries;
}

const tooLarge = (most: number): FinderError =>
  new FinderError('feed-too-large', `Unpacked, the tables of the zip file are larger than ${most / 1e6} MB. Leave out columns or tables that are not needed, or split it.`);

/** Names without the folder that holds them all, each once. */
function withoutFolder(tables: readonly [string, Uint8Array][]): NamedTables {
  const folder = /^(?:[^/]+\/)+/.exec(tables[0]?.[0] ?? '')?.[0] ?? '';
  const shared = folder.split('/').slice(0, -1).map((_, index, parts) => `${parts.slice(0, index + 1).join('/')}/`).filter(each => tables.every(([name]) => name.startsWith(each))).at(-1) ?? '';
  const uses = new Map<string, number>();
  return tables.map(([name, content]) => {
    const short = name.slice(shared.length) || 'table', n = (uses.get(short) ?? 0) + 1;
    uses.set(short, n);
    return [n > 1 ? `${short} (${n})` : short, content] as const;
  });
}
