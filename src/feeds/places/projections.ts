/**
 * Systems of coordinates, so far as they are read: degrees (WGS 84, and NAD 83, which is within two metres of it) and
 * the metres of web maps. A point in any other system gets no pin: what a local grid means is not to be guessed.
 */
import type { Pair } from './coordinates.js';
import { asObject, numberOf, own, textOf, type Json } from '../json/json-value.js';

const DEGREES = new Set([4326, 4269, 4979, 104199]);
const WEB_MERCATOR = new Set([3857, 102100, 102113, 900913]);
const EARTH = 6_378_137;

/** `system`: its number, or its name where that is all there is; undefined where the feed names none, which is degrees. */
export type System = number | string | undefined;

/** Longitude first. */
const fromMercator = ({ first, second }: Pair): Pair =>
  ({ first: (first / EARTH) * (180 / Math.PI), second: Math.atan(Math.sinh(second / EARTH)) * (180 / Math.PI) });

/** The point in degrees, longitude first; undefined where the system is not read. */
export function toDegrees(pair: Pair, system: System): Pair | undefined {
  if (system === undefined || (typeof system === 'number' && DEGREES.has(system))) return pair;
  return typeof system === 'number' && WEB_MERCATOR.has(system) ? fromMercator(pair) : undefined;
}

/** Esri: `spatialReference: {wkid, latestWkid}`, or the words of the system. */
export function esriSystem(from: Json | undefined): System {
  const reference = asObject(own(from, 'spatialReference')), words = textOf(reference, 'wkt') ?? textOf(reference, 'wkt2');
  const number = numberOf(reference, 'latestWkid') ?? numberOf(reference, 'wkid');
  if (number !== undefined) return number;
  const [, name = 'unknown'] = /^PROJC[SR]+\["([^"]{1,60})/.exec(words ?? '') ?? [];
  return !words || /^GEO/.test(words) ? undefined : /web_?mercator/i.test(name) ? 3857 : name;
}

/** The old `crs` member of GeoJSON: "urn:ogc:def:crs:EPSG::2272", "EPSG:4326", "urn:ogc:def:crs:OGC:1.3:CRS84". */
export function geoJsonSystem(from: Json | undefined): System {
  const name = textOf(asObject(own(asObject(own(from, 'crs')), 'properties')), 'name');
  if (!name || name.length > 200 || /CRS:?:?(?:84|83)h?$/i.test(name)) return undefined;
  const [, number] = /EPSG\D*(?:\d+(?:\.\d+)+\D+)?(\d{4,6})$/i.exec(name) ?? [];
  return number ? Number(number) : name.slice(0, 60);
}
