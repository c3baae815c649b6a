import { adoptStyles, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { CrisisLine } from '../../crisis/line.js';
import type { Localizer } from '../../locale/localizer.js';
import type { PageItem, Query } from '../../search/query.js';
import { GIVEN, RfElement } from '../base/rf-element.js';
import { card, type CardContext } from './card.js';
import type * as Results from './rest.js';
import sheet from './rf-results.css';

/**
 * The answer as a list, which is enough by itself. Known matches first, then those the data is silent about as a group
 * of their own with its count: nothing is dropped in silence. "Show more" moves focus to the first new name, so that a
 * keyboard or screen-reader user goes on reading where the list grew.
 *
 * @summary The results: count, order, chosen filters, cards.
 * @csspart card - One listing.
 * @csspart name - Its name, which opens it.
 * @csspart contact - A call or text button.
 */
export class RfResults extends RfElement {
  static override styles = sheet;

  static override properties: PropertyDeclarations = { lines: GIVEN, rest: GIVEN };

  /** The lines of the strip, for a query that speaks of a crisis. */
  declare lines: readonly CrisisLine[] | undefined;
  /** What the first page does without, once it is here. */
  declare rest: typeof Results | undefined;
  #grewFrom = 0;

  /** Put focus back on the listing it came from. */
  focusCard(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`article[data-id="${CSS.escape(id)}"] .name`)?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('rest') && this.rest) adoptStyles(this.renderRoot as ShadowRoot, [...RfResults.elementStyles, this.rest.sheet]);
    const items = this.state?.items ?? [];
    if (changed.has('state') && this.#grewFrom && items.length > this.#grewFrom && !this.state?.searching) {
      const next = items[this.#grewFrom];
      this.#grewFrom = 0;
      if (next) this.focusCard(next.resource.id);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { localizer, settings, state, rest } = this;
    const page = state?.page;
    if (!localizer || !settings || !page) return nothing;
    const { text: t } = localizer;
    const { value, relation } = page.total;
    const context: CardContext = { localizer, settings, rest, at: this.now(), open: (id) => this.ask({ ...this.state?.query, id }) };
    const sure = state.items.filter((item) => !item.unknown?.length);
    const unsure = state.items.filter((item) => item.unknown?.length);
    return html`
      <div class="head">
        <div class="title" role="heading" aria-level=${settings.headingLevel}>${
          !value ? t('resultsNone') : t(relation === 'eq' ? 'results' : 'resultsAtLeast', { count: value })}</div>
        ${value > 1 ? this.#order(state.query, localizer) : nothing}
      </div>
      ${rest?.notes(state, localizer, this.lines ?? [], (change) => this.ask(change)) ?? nothing}
      ${this.#list(sure, context)}
      ${unsure.length && rest ? html`<div class="group" role="heading" aria-level=${settings.headingLevel}>${
        rest.unknownTitle(page, localizer)}</div>${this.#list(unsure, context)}` : nothing}
      ${page.next ? html`<p class="quiet">${t('showing', { shown: state.items.length, count: value })}</p>
        <button class="button more" type="button" @click=${() => this.#more(page.next)}>${t('showMore')}</button>` : nothing}`;
  }

  /** A card is made anew only when it, its words or the minute changed: a long list grows at the cost of what is new. */
  #list(items: readonly PageItem[], context: CardContext): TemplateResult | typeof nothing {
    const { localizer, settings, rest, at } = context;
    const minute = Math.floor(at.getTime() / 60_000);
    return items.length ? html`<ul class="list" role="list">${items.map((item) =>
      html`<li>${guard([item, localizer, settings, rest, minute], () => card(item, context))}</li>`)}</ul>` : nothing;
  }

  #order(query: Query, { text: t }: Localizer): TemplateResult {
    const orders = query.near ? ['relevance', 'distance', 'name'] as const : ['relevance', 'name'] as const;
    const words = { relevance: t('sortRelevance'), distance: t('sortDistance'), name: t('sortName') };
    const now = query.sort ?? (query.near && !query.text ? 'distance' : 'relevance');
    return html`<label><span class="quiet">${t('sort')}</span><select class="field" @change=${this.#onSort}>${orders.map((order) =>
      html`<option value=${order} ?selected=${order === now}>${words[order]}</option>`)}</select></label>`;
  }

  #more(cursor: string | undefined): void {
    this.#grewFrom = this.state?.items.length ?? 0;
    this.ask({ cursor });
  }

  #onSort = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.ask({ sort: value as NonNullable<Query['sort']> });
  };
}

declare global {
  interface HTMLElementTagNameMap { 'rf-results': RfResults }
}
