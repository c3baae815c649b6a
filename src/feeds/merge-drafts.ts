/**
 * One resource from the rows of several tables: a service, the location it is at, its organization. What the nearer row
 * says stands; what it leaves open is the further one's only where that holds for the service as well. A category, a
 * date of verification or a description of its organization says nothing of a service.
 */
import type { Phone, Place, Resource } from '../model/resource.js';
import type { Draft } from './draft.js';

type Told = Draft['resource'];

/** Stands where a row has no name and needs none: a character that is nobody's. */
export const NAMELESS = '\uE000';

const nameOf = (told: Told | undefined): string | undefined => told && told.name !== NAMELESS ? told.name : undefined;

const firstOf = <K extends keyof Told>(key: K, ...told: readonly (Told | undefined)[]): Pick<Told, K> | undefined => {
  const found = told.find(each => each?.[key] !== undefined);
  return found && { [key]: found[key] } as Pick<Told, K>;
};

const samePhone = (a: Phone, b: Phone): boolean => (a.dial ?? a.number) === (b.dial ?? b.number) && a.extension === b.extension && a.kind === b.kind;
const phonesOf = (...lists: readonly (readonly Phone[] | undefined)[]): Phone[] => {
  const found: Phone[] = [];
  for (const phone of lists.flatMap(each => each ?? [])) if (!found.some(other => samePhone(phone, other))) found.push(phone);
  return found;
};
const callable = (phones: readonly Phone[]): boolean => phones.some(({ kind }) => kind !== 'fax');

const isPlace = (place: Place | undefined): boolean => place?.address !== undefined || place?.latitude !== undefined;

/** A service may give the pin, and its location the street. */
function placeOf(service: Place | undefined, location: Place | undefined): Place | undefined {
  if (!isPlace(service)) return location ?? service;
  if (service?.address !== undefined || location?.address === undefined || location.latitude !== undefined) return service;
  return { ...location, ...(service?.latitude !== undefined && service.longitude !== undefined && { latitude: service.latitude, longitude: service.longitude }) };
}

/** Hours belong together: of two rows that give some, only one's. */
function hoursOf(...told: readonly (Told | undefined)[]): Partial<Told> {
  const found = told.find(each => each?.schedules?.length ?? each?.hoursText);
  if (!found) return {};
  const { schedules, hoursText, hoursAre } = found;
  return { ...(schedules && { schedules }), ...(hoursText && { hoursText }), ...(hoursAre && { hoursAre }) };
}

/** A place that is closed is closed for whatever is there. */
function statusOf(...told: readonly (Told | undefined)[]): Partial<Told> {
  const said = told.flatMap(each => each?.status ?? []), status = said.find(each => each !== 'active') ?? said[0];
  return status ? { status } : {};
}

const union = <T>(key: (each: T) => string, ...lists: readonly (readonly T[] | undefined)[]): T[] => [...new Map(lists.flatMap(list => list ?? []).map(each => [key(each), each])).values()];

export interface Parts {
  readonly service?: Told | undefined;
  readonly location?: Told | undefined;
  readonly organization?: Told | undefined;
  /** Its organization is at one place, so that what it says of its place and hours holds here. */
  readonly onePlace: boolean;
  /** No table tells of services: what is said of an organization is then said of what it does. */
  readonly broad: boolean;
}

/** What a resident meets: the service, else the location by itself, else the organization. Undefined for what nothing names. */
export function mergeDrafts({ service, location, organization, onePlace, broad }: Parts): Told | undefined {
  const main = service ?? location ?? organization, street = service ? undefined : location?.place?.address;
  const name = nameOf(main) ?? nameOf(organization) ?? main?.organization ?? main?.categories[0]?.label ?? street;
  if (!main || !name) return undefined;
  const owner = broad ? organization : undefined, door = service ? undefined : location;
  const seat = onePlace ? organization : undefined, phones = phonesOf(service?.phones, location?.phones);
  const place = placeOf(service?.place, location?.place ?? seat?.place);
  const languages = union(({ code, mode }) => `${code} ${mode}`, service?.languages, location?.languages, owner?.languages);
  const categories = [service, service?.categories.length ? undefined : location, owner].map(each => each?.categories ?? []).find(list => list.length) ?? [];
  const named = nameOf(organization) ?? service?.organization ?? location?.organization;
  const { place: _place, phones: _phones, categories: _categories, organization: _organization, languages: _languages, schedules: _schedules, hoursText: _hours, hoursAre: _are, status: _status, id: _id, ...own } = main;
  return {
    ...firstOf('description', door, owner), ...firstOf('url', service, location, organization), ...firstOf('email', service, location, organization),
    ...firstOf('cost', service, location, owner), ...firstOf('free', service, location, owner), ...firstOf('eligibility', service, location, owner), ...firstOf('serves', service, location, owner),
    ...firstOf('accessibility', location, service, seat), ...firstOf('accessible', location, service, seat), ...firstOf('coverage', service, location, owner), ...firstOf('alert', service, location, organization),
    ...firstOf('applicationProcess', service, location, owner), ...firstOf('virtual', service, location), ...firstOf('alternateName', main),
    ...own, name,
    ...(named && named !== name && { organization: named }),
    categories, phones: callable(phones) ? phones : phonesOf(phones, organization?.phones),
    ...(place && { place }), ...(languages.length && { languages }),
    ...hoursOf(service, location, seat), ...statusOf(service, location, organization),
    ...([service, location, organization].some(each => each?.confidential) && { confidential: true }),
  };
}

/** A row of a further table (numbers, hours, languages) joins what it hangs on. */
export function withDetail(told: Told, detail: Told): Told {
  const all = [told, detail].filter(each => each.schedules?.length ?? each.hoursText);
  const hours = all.length < 2 ? hoursOf(...all) : {
    schedules: all.flatMap(each => each.schedules ?? []), hoursText: [...new Set(all.map(each => each.hoursText).filter(Boolean))].join('. '),
    ...(all.some(each => each.schedules?.length) && { hoursAre: all.every(each => each.hoursAre === 'complete') ? 'complete' as const : 'partial' as const }),
  };
  const languages = union(({ code, mode }) => `${code} ${mode}`, told.languages, detail.languages), serves = [...new Set([...told.serves ?? [], ...detail.serves ?? []])];
  const rest: Partial<Resource> = { ...firstOf('cost', told, detail), ...firstOf('free', told, detail), ...firstOf('eligibility', told, detail), ...firstOf('accessibility', told, detail),
    ...firstOf('accessible', told, detail), ...firstOf('coverage', told, detail), ...firstOf('url', told, detail), ...firstOf('requiredDocuments', told, detail) };
  const place = isPlace(told.place) ? told.place : detail.place ?? told.place;
  return {
    ...told, ...rest, phones: phonesOf(told.phones, detail.phones), categories: union(({ label }) => label, told.categories, detail.categories), ...hours,
    ...(place && { place }), ...(languages.length && { languages }), ...(serves.length && { serves }), ...(detail.confidential && { confidential: true }),
  };
}
