/** The crisis lines stand whatever fails: scripts off, late, lost in part; feeds gone, slow, or not feeds at all. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { finder, searchField } from './journey.js';
import { openPage, openSite, ready, settled, type Site } from './support.js';

let site: Site;
before(async () => { site = await openSite(); });
after(async () => { await site.close(); });

const SIZES = [{ width: 360, height: 740 }, { width: 1280, height: 900 }];
const NUMBERS = ['tel:988', 'sms:988', 'tel:911'];
const FALLBACK = 'Lines you can reach now';

interface Box { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The rows of the strip that shows, the host's or the widget's, and where they stand on the page. */
function rows(page: Page): Promise<Box[]> {
  return page.evaluate(() => {
    const widget = document.querySelector('resource-finder');
    const own = widget?.shadowRoot?.querySelector('rf-crisis')?.shadowRoot?.querySelector('.rf-crisis');
    return [...(own ?? widget?.querySelector('.rf-crisis'))?.children ?? []].map((row) => {
      const { x, y, width, height } = row.getBoundingClientRect();
      return { text: (row.textContent ?? '').replace(/\s+/g, ' ').trim(), x, y: y + scrollY, width, height };
    });
  });
}

/** Each number has a link in sight that nothing covers: a trial press would reach it. */
async function stripStands(page: Page): Promise<void> {
  for (const href of NUMBERS) {
    const press = (): Promise<void> => finder(page).locator(`a[href="${href}"]`).locator('visible=true').first().click({ trial: true, timeout: 3000 });
    // Twice, because the widget's strip may take over from the host's in between.
    await press().catch(press);
  }
}

async function fallbackStands(page: Page): Promise<void> {
  assert.ok(await page.getByRole('heading', { name: FALLBACK }).isVisible());
  assert.ok(await page.locator('resource-finder > ul a[href="tel:+18007997233"]').isVisible());
}

test('with scripts off the strip and the fallback stand, in order, with links and text that can be selected', async () => {
  for (const viewport of SIZES) {
    const { page, context } = await openPage(site, '/city/', { viewport, javaScriptEnabled: false });
    await stripStands(page);
    await fallbackStands(page);
    const tops: number[] = [];
    for (const words of ['Call 988', 'Call 911', 'Philadelphia Crisis Line']) {
      const box = await page.locator('.rf-crisis').getByText(words).first().boundingBox();
      assert.ok(box, words);
      tops.push(box.y);
    }
    assert.deepEqual(tops, [...tops].sort((a, b) => a - b), '988, then 911, then the city’s line');
    for (const text of ['AYUDA al 988', 'Police may come']) assert.ok(await page.getByText(text).first().isVisible(), text);
    await context.close();
  }
});

test('while the scripts load the host’s markup stands', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => { release = resolve; });
  let asked = 0;
  const { page, context } = await openPage(site, '/city/', {}, (opened) => opened.route('**/dist/define-*.js', async (route) => {
    asked += 1;
    await held;
    await route.continue();
  }));
  await stripStands(page);
  await fallbackStands(page);
  assert.equal(asked, 1, 'the script was on its way');
  release();
  await settled(page);
  await stripStands(page);
  await context.close();
});

for (const viewport of SIZES) {
  test(`taking the strip over moves nothing at ${viewport.width} px`, async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    const { page, context } = await openPage(site, '/city/', { viewport }, (opened) => opened.route('**/dist/define-*.js', async (route) => {
      await held;
      await route.continue();
    }));
    const before = await rows(page);
    assert.equal(before.length, 4, 'a title and three lines');
    release();
    await settled(page);
    assert.equal(await page.locator('rf-crisis .rf-crisis').count(), 1, 'taken over');
    assert.deepEqual(await rows(page), before);
    await context.close();
  });

  test(`the strip’s words can be selected, and 988 comes before 911 before the city’s line, at ${viewport.width} px`, async () => {
    const { page, context } = await openPage(site, '/city/', { viewport });
    await settled(page);
    const texts = (await rows(page)).map(({ text }) => text);
    assert.match(texts[1] ?? '', /988.*AYUDA/);
    assert.match(texts[2] ?? '', /911.*Police may come/);
    assert.match(texts[3] ?? '', /Philadelphia Crisis Line/);
    const unselectable = await page.locator('rf-crisis .rf-crisis :is(p, a, b, span, small)').evaluateAll((all) =>
      all.filter((each) => getComputedStyle(each).userSelect === 'none').map((each) => each.textContent));
    assert.deepEqual(unselectable, []);
    assert.equal(await page.locator('rf-crisis').getByText('988').first().evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      return getSelection()?.toString().includes('988');
    }), true);
    await context.close();
  });
}

