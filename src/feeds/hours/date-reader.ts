/**
 * Dates of verification, read for a column as a whole: whether the day or the month comes first is decided by days above
 * twelve, else by the country; where both orders occur, only what can be read one way is read. A spreadsheet's serial
 * numbers and a server's milliseconds are dates where all of a column are such. Refused: two-digit years, months alone.
 */
import { fold } from '../../text/normalise.js';

const MONTHS = ['jan|ene|gen|januar', 'feb|fev|fevr', 'mar|mrz|maerz', 'apr|abr|avr', 'may|mai|mayo', 'jun|juin|giu', 'jul|juil|lug', 'aug|ago|aout', 'sep|set|sept', 'oct|okt|ott|out', 'nov', 'dec|dic|dez'].map(names => new RegExp(`^(?:${names})[a-z]*$`));
const DAY_MS = 86_400_000;

function isoOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/;

/** Dates that can be read in one way only. */
function plainDate(cell: string): string | undefined {
  const iso = /^(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?!\d)/.exec(cell) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(cell);
  if (iso) return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const said = fold(cell.slice(0, 60)).replace(/^(?:(?:mon|tues?|wed|thu|fri|sat|sun)[a-z]{0,6}|lunes|martes|miercoles|jueves|viernes|sabado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\.?,?\s+/, '');
  const dayFirst = /^(\d\d?)(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de |of )?([a-z]{3,10})\.?,?[\s-]+(?:de |del )?(\d{4})\b/.exec(said), monthFirst = /^([a-z]{3,10})\.?[\s-]+(\d\d?)(?:st|nd|rd|th)?,?[\s-]+(\d{4})\b/.exec(said);
  const [day, name, year] = dayFirst ? [dayFirst[1], dayFirst[2], dayFirst[3]] : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = MONTHS.findIndex(pattern => pattern.test(name ?? '')) + 1;
  return month ? isoOf(Number(year), month, Number(day)) : undefined;
}

export type ReadDate = (cell: string) => string | undefined;

/** `cells`: all of the column. */
export function createDateReader(cells: readonly string[], country: string): ReadDate {
  const numbers = cells.map(cell => NUMBERS.exec(cell)).filter(found => found !== null);
  const dayFirst = numbers.some(([, first]) => Number(first) > 12), monthFirst = numbers.some(([, , , second]) => Number(second) > 12);
  const order = dayFirst && monthFirst ? undefined : dayFirst ? 'day' : monthFirst ? 'month' : numbers.length && numbers.every(([, , mark]) => mark === '.') ? 'day' : /^(?:US|PR|PH|GU|VI|AS|MP)$/.test(country) ? 'month' : country === 'CA' ? undefined : 'day';
  const all = (pattern: RegExp): boolean => cells.length > 0 && cells.every(cell => pattern.test(cell));
  // 36526 is the first day of 2000 in a spreadsheet, 73050 the last of 2099.
  const serial = all(/^(?:3[6-9]|[4-6]\d|7[0-2])\d{3}(?:\.\d+)?$/), stamp = all(/^1[0-9]\d{11}$/);
  return cell => {
    if (serial) return new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(cell)) * DAY_MS).toISOString().slice(0, 10);
    if (stamp) return new Date(Number(cell)).toISOString().slice(0, 10);
    const [, first, , second, year] = NUMBERS.exec(cell) ?? [];
    if (!year) return plainDate(cell);
    const a = Number(first), b = Number(second);
    const way = a > 12 ? 'day' : b > 12 ? 'month' : a === b ? 'day' : order;
    return way === 'day' ? isoOf(Number(year), b, a) : way === 'month' ? isoOf(Number(year), a, b) : undefined;
  };
}
