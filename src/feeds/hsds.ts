/**
 * HSDS 3 services (Open Referral) to resources: one for each service at each location, or one without a location.
 * Tolerant of near-HSDS: ids of any form, one object where a list belongs, a service without its organization.
 * Refused: a contact person's name or e-mail as the service's own, and any key not named here.
 */
import { dialFor } from '../model/phones.js';
import { safeLink } from '../model/links.js';
import { isCategory } from '../model/categories.js';
import { ownValue } from '../model/own-value.js';
import { loadWorldPhones } from '../model/phones-world.js';
import type { Category, Phone, PhoneKind, Place, Provenance, Resource, Schedule, SpokenLanguage } from '../model/resource.js';
import { createCategorise, type Categorise } from './categorise.js';
import { locate } from './coordinates.js';
import { finish, MOST_RECORDS, type Draft } from './draft.js';
import { readEmail } from './email.js';
import type { Feed, Problem, ReadOptions } from './feed.js';
import { readHsdsSchedule } from './hsds-schedule.js';
import { asObject, compact, numberOf, objectsOf, own, textOf, type Json } from './json-value.js';
import type { NationalDial } from './phone-cell.js';
import { problem, ProblemList, type ProblemCode, type Where } from './problems.js';
import { readDate, readFree, readLanguages } from './row-details.js';
import { slices } from '../model/slices.js';

type Report = (code: ProblemCode, field: string, value?: string, params?: Problem['params']) => void;
interface Reading { readonly country: string; readonly national: NationalDial | undefined; readonly categorise: Categorise; readonly report: Report }

const KINDS: Readonly<Record<string, PhoneKind>> = { voice: 'voice', fax: 'fax', text: 'text', sms: 'text', tty: 'tty', tdd: 'tty', textphone: 'tty', video: 'videophone', videophone: 'videophone', cell: 'voice', mobile: 'voice' };

function languages(sources: readonly Json[]): SpokenLanguage[] {
  return sources.flatMap((source): SpokenLanguage[] => {
    const code = textOf(source, 'code'), name = textOf(source, 'name'), note = textOf(source, 'note') ?? '';
    const found = code && /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(code) ? code : name && readLanguages(name)[0]?.code;
    if (!found) return [];
    return [{ code: found, mode: /interpret|translat/i.test(note) ? 'interpreter' : /spoken|bilingual|speak/i.test(note) ? 'spoken' : 'unknown' }];
  });
}

/** "Interpretation services are available in Urdu, Polish, and Slovak": only names that are languages. */
function interpreted(text = ''): SpokenLanguage[] {
  const names = readLanguages(text.replace(/^.*\b(?:in|for|into|en)\b/i, '').replace(/\./g, ''));
  return names.filter(({ code }) => /^[a-z]{2,3}$/.test(code)).map(({ code }) => ({ code, mode: 'interpreter' }));
}

function phones(sources: readonly Json[], { country, national, report }: Reading): Phone[] {
  const seen = new Set<string>();
  return sources.flatMap((source): Phone[] => {
    const number = textOf(source, 'number')?.replace(/^"+|"+$/g, '');
    if (!number) return [];
    const kind = ownValue(KINDS, textOf(source, 'type')?.toLowerCase() ?? '') ?? 'voice';
    const extension = textOf(source, 'extension');
    const found = national?.(number, country);
    const dial = found?.dial ?? dialFor(number, country, kind);
    if (seen.has(`${number} ${extension ?? ''} ${kind}`)) return [];
    seen.add(`${number} ${extension ?? ''} ${kind}`);
    if (!dial) report('phone-not-understood', 'phone', number);
    return [compact<Phone>({
      number, kind, dial, extension: extension ?? found?.extension, label: textOf(source, 'description'),
      languages: languages(objectsOf(source, 'languages')).map(({ code }) => code),
    })];
  });
}

