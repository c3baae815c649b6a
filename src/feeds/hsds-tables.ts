/**
 * HSDS as linked tables (1.x to 3.x: organizations, services, locations and what hangs on them) put together by ids and
 * read like HSDS JSON. A table is known by its columns. A service is at a location only where a table says so, or where
 * its organization has no other: where it could be at several, that is reported and it gets no place. A location that no
 * service is known to be at is shown by itself, so that its phones and hours are not lost.
 */
import type { Resource } from '../model/resource.js';
import { slices } from '../model/slices.js';
import { present } from './clean-text.js';
import { openSheet } from './csv-table.js';
import { decodeText } from './decode.js';
import type { Feed, Problem, ReadOptions, RecordCount } from './feed.js';
import { readServices } from './hsds.js';
import { kindOf, RENAMED, type Kind } from './hsds-table-kinds.js';
import { own, textOf, type Json } from './json-value.js';
import { problem, type ProblemCode, type Where } from './problems.js';

interface Row { readonly cells: Json; readonly row: number }
interface Linked { readonly table: string; readonly kind: Kind | undefined; readonly rows: readonly Row[] }

function openLinked(table: string, text: string): Linked {
  const { headers, body } = openSheet(text);
  const names = headers.map(header => header.toLowerCase());
  const rows = body.map(({ cells, row }): Row => ({
    row, cells: Object.fromEntries(names.flatMap((name, index) => { const cell = present(cells[index]); return name && cell ? [[name, cell]] : []; })),
  }));
  return { table, kind: kindOf(new Set(names)), rows };
}

