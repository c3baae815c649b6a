/**
 * Where a location of HSDS is. Coordinates are believed only in a form whose order is plain, and only where they can be;
 * a postal address is
 * taken where there is no other, and said to be one; a location that is only postal is no place at all.
 */
import type { Place } from '../../model/resource.js';
import { fold } from '../../text/normalise.js';
import { locate, readOneCell, readPair, type Order, type Pair } from '../places/coordinates.js';
import { firstText, partsOf } from './hsds-parts.js';
import { asObject, compact, own, textOf, type Json } from '../json/json-value.js';
import type { ProblemCode } from '../problems.js';
import { saysSecret } from '../publish-flags.js';
import { splitUsAddress } from '../places/us-address.js';

const COUNTRIES: Readonly<Record<string, string>> = {
  US: 'us|usa|united states|united states of america|estados unidos|ee uu', GB: 'gb|uk|united kingdom|great britain|england|scotland|wales|northern ireland', CA: 'ca|can|canada',
  ES: 'es|esp|spain|espana', MX: 'mx|mex|mexico', AU: 'au|aus|australia', IE: 'ie|irl|ireland', NZ: 'nz|nzl|new zealand', FR: 'fr|fra|france', PR: 'pr|puerto rico', AR: 'ar|arg|argentina',
};
const countries = new Map(Object.entries(COUNTRIES).flatMap(([code, names]) => names.split('|').map(name => [name, code] as const)));

/** ISO 3166-1 alpha-2; undefined for a name that is not known here. */
function countryOf(text: string | undefined): string | undefined {
  const said = fold(text ?? '').replace(/[.\s]+/g, ' ').trim();
  return countries.get(said) ?? (/^[a-z]{2}$/.test(said) ? said.toUpperCase() : undefined);
}

const LATITUDE = ['latitude', 'lat', 'y'], LONGITUDE = ['longitude', 'lng', 'lon', 'long', 'x'];
const TOGETHER = ['coordinates', 'coordinate', 'coords', 'geo', 'geolocation', 'geometry', 'point', 'position', 'lat_lng', 'latlng'];

interface Told { readonly pair: Pair; readonly order: Order }

function pointOf(location: Json, depth = 0): Told | undefined {
  const latitude = firstText(location, ...LATITUDE), longitude = firstText(location, ...LONGITUDE);
  if (latitude !== undefined || longitude !== undefined) return { pair: readPair(latitude, longitude), order: 'latitude-first' };
  for (const key of TOGETHER) {
    const value: unknown = own(location, key), inner = asObject(value);
    if (inner && depth < 3) {
      const found = pointOf(inner, depth + 1);
      if (found) return found;
    }
    // A list is GeoJSON's, longitude first; a text is written as people say it.
    if (Array.isArray(value) && value.length > 1) return { pair: readPair(textOf({ at: value[0] as unknown }, 'at'), textOf({ at: value[1] as unknown }, 'at')), order: 'longitude-first' };
    if (typeof value === 'string' && value.trim()) return { pair: readOneCell(value), order: /^\s*point/i.test(value) ? 'longitude-first' : 'latitude-first' };
  }
  return undefined;
}

/** Whether a record has a place of its own, as near-HSDS services have. */
export const hasPlace = (record: Json): boolean =>
  partsOf(record, 'addresses').length > 0 || pointOf(record) !== undefined || firstText(record, 'address_1', 'city', 'postal_code', 'zip', 'postcode') !== undefined;

/** The country that a location's address names. */
export function namedCountry(location: Json | undefined): string | undefined {
  for (const address of [...partsOf(location, 'addresses'), location]) {
    const found = countryOf(firstText(address, 'country', 'country_code'));
    if (found) return found;
  }
  return undefined;
}

const isPostal = (address: Json | undefined): boolean => /postal|mailing/i.test(textOf(address, 'address_type') ?? textOf(address, 'type') ?? '');

function addressOf(location: Json): Json | undefined {
  const physical = partsOf(location, 'addresses').map(address => {
    const inner = asObject(own(address, 'address'));
    return inner ?? address;
  });
  const all = [...physical, ...partsOf(location, 'postal').map(address => ({ ...address, address_type: 'postal' }))];
  // A record may keep the parts of its address beside its name.
  const flat = firstText(location, 'address_1', 'city', 'postal_code', 'zip', 'postcode') !== undefined ? location : undefined;
  const open = all.find(each => !isPostal(each));
  return open && flat && Object.keys(open).length === 1 ? { ...flat, ...open } : open ?? flat ?? all[0];
}

export interface FoundPlace { readonly place: Place; /** Its address says that it is none to be told. */ readonly secret: boolean }

export function placeOf(location: Json, country: string, towns: ReadonlySet<string>, report: (code: ProblemCode, field: string, value?: string) => void): FoundPlace | undefined {
  if (textOf(location, 'location_type')?.toLowerCase() === 'postal') return undefined;
  const told = pointOf(location), point = told && locate(told.pair, told.order, country);
  if (typeof point === 'string') report(point, 'coordinates', `${told?.pair.first}, ${told?.pair.second}`);
  const address = addressOf(location);
  const lines = [firstText(address, 'address_1', 'address1', 'street_1', 'street1', 'street', 'street_address', 'line_1', 'line1', 'address_line_1', 'address_line1', 'address'),
    firstText(address, 'address_2', 'address2', 'street_2', 'street2', 'line_2', 'line2', 'address_line_2', 'address_line2')];
  const locality = firstText(address, 'city', 'town', 'locality', 'municipality'), region = firstText(address, 'state_province', 'state', 'province', 'region', 'county');
  const postal = firstText(address, 'postal_code', 'postcode', 'zip', 'zip_code', 'zipcode');
  const whole = firstText(address, 'line', 'full_address', 'formatted_address');
  const split = !lines.some(Boolean) && whole ? (country === 'US' && !locality ? splitUsAddress(whole, towns) : { address: whole }) : undefined;
  const place = compact<Place>({
    name: firstText(location, 'name', 'location_name', 'site_name'),
    address: (lines.filter(Boolean).join(', ') || split?.address) ?? undefined,
    addressType: isPostal(address) && (lines.some(Boolean) || whole) ? 'postal' : undefined,
    // "Tamworth, Staffordshire," with what surrounds it.
    locality: locality?.slice(0, 300).replace(/^[\s,]+|[\s,]+$/g, '') || split?.locality, region: region ?? split?.region, postalCode: postal ?? split?.postalCode,
    latitude: typeof point === 'object' ? point.latitude : undefined, longitude: typeof point === 'object' ? point.longitude : undefined,
    transportation: firstText(location, 'transportation'),
  });
  if (!Object.keys(place).length) return undefined;
  return { place: { ...place, country }, secret: saysSecret(place.address) };
}
