/**
 * What each column means, where every header is a common one, whole. All others are judged by column-evidence.ts.
 * Every guess is reported with its confidence (column-report.ts), and the host overrides any.
 * Refused: recognising a file by its name or its exact set of headers.
 */
import { COLUMN_WORDS } from './column-words.data.js';
import type { RareField } from './rare-fields.js';

export type ColumnField = Exclude<keyof typeof COLUMN_WORDS, ''> | RareField;
const COMMON = new Map(Object.entries(COLUMN_WORDS).flatMap(([field, phrases]) => phrases.split('|').map(phrase => [phrase, field] as const)).filter(([phrase]) => phrase).reverse());

export interface Column {
  readonly index: number;
  readonly header: string;
  readonly field: ColumnField;
  readonly confidence: number;
  readonly closed: readonly string[];
  /** What the numbers of a further phone column are for. */
  readonly label?: string;
}

/** Fields that several columns may fill: further phones, lines of an address, parts of a description. */
const MANY = new Set<string>(['phone', 'fax', 'tty', 'text', 'address', 'languages']);

/** Of several columns for one field the surest, and of equals the first; all of those that may be many. */
export const chosen = (candidates: readonly (Column | undefined)[], many: ReadonlySet<string> = MANY): Column[] =>
  candidates.filter((column): column is Column => column !== undefined && (many.has(column.field) || column.confidence === 1 ||
    !candidates.some(other => other?.field === column.field && (other.confidence > column.confidence || (other.confidence === column.confidence && other.index < column.index)))));

/** Undefined where a header is not a common one. */
export function commonColumns(headers: readonly string[]): Column[] | undefined {
  const fields = headers.map(header => COMMON.get(header.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()));
  if (headers.some((header, index) => header && fields[index] === undefined)) return undefined;
  return chosen(fields.map((field = '', index) => field ? { index, header: headers[index] ?? '', field: field as ColumnField, confidence: 0.95, closed: [] } : undefined));
}
