/**
 * Ground as polygons: read from GeoJSON's numbers, asked whether a point lies in it, made simpler. Plane geometry on
 * degrees, as RFC 7946 has it; a ring that crosses the 180th meridian is laid out across it, whichever way it is written.
 *
 * A geometry comes from outside. What is not a polygon on Earth is refused with a reason and never thrown: numbers that
 * are none, a ring without ground, a ring around a pole, more positions than any boundary needs.
 */

/** Longitude, latitude, longitude, latitude… in degrees; the first position is not said again at the end. */
export type Ring = readonly number[];
/** Rings of one polygon: what an odd number of them go around is in it, so that a ring within another is a hole. */
export type Polygon = readonly Ring[];

export type Refusal = 'not-an-area' | 'not-numbers' | 'off-the-earth' | 'no-ground' | 'around-a-pole' | 'too-many-positions';
export type ReadArea = { readonly polygons: readonly Polygon[] } | { readonly refused: Refusal };

/** More are not read: a boundary of this many is a file of its own. */
export const MOST_POSITIONS = 100_000;
/** So many are kept; above it the line is made simpler, but moved by no more than answers leave room for. */
export const MOST_KEPT = 5_000;
const MOST_MOVED = 640;
const METRES = 111_195;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
/** To a millionth of a degree, a hand's breadth. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** To degrees from another system of coordinates; undefined where that cannot be. */
export type Convert = (x: number, y: number) => readonly [longitude: number, latitude: number] | undefined;

class Refused extends Error {
  constructor(readonly reason: Refusal) { super(reason); }
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The coordinates of a GeoJSON Polygon (`depth` 2) or MultiPolygon (3), or the rings of an Esri polygon (2). */
export function readPolygons(coordinates: unknown, depth: 2 | 3, convert?: Convert): ReadArea {
  try {
    const left = { positions: MOST_POSITIONS };
    const lists = depth === 3 ? coordinates : [coordinates];
    if (!isList(lists)) throw new Refused('not-an-area');
    const polygons = lists.map((polygon): Polygon => {
      if (!isList(polygon)) throw new Refused('not-an-area');
      return together(polygon.map(ring => readRing(ring, left, convert)).filter(ring => ring.length >= 6));
    }).filter(polygon => polygon.length > 0);
    if (!polygons.length) throw new Refused('no-ground');
    const kept = atMost(polygons, MOST_KEPT);
    return kept ? { polygons: kept } : { refused: 'too-many-positions' };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.reason };
    throw error;
  }
}

/** Without its closing position; empty for a ring that goes around nothing. */
function readRing(value: unknown, left: { positions: number }, convert: Convert | undefined): Ring {
  if (!isList(value)) throw new Refused('not-an-area');
  left.positions -= value.length;
  if (left.positions < 0) throw new Refused('too-many-positions');
  const raw: number[] = [];
  for (const position of value) {
    const [x, y] = isList(position) ? position : [];
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) throw new Refused('not-numbers');
    const [longitude, latitude] = convert ? convert(x, y) ?? [NaN, NaN] : [x, y];
    if (!(Math.abs(longitude) <= 360 && Math.abs(latitude) <= 90)) throw new Refused('off-the-earth');
    raw.push(round(longitude), round(latitude));
  }
  return withoutRepeats(laidOut(raw));
}

/** Each longitude within half a turn of the one before, and the whole of it begun between -180 and 180. */
function laidOut(raw: readonly number[]): number[] {
  const [west, south, east, north] = boxOfRing(raw);
  // From edge to edge of the map it is the world, and no thin strip across the 180th meridian.
  if (east - west >= 350 && north - south >= 120) return [...raw];
  const ring: number[] = [];
  let before = raw[0] ?? 0;
  for (let at = 0; at < raw.length; at += 2) {
    before = nearest(raw[at] ?? 0, before);
    ring.push(before, raw[at + 1] ?? 0);
  }
  if (ring.length && Math.abs(nearest(ring[0] ?? 0, before) - (ring[0] ?? 0)) > 1) throw new Refused('around-a-pole');
  const turn = 360 * Math.floor((boxOfRing(ring)[0] + 180) / 360);
  return turn ? ring.map((value, at) => at % 2 ? value : round(value - turn)) : ring;
}

