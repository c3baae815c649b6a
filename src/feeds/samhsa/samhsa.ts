/**
 * SAMHSA's directories and FindTreatment.gov's exports: a facility a row, its services as a string of codes or as a
 * 0/1 column for each code. A code becomes a category only where it names a service; one that names a clientele, an
 * age, a language or a payment becomes that, and a partnership (CIT) or a property becomes nothing, so that no
 * resident is promised a team that is not the facility's own.
 */
import { FinderError } from '../../model/errors.js';
import { safeLink } from '../../model/links.js';
import type { Category, Phone, Place, Resource, SpokenLanguage } from '../../model/resource.js';
import { slices } from '../../model/slices.js';
import { present } from '../clean-text.js';
import { reportColumns } from '../columns/column-report.js';
import { columnOverrides, isField } from '../columns/column-fields.js';
import type { Column, ColumnField } from '../columns/columns.js';
import { locate, readPair } from '../places/coordinates.js';
import type { Sheet } from '../tables/csv-table.js';
import { finish, MOST_RECORDS, type Draft } from '../draft.js';
import type { Feed, Problem, ReadOptions } from '../feed.js';
import { compact } from '../json/json-value.js';
import { parsePhoneCell } from '../phones/phone-cell.js';
import { problem, ProblemList, type ProblemCode, type Where } from '../problems.js';
import { isDirectory, sayCodes, type ToldCodes } from './samhsa-code-table.js';
import { AGES, CATEGORY_CODES, KINDS, LANGUAGES, OFFERS, PAYMENTS, SERVES, SEXES, SILENT } from './samhsa-codes.data.js';

const categoryOf = new Map(Object.entries(CATEGORY_CODES).flatMap(([id, codes]) => codes.split(' ').map(code => [code, id] as const)));
const KNOWN = new Set([KINDS, OFFERS, SERVES, AGES, SEXES, PAYMENTS, LANGUAGES].flatMap(table => Object.keys(table)).concat(SILENT.split(' ')));
/** What a setting is where the facility treats substance use and not mental health. A hospital bed there is neither category. */
const SUBSTANCE_USE: Readonly<Record<string, string>> = { OP: 'substance-use-outpatient', RES: 'substance-use-residential', HI: '' };
const FIELDS: Readonly<Record<string, ColumnField>> = {
  frid: 'id', name1: 'name', name2: 'name', street1: 'address', street2: 'address', city: 'locality', state: 'region', zip: 'postalCode', phone: 'phone',
  website: 'url', latitude: 'latitude', longitude: 'longitude', service_code_info: 'category', type_facility: 'category', typefacility: 'category',
  ...Object.fromEntries(['intake', 'hotline'].flatMap(each => ['1', '2', '1a', '2a'].map(end => [each + end, 'phone']))),
};
const SWITCH = /^(?:0|1|y|n|yes|no|true|false)?$/i;

/** Cells by the directory's own column names, as the host may have renamed them. */
type Cells = (...names: readonly string[]) => readonly string[];

