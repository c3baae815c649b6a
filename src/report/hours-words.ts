/**
 * Hours as this project understood them, so that the keeper of a feed sees a wrong reading at once. What was not
 * understood is given as it was written and said to be so. The words of a confidential record are left out: a stray
 * quote puts an address there.
 */
import { weekHours, type WeekdayHours } from '../model/hours.js';
import type { Resource, Schedule, Weekday } from '../model/resource.js';
import { onOneLine } from '../text/one-line.js';

export type HoursGrade = 'complete' | 'partial' | 'text' | 'none';

const DAYS: Readonly<Record<Weekday, string>> = { MO: 'Mon', TU: 'Tue', WE: 'Wed', TH: 'Thu', FR: 'Fri', SA: 'Sat', SU: 'Sun' };
const LONGEST = 160;

/** "17:30" is "5:30 PM". */
function clock(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  if (minutes === 0 && hours % 12 === 0) return hours === 12 ? 'noon' : 'midnight';
  return `${hours % 12 || 12}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''} ${hours % 24 < 12 ? 'AM' : 'PM'}`;
}

function day({ state, spans }: WeekdayHours): string {
  if (state !== 'open') return state === 'closed' ? 'closed' : 'not said';
  return spans.map(({ opensAt, closesAt }) => opensAt === '00:00' && closesAt === '24:00' ? 'all day' : `${clock(opensAt)} to ${clock(closesAt)}`).join(' and ');
}

/** "Mon-Fri 9 AM to 5 PM; Sat-Sun closed". */
function week(days: readonly WeekdayHours[]): string {
  const runs: { from: Weekday; to: Weekday; words: string }[] = [];
  for (const each of days) {
    const last = runs.at(-1), words = day(each);
    if (last?.words === words) last.to = each.day; else runs.push({ from: each.day, to: each.day, words });
  }
  const [only] = runs;
  if (only && runs.length === 1) return only.words === 'all day' ? 'always open' : `every day ${only.words}`;
  return runs.map(({ from, to, words }) => `${DAYS[from]}${from === to ? '' : `-${DAYS[to]}`} ${words}`).join('; ');
}

/** "closed on 24 Dec and 31 Dec": -1 is 31 December. Any year does that is no leap year. */
function datesOfRest(schedules: readonly Schedule[]): string {
  const days = schedules.flatMap(({ state, byyearday = [] }) => state === 'closed' ? byyearday : []);
  const named = days.map(day => new Date(Date.UTC(day < 0 ? 2024 : 2023, 0, day < 0 ? day + 1 : day))).map(date => date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }));
  return named.length ? `closed on ${named.join(' and ')}` : '';
}

export function hoursWords(resource: Resource): { readonly grade: HoursGrade; readonly words: string } {
  const { schedules, hoursAre, hoursText, confidential } = resource;
  const written = hoursText && !confidential ? `"${onOneLine(hoursText, LONGEST)}"` : '';
  if (!schedules?.length || hoursAre === undefined) return hoursText || schedules?.length ? { grade: 'text', words: written || 'as text' } : { grade: 'none', words: '' };
  // A table of every week says nothing of the first Tuesday of a month; the words do.
  const weekly = schedules.every(({ freq = 'WEEKLY', interval = 1, bysetpos, bymonthday, dtstart, until, validFrom, validTo }) =>
    freq === 'WEEKLY' && interval === 1 && !bysetpos?.length && !bymonthday?.length && !(dtstart ?? until ?? validFrom ?? validTo));
  const days = weekly ? weekHours(resource) : undefined;
  const understood = days ? [week(days), datesOfRest(schedules)].filter(Boolean).join('; ') : 'not every week the same';
  return { grade: hoursAre, words: [understood, (hoursAre === 'partial' || !weekly) && written].filter(Boolean).join(', written as ') };
}
