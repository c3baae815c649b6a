/**
 * Which crisis lines stand above everything.
 *
 * Nothing here can hide a line: an expired one is kept and marked, a host adds and reorders, and in the United States
 * 988 and 911 stand first whatever a host says. A region that is not known gives no lines, because a wrong number is
 * worse than none.
 */
import type { CrisisLine } from './line.js';
import { CRISIS_LINES } from './lines.data.js';

/** In this order, and before any line of a host. */
const FIRST: readonly string[] = ['us-988', 'us-911'];

export interface CrisisLineOptions {
  /** ISO 3166-1 alpha-2, or with a subdivision ("US-PA"). Default "US". */
  readonly region?: string;
  /** Marks the lines that have expired by then. */
  readonly at?: Date;
  /** Sources to join, by line id. The SDK passes its own; the browser carries none. */
  readonly sources?: Readonly<Record<string, readonly string[]>>;
}

/** The built-in lines of a region, those to show first in front; none for a region that is not known. */
export function crisisLines({ region = 'US', at, sources }: CrisisLineOptions = {}): CrisisLine[] {
  const country = region.trim().slice(0, 2).toUpperCase();
  return CRISIS_LINES.filter((line) => line.country === country).map((line) => {
    const from = sources?.[line.id];
    return markExpired(from ? { ...line, sources: from } : line, at);
  });
}

/**
 * The lines of the strip: 988 and 911 (in the United States), the host's in the host's order, then the other built-in
 * lines. A host's entry with the id of a built-in line moves that line; its numbers stay the built-in ones.
 */
export function stripLines(region: string | undefined, hostLines: readonly CrisisLine[] = [], at?: Date): CrisisLine[] {
  const builtIn = crisisLines({ ...(region === undefined ? {} : { region }), ...(at ? { at } : {}) });
  const known = new Map(builtIn.map((line) => [line.id, line]));
  const wanted = [
    ...builtIn.filter(({ id }) => FIRST.includes(id)),
    ...hostLines.filter((line) => !repeats(line, builtIn)),
    ...builtIn.filter(({ use }) => use === 'strip'),
  ];
  const strip = new Map<string, CrisisLine>();
  for (const line of wanted) {
    if (!strip.has(line.id)) strip.set(line.id, known.get(line.id) ?? markExpired(line, at));
  }
  return [...strip.values()];
}

function markExpired(line: CrisisLine, at: Date | undefined): CrisisLine {
  // The last day is still good everywhere on earth: a line expires when its date is over in the last zone.
  const expired = at && line.expiresOn !== undefined && at.getTime() > Date.parse(line.expiresOn) + 36 * 3_600_000;
  return expired ? { ...line, expired: true } : line;
}

/** Whether a host's line has nothing that 988 or 911 does not already offer. */
function repeats(line: CrisisLine, builtIn: readonly CrisisLine[]): boolean {
  const offered = builtIn.filter(({ id }) => FIRST.includes(id)).flatMap(({ channels }) => channels);
  return line.channels.length > 0 && line.channels.every((channel) => channel.dial !== undefined
    && offered.some(({ kind, dial, press, keyword }) => kind === channel.kind && dial === channel.dial
      && (press === channel.press || channel.press === undefined) && (keyword === channel.keyword || channel.keyword === undefined)));
}
