import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Resource, Schedule } from '../../src/model/resource.js';
import { hoursWords } from '../../src/report/hours-words.js';

const weekly = (byday: Schedule['byday'], opensAt: string, closesAt: string): Schedule => ({ byday: byday ?? [], opensAt, closesAt });
const said = (extra: Partial<Resource>): [string, string] => {
  const { grade, words } = hoursWords({ id: 'a', name: 'A', categories: [], phones: [], ...extra });
  return [grade, words];
};
const WORKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const, ALL = [...WORKDAYS, 'SA', 'SU'] as const;

describe('hours as understood', () => {
  for (const [what, extra, expected] of [
    ['none', {}, ['none', '']],
    ['days in a row are one', { schedules: [weekly(WORKDAYS, '09:00', '17:30'), weekly(['SA'], '10:00', '12:00')], hoursAre: 'complete' }, ['complete', 'Mon-Fri 9 AM to 5:30 PM; Sat 10 AM to noon; Sun closed']],
    ['past midnight, twice a day', { schedules: [weekly(['MO'], '20:00', '02:00'), weekly(['MO'], '08:00', '12:00')], hoursAre: 'complete' }, ['complete', 'Mon 8 AM to noon and 8 PM to 2 AM; Tue-Sun closed']],
    ['always', { schedules: [weekly(ALL, '00:00', '24:00')], hoursAre: 'complete' }, ['complete', 'always open']],
    ['every day', { schedules: [weekly(ALL, '06:00', '00:00')], hoursAre: 'complete' }, ['complete', 'every day 6 AM to midnight']],
    ['in part: with the words', { schedules: [weekly(['MO'], '09:00', '17:00')], hoursAre: 'partial', hoursText: 'Mon 9-5, and some Fridays' }, ['partial', 'Mon 9 AM to 5 PM; Tue-Sun not said, written as "Mon 9-5, and some Fridays"']],
    ['not understood', { hoursText: 'whenever\nthe door is open' }, ['text', '"whenever the door is open"']],
    ['rules without a grade are not understood', { schedules: [weekly(['MO'], '09:00', '17:00')], hoursText: 'x' }, ['text', '"x"']],
    ['dates of every year', { schedules: [weekly(ALL, '06:00', '00:00'), { state: 'closed', byyearday: [-8, -1, 1] }], hoursAre: 'complete' }, ['complete', 'every day 6 AM to midnight; closed on 24 Dec and 31 Dec and 1 Jan']],
    ['not every week', { schedules: [{ freq: 'MONTHLY', byday: ['TU'], bysetpos: [1], opensAt: '18:00', closesAt: '20:00' }], hoursAre: 'complete', hoursText: '1st Tuesday 6-8pm' }, ['complete', 'not every week the same, written as "1st Tuesday 6-8pm"']],
    ['no words of a confidential record', { confidential: true, hoursText: '12 Hidden St' }, ['text', 'as text']],
    ['its understood hours', { confidential: true, schedules: [weekly(ALL, '00:00', '24:00')], hoursAre: 'partial', hoursText: '12 Hidden St' }, ['partial', 'always open']],
  ] as const satisfies readonly (readonly [string, Partial<Resource>, readonly [string, string]])[]) {
    test(what, () => { assert.deepEqual(said(extra), expected); });
  }
});
