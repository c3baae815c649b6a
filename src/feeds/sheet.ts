/**
 * Rows of cells under headers to resources: a spreadsheet, and every JSON format whose records are flat. One bad row is
 * one problem. What a column means is decided in columns.ts, what the first look at a feed shares is read in
 * csv-table.ts, what else a cell says in the file named for it; fields that few feeds have are read in a chunk loaded
 * only for them. A shape that comes with a record (GeoJSON, Esri) is believed before any column of coordinates; an
 * area is whom a service serves, and gets no pin.
 */
import { FinderError } from '../model/errors.js';
import { loadWorldPhones } from '../model/phones-world.js';
import type { Place, Resource } from '../model/resource.js';
import { createCategorise } from './categorise.js';
import { cutText, LONGEST_TEXT, present } from './clean-text.js';
import { reportColumns } from './column-report.js';
import { columnOverrides } from './column-fields.js';
import type { ColumnField } from './columns.js';
import { recogniseTable, readPhones, readUrl, Row, type Sheet } from './csv-table.js';
import { decideOrder, locate, readOneCell, readPair, type Order, type Pair } from './coordinates.js';
import { finish, MOST_RECORDS, type Account, type Draft } from './draft.js';
import { readEmail } from './email.js';
import type { Feed, FeedFormat, Problem, ReadOptions } from './feed.js';
import type { NationalDial } from './phone-plain.js';
import { problem, ProblemList, type ProblemCode, type Where } from './problems.js';
import { createFlagReader, saysSecret } from './publish-flags.js';
import { slices } from '../model/slices.js';
import { createHoursReader } from './row-hours.js';
import type { HoursFound } from './hours-columns.js';
import { splitUsAddress, type AddressParts } from './us-address.js';

const DETAILS = ['languages', 'cost', 'accessibility', 'virtual', 'responders', 'assuredDate', 'status', 'alert', 'coverage',
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
  const country = options.country ?? 'US';
  const next = slices(options.signal);
  const flags = createFlagReader(sheet.headers, sheet.words ?? sheet.headers, columnOverrides(options));
  const read = await recogniseTable(sheet, { ...options, columns: { ...flags?.columns, ...options.columns } });
  const { headers, body, columns, byField } = read;
  const { guesses, problems: columnProblems } = reportColumns(headers, body.filter(({ left }) => !left).map(({ cells }) => cells), columns, options);
  const problems = new ProblemList([...before, ...columnProblems].map(each => ({ ...each, table })));
  if (sheet.limit) problems.push(problem('columns-too-many', { limit: sheet.limit }, { table }));
  if (!byField.has('name') && !byField.has('organization')) {
    throw new FinderError('feed-format-unknown', `No column holds names. Found: ${headers.slice(0, 20).map(header => cutText(header, 40)).join(', ')}. Say which with the columns setting, as {"Your header": "name"}.`, { cause: { columns: guesses } });
  }
  const rows = body.slice(0, MOST_RECORDS).map(({ cells, ...rest }) => {
    const said = flags?.read(cells);
    const hidden = new Set(said?.hidden.map(({ index }) => index));
    return { ...rest, said, width: cells.length, cells: new Row(hidden.size ? cells.map((cell, index) => hidden.has(index) ? '' : cell) : cells, byField) };
  });
  if (body.length > MOST_RECORDS) problems.push(problem('records-too-many', { limit: MOST_RECORDS }, { table }));

  const readHours = await createHoursReader(rows.map(({ cells }) => cells), byField);
  const details = DETAILS.some(field => byField.has(field)) ? (await import('./row-details.js')).readDetails : undefined;
  const national: NationalDial | undefined = /^(US|CA|PR|GU|VI|AS|MP)$/.test(country) ? undefined : await loadWorldPhones();

  const pairOf = (cells: Row): Pair | undefined => {
    const cell = cells.one('coordinates'), latitude = cells.one('latitude'), longitude = cells.one('longitude');
    return cell ? readOneCell(cell) : latitude ?? longitude ? readPair(latitude, longitude) : undefined;
  };
  const pairColumn = byField.get('coordinates')?.[0]?.header ?? byField.get('latitude')?.[0]?.header ?? '';
  const orderOf = (pairs: readonly (Pair | undefined)[], column: string, usual: Order): Order => {
    const order = decideOrder(pairs.filter(pair => pair !== undefined), country, usual);
    if (order !== usual) problems.push(problem('coordinates-order', { column }, { table }));
    return order;
  };
  // An area's latitude and longitude are its middle, where nobody may be.
  const written = rows.map(({ cells, shape }) => shape ? undefined : pairOf(cells));
  const impossible = byField.has('latitude') && written.some(pair => pair && !(Math.abs(pair.first) <= 180 && Math.abs(pair.second) <= 180));
  const mended = impossible ? (await import('./ruined-degrees.js')).mendDegrees(headers, rows.map(({ cells }) => cells), country) : undefined;
  const pairs = written.map((pair, index) => mended?.[index] ?? pair);
  if (mended) problems.push(problem('coordinates-mended', { column: `${pairColumn}, ${byField.get('longitude')?.[0]?.header ?? ''}` }, { table }));
  const order = orderOf(pairs, pairColumn, /^\W*lon|^\W*lng/i.test(pairColumn) ? 'longitude-first' : 'latitude-first');
  const points = rows.map(({ shape }) => typeof shape === 'object' ? shape : undefined);
  const pointOrder = points.some(Boolean) ? orderOf(points, 'geometry', 'longitude-first') : order;

  const towns = new Set<string>();
  const american = country === 'US';
  if (american) for (const { cells } of rows) {
    const { locality } = splitUsAddress(all(cells, 'address').join(', '), towns);
    if (locality) towns.add(locality);
  }
  const labels = new Set(rows.map(({ cells }) => cells.one('category') ?? ''));
  const categorise = await createCategorise(labels, options.categories);
  const drafts: Draft[] = [], excluded: Where[] = [];
  let rejected = body.length - rows.length;

  for (const [index, { row, pointer, shape, cells, width, said, left }] of rows.entries()) {
    if (index % 50 === 0) {
      await next();
      options.progress?.(index, rows.length);
    }
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
    for (const column of new Set(said?.hidden.map(each => each.column))) report('private-withheld', undefined, undefined, { column });
    if (width > headers.length && !sheet.limit) report('row-ragged', undefined, undefined, { cells: width, columns: headers.length });
    const long = columns.find(column => (cells.cells[column.index]?.length ?? 0) > LONGEST_TEXT);
    if (long) report('text-too-long', long.field, undefined, { limit: LONGEST_TEXT });

    const organization = cells.one('organization');
    const name = cells.one('name') ?? organization;
    if (!name) {
      rejected++;
      report('name-missing', 'name');
      continue;
    }
    const description = cells.one('description');
    const { categories, unmapped } = categorise(cells.one('category') ?? '');
    for (const category of unmapped) report('category-unmapped', 'category', category, { category });

    const resource: Draft['resource'] = {
      ...(cells.one('id') && { id: cells.one('id') as string }),
      name, categories, phones: readPhones(cells, read, country, national, report),
      ...ids(cells),
      ...(organization && organization !== name && { organization }),
      ...(description && { description }),
      ...links(cells, report),
      ...place(cells, points[index] ?? pairs[index], points[index] ? pointOrder : order, country, towns, report),
      ...hours(readHours(cells), description, report),
      ...people(cells),
      ...(description && FREE.test(description) && { free: true }),
      ...(details && detail(cells, details, report)),
      ...(shape === 'area' && { coverage: { ...(cells.one('coverage') && { text: cells.one('coverage') as string }), extent: 'area' } }),
      ...((said?.secretPlace ?? (/^(y|yes|true|1|s[ií]|confidential|x)$/i.test(cells.one('confidential') ?? '') || saysSecret(cells.one('address')))) && { confidential: true }),
      source: { ...(options.name && { name: options.name }), ...(row !== undefined && { row }) },
    };
    drafts.push({ resource, where, content: JSON.stringify(cells.cells) });
  }
  return { drafts, problems, account: { table, read: body.length, rejected, columns: guesses }, excluded };
}

