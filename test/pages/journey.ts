/** One resident's whole journey by pointer: search, filter, detail, back, map. Shared by the tests that watch what it leaves. */
import type { Page } from 'playwright-core';

export async function journey(page: Page): Promise<void> {
  const finder = page.locator('resource-finder').first();
  const results = finder.locator('rf-results');
  const cards = results.locator('article');
  await finder.locator('input[type=search]').first().fill('shelter');
  await page.waitForTimeout(600);
  await cards.first().waitFor();
  await finder.locator('[data-action=filters]').first().click();
  await finder.locator('rf-filters input[type=checkbox]').first().check();
  await page.waitForTimeout(300);
  await page.keyboard.press('Escape');
  await finder.locator('[data-action=clear]').first().click();
  await page.waitForTimeout(300);
  await cards.first().locator('h3, h4').first().locator('button, a').click();
  await finder.locator('rf-detail').waitFor();
  await finder.locator('rf-detail [data-action=back]').first().click();
  await cards.first().waitFor();
  await finder.locator('[data-action=map]').first().click();
  await finder.locator('rf-map').waitFor();
  await page.waitForTimeout(500);
}
