/** The named areas of a GeoJSON file, each with a point inside it: where a resident is taken to be who types its name. */

export interface NamedArea { readonly label: string; readonly latitude: number; readonly longitude: number }

/** The property names that publishers give an area's name, in the order to trust them. */
const NAME_PROPERTIES = ['label', 'listname', 'name', 'neighborhood', 'neighbourhood', 'mapname', 'title', 'zip', 'zipcode', 'postalcode', 'zcta5ce10', 'zcta5ce20', 'zcta5'];

type Position = readonly [number, number];

/** Features of a GeoJSON collection. What is not one, or has no name, is passed over: a gazetteer is a help, not a need. */
export function namedAreas(input: unknown): NamedArea[] {
  const features = isRecord(input) && Array.isArray(input['features']) ? input['features'] as readonly unknown[] : [];
  return features.flatMap((feature) => {
    if (!isRecord(feature) || !isRecord(feature['properties']) || !isRecord(feature['geometry'])) return [];
    const label = nameOf(feature['properties']);
    const point = pointIn(feature['geometry']);
    if (label === undefined || !point) return [];
    return [{ label, longitude: point[0], latitude: point[1] }];
  });
}

function nameOf(properties: Readonly<Record<string, unknown>>): string | undefined {
  const byKey = new Map(Object.entries(properties).map(([key, value]) => [key.toLowerCase().replace(/[^a-z0-9]/g, ''), value]));
  for (const key of NAME_PROPERTIES) {
    const value = byKey.get(key);
    const text = typeof value === 'number' ? String(value).padStart(5, '0') : typeof value === 'string' ? value.trim() : '';
    if (text !== '') return text.slice(0, 200);
  }
  return undefined;
}

function pointIn({ type, coordinates }: Readonly<Record<string, unknown>>): Position | undefined {
  if (type === 'Point') return position(coordinates);
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' && Array.isArray(coordinates) ? coordinates as readonly unknown[] : [];
  let largest: { ring: readonly Position[]; area: number; middle: Position } | undefined;
  for (const polygon of polygons) {
    const ring = ringOf(Array.isArray(polygon) ? polygon[0] : undefined);
    const measured = ring.length > 2 ? { ring, ...centroid(ring) } : undefined;
    if (measured && measured.area > (largest?.area ?? 0)) largest = measured;
  }
  return largest && interior(largest.ring, largest.middle);
}

function position(value: unknown): Position | undefined {
  if (!Array.isArray(value)) return undefined;
  const [x, y] = value as readonly unknown[];
  return typeof x === 'number' && typeof y === 'number' && Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [x, y] : undefined;
}

/** All positions of a ring, or none when one of them is not a position. */
function ringOf(value: unknown): readonly Position[] {
  const points = Array.isArray(value) ? (value as readonly unknown[]).map(position) : [];
  return points.every((point) => point !== undefined) ? points : [];
}

function centroid(ring: readonly Position[]): { area: number; middle: Position } {
  const [x0, y0] = ring[0] as Position;
  let twice = 0;
  let x = 0;
  let y = 0;
  for (const [i, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(i + 1) % ring.length] as Position;
    const cross = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
    twice += cross;
    x += cross * (ax + bx - 2 * x0);
    y += cross * (ay + by - 2 * y0);
  }
  return { area: Math.abs(twice), middle: twice === 0 ? [x0, y0] : [x0 + x / (3 * twice), y0 + y / (3 * twice)] };
}

/** The centroid when it lies inside; else the middle of the widest stretch inside the ring at its latitude. */
function interior(ring: readonly Position[], [x, y]: Position): Position {
  const crossings = ring.flatMap(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] as Position;
    return (ay > y) === (by > y) ? [] : [ax + ((y - ay) / (by - ay)) * (bx - ax)];
  }).sort((a, b) => a - b);
  let widest: Position | undefined;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const west = crossings[i] as number;
    const east = crossings[i + 1] as number;
    if (x >= west && x <= east) return [x, y];
    if (!widest || east - west > widest[1] - widest[0]) widest = [west, east];
  }
  return widest ? [(widest[0] + widest[1]) / 2, y] : [x, y];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
