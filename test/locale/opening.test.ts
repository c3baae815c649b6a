import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLocalizer } from '../../src/locale/create-localizer.js';
import { en as core } from '../../src/locale/en.js';
import { restEn } from '../../src/locale/rest.en.js';
import { opening } from '../../src/locale/opening.js';
import type { Resource, Schedule } from '../../src/model/resource.js';

const en = { ...core, ...restEn };

const localizer = createLocalizer('en', en, 'US');
const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
const office: Schedule = { byday: WEEK, opensAt: '08:00', closesAt: '18:00' };
const always: Schedule = { byday: [...WEEK, 'SA', 'SU'], opensAt: '00:00', closesAt: '24:00' };
const night: Schedule = { byday: ['FR'], opensAt: '20:00', closesAt: '02:00' };

const resource = (given: Partial<Resource>): Resource =>
  ({ id: 'x', name: 'X', categories: [], phones: [], timeZone: 'America/New_York', hoursAre: 'complete', ...given });

// 2026-11-23 is a Monday; New York is UTC-5.
for (const [name, given, at, said] of [
  ['open today', { schedules: [office] }, '2026-11-23T15:00Z', 'Open until 6 PM'],
  ['closes soon', { schedules: [office] }, '2026-11-23T22:40Z', 'Open. Closes in 20 minutes, at 6 PM'],
  ['closes in the last minute', { schedules: [office] }, '2026-11-23T22:59:40Z', 'Open. Closes in 1 minute, at 6 PM'],
  ['an hour is not yet soon', { schedules: [office] }, '2026-11-23T22:00Z', 'Open until 6 PM'],
  ['opens later today', { schedules: [office] }, '2026-11-23T11:00Z', 'Closed. Opens at 8 AM'],
  ['opens tomorrow', { schedules: [office] }, '2026-11-24T02:00Z', 'Closed. Opens tomorrow at 8 AM'],
  ['opens after the weekend', { schedules: [office] }, '2026-11-21T15:00Z', 'Closed. Opens Monday at 8 AM'],
  ['past midnight', { schedules: [night] }, '2026-11-28T04:00Z', 'Open until 2 AM'],
  ['round the clock', { schedules: [always] }, '2026-11-23T15:00Z', 'Open 24 hours'],
  ['no hours', {}, '2026-11-23T15:00Z', 'Hours not listed: call first'],
  ['no zone', { schedules: [office], timeZone: undefined }, '2026-11-23T15:00Z', 'Hours not listed: call first'],
  ['words only', { hoursText: 'By appointment', hoursAre: undefined }, '2026-11-23T15:00Z', 'Hours, as listed: By appointment'],
] as const) {
  test(name, () => {
    const clean = Object.fromEntries(Object.entries({ ...resource({}), ...given }).filter(([, value]) => value !== undefined)) as unknown as Resource;
    assert.equal(opening(clean, new Date(at), localizer).text.replace(/\s/g, ' '), said);
  });
}

// 2026-11-26 is Thanksgiving.
for (const [name, given, at, note] of [
  ['on a holiday', { schedules: [office] }, '2026-11-26T15:00Z', 'It is a federal holiday today: hours may differ. Call first.'],
  ['before one', { schedules: [office] }, '2026-11-26T02:00Z', 'That day is a federal holiday: hours may differ. Call first.'],
  ['on another day', { schedules: [office] }, '2026-11-24T15:00Z', undefined],
] as const) {
  test(`hours may differ: ${name}`, () => assert.equal(opening(resource(given), new Date(at), localizer).note, note));
}
