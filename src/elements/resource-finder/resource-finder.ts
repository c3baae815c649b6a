/**
 * The widget: reads what the host set, opens the directory, hands state down, takes requests up.
 *
 * The host's own markup is the baseline. It stays visible until the widget can do better and comes back when it cannot.
 * The crisis strip does not take part in any of that: the host's own stands in every state until the strip from data
 * takes it over, and where the host wrote none the numbers are in this script.
 * Nothing is thrown into the page; what the host should mend is an `rf-error` event. Whatever is acquired is released by
 * one AbortController, a moment after the element has left the page: one that is only moved keeps what it has.
 */
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { CrisisLine } from '../../crisis/line.js';
import type { Feed } from '../../feeds/feed.js';
import { asFinderError, createFinder, type Finder } from '../../finder/finder.js';
import type { FinderState } from '../../finder/state.js';
import type { Localizer } from '../../locale/localizer.js';
import type { Resource } from '../../model/resource.js';
import { letGo } from '../../model/slices.js';
import type { Query } from '../../search/query.js';
import type { Directory } from '../../sources/directory.js';
import base from '../base/base.css';
import { RfErrorEvent, RfQueryRequestEvent, RfReadyEvent, RfSearchEvent, RfSelectEvent, type RfErrorCode } from '../base/events.js';
import { GIVEN, GuardedElement, SWITCH, TEXT } from '../base/rf-element.js';
import type { Settings } from '../base/settings.js';
import type { Strip } from '../rf-crisis/strip-of.js';
import { say } from './announcer.js';
import { body, hasStrip, ownStrip, PANELS, type Panel } from './body.js';
import { checkConfig, parseJson, type HostConfig } from './config.js';
import { languageOf } from './language.js';
import { open } from './open.js';
import { settingsOf } from './settings.js';
import { Words } from './words.js';
import sheet from './resource-finder.css';

/** A query has settled when nothing newer was asked for this long. */
const SETTLED_MS = 700;
/** Changing one of these opens the directory anew. */
const OPENING = ['feed', 'resources', 'offline', 'timeZone', 'region', 'gazetteer', 'categories', 'columns', 'host'] as const;

/**
 * A searchable directory of crisis lines, clinics and peer services, from the data an agency has.
 *
 * @summary The community resource finder.
 * @attr {string} doctor - For the webmaster: shows what is wrong with the page, and the mend. "address": only while the page's address has `?rf-doctor`.
 * @slot - The host's own list: shown until the directory is ready, and again when it cannot be.
 * @slot crisis - The host's static crisis strip, taken over without a jump.
 * @slot header - Between the crisis strip and the search.
 * @slot footer - At the end.
 * @csspart notice - The host's notice.
 * @csspart foot - What the data is, and is not.
 * @cssprop [--rf-color-surface=#fff] - Ground.
 * @cssprop [--rf-color-raised=#f5f7f9] - Ground of panels.
 * @cssprop [--rf-color-ink=#1b1f24] - Text.
 * @cssprop [--rf-color-ink-quiet=#4a5560] - Quiet text.
 * @cssprop [--rf-color-line=#d3d9df] - Lines.
 * @cssprop [--rf-color-accent=#005ea2] - Links and buttons.
 * @cssprop [--rf-color-on-accent=#fff] - Text on filled buttons.
 * @cssprop [--rf-color-open=#1e6b3a] - "Open".
 * @cssprop [--rf-radius=6px] - Corners.
 * @cssprop [--rf-font=inherit] - Font family.
 * @fires {RfReadyEvent} rf-ready - The directory is open and the first page shows.
 * @fires {RfSearchEvent} rf-search - A query was answered.
 * @fires {RfSelectEvent} rf-select - A listing was opened or left.
 * @fires {RfContactEvent} rf-contact - A way to reach a listing was pressed; never a crisis line.
 * @fires {RfErrorEvent} rf-error - Something the host should mend.
 * @fires {RfExitEvent} rf-exit - Quick exit was pressed.
 */
