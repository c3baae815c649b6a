/**
 * Rows of cells under headers to resources: a spreadsheet, and every JSON format whose records are flat. One bad row is
 * one problem. What a column means is decided in columns.ts, what the first look at a feed shares is read in
 * csv-table.ts, what else a cell says in the file named for it; fields that few feeds have are read in a chunk loaded
 * only for them. A shape that comes with a record (GeoJSON, Esri) is believed before any column of coordinates; an
 * area is whom a service serves, and gets no pin.
 */
import { FinderError } from '../../model/errors.js';
import { loadWorldPhones } from '../../model/phones-world.js';
import type { Place, Resource } from '../../model/resource.js';
import type { readRowArea } from '../places/area-columns.js';
import type { DrawnArea } from '../places/area-shapes.js';
import { createCategorise } from '../categories/categorise.js';
import { LONGEST_TEXT, present } from '../clean-text.js';
import { reportColumns } from '../columns/column-report.js';
import { columnOverrides } from '../columns/column-fields.js';
import type { ColumnField } from '../columns/columns.js';
import { recogniseTable, readPhones, readUrl, Row, type ColumnsByField, type Sheet, type Table } from './csv-table.js';
import { IN_BRACKETS, type Point } from '../places/coordinates.js';
import type { ReadDate } from '../hours/date-reader.js';
import { finish, MOST_RECORDS, type Account, type Draft } from '../draft.js';
import { readEmail } from '../email.js';
import type { Feed, FeedFormat, Problem, ReadOptions } from '../feed.js';
import type { NationalDial } from '../phones/phone-plain.js';
import { problem, ProblemList, type ProblemCode, type Where } from '../problems.js';
import { createFlagReader, saysSecret } from '../publish-flags.js';
import { mapInSlices } from '../../model/map-in-slices.js';
import { slices } from '../../model/slices.js';
import { createHoursReader } from '../hours/row-hours.js';
import type { HoursFound } from '../hours/hours-columns.js';
import { splitUsAddress, US_REGIONS, type AddressParts } from '../places/us-address.js';
import { cutText } from '../../text/cut-text.js';

const DETAILS = ['languages', 'cost', 'accessibility', 'virtual', 'responders', 'police', 'assuredDate', 'status', 'alert',
  'alternateName', 'applicationProcess', 'requiredDocuments', 'minimumAge', 'maximumAge'] as const;
/** Plain words in a description that help costs nothing; "drug-free" and "toll-free" are other words. */
const FREE = /(?<![-\w])free (?:of charge|legal|medical|dental|services?|meals?|food|clothing|counseling|care|clinic|help)\b/i;
/** Words beside the hours that bound them: then what was computed is not the whole story. */
const BOUNDED = /\b(?:closed|hours vary|by appointment only)\b[^.]*/i;

export async function readSheet(format: FeedFormat, sheet: Sheet, table: string, options: ReadOptions, before: readonly Problem[] = []): Promise<Feed> {
  const { drafts, problems, account } = await draftSheet(sheet, table, options, before);
  return finish(format, drafts, problems, account, options);
}

/** What the rows say, each by itself: for who joins them with those of other tables. */
export interface Drafted { readonly drafts: readonly Draft[]; readonly problems: ProblemList; readonly account: Account; /** Rows that are not to be published. */ readonly excluded: readonly Where[] }

