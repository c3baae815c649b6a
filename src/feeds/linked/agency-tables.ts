/**
 * An agency's own tables of organizations, locations and services, joined by ids or by names and read like one
 * spreadsheet. Each table is read by itself, so that a problem is told where it stands, and its rows then stand together.
 *
 * A service is at the locations that it names, or that name it, or at its organization's only one. Where it could be at
 * several it is at none, and that is told. A location or an organization that no service names is shown by itself.
 */
import { FinderError } from '../../model/errors.js';
import { rolesOf, type Role } from './agency-roles.js';
import { draftTable, type TableDrafts } from './agency-rows.js';
import { present } from '../clean-text.js';
import { contentOf, finish, type Draft } from '../draft.js';
import type { ColumnGuess, Feed, ReadOptions } from '../feed.js';
import { mergeDrafts, withDetail } from '../merge-drafts.js';
import type { OpenTable } from './open-tables.js';
import { problem, ProblemList, type ProblemCode, type Where } from '../problems.js';
import { asLinkTable, findLinks, named, unpointed, type Link, type LinkTable } from './table-links.js';
import { Ledger, type LedgerRow } from './table-ledger.js';
import { slices } from '../../model/slices.js';

export interface Linked { readonly feed: Feed; /** Tables that have nothing to do with the others. */ readonly rest: readonly OpenTable[] }

interface Found { readonly tables: readonly LinkTable[]; readonly links: readonly Link[]; readonly roles: ReadonlyMap<LinkTable, Role> }

async function find(open: readonly OpenTable[], options: ReadOptions): Promise<Found | undefined> {
  const tables: LinkTable[] = [];
  for (const each of open) tables.push(await asLinkTable(each, options));
  const links = await findLinks(tables, options.signal), roles = rolesOf(tables, links);
  return links.length && [...roles.values()].some(role => role === 'service' || role === 'location' || role === 'organization') ? { tables, links, roles } : undefined;
}

export const areAgencyTables = async (open: readonly OpenTable[], options: ReadOptions): Promise<boolean> => await find(open, options) !== undefined;

/** Undefined where no table has to do with another. */
export async function readAgencyTables(open: readonly OpenTable[], options: ReadOptions): Promise<Linked | undefined> {
  const found = await find(open, options);
  return found && { feed: await new Join(found.roles, found.links, options).read(), rest: open.filter((_, index) => !found.roles.has(found.tables[index] as LinkTable)) }; // one for each
}

/** One row of a table that is an entity. */
interface Row extends LedgerRow { readonly draft: Draft | undefined; readonly key: string | undefined; readonly excluded: boolean }

class Join {
  private readonly ledger = new Ledger();
  private readonly problems = new ProblemList();
  private readonly rows = new Map<LinkTable, readonly Row[]>();
  private readonly columns: ColumnGuess[] = [];
  private readonly details = new Map<Row, Draft[]>();

  constructor(private readonly roles: ReadonlyMap<LinkTable, Role>, private readonly links: readonly Link[], private readonly options: ReadOptions) {}

  private of(role: Role): Row[] { return this.tables(role).flatMap(table => this.rows.get(table) ?? []); }

  private tables(role: Role): LinkTable[] { return [...this.roles].filter(([, each]) => each === role).map(([table]) => table); }

  async read(): Promise<Feed> {
    for (const [table, role] of this.roles) this.take(table, role, await draftTable(table, role, this.links, this.options));
    const organizations = this.related('organization'), locations = this.related('location', organizations);
    this.hangDetails();

    const next = slices(this.options.signal), services = this.of('service');
    const sites = new Map<Row, Row[]>();
    const siteOwner = new Map<Row, Row>();
    for (const location of this.of('location')) for (const organization of organizations.get(location) ?? []) {
      sites.set(organization, [...sites.get(organization) ?? [], location]);
      siteOwner.set(location, organization);
    }
    const made: Made[] = [], placed = new Set<Row>();
    for (const service of services) {
      await next();
      if (!service.draft) continue;
      const told = locations.get(service) ?? [], owner = organizations.get(service)?.[0] ?? (told[0] && siteOwner.get(told[0]));
      const possible = told.length || !owner || hasPlace(service) ? [] : sites.get(owner) ?? [];
      if (possible.length > 1) this.problems.push(problem('location-ambiguous', { count: possible.length }, { ...service.where, field: 'locationId' }));
      const places = told.length ? told : possible.length === 1 ? possible : [undefined];
      if (owner) this.ledger.belongs(owner, service);
      for (const location of places) if (location) {
        placed.add(location);
        this.ledger.belongs(location, service);
      }
      if (owner?.excluded) this.exclude(service);
      else for (const location of places) made.push(...this.make(service, { service, location, organization: owner, onePlace: !told.length && !sites.has(owner as Row) }));
    }
    for (const location of this.of('location').filter(row => row.draft && !placed.has(row))) {
      const organization = siteOwner.get(location);
      if (organization) this.ledger.belongs(organization, location);
      if (organization?.excluded) this.exclude(location);
      else made.push(...this.make(location, { location, organization, onePlace: organization !== undefined && sites.get(organization)?.length === 1 }));
    }
    for (const organization of this.of('organization').filter(row => row.draft && !this.ledger.isClaimed(row))) {
      // One with nothing else is still somebody to call.
      if (isReachable(organization)) made.push(...this.make(organization, { organization, onePlace: true }));
      else this.ledger.lose('record-unlinked', organization);
    }
    return this.close(made);
  }

