/** A compact feed: read again it says what was written, and nothing in it is believed that is not shown. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dialOf, writeDial } from '../../../src/feeds/compact/compact-phones.js';
import { withDescriptions } from '../../../src/feeds/compact/compact.js';
import { readFeed } from '../../../src/feeds/read-feed.js';
import { FinderError } from '../../../src/model/errors.js';
import type { Phone, Resource } from '../../../src/model/resource.js';
import { takeIn } from '../../../src/sources/take-in.js';
import { toCompact, type CompactOptions } from '../../../src/sources/to-compact.js';

const MADRID = '../shared/data/madrid-health/centros-salud.csv', YOUTH = '../shared/data/massachusetts-youth/services.geojson', SAMHSA = '../shared/data/samhsa-mental-health/facilities.csv';

/** A number with more letters than count is written with its digits, and its letters are kept as a label. */
const phone = (each: Phone): Phone => each.dial?.startsWith('+1') && /[A-Z]/.test(each.number ?? '') && (each.number?.match(/[\dA-Z]/g)?.length ?? 0) > 10 ? { ...each, number: each.dial, label: [each.number, each.label].filter(Boolean).join(', ') } : each;

/** Each resource as JSON with its keys in order, coordinates to a millionth of a degree, by id: what reading anew must give. */
function plain(resources: readonly Resource[]): string[] {
  const ordered = (key: string, value: unknown): unknown => typeof value === 'number' && /itude$/.test(key) ? Math.round(value * 1e6)
    : typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value;
  return resources.map(each => JSON.stringify({ ...each, phones: each.phones.map(phone), source: Object.keys(each.source ?? {}).length ? each.source : undefined }, ordered)).sort();
}
/** The first that differs, not a page of all. */
function same(found: readonly Resource[], expected: readonly Resource[]): void {
  const [one, other] = [plain(found), plain(expected)];
  assert.equal(found.length, expected.length);
  const at = one.findIndex((text, index) => text !== other[index]);
  assert.equal(one[at], other[at]);
}

async function again(resources: readonly Resource[], options: CompactOptions = {}): Promise<readonly Resource[]> {
  const { text, shards } = await toCompact(resources, options);
  const feed = await readFeed(text);
  assert.deepEqual(feed.problems, []);
  assert.equal(feed.format, 'compact');
  const files = new Map(shards.map(({ file, text: content }) => [file, content]));
  return (await withDescriptions(feed, async file => files.get(file) ?? '')).resources;
}

