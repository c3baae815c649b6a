/**
 * Resources to HSDS 3.1 services that hold to the standard's schema: the locations of one service together, ids that are
 * no UUID made into stable ones. Nothing is invented: a part of an address that is not known is an empty text, because
 * the schema asks for all six; each such filler is listed by `hsdsFillers`. A confidential service has no location here.
 *
 * Not carried, as HSDS has no place for them: time zone, provenance and disagreements, the language of the text.
 */
import { compact } from '../feeds/json/json-value.js';
import type { Phone, Resource } from '../model/resource.js';
import type {
  HsdsAddress, HsdsAttribute, HsdsFiller, HsdsLanguage, HsdsLocation, HsdsPhone, HsdsService, HsdsServiceAtLocation,
} from './hsds-service.js';
import { areas } from './hsds-service-areas.js';
import { toHsdsSchedules } from './hsds-schedules.js';
import { isUuid, stableUuid } from './stable-uuid.js';
import { writtenPhone } from './written-phone.js';

export type { HsdsFiller, HsdsService } from './hsds-service.js';

/** HSDS 3.1, schema-valid; locations of one service together. */
export function toHsds(resources: readonly Resource[]): HsdsService[] {
  return write(resources).services;
}

/** What stands in `toHsds(resources)` only because the schema asks for it, or for another form of it. */
export function hsdsFillers(resources: readonly Resource[]): HsdsFiller[] {
  return write(resources).fillers;
}

type Fill = (field: string, filler: string) => string;

