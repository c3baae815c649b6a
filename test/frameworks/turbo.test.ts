/**
 * Navigation that swaps the body and keeps the page's scripts, as Turbo does: from page to page and back, from its cache
 * and from the server, with the built script of the packed package.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowsers } from '../browsers.mjs';
import { flat, measure } from '../pages/counts.js';
import { openHost, type Host } from '../pages/host.js';
import { ASIDE } from './support.js';

const SERVICES = 8;
const directory = readFileSync('test/frameworks/turbo/directory.html', 'utf8').replace('<head>', `<head>${ASIDE}`);
/** A page of the same site without the widget, whose host kept the crisis lines. */
const about = directory.replace(/<resource-finder[^>]*>([\s\S]*?)<\/div>[\s\S]*<\/resource-finder>/, '$1</div><p id="away">About this site</p>').replace('<title>Directory', '<title>About');

/** In every frame that is painted, somebody can press 988 and 911; what is missed is kept. */
const watch = (): void => {
  const missed: string[] = [];
  Object.assign(globalThis, { missed });
  const look = (): void => {
    for (const href of ['tel:988', 'tel:911']) {
      const links = [...document.querySelectorAll(`a[href="${href}"]`), ...inside('resource-finder', 'rf-crisis', `a[href="${href}"]`)];
      if (!links.some((link) => link.checkVisibility())) missed.push(`${href} at ${location.pathname}`);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

describe('Turbo', () => {
  let host: Host, browser: Browser;
  before(async () => {
    host = await openHost();
    host.folders.set('/turbo/', '.build/frameworks/turbo/node_modules/@hotwired/turbo/dist').set('/finder/', '.build/frameworks/turbo/node_modules/community-resource-finder/dist')
      .set('/public/', 'test/frameworks/public');
    host.pages.set('/directory', { body: directory }).set('/about', { body: about })
      .set('/clinics', { body: directory.replace('time-zone=', 'heading-level="3" time-zone=').replace('<title>Directory', '<title>Clinics') });
    browser = await chromium.launch({ executablePath: findBrowsers().chromium as string });
  });
  after(async () => { await browser.close(); await host.close(); });

  async function open(): Promise<Page> {
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(new URL('directory', host.url).href);
    await listed(page);
    await page.evaluate(watch);
    // A whole load would lose this.
    await page.evaluate(() => { Object.assign(globalThis, { sameDocument: true }); });
    return page;
  }
  const listed = (page: Page): Promise<unknown> => page.waitForFunction((count) => !document.documentElement.hasAttribute('data-turbo-preview')
    && inside('resource-finder', 'rf-results', 'article').length === count, SERVICES);
  const titled = (page: Page, title: string): Promise<unknown> => page.waitForFunction((wanted) => document.title === wanted && !document.documentElement.hasAttribute('data-turbo-preview'), title);
  const go = async (page: Page, title: 'Directory' | 'About' | 'Clinics'): Promise<void> => {
    await page.locator('nav a', { hasText: title }).click();
    await titled(page, title);
  };
  async function sound(page: Page): Promise<void> {
    assert.equal(await page.evaluate(() => 'sameDocument' in globalThis), true, 'Turbo swapped the body');
    assert.deepEqual(await page.evaluate(() => said), []);
    assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { missed: string[] }).missed), []);
  }

  it('goes to a page without the widget and back, to another with one, and the widget is alive each time', async () => {
    const page = await open();
    await go(page, 'About');
    assert.equal(await page.locator('resource-finder').count(), 0);
    await page.goBack();
    await titled(page, 'Directory');
    await listed(page);
    await go(page, 'Clinics');
    await listed(page);
    assert.equal(await page.locator('resource-finder rf-crisis').count(), 1);
    // Alive: a search is answered.
    await page.locator('resource-finder').getByRole('searchbox').first().fill('diapers');
    await page.waitForFunction(() => inside('resource-finder', 'rf-results', 'article')[0]?.textContent?.includes('Hazel Diaper Bank'));
    await page.goBack();
    await titled(page, 'Directory');
    await listed(page);
    await page.goForward();
    await titled(page, 'Clinics');
    await listed(page);
    await sound(page);
    await page.close();
  });

  it('shows the page of its cache first, then the one from the server, with one widget in each', async () => {
    const page = await open();
    await go(page, 'About');
    await page.evaluate(() => {
      const previews: number[] = [];
      Object.assign(globalThis, { previews });
      document.addEventListener('turbo:render', () => { if (document.documentElement.hasAttribute('data-turbo-preview')) previews.push(document.querySelectorAll('resource-finder').length); });
    });
    await go(page, 'Directory');
    await listed(page);
    assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { previews: number[] }).previews), [1]);
    await sound(page);
    await page.close();
  });

  it('leaves nothing behind in thirty visits', async (context) => {
    const page = await open();
    const session = await page.context().newCDPSession(page);
    const found = await measure(session, async () => {
      await go(page, 'About');
      await go(page, 'Directory');
      await listed(page);
      await go(page, 'Clinics');
      await listed(page);
      await page.goBack();
      await titled(page, 'Directory');
      await listed(page);
    }, 30, 10);
    context.diagnostic(JSON.stringify(found));
    await sound(page);
    await page.close();
    flat(found);
  });
});
