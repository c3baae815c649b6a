/** Tables looked at as HSDS's: which of them is which, and their rows as records. */
import { slices } from '../../model/slices.js';
import { present } from '../clean-text.js';
import { columnName, isOfHsds, kindByOthers, kindOf, type Known } from './hsds-table-kinds.js';
import type { HsdsRow, HsdsTable } from './hsds-table-links.js';
import { asHsds3 } from './hsds-table-rows.js';
import type { Json } from '../json/json-value.js';
import type { OpenTable } from '../linked/open-tables.js';

/** Cells by column; of two columns of one name, the first that says anything. */
function cellsOf(names: readonly string[], cells: readonly string[]): Json {
  const found = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const cell = present(cells[index]);
    if (name && cell && !found.has(name)) found.set(name, cell);
  }
  return Object.fromEntries(found);
}

export interface Seen extends Known { readonly open: OpenTable; readonly names: readonly string[] }

function look(open: OpenTable): Seen {
  const names = open.sheet.headers.map(columnName), columns = new Set(names.filter(Boolean));
  const values = (column: string): string[] => {
    const index = names.indexOf(column);
    return index < 0 ? [] : open.sheet.body.flatMap(({ cells }) => present(cells[index]) ?? []);
  };
  return { open, names, columns, values, title: open.title, kind: kindOf(columns) };
}

/** The tables with their kinds, if they are HSDS's: services that are its own, and something that belongs to them. */
export function recognise(tables: readonly OpenTable[]): readonly Seen[] | undefined {
  const seen = tables.map(look);
  const known = seen.map(each => ({ ...each, kind: each.kind ?? kindByOthers(each, seen) }));
  // A last table of names that belong to organizations can only be the services.
  const last = known.some(({ kind }) => kind === 'services') ? undefined : known.find(({ kind, columns }) => !kind && ['id', 'name', 'organization_id'].every(each => columns.has(each)));
  const all = known.map(each => each === last ? { ...each, kind: 'services' as const } : each);
  if (!all.some(each => each.kind === 'services' && isOfHsds(each)) || !all.some(({ kind }) => kind !== undefined && kind !== 'services')) return undefined;
  return all;
}

/** Their rows, with each version's words made those of HSDS 3. */
export async function openRows(tables: readonly Seen[], signal: AbortSignal | undefined): Promise<HsdsTable[]> {
  const next = slices(signal), opened: HsdsTable[] = [];
  for (const { open: { table, title, sheet }, names, kind } of tables) {
    const rows: HsdsRow[] = [], left: HsdsRow[] = [];
    for (const [index, { cells, row, pointer, left: none }] of sheet.body.entries()) {
      if (index % 20 === 0) await next();
      const found = cellsOf(names, cells);
      (none ? left : rows).push({ table, cells: kind ? asHsds3(kind, found) : found, where: { table, ...(row !== undefined && { row }), ...(pointer !== undefined && { pointer }) } });
    }
    opened.push({ table, title, kind, rows, left });
  }
  return opened;
}
