/**
 * Coordinates, with the order of latitude and longitude decided once for a feed, by all of its values: headers lie
 * ("LatLon" that holds lon,lat). A pair that is impossible, or 0,0, or against the rest of its feed gets no pin.
 */
import type { ProblemCode } from '../problems.js';

export interface Pair { readonly first: number; readonly second: number }
export interface Point { readonly latitude: number; readonly longitude: number }
export type Order = 'latitude-first' | 'longitude-first';
/** Whether a point may be in a country. */
export type Within = (latitude: number, longitude: number) => boolean;

/** A point at the end of an address, as Socrata's older exports have it. */
export const IN_BRACKETS = /\(\s?[-+]?\d{1,3}\.\d+\s?,\s?[-+]?\d{1,3}\.\d+\s?\)$/;

/** "39.95" or, with a decimal comma, "39,95". */
function degrees(text: string | undefined): number {
  const value = text?.trim() ?? '';
  return /^[-+]?\d+(?:[.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : NaN;
}

export function readPair(first: string | undefined, second: string | undefined): Pair {
  return { first: degrees(first), second: degrees(second) };
}

/** "-75.16,39.95", "(39.95, -75.16)", "POINT (-75.16 39.95)". */
export function readOneCell(cell: string): Pair {
  const numbers = cell.match(/[-+]?\d+(?:\.\d+)?/g) ?? [];
  return numbers.length === 2 ? readPair(numbers[0], numbers[1]) : { first: NaN, second: NaN };
}

export const possible: Within = (latitude, longitude) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
/** The United States with their territories, and Canada: where a feed of those countries ought to lie. */
const northAmerican: Within = (latitude, longitude) =>
  (latitude > 13 && latitude < 84 && longitude < -52 && longitude > -180) || (Math.abs(latitude) < 22 && (longitude > 144 || longitude < -168));

/** Whether a point is possible for a feed of that country, as far as is known here. */
export function fits(latitude: number, longitude: number, country: string): boolean {
  return possible(latitude, longitude) && (!/^(?:US|CA|PR|GU|VI|AS|MP)$/.test(country) || northAmerican(latitude, longitude));
}

/** The order under which more pairs lie where the country is; the header's own order when that decides nothing. */
export function decideOrder(pairs: readonly Pair[], within: Within, header: Order): Order {
  let latitudeFirst = 0, longitudeFirst = 0;
  for (const { first, second } of pairs) {
    if (within(first, second)) latitudeFirst++;
    if (within(second, first)) longitudeFirst++;
  }
  return latitudeFirst === longitudeFirst ? header : latitudeFirst > longitudeFirst ? 'latitude-first' : 'longitude-first';
}

export function locate({ first, second }: Pair, order: Order, country: string): Point | ProblemCode {
  const [latitude, longitude] = order === 'latitude-first' ? [first, second] : [second, first];
  if (!possible(latitude, longitude)) return 'coordinates-impossible';
  if (latitude === 0 && longitude === 0) return 'coordinates-zero';
  if (!fits(latitude, longitude, country) && fits(longitude, latitude, country)) return 'coordinates-swapped';
  return { latitude, longitude };
}
