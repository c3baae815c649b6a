/**
 * Which table of HSDS a table is, by its columns and by who refers to it. Its name only breaks a tie. Known are the
 * tables of 1.x (Ohana's too), 2.x and 3.x; a table of other columns than these is no table of HSDS.
 */
import { LONGEST_HEADER } from '../tables/table.js';

/** Named by where their rows stand in HSDS JSON; those that a model of services has no place for, by their table. */
export type Kind =
  | 'organizations' | 'programs' | 'services' | 'locations' | 'service_at_locations' | 'phones' | 'addresses' | 'schedules' | 'holiday_schedules' | 'languages'
  | 'accessibility' | 'service_areas' | 'taxonomy' | 'attributes' | 'cost_options' | 'payments' | 'eligibilities' | 'required_documents'
  | 'contacts' | 'funding' | 'identifiers' | 'capacities' | 'units' | 'urls' | 'taxonomies' | 'metadata';

/** Tables that say nothing a resident asks for, or speak of persons: known, counted, and not shown. */
export const NOT_SHOWN: ReadonlySet<Kind | undefined> = new Set<Kind>(['funding', 'identifiers', 'capacities', 'units', 'urls', 'metadata']);

/** In order: the first whose words are all there. `|` is or, `!` is without. */
const KINDS: readonly (readonly [Kind, string])[] = [
  ['metadata', 'resource_id last_action_date|last_action_type|field_name'],
  ['metadata', 'name character_set'],
  ['identifiers', 'organization_id identifier|identifier_scheme|identifier_type'],
  ['attributes', 'link_id taxonomy_term_id|taxonomy_id|link_entity|link_type'],
  ['attributes', 'taxonomy_id|taxonomy_term_id service_id !name'],
  ['holiday_schedules', 'closed|holiday start_date|end_date service_id|location_id|service_at_location_id|organization_id'],
  ['schedules', 'opens_at|closes_at|weekday|byday|freq|start_time service_id|location_id|service_at_location_id|organization_id !name'],
  ['phones', 'number|phone_number service_id|location_id|organization_id|contact_id|service_at_location_id'],
  ['addresses', 'address_1|street_1 location_id|organization_id !name'],
  ['cost_options', 'option|amount|amount_description service_id'],
  ['payments', 'payment service_id !name'],
  ['required_documents', 'document service_id'],
  ['eligibilities', 'eligibility|minimum_age|maximum_age service_id !name'],
  ['capacities', 'service_id unit_id|available|maximum !name'],
  ['languages', 'language|code|note service_id|location_id|phone_id !taxonomy_id'],
  ['accessibility', 'accessibility|details location_id !service_id !organization_id'],
  ['service_areas', 'service_area|extent|extent_type service_id|service_at_location_id'],
  ['service_areas', 'name description service_id !organization_id !location_id !title'],
  ['contacts', 'name|email title|department service_id|location_id|organization_id|service_at_location_id !description'],
  ['funding', 'source service_id|organization_id !name'],
  ['urls', 'url service_id|organization_id !name !description'],
  ['service_at_locations', 'service_id location_id !name'],
  ['taxonomies', 'id name version !organization_id'],
  ['units', 'id name scheme|identifier !organization_id'],
  ['taxonomy', 'name|term parent_id|parent_name|vocabulary|taxonomy|taxonomy_id|term_uri !organization_id !service_id'],
  ['services', 'name organization_id|location_id|program_id application_process|fees|fees_description|interpretation_services|accreditations|wait_time|assured_date|eligibility_description|taxonomy_ids'],
  ['locations', 'name|latitude transportation|latitude|location_type|external_identifier !service_id'],
  ['organizations', 'id name tax_status|legal_status|tax_id|year_incorporated|date_incorporated|parent_organization_id !organization_id !location_id'],
];

/** Columns that a table of services, locations or organizations may have in any version. */
const WORDS: Readonly<Partial<Record<Kind, string>>> = {
  services: 'organization_id program_id location_id name alternate_name description short_description url website email status interpretation_services application_process wait_time fees fees_description '
    + 'accreditations licenses eligibility eligibility_description minimum_age maximum_age assured_date assurer_email alert last_modified created_at updated_at taxonomy_ids audience keywords languages '
    + 'required_documents accepted_payments funding_sources service_areas source deliverable_type attending_type attending_access test_date assurer',
  locations: 'organization_id name alternate_name description short_desc transportation latitude longitude location_type url external_identifier external_identifier_type accessibility admin_emails email '
    + 'languages website virtual last_modified created_at updated_at',
  organizations: 'name alternate_name description email url website tax_status tax_id year_incorporated date_incorporated legal_status logo uri parent_organization_id accreditations licenses funding_sources '
    + 'last_modified created_at updated_at short_description',
  programs: 'organization_id name alternate_name description',
};

/** "Organization ID" and "organizationId" are organization_id. */
export const columnName = (header: string): string =>
  header.slice(0, LONGEST_HEADER).replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '');

export function kindOf(columns: ReadonlySet<string>): Kind | undefined {
  const has = (word: string): boolean => word.startsWith('!') ? !columns.has(word.slice(1)) : word.split('|').some(each => columns.has(each));
  return KINDS.find(([, words]) => words.split(' ').every(has))?.[0];
}

export interface Known { readonly title: string; readonly columns: ReadonlySet<string>; readonly kind: Kind | undefined; readonly values: (column: string) => Iterable<string> }

const ENTITIES = [['services', 'service_id'], ['locations', 'location_id'], ['organizations', 'organization_id'], ['programs', 'program_id']] as const;

/** How many of a kind's possible columns a table has, of all that it has. */
function share(kind: Kind, columns: ReadonlySet<string>): number {
  const words = new Set(WORDS[kind]?.split(' '));
  const others = [...columns].filter(column => column !== 'id');
  return others.length ? others.filter(column => words.has(column)).length / others.length : 0;
}

/** Most of its columns are HSDS's own: an agency's own table of services only shares some words with it. */
export const isOfHsds = ({ kind, columns }: Known): boolean => kind !== undefined && columns.has('id') && share(kind, columns) >= 0.6;

/**
 * A table with few columns ("id, name, description") says too little by itself: it is what the others call its ids,
 * else what it is named for.
 */
export function kindByOthers(table: Known, all: readonly Known[]): Kind | undefined {
  if (!table.columns.has('id') || !table.columns.has('name')) return undefined;
  const ids = new Set(table.values('id'));
  let best: { kind: Kind; named: number; called: boolean } | undefined;
  for (const [kind, column] of ENTITIES) {
    if (share(kind, table.columns) < 0.6 || table.columns.has(column)) continue;
    const asked = new Set(all.filter(each => each !== table && !(each.kind === kind && each.columns.has('id'))).flatMap(each => [...each.values(column)]));
    const named = asked.size ? [...asked].filter(id => ids.has(id)).length / asked.size : 0;
    const called = table.title.toLowerCase().includes(kind.slice(0, -1));
    if ((named > 0.5 || called) && (!best || named > best.named || (named === best.named && called && !best.called))) best = { kind, named, called };
  }
  return best?.kind;
}