const FAULTS: Record<string, (route: Route) => Promise<void>> = {
  404: (route) => route.fulfill({ status: 404, body: 'gone' }),
  500: (route) => route.fulfill({ status: 500, body: 'down' }),
  'a page of HTML': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title><p>Sign in' }),
  'a lost connection': (route) => route.abort('connectionreset'),
};

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`feeds that answer with ${name}: strip, fallback and a retry that recovers`, async () => {
    let down = true;
    let asked = 0;
    const { page, context, errors } = await openPage(site, '/city/', {}, (opened) => opened.route(/\/data\/.*\.(csv|json)$/, async (route) => {
      if (!down) return route.continue();
      asked += 1;
      return fault(route);
    }));
    const retry = finder(page).getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    assert.ok(asked >= 2, 'both feeds were asked for');
    await stripStands(page);
    await fallbackStands(page);
    const before = asked;
    await retry.click();
    // Both feeds, and until it has given up: one that is asked for once the other was let through opens the list.
    for (let look = 0; look < 200 && asked < before + 2; look++) await page.waitForTimeout(50);
    assert.ok(asked >= before + 2, 'it tried both again');
    await retry.waitFor();
    down = false;
    await retry.click();
    await ready(page);
    assert.equal(await retry.count(), 0);
    assert.equal(await page.getByRole('heading', { name: FALLBACK }).isVisible(), false, 'the fallback has gone');
    await stripStands(page);
    assert.deepEqual(errors, []);
    await context.close();
  });
}

test('feeds that never answer: the strip and the fallback stand meanwhile; then a retry is offered', async () => {
  let asked = 0;
  const { page, context } = await openPage(site, '/city/', {}, async (opened) => {
    await opened.clock.install();
    await opened.route(/\/data\/.*\.(csv|json)$/, () => { asked += 1; });
  });
  await page.locator('rf-exit a').waitFor();
  await stripStands(page);
  await fallbackStands(page);
  for (let look = 0; look < 100 && asked < 2; look++) await page.waitForTimeout(50);
  assert.equal(asked, 2);
  await page.clock.fastForward(30_000);
  await finder(page).getByRole('button', { name: 'Try again' }).waitFor();
  await stripStands(page);
  await fallbackStands(page);
  await context.close();
});

test('without the chunk of what follows the first page, the strip, names and numbers work', async () => {
  let refused = 0;
  const { page, context, errors } = await openPage(site, '/city/', {}, (opened) => opened.route(/\/dist\/rest-[^/]*\.js$/, (route) => {
    refused += 1;
    return route.abort();
  }));
  await ready(page);
  await searchField(page).fill('Women Against Abuse');
  const listed = finder(page).locator('rf-results article').filter({ hasText: 'Women Against Abuse' });
  await listed.locator('a[href="tel:+18667233014"]').waitFor();
  assert.ok(refused > 0, 'the fault was hit');
  assert.ok(await page.locator('resource-finder > .rf-crisis a[href="tel:988"]').isVisible(), 'the host’s own strip');
  assert.equal(await page.locator('rf-crisis').count(), 0);
  await stripStands(page);
  assert.deepEqual(errors, []);
  await context.close();
});

test('where the host wrote no strip and only the first scripts come, the bare numbers stand', async () => {
  const { page, context, errors } = await openPage(site, '/city/', {}, async (opened) => {
    await opened.route('**/city/', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/<resource-finder[\s\S]*<\/resource-finder>/, '<resource-finder feed="../data/philadelphia/community-services.csv" region="US"></resource-finder>');
      await route.fulfill({ response: answer, body });
    });
    await opened.route(/\/dist\/(?!resource-finder\.|define-)[^/]*\.js$/, (route) => route.abort());
  });
  await page.locator('resource-finder a[href="tel:988"]').waitFor();
  await stripStands(page);
  assert.equal(await page.locator('resource-finder > .rf-crisis').count(), 0);
  assert.deepEqual(errors, []);
  await context.close();
});
