/** What every kind of basemap is to the map, and what it is given to show itself. */
import type { MapView } from './map-view.js';

export interface Basemap {
  /** The other host that would be asked; absent when the page's own origin answers. */
  readonly host?: string;
  /** Resolves once it shows or has begun to; rejects when it cannot. */
  attach(view: MapView, tools: BasemapTools): Promise<Attached>;
}

export interface Attached {
  /** The credit that is due, as its owner writes it: text with links in it. */
  readonly credit?: string;
  remove(): void;
}

export interface BasemapTools {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  /** Of the labels; a BCP 47 tag. */
  readonly lang: string;
  /** Milliseconds that may pass before there is something to see. */
  readonly patience: number;
  /** For what breaks later. */
  failed(): void;
}
