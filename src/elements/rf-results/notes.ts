/**
 * What stands between the count and the cards: the lines for a need, removable chips (a label, and the change that takes
 * it away), what was relaxed, and what to do when nothing matched. It comes with what follows the first page.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { CrisisLine } from '../../crisis/line.js';
import type { FinderState } from '../../finder/state.js';
import type { Localizer } from '../../locale/localizer.js';
import { callHref, textHref } from '../../model/phones.js';
import type { CrisisNeed, Page, Query } from '../../search/query.js';

export type Change = { readonly [key in keyof Query]: Query[key] | undefined };

interface Chip { readonly label: string; readonly change: Change }

const without = (values: readonly string[] | undefined, value: string): readonly string[] | undefined => {
  const rest = values?.filter((each) => each !== value);
  return rest?.length ? rest : undefined;
};

/** A time on a clock is said; an instant would have to be said in a zone, and services may be in several. */
function openLabel(openAt: string, { text: t, date, clock }: Localizer): string {
  if (openAt === 'now') return t('chipOpen');
  return /T\d\d:\d\d$/.test(openAt) ? t('chipOpenThen', { day: date(openAt.slice(0, 10)), time: clock(openAt.slice(11)) }) : t('chipOpenAt');
}

function chips(query: Query, localizer: Localizer, placeLabel?: string): Chip[] {
  const { text: t } = localizer;
  const { categories = [], languages = [], near, openAt, free, virtual, accessible, within } = query;
  const found: Chip[] = [];
  for (const id of categories) found.push({ label: localizer.category(id) ?? id, change: { categories: without(categories, id) } });
  if (near) {
    const label = placeLabel ? t('nearPlace', { place: placeLabel }) : t('near');
    found.push({ label, change: { near: undefined, radius: undefined, sort: undefined } });
  }
  if (within) found.push({ label: t('chipWithin'), change: { within: undefined } });
  if (openAt) found.push({ label: openLabel(openAt, localizer), change: { openAt: undefined } });
  for (const code of languages) found.push({ label: localizer.language(code), change: { languages: without(languages, code) } });
  if (free) found.push({ label: t('chipFree'), change: { free: undefined } });
  if (virtual) found.push({ label: t('chipVirtual'), change: { virtual: undefined } });
  if (accessible) found.push({ label: t('chipAccessible'), change: { accessible: undefined } });
  return found;
}

/** The change that takes all of them away and keeps the words. */
const CLEAR: Change = {
  categories: undefined, near: undefined, radius: undefined, within: undefined, openAt: undefined, languages: undefined,
  free: undefined, virtual: undefined, accessible: undefined, sort: undefined,
};

export function notes(state: FinderState, localizer: Localizer, lines: readonly CrisisLine[], ask: (change: Change) => void): TemplateResult {
  const { text: t } = localizer;
  const { page, query, placeLabel } = state;
  const chosen = chips(query, localizer, placeLabel);
  const some = page?.total.value;
  return html`${page?.crisis ? linesFor(page.crisis, lines, t) : nothing}
    ${chosen.length ? html`<ul class="chips" role="list" aria-label=${t('chipsTitle')}>${chosen.map(({ label, change }) => html`<li><button
      class="button chip" type="button" aria-label=${t('remove', { label })} @click=${() => ask(change)}><span dir="auto">${label}</span>
      <span aria-hidden="true">✕</span></button></li>`)}
    <li><button class="button chip" type="button" @click=${() => ask(CLEAR)}>${t('clearAll')}</button></li></ul>` : nothing}
    ${page?.place && !query.near ? html`<p class="quiet" dir="auto">${t('nearPlace', { place: page.place })}</p>` : nothing}
    ${page?.relaxed?.length && some ? html`<div class="panel">${t('relaxedTitle')} ${localizer.list(page.relaxed.map((step) =>
      t(step === 'open' && query.openAt !== 'now' ? 'relaxedOpenThen' : step === 'words' && page.applied.text === undefined ? 'relaxedAll' : `relaxed_${step}`, { words: page.corrected ?? '' })))}.</div>` : nothing}
    ${some ? nothing : html`<div class="panel"><b>${t('emptyTitle')}</b><p>${t('emptyHelp')}</p></div>`}`;
}

/** What the order by relevance is called: nothing is the best match that has only some of the words. */
export const orderName = ({ relaxed }: Page): 'sortClosest' | 'sortRelevance' => relaxed?.includes('words') ? 'sortClosest' : 'sortRelevance';

/** Heading of the listings whose data is silent about a filter. */
export function unknownTitle({ unknown, total }: Page, localizer: Localizer): string {
  const what = unknown.filter(({ count }) => count).map(({ filter }, index) => {
    const word = localizer.text(`unknown_${filter}`);
    return index ? word.toLocaleLowerCase(localizer.lang) : word;
  });
  return localizer.text('unknownGroup', { what: localizer.list(what), count: total.value - total.known });
}

const LINES_FOR: Readonly<Record<CrisisNeed, readonly string[]>> = {
  suicide: ['us-988'], violence: ['us-domestic-violence', 'us-988'], overdose: ['us-911', 'us-988'], 'someone-else': ['us-988'],
};

/** The lines for a need that the words speak of: calm, and never in the way of the results. */
function linesFor(need: CrisisNeed, all: readonly CrisisLine[], t: Localizer['text']): TemplateResult {
  const lines = all.filter(({ id }) => LINES_FOR[need].includes(id));
  return html`<div class="panel"><b>${t('linesForYou')}</b>${(lines.length ? lines : all.slice(0, 1)).map(({ name, channels }) => {
    const call = channels.find(callHref);
    const text = channels.find(textHref);
    return html`<div class="ways"><span>${name}</span>${
      call ? html`<a class="button filled" href=${callHref(call) ?? nothing}>${t('call', { number: call.number ?? '' })}</a>` : nothing}${
      text ? html`<a class="button" href=${textHref(text) ?? nothing}>${t('textNumber', { number: text.number ?? '' })}</a>` : nothing}</div>`;
  })}</div>`;
}
