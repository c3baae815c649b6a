import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLocalizer } from '../../src/locale/create-localizer.js';
import { en } from '../../src/locale/en.js';
import { es } from '../../src/locale/es.js';
import { restEn } from '../../src/locale/rest.en.js';
import { servesWords, type ServesWords } from '../../src/locale/serves.js';
import type { Serves } from '../../src/model/coverage.js';
import type { Resource } from '../../src/model/resource.js';

const english = createLocalizer('en', { ...en, ...restEn }, 'US'), spanish = createLocalizer('es', es, 'US');
const service = (given: Partial<Resource>): Resource => ({ id: 'x', name: 'X', categories: [], phones: [], ...given });
const bucks = { text: 'Bucks County', counties: ['Bucks'], complete: true };
const door = { place: { address: '1 Main St' } };
const drawn = [[[0, 0, 1, 0, 1, 1]]];

const CASES: readonly (readonly [string, Partial<Resource>, Serves | undefined, ServesWords])[] = [
  ['nothing listed', {}, undefined, {}],
  ['a team without a door', { coverage: bucks }, undefined, { line: 'Area it serves: Bucks County' }],
  ['a door says where it is', { coverage: bucks, ...door }, undefined, {}],
  ['an address for mail is no door', { coverage: bucks, place: { address: 'PO Box 1', addressType: 'postal' } }, undefined, { line: 'Area it serves: Bucks County' }],
  ['serves the place', { coverage: bucks }, 'yes', { fact: 'Serves your area' }],
  ['serves the place, and has a door', { coverage: bucks, ...door }, 'yes', { fact: 'Serves your area' }],
  ['serves the state', { coverage: { extent: 'statewide' } }, 'yes', { fact: 'Serves the whole state' }],
  ['serves the nation', { coverage: { extent: 'national' } }, 'yes', { fact: 'Serves the whole country' }],
  ['the nation, by a line', { coverage: { extent: 'national' } }, undefined, { line: 'Serves the whole country' }],
  ['the state, by its word', { coverage: { text: 'Statewide', extent: 'statewide' } }, undefined, { line: 'Area it serves: Statewide' }],
  ['not known', { coverage: bucks }, 'unknown', { line: 'Area it serves: Bucks County. Ask if that includes you.' }],
  ['not known, and its door is there', { coverage: bucks, ...door }, 'unknown', {}],
  ['other places', { coverage: bucks, ...door }, 'no', { line: 'Area it serves: Bucks County. Your place is not listed. Call to ask.' }],
  ['ground without a name, elsewhere', { coverage: { polygons: drawn } }, 'no', { line: 'Your place is not listed. Call to ask.' }],
  ['ground without a name', { coverage: { polygons: drawn } }, undefined, {}],
  ['names without words', { coverage: { regions: ['Ohio'], counties: ['Bucks', 'Chester'], localities: ['Media'] } }, undefined, { line: 'Area it serves: Ohio, Bucks County, Chester County, and Media' }],
  ['many names', { coverage: { localities: ['A', 'B', 'C', 'D', 'E'] } }, undefined, { line: 'Area it serves: A, B, C, and D…' }],
  ['codes', { coverage: { postalCodes: ['19104', '19139'] } }, undefined, { line: 'Area it serves: ZIP codes 19104 and 19139' }],
  ['many codes', { coverage: { postalCodes: ['1', '2', '3', '4', '5'] } }, undefined, { line: 'Area it serves: 5 ZIP codes' }],
  ['many words', { coverage: { text: 'word '.repeat(40).trim() } }, undefined, { line: `Area it serves: ${'word '.repeat(18).trim()}…` }],
  ['a confidential service says its county and no more', { confidential: true, coverage: { text: 'Within 5 miles of Elm St', counties: ['Bucks'], postalCodes: ['19104'], polygons: drawn } }, undefined, { line: 'Area it serves: Bucks County' }],
];
for (const [name, given, serves, said] of CASES) test(`whom it serves: ${name}`, () => assert.deepEqual(servesWords(service(given), serves, english), said));

test('in Spanish', () => {
  assert.deepEqual(servesWords(service({ coverage: { counties: ['Bucks'] } }), undefined, spanish), { line: 'Zona que atiende: condado de Bucks' });
  assert.deepEqual(servesWords(service({ coverage: bucks }), 'no', spanish), { line: 'Zona que atiende: Bucks County. Su lugar no aparece en la lista. Llame para preguntar.' });
  assert.deepEqual(servesWords(service({ coverage: bucks }), 'yes', spanish), { fact: 'Atiende su zona' });
});
