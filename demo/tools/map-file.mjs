/**
 * Writes a small map file: PMTiles version 3 with Mapbox Vector Tiles in it, both after their published specifications.
 * For the demo and for tests; a real city is cut from OpenStreetMap with `pmtiles extract` (docs/basemaps.md).
 * Runs in Node and in a page. Of this project, under its licence (MIT).
 *
 * @typedef {object} Shape
 * @property {string} layer of the schema of Protomaps: earth, water, roads, places...
 * @property {'point' | 'line' | 'polygon'} type
 * @property {number[][][]} lines longitude and latitude: points, lines, or rings that end where they begin
 * @property {Record<string, string | number>} properties
 * @property {number} [minZoom] where it first shows
 */
import { zxyToTileId } from 'pmtiles';

const EXTENT = 4096, BUFFER = 80;
/** Units of a tile: two points nearer to one another are one. */
const NEAR = 6;
const TYPES = { point: 1, line: 2, polygon: 3 };
const text = new TextEncoder();

/** Bytes of Protocol Buffers. */
class Bytes {
  constructor() { this.list = []; }
  varint(value) {
    for (; value >= 128; value = Math.floor(value / 128)) this.list.push((value % 128) | 128);
    this.list.push(value);
  }
  bytes(field, bytes) { this.varint(field * 8 + 2); this.varint(bytes.length); for (const byte of bytes) this.list.push(byte); }
  number(field, value) { this.varint(field * 8); this.varint(value); }
  double(field, value) { this.varint(field * 8 + 1); this.list.push(...new Uint8Array(new Float64Array([value]).buffer)); }
}

/** Degrees to units of a tile. */
function onTile([longitude, latitude], z, x, y) {
  const sine = Math.sin((latitude * Math.PI) / 180), across = 2 ** z;
  return [((longitude / 360 + 0.5) * across - x) * EXTENT, ((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * across - y) * EXTENT];
}

/** What of a ring lies within a box, side by side (Sutherland and Hodgman). A line may leave the box: it is painted beyond its edge and not seen. */
function clip(points, low, high) {
  let kept = points;
  for (const [axis, edge, sign] of [[0, low, 1], [0, high, -1], [1, low, 1], [1, high, -1]]) {
    const inside = (point) => (point[axis] - edge) * sign >= 0, next = [];
    kept.forEach((point, at) => {
      const before = kept[(at || kept.length) - 1];
      if (inside(point) !== inside(before)) {
        const part = (edge - before[axis]) / (point[axis] - before[axis]);
        next.push([before[0] + part * (point[0] - before[0]), before[1] + part * (point[1] - before[1])]);
      }
      if (inside(point)) next.push(point);
    });
    kept = next;
  }
  return kept;
}

/** Whole units, without points that repeat the one before. */
function settle(points, near) {
  const kept = [];
  for (const [x, y] of points) {
    const point = [Math.round(x), Math.round(y)], last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= near) kept.push(point);
  }
  return kept;
}

const area = (ring) => ring.reduce((sum, [x, y], at) => { const [x2, y2] = ring[(at + 1) % ring.length]; return sum + x * y2 - x2 * y; }, 0);

function linesOn({ type, lines }, z, x, y) {
  const all = lines.map((line) => line.map((point) => onTile(point, z, x, y)));
  const reaches = (points) => [0, 1].every((axis) => Math.max(...points.map((point) => point[axis])) >= -BUFFER && Math.min(...points.map((point) => point[axis])) <= EXTENT + BUFFER);
  if (type === 'point') return all.map((points) => points.filter(([a, b]) => a >= 0 && a < EXTENT && b >= 0 && b < EXTENT)).filter(({ length }) => length > 0);
  if (type === 'line') return all.filter(reaches).map((points) => settle(points, NEAR)).filter(({ length }) => length > 1);
  // Outer rings turn one way, holes the other.
  return all.map((ring, at) => {
    const kept = settle(clip(ring.slice(0, -1), -BUFFER, EXTENT + BUFFER), NEAR);
    return (area(kept) > 0) === (at === 0) ? kept : kept.reverse();
  }).filter(({ length }) => length > 2);
}

function geometry(type, lines) {
  const made = new Bytes();
  let [x, y] = [0, 0];
  const step = (command, points) => {
    made.varint(command + points.length * 8);
    for (const [toX, toY] of points) {
      for (const way of [Math.round(toX) - x, Math.round(toY) - y]) made.varint(way < 0 ? -2 * way - 1 : 2 * way);
      [x, y] = [Math.round(toX), Math.round(toY)];
    }
  };
  for (const line of lines) {
    if (type === 'point') step(1, line);
    else { step(1, line.slice(0, 1)); step(2, line.slice(1)); if (type === 'polygon') made.varint(15); }
  }
  return made.list;
}

