/**
 * Which basemap lies under the pins, and whether it may be asked for yet. Another origin is asked only after `agree`,
 * which is remembered for that host, by this map alone, and forgotten with it.
 */
import { basemapOf, type Basemap } from './basemaps.js';
import type { MapView } from './map-view.js';

export class Background {
  /** It broke: the pins stand without it. */
  failed = false;
  #setting = '';
  #basemap: Basemap | undefined;
  #agreed: string | undefined;
  #attached: Basemap | undefined;

  constructor(private readonly changed: () => void) {}

  /** The host that has to be named in a button before it is asked. */
  get asksFor(): string | undefined {
    const host = this.#basemap?.host;
    return host === this.#agreed ? undefined : host;
  }

  /** Its attribution is due. */
  get isShown(): boolean {
    return this.#basemap !== undefined && this.asksFor === undefined && !this.failed;
  }

  choose(setting: string, page: string): void {
    if (setting === this.#setting) return;
    this.hide();
    this.#setting = setting;
    this.#basemap = basemapOf(setting, page);
    this.failed = false;
  }

  agree(): void {
    this.#agreed = this.asksFor ?? this.#agreed;
    this.changed();
  }

  /** Puts it into the view, once, as soon as it may be asked for. */
  show(view: MapView, fetch: typeof globalThis.fetch, signal: AbortSignal): void {
    const basemap = this.#basemap;
    if (!basemap || !this.isShown || this.#attached === basemap) return;
    this.#attached = basemap;
    const failed = (): void => {
      if (this.#attached !== basemap || signal.aborted) return;
      this.hide();
      this.failed = true;
      this.changed();
    };
    basemap.attach(view, { fetch, signal, failed }).catch(failed);
  }

  hide(): void {
    this.#attached?.detach();
    this.#attached = undefined;
  }
}
