/**
 * What a card says beyond names and numbers: status, hours, who comes, where, and other ways to reach it.
 * Fetched right after the first page, which is names and numbers alone.
 *
 * A missing fact takes no line, except hours and who comes: there its absence is said.
 * Nothing of a confidential place is read here but the fact itself.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../../locale/localizer.js';
import { opening } from '../../locale/opening.js';
import { whoComes } from '../../locale/responders.js';
import { servesWords } from '../../locale/serves.js';
import { isStale } from '../../model/freshness.js';
import { safeLink } from '../../model/links.js';
import type { Resource } from '../../model/resource.js';
import type { PageItem } from '../../search/query.js';
import { mentioned } from './mentioned.js';
import { tell, type Channel } from '../base/contact.js';
import { directionsHref } from '../base/directions.js';

const away = (href: string | undefined, channel: Channel, key: 'directions' | 'website', t: Localizer['text'], name: string) => href
  ? html`<a class="button ${key}" href=${href} target="_blank" rel="noopener noreferrer" @click=${tell(channel)}>${t(key)}<span
    class="unseen">: ${name} (${t('opensNew')})</span></a>` : nothing;

/** Hours as an agency wrote them can be a paragraph. On a card they end at a whole word, and the rest is one press away. */
const MOST_OF_HOURS = 90;

export function about({ resource, distance, serves, why }: PageItem, localizer: Localizer, at: Date, open: () => void): TemplateResult {
  const t = localizer.text;
  const { place, alert, status, confidential, free } = resource;
  // A service that does not run has hours that mean nothing.
  const runs = !status || status === 'active';
  const hours = opening(resource, at, localizer);
  const long = hours.text.length > MOST_OF_HOURS + 20;
  const said = long ? `${hours.text.slice(0, MOST_OF_HOURS).replace(/[\s,;(–-]*\S*$/, '')}… ` : hours.text;
  const found = mentioned(resource, why);
  const who = whoComes(resource, localizer), area = servesWords(resource, serves, localizer);
  const address = [place?.addressType === 'postal' ? '' : place?.address, place?.address?.includes(place.locality ?? '') ? '' : place?.locality].filter(Boolean).join(', ');
  return html`${runs ? nothing : html`<p class="note"><b>${t(`status_${status}`)}</b></p>`}
    ${alert ? html`<p class="note" dir="auto"><b>${t('alert')}:</b> ${alert}</p>` : nothing}
    <ul class="facts">${runs ? html`<li class=${hours.state}><span class="mark" aria-hidden="true"></span><span class="hours"><span dir="auto">${said}</span>${
      long ? html`<button type="button" @click=${open}>${t('hoursMore')}<span class="unseen">: ${resource.name}</span></button>` : nothing}</span></li>${
      hours.note ? html`<li class="holiday">${hours.note}</li>` : nothing}` : nothing}
      ${distance === undefined ? nothing : html`<li>${localizer.distance(distance)}</li>`}
      ${area.fact ? html`<li class="serves">${area.fact}</li>` : nothing}
      ${free ? html`<li>${t('free')}</li>` : nothing}</ul>
    ${who ? html`<p class="who">${who}</p>` : nothing}
    ${confidential ? html`<p>${t('addressWithheld')}</p>` : address ? html`<p dir="auto">${address}</p>` : nothing}
    ${area.line ? html`<p class="area" dir="auto">${area.line}</p>` : nothing}
    ${found.length ? html`<p class="quiet mentions" dir="auto">${t('cardMentions', { words: localizer.list(found) })}</p>` : nothing}`;
}

export function ways(resource: Resource, t: Localizer['text']): TemplateResult {
  return html`${away(directionsHref(resource), 'directions', 'directions', t, resource.name)}${
    away(web(resource.url), 'website', 'website', t, resource.name)}`;
}

export function verified({ assuredDate }: Resource, { text: t, date }: Localizer, at: Date, staleAfterDays: number): TemplateResult {
  const old = assuredDate && isStale(assuredDate, at, staleAfterDays);
  const note = t('cardNote');
  return html`${assuredDate ? html`<p class=${old ? 'quiet old' : 'quiet'}>${t(old ? 'verifiedOld' : 'verified', { date: date(assuredDate) })}</p>` : nothing}
    ${note ? html`<p class="quiet" dir="auto">${note}</p>` : nothing}`;
}

function web(url: string | undefined): string | undefined {
  const link = safeLink(url);
  return link?.startsWith('http') ? link : undefined;
}