export async function draftSheet(sheet: Sheet, table: string, options: ReadOptions, before: readonly Problem[] = []): Promise<Drafted> {
  const next = slices(options.signal);
  const flags = createFlagReader(sheet.headers, sheet.words ?? sheet.headers, columnOverrides(options));
  const read = await named(await recogniseTable(sheet, { ...options, columns: { ...flags?.columns, ...options.columns } }));
  const { headers, body, columns, byField } = read;
  // Plain tables of North America are told apart only here, where it is not the resident who waits.
  const { country, told } = read.told || read.country !== 'US' ? read : nearby(await (await import('../places/country.js')).inferCountry(read, columns, next));
  const { guesses, problems: columnProblems } = reportColumns(headers, body.filter(({ left }) => !left).map(({ cells }) => cells), columns, options);
  const problems = new ProblemList([...before, ...columnProblems].map(each => ({ ...each, table })));
  if (sheet.limit) problems.push(problem('columns-too-many', { limit: sheet.limit }, { table }));
  if (!byField.has('name') && !byField.has('organization')) {
    throw new FinderError('feed-format-unknown', `No column holds names. Found: ${headers.slice(0, 20).map(header => cutText(header, 40)).join(', ')}. Say which with the columns setting, as {"Your header": "name"}.`, { cause: { columns: guesses } });
  }
  const rows = await mapInSlices(body.slice(0, MOST_RECORDS), next, record => {
    const said = flags?.read(record.cells);
    const hidden = new Set(said?.hidden.map(({ index }) => index));
    return { record, said, cells: new Row(hidden.size ? record.cells.map((cell, index) => hidden.has(index) ? '' : cell) : record.cells, byField) };
  });
  if (body.length > MOST_RECORDS) problems.push(problem('records-too-many', { limit: MOST_RECORDS }, { table }));

  const readHours = await createHoursReader(rows.map(({ cells }) => cells), byField);
  const readers = DETAILS.some(field => byField.has(field)) ? await import('../row-details.js') : undefined;
  const readDate = byField.has('assuredDate') ? (await import('../hours/date-reader.js')).createDateReader((await mapInSlices(rows, next, ({ cells }) => cells.one('assuredDate'))).filter(date => date !== undefined), country) : undefined;
  const world = NORTH_AMERICA.test(country) && !read.abroad ? undefined : await loadWorldPhones();
  const national = (home: string): NationalDial | undefined => NORTH_AMERICA.test(home) ? undefined : world;
  if (options.country === undefined && country !== 'US') problems.push(problem(country === 'ZZ' ? 'country-unknown' : 'country-inferred', { country }, { table }));

  const { countryCode } = byField.has('country') ? await import('../places/country.js') : { countryCode: () => undefined };
  const homes = await mapInSlices(rows, next, ({ cells }) => countryCode(cells.one('country')));
  const located = (['coordinates', 'latitude', 'longitude'] as const).some(field => byField.has(field))
    || (await mapInSlices(rows, next, ({ record, cells }) => Boolean(record.shape) || all(cells, 'address').some(line => IN_BRACKETS.test(line)))).some(Boolean);
  const placed = located
    ? await (await import('../places/feed-points.js')).pointsOfFeed(headers, byField, rows.map(({ record: { shape }, cells }, index) => ({ cells, ...(shape && { shape }), country: homes[index] })), country, told) : undefined;
  for (const each of placed?.problems ?? []) problems.push({ ...each, table });

  const towns = new Set<string>();
  const american = country === 'US';
  for (const [index, { cells }] of american ? rows.entries() : []) {
    if (index % 20 === 0) await next();
    const { locality } = splitUsAddress(all(cells, 'address').join(', '), towns);
    if (locality) towns.add(locality);
  }
  const labels = new Set(await mapInSlices(rows, next, ({ cells }) => cells.one('category') ?? ''));
  const categorise = await createCategorise(labels, options.categories);
  const areas = await areaReader(byField, placed?.rows.some(({ area }) => area) ?? false);
  const drafts: Draft[] = [], excluded: Where[] = [];
  let rejected = body.length - rows.length;

  for (const [index, { record: { cells: { length: width }, row, pointer, left, drawn }, cells, said }] of rows.entries()) {
    await next();
    if (index % 50 === 0) options.progress?.(index, rows.length);
    const where: Where = { table, ...(row !== undefined && { row }), ...(pointer !== undefined && { pointer }) };
    const report = (code: ProblemCode, field?: string, value?: string, params: Problem['params'] = {}): void => {
      problems.push(problem(code, params, { ...where, ...(field && { field }), ...(value && { value }) }));
    };
    if (left) {
      rejected++;
      report(left, undefined, cells.cells.map(cell => present(cell)).filter(Boolean).join(' | '));
      continue;
    }
    if (said?.excluded !== undefined) {
      rejected++;
      excluded.push(where);
      report('record-excluded', undefined, undefined, { column: said.excluded });
      continue;
    }
    if (said) for (const column of new Set(said.hidden.map(each => each.column))) report('private-withheld', undefined, undefined, { column });
    if (width > headers.length && !sheet.limit) report('row-ragged', undefined, undefined, { cells: width, columns: headers.length });
    const long = columns.find(column => column.field !== 'coordinates' && (cells.cells[column.index]?.length ?? 0) > LONGEST_TEXT);
    if (long) report('text-too-long', long.field, undefined, { limit: LONGEST_TEXT });

    const organization = cells.one('organization');
    const name = cells.one('name') ?? organization;
    if (!name) {
      rejected++;
      report('name-missing', 'name');
      continue;
    }
    const home = homes[index] ?? country, spot = placed?.rows[index];
    if (spot?.wrong) report(spot.wrong, 'coordinates', spot.value);
    const description = cells.one('description');
    const { categories, unmapped } = categorise(cells.one('category') ?? '');
    for (const category of unmapped) report('category-unmapped', 'category', category, { category });

    const located = place(cells, spot?.point, home, towns, report), serves = areas?.(cells, spot?.area && (drawn ?? inCell(cells)), located.place);
    if (serves?.refused && serves.refused !== 'too-small') report('area-not-read', 'coverage', undefined, { why: serves.refused });

    // Each of these costs a slow phone milliseconds a row, and the first of its kind many: a stretch of its own.
    await next();
    const id = cells.one('id'), phones = readPhones(cells, read, home, national(home), report), linked = links(cells, report);
    await next();
    const timed = hours(readHours(cells), description, report);
    await next();
    const resource: Draft['resource'] = {
      ...(id && { id }),
      name, categories, phones,
      ...ids(cells),
      ...(organization && organization !== name && { organization }),
      ...(description && { description }),
      ...linked,
      ...located,
      ...timed,
      ...people(cells),
      ...(description && FREE.test(description) && { free: true }),
      ...(readers && detail(cells, readers.readDetails, readDate, report)),
      ...(serves?.coverage && { coverage: serves.coverage }),
      ...((said?.secretPlace ?? (/^(y|yes|true|1|s[ií]|confidential|x)$/i.test(cells.one('confidential') ?? '') || saysSecret(cells.one('address')))) && { confidential: true }),
      source: { ...(options.name && { name: options.name }), ...(row !== undefined && { row }) },
    };
    drafts.push({ resource, where, content: cells.cells });
  }
  return { drafts, problems, account: { table, read: body.length, rejected, columns: guesses }, excluded };
}

