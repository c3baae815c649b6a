/**
 * What each column means. Evidence is of two kinds: words in the header, and the shape of the values; a header whose
 * values have the wrong shape is not believed. Every guess is reported with its confidence, and the host overrides any.
 * Refused: recognising a file by its name or its exact set of headers.
 */
import { fold } from '../text/normalise.js';
import { COLUMN_WORDS } from './column-words.data.js';
import { present } from './clean-text.js';
import type { ColumnGuess, ColumnOverride, Problem, ReadOptions } from './feed.js';
import { problem } from './problems.js';

export type ColumnField = Exclude<keyof typeof COLUMN_WORDS, ''>;
/** What a column can be said to hold: the values of `ReadOptions.columns`. */
export const COLUMN_FIELDS = Object.keys(COLUMN_WORDS).filter(Boolean) as readonly ColumnField[];

export interface Column { readonly index: number; readonly header: string; readonly field: ColumnField; readonly confidence: number; readonly closed: readonly string[] }

/** Fields that several columns may fill: further phones, lines of an address, parts of a description. */
const MANY = new Set<string>(['phone', 'fax', 'tty', 'text', 'address', 'languages']);

const letters = (value: string): boolean => /\p{L}/u.test(value);
const numeric = (value: string): boolean => /^[-+]?\d{1,3}([.,]\d+)?$/.test(value);
const PHONE = /\d{3}|\d-[A-Z]/;
const EMAIL = /^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/;
const LINK = /^(https?:\/\/|www\.)\S+$|^[^\s@]+\.[a-z]{2,}(\/\S*)?$/i;
const PAIR = /^\D{0,7}[-+]?\d{1,3}\.\d+\s*[,; ]\s*[-+]?\d{1,3}\.\d+\)?$/;
const SHAPES: Readonly<Record<string, (value: string) => boolean>> = {
  name: letters, organization: letters, category: letters, description: letters, address: letters, locality: letters,
  region: letters, serves: letters, eligibility: letters, days: letters, coverage: letters, responders: letters,
  phone: value => PHONE.test(value), fax: value => PHONE.test(value), tty: value => PHONE.test(value), text: value => PHONE.test(value),
  url: value => LINK.test(value), email: value => value.includes('@'), latitude: numeric, longitude: numeric, coordinates: value => PAIR.test(value),
  postalCode: value => /\d/.test(value) && value.length < 12, assuredDate: value => /\d{2}/.test(value),
};

function headerWords(header: string): string {
  return fold(header.replace(/([a-z])([A-Z])/g, '$1 $2')).replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/([a-z])(\d)/g, '$1 $2').trim();
}

type Words = Readonly<Record<string, string>>;

/** The common words, and the rarer ones too when a header is not whole among the common. */
async function wordsFor(headers: readonly string[]): Promise<Words> {
  const common = new Set(Object.values(COLUMN_WORDS).flatMap(phrases => phrases.split('|')));
  if (headers.every(header => !header || common.has(headerWords(header)))) return COLUMN_WORDS;
  const more: Words = (await import('./column-words-more.data.js')).MORE_COLUMN_WORDS;
  return Object.fromEntries(Object.entries(COLUMN_WORDS).map(([field, phrases]) => [field, `${phrases}|${more[field] ?? ''}`]));
}

/** Header evidence, 0 to 1. */
function wordScore(words: string, phrases: string): number {
  let best = 0;
  for (const phrase of phrases.split('|')) {
    if (!phrase) continue;
    if (words === phrase) best = Math.max(best, 0.95);
    else if (phrase.length > 1 && ` ${words} `.includes(` ${phrase} `)) best = Math.max(best, 0.5 + (0.35 * phrase.length) / words.length);
    // "PHARMACYPHONE", "facilityname": the last word glued on.
    else if (phrase.length > 3 && words.endsWith(phrase) && !words.includes(' ')) best = Math.max(best, 0.5);
  }
  if (best && /\b(official|primary|main|oficial|principal)\b/.test(words)) best += 0.12;
  if (best && /\b(parent|old|previous|former|mailing|alternate|secondary|after|anterior|p o)\b/.test(words)) best -= 0.2;
  return Math.min(best, 0.99);
}

