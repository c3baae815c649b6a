/** A host's page for tests: its markup, real resources, and a clock that stands still (a Monday, 10 AM in New York). */
import { fixture, html, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import '../../../src/define.js';
import type { ResourceFinder } from '../../../src/elements/resource-finder/resource-finder.js';
import type { Resource } from '../../../src/model/resource.js';

export const NOW = new Date('2026-11-23T15:00:00Z');

export const resources: readonly Resource[] = [
  {
    id: 'pantry', name: 'Corner Pantry', organization: 'Neighbors', categories: [{ id: 'food', label: 'Meals' }],
    phones: [{ kind: 'voice', number: '215-555-0101', dial: '+12155550101', extension: '7' }, { kind: 'text', number: '215-555-0102', dial: '+12155550102' }],
    place: { address: '1 Main St', locality: 'Philadelphia', latitude: 39.95, longitude: -75.16 }, url: 'https://pantry.example/', free: true,
    schedules: [{ byday: ['MO', 'TU'], opensAt: '09:00', closesAt: '17:00' }], hoursAre: 'complete', timeZone: 'America/New_York',
    assuredDate: '2024-03-03', source: { name: 'City list' },
  },
  { id: 'bare', name: 'Bare Clinic', categories: [], phones: [] },
  {
    id: 'safe', name: 'Safe House', categories: [{ id: 'domestic-violence', label: 'Shelter' }], confidential: true,
    phones: [{ kind: 'voice', number: '215-555-010', label: 'desk' }], place: { locality: 'Philadelphia' },
  },
  {
    id: 'team', name: 'Mobile Team <b>1</b>', categories: [{ id: 'mobile-crisis', label: 'Mobile' }], phones: [], reachedBy: 'through 988',
    responders: ['clinician'], url: 'javascript:alert(1)',
  },
];

export const strip = html`<div slot="crisis" class="rf-crisis">
  <p class="rf-title">Crisis lines</p>
  <p><span><b>988</b>: call or text, any time <small lang="es">Español: oprima 2 o envíe AYUDA al 988</small></span>
    <a href="tel:988">Call 988</a> <a href="sms:988">Text 988</a></p>
  <p class="rf-danger"><span>Life in danger now: <b>911</b>. Police may come. Where there is one, you can ask for an officer trained for mental-health crises (CIT).</span>
    <a href="tel:911">Call 911</a></p>
  <p><span><b>City Line</b> Any time</span> <a href="tel:+12155550100">Call 215-555-0100</a></p>
</div>`;

export const fallback = html`<p id="fallback">The host's own list</p>`;

export interface Given { readonly attributes?: Readonly<Record<string, string>>; readonly properties?: Partial<ResourceFinder>; readonly content?: unknown }

export async function place({ attributes = {}, properties = { resources }, content = [strip, fallback] }: Given = {}): Promise<ResourceFinder> {
  const box = await fixture<HTMLElement>(html`<main></main>`);
  const finder = document.createElement('resource-finder');
  render(content, finder);
  Object.assign(finder, { now: () => NOW }, properties);
  for (const [name, value] of Object.entries(attributes)) finder.setAttribute(name, value);
  box.append(finder);
  await finder.updateComplete;
  return finder;
}

export const shadow = (finder: Element): ShadowRoot => {
  if (!finder.shadowRoot) throw new Error('not rendered');
  return finder.shadowRoot;
};

export const within = (finder: Element, name: string): ShadowRoot => {
  const element = shadow(finder).querySelector(name);
  if (!element) throw new Error(`no ${name}`);
  return shadow(element);
};

/** It has its words: the next thing after the host's own markup, and the same moment, since what comes after may come at once. */
export const spoken = (finder: Element): Promise<void> => new Promise((resolve) => {
  const look = (): void => { if (shadow(finder).querySelector('rf-exit')) { watch.disconnect(); resolve(); } };
  const watch = new MutationObserver(look);
  watch.observe(shadow(finder), { childList: true, subtree: true });
  look();
});

export const ready = (finder: Element): Promise<void> =>
  waitUntil(() => finder.shadowRoot?.querySelector('rf-results')?.shadowRoot?.querySelector('.title'), 'never ready', { timeout: 9000 });

export const failed = (finder: Element): Promise<void> =>
  waitUntil(() => finder.shadowRoot?.querySelector('.failed'), 'never failed', { timeout: 9000 });

export const names = (finder: Element): string[] =>
  [...within(finder, 'rf-results').querySelectorAll('.name')].map(({ textContent }) => textContent?.trim() ?? '');

/** The strip from data has taken over, and every card has what came with it: they are drawn a few at a time. */
export async function taken(finder: ResourceFinder): Promise<void> {
  await waitUntil(() => finder.shadowRoot?.querySelector('rf-crisis')?.shadowRoot?.querySelector('a'), 'never taken over', { timeout: 9000 });
  await finder.updateComplete;
  const results = shadow(finder).querySelector('rf-results');
  // False while another turn is to come.
  while (results?.isConnected && !await results.updateComplete) { /* the next turn */ }
}

/** What a resident can press now: the strip from data, else the bare numbers, else the host's own strip where it is shown. */
export const crisisLinks = (finder: Element): (string | null)[] => {
  const root = shadow(finder);
  const strip = root.querySelector('rf-crisis')?.shadowRoot ?? (root.querySelector('.bare') ? root : root.querySelector('slot[name=crisis]') && finder);
  const links = [...strip?.querySelectorAll<HTMLElement>('.rf-crisis a, .bare a') ?? []];
  return links.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href'));
};

export const card = (finder: Element, id: string): HTMLElement => {
  const found = within(finder, 'rf-results').querySelector<HTMLElement>(`article[data-id="${id}"]`);
  if (!found) throw new Error(`no card ${id}`);
  return found;
};
