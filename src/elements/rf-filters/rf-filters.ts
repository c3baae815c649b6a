/**
 * Filters, each shown only where the data can answer it, with what it would give and what the data is silent about.
 *
 * Native checkboxes in fieldsets, in two frames: narrow, one button opens a modal sheet; wide, a row whose lists fold out.
 * A modal sheet hides the page's quick exit, so it brings its own.
 * Every press asks at once. Nothing chosen is kept here: the boxes say what `state.query` says.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { StringKey } from '../../locale/strings.js';
import type { Facets, Known, Page, Query } from '../../search/query.js';
import { RfElement } from '../base/rf-element.js';
import { doorsOf, sections, toggled } from './categories.js';
import { chosenTime, renderWhen } from './when.js';
import sheet from './rf-filters.css';

/** From this width of the widget on, the row. */
const WIDE = 560;

const NONE: { readonly [key in keyof Query]: undefined } = {
  categories: undefined, openAt: undefined, languages: undefined, free: undefined, virtual: undefined, accessible: undefined,
};

/** @summary What to leave out, and how much would be left. */
export class RfFilters extends RfElement {
  static override styles = sheet;

  @state() private accessor wide = false;
  /** The resident has asked for, or chosen from, the list of all kinds of help: it no longer shrinks to the chosen doors. */
  @state() private accessor wholeList = false;

  @query('dialog') private accessor dialog!: HTMLDialogElement | null;
  @query('.opener') private accessor opener!: HTMLElement | null;

  #size: ResizeObserver | undefined;
  #listening: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.wide = this.offsetWidth >= WIDE;
    this.#size = new ResizeObserver(() => { this.wide = this.offsetWidth >= WIDE; });
    this.#size.observe(this);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('pointerdown', (event) => this.#fold(event.composedPath()), { signal });
    this.addEventListener('focusin', (event) => this.#fold(event.composedPath()), { signal });
    this.addEventListener('keydown', this.#onKey, { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size?.disconnect();
    this.#listening?.abort();
  }

  /** Opens the sheet; in the row there is nothing to open. */
  show(): void {
    if (this.dialog && !this.dialog.open) this.dialog.showModal();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { localizer, state, wide } = this;
    if (!localizer || !state?.page) return nothing;
    const filters = this.#renderFilters(state.page, state.query);
    if (filters === nothing) return nothing;
    const count = chosenCount(state.query);
    const clear = count > 0
      ? html`<button type="button" class="button" @click=${this.#onClear}>${localizer.text('clearAll')}</button>` : nothing;
    if (wide) return html`<form class="row" part="filters" aria-label=${localizer.text('filters')} @submit=${prevent}>${filters}${clear}</form>`;
    const { value } = state.page.total;
    return html`
      <button type="button" class="button opener" aria-haspopup="dialog" @click=${this.show}>
        ${count > 0 ? localizer.text('filtersCount', { count }) : localizer.text('filters')}
      </button>
      <dialog part="filters" aria-labelledby="title" @close=${() => this.opener?.focus()}>
        <rf-exit .localizer=${localizer} .settings=${this.settings}></rf-exit>
        <header>
          <div id="title" class="title" role="heading" aria-level=${this.settings?.headingLevel ?? 2} tabindex="-1" autofocus>${localizer.text('filters')}</div>
          <button type="button" class="button" @click=${this.#close}>${localizer.text('close')}</button>
        </header>
        <form class="body" @submit=${prevent}>${filters}</form>
        <footer>
          ${clear}
          <button type="button" class="button filled" @click=${this.#close}>
            ${value > 0 ? localizer.text('filtersShow', { count: value }) : localizer.text('filtersShowNone')}
          </button>
          <p role="status" class="unseen">${state.searching ? '' : localizer.text('results', { count: value })}</p>
        </footer>
      </dialog>`;
  }

  #renderFilters({ facets, unknown }: Page, query: Query): TemplateResult | typeof nothing {
    const has = this.state?.description?.has;
    // An instant from a link is shown, and taken away, as "now" is.
    const now = query.openAt !== undefined && !chosenTime(query.openAt);
    const toggles = [
      this.#toggle('filterOpen', has?.hours, chosenTime(query.openAt) ? undefined : facets.open, now, { openAt: now ? undefined : 'now' }),
      this.#toggle('filterFree', has?.cost, facets.free, query.free === true, { free: query.free ? undefined : true }),
      this.#toggle('filterVirtual', has?.virtual, facets.virtual, query.virtual === true, { virtual: query.virtual ? undefined : true }),
      this.#toggle('filterAccessible', has?.accessible, facets.accessible, query.accessible === true, { accessible: query.accessible ? undefined : true }),
    ].filter((each) => each !== nothing);
    const categories = this.#categories(facets, query);
    const languages = has?.languages ? this.#languages(facets, query, unknown.find(({ filter }) => filter === 'languages')?.count) : nothing;
    const when = this.#when(facets, query, has?.hours);
    if ([when, categories, languages, ...toggles].every((each) => each === nothing)) return nothing;
    return html`
      ${toggles.length > 0 ? html`
        <fieldset class="toggles"><legend class=${this.wide ? 'unseen' : nothing}>${this.localizer?.text('filtersNow')}</legend>${toggles}</fieldset>` : nothing}
      ${when}${categories}${languages}`;
  }

