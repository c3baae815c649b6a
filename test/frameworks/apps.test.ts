/**
 * One small app in each framework, built by its own builder on the packed package: what its developer and its visitors
 * meet, in three engines; then Chromium's counts while it comes and goes a hundred times.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { findBrowsers } from '../browsers.mjs';
import { flat, measure } from '../pages/counts.js';
import { engines, until, type Tab } from '../pages/engines.js';
import { openApps, type App } from './support.js';

const RENDERED_BY_SERVER = ['react', 'vue', 'svelte'];
const APPS = [...RENDERED_BY_SERVER, 'angular'];
/** Of the list: all, those that are free with the two that do not say, food, and what the last door opens. */
const SERVICES = 8, FREE = 7, FOOD = 2, DAILY = 6;

const { host, apps } = await openApps(APPS);
after(() => host.close());

/** Nodes of the page that was left last: React holds it until the next one is left. One that stays each time would be ninety of them. */
const LAST = 400;
/** What Lit says in any development build: that it is one, and that a long list is drawn in turns. */
const USUAL = ['warn: Lit is in dev mode.', 'warn: Element rf-results scheduled an update'];

const cards = (tab: Tab): Promise<number> => tab.run(() => inside('resource-finder', 'rf-results', 'article').length);
const heard = (tab: Tab): Promise<string[]> => tab.run(() => (document.querySelector('output')?.textContent ?? '').trim().split(/\s+/));
const press = (tab: Tab, ...selectors: string[]): Promise<void> => tab.run((...path) => { inside(...path)[0]?.click(); }, ...selectors);
const shows = (tab: Tab, count: number): Promise<void> => until(async () => await cards(tab) === count || cards(tab), `${count} listings`);
/** 988 and 911 can be pressed: in the widget's strip, or in the one the app wrote while that stands. */
const crisis = (tab: Tab): Promise<string> => tab.run(() => ['tel:988', 'tel:911'].map((href) =>
  [...inside('resource-finder', 'rf-crisis', `a[href="${href}"]`), ...inside(`.rf-crisis a[href="${href}"]`)].filter((link) => link.checkVisibility()).length).join(' '));

async function visit(tab: Tab, { url }: App): Promise<void> {
  await tab.goto(url);
  await shows(tab, SERVICES);
  await until(async () => (await heard(tab)).join() === 'ready' || heard(tab), 'rf-ready is heard once');
  await until(async () => await crisis(tab) === '1 1' || crisis(tab), 'the crisis lines stand once');
  // A property, given as an object.
  assert.equal(await tab.run(() => inside('resource-finder', '.notice')[0]?.textContent), 'Call before you go.');

  // The language is state of the app; it changes the widget, and what the framework wrote inside it.
  await press(tab, '#language');
  await until(() => tab.run(() => inside('resource-finder', '.question')[0]?.textContent?.includes('¿') || inside('resource-finder', '.question')[0]?.textContent), 'Spanish');
  await until(() => tab.run(() => document.querySelectorAll('resource-finder li').length === 2), 'the fallback in Spanish');
  await until(async () => await crisis(tab) === '1 1' || crisis(tab), 'the crisis lines in Spanish');
  await press(tab, '#language');
  await until(() => tab.run(() => !inside('resource-finder', '.question')[0]?.textContent?.includes('¿')), 'English again');
  assert.equal(await tab.run(() => document.querySelectorAll('resource-finder li').length), 1);

  // A filter of the widget.
  await until(() => tab.run(() => inside('resource-finder', '.tools button').some((button) => button.textContent?.trim() === 'Filters')), 'the filters are offered');
  await tab.run(() => { inside('resource-finder', '.tools button').find((button) => button.textContent?.trim() === 'Filters')?.click(); });
  const free = (): Promise<boolean> => tab.run(() => {
    const box = inside('resource-finder', 'rf-filters', 'label').find((label) => label.textContent?.includes('Free'));
    box?.click();
    return !!box;
  });
  await until(free, 'a filter for what is free');
  await shows(tab, FREE);
  assert.ok(await tab.run(() => inside('resource-finder', 'rf-results', 'div').some((each) => each.textContent === 'Cost not listed: call first (2)')), 'the unknown are counted');
  await until(free, 'the same filter');
  await shows(tab, SERVICES);

  // The query is state of the app.
  await press(tab, '#food');
  await shows(tab, FOOD);
  await press(tab, '#all');
  await shows(tab, SERVICES);

  // What a visitor does is heard, with its word.
  await press(tab, 'resource-finder', 'rf-results', 'article .name');
  await until(async () => (await heard(tab)).join() === 'ready,opened' || heard(tab), 'opened');
  await until(() => tab.run(() => inside('resource-finder', 'rf-detail', '.back').length === 1), 'the listing stands');
  await press(tab, 'resource-finder', 'rf-detail', '.back');
  await until(async () => (await heard(tab)).join() === 'ready,opened,closed' || heard(tab), 'closed');
  await shows(tab, SERVICES);
  await press(tab, 'resource-finder', 'rf-results', 'article a[href^="tel:"]');
  await until(async () => (await heard(tab)).join() === 'ready,opened,closed,call' || heard(tab), 'called');

  // Another route, and back.
  await press(tab, 'a[href="#about"]');
  await until(() => tab.run(() => !!document.querySelector('#away') && !document.querySelector('resource-finder')), 'the other route');
  await press(tab, 'a[href="#directory"]');
  await shows(tab, SERVICES);
  await until(async () => await crisis(tab) === '1 1' || crisis(tab), 'the crisis lines, once more');
  assert.deepEqual(await tab.run((usual) => said.filter((each) => !usual.some((start) => each.startsWith(start))), USUAL), [], 'nothing was said on the console');
}

