/**
 * One listing in the list. A template, not an element: a page of twenty is twenty articles and no more.
 *
 * A missing fact takes no line, except hours, phone and who comes: there its absence is said.
 * Nothing of a confidential place is read here but the fact itself.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../../locale/localizer.js';
import { opening } from '../../locale/opening.js';
import { whoComes } from '../../locale/responders.js';
import { isStale } from '../../model/freshness.js';
import { safeLink } from '../../model/links.js';
import { callHref, textHref } from '../../model/phones.js';
import type { Resource } from '../../model/resource.js';
import type { PageItem } from '../../search/query.js';
import { directionsHref } from '../base/directions.js';
import { RfContactEvent } from '../base/events.js';
import type { Settings } from '../base/settings.js';

export interface CardContext {
  readonly localizer: Localizer;
  readonly settings: Settings;
  readonly at: Date;
  readonly open: (id: string) => void;
}

type Channel = RfContactEvent['channel'];

/** Tells the host by which way, and nothing more; the link itself is left alone. */
const tell = (channel: Channel) => (event: Event): void => {
  event.currentTarget?.dispatchEvent(new RfContactEvent(channel));
};

const away = (href: string | undefined, channel: Channel, key: 'directions' | 'website', t: Localizer['text'], name: string) => href
  ? html`<a class="button" href=${href} target="_blank" rel="noopener noreferrer" @click=${tell(channel)}>${t(key)}<span
    class="unseen">: ${name} (${t('opensNew')})</span></a>` : nothing;

/** The ways to reach it by phone; the first is what is most visible on the card. */
function phones({ phones: all, reachedBy }: Resource, t: Localizer['text']): (TemplateResult | typeof nothing)[] {
  const listed = all.filter(({ kind, number }) => number && kind !== 'fax');
  const links = listed.flatMap((phone) => {
    const { number = '', extension, keyword, label } = phone;
    const call = callHref(phone);
    const href = call ?? textHref(phone);
    if (!href) return [];
    const words = call ? extension ? t('callExtension', { number, extension }) : t('call', { number })
      : keyword ? t('textKeyword', { keyword, number }) : t('textNumber', { number });
    // A short code is a crisis or emergency line wherever it is listed: pressing it is nobody's business.
    const told = /:\d{3}$/.test(href) ? nothing : tell(call ? 'call' : 'text');
    return { href, words, number, label, told };
  }).slice(0, 3);
  if (links.length) {
    return links.map(({ href, words, number, label, told }, index) => html`<a class=${index ? 'button' : 'button filled'} part="contact" href=${href}
      @click=${told}><span>${unbroken(words, number)}${label ? html` <span dir="auto">(${label})</span>` : nothing}</span></a>`);
  }
  const [first] = listed;
  return [html`<p class="said">${first ? t('phoneUndialable', { number: first.number ?? '' })
    : reachedBy ? t('reachedBy', { how: reachedBy }) : t('phoneMissing')}</p>`];
}

/** A number stays on one line, and left to right in any language. */
function unbroken(words: string, number: string): TemplateResult {
  const at = words.indexOf(number);
  return html`${words.slice(0, at)}<bdi class="number" dir="ltr">${number}</bdi>${words.slice(at + number.length)}`;
}

export function card({ resource, distance }: PageItem, { localizer, settings, at, open }: CardContext): TemplateResult {
  const t = localizer.text;
  const { id, name, organization, categories, place, alert, status, assuredDate, confidential, free } = resource;
  const hours = opening(resource, at, localizer);
  const who = whoComes(resource, localizer);
  const kinds = [...new Set(categories.map((each) => (each.id && localizer.category(each.id)) ?? each.label))];
  const old = isStale(assuredDate, at, settings.staleAfterDays);
  const address = [place?.address, place?.address?.includes(place.locality ?? '') ? '' : place?.locality].filter(Boolean).join(', ');
  return html`<article part="card" data-id=${id}>
    <div role="heading" aria-level=${Math.min(settings.headingLevel + 1, 6)}><button class="name" part="name" type="button" dir="auto" lang=${resource.language ?? nothing}
      @click=${() => open(id)}>${name}</button></div>
    ${organization && organization !== name ? html`<p class="quiet" dir="auto">${organization}</p>` : nothing}
    ${kinds.length ? html`<p class="quiet" dir="auto">${kinds.join(' · ')}</p>` : nothing}
    ${status && status !== 'active' ? html`<p class="note"><b>${t(`status_${status}`)}</b></p>` : nothing}
    ${alert ? html`<p class="note" dir="auto"><b>${t('alert')}:</b> ${alert}</p>` : nothing}
    <ul class="facts"><li class=${hours.state}><span class="mark" aria-hidden="true"></span><span class="hours" dir="auto">${hours.text}</span></li>
      ${distance === undefined ? nothing : html`<li>${localizer.distance(distance)}</li>`}
      ${free ? html`<li>${t('free')}</li>` : nothing}</ul>
    ${who ? html`<p class="who">${who}</p>` : nothing}
    ${confidential ? html`<p>${t('addressWithheld')}</p>` : address ? html`<p dir="auto">${address}</p>` : nothing}
    <div class="ways">${phones(resource, t)}${away(directionsHref(resource), 'directions', 'directions', t, name)}${
      away(web(resource.url), 'website', 'website', t, name)}</div>
    ${assuredDate ? html`<p class=${old ? 'quiet old' : 'quiet'}>${t(old ? 'verifiedOld' : 'verified', { date: localizer.date(assuredDate) })}</p>` : nothing}
  </article>`;
}

function web(url: string | undefined): string | undefined {
  const link = safeLink(url);
  return link?.startsWith('http') ? link : undefined;
}
