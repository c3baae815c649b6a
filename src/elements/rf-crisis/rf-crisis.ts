/**
 * The crisis strip. It depends on nothing: no feed, query or map reaches it, and no state hides it.
 * Links here are bare links: no listener is put on them, no event tells of them, nothing can cancel them.
 *
 * It wears the same sheet as the host's static strip and renders the same rows, so that taking over moves nothing.
 */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CrisisLine } from '../../crisis/line.js';
import { safeLink } from '../../model/links.js';
import { callHref, textHref } from '../../model/phones.js';
import type { Phone } from '../../model/resource.js';
import { GIVEN, RfElement } from '../base/rf-element.js';
import sheet from './rf-crisis.css';
import strip from './static.css';

/**
 * @summary The crisis lines, above everything and always there.
 * @csspart strip - The band.
 * @csspart more - The disclosure of further lines.
 * @cssprop [--rf-color-crisis=#12304d] - Ground of the band.
 * @cssprop [--rf-color-on-crisis=#fff] - Text on it.
 */
export class RfCrisis extends RfElement {
  static override styles = [strip, sheet];

  static override properties: PropertyDeclarations = { lines: GIVEN, shown: GIVEN, more: GIVEN };

  /** Every line of the strip, first ones first. */
  declare lines: readonly CrisisLine[];
  /** How many of them stand in the band; the others are behind "more". */
  declare shown: number;
  /** Offer the others. Not while the host's fallback shows below, which it would move. */
  declare more: boolean;

  constructor() {
    super();
    this.lines = [];
    this.shown = 2;
    this.more = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { localizer, lines, shown } = this;
    if (!localizer) return nothing;
    // The band keeps to numbers, as the static strip does; other ways of its lines come first behind "more".
    const others = [...lines.slice(0, shown).map((line) => ({ ...line, channels: line.channels.filter((channel) => !inBand(channel)) }))
      .filter(({ channels }) => channels.some(({ url }) => url)), ...lines.slice(shown)];
    return html`<div class="rf-crisis" part="strip" role="region" aria-label=${localizer.text('crisisTitle')}>
      <p class="rf-title">${localizer.text('crisisTitle')}</p>
      ${lines.slice(0, shown).map((line) => this.#row(line))}
    </div>
    ${this.more && others.length ? html`<details part="more"><summary>${localizer.text('moreLines')}</summary>
      <ul>${others.map((line) => html`<li><b dir="auto">${line.name}</b>${line.about ? html` <span class="quiet" dir="auto">${line.about}</span>` : nothing}
        <div class="ways">${this.#ways(line.channels, line.url)}</div></li>`)}</ul></details>` : nothing}`;
  }

  /** The host's own strip, which the finder puts in here where there is one; else the numbers, without anything around them. */
  protected override instead(): unknown {
    return html`<slot><div class="rf-crisis">${this.lines.slice(0, this.shown).map(({ name, channels }) => html`<p><b dir="auto">${name}</b>
      ${channels.map((channel) => channel.number ? html`<a class="button" href=${textHref(channel) ?? callHref(channel) ?? nothing}>${channel.kind === 'text' ? 'SMS ' : ''}${channel.number}</a> ` : nothing)}</p>`)}</div></slot>`;
  }

  #row(line: CrisisLine): TemplateResult {
    const t = this.localizer?.text ?? String;
    const ways = this.#ways(line.channels.filter(inBand), line.channels.length ? undefined : line.url);
    if (line.id === 'us-988') return html`<p><span><b>988</b>: ${t('line988')}
      <small lang="es">${t('line988Spanish')}</small></span> ${ways}</p>`;
    if (line.id === 'us-911') return html`<p class="rf-danger"><span>${t('line911')} <b>911</b>. ${t('line911Police')}</span> ${ways}</p>`;
    return html`<p><span dir="auto"><b>${line.name}</b> ${line.about ?? nothing}</span> ${ways}</p>`;
  }

  /** One link a number and kind: a line that answers two languages on one number is still one number. */
  #ways(channels: readonly Phone[], url?: string): (TemplateResult | typeof nothing)[] {
    const links = new Map(channels.map((channel) => [textHref(channel) ?? callHref(channel) ?? safeLink(channel.url), channel] as const).reverse());
    const page = channels.length ? undefined : safeLink(url);
    return [
      ...[...links].reverse().map(([href, channel]) => href ? html`<a class="button" href=${href} target=${channel.url ? '_blank' : nothing}
        rel=${channel.url ? 'noopener noreferrer' : nothing}>${this.#say(channel)}</a> ` : nothing),
      page ? html`<a class="button" href=${page} target="_blank" rel="noopener noreferrer">${this.localizer?.text('website')}</a>` : nothing,
    ];
  }

  #say({ kind, number = '', keyword, press }: Phone): string {
    const t = this.localizer?.text ?? String;
    if (kind === 'chat') return t('chat');
    if (kind === 'text') return keyword ? t('textKeyword', { keyword, number }) : t('textNumber', { number });
    if (kind === 'tty') return t('tty', { number });
    return t('call', { number }) + (press ? `, ${t('thenPress', { key: press })}` : '');
  }
}

const inBand = ({ kind }: Phone): boolean => kind === 'voice' || kind === 'text';

declare global {
  interface HTMLElementTagNameMap { 'rf-crisis': RfCrisis }
}