  /** One yes-or-nothing filter. Unknown is counted beside it, never added to it. */
  #toggle(key: StringKey, has: number | undefined, known: Known | undefined, checked: boolean, change: Parameters<RfElement['ask']>[0]): TemplateResult | typeof nothing {
    const { localizer } = this;
    if (!localizer || !(has || checked)) return nothing;
    return this.#box(localizer.text(key), known ? this.#count(known) : nothing, checked, () => this.ask(change));
  }

  #count({ yes, unknown }: Known): unknown {
    return html`${this.localizer?.number(yes)}${unknown > 0 ? ` ${this.localizer?.text('filterNotListed', { count: unknown })}` : nothing}`;
  }

  /** Another day and time. */
  #when({ open }: Facets, { openAt }: Query, has: number | undefined): TemplateResult | typeof nothing {
    const { localizer, settings } = this;
    const chosen = chosenTime(openAt);
    if (!localizer || !(has || chosen)) return nothing;
    return this.#list('filterWhen', chosen ? 1 : 0, html`
      ${renderWhen(openAt, { localizer, now: this.now(), timeZone: settings?.timeZone, ask: (next) => this.ask({ openAt: next }) })}
      ${chosen ? html`<p class="quiet">${this.#count(open)}</p>` : nothing}`);
  }

  #categories({ categories }: Facets, { categories: chosen = [] }: Query): TemplateResult | typeof nothing {
    const { localizer } = this;
    if (!localizer || categories.length < 2) return nothing;
    const doors = this.wholeList ? [] : doorsOf(chosen);
    const shown = sections(categories, chosen, doors);
    return this.#list('filtersCategories', chosen.length, html`
      ${shown.map(({ group, choices }) => html`
        <fieldset>
          <legend>${(group && localizer.category(group)) ?? localizer.text('filtersOtherCategories')}</legend>
          ${choices.map(({ value, label, count }) => this.#box(
            localizer.category(value) ?? label ?? value, localizer.number(count), chosen.includes(value), () => {
              this.wholeList = doors.length === 0;
              this.ask({ categories: toggled(chosen, value, doors.length > 0) });
            }))}
        </fieldset>`)}
      ${doors.length > 0 ? html`
        <button type="button" class="button" @click=${() => { this.wholeList = true; }}>${localizer.text('filtersAllCategories')}</button>` : nothing}`);
  }

  #languages({ languages }: Facets, { languages: chosen = [] }: Query, silent: number | undefined): TemplateResult | typeof nothing {
    const { localizer } = this;
    if (!localizer || languages.length === 0) return nothing;
    return this.#list('filtersLanguages', chosen.length, html`
      <fieldset>
        <legend class="unseen">${localizer.text('filtersLanguages')}</legend>
        ${languages.map(({ value, count, spoken, interpreter }) => {
          const ways = [
            spoken > 0 ? localizer.text('filterSpoken', { count: spoken }) : '',
            interpreter > 0 ? localizer.text('filterInterpreter', { count: interpreter }) : '',
          ].filter(Boolean);
          return this.#box(localizer.language(value), ways.length > 0 ? localizer.list(ways) : localizer.number(count), chosen.includes(value), () => {
            const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
            this.ask({ languages: next.length > 0 ? next : undefined });
          });
        })}
      </fieldset>
      ${silent ? html`<p class="quiet">${localizer.text('filterLanguagesNotListed', { count: silent })}</p>` : nothing}`);
  }

  /** A list that folds: open from the start in the sheet, hanging below its button in the row. */
  #list(key: StringKey, chosen: number, content: TemplateResult): TemplateResult {
    const { localizer, wide } = this;
    return html`
      <details ?open=${!wide}>
        <summary>${localizer?.text(key)} ${chosen > 0 ? localizer?.text('filtersChosen', { count: chosen }) : nothing}</summary>
        <div class="list">${content}</div>
      </details>`;
  }

  #box(label: string, count: unknown, checked: boolean, toggle: () => void): TemplateResult {
    return html`
      <label>
        <input type="checkbox" .checked=${live(checked)} @change=${toggle}>
        <span class="label" dir="auto">${label}</span>
        <span class="count">${count}</span>
      </label>`;
  }

  #onClear = (): void => {
    this.wholeList = false;
    // The pressed button goes with the last filter.
    (this.dialog?.open ? this.dialog.querySelector<HTMLElement>('#title') : this.renderRoot.querySelector('input'))?.focus();
    this.ask(NONE);
  };

  #close = (): void => { this.dialog?.close(); };

  #onKey = (event: KeyboardEvent): void => {
    const list = this.wide && event.key === 'Escape' ? this.renderRoot.querySelector('details[open]') : null;
    if (!list) return;
    event.stopPropagation();
    list.removeAttribute('open');
    list.querySelector('summary')?.focus();
  };

  /** In the row a list stands over the results: it folds as soon as the resident is elsewhere. */
  #fold(path: readonly EventTarget[]): void {
    if (!this.wide) return;
    for (const list of this.renderRoot.querySelectorAll('details[open]')) if (!path.includes(list)) list.removeAttribute('open');
  }
}

function chosenCount({ categories = [], languages = [], openAt, free, virtual, accessible }: Query): number {
  return categories.length + languages.length + [openAt, free, virtual, accessible].filter(Boolean).length;
}

function prevent(event: Event): void {
  event.preventDefault();
}
