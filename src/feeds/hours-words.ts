/** Hours as the feed wrote them, put together from its columns and read no further. */
export interface HoursCells { readonly hours?: string | undefined; readonly days?: string | undefined; readonly opens?: string | undefined; readonly closes?: string | undefined }
export interface DayCell { readonly day: number; readonly header: string; readonly text: string; readonly closed: readonly string[] }

const squeeze = (text: string): string => text.toLowerCase().replace(/[\s.]/g, '');

/** Hours and days as one prose, where a feed keeps them apart. */
export function hoursProse({ hours, days }: HoursCells): string | undefined {
  return hours && days && !hours.includes(days) ? `${days} ${hours}` : hours ?? days;
}

/** A time that the prose already holds is not said twice. */
export function hoursWords(cells: HoursCells): string {
  const prose = hoursProse(cells);
  const held = squeeze(prose ?? '');
  const times = [cells.opens, cells.closes].filter(time => time !== undefined);
  return [prose, ...(times.every(time => held.includes(squeeze(time))) ? [] : [times.join(' - ')])].filter(Boolean).join(', ');
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
