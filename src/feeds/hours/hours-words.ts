/** Hours as the feed wrote them, put together from its columns and read no further. */
export interface HoursCells { readonly hours?: string | undefined; readonly days?: string | undefined; readonly opens?: string | undefined; readonly closes?: string | undefined }

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
