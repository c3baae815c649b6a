/**
 * The files of one feed: those of a folder and of the folders in it, or several that were named at once, as a shell does
 * with `export/*.csv`, where they are linked tables. Files that are no tables are passed over as in a zip.
 */
import type { ReadOptions } from '../feeds/feed.js';
import { fileKind, noTable } from '../feeds/bytes/file-kinds.js';
import { areLinked } from '../feeds/linked/named-tables.js';
import { FinderError } from '../model/errors.js';
import type { Terminal } from './terminal.js';

export type Files = Readonly<Record<string, Uint8Array>>;

const DEEPEST = 4;
const MOST_FILES = 5000;
const MOST_BYTES = 200_000_000;
const WORK = /^(?:node_modules|\..*)$/;

/** Undefined for what is no folder. */
export async function readFolder(path: string, terminal: Terminal): Promise<Files | undefined> {
  const folder = path.replace(/(?<=.)\/+$/, ''), names: string[] = [];
  const list = async (within: string, depth: number): Promise<boolean> => {
    const found = within ? await terminal.listFolder(`${folder}/${within}`).catch(() => undefined) : await terminal.listFolder(path);
    if (!found) return false;
    for (const name of [...found].sort()) {
      if (WORK.test(name)) continue;
      const file = within ? `${within}/${name}` : name;
      if (names.length >= MOST_FILES) throw new FinderError('feed-too-large', `The folder "${path}" holds more than ${MOST_FILES} files. Name the one with the tables.`);
      // What is no folder is a file.
      if (depth >= DEEPEST || !await list(file, depth + 1)) names.push(file);
    }
    return true;
  };
  if (!await list('', 0)) return undefined;
  const tables = names.filter(name => fileKind(name) === 'table');
  if (!tables.length) throw noTable(`The folder "${path}"`, names);
  const read: [string, Uint8Array][] = [];
  let size = 0;
  for (const name of names) {
    if (fileKind(name) === 'other') continue;
    // Of what is not read, its name is told.
    const content = fileKind(name) === 'table' ? await terminal.readFile(`${folder}/${name}`) : new Uint8Array();
    if ((size += content.length) > MOST_BYTES) throw new FinderError('feed-too-large', `The tables in the folder "${path}" are larger than ${MOST_BYTES / 1e6} MB together. Name those that are needed.`);
    read.push([name, content]);
  }
  return Object.fromEntries(read);
}

/** Several inputs that are one feed. */
export interface Group { readonly inputs: readonly string[]; readonly folder: string; readonly files: Files }

const folderOf = (input: string): string => input.replace(/[^/\\]*$/, '');
const isPlain = (input: string): boolean => input !== '-' && !/^https?:\/\//i.test(input);

/** Files of one folder that were named together and are linked tables. */
export async function linkedGroups(inputs: readonly string[], options: ReadOptions, terminal: Terminal): Promise<readonly Group[]> {
  const groups: Group[] = [];
  for (const folder of new Set(inputs.filter(isPlain).map(folderOf))) {
    const mine = inputs.filter(input => isPlain(input) && folderOf(input) === folder && fileKind(input) === 'table');
    if (mine.length < 2) continue;
    const read: [string, Uint8Array][] = [];
    for (const input of mine) {
      // One that is a folder, or cannot be read, is told of by itself.
      const content = await terminal.listFolder(input).then(list => list ? undefined : terminal.readFile(input)).catch(() => undefined);
      if (content) read.push([input.slice(folder.length), content]);
    }
    if (read.length > 1 && await areLinked(read, options)) groups.push({ inputs: read.map(([name]) => folder + name), folder, files: Object.fromEntries(read) });
  }
  return groups;
}
