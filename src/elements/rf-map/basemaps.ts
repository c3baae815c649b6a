/**
 * What lies under the pins. None by default, so that a map asks nobody for anything; an outline from a GeoJSON file;
 * or raster tiles. A basemap from another origin is only described here: the element names its host and waits for a
 * press before `attach` is called, and nothing but `attach` makes a request.
 */
import type { MapView } from './map-view.js';
import { createOutline, readOutline } from './outline.js';

export interface Basemap {
  /** The other host that would be asked; absent when the page's own origin answers. */
  readonly host?: string;
  /** Resolves once it shows or has begun to; rejects when it cannot. `failed` is for what breaks later. */
  attach(view: MapView, tools: BasemapTools): Promise<void>;
  detach(): void;
}

export interface BasemapTools {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  failed(): void;
}

/** An outline of a whole country is about one megabyte. */
const OUTLINE_BYTES = 8_000_000;

/** The basemap of a setting; undefined for none, or for an address that is not http(s). */
export function basemapOf(setting: string, page: string): Basemap | undefined {
  const template = setting.trim();
  if (!template) return undefined;
  const example = template.replace(/\{[a-z]\}/g, '0');
  if (!URL.canParse(example, page)) return undefined;
  const { protocol, origin, host } = new URL(example, page);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const foreign = origin === new URL(page).origin ? {} : { host };
  return template.includes('{z}') ? raster(template, foreign) : outline(new URL(template, page).href, foreign);
}

function raster(template: string, host: { readonly host?: string }): Basemap {
  let remove: (() => void) | undefined;
  return {
    ...host,
    attach(view, { failed }) {
      remove = view.showTiles({ template, failed });
      return Promise.resolve();
    },
    detach() { remove?.(); },
  };
}

function outline(url: string, host: { readonly host?: string }): Basemap {
  let remove: (() => void) | undefined;
  return {
    ...host,
    async attach(view, { fetch, signal }) {
      const response = await fetch(url, { signal, credentials: 'same-origin' });
      if (!response.ok) throw new Error(`The outline answered ${response.status}.`);
      const text = await response.text();
      if (text.length > OUTLINE_BYTES) throw new Error('The outline is too large.');
      const areas = readOutline(JSON.parse(text));
      if (areas.length === 0) throw new Error('The outline holds no lines or areas.');
      if (!signal.aborted) remove = createOutline(view, areas);
    },
    detach() { remove?.(); },
  };
}