export class ResourceFinder extends GuardedElement {
  static override styles: CSSResultGroup = [base, sheet];

  static override properties: PropertyDeclarations = {
    feed: { converter: TEXT }, timeZone: { attribute: 'time-zone', converter: TEXT }, region: { converter: TEXT }, basemap: { converter: TEXT }, gazetteer: { converter: TEXT },
    categories: { converter: TEXT }, columns: { converter: TEXT }, crisisLines: { attribute: 'crisis-lines', converter: TEXT }, config: {}, notice: { converter: TEXT },
    exitUrl: { attribute: 'exit-url', converter: TEXT }, correctionUrl: { attribute: 'correction-url', converter: TEXT }, headingLevel: { attribute: 'heading-level', type: Number },
    pageSize: { attribute: 'page-size', type: Number }, urlSync: { attribute: 'url-sync', type: Boolean, converter: SWITCH }, offline: { type: Boolean, converter: SWITCH },
    resources: GIVEN, now: GIVEN, host: GIVEN, localizer: GIVEN, current: GIVEN,
  };

  /** URL of the feed; several are separated by spaces. */
  declare feed: string;
  /** IANA zone of listings that give none of their own. */
  declare timeZone: string;
  /** ISO 3166-1 alpha-2: which crisis lines, which way to write numbers. Default "US". */
  declare region: string;
  /** GeoJSON URL, a map file (`.pmtiles`), or a raster template `https://…/{z}/{x}/{y}.png`; several in the order of preference. */
  declare basemap: string;
  /** URL of named places: `places.json` of `build --gazetteer`, or GeoJSON. */
  declare gazetteer: string;
  /** JSON: the agency's category word -> category id. */
  declare categories: string;
  /** JSON: column header -> field. */
  declare columns: string;
  /** The host's own crisis lines: "Name 215-555-0100; Other 215-555-0101", or JSON. */
  declare crisisLines: string;
  /** URL of a JSON configuration, or the configuration itself. */
  declare config: string | HostConfig | undefined;
  /** A sentence above the search. */
  declare notice: string;
  /** Where quick exit goes. Default: the region's weather service, which tracks nobody. */
  declare exitUrl: string;
  /** `mailto:` or URL of "suggest a correction". */
  declare correctionUrl: string;
  /** Level of the widget's headings, 1 to 6. Default 2. */
  declare headingLevel: number;
  /** Listings at a time, at most 200. Default 20. */
  declare pageSize: number;
  /** Keep the query in the page's URL. Off: URL, history, title and storage are never touched. */
  declare urlSync: boolean;
  /** Keep a copy of the feed on the device, and show it, dated, when the feed cannot be had. Off: nothing is kept. */
  declare offline: boolean;
  /** Resources, a feed or an open directory of the host's own, in place of `feed`. */
  declare resources: readonly Resource[] | Feed | Directory | undefined;
  /** The clock, passed in so that a test can hold it still. */
  declare now: () => Date;

  private declare host: HostConfig;
  private declare localizer: Localizer | undefined;
  private declare current: FinderState | undefined;

  constructor() {
    super();
    this.feed = this.timeZone = this.basemap = this.gazetteer = this.categories = this.columns = '';
    this.crisisLines = this.notice = this.exitUrl = this.correctionUrl = '';
    this.region = 'US';
    this.headingLevel = 2;
    this.pageSize = 20;
    this.urlSync = this.offline = false;
    this.now = () => new Date();
    this.host = {};
  }

  #panels: readonly Panel[] = [];
  #mapShown = false;
  #settings!: Settings; // Made in willUpdate, before anything reads it.
  #strip: Strip | undefined;
  /** The lines of the host's static strip. */
  #harvested: readonly CrisisLine[] = [];
  /** Fetched right after the first page, or at once where the host wrote no strip. */
  #rest: typeof import('./rest.js') | undefined;
  #fetchingRest = false;
  #hasFallback = false;
  #finder: Finder | undefined;
  #life: AbortController | undefined;
  #asked: Query | undefined;
  readonly #words = new Words();
  #configured = false;
  /** Fetched only where the host switched `url-sync` on. */
  #url: typeof import('./url-sync.js') | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #warned = new Set<RfErrorCode>();

