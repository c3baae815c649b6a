/**
 * HSDS schedules to ours. WEEKLY and MONTHLY only, as the standard has no other; a day from 00:00 to 23:59 is the
 * whole day. A schedule without times, or with parts that cannot be told exactly here, gives its words and no rule.
 */
import type { Schedule, Weekday } from '../model/resource.js';
import { own, numberOf, textOf, type Json } from './json-value.js';
import { parseDays, WEEK } from './hours-prose.js';

/** "10:00", "10:00:00", "10:00:00Z" to "10:00". */
function time(value: string | undefined): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(value ?? '') ?? [];
  if (!hour || Number(hour) > 24 || Number(minute) > 59 || (hour === '24' && minute !== '00')) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

function date(value: string | undefined): string | undefined {
  return value && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value.slice(0, 10))) ? value.slice(0, 10) : undefined;
}

function list(value: unknown): string[] {
  return (typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value.map(String) : typeof value === 'number' ? [String(value)] : []).map(each => each.trim().toUpperCase()).filter(Boolean);
}

export interface HsdsHours { readonly schedule?: Schedule; readonly text?: string }

/** HSDS 1.x numbers its weekdays from Monday, 1; in practice many write their names. */
export function weekdaysOf(text: string): readonly Weekday[] {
  return text.split(',').flatMap(day => (/^[1-7]$/.test(day.trim()) ? WEEK[Number(day) - 1] : undefined) ?? parseDays(day)?.byday ?? []);
}

/** A regular_schedule of HSDS 1.x: weekdays and times. Without times it names days of which nothing is known. */
function regularSchedule(source: Json, weekday: string): HsdsHours {
  const byday = weekdaysOf(weekday);
  const opens = textOf(source, 'opens_at'), closes = textOf(source, 'closes_at');
  if (!byday.length) return {};
  if (!opens && !closes) return { schedule: { state: 'unknown', freq: 'WEEKLY', byday } };
  const opensAt = time(opens), closesAt = time(closes);
  return opensAt && closesAt ? { schedule: { freq: 'WEEKLY', byday, opensAt, closesAt: endOf(opensAt, closesAt) } } : { schedule: { state: 'unknown', freq: 'WEEKLY', byday }, text: `${weekday}: ${opens ?? ''} - ${closes ?? ''}` };
}

const endOf = (opensAt: string, closes: string): string => closes === '00:00' || (opensAt === '00:00' && closes === '23:59') ? '24:00' : closes;

export function readHsdsSchedule(source: Json): HsdsHours {
  const weekday = textOf(source, 'weekday');
  if (weekday !== undefined && !own(source, 'freq')) return regularSchedule(source, weekday);
  const text = [...new Set([textOf(source, 'description'), textOf(source, 'notes')])].filter(Boolean).join(' ');
  const words = text ? { text } : {};
  const opensAt = time(textOf(source, 'opens_at')), closes = time(textOf(source, 'closes_at'));
  const freq = textOf(source, 'freq')?.toUpperCase();
  const days = list(own(source, 'byday')).map(day => /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)/.exec(day));
  const monthDays = list(own(source, 'bymonthday')).map(Number);
  // What cannot be said exactly is not said: weeks of the year, a number of repetitions, days of the year.
  const beyond = own(source, 'count') != null || (freq !== 'WEEKLY' && (own(source, 'byweekno') != null || own(source, 'byyearday') != null));
  if (!opensAt || !closes || beyond || days.some(day => !day) || monthDays.some(day => !Number.isInteger(day) || day === 0 || Math.abs(day) > 31)) return words;
  if (freq !== undefined && freq !== 'WEEKLY' && freq !== 'MONTHLY') return words;
  const named = new Set(days.map(day => day?.[2]));
  const byday: Weekday[] = WEEK.filter(day => named.has(day));
  const nths = [...new Set(days.map(day => day?.[1]).filter(nth => nth !== undefined).map(Number))];
  // One rule holds the same n-th of each of its weekdays; "1MO,3TU" is two rules, which one schedule of ours cannot say.
  if (nths.length && (freq !== 'MONTHLY' || days.some(day => !day?.[1]) || days.length !== byday.length * nths.length)) return words;
  if (freq === 'MONTHLY' ? !byday.length && !monthDays.length : !byday.length) return words;
  if (freq === 'MONTHLY' && byday.length && monthDays.length) return words;
  const interval = numberOf(source, 'interval', 1, 52);
  const dtstart = date(textOf(source, 'dtstart')), until = date(textOf(source, 'until'));
  if (interval !== undefined && interval > 1 && !dtstart) return words;
  const validFrom = date(textOf(source, 'valid_from')), validTo = date(textOf(source, 'valid_to'));
  return {
    ...words,
    schedule: {
      freq: freq === 'MONTHLY' ? 'MONTHLY' : 'WEEKLY',
      ...(interval !== undefined && interval > 1 && { interval }),
      ...(byday.length && { byday }), ...(nths.length && { bysetpos: nths }), ...(freq === 'MONTHLY' && monthDays.length && { bymonthday: monthDays }),
      opensAt, closesAt: endOf(opensAt, closes),
      ...(dtstart && { dtstart }), ...(until && { until }), ...(validFrom && { validFrom }), ...(validTo && { validTo }),
      ...(text && { description: text }),
    },
  };
}
