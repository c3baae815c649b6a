/**
 * Opening hours written as plain prose, in English, Spanish or French, to schedules. A small grammar over words:
 * hours-tokens.ts cuts the text up, hours-reader.ts and hours-clauses.ts read days and times clause by clause,
 * hours-settle.ts makes schedules of them, and here it is judged how much was understood.
 *
 * Wholly understood is `complete`. Hours understood beside words that leave them as they are, or beside the hours of one
 * thing among several ("Pharmacy: …"), are `partial`. All else is undefined and stays text: seasons, exceptions, other
 * zones, every second week, days or times that are said twice and not alike. Public holidays are partial: that the
 * place is closed on them is told in its words, and their dates are not said.
 */
import type { Schedule, Weekday } from '../../model/resource.js';
import { clockRange, type ClockRange, type ClockTime } from './clock.js';
import { readClauses } from './hours-clauses.js';
import { readOsmHours } from './hours-osm.js';
import { Reader } from './hours-reader.js';
import { settle } from './hours-settle.js';
import { tokenise, type Token } from './hours-tokens.js';

export { WEEK } from './hours-reader.js';

export interface Hours { readonly schedules: readonly Schedule[]; readonly hoursAre: 'complete' | 'partial' }

const IDLE = new Set<Token['is']>(['word', 'and', 'to', 'stop', 'colon', 'note', 'label', 'program', 'holiday', 'part']);
const WHEN = new Set<Token['is']>(['days', 'time', 'always', 'nth', 'monthly', 'between', 'every']);

/**
 * Whether the words after the hours leave them as they are: a sentence about one thing among several may have days and
 * times of its own, and exceptions where it is set off by a colon; any other may have neither.
 */
function isHarmless(rest: readonly Token[]): boolean {
  let about: 'place' | 'other' | 'other-set-off' = 'place';
  for (const [index, { is }] of rest.entries()) {
    if (is === 'stop') about = 'place';
    else if (about === 'place' && (is === 'program' || (is === 'always' && rest[index + 1]?.is === 'program'))) about = 'other';
    else if (is === 'colon' && about === 'other') about = 'other-set-off';
    else if (is === 'colon' && about === 'place' && rest[index - 1]?.is === 'label') about = 'other';
    else if (!IDLE.has(is) && !(about !== 'place' && WHEN.has(is)) && !(about === 'other-set-off' && is === 'limit')) return false;
  }
  return true;
}

/** Whether words beside hours that are said elsewhere leave them as they are: "by appointment", and not "closed" or "varies". */
export const leavesHoursAlone = (text: string): boolean => isHarmless(tokenise(text));

/**
 * `defaultDays`: the days of a range that names none, as in a column for one weekday. `in24`: the column that the text
 * stands in keeps to a clock of 24 hours.
 */
export function parseHours(text: string, defaultDays?: readonly Weekday[], in24 = false): Hours | undefined {
  const osm = defaultDays ? undefined : readOsmHours(text);
  if (osm) return osm === 'not-understood' ? undefined : osm;
  const { clauses, noted, rest } = readClauses(tokenise(text), defaultDays);
  const settled = settle(clauses, in24);
  if (!settled?.schedules.length || !isHarmless(rest)) return undefined;
  // Of days of rest alone it does not follow that the others are too.
  const open = settled.schedules.some(({ state }) => state === undefined);
  return { schedules: settled.schedules, hoursAre: noted || settled.gaps || rest.length || !open ? 'partial' : 'complete' };
}

/** The days of text that names days and nothing else ("Tuesday, Thursday, Saturday", "Sun-Sat"). */
export function parseDays(text: string): { byday: readonly Weekday[]; nths: readonly number[] } | undefined {
  const reader = new Reader(tokenise(text)), days = reader.days(), [group, ...others] = days?.groups ?? [];
  reader.skip('colon');
  return reader.done && group && !others.length && !days?.holiday ? group : undefined;
}

/** Every clear range of times anywhere in text that is not understood as a whole: enough to contradict, never to open a door. */
export function rangesIn(text: string): ClockRange[] {
  const reader = new Reader(tokenise(text)), found: ClockRange[] = [];
  for (; !reader.done; reader.at++) {
    const span = reader.span();
    if (!span) continue;
    const range = span.is === 'day' ? { opensAt: '00:00', closesAt: '24:00' } : clockRange(span.opens, span.closes);
    if (range) found.push(range);
    reader.at--;
  }
  return found;
}

/** "Closed", and nothing else. */
export function isClosedCell(text: string): boolean {
  const tokens = tokenise(text);
  return /^(?:off|geschlossen|fechado|chiuso)\.?$/i.test(text.trim()) || (tokens.some(({ is }) => is === 'closed') && tokens.every(({ is }) => is === 'closed' || is === 'stop'));
}

/** One time alone in a cell, or "24 hours". */
export function parseTimeCell(text: string): ClockTime | 'always' | undefined {
  const tokens = tokenise(text);
  const [only] = tokens;
  if (tokens.length !== 1 || !only) return undefined;
  return only.is === 'time' ? only.time : only.is === 'always' ? 'always' : undefined;
}
