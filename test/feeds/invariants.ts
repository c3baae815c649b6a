/**
 * What holds of every feed, however it was broken: the corpus of hostile feeds, the mutations and `npm run fuzz` all ask
 * the same questions. `isTyped` for what was refused, `holds` for what was read, `usable` for what is then made of it.
 */
import assert from 'node:assert/strict';
import { csvParseRows } from 'd3-dsv';
import { fallbackHtml } from '../../src/report/fallback-html.js';
import { toSpreadsheet } from '../../src/cli/spreadsheet.js';
import { LONGEST_TEXT } from '../../src/feeds/clean-text.js';
import type { Feed } from '../../src/feeds/feed.js';
import { FinderError } from '../../src/model/errors.js';
import type { Resource } from '../../src/model/resource.js';
import type { Query } from '../../src/search/query.js';
import { openDirectory } from '../../src/sources/open-directory.js';
import { hsdsFillers, toHsds } from '../../src/sources/to-hsds.js';

/** Control and direction characters, halves of a letter, and characters that show nothing. Joiners stay: scripts need them. */
const HIDDEN = /(?![\t\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u;
const LONGEST_MESSAGE = 2000;
const LONGEST_VALUE = 200;
const LONGEST_LIST = 1000;
const DIAL = /^(?:\+[1-9]\d{6,14}|\d{3,6})$/;
const EMAIL = /^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+$/;

/** Every string of a value with the path to it, without recursion: what is looked at may be deep. */
export function* strings(value: unknown): Generator<{ readonly path: string; readonly text: string }> {
  const todo: { path: string; value: unknown }[] = [{ path: '', value }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    if (typeof next.value === 'string') yield { path: next.path, text: next.value };
    else if (typeof next.value === 'object' && next.value !== null) for (const [key, each] of Object.entries(next.value)) todo.push({ path: `${next.path}/${key}`, value: each });
  }
}

function isWeb(link: string | undefined, where: string): void {
  if (link === undefined) return;
  assert.match(link, /^https?:\/\/[^\s<>"\\]+$/, where);
  const { protocol, username, password, href } = new URL(link);
  assert.deepEqual([/^https?:$/.test(protocol), username, password, href], [true, '', '', link], where);
}

const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Map.prototype, Function.prototype];
const before = PROTOTYPES.map(each => Object.getOwnPropertyNames(each).join());

/** Nothing was put on a prototype. */
export function unpolluted(): void {
  assert.deepEqual(PROTOTYPES.map(each => Object.getOwnPropertyNames(each).join()), before, 'a prototype was changed');
}

/** The code of a typed error with a sentence that can be shown; anything else is thrown on. */
export function isTyped(error: unknown): string {
  if (!(error instanceof FinderError)) throw error;
  assert.match(error.code, /^[a-z]+(?:-[a-z]+)*$/);
  assert.ok(error.message.length > 10 && error.message.length <= LONGEST_MESSAGE, `${error.code}: a message of ${error.message.length} characters`);
  assert.doesNotMatch(error.message, HIDDEN, error.code);
  unpolluted();
  return error.code;
}

function resourceHolds(resource: Resource): void {
  const { id, name, url, email, phones, categories, place, source, languages = [], serves = [], schedules = [], confidential, coverage } = resource;
  const where = `${id} (${JSON.stringify(source)})`;
  assert.ok(id.trim() && name.trim(), `${where}: an id and a name`);
  isWeb(url, `${where}: url`);
  isWeb(source?.url, `${where}: source.url`);
  for (const link of source?.links ?? []) isWeb(link, `${where}: source.links`);
  if (email !== undefined) assert.match(email, EMAIL, `${where}: email`);
  for (const { dial, number, url: page, kind } of phones) {
    isWeb(page, `${where}: phone.url`);
    if (dial !== undefined) assert.match(dial, DIAL, `${where}: dial`);
    if (dial !== undefined && dial.length > 4 && dial.length < 7) assert.equal(kind, 'text', `${where}: a short number that is called`);
    assert.ok(number ?? page, `${where}: a phone without a number`);
  }
  for (const list of [phones, categories, languages, serves, schedules]) assert.ok(list.length <= LONGEST_LIST, `${where}: a list of ${list.length}`);
  for (const { label } of categories) assert.ok(label.trim(), `${where}: a category without a label`);
  assert.equal(place?.latitude === undefined, place?.longitude === undefined, `${where}: half a pin`);
  if (place?.latitude !== undefined) {
    assert.ok(Number.isFinite(place.latitude) && Math.abs(place.latitude) <= 90, `${where}: latitude ${place.latitude}`);
    assert.ok(Number.isFinite(place.longitude) && Math.abs(place.longitude ?? NaN) <= 180, `${where}: longitude ${place.longitude}`);
    assert.ok(place.latitude !== 0 || place.longitude !== 0, `${where}: a pin in the ocean`);
  }
  for (const { opensAt, closesAt } of schedules) for (const time of [opensAt, closesAt]) if (time !== undefined) assert.match(time, /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, `${where}: a time`);
  if (confidential) {
    assert.deepEqual(Object.keys(place ?? {}).filter(key => !/^(?:locality|region|country)$/.test(key)), [], `${where}: a confidential place`);
    assert.deepEqual([resource.locationId, coverage?.postalCodes], [undefined, undefined], `${where}: a key to a confidential place`);
  }
}

/** Of a feed that was read. `secrets`: words of confidential places, which must be nowhere in it. */
export function holds(feed: Feed, secrets: readonly string[] = []): void {
  for (const { path, text } of strings(feed)) {
    assert.ok(text.length <= LONGEST_TEXT, `${path}: ${text.length} characters`);
    assert.doesNotMatch(text, HIDDEN, path);
  }
  for (const { code, severity, value, message } of feed.problems) {
    assert.match(code, /^[a-z]+(?:-[a-z]+)*$/);
    assert.match(severity, /^(?:error|warning)$/);
    assert.ok([...value ?? ''].length <= LONGEST_VALUE, `${code}: a value of ${value?.length ?? 0} characters`);
    assert.ok(message.length > 5, `${code}: no sentence`);
  }
  for (const resource of feed.resources) resourceHolds(resource);
  const ids = feed.resources.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'ids are unique');
  for (const { table, read, used, merged, rejected } of feed.records) {
    for (const count of [read, used, merged, rejected]) assert.ok(Number.isInteger(count) && count >= 0, `${table}: a count of ${count}`);
    assert.equal(read, used + merged + rejected, `${table}: ${read} read, ${used} used, ${merged} merged, ${rejected} rejected`);
  }
  assert.ok(feed.records.length > 0, 'an account of records');
  assert.equal(feed.resources.length > 0, feed.records.some(({ used }) => used > 0), 'resources come from records');
  for (const { confidence } of feed.columns) assert.ok(confidence >= 0 && confidence <= 1, `a confidence of ${confidence}`);
  hidesAll(JSON.stringify(feed), secrets, 'the feed');
  unpolluted();
}

function hidesAll(text: string, secrets: readonly string[], where: string): void {
  for (const secret of secrets) assert.ok(!text.includes(secret), `"${secret}" is in ${where}`);
}

const QUERIES: readonly Query[] = [
  {}, { text: 'food' }, { text: '__proto__ constructor' }, { text: '<script>"\u202e' }, { categories: ['__proto__', 'go'] }, { openAt: 'now' },
  { near: { latitude: 39.95, longitude: -75.16 }, radius: 5000 }, { languages: ['es'], free: true, limit: 5 }, { within: [-180, -90, 180, 90], sort: 'name' },
];
const TAGS = /^<\/?(?:a|b|h[1-6]|ul|li|p|span|div|small)(?: [a-z]+(?:="[^"<>]*")?)*>$/;
const NOW = new Date('2026-11-23T12:00:00Z');

/** Of what is made of a feed: every export, and a directory that answers if it is `asked`. */
export async function usable(feed: Feed, secrets: readonly string[] = [], asked = true): Promise<void> {
  if (asked) await answers(feed, secrets);
  exportsHold(feed, secrets);
  unpolluted();
}

async function answers(feed: Feed, secrets: readonly string[]): Promise<void> {
  const directory = await openDirectory(feed, { now: () => NOW });
  for (const query of QUERIES) {
    const page = await directory.search(query);
    assert.ok(page.items.length <= page.total.value, JSON.stringify(query));
    hidesAll(JSON.stringify(page), secrets, `the answer to ${JSON.stringify(query)}`);
  }
  const { ids, latitudes, longitudes } = await directory.places({});
  const confidential = new Set(feed.resources.filter(each => each.confidential).map(({ id }) => id));
  assert.ok(ids.length === latitudes.length && ids.length === longitudes.length && !ids.some(id => confidential.has(id)), 'pins');
  for (const resource of feed.resources.slice(0, 3)) {
    assert.equal((await directory.get(resource.id))?.name, resource.name);
    await directory.suggest(resource.name.slice(0, 5));
    await directory.locate(resource.place?.locality ?? resource.place?.postalCode ?? '1');
  }
  directory.close();
}

/** Ids are worked out of long texts, which takes long. */
const MOST_WRITTEN = 25;

function exportsHold(feed: Feed, secrets: readonly string[]): void {
  const few = feed.resources.slice(0, MOST_WRITTEN), services = toHsds(few), written = JSON.stringify(services);
  hidesAll(written, secrets, 'HSDS');
  hidesAll(JSON.stringify(hsdsFillers(few)), secrets, 'the fillers of HSDS');
  assert.equal(services.length > 0, feed.resources.length > 0, 'services come from resources');
  for (const { path, text } of strings(services)) if (/\/url$/.test(path)) isWeb(new URL(text).href, path);

  const sheet = toSpreadsheet(feed.resources);
  hidesAll(sheet, secrets, 'the spreadsheet');
  const rows = csvParseRows(sheet.replace(/^\uFEFF/, ''));
  assert.equal(rows.length, feed.resources.length + 1, 'a row for each resource');
  for (const cell of rows.flat()) assert.ok(!/^[\s\p{Cc}]*[=+\-@]/u.test(cell) || /^-?\d+(?:\.\d+)?$/.test(cell), `a formula: ${cell.slice(0, 40)}`);

  const { html } = fallbackHtml(feed.resources, { lang: 'en', region: 'US', headingLevel: 2, maxBytes: 14_000, now: NOW });
  hidesAll(html, secrets, 'the fallback');
  for (const [tag] of html.matchAll(/<[^>]*>?/g)) assert.match(tag, TAGS);
  for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) assert.match(href, /^(?:tel:|sms:|https?:)/);
}
