/**
 * One listing as a page inside the widget: everything its feed says, and nothing made up.
 *
 * Missing hours, phone and who comes are said as missing; any other missing fact takes no line. Sources that disagree
 * are shown side by side. A confidential place has no address, no map and no directions here, whatever the record holds.
 * Its focus comes to the heading when it opens; giving it back to the card is the finder's work.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { opening } from '../../locale/opening.js';
import { whoComes } from '../../locale/responders.js';
import { isStale } from '../../model/freshness.js';
import { safeLink } from '../../model/links.js';
import { withholdPlace } from '../../model/places.js';
import { directionsHref } from '../base/directions.js';
import { RfContactEvent } from '../base/events.js';
import { RfElement } from '../base/rf-element.js';
import { renderFacts } from './facts.js';
import { renderHours } from './hours.js';
import type { DetailContext } from './parts.js';
import { renderPhones } from './phones.js';
import { renderSource } from './source.js';
import sheet from './rf-detail.css';

/**
 * @summary Everything about one listing.
 * @csspart detail - The page.
 * @csspart name - Its heading.
 * @csspart contact - A call, text or chat button.
 * @fires {RfContactEvent} rf-contact - A way to reach the listing was pressed; never for a crisis number.
 */
export class RfDetail extends RfElement {
  static override styles = sheet;

  @state() private accessor copied: 'detailCopied' | 'detailCopyFailed' | undefined;
  @query('.name') private accessor heading!: HTMLElement | null; // Set by the decorator.