function placeOf(location: Json, { country, report }: Reading): Place | undefined {
  const addresses = objectsOf(location, 'addresses');
  const address = addresses.find(each => textOf(each, 'address_type') !== 'postal') ?? addresses[0];
  const latitude = numberOf(location, 'latitude'), longitude = numberOf(location, 'longitude');
  const point = latitude === undefined && longitude === undefined ? undefined : locate({ first: latitude ?? NaN, second: longitude ?? NaN }, 'latitude-first', country);
  if (typeof point === 'string') report(point, 'coordinates', `${String(latitude)}, ${String(longitude)}`);
  const named = textOf(address, 'country')?.toUpperCase();
  const place = compact<Place>({
    address: [textOf(address, 'address_1'), textOf(address, 'address_2')].filter(Boolean).join(', ') || undefined,
    locality: textOf(address, 'city'), region: textOf(address, 'state_province') ?? textOf(address, 'region'), postalCode: textOf(address, 'postal_code'),
    country: named && /^[A-Z]{2}$/.test(named) ? named : undefined,
    latitude: typeof point === 'object' ? point.latitude : undefined, longitude: typeof point === 'object' ? point.longitude : undefined,
  });
  return Object.keys(place).length ? { ...place, country: place.country ?? country } : undefined;
}

function hours(sources: readonly Json[]): Partial<Resource> {
  const read = sources.map(readHsdsSchedule);
  const schedules: Schedule[] = read.flatMap(({ schedule }) => schedule ?? []);
  const hoursText = [...new Set(read.map(({ text }) => text).filter(Boolean))].join('. ');
  return {
    ...(hoursText && { hoursText }),
    ...(schedules.length && { schedules, hoursAre: schedules.length === sources.length ? 'complete' as const : 'partial' as const }),
  };
}

function terms(service: Json | undefined): Json[] {
  return [...objectsOf(service, 'attributes').map(attribute => asObject(own(attribute, 'taxonomy_term')) ?? attribute), ...objectsOf(service, 'taxonomy_terms')];
}

const termLabel = (term: Json): string | undefined => textOf(term, 'name') ?? textOf(term, 'label');

function termLabels(record: unknown): string[] {
  const found = asObject(record);
  return [...terms(found), ...terms(asObject(own(found, 'service')))].map(termLabel).filter(label => label !== undefined);
}

function categories(service: Json, { categorise }: Reading): Category[] {
  const found = new Map<string, Category>();
  for (const term of terms(service)) {
    const label = termLabel(term), code = textOf(term, 'code');
    if (!label) continue;
    // A code of ours, as toHsds writes it, needs no reading of words.
    const ours = code && isCategory(code);
    for (const category of ours ? [{ id: code, label }] : categorise(label).categories) found.set(category.label, { ...category, ...(code && !ours && { code }) });
  }
  return [...found.values()];
}

function cost(service: Json): Partial<Resource> {
  const options = objectsOf(service, 'cost_options');
  const amounts = options.map(option => numberOf(option, 'amount', 0)).filter(amount => amount !== undefined);
  const written = options.map(option => textOf(option, 'amount_description') ?? [textOf(option, 'option'), textOf(option, 'amount'), textOf(option, 'currency')].filter(Boolean).join(' '));
  const said = [textOf(service, 'fees_description') ?? textOf(service, 'fees'), ...written].filter(Boolean).join('. ');
  const every = amounts.length === options.length && amounts.length > 0;
  const free = every && amounts.every(amount => amount === 0) ? true : amounts.some(amount => amount > 0) ? false : said ? readFree(said) : undefined;
  return { ...(said && { cost: said }), ...(free !== undefined && { free }) };
}

