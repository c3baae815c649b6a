/**
 * Which basemap lies under the pins: the first of the host's choices that can be drawn and may be asked for. One that
 * fails, or keeps the resident waiting, gives way to the next, and the last to a plain ground; a press tries them again.
 * Another origin is asked only after `agree`, which is remembered for that host, by this map alone, and forgotten with it.
 */
import type { Attached, Basemap, BasemapTools } from './basemap.js';
import { basemapsOf } from './basemaps.js';
import type { MapView } from './map-view.js';

interface Shown { readonly basemap: Basemap; readonly stop: AbortController; attached?: Attached }

export class Background {
  #setting = '';
  #choices: readonly Basemap[] = [];
  readonly #agreed = new Set<string>();
  readonly #failed = new Set<Basemap>();
  #shown: Shown | undefined;

  constructor(private readonly changed: () => void) {}

  /** The host that has to be named in a button before it is asked: of what is preferred to what may be shown. */
  get asksFor(): string | undefined {
    const current = this.#current;
    const wanted = this.#choices.find((basemap) => basemap === current || !this.#failed.has(basemap));
    return wanted === current ? undefined : wanted?.host;
  }

  /** Something shows, or has begun to; its credit is due. */
  get isShown(): boolean { return this.#shown?.attached !== undefined; }

  /** The credit that what is shown brings itself. */
  get credit(): string | undefined { return this.#shown?.attached?.credit; }

  /** The other host that serves what is shown. */
  get from(): string | undefined { return this.isShown ? this.#shown?.basemap.host : undefined; }

  /** Whether something the host wanted cannot be had, and whether something simpler stands in its place. */
  get failure(): 'replaced' | 'none' | undefined {
    const current = this.#current;
    const better = current ? this.#choices.slice(0, this.#choices.indexOf(current)) : this.#choices;
    if (!better.some((basemap) => this.#failed.has(basemap))) return undefined;
    return current ? (this.isShown ? 'replaced' : undefined) : 'none';
  }

  get #current(): Basemap | undefined {
    return this.#choices.find((basemap) => !this.#failed.has(basemap) && (basemap.host === undefined || this.#agreed.has(basemap.host)));
  }

  /** `lang` is that of the labels. */
  choose(setting: string, page: string, lang: string): void {
    const key = `${lang} ${setting}`;
    if (key === this.#setting) return;
    this.hide();
    this.#setting = key;
    this.#choices = basemapsOf(setting, page);
    this.#failed.clear();
  }

  agree(): void {
    const host = this.asksFor;
    if (host !== undefined) this.#agreed.add(host);
    this.changed();
  }

  /** What failed may work by now: the network is back, the file is there. */
  retry(): void {
    this.hide();
    this.#failed.clear();
    this.changed();
  }

  /** Puts the current choice into the view, once, in place of another. */
  show(view: MapView, { patience, signal: ended, ...tools }: Omit<BasemapTools, 'failed'>): void {
    const basemap = this.#current;
    if (this.#shown?.basemap === basemap) return;
    this.hide();
    if (!basemap) return;
    const stop = new AbortController();
    const shown: Shown = this.#shown = { basemap, stop };
    const failed = (): void => {
      if (this.#shown !== shown || ended.aborted) return;
      this.hide();
      this.#failed.add(basemap);
      this.changed();
    };
    const waiting = setTimeout(failed, patience);
    stop.signal.addEventListener('abort', () => { clearTimeout(waiting); });
    void (async () => {
      try {
        const attached = await basemap.attach(view, { ...tools, patience, signal: stop.signal, failed });
        clearTimeout(waiting);
        if (this.#shown !== shown) { attached.remove(); return; }
        shown.attached = attached;
        this.changed();
      } catch { failed(); }
    })();
  }

  hide(): void {
    const shown = this.#shown;
    this.#shown = undefined;
    shown?.stop.abort();
    shown?.attached?.remove();
  }
}