/** All rings on the same turn around the Earth as the first: a hole must not lie a turn away from what it is in. */
function together(rings: readonly Ring[]): Polygon {
  const [west, , east] = boxOfRing(rings[0] ?? []);
  return rings.map(ring => {
    const box = boxOfRing(ring), middle = (box[0] + box[2]) / 2, turn = nearest(middle, (west + east) / 2) - middle;
    return turn ? ring.map((value, at) => at % 2 ? value : round(value + turn)) : ring;
  });
}

const nearest = (longitude: number, to: number): number => longitude + 360 * Math.round((to - longitude) / 360);

function withoutRepeats(ring: readonly number[]): Ring {
  const kept: number[] = [];
  for (let at = 0; at < ring.length; at += 2) {
    if (ring[at] !== kept.at(-2) || ring[at + 1] !== kept.at(-1)) kept.push(ring[at] ?? 0, ring[at + 1] ?? 0);
  }
  while (kept.length > 2 && kept[0] === kept.at(-2) && kept[1] === kept.at(-1)) kept.length -= 2;
  const [west, south, east, north] = boxOfRing(kept);
  return kept.length >= 6 && east > west && north > south ? kept : [];
}

export type Box = readonly [west: number, south: number, east: number, north: number];

function boxOfRing(ring: Ring): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < ring.length; at += 2) {
    const x = ring[at] ?? 0, y = ring[at + 1] ?? 0;
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return box;
}

/** East may be above 180, where the ground crosses that meridian. */
export function boxOf(polygon: Polygon): Box {
  return polygon.map(boxOfRing).reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]);
}

/** Metres from one corner of what goes around all of it to the other. */
export function spanOf(polygons: readonly Polygon[]): number {
  return Math.max(0, ...polygons.map(polygon => {
    const [west, south, east, north] = boxOf(polygon);
    return Math.hypot((east - west) * Math.cos(radians((south + north) / 2)), north - south) * METRES;
  }));
}

/** A polygon that is asked often. */
export interface Ground { readonly polygon: Polygon; readonly box: Box }

export const groundOf = (polygons: readonly Polygon[]): Ground[] => polygons.map(polygon => ({ polygon, box: boxOf(polygon) }));

/**
 * Metres from a point to ground: 0 within it, else to its nearest edge, and Infinity for what is farther than `within`.
 * A point on an edge may fall on either side; within a metre of it nobody is told apart.
 */
export function metresTo(ground: readonly Ground[], { latitude, longitude }: { readonly latitude: number; readonly longitude: number }, within: number): number {
  let least = Infinity;
  const up = within / METRES, across = up / Math.max(0.01, Math.cos(radians(latitude)));
  for (const { polygon, box: [west, south, east, north] } of ground) {
    if (latitude < south - up || latitude > north + up) continue;
    for (const x of [longitude, longitude + 360, longitude - 360]) {
      if (x < west - across || x > east + across) continue;
      if (contains(polygon, x, latitude)) return 0;
      if (within > 0) least = Math.min(least, metresToEdge(polygon, x, latitude));
    }
  }
  return least <= within ? least : Infinity;
}

/** Even-odd rule over all rings. */
function contains(polygon: Polygon, x: number, y: number): boolean {
  let inside = false;
  for (const ring of polygon) {
    let lastX = ring.at(-2) ?? 0, lastY = ring.at(-1) ?? 0;
    for (let at = 0; at < ring.length; at += 2) {
      const nextX = ring[at] ?? 0, nextY = ring[at + 1] ?? 0;
      if (nextY > y !== lastY > y && x < ((lastX - nextX) * (y - nextY)) / (lastY - nextY) + nextX) inside = !inside;
      lastX = nextX;
      lastY = nextY;
    }
  }
  return inside;
}