/** Undefined for tables that are not linked: then each is a feed of its own. */
export async function readHsdsTables(input: Readonly<Record<string, string | Uint8Array>>, options: ReadOptions): Promise<Feed | undefined> {
  const texts = Object.entries(input).map(([table, content]) => [table, decodeText(content).text] as const);
  const delimited = texts.filter(([, text]) => !/^\s*[[{<]/.test(text));
  // A datapackage.json says what the tables themselves say; any other document is a feed of its own.
  if (texts.some(([, text]) => /^\s*[[{<]/.test(text) && !/"resources"[^]*"(?:path|schema)"/.test(text))) return undefined;
  const tables = delimited.map(([table, text]) => openLinked(table, text));
  if (!tables.some(({ kind }) => kind === 'services') || !tables.some(({ kind }) => kind !== undefined && kind !== 'services')) return undefined;
  return new Join(tables, options).read();
}

class Join {
  readonly problems: Problem[] = [];
  readonly records: RecordCount[] = [];
  /** Children by owner: "location_id 17" -> the phones of that location. */
  readonly children = new Map<string, { kind: Kind; cells: Json }[]>();

  constructor(readonly tables: readonly Linked[], readonly options: ReadOptions) {}

  of(kind: Kind): (Row & { table: string })[] {
    return this.tables.filter(each => each.kind === kind).flatMap(({ table, rows }) => rows.map(row => ({ ...row, table })));
  }

  private count(code: ProblemCode, table: string, count: number, first: Row | undefined, field?: string, value?: string): void {
    if (count) this.problems.push(problem(code, { count }, { table, ...(first && { row: first.row }), ...(field && { field }), ...(value && { value }) }));
  }

  /** What hangs on one record, as HSDS nests it. */
  private parts(owner: string, id: string | undefined): Record<string, Json[]> {
    const found: Record<string, Json[]> = {};
    for (const { kind, cells } of id === undefined ? [] : this.children.get(`${owner} ${id}`) ?? []) (found[kind] ??= []).push(cells);
    return { ...found, ...(found['schedules'] && { schedules: weeks(found['schedules']) }) };
  }

  async read(): Promise<Feed> {
    const services = this.of('services'), locations = this.of('locations'), organizations = this.of('organizations');
    const byId = (rows: readonly Row[]): Map<string, Row> => new Map(rows.flatMap(row => { const id = textOf(row.cells, 'id'); return id ? [[id, row]] : []; }));
    const ats = this.of('service_at_locations');
    const known = { service_id: byId(services), location_id: byId(locations), organization_id: byId(organizations), service_at_location_id: byId(ats) };
    this.hang(known);

    const siblings = new Map<string, Row[]>();
    for (const row of locations) {
      const organization = textOf(row.cells, 'organization_id');
      if (organization) siblings.set(organization, [...siblings.get(organization) ?? [], row]);
    }
    const linksOf = new Map<string, { location: Row; link: Json }[]>();
    for (const { cells: link } of ats) {
      const service = textOf(link, 'service_id'), location = known.location_id.get(textOf(link, 'location_id') ?? '');
      if (service && location) linksOf.set(service, [...linksOf.get(service) ?? [], { location, link }]);
    }
    const placed = new Set<Row>();
    const organizationOf = (cells: Json): Json | undefined => {
      const id = textOf(cells, 'organization_id'), row = id === undefined ? undefined : known.organization_id.get(id);
      return row ? { ...row.cells, ...this.parts('organization_id', id) } : undefined;
    };
    const locationOf = (row: Row): Json => ({ ...row.cells, ...this.parts('location_id', textOf(row.cells, 'id')) });
    const at = (row: Row, service: Json, link: Json): Json => {
      placed.add(row);
      const location = locationOf(row), hung = this.parts('service_at_location_id', textOf(link, 'id'));
      // A caller may try all of them: the nearest first.
      const phones = [hung['phones'], this.parts('service_id', textOf(service, 'id'))['phones'], location['phones'] as Json[] | undefined].flatMap(each => each ?? []);
      return { ...hung, location, phones };
    };

    const next = slices(this.options.signal);
    const located: { value: Json; where: Where }[] = [];
    for (const { cells, row, table } of services) {
      await next();
      const id = textOf(cells, 'id'), organization = textOf(cells, 'organization_id');
      const told = linksOf.get(id ?? '') ?? [];
      const named = known.location_id.get(textOf(cells, 'location_id') ?? '');
      const possible = ats.length || named ? [] : siblings.get(organization ?? '') ?? [];
      if (possible.length > 1) this.problems.push(problem('location-ambiguous', { count: possible.length }, { table, row, field: 'location_id', ...(id && { value: id }) }));
      const only = named ?? (possible.length === 1 ? possible[0] : undefined);
      const places = told.length ? told.map(({ location, link }) => at(location, cells, link)) : only ? [at(only, cells, {})] : [];
      located.push({
        where: { table, row },
        value: { ...cells, ...this.parts('service_id', id), organization: organizationOf(cells), ...(places.length && { service_at_locations: places }) },
      });
    }
    const table = services[0]?.table ?? 'services';
    const feed = await readServices(located, table, this.options);
    const alone = locations.filter(row => !placed.has(row)).map(row => ({
      where: { table: row.table, row: row.row },
      value: { name: own(row.cells, 'name'), description: own(row.cells, 'description'), organization: organizationOf(row.cells), service_at_locations: [{ location: locationOf(row) }] },
    }));
    const places = alone.length ? await readServices(alone, locations[0]?.table ?? 'locations', this.options) : undefined;
    this.accountForOwners(services, locations, organizations, known.organization_id, places?.records[0]);
    return {
      ...feed,
      resources: [...feed.resources, ...(places?.resources ?? []).map(this.asPlace)],
      problems: [...feed.problems, ...places?.problems ?? [], ...this.problems],
      records: [...feed.records, ...this.records],
    };
  }

  /** A location by itself is no service. */
  private readonly asPlace = ({ serviceId: _none, ...resource }: Resource): Resource => resource;

  /** Hangs each row of a further table on the nearest record that it names. */
  private hang(known: Readonly<Record<string, ReadonlyMap<string, Row>>>): void {
    const terms = new Map(this.of('taxonomy').map(({ cells }) => [textOf(cells, 'id'), cells]));
    for (const { table, kind, rows } of this.tables) {
      if (kind === 'services' || kind === 'locations' || kind === 'organizations') continue;
      let used = 0;
      const lost: Row[] = [], empty: Row[] = [], postal: Row[] = [];
      for (const row of rows) {
        const { cells } = row;
        const id = (key: string): string | undefined => { const found = textOf(cells, key); return found !== undefined && known[key]?.has(found) ? found : undefined; };
        const owner = ['service_at_location_id', 'service_id', 'location_id', 'organization_id'].find(id);
        if (kind === undefined) continue;
        if (kind === 'service_at_locations' ? id('service_id') && id('location_id') : kind === 'taxonomy') used++;
        else if (!owner || kind === 'service_at_locations') lost.push(row);
        else if (kind === 'phones' && !own(cells, 'number')) empty.push(row);
        else if (kind === 'addresses' && owner !== 'location_id') postal.push(row);
        else {
          used++;
          const key = `${owner} ${id(owner) ?? ''}`;
          const { id: _own, ...rest } = cells;
          const part = Object.fromEntries(Object.entries(rest).map(([name, cell]) => [RENAMED[kind]?.[name] ?? name, cell]));
          const term = kind === 'taxonomy_terms' ? terms.get(textOf(cells, 'taxonomy_id') ?? textOf(cells, 'taxonomy_term_id')) : undefined;
          const child = { kind, cells: term ?? (kind === 'addresses' && /postal|mailing/i.test(table) ? { ...part, address_type: 'postal' } : part) };
          const before = this.children.get(key);
          if (before) before.push(child);
          else this.children.set(key, [child]);
        }
      }
      if (kind === undefined) this.count('table-not-read', table, rows.length, undefined);
      this.count('record-unlinked', table, lost.length, lost[0]);
      this.count('record-empty', table, empty.length, empty[0]);
      this.count('address-without-location', table, postal.length, postal[0]);
      this.records.push({ table, read: rows.length, used, merged: 0, rejected: rows.length - used });
    }
  }

  private accountForOwners(services: readonly Row[], locations: readonly (Row & { table: string })[], organizations: readonly (Row & { table: string })[], known: ReadonlyMap<string, Row>, alone: RecordCount | undefined): void {
    const named = new Set([...services, ...locations].map(({ cells }) => textOf(cells, 'organization_id')));
    if (organizations[0]) {
      const idle = organizations.filter(({ cells }) => !named.has(textOf(cells, 'id')));
      this.count('record-unlinked', organizations[0].table, idle.length, idle[0]);
      this.records.unshift({ table: organizations[0].table, read: organizations.length, used: organizations.length - idle.length, merged: 0, rejected: idle.length });
    }
    for (const [table, rows] of [[this.of('services')[0]?.table ?? '', services], [locations[0]?.table ?? '', locations]] as const) {
      const missing = rows.filter(({ cells }) => { const id = textOf(cells, 'organization_id'); return id !== undefined && !known.has(id); });
      this.count('organization-missing', table, missing.length, missing[0], 'organization_id', textOf(missing[0]?.cells, 'organization_id'));
    }
    const { merged = 0, rejected = 0 } = alone ?? {};
    if (locations[0]) this.records.unshift({ table: locations[0].table, read: locations.length, used: locations.length - merged - rejected, merged, rejected });
  }
}

/** Rows of one weekday each, with the days of the same times together; none where no day has times. */
function weeks(rows: readonly Json[]): Json[] {
  if (!rows.some(each => own(each, 'opens_at') ?? own(each, 'closes_at'))) return rows.filter(each => own(each, 'weekday') === undefined);
  const byTimes = new Map<string, Json>();
  const others: Json[] = [];
  for (const row of rows) {
    const weekday = textOf(row, 'weekday');
    if (weekday === undefined) {
      others.push(row);
      continue;
    }
    const key = JSON.stringify([own(row, 'opens_at'), own(row, 'closes_at')]), same = byTimes.get(key);
    byTimes.set(key, same ? { ...same, weekday: `${textOf(same, 'weekday')},${weekday}` } : row);
  }
  return [...others, ...byTimes.values()];
}
