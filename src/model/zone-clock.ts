/**
 * What the wall clock of a zone shows, whatever the device's zone.
 *
 * One rule settles both changes of the clock: something at HH:MM happens at the first instant at which the clock
 * shows that time or a later one. In the hour that is skipped it happens at the jump; in the hour that comes twice,
 * the first time. So a wall clock here never runs backwards: through the repeated hour it stands still.
 *
 * Local time is kept as a number: milliseconds since 1970-01-01T00:00 as that zone's calendar shows it.
 */
export interface WallClock {
  /** Local milliseconds, never running backwards. */
  readonly local: number;
  /** Days since 1970-01-01 of the local date. */
  readonly day: number;
  /** Minutes since local midnight, with fraction. */
  readonly minute: number;
}

export const MINUTE = 60_000;
export const DAY = 86_400_000;

interface ZoneNow extends WallClock {
  readonly at: number;
  /** Local minus UTC from `at` until at least a week later, if it does not change. */
  readonly steady: number | undefined;
}

const formats = new Map<string, Intl.DateTimeFormat | null>();
const latest = new Map<string, ZoneNow>();

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  let format = formats.get(timeZone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    } catch {
      format = null;
    }
    formats.set(timeZone, format);
  }
  return format;
}

/** Local time minus UTC in milliseconds: "GMT-05:00" -> -18,000,000. */
function offsetAt(format: Intl.DateTimeFormat, instant: number): number {
  const match = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(format.format(instant));
  if (!match) return 0;
  const [, sign, hours, minutes, seconds = 0] = match;
  return (sign === '-' ? -1000 : 1000) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

/** The first millisecond after `before` that has the offset of `after`; the two differ and there is one change between. */
function changeBetween(format: Intl.DateTimeFormat, before: number, after: number): number {
  const old = offsetAt(format, before);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(format, middle) === old) before = middle;
    else after = middle;
  }
  return after;
}

function zoneNow(at: Date, timeZone: string): ZoneNow | undefined {
  const instant = at.getTime();
  const known = latest.get(timeZone);
  if (known?.at === instant) return known;
  const format = formatOf(timeZone);
  if (!format || Number.isNaN(instant)) return undefined;
  const offset = offsetAt(format, instant);
  const earlier = instant - DAY / 4;
  const before = offsetAt(format, earlier);
  let local = instant + offset;
  if (before > offset) local = Math.max(local, changeBetween(format, earlier, instant) + before - 1);
  const day = Math.floor(local / DAY);
  const steady = offsetAt(format, instant + 9 * DAY) === offset && local === instant + offset ? offset : undefined;
  const now = { at: instant, local, day, minute: (local - day * DAY) / MINUTE, steady };
  latest.set(timeZone, now);
  return now;
}

/** The wall clock of a zone at an instant; undefined for a zone the platform does not know. The last answer of each zone is kept. */
export function wallClock(at: Date, timeZone: string): WallClock | undefined {
  return zoneNow(at, timeZone);
}

/** An instant, and the local time its clock shows: later than was asked for where that time is skipped. */
export interface Moment { readonly at: Date; readonly local: number }

/** The first instant at which the zone's clock shows a local time, wherever that is in time; undefined for a zone nobody knows. */
export const instantOf = (local: number, timeZone: string): Date | undefined => momentOf(local, new Date(local - 2 * DAY), timeZone)?.at;

/** The first instant, not before `at`, at which the zone's clock shows `local` or later. */
export function momentOf(local: number, at: Date, timeZone: string): Moment | undefined {
  const now = zoneNow(at, timeZone);
  const format = formatOf(timeZone);
  if (!now || !format) return undefined;
  if (now.steady !== undefined && local - now.local < 8 * DAY) return { at: new Date(local - now.steady), local };
  const [before, after] = [local - DAY, local + DAY];
  const [old, next] = [offsetAt(format, before), offsetAt(format, after)];
  const change = old === next ? Infinity : changeBetween(format, before, after);
  if (local - old < change) return { at: new Date(local - old), local };
  const instant = Math.max(change, local - next);
  return { at: new Date(instant), local: Math.max(local, instant + next) };
}
