import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFeed } from '../../src/feeds/read-feed.js';
import type { Resource } from '../../src/model/resource.js';
import { stableUuid } from '../../src/sources/stable-uuid.js';
import { hsdsFillers, toHsds } from '../../src/sources/to-hsds.js';
import { HSDS_SERVICE } from '../fixtures/hsds-service.js';

/** The standard's own schemas, which are not part of this repository (CC BY-SA). */
const SCHEMAS = '../shared/hsds/schema';
const absent = existsSync(SCHEMAS) ? false : 'the HSDS schemas are not at hand';

function violations(services: readonly unknown[]): string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv); // a CommonJS default that its types do not show
  for (const name of readdirSync(SCHEMAS)) ajv.addSchema(JSON.parse(readFileSync(`${SCHEMAS}/${name}`, 'utf8')) as object, name);
  const check = ajv.getSchema('service.json');
  assert.ok(check);
  return services.flatMap(service => check(service) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`));
}

const FEEDS: Record<string, () => string> = {
  philadelphia: () => readFileSync('demo/data/philadelphia/community-services.csv', 'utf8'),
  va: () => readFileSync('demo/data/va-health/facilities.csv', 'utf8'),
  'four cities': () => readFileSync('demo/data/crisis-response/all.json', 'utf8'),
  hsds: () => JSON.stringify([HSDS_SERVICE]),
};
const read = async (name: keyof typeof FEEDS): Promise<readonly Resource[]> => (await readFeed(FEEDS[name]?.() ?? '')).resources;
/** Says the first few that differ, not thousands of lines. */
function same(actual: readonly string[], expected: readonly string[], what: string): void {
  assert.deepEqual(actual.filter((each, index) => each !== expected[index]).slice(0, 3), expected.filter((each, index) => each !== actual[index]).slice(0, 3), what);
}
const base: Resource = { id: 'r1', name: 'Example', categories: [], phones: [] };

describe('every service holds to the HSDS 3.1 schema, formats included', { skip: absent }, () => {
  for (const name of Object.keys(FEEDS)) {
    test(name, async () => {
      const resources = await read(name), services = toHsds(resources);
      assert.ok(services.length > 0);
      assert.deepEqual(violations(services), []);
    });
  }
  /** A file, or the tables of a folder. */
  const data = (path: string): Uint8Array | Record<string, Uint8Array> =>
    /\.\w+$/.test(path) ? readFileSync(path) : Object.fromEntries(readdirSync(path).filter(each => /\.(?:csv|json)$/.test(each)).map(each => [each, readFileSync(`${path}/${each}`)]));
  for (const [name, country] of [['madrid-health/centros-salud.csv', 'ES'], ['massachusetts-youth/services.geojson', 'US'], ['calgary-socrata/clinics.geojson', 'CA'], ['samhsa-mental-health/facilities.csv', 'US'], ['illinois-legal-hsds1', 'US'],
    ['va-health/facilities.csv', 'US'], ['philadelphia/community-services.csv', 'US'], ['crisis-response.json', 'US']] as const) {
    const path = `../shared/data/${name}`;
    test(`${name}: every resource is in one service, nothing is made up, fillers are told`, { skip: !existsSync(path) }, async () => {
      const { resources } = await readFeed(data(path), { country }), services = toHsds(resources), fillers = hsdsFillers(resources);
      assert.deepEqual(violations(services), []);
      assert.equal(services.reduce((sum, { service_at_locations: places }) => sum + (places?.length ?? 1), 0), resources.length);
      assert.equal(new Set(services.map(({ id }) => id)).size, services.length);
      const told = new Set(resources.filter(({ confidential }) => !confidential).flatMap(({ place }) => Object.values(place ?? {}).map(String)));
      const addresses = services.flatMap(({ service_at_locations: places }) => (places ?? []).flatMap(({ location }) => location?.addresses ?? []));
      const parts = addresses.flatMap(({ id: _id, address_type: _type, ...rest }) => Object.values(rest));
      assert.deepEqual(parts.filter(part => part && !told.has(part)).slice(0, 3), []);
      assert.equal(fillers.filter(({ field }) => field.startsWith('address.')).length, parts.filter(part => !part).length);
      assert.equal(fillers.filter(({ field }) => field === 'service.status').length, services.length - new Set(resources.filter(({ status }) => status).map(({ serviceId, id }) => serviceId ?? id)).size);
    });
  }
  for (const name of ['service_full', 'service_list', 'service_at_location_full']) {
    const path = `../shared/hsds/examples/${name}.json`;
    test(`the standard's own ${name}`, { skip: !existsSync(path) }, async () => {
      const { resources } = await readFeed(readFileSync(path, 'utf8')), services = toHsds(resources);
      assert.deepEqual(violations(services), []);
      assert.deepEqual([services.length, services[0]?.name, services[0]?.id], [1, resources[0]?.name, resources[0]?.serviceId]);
    });
  }
  test('hostile and odd values', () => {
    const odd: Resource = {
      ...base, url: 'https://example.org/a|b{c}?d=[e]#f#g%zz "', email: '"a b"@x', description: '<script>alert(1)</script>',
      phones: [{ kind: 'voice', number: '215-686-7150', extension: '007' }, { kind: 'chat', url: 'https://example.org/chat^' }, { kind: 'voice', dial: '988' }],
      languages: [{ code: 'Haitian Creole', mode: 'unknown' }], place: { locality: 'Philadelphia' }, organization: 'O', coverage: { postalCodes: ['19104'] },
    };
    assert.deepEqual(violations(toHsds([odd])), []);
  });
  test('the check can fail', () => { assert.notEqual(violations([{ id: 'x', name: 'y' }]).length, 0); });
});

