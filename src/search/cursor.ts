/** Which part of a query's answer a page shows. A cursor is good for its own query only, and for one opened directory. */
import type { Query } from './query.js';

/** Where the page starts, what "now" was, and a hash of the query: enough to go on, nothing to read a place from. */
export function writeCursor(query: Query, start: number, now: Date): string {
  return `${start.toString(36)}.${now.getTime().toString(36)}.${hash(query)}`;
}

/** FNV-1a over everything but cursor and limit; the order of keys does not matter. */
export function hash(query: Query): string {
  const { cursor: _cursor, limit: _limit, ...rest } = query;
  const text = JSON.stringify(Object.entries(rest).filter(([, value]) => value !== undefined).sort(([a], [b]) => a < b ? -1 : 1));
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}
