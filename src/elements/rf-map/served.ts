/**
 * The ground that the open record serves, as an outline under the pins. It is told in words beside the map, too; a
 * confidential record has none, whatever the directory says.
 */
import { withholdPlace } from '../../model/places.js';
import type { Resource } from '../../model/resource.js';
import type { Area } from './outline.js';
import type { Bounds } from './map-view.js';

export interface ServedGround { readonly name: string; readonly areas: readonly Area[]; readonly bounds: Bounds }

export function servedBy(given: Resource | undefined): ServedGround | undefined {
  const resource = given?.confidential ? withholdPlace(given) : given, polygons = resource?.coverage?.polygons;
  if (!resource || !polygons?.length) return undefined;
  const areas = polygons.map((polygon) => ({ lines: polygon.map((ring) => Float64Array.from(ring)), closed: true }));
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lines } of areas) for (const line of lines) for (let at = 0; at < line.length; at += 2) {
    const x = line[at] ?? 0, y = line[at + 1] ?? 0;
    [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  }
  return { name: resource.name, areas, bounds: [west, south, east, north] };
}
