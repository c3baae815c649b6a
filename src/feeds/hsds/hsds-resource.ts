/**
 * One service of HSDS at one location, or without one, as a resource. What a service says stands beside what it says at
 * that location and what the location says; the nearest word wins where there can be but one. Refused: a contact
 * person's name or e-mail as the service's own, a date of last change as one of verification, and any key not named here.
 */
import { safeLink } from '../../model/links.js';
import { weekHours } from '../../model/hours.js';
import type { Resource, Schedule } from '../../model/resource.js';
import { fold } from '../../text/normalise.js';
import type { Categorise } from '../categories/categorise.js';
import type { Draft } from '../draft.js';
import { readEmail } from '../email.js';
import { readHours } from '../hours/hours-columns.js';
import { categoriesOf, readAttributes } from './hsds-attributes.js';
import { coverageOf } from './hsds-areas.js';
import { chatsOf, contactPhones, costOf, interpreted, joined, languagesOf, phonesOf, unique, whoOf, type Report } from './hsds-details.js';
import { firstText, nameOf, partsOf } from './hsds-parts.js';
import { namedCountry, placeOf } from './hsds-place.js';
import { isWords, readHsdsSchedule } from './hsds-schedule.js';
import { compact, textOf, type Json } from '../json/json-value.js';
import type { NationalDial } from '../phones/phone-cell.js';
import { flagsOf } from '../publish-flags.js';
import { readDate } from '../row-details.js';

/** What was found to belong together. `service` may be an organization's or a location's own record. */
export interface Located {
  readonly kind: 'service' | 'location' | 'organization';
  readonly service: Json;
  readonly at?: Json | undefined;
  readonly location?: Json | undefined;
  readonly organization?: Json | undefined;
}

export interface Reading {
  readonly country: string;
  readonly national: NationalDial | undefined;
  readonly categorise: Categorise;
  readonly report: Report;
  /** Labels that are in no list are told once for a feed. */
  unmapped(label: string): void;
}

const VERIFIED = ['assured_date', 'date_verified', 'verified_date', 'verified_on', 'last_verified', 'last_verified_on', 'verified_at'];

/** Why a record is not to be shown; undefined for one that may be. */
export type Excluded = { readonly column: string };

export function readLocated({ kind, service, at, location, organization }: Located, reading: Reading): Draft['resource'] | Excluded | undefined {
  const { report } = reading;
  const name = nameOf(service) ?? nameOf(organization);
  if (!name) return undefined;
  const said = readAttributes(service, at, location), flags = [service, at, location, organization].map(each => flagsOf(each));
  const column = said.excluded ?? flags.map(each => each.excluded).find(each => each !== undefined);
  if (column !== undefined) return { column };

  const country = namedCountry(location) ?? reading.country;
  const found = location && placeOf(location, country, new Set(), report);
  const serviceId = kind === 'service' ? textOf(service, 'id') : undefined, locationId = textOf(location, 'id') ?? textOf(at, 'location_id');
  const organizationId = textOf(organization, 'id') ?? firstText(service, 'organization_id', 'organisation_id') ?? (kind === 'organization' ? textOf(service, 'id') : undefined);
  const levels = [at, service, location];
  const page = firstText(service, 'url', 'website', 'web_site', 'web_address') ?? firstText(organization, 'website', 'url'), url = safeLink(page), mail = firstText(service, 'email', 'email_address'), email = readEmail(mail);
  if (page && !/^https?:/.test(url ?? '')) report('link-unsafe', 'url', page);
  if (mail && !email) report('email-not-understood', 'email', mail);
  const lines = [...levels, ...(levels.some(each => partsOf(each, 'phones').length) ? [] : [organization])].flatMap(each => partsOf(each, 'phones'));
  const contacts = lines.length ? [] : contactPhones([...levels, organization].flatMap(each => partsOf(each, 'contacts')));
  const date = firstText(service, ...VERIFIED) ?? (kind === 'service' ? undefined : firstText(location, ...VERIFIED)), assuredDate = date && readDate(date);
  if (date && !assuredDate) report('date-not-understood', 'assuredDate', date);
  for (const { label } of said.terms) for (const word of reading.categorise(label).unmapped) reading.unmapped(word);
  const access = partsOf(location, 'accessibility').map(each => [firstText(each, 'description', 'accessibility'), textOf(each, 'details')].filter(Boolean).join(' '));
  const status = fold(textOf(service, 'status') ?? ''), applying = textOf(service, 'application_process');
  const bring = partsOf(service, 'documents').map(each => firstText(each, 'document', 'name')).filter(each => each !== undefined);
  const named = organization && nameOf(organization);

  return {
    ...compact<Partial<Resource>>({
      id: serviceId ? [serviceId, locationId ?? textOf(at, 'id')].filter(Boolean).join(':') : kind === 'location' ? locationId : kind === 'organization' ? organizationId : undefined,
      serviceId, locationId, organizationId, organization: named,
      alternateName: textOf(service, 'alternate_name'),
      description: firstText(service, 'description', 'service_description'),
      url: url && /^https?:/.test(url) ? url : undefined, email,
      place: found?.place && kind === 'location' && found.place.name === name ? withoutName(found.place) : found?.place,
      confidential: found?.secret || said.secretPlace || flags.some(each => each.secretPlace) || undefined,
      languages: unique([...levels.flatMap(each => languagesOf(partsOf(each, 'languages'))), ...said.languages, ...interpreted(textOf(service, 'interpretation_services'))]),
      ...whoOf(service, said.serves),
      accessibility: joined([...access, ...said.access]) || undefined,
      coverage: coverageOf([...partsOf(at, 'areas'), ...partsOf(service, 'areas')], { ...found?.place, country }, report),
      applicationProcess: applying !== said.reachedBy ? applying : undefined, reachedBy: said.reachedBy, requiredDocuments: [...new Set(bring)],
      responders: said.responders, policeMayCome: said.policeMayCome, policeNote: said.policeNote,
      alert: textOf(service, 'alert'), status: STATUS.find(each => each === status) ?? (/^(?:deleted|archived|closed permanently)$/.test(status) ? 'defunct' : undefined),
      assuredDate, virtual: virtualOf(service, location),
    }),
    name, categories: categoriesOf(said.terms, label => reading.categorise(label).categories),
    phones: [...phonesOf(lines.length ? lines : contacts, { ...reading, country }), ...chatsOf(partsOf(service, 'urls'))],
    ...costOf(service, said.payments), ...hoursOf(levels, { ...reading, country }),
  };
}

