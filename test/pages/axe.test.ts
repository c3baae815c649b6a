/** axe on every demo page, in the states a resident meets: results, detail, map, error; narrow and wide; light and dark; both languages. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { closeDetail, finder, openDetail, showMap } from './journey.js';
import { axe, openPage, openSite, settled, type Site } from './support.js';

let site: Site;
before(async () => { site = await openSite(); });
after(async () => { await site.close(); });

const PAGES = [
  '/city/', '/city/es.html', '/four-cities/', '/national/',
  '/hosts/strict-csp.html', '/hosts/hostile-css.html', '/hosts/right-to-left.html', '/hosts/two-widgets.html', '/hosts/div.html',
];
const SIZES = [{ width: 360, height: 740 }, { width: 1280, height: 900 }];
const SCHEMES = ['light', 'dark'] as const;

/** One after the other on one page, each from the one before. */
const STATES: Record<string, (page: Page) => Promise<void>> = {
  results: (page) => settled(page),
  detail: (page) => openDetail(page),
  map: async (page) => {
    await closeDetail(page);
    await showMap(page);
    // Four cities' data has no coordinates: then the map says so.
    const map = finder(page).locator('rf-map');
    await map.locator('.count').filter({ hasText: /\d/ }).or(map.locator('.notice')).locator('visible=true').first().waitFor();
  },
};

for (const path of PAGES) for (const viewport of SIZES) for (const colorScheme of SCHEMES) {
  test(`axe: ${path} at ${viewport.width} px, ${colorScheme}`, async () => {
    const { page, context } = await openPage(site, path, { viewport, colorScheme, reducedMotion: 'reduce' });
    for (const [name, reach] of Object.entries(STATES)) {
      await reach(page);
      assert.deepEqual(await axe(page), [], `${path} ${name}`);
    }
    await context.close();
  });
}

for (const path of PAGES) for (const viewport of SIZES) for (const colorScheme of SCHEMES) {
  test(`axe: ${path} with its feeds gone at ${viewport.width} px, ${colorScheme}`, async () => {
    const context = await site.browser.newContext({ viewport, colorScheme });
    const page = await context.newPage();
    let refused = 0;
    await page.route('**/data/**', (route) => { refused += 1; return route.fulfill({ status: 404, body: 'gone' }); });
    await page.goto(new URL(path.slice(1), site.url).href);
    await page.locator('resource-finder').getByRole('button', { name: /Try again|Intentar/ }).first().waitFor();
    assert.ok(refused > 0, 'the fault was hit');
    assert.deepEqual(await axe(page), []);
    await context.close();
  });
}

for (const path of ['/', '/sdk/', '/checker/', '/builder/', '/start-here.html', '/hosts/no-script.html', '/hosts/map-file.html', '/dist/embed.html', '/dist/embed.html?feed=https%3A%2F%2Fstranger.example%2Flist.csv', '/dist/embed.html?feed=/data/philadelphia/community-services.csv']) {
  test(`axe: ${path}`, async () => {
    const { page, context } = await openPage(site, path);
    if (path.startsWith('/dist/')) await page.locator(path.includes('?feed=/') ? 'rf-results article' : 'rf-exit a').first().waitFor();
    assert.deepEqual(await axe(page), []);
    await context.close();
  });
}
