/**
 * Many points as few: what lies near together in pixels is one group, at its centre of gravity.
 *
 * A level of zoom is grouped when it is first looked at, and kept. A library that makes all levels as it loads held a
 * processor four times slower for 200 ms at 50,000 places; a level takes 15 there. Points near one another are found by a
 * table of cells; two cells may share a row of it, because what is too far away is told by the distance.
 */
import type { Places } from '../../search/query.js';
import type { Bounds } from './map-view.js';
import { mercator, wrap } from './geometry.js';

export interface Cluster {
  readonly longitude: number;
  readonly latitude: number;
  readonly count: number;
  /** Of a single place: its index in the places. */
  readonly index?: number;
  /** Of a group: the zoom at which it falls apart. */
  readonly opensAt?: number;
}

export interface Clusters {
  /** What is within the bounds at a zoom. Longitudes come back between -180 and 180. */
  within(bounds: Bounds, zoom: number): readonly Cluster[];
}

/** Pixels. */
const RADIUS = 56;
/** From the next level on every place stands alone. */
const LAST_GROUPED_ZOOM = 15;

export function clusterPlaces({ longitudes, latitudes }: Pick<Places, 'longitudes' | 'latitudes'>): Clusters {
  const xs = new Float64Array(longitudes.length), ys = new Float64Array(longitudes.length);
  for (let at = 0; at < xs.length; at++) ({ x: xs[at], y: ys[at] } = mercator(longitudes[at] ?? 0, latitudes[at] ?? 0, 0));
  const levels = new Map<number, readonly Cluster[]>();
  const alone = (index: number): Cluster => ({ longitude: longitudes[index] ?? 0, latitude: latitudes[index] ?? 0, count: 1, index });

  const level = (zoom: number): readonly Cluster[] => {
    let found = levels.get(zoom);
    if (!found) levels.set(zoom, found = zoom > LAST_GROUPED_ZOOM ? [...xs.keys()].map(alone) : group(xs, ys, RADIUS / 2 ** zoom, alone));
    return found;
  };
  return {
    within([west, south, east, north], zoom) {
      const [from, to] = [wrap(west), wrap(east)], whole = east - west >= 360;
      return level(Math.max(0, Math.floor(zoom))).filter(({ longitude, latitude }) => latitude >= south && latitude <= north
        && (whole || (from <= to ? longitude >= from && longitude <= to : longitude >= from || longitude <= to)));
    },
  };
}

/** Groups of points, each around the first that no group before it took. Lengths are in pixels of zoom 0. */
function group(xs: Float64Array, ys: Float64Array, radius: number, alone: (index: number) => Cluster): readonly Cluster[] {
  const count = xs.length, mask = 2 ** Math.ceil(Math.log2(2 * count + 1)) - 1;
  const first = new Int32Array(mask + 1).fill(-1), next = new Int32Array(count), taken = new Uint8Array(count);
  const cell = (x: number, y: number): number => (Math.imul(x, 73_856_093) ^ Math.imul(y, 19_349_663)) & mask;
  const column = (at: number): number => Math.floor((xs[at] ?? 0) / radius), row = (at: number): number => Math.floor((ys[at] ?? 0) / radius);
  for (let at = count - 1; at >= 0; at--) {
    const key = cell(column(at), row(at));
    next[at] = first[key] ?? -1;
    first[key] = at;
  }

  const found: Cluster[] = [];
  for (let seed = 0; seed < count; seed++) {
    if (taken[seed]) continue;
    const [x, y] = [xs[seed] ?? 0, ys[seed] ?? 0];
    let size = 0, sumX = 0, sumY = 0, farthest = 0;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const key = cell(column(seed) + dx, row(seed) + dy);
        // What a group takes leaves the table, so that a crowd is not walked through again and again.
        for (let at = first[key] ?? -1, before = -1; at >= 0; at = next[at] ?? -1) {
          const apart = Math.hypot((xs[at] ?? 0) - x, (ys[at] ?? 0) - y);
          if (apart > radius) { before = at; continue; }
          taken[at] = 1;
          size++;
          sumX += xs[at] ?? 0;
          sumY += ys[at] ?? 0;
          if (apart > farthest) farthest = apart;
          if (before < 0) first[key] = next[at] ?? -1; else next[before] = next[at] ?? -1;
        }
      }
    }
    found.push(size === 1 ? alone(seed) : {
      ...degrees(sumX / size, sumY / size), count: size,
      opensAt: farthest === 0 ? LAST_GROUPED_ZOOM + 1 : Math.min(LAST_GROUPED_ZOOM, Math.floor(Math.log2(RADIUS / farthest))) + 1,
    });
  }
  return found;
}

/** From pixels of zoom 0. */
function degrees(x: number, y: number): { readonly longitude: number; readonly latitude: number } {
  return { longitude: (x / 256 - 0.5) * 360, latitude: (360 / Math.PI) * Math.atan(Math.exp((0.5 - y / 256) * 2 * Math.PI)) - 90 };
}
