/**
 * Turns the state outlines of the us-atlas package (TopoJSON) into one small GeoJSON file for the national page.
 *
 *   node demo/tools/us-states.mjs OUTPUT.geojson
 *
 * A point is dropped where the line without it stays within TOLERANCE degrees (about 2 km): enough to know
 * a state by, not to find a border with. Simplifying happens on the shared arcs, so that neighbours still meet.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';

const TOLERANCE = 0.02;
const PLACES = 3;

const [output] = process.argv.slice(2);
if (!output) {
  console.error('usage: node demo/tools/us-states.mjs OUTPUT.geojson');
  process.exit(2);
}

/** Douglas-Peucker: the points of a line that matter, its two ends always among them. */
function simplify(points, tolerance) {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points[points.length - 1]];
  let farthest = 0;
  let distance = 0;
  for (let index = 1; index < points.length - 1; index += 1) {
    const away = distanceToSegment(points[index], first, last);
    if (away > distance) [farthest, distance] = [index, away];
  }
  if (distance <= tolerance) return [first, last];
  return [
    ...simplify(points.slice(0, farthest + 1), tolerance),
    ...simplify(points.slice(farthest), tolerance).slice(1),
  ];
}

function distanceToSegment([x, y], [x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

const require = createRequire(import.meta.url);
const atlas = JSON.parse(await readFile(require.resolve('us-atlas/states-10m.json'), 'utf8'));
const { scale, translate } = atlas.transform;

// Arcs are stored as steps on an integer grid: make them degrees first, then simplify them once for both neighbours.
const arcs = atlas.arcs.map(arc => {
  let [x, y] = [0, 0];
  const points = arc.map(([stepX, stepY]) => {
    [x, y] = [x + stepX, y + stepY];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
  return simplify(points, TOLERANCE);
});
const { transform: _grid, ...plain } = { ...atlas, arcs };

const round = value => Number(value.toFixed(PLACES));
/** A ring that simplifying has flattened (fewer than four points) is an islet too small to draw. */
const keepRing = ring => ring.length >= 4;
const roundRing = ring => ring.map(([x, y]) => [round(x), round(y)]);

const features = feature(plain, plain.objects.states).features.map(({ properties, geometry }) => {
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
    .filter(polygon => keepRing(polygon[0]))
    .map(polygon => polygon.filter(keepRing).map(roundRing));
  return {
    type: 'Feature',
    properties: { name: properties.name },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  };
}).filter(({ geometry }) => geometry.coordinates.length > 0);

await writeFile(output, `${JSON.stringify({ type: 'FeatureCollection', features })}\n`);
console.log(`${features.length} outlines`);
