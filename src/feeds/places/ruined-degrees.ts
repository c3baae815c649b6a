/**
 * Degrees whose decimal point a spreadsheet took for a thousands separator: "4044589847767540", "-3.637189E+16". The
 * digits are all there; where the point stood is decided by evidence: the metres of a UTM grid beside them, the country,
 * or the other rows of the feed. The grid is only evidence, never the pin: its datum may be another. Where nothing
 * decides, or only few rows can be decided, no row is mended.
 */
import { readPair, type Pair, type Within } from './coordinates.js';
import type { Row } from '../tables/csv-table.js';

/** Nine digits or more: eight may be the metres of a map. */
const RUINED = /^[-+]?(?:\d{9,}|\d(?:[.,]\d+)?E\+?1\d)$/i;

interface RuinedRow { readonly latitude: string | undefined; readonly longitude: string | undefined; readonly easting: number; readonly northing: number }

/** Every number that the digits may have been. A number that is not ruined is only itself. */
function candidates(text: string | undefined, most: number): number[] {
  const cell = text?.trim() ?? '';
  if (!RUINED.test(cell)) return [readPair(cell, '').first].filter(value => Math.abs(value) <= most);
  const sign = cell.startsWith('-') ? -1 : 1, digits = cell.replace(/E.*$/i, '').replace(/\D/g, '');
  return [1, 2, 3].map(whole => sign * Number(`${digits.slice(0, whole)}.${digits.slice(whole)}`)).filter(value => Math.abs(value) <= most);
}

const METRES_A_DEGREE = 111_195;

/** Whether a point lies about where the grid says: enough to tell 40.4 from 4.04, on a round Earth. */
function onGrid({ first: latitude, second: longitude }: Pair, easting: number, northing: number): boolean {
  const meridian = Math.floor(longitude / 6) * 6 + 3;
  const east = 500_000 + (longitude - meridian) * METRES_A_DEGREE * Math.cos((latitude * Math.PI) / 180);
  const north = latitude * METRES_A_DEGREE + (latitude < 0 ? 10_000_000 : 0);
  return Math.abs(east - easting) < 10_000 && Math.abs(north - northing) < 50_000;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Columns of metres on a grid: named x and y, east and north, with values that only metres have. */
function gridColumn(headers: readonly string[], rows: readonly Row[], name: RegExp, least: number, most: number): number {
  return headers.findIndex((header, index) => name.test(header) && rows.some(({ cells }) => cells[index]?.trim())
    && rows.every(({ cells }) => { const cell = cells[index]?.trim().replace(',', '.'); return !cell || (Number(cell) >= least && Number(cell) <= most); }));
}

/** Latitude first, a pair for each row; undefined where nothing is ruined, or the feed gives too little evidence. */
export function mendDegrees(headers: readonly string[], rows: readonly Row[], country: string, within: Within): (Pair | undefined)[] | undefined {
  const east = gridColumn(headers, rows, /(?:^|[\W_])(?:x|easting|este)$/i, 100_000, 900_000), north = gridColumn(headers, rows, /(?:^|[\W_])(?:y|northing|norte)$/i, 0, 10_000_000);
  const metres = (row: Row, index: number): number => Number(row.cells[index]?.trim().replace(',', '.') || 0);
  const read = rows.map((row): RuinedRow => ({ latitude: row.one('latitude'), longitude: row.one('longitude'), easting: metres(row, east), northing: metres(row, north) }));
  return read.some(({ latitude, longitude }) => RUINED.test(latitude ?? '') || RUINED.test(longitude ?? '')) ? mend(read, country, within) : undefined;
}

function mend(rows: readonly RuinedRow[], country: string, within: Within): (Pair | undefined)[] | undefined {
  const choices = rows.map(({ latitude, longitude }) => candidates(latitude, 90).flatMap(first => candidates(longitude, 180).map((second): Pair => ({ first, second }))));
  const decided = choices.map((pairs, index): Pair | undefined => {
    const { easting = NaN, northing = NaN } = rows[index] ?? {};
    const good = pairs.length < 2 ? pairs : easting && northing ? pairs.filter(pair => onGrid(pair, easting, northing)) : country !== 'ZZ' ? pairs.filter(({ first, second }) => within(first, second)) : [];
    return good.length === 1 ? good[0] : undefined;
  });
  const sure = decided.filter(pair => pair !== undefined);
  const given = choices.filter(pairs => pairs.length);
  if (sure.length * 2 < given.length) return undefined;
  const middle: Pair = { first: median(sure.map(({ first }) => first)), second: median(sure.map(({ second }) => second)) };
  return decided.map((pair, index) => {
    // One whose own grid denies every reading of it is not put near the others.
    if (pair || rows[index]?.easting) return pair;
    const near = (choices[index] ?? []).filter(({ first, second }) => Math.hypot(first - middle.first, second - middle.second) < 3);
    return near.length === 1 ? near[0] : undefined;
  });
}