  private async close(made: readonly Made[]): Promise<Feed> {
    const [first] = made;
    if (!first) throw new FinderError('feed-no-resources', 'The tables have headers, but no records that say what they are.');
    const copies = new Set<string>();
    const feed = await finish('csv', apart(made), this.problems, { table: first.draft.where.table ?? '', read: made.length, rejected: 0 }, this.options, where => { copies.add(whereOf(where)); });
    const times = new Map<Row, number>();
    for (const { row } of made) times.set(row, (times.get(row) ?? 0) + 1);
    // A service at two places is not gone because one of them was told twice.
    for (const [row, count] of times) if (count === 1 && copies.has(whereOf(row.where))) this.ledger.merge(row); else this.ledger.use(row);
    const { records, problems } = this.ledger.close([...this.rows].map(([{ table }, rows]) => ({ table, rows })));
    return { ...feed, problems: [...feed.problems, ...problems], columns: this.columns, records };
  }

  private take(table: LinkTable, role: Role, { drafts, problems, columns, excluded: hidden }: TableDrafts): void {
    for (const each of problems) this.problems.push(each);
    this.columns.push(...columns);
    const at = new Map(drafts.map(draft => [draft.where.row ?? draft.where.pointer, draft]));
    const excluded = new Set(hidden.map(({ row, pointer }) => row ?? pointer));
    const own = this.links.find(({ to, by }) => to === table && by === 'key')?.target ?? table.keys.find(({ unique, as, entity }) => unique && as === 'key' && (entity ?? role) === role);
    this.rows.set(table, table.sheet.body.map(({ row, pointer, cells }): Row => {
      const where = { table: table.table, ...(row !== undefined && { row }), ...(pointer !== undefined && { pointer }) }, key = row ?? pointer;
      return { table: table.table, where, cells: {}, draft: at.get(key), key: own && keyOf(cells[own.index]), excluded: excluded.has(key) };
    }));
    const rows = this.rows.get(table) ?? [];
    if (role !== 'link') for (const row of rows) if (!row.draft) this.ledger.reject(row);
    if (role === 'people') for (const row of rows) this.ledger.lose('table-not-read', row);
  }

  /** The rows that one cell names. What is named and not there, or there twice, is told. */
  private resolve({ from, column, to, target, entity, by }: Link, owners?: ReadonlyMap<Row, readonly Row[]>): Map<Row, Row[]> {
    const keys = new Map<string, Row[]>(), rows = this.rows.get(to) ?? [], found = new Map<Row, Row[]>(), missing: Row[] = [];
    for (const [index, value] of target.values.entries()) {
      const row = rows[index];
      if (row && value !== undefined) keys.set(value, [...keys.get(value) ?? [], row]);
    }
    for (const [index, row] of (this.rows.get(from) ?? []).entries()) {
      const value = column.values[index];
      if (value === undefined) continue;
      for (const each of named(value, keys, by)) {
        const all = keys.get(each) ?? [], owner = all.length > 1 && owners?.get(row)?.[0];
        // Of several main offices, the one of the same organization.
        const there = owner ? all.filter(other => owners?.get(other)?.[0] === owner) : all;
        if (there.length === 1) found.set(row, [...found.get(row) ?? [], ...there]);
        else if (all.length) this.problems.push(problem('key-ambiguous', { value: each.slice(0, 100), count: all.length, table: to.table }, { ...row.where, field: `${entity}Id`, value: each }));
        else missing.push(row);
      }
    }
    const code: ProblemCode = entity === 'organization' ? 'organization-missing' : entity === 'location' ? 'location-missing' : 'service-missing';
    for (const each of this.ledger.report(code, missing)) this.problems.push({ ...each, field: `${entity}Id` });
    return found;
  }

