/**
 * Every problem a reader may report, in one table: its severity and an English sentence that says what is wrong and
 * how to mend it. Codes are stable; `{name}` is filled from `params`. Locale tables may say the same in other words.
 */
import type { Problem } from './feed.js';

const TABLE = {
  'encoding-guessed': ['warning', 'Not UTF-8; read as Windows-1252. Save as CSV UTF-8.'],
  'header-blank': ['warning', 'Column {column} has no header and was not read. Name it.'],
  'header-duplicate': ['warning', 'Two columns are named "{column}". Rename one.'],
  'column-not-found': ['warning', 'The columns setting names "{column}", which the feed lacks. Check the spelling.'],
  'field-unknown': ['warning', 'The columns setting gives "{column}" the field "{field}", which does not exist.'],
  'row-ragged': ['warning', 'Row has {cells} cells under {columns} headers. Look for a stray quote or separator.'],
  'name-missing': ['error', 'No name, so the record was left out. Fill in the name.'],
  'id-duplicate': ['warning', 'The id "{id}" is used more than once. Give each record its own.'],
  'record-repeated': ['warning', 'Same as row {first}; shown once. Delete one.'],
  'record-not-object': ['error', 'Not a record, so it was left out.'],
  'records-too-many': ['error', 'Records after the first {limit} were left out. Split the feed.'],
  'text-too-long': ['warning', 'Text was cut after {limit} characters.'],
  'phone-digit-missing': ['error', 'A digit is missing from this number; it cannot be called. Correct it.'],
  'phone-area-code-missing': ['error', 'The area code is missing; it cannot be called. Add it.'],
  'phone-not-understood': ['warning', 'Not readable as a phone number; shown as text only.'],
  'coordinates-impossible': ['error', 'Not a point on Earth, so no pin. Correct the latitude and longitude.'],
  'coordinates-zero': ['error', '0,0 is in the ocean, so no pin. Leave unknown coordinates blank.'],
  'coordinates-swapped': ['error', 'Latitude and longitude seem swapped in this row, so no pin. Exchange them.'],
  'coordinates-order': ['warning', 'Column "{column}" holds longitude before latitude, and was read so.'],
  'postal-code-differs': ['warning', 'The postal code column and the address differ; the address was used.'],
  'hours-not-understood': ['warning', 'Hours are shown as text; open or closed is unknown. Write them as "Mon-Fri 9am-5pm".'],
  'hours-contradict': ['warning', 'The hours columns contradict each other; open or closed is unknown.'],
  'hours-incomplete': ['warning', 'Hours lack days or a closing time; open or closed is unknown.'],
  'date-not-understood': ['warning', 'Not readable as a date. Write YYYY-MM-DD.'],
  'category-unmapped': ['warning', 'Category "{category}" is not known here. Map it with the categories setting.'],
  'place-withheld': ['warning', 'Seems confidential (domestic violence), so its place is not shown. If it is public, list it in publicPlaces.'],
  'link-unsafe': ['error', 'Not a web address that may be opened; left out.'],
  'email-not-understood': ['warning', 'Not an email address; left out.'],
  'value-ignored': ['warning', 'A value of an unexpected kind was left out.'],
} as const satisfies Record<string, readonly ['error' | 'warning', string]>;

export type ProblemCode = keyof typeof TABLE;
export const PROBLEM_CODES = Object.keys(TABLE) as ProblemCode[];

export type Where = Pick<Problem, 'table' | 'row' | 'pointer' | 'field' | 'value'>;

export function problem(code: ProblemCode, params: Problem['params'] = {}, where: Where = {}): Problem {
  const [severity, message] = TABLE[code];
  const filled = message.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  return { code, params, severity, ...where, ...(where.value && { value: where.value.slice(0, 200) }), message: filled };
}
