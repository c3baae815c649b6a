/**
 * Random but seeded use of the city page, as a resident or a whole evening of residents on one library computer might:
 * typing, doors, filters, listings, the map, a place, another language, leaving and coming back. After each stretch the
 * page is brought back to its first list, and Chromium's own counts are taken after collecting garbage.
 */
import type { CDPSession, Page } from 'playwright-core';

export interface Counts { readonly nodes: number; readonly listeners: number; readonly documents: number; readonly heap: number }

/** mulberry32: a small generator whose numbers are the same everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6D2B79F5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export async function count(session: CDPSession): Promise<Counts> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners, documents } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { nodes, listeners, documents, heap: usedSize };
}

const WORDS = ['food', 'shelter', 'sucide hotline', 'somewhere to sleep tonight', 'my son is off his meds', 'rehab', 'narcan', 'comida', 'necesito hablar con alguien', 'zzzz', 'a', '19107', 'food near 19140',
  '<b>x</b>', '\u{1F600}', 'الصحة', 'clinic open now', 'the', '"', 'legal help', 'vet', 'kids', 'metal helth'];
const PLACES = ['19107', 'Germantown', '00000', 'nowhere at all', '19140'];

/** Runs in the page: one thing that somebody does. `pick` is from 0 to 1. Returns what was done, or '' where it could not be. */
function act({ what, pick, words }: { readonly what: string; readonly pick: number; readonly words: string }): string {
  const root = document.querySelector('resource-finder')?.shadowRoot;
  const inside = (name: string): ShadowRoot | null | undefined => root?.querySelector(name)?.shadowRoot;
  const seen = (list: Iterable<HTMLElement> | undefined): HTMLElement[] => [...list ?? []].filter((each) => each.checkVisibility());
  const press = (list: Iterable<HTMLElement> | undefined): string => {
    const all = seen(list), one = all[Math.floor(pick * all.length)];
    one?.click();
    return one ? what : '';
  };
  const type = (field: HTMLInputElement | null | undefined): boolean => {
    if (!field?.checkVisibility()) return false;
    field.focus();
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    return true;
  };
  const buttons = (within: ShadowRoot | null | undefined, pattern: RegExp): HTMLElement[] =>
    [...within?.querySelectorAll<HTMLElement>('button') ?? []].filter((each) => pattern.test(each.textContent ?? ''));
  switch (what) {
    case 'type': return type(inside('rf-search')?.querySelector('input')) ? what : '';
    case 'door': return press(inside('rf-doors')?.querySelectorAll('button'));
    case 'filter': {
      const filters = root?.querySelector('rf-filters');
      if (!filters) { buttons(root, /^(Filters|Filtros)/)[0]?.click(); return what; }
      return press(filters.shadowRoot?.querySelectorAll<HTMLElement>('input[type=checkbox]'));
    }
    case 'open': return press(inside('rf-results')?.querySelectorAll('article button'));
    case 'back': return press(inside('rf-detail')?.querySelectorAll('.back'));
    case 'more': return press(inside('rf-results')?.querySelectorAll('.more'));
    case 'map': return press(buttons(root, /^(Map|Mapa|List|Lista)$/));
    case 'pin': return press(inside('rf-map')?.querySelectorAll('.leaflet-marker-icon'));
    case 'zoom': return press(buttons(inside('rf-map'), /^[+−–-]$/));
    case 'near': {
      const near = root?.querySelector('rf-near');
      if (!near) { buttons(root, /^(Near you|Cerca)/)[0]?.click(); return what; }
      if (press(near.shadowRoot?.querySelectorAll('.remove'))) return what;
      if (!type(near.shadowRoot?.querySelector('input'))) return '';
      near.shadowRoot?.querySelector('form')?.requestSubmit();
      return what;
    }
    case 'language': {
      const finder = document.querySelector('resource-finder');
      if (finder) finder.lang = pick < 0.5 ? 'en' : 'es';
      return what;
    }
    default: scrollTo(0, pick * document.documentElement.scrollHeight); return what;
  }
}

const ACTS = ['type', 'type', 'type', 'door', 'filter', 'filter', 'open', 'back', 'back', 'more', 'map', 'pin', 'zoom', 'near', 'language', 'scroll'];

/** One stretch of use. Adds to `done` how often each thing was done. */
export async function stretch(page: Page, steps: number, next: () => number, done: Map<string, number>): Promise<void> {
  for (let step = 0; step < steps; step++) {
    const what = ACTS[Math.floor(next() * ACTS.length)] ?? 'scroll', pick = next();
    const list = what === 'near' ? PLACES : WORDS, words = list[Math.floor(next() * list.length)] ?? '';
    const did = await page.evaluate(act, { what, pick, words });
    if (did) done.set(did, (done.get(did) ?? 0) + 1);
    // A person waits for what they asked; now and then they do not.
    await page.waitForTimeout(next() < 0.2 ? 0 : 30 + next() * 120);
  }
}

/** Back to the first list in English, with nothing asked, and nothing on its way. */
export async function home(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const finder = document.querySelector('resource-finder') as (HTMLElement & { query: object; updateComplete: Promise<unknown> }) | null;
    if (!finder) throw new Error('no finder');
    const root = finder.shadowRoot;
    finder.lang = 'en';
    root?.querySelector('rf-near')?.shadowRoot?.querySelector<HTMLElement>('.remove')?.click();
    root?.querySelector('rf-detail')?.shadowRoot?.querySelector<HTMLElement>('.back')?.click();
    const map = [...root?.querySelectorAll<HTMLElement>('button[aria-pressed=true]') ?? []].find((each) => each.textContent?.trim() === 'Map');
    map?.click();
    const field = root?.querySelector('rf-search')?.shadowRoot?.querySelector('input');
    if (field) { field.value = ''; field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); field.blur(); }
    finder.query = {};
    scrollTo(0, 0);
    const started = performance.now();
    // The list stands still for a second.
    let words = '', since = started;
    for (;;) {
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      const results = root?.querySelector('rf-results')?.shadowRoot?.textContent ?? '', now = performance.now();
      if (results !== words) { words = results; since = now; }
      if (results.trim() && now - since > 1000) return;
      if (now - started > 30_000) throw new Error('the first list did not come back');
    }
  });
}
