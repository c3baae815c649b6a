/**
 * The zone of a place: from its state where the state has one zone, else from its coordinates, checked against the state.
 *
 * Refused: the device's zone, and a guess. Where the state and the coordinates disagree, the zone is undefined,
 * and the caller may fall back on what the host says.
 */
import { STATE_ZONES } from './zones.data.js';
import type { Place } from './resource.js';
import type { ZoneLookup } from './zone-lookup.js';

const zonesOf = new Map<string, string[]>();
for (const [zone, states] of STATE_ZONES) {
  for (const state of states.split(' ')) zonesOf.set(state, [...(zonesOf.get(state) ?? []), zone]);
}

const stateZones = ({ country = 'US', region = '' }: Place): string[] | undefined =>
  zonesOf.get(country === 'US' ? region.trim().toUpperCase() : country);

/** Whether `zoneForPlace` can only answer with a lookup (and can with one: there are coordinates). */
export function needsLookup(place: Place): boolean {
  return stateZones(place)?.length !== 1 && place.latitude !== undefined && place.longitude !== undefined;
}

/** The IANA zone of a place, or undefined where it is not known. */
export function zoneForPlace(place: Place, lookup?: ZoneLookup): string | undefined {
  const zones = stateZones(place);
  if (zones?.length === 1) return zones[0];
  if (!lookup || place.latitude === undefined || place.longitude === undefined) return undefined;
  const found = lookup(place.latitude, place.longitude);
  return zones === undefined || zones.includes(found) ? found : undefined;
}
