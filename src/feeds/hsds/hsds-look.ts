/**
 * Whether records of JSON are HSDS, or near it: by a part that only HSDS nests, or by saying nothing but words of HSDS.
 * Keys may be in any case ("serviceAtLocations"), and in the words of its older and British forms.
 */
import { asObject, own } from '../json/json-value.js';

/** "serviceAtLocations", "Service At Locations" to "service_at_locations". */
export const snake = (key: string): string =>
  /^[a-z\d_]+$/.test(key) ? key : key.trim().replace(/([a-z\d])([A-Z])/g, '$1_$2').replace(/[\s\-.]+/g, '_').toLowerCase();

/** Keys that a plain row would hardly have as a list of records, or as a record with an id or a name. */
const PARTS = new Set(['service', 'organization', 'location', 'program', 'service_at_location', 'service_at_locations', 'locations', 'services', 'phones', 'phone', 'schedules', 'schedule',
  'regular_schedules', 'regular_schedule', 'holiday_schedules', 'holiday_schedule', 'operating_hours', 'events', 'service_areas', 'languages', 'contacts', 'attributes',
  'taxonomy_terms', 'taxonomy', 'taxonomies', 'cost_options', 'eligibilitys', 'eligibilities', 'eligibility', 'accessibility', 'accessibility_for_disabilities', 'service_taxonomys',
  'service_taxonomies', 'addresses', 'physical_addresses', 'physical_address', 'required_documents', 'funding', 'fundings', 'capacities', 'metadata', 'reviews', 'additional_urls']);
const WORDS = new Set(['id', 'name', 'status', 'organization_id', 'program_id', 'alternate_name', 'description', 'url', 'email', 'interpretation_services',
  'application_process', 'fees_description', 'fees', 'wait_time', 'accreditations', 'licenses', 'eligibility_description', 'minimum_age', 'maximum_age', 'assured_date',
  'assurer_email', 'alert', 'last_modified', 'website', 'logo', 'uri', 'tax_status', 'tax_id', 'year_incorporated', 'legal_status', 'parent_organization_id', 'location_type',
  'transportation', 'latitude', 'longitude', 'external_identifier', 'external_identifier_type', 'deliverable_type', 'attending_type', 'attending_access', 'organization']);
const MOST_LOOKED_AT = 50;

function isPart(value: unknown): boolean {
  // FindTreatment.gov's services are pairs of a group and words.
  if (Array.isArray(value)) return value.every(each => asObject(each) !== undefined && own(asObject(each), 'f3') === undefined);
  const object = asObject(value);
  return object !== undefined && (Object.hasOwn(object, 'id') || Object.hasOwn(object, 'name'));
}

export function isHsds(records: readonly unknown[]): boolean {
  const objects = records.slice(0, MOST_LOOKED_AT).map(asObject).filter(each => each !== undefined);
  if (objects.some(each => Object.keys(each).some(key => PARTS.has(snake(key)) && isPart(own(each, key))))) return true;
  return objects.length > 0 && objects.every(each => Object.entries(each).every(([key, value]) => WORDS.has(snake(key)) || (PARTS.has(snake(key)) && (typeof value === 'object'))));
}

const TERM_WORDS = new Set(['id', 'name', 'description', 'code', 'parent_id', 'parent', 'taxonomy', 'taxonomy_id', 'taxonomy_detail', 'language', 'term_uri', 'uri', 'version', 'vocabulary', 'metadata']);

/** Terms of a taxonomy, or taxonomies: words for services, and none themselves. */
export function areTerms(records: readonly unknown[]): boolean {
  const objects = records.slice(0, MOST_LOOKED_AT).map(asObject).filter(each => each !== undefined);
  return objects.length > 0 && objects.every(each => Object.keys(each).every(key => TERM_WORDS.has(snake(key)))
    && (['parent_id', 'taxonomy_id', 'taxonomy_detail', 'term_uri', 'version', 'vocabulary'].some(key => own(each, key) !== undefined) || (own(each, 'code') !== undefined && own(each, 'taxonomy') !== undefined)));
}
