/**
 * The crisis strip. It depends on nothing: no feed, query or map reaches it, and no state hides it.
 * Links here are bare links: no listener is put on them, no event tells of them, nothing can cancel them.
 *
 * It wears the same sheet as the host's static strip and renders the same rows, so that taking over moves nothing.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CrisisLine } from '../../crisis/line.js';
import { safeLink } from '../../model/links.js';
import { callHref, textHref } from '../../model/phones.js';
import type { Phone } from '../../model/resource.js';
import { RfElement } from '../base/rf-element.js';
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

  /** Every line of the strip, first ones first. */
  @property({ attribute: false }) accessor lines: readonly CrisisLine[] = [];
  /** How many of them stand in the band; the others are behind "more". */
  @property({ attribute: false }) accessor shown = 2;
  /** Offer the others. Not while the host's fallback shows below, which it would move. */
  @property({ type: Boolean }) accessor more = false;

  protected override render(): TemplateResult | typeof nothing {
    const { localizer, lines, shown } = this;
    if (!localizer) return nothing;
    const others = lines.slice(shown);
    return html`<div class="rf-crisis" part="strip" role="region" aria-label=${localizer.text('crisisTitle')}>
      <p class="rf-title">${localizer.text('crisisTitle')}</p>
      ${lines.slice(0, shown).map((line) => this.#row(line))}
    </div>
    ${this.more && others.length ? html`<details part="more"><summary>${localizer.text('moreLines')}</summary>
      <ul>${others.map((line) => html`<li><b dir="auto">${line.name}</b>${line.about ? html` <span class="quiet" dir="auto">${line.about}</span>` : nothing}
        <div class="ways">${this.#ways(line)}</div></li>`)}</ul></details>` : nothing}`;
  }

  #row(line: CrisisLine): TemplateResult {
    const t = this.localizer?.text ?? String;
    if (line.id === 'us-988') return html`<p><span><b>988</b>: ${t('line988')}
      <small lang="es">${t('line988Spanish')}</small></span> ${this.#ways(line)}</p>`;
    if (line.id === 'us-911') return html`<p class="rf-danger"><span>${t('line911')} <b>911</b>. ${t('line911Police')}</span> ${this.#ways(line)}</p>`;
    return html`<p><span dir="auto"><b>${line.name}</b> ${line.about ?? nothing}</span> ${this.#ways(line)}</p>`;
  }

  /** One link a number and kind: a line that answers two languages on one number is still one number. */
  #ways(line: CrisisLine): (TemplateResult | typeof nothing)[] {
    const seen = new Set<string>();
    return line.channels.map((channel) => {
      const href = channel.kind === 'chat' ? safeLink(channel.url ?? line.url) : textHref(channel) ?? callHref(channel);
      if (!href || seen.has(href)) return nothing;
      seen.add(href);
      const away = channel.kind === 'chat';
      return html`<a class="button" href=${href} target=${away ? '_blank' : nothing} rel=${away ? 'noopener noreferrer' : nothing}>${this.#say(channel)}</a> `;
    });
  }

  #say({ kind, number = '', keyword, press }: Phone): string {
    const t = this.localizer?.text ?? String;
    if (kind === 'chat') return t('chat');
    if (kind === 'text') return keyword ? t('textKeyword', { keyword, number }) : t('textNumber', { number });
    if (kind === 'tty') return t('tty', { number });
    return t('call', { number }) + (press ? `, ${t('thenPress', { key: press })}` : '');
  }
}
