/**
 * The parts of a clause of hours, read from the front of a list of words: days and ranges of times. Every method
 * gives undefined and moves nothing when what it wants is not there.
 */
import type { Weekday } from '../../model/resource.js';
import type { ClockTime } from './clock.js';
import type { Token } from './hours-tokens.js';

export const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Days of every week, or the n-th of one weekday in the month. */
export interface DayGroup { readonly byday: readonly Weekday[]; readonly nths: readonly number[] }
export interface Days {
  readonly groups: readonly DayGroup[];
  /** A comma or an "and" stood between some of them. */
  readonly joined: boolean;
  /** Some of them stood side by side, with no sign between. */
  readonly adjacent: boolean;
  /** Public holidays were named among them. */
  readonly holiday: boolean;
}

/** From one time to another, as written; or the whole day. */
export type Span = { readonly is: 'times'; readonly opens: ClockTime; readonly closes: ClockTime } | { readonly is: 'day'; readonly week: boolean };

export class Reader {
  at = 0;
  constructor(readonly tokens: readonly Token[]) {}

  peek(ahead = 0): Token['is'] | undefined { return this.tokens[this.at + ahead]?.is; }
  get done(): boolean { return this.at >= this.tokens.length; }

  /** Passes over tokens of these kinds. */
  skip(...kinds: readonly Token['is'][]): boolean {
    const start = this.at;
    for (let is = this.peek(); is && kinds.includes(is); is = this.peek()) this.at++;
    return this.at > start;
  }

  /** Runs `read`; where it finds nothing, nothing was moved. */
  try<T>(read: () => T | undefined): T | undefined {
    const start = this.at, found = read();
    if (found === undefined) this.at = start;
    return found;
  }

  /** "Mon-Fri", "Mon, Wed & Fri", "1st and 3rd Tuesdays", "Saturday, Sunday and holidays". */
  days(): Days | undefined {
    return this.try(() => {
      const weekly = new Set<number>(), groups: DayGroup[] = [];
      let holiday = false, daily = false, joined = false, adjacent = false;
      const more = (): boolean => {
        const ands = this.another();
        if (ands) joined = true;
        else if (ands === 0) adjacent = true;
        return ands !== undefined;
      };
      do {
        if (this.peek() === 'holiday') {
          holiday = true;
          this.at++;
          continue;
        }
        const nth = this.nthDay();
        if (nth) groups.push(nth);
        else {
          const days = this.dayRange();
          if (!days) return undefined;
          if (days.length === 7) daily = true;
          else for (const day of days) weekly.add(day);
        }
      } while (more());
      // "Mon-Fri daily" is not every day; "Tuesday of the month" is not every Tuesday.
      if ((daily && (weekly.size || groups.length)) || this.peek() === 'monthly') return undefined;
      if (daily || weekly.size) groups.unshift({ byday: daily ? WEEK : WEEK.filter((_, day) => weekly.has(day)), nths: [] });
      return groups.length || holiday ? { groups, joined, adjacent, holiday } : undefined;
    });
  }

  /** After how many an "and" another day follows; undefined where none does. */
  private another(): number | undefined {
    let ahead = 0;
    while (this.peek(ahead) === 'and') ahead++;
    const is = this.peek(ahead), found = is === 'days' || is === 'nth' || is === 'holiday' || (is === 'every' && this.peek(ahead + 1) === 'days');
    if (!found) return undefined;
    this.at += ahead;
    return ahead;
  }

  /** "Monday", "Mon-Fri". */
  private dayRange(): number[] | undefined {
    this.skip('every');
    const first = this.tokens[this.at], last = this.tokens[this.at + 2];
    if (first?.is !== 'days') return undefined;
    if (this.peek(1) !== 'to' || last?.is !== 'days') {
      this.at++;
      return [...first.days];
    }
    const [from = 0, ...others] = first.days, [to = 0, ...more] = last.days;
    if (others.length || more.length) return undefined;
    this.at += 3;
    const days = [from];
    for (let day = from; day !== to; days.push(day)) day = (day + 1) % 7;
    // "Sun-Sun" is either of two things.
    return from === to ? undefined : days;
  }

  /** "1st and 3rd Tuesdays of the month". With several weekdays it is not said which of them the n-th counts. */
  private nthDay(): DayGroup | undefined {
    return this.try(() => {
      const every = this.skip('every'), nths: number[] = [];
      for (let token = this.tokens[this.at]; token?.is === 'nth'; token = this.tokens[this.at]) {
        nths.push(token.nth);
        this.at++;
        let ahead = 0;
        while (this.peek(ahead) === 'and') ahead++;
        if (this.peek(ahead) === 'nth') this.at += ahead;
      }
      const day = this.tokens[this.at];
      if (!nths.length || day?.is !== 'days' || day.days.length !== 1) return undefined;
      this.at++;
      const month = this.skip('monthly');
      // "Every second Tuesday" may be every other week.
      if (every && !month && nths.length === 1 && nths[0] !== 1 && nths[0] !== -1) return undefined;
      let ahead = 0;
      while (this.peek(ahead) === 'and' || this.peek(ahead) === 'to') ahead++;
      if (this.peek(ahead) === 'days') return undefined;
      return { byday: day.days.map(each => WEEK[each] ?? 'MO'), nths };
    });
  }

  /** "9am-5pm", "between 9 and 5 pm", "24 hours". */
  span(): Span | undefined {
    return this.try(() => {
      const first = this.tokens[this.at];
      if (first?.is === 'always') {
        // "24-hour crisis line".
        if (this.peek(1) === 'program') return undefined;
        this.at++;
        return { is: 'day', week: first.week };
      }
      const between = this.skip('between');
      const opens = this.tokens[this.at], joint = this.peek(1), closes = this.tokens[this.at + 2];
      if (opens?.is !== 'time' || closes?.is !== 'time' || !(joint === 'to' || (between && joint === 'and'))) return undefined;
      this.at += 3;
      return { is: 'times', opens: opens.time, closes: closes.time };
    });
  }

  /** One span, or several with signs or an "and" between them. */
  spans(): Span[] {
    const spans: Span[] = [];
    for (let span = this.span(); span; span = this.try(() => {
      this.skip('and', 'stop');
      return this.span();
    })) spans.push(span);
    return spans;
  }
}
