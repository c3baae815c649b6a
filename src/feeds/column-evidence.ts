/**
 * Evidence for what a column means, of two kinds: words in its header, the rarer ones and Spanish included, and the
 * shape of its values. A header whose values have the wrong shape is not believed. Fetched only for feeds with a
 * header that is not one of the common ones.
 */
import { fold } from '../text/normalise.js';
import { COLUMN_WORDS } from './column-words.data.js';
import { MORE_COLUMN_WORDS } from './column-words-more.data.js';

const table: Readonly<Record<string, string>> = Object.fromEntries(
  (Object.entries(COLUMN_WORDS) as [keyof typeof COLUMN_WORDS, string][]).map(([field, phrases]) => [field, `${phrases}|${MORE_COLUMN_WORDS[field] ?? ''}`]));

const letters = (value: string): boolean => /\p{L}/u.test(value);
/** Degrees whose point a spreadsheet took away, "4044589847767540" or "-3.637E+16": ruined-degrees.ts puts it back. */
export const RUINED = /^[-+]?(?:\d{8,}|\d(?:[.,]\d+)?E\+?1\d)$/i;
const numeric = (value: string): boolean => /^[-+]?\d{1,3}([.,]\d+)?$/.test(value) || RUINED.test(value);
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

/** The likeliest field of a column and how sure that is, 0 to 1. `values`: a sample of its cells. */
export function guessField(header: string, values: readonly string[]): [string, number] {
  const words = fold(header);
  let best: [string, number] = ['', 0];
  for (const [field, phrases] of Object.entries(table)) {
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
