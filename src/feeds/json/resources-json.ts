/**
 * Our own compact JSON: `{ name, date, resources: [Resource…] }`. It comes from outside like any other feed, so it is
 * copied key by key with its types checked. A link that may not be opened is dropped; what may be dialled is worked
 * out again from the number, so that a file cannot show one number and call another.
 */
import { readPolygons, type ReadArea } from '../../model/area.js';
import { safeLink } from '../../model/links.js';
import { loadWorldPhones } from '../../model/phones-world.js';
import type { Category, Coverage, Place, Provenance, Resource, Schedule, SpokenLanguage } from '../../model/resource.js';
import { readAreaWords } from '../places/area-words.js';
import { present } from '../clean-text.js';
import { finish, MOST_RECORDS, type Draft } from '../draft.js';
import { readEmail } from '../email.js';
import type { Feed, ReadOptions } from '../feed.js';
import { WEEK } from '../hours/hours-prose.js';
import { asObject, compact, numberOf, objectsOf, oneOf, own, textOf, textsOf, type Json } from './json-value.js';
import type { NationalDial } from '../phones/phone-plain.js';
import { problem, ProblemList, type Where } from '../problems.js';
import { readLink, readPhone, web, type Report } from '../phones/resource-phone.js';
import { readDate } from '../row-details.js';
import { slices } from '../../model/slices.js';

const RESPONDERS = ['clinician', 'peer', 'medic', 'police'] as const;

function boolean(source: Json, key: string): boolean | undefined {
  const found = own(source, key);
  return typeof found === 'boolean' ? found : undefined;
}

function place(source: Json | undefined, report: Report): Place | undefined {
  if (!source) return undefined;
  const latitude = numberOf(source, 'latitude', -90, 90), longitude = numberOf(source, 'longitude', -180, 180);
  const given = own(source, 'latitude') != null || own(source, 'longitude') != null;
  const pin = latitude !== undefined && longitude !== undefined && (latitude !== 0 || longitude !== 0);
  if (given && !pin) report(latitude === 0 && longitude === 0 ? 'coordinates-zero' : 'coordinates-impossible', 'coordinates');
  const country = textOf(source, 'country');
  const found = compact<Place>({
    name: textOf(source, 'name'), address: textOf(source, 'address'), addressType: oneOf(source, 'addressType', ['postal']), locality: textOf(source, 'locality'), region: textOf(source, 'region'), postalCode: textOf(source, 'postalCode'),
    country: country && /^[A-Z]{2}$/.test(country) ? country : undefined, latitude: pin ? latitude : undefined, longitude: pin ? longitude : undefined,
    transportation: textOf(source, 'transportation'),
  });
  return Object.keys(found).length ? found : undefined;
}

function schedule(source: Json): Schedule | undefined {
  const clock = (key: string): string | undefined => textOf(source, key)?.match(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/)?.[0];
  const day = (key: string): string | undefined => textOf(source, key)?.match(/^\d{4}-\d{2}-\d{2}/)?.[0];
  const whole = (key: string, most: number): number[] | undefined => {
    const list: unknown = own(source, key);
    return Array.isArray(list) ? (list as unknown[]).filter((each): each is number => typeof each === 'number' && Number.isInteger(each) && each !== 0 && Math.abs(each) <= most) : undefined;
  };
  const state = oneOf(source, 'state', ['open', 'closed', 'unknown']), opensAt = clock('opensAt'), closesAt = clock('closesAt');
  // An opening without both times opens nothing.
  if ((state ?? 'open') === 'open' && (!opensAt || !closesAt)) return undefined;
  const named = textsOf(source, 'byday');
  return compact<Schedule>({
    state, freq: oneOf(source, 'freq', ['WEEKLY', 'MONTHLY']), interval: numberOf(source, 'interval', 1, 52), byday: WEEK.filter(each => named.includes(each)),
    bysetpos: whole('bysetpos', 5), bymonthday: whole('bymonthday', 31), byyearday: whole('byyearday', 366), opensAt, closesAt, dtstart: day('dtstart'), until: day('until'),
    validFrom: day('validFrom'), validTo: day('validTo'), description: textOf(source, 'description'),
  });
}

