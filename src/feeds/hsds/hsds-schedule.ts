/**
 * HSDS schedules to ours, of every version: rules (WEEKLY and MONTHLY, as the standard has no other), the weekday rows
 * and holidays of 1.x, and near-HSDS (`days`, `start_time`, "9:00 AM"). A day from 00:00 to 23:59 is the whole day. A
 * schedule without times, or with parts that cannot be told exactly here, gives its words and no rule.
 *
 * Refused, because a wrong "open" sends people to a locked door: opening and closing at one time, a day that begins
 * before three in the afternoon and ends after midnight (a clock of twelve hours), and times in UTC elsewhere.
 */
import type { Schedule, Weekday } from '../../model/resource.js';
import { fold } from '../../text/normalise.js';
import { clockRange, readTime, type ClockRange } from '../hours/clock.js';
import { parseDays, WEEK } from '../hours/hours-prose.js';
import { firstText } from './hsds-parts.js';
import { compact, numberOf, own, textOf, type Json } from '../json/json-value.js';

export interface HsdsHours {
  readonly schedules: readonly Schedule[];
  readonly text?: string;
  /** Whether the rules say all that the schedule says. */
  readonly whole: boolean;
}

export interface HoursContext {
  readonly country: string;
  /** Weekdays are counted from 0, and nothing tells which day that is. */
  readonly countedFromZero: boolean;
}

const OPENS = ['opens_at', 'open_at', 'opens', 'open', 'opening_time', 'open_time', 'start_time', 'start', 'from', 'time_from'];
const CLOSES = ['closes_at', 'close_at', 'closes', 'close', 'closing_time', 'close_time', 'end_time', 'end', 'to', 'time_to'];
const DAYS = ['byday', 'days', 'day', 'weekday', 'weekdays', 'day_of_week', 'days_of_week'];
/** Words beside a rule that bound it. */
const BOUNDS = /\b(?:closed|except|excluding|not (?:available|open)|var(?:y|ies)|appointments?|seasonal|holidays?|subject to change|call (?:first|ahead|before|for)|school year|term time|summer|winter|alternat\w+|every other|cerrad[ao]|excepto|festivos|cita|ferme|sauf|rendez vous)\b/;
const CLOSED = /^(?:closed|cerrado|ferme)(?: all day)?[.!]?$/;
/** Where no place keeps UTC. */
const FAR_FROM_UTC = /^(?:US|CA|MX|PR|GU|VI|AS|MP|AU|NZ|IN)$/;

const has = (source: Json, key: string): boolean => { const text = textOf(source, key); return (text !== undefined && text !== '0') || (Array.isArray(own(source, key)) && (own(source, key) as unknown[]).length > 0); };

function date(value: string | undefined): string | undefined {
  const [, day = ''] = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(value ?? '') ?? [];
  const time = Date.parse(`${day}T00:00:00Z`);
  return day && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined;
}

interface Clock { readonly minute: number; readonly text: string; readonly utc: boolean }

