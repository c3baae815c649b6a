/**
 * The ground that a record draws: GeoJSON as an object or as text in a cell, well-known text, Esri's rings. What is no
 * shape that is read here comes back with the reason; nothing is thrown. Read only for feeds that draw any.
 */
import { readPolygons, spanOf, type Convert, type Polygon, type ReadArea, type Refusal } from '../../model/area.js';
import { asObject, own } from '../json/json-value.js';
import { toDegrees, type System } from './projections.js';

/** A shape as it came, with its system of coordinates. */
export interface DrawnArea { readonly geometry: unknown; readonly system: System }

/** Longer is a file of its own. */
const LONGEST = 4_000_000;
/** Nobody serves so little ground: it is the outline of a building or a yard, and says nothing of who is served. */
const SMALLEST_SPAN = 500;

export type AreaRefusal = Refusal | 'not-read' | 'too-small';

export function readDrawn({ geometry, system }: DrawnArea): { readonly polygons: readonly Polygon[] } | { readonly refused: AreaRefusal } {
  const found = typeof geometry === 'string' ? fromText(geometry, system) : fromObject(geometry, system, 0);
  if (!found) return { refused: 'not-read' };
  return 'polygons' in found && spanOf(found.polygons) < SMALLEST_SPAN ? { refused: 'too-small' } : found;
}

const converter = (system: System): Convert | undefined => system === undefined ? undefined : (x, y) => {
  const point = toDegrees({ first: x, second: y }, system);
  return point && [point.first, point.second];
};

/** Features and collections are what is in them; anything else that is no area is not read. */
function fromObject(value: unknown, system: System, depth: number): ReadArea | undefined {
  const geometry = asObject(value), type = own(geometry, 'type');
  if (!geometry || depth > 4) return undefined;
  const rings = own(geometry, 'rings');
  if (Array.isArray(rings)) return readPolygons(rings, 2, converter(system));
  if (type === 'Polygon') return readPolygons(own(geometry, 'coordinates'), 2, converter(system));
  if (type === 'MultiPolygon') return readPolygons(own(geometry, 'coordinates'), 3, converter(system));
  const parts = type === 'Feature' ? [own(geometry, 'geometry')] : type === 'FeatureCollection' ? own(geometry, 'features') : type === 'GeometryCollection' ? own(geometry, 'geometries') : undefined;
  if (!Array.isArray(parts) || !parts.length || parts.length > 1000) return undefined;
  const read = parts.map(part => fromObject(part, system, depth + 1));
  const refused = read.find(each => !each || 'refused' in each);
  if (refused || read.includes(undefined)) return refused;
  return { polygons: read.flatMap(each => each && 'polygons' in each ? each.polygons : []) };
}

/** The text of a cell, or of an `extent`. */
export function fromText(given: string, system: System): ReadArea | undefined {
  if (given.length > LONGEST) return { refused: 'too-many-positions' };
  const text = given.trim();
  try {
    if (text.startsWith('{')) return fromObject(JSON.parse(text) as unknown, system, 0);
    const [, srid, kind, body] = /^(?:SRID=(\d+);)?\s*(MULTIPOLYGON|POLYGON)\s*(?:ZM|Z|M)?\s*(\([^A-Z]*\))$/i.exec(text) ?? [];
    if (!kind || !body) return undefined;
    // "(1 2, 3 4)" is "[[1,2],[3,4]]".
    const json = body.replace(/(-?[\d.]+(?:e[-+]?\d+)?)\s+(-?[\d.]+(?:e[-+]?\d+)?)(?:\s+-?[\d.]+){0,2}/gi, '[$1,$2]').replaceAll('(', '[').replaceAll(')', ']');
    return readPolygons(JSON.parse(json), kind.length > 7 ? 3 : 2, converter(srid ? Number(srid) : system));
  } catch {
    return undefined;
  }
}
