/** Which table of HSDS a table is, by its columns and not by its name. */

/** Named by where their rows stand in HSDS JSON. */
export type Kind =
  | 'organizations' | 'services' | 'locations' | 'service_at_locations' | 'phones' | 'addresses' | 'schedules' | 'languages' | 'accessibility'
  | 'service_areas' | 'taxonomy' | 'taxonomy_terms' | 'cost_options';

/** In order: the first whose words are all there. `|` is or, `!` is without. */
const KINDS: readonly (readonly [Kind, string])[] = [
  ['schedules', 'opens_at closes_at !closed service_id|location_id|service_at_location_id'],
  ['phones', 'number service_id|location_id|organization_id'],
  ['addresses', 'address_1 location_id|organization_id'],
  ['accessibility', 'accessibility|details location_id !service_id'],
  ['languages', 'language|code service_id|location_id !taxonomy_id'],
  ['service_areas', 'service_area|extent service_id'],
  ['cost_options', 'option|amount service_id'],
  ['taxonomy_terms', 'taxonomy_id|taxonomy_term_id service_id'],
  ['taxonomy', 'id name vocabulary|parent_id|taxonomy !organization_id'],
  ['service_at_locations', 'service_id location_id !name'],
  ['services', 'name organization_id application_process|fees|fees_description|interpretation_services|accreditations|wait_time|assured_date'],
  ['locations', 'name transportation|latitude|location_type !service_id'],
  ['organizations', 'id name tax_status|legal_status|tax_id|year_incorporated|website|uri|url|email !organization_id'],
];

export function kindOf(headers: ReadonlySet<string>): Kind | undefined {
  const has = (word: string): boolean => word.startsWith('!') ? !headers.has(word.slice(1)) : word.split('|').some(each => headers.has(each));
  return KINDS.find(([, words]) => words.split(' ').every(has))?.[0];
}

/** Columns that HSDS 1.x calls otherwise than its JSON does. */
export const RENAMED: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  languages: { language: 'name' }, accessibility: { accessibility: 'description' }, service_areas: { service_area: 'name' },
};
