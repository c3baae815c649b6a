/**
 * Which row of an HSDS table hangs on which: each on the nearest record that it names and that is there. A row that
 * names both a service and a location speaks of that service at that location, and says that it is there.
 */
import { slices } from '../../model/slices.js';
import { NOT_SHOWN, type Kind } from './hsds-table-kinds.js';
import { termIds } from './hsds-table-rows.js';
import { own, textOf, type Json } from '../json/json-value.js';
import type { Ledger, LedgerRow } from '../linked/table-ledger.js';

export type HsdsRow = LedgerRow;
export interface HsdsTable { readonly table: string; readonly title: string; readonly kind: Kind | undefined; readonly rows: readonly HsdsRow[]; /** Rows that are no records: headings, totals. */ readonly left: readonly HsdsRow[] }

/** The nearest first. */
export const OWNERS = ['phone_id', 'service_at_location_id', 'service_id', 'location_id', 'organization_id'] as const;
type Owner = (typeof OWNERS)[number];
const AT: readonly Owner[] = ['service_at_location_id', 'service_id', 'location_id'];

/** What may hang on what. */
const HANGS: Readonly<Partial<Record<Kind, readonly Owner[]>>> = {
  phones: [...AT, 'organization_id'], schedules: AT, holiday_schedules: AT, languages: ['phone_id', 'service_id', 'location_id'], addresses: ['location_id'], accessibility: ['location_id'],
  service_areas: ['service_at_location_id', 'service_id'], attributes: [...AT, 'organization_id'], cost_options: ['service_id'], payments: ['service_id'], eligibilities: ['service_id'], contacts: [...AT, 'organization_id'], required_documents: ['service_id'],
};
/** Where the rows of a table stand in JSON, if not under its own name. */
const NESTED: Readonly<Partial<Record<Kind, string>>> = { payments: 'cost_options' };
const ENTITIES: readonly (readonly [string, Owner])[] = [['service_at_location', 'service_at_location_id'], ['service', 'service_id'], ['location', 'location_id'], ['organization', 'organization_id']];

export interface Place { readonly location: HsdsRow; readonly link?: HsdsRow | undefined }

export interface Hung {
  readonly owner: (owner: Owner, cells: Json) => HsdsRow | undefined;
  readonly parts: (owner: Owner, id: string | undefined) => Readonly<Record<string, readonly Json[]>>;
  /** What is told of a service at one location. */
  readonly at: (service: HsdsRow, location: HsdsRow, link: HsdsRow | undefined) => Readonly<Record<string, readonly Json[]>>;
  /** Where the tables say that a service is. */
  readonly places: (service: HsdsRow) => readonly Place[];
  readonly program: (service: HsdsRow) => Json;
}