  /** What belongs to which `entity`, whichever of the two tables says so, or a table that only links them. */
  private related(entity: 'organization' | 'location', owners?: ReadonlyMap<Row, readonly Row[]>): Map<Row, Row[]> {
    const found = new Map<Row, Row[]>(), add = (row: Row, to: readonly Row[]): void => { found.set(row, [...new Set([...found.get(row) ?? [], ...to])]); };
    const finer: readonly (Role | undefined)[] = entity === 'organization' ? ['service', 'location'] : ['service'];
    for (const link of this.links) {
      const from = this.roles.get(link.from), to = this.roles.get(link.to);
      if (to === entity && finer.includes(from)) for (const [row, rows] of this.resolve(link, owners)) add(row, rows);
      if (from === entity && finer.includes(to)) for (const [row, rows] of this.resolve(link)) for (const each of rows) add(each, [row]);
    }
    if (entity === 'location') for (const table of this.tables('link')) {
      const [a, b] = (['service', 'location'] as const).map(each => this.links.find(link => link.from === table && this.roles.get(link.to) === each));
      const services = a ? this.resolve(a) : new Map<Row, Row[]>(), places = b ? this.resolve(b) : new Map<Row, Row[]>();
      for (const row of this.rows.get(table) ?? []) {
        const [service] = services.get(row) ?? [];
        if (!service || !places.has(row)) { this.unlinked(table, row); continue; }
        add(service, places.get(row) ?? []);
        this.ledger.belongs(row, service);
      }
    }
    return found;
  }

  /** Numbers, hours and the like of other tables, on the rows that they name. */
  private hangDetails(): void {
    for (const table of this.tables('detail')) {
      const owners = this.links.filter(({ from }) => from === table).map(link => this.resolve(link));
      for (const row of this.rows.get(table) ?? []) {
        const mine = owners.flatMap(each => each.get(row) ?? []);
        if (!row.draft) continue;
        if (!mine.length) { this.unlinked(table, row); continue; }
        for (const owner of mine) {
          this.details.set(owner, [...this.details.get(owner) ?? [], row.draft]);
          this.ledger.belongs(row, owner);
        }
      }
    }
  }

  /** What it names and is not there is told already. */
  private unlinked(table: LinkTable, row: Row): void {
    const index = (this.rows.get(table) ?? []).indexOf(row);
    if (this.links.some(({ from, column }) => from === table && column.values[index] !== undefined)) this.ledger.reject(row);
    else this.ledger.lose('record-unlinked', row);
  }

  private exclude(row: Row): void {
    this.ledger.reject(row);
    this.problems.push(problem('record-excluded', { column: 'organization' }, row.where));
  }

  private make(row: Row, { onePlace, ...rows }: Rows & { readonly onePlace: boolean }): Made[] {
    const { service, location, organization } = rows;
    const told = (each: Row | undefined): Draft['resource'] | undefined => each?.draft && (this.details.get(each) ?? []).reduce((whole, { resource }) => withDetail(whole, resource), each.draft.resource);
    const merged = mergeDrafts({ service: told(service), location: told(location), organization: told(organization), onePlace, broad: !this.tables('service').length });
    if (!merged) {
      this.ledger.reject(row);
      this.problems.push(problem('name-missing', {}, { ...row.where, field: 'name' }));
      return [];
    }
    const parts = [service, location, organization].filter(each => each !== undefined);
    const at = location?.draft && (location.key ?? location.draft.resource.name);
    // Keys of the other tables are their own: the same number may be one of this.
    const id = row.key !== undefined && row === this.finest(rows) ? [row.key, ...service && at ? [at] : []].join(':') : undefined;
    return [{
      row,
      draft: {
        resource: {
          ...merged, ...(id && { id }),
          ...(service?.key && { serviceId: service.key }), ...(location?.key && location.draft && { locationId: location.key }), ...(organization?.key && { organizationId: organization.key }),
        },
        where: row.where, also: [...parts.filter(each => each !== row), ...parts.flatMap(each => this.details.get(each) ?? [])].map(({ where }) => where),
        content: JSON.stringify(parts.map(({ draft }) => draft && contentOf(draft))),
      },
    }];
  }

  /** The row of the finest table that there is, if it is one of these. */
  private finest({ service, location, organization }: Rows): Row | undefined {
    return this.tables('service').length ? service : this.tables('location').length ? location : organization;
  }
}

interface Rows { readonly service?: Row | undefined; readonly location?: Row | undefined; readonly organization?: Row | undefined }
interface Made { readonly row: Row; readonly draft: Draft }

const keyOf = (cell: string | undefined): string | undefined => { const key = present(cell); return key && unpointed(key); };

const whereOf = ({ table, row, pointer }: Where): string => `${table ?? ''} ${row ?? pointer ?? ''}`;

const hasPlace = ({ draft }: Row): boolean => draft?.resource.place?.address !== undefined || draft?.resource.place?.latitude !== undefined;

const isReachable = (row: Row): boolean => hasPlace(row) || Boolean(row.draft?.resource.phones.length ?? row.draft?.resource.url);

/** The same key in two tables of the same kind is two things. */
function apart(made: readonly Made[]): Draft[] {
  const tables = new Map<string, Set<string>>();
  for (const { row, draft: { resource: { id } } } of made) if (id) tables.set(id, (tables.get(id) ?? new Set()).add(row.table));
  return made.map(({ row, draft }) => { const { id } = draft.resource; return id && (tables.get(id)?.size ?? 0) > 1 ? { ...draft, resource: { ...draft.resource, id: `${id}@${row.table}` } } : draft; });
}
