/**
 * The pins of a feed as a drawing: plain numbers that a page turns into SVG. Equirectangular, with longitudes shortened by
 * the cosine of the middle latitude, so that a city looks as it is. No words are in the drawing, because text in it
 * would shrink with it; they stand beside it. Pins far from all others are set apart and named: they are where a digit
 * is wrong. No confidential place, and no number that one could be worked out from, goes into any of it.
 */
import type { Feed } from '../feeds/feed.js';
import { bounds, distance, type Point } from '../model/places.js';
import type { Resource } from '../model/resource.js';
import { onOneLine } from '../text/one-line.js';
import { hasPin } from './take-stock.js';

export interface Pin { readonly x: number; readonly y: number; /** How many stand at this point of the drawing. */ readonly count: number; /** Name and row. */ readonly title: string; readonly far: boolean }

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly pins: readonly Pin[];
  /** Whole or half degrees and the like, from edge to edge. */
  readonly lines: readonly { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }[];
  readonly scale: { readonly x1: number; readonly x2: number; readonly y: number; /** "10 km (6.2 miles)". */ readonly words: string };
  /** "39.9 to 40.1 degrees north, 75.3 to 75 degrees west". */
  readonly extent: string;
}

export interface FeedMap {
  /** Without the far ones. */
  readonly near: Frame;
  /** With them, where there are any. */
  readonly all?: Frame;
  readonly pins: number;
  /** Resources without a pin, and those whose place is withheld. */
  readonly without: number;
  readonly withheld: number;
  /** Names and rows of the far ones. */
  readonly far: readonly string[];
}

const WIDTH = 640;
const HEIGHTS = [240, 560] as const;
const MARGIN = 20;
/** Two services in one house still have a map of some 2 km around them. */
const LEAST_SPAN = 0.02;
const FAR_METRES = 50_000;
const FAR_TIMES = 8;
/** Fewer have no "most of the others". */
const FEW = 5;
const NAMES = 3;
const MILE = 1609.344;

type Pinned = Point & { readonly title: string; readonly far: boolean };

const tenth = (value: number): number => Math.round(value * 10) / 10;
const title = ({ name, source }: Resource): string => `${onOneLine(name, 80)}${source?.row === undefined ? '' : `, row ${source.row}`}`;

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}

/** The largest of 1, 2, 5, 10, … that is not above `most`. */
function round(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
}

function degrees(from: number, to: number, [plus, minus]: readonly [string, string]): string {
  const digits = to - from < 1 ? 2 : to - from < 10 ? 1 : 0;
  const one = (value: number): string => Math.abs(Number(value.toFixed(digits))).toString();
  const side = (value: number): string => value < 0 ? minus : plus;
  if (side(from) !== side(to)) return `${one(from)} degrees ${side(from)} to ${one(to)} degrees ${side(to)}`;
  const [first, last] = from < 0 ? [to, from] : [from, to];
  return `${one(first)} to ${one(last)} degrees ${side(from)}`;
}

function frame(points: readonly Pinned[]): Frame {
  const [west0, south0, east0, north0] = bounds(points) ?? [0, 0, 0, 0];
  const middle = { latitude: (south0 + north0) / 2, longitude: (west0 + east0) / 2 };
  const shorter = Math.max(0.1, Math.cos((middle.latitude * Math.PI) / 180));
  const wide = Math.max(east0 - west0, LEAST_SPAN / shorter), high = Math.max(north0 - south0, LEAST_SPAN);
  const least = HEIGHTS[0] - 2 * MARGIN, most = HEIGHTS[1] - 2 * MARGIN, inner = WIDTH - 2 * MARGIN;
  // Units of the drawing in a degree of latitude.
  const unit = Math.min(inner / (wide * shorter), most / high);
  const height = Math.max(least, Math.round(high * unit)) + 2 * MARGIN;
  const x = (longitude: number): number => tenth(WIDTH / 2 + (longitude - middle.longitude) * shorter * unit);
  const y = (latitude: number): number => tenth(height / 2 - (latitude - middle.latitude) * unit);

  const cells = new Map<string, { x: number; y: number; far: boolean; titles: string[]; count: number }>();
  for (const point of points) {
    const at = { x: Math.round(x(point.longitude) * 2) / 2, y: Math.round(y(point.latitude) * 2) / 2 }, key = `${at.x} ${at.y} ${point.far}`;
    const cell = cells.get(key) ?? { ...at, far: point.far, titles: [], count: 0 };
    cell.count++;
    if (cell.titles.length < NAMES) cell.titles.push(point.title);
    cells.set(key, cell);
  }
  const step = round(Math.max(WIDTH / (shorter * unit), height / unit) / 3);
  const west = middle.longitude - WIDTH / 2 / (shorter * unit), south = middle.latitude - height / 2 / unit;
  const marks = (from: number, to: number): number[] => [...Array(Math.max(0, Math.floor(to / step) - Math.ceil(from / step) + 1)).keys()].map((n) => (Math.ceil(from / step) + n) * step);
  const metres = distance({ ...middle, longitude: middle.longitude - 0.5 }, { ...middle, longitude: middle.longitude + 0.5 }) / (shorter * unit);
  const bar = round((WIDTH / 3) * metres);
  const figure = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 2 });
  return {
    width: WIDTH, height,
    pins: [...cells.values()].map(({ titles, count, ...at }) => ({ ...at, count, title: `${titles.join('; ')}${count > titles.length ? `; and ${count - titles.length} more` : ''}` })),
    lines: [
      ...marks(west, west + WIDTH / (shorter * unit)).map(each => ({ x1: x(each), y1: 0, x2: x(each), y2: height })),
      ...marks(south, south + height / unit).map(each => ({ x1: 0, y1: y(each), x2: WIDTH, y2: y(each) })),
    ],
    scale: { x1: MARGIN, x2: tenth(MARGIN + bar / metres), y: height - 10, words: bar < 1000 ? `${figure(bar)} m (${figure(bar / 0.3048)} feet)` : `${figure(bar / 1000)} km (${figure(bar / MILE)} miles)` },
    extent: `${degrees(south0, north0, ['north', 'south'])}, ${degrees(west0, east0, ['east', 'west'])}`,
  };
}

/** Undefined where no resource has a pin. */
export function pinMap({ resources }: Pick<Feed, 'resources'>): FeedMap | undefined {
  const pinned = resources.filter(hasPin).map((resource) => {
    const { latitude = 0, longitude = 0 } = resource.place ?? {};
    return { latitude, longitude, title: title(resource) };
  });
  if (!pinned.length) return undefined;
  const centre = { latitude: median(pinned.map(({ latitude }) => latitude)), longitude: median(pinned.map(({ longitude }) => longitude)) };
  const away = pinned.map(point => distance(centre, point));
  const limit = pinned.length < FEW ? Infinity : Math.max(FAR_METRES, FAR_TIMES * median([...away]));
  const points = pinned.map((point, index): Pinned => ({ ...point, far: (away[index] ?? 0) > limit }));
  const far = points.filter(point => point.far), withheld = resources.filter(({ confidential }) => confidential).length;
  return {
    near: frame(points.filter(point => !point.far)), ...(far.length && { all: frame(points) }),
    pins: pinned.length, without: resources.length - pinned.length - withheld, withheld, far: far.map(point => point.title),
  };
}
