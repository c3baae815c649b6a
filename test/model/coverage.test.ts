import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servesPlace, type ServedPlace } from '../../src/model/coverage.js';
import { withholdPlace } from '../../src/model/places.js';
import type { Coverage, Place } from '../../src/model/resource.js';

const westPhilly: ServedPlace = { latitude: 39.96, longitude: -75.2, postalCode: '19104', locality: 'Philadelphia', counties: ['Philadelphia', 'Delaware'], region: 'PA', country: 'US' };
const point: ServedPlace = { latitude: 39.96, longitude: -75.2 };
const polygon = (west: number, south: number, east: number, north: number): NonNullable<Coverage['polygons']>[number] => [[west, south, east, south, east, north, west, north]];
const home: Place = { region: 'PA', country: 'US' };

const CASES: readonly (readonly [string, Coverage, ServedPlace, 'yes' | 'no' | 'unknown', Place?])[] = [
  ['words alone', { text: 'Greater Philadelphia' }, westPhilly, 'unknown'],
  ['nothing', {}, westPhilly, 'unknown'],
  ['an area without its shape', { extent: 'area' }, westPhilly, 'unknown'],
  ['the nation', { extent: 'national' }, point, 'yes'],
  ['another nation', { extent: 'national' }, westPhilly, 'no', { country: 'CA' }],
  ['the state that its place is in', { extent: 'statewide' }, westPhilly, 'yes', { region: 'Pennsylvania' }],
  ['a state that is not told', { extent: 'statewide' }, westPhilly, 'unknown'],
  ['a state, and a place without its state', { extent: 'statewide' }, point, 'unknown', home],
  ['another state', { regions: ['New Jersey'] }, westPhilly, 'no'],
  ['one of two states', { regions: ['NJ', 'Pennsylvania'], extent: 'statewide' }, westPhilly, 'yes', { region: 'NJ' }],
  ['a ZIP in the list', { postalCodes: ['19103', '19104-2613'] }, westPhilly, 'yes'],
  ['a ZIP that is not in it', { postalCodes: ['19103', '19105'] }, westPhilly, 'no'],
  ['a ZIP that is not in a list beside other words', { text: '19103 and nearby', postalCodes: ['19103'] }, westPhilly, 'unknown'],
  ['a ZIP that is not in a list that says all of its words', { text: 'Zip codes 19103', postalCodes: ['19103'], complete: true }, westPhilly, 'no'],
  ['a place without its ZIP', { postalCodes: ['19104'] }, point, 'unknown'],
  ['the beginning of a ZIP', { postalCodes: ['191'] }, westPhilly, 'yes'],
  ['a Canadian district', { postalCodes: ['M5V'] }, { ...point, postalCode: 'm5v 2t6' }, 'yes'],
  ['its county', { counties: ['Philadelphia County'] }, westPhilly, 'yes'],
  ['its county by another spelling', { counties: ['Saint Mary’s'] }, { ...point, counties: ["St. Mary's County"] }, 'yes'],
  ['a county that it may be in', { counties: ['Delaware'] }, westPhilly, 'unknown'],
  ['another county', { counties: ['Bucks', 'Montgomery'] }, westPhilly, 'no'],
  ['a county of that name in another state', { counties: ['Philadelphia, OH'] }, westPhilly, 'no'],
  ['a county of the same name, by the place of the service', { counties: ['Orange'] }, { ...point, counties: ['Orange'], region: 'CA' }, 'no', { region: 'FL' }],
  ['counties, and a place of which only the state is known', { counties: ['Bucks, PA'] }, { ...point, region: 'NJ' }, 'no'],
  ['counties, and a place of which nothing is known', { counties: ['Bucks'] }, point, 'unknown'],
  ['its town', { localities: ['Chester', 'Philadelphia'] }, westPhilly, 'yes'],
  ['another town: postal towns are not the real ones', { localities: ['Upper Darby'] }, westPhilly, 'unknown'],
  ['a town in another state', { localities: ['Camden, NJ'] }, westPhilly, 'no'],
  ['within its polygon', { polygons: [polygon(-75.3, 39.8, -75, 40.1)] }, point, 'yes'],
  ['far outside it', { polygons: [polygon(-75.3, 40, -75, 40.1)] }, point, 'no'],
  ['some hundred metres outside it', { polygons: [polygon(-75.3, 39.965, -75, 40.1)] }, point, 'unknown'],
  ['outside it by less than the doubt about the place', { polygons: [polygon(-75.3, 40, -75, 40.1)] }, { ...point, accuracy: 5000 }, 'unknown'],
  ['within the second of two', { polygons: [polygon(0, 0, 1, 1), polygon(-75.3, 39.8, -75, 40.1)] }, point, 'yes'],
  ['outside the polygon but in the list', { polygons: [polygon(0, 0, 1, 1)], postalCodes: ['19104'] }, westPhilly, 'yes'],
  ['outside the polygon, and whether in the list is not known', { polygons: [polygon(0, 0, 1, 1)], postalCodes: ['19104'] }, point, 'unknown'],
  ['outside both', { polygons: [polygon(0, 0, 1, 1)], postalCodes: ['19103'] }, westPhilly, 'no'],
];

for (const [name, coverage, place, serves, at] of CASES) {
  test(`serves: ${name}: ${serves}`, () => assert.equal(servesPlace(coverage, place, at), serves));
}

test('a confidential service keeps names of towns, counties and states, and nothing that is measured', () => {
  const shelter = (coverage: Coverage): Coverage | undefined => withholdPlace({ id: 'a', name: 'Haven', categories: [], phones: [], coverage }).coverage;
  const names = { counties: ['Bucks'], localities: ['Media'], regions: ['PA'], extent: 'area' } as const;
  assert.deepEqual(shelter({ ...names, text: 'Bucks County; Media', polygons: [polygon(0, 0, 1, 1)], postalCodes: ['19063'] }), { ...names, text: 'Bucks County; Media', complete: false });
  assert.deepEqual(shelter({ polygons: [polygon(0, 0, 1, 1)] }), undefined);
  assert.deepEqual(shelter({ text: 'Bucks County', counties: ['Bucks'], complete: true }), { text: 'Bucks County', counties: ['Bucks'], complete: true });
  for (const text of ['5 mile radius', 'within ten blocks of City Hall', 'un radio de cinco millas', 'around the corner of Elm and Main', 'Zip 19104']) {
    assert.equal(shelter({ text }), undefined, text);
    assert.deepEqual(shelter({ text, counties: ['Bucks'], complete: true }), { counties: ['Bucks'], complete: false }, text);
  }
  // Left out is not the same as outside: nobody is told that they are not served.
  const left = shelter({ postalCodes: ['19104'], counties: ['Bucks'] });
  assert.equal(servesPlace(left ?? {}, westPhilly), 'unknown');
});