function one(service: Json, at: Json | undefined, reading: Reading): Draft['resource'] | undefined {
  const { report } = reading;
  const organization = asObject(own(service, 'organization'));
  const location = asObject(own(at, 'location')) ?? (at && 'latitude' in at ? at : undefined);
  const name = textOf(service, 'name') ?? textOf(organization, 'name');
  if (!name) return undefined;
  const serviceId = textOf(service, 'id'), locationId = textOf(location, 'id') ?? textOf(at, 'location_id');
  const firstOf = (key: string): Json[] => [at, service, location].map(each => objectsOf(each, key)).find(found => found.length) ?? [];
  const page = textOf(service, 'url') ?? textOf(organization, 'website') ?? textOf(organization, 'url');
  const url = safeLink(page), mail = textOf(service, 'email'), email = readEmail(mail), status = textOf(service, 'status');
  if (page && !/^https?:/.test(url ?? '')) report('link-unsafe', 'url', page);
  if (mail && !email) report('email-not-understood', 'email', mail);
  const date = textOf(service, 'assured_date'), assuredDate = date && readDate(date);
  if (date && !assuredDate) report('date-not-understood', 'assuredDate', date);
  const ages = [numberOf(service, 'minimum_age', 0, 130), numberOf(service, 'maximum_age', 0, 130)];
  const schedules = ['operating_hours', 'schedules', 'regular_schedules'].map(firstOf).find(found => found.length) ?? [];
  const areas = [...objectsOf(at, 'service_areas'), ...objectsOf(service, 'service_areas')];
  const area = areas.map(each => textOf(each, 'name') ?? textOf(each, 'description')).find(Boolean);
  const virtual = location ? textOf(location, 'location_type') === 'virtual' || undefined : undefined;
  const spoken = languages([...objectsOf(service, 'languages'), ...objectsOf(location, 'languages')]);
  const access = objectsOf(location, 'accessibility').map(each => [textOf(each, 'description'), textOf(each, 'details')].filter(Boolean).join(' '));
  const rest = compact<Partial<Resource>>({
    id: serviceId && [serviceId, locationId].filter(Boolean).join(':'),
    serviceId, locationId, organizationId: textOf(organization, 'id') ?? textOf(service, 'organization_id'),
    organization: textOf(organization, 'name'),
    description: [textOf(service, 'description'), textOf(service, 'application_process')].filter(Boolean).join('\n\n') || undefined,
    url: url && /^https?:/.test(url) ? url : undefined, email,
    place: location && placeOf(location, reading),
    languages: [...new Map([...spoken, ...interpreted(textOf(service, 'interpretation_services'))].map(each => [`${each.code} ${each.mode}`, each])).values()],
    eligibility: textOf(service, 'eligibility_description') ?? (ages.some(age => age !== undefined) ? `${ages[0] ?? 0}-${ages[1] ?? ''}` : undefined),
    accessibility: access.filter(Boolean).join('. ') || undefined,
    coverage: area ? { text: area } : undefined,
    alert: textOf(service, 'alert'), status: (['active', 'inactive', 'defunct', 'temporarily closed'] as const).find(each => each === status),
    assuredDate, virtual,
  });
  const lines = firstOf('phones');
  return {
    ...rest, name, categories: categories(service, reading), phones: phones(lines.length ? lines : objectsOf(organization, 'phones'), reading),
    ...cost(service), ...hours(schedules),
  };
}

/** `prefix`: where the records stand in the document, as a JSON Pointer; undefined for a document that is one record. */
export function readHsds(records: readonly unknown[], prefix: string | undefined, table: string, options: ReadOptions): Promise<Feed> {
  return readServices(records.map((value, index) => ({ value, where: { table, pointer: prefix === undefined ? '' : `${prefix}/${index}` } })), table, options);
}

/** Services with what belongs to them nested in them, wherever each was found. */
export async function readServices(records: readonly { readonly value: unknown; readonly where: Where }[], table: string, options: ReadOptions): Promise<Feed> {
  const country = options.country ?? 'US';
  const national = /^(US|CA|PR|GU|VI|AS|MP)$/.test(country) ? undefined : await loadWorldPhones();
  const next = slices(options.signal);
  const problems = new ProblemList();
  const drafts: Draft[] = [];
  const taken = records.slice(0, MOST_RECORDS);
  const categorise = await createCategorise(taken.flatMap(({ value }) => termLabels(value)), options.categories);
  if (records.length > taken.length) problems.push(problem('records-too-many', { limit: MOST_RECORDS }, { table }));
  let rejected = records.length - taken.length, used = 0;
  for (const [index, { value, where }] of taken.entries()) {
    await next();
    options.progress?.(index, taken.length);
    const report: Report = (code, field, text, params = {}) => { problems.push(problem(code, params, { ...where, field, ...(text && { value: text }) })); };
    const record = asObject(value);
    // A service_at_location holds its service; a service holds its locations.
    const service = asObject(own(record, 'service')) ?? record;
    const places = service !== record ? [record] : objectsOf(record, 'service_at_locations');
    const found = service && (places.length ? places : [undefined]).map(at => one(service, at, { country, national, categorise, report }));
    const good = found?.filter(resource => resource !== undefined) ?? [];
    if (!good.length) {
      rejected++;
      problems.push(problem(service ? 'name-missing' : 'record-not-object', {}, where));
      continue;
    }
    used++;
    const source = compact<Provenance>({ name: options.name, row: where.row });
    for (const resource of good) drafts.push({ resource: { ...resource, ...(Object.keys(source).length && { source }) }, where });
  }
  const feed = await finish('hsds', drafts, problems, { table, read: records.length, rejected }, options);
  const merged = feed.records[0]?.merged ?? 0;
  // One service may be several resources: the account is of services.
  return { ...feed, records: [{ table, read: records.length, used: Math.max(0, used - merged), merged: Math.min(used, merged), rejected }] };
}
