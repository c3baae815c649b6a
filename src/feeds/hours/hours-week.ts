/**
 * Hours in seven columns, one for each weekday. A dash, a blank or a cell that is not understood is a day whose hours are
 * unknown, never a closed one, unless the host says which words mean closed; and hours without a column for each weekday
 * are partial.
 */
import type { Schedule, Weekday } from '../../model/resource.js';
import type { Row } from '../tables/csv-table.js';
import { isClosedCell, parseHours, WEEK } from './hours-prose.js';
import type { HoursFound } from './hours-columns.js';
import { dayCells, daysOf, weekWords, type DayCell } from './week-words.js';

interface DayHours { readonly schedules: readonly Schedule[]; readonly partial: boolean }

function dayHours(text: string, day: Weekday, closed: readonly string[], in24: boolean): DayHours | undefined {
  if (closed.includes(text) || isClosedCell(text)) return { schedules: [{ state: 'closed', freq: 'WEEKLY', byday: [day] }], partial: false };
  const hours = parseHours(text, [day], in24);
  // A weekday's cell that speaks of other days, or of some weeks, is not this day's hours.
  const own = hours?.schedules.every(({ freq, byday }) => freq === 'WEEKLY' && byday?.length === 1 && byday[0] === day);
  return hours && own ? { schedules: hours.schedules, partial: hours.hoursAre === 'partial' } : undefined;
}

const rule = (schedule: Schedule): string => [schedule.state, schedule.opensAt, schedule.closesAt].join();

/** Undefined for a row that says nothing of any weekday. */
export type ReadWeek = (row: Row) => HoursFound | undefined;

/** A reader that remembers the weeks it has seen: an agency has few kinds of week and many rows. */
export function createWeekReader(in24: boolean): ReadWeek {
  const seen = new Map<string, HoursFound | undefined>();
  return row => {
    const cells = dayCells(row), note = row.one('hoursNote');
    if (!cells.length) return undefined;
    const key = JSON.stringify([note, cells.map(({ day, text }) => [day, text])]);
    if (!seen.has(key)) seen.set(key, readWeek(cells, note, daysOf(row), in24));
    return seen.get(key);
  };
}

function readWeek(cells: readonly DayCell[], note: string | undefined, days: readonly number[], in24: boolean): HoursFound | undefined {
  const byRule = new Map<string, Schedule>();
  let misread = false, partial = Boolean(note) || days.length < 7;
  for (const number of days) {
    const day = WEEK[number], cell = cells.find(each => each.day === number);
    if (!day) continue;
    const found = cell && dayHours(cell.text, day, cell.closed, in24);
    if (cell && !found && cell.text !== '-') misread = true;
    if (found?.partial) partial = true;
    for (const schedule of found?.schedules ?? [{ state: 'unknown', freq: 'WEEKLY', byday: [day] } satisfies Schedule]) {
      const same = byRule.get(rule(schedule));
      byRule.set(rule(schedule), same ? { ...same, byday: [...same.byday ?? [], day] } : schedule);
    }
  }
  const hoursText = weekWords(cells, note);
  if (!hoursText) return undefined;
  const schedules = [...byRule.values()];
  const known = schedules.some(({ state }) => state !== 'unknown');
  return {
    hoursText,
    ...(known && { schedules, hoursAre: misread || partial ? 'partial' as const : 'complete' as const }),
    ...(misread && { problem: 'hours-not-understood' as const }),
  };
}
