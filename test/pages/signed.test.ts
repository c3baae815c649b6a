/** A list whose key the page holds: shown when its signature fits, and otherwise the crisis lines and the host's own text. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { newKeys, readPrivateKey, sign } from '../../src/sources/signature.js';
import { openPage, openSite, ready, type Site } from './support.js';

const CSV = 'Name,Phone\nFirst Street Pantry,215-686-7150\nSecond Street Clinic,215-686-7151\n';
const { subtle } = globalThis.crypto;

describe('a signed list', () => {
  let site: Site, publicKey = '', signature = '';
  before(async () => {
    site = await openSite();
    const keys = await newKeys(subtle), key = await readPrivateKey(keys.privateKey, subtle);
    assert.ok(key);
    publicKey = keys.publicKey;
    signature = JSON.stringify(await sign(new TextEncoder().encode(CSV), 'list.csv', new Date('2026-11-26T12:00:00Z'), key, subtle));
  });
  after(async () => { await site.close(); });

  async function open(list: string, beside: string | undefined, key = publicKey): Promise<{ page: Page; codes: () => Promise<string[]>; close: () => Promise<void> }> {
    const { page, context } = await openPage(site, '/city/', {}, async (opened) => {
      const config = JSON.stringify({ publicKey: key });
      await opened.route('**/city/', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><title>Host</title><body><script>codes = []; addEventListener('rf-error', ({ code }) => codes.push(code));</script>
        <resource-finder feed="/list.csv"><script type="application/json">${config}</script><p id="own">Ask at the town hall.</p></resource-finder><script type="module" src="/dist/resource-finder.js"></script>` }));
      await opened.route('**/list.csv', (route) => route.fulfill({ contentType: 'text/csv', body: list }));
      await opened.route('**/list.csv.sig', (route) => beside === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ contentType: 'application/json', body: beside }));
    });
    return { page, codes: () => page.evaluate(() => (globalThis as unknown as { codes: string[] }).codes), close: () => context.close() };
  }

  it('is shown, whole', async () => {
    const { page, codes, close } = await open(CSV, signature);
    await ready(page);
    await page.getByText('Second Street Clinic').first().waitFor();
    assert.deepEqual((await codes()).filter((code) => code.includes('sign')), []);
    await close();
  });

  for (const [what, list, beside, key] of [
    ['a number in it was changed', CSV.replace('7150', '9999'), () => signature, undefined],
    ['its signature was taken away', CSV, () => undefined, undefined],
    ['it was signed by somebody else', CSV, () => signature, 'other'],
  ] as const) {
    it(`is not, when ${what}: no number of it, the crisis lines, the host's own text, and a code for the host`, async () => {
      const { page, codes, close } = await open(list, beside(), key && (await newKeys(subtle)).publicKey);
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      assert.equal(await page.getByText('First Street Pantry').count(), 0);
      assert.equal(await page.locator('a[href="tel:988"]').first().isVisible(), true);
      assert.equal(await page.locator('#own').isVisible(), true);
      assert.ok((await codes()).includes('feed-not-signed'));
      await close();
    });
  }
});
