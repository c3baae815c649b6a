/** The standard's own examples, read and written again, against the table of what is not simply kept; and the guide against that table. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { readFeed } from '../../src/feeds/read-feed.js';
import { toHsds } from '../../src/sources/to-hsds.js';
import { guideRows, PATHS, type Path } from './hsds-paths.js';

type Json = Readonly<Record<string, unknown>>;
const EXAMPLES = '../shared/hsds/examples';
const skip = existsSync(EXAMPLES) ? false : 'the HSDS examples are not at hand';
const example = (name: string): Json => JSON.parse(readFileSync(`${EXAMPLES}/${name}.json`, 'utf8')) as Json;
const list = (value: unknown): Json[] => (Array.isArray(value) ? value : []) as Json[];
const without = (record: Json, key: string): Json => Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

interface Leaf { readonly path: string; readonly value: unknown }
function leaves(value: unknown, path: string): Leaf[] {
  if (Array.isArray(value)) return value.flatMap(each => leaves(each, `${path}[]`));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, each]) => leaves(each, path ? `${path}.${key}` : key));
  return [{ path, value }];
}

/** Every value at a path. */
function valuesAt(value: unknown, path: string): unknown[] {
  return leaves(value, '').filter(each => each.path === path).map(each => each.value);
}

/** The longest path of the table that the leaf is in. */
function entryFor(path: string): Path | undefined {
  const fits = PATHS.filter(each => path === each.path || path.startsWith(`${each.path}.`) || path.startsWith(`${each.path}[`));
  return fits.sort((a, b) => b.path.length - a.path.length)[0];
}

const lower = (value: unknown): string => String(value).toLowerCase();

/** What is wrong with one leaf; undefined for nothing. */
function wrong({ path, value }: Leaf, written: unknown): string | undefined {
  const entry = entryFor(path);
  if (!entry) return valuesAt(written, path).includes(value) ? undefined : `${path} is lost: ${JSON.stringify(value)} is ${JSON.stringify(valuesAt(written, path))}`;
  if (entry.to === undefined) return valuesAt(written, path).includes(value) ? `${path} is carried, and the table says that it is not` : undefined;
  const found = valuesAt(written, entry.to), form = entry.form ?? 'same';
  const there = form === 'within' ? found.some(each => lower(each).includes(lower(value).trim())) : found.includes(form === 'same' ? value : form(value));
  if (!there) return `${path} is not in ${entry.to}: ${JSON.stringify(value)} is ${JSON.stringify(found)}`;
  return entry.to === path && typeof form === 'function' && path !== 'description' && found.length === 1 && found[0] === value ? `${path} is kept as it is, and the table says that it is not` : undefined;
}

/** Each example as the service that it tells of. */
const SERVICES: Readonly<Record<string, () => Json>> = {
  service_full: () => example('service_full'),
  service_list: () => list(example('service_list')['contents'])[0] ?? {},
  service_at_location_full: () => at(example('service_at_location_full')),
  service_at_location_list: () => at(list(example('service_at_location_list')['contents'])[0] ?? {}),
  organization_full: () => { const whole = example('organization_full'); return { ...list(whole['services'])[0], organization: without(whole, 'services') }; },
};
const at = (record: Json): Json => ({ ...record['service'] as Json, service_at_locations: [without(record, 'service')] });

const met = new Set<string>();

describe('read and written again', { skip }, () => {
  for (const [name, service] of Object.entries(SERVICES)) {
    test(name, async () => {
      const feed = await readFeed(readFileSync(`${EXAMPLES}/${name}.json`));
      const written = toHsds(feed.resources);
      assert.equal(written.length, 1);
      const found = leaves(service(), '');
      for (const { path } of found) { const entry = entryFor(path); if (entry) met.add(entry.path); }
      assert.deepEqual(found.map(leaf => wrong(leaf, written[0])).filter(Boolean), []);
      // And a second time, nothing changes.
      assert.deepEqual(toHsds((await readFeed(JSON.stringify(written))).resources), written);
    });
  }
  test('every path of the table is met', () => { assert.deepEqual(PATHS.map(({ path }) => path).filter(path => !met.has(path)), []); });
  test('the check can fail', () => {
    assert.match(wrong({ path: 'name', value: 'A' }, { name: 'B' }) ?? '', /lost/);
    assert.match(wrong({ path: 'last_modified', value: 'x' }, { last_modified: 'x' }) ?? '', /is carried/);
    assert.match(wrong({ path: 'schedules[].notes', value: 'x' }, { schedules: [{ description: 'y' }] }) ?? '', /is not in/);
  });
});