function category(source: unknown): Category | undefined {
  const plain = typeof source === 'string' ? present(source) : undefined, object = asObject(source), id = textOf(object, 'id');
  const label = plain ?? textOf(object, 'label') ?? id;
  return label ? compact<Category>({ id, label, code: textOf(object, 'code'), taxonomy: textOf(object, 'taxonomy') }) : undefined;
}

function source(from: Json | undefined, fallback: Provenance, report: Report): Provenance | undefined {
  const found = compact<Provenance>({
    ...fallback,
    ...(from && compact<Provenance>({
      name: textOf(from, 'name'), url: readLink(from, 'url', report), seenOn: textOf(from, 'seenOn'), row: numberOf(from, 'row', 1),
      links: textsOf(from, 'links').flatMap(each => web(safeLink(each)) ?? []), notes: textsOf(from, 'notes'),
      disagreements: objectsOf(from, 'disagreements').flatMap(each => {
        const field = textOf(each, 'field'), says = textOf(each, 'says');
        return field && says ? [{ field, says }] : [];
      }),
    })),
  });
  return Object.keys(found).length ? found : undefined;
}

/** Through the same gate as any drawn ground. */
function polygons(from: unknown): ReadArea | undefined {
  if (from === undefined) return undefined;
  const positions = (ring: unknown): unknown => Array.isArray(ring) ? [...Array(Math.ceil(ring.length / 2)).keys()].map(at => [ring[2 * at] as unknown, ring[2 * at + 1] as unknown]) : ring;
  return readPolygons(Array.isArray(from) ? from.map((polygon: unknown) => Array.isArray(polygon) ? polygon.map(positions) : polygon) : from, 3);
}

const AREA_LISTS = ['postalCodes', 'counties', 'localities', 'regions'] as const;

function coverage(from: Json | undefined, report: Report): Coverage | undefined {
  if (!from) return undefined;
  const drawn = polygons(own(from, 'polygons')), lists = AREA_LISTS.map(key => [key, textsOf(from, key), own(from, key)] as const);
  if (drawn && 'refused' in drawn) report('area-not-read', 'coverage');
  // Who is in a part that was not read would be told that they are not served.
  const less = (drawn !== undefined && 'refused' in drawn) || lists.some(([, read, given]) => Array.isArray(given) && given.length > read.length);
  const found = compact<Coverage>({
    text: textOf(from, 'text'), ...Object.fromEntries(lists.map(([key, read]) => [key, read])), polygons: drawn && 'polygons' in drawn ? drawn.polygons : undefined,
    extent: oneOf(from, 'extent', ['national', 'statewide', 'area']), complete: less ? false : boolean(from, 'complete'),
  });
  return Object.keys(found).length ? found : undefined;
}

/** Words alone are read for what they say. */
function understood(coverage: Coverage, home: Place | undefined): Coverage {
  const { text, extent, complete, polygons: drawn } = coverage;
  if (text === undefined || complete !== undefined || drawn || (extent && extent !== 'area') || AREA_LISTS.some(key => coverage[key])) return coverage;
  return { ...(extent && { extent }), ...readAreaWords(text, undefined, home) };
}

