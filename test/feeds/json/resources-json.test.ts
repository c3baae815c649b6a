import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../../src/feeds/read-feed.js';

const read = (resources: unknown[], more: object = {}) => readFeed(JSON.stringify({ name: 'City', date: '2026-11-01', resources, ...more }));

test('every field of a Resource survives', async () => {
  const resource = {
    id: 'phl-1', serviceId: 's', locationId: 'l', organizationId: 'o', name: 'Mobile team', alternateName: 'MT', organization: 'City', description: 'Comes to you.',
    categories: [{ id: 'mobile-crisis', label: 'Mobile crisis', code: 'X' }],
    phones: [{ number: '988', dial: '988', kind: 'voice', press: '2', label: 'any time', languages: ['es'], hoursText: '24/7' }, { kind: 'chat', url: 'https://example.org/chat' }],
    url: 'https://example.org/', email: 'a@example.org', place: { name: 'City Hall', address: '1 Main St', locality: 'Philadelphia', region: 'PA', postalCode: '19107', country: 'US', latitude: 39.9, longitude: -75.1, transportation: 'Bus 21' },
    schedules: [{ freq: 'WEEKLY', byday: ['MO', 'FR'], opensAt: '09:00', closesAt: '24:00' }, { state: 'unknown', freq: 'WEEKLY', byday: ['SU'] }, { state: 'closed', byyearday: [-7, 1] }],
    hoursText: 'Mon, Fri', hoursAre: 'partial', timeZone: 'America/New_York', languages: [{ code: 'es', mode: 'spoken' }], cost: 'Free', free: true, eligibility: 'Adults', minimumAge: 18, maximumAge: 99, applicationProcess: 'Call first.', requiredDocuments: ['An ID'],
    serves: ['Adults'], responders: ['clinician', 'peer'], policeMayCome: 'if-danger', policeNote: 'Only in danger.', reachedBy: 'through 988',
    coverage: { text: 'Citywide', postalCodes: ['19107'], extent: 'area' }, virtual: false, accessibility: 'Ramp', accessible: true, alert: 'New number', status: 'active',
    assuredDate: '2026-10-01', source: { name: 'City', seenOn: '2026-11-01', url: 'https://example.org/src', links: ['https://example.org/a'], notes: ['n'], disagreements: [{ field: 'number', says: 'x' }] }, language: 'en',
  };
  const feed = await read([resource]);
  assert.deepEqual(feed.resources, [resource]);
  assert.deepEqual(feed.problems, []);
  assert.equal(feed.format, 'resources');
});

test('a hostile file: unsafe links, a number that calls another, markup, unknown keys', async () => {
  const [resource, ...rest] = (await read([{
    name: '<b>Help</b><script>alert(1)</script>\u202Eexe', onclick: 'x', url: 'javascript:alert(1)', email: 'a@b@c', categories: ['Food', 7, { id: 'food' }],
    phones: [{ number: '215-686-7150', dial: '+19005551234', kind: 'voice' }, { number: '988', dial: '*67', kind: 'boom' }, { kind: 'chat', url: 'data:text/html,x' }, null],
    place: { latitude: 'NaN', longitude: 1e99, address: 5, secret: 1 }, schedules: [{ freq: 'DAILY', opensAt: '9', closesAt: '25:00', byday: 'MO' }], free: 'yes', policeMayCome: 'never',
  }])).resources;
  assert.equal(rest.length, 0);
  assert.equal(resource?.name, 'Help exe');
  assert.deepEqual(resource.phones, [{ number: '215-686-7150', dial: '+12156867150', kind: 'voice' }, { number: '988', dial: '988', kind: 'voice' }]);
  assert.deepEqual(resource.categories, [{ label: 'Food' }, { id: 'food', label: 'food' }]);
  assert.deepEqual(Object.keys(resource).sort(), ['categories', 'id', 'name', 'phones', 'place', 'source']);
  assert.deepEqual(resource.place, { address: '5' });
});

test('prototype keys and records that are none', async () => {
  const feed = await readFeed('{"resources":[{"__proto__":{"name":"x"}},[],null,{"name":"ok","__proto__":{"free":true},"constructor":{"prototype":{"bad":1}}}]}');
  assert.deepEqual(feed.records, [{ table: 'feed', read: 4, used: 1, merged: 0, rejected: 3 }]);
  assert.equal(feed.resources[0]?.free, undefined);
  assert.equal(({} as { bad?: number }).bad, undefined);
});

test('a shelter that the file gives a place has none, and no id from which to find it', async () => {
  const shelter = (address: string) => read([{ name: 'Hope Shelter', description: 'A shelter for victims of domestic violence', categories: [{ id: 'shelter', label: 'Shelter' }], phones: [], place: { address, region: 'PA', latitude: 40, longitude: -75 } }]);
  const [one, other] = [await shelter('1 A St'), await shelter('2 B St')];
  assert.equal(one.resources[0]?.confidential, true);
  assert.deepEqual(one.resources[0].place, { region: 'PA' });
  assert.equal(one.resources[0].id, other.resources[0]?.id);
});
