/** Nothing leaves the page and nothing stays behind: requests, storage, cookies, history and title over a whole journey. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPage, openSite, ready, type Site } from './support.js';
import { journey } from './journey.js';

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
