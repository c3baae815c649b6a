/**
 * Our hours as HSDS schedules. HSDS has no form for "closed" or "not known". A weekly day of rest is left out, which
 * says it; one on dates is a row with the word; days that are not known become words or are left out, and a row of words
 * beside the rules says that the rules are not all.
 */
import { joined } from '../feeds/hsds/hsds-details.js';
import { compact } from '../feeds/json/json-value.js';
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

/** Whether HSDS has a form for the days. */
function daysSayable({ freq, byday, bysetpos, bymonthday, byyearday }: Schedule): boolean {
  if (byyearday?.length) return !freq && !byday?.length && !bysetpos?.length && !bymonthday?.length;
  return freq === 'MONTHLY' ? Boolean(byday?.length ? !bymonthday?.length : bymonthday?.length && !bysetpos?.length) : !bysetpos?.length && !bymonthday?.length && Boolean(byday?.length);
}

/** A date, or a few days between two: that is how the standard has holidays. */
const isDated = ({ freq, byday, bysetpos, bymonthday, byyearday, dtstart, until, validFrom, validTo }: Schedule): boolean =>
  !freq && !byday?.length && !bysetpos?.length && !bymonthday?.length && !byyearday?.length && Boolean((dtstart ?? validFrom) && (until ?? validTo));

const sayable = (schedule: Schedule): boolean => {
  const { state = 'open', opensAt, closesAt } = schedule;
  return state === 'open' && Boolean(opensAt && closesAt) && (daysSayable(schedule) || isDated(schedule));
};

/** Closed days that the absence of a rule does not say already. They are told by the word, as nothing else in the standard does. */
const closedSayable = (schedule: Schedule): boolean => schedule.state === 'closed' && (isDated(schedule) || (daysSayable(schedule) && Boolean(schedule.byyearday?.length ?? schedule.validFrom ?? schedule.dtstart)));

function rule(schedule: Schedule): Row {
  const { freq = 'WEEKLY', interval, bymonthday, byyearday, opensAt, description, state } = schedule;
  const days = isDated(schedule) ? {} : byyearday?.length ? { byyearday: byyearday.join() } : compact<Row>({ freq, interval, byday: byDay(schedule) || undefined, bymonthday: bymonthday?.join() });
  if (state === 'closed') {
    return compact<Row>({ ...days, ...dates(schedule), description: 'Closed', notes: description });
  }
  return compact<Row>({ ...days, opens_at: opensAt, closes_at: closing(schedule), ...dates(schedule), description });
}

/** Of a rule that has no form: the days that it is about, and what it says, if it says it in words. */
function words(schedule: Schedule): Row | undefined {
  return schedule.description ? { ...dates(schedule), description: schedule.description } : undefined;
}

export function toHsdsSchedules({ schedules = [], hoursText, hoursAre }: Resource, owner: string): HsdsSchedule[] {
  const isSaid = (each: Schedule): boolean => sayable(each) || closedSayable(each);
  const said = schedules.filter(isSaid);
  const rows = schedules.map(each => isSaid(each) ? rule(each) : words(each)).filter(row => row !== undefined);
  // A weekly day of rest is what the absence of a rule says already; anything else that is left out is not.
  const whole = hoursAre === 'complete' && schedules.every(each => isSaid(each) || (each.state === 'closed' && daysSayable(each)));
  const more = hoursText && hoursText !== joined(schedules.map(({ description }) => description)) ? hoursText : undefined;
  // The words for all of them stand with the first that is open.
  const first = Math.max(0, rows.findIndex(({ opens_at }) => opens_at));
  const all = rows.length && whole && said.length === rows.length
    ? rows.map((row, index): Row => !more || index !== first ? row : row.description ? { ...row, notes: joined([row.notes, more]) } : { ...row, description: more })
    : more || (said.length && !whole) ? [...rows, compact<Row>({ description: more ?? hoursText })] : rows;
  return all.map((row, index) => ({ id: stableUuid('schedule', JSON.stringify([owner, index, row])), ...row }));
}
