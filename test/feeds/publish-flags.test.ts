/** What its publisher does not want shown is not shown; what only looks so is. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { firstLook } from '../../src/feeds/first-look/first-look.js';
import { createFlagReader, flagsOf, saysSecret } from '../../src/feeds/publish-flags.js';
import { readFeed } from '../../src/feeds/read-feed.js';

const meaning = (key: string, value: unknown): string => {
  const { excluded, secretPlace } = flagsOf({ [key]: value });
  return excluded !== undefined ? 'excluded' : secretPlace ? 'secret' : '';
};

describe('one key and its value', () => {
  const cases: [string, unknown, string][] = [
    ['ExcludeFromWebsite', 'Yes', 'excluded'], ['exclude_from_website', true, 'excluded'], ['Exclude from Directory', 'x', 'excluded'], ['excludeFromDirectory', 1, 'excluded'],
    ['exclude_from_website', 'No', ''], ['exclude_from_website', '', ''], ['exclude_from_website', 'ask', ''], ['Hide from public', 'TRUE', 'excluded'],
    ['Do not publish', 'Y', 'excluded'], ['Internal only', 'yes', 'excluded'], ['AvailableForDirectory', 'No', 'excluded'], ['AvailableForDirectory', 'Yes', ''],
    ['publish', 'false', 'excluded'], ['Published', '1', ''], ['is_public', false, 'excluded'], ['Show on website', 'n', 'excluded'], ['Display on map', 'No', 'excluded'],
    ['visibility', 'private', 'excluded'], ['visibility', 'public', ''], ['post_status', 'draft', 'excluded'], ['No publicar', 'sí', 'excluded'], ['Publié', 'non', 'excluded'],
    ['confidential', 'yes', 'secret'], ['address_confidential', true, 'secret'], ['Address is private', 'Y', 'secret'], ['PhysicalAddressIsPrivate', 'Yes', 'secret'],
    ['Confidential location', 'No', ''], ['hide_address', 'true', 'secret'], ['Show address', 'No', 'secret'], ['Show address', 'Yes', ''], ['public_address', 'false', 'secret'],
    // Who owns it, whom it serves and what it is called are no flags.
    ['Public', 'No', ''], ['Private', 'Yes', ''], ['Public Transportation', 'No', ''], ['Publication', 'No', ''], ['Public name', 'No', ''], ['Display name', 'No', ''],
    ['exclusions', 'yes', ''], ['Private insurance', 'Yes', ''], ['Internal', 'Yes', ''], ['Open to the public', 'No', ''], ['Mailing address', 'No', ''], ['confidential', { yes: 1 }, ''],
  ];
  for (const [key, value, expected] of cases) test(`${key}: ${JSON.stringify(value)}`, () => { assert.equal(meaning(key, value), expected); });
});

test('an address that says that it is none', () => {
  for (const text of ['Confidential', 'CONFIDENTIAL LOCATION', 'Address is confidential', 'undisclosed', '(Not disclosed)', 'Ubicación confidencial', 'Withheld for safety', 'address withheld', 'Address not public', 'Secure location', 'Call for location',
    'Please call hotline for the address', 'Location provided after screening', 'Address given upon intake', '123 Elm St - CONFIDENTIAL', 'P.O. Box 12 (confidential location)', 'PO Box 12; shelter location is confidential', '(Confidential)\nReading, PA',
    'Dirección reservada', 'Domicilio protegido', 'Llame para la dirección', 'Adresse confidentielle', "Adresse communiquée après l'appel"]) assert.ok(saysSecret(text), text);
  for (const text of ['1 Main St', 'Confidence House, 2 Elm St', '12 Secret Garden Way', '', 'Confidential Care Building, 4 Oak St', 'Secure Care Center, 5 Elm St', 'Call for locations', '12 Elm St (non-confidential)', 'Not confidential', '1 Location Rd, Address City', '7 Hidden Valley Rd', 'Private Rd 12', 'Entrance on Elm St; call for directions']) assert.ok(!saysSecret(text), text);
});

test('a private phone hides what begins with its words, and nothing where nothing does', () => {
  const headers = ['Name', 'Phone1Number', 'Phone1Name', 'Phone1IsPrivate', 'Phone10Number', 'MainContactIsPrivate'];
  const read = createFlagReader(headers, headers, new Map());
  assert.deepEqual(read?.read(['A', '1', 'Desk', 'Yes', '2', 'Yes']).hidden.map(({ index }) => index), [1, 2]);
  assert.deepEqual(read?.read(['A', '1', 'Desk', 'No', '2', '']).hidden, []);
  assert.equal(createFlagReader(['Name', 'Phone'], ['Name', 'Phone'], new Map()), undefined);
});

const CSV = [
  'ResourceAgencyNum,PublicName,PhysicalAddress1,PhysicalCity,PhysicalAddressIsPrivate,Phone1Number,Phone2Number,Phone2IsPrivate,ExcludeFromWebsite,ExcludeFromDirectory',
  '1,Open Door,1 Main St,Reading,No,610-555-0101,610-555-0102,No,No,No',
  '2,Quiet Office,2 Main St,Reading,Yes,610-555-0103,610-555-0104,Yes,No,No',
  '3,Staff Line,3 Main St,Reading,No,610-555-0105,,No,Yes,No',
].join('\n');

test('a spreadsheet of a 211 system: left out, without its place, without its second phone; counted and said', async () => {
  const feed = await readFeed(CSV);
  assert.deepEqual(feed.resources.map(({ name, place, phones, confidential }) => [name, place?.address, phones.length, confidential]), [['Open Door', '1 Main St', 2, undefined], ['Quiet Office', undefined, 1, true]]);
  assert.deepEqual(feed.records, [{ table: 'feed', read: 3, used: 2, merged: 0, rejected: 1 }]);
  assert.deepEqual(feed.problems.filter(({ code }) => /^(record-excluded|private-withheld|place-withheld)$/.test(code)).map(({ code, row, params }) => [code, row, params['column']]),
    [['private-withheld', 3, 'Phone2IsPrivate'], ['record-excluded', 4, 'ExcludeFromWebsite'], ['place-withheld', 3, undefined]]);
  assert.deepEqual(feed.columns.filter(({ column }) => /Private|Exclude/.test(column)).map(({ field }) => field), ['confidential', '', '', '']);
  assert.doesNotMatch(JSON.stringify(feed), /Staff Line|610-555-0104|610-555-0105|2 Main/);
  assert.equal(await firstLook(new TextEncoder().encode(CSV)), undefined);
});

test('the host may say that a column means something else', async () => {
  const feed = await readFeed(CSV, { columns: { ExcludeFromWebsite: '' } });
  assert.equal(feed.resources.length, 3);
});

test('a column that says whether the address may be shown', async () => {
  const { resources } = await readFeed('Name,Address,Show address\nA,1 Main St,Yes\nB,2 Main St,No\nC,3 Main St,\n');
  assert.deepEqual(resources.map(({ name, place, confidential }) => [name, place?.address, confidential]), [['A', '1 Main St', undefined], ['B', undefined, true], ['C', '3 Main St', undefined]]);
});

test('rows of a portal, and an address in words', async () => {
  const feed = await readFeed(JSON.stringify([{ service_name: 'A', address: 'Confidential location', latitude: '40', longitude: '-75', 'hide from public': 'no' }, { service_name: 'B', 'hide from public': true }]));
  assert.deepEqual(feed.resources.map(({ name, place, confidential }) => [name, place, confidential]), [['A', { country: 'US' }, true]]);
});

test('a nested key says it too', async () => {
  const fields = (name: string, publish: boolean) => ({ id: name, fields: { 'Resource Name': name, 'Phone Number': '415-555-0101', 'Publish?': publish } });
  const { resources } = await readFeed(JSON.stringify({ records: [fields('A', true), fields('B', false)] }));
  assert.deepEqual(resources.map(({ name }) => name), ['A']);
});