/** `extra`: codes of a table beside the directory. */
export async function readSamhsa(sheet: Sheet, table: string, options: ReadOptions, before: readonly Problem[], extra: ToldCodes = new Map()): Promise<Feed> {
  const country = options.country ?? 'US';
  const next = slices(options.signal);
  const { headers, body } = sheet;
  const told = columnOverrides(options);
  if (!options.format && !isDirectory({ sheet })) {
    throw new FinderError('feed-format-unknown', 'This is the table of codes, and not of the facilities that use them. Use the directory, or a folder or zip of both.');
  }
  const columns = headers.flatMap((header, index): Column[] => {
    const field = told.has(header) ? told.get(header)?.field ?? '' : FIELDS[header.toLowerCase()] ?? (KNOWN.has(header.toUpperCase()) ? 'category' : '');
    return isField(field) ? [{ index, header, field, confidence: told.has(header) ? 1 : 0.95, closed: [] }] : [];
  });
  const { guesses, problems: columnProblems } = reportColumns(headers, body.map(({ cells }) => cells), columns, options);
  const problems = new ProblemList([...before, ...columnProblems].map(each => ({ ...each, table })));
  if (sheet.limit) problems.push(problem('columns-too-many', { limit: sheet.limit }, { table }));
  const switches = headers.flatMap((header, index) => {
    const named = /^[a-z]\w{1,6}$/i.test(header) && !FIELDS[header.toLowerCase()] && !told.has(header);
    return named && body.every(({ cells }) => SWITCH.test((cells[index] ?? '').trim())) && body.some(({ cells }) => cells[index]?.trim()) ? [{ index, code: header.toUpperCase() }] : [];
  });
  const mapped = new Map(Object.entries(options.categories ?? {}).map(([word, id]) => [word.toLowerCase(), id]));
  const taken = body.slice(0, MOST_RECORDS);
  if (body.length > taken.length) problems.push(problem('records-too-many', { limit: MOST_RECORDS }, { table }));
  const drafts: Draft[] = [];
  const unknown = new Map<string, { count: number; where: Where }>();
  let rejected = body.length - taken.length;

  for (const [index, { cells: raw, row, pointer, shape }] of taken.entries()) {
    if (index % 50 === 0) {
      await next();
      options.progress?.(index, taken.length);
    }
    const where: Where = { table, ...(row !== undefined && { row }), ...(pointer !== undefined && { pointer }) };
    const report = (code: ProblemCode, field: string, value: string): void => { problems.push(problem(code, {}, { ...where, field, value })); };
    const cells: Cells = (...names) => columns
      .filter(({ header, field, confidence }) => confidence === 1 ? names.includes(field) : names.includes(header.toLowerCase()))
      .map(({ index: at }) => present(raw[at])).filter(each => each !== undefined);
    // The directory cuts a long name into two cells, sometimes in the middle of a phrase.
    const name = cells('name1', 'name2', 'name').join(' ');
    if (!name) {
      rejected++;
      problems.push(problem('name-missing', {}, { ...where, field: 'name' }));
      continue;
    }
    const on = switches.filter(({ index: at }) => /^(?:1|y|yes|true)$/i.test((raw[at] ?? '').trim())).map(({ code }) => code);
    // Of the kinds of facility, two are codes too; the others say who runs or pays for it.
    const kind = cells('type_facility', 'typefacility').map(each => each.toUpperCase()).filter(each => /^(?:SA|MH)$/.test(each));
    const codes = new Set([...on, ...kind, ...cells('service_code_info', 'category').join(' ').toUpperCase().split(/[\s*;,|]+/).filter(Boolean)]);
    for (const code of codes) if (!KNOWN.has(code) && !mapped.has(code.toLowerCase()) && !extra.has(code)) {
      unknown.set(code, { count: (unknown.get(code)?.count ?? 0) + 1, where: unknown.get(code)?.where ?? where });
      codes.delete(code);
    }
    const page = cells('website', 'url')[0], url = safeLink(page);
    if (page && !/^https?:/.test(url ?? '')) report('link-unsafe', 'url', page);
    const resource: Draft['resource'] = {
      ...compact<Partial<Resource>>({
        id: cells('frid', 'id')[0], url: url && /^https?:/.test(url) ? url : undefined, place: placeOf(cells, shape, country, report),
      }),
      name, phones: phonesOf(cells, country, report), ...careOf(codes, mapped, extra),
      source: { ...(options.name && { name: options.name }), ...(row !== undefined && { row }) },
    };
    // A clientele among a treatment centre's many does not make it a shelter: its name and kind are judged.
    drafts.push({ resource, where, content: JSON.stringify(raw), judged: { ...resource, serves: [], description: '' } });
  }
  for (const [code, { count, where }] of unknown) problems.push(problem('service-code-unknown', { code, count }, { ...where, field: 'category', value: code }));
  return finish('samhsa', drafts, problems, { table, read: body.length, rejected, columns: guesses }, options);
}

