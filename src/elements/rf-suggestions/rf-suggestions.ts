/**
 * Suggestions under the search field: a plain list of buttons that Tab or the down arrow reaches.
 * Refused: the combobox pattern (its options hide from some screen readers), a live region that speaks at every letter,
 * and any hold on the keyboard: Escape, a press elsewhere or leaving the field closes it.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Suggestion } from '../../search/query.js';
import type { Directory } from '../../sources/directory.js';
import { RfElement } from '../base/rf-element.js';
import { anchor } from './anchor.js';
import sheet from './rf-suggestions.css';

const MOST = 6;
const FEWEST_LETTERS = 2;

/** @summary Categories and names that fit what is being typed. */
export class RfSuggestions extends RfElement {
  static override styles = sheet;

  /** Where suggestions come from. */
  @property({ attribute: false }) accessor directory: Directory | undefined;
  /** The search field it stands under. It is listened to, never changed. */
  @property({ attribute: false }) accessor field: HTMLInputElement | undefined;

  @state() private accessor suggestions: readonly Suggestion[] = [];

  #listening: AbortController | undefined;
  #asking: AbortController | undefined;
  #release: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen();
    // It is fetched on the field's first focus: letters typed meanwhile count too.
    void this.#suggest();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    this.close();
  }

  get open(): boolean { return this.suggestions.length > 0; }

  close(): void {
    this.#asking?.abort();
    this.suggestions = [];
    this.#release?.();
    this.#release = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('field') && this.isConnected) { this.#listen(); void this.#suggest(); }
  }

  protected override updated(): void {
    const panel = this.renderRoot.querySelector<HTMLElement>('.panel');
    if (!panel || !this.field) { this.#release?.(); this.#release = undefined; }
    else this.#release ??= anchor(this.field, panel);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { localizer } = this;
    if (!localizer || !this.open) return nothing;
    return html`
      <div class="panel" part="suggestions" @keydown=${this.#onListKey} @mousedown=${keepFocus}>
        <ul aria-label=${localizer.text('suggestionsLabel')}>
          ${this.suggestions.map((suggestion) => html`
            <li>
              <button type="button" @click=${() => this.#choose(suggestion)}>
                <span class="label" dir="auto">${marked(suggestion)}</span>
                <span class="kind">${localizer.text(suggestion.kind === 'category' ? 'suggestionCategory' : 'suggestionListing')}</span>
              </button>
            </li>`)}
        </ul>
      </div>`;
  }

  #listen(): void {
    this.#listening?.abort();
    const { field } = this;
    if (!field) return;
    const { signal } = (this.#listening = new AbortController());
    field.addEventListener('input', () => void this.#suggest(), { signal });
    field.addEventListener('keydown', this.#onFieldKey, { signal });
    field.addEventListener('blur', this.#onLeave, { signal });
    this.addEventListener('focusout', this.#onLeave, { signal });
    document.addEventListener('pointerdown', (event) => {
      const path = event.composedPath();
      if (!path.includes(this) && !path.includes(field)) this.close();
    }, { signal });
  }

  async #suggest(): Promise<void> {
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    const text = this.field?.value.trim() ?? '';
    if (!this.directory || text.length < FEWEST_LETTERS || !this.#hasFocus()) return this.close();
    try {
      const found = await this.directory.suggest(text, { signal });
      if (!signal.aborted) this.suggestions = found.filter(({ kind }) => kind !== 'place').slice(0, MOST);
    } catch {
      // A suggestion is a courtesy: without one the search itself still answers, and says what is wrong.
      if (!signal.aborted) this.close();
    }
  }

  #choose(suggestion: Suggestion): void {
    this.field?.focus();
    this.close();
    if (suggestion.kind === 'category') this.ask({ categories: [suggestion.value], text: undefined });
    else this.ask({ id: suggestion.value });
  }

  #onFieldKey = (event: KeyboardEvent): void => {
    if (!this.open || event.isComposing) return;
    if (event.key === 'Enter') this.close();
    else if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); this.close(); }
    else if (event.key === 'ArrowDown') { event.preventDefault(); this.#buttons()[0]?.focus(); }
  };

  #onListKey = (event: KeyboardEvent): void => {
    const buttons = this.#buttons();
    const at = buttons.findIndex((button) => button.matches(':focus'));
    if (event.key === 'Escape') { event.stopPropagation(); this.field?.focus(); this.close(); }
    else if (event.key === 'ArrowDown') buttons[at + 1]?.focus();
    else if (event.key === 'ArrowUp') (buttons[at - 1] ?? this.field)?.focus();
    else return;
    event.preventDefault();
  };

  /** Focus is between two places while it moves, so look a moment later. */
  #onLeave = (): void => {
    setTimeout(() => { if (!this.#hasFocus()) this.close(); });
  };

  #hasFocus(): boolean {
    return this.matches(':focus-within') || (this.field?.matches(':focus') ?? false);
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }
}

/** Safari takes focus from the field when a button is pressed, and the list would be gone before the click. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

/** The label with its matched letters in `<mark>`. */
function marked({ label, marks = [] }: Suggestion): unknown[] {
  const parts: unknown[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(label.slice(at, start), html`<mark>${label.slice(start, end)}</mark>`);
    at = end;
  }
  return [...parts, label.slice(at)];
}
