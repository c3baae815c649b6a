/** Coming and going a hundred times leaves nothing behind: Chromium's own counts of nodes and listeners, after collecting garbage. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { flat, measure, TIMES } from './counts.js';
import { HOSTS } from './hostile-hosts.js';
import { openPage, openSite, type Site } from './support.js';

/** Waits in the page until every finder on it shows its listings. */
const shown = (): Promise<void> => new Promise((resolve, reject) => {
  const started = performance.now();
  const look = (): void => {
    const finders = [...document.querySelectorAll('resource-finder')];
    if (finders.length > 0 && finders.every((finder) => finder.shadowRoot?.querySelector('rf-results')?.shadowRoot?.querySelector('article'))) resolve();
    else if (performance.now() - started > 20_000) reject(new Error('no listings'));
    else setTimeout(look, 10);
  };
  look();
});

describe('a hundred times', () => {
  let site: Site;
  before(async () => { site = await openSite(); });
  after(async () => { await site.close(); });

  async function bare(body: string, script: string, before = ''): Promise<{ page: Page; session: CDPSession; errors: string[]; close: () => Promise<void> }> {
    const { page, context, errors } = await openPage(site, '/city/', {}, async (opened) => {
      await opened.route('**/city/', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Host</title>${before}<script type="module" src="/dist/${script}"></script><body>${body}</body>` }));
      await opened.route('**/list.csv', (route) => route.fulfill({ contentType: 'text/csv', body: 'Name,Phone\nFirst Street Pantry,215-686-7150\nSecond Street Clinic,215-686-7151\n' }));
    });
    const session = await context.newCDPSession(page);
    return { page, session, errors, close: () => context.close() };
  }

  for (const [name, script, markup] of [
    ['the element', 'resource-finder.js', '<resource-finder feed="/list.csv"><p>Ask at the town hall.</p></resource-finder>'],
    ['a div that is mounted', 'mount.js', '<div data-resource-finder data-feed="/list.csv"><p>Ask at the town hall.</p></div>'],
  ] as const) {
    it(`${name} comes and goes`, async (context) => {
      const { page, session, errors, close } = await bare('<main></main>', script);
      const found = await measure(session, async () => {
        await page.evaluate((html) => { (document.querySelector('main') as HTMLElement).innerHTML = html; }, markup);
        await page.evaluate(shown);
        await page.evaluate(() => { document.querySelector('main')?.replaceChildren(); });
        await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve); }));
      });
      context.diagnostic(JSON.stringify(found));
      flat(found);
      assert.deepEqual(errors, []);
      await close();
    });
  }

  for (const { name, scripts = [] } of [{ name: 'a clean page' }, ...HOSTS.filter(({ scripts: given }) => given)]) it(`the element comes, its map is opened, and both go: ${name}`, async (context) => {
    const before = scripts.map((path) => `<script>${readFileSync(path, 'utf8')}</script>`).join('');
    const { page, session, errors, close } = await bare('<main></main>', 'resource-finder.js', before);
    const found = await measure(session, async () => {
      await page.evaluate(() => { (document.querySelector('main') as HTMLElement).innerHTML = '<resource-finder feed="/list.csv"></resource-finder>'; });
      await page.evaluate(shown);
      await page.evaluate(async () => {
        const root = document.querySelector('resource-finder')?.shadowRoot;
        [...root?.querySelectorAll('button') ?? []].find((button) => button.textContent?.trim() === 'Map')?.click();
        for (let look = 0; look < 500 && !root?.querySelector('rf-map')?.shadowRoot?.querySelector('.leaflet-container, .leaflet-pane'); look++) await new Promise((resolve) => { setTimeout(resolve, 10); });
        if (!root?.querySelector('rf-map')?.shadowRoot?.querySelector('.leaflet-container, .leaflet-pane')) throw new Error('no map');
        document.querySelector('main')?.replaceChildren();
        await new Promise((resolve) => { setTimeout(resolve); });
      });
    }, scripts.length ? TIMES * 0.4 : TIMES);
    context.diagnostic(JSON.stringify(found));
    flat(found);
    assert.deepEqual(errors, []);
    await close();
  });

  it('one that is kept by somebody would be seen in these counts', async () => {
    const { page, session, close } = await bare('<main></main>', 'resource-finder.js');
    const found = await measure(session, () => page.evaluate(async () => {
      (globalThis as unknown as { kept?: Node[] }).kept ??= [];
      const finder = document.createElement('resource-finder');
      document.querySelector('main')?.replaceChildren(finder);
      (globalThis as unknown as { kept: Node[] }).kept.push(finder);
      await new Promise((resolve) => { setTimeout(resolve); });
    }));
    assert.throws(() => { flat(found); }, /nodes/);
    await close();
  });

  it('pages are swapped as Turbo does, with a search and an open listing on each', async (context) => {
    const { page, session, errors, close } = await bare('<main><resource-finder feed="/list.csv"><p>Ask at the town hall.</p></resource-finder></main>', 'resource-finder.js');
    await page.evaluate(shown);
    const found = await measure(session, async () => {
      await page.evaluate(shown);
      await page.evaluate(async () => {
        const copy = document.body.cloneNode(true);
        const finder = document.querySelector('resource-finder') as HTMLElement & { query: object };
        finder.query = { text: 'clinic' };
        finder.shadowRoot?.querySelector('rf-results')?.shadowRoot?.querySelector<HTMLElement>('article button')?.click();
        await new Promise((resolve) => { setTimeout(resolve, 20); });
        document.documentElement.replaceChild(Object.assign(document.createElement('body'), { textContent: 'Another page' }), document.body);
        await new Promise((resolve) => { setTimeout(resolve); });
        document.documentElement.replaceChild(copy, document.body);
      });
    });
    context.diagnostic(JSON.stringify(found));
    flat(found);
    assert.deepEqual(errors, []);
    await close();
  });

  it('the element is moved from place to place', async (context) => {
    const { page, session, errors, close } = await bare('<main></main><aside></aside><resource-finder feed="/list.csv"></resource-finder>', 'resource-finder.js');
    await page.evaluate(shown);
    const found = await measure(session, async () => {
      await page.evaluate(async () => {
        const finder = document.querySelector('resource-finder') as HTMLElement;
        document.querySelector(finder.parentElement?.localName === 'main' ? 'aside' : 'main')?.append(finder);
        await new Promise((resolve) => { setTimeout(resolve); });
      });
      await page.evaluate(shown);
    });
    context.diagnostic(JSON.stringify(found));
    flat(found);
    assert.equal(await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('list.csv')).length), 1, 'its list was read once');
    assert.deepEqual(errors, []);
    await close();
  });
});
