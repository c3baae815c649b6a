/**
 * A pair of clock times as people write them, to "HH:MM". A missing am or pm is filled in only by these rules:
 *  - a trailing am/pm covers both times when that runs forward ("6-9 PM"), else the first is in the other half of the
 *    day ("9-5pm", "12-8pm" is noon to eight);
 *  - a leading one alone is carried on only where the other reading would last over 16 hours ("9am-5");
 *  - without any, only a 24-hour clock is read: an hour from 13 on, a leading zero, or "h" / "horas".
 * A span above 20 hours that is not the whole day is a slip of the pen. Everything else is undefined.
 */
export interface ClockTime { readonly hour: number; readonly minute: number; readonly half?: 'am' | 'pm'; readonly clock24?: boolean }

const DAY = 1440;

/** "800AM", "7:30 pm", "17h", "9.30", "noon" as folded text; undefined when it is not a time of day. */
export function readTime(text: string): ClockTime | undefined {
  if (text === 'noon' || text === 'mediodia') return { hour: 12, minute: 0, half: 'pm' };
  if (text === 'midnight' || text === 'medianoche') return { hour: 12, minute: 0, half: 'am' };
  const match = /^(\d{1,2}?)(?:[:.]?(\d\d))? ?(?:([ap])m?|(h|hs|hrs|horas))?$/.exec(text);
  if (!match) return undefined;
  const [, hourText = '', minuteText, halfLetter, hourWord] = match;
  const hour = Number(hourText), minute = Number(minuteText ?? 0);
  if (minute > 59 || hour > 24 || (halfLetter && (hour > 12 || hour < 1))) return undefined;
  return {
    hour, minute,
    ...(halfLetter && { half: halfLetter === 'a' ? 'am' as const : 'pm' as const }),
    ...((hourWord || hour > 12 || (/^0\d/.test(hourText) && !halfLetter)) && { clock24: true }),
  };
}

const inHalf = ({ hour, minute }: ClockTime, half: 'am' | 'pm'): number => (hour % 12) * 60 + minute + (half === 'pm' ? 720 : 0);
const span = (opens: number, closes: number): number => (closes - opens + DAY) % DAY || DAY;

function minutes(opens: ClockTime, closes: ClockTime): [number, number] | undefined {
  if (opens.half && closes.half) return [inHalf(opens, opens.half), inHalf(closes, closes.half)];
  if (closes.half && opens.hour <= 12 && !opens.clock24) {
    const end = inHalf(closes, closes.half), same = inHalf(opens, closes.half);
    if (end === 0) return undefined; // "10-12am": midnight, or noon miswritten.
    return same < end ? [same, end] : [inHalf(opens, closes.half === 'am' ? 'pm' : 'am'), end];
  }
  if (opens.half && closes.hour <= 12 && !closes.clock24) {
    const start = inHalf(opens, opens.half);
    const [near, far] = [inHalf(closes, 'am'), inHalf(closes, 'pm')].sort((a, b) => span(start, a) - span(start, b)) as [number, number];
    return span(start, far) > 16 * 60 ? [start, near] : undefined;
  }
  if (!opens.half && !closes.half && (opens.clock24 || closes.clock24)) return [opens.hour * 60 + opens.minute, closes.hour * 60 + closes.minute];
  return undefined;
}

const write = (time: number): string => `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;

export interface ClockRange { readonly opensAt: string; readonly closesAt: string }

export const ALL_DAY: ClockRange = { opensAt: '00:00', closesAt: '24:00' };

export function clockRange(opens: ClockTime, closes: ClockTime): ClockRange | undefined {
  const pair = minutes(opens, closes);
  if (!pair) return undefined;
  const [start, end] = pair;
  if (start >= DAY || end > DAY) return undefined;
  if (start === 0 && (end === DAY || end === DAY - 1)) return ALL_DAY;
  if (span(start, end) > 20 * 60) return undefined;
  return { opensAt: write(start), closesAt: write(end || DAY) };
}
