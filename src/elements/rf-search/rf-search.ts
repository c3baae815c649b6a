import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Directory } from '../../sources/directory.js';
import { GIVEN, RfElement } from '../base/rf-element.js';
import sheet from './rf-search.css';

const LONGEST = 64;
const PAUSE_MS = 120;

/**
 * A plain labelled search field that asks as one types; not a combobox, whose options some screen readers cannot reach.
 * Suggestions are help on top: their script is fetched only after the first typed query was answered.
 *
 * @summary The search field.
 * @csspart field - The input.
 */
export class RfSearch extends RfElement {
  static override styles = sheet;

  static override properties: PropertyDeclarations = { directory: GIVEN };

  declare directory: Directory | undefined;
  #suggests = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  get field(): HTMLInputElement | null { return this.renderRoot.querySelector('input'); }

  override focus(): void { this.field?.focus(); }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const text = this.state?.query.text ?? '';
    // The field is the resident's while they type; it follows the query when that changed elsewhere.
    if (changed.has('state') && this.field && !this.#pause && this.field.value.trim() !== text) this.field.value = text;
    if (text && !this.state?.searching && !this.#suggests) {
      this.#suggests = true;
      void import('../rf-suggestions/define.js').then(() => this.requestUpdate(), () => undefined);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { localizer, settings, state } = this;
    if (!localizer) return nothing;
    return html`<form role="search" aria-labelledby="label" @submit=${this.#onSubmit}>
      <label id="label" for="text">${localizer.text('searchLabel')}</label>
      <div class="box">
        <input id="text" class="field" part="field" type="search" dir="auto" maxlength=${LONGEST} autocomplete="off" autocapitalize="none"
          spellcheck="false" enterkeyhint="search" placeholder=${localizer.text('searchHint')} @input=${this.#onInput}>
        ${state?.query.text ? html`<button class="clear" type="button" aria-label=${localizer.text('searchClear')} @click=${this.#onClear}>✕</button>` : nothing}
        ${this.#suggests ? html`<rf-suggestions .field=${this.field ?? undefined} .directory=${this.directory} .state=${state}
          .localizer=${localizer} .settings=${settings}></rf-suggestions>` : nothing}
      </div>
    </form>`;
  }

  #onInput = (): void => {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(this.#send, PAUSE_MS);
  };

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#send();
  };

  #onClear = (): void => {
    if (this.field) this.field.value = '';
    this.#send();
    this.focus();
  };

  #send = (): void => {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    const text = this.field?.value.trim().slice(0, LONGEST) || undefined;
    if (text !== this.state?.query.text) this.ask({ text });
  };
}

declare global {
  interface HTMLElementTagNameMap { 'rf-search': RfSearch }
}
