/**
 * The only file that knows Leaflet. It takes from it the view (drag, pinch, zoom, projection) and the grid of tiles;
 * pins, points, outlines, controls and words are ours.
 *
 * One finger scrolls the page: dragging is for a mouse, two fingers pinch and move. The wheel zooms only with Ctrl.
 * Zooming is never animated and nothing fades; a pan glides only where the resident has not asked for less motion.
 * Imported with import(), because Leaflet touches the DOM as it loads and may fail there.
 */
import type { Coords, DoneCallback, GridLayerOptions, LatLngBoundsExpression, LeafletMouseEvent } from 'leaflet';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';
import 'leaflet/src/layer/Layer.js';
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import type { Bounds, DrawnTiles, MapView, Pixel, TileAddress, Tiles } from './map-view.js';

const MIN_ZOOM = 1;
const MAX_ZOOM = 19;
const zooms = { minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM };
/** A single place is shown with the streets around it, not with its doorstep. */
const CLOSEST_FIT = 15;
/** Pixels: a pin nearer to the edge than this is brought in. */
const MARGIN = 48;

/**
 * Leaflet gives up a tile by giving it a data: picture, which a strict `img-src` reports as a violation.
 * Taking the address away ends the request as well. The two methods are those of 1.9.4, pinned.
 */
class QuietTiles extends TileLayer {
  protected override _abortLoading(): void {
    for (const [key, { coords, el }] of Object.entries(this._tiles)) {
      if (coords.z !== this._tileZoom && el instanceof HTMLImageElement && !el.complete) this._removeTile(key);
    }
  }

  _removeTile(key: string): void {
    const tile = this._tiles[key]?.el;
    if (!tile) return;
    tile.onload = null;
    tile.onerror = null;
    tile.removeAttribute('src');
    (GridLayer.prototype as unknown as QuietTiles)._removeTile.call(this, key);
  }
}

const keyOf = ({ x, y, z }: TileAddress): string => `${z}/${x}/${y}`;

/** Tiles that somebody paints. A tile that could not be painted is an error of that tile alone. */
class PaintedTiles extends GridLayer {
  readonly #live = new Map<string, () => void>();

  constructor(private readonly paint: DrawnTiles['draw'], options: GridLayerOptions) {
    super(options);
    this.on('tileunload', ({ tile }) => { tile.dispatchEvent(new Event('unload')); });
  }

  protected override createTile({ x, y, z }: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas'), gone = new AbortController(), key = keyOf({ x, y, z });
    const draw = (): Promise<void> => this.paint({ x, y, z }, canvas, gone.signal);
    const again = (): void => { draw().catch(() => undefined); };
    this.#live.set(key, again);
    canvas.addEventListener('unload', () => {
      gone.abort();
      if (this.#live.get(key) === again) this.#live.delete(key);
    });
    draw().then(() => { done(undefined, canvas); }, (error: unknown) => { done(error instanceof Error ? error : new Error(String(error)), canvas); });
    return canvas;
  }

  paintAgain(tile?: TileAddress): void {
    if (tile) this.#live.get(keyOf(tile))?.();
    else for (const again of this.#live.values()) again();
  }
}

/** One tile that fails is not a failure of all: only a view that came to rest without any good one is, or one that waits too long for its first. */
function watch(layer: GridLayer, map: LeafletMap, { failed, patience }: Pick<Tiles, 'failed' | 'patience'>): () => void {
  const good = new Map<string, number>();
  let waiting: ReturnType<typeof setTimeout> | undefined, bad = false;
  const none = (): boolean => ![...good.values()].includes(Math.round(map.getZoom()));
  layer.on('loading', () => { bad = false; });
  // Counted from the last tile that was asked for: whoever zooms in steps has not waited yet.
  layer.on('tileloadstart', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { if (none()) failed(); }, patience);
  });
  layer.on('tileload', ({ coords }) => { good.set(keyOf(coords), coords.z); });
  layer.on('tileunload', ({ coords }) => { good.delete(keyOf(coords)); });
  layer.on('tileerror', () => { bad = true; });
  layer.on('load', () => {
    clearTimeout(waiting);
    // Leaflet has still to do with the layer: it must not go under its hands.
    if (bad && none()) queueMicrotask(failed);
  });
  layer.addTo(map);
  return () => {
    clearTimeout(waiting);
    // In this order: Leaflet lets go of the map in a listener of its own.
    layer.remove();
    layer.off();
  };
}

