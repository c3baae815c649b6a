/**
 * The points of a table, decided for the whole of it: the order of the two numbers, degrees without their point, a minus
 * sign that all lack, metres that are no degrees. What is against the rest of its feed, or cannot be, gets no pin and is
 * a problem; a row is never mended by itself. A shape that comes with a record is believed before any column.
 */
import { mapInSlices } from '../../model/map-in-slices.js';
import { slices } from '../../model/slices.js';
import { present } from '../clean-text.js';
import { decideOrder, fits, IN_BRACKETS, possible, type Order, type Pair, type Point, type Within } from './coordinates.js';
import type { Reading } from './coordinate-cell.js';
import type { ColumnsByField, Row } from '../tables/csv-table.js';
import type { Problem } from '../feed.js';
import { problem, type ProblemCode } from '../problems.js';
import type { SheetRow } from '../tables/table.js';

export interface PointRow { readonly cells: Row; readonly shape?: SheetRow['shape']; /** The country that the row itself names. */ readonly country?: string | undefined }
/** Of one row: a point, or what is wrong with it; `area` for ground that it covers. */
export interface RowPoint { readonly point?: Point; readonly wrong?: ProblemCode; readonly value?: string; readonly area?: true }
export interface FeedPoints { readonly rows: readonly RowPoint[]; readonly problems: readonly Problem[] }

const NORTH_AMERICA = /^(?:US|CA|PR|GU|VI|AS|MP)$/;
const most = (count: number, of: number): boolean => of > 0 && count >= of * 0.9;

/** `told`: the country is known, and not only the usual one. */
export async function pointsOfFeed(headers: readonly string[], byField: ColumnsByField, rows: readonly PointRow[], country: string, told: boolean): Promise<FeedPoints> {
  const problems: Problem[] = [], next = slices();
  const { liesIn } = NORTH_AMERICA.test(country) && rows.every(row => !row.country || NORTH_AMERICA.test(row.country)) ? { liesIn: undefined } : await import('./country.js');
  const inside = (of: string): Within => NORTH_AMERICA.test(of) || !liesIn ? (a, b) => fits(a, b, of) : (a, b) => possible(a, b) && liesIn(of, a, b) !== false;
  const within = inside(country);

  // Kinds of rows, each with its own order: shapes, and cells.
  const shapes = rows.map(({ shape }) => typeof shape === 'object' ? shape : undefined);
  const { readings, usual, column } = await readColumns(byField, rows);
  const written = readings.map((reading, index): Reading | undefined => shapes[index] || rows[index]?.shape === 'area' || typeof reading === 'string' ? undefined : reading);
  const cells = await mended(headers, rows, written, within, country, column, problems);
  await next();
  const projected = cells === undefined || readings.includes('projected');
  if (projected) problems.push(problem('coordinates-projected', { system: 'of a local grid, in metres or feet' }));

  const orderOf = (pairs: readonly (Reading | undefined)[], order: Order, name: string): Order => {
    const open = pairs.filter(pair => pair !== undefined && !pair.order) as Pair[];
    const decided = decideOrder(open, within, order);
    if (decided !== order) problems.push(problem('coordinates-order', { column: name }));
    return decided;
  };
  const shapeOrder = shapes.some(Boolean) ? orderOf(shapes, 'longitude-first', 'geometry') : 'longitude-first';
  const cellOrder = cells?.some(Boolean) ? orderOf(cells, usual, column) : usual;
  const points = await mapInSlices(rows, next, (_, index): Point | undefined => {
    const shape = shapes[index], cell = cells?.[index];
    return shape ? placed(shape, shapeOrder) : cell && placed(cell, cell.order ?? cellOrder);
  });

  const signed = sign(points, rows, inside, country, told);
  if (signed) problems.push(problem('coordinates-sign', { column: column || 'geometry' }));
  await next();
  const final = signed ?? points;
  const real = final.filter(point => point && possible(point.latitude, point.longitude));
  const home = real.filter(point => point && within(point.latitude, point.longitude)).length;
  // Where most lie in the country, one that does not is wrong; where most do not, the country may be.
  const strict = home * 2 >= real.length;
  if (told && real.length > 2 && home === 0) problems.push(problem('country-differs', { country }));

  // A region that is none of the country's is a place abroad, as a ministry's offices may be.
  const doubted = real.length > home ? await import('./country.js') : undefined;
  const domestic = (row: PointRow): boolean => { const region = row.cells.one('region'); return !region || !doubted || doubted.isRegionOf(row.country ?? country, region); };

  return {
    problems,
    rows: await mapInSlices(rows, next, (row, index): RowPoint => {
      if (row.shape === 'area' || (!shapes[index] && readings[index] === 'area')) return { area: true };
      const point = final[index];
      if (!point) return {};
      const wrong = wrongWith(point, inside(row.country ?? country), strict || row.country !== undefined, domestic(row));
      const value = `${shapes[index]?.first ?? cells?.[index]?.first}, ${shapes[index]?.second ?? cells?.[index]?.second}`;
      return wrong ? { wrong, value } : { point };
    }),
  };
}

