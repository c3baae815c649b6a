/**
 * One listing in the list. A template, not an element: a page of twenty is twenty articles and no more.
 *
 * It says name and numbers by itself; a missing number is said. What else is known is in `facts.ts`, which comes later.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../../locale/localizer.js';
import { callHref, textHref } from '../../model/phones.js';
import type { Resource } from '../../model/resource.js';
import type { PageItem } from '../../search/query.js';
import { tell } from '../base/contact.js';
import type { Settings } from '../base/settings.js';
import type * as Facts from './facts.js';

export interface CardContext {
  readonly localizer: Localizer;
  readonly settings: Settings;
  readonly rest: typeof Facts | undefined;
  readonly at: Date;
  readonly open: (id: string) => void;
}

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
    return links.map(({ href, words, number, label, told }, index) => {
      const link = html`<a class=${index ? 'button' : 'button filled'} part="contact" href=${href} @click=${told}><span>${unbroken(words, number)}</span></a>`;
      // What the number is for stands beside it, not in it: it can be a whole sentence.
      return label ? html`<div class="way">${link}<span class="quiet" dir="auto">${label}</span></div>` : link;
    });
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

/** What is known beyond names and numbers: from `facts.ts`, or nothing while that is on its way. */
export function card(item: PageItem, { localizer, settings, rest, at, open }: CardContext): TemplateResult {
  const { resource } = item;
  const { id, name, organization, categories } = resource;
  const kinds = [...new Set(categories.map((each) => (each.id && localizer.category(each.id)) ?? each.label))];
  return html`<article part="card" data-id=${id}>
    <div role="heading" aria-level=${Math.min(settings.headingLevel + 1, 6)}><button class="name" part="name" type="button" dir="auto" lang=${resource.language ?? nothing}
      @click=${() => open(id)}>${name}</button></div>
    ${organization && organization !== name ? html`<p class="quiet" dir="auto">${organization}</p>` : nothing}
    ${kinds.length ? html`<p class="quiet" dir="auto">${kinds.join(' · ')}</p>` : nothing}
    ${rest?.about(item, localizer, at, () => open(id)) ?? nothing}
    <div class="ways">${phones(resource, localizer.text)}${rest?.ways(resource, localizer.text) ?? nothing}</div>
    ${rest?.verified(resource, localizer, at, settings.staleAfterDays) ?? nothing}
  </article>`;
}