export function createLeafletView(viewport: HTMLElement, options: { readonly calm: () => boolean }): MapView {
  const listening = new AbortController();
  const map = new LeafletMap(viewport, {
    ...zooms, zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false,
    inertia: false, scrollWheelZoom: false, trackResize: false, bounceAtZoomLimits: false,
    center: [0, 0], zoom: MIN_ZOOM,
  });
  let byUs = false;
  let restedByUser = false;

  // These run in the capture phase, so that Leaflet meets the event with the right handlers on.
  viewport.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse') map.dragging.enable();
    else map.dragging.disable();
  }, { capture: true, signal: listening.signal });
  viewport.addEventListener('wheel', (event) => {
    if (event.ctrlKey || event.metaKey) map.scrollWheelZoom.enable();
    else map.scrollWheelZoom.disable();
  }, { capture: true, passive: true, signal: listening.signal });

  /** Moves that we make ourselves do not offer "search this area". The rest that follows each one clears the mark. */
  const quietly = (move: () => void): void => { byUs = true; move(); };
  map.on('moveend', () => { restedByUser = !byUs; byUs = false; });
  const subscribe = (type: string, listener: (event: LeafletMouseEvent) => void): (() => void) => {
    map.on(type, listener as () => void);
    return () => { map.off(type, listener as () => void); };
  };

  return {
    viewport,
    get zoom() { return map.getZoom(); },
    get width() { return map.getSize().x; },
    get height() { return map.getSize().y; },
    get bounds(): Bounds {
      const bounds = map.getBounds();
      return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    },
    point(longitude, latitude): Pixel {
      // Unrounded and from the pane's corner, so that everything keeps in step while the map is dragged.
      const corner = map.getPixelBounds().getTopLeft();
      const { x, y } = map.project([latitude, longitude]);
      return { x: x - corner.x, y: y - corner.y };
    },
    fit([west, south, east, north]) {
      const bounds: LatLngBoundsExpression = [[south, west], [north, east]];
      quietly(() => map.fitBounds(bounds, { padding: [MARGIN / 2, MARGIN / 2], maxZoom: CLOSEST_FIT, animate: false }));
    },
    reveal(longitude, latitude) {
      const { x, y } = this.point(longitude, latitude);
      const inside = x >= MARGIN && y >= MARGIN && x <= this.width - MARGIN && y <= this.height - MARGIN;
      if (!inside) quietly(() => map.panTo([latitude, longitude], { animate: !options.calm() }));
    },
    zoomBy(steps) { map.setZoom(map.getZoom() + steps); },
    zoomTo(longitude, latitude, zoom) { map.setView([latitude, longitude], Math.min(zoom, MAX_ZOOM), { animate: false }); },
    panBy(x, y) { map.panBy([x, y], { animate: !options.calm() }); },
    showTiles: ({ template, ...tiles }) => watch(new QuietTiles(template, {
      ...zooms,
      // Some tile hosts refuse a request that does not say where it comes from; the page's path stays unsaid.
      referrerPolicy: 'strict-origin-when-cross-origin',
    }), map, tiles),
    showDrawn({ draw, size, ...tiles }) {
      const layer = new PaintedTiles(draw, { ...zooms, tileSize: size });
      const remove = watch(layer, map, tiles);
      return { redraw: (tile) => { layer.paintAgain(tile); }, remove };
    },
    resized() { quietly(() => map.invalidateSize({ animate: false, pan: false })); byUs = false; },
    onMove: (listener) => subscribe('move', listener),
    onRest: (listener) => subscribe('moveend', () => listener(restedByUser)),
    onPress: (listener) => subscribe('click', ({ containerPoint }) => listener(containerPoint)),
    onPoint(listener) {
      const over = subscribe('mousemove', ({ containerPoint }) => listener(containerPoint));
      const out = subscribe('mouseout', () => listener(undefined));
      return () => { over(); out(); };
    },
    destroy() {
      listening.abort();
      map.off();
      map.remove();
    },
  };
}