/** On a plane that touches the Earth at the point: good to a few metres over the kilometres that are asked. */
function metresToEdge(polygon: Polygon, x: number, y: number): number {
  const narrow = Math.cos(radians(y));
  let least = Infinity;
  for (const ring of polygon) {
    let ax = ((ring.at(-2) ?? 0) - x) * narrow, ay = (ring.at(-1) ?? 0) - y;
    for (let at = 0; at < ring.length; at += 2) {
      const bx = ((ring[at] ?? 0) - x) * narrow, by = (ring[at + 1] ?? 0) - y;
      least = Math.min(least, squareToSegment(0, 0, ax, ay, bx, by));
      ax = bx;
      ay = by;
    }
  }
  return Math.sqrt(least) * METRES;
}

function squareToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax, dy = by - ay, length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2;
}

export const positionsIn = (polygons: readonly Polygon[]): number => polygons.reduce((sum, polygon) => sum + polygon.reduce((count, ring) => count + ring.length / 2, 0), 0);

/** No more than so many positions, with the line as near to what it was as that allows; undefined where it would move too far. */
export function atMost(polygons: readonly Polygon[], most: number): readonly Polygon[] | undefined {
  let kept = polygons;
  for (let tolerance = 5; positionsIn(kept) > most; tolerance *= 2) {
    if (tolerance > MOST_MOVED / 2) return undefined;
    // What is close to the one before goes first: the better rule takes the square of the time on a hostile line.
    const thin = rings(polygons, ring => thinned(ring, tolerance));
    kept = positionsIn(thin) > 2 * most ? thin : simpler(thin, tolerance);
  }
  return kept;
}

/** The line moved by no more than `tolerance` metres. A ring smaller than that goes, but never all of them. */
export const simpler = (polygons: readonly Polygon[], tolerance: number): readonly Polygon[] => rings(polygons, ring => straightened(ring, tolerance));

function rings(polygons: readonly Polygon[], change: (ring: Ring) => Ring): readonly Polygon[] {
  const kept = polygons.map(polygon => polygon.map(change).filter(ring => ring.length >= 6)).filter(polygon => polygon.length > 0);
  return kept.length ? kept : polygons.slice(0, 1).map(polygon => polygon.slice(0, 1));
}

function thinned(ring: Ring, tolerance: number): Ring {
  const kept: number[] = [], narrow = Math.cos(radians(ring[1] ?? 0)), near = (tolerance / METRES) ** 2;
  let x = Infinity, y = Infinity;
  for (let at = 0; at < ring.length; at += 2) {
    const nextX = ring[at] ?? 0, nextY = ring[at + 1] ?? 0;
    if (((nextX - x) * narrow) ** 2 + (nextY - y) ** 2 < near) continue;
    kept.push(x = nextX, y = nextY);
  }
  return withoutRepeats(kept);
}

/** Douglas and Peucker's rule. */
function straightened(ring: Ring, tolerance: number): Ring {
  const count = ring.length / 2, narrow = Math.cos(radians(ring[1] ?? 0)), near = (tolerance / METRES) ** 2;
  const x = (at: number): number => (ring[2 * (at % count)] ?? 0) * narrow, y = (at: number): number => ring[2 * (at % count) + 1] ?? 0;
  let far = 0, farthest = 0;
  for (let at = 1; at < count; at++) {
    const away = (x(at) - x(0)) ** 2 + (y(at) - y(0)) ** 2;
    if (away > farthest) [far, farthest] = [at, away];
  }
  const keep = new Set([0, far]);
  // A list of stretches in place of recursion: a hostile line would go as deep as it is long.
  const stretches: (readonly [number, number])[] = [[0, far], [far, count]];
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [from, to] = stretch, ax = x(from), ay = y(from), bx = x(to), by = y(to);
    let most = near, at = -1;
    for (let between = from + 1; between < to; between++) {
      const away = squareToSegment(x(between), y(between), ax, ay, bx, by);
      if (away > most) [most, at] = [away, between];
    }
    if (at < 0) continue;
    keep.add(at);
    stretches.push([from, at], [at, to]);
  }
  return withoutRepeats([...keep].sort((a, b) => a - b).flatMap(at => [ring[2 * at] ?? 0, ring[2 * at + 1] ?? 0]));
}