/** One record, key by key; undefined without a name. */
export function readRecord(record: Json, country: string, national: NationalDial | undefined, fallback: Provenance, report: Report): Draft['resource'] | undefined {
  const name = textOf(record, 'name');
  if (!name) return undefined;
  const categories = own(record, 'categories'), mail = textOf(record, 'email'), email = readEmail(mail), date = textOf(record, 'assuredDate'), assuredDate = date && readDate(date);
  const schedules = objectsOf(record, 'schedules').map(schedule).filter(each => each !== undefined);
  if (schedules.length < objectsOf(record, 'schedules').length) report('hours-not-understood', 'schedules');
  if (mail && !email) report('email-not-understood', 'email', mail);
  if (date && !assuredDate) report('date-not-understood', 'assuredDate', date);
  const text = (key: keyof Resource): string | undefined => textOf(record, key);
  const languages = objectsOf(record, 'languages').flatMap((each): SpokenLanguage[] => {
    const code = textOf(each, 'code');
    return code ? [{ code, mode: oneOf(each, 'mode', ['spoken', 'interpreter']) ?? 'unknown' }] : [];
  });
  const rest = compact<Partial<Resource>>({
    id: text('id'), serviceId: text('serviceId'), locationId: text('locationId'), organizationId: text('organizationId'), alternateName: text('alternateName'), organization: text('organization'),
    description: text('description'), url: readLink(record, 'url', report), email,
    place: place(asObject(own(record, 'place')), report), schedules, hoursText: text('hoursText'),
    hoursAre: schedules.length ? oneOf(record, 'hoursAre', ['complete', 'partial']) : undefined, timeZone: text('timeZone'), languages,
    cost: text('cost'), free: boolean(record, 'free'), eligibility: text('eligibility'), serves: textsOf(record, 'serves'),
    minimumAge: numberOf(record, 'minimumAge', 0, 130), maximumAge: numberOf(record, 'maximumAge', 0, 130),
    responders: RESPONDERS.filter(each => textsOf(record, 'responders').includes(each)), policeMayCome: oneOf(record, 'policeMayCome', ['no', 'if-danger', 'yes']),
    policeNote: text('policeNote'), reachedBy: text('reachedBy'), applicationProcess: text('applicationProcess'), requiredDocuments: textsOf(record, 'requiredDocuments'),
    coverage: coverage(asObject(own(record, 'coverage')), report), virtual: boolean(record, 'virtual'),
    confidential: boolean(record, 'confidential'), accessibility: text('accessibility'), accessible: boolean(record, 'accessible'), alert: text('alert'),
    status: oneOf(record, 'status', ['active', 'inactive', 'defunct', 'temporarily closed']), assuredDate: assuredDate || undefined,
    source: source(asObject(own(record, 'source')), fallback, report), language: text('language'),
  });
  return {
    ...rest, name,
    categories: (Array.isArray(categories) ? categories.slice(0, 100) : []).map(category).filter(each => each !== undefined),
    phones: objectsOf(record, 'phones').map(each => readPhone(each, country, national, report)).filter(each => each !== undefined),
  };
}

export async function readResources(records: readonly unknown[], root: Json | undefined, table: string, options: ReadOptions): Promise<Feed> {
  const country = options.country ?? 'US';
  const national = /^(US|CA|PR|GU|VI|AS|MP)$/.test(country) ? undefined : await loadWorldPhones();
  const next = slices(options.signal);
  const problems = new ProblemList();
  const drafts: Draft[] = [];
  const fallback = compact<Provenance>({ name: options.name ?? textOf(root, 'name'), seenOn: textOf(root, 'date') });
  const taken = records.slice(0, MOST_RECORDS);
  if (records.length > taken.length) problems.push(problem('records-too-many', { limit: MOST_RECORDS }, { table }));
  let rejected = records.length - taken.length;
  for (const [index, value] of taken.entries()) {
    await next();
    options.progress?.(index, taken.length);
    const where: Where = { table, pointer: `/resources/${index}` };
    const report: Report = (code, field, text) => { problems.push(problem(code, {}, { ...where, field, ...(text && { value: text }) })); };
    const record = asObject(value);
    const resource = record && readRecord(record, country, national, fallback, report);
    if (resource) drafts.push({ resource: resource.coverage ? { ...resource, coverage: understood(resource.coverage, resource.place) } : resource, where });
    else {
      rejected++;
      problems.push(problem(record ? 'name-missing' : 'record-not-object', {}, where));
    }
  }
  return await finish('resources', drafts, problems, { table, read: records.length, rejected }, options);
}