const STATUS = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;

function withoutName({ name: _name, ...place }: NonNullable<Resource['place']>): Resource['place'] {
  return place;
}

/** Known by its location's type, or because it is given in no other way than from afar. */
function virtualOf(service: Json, location: Json | undefined): boolean | undefined {
  if (textOf(location, 'location_type')?.toLowerCase() === 'virtual') return true;
  const ways = firstText(service, 'attending_type', 'attending_types')?.toLowerCase().split(/[,;|]\s*/) ?? [];
  return ways.length && ways.every(way => /^(?:online|phone|telephone|virtual|remote)$/.test(way.trim())) ? true : undefined;
}

/** Whether both name the same times on each day of the week, and nothing beside. */
function sameWeek(a: readonly Schedule[], b: readonly Schedule[]): boolean {
  const weeks = [a, b].map(schedules => JSON.stringify(weekHours({ schedules, hoursAre: 'complete' })));
  return weeks[0] === weeks[1];
}

/** The hours of the nearest level that gives any, and the holidays of all. */
function hoursOf(levels: readonly (Json | undefined)[], { country, report }: Pick<Reading, 'country' | 'report'>): Partial<Resource> {
  const sources = levels.map(level => { const stated = partsOf(level, 'hours'); return stated.length ? stated : partsOf(level, 'schedules'); }).find(each => each.length) ?? [];
  const all = [...new Map([...sources, ...levels.flatMap(level => partsOf(level, 'holidays'))].map(each => [JSON.stringify({ ...each, id: '' }), each])).values()];
  if (!all.length) return {};
  const countedFromZero = all.some(source => textOf(source, 'weekday') === '0' || textOf(source, 'day') === '0' || textOf(source, 'day_of_week') === '0');
  const read = all.map(source => readHsdsSchedule(source, { country, countedFromZero }));
  const schedules = [...new Map(read.flatMap(each => each.schedules).map(rule => [JSON.stringify(rule), rule])).values()];
  const hoursText = joined(read.map(({ text }) => text));
  // Where all is words, they are read as words.
  const prose = !schedules.length && hoursText && all.every(isWords) ? readHours({ hours: hoursText }) : undefined;
  if (prose?.schedules) return { hoursText, schedules: prose.schedules, ...(prose.hoursAre && { hoursAre: prose.hoursAre }) };
  // Words that bound a rule may say no more than the rules do.
  const said = schedules.length && hoursText && read.every(({ whole, schedules: rules }) => whole || rules.length) && !read.every(({ whole }) => whole) ? readHours({ hours: hoursText }) : undefined;
  if (said?.hoursAre === 'complete' && said.schedules && sameWeek(said.schedules, schedules)) return { hoursText, schedules, hoursAre: 'complete' };
  if (hoursText && !schedules.length) report('hours-not-understood', 'hours', hoursText);
  return {
    ...(hoursText && { hoursText }),
    // Days without any times do not say that the others are closed.
    ...(schedules.length && { schedules, hoursAre: read.every(({ whole }) => whole) && schedules.some(({ state }) => state !== 'unknown') ? 'complete' as const : 'partial' as const }),
  };
}