describe('what the server sends', () => {
  for (const app of apps.filter(({ name }) => RENDERED_BY_SERVER.some((each) => name.startsWith(`${each}/index`)))) {
    it(`${app.name}: the element with its attributes, and the app's own lines in it`, () => {
      const [tag = '', inner = ''] = /<resource-finder([^>]*)>(.*)<\/resource-finder>/s.exec(app.html)?.slice(1) ?? [];
      for (const attribute of ['feed="services.csv"', 'time-zone="America/New_York"', 'heading-level="2"', 'lang="en"']) assert.ok(tag.includes(attribute), tag);
      for (const href of ['tel:988', 'sms:988', 'tel:911', 'tel:211']) assert.ok(inner.includes(`href="${href}"`), inner);
    });
  }
});

describe('the packed package imports in Node', () => {
  for (const name of APPS) {
    it(`from the folder of the ${name} app: classes, registering entry, SDK`, () => {
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', `
        const { ResourceFinder } = await import('community-resource-finder');
        await import('community-resource-finder/define');
        const { readFeed } = await import('community-resource-finder/sdk');
        const { resources } = await readFeed('Name,Phone\\nAlder Street Food Pantry,215-555-0101\\n');
        console.log(typeof ResourceFinder, resources.length);`], { cwd: path.join('.build/frameworks', name), encoding: 'utf8' });
      assert.equal(`${stdout}${stderr}`, 'function 1\n');
    });
  }
});

for (const engine of engines) {
  describe(engine.name, () => {
    let tab: Tab, stop: () => Promise<void>;
    before(async () => { ({ tab, stop } = await engine.start()); });
    after(() => stop());
    for (const app of apps) {
      it(`${app.name}: rendered, in two languages, filtered, heard, left and come back to`, async () => {
        await visit(tab, app);
        await tab.reset();
      });
    }
  });
}

describe('a hundred times in Chromium', () => {
  for (const app of apps.filter(({ name }) => name.endsWith('production'))) {
    it(`${app.name}: mounted, filtered and unmounted`, async (context) => {
      const browser = await chromium.launch({ executablePath: findBrowsers().chromium as string });
      context.after(() => browser.close());
      const page = await browser.newPage();
      await page.goto(app.url);
      const session = await page.context().newCDPSession(page);
      const found = await measure(session, () => page.evaluate(async ([services, daily]) => {
        const wait = async (ready: () => boolean, what: string): Promise<void> => {
          for (const started = performance.now(); !ready();) {
            if (performance.now() - started > 20_000) throw new Error(`${what}: not within 20 seconds`);
            await new Promise((resolve) => { setTimeout(resolve, 10); });
          }
        };
        const listed = (): number => inside('resource-finder', 'rf-results', 'article').length;
        await wait(() => listed() === services, 'listings');
        inside('resource-finder', 'rf-doors', 'button').find((door) => door.textContent?.includes('Food'))?.click();
        await wait(() => listed() === daily, 'what the door opens');
        inside('a[href="#about"]')[0]?.click();
        await wait(() => !document.querySelector('resource-finder') && !!document.querySelector('#away'), 'the other route');
        inside('a[href="#directory"]')[0]?.click();
        await wait(() => !!document.querySelector('resource-finder'), 'the element');
      }, [SERVICES, DAILY] as const));
      context.diagnostic(JSON.stringify(found));
      assert.deepEqual(await page.evaluate(() => said), []);
      flat(found, LAST);
    });
  }
});

describe('what was asked for', () => {
  it('stands on the server, in every app and engine', () => {
    assert.deepEqual([...new Set(host.asked.filter((asked) => /object/i.test(decodeURIComponent(asked))))], []);
  });
});
