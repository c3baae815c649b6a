/** A confidential place has no place anywhere on the page; its phone stays. Offices and others keep theirs. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cards, changes, finder, searchField, showMap } from './journey.js';
import { openPage, openSite, settled, type Site } from './support.js';

let site: Site;
before(async () => { site = await openSite(); });
after(async () => { await site.close(); });

const SHELTER = 'tel:+18667233014';
const OFFICE = 'tel:+12156867082';
const STREET = /100 S\.? Broad|19110|39\.9503|75\.1644/;

test('the shelter shows no address, directions, distance or pin; its phone stays; the office keeps its address', async () => {
  const { page, context } = await openPage(site, '/city/', { viewport: { width: 1280, height: 900 } });
  await settled(page);
  await finder(page).getByRole('button', { name: /^Near you/ }).first().click();
  await finder(page).locator('rf-near').getByRole('textbox').first().fill('19107');
  await finder(page).locator('rf-near').getByRole('textbox').first().press('Enter');
  await finder(page).locator('rf-near').getByRole('group', { name: /19107/ }).waitFor();
  await changes(page, () => searchField(page).fill('Women Against Abuse'));
  const named = cards(page).filter({ hasText: 'Women Against Abuse' });
  const shelter = named.filter({ has: page.locator(`a[href="${SHELTER}"]`) });
  const office = named.filter({ has: page.locator(`a[href="${OFFICE}"]`) });
  await shelter.waitFor();
  await office.waitFor();

  assert.match(await office.innerText(), STREET, 'a public office keeps its address');
  assert.match(await office.innerText(), /\d\s*(mi|ft)\b/, 'and has a distance');
  const onCard = await shelter.evaluate((card) => card.outerHTML);
  assert.doesNotMatch(onCard, STREET);
  assert.doesNotMatch(onCard, /directions/i);
  assert.doesNotMatch(await shelter.innerText(), /\d\s*(mi|ft|miles?)\b/);
  assert.match(await shelter.innerText(), /Address kept private/);

  await shelter.locator('.name').click();
  const detail = finder(page).locator('rf-detail article');
  await detail.waitFor();
  const inDetail = await detail.evaluate((article) => article.outerHTML);
  assert.doesNotMatch(inDetail, STREET);
  assert.doesNotMatch(inDetail, /openstreetmap/);
  assert.equal(await detail.locator(`a[href="${SHELTER}"]`).count() > 0, true, 'its phone stays');
  await finder(page).getByRole('button', { name: 'Back to results' }).click();

  await showMap(page);
  const pins = finder(page).locator('rf-map .pin');
  await pins.first().waitFor();
  const labels = await pins.evaluateAll((all) => all.map((pin) => pin.getAttribute('aria-label') ?? ''));
  const listed = await named.count();
  assert.equal(labels.filter((label) => label.includes('Women Against Abuse')).length, listed - 1, 'all but the shelter');
  await context.close();
});

test('a place that is not confidential keeps its address and its directions', async () => {
  const { page, context } = await openPage(site, '/city/', { viewport: { width: 1280, height: 900 } });
  await settled(page);
  await changes(page, () => searchField(page).fill('NAMI'));
  const card = cards(page).filter({ has: page.getByRole('button', { name: 'NAMI', exact: true }) }).first();
  assert.match(await card.innerText(), /140 N Lansdowne Ave/);
  assert.equal(await card.getByRole('link', { name: /^Directions/ }).count(), 1);
  await context.close();
});
