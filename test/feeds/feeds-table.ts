/**
 * What is read of every feed at hand, as a table. What the rows of a source give is counted from the source alone, by a
 * plain parser and the names of its columns, and never by the reader that is judged.
 */
import { existsSync, readFileSync } from 'node:fs';
import { csvParse, dsvFormat } from 'd3-dsv';
import { readFeed } from '../../src/feeds/read-feed.js';
import type { Resource } from '../../src/model/resource.js';
import { readFolder } from './read-folder.js';

type Cells = Readonly<Record<string, unknown>>;
export const ABOUT = ['place', 'phone', 'hours', 'category'] as const;
export type About = (typeof ABOUT)[number];
/** Columns of the source by what they give; a function where a column is not enough. */
type Gives = Readonly<Partial<Record<About, readonly string[] | ((cells: Cells) => boolean)>>>;

interface Tried { readonly name: string; readonly path: string; readonly records: (text: string) => readonly Cells[]; readonly gives: Gives }
interface Share { readonly given: number; readonly read: number }
export interface Row {
  readonly name: string; readonly format: string;
  readonly records: { readonly read: number; readonly used: number; readonly merged: number; readonly rejected: number };
  readonly resources: number; readonly withheld: number; readonly shares: Readonly<Record<About, Share>>;
  /** Understood wholly, in part, and shown as text. */
  readonly hours: readonly [number, number, number]; readonly callable: number; readonly errors: number; readonly notes: number;
}

const SHARED = '../shared/data';
const features = (text: string): Cells[] => (JSON.parse(text) as { features: { properties: Cells; geometry: unknown }[] }).features.map(({ properties, geometry }) => ({ ...properties, geometry }));
const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const TRIED: readonly Tried[] = [
  { name: 'Philadelphia, community services', path: `${SHARED}/philadelphia/community-services.csv`, records: csvParse,
    gives: { place: ['LatLon'], phone: ['Phone Number'], hours: ['Days', 'Time: Open', 'Time: Close'], category: ['Category'] } },
  { name: 'VA, health facilities', path: `${SHARED}/va-health/facilities.csv`, records: csvParse, gives: { place: ['LAT'], phone: ['STA_PHONE'], hours: WEEK, category: ['S_CLASS_NAME', 'CoCClassificationID'] } },
  { name: 'Madrid, health centres', path: `${SHARED}/madrid-health/centros-salud.csv`, records: text => dsvFormat(';').parse(text.replace(/^\uFEFF/, '')), gives: { place: ['LATITUD'], phone: ['TELEFONO'], hours: ['HORARIO'], category: ['TIPO'] } },
  { name: 'SAMHSA, mental health facilities', path: `${SHARED}/samhsa-mental-health/facilities.csv`, records: csvParse, gives: { place: ['street1', 'city', 'zip'], phone: ['phone', 'intake1', 'intake2'], category: ['service_code_info'] } },
  { name: 'Massachusetts, youth services', path: `${SHARED}/massachusetts-youth/services.geojson`, records: features, gives: { place: ['geometry'], phone: ['phone_numbers'], category: ['youth_category'] } },
  { name: 'Calgary, clinics (Socrata)', path: `${SHARED}/calgary-socrata/clinics.geojson`, records: features, gives: { place: ['geometry'], category: ['type'] } },
  { name: 'Crisis response of four cities', path: 'demo/data/crisis-response/all.json', records: text => (JSON.parse(text) as { resources: Cells[] }).resources,
    gives: { place: ({ place }) => Boolean(place && ['address', 'latitude'].some(key => key in (place as Cells))), phone: ['phones'], hours: ['hoursText', 'schedules'], category: ['categories'] } },
];

const present = (value: unknown): boolean => Array.isArray(value) ? value.some(present) : typeof value === 'object' ? value !== null : typeof value !== 'string' || !/^\s*(?:|null|n\/?a|none|-)\s*$/i.test(value);
const gives = (how: Gives[About], cells: Cells): boolean => typeof how === 'function' ? how(cells) : (how ?? []).some(column => present(cells[column] ?? ''));
const HAS: Readonly<Record<About, (resource: Resource) => boolean>> = {
  place: ({ place }) => place?.latitude !== undefined || place?.address !== undefined,
  phone: ({ phones }) => phones.some(({ kind, number }) => kind !== 'fax' && number),
  hours: ({ hoursText, schedules }) => Boolean(hoursText ?? schedules?.length),
  category: ({ categories }) => categories.length > 0,
};

/** Rows that are all used stand one for one; a confidential place is no fault of the reader, and is counted by itself. */
function sharesOf(records: readonly Cells[], resources: readonly Resource[], how: Gives): Row['shares'] {
  if (records.length !== resources.length) throw new Error(`${records.length} records gave ${resources.length} resources: they cannot be told one for one`);
  const share = (about: About): Share => {
    const asked = records.map((cells, at) => ({ cells, resource: resources[at] as Resource })).filter(({ cells, resource }) => gives(how[about], cells) && !(about === 'place' && resource.confidential));
    return { given: asked.length, read: asked.filter(({ resource }) => HAS[about](resource)).length };
  };
  return Object.fromEntries(ABOUT.map(about => [about, share(about)])) as Row['shares'];
}

