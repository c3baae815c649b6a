/**
 * One language, as the elements use it. Made anew when the language changes, never kept in a module variable,
 * so that two elements on a page may speak two languages. Words are looked up at render, never at import.
 */
import type { StringKey } from './strings.js';

export type Params = Readonly<Record<string, string | number>>;

export interface Localizer {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The string of a key; `{name}` is replaced, `{count|one|other}` chosen by Intl.PluralRules. */
  text(key: StringKey, params?: Params): string;
  number(value: number): string;
  /** Metres in, the region's customary unit out ("0.8 mi"). */
  distance(metres: number): string;
  /** ISO date ("2026-03-03", "2024-08") in, long date out. */
  date(iso: string): string;
  /** A wall-clock time "HH:MM". */
  clock(time: string): string;
  /** An instant as wall-clock time in a zone. */
  time(at: Date, timeZone: string): string;
  weekday(code: string, width?: 'short' | 'long'): string;
  /** A language's name from its BCP 47 tag; unknown words come back as they are. */
  language(code: string): string;
  list(items: readonly string[], type?: 'conjunction' | 'disjunction'): string;
  /** The plain label of a category or group id; undefined for an id of neither. */
  category(id: string): string | undefined;
}
