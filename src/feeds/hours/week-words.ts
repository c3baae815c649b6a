/** Hours in a column for each weekday, as the feed wrote them. Fetched only for such a feed. */
import { present } from '../clean-text.js';
import type { Row } from '../tables/csv-table.js';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export interface DayCell { readonly day: number; readonly header: string; readonly text: string; readonly closed: readonly string[] }

/** The weekdays that have a column of their own. */
export const daysOf = ({ columns }: Row): number[] => [...DAYS.keys()].filter(day => columns.has(DAYS[day] ?? 'monday'));

/** The header's own word for the day: "Monday Hours", "hours.lunes". */
const dayWord = (header: string): string | undefined => header.split(/[^\p{L}]+/u).find(word => /^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mi[eé]|jue|vie|s[aá]b|dom|mer|jeu|ven|sam|dim)/i.test(word));

/** Those that say something there. */
export function dayCells({ cells, columns }: Row): DayCell[] {
  return DAYS.flatMap((name, day) => {
    const column = columns.get(name)?.[0];
    const text = column && present(cells[column.index]);
    return text ? [{ day, header: dayWord(column.header) ?? name.charAt(0).toUpperCase() + name.slice(1), text, closed: column.closed }] : [];
  });
}

/** `cells` in the order of the week, blank days left out; days alike that follow each other are said as one. */
export function weekWords(cells: readonly DayCell[], note: string | undefined): string {
  const runs: { first: DayCell; last: DayCell }[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && run.last.text === cell.text && run.last.day === cell.day - 1) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  const written = runs.map(({ first, last }) => `${first === last ? first.header : `${first.header}-${last.header}`}: ${first.text}`);
  return [written.join('; '), note].filter(Boolean).join('. ');
}

/** Empty for a row that says nothing of any weekday. */
export function wordsOfWeek(row: Row): string {
  const cells = dayCells(row);
  return cells.length ? weekWords(cells, row.one('hoursNote')) : '';
}
