/**
 * Near: a place the resident types, or the device's own on press.
 *
 * A typed place is resolved by the directory, on this page; nobody else is asked. The device's place is asked for only on
 * press, coarsened before anything sees it, and kept nowhere but in the Query. When the device cannot or may not say,
 * one plain sentence does, and the typed way stays.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ServedPlace } from '../../model/coverage.js';
import { coarsen } from '../../model/places.js';
import type { StringKey } from '../../locale/strings.js';
import type { Directory, LocatedPlace } from '../../sources/directory.js';
import { RfElement } from '../base/rf-element.js';
import { radiusChoices } from './radii.js';
import sheet from './rf-near.css';

const LOCATE_WITHIN_MS = 10_000;

/** What the panel has to say, as a key and its parameters, so that it changes with the language. */
interface Message { readonly key: StringKey; readonly params?: Readonly<Record<string, string | number>> }

/** @summary Where to look: a typed place or the device's own, and how far. */
export class RfNear extends RfElement {
  static override styles = sheet;

  /** Resolves what is typed. */
  @property({ attribute: false }) accessor directory: Directory | undefined;
  /** The device's own place. Passed in so that a test can stand in for it; read on press, never before. */
  @property({ attribute: false }) accessor geolocation: Pick<Geolocation, 'getCurrentPosition'> | undefined
    = globalThis.navigator?.geolocation;
  /** Browsers give a place to secure pages only. */
  @property({ attribute: false }) accessor secure: boolean = globalThis.isSecureContext ?? false;

  @state() private accessor message: Message | undefined;
  @state() private accessor found: readonly LocatedPlace[] = [];
  @state() private accessor locating = false;

  @query('input') private accessor field!: HTMLInputElement;
  @query('.chosen') private accessor chosen!: HTMLElement | null;

  #asking: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
    this.locating = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { localizer, message } = this;
    if (!localizer) return nothing;
    const t = localizer.text;
    return html`
      <form part="near" @submit=${this.#onSubmit}>
        <label for="place">${t('nearLabel')}</label>
        <div class="entry">
          <input id="place" class="field" name="place" type="text" dir="auto" maxlength="64" autocomplete="off" enterkeyhint="search">
          <button type="submit" class="button">${t('nearSubmit')}</button>
        </div>
        <button type="button" class="button locate" aria-describedby="why" ?disabled=${this.locating} @click=${this.#onLocate}>
          ${t('nearLocate')}
        </button>
        <p id="why" class="quiet">${t('nearWhy')}</p>
      </form>
      <p role="status" class=${message ? 'message' : 'message unseen'}>${message ? t(message.key, message.params) : ''}</p>
      ${this.found.length > 0 ? html`
        <ul class="matches" aria-label=${t('nearMatches')}>
          ${this.found.map((place) => html`
            <li><button type="button" class="button" dir="auto" @click=${() => this.#choose(place)}>${place.label}</button></li>`)}
        </ul>` : nothing}
      ${this.state?.query.near ? this.#renderChosen() : nothing}`;
  }

  #renderChosen(): TemplateResult | typeof nothing {
    const { localizer, settings, state } = this;
    if (!localizer || !state) return nothing;
    const label = state.placeLabel ?? localizer.text('nearAPlace');
    const current = state.query.radius;
    const { unit, radii } = radiusChoices(settings?.region ?? 'US');
    return html`
      <div class="chosen" tabindex="-1" role="group" aria-label=${localizer.text('nearChosen', { place: label })}>
        <p class="place"><span dir="auto">${localizer.text('nearChosen', { place: label })}</span></p>
        <button type="button" class="button remove" aria-label=${localizer.text('nearRemovePlace', { place: label })} @click=${this.#onRemove}>
          ${localizer.text('nearRemove')}
        </button>
        <div class="radius"><label for="radius">${localizer.text('nearRadius')}</label>
        <select id="radius" class="field" @change=${this.#onRadius}>
          <option value="" ?selected=${current === undefined}>${localizer.text('nearAnyDistance')}</option>
          ${radii.map(({ count, metres }) => html`
            <option value=${metres} ?selected=${current === metres}>${localizer.text(unit, { count })}</option>`)}
        </select></div>
      </div>`;
  }

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const text = this.field.value.trim();
    this.found = [];
    if (!text) { this.message = { key: 'nearEmpty' }; return; }
    const signal = this.#begin();
    try {
      const places = (await this.directory?.locate(text, { signal })) ?? [];
      if (signal.aborted) return;
      const [only] = places;
      if (!only) this.message = { key: 'nearNone', params: { text } };
      else if (places.length === 1) this.#choose(only);
      else { this.found = places; this.message = { key: 'nearSeveral', params: { count: places.length } }; }
    } catch {
      if (!signal.aborted) this.message = { key: 'nearFailed' };
    }
  };

  #onLocate = (): void => {
    this.found = [];
    if (!this.secure) { this.message = { key: 'nearInsecure' }; return; }
    if (!this.geolocation) { this.message = { key: 'nearUnsupported' }; return; }
    const signal = this.#begin();
    this.locating = true;
    this.message = { key: 'nearLocating' };
    this.geolocation.getCurrentPosition(
      ({ coords }) => {
        if (signal.aborted) return;
        this.locating = false;
        void this.#nearDevice(coarsen(coords), signal);
      },
      ({ code }) => {
        if (signal.aborted) return;
        this.locating = false;
        this.message = { key: code === 1 ? 'nearDenied' : code === 3 ? 'nearTimeout' : 'nearUnavailable' };
      },
      { enableHighAccuracy: false, timeout: LOCATE_WITHIN_MS, maximumAge: 0 },
    );
  };

  /** The names around the point tell who serves it; without them the point is still near or far. */
  async #nearDevice(point: ServedPlace, signal: AbortSignal): Promise<void> {
    const named = await this.directory?.placeAt?.(point, { signal }).catch(() => undefined) ?? point;
    if (signal.aborted) return;
    this.message = undefined;
    this.#near(named, this.localizer?.text('nearMyLocation'));
  }

  #choose({ label, kind: _kind, ...place }: LocatedPlace): void {
    this.found = [];
    this.message = undefined;
    this.field.value = '';
    this.#near(place, label);
  }

  #near(near: ServedPlace, label: string | undefined): void {
    this.ask({ near, sort: 'distance' }, label);
    // The pressed button may be gone with the list it stood in.
    void this.updateComplete.then(() => { if (!this.matches(':focus-within')) (this.chosen ?? this.field).focus(); });
  }

  #onRadius = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.ask({ radius: value ? Number(value) : undefined });
  };

  #onRemove = (): void => {
    this.message = undefined;
    this.field.focus();
    this.ask({ near: undefined, radius: undefined, sort: undefined });
  };

  /** A later question makes an earlier answer void. */
  #begin(): AbortSignal {
    this.#asking?.abort();
    this.locating = false;
    this.message = undefined;
    return (this.#asking = new AbortController()).signal;
  }
}
