/**
 * The country of a feed that does not say it: by its column of countries, its regions, shapes of postal codes, calling
 * codes, web addresses, points and the way its numbers are grouped. One kind of evidence is seldom enough. Where it
 * decides nothing the feed is taken to be of the United States, unless its points lie elsewhere: then the country is
 * unknown ("ZZ"), and no number is dialled that does not say its own.
 */
import { mapInSlices } from '../../model/map-in-slices.js';
import { fold } from '../../text/normalise.js';
import { present } from '../clean-text.js';
import { headerWords } from '../columns/column-evidence.js';
import type { Column, ColumnField } from '../columns/columns.js';
import { readCell, readDegrees } from './coordinate-cell.js';
import { DOMAINS, FRENCH, LANDS, PHONE_SHAPES, POSTAL_SHAPES, SPANISH } from './countries.data.js';
import type { Sheet } from '../tables/table.js';

export const NOWHERE = 'ZZ';
const SAMPLE = 300;

const codes = new Map(Object.entries(LANDS).flatMap(([code, { names }]) => names.split('|').map(name => [name, code] as const)));
const regions = new Map<string, string[]>();
for (const [code, land] of Object.entries(LANDS)) for (const name of land.regions?.split('|') ?? []) regions.set(name, [...regions.get(name) ?? [], code]);
const calls = Object.entries(LANDS).filter(([, land]) => land.calls !== '1');

const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** ISO 3166-1 alpha-2 of a country's name or code; undefined for one that is not known here. */
export function countryCode(text: string | undefined): string | undefined {
  const said = plain(text ?? '');
  return codes.get(said) ?? (/^[A-Z]{2}$/.test(text ?? '') ? text : undefined);
}

/** Whether a point lies in a country, as far as its box tells; undefined for a country without one. */
export function liesIn(country: string, latitude: number, longitude: number): boolean | undefined {
  return LANDS[country]?.boxes.some(([south, west, north, east]) => latitude >= south && latitude <= north && longitude >= west && longitude <= east);
}

/** Whether a region is one of a country's, as far as is known here. */
export const isRegionOf = (country: string, region: string): boolean => LANDS[country]?.regions === undefined || (regions.get(plain(region))?.includes(country) ?? false);

export interface Inferred { readonly country: string; /** Whether any evidence said so. */ readonly told: boolean; /** Whether a row names another country than those of North America. */ readonly abroad: boolean }

