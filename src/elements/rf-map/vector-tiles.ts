/**
 * The streets and waters of a map file, painted by protomaps-leaflet: the only file that knows it, and its own chunk.
 *
 * Only its rules, its labels and its brush are taken. Its Leaflet layer is not: it reads a global `L`, logs a tile that
 * failed and shows it as ground, and cannot be told of another language or of the dark. Here a tile is a canvas of our
 * own view, one is painted at a time, and the page has its thread between two. All text ends as pixels.
 */
import { namedFlavor } from '@protomaps/basemaps';
import { Labelers, labelRules, paint, paintRules, PmtilesSource, TileCache, View, type PaintRule } from 'protomaps-leaflet';
import { letGo } from '../../model/slices.js';
import type { Attached, BasemapTools } from './basemap.js';
import { PROTOMAPS } from './credit.js';
import { createLook, type Look } from './look.js';
import { openMapFile } from './map-file.js';
import type { MapView, TileAddress } from './map-view.js';

type Flavor = ReturnType<typeof namedFlavor>;

/** The schema of Protomaps; a file with none of these layers would be an empty ground. */
const LAYERS = ['earth', 'water', 'roads', 'places', 'boundaries', 'landuse', 'buildings'];
/** CSS pixels. */
const TILE_SIZE = 256;
/** A tile of the file is painted as two by two of the view: labels have room, and a phone asks for fewer. */
const STEPS = 1;
/** Pixels beyond a tile's edge where something may still reach into it. */
const EDGE = 16;
const LABELLED_TILES = 16;

export async function showVectorTiles(view: MapView, url: string, { fetch, signal, lang, patience, failed }: BasemapTools): Promise<Attached> {
  const file = await openMapFile(url, { fetch, signal });
  if (file.layers.length > 0 && !file.layers.some((layer) => LAYERS.includes(layer))) throw new Error('The map file is not in the schema of Protomaps.');
  signal.throwIfAborted();
  const tiles = new View(new TileCache(new PmtilesSource(file.reader, true), TILE_SIZE << STEPS), file.maxZoom, STEPS);
  const look = createLook(view);
  const scratch = document.createElement('canvas').getContext('2d');
  if (!scratch) throw new Error('There is no canvas to paint on.');
  const dress = (): Dress => createDress(look.read(), lang, scratch, redraw);
  let dressed = dress(), last: Promise<unknown> = Promise.resolve();

  const layer = view.showDrawn({ size: TILE_SIZE, patience, failed, async draw(tile, canvas, gone) {
    const prepared = await had(() => tiles.getDisplayTile(tile), [gone, signal]);
    // One after another: a crowded tile takes a phone some frames.
    const turn = last.then(letGo);
    last = turn;
    await turn;
    gone.throwIfAborted();
    const { labels, rules } = dressed, found = new Map([['', [prepared]]]);
    labels.add(tile.z, found);
    const density = globalThis.devicePixelRatio || 1, dots = Math.round(TILE_SIZE * density);
    [canvas.width, canvas.height] = [dots, dots];
    const context = canvas.getContext('2d');
    // Beyond the file's edge there is nothing to paint: the map's own ground shows.
    if (!context || prepared.data.size === 0) return;
    context.scale(dots / TILE_SIZE, dots / TILE_SIZE);
    const [x, y] = [tile.x * TILE_SIZE, tile.y * TILE_SIZE];
    const box = { minX: x - EDGE, minY: y - EDGE, maxX: x + TILE_SIZE + EDGE, maxY: y + TILE_SIZE + EDGE };
    const origin = prepared.origin.clone();
    [origin.x, origin.y] = [x, y];
    paint(context, tile.z, found, labels.getIndex(tile.z) ?? null, rules, box, origin, false);
  } });
  /** Labels that lie across an edge change the tile beyond it. */
  function redraw(keys: Iterable<string>): void {
    for (const key of keys) {
      const [x = 0, y = 0, z = 0] = key.split(':').map(Number);
      layer.redraw({ x, y, z } satisfies TileAddress);
    }
  }
  const dressAnew = (): void => {
    dressed = dress();
    layer.redraw();
  };
  const listening = new AbortController();
  for (const colours of ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)']) {
    matchMedia(colours).addEventListener('change', dressAnew, { signal: listening.signal });
  }
  return {
    credit: file.credit ?? PROTOMAPS,
    remove() {
      listening.abort();
      layer.remove();
      look.remove();
    },
  };
}

interface Dress { readonly labels: Labelers; readonly rules: PaintRule[] }

function createDress(look: Look, lang: string, scratch: CanvasRenderingContext2D, redraw: (keys: Set<string>) => void): Dress {
  const flavor = flavorOf(look);
  return { rules: paintRules(flavor), labels: new Labelers(scratch, labelRules(flavor, languageOf(lang)), LABELLED_TILES, redraw) };
}

/** The names of a map file go by language alone, Chinese by its script. */
export function languageOf(lang: string): string {
  const [language = 'en'] = lang.split('-');
  return language !== 'zh' ? language : /-(?:hant|tw|hk|mo)\b/i.test(lang) ? 'zh-Hant' : 'zh-Hans';
}

/**
 * Quiet streets under the pins. Names wear the widget's own ink, because those of the package are too faint for some
 * eyes; where the system's colours are asked for, the map is lines of one and names of another.
 */
export function flavorOf({ dark, forced, ink, line, ground }: Look): Flavor {
  const given = namedFlavor(dark ? 'dark' : 'light');
  const { pois: _pois, landcover: _landcover, ...flavor } = given;
  const colours = Object.entries(flavor).map(([name, colour]) => {
    if (name.endsWith('_halo')) return [name, ground];
    if (name.endsWith('_label') || name.startsWith('roads_label')) return [name, ink];
    if (!forced || typeof colour !== 'string') return [name, colour];
    return [name, /casing|boundaries|railway|highway|major|minor|link|other/.test(name) ? line : ground];
  });
  return Object.fromEntries(colours) as Flavor;
}

/**
 * A tile asked for while the zoom changes is given up by the reader, sometimes one that is wanted again: it is asked for
 * again as long as somebody waits for it.
 */
async function had<T>(ask: () => Promise<T>, ends: readonly AbortSignal[]): Promise<T> {
  for (;;) {
    for (const end of ends) end.throwIfAborted();
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Error && error.name === 'AbortError')) throw error;
      await letGo();
    }
  }
}
