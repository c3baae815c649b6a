/** Rows of an open-data portal: flat objects in a list (Socrata), or in a page of a data store (CKAN). */
import { readTableOf } from './csv.js';
import type { Feed, ReadOptions } from './feed.js';
import { tableOf } from './json-table.js';
import { asObject } from './json-value.js';

export async function readRows(rows: readonly unknown[], prefix: string, table: string, options: ReadOptions): Promise<Feed> {
  const records = rows.map((row, index) => ({ properties: asObject(row), pointer: `${prefix}/${index}` }));
  return readTableOf('socrata', await tableOf(records, options), table, options);
}
