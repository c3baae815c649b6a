/** What a resident does, by pointer. Shared by the tests that watch what it leaves behind. English pages. */
import type { Locator, Page } from 'playwright-core';

export const finder = (page: Page): Locator => page.locator('resource-finder').first();
export const cards = (page: Page): Locator => finder(page).locator('rf-results article');
export const searchField = (page: Page): Locator => finder(page).getByRole('searchbox').first();

export async function openDetail(page: Page, index = 0): Promise<void> {
  await cards(page).nth(index).getByRole('heading').getByRole('button').click();
  await finder(page).locator('rf-detail article').waitFor();
}

export async function closeDetail(page: Page): Promise<void> {
  await finder(page).locator('rf-detail .back').click();
  await cards(page).first().waitFor();
}

export async function showMap(page: Page): Promise<void> {
  await finder(page).getByRole('button', { name: /^(Map|Mapa)$/ }).locator('visible=true').first().click();
  await finder(page).locator('rf-map').getByRole('region').first().waitFor();
}

/** Waits until the count of results differs from what it was. */
export async function changes(page: Page, act: () => Promise<unknown>): Promise<void> {
  const heading = finder(page).locator('rf-results [role=heading], rf-results h2, rf-results h3').first();
  const before = await heading.textContent();
  await act();
  await page.waitForFunction(
    ([element, words]) => element?.textContent !== words,
    [await heading.elementHandle(), before] as const,
  );
}

export async function journey(page: Page): Promise<void> {
  await changes(page, () => searchField(page).fill('shelter'));
  await finder(page).getByRole('button', { name: /^Filters/ }).first().click();
  const filters = finder(page).locator('rf-filters');
  await changes(page, () => filters.getByRole('checkbox', { name: /Open now/ }).first().check());
  await page.keyboard.press('Escape');
  await changes(page, () => finder(page).getByRole('button', { name: 'Clear all' }).locator('visible=true').first().click());
  await openDetail(page);
  await closeDetail(page);
  await finder(page).getByRole('button', { name: /^Near you/ }).first().click();
  const near = finder(page).locator('rf-near');
  await near.getByRole('textbox').first().fill('19107');
  await near.getByRole('textbox').first().press('Enter');
  // As many results as before, in another order.
  await near.getByRole('group', { name: /19107/ }).waitFor();
  await cards(page).first().getByText(/ mi\b| mile| ft\b/).first().waitFor();
  await showMap(page);
  await finder(page).locator('rf-map').getByRole('button', { name: 'Zoom in' }).click();
}