describe('read again, nothing that HSDS can hold is lost', () => {
  for (const name of Object.keys(FEEDS)) {
    test(name, async () => {
      const before = await read(name);
      const after = (await readFeed(JSON.stringify(toHsds(before)))).resources;
      assert.equal(after.length, before.length);
      const sorted = (list: readonly Resource[], of: (resource: Resource) => unknown): string[] => list.map(resource => JSON.stringify([resource.name, of(resource)])).sort();
      const ruled = new Set(before.filter(({ schedules }) => schedules?.length).map(each => JSON.stringify([each.name, each.hoursText])));
      const open = (list: readonly Resource[]): Resource[] => list.filter(({ confidential }) => !confidential);
      for (const [what, of] of Object.entries<(resource: Resource) => unknown>({
        // A number that a feed gives twice, for two purposes, is read back once.
        dial: ({ phones }) => [...new Set(phones.filter(({ kind }) => kind !== 'chat').map(({ dial, number, extension, kind }) => [dial ?? number, extension, kind].join(' ')))],
        categories: ({ categories }) => categories.map(({ id, label }) => [id, label]),
        // Hours in words alone are read as words, and may say more than before.
        hours: ({ name: each, schedules = [], hoursText }) => [hoursText, !ruled.has(JSON.stringify([each, hoursText])) ? undefined : schedules.filter(({ state = 'open' }) => state === 'open').map(({ byday, opensAt, closesAt }) => [byday, opensAt, closesAt])],
        rest: ({ organization, email, assuredDate, alert, coverage }) => [organization, email, assuredDate, alert, coverage?.text],
      })) same(sorted(after, of), sorted(before, of), what);
      const place = ({ place: found }: Resource): unknown => [found?.address, found?.locality, found?.region, found?.postalCode, found?.latitude, found?.longitude];
      const secret = new Set(before.filter(({ confidential }) => confidential).map(({ name: each }) => each));
      const shown = (list: readonly Resource[]): string[] => sorted(open(list).filter(({ name: each }) => !secret.has(each)), place);
      same(shown(after), shown(before), 'place');
    });
  }
});

