/**
 * Which crisis lines stand above everything, and what a page carries of them.
 *
 * Nothing here can hide a line: an expired one is kept and marked, a host adds and reorders, and in the United States
 * 988 and 911 stand first whatever a host says. A region that is not known gives no lines, because a wrong number is
 * worse than none.
 */
import type { CrisisLine } from './line.js';
import { CHECKED_ON, EXPIRES_ON, STRIP_LINES, type LineData } from './lines.data.js';

/** In this order, and before any line of a host. */
const FIRST: readonly string[] = ['us-988', 'us-911'];

/** The lines of a table for a region: ISO 3166-1 alpha-2, or with a subdivision ("US-PA"). */
export function linesIn(table: readonly LineData[], region: string, at: Date | undefined): CrisisLine[] {
  const country = region.trim().slice(0, 2).toUpperCase();
  return table
    .filter((line) => line.country === country)
    .map((line) => markExpired({ ...line, checkedOn: CHECKED_ON, expiresOn: EXPIRES_ON }, at));
}

/**
 * The lines of the strip: 988 and 911 (in the United States, the default region), the host's in the host's order, then
 * the other built-in lines. A host's entry with the id of a built-in line moves that line; its numbers stay the built-in ones.
 */
export function stripLines(region = 'US', hostLines: readonly CrisisLine[] = [], at?: Date): CrisisLine[] {
  const builtIn = linesIn(STRIP_LINES, region, at);
  const known = new Map(builtIn.map((line) => [line.id, line]));
  const first = builtIn.filter(({ id }) => FIRST.includes(id));
  const strip = new Map<string, CrisisLine>();
  for (const line of [...first, ...hostLines.filter((each) => !repeats(each, first)), ...builtIn]) {
    if (!strip.has(line.id)) strip.set(line.id, known.get(line.id) ?? markExpired(line, at));
  }
  return [...strip.values()];
}

function markExpired(line: CrisisLine, at: Date | undefined): CrisisLine {
  // A date is over when it is over in the last zone on earth.
  const expired = at && line.expiresOn !== undefined && at.getTime() > Date.parse(line.expiresOn) + 36 * 3_600_000;
  return expired ? { ...line, expired: true } : line;
}

/** Whether a host's line has nothing that 988 or 911 does not already offer. */
function repeats(line: CrisisLine, first: readonly CrisisLine[]): boolean {
  const offered = first.flatMap(({ channels }) => channels);
  return line.channels.length > 0 && line.channels.every((channel) => channel.dial !== undefined && offered.some((each) =>
    each.kind === channel.kind && each.dial === channel.dial && each.press === channel.press && each.keyword === channel.keyword));
}
