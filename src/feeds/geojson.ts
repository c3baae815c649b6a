/**
 * GeoJSON, plain and Socrata's: properties are a table's cells, a Point is the place. An area is whom a service serves:
 * it gets no pin, not even in its middle. A feature that is no object, or has no name, is counted as rejected.
 */
import { readTableOf } from './csv.js';
import type { Feed, ReadOptions } from './feed.js';
import { readGeometry, tableOf, type TableRecord } from './json-table.js';
import { asObject, own, textOf, type Json } from './json-value.js';
import { problem } from './problems.js';

/** `prefix`: where the features stand in the document, as a JSON Pointer; undefined for a lone one. */
export async function readGeoJson(features: readonly unknown[], prefix: string | undefined, root: Json | undefined, table: string, options: ReadOptions): Promise<Feed> {
  const records = features.map((value, index): TableRecord => {
    const feature = asObject(value), properties = asObject(own(feature, 'properties')), id = textOf(feature, 'id');
    return {
      properties: properties && id !== undefined && !Object.hasOwn(properties, 'id') ? { id, ...properties } : properties,
      pointer: prefix === undefined ? '' : `${prefix}/${index}`,
      shape: readGeometry(own(feature, 'geometry')),
    };
  });
  const cut = own(root, 'exceededTransferLimit') === true || own(asObject(own(root, 'properties')), 'exceededTransferLimit') === true;
  return readTableOf('geojson', await tableOf(records, options), table, options, cut ? [problem('feed-incomplete')] : []);
}
