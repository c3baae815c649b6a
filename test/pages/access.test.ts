/** What axe does not ask: references between elements, larger text and spacing, forced colours, less motion, and life without the map. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { en } from '../../src/locale/en.js';
import { mapEn } from '../../src/locale/map.en.js';
import { panelsEn } from '../../src/locale/panels.en.js';
import { restEn } from '../../src/locale/rest.en.js';
import { cards, changes, closeDetail, finder, openDetail, searchField, showMap } from './journey.js';
import { openPage, openSite, settled, type Site } from './support.js';

let site: Site;
before(async () => { site = await openSite(); });
after(async () => { await site.close(); });

/** References by id that lead nowhere in their own root, and how many there are; ids that stand twice in one root. */
const references = (page: Page): Promise<{ readonly broken: string[]; readonly twice: string[]; readonly count: number }> => page.evaluate(() => {
  const names = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-activedescendant', 'aria-details', 'aria-errormessage', 'aria-flowto', 'for', 'list', 'form', 'popovertarget'];
  const broken: string[] = [], twice: string[] = [];
  let count = 0;
  const visit = (root: Document | ShadowRoot): void => {
    const ids = new Set<string>();
    for (const element of root.querySelectorAll('*')) {
      if (element.id && ids.size === ids.add(element.id).size) twice.push(element.id);
      for (const name of names) {
        for (const id of element.getAttribute(name)?.split(/\s+/).filter(Boolean) ?? []) {
          count++;
          if (!root.querySelector(`#${CSS.escape(id)}`)) broken.push(`${element.localName} ${name}="${id}"`);
        }
      }
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(document);
  return { broken, twice, count };
});

test('every reference by id leads to an element of the same root, in every state', async () => {
  const { page, context } = await openPage(site, '/city/', { viewport: { width: 1280, height: 900 } });
  await settled(page);
  const seen: number[] = [];
  const look = async (state: string): Promise<void> => {
    const { broken, twice, count } = await references(page);
    assert.deepEqual([broken, twice], [[], []], state);
    seen.push(count);
  };
  await look('the list');
  await changes(page, () => searchField(page).fill('foo'));
  await look('suggestions');
  await finder(page).getByRole('button', { name: /^Filters/ }).first().click();
  await finder(page).locator('rf-filters').getByRole('checkbox').first().waitFor();
  await look('filters');
  await finder(page).getByRole('button', { name: /^Near you/ }).first().click();
  await finder(page).locator('rf-near').getByRole('textbox').first().waitFor();
  await look('near');
  await showMap(page);
  await look('the map');
  await openDetail(page);
  await look('a listing');
  assert.ok(Math.max(...seen) > 2, `references were there to be looked at: ${seen.join()}`);
  // The look can fail.
  await page.evaluate(() => { document.querySelector('resource-finder')?.shadowRoot?.querySelector('input')?.setAttribute('aria-describedby', 'nowhere'); document.body.insertAdjacentHTML('beforeend', '<label for="nobody">x</label>'); });
  assert.ok((await references(page)).broken.includes('label for="nobody"'));
  await context.close();
});

/** How far anything sticks out sideways, and texts that are cut off within their box. */
const overflow = (page: Page): Promise<{ readonly wide: number; readonly cut: string[] }> => page.evaluate(() => {
  const cut: string[] = [];
  const visit = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      const { overflowX, overflowY, display, position, clipPath } = getComputedStyle(element);
      if (root === document || display === 'inline' || (position === 'absolute' && clipPath !== 'none') || !element.getClientRects().length) continue;
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (own && ((overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) || (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1))) cut.push(`${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`);
    }
  };
  visit(document);
  return { wide: document.documentElement.scrollWidth - document.documentElement.clientWidth, cut };
});

/** Set from outside as a person's own style would be, on every root. */
async function restyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const visit = (root: Document | ShadowRoot): void => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) visit(element.shadowRoot);
    };
    visit(document);
  }, css);
}

const TEXTS = [
  ['text spacing', '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }'],
  ['text at 200 %', 'html, :host(resource-finder) { font-size: 32px !important; }'],
] as const;
for (const [name, css] of TEXTS) {
  for (const state of ['the list', 'a listing', 'the filters'] as const) {
    test(`${name} at 320 px, ${state}: nothing is cut off and nothing scrolls sideways`, async () => {
      const { page, context } = await openPage(site, '/city/', { viewport: { width: 320, height: 800 } });
      await settled(page);
      if (state === 'a listing') await openDetail(page);
      if (state === 'the filters') {
        await finder(page).getByRole('button', { name: /^Filters/ }).first().click();
        await finder(page).locator('rf-filters').getByRole('checkbox').first().waitFor();
      }
      const size = (): Promise<number> => finder(page).locator('rf-doors').first().evaluate((element) => element.getBoundingClientRect().height);
      const before = await size();
      await restyle(page, css);
      await page.waitForTimeout(200);
      if (state === 'the list') assert.ok(await size() > before, 'the style is in force');
      assert.deepEqual(await overflow(page), { wide: 0, cut: [] });
      await context.close();
    });
  }
}