export async function hang(tables: readonly HsdsTable[], ledger: Ledger, signal: AbortSignal | undefined): Promise<Hung> {
  const next = slices(signal);
  const of = (kind: Kind): HsdsRow[] => tables.filter(each => each.kind === kind).flatMap(({ rows }) => rows);
  const by = async (kind: Kind, key: string): Promise<ReadonlyMap<string, readonly HsdsRow[]>> => {
    const found = new Map<string, HsdsRow[]>();
    for (const [index, row] of of(kind).entries()) {
      if (index % 50 === 0) await next();
      const id = textOf(row.cells, key), before = id === undefined ? undefined : found.get(id);
      if (before) before.push(row); else if (id !== undefined) found.set(id, [row]);
    }
    return found;
  };
  // Of two rows with one id, the first is meant.
  const byId = async (kind: Kind, key = 'id'): Promise<ReadonlyMap<string, HsdsRow>> => new Map([...await by(kind, key)].flatMap(([id, [row]]) => row ? [[id, row] as const] : []));
  const known: Readonly<Record<Owner, ReadonlyMap<string, HsdsRow>>> = {
    phone_id: await byId('phones'), service_at_location_id: await byId('service_at_locations'), service_id: await byId('services'), location_id: await byId('locations'), organization_id: await byId('organizations'),
  };
  const programs = await byId('programs'), contacts = await byId('contacts'), terms = new Map([...await byId('taxonomy', 'taxonomy_id'), ...await byId('taxonomy')]), taxonomies = await byId('taxonomies');
  const find = (owner: Owner, cells: Json): HsdsRow | undefined => known[owner].get(textOf(cells, owner) ?? '');
  const languages = await by('languages', 'phone_id'), contactLines = await by('phones', 'contact_id');
  const withLanguages = (phone: Json): Json => { const spoken = languages.get(textOf(phone, 'id') ?? ''); return spoken ? { ...phone, languages: spoken.map(({ cells }) => cells) } : phone; };
  const children = new Map<string, Record<string, Json[]>>();
  const put = (key: string, name: string, part: Json): void => {
    const parts = children.get(key) ?? {};
    (parts[name] ??= []).push(part);
    children.set(key, parts);
  };
  const termOf = (id: string): Json | undefined => {
    const term = terms.get(id)?.cells, taxonomy = term && taxonomies.get(textOf(term, 'taxonomy_id') ?? '');
    return term && { ...term, ...(taxonomy && { taxonomy: own(taxonomy.cells, 'name') }) };
  };
  const places = new Map<HsdsRow, Map<HsdsRow, Place>>();
  const placeAt = (service: HsdsRow, location: HsdsRow, link?: HsdsRow): void => {
    const mine = places.get(service) ?? new Map<HsdsRow, Place>();
    if (!mine.has(location) || (link && !mine.get(location)?.link)) mine.set(location, { location, link });
    places.set(service, mine);
  };
  const pair = (service: HsdsRow, location: HsdsRow): string => `at ${textOf(service.cells, 'id') ?? ''} ${textOf(location.cells, 'id') ?? ''}`;

  for (const row of of('service_at_locations')) {
    await next();
    const service = find('service_id', row.cells), location = find('location_id', row.cells);
    if (!service || !location) { ledger.lose('record-unlinked', row); continue; }
    placeAt(service, location, row);
    ledger.belongs(row, service);
  }
  for (const row of of('services')) {
    await next();
    const location = find('location_id', row.cells);
    if (location) placeAt(row, location);
    for (const term of termIds(row.cells)) { const found = termOf(term); if (found) put(`service_id ${textOf(row.cells, 'id') ?? ''}`, 'attributes', { taxonomy_term: found }); }
  }

  /** The owner of a row, and under which key it hangs. An attribute names its owner in other words. */
  const ownerOf = (kind: Kind, cells: Json): { row: HsdsRow; key: string } | undefined => {
    const link = textOf(cells, 'link_id'), entity = textOf(cells, 'link_entity') ?? textOf(cells, 'link_type') ?? '';
    if (link !== undefined) {
      const named = ENTITIES.filter(([name]) => entity.toLowerCase().replaceAll(' ', '_') === name), could = named.length ? named : ENTITIES;
      const [owner] = could.flatMap(([, each]) => { const row = known[each].get(link); return row ? [{ row, key: `${each} ${link}` }] : []; });
      return owner;
    }
    const service = find('service_id', cells), location = find('location_id', cells), may = HANGS[kind] ?? [];
    if (service && location && may.includes('service_at_location_id') && !find('service_at_location_id', cells)) {
      if (!places.has(service)) placeAt(service, location);
      return places.get(service)?.has(location) ? { row: service, key: pair(service, location) } : undefined;
    }
    const owner = may.find(each => find(each, cells)), row = owner && find(owner, cells);
    return row && { row, key: `${owner} ${textOf(cells, owner) ?? ''}` };
  };

  for (const { kind, title, rows } of tables) {
    const core = kind === 'services' || kind === 'locations' || kind === 'organizations' || kind === 'service_at_locations';
    for (const row of core ? [] : rows) {
      await next();
      const { cells } = row;
      if (kind === undefined || NOT_SHOWN.has(kind)) { ledger.lose('table-not-read', row); continue; }
      // A list of terms is looked up; that not all are used is what lists are for.
      if (kind === 'taxonomy' || kind === 'taxonomies' || kind === 'programs') { ledger.use(row); continue; }
      if (kind === 'phones' && !own(cells, 'number')) { ledger.lose('record-empty', row); continue; }
      // Of a contact person, only the number is of any use here.
      const lines = kind === 'contacts' ? contactLines.get(textOf(cells, 'id') ?? '') ?? [] : [];
      if (kind === 'contacts' && !lines.length) { ledger.lose('table-not-read', row); continue; }
      const owner = ownerOf(kind, cells);
      const contact = kind === 'phones' && !owner ? contacts.get(textOf(cells, 'contact_id') ?? '') : undefined;
      if (contact) { ledger.belongs(row, contact); continue; }
      const term = kind === 'attributes' ? termIds(cells).map(termOf)[0] : undefined;
      const unknown = kind === 'attributes' && !term && !['value', 'label', 'taxonomy_detail'].some(key => textOf(cells, key));
      if (!owner || unknown) {
        ledger.lose(kind === 'addresses' && find('organization_id', cells) ? 'address-without-location' : 'record-unlinked', row);
        continue;
      }
      ledger.belongs(row, owner.row);
      const { id: _own, ...part } = kind === 'phones' ? withLanguages(cells) : lines.length ? { ...cells, phones: lines.map(each => withLanguages(each.cells)) } : cells;
      put(owner.key, NESTED[kind] ?? kind, kind === 'addresses' && /postal|mail/i.test(title) ? { address_type: 'postal', ...part } : term ? { ...part, taxonomy_term: term } : part);
    }
  }
  const parts: Hung['parts'] = (owner, id) => id === undefined ? {} : children.get(`${owner} ${id}`) ?? {};
  return {
    owner: find, parts,
    at: (service, location, link) => {
      const mine = parts('service_at_location_id', link && textOf(link.cells, 'id')), both = children.get(pair(service, location)) ?? {};
      return Object.fromEntries([...new Set([...Object.keys(mine), ...Object.keys(both)])].map(name => [name, [...mine[name] ?? [], ...both[name] ?? []]]));
    },
    places: service => [...places.get(service)?.values() ?? []],
    program: (service) => { const found = programs.get(textOf(service.cells, 'program_id') ?? ''); return found ? { program: found.cells } : {}; },
  };
}
