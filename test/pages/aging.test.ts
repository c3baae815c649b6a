/**
 * Long use leaves nothing behind: `npm run soak` for half an hour, and two minutes in every test run (SOAK_MINUTES says
 * how long, SOAK_SEED which use). Files begin in the order of their names, and the longest should not be the last. Nothing here depends on how fast the machine is: a slower one does less in the time.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { count, home, random, stretch, type Counts } from './soak.js';
import { openPage, openSite, settled, type Site } from './support.js';

const MINUTES = Number(process.env['SOAK_MINUTES'] ?? 2);
const SEED = Number(process.env['SOAK_SEED'] ?? 20261126);
const STEPS = 40;
/**
 * The bounds. The first stretches fetch panels, both languages, the map and the index of words, which stay. After them a list and its
 * panels may differ by a few cards from what they were; one listing kept a stretch would be past this in two minutes.
 */
const MOST = { nodes: 500, listeners: 40, documents: 2, heap: 2_000_000 } as const satisfies Counts;
const WARM = 2;

describe(`${MINUTES} minutes of use, seed ${SEED}`, () => {
  let site: Site;
  before(async () => { site = await openSite(); });
  after(async () => { await site.close(); });

  it('heap, listeners and nodes do not grow, nothing is thrown, and the crisis lines stand throughout', async (context) => {
    const { page, context: browser, errors } = await openPage(site, '/city/', { viewport: { width: 1000, height: 800 } }, async (opened) => {
      await opened.route((url) => !url.href.startsWith(site.url), (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title>' }));
    });
    const session = await browser.newCDPSession(page);
    const next = random(SEED), done = new Map<string, number>(), found: Counts[] = [];
    const until = Date.now() + MINUTES * 60_000;
    let exits = 0;
    while (Date.now() < until || found.length < WARM + 2) {
      await settled(page);
      await home(page);
      await stretch(page, STEPS, next, done);
      assert.equal(await page.evaluate(() => {
        const within = (root: Document | ShadowRoot): HTMLAnchorElement[] => [...root.querySelectorAll<HTMLAnchorElement>('a[href="tel:988"]'), ...[...root.querySelectorAll('*')].flatMap((each) => each.shadowRoot ? within(each.shadowRoot) : [])];
        return within(document).some((line) => line.checkVisibility());
      }), true, '988 stands');
      await home(page);
      found.push(await count(session));
      // Every fourth time they leave, and come back later.
      if (found.length % 4 === 0) {
        await page.evaluate(() => { document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-exit')?.shadowRoot?.querySelector('a')?.click(); });
        await page.waitForURL((url) => !url.href.startsWith(site.url));
        exits += 1;
        await page.goto(new URL('city/', site.url).href);
      }
    }
    const base = found[WARM - 1], last = found.at(-1);
    assert.ok(base && last);
    const growth = { nodes: last.nodes - base.nodes, listeners: last.listeners - base.listeners, documents: last.documents - base.documents, heap: last.heap - base.heap };
    context.diagnostic(`${found.length} stretches of ${STEPS} steps, ${exits} exits: ${[...done].sort().map(([what, times]) => `${what} ${times}`).join(', ')}`);
    context.diagnostic(`after stretch ${WARM}: ${JSON.stringify(base)}; at the end: ${JSON.stringify(last)}; growth ${JSON.stringify(growth)}; bounds ${JSON.stringify(MOST)}`);
    for (const what of Object.keys(MOST) as (keyof Counts)[]) assert.ok(growth[what] <= MOST[what], `${what} grew by ${growth[what]}`);
    // Every kind of use was really there.
    for (const what of ['type', 'door', 'filter', 'open', 'back', 'map', 'near', 'language', 'scroll']) assert.ok(done.get(what), `nobody did: ${what}`);
    assert.deepEqual(errors, []);
    await browser.close();
  });
});
