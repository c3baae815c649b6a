/**
 * GeoJSON, plain and Socrata's: properties are a table's cells, a Point is the place. An area is whom a service serves:
 * it gets no pin, not even in its middle, and is drawn as it stands (area-shapes.ts). A feature that is no object, or has no name, is counted as rejected.
 */
import { readTableOf } from '../tables/csv.js';
import type { Feed, ReadOptions } from '../feed.js';
import { readGeometry, tableOf, type TableRecord } from './json-table.js';
import { asObject, numberOf, own, textOf, type Json } from './json-value.js';
import { problem } from '../problems.js';
import { geoJsonSystem, toDegrees, type System } from '../places/projections.js';

/** `prefix`: where the features stand in the document, as a JSON Pointer; undefined for a lone one. */
export async function readGeoJson(features: readonly unknown[], prefix: string | undefined, root: Json | undefined, table: string, options: ReadOptions): Promise<Feed> {
  const usual = geoJsonSystem(root);
  const unread = new Set<System>();
  const shapeOf = (feature: Json | undefined): Pick<TableRecord, 'shape' | 'drawn'> => {
    const geometry = own(feature, 'geometry'), shape = readGeometry(geometry);
    const system = geoJsonSystem(asObject(geometry)) ?? geoJsonSystem(feature) ?? usual;
    if (typeof shape !== 'object') return { shape, ...(shape && { drawn: { geometry, system } }) };
    const point = toDegrees(shape, system);
    if (!point) unread.add(system);
    return { shape: point };
  };
  const records = features.map((value, index): TableRecord => {
    const feature = asObject(value), properties = asObject(own(feature, 'properties')), id = textOf(feature, 'id');
    return {
      properties: properties && id !== undefined && !Object.hasOwn(properties, 'id') ? { id, ...properties } : properties,
      pointer: prefix === undefined ? '' : `${prefix}/${index}`,
      ...shapeOf(feature),
    };
  });
  // OGC's features say how many match.
  const matched = numberOf(root, 'numberMatched') ?? numberOf(root, 'totalFeatures') ?? 0;
  const cut = matched > features.length || own(root, 'exceededTransferLimit') === true || own(asObject(own(root, 'properties')), 'exceededTransferLimit') === true;
  const before = [...(cut ? [problem('feed-incomplete')] : []), ...[...unread].map(system => problem('coordinates-projected', { system: system ?? '' }))];
  return readTableOf('geojson', await tableOf(records, options), table, options, before);
}