  /** The record focus was last given for. */
  #shown: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
    this.#shown = undefined;
  }

  protected override willUpdate(): void {
    if (this.state?.selected?.id !== this.#shown) this.copied = undefined;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const id = this.heading ? this.state?.selected?.id : undefined;
    if (id !== undefined && id !== this.#shown) {
      // A page begins at its top; "instant" because a host's smooth scrolling would be motion nobody asked for.
      this.heading?.focus({ preventScroll: true });
      this.scrollIntoView({ block: 'start', behavior: 'instant' });
    }
    this.#shown = id;
  }

  /** The way back to the list, whose card has the numbers too. */
  protected override instead(): unknown {
    const t = this.localizer?.text;
    return t && html`<button type="button" class="button back" @click=${this.#back}>${t('detailBack')}</button><p>${t('lost')}</p>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { localizer, settings, state } = this;
    const selected = state?.selected;
    if (!localizer || !settings || !selected) return nothing;
    const resource = selected.confidential ? withholdPlace(selected) : selected;
    const context: DetailContext = {
      resource, localizer, settings, now: this.now(),
      contacted: (channel) => this.dispatchEvent(new RfContactEvent(channel)),
    };
    const { name, organization, description, alert, language } = resource;
    const t = localizer.text;
    const facts = renderFacts(context);
    const section = (words: string, content: unknown): TemplateResult => html`
      <section><div class="title" role="heading" aria-level=${Math.min(settings.headingLevel + 1, 6)}>${words}</div>${content}</section>`;
    return html`
      <button type="button" class="button back" @click=${this.#back}>${t('detailBack')}</button>
      <article part="detail">
        <div class="name" part="name" role="heading" aria-level=${settings.headingLevel} tabindex="-1" dir="auto" lang=${language ?? nothing}>${name}</div>
        ${organization && organization !== name ? html`<p class="quiet" dir="auto" lang=${language ?? nothing}>${organization}</p>` : nothing}
        ${alert ? html`<p class="note"><b>${t('alert')}:</b> <span dir="auto" lang=${language ?? nothing}>${alert}</span></p>` : nothing}
        ${this.#renderOpening(context)}
        ${section(t('detailContact'), html`${renderPhones(context)}${this.#renderLinks(context)}`)}
        ${this.#renderWho(context, section)}
        ${description || facts !== nothing ? section(t('detailFacts'), html`
          ${description ? html`<p class="words" dir="auto" lang=${language ?? nothing}>${unwrapped(description)}</p>` : nothing}${facts}`) : nothing}
        ${section(t('detailHours'), renderHours(context))}
        ${section(t('detailSource'), html`${this.#renderVerified(context)}${renderSource(context)}`)}
      </article>
      ${this.#renderTools(context)}`;
  }

  /** A service that does not run has hours that mean nothing: that it does not run is the whole answer. */
  #renderOpening({ resource, localizer, now }: DetailContext): TemplateResult {
    const { status } = resource;
    if (status && status !== 'active') return html`<p class="note"><b>${localizer.text(`status_${status}`)}</b></p>`;
    const { state, text, note } = opening(resource, now, localizer);
    return html`<p class="status ${state}"><span class="mark" aria-hidden="true"></span><span dir="auto">${text}</span></p>
      ${note ? html`<p class="note">${note}</p>` : nothing}`;
  }

  #renderLinks({ resource, localizer, contacted }: DetailContext): TemplateResult {
    const link = (href: string | undefined, channel: RfContactEvent['channel'], words: string, shown: string | undefined): unknown => href ? html`
      <a class="button" href=${href} target=${channel === 'email' ? nothing : '_blank'} rel="noopener noreferrer" @click=${() => contacted(channel)}>
        ${words}${channel === 'email' ? nothing : html`<span class="unseen"> (${localizer.text('opensNew')})</span>`}</a>
      ${shown ? html`<span class="address quiet" dir="ltr">${shown}</span>` : nothing}` : nothing;
    const url = safeLink(resource.url);
    const email = resource.email && ONE_MAILBOX.test(resource.email) ? safeLink(`mailto:${resource.email}`) : undefined;
    return html`<div class="links">
      ${link(directionsHref(resource), 'directions', localizer.text('directions'), undefined)}
      ${link(url?.startsWith('http') ? url : undefined, 'website', localizer.text('website'), url)}
      ${link(email, 'email', localizer.text('detailEmail', { address: resource.email ?? '' }), undefined)}
    </div>`;
  }

  #renderWho({ resource, localizer }: DetailContext, section: (words: string, content: unknown) => TemplateResult): unknown {
    const who = whoComes(resource, localizer);
    const { policeNote, language } = resource;
    if (!who && !policeNote) return nothing;
    return section(localizer.text('detailWho'), html`
      ${who ? html`<p>${who}</p>` : nothing}
      ${policeNote ? html`<p class="words" dir="auto" lang=${language ?? nothing}>${policeNote}</p>` : nothing}`);
  }

  #renderVerified({ resource: { assuredDate }, localizer, settings, now }: DetailContext): TemplateResult {
    if (!assuredDate) return html`<p>${localizer.text('detailNeverVerified')}</p>`;
    const old = isStale(assuredDate, now, settings.staleAfterDays);
    return html`<p class=${old ? 'old' : nothing}>${localizer.text(old ? 'verifiedOld' : 'verified', { date: localizer.date(assuredDate) })}</p>`;
  }

  #renderTools({ localizer, settings, resource }: DetailContext): TemplateResult {
    const correction = correctionHref(settings.correctionUrl, resource.name);
    return html`<div class="tools">
      <button type="button" class="button" @click=${() => { globalThis.print(); }}>${localizer.text('detailPrint')}</button>
      ${correction ? html`<a class="button" href=${correction}>${localizer.text('detailCorrect')}</a>` : nothing}
      ${settings.urlSync ? html`<button type="button" class="button" @click=${this.#onCopy}>${localizer.text('detailCopy')}</button>` : nothing}
      <p role="status">${this.copied ? localizer.text(this.copied) : nothing}</p>
    </div>`;
  }

  #back = (): void => { this.ask({}); };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    this.#back();
  };

  /** With `url-sync` the address bar already holds the listing. */
  #onCopy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      this.copied = 'detailCopied';
    } catch {
      this.copied = 'detailCopyFailed';
    }
  };
}

/** One reader and no words: what may follow an address in a letter's link would send it to others too, unseen. */
const ONE_MAILBOX = /^[^\s@?&%#,;:]+@[^\s@?&%#,;:]+$/;

/** A line break where an editor's line was full is not one the agency meant: after a long line without an end, or before a small letter. */
function unwrapped(text: string): string {
  return text.replace(/([^\n]{40,}[^\n.!?:;\s])[^\S\n]*\r?\n(?=[\p{L}\p{N}(])(?!\d+[.)])/gu, '$1 ').replace(/\r?\n(?=\p{Ll})/gu, ' ');
}

/** The host's own address; a letter gets the listing's name as its subject, and nothing else of the resident's. */
function correctionHref(url: string | undefined, name: string): string | undefined {
  const href = safeLink(url, globalThis.document?.baseURI);
  if (!href?.startsWith('mailto:')) return href;
  const letter = new URL(href);
  const subject = letter.searchParams.get('subject');
  letter.searchParams.set('subject', subject ? `${subject}: ${name}` : name);
  // URLSearchParams writes spaces as "+", which mail programs show as they are.
  return `mailto:${letter.pathname}?${letter.searchParams.toString().replaceAll('+', '%20')}`;
}
