/**
 * The parts of an HSDS record under every name they go by: the standard's own, those of its older and British forms, and
 * what people write who have read it once (one object where a list belongs, a word where an object belongs, camelCase).
 * Each part comes out as a list of records with the standard's keys; what is none of these is nothing.
 */
import { snake } from './hsds-look.js';
import { hoursLine } from '../hours/json-hours.js';
import { asObject, own, textOf, type Json } from '../json/json-value.js';

const DEEPEST = 12;

/** Keys in the standard's form. Below a depth that no record has, nothing is read. */
export function canonical(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map(each => canonical(each, depth + 1));
  const found = new Map<string, unknown>();
  for (const [key, each] of Object.entries(value)) {
    const name = snake(key);
    // The standard's own writing of a key wins over another one.
    if (name === key || !found.has(name)) found.set(name, canonical(each, depth + 1));
  }
  return Object.fromEntries(found);
}

interface Part { readonly keys: readonly string[]; /** What a mere word in its place says. */ readonly word?: string }

const PARTS = {
  phones: { keys: ['phones', 'phone', 'telephones', 'telephone', 'phone_numbers', 'phone_number'], word: 'number' },
  languages: { keys: ['languages', 'language', 'languages_spoken'], word: 'name' },
  addresses: { keys: ['addresses', 'address', 'physical_addresses', 'physical_address', 'street_address'], word: 'line' },
  postal: { keys: ['postal_addresses', 'postal_address', 'mailing_address'], word: 'line' },
  accessibility: { keys: ['accessibility', 'accessibilities', 'accessibility_for_disabilities'], word: 'description' },
  areas: { keys: ['service_areas', 'service_area', 'areas_served', 'area_served', 'coverage_area'], word: 'name' },
  costs: { keys: ['cost_options', 'cost_option', 'costs', 'cost'], word: 'amount_description' },
  documents: { keys: ['required_documents', 'required_document', 'documents_required'], word: 'document' },
  eligibilities: { keys: ['eligibilitys', 'eligibilities', 'eligibility'], word: 'eligibility' },
  terms: { keys: ['attributes', 'taxonomy_terms', 'taxonomy_term', 'service_taxonomys', 'service_taxonomies', 'service_taxonomy', 'taxonomies', 'taxonomys', 'categories', 'category', 'service_types'], word: 'name' },
  contacts: { keys: ['contacts', 'contact'] },
  urls: { keys: ['additional_urls'] },
  hours: { keys: ['operating_hours', 'events'], word: 'description' },
  schedules: { keys: ['schedules', 'schedule', 'regular_schedules', 'regular_schedule', 'opening_hours', 'opening_times', 'hours', 'hours_of_operation'], word: 'description' },
  holidays: { keys: ['holiday_schedules', 'holiday_schedule', 'holiday_schedule_collection'] },
  at: { keys: ['service_at_locations', 'service_at_location', 'services_at_locations', 'services_at_location', 'service_locations'] },
  locations: { keys: ['locations', 'location', 'sites'] },
  services: { keys: ['services'] },
  organization: { keys: ['organization', 'organisation', 'org', 'agency', 'provider'], word: 'name' },
} as const satisfies Readonly<Record<string, Part>>;

export type PartName = keyof typeof PARTS;

/** `{ "main": "…", "fax": "…" }`: a number for each use. */
function numbersOf(object: Json): Json[] {
  if (['number', 'phone', 'phone_number', 'telephone', 'value', 'id'].some(key => own(object, key) !== undefined)) return [object];
  const found = Object.keys(object).flatMap((key): Json[] => {
    const number = textOf(object, key), use = key.replace(/_/g, ' ').replace(/\s*(?:phone|number)$/, '');
    return number && /\d{3}/.test(number) ? [{ number, type: use, ...(!/^(?:main|phone|voice|fax|tty|tdd|text|sms|number)?$/.test(use) && { description: use }) }] : [];
  });
  return found.length ? found : [object];
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** `{ "monday": { "open": "09:00", "close": "17:00" }, "tuesday": "9-5" }` as words. */
function weekOf(object: Json): Json | undefined {
  const keys = Object.keys(object).filter(key => DAYS.some(day => day === key || day.slice(0, 3) === key));
  if (!keys.length) return undefined;
  const lines = keys.flatMap(day => {
    const value: unknown = own(object, day), each: unknown[] = Array.isArray(value) ? value : [value];
    const times = each.map(one => { const inner = asObject(one); return inner ? hoursLine({ day, ...inner })?.slice(day.length + 2) : textOf({ one }, 'one'); }).filter(Boolean);
    return `${day.charAt(0).toUpperCase()}${day.slice(1)}: ${times.join(', ') || '-'}`;
  });
  return { description: lines.join('; ') };
}

/** Every such part of a record, in its order. */
export function partsOf(record: Json | undefined, name: PartName): Json[] {
  const { keys, word }: Part = PARTS[name];
  return keys.flatMap(key => {
    const value = own(record, key);
    return (Array.isArray(value) ? value as unknown[] : [value]).flatMap((each): Json[] => {
      const object = asObject(each);
      if (object) return name === 'phones' ? numbersOf(object) : name === 'schedules' ? [weekOf(object) ?? object] : [object];
      const text = word && each !== null && each !== undefined ? textOf({ each }, 'each') : undefined;
      return word && text ? [{ [word]: text }] : [];
    });
  });
}

/** The first of several keys that says something. */
export function firstText(record: Json | undefined, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const found = textOf(record, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a record is called. */
export const nameOf = (record: Json | undefined): string | undefined => firstText(record, 'name', 'service_name', 'program_name', 'title', 'location_name', 'site_name', 'organization_name');
