/**
 * What people and systems write for a point: "39.95, -75.16", "40,4168; -3,7038", "40°26'46\"N 79°58'56\"W", WKT and
 * EWKT, GeoJSON, a database's hexadecimal, a map's link. A letter for a hemisphere says which number is which; else the
 * feed decides. A polygon is an area and has no point; WKT of another system than degrees is not read.
 */
import type { Order, Pair } from './coordinates.js';

/** `order`, where the cell itself says it. */
export interface Reading extends Pair { readonly order?: Order }
export interface Angle { readonly degrees: number; readonly axis?: 'latitude' | 'longitude' }

const NUMBER = /^[-+\u2212]?\d+(?:[.,]\d+)?$/;
const plain = (text: string): number => NUMBER.test(text) ? Number(text.replace(',', '.').replace('\u2212', '-')) : NaN;
/** Degrees, minutes and seconds, each with its sign, or degrees alone before a letter. */
const ANGLE = String.raw`([-+\u2212]?\d{1,3}(?:[.,]\d+)?)\s*(?:[°º]|deg\b|d\b)?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:['’′´]|min\b|m\b)\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″]|''|’’|´´|sec\b|s\b)\s*)?`;
const LED = new RegExp(`^([NSEWO])[\\s:.]*${ANGLE}$`, 'i'), FOLLOWED = new RegExp(`^${ANGLE}([NSEWO])\\.?$`, 'i'), BARE = new RegExp(`^${ANGLE}$`, 'i');

function angleOf(text: string): Angle | undefined {
  if (text.length > 60) return undefined;
  const led = LED.exec(text), followed = led ? null : FOLLOWED.exec(text), bare = led ?? followed ? null : BARE.exec(text);
  const parts = led?.slice(2) ?? followed?.slice(1, 4) ?? bare?.slice(1) ?? [];
  const letter = (led?.[1] ?? followed?.[4])?.toUpperCase();
  const [whole, minutes, seconds] = parts.map(part => part === undefined ? undefined : plain(part));
  if (whole === undefined || Number.isNaN(whole) || (minutes ?? 0) >= 60 || (seconds ?? 0) >= 60) return undefined;
  const size = Math.abs(whole) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600;
  const south = (parts[0] ?? '').startsWith('-') || (parts[0] ?? '').startsWith('\u2212') || letter === 'S' || letter === 'W' || letter === 'O';
  // So many digits as were written, and no more.
  const degrees = (south ? -1 : 1) * (minutes === undefined && seconds === undefined ? size : Math.round(size * 1e7) / 1e7);
  return { degrees, ...(letter && { axis: /[NS]/.test(letter) ? 'latitude' as const : 'longitude' as const }) };
}

/** One number of degrees, however written. */
export function readAngle(text: string | undefined): Angle {
  const said = text?.trim().replace(/^(?:lat(?:itude)?|lon(?:gitude)?|lng)\s*[:=]?\s*/i, '') ?? '';
  const number = plain(said);
  return Number.isNaN(number) ? angleOf(said) ?? { degrees: NaN } : { degrees: number };
}

export const readDegrees = (text: string | undefined): number => readAngle(text).degrees;

/** PostGIS's hexadecimal of a point in degrees. */
function fromHex(cell: string): Pair | undefined {
  if (!/^01(?:01000020E6100000|01000000)[\dA-F]{32}$/i.test(cell)) return undefined;
  const bytes = Uint8Array.from(cell.slice(-32).match(/../g) ?? [], pair => parseInt(pair, 16)), view = new DataView(bytes.buffer);
  return { first: view.getFloat64(0, true), second: view.getFloat64(8, true) };
}

const NOTHING: Reading = { first: NaN, second: NaN };

export function readCell(given: string): Reading | 'area' | 'projected' {
  // Only ground is described at length, or a point that ends an address.
  if (given.length > 200 && /^\s{0,9}(?:SRID=\d+;)?(?:MULTI)?(?:POLYGON|SURFACE)|^\s{0,9}\{[^]{0,40}"(?:Multi)?Polygon"/i.test(given)) return 'area';
  const cell = given.slice(-200).trim();
  const wkt = /^(?:SRID=(\d+);)?\s*(MULTI)?(POINT|POLYGON|LINESTRING|CURVEPOLYGON|SURFACE)\s*(?:ZM?|M)?\s*\(([^]*)\)$/i.exec(cell);
  if (wkt) {
    if (wkt[1] && !/^(?:4326|4269|0)$/.test(wkt[1])) return 'projected';
    if (!/^POINT$/i.test(wkt[3] ?? '')) return 'area';
    const [first = '', second = ''] = (wkt[4] ?? '').replace(/[()]/g, ' ').trim().split(/[\s,]+/);
    return { first: plain(first), second: plain(second) };
  }
  if (/^\{[^]*"coordinates"/.test(cell)) {
    if (/"(?:Multi)?Polygon"/.test(cell)) return 'area';
    const [, first, second] = /"coordinates"\s*:\s*\[\s*([-\d.]+)\s*,\s*([-\d.]+)/.exec(cell) ?? [];
    return { first: plain(first ?? ''), second: plain(second ?? '') };
  }
  const hex = fromHex(cell);
  if (hex) return hex;
  // A map's link, or an address with its point in brackets at the end.
  const [, a, b] = /[@=]([-+]?\d{1,3}\.\d+),\s*([-+]?\d{1,3}\.\d+)/.exec(cell) ?? /\(\s*([-+]?\d{1,3}\.\d+)\s*,\s*([-+]?\d{1,3}\.\d+)\s*\)$/.exec(cell) ?? [];
  if (a && b) return { first: Number(a), second: Number(b) };
  // Decimal commas, four runs of digits.
  const commas = /^\(?\s*([-+]?\d{1,3},\d+)\s*[;,/|\s]\s*([-+]?\d{1,3},\d+)\s*\)?$/.exec(cell);
  if (commas) return { first: plain(commas[1] ?? ''), second: plain(commas[2] ?? '') };
  const halves = splitAngles(cell);
  if (halves) {
    const [first, second] = halves;
    if (first.axis === 'longitude' || second.axis === 'latitude') return { first: second.degrees, second: first.degrees, order: 'latitude-first' };
    return { first: first.degrees, second: second.degrees, ...(first.axis && second.axis && { order: 'latitude-first' as const }) };
  }
  const numbers = cell.match(/[-+]?\d+(?:\.\d+)?/g) ?? [];
  return numbers.length === 2 && cell.length < 200 ? { first: Number(numbers[0]), second: Number(numbers[1]) } : NOTHING;
}

/** Two angles with letters or signs of degrees: cut after the first letter, at a separator, or between the two signs. */
function splitAngles(cell: string): [Angle, Angle] | undefined {
  if (cell.length > 100 || !/[°º]|\d\s*[NSEWO]\b|\b[NSEWO]\s*\d/i.test(cell)) return undefined;
  for (const cut of [/[,;|/\n]/, /(?<=[\d'"’″°º\s][NSEWO])\s*(?=[-\d])/i, /\s+(?=[NSEWO]\s*\d)/i, /(?<=["”″'’′°º])\s+(?=[-+]?\d{1,3}[°º.])/]) {
    const parts = cell.split(cut).map(part => part.trim()).filter(Boolean);
    const [first, second] = parts.map(angleOf);
    if (parts.length === 2 && first && second) return [first, second];
  }
  return undefined;
}
