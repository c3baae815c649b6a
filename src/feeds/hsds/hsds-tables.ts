/**
 * HSDS as linked tables (1.x to 3.x: organizations, services, locations and what hangs on them) put together by ids and
 * read like HSDS JSON. A service is at a location only where a table says so, or where its organization has no other:
 * where it could be at several, that is reported and it gets no place. A location that no service is known to be at is
 * shown by itself, so that its phones and hours are not lost.
 */
import type { Resource } from '../../model/resource.js';
import { slices } from '../../model/slices.js';
import { contentId } from '../content-id.js';
import type { Feed, ReadOptions } from '../feed.js';
import { readServices } from './hsds.js';
import { hang, type Hung, type HsdsRow, type HsdsTable, OWNERS } from './hsds-table-links.js';
import type { Kind } from './hsds-table-kinds.js';
import { openRows, recognise } from './hsds-table-look.js';
import { weeks } from './hsds-table-rows.js';
import { own, textOf, type Json } from '../json/json-value.js';
import type { OpenTable } from '../linked/open-tables.js';
import { problem, ProblemList, type Where } from '../problems.js';
import { Ledger } from '../linked/table-ledger.js';

/** Undefined for tables that are not HSDS's. */
export async function readHsdsTables(tables: readonly OpenTable[], options: ReadOptions): Promise<Feed | undefined> {
  const found = recognise(tables);
  if (!found) return undefined;
  const ledger = new Ledger(), opened = await openRows(found, options.signal);
  return new Join(opened, await hang(opened, ledger, options.signal), ledger, options).read();
}

class Join {
  private readonly problems = new ProblemList();
  private readonly placed = new Set<HsdsRow>();

  constructor(private readonly tables: readonly HsdsTable[], private readonly hung: Hung, private readonly ledger: Ledger, private readonly options: ReadOptions) {
    for (const row of tables.flatMap(({ left }) => left)) this.ledger.lose('row-not-record', row);
  }

  private of(kind: Kind): HsdsRow[] {
    return this.tables.filter(each => each.kind === kind).flatMap(({ rows }) => rows);
  }

  private parts(owner: (typeof OWNERS)[number], row: HsdsRow | undefined): Readonly<Record<string, readonly Json[]>> {
    return row ? this.hung.parts(owner, textOf(row.cells, 'id')) : {};
  }

  async read(): Promise<Feed> {
    const services = this.of('services'), locations = this.of('locations'), next = slices(this.options.signal);
    const siblings = new Map<string, HsdsRow[]>();
    for (const row of locations) {
      const organization = textOf(row.cells, 'organization_id'), before = organization && siblings.get(organization);
      if (before) before.push(row); else if (organization) siblings.set(organization, [row]);
    }
    const told = this.of('service_at_locations').length > 0;
    const located: { value: Json; where: Where }[] = [];
    for (const row of services) {
      await next();
      const links = this.hung.places(row), organization = textOf(row.cells, 'organization_id');
      const possible = told || links.length ? [] : siblings.get(organization ?? '') ?? [];
      if (possible.length > 1) {
        const id = textOf(row.cells, 'id');
        this.problems.push(problem('location-ambiguous', { count: possible.length }, { ...row.where, field: 'location_id', ...(id && { value: id }) }));
      }
      const only = possible.length === 1 ? possible[0] : undefined;
      const places = links.length ? links : only ? [{ location: only }] : [];
      located.push({ where: row.where, value: this.service(row, places) });
    }
    const found = await this.readEach(services, located);
    // The order of the file: what no service is at comes after all services.
    const alone = locations.filter(row => !this.placed.has(row)), doors: { value: Json; where: Where }[] = [];
    for (const row of alone) {
      await next();
      doors.push({ where: row.where, value: this.place(row) });
    }
    const places = await this.readEach(alone, doors);
    this.accountForOrganizations([...services, ...locations]);
    const { records, problems } = this.ledger.close(this.tables.map(({ table, rows, left }) => ({ table, rows: [...rows, ...left] })));
    const listed = found.flatMap(({ resources }) => resources), taken = new Set(listed.map(({ id }) => id));
    // A location by itself is no service, and not the one that is told by the same words.
    const asPlace = ({ serviceId: _none, id, ...resource }: Resource): Resource => ({ ...resource, id: taken.has(id) ? contentId(`location ${id}`) : id });
    return {
      format: 'hsds', columns: [], records,
      resources: [...listed, ...places.flatMap(({ resources }) => resources).map(asPlace)],
      problems: [...[...found, ...places].flatMap(each => each.problems), ...this.problems, ...problems],
    };
  }

  private service(row: HsdsRow, places: readonly { readonly location: HsdsRow; readonly link?: HsdsRow | undefined }[]): Json {
    const owners = new Set(places.map(({ location }) => this.hung.owner('organization_id', location.cells))), [owner] = owners;
    // Ohana's services name a location only, which names its organization.
    const organization = this.organization(row) ?? (owner && owners.size === 1 ? this.organization(places[0]?.location ?? row) : undefined);
    // One without a name is no service, and takes no place. One that may not be published takes its place with it.
    if (own(row.cells, 'name') ?? own(organization, 'name')) for (const { location } of places) {
      this.placed.add(location);
      this.ledger.belongs(location, row);
    }
    return {
      ...together(row.cells, this.parts('service_id', row)), ...this.hung.program(row), organization,
      ...(places.length && { service_at_locations: places.map(({ location, link }) => ({ ...together({}, this.hung.at(row, location, link)), location: this.location(location) })) }),
    };
  }

  private location(row: HsdsRow): Json {
    return together(row.cells, this.parts('location_id', row));
  }

  /** One that no service is known to be at. */
  private place(row: HsdsRow): Json {
    return { location_type: 'physical', ...this.location(row), organization: this.organization(row) };
  }

  private organization(row: HsdsRow): Json | undefined {
    const found = this.hung.owner('organization_id', row.cells);
    return found && { ...found.cells, ...this.parts('organization_id', found) };
  }

  /** Table by table, so that each is accounted for by its own name. */
  private async readEach(rows: readonly HsdsRow[], values: readonly { readonly value: Json; readonly where: Where }[]): Promise<Feed[]> {
    const feeds: Feed[] = [];
    for (const table of new Set(rows.map(each => each.table))) {
      const mine = values.filter(({ where }) => where.table === table);
      const feed = await readServices(mine, table, this.options);
      this.ledger.take(feed, rows.filter(each => each.table === table));
      feeds.push(feed);
    }
    return feeds;
  }

  private accountForOrganizations(rows: readonly HsdsRow[]): void {
    const missing = new Map<string, HsdsRow[]>();
    for (const row of rows) {
      const id = textOf(row.cells, 'organization_id'), organization = this.hung.owner('organization_id', row.cells);
      if (organization) this.ledger.belongs(organization, row);
      else if (id !== undefined) missing.set(row.table, [...missing.get(row.table) ?? [], row]);
    }
    for (const each of missing.values()) for (const problem of this.ledger.report('organization-missing', each, 'organization_id')) this.problems.push(problem);
    for (const row of this.of('organizations')) if (!this.ledger.isClaimed(row)) this.ledger.lose('record-unlinked', row);
  }
}

/** A record with what hangs on it; a list that it holds itself is made longer. */
function together(cells: Json, parts: Readonly<Record<string, readonly Json[]>>): Json {
  const lists = Object.entries(parts).map(([name, rows]) => { const held = own(cells, name); return [name, [...Array.isArray(held) ? held as Json[] : [], ...name === 'schedules' ? weeks(rows) : rows]] as const; });
  return { ...cells, ...Object.fromEntries(lists) };
}
