/** What reading a feed came to, as plain data: what `check --json` prints, and what sections.ts says in sentences. */
import type { ColumnGuess, FeedFormat, Problem, RecordCount } from '../feeds/feed.js';

export interface ProblemGroup { readonly code: string; readonly severity: Problem['severity']; readonly count: number; readonly problems: readonly Problem[] }

/** An agency's word, and the project's category that it was taken for. */
export interface CategoryUse {
  readonly label: string;
  /** Absent: not known here; residents see the agency's word. */
  readonly id?: string;
  /** How many resources have it. */
  readonly resources: number;
}

/** One thing worth doing, most urgent first. `count` of `of` resources are concerned, or `count` problems, columns or words. */
export interface Advice {
  readonly code:
    | 'mend-errors' | 'check-country' | 'check-columns' | 'phones-missing' | 'hours-missing' | 'hours-as-text' | 'places-missing' | 'map-categories' | 'categories-missing'
    | 'dates-missing' | 'check-again' | 'confirm-confidential';
  readonly count: number;
  readonly of?: number;
  /** For `mend-errors`: the code of the problem. */
  readonly problem?: string;
}

export interface FeedReport {
  /** The feed, as it was named. */
  readonly input: string;
  /** ISO date. */
  readonly checkedOn: string;
  readonly format: FeedFormat;
  /** How the letters of a text file were written; absent where text, or several files, were handed in. */
  readonly encoding?: 'utf-8' | 'utf-16' | 'windows-1252';
  readonly columns: readonly ColumnGuess[];
  readonly records: readonly RecordCount[];
  readonly resources: number;
  /** How many resources have each. */
  readonly have: {
    readonly phone: number; readonly callablePhone: number; readonly place: number; readonly pin: number;
    readonly hoursComplete: number; readonly hoursPartial: number; readonly hoursAsText: number;
    readonly category: number; readonly knownCategory: number; readonly verificationDate: number; readonly confidential: number;
  };
  /** The most frequent first. */
  readonly categories: readonly CategoryUse[];
  readonly freshness: { readonly newest?: string; readonly oldest?: string; readonly stale: number; readonly staleAfterDays: number };
  readonly errors: number;
  readonly warnings: number;
  /** Errors first, then the most frequent. */
  readonly problems: readonly ProblemGroup[];
  /** What to do first. */
  readonly first: readonly Advice[];
}

export interface ReportOptions {
  readonly now: Date;
  /** How the feed is named in the report. */
  readonly input?: string;
  /** After how many days a date of checking is old. Default 365: a year is the field's own interval of verification. */
  readonly staleAfterDays?: number;
  readonly signal?: AbortSignal;
}
