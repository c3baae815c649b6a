/** The whole job by keyboard alone. What has focus is asserted after every step, through all shadow roots. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { cards, finder, searchField } from './journey.js';
import { focused, hasFocus, openPage, openSite, settled, type Site } from './support.js';

let site: Site;
before(async () => { site = await openSite(); });
after(async () => { await site.close(); });

const LONGEST_WALK = 160;

/** Presses Tab until the target has focus; what was passed on the way. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string[]> {
  const passed: string[] = [];
  for (let press = 0; press < LONGEST_WALK; press++) {
    await page.keyboard.press(key);
    if (await target.count() > 0 && await hasFocus(target)) return passed;
    passed.push(await focused(page));
  }
  throw new Error(`Not reached by ${key}: ${String(target)}. Passed: ${passed.join(' | ')}`);
}

async function focusComesTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let look = 0; look < 100 && !await hasFocus(target); look++) await page.waitForTimeout(50);
  assert.ok(await hasFocus(target), `focus is on "${await focused(page)}", not on ${String(target)}`);
}

const insideWidget = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement?.closest('resource-finder') != null);

/** Where the first pin of the map stands on the screen: it moves whenever the map does. */
const scale = (page: Page): Promise<number> => finder(page).locator('rf-map .pins').evaluate((layer) => {
  const [first, ...others] = [...layer.children].map((pin) => pin.getBoundingClientRect());
  return Math.max(...others.map((box) => Math.hypot(box.x - (first?.x ?? 0), box.y - (first?.y ?? 0))));
});

