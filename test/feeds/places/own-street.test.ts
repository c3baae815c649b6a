/** The withheld street of a record is not said in its own words either. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Resource } from '../../../src/model/resource.js';
import { withoutOwnStreet } from '../../../src/feeds/places/own-street.js';
import { readFeed } from '../../../src/feeds/read-feed.js';

const said = (description: string, address: string, postalCode?: string): string | undefined => {
  const resource: Resource = { id: 'a', name: 'A', categories: [], phones: [], description };
  return withoutOwnStreet(resource, { address, ...(postalCode && { postalCode }) }).description;
};

for (const [address, text, expected] of [
  ['1702 French St', 'Shelter at 1702 French Street. Call first.', 'Shelter at …. Call first.'],
  ['1702 French St', 'Shelter at 1702 FRENCH ST, Erie', 'Shelter at …, Erie'],
  ['12 N Elm Ave, Suite 4', 'Come to 12 North Elm Avenue', 'Come to …'],
  ['12 N Elm Ave', 'Come to 12 Elm.', 'Come to ….'],
  ['Calle Mayor 5, 2A', 'Estamos en Calle Mayor 5, 2A, planta baja', 'Estamos en …, planta baja'],
  // Another street, and a number that is none.
  ['1702 French St', 'Office at 170 French St and 1702 Frenchtown Rd', 'Office at 170 French St and 1702 Frenchtown Rd'],
  ['French St', 'French lessons on St. Mary day', 'French lessons on St. Mary day'],
  ['', 'As it was', 'As it was'],
] as const) test(`${address}: ${text}`, () => { assert.equal(said(text, address), expected); });

test('its postal code', () => { assert.equal(said('In 16501 since 1980', '', '16501'), 'In … since 1980'); });

test('a shelter whose description tells where it is; others are left alone', async () => {
  const { resources } = await readFeed('Name,Category,Address,City,State,Zip,Description\n'
    + 'Harbor House,Domestic Violence Shelter,1702 French St,Erie,PA,16501,"Beds for survivors at 1702 French Street, Erie 16501."\nSoup Kitchen,Food,18 Peach St,Erie,PA,16501,Meals at 18 Peach St\n');
  assert.deepEqual(resources.map(({ description }) => description), ['Beds for survivors at …, Erie ….', 'Meals at 18 Peach St']);
  assert.doesNotMatch(JSON.stringify(resources[0]), /1702|French|16501/);
});