/** What the codes say, each in the table's own words. */
function careOf(codes: ReadonlySet<string>, told: ReadonlyMap<string, string>, extra: ToldCodes): Pick<Resource, 'categories'> & Partial<Resource> {
  const substanceUse = (codes.has('SA') || codes.has('DT')) && !codes.has('MH') && !codes.has('SUMH');
  const named = (names: Readonly<Record<string, string>>): string[] => [...codes].flatMap(code => names[code] ?? []);
  const also = sayCodes([...codes].filter(code => !KNOWN.has(code) && !told.has(code.toLowerCase())), extra);
  const offers = [...named(OFFERS), ...also.offer], pays = [...named(PAYMENTS), ...also.cost], sexes = named(SEXES);
  return {
    categories: [...codes].flatMap((code): Category[] => {
      const label = KINDS[code] ?? OFFERS[code] ?? extra.get(code)?.name ?? code;
      const host = told.get(code.toLowerCase()) ?? told.get(label.toLowerCase());
      if (!KINDS[code] && !host) return [];
      const id = host ?? (substanceUse ? SUBSTANCE_USE[code] : undefined) ?? categoryOf.get(code);
      return [{ ...(id && { id }), label, code }];
    }),
    ...compact<Partial<Resource>>({
      description: offers.length ? `${offers.join('. ')}.` : undefined,
      serves: [...named(SERVES), ...also.serves], eligibility: [...named(AGES), ...also.eligibility, ...(sexes.length === 1 ? sexes : [])].join(', ') || undefined,
      cost: pays.join(', ') || undefined, free: codes.has('NP') || undefined,
      languages: [...also.languages, ...[...codes].flatMap((code): SpokenLanguage[] => {
        const tag = LANGUAGES[code];
        return tag ? [{ code: tag, mode: code === 'AH' || code === 'NX' ? 'unknown' : 'spoken' }] : [];
      })],
    }),
  };
}

function phonesOf(cells: Cells, country: string, report: (code: ProblemCode, field: string, value: string) => void): Phone[] {
  const found = new Map<string, Phone>();
  for (const [column, label] of [['phone'], ['intake1', 'Intake'], ['intake2', 'Intake'], ['hotline1', 'Hotline'], ['hotline2', 'Hotline']] as const) {
    const also = cells(`${column}a`)[0] ?? '';
    // Beside an intake number stands its extension, or another number, often in letters.
    const extension = /^(?:x|ext\.? ?)?(\d{1,6})$/i.exec(also)?.[1];
    for (const cell of [...cells(column), ...(extension ? [] : [also])].filter(Boolean)) {
      const { phones, problems } = parsePhoneCell(cell, { country, ...(label && { label }) });
      for (const { code, value } of problems) report(code, 'phone', value);
      for (const phone of phones) {
        const whole = extension && !phone.extension ? { ...phone, extension } : phone;
        const key = `${whole.dial ?? whole.number ?? ''} ${whole.extension ?? ''}`;
        if (!found.has(key)) found.set(key, whole);
      }
    }
  }
  return [...found.values()];
}

function placeOf(cells: Cells, shape: Sheet['body'][number]['shape'], country: string, report: (code: ProblemCode, field: string, value: string) => void): Place | undefined {
  const latitude = cells('latitude')[0], longitude = cells('longitude')[0];
  const pair = typeof shape === 'object' ? { first: shape.second, second: shape.first } : latitude ?? longitude ? readPair(latitude, longitude) : undefined;
  const point = pair && locate(pair, 'latitude-first', country);
  if (typeof point === 'string') report(point, 'coordinates', `${pair?.first}, ${pair?.second}`);
  const zip = cells('zip', 'postalCode')[0];
  const place = compact<Place>({
    address: cells('street1', 'street2', 'address').join(', ') || undefined, locality: cells('city', 'locality')[0], region: cells('state', 'region')[0],
    postalCode: zip && /^\d{3,4}$/.test(zip) ? zip.padStart(5, '0') : zip, ...(typeof point === 'object' && point),
  });
  return Object.keys(place).length ? { ...place, country } : undefined;
}
