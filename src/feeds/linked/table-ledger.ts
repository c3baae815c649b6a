/**
 * What became of each row of linked tables: used, merged or rejected, table by table. A row that hangs on another is used
 * if that one is. Rows that are lost for the same reason are one problem for each table, with their number and the first.
 */
import type { Feed, Problem, RecordCount } from '../feed.js';
import { textOf, type Json } from '../json/json-value.js';
import { problem, type ProblemCode, type Where } from '../problems.js';

export interface LedgerRow { readonly table: string; readonly where: Where; readonly cells: Json }
export interface LedgerTable { readonly table: string; readonly rows: readonly LedgerRow[] }

type Fate = 'used' | 'merged' | 'rejected';

export class Ledger {
  private readonly fates = new Map<LedgerRow, Fate>();
  /** Any of its owners will do. */
  private readonly owners = new Map<LedgerRow, LedgerRow[]>();
  private readonly lost = new Map<ProblemCode, LedgerRow[]>();

  use(row: LedgerRow): void { this.fates.set(row, 'used'); }

  merge(row: LedgerRow): void { this.fates.set(row, 'merged'); }

  reject(row: LedgerRow): void { this.fates.set(row, 'rejected'); }

  /** Rejected for a reason that is not told elsewhere. */
  lose(code: ProblemCode, row: LedgerRow): void {
    this.reject(row);
    const before = this.lost.get(code);
    if (before) before.push(row); else this.lost.set(code, [row]);
  }

  /** `row` is used if `owner` is. */
  belongs(row: LedgerRow, owner: LedgerRow): void {
    const before = this.owners.get(row);
    if (before) before.push(owner); else this.owners.set(row, [owner]);
  }

  isClaimed(row: LedgerRow): boolean { return this.owners.has(row); }

  /** Rows that were read as records of a feed: a resource bears the row of its record, and a copy is reported. */
  take({ resources, problems }: Pick<Feed, 'resources' | 'problems'>, rows: readonly LedgerRow[]): void {
    const used = new Set(resources.map(({ source }) => source?.row));
    const told = (codes: RegExp): Set<number | string | undefined> => new Set(problems.filter(({ code }) => codes.test(code)).map(({ row, pointer }) => row ?? pointer));
    const copies = told(/^(?:record-repeated|hours-joined)$/), refused = told(/^(?:name-missing|record-not-object|record-excluded)$/);
    for (const row of rows) {
      const at = row.where.row ?? row.where.pointer, known = row.where.row === undefined ? !refused.has(at) : used.has(row.where.row);
      this.fates.set(row, copies.has(at) ? 'merged' : known ? 'used' : 'rejected');
    }
  }

  private fateOf(row: LedgerRow, depth = 0): Fate {
    const own = this.fates.get(row);
    if (own) return own;
    // A ring of owners, which only a crafted feed has, is nobody's.
    return depth < 9 && (this.owners.get(row) ?? []).some(owner => this.fateOf(owner, depth + 1) !== 'rejected') ? 'used' : 'rejected';
  }

  report(code: ProblemCode, rows: readonly LedgerRow[], field?: string): Problem[] {
    const [first] = rows, value = first && field ? textOf(first.cells, field) : undefined;
    // Of a table that is not read, no row is to blame.
    const where = code === 'table-not-read' && first ? { table: first.table } : first?.where;
    return first ? [problem(code, { count: rows.length }, { ...where, ...(field && { field }), ...(value && { value }) })] : [];
  }

  close(tables: readonly LedgerTable[]): { records: RecordCount[]; problems: Problem[] } {
    const problems = [...this.lost].flatMap(([code, rows]) => tables.flatMap(({ table }) => this.report(code, rows.filter(row => row.table === table))));
    const records = tables.map(({ table, rows }): RecordCount => {
      const fates = rows.map(row => this.fateOf(row)), count = (fate: Fate): number => fates.filter(each => each === fate).length;
      return { table, read: rows.length, used: count('used'), merged: count('merged'), rejected: count('rejected') };
    });
    return { records, problems };
  }
}
