/**
 * What lies under the pins. None by default, so that a map asks nobody for anything; an outline from a GeoJSON file; a
 * map file (PMTiles) read piece by piece; or pictures. A setting may name several: the first that can be drawn is.
 * A basemap from another origin is only described here: the element names its host and waits for a press before
 * `attach` is called, and nothing but `attach` makes a request.
 */
import type { Attached, Basemap, BasemapTools } from './basemap.js';
import { OPEN_STREET_MAP } from './credit.js';
import type { MapView } from './map-view.js';
import { createOutline, readOutline } from './outline.js';

/** An outline of a whole country is about one megabyte. */
const OUTLINE_BYTES = 8_000_000;
/** What a template may leave open. */
const OPEN = /\{(?:z|x|y|-y|s|r)\}/g;

/** The basemaps of a setting, in the order of preference; without those whose address is not http(s). */
export function basemapsOf(setting: string, page: string): readonly Basemap[] {
  return setting.split(/\s+/).flatMap((address) => basemapOf(address, page) ?? []);
}

export function basemapOf(address: string, page: string): Basemap | undefined {
  const template = address.trim();
  if (!template) return undefined;
  const example = template.replace(/\{s\}/g, 'a').replace(OPEN, '0');
  if (/[{}]/.test(example) || !URL.canParse(example, page)) return undefined;
  const { protocol, origin, host, pathname, href } = new URL(example, page);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const foreign = origin === new URL(page).origin ? {} : { host };
  if (template.includes('{z}')) return { ...foreign, attach: (view, tools) => raster(view, template, host, tools) };
  if (/\.pmtiles$/i.test(pathname)) return { ...foreign, attach: (view, tools) => mapFile(view, href, tools) };
  return { ...foreign, attach: (view, tools) => outline(view, href, tools) };
}

function raster(view: MapView, template: string, host: string, { failed, patience }: BasemapTools): Promise<Attached> {
  const remove = view.showTiles({ template, failed, patience });
  return Promise.resolve({ remove, ...(/(?:^|\.)openstreetmap\.org$/.test(host) ? { credit: OPEN_STREET_MAP } : {}) });
}

/** The reader and the painter of map files come only when there is one. */
async function mapFile(view: MapView, url: string, tools: BasemapTools): Promise<Attached> {
  const { showVectorTiles } = await import('./vector-tiles.js');
  return showVectorTiles(view, url, tools);
}

async function outline(view: MapView, url: string, { fetch, signal }: BasemapTools): Promise<Attached> {
  const response = await fetch(url, { signal, credentials: 'same-origin' });
  if (!response.ok) throw new Error(`The outline answered ${response.status}.`);
  const text = await response.text();
  if (text.length > OUTLINE_BYTES) throw new Error('The outline is too large.');
  const areas = readOutline(JSON.parse(text));
  if (areas.length === 0) throw new Error('The outline holds no lines or areas.');
  signal.throwIfAborted();
  return { remove: createOutline(view, areas) };
}
