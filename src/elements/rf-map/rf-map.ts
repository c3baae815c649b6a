/**
 * The map: every match of the Query that the list shows, asked of the same directory, so that the two cannot disagree.
 * Choosing a pin asks for its record, which opens in the list's column; the record that is open is the pin that is marked.
 *
 * The list is enough without it. Whatever fails here (the library, the places, the background) ends as one sentence.
 * Refused: popups, a request to another origin before its host was named and a button pressed, and a pin for what is confidential.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { FinderState } from '../../finder/state.js';
import type { StringKey } from '../../locale/strings.js';
import { GROUPS } from '../../model/groups.js';
import { letGo } from '../../model/slices.js';
import type { Directory } from '../../sources/directory.js';
import { RfErrorEvent } from '../base/events.js';
import { RfElement } from '../base/rf-element.js';
import { answer, placesQuery, shapeOf, type Answer } from './answer.js';
import { Background } from './background.js';
import { readCredit, type CreditPart } from './credit.js';
import { boundsOf, nearest, queryBounds } from './geometry.js';
import type { MapView } from './map-view.js';
import { pinShape } from './pin-shapes.js';
import { createOutline } from './outline.js';
import { createPins, type Pin, type PinLayer } from './pins.js';
import { createPoints, type PointLayer } from './points.js';
import sheet from './rf-map.css';
import { servedBy } from './served.js';

type CreateView = typeof import('./leaflet-view.js').createLeafletView;

/** Pixels an arrow key moves the map. */
const STEP = 80;

/**
 * @summary Every match of the query on a map, in step with the list.
 * @csspart pin - A place's button.
 * @csspart frame - The box around the map.
 * @cssprop --rf-map-block-size - How tall the map is.
 * @fires {RfErrorEvent} rf-error - The map, or a background of it, did not come.
 */
export class RfMap extends RfElement {
  static override styles = sheet;

  @property({ attribute: false }) accessor directory: Directory | undefined;
  /** How an outline or a map file is fetched; a test stands in for it. */
  @property({ attribute: false }) accessor fetch: typeof globalThis.fetch = (...request) => globalThis.fetch(...request);
  /** Milliseconds that a background may take to show something, before something simpler is shown. */
  @property({ attribute: false }) accessor patience = 20_000;
  /** Brings the map library. */
  @property({ attribute: false }) accessor loadView: () => Promise<CreateView>
    = async () => (await import('./leaflet-view.js')).createLeafletView;

  @state() private accessor answered: Answer | undefined;
  @state() private accessor trouble: StringKey | undefined;
  /** What the pointer or the focus is on. */
  @state() private accessor caption = '';
  /** The user has moved the map since it last showed an answer. */
  @state() private accessor moved = false;
  @state() private accessor view: MapView | undefined;

  @query('.view') private accessor viewport!: HTMLElement | null;
  @query('.count') private accessor end!: HTMLElement | null;