  /** The query as last asked. Setting it asks. */
  get query(): Query { return this.#finder?.state.query ?? this.#asked ?? {}; }
  set query(query: Query) { this.#asked = query; this.#finder?.request({ limit: this.#settings.pageSize, ...query }); }

  /** The open directory, once it is. */
  get directory(): Directory | undefined { return this.#finder?.directory; }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#life) return;
    this.#life = new AbortController();
    this.#hasFallback = [...this.childNodes].some((node) => node instanceof Element ? !node.slot && !node.matches('script, template') : node instanceof Text && node.data.trim());
    this.#follow();
    // On a slow phone each of these is a long enough task: running the script, the first words, opening the directory.
    void letGo().then(() => this.#speak());
    this.#configured = false;
    // The config is read with the first update: a framework sets it a moment after it put the element into the page.
    this.requestUpdate('config', 0);
    if (!hasStrip(this)) void this.#complete();
  }

  /**
   * Fetch what the first page did without. If it does not come, the next change of state asks again. In a task of its own,
   * that the first page is painted before the rest is asked for; and what came is run in one, and shown in the next.
   */
  async #complete(): Promise<void> {
    if (this.#rest || this.#fetchingRest) return;
    this.#fetchingRest = true;
    await letGo();
    try {
      const [rest] = await Promise.all([import('./rest.js'), this.#words.learn('rest')]);
      await letGo();
      this.#retell();
      this.#rest = rest;
      this.#harvested = rest.arrive(this);
      this.#follow();
      this.requestUpdate();
    } catch {
      this.#warn('rest-not-loaded');
    }
    this.#fetchingRest = false;
  }

  /** Goes where the page's language goes, and where it went meanwhile. */
  #follow(): void {
    if (!this.#life || !this.#rest) return;
    this.#rest.watchLanguage(this, () => void this.#speak(), this.#life.signal);
    void this.#speak();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => { if (!this.isConnected) this.#release(); });
  }

  #release(): void {
    this.#asked = this.query;
    this.#life?.abort();
    this.#finder?.dispose();
    clearTimeout(this.#settling);
    this.#life = this.#finder = this.current = undefined;
  }

  /** What the host set, laid together anew. */
  #read(): void {
    const written = this.crisisLines.trim();
    this.#strip = this.#rest?.stripOf(written ? parseJson(written) ?? written : this.host.crisisLines, this.#harvested, this.region || 'US', this.now());
    this.#settings = settingsOf(this, this.host, this.#strip?.hostLines ?? []);
    for (const code of this.#strip?.problems ?? []) this.#warn(code);
  }

  protected override willUpdate(changed: PropertyValues): void {
    // First: a config that is an object is there at once, and what is read below must be this one's.
    if ((changed.has('config') || changed.has('urlSync')) && this.#life) void this.#configure(this.#life.signal);
    // New state and new words are the most frequent changes, and the only ones that settings and strip do not depend on.
    if ([...changed.keys()].some((key) => key !== 'current' && key !== 'localizer') || (this.#rest && !this.#strip)) this.#read();
    if (changed.has('host') && this.localizer) this.#retell();
    if (changed.has('pageSize') && this.#finder) this.#finder.request({ ...this.query, limit: this.#settings.pageSize });
    if (!this.#configured || !this.#life || (this.#finder && !OPENING.some((key) => changed.has(key)))) return;
    if (this.feed.trim() || this.resources) this.#open();
    else setTimeout(() => { if (this.isConnected && !this.#finder) { this.#warn('feed-missing'); void this.#complete(); } });
  }

  /** What the host wants otherwise. A fault in it is a warning; the widget goes on without it. */
  async #configure(signal: AbortSignal): Promise<void> {
    const { config } = this, inline = this.querySelector(':scope > script[type="application/json"]')?.textContent;
    let found: unknown = config ?? (inline ? parseJson(inline) : {});
    if (typeof config === 'string') found = await import('./fetch-config.js').then(({ fetchConfig }) => fetchConfig(config), () => undefined);
    if (this.urlSync) (this.#url ??= await import('./url-sync.js').catch(() => undefined))?.follow(this, signal);
    await letGo();
    if (signal.aborted || config !== this.config) return;
    const checked = checkConfig(found);
    if (checked.bad) this.#warn('config-not-read');
    this.#configured = true;
    this.host = checked.config;
  }

  #open(): void {
    const query = this.#finder?.state.query ?? this.#asked ?? (this.urlSync ? this.#url?.queryOfPage() : undefined) ?? {};
    this.#finder?.dispose();
    const finder = this.#finder = createFinder({
      query: { limit: this.#settings.pageSize, ...query },
      open: (signal) => open(this, this.#settings, this.host, this.#words, signal, (code) => this.#warn(code)),
    });
    finder.subscribe((next) => { if (this.#finder === finder) this.#took(next); });
    this.current = finder.state;
  }

  /** New state came: show it, tell the host, and fetch the detail when it is first wanted. */
  #took(next: FinderState): void {
    const before = this.current;
    this.current = next;
    if (next.status !== 'loading') void this.#complete();
    if (next.status === 'ready' && before?.status !== 'ready') this.dispatchEvent(new RfReadyEvent());
    if (this.directory?.problems.some(({ severity }) => severity === 'error')) this.#warn('feed-problems');
    if (next.error && next.error !== before?.error) {
      this.dispatchEvent(new RfErrorEvent(next.error.code, 'error'));
      say(this.renderRoot, this.localizer ? this.#failure(next, this.localizer) : '');
    }
    // A list that grew by itself was not asked for: nothing is said of it.
    if (next.page && next.page !== before?.page && !next.searching && (before?.searching || !before?.page)) this.#settle(next);
    if (next.query.id !== before?.query.id && !next.searching) this.#write(next.query);
    if (next.selected !== before?.selected) {
      if (next.selected && !before?.selected) this.dispatchEvent(new RfSelectEvent('opened'));
      if (next.selected) void this.#want('detail');
      else if (before?.selected) this.#left(before.selected.id);
    }
  }

  #left(id: string): void {
    this.dispatchEvent(new RfSelectEvent('closed'));
    void this.updateComplete.then(async () => {
      const results = this.renderRoot.querySelector('rf-results');
      await results?.updateComplete;
      results?.focusCard(id);
    });
  }

  #settle({ page, items, query }: FinderState): void {
    if (!page || items.length > page.items.length) return;
    this.dispatchEvent(new RfSearchEvent(page.total.value === 0 ? 'none' : page.relaxed?.length ? 'relaxed' : 'some'));
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      const { localizer } = this;
      if (localizer && query === this.current?.query) say(this.renderRoot, this.#rest?.settledWords(page, localizer) ?? localizer.text('results', { count: page.total.value }));
    }, SETTLED_MS);
  }

  #failure(state: FinderState, localizer: Localizer): string {
    return this.#rest?.failureWords(state, localizer, this.now()) ?? localizer.text('failed');
  }

  #warn(code: RfErrorCode): void {
    if (this.#warned.has(code)) return;
    this.#warned.add(code);
    this.dispatchEvent(new RfErrorEvent(code, 'warning'));
  }

  async #speak(): Promise<void> {
    const lang = languageOf(this);
    if (this.localizer && this.#words.lang === lang) return;
    try {
      const spoken = this.#words.speak(lang);
      if (spoken !== true && !await spoken) return;
    } catch {
      this.#warn('language-not-loaded');
    }
    this.#retell();
  }

  #retell(): void { this.localizer = this.#words.localizer(this.host, this.region); }

  /** Fetch a panel, with its words; then `done`. A panel that does not come is a warning, and the rest goes on. */
  async #want(panel: Panel): Promise<void> {
    if (this.#panels.includes(panel)) return;
    try {
      await Promise.all([this.#words.learn(PANELS[panel][0]), PANELS[panel][1]()]);
      this.#retell();
      if (!this.#panels.includes(panel)) this.#panels = [...this.#panels, panel];
    } catch {
      this.#warn(`${panel}-not-loaded`);
    }
    await this.updateComplete;
  }

  /** A name that only this visit knows is not written: the finder puts the lasting one in its place. */
  #write(query: Query): void {
    if (this.urlSync && !query.cursor && !query.id?.startsWith('row:')) this.#url?.writeUrl(query, this.#settings.pageSize);
  }

  #ask(query: Query, placeLabel?: string): void {
    this.#write(query);
    this.#finder?.request({ limit: this.#settings.pageSize, ...query }, placeLabel);
  }

  #onRequest = (event: RfQueryRequestEvent): void => { event.stopPropagation(); this.#ask(event.query, event.placeLabel); };

  #show = async (panel: Panel): Promise<void> => {
    await this.#want(panel);
    const element = this.renderRoot.querySelector<GuardedElement & { show?(): void }>(`rf-${panel}`);
    await element?.updateComplete;
    element?.show?.();
    if (!element?.shadowRoot?.activeElement) element?.shadowRoot?.querySelector<HTMLElement>('input, button, summary')?.focus();
  };

  #swap = async (): Promise<void> => {
    this.#mapShown = !this.#mapShown;
    this.requestUpdate();
    if (this.#mapShown) await this.#want('map');
  };

  /** Once more as if nothing had come: exit, crisis lines, the host's list, "Try again". What cannot be drawn either stays `instead`. */
  protected override fell(error: unknown): void {
    if (this.current?.status === 'failed') super.fell(error);
    else this.current = { status: 'failed', searching: false, query: this.query, items: [], error: asFinderError(error) };
  }

  protected override instead(): unknown { return [this.localizer && ownStrip(this, this.localizer), super.instead()]; }

  protected override render(): TemplateResult {
    const { localizer, current } = this, settings = this.#settings;
    // Until there are words, what the host wrote is all there is.
    if (!localizer) return html`<div class="root"><slot name="crisis"></slot><slot></slot></div>`;
    const { text: t } = localizer, ready = current?.status === 'ready', failed = current?.status === 'failed';
    // A strip in the page's own language beats ours in another.
    const speaksIt = this.#words.serves(this.host);
    const has = hasStrip(this), own = ownStrip(this, localizer), strip = speaksIt || !has ? this.#strip : undefined;
    return html`<div class="root" dir=${speaksIt ? localizer.dir : nothing} lang=${localizer.lang} @rf-query-request=${this.#onRequest}>
      <rf-exit .localizer=${localizer} .settings=${settings}></rf-exit>
      ${strip ? html`<rf-crisis .localizer=${localizer} .lines=${strip.lines} .shown=${strip.shown} .more=${ready || failed}>${has ? own : nothing}</rf-crisis>`
        : html`${own}${has && ready && speaksIt ? html`<div class="soon"></div>` : nothing}`}
      <p class="unseen say" role="status"></p><p class="unseen say" role="status"></p>
      ${failed ? html`<p class="quiet">${t('exitHelp')}</p>` : nothing}
      <slot name="header"></slot>
      ${current?.error ? html`<div class="failed"><p>${this.#failure(current, localizer)}</p>
        <button class="button" type="button" @click=${() => this.#finder?.retry()}>${t('retry')}</button></div>` : nothing}
      ${ready ? body({
        state: current, localizer, settings, now: this.now, directory: this.directory, lines: this.#strip?.lines ?? [], rest: this.#rest?.results,
        panels: this.#panels, mapShown: this.#mapShown, show: this.#show, swap: this.#swap,
      }) : failed || this.#hasFallback ? html`<slot></slot>`
        : html`<div class="waiting"><span class="unseen">${t('loading')}</span><i></i><i></i><i></i></div>`}
      <slot name="footer"></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'resource-finder': ResourceFinder }
}
