/** What stands below the crisis strip once the directory is open. A function of what it is given; it holds nothing. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CrisisLine } from '../../crisis/line.js';
import type { FinderState } from '../../finder/state.js';
import type { Localizer } from '../../locale/localizer.js';
import type { Part } from '../../locale/registry.js';
import type { Directory } from '../../sources/directory.js';
import type { Settings } from '../base/settings.js';
import type * as Results from '../rf-results/rest.js';

/** What is fetched only when it is first wanted. */
export type Panel = 'filters' | 'near' | 'detail' | 'map';

/** Their words and their scripts. */
export const PANELS: Readonly<Record<Panel, readonly [Part, () => Promise<unknown>]>> = {
  filters: ['panels', () => import('../rf-filters/define.js')],
  near: ['panels', () => import('../rf-near/define.js')],
  detail: ['panels', () => import('../rf-detail/define.js')],
  map: ['map', () => import('../rf-map/define.js')],
};

export interface Body {
  readonly state: FinderState;
  readonly localizer: Localizer;
  readonly settings: Settings;
  readonly now: () => Date;
  readonly directory: Directory | undefined;
  readonly lines: readonly CrisisLine[];
  readonly rest: typeof Results | undefined;
  /** The panels that are here. */
  readonly panels: readonly Panel[];
  readonly mapShown: boolean;
  readonly show: (panel: Panel) => Promise<void>;
  readonly swap: () => Promise<void>;
}

export function body({ state, localizer, settings, now, directory, lines, rest, panels, mapShown, show, swap }: Body): TemplateResult {
  const { text: t } = localizer;
  const has = (panel: Panel): boolean => panels.includes(panel);
  const opener = (panel: 'near' | 'filters'): TemplateResult | typeof nothing => has(panel) ? nothing
    : html`<button class="button" type="button" @click=${() => show(panel)}>${t(panel)}</button>`;
  const { facets, total } = state.page ?? {};
  // Until the words are here, a key would come back.
  const lost = rest && html`<p class="quiet">${t('lost')}</p>`;
  // A feed whose records stand behind no door has no use for them; a search that found nothing has.
  const noDoors = !settings.doors.length && !!total?.value && !!facets?.groups.length && !facets.groups.some(({ count }) => count);
  return html`<div class="body">
    ${settings.notice ? html`<p class="notice" part="notice" dir="auto">${settings.notice}</p>` : nothing}
    <div ?hidden=${noDoors}><p class="question" role="heading" aria-level=${settings.headingLevel}>${t('doorsTitle')}</p>
      <rf-doors .state=${state} .localizer=${localizer} .settings=${settings}>${lost}</rf-doors></div>
    <div class="ask">
      <rf-search .state=${state} .localizer=${localizer} .settings=${settings} .directory=${directory}>${lost}</rf-search>
      <div class="tools">${opener('near')}${opener('filters')}
        <button class="button wide-swap" type="button" aria-pressed=${mapShown} @click=${swap}>${t('showMap')}</button></div>
      ${has('near') ? html`<rf-near class="wide" .state=${state} .localizer=${localizer} .settings=${settings} .directory=${directory}>${lost}</rf-near>` : nothing}
      ${has('filters') ? html`<rf-filters class="wide" .state=${state} .localizer=${localizer} .settings=${settings}>${lost}</rf-filters>` : nothing}
      <p class="quiet wide">${t('exitHelp')}</p>
    </div>
    <div class=${`panes${mapShown ? ' showing-map' : ''}${state.selected ? ' reading' : ''}`}>
      <div class="list">${state.selected && has('detail')
        ? html`<rf-detail .state=${state} .localizer=${localizer} .settings=${settings} .now=${now}></rf-detail>`
        : html`<rf-results .state=${state} .localizer=${localizer} .settings=${settings} .now=${now} .lines=${lines} .rest=${rest}><p>${t('failed')}</p><slot></slot></rf-results>`}</div>
      <div class="map">${mapShown && has('map')
        ? html`<rf-map .state=${state} .localizer=${localizer} .settings=${settings} .directory=${directory}>${lost}</rf-map>` : nothing}</div>
      <button class="button swap" type="button" @click=${swap}>${t(mapShown ? 'showList' : 'showMap')}</button>
    </div>
    <div class="foot quiet" part="foot"><p>${t('disclaimer')}</p>${sources(state, localizer, rest)}</div>
  </div>`;
}

/** Whether the host's own strip holds what must stand above everything. */
export function hasStrip(finder: Finder): boolean {
  const dials = (scheme: string): boolean => !!finder.querySelector(`:scope > .rf-crisis a[href^="${scheme}"]`);
  return isAnswered(finder) ? dials('tel:988') && dials('tel:911') : dials('tel:');
}

/** What stands above everything while the strip from data does not: the host's own, or the bare numbers. */
export const ownStrip = (finder: Finder, localizer: Localizer): TemplateResult | typeof nothing =>
  hasStrip(finder) ? html`<slot name="crisis"></slot>` : bareStrip(finder, localizer);

type Finder = HTMLElement & { readonly region: string };
const isAnswered = ({ region }: Finder): boolean => !region || /^us/i.test(region);

/**
 * The two numbers of the United States, for a page whose host wrote no strip, while the strip from data is on its way
 * or if it never comes. Elsewhere a number that is not known for sure is not made up.
 */
function bareStrip(finder: Finder, { text: t }: Localizer): TemplateResult | typeof nothing {
  return isAnswered(finder) ? html`<div class="bare" role="region" aria-label=${t('crisisTitle')}>
    <p><b>988</b>: ${t('line988')} <a href="tel:988">${t('call', { number: '988' })}</a> <a href="sms:988">${t('textNumber', { number: '988' })}</a></p>
    <p lang="es">${t('line988Spanish')}</p>
    <p>${t('line911')} <b>911</b>. ${t('line911Police')} <a href="tel:911">${t('call', { number: '911' })}</a></p>
  </div>` : nothing;
}

function sources({ items, description }: FinderState, { text: t, list, date }: Localizer, rest: typeof Results | undefined): TemplateResult | typeof nothing {
  const names = [...new Set(items.flatMap(({ resource }) => resource.source?.name ?? []))];
  const newest = description?.newest;
  if (!names.length && !newest) return nothing;
  return html`<p dir="auto">${names.length ? t('dataFrom', { sources: list(names) }) : nothing}
    ${newest && rest ? t('verified', { date: date(newest) }) : nothing}</p>`;
}
