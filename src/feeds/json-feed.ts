/** JSON told apart by its shape: our own resources file, or HSDS. */
import { FinderError } from '../model/errors.js';
import type { Feed, ReadOptions } from './feed.js';

export function readJson(_text: string, _table: string, _options: ReadOptions): Promise<Feed> {
  throw new FinderError('feed-format-unknown', 'This JSON is not one of the formats that are read.');
}
