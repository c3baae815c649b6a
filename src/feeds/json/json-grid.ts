/**
 * JSON whose rows are lists of cells, with their headers elsewhere: Google Sheets (its chart answers and its API), a
 * portal's download of rows with a description of the columns (Socrata), a data store's lists or CSV text (CKAN), and a
 * plain list of lists. Each becomes what another reader knows: a spreadsheet's text, or rows with keys.
 */
import { asObject, objectsOf, own, textOf, type Json } from './json-value.js';

export type Grid =
  /** Delimited text, header first. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly unknown[]; readonly prefix: string };

const lists = (value: unknown): readonly (readonly unknown[])[] | undefined =>
  Array.isArray(value) && value.length > 0 && value.every(each => Array.isArray(each)) ? value : undefined;

const scalar = (value: unknown): string => typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const toText = (rows: readonly (readonly unknown[])[]): string =>
  rows.map(row => row.map(cell => `"${scalar(cell).replaceAll('"', '""')}"`).join(',')).join('\n');

/** "Date(2026,4,9)", months counted from 0, and times of day as [9,30,0,0]. */
function googleCell(cell: Json | undefined): string {
  const value: unknown = own(cell, 'v'), shown = textOf(cell, 'f');
  const [, year, month, day] = (typeof value === 'string' ? /^Date\((\d{4}),(\d{1,2}),(\d{1,2})/.exec(value) : null) ?? [];
  if (year) return `${year}-${String(Number(month) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (Array.isArray(value)) return shown ?? value.slice(0, 2).map(part => scalar(part).padStart(2, '0')).join(':');
  // A number as it is shown may have lost its last digits, or have its leading zeros and dashes only there.
  const digits = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '');
  if (typeof value === 'number') return shown && !/[.,]\d*$/.test(shown) && digits(shown) === digits(String(value)) ? shown : String(value);
  return scalar(value);
}

function googleTable(table: Json): Grid | undefined {
  const rows = own(table, 'rows');
  if (!Array.isArray(rows)) return undefined;
  const labels = objectsOf(table, 'cols').map(column => textOf(column, 'label') ?? '');
  const cells = rows.map(row => {
    const found: unknown = own(asObject(row), 'c');
    return Array.isArray(found) ? found.map(cell => googleCell(asObject(cell))) : [];
  });
  return { kind: 'text', text: toText(labels.some(Boolean) ? [labels, ...cells] : cells) };
}

/** A portal's own columns, and one place in five cells. */
function socrataRows(columns: readonly Json[], data: readonly (readonly unknown[])[]): Grid {
  const read = columns.map(column => {
    const parts = own(column, 'subColumnTypes');
    return {
      key: textOf(column, 'name') ?? textOf(column, 'fieldName') ?? '', parts: Array.isArray(parts) ? parts.map(scalar) : undefined,
      own: textOf(column, 'dataTypeName') === 'meta_data' || (textOf(column, 'fieldName') ?? '').startsWith(':'),
    };
  });
  return {
    kind: 'rows', prefix: '/data',
    rows: data.map(row => Object.fromEntries(read.flatMap(({ key, parts, own: portals }, index) => {
      const cell = row[index];
      if (!key || portals || cell === null || cell === undefined) return [];
      return [[key, parts && Array.isArray(cell) ? Object.fromEntries(parts.map((part, at) => [part, cell[at] as unknown])) : cell]];
    }))),
  };
}

const withKeys = (keys: readonly string[], rows: readonly (readonly unknown[])[], prefix: string): Grid =>
  ({ kind: 'rows', prefix, rows: rows.map(row => Object.fromEntries(keys.flatMap((key, index) => key ? [[key, row[index]]] : []))) });

/** Undefined for any other JSON. */
export function gridOf(value: unknown): Grid | undefined {
  const root = asObject(value);
  if (!root) {
    const rows = lists(value);
    return rows && rows.length > 1 ? { kind: 'text', text: toText(rows) } : undefined;
  }
  const table = asObject(own(root, 'table'));
  if (table && own(table, 'cols') !== undefined) return googleTable(table);

  const ranges = objectsOf(root, 'valueRanges')[0] ?? root, values = lists(own(ranges, 'values'));
  if (values && (own(ranges, 'majorDimension') ?? own(ranges, 'range')) !== undefined) {
    const longest = values.reduce((most, { length }) => Math.max(most, length), 0);
    return { kind: 'text', text: toText(own(ranges, 'majorDimension') === 'COLUMNS' ? [...Array(longest).keys()].map(at => values.map(column => column[at])) : values) };
  }
  const described = objectsOf(asObject(own(asObject(own(root, 'meta')), 'view')), 'columns'), data = lists(own(root, 'data'));
  if (described.length && data) return socrataRows(described, data);

  const store = asObject(own(root, 'result')) ?? root, fields = objectsOf(store, 'fields').map(field => textOf(field, 'id') ?? '');
  const records: unknown = own(store, 'records'), prefix = store === root ? '/records' : '/result/records';
  if (typeof records === 'string' && fields.length) {
    const separator = records.slice(0, 2000).includes('\t') ? '\t' : ',', header = fields.join(separator);
    return { kind: 'text', text: records.startsWith(header) ? records : `${header}\n${records}` };
  }
  const listed = lists(records);
  if (listed && fields.length) return withKeys(fields, listed, prefix);

  const columns = own(root, 'columns') ?? own(root, 'headers'), body = lists(own(root, 'rows')) ?? data;
  if (Array.isArray(columns) && body && columns.every(each => typeof each === 'string')) return withKeys(columns, body, data === body ? '/data' : '/rows');
  return undefined;
}
