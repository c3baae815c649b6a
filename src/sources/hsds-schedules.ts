/**
 * Our hours as HSDS schedules. HSDS has no form for "closed" or "not known", and none for the n-th of several weekdays:
 * such rules become words or are left out, and a row of words beside the rules says that the rules are not all.
 */
import { compact } from '../feeds/json-value.js';
import type { Resource, Schedule } from '../model/resource.js';
import type { HsdsSchedule } from './hsds-service.js';
import { stableUuid } from './stable-uuid.js';

type Row = Omit<HsdsSchedule, 'id'>;

/** The end of a day is 23:59 of a whole day, by the standard's guidance, and 00:00 otherwise. */
function closing({ opensAt, closesAt }: Schedule): string | undefined {
  return closesAt !== '24:00' ? closesAt : opensAt === '00:00' ? '23:59' : '00:00';
}

function byDay({ byday = [], bysetpos = [] }: Schedule): string {
  return bysetpos.length ? bysetpos.flatMap(nth => byday.map(day => `${nth}${day}`)).join() : byday.join();
}

function dates({ dtstart, until, validFrom, validTo }: Schedule): Row {
  return compact<Row>({ dtstart, until, valid_from: validFrom, valid_to: validTo });
}

/** Whether HSDS has a form for it. */
function sayable({ state = 'open', freq, byday, bysetpos, bymonthday, byyearday, opensAt, closesAt }: Schedule): boolean {
  if (state !== 'open' || byyearday?.length || !opensAt || !closesAt) return false;
  return freq === 'MONTHLY' ? !(bysetpos?.length && byday?.length !== 1) : !bysetpos?.length && !bymonthday?.length && Boolean(byday?.length);
}

function rule(schedule: Schedule): Row {
  const { freq = 'WEEKLY', interval, bymonthday, opensAt, description } = schedule;
  return compact<Row>({
    freq, interval, byday: byDay(schedule) || undefined, bymonthday: bymonthday?.join(), opens_at: opensAt, closes_at: closing(schedule), ...dates(schedule), description,
  });
}

/** Of a rule that has no form: the days that it is about, and what it says, if it says it in words. */
function words(schedule: Schedule): Row | undefined {
  return schedule.description ? { ...dates(schedule), description: schedule.description } : undefined;
}

export function toHsdsSchedules({ schedules = [], hoursText, hoursAre }: Resource, owner: string): HsdsSchedule[] {
  const said = schedules.filter(sayable);
  const rows = schedules.map(each => sayable(each) ? rule(each) : words(each)).filter(row => row !== undefined);
  // A weekly day of rest is what the absence of a rule says already; anything else that is left out is not.
  const whole = hoursAre !== 'partial' && schedules.every(each => sayable(each) || (each.state === 'closed' && !each.validFrom && !each.dtstart && !each.byyearday));
  const told = new Set(rows.map(({ description }) => description).filter(Boolean));
  const more = hoursText && hoursText !== [...told].join('. ') ? hoursText : undefined;
  const [first, ...others] = rows;
  const all: Row[] = first && whole && said.length === rows.length
    ? [more ? compact<Row>({ ...first, ...(first.description ? { notes: more } : { description: more }) }) : first, ...others]
    : more || (said.length && !whole) ? [...rows, compact<Row>({ description: more ?? hoursText })] : rows;
  return all.map((row, index) => ({ id: stableUuid('schedule', JSON.stringify([owner, index, row])), ...row }));
}
