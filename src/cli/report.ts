/** What `check` found in one feed, as plain data: `--json` prints it, report-text.ts says it. */
import type { ColumnGuess, Feed, FeedFormat, Problem, RecordCount } from '../feeds/feed.js';
import { ageInDays } from '../model/freshness.js';
import type { Resource } from '../model/resource.js';

export interface ProblemGroup { readonly code: string; readonly severity: Problem['severity']; readonly count: number; readonly problems: readonly Problem[] }

export interface FeedReport {
  readonly input: string;
  readonly format: FeedFormat;
  readonly columns: readonly ColumnGuess[];
  readonly records: readonly RecordCount[];
  readonly resources: number;
  /** How many resources have each. */
  readonly have: {
    readonly phone: number; readonly callablePhone: number; readonly place: number; readonly pin: number;
    readonly hoursComplete: number; readonly hoursPartial: number; readonly hoursAsText: number;
    readonly category: number; readonly knownCategory: number; readonly verificationDate: number; readonly confidential: number;
  };
  readonly freshness: { readonly newest?: string; readonly oldest?: string; readonly stale: number; readonly staleAfterDays: number };
  readonly errors: number;
  readonly warnings: number;
  /** Errors first, then the most frequent. */
  readonly problems: readonly ProblemGroup[];
}

function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.code);
    if (group) group.push(problem); else groups.set(problem.code, [problem]);
  }
  return [...groups].map(([code, list]): ProblemGroup => ({ code, severity: list[0]?.severity ?? 'warning', count: list.length, problems: list }))
    .sort((a, b) => (a.severity === b.severity ? b.count - a.count : a.severity === 'error' ? -1 : 1));
}

export function reportOn(input: string, { resources, problems, format, columns, records }: Feed, now: Date, staleAfterDays: number): FeedReport {
  const having = (test: (resource: Resource) => unknown): number => resources.filter(test).length;
  const complete = ({ schedules, hoursAre }: Resource): boolean => Boolean(schedules?.length) && hoursAre !== 'partial';
  const partial = ({ schedules, hoursAre }: Resource): boolean => Boolean(schedules?.length) && hoursAre === 'partial';
  const dates = resources.map(({ assuredDate }) => assuredDate).filter(date => ageInDays(date, now) !== undefined).filter(date => date !== undefined).sort();
  const [oldest] = dates, newest = dates.at(-1);
  return {
    input, format, columns, records, resources: resources.length,
    have: {
      phone: having(({ phones }) => phones.length), callablePhone: having(({ phones }) => phones.some(({ dial, kind }) => dial && kind !== 'fax')),
      place: having(({ place }) => place?.address ?? place?.latitude), pin: having(({ place }) => place?.latitude !== undefined),
      hoursComplete: having(complete), hoursPartial: having(partial), hoursAsText: having(resource => resource.hoursText && !resource.schedules?.length),
      category: having(({ categories }) => categories.length), knownCategory: having(({ categories }) => categories.some(({ id }) => id)),
      verificationDate: dates.length, confidential: having(({ confidential }) => confidential),
    },
    freshness: {
      ...(newest && { newest }), ...(oldest && { oldest }), staleAfterDays,
      stale: dates.filter(date => (ageInDays(date, now) ?? 0) > staleAfterDays).length,
    },
    errors: problems.filter(({ severity }) => severity === 'error').length, warnings: problems.filter(({ severity }) => severity === 'warning').length,
    problems: groupProblems(problems),
  };
}
