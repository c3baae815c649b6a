/**
 * A pair of clock times as people write them, to "HH:MM". A missing am or pm is filled in only by these rules:
 *  - a trailing am/pm covers both times when that runs forward ("6-9 PM"), else the first is in the other half of the
 *    day ("9-5pm", "12-8pm" is noon to eight);
 *  - a leading one alone is carried on only where the other reading would last over 16 hours ("9am-5");
 *  - without any, only a 24-hour clock is read: an hour of 0 or from 13 on; or, where the pair runs forward through a
 *    morning, a leading zero, "h" / "horas", or other times of the text that are beyond twelve. "09:00-05:00" and
 *    "9h à 5h" may mean the afternoon and are not read.
 * What looks like a slip of the pen is not read either: over 20 hours that are not the whole day, a morning to the next
 * one over 16 hours later, an evening to the next one, "9am-12am", "12am-5pm" and "8pm-12pm", where the other twelve may
 * be meant. Everything else is undefined; times around a pair may still settle it (hours-settle.ts).
 */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly half?: 'am' | 'pm';
  readonly clock24?: boolean;
  /** Noon or midnight, said in words. */
  readonly named?: boolean;
}

const DAY = 1440;

/** "800AM", "7:30 pm", "17h", "9.30", "noon" as folded text; undefined when it is not a time of day. */
export function readTime(text: string): ClockTime | undefined {
  if (/^(?:noon|mediodia|midi)$/.test(text)) return { hour: 12, minute: 0, half: 'pm', named: true };
  if (/^(?:midnight|medianoche|minuit)$/.test(text)) return { hour: 12, minute: 0, half: 'am', named: true };
  const match = /^(\d{1,2}?)(?:[:.]?(\d\d))? ?(?:([ap])m?|(h|hs|hrs|horas|heures))?$/.exec(text);
  if (!match) return undefined;
  const [, hourText = '', minuteText, halfLetter, hourWord] = match;
  const hour = Number(hourText), minute = Number(minuteText ?? 0);
  if (minute > 59 || hour > 24) return undefined;
  // "17:00 PM" and "0:30 AM" say the same thing twice.
  const twice = halfLetter === 'p' ? hour > 12 && hour < 24 : halfLetter === 'a' && hour === 0;
  if (halfLetter && !twice && (hour > 12 || hour < 1)) return undefined;
  const half = halfLetter && !twice ? { half: halfLetter === 'a' ? 'am' as const : 'pm' as const } : {};
  return { hour, minute, ...half, ...((hourWord || hour > 12 || (/^0/.test(hourText) && !halfLetter) || twice) && { clock24: true }) };
}

/** An hour that only a clock of 24 hours has. */
export const isBeyond12 = ({ hour, half }: ClockTime): boolean => !half && (hour > 12 || hour === 0);

export const inHalf = ({ hour, minute }: ClockTime, half: 'am' | 'pm'): number => (hour % 12) * 60 + minute + (half === 'pm' ? 720 : 0);
const plain = ({ hour, minute }: ClockTime): number => hour * 60 + minute;
const span = (opens: number, closes: number): number => (closes - opens + DAY) % DAY || DAY;

/** `in24`: the text that the pair stands in keeps to a clock of 24 hours. */
function minutes(opens: ClockTime, closes: ClockTime, in24: boolean): [number, number] | undefined {
  if (opens.half && closes.half) {
    const pair: [number, number] = [inHalf(opens, opens.half), inHalf(closes, closes.half)];
    const noonMeant = closes.half === 'am' && closes.hour === 12 && !closes.named && opens.half === 'am' && opens.hour >= 8 && opens.hour < 12;
    return noonMeant || (pair[0] === 0 && !opens.named && closes.half === 'pm' && pair[1] !== DAY - 1) ? undefined : pair;
  }
  if (closes.half && !opens.half && !isBeyond12(opens) && !(closes.named && opens.clock24)) {
    const end = inHalf(closes, closes.half), same = inHalf(opens, closes.half);
    if (end === 0) return undefined; // "10-12am": midnight, or noon miswritten.
    const start = same < end ? same : inHalf(opens, closes.half === 'am' ? 'pm' : 'am');
    // "08:00 - 4:30 PM" says the same on either clock.
    return opens.clock24 && start !== plain(opens) ? undefined : [start, end];
  }
  if (opens.half && closes.hour <= 12 && !closes.clock24) {
    const start = inHalf(opens, opens.half);
    const [near, far] = [inHalf(closes, 'am'), inHalf(closes, 'pm')].sort((a, b) => span(start, a) - span(start, b)) as [number, number];
    return span(start, far) > 16 * 60 ? [start, near] : undefined;
  }
  if (opens.half || closes.half) {
    // "9 AM - 17:00", "13:00-5pm", "9h-midi".
    const [marked, other] = opens.half ? [opens, closes] : [closes, opens];
    if (!isBeyond12(other) && !(marked.named && other.clock24)) return undefined;
    return [opens.half ? inHalf(opens, opens.half) : plain(opens), closes.half ? inHalf(closes, closes.half) : plain(closes)];
  }
  if (isBeyond12(opens) || isBeyond12(closes) || (in24 && (opens.clock24 || closes.clock24))) return [plain(opens), plain(closes)];
  if (!in24 && !opens.clock24 && !closes.clock24) return undefined;
  return opens.hour >= 6 && plain(opens) < plain(closes) ? [plain(opens), plain(closes)] : undefined;
}

const write = (time: number): string => `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;

export interface ClockRange { readonly opensAt: string; readonly closesAt: string }

export const ALL_DAY: ClockRange = { opensAt: '00:00', closesAt: '24:00' };

/** Minutes of a day as a range; the end of the day is 24:00. */
export const rangeOf = (start: number, end: number): ClockRange => ({ opensAt: write(start), closesAt: write(end || DAY) });

/** Past midnight: from a morning far into the next, from an evening to the next one, until "12pm" and "13-5" are no nights. */
function isNight(opens: ClockTime, closes: ClockTime, start: number, end: number): boolean {
  if (end >= 720) return end === 720 && (closes.named === true || isBeyond12(opens));
  const bare = isBeyond12(opens) && !closes.half && !closes.clock24 && !closes.minute;
  return span(start, end) <= (bare ? 14 : start < 720 ? 16 : 20) * 60;
}

export function clockRange(opens: ClockTime, closes: ClockTime, in24 = false): ClockRange | undefined {
  const pair = minutes(opens, closes, in24);
  if (!pair) return undefined;
  const [start, end] = pair;
  if (start >= DAY || end > DAY) return undefined;
  if (start === 0 && (end === DAY || end === DAY - 1)) return ALL_DAY;
  if (span(start, end) > 20 * 60) return undefined;
  return end > 0 && end < start && !isNight(opens, closes, start, end) ? undefined : rangeOf(start, end);
}

/** Whether the cells of columns keep to a clock of 24 hours: some say an hour from 13 on, and none says am or pm. */
export function keepTo24Hours(cells: Iterable<string>): boolean {
  let beyond = false;
  for (const cell of cells) {
    if (/\d ?[ap]\.?m?\b|\bnoon\b/i.test(cell)) return false;
    if (/(?<![\d:])(?:1[3-9]|2[0-3])[:.h]?[0-5]\d(?!\d)/.test(cell)) beyond = true;
  }
  return beyond;
}
