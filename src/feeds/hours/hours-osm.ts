/**
 * The commonest part of OpenStreetMap's opening_hours: weekdays, times, "off", public holidays, n-th weekdays and a
 * comment. There a later rule stands in place of an earlier one for its days, which prose never means; so it is a reader
 * of its own, and only for text in which every rule is written so. Refused: months, weeks, dates, open ends, fallbacks.
 */
import type { Schedule, Weekday } from '../../model/resource.js';
import { clockRange, readTime, ALL_DAY, type ClockRange } from './clock.js';

const DAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const DAY = '(?:Mo|Tu|We|Th|Fr|Sa|Su)';
const SELECTOR = `(?:${DAY}(?:-${DAY}|\\[-?\\d(?:,-?\\d)*\\])?|PH|SH)`;
const TIMES = '\\d{1,2}:\\d\\d-\\d{1,2}:\\d\\d';
const RULE = new RegExp(`^(?:(${SELECTOR}(?:, ?${SELECTOR})*):? )?(24/7|off|closed|${TIMES}(?:, ?${TIMES})*)(?: ?"([^"]*)")?$`);
/** Only OpenStreetMap writes these: text with one of them that is not wholly read is not read as prose either. */
const OWN_MARKS = /\b(?:PH|SH) (?:off|closed|\d)|\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\[|\|\||"\s*(?:;|$)|\d\d:\d\d\+|\b(?:sunrise|sunset)\b/;

type Week = Map<Weekday, readonly ClockRange[]>;

function daysOf(selector: string): Weekday[] {
  const [first = '', last = first] = selector.split('-').map(day => day.toUpperCase());
  const from = DAYS.findIndex(day => day === first), to = DAYS.findIndex(day => day === last);
  return DAYS.filter((_, day) => from <= to ? day >= from && day <= to : day >= from || day <= to);
}

function rangesOf(times: string): readonly ClockRange[] | undefined {
  if (/^(?:off|closed)$/.test(times)) return [];
  if (times === '24/7') return [ALL_DAY];
  const ranges = times.split(/, ?/).map(each => {
    const [opens, closes] = each.split('-').map(readTime);
    return opens && closes && clockRange({ ...opens, clock24: true }, { ...closes, clock24: true }, true);
  });
  return ranges.every(range => range !== undefined) ? ranges : undefined;
}

/** Days that have the same hours, as one rule; the week's order. */
function schedulesOf(week: Week): Schedule[] {
  const found = new Map<string, Schedule>();
  for (const day of DAYS) for (const range of week.get(day) ?? []) {
    const key = `${range.opensAt}-${range.closesAt}`, same = found.get(key);
    found.set(key, { freq: 'WEEKLY', byday: [...same?.byday ?? [], day], ...range });
  }
  return [...found.values()];
}

/** Undefined for text that is not written in this way. */
export function readOsmHours(text: string): { readonly schedules: readonly Schedule[]; readonly hoursAre: 'complete' | 'partial' } | 'not-understood' | undefined {
  const rules = text.trim().replace(/;$/, '').split(';').map(rule => RULE.exec(rule.trim()));
  const named = rules.some(rule => rule?.[1]);
  if (!named || !rules.every(rule => rule !== null)) return OWN_MARKS.test(text) ? 'not-understood' : undefined;
  const week: Week = new Map(), monthly: Schedule[] = [];
  let partial = false;
  for (const [, selectors, times = '', comment] of rules) {
    const ranges = rangesOf(times);
    if (!ranges) return 'not-understood';
    if (comment) partial = true;
    for (const selector of selectors?.split(/, ?(?![^[]*\])/) ?? ['Mo-Su']) {
      const [, day, nths] = /^(..)\[(.*)\]$/.exec(selector) ?? [];
      // Public and school holidays: their dates are not said.
      if (/^[PS]H$/.test(selector)) partial = true;
      else if (day && nths) {
        // A day of some weeks that is closed, or that has other hours every week, is more than two lists can say.
        if (!ranges.length || week.has(daysOf(day)[0] ?? 'MO')) return 'not-understood';
        for (const range of ranges) monthly.push({ freq: 'MONTHLY', byday: daysOf(day), bysetpos: nths.split(',').map(Number), ...range });
      } else for (const each of daysOf(selector)) {
        if (monthly.some(({ byday }) => byday?.includes(each))) return 'not-understood';
        week.set(each, ranges);
      }
    }
  }
  const schedules = [...schedulesOf(week), ...monthly];
  return schedules.length ? { schedules, hoursAre: partial ? 'partial' : 'complete' } : 'not-understood';
}
