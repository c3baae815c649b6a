/** Every resource as one row of a table: what residents will be shown, and what is wrong with it. No place of a confidential one. */
import type { Feed, Problem } from '../feeds/feed.js';
import type { Phone, Resource } from '../model/resource.js';
import { slices } from '../model/slices.js';
import { onOneLine } from '../text/one-line.js';
import { hoursWords, type HoursGrade } from './hours-words.js';
import { hasPin } from './take-stock.js';
import { tellableProblems } from './tellable.js';

export interface ResourceRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row?: number;
  readonly name: string;
  readonly organization: string;
  readonly phone: string;
  readonly place: string;
  readonly pin: boolean;
  readonly hours: string;
  readonly hoursGrade: HoursGrade;
  readonly category: string;
  /** Errors first. */
  readonly problems: readonly { readonly severity: Problem['severity']; readonly text: string }[];
  readonly errors: number;
  readonly warnings: number;
}

const MOST_PHONES = 3;
const MOST_PROBLEMS = 4;

const phoneWords = ({ number, dial, extension, kind }: Phone): string =>
  onOneLine(`${kind === 'voice' ? '' : `${kind} `}${number ?? dial ?? ''}${extension ? ` x${extension}` : ''}${dial || kind === 'fax' ? '' : ' (cannot be called)'}`, 60);

function placeWords(resource: Resource, pins: boolean): string {
  const { place, confidential, coverage, virtual } = resource;
  if (confidential) return 'not shown: confidential';
  const address = [place?.address, place?.locality, [place?.region, place?.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  if (address) return onOneLine(`${address}${!pins || hasPin(resource) ? '' : ' (no pin)'}`, 160);
  return hasPin(resource) ? 'a pin, no address' : coverage?.text ? onOneLine(`serves ${coverage.text}`, 100) : virtual ? 'by phone or video' : '';
}

/** Problems by the row of their record; empty where rows of several tables cannot be told apart. */
function byRow({ records }: Feed, problems: readonly Problem[]): Map<number, Problem[]> {
  const found = new Map<number, Problem[]>();
  if (records.length > 1) return found;
  for (const problem of problems) {
    if (problem.row === undefined) continue;
    const list = found.get(problem.row);
    if (list) list.push(problem); else found.set(problem.row, [problem]);
  }
  return found;
}

/** Those with errors first, then those with notes, then the others; each in the order of the feed. */
export async function resourceRows(feed: Feed, signal?: AbortSignal): Promise<readonly ResourceRow[]> {
  const problems = byRow(feed, tellableProblems(feed));
  const next = slices(signal);
  const rows: ResourceRow[] = [];
  // Where none has a pin, that is said once.
  const pins = feed.resources.some(hasPin);
  for (const [index, resource] of feed.resources.entries()) {
    if (index % 50 === 0) await next();
    const { source, name, organization = '', phones, categories, confidential } = resource;
    const own = (source?.row !== undefined && problems.get(source.row)) || [];
    const { grade, words } = hoursWords(resource);
    const sentences = [...new Map([...own].sort((a, b) => (a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : 0))
      .map(({ severity, message }) => [message, { severity, text: onOneLine(message, 200) }])).values()];
    rows.push({
      ...(source?.row !== undefined && { row: source.row }),
      name: onOneLine(name, 120), organization: organization === name ? '' : onOneLine(organization, 120),
      phone: phones.slice(0, MOST_PHONES).map(phoneWords).join('; ') + (phones.length > MOST_PHONES ? ` and ${phones.length - MOST_PHONES} more` : ''),
      place: placeWords(resource, pins), pin: hasPin(resource), hours: words, hoursGrade: grade,
      category: onOneLine([...new Set(categories.filter(({ id }) => id !== undefined || !confidential).map(({ label }) => label))].join('; '), 160),
      problems: sentences.length > MOST_PROBLEMS ? [...sentences.slice(0, MOST_PROBLEMS), { severity: 'warning', text: `and ${sentences.length - MOST_PROBLEMS} more` }] : sentences,
      errors: own.filter(({ severity }) => severity === 'error').length, warnings: own.filter(({ severity }) => severity === 'warning').length,
    });
  }
  await next();
  return rows.sort((a, b) => b.errors - a.errors || b.warnings - a.warnings);
}
