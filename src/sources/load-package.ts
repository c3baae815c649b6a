/**
 * A datapackage.json with the tables that it names beside itself, wherever it is. A package of a standard names more
 * tables than a publisher has: those that are not there are passed over.
 */
import { FinderError } from '../model/errors.js';
import { packagePaths } from '../feeds/linked/data-package.js';

const MOST_BYTES = 50_000_000;
const MOST_FILES = 100;

/** `load` gives a file by its path from the package; it may reject with `feed-not-found`. Other bytes come back as they are. */
export async function withItsTables(bytes: Uint8Array, load: (path: string) => Promise<Uint8Array>): Promise<Uint8Array | Record<string, Uint8Array>> {
  const paths = packagePaths(bytes);
  if (!paths?.length) return bytes;
  const found: [string, Uint8Array][] = [];
  let size = bytes.length;
  for (const path of [...new Set(paths)].slice(0, MOST_FILES)) {
    try {
      const table = await load(path);
      size += table.length;
      found.push([path, table]);
    } catch (error) {
      if (!(error instanceof FinderError) || !/^feed-(?:not-found|empty)$/.test(error.code)) throw error;
    }
    if (size > MOST_BYTES) throw new FinderError('feed-too-large', `The tables of this datapackage.json are larger than ${MOST_BYTES / 1e6} MB together. Leave out what is not needed, or split it.`);
  }
  return found.length ? Object.fromEntries([['datapackage.json', bytes], ...found]) : bytes;
}