describe('what is written', () => {
  test('a confidential service has no location and no place in its words for the area', async () => {
    const secret: Resource = { ...base, confidential: true, locationId: 'l1', place: { address: '1 Hidden Way', latitude: 1, longitude: 2, locality: 'Lima' }, coverage: { text: 'Lima', postalCodes: ['45801'] } };
    const written = JSON.stringify(toHsds([secret, { ...secret, id: 'r2' }]));
    for (const part of ['Hidden', 'latitude', 'location_id', '45801', 'l1']) assert.ok(!written.includes(part), part);
    const shelters = (await read('philadelphia')).filter(({ confidential }) => confidential);
    assert.ok(shelters.length > 0);
    assert.ok(toHsds(shelters).every(service => service.service_at_locations === undefined));
  });
  test('the locations of one service stand together, with what differs', async () => {
    const resources = await read('hsds'), services = toHsds(resources);
    assert.equal(resources.length, 2);
    assert.equal(services.length, 1);
    assert.equal(services[0]?.id, HSDS_SERVICE.id);
    assert.equal(services[0]?.service_at_locations?.length, 2);
    assert.equal(services[0]?.phones, undefined);
    assert.equal(services[0]?.service_at_locations?.[0]?.phones?.[0]?.extension, 100);
  });
  test('two services that share an id and differ are kept apart', () => {
    const ids = toHsds([{ ...base, serviceId: '1' }, { ...base, id: 'r2', serviceId: '1', name: 'Other' }]).map(({ id }) => id);
    assert.equal(new Set(ids).size, 2);
  });
  test('no part of an address is made up, and each filler is listed', () => {
    const found = toHsds([{ ...base, place: { address: '1 Main St' } }])[0]?.service_at_locations?.[0]?.location?.addresses?.[0];
    assert.deepEqual([found?.address_1, found?.city, found?.state_province, found?.postal_code, found?.country], ['1 Main St', '', '', '', '']);
    assert.deepEqual(hsdsFillers([{ ...base, place: { address: '1 Main St' } }]).map(({ field }) => field).sort(),
      ['address.city', 'address.country', 'address.postal_code', 'address.state_province', 'location.id', 'service.id', 'service.status']);
    assert.deepEqual(hsdsFillers([{ ...base, id: stableUuid('x', 'y'), status: 'active' }]), []);
    assert.equal(toHsds([{ ...base, place: { latitude: 1, longitude: 2, country: 'US' } }])[0]?.service_at_locations?.[0]?.location?.addresses, undefined);
  });
  test('ids are UUIDv5 and do not depend on position', () => {
    const text = 'urn:x-resource-finder:service:é'.repeat(9);
    const bytes = createHash('sha1').update(Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')).update(`urn:x-resource-finder:k:${text}`).digest();
    assert.equal(stableUuid('k', text).replace(/-/g, '').slice(0, 12), bytes.toString('hex').slice(0, 12));
    assert.match(stableUuid('k', text), /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    const others = Array.from({ length: 5 }, (_, n): Resource => ({ ...base, id: `o${n}` }));
    assert.deepEqual(toHsds([...others, base]).at(-1), toHsds([base])[0]);
  });
  test('hours: unknown days are left out and said, monthly ones keep their week', () => {
    const hours = (resource: Partial<Resource>): object[] => (toHsds([{ ...base, ...resource }])[0]?.schedules ?? []).map(({ id: _id, ...row }) => row);
    assert.deepEqual(hours({ hoursText: 'By appointment' }), [{ description: 'By appointment' }]);
    assert.deepEqual(hours({ hoursAre: 'complete', schedules: [{ freq: 'MONTHLY', byday: ['TU'], bysetpos: [1, 3], opensAt: '18:00', closesAt: '24:00' }] }),
      [{ freq: 'MONTHLY', byday: '1TU,3TU', opens_at: '18:00', closes_at: '00:00' }]);
    assert.deepEqual(hours({ hoursText: 'Mon 9-5', schedules: [{ byday: ['MO'], opensAt: '09:00', closesAt: '17:00' }, { state: 'unknown', byday: ['TU'] }] }),
      [{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' }, { description: 'Mon 9-5' }]);
    assert.deepEqual(hours({ hoursText: 'Mon all day', hoursAre: 'complete', schedules: [{ byday: ['MO'], opensAt: '00:00', closesAt: '24:00' }, { state: 'closed', byday: ['SU'] }] }),
      [{ freq: 'WEEKLY', byday: 'MO', opens_at: '00:00', closes_at: '23:59', description: 'Mon all day' }]);
    assert.deepEqual(hours({ hoursText: 'Mon 9-17, not on 25 Dec', hoursAre: 'complete', schedules: [{ byday: ['MO'], opensAt: '09:00', closesAt: '17:00' }, { state: 'closed', byyearday: [-7] }] }),
      [{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00', description: 'Mon 9-17, not on 25 Dec' }, { byyearday: '-7', description: 'Closed' }]);
  });
  test('codes are passed through, our ids stand beside them', () => {
    const terms = toHsds([{ ...base, categories: [{ id: 'crisis-line', label: 'Hotlines', code: 'RP-1500' }, { label: 'Odd' }] }])[0]?.attributes?.map(({ taxonomy_term: term }) => [term?.name, term?.code]);
    assert.deepEqual(terms, [['Hotlines', 'RP-1500'], ['Hotlines', 'crisis-line'], ['Odd', undefined]]);
  });
});
