/**
 * Coordinates to an IANA zone, fetched only when a place needs it: the borders within split states (about 4 kB), and
 * for places outside the United States a raster of the world (about 70 kB). The only file that knows the raster's package.
 */
import type { Place } from './resource.js';
import { wallClock } from './zone-clock.js';
import { needsLookup, type ZoneLookup } from './zones.js';

export type { ZoneLookup } from './zones.js';

/** A lookup good for these places (for any place, without them). It rejects if its chunk cannot be fetched. */
export async function loadZoneLookup(places?: Iterable<Place>): Promise<ZoneLookup> {
  const needs = places && new Set([...places].map(needsLookup));
  const [borders, world] = await Promise.all([
    !needs || needs.has('borders') ? import('./zone-borders.js') : undefined,
    !needs || needs.has('world') ? import('@photostructure/tz-lookup') : undefined,
  ]);
  return (latitude, longitude, within) => within
    ? borders?.zoneWithin(within.state, latitude, longitude, within.postalCode)
    : world && agreed(world.default, latitude, longitude);
}

/** Degrees of latitude. Measured on random points of six regions: 1 to 4 % wrong without a margin, at most 0.4 % with it. */
const MARGIN = 0.5;

/** The raster's zone at a point, if all around the point the clocks show the same; open sea aside. */
function agreed(raster: (latitude: number, longitude: number) => string, latitude: number, longitude: number): string | undefined {
  // The raster throws for coordinates off the globe.
  if (!(Math.abs(latitude) <= 90 - MARGIN && Math.abs(longitude) <= 180)) return undefined;
  const zone = raster(latitude, longitude);
  for (let step = 0; step < 8; step++) {
    const angle = (step * Math.PI) / 4;
    const beside = longitude + (Math.cos(angle) * MARGIN) / Math.cos((latitude * Math.PI) / 180);
    const other = raster(latitude + Math.sin(angle) * MARGIN, ((beside + 540) % 360) - 180);
    if (other !== zone && !other.startsWith('Etc/') && clockOf(other) !== clockOf(zone)) return undefined;
  }
  return zone.startsWith('Etc/') ? undefined : zone;
}

const clocks = new Map<string, string>();

/** What a zone's clock shows in each quarter of a year: equal for zones that differ in name or history only. */
function clockOf(timeZone: string): string {
  let shown = clocks.get(timeZone);
  if (shown === undefined) {
    shown = [0, 3, 6, 9].map((month) => wallClock(new Date(Date.UTC(2026, month, 1)), timeZone)?.local).join();
    clocks.set(timeZone, shown);
  }
  return shown;
}