/** One tile; undefined where nothing reaches into it. */
function tileOf(shapes, z, x, y) {
  const tile = new Bytes();
  for (const name of new Set(shapes.map(({ layer }) => layer))) {
    const layer = new Bytes(), keys = [], values = [];
    const place = (list, value) => { const at = list.indexOf(value); return at < 0 ? list.push(value) - 1 : at; };
    layer.number(15, 2);
    layer.bytes(1, text.encode(name));
    let any = false;
    for (const shape of shapes.filter(({ layer: of, minZoom = 0 }) => of === name && z >= minZoom)) {
      const lines = linesOn(shape, z, x, y);
      if (lines.length === 0) continue;
      any = true;
      const feature = new Bytes(), tags = new Bytes();
      for (const [key, value] of Object.entries(shape.properties)) { tags.varint(place(keys, key)); tags.varint(place(values, value)); }
      feature.bytes(2, tags.list);
      feature.number(3, TYPES[shape.type]);
      feature.bytes(4, geometry(shape.type, lines));
      layer.bytes(2, feature.list);
    }
    for (const key of keys) layer.bytes(3, text.encode(key));
    for (const value of values) {
      const made = new Bytes();
      if (typeof value === 'string') made.bytes(1, text.encode(value)); else made.double(3, value);
      layer.bytes(4, made.list);
    }
    layer.number(5, EXTENT);
    if (any) tile.bytes(3, layer.list);
  }
  return tile.list.length > 0 ? Uint8Array.from(tile.list) : undefined;
}

function directory(entries) {
  const made = new Bytes();
  made.varint(entries.length);
  entries.forEach(({ id }, at) => { made.varint(id - (entries[at - 1]?.id ?? 0)); });
  for (const { run } of entries) made.varint(run);
  for (const { length } of entries) made.varint(length);
  for (const { offset } of entries) made.varint(offset + 1);
  return Uint8Array.from(made.list);
}

/**
 * @param {object} of
 * @param {readonly Shape[]} of.shapes
 * @param {number} of.minZoom @param {number} of.maxZoom
 * @param {object} [of.metadata] e.g. `{ attribution }`
 * @param {(bytes: Uint8Array) => Uint8Array} [of.gzip] packs the parts; without it nothing is packed
 * @param {number} [of.leaf] so many tiles to a directory of its own; without it all are in the first
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function makeMapFile({ shapes, minZoom, maxZoom, metadata = {}, gzip, leaf }) {
  const pack = gzip ?? ((bytes) => bytes), points = shapes.flatMap(({ lines }) => lines.flat());
  const [west, east] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [south, north] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  const tiles = [], entries = [];
  let size = 0;
  for (let z = minZoom; z <= maxZoom; z++) {
    const low = onTile([west, north], z, 0, 0), high = onTile([east, south], z, 0, 0), found = [];
    for (let x = Math.floor(low[0] / EXTENT); x <= Math.floor(high[0] / EXTENT); x++) {
      for (let y = Math.floor(low[1] / EXTENT); y <= Math.floor(high[1] / EXTENT); y++) found.push({ id: zxyToTileId(z, x, y), x, y });
    }
    for (const { id, x, y } of found.sort((a, b) => a.id - b.id)) {
      const tile = tileOf(shapes, z, x, y);
      if (!tile) continue;
      const bytes = pack(tile);
      tiles.push(bytes);
      entries.push({ id, run: 1, length: bytes.length, offset: size });
      size += bytes.length;
    }
  }
  const leaves = [];
  let root = entries, leafSize = 0;
  if (leaf) {
    root = [];
    for (let at = 0; at < entries.length; at += leaf) {
      const part = entries.slice(at, at + leaf), bytes = pack(directory(part));
      root.push({ id: part[0].id, run: 0, length: bytes.length, offset: leafSize });
      leaves.push(bytes);
      leafSize += bytes.length;
    }
  }
  const first = pack(directory(root));
  const layers = [...new Set(shapes.map(({ layer }) => layer))].map((id) => ({ id, fields: {} }));
  const about = pack(text.encode(JSON.stringify({ name: 'map', type: 'baselayer', vector_layers: layers, ...metadata })));
  const header = new DataView(new ArrayBuffer(127));
  [...text.encode('PMTiles')].forEach((byte, at) => { header.setUint8(at, byte); });
  header.setUint8(7, 3);
  let start = 127;
  [first.length, about.length, leafSize, size].forEach((length, at) => {
    header.setBigUint64(8 + 16 * at, BigInt(start), true);
    header.setBigUint64(16 + 16 * at, BigInt(length), true);
    start += length;
  });
  for (const at of [72, 80, 88]) header.setBigUint64(at, BigInt(entries.length), true);
  // Clustered; how the directories and the tiles are packed; vector tiles.
  [1, gzip ? 2 : 1, gzip ? 2 : 1, 1, minZoom, maxZoom].forEach((value, at) => { header.setUint8(96 + at, value); });
  [west, south, east, north].forEach((degrees, at) => { header.setInt32(102 + 4 * at, Math.round(degrees * 1e7), true); });
  header.setUint8(118, minZoom);
  header.setInt32(119, Math.round((west + east) / 2 * 1e7), true);
  header.setInt32(123, Math.round((south + north) / 2 * 1e7), true);
  const made = new Uint8Array(start);
  let at = 0;
  for (const part of [new Uint8Array(header.buffer), first, about, ...leaves, ...tiles]) { made.set(part, at); at += part.length; }
  return made;
}