/** A web address as the schema's `uri` will have it; undefined for one that cannot be put so. */
function uri(text: string | undefined): string | undefined {
  const plain = text?.replace(/%(?![\da-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]/gi, encodeURIComponent).replace(/(#.*)/, part => `#${part.slice(1).replaceAll('#', '%23')}`);
  return plain && /^https?:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d+)?(?:[/?#]|$)/i.test(plain) ? plain : undefined;
}

const mail = (text: string | undefined): string | undefined =>
  text && /^[a-z\d_+-]+(?:\.[a-z\d_+-]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d](?:[a-z\d-]*[a-z\d])?$/i.test(text) ? text : undefined;

const uuidOf = (kind: string, id: string, fill: Fill): string => isUuid(id) ? id : fill(`${kind}.id`, stableUuid(kind, id));

function languages(resource: Resource, owner: string): HsdsLanguage[] {
  return (resource.languages ?? []).map(({ code, mode }) => compact<HsdsLanguage>({
    id: stableUuid('language', `${owner} ${code} ${mode}`), ...(/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(code) ? { code } : { name: code }),
    note: mode === 'spoken' ? 'Spoken' : mode === 'interpreter' ? 'Interpreter' : undefined,
  }));
}

function phone(each: Phone, owner: string, country: string | undefined): HsdsPhone | undefined {
  const { number, dial, extension, kind, keyword, press, label, hoursText } = writtenPhone(each, country), written = number ?? dial;
  if (!written) return undefined;
  const counts = extension !== undefined && /^(?:0|[1-9]\d{0,14})$/.test(extension);
  return compact<HsdsPhone>({
    id: stableUuid('phone', `${owner} ${JSON.stringify(each)}`), number: written, extension: counts ? Number(extension) : undefined,
    type: kind === 'videophone' ? 'video' : kind,
    description: [label, extension && !counts && `ext. ${extension}`, keyword && `Text ${keyword}`, press && `Press ${press}`, hoursText].filter(Boolean).join('; ') || undefined,
    languages: each.languages?.map(code => ({ id: stableUuid('language', `${owner} ${written} ${code}`), code })),
  });
}

const phones = ({ phones: lines, place }: Resource, owner: string): HsdsPhone[] =>
  [...new Map(lines.map(each => phone(each, owner, place?.country)).filter(each => each !== undefined).map(each => [each.id, each])).values()];

function address({ place, virtual }: Resource, owner: string, fill: Fill): HsdsAddress | undefined {
  if (!place || !(place.address ?? place.locality ?? place.region ?? place.postalCode)) return undefined;
  const part = (field: string, value: string | undefined): string => value ?? fill(`address.${field}`, '');
  return {
    id: stableUuid('address', `${owner} ${JSON.stringify(place)}`),
    address_1: part('address_1', place.address), city: part('city', place.locality), state_province: part('state_province', place.region),
    postal_code: part('postal_code', place.postalCode), country: part('country', place.country), address_type: place.addressType ?? (virtual ? 'virtual' : 'physical'),
  };
}

function location(resource: Resource, ownLanguages: boolean, fill: Fill): HsdsLocation | undefined {
  const { place, virtual, confidential, accessibility } = resource;
  if (confidential || !(place ?? virtual)) return undefined;
  const id = uuidOf('location', resource.locationId ?? resource.id, fill);
  const found = address(resource, id, fill);
  return compact<HsdsLocation>({
    id, location_type: virtual ? 'virtual' : 'physical', name: place?.name, transportation: place?.transportation, latitude: place?.latitude, longitude: place?.longitude, addresses: found && [found],
    languages: ownLanguages ? languages(resource, id) : undefined,
    accessibility: accessibility ? [{ id: stableUuid('accessibility', `${id} ${accessibility}`), description: accessibility }] : undefined,
  });
}

const OURS = 'community-resource-finder';

/** A directory has few terms and many services. */
const terms = new Map<string, string>();
function termId(name: string): string {
  const known = terms.get(name);
  if (known !== undefined) return known;
  if (terms.size > 10_000) terms.clear();
  const id = stableUuid('taxonomy_term', name);
  terms.set(name, id);
  return id;
}

/** The agency's word with its own code first, then with ours. */
function attributes({ categories, responders = [], policeMayCome, policeNote, reachedBy }: Resource, owner: string, fill: Fill): HsdsAttribute[] {
  const term = (label: string, code: string | undefined, taxonomy?: string): HsdsAttribute => {
    const name = `${taxonomy ?? ''} ${code ?? ''} ${label}`;
    const found = { id: termId(name), name: label, description: fill('taxonomy_term.description', ''), ...(code && { code }), ...(taxonomy && { taxonomy }) };
    return { id: stableUuid('attribute', `${owner} ${name}`), taxonomy_term: found };
  };
  const plain = (link_type: string, value: string): HsdsAttribute => ({ id: stableUuid('attribute', `${owner} ${link_type} ${value}`), link_type, value });
  return [
    ...categories.flatMap(({ id, label, code, taxonomy }) => [...(code || !id ? [term(label, code, taxonomy)] : []), ...(id ? [term(label, id, OURS)] : [])]),
    ...responders.map(each => plain('responder', each)),
    ...(policeMayCome ? [plain('police-may-come', policeMayCome)] : []), ...(policeNote ? [plain('police-note', policeNote)] : []), ...(reachedBy ? [plain('reached-by', reachedBy)] : []),
  ];
}

/** What a service says whatever its location. Services of one id that differ in it are written apart, so that nothing is lost. */
function common(resource: Resource): Partial<Resource> {
  const { id: _id, locationId: _location, place: _place, phones: _phones, schedules: _schedules, hoursText: _text, hoursAre: _are, timeZone: _zone,
    languages: _languages, coverage: _coverage, virtual: _virtual, confidential: _confidential, accessibility: _accessibility, accessible: _accessible,
    source: _source, ...rest } = resource;
  return rest;
}

function eligibility({ eligibility: text, serves = [] }: Resource): string | undefined {
  return [text, serves.filter(each => !text?.includes(each)).join(', ')].filter(Boolean).join('. ') || undefined;
}

function cost({ cost: text, free }: Resource, owner: string): Pick<HsdsService, 'cost_options' | 'fees_description'> {
  return free ? { cost_options: [{ id: stableUuid('cost_option', owner), amount: 0, amount_description: text ?? 'Free' }] } : text ? { fees_description: text } : {};
}

function organization({ organization: name, organizationId }: Resource, fill: Fill): Pick<HsdsService, 'organization' | 'organization_id'> {
  if (!name && !organizationId) return {};
  const id = organizationId && isUuid(organizationId) ? organizationId : fill('organization.id', stableUuid('organization', JSON.stringify([organizationId ?? '', name ?? ''])));
  return { organization_id: id, ...(name && { organization: { id, name, description: fill('organization.description', '') } }) };
}

function service(group: readonly [Resource, ...Resource[]], id: string, filler: (resource: Resource) => Fill): HsdsService {
  const [first] = group, fill = filler(first);
  const same = <T>(read: (resource: Resource) => T): boolean => new Set(group.map(each => JSON.stringify(read(each)))).size === 1;
  const shared = {
    phones: same(({ phones: lines }) => lines), areas: same(({ coverage }) => coverage), languages: same(each => each.languages),
    schedules: same(({ schedules, hoursText, hoursAre }) => [schedules, hoursText, hoursAre]),
  };
  const at = group.map((resource): HsdsServiceAtLocation | undefined => {
    const place = location(resource, !shared.languages, filler(resource));
    if (!place && group.length === 1) return undefined;
    const own = stableUuid('service_at_location', `${id} ${resource.id}`);
    return compact<HsdsServiceAtLocation>({
      id: own, service_id: id, location_id: place?.id, location: place, phones: shared.phones ? undefined : phones(resource, own),
      schedules: shared.schedules ? undefined : toHsdsSchedules(resource, own), service_areas: shared.areas ? undefined : areas(resource, own),
    });
  }).filter(each => each !== undefined);
  const chats = first.phones.flatMap(({ kind, url, label }) => {
    const found = kind === 'chat' ? uri(url) : undefined;
    return found ? [compact<{ id: string; label?: string; url: string }>({ id: stableUuid('url', `${id} ${found}`), label: label ?? 'Chat', url: found })] : [];
  });
  return compact<HsdsService>({
    id, name: first.name, alternate_name: first.alternateName, status: first.status ?? fill('service.status', 'active') as 'active', ...organization(first, fill),
    description: first.description, url: uri(first.url), additional_urls: chats, email: mail(first.email), application_process: first.applicationProcess ?? first.reachedBy,
    ...cost(first, id), eligibility_description: eligibility(first), minimum_age: first.minimumAge, maximum_age: first.maximumAge, assured_date: first.assuredDate, alert: first.alert,
    phones: shared.phones ? phones(first, id) : undefined, schedules: shared.schedules ? toHsdsSchedules(first, id) : undefined,
    service_areas: shared.areas ? areas(first, id) : undefined, service_at_locations: at,
    languages: shared.languages ? languages(first, id) : undefined, attributes: attributes(first, id, fill),
    required_documents: first.requiredDocuments?.map(document => ({ id: stableUuid('required_document', `${id} ${document}`), document })),
  });
}

function write(resources: readonly Resource[]): { services: HsdsService[]; fillers: HsdsFiller[] } {
  const groups = new Map<string, [Resource, ...Resource[]]>();
  for (const resource of resources) {
    const key = resource.serviceId === undefined ? JSON.stringify([resource.id]) : JSON.stringify([resource.source?.name, resource.serviceId, common(resource)]);
    const group = groups.get(key);
    if (group) group.push(resource); else groups.set(key, [resource]);
  }
  const fillers: HsdsFiller[] = [];
  const taken = new Set<string>();
  const services = [...groups.values()].map(group => {
    const filler = (resource: Resource): Fill => (field, value) => { fillers.push({ resource: resource.id, field, filler: value }); return value; };
    const [first] = group, name = first.serviceId ?? first.id;
    let id = isUuid(name) ? name : stableUuid('service', name);
    // One id for what differs: the first keeps it, the others get one from all that tells them apart.
    for (let more = 0; taken.has(id); more++) id = stableUuid('service', JSON.stringify([name, first.id, first.source?.name ?? '', more]));
    taken.add(id);
    if (id !== name) filler(first)('service.id', id);
    return service(group, id, filler);
  });
  return { services, fillers };
}
