/**
 * What each column means. Where every header is a common one, whole, that is enough; otherwise all of them are judged
 * by column-evidence.ts. Every guess is reported with its confidence (column-report.ts), and the host overrides any.
 * Refused: recognising a file by its name or its exact set of headers.
 */
import { COLUMN_WORDS } from './column-words.data.js';
import { present } from './clean-text.js';
import type { ColumnOverride, ReadOptions } from './feed.js';

export type ColumnField = Exclude<keyof typeof COLUMN_WORDS, ''>;
/** What a column can be said to hold: the values of `ReadOptions.columns`. */
export const COLUMN_FIELDS = Object.keys(COLUMN_WORDS).filter(Boolean) as readonly ColumnField[];

export const isField = (name: string): name is ColumnField => (COLUMN_FIELDS as readonly string[]).includes(name);
const COMMON = new Map(Object.entries(COLUMN_WORDS).flatMap(([field, phrases]) => phrases.split('|').map(phrase => [phrase, field] as const)).filter(([phrase]) => phrase).reverse());

export interface Column { readonly index: number; readonly header: string; readonly field: ColumnField; readonly confidence: number; readonly closed: readonly string[] }

/** Fields that several columns may fill: further phones, lines of an address, parts of a description. */
const MANY = new Set<string>(['phone', 'fax', 'tty', 'text', 'address', 'languages']);

/** Common headers are plain English; column-evidence.ts takes the accents off the others. */
function headerWords(header: string): string {
  return header.normalize('NFKC').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/([a-z])(\d)/g, '$1 $2').trim();
}

/** The columns with a meaning, in the order of the sheet. */
export async function recogniseColumns(headers: readonly string[], rows: readonly (readonly string[])[], options: Pick<ReadOptions, 'columns'>): Promise<Column[]> {
  // A setting that names no field is as good as none; column-report.ts says so.
  const overrides = new Map([...columnOverrides(options)].filter(([, { field }]) => !field || isField(field)));
  const step = Math.max(1, Math.floor(rows.length / 200));
  const sample = rows.filter((_, index) => index % step === 0);
  const plain = headers.every(header => !header || overrides.has(header) || COMMON.has(headerWords(header)));
  const guessField = plain ? undefined : (await import('./column-evidence.js')).guessField;
  const candidates = headers.map((header, index): Column | undefined => {
    const told = overrides.get(header);
    if (told) return isField(told.field) ? { index, header, field: told.field, confidence: 1, closed: told.closed ?? [] } : undefined;
    const words = headerWords(header);
    const [field = '', confidence] = guessField?.(words, sample.map(row => present(row[index])).filter(value => value !== undefined)) ?? [COMMON.get(words), 0.95];
    return isField(field) ? { index, header, field, confidence: Math.round(confidence * 100) / 100, closed: [] } : undefined;
  });
  return candidates.filter((column): column is Column => column !== undefined && (MANY.has(column.field) || column.confidence === 1 ||
    !candidates.some(other => other?.field === column.field && (other.confidence > column.confidence || (other.confidence === column.confidence && other.index < column.index)))));
}

/** What the host said of columns, by header. */
export function columnOverrides({ columns = {} }: Pick<ReadOptions, 'columns'>): ReadonlyMap<string, ColumnOverride> {
  return new Map(Object.entries(columns).map(([header, to]) => [header, typeof to === 'string' ? { field: to } : to]));
}
