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
  /** Called when the view came to rest and not one of its tiles could be had, or none came in `patience` milliseconds. */
  failed(): void;
  readonly patience: number;
}

/** Where a tile lies in the pyramid of Web Mercator. */
export interface TileAddress { readonly z: number; readonly x: number; readonly y: number }

export interface DrawnTiles extends Omit<Tiles, 'template'> {
  /** CSS pixels, across and down. */
  readonly size: number;
  /** Draws a tile; rejects where it cannot. The signal aborts when the tile is out of sight. */
  draw(tile: TileAddress, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void>;
}

export interface DrawnLayer {
  /** Draw again: one tile that is in sight, or all of them. */
  redraw(tile?: TileAddress): void;
  remove(): void;
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
  /** Pictures of a server. */
  showTiles(tiles: Tiles): () => void;
  /** Tiles that are painted here. */
  showDrawn(tiles: DrawnTiles): DrawnLayer;
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