/** What an agency that follows the standard would write: all of it is carried, at two locations that differ. */
const CAREFUL: Json = {
  id: '0f6c2f52-8c7e-4f0f-9a56-3c1f0d6a9d01', name: 'Night counseling', alternate_name: 'The Lamp', status: 'temporarily closed', description: 'Talk with someone.', url: 'https://example.org/lamp', email: 'help@example.org',
  application_process: 'Call first.', fees_description: 'Sliding scale', eligibility_description: 'Adults', minimum_age: 18, maximum_age: 64, assured_date: '2026-05-04', alert: 'Moving in January.',
  organization_id: '0f6c2f52-8c7e-4f0f-9a56-3c1f0d6a9d02', organization: { id: '0f6c2f52-8c7e-4f0f-9a56-3c1f0d6a9d02', name: 'Example Care' },
  required_documents: [{ document: 'A photo ID' }, { document: 'Proof of address' }], languages: [{ code: 'es', note: 'Spoken' }, { code: 'vi', note: 'Interpreter' }, { code: 'en' }],
  service_areas: [{ name: 'Berks County', extent: '19601, 19602', extent_type: 'text' }], additional_urls: [{ label: 'Chat', url: 'https://example.org/chat' }],
  attributes: [
    { taxonomy_term: { name: 'Counseling', code: 'RP-1400', taxonomy: 'The 211 taxonomy' } }, { link_type: 'responder', value: 'peer' }, { link_type: 'police-may-come', value: 'if-danger' },
    { link_type: 'police-note', value: 'Only if someone is in danger.' }, { link_type: 'reached-by', value: 'through 988' },
  ],
  service_at_locations: [
    {
      location: {
        id: '0f6c2f52-8c7e-4f0f-9a56-3c1f0d6a9d03', location_type: 'physical', name: 'City Hall', transportation: 'Bus 21', latitude: 40.3356, longitude: -75.9269, accessibility: [{ description: 'Ramp at the side' }],
        addresses: [{ address_1: '1 Elm St', city: 'Reading', state_province: 'PA', postal_code: '19601', country: 'US', address_type: 'physical' }],
      },
      phones: [{ number: '610-555-0101', type: 'voice', extension: 12, description: 'Front desk', languages: [{ code: 'es' }] }, { number: '610-555-0102', type: 'tty' }],
      schedules: [
        { freq: 'WEEKLY', byday: 'MO,TU', opens_at: '18:00', closes_at: '02:00', valid_from: '2026-01-01', valid_to: '2026-12-31' }, { freq: 'WEEKLY', interval: 2, dtstart: '2026-01-07', until: '2026-06-30', byday: 'WE', opens_at: '00:00', closes_at: '23:59' },
        { freq: 'MONTHLY', byday: '1TH,3TH', opens_at: '18:00', closes_at: '00:00' }, { freq: 'MONTHLY', bymonthday: '1,-1', opens_at: '18:00', closes_at: '20:00' },
        { valid_from: '2026-12-24', valid_to: '2026-12-26', description: 'Closed', notes: 'Holidays' }, { byyearday: '-1', description: 'Closed' }, { dtstart: '2026-11-26', until: '2026-11-26', opens_at: '18:00', closes_at: '19:00' },
      ],
    },
    {
      location: { id: '0f6c2f52-8c7e-4f0f-9a56-3c1f0d6a9d04', location_type: 'virtual' }, phones: [{ number: '610-555-0103', type: 'voice' }],
      schedules: [{ freq: 'WEEKLY', byday: 'SU', opens_at: '10:00', closes_at: '12:00', description: 'Ring twice' }],
    },
  ],
};

test('a service that is told with care is kept whole', async () => {
  const feed = await readFeed(JSON.stringify([CAREFUL]));
  assert.deepEqual(feed.problems.filter(({ code }) => code !== 'category-unmapped'), []);
  const written = toHsds(feed.resources);
  assert.equal(written.length, 1);
  assert.deepEqual(leaves(CAREFUL, '').filter(({ path, value }) => !valuesAt(written[0], path).includes(value)), []);
  const rules = (service: unknown): unknown => list((service as Json)['service_at_locations']).map(({ schedules }) => list(schedules).map(each => without(each, 'id')));
  assert.deepEqual(rules(written[0]), rules(CAREFUL));
});

test('the guide says the same', () => {
  const guide = 'docs/hsds.md', [start, end] = ['<!-- paths -->\n', '<!-- /paths -->'];
  const text = readFileSync(guide, 'utf8'), from = text.indexOf(start) + start.length, to = text.indexOf(end);
  assert.ok(from > start.length && to >= from);
  const table = `| part | what becomes of it | why |\n|---|---|---|\n${guideRows().join('\n')}\n`;
  if (process.env['HSDS_GUIDE'] === 'write') writeFileSync(guide, text.slice(0, from) + table + text.slice(to));
  else assert.equal(text.slice(from, to), table);
});
