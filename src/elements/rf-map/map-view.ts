/**
 * What the rest of the map needs from a map library, and no more: a viewport that turns degrees into pixels.
 * `leaflet-view.ts` is the one implementation. Refused: letting a library's own types, layers or events out of it.
 */

/** [west, south, east, north] in degrees. West may be below -180 where the view crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export interface Pixel { readonly x: number; readonly y: number }

export interface Tiles {
  /** `https://…/{z}/{x}/{y}.png` */
  readonly template: string;
  readonly maxZoom?: number;
  /** Called once, when the first tiles asked for all failed. */
  failed(): void;
}

export interface MapView {
  readonly viewport: HTMLElement;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly bounds: Bounds;
  /** Pixels from the top left corner of the viewport. */
  point(longitude: number, latitude: number): Pixel;
  /** Show these bounds, at once. */
  fit(bounds: Bounds): void;
  /** Bring a point into sight; nothing happens when it is well in sight. */
  reveal(longitude: number, latitude: number): void;
  /** By the user: a button, a key or a press. */
  zoomBy(steps: number): void;
  zoomTo(longitude: number, latitude: number, zoom: number): void;
  panBy(x: number, y: number): void;
  showTiles(tiles: Tiles): () => void;
  /** The viewport may have changed its size. */
  resized(): void;
  /** The view moves or zooms: called for every frame of it. */
  onMove(listener: () => void): () => void;
  /** The view has come to rest. `byUser`: because someone moved it, not because we did. */
  onRest(listener: (byUser: boolean) => void): () => void;
  /** A press or a pointer above the map itself, that was not the end of a drag. */
  onPress(listener: (at: Pixel) => void): () => void;
  onPoint(listener: (at: Pixel | undefined) => void): () => void;
  destroy(): void;
}