/** How well the values bear the field out: 0 refutes it. */
function shapeScore(field: string, values: readonly string[]): number {
  if (!values.length) return 0.9;
  if (field === 'id') return new Set(values).size >= values.length * 0.9 ? 1 : 0;
  const fits = SHAPES[field];
  const share = fits ? values.filter(fits).length / values.length : 1;
  if (share < 0.5) return 0;
  // A name that hardly varies is a class ("PointAddress"), not a name.
  const varied = field !== 'name' || values.length < 5 || new Set(values).size > values.length * 0.3;
  return varied ? 0.7 + 0.3 * share : 0.3;
}

function guess(words: string, values: readonly string[], table: Words): [ColumnField | '', number] {
  let best: [ColumnField | '', number] = ['', 0];
  for (const [field, phrases] of Object.entries(table) as [ColumnField | '', string][]) {
    const said = wordScore(words, phrases);
    const score = said && said * shapeScore(field, values);
    if (score > best[1]) best = [field, score];
  }
  if (best[1] >= 0.35 || !values.length) return best;
  const all = (pattern: RegExp): boolean => values.length > 1 && values.every(value => pattern.test(value));
  if (all(EMAIL)) return ['email', 0.5];
  if (all(/^(https?:\/\/|www\.)\S+$/i)) return ['url', 0.5];
  if (all(/^\+?1?[-. ]?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b/)) return ['phone', 0.5];
  return all(PAIR) ? ['coordinates', 0.5] : ['', 0];
}

export interface Columns { readonly columns: readonly Column[]; readonly guesses: readonly ColumnGuess[]; readonly problems: readonly Problem[] }

export async function recogniseColumns(headers: readonly string[], rows: readonly (readonly string[])[], options: ReadOptions): Promise<Columns> {
  const problems: Problem[] = [];
  const overrides = new Map(Object.entries(options.columns ?? {}).map(([header, to]): [string, ColumnOverride] => [header, typeof to === 'string' ? { field: to } : to]));
  for (const [column, { field }] of overrides) {
    if (!headers.includes(column)) problems.push(problem('column-not-found', { column }));
    else if (field && !(COLUMN_FIELDS as readonly string[]).includes(field)) problems.push(problem('field-unknown', { column, field }));
  }
  const step = Math.max(1, Math.floor(rows.length / 200));
  const sample = rows.filter((_, index) => index % step === 0);
  const table = await wordsFor(headers);
  const seen = new Set<string>();
  const candidates = headers.map((header, index): Column | undefined => {
    const values = sample.map(row => present(row[index])).filter(value => value !== undefined);
    if (!header) {
      if (values.length) problems.push(problem('header-blank', { column: index + 1 }));
    } else if (seen.has(header)) problems.push(problem('header-duplicate', { column: header }));
    seen.add(header);
    const told = overrides.get(header);
    if (told && (told.field === '' || (COLUMN_FIELDS as readonly string[]).includes(told.field))) {
      return told.field ? { index, header, field: told.field as ColumnField, confidence: 1, closed: told.closed ?? [] } : undefined;
    }
    const [field, confidence] = guess(headerWords(header), values, table);
    return field ? { index, header, field, confidence: Math.round(confidence * 100) / 100, closed: [] } : undefined;
  });
  const columns = candidates.filter((column): column is Column => column !== undefined && (MANY.has(column.field) || column.confidence === 1 ||
    !candidates.some(other => other?.field === column.field && (other.confidence > column.confidence || (other.confidence === column.confidence && other.index < column.index)))));
  const guesses = headers.map((column, index): ColumnGuess => {
    const used = columns.find(each => each.index === index);
    return { column, field: used?.field ?? '', confidence: used?.confidence ?? 0 };
  });
  return { columns, guesses, problems };
}