describe('written and read again it is the same', () => {
  for (const [name, file, country] of [
    ['a city\'s spreadsheet', 'demo/data/philadelphia/community-services.csv', 'US'], ['crisis response', 'demo/data/crisis-response/all.json', 'US'],
    ['VA clinics, with weekday columns', 'demo/data/va-health/facilities.csv', 'US'], ['Spanish, with numbers of Spain', MADRID, 'ES'],
    ['GeoJSON', YOUTH, 'US'], ['SAMHSA', SAMHSA, 'US'],
  ] as const) {
    test(name, { skip: !existsSync(file) && 'no such feed here' }, async () => {
      const taken = await takeIn((await readFeed(readFileSync(file), { country })).resources, {});
      same(await again(taken), taken);
      same(await again(taken, { shardSize: 2000 }), taken);
    });
  }
  test('every field that a resource has', async () => {
    const all: Resource = {
      id: 'a', serviceId: 's', locationId: 'l', organizationId: 'o', name: 'Ä "b" 3 < 4 & d', alternateName: 'E', organization: 'Org', description: 'Two\nlines',
      categories: [{ id: 'food', label: 'Food', code: 'X1' }, { label: 'Own word' }],
      phones: [
        { number: '215-686-7150', dial: '+12156867150', extension: '12', kind: 'voice', label: 'Main', languages: ['es'], hoursText: 'Mon' },
        { number: '741741', dial: '741741', kind: 'text', keyword: 'HOME' }, { number: '988', dial: '988', kind: 'voice', press: '2' },
        { kind: 'chat', url: 'https://chat.example/' }, { number: '555-01', kind: 'fax' }, { number: '800-799-SAFE', dial: '+18007997233', kind: 'tty' },
      ],
      url: 'https://a.example/x?y=1#z', email: 'a@b.example',
      place: { name: 'Hall', address: '1 Main St', locality: 'Town', region: 'PA', postalCode: '19104', country: 'US', latitude: 39.9526, longitude: -75.1652, transportation: 'Bus 9' },
      schedules: [{ freq: 'WEEKLY', byday: ['MO'], opensAt: '09:00', closesAt: '17:00', validFrom: '2026-01-01' }, { state: 'closed', freq: 'WEEKLY', byday: ['SU'] }],
      hoursText: 'Mon 9-5', hoursAre: 'partial', timeZone: 'America/New_York', languages: [{ code: 'es', mode: 'spoken' }, { code: 'ase', mode: 'interpreter' }],
      cost: 'Free', free: true, eligibility: 'All', minimumAge: 18, maximumAge: 99, applicationProcess: 'Call', requiredDocuments: ['ID'], serves: ['Women'],
      responders: ['clinician', 'peer'], policeMayCome: 'if-danger', policeNote: 'Only then', reachedBy: 'through 988',
      coverage: { text: 'City', postalCodes: ['19104'], extent: 'area' }, virtual: false, accessibility: 'Ramp', accessible: true, alert: 'Moved', status: 'active',
      assuredDate: '2026-01-02', source: { name: 'Feed', url: 'https://f.example/', seenOn: '2026-01-01', row: 7, notes: ['n'], links: ['https://l.example/'], disagreements: [{ field: 'phone', says: 'x' }] },
      language: 'en',
    };
    // A field that the model gains must be carried too.
    const keys = /export interface Resource \{([^]*?)\n\}/.exec(readFileSync('src/model/resource.ts', 'utf8'))?.[1]?.match(/(?<=^ {2}readonly )\w+/gm) ?? [];
    assert.deepEqual(keys.filter(key => !(key in all) && key !== 'confidential'), []);
    const little: Resource = { id: 'b', name: 'B', categories: [], phones: [] };
    same(await again([all, little]), [all, little]);
    same(await again([all, little], { shardSize: 10 }), [all, little]);
  });
  test('laid out anew by another program', async () => {
    const taken = await takeIn((await readFeed(readFileSync('demo/data/crisis-response/all.json'))).resources, {});
    const { text } = await toCompact(taken);
    for (const laid of [JSON.stringify(JSON.parse(text), null, 2), JSON.stringify(JSON.parse(text)), text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      same((await readFeed(laid)).resources, taken);
    }
  });
});

test('resources are frozen through and through, in the order of their names', async () => {
  const { resources } = await readFeed((await toCompact((await readFeed(readFileSync('demo/data/crisis-response/all.json'))).resources)).text);
  const frozen = (value: unknown): boolean => typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
  assert.ok(resources.every(frozen));
  const names = resources.map(({ name }) => name);
  assert.deepEqual(names, [...names].sort(new Intl.Collator('en', { numeric: true }).compare));
});

describe('what is dialled is made of the digits that are shown', () => {
  for (const [said, number, expected] of [
    ['+1', '215-686-7150', '+12156867150'], ['+', '+34 917 355 510', '+34917355510'], ['+34', '917 355 510', '+34917355510'], ['=', '988', '988'], ['=', '9-8-8', '988'],
    ['+442079460958', '020 7946 0958', '+442079460958'], ['+18007997233', '800-799-SAFE', '+18007997233'],
    ['+12156867151', '215-686-7150', undefined], ['+19005551212', '215-686-7150', undefined], ['=', '215-686-7150', undefined], ['+1', 'no digits', undefined], ['+1', undefined, undefined],
    ['*31#', '31', undefined], ['+0', '2156867150', undefined], ['tel:1', '1', undefined], ['900', '215-686-7150', undefined], ['50', '215-686-7150', undefined], ['+1215686715099', '99', undefined],
    ['+1;', '2156867150', undefined], ['+12345678901', '901', undefined],
  ] as const) {
    test(`${said} ${number}`, () => { assert.equal(dialOf(said, number), expected); });
  }
  test('and every number that the writer shortens is the same again', () => {
    fc.assert(fc.property(fc.constantFrom('215-686-7150', '+34 917 355 510', '020 7946 0958', '988', '1-800-273-8255', '800-799-SAFE', '(04) 123'), fc.constantFrom('+12156867150', '+34917355510', '+442079460958', '988', '+18002738255', '+18007997233', '+4123'),
      (number, dial) => { const written = writeDial(dial, number); assert.ok(written === undefined || dialOf(written, number) === dial); }));
  });
});

describe('what is wrong with it', () => {
  const doc = (columns: object, header: object = {}): string => JSON.stringify({ format: 'compact', version: 1, count: 2, ...header, columns });
  const good = { id: ['a', 'b'], name: ['A', 'B'] };
  const code = async (text: string): Promise<string> => readFeed(text).then(() => 'read', (error: unknown) => { assert.ok(error instanceof FinderError); return error.code; });

  for (const [what, text, expected] of [
    ['a newer version', doc(good, { version: 2 }), 'feed-format-unknown'], ['no version', doc(good, { version: null }), 'feed-format-unknown'],
    ['no count', doc(good, { count: null }), 'feed-not-a-feed'], ['a count that is none', doc(good, { count: 1.5 }), 'feed-not-a-feed'], ['far too many', doc(good, { count: 1e9 }), 'feed-not-a-feed'],
    ['nothing', doc({ id: [], name: [] }, { count: 0 }), 'feed-no-resources'], ['no names', doc({ id: ['a', 'b'] }), 'feed-not-a-feed'], ['too few names', doc({ ...good, name: ['A'] }), 'feed-not-a-feed'],
    ['names of no text', doc({ ...good, name: [1, {}] }), 'feed-not-a-feed'], ['columns that are a list', doc([]), 'feed-not-a-feed'], ['cut off', doc(good).slice(0, -9), 'feed-not-a-feed'],
    ['cut off after a column', '{"format":"compact","version":1,"count":2,\n"columns":{\n"id":["a","b"],\n"name":["A"', 'feed-not-a-feed'],
  ] as const) {
    test(what, async () => { assert.equal(await code(text), expected); });
  }

  test('a damaged column is passed over and told; the others are read', async () => {
    const feed = await readFeed(doc({
      ...good, organization: ['one'], cost: { of: ['Free'], at: [1, 2] }, serves: { of: ['x'], n: [1, 5], at: [1] }, phones: [1, -1], 'phones.number': ['1'], alert: 'text', eligibility: { of: ['All'], at: [1, 0] },
    }));
    assert.deepEqual(feed.problems.map(({ code: each, params }) => `${each} ${params['column']}`).sort(), ['alert', 'cost', 'organization', 'phones', 'serves'].map(key => `column-damaged ${key}`));
    assert.deepEqual(feed.resources, [{ id: 'a', name: 'A', categories: [], phones: [], eligibility: 'All' }, { id: 'b', name: 'B', categories: [], phones: [] }]);
  });
  test('a record without a name is rejected, an id used twice is told apart, and all are counted', async () => {
    const { resources, records } = await readFeed(doc({ id: ['a', 'a', 'a'], name: ['A', null, 'C'] }, { count: 3 }));
    assert.deepEqual(resources.map(({ id }) => id), ['a', 'a~2']);
    assert.deepEqual(records, [{ table: 'feed', read: 3, used: 2, merged: 0, rejected: 1 }]);
  });
  test('hostile values are cleaned or left out', async () => {
    const { resources: [one] } = await readFeed(doc({
      id: ['a', 'b'], name: ['<b>A</b>\u202E', 'B'], url: ['javascript:alert(1)', null], 'source.row': ['7', null], schedules: [[{ opensAt: '99:99' }], null], hoursAre: ['complete', null],
      phones: [2, 0], 'phones.number': ['215-686-7150', '<i>911</i>'], 'phones.dial': ['+19005550000', '='], 'phones.kind': ['evil', 'voice'], 'phones.url': ['data:text/html,x', null],
      email: ['a b', null], 'place.latitude': [91e6, 1], 'place.longitude': [0, 1], 'place.country': ['usa', null], status: ['gone', null], __proto__: { polluted: [1, 1] }, constructor: ['x', 'y'], unknown: ['x', 'y'],
      source: [{ url: 'javascript:1', name: 'N' }, null], policeMayCome: ['always', null], categories: { of: [{ id: 'food' }, 'Plain', 7], n: [3, 0], at: [1, 2, 3] },
    }));
    assert.deepEqual(one, {
      id: 'a', name: 'A', categories: [{ id: 'food', label: 'food' }, { label: 'Plain' }], source: { name: 'N' },
      phones: [{ number: '215-686-7150', kind: 'voice' }, { number: '911', dial: '911', kind: 'voice' }],
    });
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
  test('a confidential record has no place, whatever its columns hold', async () => {
    const { resources: [one] } = await readFeed(doc({ ...good, confidential: [true, null], locationId: ['l', null], 'place.address': ['7 Hidden Way', null], 'place.locality': ['Town', null], 'place.latitude': [39e6, null], 'place.longitude': [-75e6, null] }));
    assert.deepEqual(one, { id: 'a', name: 'A', categories: [], phones: [], confidential: true, place: { locality: 'Town' } });
  });
  test('files of descriptions are only ever beside the feed', async () => {
    const { shards } = await readFeed(doc(good, { shards: [['../x.json', 1], ['https://x.example/y.json', 1], ['a/b.json', 1], ['.hidden.json', 1], ['ok-1.json', 1], ['no.txt', 1], ['z.json', 0], 7] }));
    assert.deepEqual(shards, [{ file: 'ok-1.json', ids: ['a'] }]);
  });
  test('bytes broken at random: a typed error, or resources that hold to the rules', async () => {
    const { text } = await toCompact((await readFeed(readFileSync('demo/data/crisis-response/all.json'))).resources);
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(text.length), fc.nat(30), fc.constantFrom('', '"', ',', '\n', '1', '-1', 'null', '[', '}', '<', '\\u202e', 'javascript:', '__proto__')), { maxLength: 6 }), async edits => {
      let broken = text;
      for (const [at, cut, put] of edits) broken = broken.slice(0, at) + put + broken.slice(at + cut);
      const feed = await readFeed(broken).catch((error: unknown) => { if (!(error instanceof FinderError)) throw error; });
      if (!feed) return;
      const [count] = feed.records;
      assert.ok(count && count.read === count.used + count.merged + count.rejected && count.used === feed.resources.length);
      for (const { url, phones, place } of feed.resources) {
        assert.ok(url === undefined || /^https?:/.test(url));
        assert.ok(phones.every(({ dial }) => dial === undefined || /^(\+[1-9]\d{6,14}|\d{3,6})$/.test(dial)));
        assert.equal(place?.latitude === undefined, place?.longitude === undefined);
      }
    }), { numRuns: 300 });
  });
});
