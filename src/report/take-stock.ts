/** Counting what a feed gives. It goes through the resources once, in slices, because a page counts on its only thread. */
import type { Feed, Problem } from '../feeds/feed.js';
import { countOf, codeOf } from '../feeds/problems.js';
import { ageInDays } from '../model/freshness.js';
import type { Resource } from '../model/resource.js';
import { slices } from '../model/slices.js';
import { adviceOn } from './advice.js';
import type { CategoryUse, FeedReport, ProblemGroup, ReportOptions } from './report.js';
import { tellableProblems } from './tellable.js';

const YEAR = 365;

export const canBeCalled = ({ phones }: Pick<Resource, 'phones'>): boolean => phones.some(({ dial, kind }) => dial && kind !== 'fax');
export const hasPin = ({ place, confidential }: Pick<Resource, 'place' | 'confidential'>): boolean => !confidential && place?.latitude !== undefined && place.longitude !== undefined;

function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, { severity: Problem['severity']; count: number; problems: Problem[] }>();
  for (const problem of problems) {
    const code = codeOf(problem), group = groups.get(code) ?? { severity: problem.severity, count: 0, problems: [] };
    groups.set(code, group);
    group.count += countOf(problem);
    if (code === problem.code) group.problems.push(problem);
  }
  return [...groups].map(([code, group]): ProblemGroup => ({ code, ...group }))
    .sort((a, b) => (a.severity === b.severity ? b.count - a.count : a.severity === 'error' ? -1 : 1));
}

/** A word that only confidential records have, and that is not known, may be anything: a stray quote puts an address there. */
function usesOf(labels: ReadonlyMap<string, CategoryUse & { open: boolean }>): CategoryUse[] {
  return [...labels.values()].filter(({ id, open }) => id !== undefined || open).map(({ open: _open, ...use }) => use)
    .sort((a, b) => b.resources - a.resources || (a.label < b.label ? -1 : 1));
}

export async function takeStock(feed: Feed, options: ReportOptions): Promise<FeedReport> {
  const { resources, format, encoding, columns, records } = feed;
  const { now, staleAfterDays = YEAR } = options;
  const next = slices(options.signal);
  const have = {
    phone: 0, callablePhone: 0, place: 0, pin: 0, hoursComplete: 0, hoursPartial: 0, hoursAsText: 0, category: 0, knownCategory: 0, verificationDate: 0, confidential: 0,
  };
  const labels = new Map<string, CategoryUse & { open: boolean }>();
  let oldest: string | undefined, newest: string | undefined, stale = 0;
  for (const [index, resource] of resources.entries()) {
    if (index % 200 === 0) await next();
    const { phones, place, schedules, hoursAre, hoursText, categories, assuredDate, confidential } = resource;
    if (phones.length) have.phone++;
    if (canBeCalled(resource)) have.callablePhone++;
    if (!confidential && (place?.address !== undefined || hasPin(resource))) have.place++;
    if (hasPin(resource)) have.pin++;
    if (schedules?.length && hoursAre) have[hoursAre === 'partial' ? 'hoursPartial' : 'hoursComplete']++;
    else if (schedules?.length || hoursText) have.hoursAsText++;
    if (categories.length) have.category++;
    if (categories.some(({ id }) => id)) have.knownCategory++;
    if (confidential) have.confidential++;
    const age = ageInDays(assuredDate, now);
    if (assuredDate !== undefined && age !== undefined) {
      have.verificationDate++;
      if (age > staleAfterDays) stale++;
      if (oldest === undefined || assuredDate < oldest) oldest = assuredDate;
      if (newest === undefined || assuredDate > newest) newest = assuredDate;
    }
    for (const { label, id } of new Map(categories.map(each => [`${each.id} ${each.label}`, each])).values()) {
      const key = `${id} ${label}`, before = labels.get(key);
      labels.set(key, { label, ...(id !== undefined && { id }), resources: (before?.resources ?? 0) + 1, open: !confidential || Boolean(before?.open) });
    }
  }
  await next();
  const problems = groupProblems(tellableProblems(feed));
  const count = (severity: Problem['severity']): number => problems.reduce((sum, each) => each.severity === severity ? sum + each.count : sum, 0);
  const report = {
    input: options.input ?? records[0]?.table ?? 'feed', checkedOn: now.toISOString().slice(0, 10), format, ...(encoding && { encoding }),
    columns, records, resources: resources.length, have, categories: usesOf(labels),
    freshness: { ...(newest && { newest }), ...(oldest && { oldest }), stale, staleAfterDays },
    errors: count('error'), warnings: count('warning'), problems,
  };
  return { ...report, first: adviceOn(report) };
}
