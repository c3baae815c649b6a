/**
 * The hours of a row, from columns for weekdays, from a column of prose, or from both. Where both speak they must agree:
 * prose beside a week is shown with it, and denies it where it says other times, "closed" or "varies".
 */
import type { Schedule, Weekday } from '../../model/resource.js';
import { keepTo24Hours } from './clock.js';
import type { ColumnField } from '../columns/columns.js';
import { hasWeek, hoursCells, type ColumnsByField, type Row } from '../tables/csv-table.js';
import { readHours, type HoursFound } from './hours-columns.js';
import { leavesHoursAlone, WEEK } from './hours-prose.js';

export type ReadRowHours = (row: Row) => HoursFound | undefined;

const TIMES: readonly ColumnField[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'opens', 'closes'];
/** An agency has few kinds of hours and many rows; so many are kept. */
const MOST_KEPT = 2000;
/** Rows enough to tell a clock by. */
const SAMPLE = 1000;

function* timesOf(rows: readonly Row[], columns: ColumnsByField): Iterable<string> {
  const indexes = TIMES.flatMap(field => (columns.get(field) ?? []).map(({ index }) => index)), step = Math.max(1, Math.floor(rows.length / SAMPLE));
  if (indexes.length) for (let at = 0; at < rows.length; at += step) for (const index of indexes) yield rows[at]?.cells[index] ?? '';
}

/** What is said of one weekday: its times in order, "closed", or nothing. */
function saidOf(day: Weekday, schedules: readonly Schedule[]): string | undefined {
  const own = schedules.filter(({ byday, freq, state }) => freq === 'WEEKLY' && state !== 'unknown' && byday?.includes(day));
  return own.length ? own.map(({ state, opensAt, closesAt }) => state ?? `${opensAt ?? ''}-${closesAt ?? ''}`).sort().join() : undefined;
}

function both(week: HoursFound, prose: HoursFound): HoursFound {
  const hoursText = [week.hoursText, prose.hoursText].filter(Boolean).join('. ');
  if (!week.schedules) return prose.schedules ? { ...prose, hoursText, hoursAre: 'partial' } : { hoursText, problem: week.problem ?? 'hours-not-understood' };
  if (!prose.schedules) return prose.problem !== 'hours-contradict' && leavesHoursAlone(prose.hoursText ?? '') ? { ...week, hoursText, hoursAre: 'partial' } : { hoursText, problem: prose.problem ?? 'hours-not-understood' };
  const days = WEEK.map(day => [saidOf(day, week.schedules ?? []), saidOf(day, prose.schedules ?? [])] as const);
  if (days.some(([one, other]) => other !== undefined && one !== undefined && one !== other)) return { hoursText, problem: 'hours-contradict' };
  // The same said twice is said once.
  const same = prose.hoursAre === 'complete' && days.every(([one, other]) => one === other || (other === undefined && one === 'closed'));
  return same ? week : { ...week, hoursText, hoursAre: 'partial' };
}

export async function createHoursReader(rows: readonly Row[], columns: ColumnsByField): Promise<ReadRowHours> {
  const in24 = keepTo24Hours(timesOf(rows, columns));
  const readWeek = hasWeek(columns) ? (await import('./hours-week.js')).createWeekReader(in24) : undefined;
  const seen = new Map<string, HoursFound | undefined>();
  return row => {
    const week = readWeek?.(row), cells = hoursCells(row), key = JSON.stringify(cells);
    let prose = seen.get(key);
    if (!seen.has(key)) {
      prose = readHours(cells, in24);
      if (seen.size < MOST_KEPT) seen.set(key, prose);
    }
    return week && prose ? both(week, prose) : week ?? prose;
  };
}
