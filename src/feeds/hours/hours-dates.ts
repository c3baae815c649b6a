/**
 * Dates of every year among hours: "Dec 24 & 25", "24 y 31 de diciembre", "December 24 - January 1". At most a month of
 * them: more is a season, and a season is not read. Refused too: a date with its year, numbers alone ("12/24"), and 29
 * February.
 */
import type { Token } from './hours-tokens.js';
import type { Reader } from './hours-reader.js';

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MOST = 31;

/** From March on counted from the end of the year, which a leap year does not move. */
function yearDay(month: number, day: number): number {
  const before = MONTH_DAYS.slice(0, month).reduce((sum, days) => sum + days, 0);
  return month < 2 ? before + day : before + day - 366;
}

function dayNumber(token: Token | undefined): number | undefined {
  if (token?.is === 'number') return token.number;
  if (token?.is === 'nth') return token.nth > 0 ? token.nth : undefined;
  return token?.is === 'time' && !token.time.half && !token.time.minute && !token.time.named ? token.time.hour : undefined;
}

/** The days after one date up to another, over the end of the year too. */
function daysUntil([month, day]: readonly [number, number], to: readonly [number, number]): [number, number][] | undefined {
  const days: [number, number][] = [];
  for (let m = month, d = day; m !== to[0] || d !== to[1];) {
    d++;
    if (d > (MONTH_DAYS[m] ?? 0)) {
      if (m === 1) return undefined;
      m = (m + 1) % 12;
      d = 1;
    }
    days.push([m, d]);
    if (days.length > MOST) return undefined;
  }
  return days;
}

/** The dates at the front as days of the year; undefined, and nothing moved, where there are none or they are not plain. */
export function readDates(reader: Reader): number[] | undefined {
  const found: [number, number][] = [];
  let month: number | undefined, pending: { day: number; range: boolean }[] = [];
  let range = false, joined = true, end = reader.at;
  const add = (of: number, day: number, upTo: boolean): boolean => {
    if (!(day >= 1 && day <= (MONTH_DAYS[of] ?? 0))) return false;
    const last = found.at(-1), between = upTo ? last && daysUntil(last, [of, day]) : [[of, day] as [number, number]];
    if (!between) return false;
    found.push(...between);
    return found.length <= MOST;
  };
  for (let at = reader.at; ; at++) {
    const token = reader.tokens[at], day = dayNumber(token);
    if (token?.is === 'and' || token?.is === 'to') {
      if (!joined) range = token.is === 'to';
      joined = true;
      continue;
    }
    if (token?.is === 'date') {
      if (!joined || pending.length || !add(token.month, token.day, range)) return undefined;
    } else if (token?.is === 'month') {
      // "24 y 31 de diciembre": the month after its days.
      if (pending.length) {
        for (const each of pending) if (!add(token.month, each.day, each.range)) return undefined;
        pending = [];
      } else if (!joined) return undefined;
      else {
        month = token.month;
        joined = true;
        continue;
      }
    } else if (day !== undefined && joined) {
      if (month === undefined) pending.push({ day, range });
      else if (!add(month, day, range)) return undefined;
    } else break;
    end = at + 1;
    [joined, range] = [false, false];
  }
  // A month without its day is a season.
  if (!found.length || pending.length) return undefined;
  reader.at = end;
  return found.map(([of, day]) => yearDay(of, day));
}
