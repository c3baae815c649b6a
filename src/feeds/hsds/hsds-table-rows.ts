/**
 * A row of an HSDS table as HSDS 3 nests it in JSON, whatever the version calls it: 1.x has words of its own for what
 * the JSON has, and Ohana's 1.0 keeps lists within a cell.
 */
import { ownValue } from '../../model/own-value.js';
import type { Kind } from './hsds-table-kinds.js';
import { own, textOf, type Json } from '../json/json-value.js';

const RENAMED: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  languages: { language: 'name' }, accessibility: { accessibility: 'description' }, service_areas: { service_area: 'name' }, taxonomy: { term: 'name', vocabulary: 'taxonomy' },
  phones: { phone_number: 'number', number_type: 'type', department: 'description' }, addresses: { street_1: 'address_1' }, payments: { payment: 'option' },
  services: { website: 'url', eligibility: 'eligibility_description', short_description: 'description' }, locations: { short_desc: 'description' },
};

/** A cell that holds a list: what it becomes, and the name of each part in it. */
const LISTS: Readonly<Partial<Record<Kind, Readonly<Record<string, readonly [string, string]>>>>> = {
  services: {
    languages: ['languages', 'name'], required_documents: ['required_documents', 'document'], accepted_payments: ['cost_options', 'option'],
  },
  locations: { languages: ['languages', 'name'], accessibility: ['accessibility', 'description'] },
};

/** "Chinese (Cantonese), Spanish" has two parts. */
const parts = (cell: string): string[] => cell.replace(/[[\]{}"]/g, '').split(/[,;|](?![^(]*\))/).map(part => part.trim()).filter(Boolean);

/** What HSDS 1.x writes as a key ("disabled_parking") said as words. */
const words = (cell: string): string => /^[a-z]+(?:_[a-z]+)+$/.test(cell) ? cell.replaceAll('_', ' ') : cell;

/** Cells under the names that HSDS 3 has for them. What a row says twice is said by the newer name. */
export function asHsds3(kind: Kind, cells: Json): Json {
  const names = RENAMED[kind] ?? {}, lists = LISTS[kind] ?? {}, found = new Map<string, unknown>();
  for (const [name, cell] of Object.entries(cells)) {
    const list = ownValue(lists, name), to = ownValue(names, name) ?? name;
    if (list && typeof cell === 'string') found.set(list[0], parts(cell).map(part => ({ [list[1]]: words(part) })));
    else if (to === name || !found.has(to)) found.set(to, typeof cell === 'string' && kind === 'accessibility' ? words(cell) : cell);
  }
  if (kind === 'services' && typeof found.get('service_areas') === 'string') found.set('service_areas', [{ name: found.get('service_areas') }]);
  if (kind === 'languages' && !found.has('code') && /^[a-z]{2,3}$/i.test(String(found.get('name')))) found.set('code', found.get('name'));
  if (kind === 'locations' && /^(?:true|1|yes|t)$/i.test(textOf(cells, 'virtual') ?? '')) found.set('location_type', 'virtual');
  return Object.fromEntries(found);
}

/** The ids of terms that a row names: in a column of its own, or as a list in a service of Ohana's. */
export function termIds(cells: Json): string[] {
  const one = textOf(cells, 'taxonomy_term_id') ?? textOf(cells, 'taxonomy_id');
  return one === undefined ? parts(textOf(cells, 'taxonomy_ids') ?? '') : [one];
}

/** Rows of one weekday each, with the days of the same times together; none where no day has times. */
export function weeks(rows: readonly Json[]): Json[] {
  if (!rows.some(each => own(each, 'opens_at') ?? own(each, 'closes_at'))) return rows.filter(each => own(each, 'weekday') === undefined);
  const byTimes = new Map<string, Json>();
  const others: Json[] = [];
  for (const row of rows) {
    const weekday = textOf(row, 'weekday');
    if (weekday === undefined || own(row, 'freq') !== undefined) {
      others.push(row);
      continue;
    }
    const key = JSON.stringify([own(row, 'opens_at'), own(row, 'closes_at'), own(row, 'valid_from'), own(row, 'valid_to')]), same = byTimes.get(key);
    byTimes.set(key, same ? { ...same, weekday: `${textOf(same, 'weekday')},${weekday}` } : row);
  }
  return [...others, ...byTimes.values()];
}
