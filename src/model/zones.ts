/**
 * The zone of a place, by its state where the state has one zone, else by its coordinates too.
 *
 * Refused: the device's zone, and a guess. In the United States a raster of the world proved wrong by tens of
 * kilometres, so there only the state and the county lines of `zone-borders.ts` are believed; a place without a known
 * state, or where the law splits a county, has no zone here, and the caller may fall back on what the host says.
 */
import { SPLIT_STATES, STATE_ZONES } from './zones.data.js';
import type { Place } from './resource.js';

/**
 * Coordinates to a zone (`loadZoneLookup`). With `within` it answers for a split state: a zone, or "rest" for the
 * greater part of the state. Undefined is not sure.
 */
export type ZoneLookup = (latitude: number, longitude: number, within?: { readonly state: string; readonly postalCode?: string }) => string | undefined;

const zoneOfState = new Map(STATE_ZONES.flatMap(([zone, states]) => states.split(' ').map((state) => [state, zone] as const)));

/** Countries of their own to ISO 3166 that are states to the postal service. */
export const TERRITORIES: readonly string[] = ['PR', 'VI', 'GU', 'MP', 'AS'];

/** The state's postal code; undefined outside the United States and where the state is not known. */
function stateOf({ country = 'US', region = '' }: Place): string | undefined {
  // Territories are countries of their own to ISO 3166; "CA" and "DE" are not California and Delaware.
  const state = (TERRITORIES.includes(country) ? country : country === 'US' ? region : '').trim().toUpperCase();
  return zoneOfState.has(state) ? state : undefined;
}

const isAbroad = (place: Place): boolean => (place.country ?? 'US') !== 'US' && stateOf(place) === undefined;

/** What `zoneForPlace` needs to answer: the world, the borders within a state, or nothing that could be fetched. */
export function needsLookup(place: Place): 'world' | 'borders' | undefined {
  if (place.latitude === undefined || place.longitude === undefined) return undefined;
  const state = stateOf(place);
  if (state !== undefined) return SPLIT_STATES.includes(state) ? 'borders' : undefined;
  return isAbroad(place) ? 'world' : undefined;
}

/** The IANA zone of a place, or undefined where it is not known. */
export function zoneForPlace(place: Place, lookup?: ZoneLookup): string | undefined {
  const state = stateOf(place);
  if (state !== undefined && !SPLIT_STATES.includes(state)) return zoneOfState.get(state);
  const { latitude, longitude } = place;
  if (!lookup || latitude === undefined || longitude === undefined || needsLookup(place) === undefined) return undefined;
  if (state === undefined) return lookup(latitude, longitude);
  const part = lookup(latitude, longitude, { state, ...(place.postalCode === undefined ? {} : { postalCode: place.postalCode }) });
  return part === 'rest' ? zoneOfState.get(state) : part;
}
