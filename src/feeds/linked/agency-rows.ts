/**
 * One of an agency's linked tables, its rows read as those of any spreadsheet. Columns of keys are not read for anything
 * else, or the 12 under "Agency" would be an organization's name. A row of a location or of details needs no name.
 */
import type { Role } from './agency-roles.js';
import { present } from '../clean-text.js';
import { columnOverrides } from '../columns/column-fields.js';
import { recogniseTable } from '../tables/csv-table.js';
import type { Draft } from '../draft.js';
import type { ColumnGuess, Problem, ReadOptions } from '../feed.js';
import { headerTokens } from './link-headers.js';
import { NAMELESS } from '../merge-drafts.js';
import type { Where } from '../problems.js';
import { draftSheet } from '../tables/sheet.js';
import type { KeyColumn, Link, LinkTable } from './table-links.js';

export interface TableDrafts { readonly drafts: readonly Draft[]; readonly problems: Iterable<Problem>; readonly columns: readonly ColumnGuess[]; readonly excluded: readonly Where[] }


/** Columns by their place, so that two of one name are told apart. */
type Columns = Readonly<Record<`#${number}`, string>>;

/** What is read as a key only. A column of names by which tables are joined still says a name; of a place, it would be taken for an address. */
function keysOf({ keys }: LinkTable, links: readonly Link[]): readonly KeyColumn[] {
  return keys.filter(key => key.as === 'key' || links.some(({ column, by, entity }) => column === key && (by === 'key' || entity !== 'organization')));
}

const fieldOf = (key: KeyColumn, role: Role): string => (!key.entity || key.entity === role) && key.unique ? 'id' : key.entity ? `${key.entity}Id` : '';

const KIND = /^(?:(?:phone|tel\w*|line|number|contact) )?(?:type|kind|tipo|description)$/;

const kindColumn = ({ sheet: { headers } }: LinkTable): number | undefined => {
  const index = headers.findIndex(header => KIND.test(headerTokens(header).join(' ')));
  return index < 0 ? undefined : index;
};

/** In a table of details "Number" is a number to call where its values are, and "Type" is no category of a service. */
function detailColumns(table: LinkTable): Columns {
  const { headers, body } = table.sheet, kind = kindColumn(table);
  const numbers = headers.findIndex((header, index) => {
    if (!/^(?:num|number|numero|value|valor)$/.test(headerTokens(header).join(' '))) return false;
    const cells = body.flatMap(({ cells: row }) => present(row[index]) ?? []);
    return cells.length > 0 && cells.filter(cell => (cell.match(/\d/g)?.length ?? 0) >= 7).length >= cells.length * 0.8;
  });
  return { ...(numbers >= 0 && { [`#${numbers + 1}`]: 'phone' }), ...(kind !== undefined && { [`#${kind + 1}`]: '' }) };
}

export async function draftTable(table: LinkTable, role: Role, all: readonly Link[], options: ReadOptions): Promise<TableDrafts> {
  const links = all.filter(({ from }) => from === table), keys = keysOf(table, links), { headers, body } = table.sheet;
  const shares = new Map(links.map(({ column, share }) => [column, share]));
  const guesses = keys.map((key): ColumnGuess => ({ column: headers[key.index] ?? '', field: fieldOf(key, role), confidence: Math.round((shares.get(key) ?? 0.95) * 95) / 100 }));
  if (role === 'people' || role === 'link') return { drafts: [], problems: [], columns: guesses, excluded: [] };
  const told = columnOverrides(options), mine = Object.fromEntries(Object.entries(options.columns ?? {}).filter(([header]) => headers.includes(header)));
  const ignored: Columns = Object.fromEntries(keys.filter(key => !/^(?:name|organization)$/.test(told.get(headers[key.index] ?? '')?.field ?? '')).map(({ index }) => [`#${index + 1}`, '']));
  const detail = role === 'detail' ? detailColumns(table) : {};
  const { byField } = await recogniseTable(table.sheet, { columns: { ...detail, ...mine, ...ignored } });
  const name = byField.get('name')?.[0]?.index ?? headers.length, lenient = role !== 'service' && !(role === 'organization' && (byField.has('name') || byField.has('organization')));
  const nameless = !byField.has('name') && !byField.has('organization');
  // Without a name a row of a spreadsheet is none; of these tables it is one all the same.
  const fill = lenient || nameless;
  // In a table of numbers, what kind a row is of is what its number is for: a fax is not to be called.
  const phone = role === 'detail' ? byField.get('phone')?.[0]?.index : undefined, kind = phone === undefined ? undefined : kindColumn(table);
  const sheet = !fill ? table.sheet : {
    ...table.sheet, headers: [...headers, ...name === headers.length ? ['Name'] : []],
    ...(table.sheet.words && { words: [...table.sheet.words, ...name === headers.length ? ['Name'] : []] }),
    body: body.map(row => ({ ...row, cells: [...Array(Math.max(row.cells.length, name + 1)).keys()].map(index => {
      const cell = row.cells[index] ?? '', said = kind === undefined ? undefined : present(row.cells[kind]);
      return index === name && !present(cell) ? NAMELESS : index === phone && said && cell.trim() ? `${said}: ${cell}` : cell;
    }) })),
  };
  const columns = { ...detail, ...mine, ...ignored, ...(fill && { [`#${name + 1}`]: 'name' }) };
  const { drafts, problems, account, excluded } = await draftSheet(sheet, table.table, { ...options, columns });
  const said = new Set(keys.map(({ index }) => headers[index]));
  return { drafts, problems, excluded, columns: [...guesses, ...(account.columns ?? []).filter(({ column, field }) => !said.has(column) && !(column === 'Name' && field === 'name' && name === headers.length))] };
}
