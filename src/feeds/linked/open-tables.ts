/** A file as a table of rows: delimited text, or a JSON list of flat records. Other documents are none. */
import { layOut, openSheet } from '../tables/csv-table.js';
import { decodeText } from '../bytes/decode.js';
import type { ReadOptions } from '../feed.js';
import { columnName, kindOf } from '../hsds/hsds-table-kinds.js';
import { asObject, own, type Json } from '../json/json-value.js';
import { MOST_COLUMNS, type Sheet } from '../tables/table.js';

export interface OpenTable {
  readonly table: string;
  /** What it is called apart from its file's ending: it breaks ties, and decides nothing. */
  readonly title: string;
  readonly sheet: Sheet;
  /** Its letters were not UTF-8. */
  readonly guessed?: boolean;
}

export const titleOf = (table: string): string => table.replace(/^.*\//, '').replace(/(?:\.\w{1,8})+$/, '');

function isFlat(record: unknown): record is Json {
  const object = asObject(record);
  return object !== undefined && Object.values(object).every(value => value === null || typeof value !== 'object');
}

/** Rows of scalars under the keys of all records. */
export function sheetOf(records: readonly unknown[]): Sheet | undefined {
  if (!records.length || !records.every(isFlat)) return undefined;
  const headers = [...new Set(records.flatMap(record => Object.keys(record)))].slice(0, MOST_COLUMNS);
  const text = (value: unknown): string => typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  return { headers, body: records.map((record, index) => ({ cells: headers.map(header => text(own(record, header))), pointer: `/${index}` })) };
}

export async function openTable(table: string, content: string | Uint8Array, options: Pick<ReadOptions, 'columns' | 'signal'>, title = titleOf(table)): Promise<OpenTable | undefined> {
  const { text, encoding } = decodeText(content), start = text.slice(0, 2000).trimStart();
  if (/^[[{]/.test(start)) {
    try {
      const records: unknown = JSON.parse(text), sheet = Array.isArray(records) ? sheetOf(records) : undefined;
      return sheet && { table, title, sheet };
    } catch {
      return undefined;
    }
  }
  if (!start || /^<|\0/.test(start)) return undefined;
  const sheet = await openSheet(text, options.signal), laid = await layOut(sheet, options);
  // Columns that only a standard has are a header, whatever words a row beneath them holds.
  const moved = laid.headers.slice(0, 3).join() !== sheet.headers.slice(0, 3).join() && kindOf(new Set(sheet.headers.map(columnName))) !== undefined;
  return { table, title, sheet: moved ? sheet : laid, ...(encoding === 'windows-1252' && { guessed: true }) };
}
