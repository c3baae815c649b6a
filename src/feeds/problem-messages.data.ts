/**
 * What each problem says in English: what is wrong and how to mend it. `{name}` is filled from `params`. Loaded only
 * when a feed has problems and its reader asks for sentences; locale tables may say the same in other words.
 */
import type { ProblemCode } from './problems.js';

export const PROBLEM_MESSAGES: Readonly<Record<ProblemCode, string>> = {
  'encoding-guessed': 'Not UTF-8; read as Windows-1252. Save as CSV UTF-8.',
  'header-blank': 'Column {column} has no header and was not read. Name it.',
  'header-duplicate': 'Two columns are named "{column}". Rename one.',
  'column-not-found': 'The columns setting names "{column}", which the feed lacks. Check the spelling.',
  'field-unknown': 'The columns setting gives "{column}" the field "{field}", which does not exist.',
  'row-ragged': 'Row has {cells} cells under {columns} headers. Look for a stray quote or separator.',
  'name-missing': 'No name, so the record was left out. Fill in the name.',
  'id-duplicate': 'The id "{id}" is used more than once. Give each record its own.',
  'record-repeated': 'Same as row {first}; shown once. Delete one.',
  'record-not-object': 'Not a record, so it was left out.',
  'records-too-many': 'Records after the first {limit} were left out. Split the feed.',
  'text-too-long': 'Text was cut after {limit} characters.',
  'phone-digit-missing': 'A digit is missing from this number; it cannot be called. Correct it.',
  'phone-area-code-missing': 'The area code is missing; it cannot be called. Add it.',
  'phone-not-understood': 'Not readable as a phone number; shown as text only.',
  'coordinates-impossible': 'Not a point on Earth, so no pin. Correct the latitude and longitude.',
  'coordinates-zero': '0,0 is in the ocean, so no pin. Leave unknown coordinates blank.',
  'coordinates-swapped': 'Latitude and longitude seem swapped in this row, so no pin. Exchange them.',
  'coordinates-order': 'Column "{column}" holds longitude before latitude, and was read so.',
  'postal-code-differs': 'The postal code column and the address differ; the address was used.',
  'hours-not-understood': 'Hours are shown as text; open or closed is unknown. Write them as "Mon-Fri 9am-5pm".',
  'hours-contradict': 'The hours columns contradict each other; open or closed is unknown.',
  'hours-incomplete': 'Hours lack days or a closing time; open or closed is unknown.',
  'date-not-understood': 'Not readable as a date. Write YYYY-MM-DD.',
  'category-unmapped': 'Category "{category}" is not known here. Map it with the categories setting.',
  'place-withheld': 'Seems confidential (domestic violence), so its place is not shown. If it is public, list it in publicPlaces.',
  'link-unsafe': 'Not a web address that may be opened; left out.',
  'email-not-understood': 'Not an email address; left out.',
  'feed-incomplete': 'The server held back further records. Ask for the next pages too, or export the whole layer.',
  'coordinates-projected': 'Coordinates are in the system {system}, which is not read here. Export them as WGS 84 (outSR=4326).',
  'service-code-unknown': 'The service code "{code}" is not known here and was passed over in {count} records. Map it with the categories setting.',
};
