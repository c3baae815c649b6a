/** Nothing moves under a finger: what layout shifts there are, from the first paint until all is there, and where. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { finder } from './journey.js';
import { openPage, openSite, ready, settled, type Site } from './support.js';

let site: Site;
before(async () => { site = await openSite(); });
after(async () => { await site.close(); });

/** What Core Web Vitals call good. */
const GOOD = 0.1;

/** One that moves nothing but what the host has below the widget is the page growing: a fallback is shorter than a list. */
interface Shift { readonly value: number; readonly below: boolean; readonly nodes: readonly string[] }

const watch = (page: Page): Promise<unknown> => page.addInitScript(() => {
  const shifts: Shift[] = [];
  (window as unknown as { shifts: Shift[] }).shifts = shifts;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; sources: { node: Element | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[] }[]) {
      const below = entry.sources.every(({ node }) => node && (document.querySelector('resource-finder')?.compareDocumentPosition(node) ?? 0) === Node.DOCUMENT_POSITION_FOLLOWING);
      shifts.push({ value: entry.value, below, nodes: entry.sources.map(({ node, previousRect, currentRect }) =>
        `${node?.nodeName ?? '?'}.${node?.className ?? ''} ${Math.round(previousRect.y)}+${Math.round(previousRect.height)} -> ${Math.round(currentRect.y)}+${Math.round(currentRect.height)}`) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
});

/** Tops of what stands above the cards, and of the first card, on the page. */
const tops = (page: Page): Promise<Record<string, number>> => finder(page).evaluate((widget) => {
  const root = widget.shadowRoot;
  const results = root?.querySelector('rf-results')?.shadowRoot;
  const found: Record<string, Element | null | undefined> = {
    strip: root?.querySelector('rf-crisis') ?? widget.querySelector('.rf-crisis'), doors: root?.querySelector('rf-doors'), search: root?.querySelector('rf-search'),
    tools: root?.querySelector('.tools'), title: results?.querySelector('.title'), card: results?.querySelector('article'),
  };
  return Object.fromEntries(Object.entries(found).map(([name, element]) => [name, element ? Math.round(element.getBoundingClientRect().y + scrollY) : -1]));
});

for (const viewport of [{ width: 360, height: 740 }, { width: 1280, height: 900 }]) {
  test(`at ${viewport.width} px nothing in sight moves from the first paint until all is there`, async (context) => {
    const opened = await openPage(site, '/city/', { viewport }, watch);
    await settled(opened.page);
    const shifts = await opened.page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
    const sum = shifts.reduce((total, { value }) => total + value, 0);
    context.diagnostic(`cumulative layout shift ${sum.toFixed(4)}`);
    assert.deepEqual(shifts.filter(({ below }) => !below), []);
    assert.ok(sum < GOOD, `cumulative layout shift ${sum}: ${JSON.stringify(shifts, null, 1)}`);
    await opened.context.close();
  });

  test(`at ${viewport.width} px what is above the cards stays where it is when the whole list replaces the first look`, async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    const opened = await openPage(site, '/city/', { viewport }, (page) => page.route(/\/dist\/(rest|open-directory)[-.][^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    }));
    await ready(opened.page);
    const before = await tops(opened.page);
    assert.ok(Object.values(before).every((top) => top >= 0), JSON.stringify(before));
    release();
    await settled(opened.page);
    assert.deepEqual(await tops(opened.page), before);
    await opened.context.close();
  });
}