/** With the column of names that only its values tell, where no header does. */
async function named<T extends Sheet & Table>(read: T): Promise<T> {
  const { byField, columns, headers, body } = read;
  if (byField.has('name') || byField.has('organization')) return read;
  const found = (await import('../columns/name-by-values.js')).nameByValues(headers, body, columns);
  return found ? { ...read, columns: [...columns, found].sort((a, b) => a.index - b.index), byField: new Map(byField).set('name', [found]) } : read;
}

const NORTH_AMERICA = /^(?:US|CA|PR|GU|VI|AS|MP)$/;
const nearby = ({ country, told }: { country: string; told: boolean }): { country: string; told: boolean } => NORTH_AMERICA.test(country) ? { country, told } : { country: 'US', told: false };

/** Postal codes of five digits, of which many begin with 0. */
const FIVE_DIGITS = /^(?:ES|FR|MX|DE|IT|PR)$/;

type Report = (code: ProblemCode, field?: string, value?: string, params?: Problem['params']) => void;

/** A line that holds the town too, divided; whole where it names another town or region than the columns do. */
function addressParts(line: string, locality: string | undefined, region: string | undefined, towns: ReadonlySet<string>): AddressParts {
  const parts = splitUsAddress(line.replace(/\s*\n\s*/g, ', '), towns);
  const differs = (column: string | undefined, part: string | undefined): boolean => column !== undefined && column.toLowerCase() !== part?.toLowerCase();
  if (parts.locality === undefined) return region === undefined ? { ...parts, address: line } : { address: line };
  if (!differs(locality, parts.locality) && !differs(region, parts.region)) return parts;
  return region === undefined ? { address: line, ...(parts.region && { region: parts.region }), ...(parts.postalCode && { postalCode: parts.postalCode }) } : { address: line };
}

/** What every column of a field says, in the order of the sheet. */
const all = (cells: Row, field: ColumnField): string[] =>
  (cells.columns.get(field) ?? []).map(({ index }) => present(cells.cells[index])).filter(value => value !== undefined);

