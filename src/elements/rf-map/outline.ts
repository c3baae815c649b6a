/**
 * A GeoJSON file drawn as quiet lines with the areas' names where they fit. Read as a hostile file is: only numbers and
 * one name are taken, anything else is passed over, and names are painted, never put into the page.
 */
import { createCanvas } from './canvas.js';
import { mercator, nearest } from './geometry.js';
import type { MapView } from './map-view.js';

export interface Area {
  readonly name?: string;
  /** Closed rings or open lines: longitude, latitude, longitude, latitude… */
  readonly lines: readonly Float64Array[];
  readonly closed: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const NAMES = ['name', 'NAME', 'Name', 'label', 'listname', 'mapname'];
const LABEL = 13;
/** Parts of the viewport drawn beyond its edges, so that a drag shows no bare ground before it ends. */
const MARGIN = 0.35;

export function readOutline(json: unknown): readonly Area[] {
  if (!isRecord(json)) return [];
  if (Array.isArray(json['features'])) return json['features'].flatMap((feature) => readOutline(feature));
  const geometry = json['type'] === 'Feature' ? json['geometry'] : json;
  if (!isRecord(geometry)) return [];
  const { type, coordinates } = geometry;
  const closed = type === 'Polygon' || type === 'MultiPolygon';
  if (!closed && type !== 'LineString' && type !== 'MultiLineString') return [];
  const lines = linesIn(coordinates);
  if (lines.length === 0) return [];
  const properties = isRecord(json['properties']) ? json['properties'] : {};
  const name = NAMES.map((key) => properties[key]).find((value) => typeof value === 'string' && value.trim() !== '');
  return [{ lines, closed, ...(typeof name === 'string' ? { name: name.trim().slice(0, 60) } : {}) }];
}

/** Every list of positions, however deep the geometry nests them. */
function linesIn(value: unknown, depth = 0): Float64Array[] {
  if (!Array.isArray(value) || depth > 3) return [];
  if (!value.some(isPosition)) return value.flatMap((inner) => linesIn(inner, depth + 1));
  const positions = value.filter(isPosition);
  return positions.length < 2 ? [] : [Float64Array.from(positions.flatMap(([longitude, latitude]) => [longitude, latitude]))];
}

function isPosition(value: unknown): value is [number, number] {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1])
    && Math.abs(value[0] as number) <= 360 && Math.abs(value[1] as number) <= 90;
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An area in pixels at zoom BASE from the outline's middle; a canvas scales it to the zoom of the view. */
interface Laid {
  readonly path: Path2D;
  readonly name?: string;
  readonly box: Box;
  /** Of its largest line: a state's name belongs on its mainland, not between its islands. */
  readonly main: Box;
}
type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A canvas counts in 32-bit floats: at this zoom a continent is still exact to a pixel at the closest one. */
const BASE = 10;

/** Draws the areas until the returned function is called. */
export function createOutline(view: MapView, areas: readonly Area[], className = 'outline'): () => void {
  const [west, south, east, north] = view.bounds;
  const [longitude, latitude] = [(west + east) / 2, (south + north) / 2];
  const laid = areas.map((area) => layOut(area, longitude, latitude));

  const canvas = createCanvas(view, { className, margin: MARGIN, draw: (context) => {
    const style = getComputedStyle(canvas.element);
    const scale = 2 ** (view.zoom - BASE);
    const middle = view.point(longitude, latitude);
    const seen = laid.filter(({ box: [left, top, right, bottom] }) => 
      right * scale + middle.x > -MARGIN * view.width && left * scale + middle.x < (1 + MARGIN) * view.width
      && bottom * scale + middle.y > -MARGIN * view.height && top * scale + middle.y < (1 + MARGIN) * view.height);
    context.translate(middle.x, middle.y);
    context.save();
    context.scale(scale, scale);
    context.lineJoin = 'round';
    context.lineWidth = 1 / scale;
    context.strokeStyle = style.borderTopColor;
    context.fillStyle = style.outlineColor;
    // What a ring within another goes around is a hole.
    for (const { path } of seen) context.fill(path, 'evenodd');
    for (const { path } of seen) context.stroke(path);
    context.restore();
    label(context, seen, scale, style);
  } });
  canvas.element.setAttribute('aria-hidden', 'true');
  // Under the pins, which may stand in the viewport already.
  view.viewport.prepend(canvas.element);
  canvas.redraw();
  return () => canvas.destroy();
}

/** Names of areas that are wide enough for them; a name that would touch one already written is left out. */
function label(context: CanvasRenderingContext2D, areas: readonly Laid[], scale: number, style: CSSStyleDeclaration): void {
  context.font = `${LABEL}px ${style.fontFamily}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = style.color;
  const written: { readonly x: number; readonly y: number; readonly half: number }[] = [];
  for (const { name, main: [left, top, right, bottom] } of [...areas].sort((a, b) => size(b.main) - size(a.main))) {
    if (!name || (bottom - top) * scale < 2 * LABEL) continue;
    const half = context.measureText(name).width / 2;
    if (2 * half > (right - left) * scale) continue;
    const [x, y] = [((left + right) / 2) * scale, ((top + bottom) / 2) * scale];
    if (written.some((other) => Math.abs(other.y - y) < 1.5 * LABEL && Math.abs(other.x - x) < other.half + half + LABEL)) continue;
    context.fillText(name, x, y);
    written.push({ x, y, half });
  }
}

function layOut({ name, lines, closed }: Area, longitude: number, latitude: number): Laid {
  const path = new Path2D();
  const zero = mercator(longitude, latitude, BASE);
  let main: Box = [0, 0, 0, 0];
  let box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    const first = line[0] ?? 0;
    const turn = nearest(first, longitude) - first;
    let own: Box = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 0; at < line.length; at += 2) {
      const point = mercator((line[at] ?? 0) + turn, line[at + 1] ?? 0, BASE);
      const [x, y] = [point.x - zero.x, point.y - zero.y];
      if (at === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
      own = around(own, [x, y, x, y]);
    }
    if (closed) path.closePath();
    if (size(own) > size(main)) main = own;
    box = around(box, own);
  }
  return { path, ...(name ? { name } : {}), box, main };
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function size([left, top, right, bottom]: Box): number { return (right - left) * (bottom - top); }