for (const viewport of [{ width: 1280, height: 900 }, { width: 360, height: 740 }]) {
  test(`search, filter, detail, call, back and map by keyboard at ${viewport.width} px`, async () => {
    const { page, context, errors } = await openPage(site, '/city/', { viewport });
    await settled(page);
    const widget = finder(page);

    // From the start of the page: quick exit is the first stop of the widget, then the crisis links, then the search.
    const exit = widget.getByRole('link', { name: 'Leave this page' });
    for (let press = 0; press < 30 && !await insideWidget(page); press++) await page.keyboard.press('Tab');
    assert.ok(await hasFocus(exit), `first stop in the widget: ${await focused(page)}`);
    const passed = await tabTo(page, searchField(page));
    for (const link of ['Call 988', 'Text 988', 'Call 911']) {
      assert.ok(passed.some((stop) => stop === `a: ${link}`), `${link} is on the way: ${passed.join(' | ')}`);
    }
    assert.ok(passed.findIndex((stop) => stop === 'a: Call 988') < passed.findIndex((stop) => stop === 'a: Call 911'));

    // Search by typing.
    const title = widget.locator('rf-results .title');
    const all = await title.textContent();
    await page.keyboard.type('shelter');
    await page.waitForFunction(([element, words]) => element?.textContent !== words, [await title.elementHandle(), all] as const);
    assert.ok(await hasFocus(searchField(page)), 'typing keeps focus');

    // Filters: opened, one checked, closed by Escape, focus back on what opened them.
    const filters = widget.locator('rf-filters');
    await tabTo(page, widget.getByRole('button', { name: 'Filters', exact: true }));
    await page.keyboard.press('Enter');
    await filters.getByRole('checkbox').first().waitFor();
    const wide = await filters.locator('dialog').count() === 0;
    const kinds = filters.locator('details').filter({ hasText: 'Kind of help' });
    const opener = wide ? kinds.locator('summary') : filters.getByRole('button', { name: /^Filters/, includeHidden: true }).first();
    if (wide) {
      await tabTo(page, opener);
      await page.keyboard.press('Enter');
    } else {
      assert.ok(await filters.locator('dialog').evaluate((dialog) => dialog.contains((dialog.getRootNode() as ShadowRoot).activeElement)), 'focus is in the sheet');
    }
    const box = kinds.getByRole('checkbox').first();
    await tabTo(page, box);
    const before = await title.textContent();
    await page.keyboard.press('Space');
    await page.waitForFunction(([element, words]) => element?.textContent !== words, [await title.elementHandle(), before] as const);
    assert.ok(await box.isChecked());
    assert.ok(await hasFocus(box), 'checking keeps focus');
    await page.keyboard.press('Escape');
    await focusComesTo(page, opener);

    // A card opens on the detail's heading; its call link is reached; back by Escape and by the button.
    const name = cards(page).first().getByRole('heading').getByRole('button');
    await tabTo(page, name);
    const said = (await name.textContent())?.trim() ?? '';
    await page.keyboard.press('Enter');
    const heading = widget.locator('rf-detail .name');
    await focusComesTo(page, heading);
    assert.equal((await heading.textContent())?.trim(), said);
    await tabTo(page, widget.locator('rf-detail a[href^="tel:"]').first());
    await page.keyboard.press('Escape');
    await focusComesTo(page, name);
    await page.keyboard.press('Enter');
    await focusComesTo(page, heading);
    await tabTo(page, widget.getByRole('button', { name: 'Back to results' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await focusComesTo(page, name);

    // The map: its pins are one stop, arrows rove among them, zoom has buttons, Enter opens a listing.
    const swap = widget.getByRole('button', { name: 'Map', exact: true }).locator('visible=true').first();
    await tabTo(page, swap, wide ? 'Shift+Tab' : 'Tab');
    await page.keyboard.press('Enter');
    const pins = widget.locator('rf-map .pin');
    await pins.nth(1).waitFor();
    assert.equal(await widget.locator('rf-map .pin[tabindex="0"]').count(), 1);
    const zoomIn = widget.locator('rf-map').getByRole('button', { name: 'Zoom in' });
    await tabTo(page, zoomIn, wide ? 'Tab' : 'Shift+Tab');
    const small = await scale(page);
    await page.keyboard.press('Enter');
    await page.waitForFunction(([layer, size]) => {
      const [first, ...others] = [...layer?.children ?? []].map((pin) => pin.getBoundingClientRect());
      return Math.max(...others.map((each) => Math.hypot(each.x - (first?.x ?? 0), each.y - (first?.y ?? 0)))) > size * 1.5;
    }, [await widget.locator('rf-map .pins').elementHandle(), small] as const);
    assert.ok(await hasFocus(zoomIn));
    await tabTo(page, widget.locator('rf-map').getByRole('button', { name: 'Zoom out' }));
    await page.keyboard.press('Enter');
    await tabTo(page, widget.locator('rf-map').getByRole('button', { name: 'Show all' }));
    await page.keyboard.press('Enter');

    const stop = widget.locator('rf-map .pin[tabindex="0"]');
    const between = await tabTo(page, stop, 'Shift+Tab');
    assert.ok(between.every((each) => !/\d+ of \d+:/.test(each)), 'no other pin on the way');
    const first = await focused(page);
    for (const arrow of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
      await page.keyboard.press(arrow);
      if (await focused(page) !== first) break;
    }
    const reached = await focused(page);
    assert.notEqual(reached, first, 'arrow keys rove');
    assert.match(reached, /\d+ of \d+: /);
    assert.equal(await widget.locator('rf-map .pin[tabindex="0"]').count(), 1);
    await page.keyboard.press('Enter');
    await focusComesTo(page, heading);
    assert.ok(reached.endsWith((await heading.textContent())?.trim().slice(0, 20) ?? '-') || reached.includes((await heading.textContent())?.trim().slice(0, 20) ?? '-'),
      `${reached} opened ${await heading.textContent()}`);

    assert.deepEqual(errors, []);
    await context.close();
  });
}

for (const [way, leave] of [
  ['Enter on the link', async (page: Page) => {
    await tabTo(page, finder(page).getByRole('link', { name: 'Leave this page' }));
    await page.keyboard.press('Enter');
  }],
  ['Shift three times', async (page: Page) => { for (let press = 0; press < 3; press++) await page.keyboard.press('Shift'); }],
] as const) {
  test(`quick exit by ${way}: Back does not return to the widget`, async () => {
    const { page, context } = await openPage(site, '/', {}, (opened) => opened.route(/^https:/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' })));
    await page.goto(new URL('city/', site.url).href);
    await settled(page);
    const length = await page.evaluate(() => history.length);
    assert.ok(length >= 2);
    await leave(page);
    await page.waitForURL(/^https:/);
    assert.equal(await page.title(), 'Elsewhere');
    assert.equal(await page.evaluate(() => history.length), length, 'no entry was added');
    await page.goBack();
    assert.equal(new URL(page.url()).pathname, '/');
    assert.equal(await page.locator('resource-finder').count(), 0);
    await context.close();
  });
}

test('two presses of Shift, or three with a key between, do not leave', async () => {
  const { page, context } = await openPage(site, '/city/');
  await settled(page);
  for (const key of ['Shift', 'Shift', 'a', 'Shift', 'Shift', 'Escape', 'Shift']) await page.keyboard.press(key);
  assert.equal(new URL(page.url()).pathname, '/city/');
  assert.ok(await page.evaluate(() => !document.body.hidden));
  await context.close();
});
