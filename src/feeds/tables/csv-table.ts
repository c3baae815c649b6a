/**
 * A spreadsheet as rows whose cells are found by field: what the first look at a feed and its whole reading share,
 * so that both say the same names and numbers. It is on a resident's first path, and kept small.
 */
import { safeLink } from '../../model/links.js';
import type { Phone } from '../../model/resource.js';
import { present } from '../clean-text.js';
import { commonColumns, type Column, type ColumnField } from '../columns/columns.js';
import { guessDelimiter, parseRows } from './dsv.js';
import type { ReadOptions } from '../feed.js';
import type { HoursCells } from '../hours/hours-words.js';
import { readPlainCell, type NationalDial, type ReadPhoneCell } from '../phones/phone-plain.js';
import type { ProblemCode } from '../problems.js';
import { LONGEST_HEADER, MOST_COLUMNS, MOST_RECORDS, type FileSheet, type Sheet, type TableOptions } from './table.js';
import { slices } from '../../model/slices.js';

export type ColumnsByField = ReadonlyMap<ColumnField, readonly Column[]>;

export type { FileSheet, Sheet, SheetRow } from './table.js';

export interface Table extends Sheet {
  readonly columns: readonly Column[];
  readonly byField: ColumnsByField;
  readonly readPhone: ReadPhoneCell;
  /** Given, or found by evidence; "ZZ" for one that is not known. */
  readonly country: string;
  /** Whether it is more than the usual one. */
  readonly told: boolean;
  /** Whether rows name countries outside North America. */
  readonly abroad: boolean;
}

const NOT_READ = { cells: [], row: 0 };
const PHONES = ['phone', 'fax', 'tty', 'text'] as const;
const sayable = (cell: string | undefined): string | undefined => { const text = present(cell); return text && /[\p{L}\d]/u.test(text) ? text : undefined; };

/** The header is the first row with at least two cells filled; titles above it are passed over. */
export async function openSheet(text: string, signal?: AbortSignal): Promise<FileSheet> {
  const next = slices(signal);
  const filled: FileSheet['body'][number][] = [];
  let row = 0, limit = 0;
  for (const cells of parseRows(text, guessDelimiter(text))) {
    if (++row % 20 === 0) await next();
    if (cells.splice(MOST_COLUMNS).some(cell => cell.trim())) limit = MOST_COLUMNS;
    if (cells.some(cell => cell.trim())) filled.push(filled.length < MOST_RECORDS + 20 ? { cells, row } : NOT_READ);
  }
  const top = Math.max(0, filled.slice(0, 20).findIndex(({ cells }) => cells.filter(cell => cell.trim()).length > 1));
  const headers = (filled[top]?.cells ?? []).map(header => present(header.slice(0, LONGEST_HEADER)) ?? '');
  return { headers, body: filled.slice(top + 1), ...(limit && { limit }) };
}

/** The same sheet with its header found and rows that are no records marked. One with common headers and full rows is as it is. */
export async function layOut(sheet: FileSheet, { columns = {}, signal }: Pick<ReadOptions, 'columns'> & { readonly signal?: AbortSignal | undefined }): Promise<FileSheet> {
  const { headers, body } = sheet;
  const plain = commonColumns(headers) && body.every(({ cells }) => cells[0] !== headers[0] && cells.filter(Boolean).length > 1);
  return plain ? sheet : (await import('./table-evidence.js')).layOut(sheet, new Set(Object.keys(columns)), signal);
}

export async function recogniseTable<S extends Sheet>(given: S, options: TableOptions): Promise<S & Table> {
  const common = Object.keys(options.columns ?? {}).length ? undefined : commonColumns(given.words ?? given.headers);
  const { columns, sheet } = common ? { columns: common, sheet: given } : await (await import('./table-evidence.js')).judgeTable(given, options);
  const byField = new Map<ColumnField, Column[]>();
  // The surest column first, so that the main phone leads its extra ones; lines of an address stay in order.
  for (const column of columns) byField.set(column.field, [...byField.get(column.field) ?? [], column]);
  byField.get('phone')?.sort((a, b) => b.confidence - a.confidence);
  const phones = PHONES.flatMap(field => byField.get(field) ?? []), next = slices(options.signal);
  let plain = true;
  for (const [index, { cells }] of phones.length ? sheet.body.entries() : []) {
    if (index % 100 === 0) await next();
    plain = phones.every(column => { const cell = sayable(cells[column.index]); return !cell || readPlainCell(cell, { country: 'US' }); });
    if (!plain) break;
  }
  // Common English headers over plain American numbers need no further evidence.
  const usual = common && plain && !byField.has('latitude');
  const where = byField.has('country') || !(options.country ?? usual) ? await (await import('../places/country.js')).inferCountry(sheet, columns, next) : { country: 'US', told: false, abroad: false };
  const country = options.country ?? where.country;
  const readPhone = plain && /^(?:US|CA)$/.test(country) && !where.abroad ? readPlainCell : (await import('../phones/phone-cell.js')).parsePhoneCell;
  return { ...sheet, columns, byField, readPhone, ...where, country, told: where.told || options.country !== undefined };
}

/** SAMHSA's directories, and FindTreatment.gov's exports: a name and a street in two lines each, by just these words; and the table of their codes. */
export const isSamhsa = (headers: readonly string[]): boolean => /^(?=.*,name1,)(?=.*,street1,)|,service_code,service_name,/i.test(`,${headers.join()},`);

/** The cells of one row, by field. */
export class Row {
  constructor(readonly cells: readonly string[], readonly columns: ColumnsByField) {}

  one(field: ColumnField): string | undefined {
    const index = this.columns.get(field)?.[0]?.index;
    return index === undefined ? undefined : present(this.cells[index]);
  }
}

export function readPhones(row: Row, { readPhone }: Pick<Table, 'readPhone'>, country: string, national?: NationalDial, report?: (code: ProblemCode, field: string, value: string) => void): Phone[] {
  const phones: Phone[] = [];
  for (const field of PHONES) {
    const kind = field === 'phone' ? 'voice' : field;
    for (const [index, column] of (row.columns.get(field) ?? []).entries()) {
      const cell = sayable(row.cells[column.index]);
      const found = cell && readPhone(cell, { country, kind, national, ...(index && column.label && { label: column.label }) });
      if (!found) continue;
      for (const { code, value } of found.problems) report?.(code, field, value);
      phones.push(...found.phones);
    }
  }
  return phones;
}

/** The web page of a row; undefined for any other link. */
export function readUrl(row: Row): string | undefined {
  const url = safeLink(row.one('url'));
  return url && /^https?:/.test(url) ? url : undefined;
}

export const hoursCells = (row: Row): HoursCells => ({ hours: row.one('hours'), days: row.one('days'), opens: row.one('opens'), closes: row.one('closes') });

/** Whether any weekday has a column of its own. */
export const hasWeek = (columns: ColumnsByField): boolean => [...columns.keys()].some(field => field.endsWith('day'));
