/**
 * Every way to reach the listing, with all that a caller must know before dialling: extension, key to press, word to send.
 * What cannot be dialled is text, never a link. A crisis number is a bare link: pressing it is told to nobody.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { StringKey } from '../../locale/strings.js';
import { safeLink } from '../../model/links.js';
import { callHref, textHref } from '../../model/phones.js';
import type { Phone } from '../../model/resource.js';
import type { DetailContext } from './parts.js';

const CRISIS_NUMBERS = ['988', '911', '741741'];

export function renderPhones(context: DetailContext): TemplateResult {
  const { resource: { phones, reachedBy }, localizer } = context;
  const first = phones.find((phone) => callHref(phone) ?? textHref(phone));
  const rows = phones.map((phone) => renderPhone(phone, context, phone === first)).filter((row) => row !== nothing);
  if (rows.length > 0) return html`<ul class="phones">${rows.map((row) => html`<li>${row}</li>`)}</ul>`;
  if (reachedBy) return html`<p dir="auto">${localizer.text('reachedBy', { how: reachedBy })}</p>`;
  return html`<p>${localizer.text('phoneMissing')}</p>`;
}

function renderPhone(phone: Phone, context: DetailContext, first: boolean): TemplateResult | typeof nothing {
  const { localizer, resource } = context;
  const { label, languages, hoursText } = phone;
  const way = renderWay(phone, context, first);
  if (way === nothing) return nothing;
  return html`
    ${way}
    ${label ? html`<span dir="auto" lang=${resource.language ?? nothing}>${label}</span>` : nothing}
    ${languages?.length ? html`<span class="quiet">${localizer.list(languages.map((code) => localizer.language(code)))}</span>` : nothing}
    ${hoursText ? html`<span class="quiet" dir="auto">${localizer.text('detailPhoneHours', { hours: hoursText })}</span>` : nothing}`;
}

/** The link, or the text where there is nothing to link. The first link is what the eye should find. */
function renderWay(phone: Phone, context: DetailContext, first: boolean): TemplateResult | typeof nothing {
  const { number, extension = '', keyword = '', press, kind, dial } = phone;
  const say = (key: StringKey): unknown => withNumber(context, key, number ?? '', { extension, keyword });
  if (kind === 'chat') {
    const href = safeLink(phone.url);
    return href?.startsWith('http') ? html`
      <a class="button" part="contact" href=${href} target="_blank" rel="noopener noreferrer" @click=${() => context.contacted('chat')}>
        ${context.localizer.text('detailChat')}<span class="unseen"> (${context.localizer.text('opensNew')})</span></a>` : nothing;
  }
  if (!number) return nothing;
  const then = press ? html` ${context.localizer.text('thenPress', { key: press })}` : nothing;
  const href = callHref(phone) ?? textHref(phone);
  if (!href) {
    const key = kind === 'fax' ? 'detailFax' : kind === 'videophone' ? 'videophone' : 'phoneUndialable';
    return html`<span>${say(key)}${then}</span>`;
  }
  const text = kind === 'text';
  const key = text ? (keyword ? 'textKeyword' : 'textNumber') : kind === 'tty' ? 'tty' : extension ? 'callExtension' : 'call';
  const told = isCrisisNumber(dial, context) ? nothing : () => context.contacted(text ? 'text' : 'call');
  return html`<a class=${first ? 'button filled' : 'button'} part="contact" href=${href} @click=${told}><span>${say(key)}${then}</span></a>`;
}

/** 988, 911, the crisis text line, and whatever stands in the strip. */
function isCrisisNumber(dial: string | undefined, { settings }: DetailContext): boolean {
  return dial !== undefined && (CRISIS_NUMBERS.includes(dial)
    || settings.crisisLines.some(({ channels }) => channels.some((channel) => channel.dial === dial)));
}

/** The sentence with its number isolated and left to right, wherever the language puts it. */
function withNumber({ localizer }: DetailContext, key: StringKey, number: string, params: Readonly<Record<string, string>>): TemplateResult {
  const gap = '\uFFFC';
  const [before, ...after] = localizer.text(key, { ...params, number: gap }).split(gap);
  return html`${before}<bdi dir="ltr">${number}</bdi>${after.join('')}`;
}
