/**
 * Hours that a spreadsheet spreads over columns: days, an opening and a closing time. The days column often holds the
 * whole prose, and the time columns repeat a part of it, or contradict it; contradictory hours are unknown.
 */
import type { Schedule } from '../../model/resource.js';
import { ALL_DAY, clockRange, type ClockTime } from './clock.js';
import { parseDays, parseHours, parseTimeCell, rangesIn, WEEK, type Hours } from './hours-prose.js';
import { hoursProse, hoursWords, type HoursCells } from './hours-words.js';
import type { ProblemCode } from '../problems.js';

export interface HoursFound {
  readonly hoursText?: string;
  readonly schedules?: readonly Schedule[];
  readonly hoursAre?: Hours['hoursAre'];
  readonly problem?: ProblemCode;
}

/** Whether the time cells deny what the prose says: a time in a cell that opens or closes no range of the prose. */
function denied(ranges: readonly { opensAt?: string; closesAt?: string }[], opens: string | undefined, closes: string | undefined): boolean {
  const o = opens === undefined ? undefined : parseTimeCell(opens), c = closes === undefined ? undefined : parseTimeCell(closes);
  if (o === 'always' || c === 'always') return !ranges.every(range => range.opensAt === ALL_DAY.opensAt && range.closesAt === ALL_DAY.closesAt);
  const minute = (hour: number, minutes: number): string => `${hour % 12}:${minutes}`;
  const said = (time: ClockTime | undefined, at: 'opensAt' | 'closesAt'): boolean => time === undefined || ranges.some(range => {
    const [hour = 0, minutes = 0] = (range[at] ?? '').split(':').map(Number);
    const half = hour % 24 < 12 ? 'am' : 'pm';
    return minute(hour, minutes) === minute(time.hour, time.minute) && (time.half === half || (!time.half && (time.hour <= 12 || time.hour === hour)));
  });
  return !said(o, 'opensAt') || !said(c, 'closesAt');
}

/** `in24`: the columns keep to a clock of 24 hours. */
export function readHours(cells: HoursCells, in24 = false): HoursFound | undefined {
  const { opens, closes } = cells;
  const prose = hoursProse(cells);
  const hoursText = hoursWords(cells);
  if (!hoursText) return undefined;

  const onlyDays = prose === undefined ? undefined : parseDays(prose);
  if (prose !== undefined && !onlyDays) {
    const found = parseHours(prose);
    const ranges = found ? found.schedules.filter(({ state }) => state !== 'closed') : rangesIn(prose);
    if ((opens ?? closes) !== undefined && ranges.length && denied(ranges, opens, closes)) return { hoursText, problem: 'hours-contradict' };
    return found ? { hoursText, ...found } : { hoursText, problem: 'hours-not-understood' };
  }

  const o = opens === undefined ? undefined : parseTimeCell(opens), c = closes === undefined ? undefined : parseTimeCell(closes);
  const always = o === 'always' && (closes === undefined || c === 'always');
  const byday = onlyDays?.byday ?? (always ? WEEK : undefined);
  const range = always ? ALL_DAY : o && o !== 'always' && c && c !== 'always' ? clockRange(o, c, in24) : undefined;
  if (!byday || !range) return { hoursText, problem: 'hours-incomplete' };
  const nths = onlyDays?.nths ?? [];
  const schedule: Schedule = nths.length ? { freq: 'MONTHLY', byday, bysetpos: nths, ...range } : { freq: 'WEEKLY', byday, ...range };
  return { hoursText, schedules: [schedule], hoursAre: 'complete' };
}