type Report = (code: ProblemCode, field?: string, value?: string, params?: Problem['params']) => void;

/** What every column of a field says, in the order of the sheet. */
const all = (cells: Row, field: ColumnField): string[] =>
  (cells.columns.get(field) ?? []).map(({ index }) => present(cells.cells[index])).filter(value => value !== undefined);

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

function place(cells: Row, pair: Pair | undefined, order: Order, country: string, towns: ReadonlySet<string>, report: Report): { place?: Place } {
  const line = [...new Set(all(cells, 'address'))].join(', ');
  const region = cells.one('region'), column = cells.one('postalCode'), locality = cells.one('locality');
  const parts: AddressParts | undefined = !line ? undefined : country === 'US' && !region ? splitUsAddress(line, towns) : { address: line };
  // A spreadsheet takes the leading zero of a postal code for nothing.
  const postalCode = country === 'US' && column && /^\d{3,4}$/.test(column) ? column.padStart(5, '0') : column;
  if (postalCode && parts?.postalCode && !parts.postalCode.startsWith(postalCode.slice(0, 5))) report('postal-code-differs', 'postalCode', `${postalCode} / ${line}`);
  const point = pair && locate(pair, order, country);
  if (typeof point === 'string') report(point, 'coordinates', `${pair?.first}, ${pair?.second}`);
  const named = cells.one('country'), transportation = cells.one('transportation');
  const found: Place = {
    ...parts,
    ...(locality && { locality }), ...(region && { region }), ...((parts?.postalCode ?? postalCode) && { postalCode: (parts?.postalCode ?? postalCode) as string }),
    ...(typeof point === 'object' && point), ...(transportation && { transportation }),
  };
  if (!Object.keys(found).length) return {};
  return { place: { ...found, country: named && /^[A-Z]{2}$/.test(named) ? named : country } };
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

function detail(cells: Row, readDetails: typeof import('./row-details.js').readDetails, report: Report): Partial<Resource> {
  const { details, badDate } = readDetails(field => all(cells, field).join(', ') || undefined);
  if (badDate) report('date-not-understood', 'assuredDate', badDate);
  return details;
}
