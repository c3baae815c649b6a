import { adoptStyles, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { CrisisLine } from '../../crisis/line.js';
import type { Localizer } from '../../locale/localizer.js';
import { letGo } from '../../model/slices.js';
import type { Page, PageItem, Query } from '../../search/query.js';
import { GIVEN, RfElement } from '../base/rf-element.js';
import { card, type CardContext } from './card.js';
import type * as Results from './rest.js';
import sheet from './rf-results.css';

/** Cards made in one task: a slow phone takes about 4 ms for each. */
const AT_ONCE = 5;

/** A card as it stands. */
interface Drawn { readonly item: PageItem; readonly context: CardContext; readonly view: TemplateResult }

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
  #context: CardContext | undefined;
  #drawn: readonly Drawn[] = [];
  #behind = false;

  /** Put focus back on the listing it came from. */
  focusCard(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`article[data-id="${CSS.escape(id)}"] .name`)?.focus();
  }

  /** In a task of its own, after what stands above the list. */
  protected override async scheduleUpdate(): Promise<void> {
    await letGo();
    await super.scheduleUpdate();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    while (!await super.getUpdateComplete());
    return true;
  }

  /**
   * A card is made anew only when it, its words or the minute changed: a long list grows at the cost of what is new.
   * New cards come a few in a task, and what stood in the place of the others stays until their turn.
   */
  protected override willUpdate(): void {
    const { localizer, settings, state, rest } = this, at = this.now(), before = this.#context;
    if (!localizer || !settings || !state) return;
    const same = before?.localizer === localizer && before.settings === settings && before.rest === rest && minute(before.at) === minute(at);
    const context = this.#context = same ? before : { localizer, settings, rest, at, open: (id) => this.ask({ ...this.state?.query, id }) };
    // Of a long list more: each turn looks at all of it.
    let left = Math.max(AT_ONCE, state.items.length / 16);
    this.#drawn = state.items.flatMap((item, index) => {
      const drawn = this.#drawn[index];
      if (drawn?.item === item && drawn.context === context) return drawn;
      return left-- > 0 ? { item, context, view: card(item, context) } : drawn ?? [];
    });
    this.#behind = left < 0;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('rest') && this.rest) adoptStyles(this.renderRoot as ShadowRoot, [...RfResults.elementStyles, this.rest.sheet]);
    if (this.#behind) this.requestUpdate();
    const next = this.#grewFrom && !this.state?.searching ? this.#drawn[this.#grewFrom] : undefined;
    if (!next) return;
    this.#grewFrom = 0;
    this.focusCard(next.item.resource.id);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { localizer, settings, state, rest } = this;
    const page = state?.page;
    if (!localizer || !settings || !page) return nothing;
    const { text: t } = localizer;
    const { value, relation } = page.total;
    const sure = this.#drawn.filter(({ item }) => !item.unknown?.length);
    const unsure = this.#drawn.filter(({ item }) => item.unknown?.length);
    return html`
      <div class="head">
        <div class="title" role="heading" aria-level=${settings.headingLevel}>${
          !value ? t('resultsNone') : t(relation === 'eq' ? 'results' : 'resultsAtLeast', { count: value })}</div>
        ${value > 1 ? this.#order(page, localizer) : nothing}
      </div>
      ${rest?.notes(state, localizer, this.lines ?? [], (change) => this.ask(change)) ?? nothing}
      ${list(sure)}
      ${unsure.length && rest ? html`<div class="group" role="heading" aria-level=${settings.headingLevel}>${
        rest.unknownTitle(page, localizer)}</div>${list(unsure)}` : nothing}
      ${page.next ? html`<p class="quiet">${t('showing', { shown: state.items.length, count: value })}</p>
        <button class="button more" type="button" @click=${() => this.#more(page.next)}>${t('showMore')}</button>` : nothing}`;
  }

  #order(page: Page, { text: t }: Localizer): TemplateResult {
    const query = page.applied;
    const orders = query.near ? ['relevance', 'distance', 'name'] as const : ['relevance', 'name'] as const;
    const words = { relevance: t(this.rest?.orderName(page) ?? 'sortRelevance'), distance: t('sortDistance'), name: t('sortName') };
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

const minute = (at: Date): number => Math.floor(at.getTime() / 60_000);

const list = (cards: readonly Drawn[]): TemplateResult | typeof nothing => cards.length
  ? html`<ul class="list" role="list">${cards.map(({ view }) => html`<li>${view}</li>`)}</ul>` : nothing;

declare global {
  interface HTMLElementTagNameMap { 'rf-results': RfResults }
}
