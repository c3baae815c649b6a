/**
 * The answer of an Esri FeatureServer: attributes are a table's cells, dates are milliseconds, and coordinates are
 * degrees or web-map metres. Any other system of coordinates is said to be unread, and gives no pin.
 */
import { readTableOf } from './csv.js';
import type { Pair } from './coordinates.js';
import type { Feed, Problem, ReadOptions } from './feed.js';
import { tableOf, type TableRecord } from './json-table.js';
import { asObject, numberOf, objectsOf, own, textOf, type Json } from './json-value.js';
import { problem } from './problems.js';

const DEGREES = new Set([4326, 4269, 104199]);
const WEB_MERCATOR = new Set([3857, 102100, 102113, 900913]);
const EARTH = 6_378_137;

/** Longitude first. */
const fromMercator = (x: number, y: number): Pair =>
  ({ first: (x / EARTH) * (180 / Math.PI), second: Math.atan(Math.sinh(y / EARTH)) * (180 / Math.PI) });

function systemOf(from: Json | undefined): number | undefined {
  const reference = asObject(own(from, 'spatialReference'));
  return numberOf(reference, 'latestWkid') ?? numberOf(reference, 'wkid');
}

export async function readArcgis(features: readonly unknown[], root: Json | undefined, table: string, options: ReadOptions): Promise<Feed> {
  const before: Problem[] = own(root, 'exceededTransferLimit') === true ? [problem('feed-incomplete')] : [];
  const usual = systemOf(root);
  const unread = new Set<number>();
  const shapeOf = (geometry: Json | undefined): Pair | 'area' | undefined => {
    if (!geometry) return undefined;
    if (Array.isArray(own(geometry, 'rings'))) return 'area';
    const x = numberOf(geometry, 'x'), y = numberOf(geometry, 'y');
    if (x === undefined || y === undefined) return undefined;
    const system = systemOf(geometry) ?? usual;
    if (system !== undefined && WEB_MERCATOR.has(system)) return fromMercator(x, y);
    if (system === undefined || DEGREES.has(system)) return { first: x, second: y };
    unread.add(system);
    return undefined;
  };

  const fields = objectsOf(root, 'fields');
  const name = (field: Json): string => textOf(field, 'name') ?? '';
  const dates = new Set(fields.filter(field => own(field, 'type') === 'esriFieldTypeDate').map(name));
  const aliases = new Map(fields.map(field => [name(field), textOf(field, 'alias') ?? '']));
  const words = new Map(fields.map(field => [name(field), new Map(objectsOf(asObject(own(field, 'domain')), 'codedValues').map(each => [own(each, 'code'), textOf(each, 'name')]))]));
  const cell = (key: string, value: unknown): unknown =>
    dates.has(key) && typeof value === 'number' && Math.abs(value) <= 8.64e15 ? new Date(value).toISOString().slice(0, 10) : words.get(key)?.get(value) ?? value;

  const records = features.map((value, index): TableRecord => {
    const feature = asObject(value), attributes = asObject(own(feature, 'attributes'));
    return {
      properties: attributes && Object.fromEntries(Object.entries(attributes).map(([key, each]) => [key, cell(key, each)])),
      pointer: `/features/${index}`,
      shape: shapeOf(asObject(own(feature, 'geometry'))),
    };
  });
  for (const system of unread) before.push(problem('coordinates-projected', { system }));
  return readTableOf('arcgis', await tableOf(records, options, aliases), table, options, before);
}