/** "10:00", "10:00:00", "9:00-05:00", "0900", and the time of "2000-01-01T09:00:00.000Z", which some systems write. */
function clock(value: string): Clock | undefined {
  const [, hour = '', minute = '', zone] = /^(?:\d{4}-\d{2}-\d{2}[T ])?(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(value) ?? /^(\d{2})(\d{2})$/.exec(value) ?? [];
  if (!hour || Number(hour) > 24 || Number(minute) > 59 || (hour === '24' && minute !== '00')) return undefined;
  return { minute: Number(hour) * 60 + Number(minute), text: `${hour.padStart(2, '0')}:${minute}`, utc: zone !== undefined && /^Z$|^[+-]00:?00$/.test(zone) && !/^\d{4}-/.test(value) };
}

function range(opens: string | undefined, closes: string | undefined, { country }: HoursContext): ClockRange | undefined {
  if (!opens || !closes) return undefined;
  const from = clock(opens), to = clock(closes);
  if (!from || !to) {
    const [a, b] = [readTime(fold(opens).replace(/\./g, '').trim()), readTime(fold(closes).replace(/\./g, '').trim())];
    return a && b && (a.half ?? b.half) ? clockRange(a, b) : undefined;
  }
  if (from.minute === to.minute || from.minute === 1440) return undefined;
  // In UTC the day of such a place would begin in the night; as it stands it begins in the morning.
  if ((from.utc || to.utc) && FAR_FROM_UTC.test(country) && !(from.minute >= 300 && from.minute < 780)) return undefined;
  if (from.minute === 0 && to.minute >= 1439) return { opensAt: '00:00', closesAt: '24:00' };
  if (to.minute === 0) return { opensAt: from.text, closesAt: '24:00' };
  if (to.minute < from.minute && from.minute < 900) return undefined;
  if (to.minute > from.minute && from.minute >= 60 && to.minute <= 420) return undefined;
  return { opensAt: from.text, closesAt: to.text };
}

/** "MO,TU", ["Monday", "Tue"], "Mon-Fri", and the numbers of 1.x, from Monday, 1. */
export function weekdaysOf(text: string): readonly Weekday[] {
  return text.split(',').flatMap(day => (/^[1-7]$/.test(day.trim()) ? WEEK[Number(day) - 1] : undefined) ?? parseDays(day)?.byday ?? []);
}

const listed = (value: unknown): string | undefined =>
  Array.isArray(value) ? value.filter(each => typeof each === 'string' || typeof each === 'number').join(',') : typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;

interface Days { readonly byday: readonly Weekday[]; /** "1MO,3MO": each day's own n-ths. */ readonly nths: ReadonlyMap<Weekday, readonly number[]> }

function daysOf(source: Json, { countedFromZero }: HoursContext): Days | undefined | 'none' {
  const said = DAYS.map(key => listed(own(source, key))).find(Boolean);
  if (!said) return 'none';
  const codes = said.toUpperCase().split(/[\s,;|]+/).filter(Boolean).map(day => /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(day));
  if (codes.every(Boolean)) {
    const nths = new Map<Weekday, number[]>();
    for (const code of codes) if (code?.[1]) nths.set(code[2] as Weekday, [...nths.get(code[2] as Weekday) ?? [], Number(code[1])]);
    const named = new Set(codes.map(code => code?.[2]));
    return { byday: WEEK.filter(day => named.has(day)), nths };
  }
  if (/\d/.test(said) && countedFromZero) return undefined;
  const parts = said.split(/[,;|]/).map(part => part.trim()).filter(Boolean), each = parts.map(weekdaysOf);
  if (each.some(found => !found.length)) {
    const whole = parseDays(said);
    return whole && !whole.nths.length ? { byday: whole.byday, nths: new Map() } : undefined;
  }
  const named = new Set(each.flat());
  return { byday: WEEK.filter(day => named.has(day)), nths: new Map() };
}

const wordsOf = (source: Json, silent = false): string | undefined =>
  [...new Set(['group', 'name', 'description', 'notes', 'note'].map(key => textOf(source, key)))].filter(text => text !== undefined && !(silent && CLOSED.test(fold(text)))).join(' ') || undefined;

/** A schedule in nothing but words. */
export const isWords = (source: Json): boolean => !['freq', ...DAYS, ...OPENS, ...CLOSES].some(key => listed(own(source, key)));

/** What was written of days and times, for people to read; nothing where more than that was said. */
function rawWords(source: Json): string | undefined {
  if (!/^(?:WEEKLY)?$/i.test(textOf(source, 'freq') ?? '') || ['interval', 'count', 'byweekno', 'bymonthday', 'byyearday', 'bysetpos', 'dtstart', 'until', 'valid_from', 'valid_to'].some(key => has(source, key) && textOf(source, key) !== '1')) return undefined;
  const days = DAYS.map(key => listed(own(source, key))).find(Boolean), opens = firstText(source, ...OPENS), closes = firstText(source, ...CLOSES);
  if (/\d[A-Z]{2}/i.test(days ?? '')) return undefined;
  return opens ?? closes ? [days, [opens, closes].filter(Boolean).join(' - ')].filter(Boolean).join(': ') : undefined;
}

const yes = (source: Json, key: string): boolean => own(source, key) === true || /^(?:true|t|yes|y|1)$/i.test(textOf(source, key) ?? '');

/** A holiday of 1.x: dates that are closed, or have hours of their own. */
function holiday(source: Json, context: HoursContext): HsdsHours | undefined {
  const start = firstText(source, 'start_date', 'date'), end = firstText(source, 'end_date');
  if (start === undefined && end === undefined) return undefined;
  const text = wordsOf(source), validFrom = date(start), validTo = end === undefined ? validFrom : date(end);
  const words = text ? { text } : {};
  if (!validFrom || !validTo || validTo < validFrom) return { ...words, schedules: [], whole: false };
  const times = range(firstText(source, ...OPENS), firstText(source, ...CLOSES), context);
  const described = text ? { description: text } : {};
  const rule: Schedule = yes(source, 'closed') ? { state: 'closed', validFrom, validTo, ...described } : times ? { ...times, validFrom, validTo, ...described } : { state: 'unknown', validFrom, validTo, ...described };
  return { ...words, schedules: [rule], whole: true };
}

/** Days with the same n-ths stand in one rule. */
function bySetPositions({ byday, nths }: Days): readonly { readonly byday: readonly Weekday[]; readonly bysetpos?: readonly number[] }[] {
  if (!nths.size) return byday.length ? [{ byday }] : [];
  const groups = new Map<string, Weekday[]>();
  for (const day of byday) { const key = (nths.get(day) ?? []).join(); groups.set(key, [...groups.get(key) ?? [], day]); }
  return [...groups].map(([key, days]) => ({ byday: days, bysetpos: key.split(',').map(Number) }));
}

export function readHsdsSchedule(source: Json, context: HoursContext = { country: 'US', countedFromZero: false }): HsdsHours {
  const closedDates = holiday(source, context);
  if (closedDates) return closedDates;
  const opens = firstText(source, ...OPENS), closes = firstText(source, ...CLOSES);
  const days = daysOf(source, context), times = range(opens, closes, context);
  const closed = !times && (['description', 'notes', 'note'].some(key => CLOSED.test(fold(textOf(source, key) ?? ''))) || CLOSED.test(fold(opens ?? '')) || yes(source, 'closed'));
  // The word that makes the rule need not be said beside it.
  const text = wordsOf(source, closed), said = fold(text ?? ''), asWritten = wordsOf(source) ?? rawWords(source);
  const freq = textOf(source, 'freq')?.toUpperCase();
  const bounds = compact<Schedule>({ dtstart: date(textOf(source, 'dtstart')), until: date(textOf(source, 'until')), validFrom: date(textOf(source, 'valid_from')), validTo: date(textOf(source, 'valid_to')) });
  const words = text ? { text } : {}, described = text ? { description: text } : {};
  const untold: HsdsHours = { ...(asWritten && { text: asWritten }), schedules: [], whole: false };
  // A date that cannot be read bounds nothing, and then nothing is known.
  if (['dtstart', 'until', 'valid_from', 'valid_to'].some(key => has(source, key) && !date(textOf(source, key)))) return untold;
  if (days === undefined || (freq !== undefined && !/^(?:WEEKLY|MONTHLY|DAILY)$/.test(freq))) return untold;
  const monthly = freq === 'MONTHLY', monthDays = (listed(own(source, 'bymonthday')) ?? '').split(',').filter(part => part.trim()).map(Number);
  // What cannot be said exactly is not said: weeks and days of the year, a number of repetitions, days of the month in a week.
  if (has(source, 'count') || has(source, 'byweekno') || has(source, 'bysetpos') || (!monthly && monthDays.length)) return untold;
  if (monthDays.some(day => !Number.isInteger(day) || day === 0 || Math.abs(day) > 31)) return untold;
  const named: Days = days === 'none' ? { byday: freq === 'DAILY' ? WEEK : [], nths: new Map() } : days;
  if (named.nths.size && (!monthly || named.byday.some(day => !named.nths.has(day)))) return untold;
  const interval = numberOf(source, 'interval', 2);
  if (interval !== undefined && (!bounds.dtstart || freq === 'DAILY' || interval > 52 || !Number.isInteger(interval))) return untold;

  if (times && yes(source, 'closed')) return untold;
  if (has(source, 'byyearday')) {
    const byyearday = (listed(own(source, 'byyearday')) ?? '').split(',').map(Number), alone = freq === undefined && days === 'none' && !monthDays.length;
    if (!alone || (!times && !closed) || byyearday.some(day => !Number.isInteger(day) || day === 0 || Math.abs(day) > 366)) return untold;
    return { ...words, schedules: [{ ...(closed ? { state: 'closed' } : times), byyearday, ...bounds, ...described }], whole: true };
  }
  if (!named.byday.length && !monthDays.length) return dated(bounds, times, closed, words, untold);
  if (monthly && named.byday.length && monthDays.length) return untold;
  const rules = (named.byday.length ? bySetPositions(named) : [{ bymonthday: monthDays }])
    .map(on => compact<Schedule>({ ...(closed ? { state: 'closed' as const } : {}), freq: monthly ? 'MONTHLY' : 'WEEKLY', interval, ...on, ...(closed ? {} : times), ...bounds, ...described }));
  if (times || closed) return { ...words, schedules: rules, whole: closed || !BOUNDS.test(said) };
  // Days of which nothing is told: their silence is not "closed". A rule that was not understood is no such silence.
  if (freq === undefined && !text) return { ...(asWritten && { text: asWritten }), schedules: rules.map(rule => ({ state: 'unknown', ...rule })), whole: true };
  return untold;
}

/** A rule without days is a date, or a few days between two dates. */
function dated(bounds: Schedule, times: ClockRange | undefined, closed: boolean, words: { readonly text?: string }, untold: HsdsHours): HsdsHours {
  const first = bounds.dtstart ?? bounds.validFrom, last = bounds.until ?? bounds.validTo;
  const few = first && last && Date.parse(last) - Date.parse(first) < 31 * 86_400_000 && last >= first;
  if (!few || (!times && !closed)) return untold;
  return { ...words, schedules: [{ ...(closed ? { state: 'closed' } : times), ...bounds, ...(words.text && { description: words.text }) }], whole: true };
}
