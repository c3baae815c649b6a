/**
 * Every problem a reader may report, by its stable code. An error lost something that the feed gave; a warning did not,
 * or says what was withheld or read otherwise. Sentences are added by explain.ts.
 */
import type { Problem } from './feed.js';
import { cutText } from '../text/cut-text.js';

export const ERROR_CODES = [
  'name-missing', 'record-not-object', 'records-too-many', 'columns-too-many', 'list-too-long', 'phone-cell-too-long', 'phone-digit-missing', 'phone-area-code-missing', 'phone-ruined', 'phone-letter', 'coordinates-impossible',
  'coordinates-zero', 'coordinates-swapped', 'coordinates-outside', 'link-unsafe', 'feed-incomplete', 'table-unreadable',
] as const;

/** Of several tables and files. */
type TableCode =
  | 'record-unlinked' | 'record-empty' | 'organization-missing' | 'location-ambiguous' | 'address-without-location' | 'table-not-read'
  | 'file-not-read' | 'location-missing' | 'service-missing' | 'key-ambiguous';

type WarningCode =
  | 'encoding-guessed' | 'header-blank' | 'header-duplicate' | 'column-not-found' | 'field-unknown' | 'row-ragged' | 'id-duplicate'
   | 'record-repeated' | 'text-too-long' | 'phone-not-understood' | 'coordinates-order' | 'postal-code-differs' | 'hours-not-understood'
   | 'hours-contradict' | 'hours-joined' | 'hours-incomplete' | 'date-not-understood' | 'category-unmapped' | 'place-withheld' | 'email-not-understood'
   | 'row-not-record' | 'service-code-unknown' | 'coordinates-projected' | 'coordinates-mended' | 'coordinates-sign' | 'area-not-read' | 'country-inferred' | 'country-unknown' | 'country-differs'
   | TableCode
   | 'record-excluded' | 'private-withheld' | 'line-broken' | 'column-damaged' | 'problems-too-many';

export type ProblemCode = (typeof ERROR_CODES)[number] | WarningCode;

export const MOST_OF_A_KIND = 5000;
const LONGEST_VALUE = 200;

/** A code of its own: `problems-too-many` stands for those of one code that were not kept. */
const TOO_MANY = 'problems-too-many';

/** How many problems one stands for. */
export const countOf = ({ code, params }: Pick<Problem, 'code' | 'params'>): number => code === TOO_MANY ? Number(params['count']) - Number(params['limit']) : 1;
/** The code of what one stands for. */
export const codeOf = ({ code, params }: Pick<Problem, 'code' | 'params'>): string => code === TOO_MANY ? String(params['code']) : code;

/** The problems of a feed: of each kind as many as anybody may want to see, and how many there were. */
export class ProblemList implements Iterable<Problem> {
  private readonly counts = new Map<string, { count: number; severity: Problem['severity'] }>();
  private readonly kept: Problem[] = [];

  constructor(problems: Iterable<Problem> = []) {
    for (const each of problems) this.push(each);
  }

  push(each: Problem): void {
    const kind = this.counts.get(codeOf(each));
    if (kind) kind.count += countOf(each);
    else this.counts.set(codeOf(each), { count: countOf(each), severity: each.severity });
    if (each.code !== TOO_MANY && (kind?.count ?? 1) <= MOST_OF_A_KIND) this.kept.push(each);
  }

  *[Symbol.iterator](): Generator<Problem> {
    yield* this.kept;
    for (const [code, { count, severity }] of this.counts) {
      if (count > MOST_OF_A_KIND) yield { ...problem(TOO_MANY, { code, count, limit: MOST_OF_A_KIND }), severity };
    }
  }
}

export type Where = Pick<Problem, 'table' | 'row' | 'pointer' | 'field' | 'value'>;

/** Without its sentence, which `explain` adds. */
export function problem(code: ProblemCode, params: Problem['params'] = {}, where: Where = {}): Problem {
  const severity = (ERROR_CODES as readonly string[]).includes(code) ? 'error' : 'warning';
  const short = Object.fromEntries(Object.entries(params).map(([name, each]) => [name, typeof each === 'string' ? cutText(each, LONGEST_VALUE) : each]));
  return { code, params: short, severity, ...where, ...(where.value && { value: cutText(where.value, LONGEST_VALUE) }), message: '' };
}