const placed = ({ first, second }: Pair, order: Order): Point => order === 'latitude-first' ? { latitude: first, longitude: second } : { latitude: second, longitude: first };

function wrongWith({ latitude, longitude }: Point, within: Within, strict: boolean, domestic: boolean): ProblemCode | undefined {
  if (!possible(latitude, longitude)) return 'coordinates-impossible';
  if (latitude === 0 && longitude === 0) return 'coordinates-zero';
  if (within(latitude, longitude)) return undefined;
  if (within(longitude, latitude)) return 'coordinates-swapped';
  return domestic && (strict || within(latitude, -longitude)) ? 'coordinates-outside' : undefined;
}

/** The same points with the minus sign that every one of several lacks, where the country is known by other evidence. */
function sign(points: readonly (Point | undefined)[], rows: readonly PointRow[], inside: (country: string) => Within, country: string, told: boolean): (Point | undefined)[] | undefined {
  const real = points.flatMap((point, index) => point && (point.latitude !== 0 || point.longitude !== 0) ? [{ point, within: inside(rows[index]?.country ?? country) }] : []);
  if (!told || real.length < 3 || !real.every(({ point, within }) => point.longitude > 0 && !within(point.latitude, point.longitude) && within(point.latitude, -point.longitude))) return undefined;
  return points.map(point => point && point.longitude > 0 ? { ...point, longitude: -point.longitude } : point);
}

interface Columns { readonly readings: readonly (Reading | 'area' | 'projected' | undefined)[]; readonly usual: Order; readonly column: string }

async function readColumns(byField: ColumnsByField, rows: readonly PointRow[]): Promise<Columns> {
  const [together] = byField.get('coordinates') ?? [], [latitude] = byField.get('latitude') ?? [], [longitude] = byField.get('longitude') ?? [];
  const inAddress = !together && !latitude && !longitude ? byField.get('address') ?? [] : [];
  const cell = (row: PointRow, index: number | undefined): string | undefined => index === undefined ? undefined : present(row.cells.cells[index]);
  const { readCell, readAngle } = await import('./coordinate-cell.js');
  let wkt = false;
  const readings = await mapInSlices(rows, slices(), (row): Reading | 'area' | 'projected' | undefined => {
    const said = cell(row, together?.index);
    if (said) {
      wkt ||= /^(?:SRID|POINT|\{|01010000)/i.test(said);
      return readCell(said);
    }
    const a = cell(row, latitude?.index), b = cell(row, longitude?.index);
    if (a ?? b) {
      const first = readAngle(a), second = readAngle(b);
      return first.axis === 'longitude' || second.axis === 'latitude' ? { first: second.degrees, second: first.degrees, order: 'latitude-first' } : { first: first.degrees, second: second.degrees };
    }
    const bracket = inAddress.map(({ index }) => cell(row, index)).find(line => line && IN_BRACKETS.test(line));
    return bracket ? readCell(bracket) : undefined;
  });
  const column = together?.header ?? latitude?.header ?? '';
  return { readings, column, usual: wkt || /^\W*lon|^\W*lng/i.test(column) ? 'longitude-first' : 'latitude-first' };
}

/** Cells whose numbers are too large to be degrees: their point put back, or undefined where they are metres. */
async function mended(headers: readonly string[], rows: readonly PointRow[], written: readonly (Reading | undefined)[], within: Within, country: string, column: string, problems: Problem[]): Promise<(Reading | undefined)[] | undefined> {
  const large = written.filter(pair => pair && (Math.abs(pair.first) > 180 || Math.abs(pair.second) > 180 || Number.isNaN(pair.first) || Number.isNaN(pair.second)));
  if (!large.length) return [...written];
  const given = written.filter(pair => pair !== undefined);
  const told = problem('coordinates-mended', { column });
  // Not hundred-thousandths: the metres of a web map, so divided, lie in the same country.
  for (const scale of [1e6, 1e7]) {
    const scaled = written.map(pair => pair && { ...pair, first: pair.first / scale, second: pair.second / scale });
    const whole = given.every(({ first, second }) => Number.isInteger(first) && Number.isInteger(second) && (Math.abs(first) > 1e5 || first === 0));
    const fitting = scaled.filter(pair => pair && (within(pair.first, pair.second) || within(pair.second, pair.first))).length;
    if (whole && country !== 'ZZ' && most(fitting, given.length)) {
      problems.push(told);
      return scaled;
    }
  }
  const ruined = (await import('./ruined-degrees.js')).mendDegrees(headers, rows.map(({ cells }) => cells), country, within);
  if (ruined) {
    problems.push(told);
    return written.map((pair, index) => ruined[index] ?? pair);
  }
  // No grid's numbers are larger.
  const metres = (value: number): boolean => Math.abs(value) > 1000 && Math.abs(value) < 3e7;
  return given.filter(({ first, second }) => metres(first) && metres(second)).length * 2 > given.length ? undefined : [...written];
}
