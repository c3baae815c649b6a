/**
 * HSDS JSON (Open Referral) of every version and near it, to resources: services, services at locations, organizations
 * with what is nested in them, or locations. One service is one resource at each of its locations, or one without a
 * location. How a record is put together is in hsds-locate.ts, what it says in hsds-resource.ts; here each is counted.
 */
import { loadWorldPhones } from '../../model/phones-world.js';
import type { Provenance } from '../../model/resource.js';
import { slices } from '../../model/slices.js';
import { createCategorise } from '../categories/categorise.js';
import { finish, MOST_RECORDS, type Draft } from '../draft.js';
import type { Feed, Problem, ReadOptions, RecordCount } from '../feed.js';
import { termLabels } from './hsds-attributes.js';
import type { Report } from './hsds-details.js';
import { unitsOf, type Table, type Unit } from './hsds-locate.js';
import { canonical } from './hsds-parts.js';
import { namedCountry } from './hsds-place.js';
import { readLocated, type Reading } from './hsds-resource.js';
import { asObject, compact } from '../json/json-value.js';
import { problem, ProblemList, type Where } from '../problems.js';

interface Source { readonly value: unknown; readonly where: Where }

/** `prefix`: where the records stand in the document, as a JSON Pointer; undefined for a document that is one record. */
export function readHsds(records: readonly unknown[], prefix: string | undefined, table: string, options: ReadOptions): Promise<Feed> {
  return readServices(records.map((value, index) => ({ value, where: { table, pointer: prefix === undefined ? '' : `${prefix}/${index}` } })), table, options);
}

const NORTH_AMERICA = /^(US|CA|PR|GU|VI|AS|MP)$/;

/** Records of HSDS with what belongs to them nested in them, wherever each was found. */
export async function readServices(records: readonly Source[], table: string, options: ReadOptions): Promise<Feed> {
  const next = slices(options.signal);
  const problems = new ProblemList();
  const taken = records.slice(0, MOST_RECORDS);
  if (records.length > taken.length) problems.push(problem('records-too-many', { limit: MOST_RECORDS }, { table }));
  const accounts = new Accounts(table, problems);
  accounts.read('records', records.length, records.length - taken.length);

  const country = options.country ?? 'US';
  const found: { units: readonly Unit[]; where: Where }[] = [];
  const labels = new Set<string>();
  let abroad = !NORTH_AMERICA.test(country);
  for (const { value, where } of taken) {
    await next();
    const record = asObject(canonical(value));
    if (!record) {
      accounts.reject('records', where, 'record-not-object');
      continue;
    }
    const units = unitsOf(record);
    found.push({ units, where });
    for (const { located } of units) for (const { service, at, location } of located) {
      for (const label of [service, at, location].flatMap(termLabels)) labels.add(label);
      const named = abroad ? undefined : namedCountry(location);
      if (named !== undefined && !NORTH_AMERICA.test(named)) abroad = true;
    }
  }
  const world = abroad ? await loadWorldPhones() : undefined;
  const national: Reading['national'] = world && ((text, of) => NORTH_AMERICA.test(of) ? undefined : world(text, of));
  const categorise = await createCategorise(labels, options.categories, label => [label]);

  const drafts: Draft[] = [];
  const told = new Set<string>();
  for (const { units, where } of found) {
    let used = 0;
    for (const unit of units) {
      await next();
      const at = accounts.where(unit, where);
      const report: Report = (code, field, text, params = {}) => { problems.push(problem(code, params, { ...at, field, ...(text && { value: text }) })); };
      const unmapped = (category: string): void => { if (!told.has(category)) report('category-unmapped', 'category', category, { category }); told.add(category); };
      if (unit.possible) report('location-ambiguous', 'location_id', undefined, { count: unit.possible });
      const read = unit.located.map(each => readLocated(each, { country, national, categorise, report, unmapped }));
      const good = read.filter(each => each !== undefined && !('column' in each)) as Draft['resource'][];
      const excluded = read.find(each => each !== undefined && 'column' in each) as { column: string } | undefined;
      const source = compact<Provenance>({ name: options.name, row: where.row });
      for (const resource of good) drafts.push({ resource: { ...resource, ...(Object.keys(source).length && { source }) }, where: at });
      used += good.length;
      if (unit.table === 'records' && units.length > 1) continue;
      if (unit.table !== 'records') accounts.read(unit.table, 1, 0);
      // A location at which a service was found is in that resource.
      if (good.length) accounts.use(unit.table, at, good.length);
      // One of several locations may be marked so.
      if (good.length && excluded) problems.push(problem('record-excluded', { column: excluded.column }, at));
      else if (good.length) continue;
      else if (excluded) accounts.reject(unit.table, at, 'record-excluded', { column: excluded.column });
      else if (unit.located.length) accounts.reject(unit.table, at, 'name-missing');
    }
    if (units.length > 1 && !used) accounts.reject('records', where, 'record-empty', { count: 1 });
  }
  const feed = await finish('hsds', drafts, problems, { table, read: records.length, rejected: 0 }, options, where => { accounts.repeat(where); });
  return { ...feed, records: accounts.close() };
}

/** What became of each record: of the document's own, and of those nested in organizations. */
class Accounts {
  readonly #counts = new Map<Table, { read: number; rejected: number }>();
  /** Of each record, how many resources were made of it. */
  readonly #made = new Map<string, { table: Table; count: number }>();
  readonly #repeated = new Map<string, number>();

  constructor(readonly table: string, readonly problems: ProblemList) {}

  #name(table: Table): string {
    return table === 'records' ? this.table : `${this.table}/${table}`;
  }

  where({ table, pointer }: Unit, where: Where): Where {
    return pointer ? { ...where, table: this.#name(table), pointer: `${where.pointer ?? ''}${pointer}` } : where;
  }

  read(table: Table, count: number, rejected: number): void {
    const before = this.#counts.get(table) ?? { read: 0, rejected: 0 };
    this.#counts.set(table, { read: before.read + count, rejected: before.rejected + rejected });
  }

  reject(table: Table, where: Where, code: 'name-missing' | 'record-not-object' | 'record-excluded' | 'record-empty', params: Problem['params'] = {}): void {
    this.read(table, 0, 1);
    this.problems.push(problem(code, params, where));
  }

  use(table: Table, where: Where, count: number): void {
    this.#made.set(keyOf(where), { table, count });
  }

  repeat(where: Where): void {
    this.#repeated.set(keyOf(where), (this.#repeated.get(keyOf(where)) ?? 0) + 1);
  }

  /** A record is merged if all that was made of it repeats others. */
  close(): RecordCount[] {
    return [...this.#counts].map(([table, { read, rejected }]) => {
      const merged = [...this.#made].filter(([key, made]) => made.table === table && made.count === this.#repeated.get(key)).length;
      return { table: this.#name(table), read, used: read - rejected - merged, merged, rejected };
    });
  }
}

const keyOf = ({ table, pointer, row }: Where): string => `${table ?? ''} ${row ?? ''} ${pointer ?? ''}`;
