/**
 * The clauses of hours, in the order in which they stand: days and their times, times and their days, days of rest,
 * a break at noon, dates of rest. What follows the last clause that is understood is the rest, which hours-prose.ts
 * judges. Refused on purpose: hours of single meals or programmes ("Lunch Mon…"), times without an end.
 */
import type { Weekday } from '../../model/resource.js';
import { readDates } from './hours-dates.js';
import { Reader, WEEK, type DayGroup, type Days, type Span } from './hours-reader.js';
import type { Token } from './hours-tokens.js';

export type Clause =
  | { readonly is: 'open'; readonly groups: readonly DayGroup[]; readonly spans: readonly Span[] }
  | { readonly is: 'closed'; readonly byday: readonly Weekday[] }
  | { readonly is: 'closed-dates'; readonly yearDays: readonly number[] }
  /** Closed in the middle of the days before. */
  | { readonly is: 'break'; readonly span: Span }
  /** Days that are named, and no time that is understood. */
  | { readonly is: 'unknown'; readonly byday: readonly Weekday[] };

export interface Clauses {
  readonly clauses: readonly Clause[];
  /** Words beside the hours that leave them as they are: whose hours, an appointment, public holidays. */
  readonly noted: boolean;
  readonly rest: readonly Token[];
}

const every = ({ groups }: Days): boolean => groups.every(({ nths }) => !nths.length);
const weekdaysOf = ({ groups }: Days): readonly Weekday[] => groups.flatMap(({ byday }) => byday);

class ClauseReader extends Reader {
  noted = false;
  /** Days stand side by side with nothing between them: fine in "Mon Wed Fri 9am-5pm", but in a list one may be left blank. */
  adjacent = false;
  constructor(tokens: readonly Token[], readonly defaultDays: readonly Weekday[] | undefined) { super(tokens); }

  clause(): Clause | undefined { return this.try(() => this.closedFirst() ?? this.datesFirst() ?? this.daysFirst() ?? this.timesFirst()); }

  private mark(days: Days): Days {
    if (days.holiday) this.noted = true;
    if (days.adjacent) this.adjacent = true;
    return days;
  }

  /** "closed 12-1 for lunch", "closed Dec 25", "closed Sunday". */
  private closedFirst(): Clause | undefined {
    return this.try(() => {
      if (this.peek() !== 'closed') return undefined;
      this.at++;
      const lunch = this.skip('lunch'), span = this.span();
      if (span) {
        this.skip('lunch');
        return { is: 'break', span };
      }
      if (lunch) return undefined;
      const yearDays = readDates(this);
      if (yearDays) return { is: 'closed-dates', yearDays };
      const days = this.days();
      return days && every(days) && !this.startsSpan() ? { is: 'closed', byday: weekdaysOf(this.mark(days)) } : undefined;
    });
  }

  /** "Dec 25: closed". */
  private datesFirst(): Clause | undefined {
    return this.try(() => {
      const yearDays = readDates(this);
      this.skip('to');
      return yearDays && this.skip('closed') ? { is: 'closed-dates', yearDays } : undefined;
    });
  }

  /** "Mon-Fri 9am-5pm", "Sunday closed", "Sat by appointment". */
  private daysFirst(): Clause | undefined {
    return this.try(() => {
      const days = this.days();
      if (!days) return undefined;
      this.try(() => this.skip('part', 'and', 'stop', 'colon') && this.says() ? true : undefined);
      const dash = this.tokens[this.at];
      if (dash?.is === 'to' && dash.dash && this.says(1)) this.at++;
      if (this.skip('closed')) return every(days) ? { is: 'closed', byday: weekdaysOf(this.mark(days)) } : undefined;
      const spans = this.spans();
      // "24/7" says that no day is left out, and the days say otherwise.
      if (spans.some(span => span.is === 'day' && span.week) && weekdaysOf(days).length < 7) return undefined;
      if (spans.length) return this.dangling() ? undefined : { is: 'open', groups: this.mark(days).groups, spans };
      // "Tue: Wed: 9am-5pm": of the Tuesday nothing is said.
      const blank = this.skip('colon') && (this.nothing() || this.done || this.peek() === 'days' || this.peek() === 'stop' || this.peek() === 'and'), next = this.peek();
      return blank || next === 'note' || next === 'word' || next === 'limit' ? { is: 'unknown', byday: weekdaysOf(this.mark(days)) } : undefined;
    });
  }

  /** "9am-5pm Mon-Fri", "8am to 8pm, 7 days a week". */
  private timesFirst(): Clause | undefined {
    return this.try(() => {
      const spans = this.spans(), [first] = spans;
      if (!first) return undefined;
      const days = this.try(() => {
        this.skip('and', 'stop');
        const found = this.days();
        if (!found?.groups.length) return undefined;
        this.skip('part');
        // "9am-12pm Mon, Tue 1pm-4pm": the last of them may begin the next clause.
        return found.joined && this.startsSpan() ? undefined : found;
      });
      if (first.is === 'day' && first.week && days && weekdaysOf(days).length < 7) return undefined;
      const groups = days ? this.mark(days).groups : this.defaultDays ? [{ byday: this.defaultDays, nths: [] }] : first.is === 'day' && spans.length === 1 ? [{ byday: WEEK, nths: [] }] : undefined;
      // "24-hour crisis line": a word that follows at once is whose hours they are.
      const next = this.peek();
      if (!groups || (first.is === 'day' && !days && !this.defaultDays && next !== undefined && next !== 'and' && next !== 'stop' && next !== 'note')) return undefined;
      return { is: 'open', groups, spans };
    });
  }

  /** A dash that nothing follows stands for nothing. */
  private nothing(): boolean {
    const token = this.tokens[this.at], found = token?.is === 'to' && token.dash && (this.peek(1) === undefined || this.peek(1) === 'stop');
    if (found) this.at++;
    return found;
  }

  private startsSpan(): boolean {
    const is = this.peek();
    return is === 'time' || is === 'always' || is === 'between';
  }

  /** Whether what days may have stands here: times, rest, or a note. */
  private says(ahead = 0): boolean {
    const is = this.peek(ahead);
    return is === 'time' || is === 'always' || is === 'between' || is === 'closed' || is === 'note';
  }

  /** Days that follow times at once and have none of their own: the times may be theirs. */
  private dangling(): boolean {
    const start = this.at, days = this.days();
    this.skip('and', 'colon', 'part', 'to');
    const found = days !== undefined && !this.says();
    this.at = start;
    return found;
  }
}

/** `defaultDays`: the days of times that name none, as in a column for one weekday. */
export function readClauses(tokens: readonly Token[], defaultDays: readonly Weekday[] | undefined): Clauses {
  const reader = new ClauseReader(tokens, defaultDays), clauses: Clause[] = [];
  let labelled = false, understood = 0;
  const between = (): void => {
    reader.skip('and', 'stop');
    while (reader.skip('note')) {
      reader.noted = true;
      reader.skip('and', 'stop', 'colon');
    }
  };
  labelled = reader.skip('label', 'colon');
  between();
  while (!reader.done) {
    const noted = reader.noted, found = reader.clause();
    if (!found) {
      reader.noted = noted;
      break;
    }
    clauses.push(found);
    between();
    understood = reader.at;
  }
  const listed = clauses.filter(({ is }) => is === 'open' || is === 'unknown').length > 1;
  return { clauses: reader.adjacent && listed ? [] : clauses, noted: reader.noted || labelled, rest: tokens.slice(understood) };
}