/** `next` is from `slices()`. */
export async function inferCountry({ headers, words = headers, body }: Sheet, columns: readonly Column[], next: () => Promise<void>): Promise<Inferred> {
  const records = body.filter(({ left }) => !left), step = Math.max(1, Math.floor(records.length / SAMPLE));
  const rows = records.filter((_, index) => index % step === 0);
  const cells = (...fields: readonly ColumnField[]): string[] => columns.filter(({ field }) => fields.includes(field)).flatMap(({ index }) => rows.map(row => present(row.cells[index])).filter(cell => cell !== undefined));
  const scores = new Map<string, number>();
  const add = (country: string, score: number): void => { scores.set(country, (scores.get(country) ?? 0) + score); };
  /** Each country's share of the cells. */
  const vote = async (values: readonly string[], weight: number, of: (value: string) => readonly string[]): Promise<void> => {
    const found = new Map<string, number>();
    for (const countries of await mapInSlices(values, next, of)) for (const country of countries) found.set(country, (found.get(country) ?? 0) + 1);
    for (const [country, count] of found) add(country, weight * count / values.length);
  };

  const named = cells('country').map(countryCode).filter(code => code !== undefined);
  await vote(named, 5, code => [code]);
  await vote(cells('region'), 3, text => regions.get(plain(text)) ?? []);
  await vote(cells('postalCode'), 3, text => Object.entries(POSTAL_SHAPES).filter(([, shape]) => shape.test(text)).map(([code]) => code));
  const numbers = cells('phone').map(text => text.replace(/^[^\d+(]+/, ''));
  await vote(numbers, 4, text => {
    const digits = /^(?:\+|00 ?)(\d[\d ().-]*)/.exec(text)?.[1]?.replace(/\D/g, '');
    return digits ? calls.filter(([, land]) => digits.startsWith(land.calls)).sort((a, b) => b[1].calls.length - a[1].calls.length).slice(0, 1).map(([code]) => code) : [];
  });
  await vote(numbers, 1, text => Object.entries(PHONE_SHAPES).filter(([, shape]) => shape.test(text)).map(([code]) => code));
  const addresses = cells('address');
  await vote(addresses, 2, text => [...ending(text)]);
  const links = cells('url', 'email').map(text => /\.([a-z]{2})(?:[:/?#]|$)/i.exec(text.replace(/^\w+:\/\//, '').split('/')[0] ?? '')?.[1]?.toLowerCase()).filter(domain => domain !== undefined);
  if (links.length) await vote(links, Math.min(2, (3 * links.length) / Math.max(1, rows.length)), domain => DOMAINS.includes(domain) ? [domain === 'uk' ? 'GB' : domain.toUpperCase()] : []);
  const heads = words.map(headerWords).join(' | ');
  if (/\b(?:nombre|telefono|direccion|horario|correo|codigo postal)\b/.test(heads)) for (const code of SPANISH) add(code, 0.5);
  else if (/\b(?:nom|telephone|adresse|ville|courriel|heures d|horaires|code postal)\b/.test(heads) && /\b(?:nom|ville|courriel|organisme|horaires?|commune)\b/.test(heads)) for (const code of FRENCH) add(code, 0.5);
  else add('US', 0.5);
  add('US', 0.75);

  await next();
  const points = pointsOf(rows, columns);
  await next();
  const within = (code: string): number => points.filter(([a, b]) => liesIn(code, a, b) || liesIn(code, b, a)).length / points.length;
  const elsewhere = new Set<string>();
  if (points.length) for (const code of Object.keys(LANDS)) {
    await next();
    const share = within(code);
    if (share >= 0.9) add(code, 1.5);
    else if (share < 0.5) elsewhere.add(code);
  }
  await next();
  // A point that lacks its minus sign is no proof of another continent.
  const unsigned = points.length > 0 && points.every(([a, b]) => a > 0 && b > 0) && points.filter(([a, b]) => liesIn('US', a, -b) || liesIn('CA', a, -b)).length > points.length * 0.9;
  if (unsigned) for (const code of ['US', 'CA', 'PR']) elsewhere.delete(code);

  const ranked = [...scores].filter(([code]) => !elsewhere.has(code)).sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  const abroad = named.some(code => !/^(?:US|CA|PR|GU|VI|AS|MP)$/.test(code));
  // Points that lie in one country only, and not in the usual one, are enough.
  if (best && best[1] >= (elsewhere.has('US') ? 1.5 : 2) && best[1] - (second?.[1] ?? 0) >= 0.5) return { country: best[0], told: true, abroad };
  return { country: elsewhere.has('US') && elsewhere.has('CA') ? NOWHERE : 'US', told: false, abroad };
}

/** The country or region with which an address ends. */
function* ending(address: string): Generator<string> {
  const last = address.slice(-80).split(/[,\n]/).at(-1)?.trim() ?? '', said = plain(last.replace(/\b\d[\d -]*$/, ''));
  const country = said.length > 2 ? codes.get(said) : undefined;
  if (country) yield country;
  else if (/[A-Z]{2} \d{5}/.test(last) || said.length > 3) yield* regions.get(plain(last.replace(/\d[\d-]*/g, ''))) ?? [];
  if (POSTAL_SHAPES['CA']?.test(/[A-Z]\d[A-Z][ -]?\d[A-Z]\d$/i.exec(last)?.[0] ?? '')) yield 'CA';
}

/** Points in whatever order they are written. */
function pointsOf(rows: Sheet['body'], columns: readonly Column[]): [number, number][] {
  const index = (field: ColumnField): number => columns.find(column => column.field === field)?.index ?? -1;
  const together = index('coordinates'), latitude = index('latitude'), longitude = index('longitude');
  return rows.flatMap(({ cells, shape }): [number, number][] => {
    const found = typeof shape === 'object' ? shape : together >= 0 && cells[together] ? readCell(cells[together] ?? '') : latitude >= 0 && longitude >= 0 ? { first: readDegrees(cells[latitude]), second: readDegrees(cells[longitude]) } : undefined;
    return typeof found === 'object' && Math.abs(found.first) <= 180 && Math.abs(found.second) <= 180 && (found.first !== 0 || found.second !== 0) ? [[found.first, found.second]] : [];
  });
}
