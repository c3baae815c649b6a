/**
 * Whole journeys by keyboard, and after each step exactly what a screen reader is given: the accessibility tree, compared line by line with
 * the text that stands in test/pages/trees/. English, Spanish, and English words on an Arabic page that runs from right to left: the
 * widget has no Arabic of its own yet, and says so in `lang`.
 *
 * ACCEPT=1 npm run test:pages -- tree writes what is there; read the difference before it is committed.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { en } from '../../src/locale/en.js';
import { mapEn } from '../../src/locale/map.en.js';
import { panelsEn } from '../../src/locale/panels.en.js';
import { restEn } from '../../src/locale/rest.en.js';
import { findBrowsers } from '../browsers.mjs';
import { LIST, STRIP } from './hostile-hosts.js';
import { openHost, pageOf, type Host } from './host.js';
import { treeLines } from './tree-lines.js';

const FOLDER = 'test/pages/trees';
/** Keys that are no words: `call` is both. */
const KEYS = Object.keys({ ...en, ...restEn, ...panelsEn, ...mapEn }).filter((key) => /^[a-z]+(?:[A-Z][a-z0-9]*)+$/.test(key));
const accept = process.env.ACCEPT === '1';
/** A Monday, 10 AM in New York. */
const NOW = new Date('2026-11-23T15:00:00Z');

const WORDS = {
  en: { lang: 'en', filters: 'Filters', free: /^Free/, map: 'Map', back: 'Back to results', search: 'clinic', near: 'Near you' },
  es: { lang: 'es', filters: 'Filtros', free: /^Gratis/, map: 'Mapa', back: 'Volver a los resultados', search: 'clinic', near: 'Cerca de usted' },
} as const;
const PAGES: readonly (readonly [string, keyof typeof WORDS, string])[] = [['english', 'en', 'en'], ['spanish', 'es', 'es'], ['arabic-direction', 'en', 'ar" dir="rtl']];

describe('the tree that a screen reader is given', () => {
  let host: Host, browser: Browser;
  before(async () => {
    host = await openHost();
    browser = await chromium.launch({ executablePath: findBrowsers().chromium as string });
    host.pages.set('/list.csv', { body: LIST, type: 'text/csv' });
  });
  after(async () => {
    await browser.close();
    await host.close();
  });

  for (const [name, language, attribute] of PAGES) {
    it(`${name}: a whole journey by keyboard`, async () => {
      const words = WORDS[language];
      host.pages.set('/page', { body: pageOf(`<resource-finder feed="/list.csv" time-zone="America/New_York" gazetteer="/list.csv">${STRIP}<p>Ask at the town hall: <a href="tel:211">211</a></p></resource-finder>`,
        { lang: attribute, head: '<link rel="stylesheet" href="/dist/resource-finder.css"><script type="module" src="/dist/resource-finder.js"></script>' }) });
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', locale: 'en-US' });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      await page.clock.setFixedTime(NOW);
      await page.goto(`${host.url}page`);
      const session = await context.newCDPSession(page);
      const finder = page.locator('resource-finder');
      await finder.locator('rf-results .facts').first().waitFor();
      // The words of a host in a language that is not ours are not taken over.
      if (attribute === language) await finder.locator('rf-crisis details').waitFor();
      await finder.locator('rf-doors .count').filter({ hasText: /\d/ }).first().waitFor();
      await page.evaluate(async () => { await (document.querySelector('resource-finder') as unknown as { directory: { later?: Promise<unknown> } }).directory.later; });

      let seen = '';
      /** The tree, once it is the same twice and what must be in it is: what was announced is there in its own time. */
      const step = async (title: string, has: RegExp): Promise<void> => {
        let before = '', now = await treeLines(session);
        for (let look = 0; look < 200 && !(now === before && has.test(now)); look++) {
          await page.waitForTimeout(100);
          before = now;
          now = await treeLines(session);
        }
        assert.match(now, has, `${title}: the tree came to rest`);
        seen += `## ${title}\n\n${now}\n`;
      };
      const title = finder.locator('rf-results .title');
      /** After it the count is another, and has been announced: that comes a moment later. */
      const changed = async (act: () => Promise<unknown>): Promise<void> => {
        const before = await title.textContent();
        await act();
        const after = `after: ${seen.slice(seen.lastIndexOf('## ')).split('\n')[0] ?? ''}`;
        let now = before, said = '';
        for (let look = 0; look < 400 && (now === before || !said.includes(/\d+/.exec(now ?? '')?.[0] ?? '?')); look++) {
          await page.waitForTimeout(50);
          now = await title.textContent();
          said = (await finder.locator('.root > [role=status]').allTextContents()).join('');
        }
        assert.notEqual(now, before, after);
        assert.match(said, /\d/, after);
      };

      await step('The page', /status[^\n]*\n *StaticText "[^"]*4 /);
      await finder.getByRole('searchbox').focus();
      await changed(() => page.keyboard.insertText(words.search));
      // Escape closes what is suggested; without anything suggested it would empty the field.
      const suggested = finder.locator('rf-suggestions li').first();
      await suggested.waitFor();
      await step(`"${words.search}" is typed`, /searchbox[^\n]*= "clinic"/);
      await page.keyboard.press('Escape');
      await suggested.waitFor({ state: 'detached' });
      await page.keyboard.press('Control+A');
      await changed(() => page.keyboard.press('Backspace'));
      await finder.getByRole('button', { name: words.filters, exact: true }).focus();
      await page.keyboard.press('Enter');
      const box = finder.locator('rf-filters').getByRole('checkbox', { name: words.free });
      await box.waitFor();
      await box.focus();
      await changed(() => page.keyboard.press('Space'));
      await step('Filters are open, and one is chosen', /checkbox[^\n]*\[checked\]/);
      await changed(() => page.keyboard.press('Space'));
      await finder.locator('rf-results article .name').first().focus();
      await page.keyboard.press('Enter');
      await finder.locator('rf-detail article').waitFor();
      await step('A listing is open', /heading[^\n]*\[focused\]/);
      await page.keyboard.press('Escape');
      await finder.locator('rf-results article').first().waitFor();
      await step('Back on the list', /button[^\n]*\[focused\]/);
      const swap = finder.getByRole('button', { name: words.map, exact: true }).locator('visible=true').first();
      await swap.focus();
      await page.keyboard.press('Enter');
      await finder.locator('rf-map .pin').nth(2).waitFor();
      await finder.locator('rf-map .pin[tabindex="0"]').focus();
      await page.keyboard.press('End');
      await step('On the last pin of the map', /button "3 [^\n]*\[focused\]/);
      await context.close();

      // A word that had not come would be read out as its key.
      assert.deepEqual(KEYS.filter((key) => new RegExp(`\\b${key}\\b`).test(seen)), []);
      const file = `${FOLDER}/${name}.txt`;
      if (accept) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, seen);
      }
      assert.ok(existsSync(file), `${file} is not there: ACCEPT=1 npm run test:pages -- tree writes it`);
      assert.equal(seen, readFileSync(file, 'utf8'));
    });
  }
});
