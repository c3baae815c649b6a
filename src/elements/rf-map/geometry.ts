/** Small sums on degrees and pixels, apart from any map library. */
import type { Places } from '../../search/query.js';
import type { Bounds, Pixel } from './map-view.js';

/** Web Mercator ends here. */
const LATITUDE_END = 85;

/** A longitude as many whole turns away as brings it nearest to another: 144° seen from -150° is -216°. */
export function nearest(longitude: number, to: number): number {
  return longitude + 360 * Math.round((to - longitude) / 360);
}

/** A longitude between -180 and 180. */
export function wrap(longitude: number): number {
  return nearest(longitude, 0);
}

/** Web Mercator pixels at a zoom, the world's top left corner at zero. */
export function mercator(longitude: number, latitude: number, zoom: number): Pixel {
  const world = 256 * 2 ** zoom;
  const sine = Math.sin((Math.max(-LATITUDE_END, Math.min(LATITUDE_END, latitude)) * Math.PI) / 180);
  return { x: world * (longitude / 360 + 0.5), y: world * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) };
}

/**
 * The smallest bounds around all places. Of all ways around the globe it takes the shortest: Guam and Maine meet over
 * the Pacific.
 */
export function boundsOf({ longitudes, latitudes }: Pick<Places, 'longitudes' | 'latitudes'>): Bounds | undefined {
  const first = longitudes[0];
  if (first === undefined) return undefined;
  let [south, north, west, east] = [LATITUDE_END, -LATITUDE_END, first, first];
  for (const latitude of latitudes) {
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  for (const longitude of longitudes) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
  }
  // The widest gap between neighbours is what the bounds leave out; at first the one across the antimeridian.
  let gap = west + 360 - east;
  // Nothing on less than half the globe can have a wider one: most feeds need no sorting.
  if (gap >= 180) return [west, south, east, north];
  const sorted = Float64Array.from(longitudes).sort();
  for (let index = 1; index < sorted.length; index += 1) {
    const left = sorted[index - 1] ?? 0;
    const right = sorted[index] ?? 0;
    if (right - left > gap) [gap, west, east] = [right - left, right - 360, left];
  }
  return [west, south, east, north];
}

/** Bounds as a Query takes them: longitudes within ±180, west above east where they cross the antimeridian. */
export function queryBounds([west, south, east, north]: Bounds): Bounds {
  const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
  const [low, high] = [Math.max(south, -90), Math.min(north, 90)];
  return east - west >= 360
    ? [-180, round(low), 180, round(high)]
    : [round(wrap(west)), round(low), round(wrap(east)), round(high)];
}

/** The places that can be drawn. The directory promises finite degrees and equal lengths; a map that trusts it may hide all. */
export function drawable(places: Places): Places {
  const count = Math.min(places.ids.length, places.longitudes.length, places.latitudes.length);
  const keep: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const longitude = places.longitudes[index] ?? Number.NaN;
    const latitude = places.latitudes[index] ?? Number.NaN;
    if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) keep.push(index);
  }
  if (keep.length === places.ids.length && keep.length === count) return places;
  return pick(places, keep);
}

/** Some of the places, by their index. */
export function pick(places: Places, indexes: readonly number[]): Places {
  return {
    ids: indexes.map((index) => places.ids[index] ?? ''),
    longitudes: Float64Array.from(indexes, (index) => places.longitudes[index] ?? 0),
    latitudes: Float64Array.from(indexes, (index) => places.latitudes[index] ?? 0),
    complete: places.complete,
  };
}
