/** Rows of an open-data portal: flat objects in a list (Socrata), or in a page of a data store (CKAN). */
import { readTableOf } from '../tables/csv.js';
import type { Feed, ReadOptions } from '../feed.js';
import { tableOf } from './json-table.js';
import { asObject, objectsOf, own } from './json-value.js';

export async function readRows(rows: readonly unknown[], prefix: string | undefined, table: string, options: ReadOptions): Promise<Feed> {
  const pointer = (index: number): string => prefix === undefined ? '' : `${prefix}/${index}`;
  const objects = rows.map(asObject);
  const decoded = objects.some(row => objectsOf(row, 'services').some(each => own(each, 'f3') !== undefined))
    ? (await import('../samhsa/samhsa-services.js')).withCodes(objects, pointer, table) : undefined;
  const records = (decoded?.rows ?? objects).map((properties, index) => ({ properties, pointer: pointer(index) }));
  return readTableOf('socrata', await tableOf(records, options), table, options, decoded?.problems);
}