/** Illinois: what its tables give stands in other tables, by id. */
function linkedShares(tables: Readonly<Record<string, string>>, resources: readonly Resource[]): Row['shares'] {
  const table = (name: string): readonly Cells[] => csvParse(tables[name] ?? '');
  const idsOf = (name: string, column: string, value: string): Set<unknown> => new Set(table(name).filter(cells => cells[column] && cells[value]).map(cells => cells[column]));
  const places = new Map(resources.filter(({ locationId }) => locationId).map(each => [each.locationId, each])), services = new Map(resources.filter(({ serviceId }) => serviceId).map(each => [each.serviceId, each]));
  const share = (about: About, ...sides: readonly [ReadonlySet<unknown>, ReadonlyMap<string | undefined, Resource>][]): Share => ({
    given: sides.reduce((sum, [ids]) => sum + ids.size, 0),
    read: sides.reduce((sum, [ids, found]) => sum + [...ids].filter(id => { const each = found.get(id as string); return each && HAS[about](each); }).length, 0),
  });
  const named = new Set(table('services.csv').filter(({ name }) => name).map(({ id }) => id));
  return {
    place: { given: 0, read: 0 }, category: { given: 0, read: 0 },
    phone: share('phone', [idsOf('phones.csv', 'location_id', 'number'), places], [new Set([...idsOf('phones.csv', 'service_id', 'number')].filter(id => named.has(id as string))), services]),
    hours: share('hours', [idsOf('regular_schedules.csv', 'location_id', 'opens_at'), places]),
  };
}

function rowOf(name: string, feed: Awaited<ReturnType<typeof readFeed>>, shares: Row['shares']): Row {
  const { resources, problems } = feed, sum = (key: 'read' | 'used' | 'merged' | 'rejected'): number => feed.records.reduce((total, each) => total + each[key], 0);
  const text = resources.filter(({ hoursText, hoursAre }) => hoursText && !hoursAre).length;
  return {
    name, format: feed.format, records: { read: sum('read'), used: sum('used'), merged: sum('merged'), rejected: sum('rejected') }, resources: resources.length,
    withheld: resources.filter(({ confidential }) => confidential).length, shares,
    hours: [resources.filter(({ hoursAre }) => hoursAre === 'complete').length, resources.filter(({ hoursAre }) => hoursAre === 'partial').length, text],
    callable: resources.filter(({ phones }) => phones.some(({ dial, kind }) => dial && kind !== 'fax')).length,
    errors: problems.filter(({ severity }) => severity === 'error').length, notes: problems.filter(({ severity }) => severity === 'warning').length,
  };
}

export const atHand = existsSync(SHARED);

export async function tried(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, path, records, gives: how } of TRIED) {
    const bytes = readFileSync(path), feed = await readFeed(bytes);
    rows.push(rowOf(name, feed, sharesOf(records(bytes.toString('utf8')), feed.resources, how)));
  }
  const tables = readFolder(`${SHARED}/illinois-legal-hsds1`), feed = await readFeed(tables);
  rows.push(rowOf('Illinois, legal help (HSDS 1.1 tables)', feed, linkedShares(Object.fromEntries(Object.entries(tables).map(([file, content]) => [file, Buffer.from(content).toString('utf8')])), feed.resources)));
  return rows;
}

const percent = ({ given, read }: Share): string => given === 0 ? 'none given' : `${read} of ${given} (${read === given ? 100 : Math.floor((read / given) * 1000) / 10} %)`;

export function markdown(rows: readonly Row[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return `# Feeds that were tried

Real files of agencies, read with no setting at all. Made by \`npm run feeds:table\`; a test holds it to what is read now. Shares are of the rows that give such a thing in the source, counted without the reader. A place that seems confidential is withheld and not counted.

| feed | recognised as | records read | used | merged | left out | with a place | a phone | hours | a category |
|---|---|---|---|---|---|---|---|---|---|
${rows.map(({ name, format, records: { read, used, merged, rejected }, shares }) => line([name, format, read, used, merged, rejected, ...ABOUT.map(about => percent(shares[about]))])).join('\n')}

| feed | listings | a number that can be called | hours understood | in part | as text | places withheld | errors | notes |
|---|---|---|---|---|---|---|---|---|
${rows.map(({ name, resources, callable, hours, withheld, errors, notes }) => line([name, resources, callable, ...hours, withheld, errors, notes])).join('\n')}

Records of linked tables are the rows of all tables. An error lost something that the feed gave, such as a number with a digit missing; a note did not. Illinois' tables do not say which of an organization's locations a service is at: such services are listed without a place, and its locations by themselves with their phones and hours.
`;
}
