/**
 * The answer of an Esri FeatureServer: attributes are a table's cells, dates are milliseconds, and coordinates are
 * degrees or web-map metres. Any other system of coordinates is said to be unread, and gives no pin.
 */
import { readTableOf } from '../tables/csv.js';
import { readPair, type Pair } from '../places/coordinates.js';
import type { Feed, Problem, ReadOptions } from '../feed.js';
import { tableOf, type TableRecord } from './json-table.js';
import { asObject, objectsOf, own, textOf, type Json } from './json-value.js';
import { problem } from '../problems.js';
import { esriSystem, toDegrees, type System } from '../places/projections.js';

/** Without a description of the fields: milliseconds in a column of dates, from 1990 to 2050. */
const isTime = (key: string, value: unknown): boolean => typeof value === 'number' && value > 6.3e11 && value < 2.53e12 && /date|verif|checked|updated|edited|created/i.test(key);

export async function readArcgis(features: readonly unknown[], prefix: string, root: Json | undefined, table: string, options: ReadOptions): Promise<Feed> {
  const before: Problem[] = own(root, 'exceededTransferLimit') === true ? [problem('feed-incomplete')] : [];
  const usual = esriSystem(root);
  const unread = new Set<System>();
  const shapeOf = (geometry: Json | undefined): Pair | 'area' | undefined => {
    if (!geometry) return undefined;
    if (Array.isArray(own(geometry, 'rings')) || Array.isArray(own(geometry, 'curveRings'))) return 'area';
    const points: unknown = own(geometry, 'points');
    const [x, y] = Array.isArray(points) ? (points.length === 1 && Array.isArray(points[0]) ? points[0] as unknown[] : []) : [own(geometry, 'x'), own(geometry, 'y')];
    const pair = readPair(textOf({ x }, 'x'), textOf({ y }, 'y'));
    // An Esri server writes "NaN" for a point that is none.
    if (Number.isNaN(pair.first) || Number.isNaN(pair.second)) return undefined;
    const system = esriSystem(geometry) ?? usual, point = toDegrees(pair, system);
    if (!point) unread.add(system);
    return point;
  };

  const fields = objectsOf(root, 'fields');
  const name = (field: Json): string => textOf(field, 'name') ?? '';
  const dates = new Set(fields.filter(field => own(field, 'type') === 'esriFieldTypeDate').map(name));
  const aliases = new Map(fields.map(field => [name(field), textOf(field, 'alias') ?? '']));
  const words = new Map(fields.map(field => [name(field), new Map(objectsOf(asObject(own(field, 'domain')), 'codedValues').map(each => [own(each, 'code'), textOf(each, 'name')]))]));
  const cell = (key: string, value: unknown): unknown =>
    (dates.has(key) || (!fields.length && isTime(key, value))) && typeof value === 'number' && Math.abs(value) <= 8.64e15 ? new Date(value).toISOString().slice(0, 10) : words.get(key)?.get(value) ?? value;

  const records = features.map((value, index): TableRecord => {
    const feature = asObject(value), attributes = asObject(own(feature, 'attributes')), geometry = asObject(own(feature, 'geometry')), shape = shapeOf(geometry);
    return {
      properties: attributes && Object.fromEntries(Object.entries(attributes).map(([key, each]) => [key, cell(key, each)])),
      pointer: `${prefix}/${index}`,
      shape, ...(shape === 'area' && { drawn: { geometry, system: esriSystem(geometry) ?? usual } }),
    };
  });
  for (const system of unread) before.push(problem('coordinates-projected', { system: system ?? '' }));
  return readTableOf('arcgis', await tableOf(records, options, aliases), table, options, before);
}