  #connected = new AbortController();
  #asking: AbortController | undefined;
  #asked: string | undefined;
  #layer: { readonly kind: 'pins'; readonly of: PinLayer } | { readonly kind: 'points'; readonly of: PointLayer } | undefined;
  #pins: readonly Pin[] = [];
  readonly #background = new Background(() => this.requestUpdate());
  #unserve: (() => void) | undefined;
  #fitWhenSized = false;
  #starting = false;
  #told = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connected = new AbortController();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connected.abort();
    this.#asking?.abort();
    this.#asked = undefined;
    this.#stop();
  }

  /** To where the resident was: the pin that is the tab stop, or the map itself. */
  override focus(options?: FocusOptions): void {
    if (this.#layer?.kind === 'pins' && this.#layer.of.focus(options)) return;
    this.viewport?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('settings') || changed.has('localizer')) this.#background.choose(this.settings?.basemap ?? '', document.baseURI, this.localizer?.lang ?? '');
    if (changed.has('directory')) this.#asked = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { localizer, answered, trouble } = this;
    if (!localizer) return nothing;
    const t = localizer.text.bind(localizer);
    const empty = answered?.places.ids.length === 0;
    const served = servedBy(this.state?.selected);
    const hidden = (empty && !served) || trouble !== undefined;
    return html`
      <section aria-label=${t('map.name')}>
        ${hidden ? html`<p class="notice">${t(trouble ?? 'map.none')}</p>` : this.#asksForBasemap()}
        <div class="frame" part="frame" ?hidden=${hidden}>
          <button type="button" class="button skip" @click=${() => this.end?.focus()}>${t('map.skip')}</button>
          <div class="view" role="group" tabindex="0" aria-label=${t('map.view')} aria-describedby="count" @keydown=${this.#onKey}></div>
          <div class="area" ?hidden=${!this.moved}>
            <button type="button" class="button control" @click=${this.#searchArea}>${t('map.search-area')}</button>
          </div>
          <div class="controls">
            <button type="button" class="button control zoom" aria-label=${t('map.zoom-in')} @click=${() => this.view?.zoomBy(1)}>+</button>
            <button type="button" class="button control zoom" aria-label=${t('map.zoom-out')} @click=${() => this.view?.zoomBy(-1)}>−</button>
            <button type="button" class="button control" @click=${this.#showAll}>${t('map.show-all')}</button>
          </div>
        </div>
        <div ?hidden=${hidden}>
          <p class="caption" dir="auto">${this.caption}</p>
          ${served ? html`<p class="note area-served" dir="auto">${t('map.served', { name: served.name })}</p>` : nothing}
          ${this.#shapes()}
          <p class="count note quiet" id="count" tabindex="-1">${this.#counted()} ${t('map.equivalent')}</p>
          <p class="note quiet touch">${t('map.touch')}</p>
          <p class="note quiet wheel">${t('map.wheel')}</p>
          ${this.#credit()}
          ${this.#failure()}
        </div>
      </section>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.isConnected) return;
    void this.#start();
    void this.#ask();
    if (this.#background.failure && !this.#told) this.#told = this.dispatchEvent(new RfErrorEvent('basemap-failed', 'warning'));
    if (this.view) this.#background.show(this.view, { fetch: this.fetch, signal: this.#connected.signal, lang: this.localizer?.lang ?? '', patience: this.patience });
    const answeredAnew = changed.has('answered') || changed.has('view');
    if (answeredAnew || changed.has('localizer')) this.#pins = this.#makePins();
    this.#draw();
    if (answeredAnew && this.answered?.query.within === undefined) this.#fit();
    const before = changed.has('state') ? changed.get('state') as FinderState | undefined : this.state;
    if (changed.has('view') || before?.selected !== this.state?.selected) this.#outlineServed();
    if (answeredAnew || before?.selected?.id !== this.state?.selected?.id) this.#reveal();
  }

  async #start(): Promise<void> {
    const { viewport } = this;
    if (!viewport || this.view || this.#starting || this.trouble === 'map.failed') return;
    this.#starting = true;
    const { signal } = this.#connected;
    try {
      const create = await this.loadView();
      // On a slow phone the library, the map and what is drawn on it are a long enough task each.
      await letGo();
      if (signal.aborted) return;
      const view = create(viewport, { calm: () => matchMedia('(prefers-reduced-motion: reduce)').matches });
      view.onRest((byUser) => { if (byUser) this.moved = true; });
      const sizes = new ResizeObserver(() => {
        view.resized();
        if (this.#fitWhenSized) this.#fit();
      });
      sizes.observe(viewport);
      signal.addEventListener('abort', () => sizes.disconnect());
      await letGo();
      if (signal.aborted) view.destroy(); else this.view = view;
    } catch {
      if (signal.aborted) return;
      this.trouble = 'map.failed';
      this.dispatchEvent(new RfErrorEvent('map-not-loaded', 'warning'));
    } finally {
      this.#starting = false;
      // Left and come back while the library was on its way.
      if (signal.aborted && this.isConnected) this.requestUpdate();
    }
  }

  #stop(): void {
    this.#layer?.of.destroy();
    this.#layer = undefined;
    this.#unserve?.();
    this.#unserve = undefined;
    this.#background.hide();
    this.view?.destroy();
    this.view = undefined;
    this.moved = false;
    this.caption = '';
  }

  /** The places of the page's own Query. Latest wins; the one before is aborted. */
  async #ask(): Promise<void> {
    const { directory, state: finder } = this;
    if (!directory || !finder?.page) return;
    const wanted = placesQuery(finder.page.applied);
    const key = JSON.stringify(wanted);
    if (key === this.#asked) return;
    this.#asked = key;
    this.#asking?.abort();
    const { signal } = this.#asking = new AbortController();
    try {
      const answered = await answer(directory, wanted, finder.items.map(({ resource }) => resource), signal);
      if (signal.aborted) return;
      this.answered = answered;
      this.moved = false;
      if (this.trouble === 'map.places-failed') this.trouble = undefined;
    } catch {
      if (!signal.aborted) this.trouble ??= 'map.places-failed';
    }
  }

  #makePins(): readonly Pin[] {
    const { localizer, answered } = this;
    if (!localizer || !answered?.resources) return [];
    const { places, resources } = answered;
    const count = places.ids.length;
    return places.ids.map((id, index) => {
      const resource = resources[index];
      const name = resource?.name ?? '';
      return {
        id, name, shape: shapeOf(resource), longitude: places.longitudes[index] ?? 0, latitude: places.latitudes[index] ?? 0,
        label: localizer.text(name ? 'map.pin' : 'map.pin-unnamed', { number: index + 1, count, name }),
      };
    });
  }

  #draw(): void {
    const { view, answered, localizer } = this;
    if (!view || !answered || !localizer) return;
    const { clusters } = answered, kind = clusters ? 'points' : 'pins';
    if (this.#layer?.kind !== kind) {
      this.#layer?.of.destroy();
      this.#layer = kind === 'pins' ? { kind, of: this.#createPins(view) } : { kind, of: this.#createPoints(view) };
    }
    const selected = this.state?.selected?.id;
    if (this.#layer.kind === 'pins') this.#layer.of.show(this.#pins, selected, localizer.text('map.pins'));
    else if (clusters) this.#layer.of.show(answered.places, clusters, selected, localizer.text('map.many', { count: answered.places.ids.length }));
  }

  #createPins(view: MapView): PinLayer {
    return createPins(view, {
      chosen: (id) => this.ask({ id }),
      pointed: (pin) => { this.caption = pin?.name ?? ''; },
    });
  }

  #createPoints(view: MapView): PointLayer {
    let latest: string | undefined;
    return createPoints(view, {
      chosen: (id) => this.ask({ id }),
      number: (value) => this.localizer?.number(value) ?? String(value),
      pointed: (what) => {
        const id = what && 'id' in what ? what.id : undefined;
        if (what && 'count' in what) this.caption = this.localizer?.text('map.group', { count: what.count }) ?? '';
        else if (id !== latest) this.caption = '';
        if (id === latest) return;
        latest = id;
        if (id === undefined) return;
        this.directory?.get(id, { signal: this.#connected.signal })
          .then((resource) => { if (id === latest) this.caption = resource?.name ?? ''; }, () => undefined);
      },
    });
  }

  #fit(): void {
    const { view, answered } = this;
    const bounds = answered && boundsOf(answered.places);
    if (!view || !bounds) return;
    this.#fitWhenSized = view.width < 1 || view.height < 1;
    if (!this.#fitWhenSized) view.fit(bounds);
  }

  /** The ground that the open record serves, brought into sight where the record has no pin of its own. */
  #outlineServed(): void {
    this.#unserve?.();
    this.#unserve = undefined;
    const { view } = this, served = servedBy(this.state?.selected);
    if (!view || !served) return;
    this.#unserve = createOutline(view, served.areas, 'served');
    if (this.state?.selected && !this.answered?.places.ids.includes(this.state.selected.id) && view.width >= 1 && view.height >= 1) view.fit(served.bounds);
  }

  #reveal(): void {
    const { view, answered, state: finder } = this;
    if (!view || !answered || !finder?.selected || finder.selected.confidential) return;
    const index = answered.places.ids.indexOf(finder.selected.id);
    const [longitude, latitude] = [answered.places.longitudes[index], answered.places.latitudes[index]];
    if (longitude === undefined || latitude === undefined) return;
    const [west, , east] = view.bounds;
    view.reveal(nearest(longitude, (west + east) / 2), latitude);
  }

  #showAll = (): void => {
    this.#fit();
    this.moved = false;
  };

  #searchArea = (): void => {
    if (!this.view) return;
    this.moved = false;
    // The button goes; the focus stays with the map. A radius around somewhere else would contradict the area.
    this.viewport?.focus({ preventScroll: true });
    this.ask({ within: queryBounds(this.view.bounds), radius: undefined });
  };

  #onKey = (event: KeyboardEvent): void => {
    const { view } = this;
    if (!view || event.target !== this.viewport || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => view.panBy(-STEP, 0), ArrowRight: () => view.panBy(STEP, 0),
      ArrowUp: () => view.panBy(0, -STEP), ArrowDown: () => view.panBy(0, STEP),
      '+': () => view.zoomBy(1), '=': () => view.zoomBy(1), '-': () => view.zoomBy(-1),
    };
    const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
    if (!move) return;
    event.preventDefault();
    move();
  };

  #asksForBasemap(): TemplateResult | typeof nothing {
    const { localizer } = this;
    const host = this.#background.asksFor;
    if (!localizer || host === undefined) return nothing;
    return html`
      <div class="ask">
        <button type="button" class="button" aria-describedby="why" @click=${this.#agree}>${localizer.text('map.ask-host', { host })}</button>
        <p class="quiet" id="why">${localizer.text('map.ask-why', { host })}</p>
      </div>`;
  }

  #agree = (): void => {
    this.#background.agree();
    this.viewport?.focus({ preventScroll: true });
  };

  /** Whose map it is: what the basemap brings, and what the host wrote, each once. */
  #credit(): TemplateResult | typeof nothing {
    const background = this.#background;
    if (!background.isShown) return nothing;
    const own = readCredit(background.credit ?? ''), hosts = readCredit(this.settings?.basemapAttribution ?? '');
    const words = (parts: readonly CreditPart[]): string => parts.map(({ text }) => text).join('').toLowerCase();
    const { from } = background;
    // Of another's map that nobody credits, at least the server is named.
    if (own.length + hosts.length === 0) return from === undefined ? nothing : html`<p class="note quiet attribution">${this.localizer?.text('map.background-of', { host: from })}</p>`;
    const lines = [words(hosts).includes(words(own)) ? [] : own, hosts].filter(({ length }) => length > 0);
    return html`${lines.map((parts) => html`<p class="note quiet attribution" dir="auto">${parts.map(({ text, href }) => (
      href ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>` : text))}</p>`)}`;
  }

  #failure(): TemplateResult | typeof nothing {
    const { localizer } = this, { failure } = this.#background;
    if (!localizer || !failure) return nothing;
    return html`
      <div class="ask failure">
        <p class="quiet">${localizer.text(failure === 'none' ? 'map.background-failed' : 'map.background-simpler')}</p>
        <button type="button" class="button" @click=${this.#retry}>${localizer.text('retry')}</button>
      </div>`;
  }

  #retry = (): void => {
    this.#background.retry();
    this.viewport?.focus({ preventScroll: true });
  };

  #shapes(): TemplateResult | typeof nothing {
    const { localizer, answered } = this;
    if (!localizer || !answered?.resources) return nothing;
    const present = new Set(answered.resources.map(shapeOf));
    return html`
      <ul class="shapes quiet" aria-label=${localizer.text('map.shapes')}>
        ${[...GROUPS, 'other' as const].filter((shape) => present.has(shape)).map((shape) => html`
          <li><svg viewBox="0 0 24 24" aria-hidden="true">${pinShape(shape)}</svg>${
            shape === 'other' ? localizer.text('map.other') : localizer.category(shape) ?? shape}</li>`)}
      </ul>`;
  }

  /** How many are on the map, and how many only in the list. */
  #counted(): string {
    const { localizer, answered, state: finder } = this;
    if (!localizer || !answered) return '';
    const count = answered.places.ids.length;
    if (!answered.places.complete) return localizer.text('map.some', { count });
    const total = finder?.page?.total;
    const rest = total?.relation === 'eq' ? total.value - count : 0;
    return [localizer.text('map.count', { count }), ...(rest > 0 ? [localizer.text('map.unplaced', { count: rest })] : [])].join(' ');
  }
}
