/** HSDS in every nesting, in its British and older forms, and nearly HSDS: what is sure is read, what is not is said, all is counted. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { ReadOptions } from '../../../src/feeds/feed.js';
import { readFeed } from '../../../src/feeds/read-feed.js';
import { FinderError } from '../../../src/model/errors.js';
import { openStatus } from '../../../src/model/hours.js';
import type { Resource } from '../../../src/model/resource.js';

const read = (value: unknown, options?: ReadOptions) => readFeed(JSON.stringify(value), options);
const one = async (value: unknown, options?: ReadOptions): Promise<Resource> => {
  const { resources: [first], format } = await read(value, options);
  assert.equal(format, 'hsds');
  assert.ok(first);
  return first;
};
const codes = ({ problems }: { problems: readonly { code: string; pointer?: string }[] }) => problems.map(({ code, pointer }) => [code, pointer]);
const address = (line: string) => ({ addresses: [{ address_1: line, city: 'Reading', state_province: 'PA', postal_code: '19601', country: 'US', address_type: 'physical' }] });
const location = (id: string, line: string) => ({ id, location_type: 'physical', name: `Office ${id}`, ...address(line) });

describe('organizations, with what is nested in them', () => {
  const organization = (more: object) => ({ id: 'o1', name: 'Example Care', description: 'x', website: 'https://example.org', ...more });
  test('services at locations that they name, in full and by id; a location that none names is shown by itself', async () => {
    const feed = await read({ contents: [organization({
      locations: [location('l1', '1 Main St'), location('l2', '2 Main St'), { ...location('l3', '3 Main St'), phones: [{ number: '610-555-0103' }] }],
      services: [
        { id: 's1', name: 'Food', status: 'active', service_at_locations: [{ id: 'x', location: { id: 'l1' } }, { id: 'y', location_id: 'l2' }] },
        { id: 's2', name: 'Legal', status: 'active', locations: [{ id: 'l2' }] }, { id: 's3', name: '', description: '' }, 7,
      ],
    })] });
    assert.deepEqual(feed.resources.map(({ id, name, organization: of, organizationId, serviceId, place }) => [id, name, of, organizationId, serviceId, place?.address]), [
      ['s1:l1', 'Food', 'Example Care', 'o1', 's1', '1 Main St'], ['s1:l2', 'Food', 'Example Care', 'o1', 's1', '2 Main St'], ['s2:l2', 'Legal', 'Example Care', 'o1', 's2', '2 Main St'],
      ['s3', 'Example Care', 'Example Care', 'o1', 's3', undefined], ['l3', 'Office l3', 'Example Care', 'o1', undefined, '3 Main St']]);
    assert.deepEqual(feed.resources[4]?.phones.map(({ dial }) => dial), ['+16105550103']);
    assert.deepEqual(feed.records, [
      { table: 'feed', read: 1, used: 1, merged: 0, rejected: 0 }, { table: 'feed/services', read: 3, used: 3, merged: 0, rejected: 0 }, { table: 'feed/locations', read: 3, used: 3, merged: 0, rejected: 0 }]);
    assert.deepEqual(codes(feed), [['location-ambiguous', '/contents/0/services/2']]);
  });
  test('the one location there is; of several, none', async () => {
    const service = { id: 's1', name: 'Food', status: 'active' };
    const single = await read(organization({ locations: [location('l1', '1 Main St')], services: [service] }));
    assert.deepEqual(single.resources.map(({ id, place }) => [id, place?.address]), [['s1:l1', '1 Main St']]);
    const several = await read([organization({ locations: [location('l1', '1 Main St'), location('l2', '2 Main St')], services: [service] })]);
    assert.deepEqual(several.resources.map(({ id, place }) => [id, place?.address]), [['s1', undefined], ['l1', '1 Main St'], ['l2', '2 Main St']]);
    assert.deepEqual(several.problems.map(({ code, params, pointer }) => [code, params['count'], pointer]), [['location-ambiguous', 2, '/0/services/0']]);
    const inside = await read([{ ...service, organization: organization({ locations: [location('l1', '1 Main St'), location('l2', '2 Main St')] }) }]);
    assert.deepEqual([inside.resources.length, inside.resources[0]?.place, inside.problems[0]?.code], [1, undefined, 'location-ambiguous']);
  });
  test('only locations, or nothing at all', async () => {
    const feed = await read([organization({ locations: [location('l1', '1 Main St'), { id: 'l2', ...address('2 Main St') }] }), organization({ id: 'o2', name: 'Bare Office', email: 'a@example.org', phones: [{ number: '610-555-0101' }] }), { id: 'o3', legal_status: 'x', description: 'y' }]);
    assert.deepEqual(feed.resources.map(({ id, name, serviceId, organizationId, phones, url }) => [id, name, serviceId, organizationId, phones.length, url]), [
      ['l1', 'Office l1', undefined, 'o1', 0, 'https://example.org/'], ['l2', 'Example Care', undefined, 'o1', 0, 'https://example.org/'], ['o2', 'Bare Office', undefined, 'o2', 1, 'https://example.org/']]);
    assert.deepEqual(feed.records, [{ table: 'feed', read: 3, used: 2, merged: 0, rejected: 1 }, { table: 'feed/locations', read: 2, used: 2, merged: 0, rejected: 0 }]);
  });
  test('a page that has a name is no organization; locations by themselves are places', async () => {
    const page = await read({ name: 'Services of Reading', date: '2026-01-01', services: [{ id: 's1', name: 'Food', phones: [{ number: '610-555-0101' }] }] });
    assert.deepEqual([page.resources[0]?.organization, page.records[0]?.table], [undefined, 'feed']);
    const places = await read({ contents: [location('l1', '1 Main St')] });
    assert.deepEqual(places.resources.map(({ id, name, serviceId, place }) => [id, name, serviceId, place?.address]), [['l1', 'Office l1', undefined, '1 Main St']]);
  });
});

describe('the British forms', () => {
  const service = {
    id: 'TEST-1', name: 'Drop-in', description: 'Tea and talk', url: 'www.example.org.uk', email: 'office@example.org.uk', status: 'active', fees: null, accreditations: null, assured_date: '2026-02-01T00:00:00',
    attending_type: null, deliverable_type: null,
    organization: { id: 'ORG', name: 'Example Council', description: null, url: null, logo: null, uri: null },
    contacts: [{ id: 'c', name: 'Ann Persona', title: 'Manager', department: 'Office', email: 'ann@example.org.uk', phones: [{ id: 'p', number: '020 7946 0018', language: 'English' }] }],
    regular_schedules: [{ id: 'r', opens_at: '09:30', closes_at: '12:00', byday: 'MO,WE', freq: 'WEEKLY', dtstart: null, interval: null, bymonthday: null, valid_from: null, valid_to: null, description: null }],
    holiday_schedules: [{ id: 'h', closed: true, start_date: '2026-12-25', end_date: '2026-12-25', open_at: null, closes_at: null }],
    service_taxonomys: [{ id: 't1', taxonomy: { id: 'x', name: 'Food banks', vocabulary: 'Service types', parent: null } }, { id: 't2', taxonomy: { id: 'y', name: 'Long term conditions', vocabulary: 'User Groups' } }, { id: 't3', taxonomy: { id: 'z', name: 'Organisation', vocabulary: 'Data Sources' } }],
    eligibilitys: [{ id: 'e', eligibility: 'Anyone in town', minimum_age: 13, maximum_age: 0, taxonomys: [] }],
    costOptions: [{ id: 'k', option: 'Adults', amount: 2, amount_description: 'a session', valid_from: null, valid_to: null }],
    service_areas: [{ id: 'a', service_area: 'Westbury', extent: null, uri: 'http://statistics.example/K02000001' }, { id: 'b', service_area: 'Eastbury' }],
    languages: [{ id: 'l', language: 'English' }, { id: 'm', language: 'Welsh' }], reviews: [{ id: 'v', score: '1', description: 'Bad' }], fundings: [],
    service_at_locations: [{ id: 'sal', location: { id: 'loc', name: 'Hall', latitude: '52.6312', longitude: '-1.66526', accessibility_for_disabilities: [{ id: 'w', accessibility: 'Ramp' }],
      physical_addresses: [{ id: 'q', address_1: '75 Sheepcote Lane', city: ', Stathe, Tamworth, ', state_province: null, postal_code: 'B77 3JN', country: 'England' }] }, regular_schedule: [], holidayScheduleCollection: [] }],
  };
  test('1.x, in its page', async () => {
    const feed = await read({ totalElements: 1, totalPages: 1, number: 1, size: 1, first: true, last: true, content: [service] });
    const [found] = feed.resources;
    assert.ok(found);
    const { place, phones, schedules, hoursAre, categories, eligibility, minimumAge, maximumAge, cost, free, coverage, languages, accessibility, assuredDate, url } = found;
    assert.deepEqual(place, { name: 'Hall', address: '75 Sheepcote Lane', locality: 'Stathe, Tamworth', postalCode: 'B77 3JN', latitude: 52.6312, longitude: -1.66526, country: 'GB' });
    assert.deepEqual(phones, [{ number: '020 7946 0018', kind: 'voice', dial: '+442079460018', label: 'Office', languages: ['en'] }]);
    assert.deepEqual([schedules, hoursAre], [[{ freq: 'WEEKLY', byday: ['MO', 'WE'], opensAt: '09:30', closesAt: '12:00' }, { state: 'closed', validFrom: '2026-12-25', validTo: '2026-12-25' }], 'complete']);
    assert.deepEqual([categories, found.serves, eligibility, minimumAge, maximumAge], [[{ id: 'food', label: 'Food banks' }], ['Long term conditions'], 'Anyone in town', 13, undefined]);
    assert.deepEqual([cost, free, coverage, accessibility, assuredDate, url], ['Adults, 2, a session', false, { text: 'Westbury; Eastbury', localities: ['Westbury', 'Eastbury'], complete: true }, 'Ramp', '2026-02-01', 'https://www.example.org.uk/']);
    assert.deepEqual(languages?.map(({ code }) => code), ['en', 'cy']);
    assert.doesNotMatch(JSON.stringify(found), /Ann|Manager|Bad|Organisation/);
    assert.deepEqual(feed.problems, []);
  });
  test('the profile of 3.0', async () => {
    const found = await one([{ id: 's', name: 'Drop-in', status: 'active', schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00Z', closes_at: '17:00Z', attending_type: 'venue' }],
      attributes: [{ id: 'a', link_entity: 'service', link_id: 's', taxonomy_term: { id: 't', code: '833', name: 'Counselling', description: '', term_uri: 'http://id.example/833', taxonomy: 'esdServiceTypes' } }],
      contacts: [{ phones: [{ number: '01827 550100' }] }] }], { country: 'GB' });
    assert.deepEqual([found.categories, found.phones[0]?.dial, found.schedules?.[0]?.opensAt], [[{ id: 'outpatient-mental-health', label: 'Counselling', code: '833', taxonomy: 'esdServiceTypes' }], '+441827550100', '09:00']);
  });
});

describe('hours', () => {
  const at = (iso: string) => new Date(iso);
  const with_ = (schedules: object) => one([{ id: 's', name: 'A', status: 'active', ...schedules }], { timeZone: 'America/New_York' });
  const rule = (more: object = {}) => ({ id: 'x', freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '17:00', ...more });
  test('hours of 3.3 stand beside its events, and before the old list', async () => {
    const found = await with_({ operating_hours: [rule()], events: [{ ...rule({ byday: '1SA', freq: 'MONTHLY' }), name: 'Open day' }], schedules: [rule({ byday: 'SU' })] });
    assert.deepEqual(found.schedules?.map(({ byday }) => byday?.join()), ['MO,TU,WE,TH,FR', 'SA']);
  });
  test('what is no longer vouched for is unknown, not closed; what has ended is closed', async () => {
    const expired = await with_({ schedules: [rule({ valid_from: '2020-01-01', valid_to: '2020-12-31' })] });
    assert.equal(openStatus(expired, at('2026-11-23T20:00:00Z')).state, 'unknown');
    assert.equal(openStatus(expired, at('2026-11-23T03:00:00Z')).state, 'unknown');
    assert.equal(openStatus(await with_({ schedules: [rule({ dtstart: '2020-01-01', until: '2020-12-31' })] }), at('2026-11-23T15:00:00Z')).state, 'closed');
  });
  test('a rule that is not understood leaves the other days unknown', async () => {
    const found = await with_({ schedules: [rule(), rule({ byday: 'SA', count: 3 })] });
    assert.equal(found.hoursAre, 'partial');
    assert.equal(openStatus(found, at('2026-11-23T15:00:00Z')).state, 'open');
    assert.equal(openStatus(found, at('2026-11-22T15:00:00Z')).state, 'unknown');
  });
  test('a holiday is closed, the day after is open', async () => {
    const found = await with_({ regular_schedules: [rule()], holiday_schedules: [{ closed: 'true', start_date: '2026-11-26', end_date: '2026-11-26' }] });
    assert.deepEqual(['2026-11-25', '2026-11-26', '2026-11-27'].map(day => openStatus(found, at(`${day}T16:00:00Z`)).state), ['open', 'closed', 'open']);
  });
  test('words alone are read as words, or stay words and are reported', async () => {
    const read_ = await with_({ schedules: [{ id: 'x', description: 'Mon-Fri 9am-5pm' }] });
    assert.deepEqual([read_.hoursText, read_.hoursAre, read_.schedules?.[0]?.opensAt], ['Mon-Fri 9am-5pm', 'complete', '09:00']);
    const feed = await read([{ id: 's', name: 'A', status: 'active', schedules: [{ description: 'Ask at the desk' }] }]);
    assert.deepEqual([feed.resources[0]?.hoursText, feed.resources[0]?.schedules, feed.problems.map(({ code, value }) => [code, value])], ['Ask at the desk', undefined, [['hours-not-understood', 'Ask at the desk']]]);
  });
});

describe('nearly HSDS', () => {
  test('other names, forms and types', async () => {
    const found = await one({
      ID: 12, serviceName: 'Night Kitchen', organisation: 'Example Care', Description: '<p>Hot <b>meals</b></p>', Website: 'https://example.org', emailAddress: 'a@example.org', Status: 'Active',
      phone: '610-555-0101 or 610-555-0102', languages: ['English', 'es'], eligibility: 'Anyone', minimumAge: '18', fees: 'Free', categories: ['Food', 'Veterans', 'Spanish', 'Medicaid', 'Odd'],
      schedule: [{ days: ['Mon', 'Tue'], start_time: '6:00 PM', end_time: '9:00 PM' }], coordinates: { lat: '40.3356', lng: '-75.9269' }, address: { street: '1 Elm St', city: 'Reading', state: 'PA', zip: 19601 },
      requiredDocuments: ['A photo ID', { document: 'Proof of address' }, 'none'], accessibility: 'Ramp', serviceAreas: 'Berks County', lastModified: '2026-01-01', assuredDate: '2025-12-01', locations: null, contacts: null,
    });
    const { id, name, organization, description, url, email, status, phones, languages, eligibility, minimumAge, cost, free, categories, serves, schedules, place, requiredDocuments, coverage, assuredDate } = found;
    assert.deepEqual([id, name, organization, description, url, email, status], ['12', 'Night Kitchen', 'Example Care', 'Hot meals', 'https://example.org/', 'a@example.org', 'active']);
    assert.deepEqual(phones.map(({ dial }) => dial), ['+16105550101', '+16105550102']);
    assert.deepEqual(languages?.map(each => each.code), ['en', 'es']);
    assert.deepEqual([eligibility, minimumAge, cost, free, serves], ['Anyone', 18, 'Free. Medicaid', true, ['Veterans']]);
    assert.deepEqual(categories, [{ id: 'food', label: 'Food' }, { label: 'Odd' }]);
    assert.deepEqual(schedules, [{ freq: 'WEEKLY', byday: ['MO', 'TU'], opensAt: '18:00', closesAt: '21:00' }]);
    assert.deepEqual(place, { address: '1 Elm St', locality: 'Reading', region: 'PA', postalCode: '19601', latitude: 40.3356, longitude: -75.9269, country: 'US' });
    assert.deepEqual([requiredDocuments, coverage, assuredDate], [['A photo ID', 'Proof of address'], { text: 'Berks County', counties: ['Berks'], complete: true }, '2025-12-01']);
  });
  const place = async (location_: object) => (await one([{ id: 's', name: 'A', status: 'active', location: { id: 'l', ...location_ } }])).place;
  for (const [what, given] of [['two numbers', { latitude: 40.3, longitude: -75.9 }], ['texts', { lat: '40.3', lon: '-75.9' }], ['an object', { coordinates: { latitude: 40.3, longitude: -75.9 } }], ['a list, longitude first', { coordinates: [-75.9, 40.3] }],
    ['a GeoJSON point', { geometry: { type: 'Point', coordinates: [-75.9, 40.3] } }], ['a text', { geo: '40.3, -75.9' }], ['a point in words', { point: 'POINT (-75.9 40.3)' }]] as const) {
    test(`coordinates as ${what}`, async () => { assert.deepEqual(await place(given), { latitude: 40.3, longitude: -75.9, country: 'US' }); });
  }
  test('coordinates that cannot be, or stand the other way round, give no pin', async () => {
    for (const [given, code] of [[{ latitude: 100, longitude: 101 }, 'coordinates-impossible'], [{ latitude: -75.9, longitude: 40.3 }, 'coordinates-swapped'], [{ latitude: 0, longitude: 0 }, 'coordinates-zero'], [{ latitude: 40.3 }, 'coordinates-impossible']] as const) {
      const feed = await read([{ id: 's', name: 'A', status: 'active', location: { id: 'l', ...given } }]);
      assert.deepEqual([feed.resources[0]?.place, feed.problems.map(each => each.code)], [undefined, [code]]);
    }
  });
  test('an address in one line, in parts beside the name, and one that is only postal', async () => {
    assert.deepEqual(await place({ address: '1 Elm St, Reading, PA 19601' }), { address: '1 Elm St', locality: 'Reading', region: 'PA', postalCode: '19601', country: 'US' });
    assert.deepEqual(await place({ address_1: '1 Elm St', city: 'Reading', name: 'Hall' }), { name: 'Hall', address: '1 Elm St', locality: 'Reading', country: 'US' });
    assert.equal(await place({ location_type: 'postal', ...address('PO Box 9') }), undefined);
    const mail = { ...address('PO Box 9').addresses[0], address_type: 'postal' };
    assert.deepEqual(await place({ addresses: [mail] }), { address: 'PO Box 9', addressType: 'postal', locality: 'Reading', region: 'PA', postalCode: '19601', country: 'US' });
    assert.deepEqual((await place({ addresses: [mail, address('1 Elm St').addresses[0]] }))?.address, '1 Elm St');
  });
  test('an organization, a service and a location side by side', async () => {
    const found = await one([{ organization: { name: 'Example Care', phones: [{ number: '610-555-0101' }] }, service: { name: 'Pantry', description: 'Food' }, location: { name: 'Hall', latitude: 40.3, longitude: -75.9 } }]);
    assert.deepEqual([found.name, found.organization, found.place?.name, found.phones[0]?.dial], ['Pantry', 'Example Care', 'Hall', '+16105550101']);
  });
  test('an organization beside its services', async () => {
    const feed = await read([{ organization: { id: 'o', name: 'Example Care' }, services: [{ id: 's', name: 'Pantry' }], locations: [location('l1', '1 Main St')] }]);
    assert.deepEqual(feed.resources.map(({ name, organization, place }) => [name, organization, place?.address]), [['Pantry', 'Example Care', '1 Main St']]);
  });
  test('no ids, and the same twice', async () => {
    const service = { name: 'Pantry', status: 'active', phones: [{ number: '610-555-0101' }] };
    const feed = await read([service, { ...service, name: 'Other' }, service]);
    assert.deepEqual(feed.records, [{ table: 'feed', read: 3, used: 2, merged: 1, rejected: 0 }]);
    assert.equal(new Set(feed.resources.map(({ id }) => id)).size, 2);
  });
  test('wrong types in every place throw nothing, and nothing is lost', async () => {
    const keys = ['id', 'name', 'status', 'organization', 'service', 'services', 'location', 'locations', 'phones', 'schedules', 'regular_schedules', 'holiday_schedules', 'service_at_locations', 'attributes', 'taxonomy_terms', 'languages', 'cost_options',
      'eligibilitys', 'addresses', 'coordinates', 'latitude', 'accessibility', 'contacts', 'required_documents', 'service_areas', 'byday', 'opens_at', 'freq', 'number', 'url', 'exclude_from_website', '__proto__', 'constructor', 'location_type'];
    const value: fc.Arbitrary<unknown> = fc.letrec(tie => ({
      value: fc.oneof({ maxDepth: 4 }, fc.constantFrom(null, true, 0, -1, 1e309, '', 'x', 'yes', '9:00', 'MO', 'https://example.org', 'javascript:alert(1)'), fc.array(tie('value'), { maxLength: 3 }), tie('record')),
      record: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 8 }),
    })).value;
    await fc.assert(fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 4 }), async records => {
      try {
        const feed = await readFeed(JSON.stringify({ contents: records }), { format: 'hsds' });
        for (const { read: total, used, merged, rejected } of feed.records) assert.equal(total, used + merged + rejected);
        assert.equal(feed.records[0]?.read, records.length);
        for (const { url } of feed.resources) assert.ok(url === undefined || /^https?:/.test(url));
      } catch (error) {
        assert.ok(error instanceof FinderError, String(error));
      }
    }), { numRuns: 300 });
  });
});

describe('what is not to be shown', () => {
  const service = (more: object = {}) => ({ id: 's', name: 'Quiet House', status: 'active', phones: [{ number: '610-555-0101' }, { number: '610-555-0102', confidential: true }], service_at_locations: [{ location: { id: 'l', latitude: 40.3, longitude: -75.9, ...address('9 Hidden Way') } }], ...more });
  const term = (name: string, value?: string) => ({ id: 'a', ...(value && { value }), taxonomy_term: { id: 't', name, description: '' } });
  for (const [what, more] of [['a key', { exclude_from_website: true }], ['a key of another case', { excludeFromDirectory: 'Yes' }], ['an attribute with a term', { attributes: [term('Exclude from website', 'true')] }],
    ['an attribute with a label', { attributes: [{ id: 'a', label: 'Exclude from directory', value: 'Yes' }] }], ['its organization', { organization: { id: 'o', name: 'O', publish: false } }]] as const) {
    test(`left out, by ${what}`, async () => {
      const feed = await read([service(more), { id: 's2', name: 'Other', status: 'active' }]);
      assert.deepEqual(feed.resources.map(({ name }) => name), ['Other']);
      assert.deepEqual(feed.records, [{ table: 'feed', read: 2, used: 1, merged: 0, rejected: 1 }]);
      assert.deepEqual(codes(feed).filter(([code]) => code !== 'private-withheld'), [['record-excluded', '/0']]);
      assert.doesNotMatch(JSON.stringify(feed), /Quiet|Hidden|0101/);
    });
  }
  for (const [what, more] of [['a key of the service', { confidential: 'yes' }], ['a key of the location', { service_at_locations: [{ location: { id: 'l', latitude: 40.3, address_confidential: true, ...address('9 Hidden Way') } }] }],
    ['an attribute', { attributes: [term('Confidential location', 'Yes')] }], ['the address itself', { service_at_locations: [{ location: { id: 'l', latitude: 40.3, longitude: -75.9, addresses: [{ address_1: 'Confidential' }] } }] }]] as const) {
    test(`without a place, by ${what}`, async () => {
      const feed = await read([service(more)]);
      assert.deepEqual([feed.resources[0]?.confidential, feed.resources[0]?.place?.address, feed.resources[0]?.place?.latitude, feed.resources[0]?.locationId], [true, undefined, undefined, undefined]);
      assert.doesNotMatch(JSON.stringify(feed), /Hidden|40\.3/);
    });
  }
  test('one of several locations is left out, and that is said', async () => {
    const feed = await read([service({ service_at_locations: [{ location: { id: 'l', ...address('1 Main St') } }, { location: { id: 'm', exclude_from_website: 'yes', ...address('9 Hidden Way') } }] })]);
    assert.deepEqual([feed.resources.map(({ id }) => id), codes(feed).filter(([code]) => code === 'record-excluded'), feed.records[0]?.used], [['s:l'], [['record-excluded', '/0']], 1]);
    assert.doesNotMatch(JSON.stringify(feed), /Hidden/);
  });
  test('a private phone is not shown', async () => {
    const feed = await read([service()]);
    assert.deepEqual([feed.resources[0]?.phones.map(({ dial }) => dial), codes(feed)], [['+16105550101'], [['private-withheld', '/0']]]);
  });
});

test('attributes that name whom, in what tongue, for what money are no categories; the taxonomy or the code may say so', async () => {
  const term = (name: string, more: object = {}) => ({ id: 'a', taxonomy_term: { id: 't', name, description: '', ...more } });
  const found = await one([{ id: 's', name: 'A', status: 'active', attributes: [
    term('Food Pantries', { code: 'BD-1800.2000', taxonomy: 'AIRS Taxonomy' }), term('Older Adults', { code: 'YB-8000' }), term('Crisis help', { taxonomy: 'Open Eligibility' }), term('Newcomers', { taxonomy_detail: { id: 'd', name: 'Target Populations' } }),
    term('Rohingya', { taxonomy: 'Languages' }), term('Spanish'), term('Sliding Scale'), term('Medical, dental and vision', { taxonomy: 'Services' }), { id: 'r', link_type: 'responder', value: 'peer' }, { id: 'p', link_type: 'police-may-come', value: 'no' }, { id: 'q', link_type: 'responder', value: 'the mayor' },
  ] }]);
  assert.deepEqual(found.categories, [{ id: 'food', label: 'Food Pantries', code: 'BD-1800.2000', taxonomy: 'AIRS Taxonomy' }, { label: 'Crisis help' }, { id: 'dental', label: 'Medical, dental and vision' }]);
  assert.deepEqual([found.serves, found.languages?.map(({ code }) => code), found.cost, found.responders, found.policeMayCome], [['Older Adults', 'Newcomers'], ['Rohingya', 'es'], 'Sliding Scale', ['peer'], 'no']);
});

test('a category that is not known is told once for a feed', async () => {
  const feed = await read(['a', 'b', 'c'].map(id => ({ id, name: id, status: 'active', taxonomy_terms: [{ name: 'Basket weaving' }] })));
  assert.deepEqual(feed.problems.map(({ code, value }) => [code, value]), [['category-unmapped', 'Basket weaving']]);
});

test('a date of last change is no date of verification', async () => {
  assert.equal((await one([{ id: 's', name: 'A', status: 'active', last_modified: '2026-01-01T00:00:00Z', metadata: [{ last_action_date: '2026-01-01' }] }])).assuredDate, undefined);
});

const examples = '../shared/hsds/examples';
test('every official example with records is HSDS, and each record is counted', { skip: !existsSync(examples) }, async () => {
  for (const [file, resources] of [['service_full', 1], ['service_list', 1], ['service_at_location_full', 1], ['service_at_location_list', 1], ['organization_full', 1], ['organization_list', 1], ['location', 1]] as const) {
    const feed = await readFeed(await readFile(`${examples}/${file}.json`));
    assert.deepEqual([feed.format, feed.resources.length], ['hsds', resources], file);
    for (const { read: total, used, merged, rejected } of feed.records) assert.equal(total, used + merged + rejected, file);
  }
});

test('a home-made API: a number for each use, hours by day, a short word for the organization', async () => {
  const resource = await one([{ id: 77, service_name: 'Youth Counseling', org: { name: 'Bridge' }, phone: { main: '720-555-0180', crisis: '720-555-0181', fax: '720-555-0182' }, coordinates: { lat: 39.74, lng: -104.99 },
    hours: { monday: { open: '09:00', close: '17:00' }, tuesday: '9:00 AM - 1:00 PM', wednesday: null, thursday: { closed: true }, friday: [{ open: '9:00 AM', close: '12:00 PM' }, { open: '1:00 PM', close: '5:00 PM' }] } },
    { id: 78, service_name: 'Meals', org: { name: 'Kitchen' }, phones: [{ number: '303-555-0184' }] }]);
  assert.equal(resource.organization, 'Bridge');
  assert.deepEqual(resource.phones.map(({ dial, kind, label }) => [dial, kind, label]), [['+17205550180', 'voice', undefined], ['+17205550181', 'voice', 'crisis'], ['+17205550182', 'fax', undefined]]);
  assert.equal(resource.hoursText, 'Monday: 09:00 - 17:00; Tuesday: 9:00 AM - 1:00 PM; Wednesday: -; Thursday: Closed; Friday: 9:00 AM - 12:00 PM, 1:00 PM - 5:00 PM');
  const at = (time: string) => openStatus({ ...resource, timeZone: 'America/Denver' }, new Date(`2026-11-${time}:00-07:00`)).state;
  assert.deepEqual([at('16T10:00'), at('17T12:00'), at('20T14:00'), at('18T10:00')], ['open', 'open', 'open', 'unknown']);
});

test('words after a number are no part of it', async () => {
  const resource = await one([{ id: '1', name: 'Crisis Cafe', status: 'active', contacts: [{ phones: [{ number: '01134960102 option 2' }] }], service_at_locations: [] }], { country: 'GB' });
  assert.deepEqual(resource.phones.map(({ dial, press }) => [dial, press]), [['+441134960102', '2']]);
});