/** Undefined where no row says whom it serves. */
async function areaReader(byField: ColumnsByField, drawn: boolean): Promise<((cells: Row, drawn: DrawnArea | undefined, home: Place | undefined) => ReturnType<typeof readRowArea>) | undefined> {
  const columns = byField.get('coverage') ?? [];
  if (!columns.length && !drawn) return undefined;
  const { readRowArea: read } = await import('../places/area-columns.js');
  return (cells, shape, home = {}) => read(columns.flatMap(({ index, header }) => { const text = present(cells.cells[index]); return text ? [{ header, text }] : []; }), shape, home);
}

/** Ground that a cell draws, whole: its text may be longer than any that is shown. */
const inCell = (cells: Row): DrawnArea => ({ geometry: cells.cells[cells.columns.get('coordinates')?.[0]?.index ?? -1] ?? '', system: undefined });

function ids(cells: Row): Partial<Resource> {
  const serviceId = cells.one('serviceId'), locationId = cells.one('locationId'), organizationId = cells.one('organizationId');
  return { ...(serviceId && { serviceId }), ...(locationId && { locationId }), ...(organizationId && { organizationId }) };
}

function links(cells: Row, report: Report): Partial<Resource> {
  const page = cells.one('url'), url = readUrl(cells), mail = cells.one('email'), email = readEmail(mail);
  if (page && !url) report('link-unsafe', 'url', page);
  if (mail && !email) report('email-not-understood', 'email', mail);
  return { ...(url && { url }), ...(email && { email }) };
}

function place(cells: Row, point: Point | undefined, country: string, towns: ReadonlySet<string>, report: Report): { place?: Place } {
  const line = [...new Set(all(cells, 'address'))].join(', ').replace(IN_BRACKETS, '').replace(/[\s,]{1,9}$/, '');
  const column = cells.one('postalCode'), town = cells.one('locality'), state = cells.one('region');
  // "Scranton, PA 18503" in the column of the city.
  const [, city, inCity, zip] = (country === 'US' && !state && town && town.length < 100 && /^([^,\d]+?),?\s+([A-Z]{2})\.?(?:,?\s+(\d{5}(?:-\d{4})?))?$/.exec(town)) || [];
  const split = inCity !== undefined && US_REGIONS.includes(` ${inCity} `), locality = split ? city : town, region = split ? inCity : state;
  const parts = !line ? undefined : country === 'US' ? addressParts(line, locality, region, towns) : { address: line };
  // A spreadsheet takes the leading zero of a postal code for nothing.
  const postalCode = column && (country === 'US' ? /^\d{3,4}$/ : FIVE_DIGITS.test(country) ? /^\d{4}$/ : /^$/).test(column) ? column.padStart(5, '0') : country === 'US' ? column?.replace(/^(\d{5})(\d{4})$/, '$1-$2') ?? (split ? zip : undefined) : column;
  if (postalCode && parts?.postalCode && !parts.postalCode.startsWith(postalCode.slice(0, 5))) report('postal-code-differs', 'postalCode', `${postalCode} / ${line}`);
  const transportation = cells.one('transportation');
  const found: Place = {
    ...parts,
    ...(locality && { locality }), ...(region && { region }), ...((parts?.postalCode ?? postalCode) && { postalCode: (parts?.postalCode ?? postalCode) as string }),
    ...point, ...(transportation && { transportation }),
  };
  if (!Object.keys(found).length) return {};
  return { place: { ...found, ...(country !== 'ZZ' && { country }) } };
}

function hours(found: HoursFound | undefined, description: string | undefined, report: Report): Partial<Resource> {
  if (!found) return {};
  const { problem: code, ...rest } = found;
  if (code) report(code, 'hours', found.hoursText);
  const bound = found.schedules && description ? BOUNDED.exec(description)?.[0] : undefined;
  return bound ? { ...rest, hoursText: `${found.hoursText ?? ''}. ${bound}`, hoursAre: 'partial' } : rest;
}

function people(cells: Row): Partial<Resource> {
  const serves = (cells.one('serves') ?? '').split(/[,;|\n]/).map(each => each.trim()).filter(Boolean);
  const eligibility = cells.one('eligibility');
  return { ...(serves.length && { serves }), ...(eligibility && { eligibility }) };
}

function detail(cells: Row, readDetails: typeof import('../row-details.js').readDetails, readDate: ReadDate | undefined, report: Report): Partial<Resource> {
  const { details, badDate } = readDetails(field => field === 'cost' ? cells.one(field) : all(cells, field).join(', ') || undefined, readDate);
  if (badDate) report('date-not-understood', 'assuredDate', badDate);
  return details;
}
