/** Nothing leaves the page and nothing stays behind: requests, storage, cookies, history and title over a whole journey. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { changes, closeDetail, finder, journey, openDetail, searchField } from './journey.js';
import { openPage, openSite, ready, type Site } from './support.js';

let site: Site;
before(async () => { site = await openSite(); });
after(async () => { await site.close(); });

const left = () => ({
  cookies: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  history: history.length,
  title: document.title,
  url: location.href,
});

test('a whole journey on the city page asks no other origin and leaves nothing behind', async () => {
  const { page, context, errors } = await openPage(site, '/city/', { viewport: { width: 1280, height: 900 } });
  const origins = new Set<string>();
  page.on('request', (request) => { if (!request.url().startsWith('data:')) origins.add(new URL(request.url()).origin); });
  await page.reload();
  await ready(page);
  const before = await page.evaluate(left);
  await journey(page);
  assert.deepEqual([...origins], [new URL(site.url).origin]);
  assert.deepEqual(await page.evaluate(left), before);
  assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length), 0);
  assert.equal((await context.cookies()).length, 0);
  assert.deepEqual(errors, []);
  await context.close();
});

test('the strict-CSP page logs no violation in a whole journey, and would log one', async () => {
  const { page, context, errors } = await openPage(site, '/hosts/strict-csp.html', { viewport: { width: 1280, height: 900 } });
  await ready(page);
  await journey(page);
  const violations = () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
  assert.deepEqual(await violations(), []);
  assert.deepEqual(errors, []);
  await page.evaluate(() => { const style = document.createElement('style'); style.textContent = 'p{}'; document.head.append(style); });
  assert.notEqual((await violations()).length, 0, 'the policy is in force');
  await context.close();
});

test('with Trusted Types asked for as well: a whole journey with map, suggestions, language and print logs no violation, and would log one', async () => {
  const { page, context, errors } = await openPage(site, '/hosts/strict-csp.html', { viewport: { width: 1280, height: 900 } }, (opened) =>
    opened.route('**/hosts/strict-csp.html', async (route) => {
      const response = await route.fetch(), headers = response.headers();
      // "lit-html" is the name of the one policy that the finder makes.
      await route.fulfill({ response, headers: { ...headers, 'content-security-policy': `${headers['content-security-policy'] ?? ''}; require-trusted-types-for 'script'; trusted-types lit-html` } });
    }));
  const violations = () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
  await ready(page);
  await page.evaluate(() => { window.print = () => { dispatchEvent(new Event('beforeprint')); }; });
  await journey(page);
  // What the journey leaves out: many points on canvas and pins, a pin's listing, suggestions, what is printed, another language, the widget moved.
  const map = finder(page).locator('rf-map');
  await changes(page, async () => { await searchField(page).fill(''); });
  await map.getByRole('button', { name: 'Show all' }).click();
  await changes(page, () => searchField(page).fill('pantry'));
  await map.locator('.pin').first().focus();
  await page.keyboard.press('Enter');
  await finder(page).locator('rf-detail article').waitFor();
  await finder(page).locator('rf-detail').getByRole('button', { name: 'Print' }).click();
  await page.emulateMedia({ media: 'print' });
  await page.emulateMedia({ media: 'screen' });
  await closeDetail(page);
  await searchField(page).focus();
  await changes(page, async () => { await searchField(page).fill(''); await page.keyboard.type('food'); });
  await finder(page).locator('rf-suggestions li').first().waitFor();
  await page.keyboard.press('Escape');
  await page.evaluate(() => { document.documentElement.lang = 'es'; });
  await finder(page).getByRole('button', { name: 'Mapa' }).locator('visible=true').first().waitFor();
  await openDetail(page);
  await page.evaluate(() => { document.querySelector('main')?.prepend(document.querySelector('resource-finder') as Element); });
  await finder(page).locator('rf-detail article').waitFor();
  assert.deepEqual(await violations(), []);
  assert.deepEqual(errors, []);
  // The policy is in force, and would have been seen.
  assert.equal(await page.evaluate(() => { try { document.createElement('div').innerHTML = '<b>x</b>'; return 'taken'; } catch (error) { return (error as Error).name; } }), 'TypeError');
  assert.ok((await violations()).some((each) => each.startsWith('require-trusted-types-for')));
  await context.close();
});
