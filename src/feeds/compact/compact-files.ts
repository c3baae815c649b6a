/** What `resource-finder build` wrote into a folder, given as a whole: a feed with its files of descriptions. */
import type { NamedTables } from '../bytes/archive.js';
import { FORMAT, COMPACT_START } from './compact-format.js';
import { withDescriptions } from './compact.js';
import { decodeText } from '../bytes/decode.js';
import { FinderError } from '../../model/errors.js';
import type { Feed, ReadOptions } from '../feed.js';

const DESCRIPTIONS = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${FORMAT}-descriptions"`);
const beginning = (content: string | Uint8Array): string => typeof content === 'string' ? content.slice(0, 100) : decodeText(content.subarray(0, 100)).text;

/** Undefined for tables of another kind. The same feed under two names, as `build` writes it, is one. */
export async function readCompactFiles(tables: NamedTables, options: ReadOptions, readOne: (content: string | Uint8Array, table: string, options: ReadOptions) => Promise<Feed>): Promise<Feed | undefined> {
  const main = tables.filter(([, content]) => COMPACT_START.test(beginning(content)));
  const shards = new Map(tables.filter(([, content]) => DESCRIPTIONS.test(beginning(content))).map(([name, content]) => [name.replace(/^.*[\\/]/, ''), content]));
  if (!main[0] || main.length + shards.size < tables.length) return undefined;
  const texts = new Set(main.map(([, content]) => decodeText(content).text));
  if (texts.size > 1) throw new FinderError('feed-not-a-feed', 'There are compact feeds of several builds here. Name one of them, or empty the folder and build again.');
  return withDescriptions(await readOne(main[0][1], main[0][0], options), file => {
    const content = shards.get(file);
    return content ? Promise.resolve(decodeText(content).text)
      : Promise.reject(new FinderError('feed-not-found', `The file "${file}" of this compact feed is missing. Build it again with "resource-finder build".`));
  });
}
