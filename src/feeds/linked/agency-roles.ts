/** What each of an agency's linked tables is: services, locations, organizations, what only links two of them, or details. */
import { isOfPeople, type Entity } from './link-headers.js';
import { ownEntity, type Link, type LinkTable } from './table-links.js';

export type Role = Entity | 'link' | 'detail' | 'people';

/** Only tables that are linked have a role, and people, who are never read. A table is what others call its rows, else what it calls itself. */
export function rolesOf(tables: readonly LinkTable[], links: readonly Link[]): ReadonlyMap<LinkTable, Role> {
  const roles = new Map<LinkTable, Role>();
  for (const table of tables) {
    const to = links.filter(each => each.to === table), from = links.filter(each => each.from === table);
    const people = isOfPeople(table.title, table.sheet.headers) && table.keys.some(({ entity, as }) => entity && as === 'key');
    if (people) roles.set(table, 'people');
    if (people || (!to.length && !from.length)) continue;
    const asked = new Map<Entity, number>();
    for (const { entity, column } of to) asked.set(entity, (asked.get(entity) ?? 0) + column.values.filter(value => value !== undefined).length);
    const [called] = [...asked].sort(([, a], [, b]) => b - a);
    roles.set(table, called?.[0] ?? ofItself(table, from));
  }
  return roles;
}

function ofItself(table: LinkTable, from: readonly Link[]): Role {
  const named = new Set(from.map(({ entity }) => entity));
  const own = ownEntity({ ...table, keys: table.keys.filter(key => !from.some(({ column }) => column === key)) }, named);
  if (own) return own;
  // What is called something and belongs to somebody is what that somebody does.
  if (table.keys.some(({ as, entity }) => as === 'name' && !entity) && !named.has('service')) return 'service';
  return named.has('service') && named.has('location') ? 'link' : 'detail';
}
