/**
 * Which service is at which location, in every way that HSDS nests them. A service is at a location only where the
 * record says so, or where its organization has no other; where it could be at several it gets no place, and that is
 * reported. A location that no service is known to be at is shown by itself, so that its phones and hours are not lost.
 */
import { hasPlace } from './hsds-place.js';
import { nameOf, partsOf } from './hsds-parts.js';
import type { Located } from './hsds-resource.js';
import { asObject, own, textOf, type Json } from '../json/json-value.js';

/** Which list of a document a record stands in. */
export type Table = 'records' | 'services' | 'locations';

export interface Unit {
  readonly table: Table;
  /** JSON Pointer within its record; '' for the record itself. */
  readonly pointer: string;
  readonly located: readonly Located[];
  /** At how many locations it could be, where none is named. */
  readonly possible?: number;
}

const SERVICE_WORDS = ['status', 'organization_id', 'organization', 'program_id', 'program', 'application_process', 'fees', 'fees_description', 'eligibility_description', 'eligibilitys',
  'minimum_age', 'maximum_age', 'interpretation_services', 'wait_time', 'accreditations', 'licenses', 'assured_date', 'assurer_email', 'alert', 'service_areas', 'cost_options',
  'required_documents', 'capacities', 'schedules', 'schedule', 'regular_schedules', 'operating_hours', 'categories', 'category', 'service_taxonomys', 'taxonomy_terms', 'service_at_locations', 'service_at_location'];
const ORGANIZATION_WORDS = ['legal_status', 'tax_status', 'tax_id', 'year_incorporated', 'organization_identifiers', 'parent_organization_id', 'programs', 'additional_websites', 'logo', 'uri', 'website'];
const says = (record: Json, words: readonly string[]): boolean => words.some(word => own(record, word) !== undefined && own(record, word) !== null);

function isOrganization(record: Json): boolean {
  if (partsOf(record, 'services').length) return !partsOf(record, 'at').length;
  if (says(record, SERVICE_WORDS)) return false;
  return says(record, ORGANIZATION_WORDS) || Array.isArray(own(record, 'locations'));
}

const isLocation = (record: Json): boolean =>
  textOf(record, 'location_type') !== undefined || (!says(record, SERVICE_WORDS) && !says(record, ORGANIZATION_WORDS) && own(record, 'addresses') !== undefined && partsOf(record, 'locations').length === 0);

/** Without what is told of it elsewhere. */
const without = (record: Json, ...keys: readonly string[]): Json => Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

/** More than an id. */
const isWhole = (location: Json): boolean => Object.keys(location).some(key => key !== 'id' && key !== 'location_id');

interface Known { readonly organization: Json | undefined; /** The organization's locations, whole. */ readonly locations: readonly Json[]; /** Those that a service was found to be at. */ readonly placed: Set<Json> }

function whole(location: Json | undefined, id: string | undefined, { locations, placed }: Known): Json | undefined {
  const key = textOf(location, 'id') ?? textOf(location, 'location_id') ?? id;
  const known = key === undefined ? undefined : locations.find(each => textOf(each, 'id') === key);
  if (known) placed.add(known);
  return location && isWhole(location) ? location : known ?? location;
}

/** One service with all its places. `outer`: what stands beside it in its record. */
function serviceUnit(service: Json, outer: Json | undefined, known: Known): Pick<Unit, 'located' | 'possible'> {
  const organization = partsOf(service, 'organization')[0] ?? partsOf(outer, 'organization')[0] ?? known.organization;
  const own_ = partsOf(organization, 'locations');
  const all: Known = known.locations.length ? known : { organization, locations: own_, placed: known.placed };
  const at = (place: Json | undefined, location: Json | undefined): Located => ({ kind: 'service', service, at: place, location, organization });
  const places = outer ? [outer] : partsOf(service, 'at');
  if (places.length) {
    return { located: places.flatMap(place => {
      const found = partsOf(place, 'locations');
      if (found.length > 1) return found.map(each => at(place, whole(each, undefined, all)));
      const location = whole(found[0], textOf(place, 'location_id'), all);
      return [at(place, location ?? (hasPlace(place) ? without(place, 'id', 'service', 'organization') : undefined))];
    }) };
  }
  const nested = partsOf(service, 'locations');
  if (nested.length) return { located: nested.map(each => at(undefined, whole(each, undefined, all))) };
  const named = textOf(service, 'location_id') === undefined ? undefined : whole(undefined, textOf(service, 'location_id'), all);
  if (named) return { located: [at(undefined, named)] };
  if (hasPlace(service)) return { located: [at(undefined, without(service, 'id', 'name', 'location_id'))] };
  const [only, ...others] = all.locations;
  if (only && !others.length) {
    all.placed.add(only);
    return { located: [at(undefined, only)] };
  }
  return { located: [at(undefined, undefined)], ...(others.length && { possible: all.locations.length }) };
}

function organizationUnits(record: Json): Unit[] {
  const organization = partsOf(record, 'organization')[0] ?? without(record, 'services', 'locations', 'programs', 'funding');
  const known: Known = { organization, locations: partsOf(record, 'locations'), placed: new Set() };
  const services = partsOf(record, 'services').map((service, index): Unit => ({ table: 'services', pointer: `/services/${index}`, ...serviceUnit(service, undefined, known) }));
  const alone = known.locations.map((location, index): Unit => ({
    table: 'locations', pointer: `/locations/${index}`,
    located: known.placed.has(location) ? [] : [{ kind: 'location', service: locationAsListing(location, organization), location, organization }],
  }));
  const none = !services.length && !alone.length;
  return [{ table: 'records', pointer: '', located: none ? [{ kind: 'organization', service: organization, ...(hasPlace(organization) && { location: without(organization, 'id', 'name') }) }] : [] }, ...services, ...alone];
}

/** What a location says of itself as a place to go to. */
const locationAsListing = (location: Json, organization: Json | undefined): Json => ({
  name: nameOf(location) ?? nameOf(organization), description: own(location, 'description'), alternate_name: own(location, 'alternate_name'), url: own(location, 'url'),
});

/** The units of one record, whose keys are in the standard's form. */
export function unitsOf(record: Json): Unit[] {
  const service = asObject(own(record, 'service')), none: Known = { organization: undefined, locations: [], placed: new Set() };
  if (service) return [{ table: 'records', pointer: '', ...serviceUnit(service, record, none) }];
  if (isOrganization(record)) return organizationUnits(record);
  if (isLocation(record)) {
    const organization = partsOf(record, 'organization')[0];
    return [{ table: 'records', pointer: '', located: [{ kind: 'location', service: locationAsListing(record, organization), location: record, organization }] }];
  }
  return [{ table: 'records', pointer: '', ...serviceUnit(record, undefined, none) }];
}
