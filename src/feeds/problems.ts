/**
 * Every problem a reader may report, by its stable code. An error lost something that the feed gave; a warning did not,
 * or says what was withheld or read otherwise. Sentences are added by explain.ts.
 */
import type { Problem } from './feed.js';

export const ERROR_CODES = [
  'name-missing', 'record-not-object', 'records-too-many', 'phone-digit-missing', 'phone-area-code-missing', 'coordinates-impossible',
  'coordinates-zero', 'coordinates-swapped', 'link-unsafe', 'feed-incomplete', 'table-unreadable',
] as const;

/** Of several tables and files. */
type TableCode =
  | 'record-unlinked' | 'record-empty' | 'organization-missing' | 'location-ambiguous' | 'address-without-location' | 'table-not-read'
  | 'file-not-read' | 'phone-of-contact';

type WarningCode =
  | 'encoding-guessed' | 'header-blank' | 'header-duplicate' | 'column-not-found' | 'field-unknown' | 'row-ragged' | 'id-duplicate'
   | 'record-repeated' | 'text-too-long' | 'phone-not-understood' | 'coordinates-order' | 'postal-code-differs' | 'hours-not-understood'
   | 'hours-contradict' | 'hours-incomplete' | 'date-not-understood' | 'category-unmapped' | 'place-withheld' | 'email-not-understood'
   | 'row-not-record' | 'service-code-unknown' | 'coordinates-projected' | 'coordinates-mended'
   | TableCode
   | 'record-excluded' | 'private-withheld' | 'line-broken' | 'column-damaged';

export type ProblemCode = (typeof ERROR_CODES)[number] | WarningCode;

export type Where = Pick<Problem, 'table' | 'row' | 'pointer' | 'field' | 'value'>;

/** Without its sentence, which `explain` adds. */
export function problem(code: ProblemCode, params: Problem['params'] = {}, where: Where = {}): Problem {
  const severity = (ERROR_CODES as readonly string[]).includes(code) ? 'error' : 'warning';
  return { code, params, severity, ...where, ...(where.value && { value: where.value.slice(0, 200) }), message: '' };
}