/** As a language with words half as long again: what is put into braces stays. */
const longer = (text: string): string => text.split(/(\{[^}]*\})/).map((part) => part.startsWith('{') ? part : part.replace(/\p{L}{4,}/gu, (word) => word + word.slice(0, Math.ceil(word.length / 2)).toLowerCase())).join('');

for (const width of [320, 768, 1280]) {
  test(`a language with words half as long again at ${width} px: nothing is cut off and nothing scrolls sideways`, async () => {
    const { page, context } = await openPage(site, '/city/', { viewport: { width, height: 800 } });
    await settled(page);
    const strings = Object.fromEntries(Object.entries({ ...en, ...restEn, ...panelsEn, ...mapEn }).map(([key, text]) => [key, longer(text)]));
    await page.evaluate((config) => { Object.assign(document.querySelector('resource-finder') as HTMLElement, { config }); }, { strings });
    await finder(page).getByText(longer(en.disclaimer)).first().waitFor();
    assert.notEqual(longer(en.disclaimer), en.disclaimer);
    await cards(page).first().waitFor();
    assert.deepEqual(await overflow(page), { wide: 0, cut: [] }, 'the list');
    await finder(page).getByRole('button', { name: longer('Filters') }).first().click();
    await finder(page).locator('rf-filters').getByRole('checkbox').first().waitFor();
    assert.deepEqual(await overflow(page), { wide: 0, cut: [] }, 'the filters');
    await page.keyboard.press('Escape');
    await openDetail(page);
    assert.deepEqual(await overflow(page), { wide: 0, cut: [] }, 'a listing');
    await context.close();
  });
}

test('forced colours: buttons and fields keep an edge, links their line, the crisis strip its words', async () => {
  const { page, context } = await openPage(site, '/city/', { viewport: { width: 1280, height: 900 }, forcedColors: 'active' });
  await settled(page);
  assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
  const edges = await page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        if (root === document || !element.getClientRects().length || !element.matches('button, input, select, a')) continue;
        const style = getComputedStyle(element);
        const edge = parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none' && style.borderTopColor !== style.backgroundColor;
        const line = style.textDecorationLine.includes('underline') || element.matches('input[type=checkbox], input[type=radio], summary');
        if (!edge && !line) found.push(`${element.localName}.${element.className}: ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30)}`);
      }
    };
    visit(document);
    return found;
  });
  assert.deepEqual(edges, []);
  await context.close();
});

test('less motion: nothing is animated and no transition lasts', async () => {
  const { page, context } = await openPage(site, '/city/', { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  await settled(page);
  await showMap(page);
  await finder(page).locator('rf-map').getByRole('button', { name: 'Zoom in' }).click();
  const moving = await page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
        if (transitionDuration.split(',').some((time) => parseFloat(time) > 0.01) || (animationName !== 'none' && parseFloat(animationDuration) > 0.01)) found.push(`${element.localName}.${element.className}`);
      }
    };
    const finders = document.querySelector('resource-finder')?.shadowRoot;
    if (finders) visit(finders);
    return { found, running: document.getAnimations().filter(({ playState }) => playState === 'running').length };
  });
  assert.deepEqual(moving, { found: [], running: 0 });
  await context.close();
});

test('with the map deleted: search, filters, a listing and its numbers, as before', async () => {
  const { page, context, errors } = await openPage(site, '/city/', { viewport: { width: 1280, height: 900 } }, (opened) => opened.route(/(rf-map|leaflet-view)-.*\.js$/, (route) => route.abort()));
  await settled(page);
  await changes(page, () => searchField(page).fill('shelter'));
  await finder(page).getByRole('button', { name: 'Map', exact: true }).first().click();
  // The list stays, the lines stay, and the map's absence is said.
  await cards(page).first().waitFor();
  await openDetail(page);
  assert.ok(await finder(page).locator('rf-detail a[href^="tel:"]').count() > 0);
  await closeDetail(page);
  assert.ok(await finder(page).getByRole('link', { name: 'Call 988' }).first().isVisible());
  assert.deepEqual(errors, []);
  await context.close();
});

for (const width of [360, 1280]) {
  test(`printed from the map at ${width} px: the list with its numbers, and no map`, async () => {
    const { page, context } = await openPage(site, '/city/', { viewport: { width, height: 900 } });
    await settled(page);
    await showMap(page);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await finder(page).locator('rf-map').isVisible(), false, 'no map');
    assert.equal(await cards(page).first().isVisible(), true, 'the list');
    assert.equal(await cards(page).first().getByText(/\d{3}-\d{4}|988/).first().isVisible(), true, 'its numbers');
    // All the width there is: nothing stands where the map stood.
    const [list, body] = await Promise.all([finder(page).locator('rf-results').boundingBox(), finder(page).boundingBox()]);
    assert.ok(list && body && list.width > body.width * 0.9, `${list?.width} of ${body?.width}`);
    await context.close();
  });
}
