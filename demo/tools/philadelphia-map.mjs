/**
 * Makes the demo's map file from the outlines of Philadelphia's neighborhoods: ground, borders and names, no streets,
 * because no map of streets may be fetched when the demo is built. A real city is cut with `pmtiles extract`
 * (docs/basemaps.md).
 *
 *   node demo/tools/philadelphia-map.mjs demo/data/philadelphia/neighborhoods.geojson OUTPUT.pmtiles
 */
import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { makeMapFile } from './map-file.mjs';

const [input, output] = process.argv.slice(2);
if (!input || !output) {
  console.error('usage: node demo/tools/philadelphia-map.mjs NEIGHBORHOODS.geojson OUTPUT.pmtiles');
  process.exit(2);
}
const MIN_ZOOM = 7, MAX_ZOOM = 12;

const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);
const boxOf = (ring) => ring.reduce(([west, south, east, north], [x, y]) => [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)], [Infinity, Infinity, -Infinity, -Infinity]);
const sizeOf = (ring) => { const [west, south, east, north] = boxOf(ring); return (east - west) * (north - south); };

const { features } = JSON.parse(await readFile(input, 'utf8'));
const shapes = features.flatMap(({ properties, geometry }) => {
  const polygons = polygonsOf(geometry), largest = polygons.reduce((best, each) => (sizeOf(each[0]) > sizeOf(best[0]) ? each : best));
  const [west, south, east, north] = boxOf(largest[0]), size = sizeOf(largest[0]);
  // A large one is named from farther away.
  const minZoom = size > 0.0012 ? 10 : size > 0.0004 ? 11 : 12;
  return [
    ...polygons.map((lines) => ({ layer: 'earth', type: 'polygon', lines, properties: { kind: 'earth' } })),
    ...polygons.map((lines) => ({ layer: 'boundaries', type: 'line', lines, properties: { kind: 'county', kind_detail: 8 }, minZoom: 9 })),
    { layer: 'places', type: 'point', lines: [[[(west + east) / 2, (south + north) / 2]]], properties: { kind: 'locality', name: properties.name ?? '', min_zoom: minZoom }, minZoom },
  ];
}).filter(({ properties }) => properties.name !== '');
shapes.push({ layer: 'places', type: 'point', lines: [[[-75.1635, 39.9526]]], properties: { kind: 'locality', name: 'Philadelphia', 'name:es': 'Filadelfia', population_rank: 12, min_zoom: 3 } });

const bytes = makeMapFile({ shapes, minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM, gzip: (each) => gzipSync(each, { level: 9 }), metadata: { name: 'Philadelphia neighborhoods', attribution: 'Neighborhood boundaries: Azavea' } });
await writeFile(output, bytes);
console.log(`${features.length} neighborhoods, ${Math.round(bytes.length / 1000)} kB`);
