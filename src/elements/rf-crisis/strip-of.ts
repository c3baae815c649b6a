/** Everything the strip shows: the built-in lines, the host's own, and those the host wrote into its markup alone. */
import { readHostLines } from '../../crisis/host-lines.js';
import type { CrisisLine } from '../../crisis/line.js';
import { stripLines } from '../../crisis/strip.js';
import type { RfErrorCode } from '../base/events.js';
import { dials } from './harvest.js';

export interface Strip {
  readonly lines: readonly CrisisLine[];
  /** How many of them stand in the band: 988 and 911 and the host's. The other built-in ones are behind "more". */
  readonly shown: number;
  readonly hostLines: readonly CrisisLine[];
  /** Codes of what the host should mend. */
  readonly problems: readonly RfErrorCode[];
}

/** @param given the host's lines as `readHostLines` takes them; @param harvested what its static markup holds. */
export function stripOf(given: unknown, harvested: readonly CrisisLine[], region: string, at: Date): Strip {
  const { lines: hostLines, problems } = readHostLines(given, region.slice(0, 2));
  const own = stripLines(region, hostLines, at);
  const known = dials(own);
  const others = harvested.filter(({ channels }) => channels.some(({ dial }) => dial && !known.has(dial)));
  const lines = others.length ? stripLines(region, [...hostLines, ...others], at) : own;
  const theirs = new Set([...hostLines, ...others].map(({ id }) => id));
  const built = lines.findIndex(({ id }, index) => index >= 2 && !theirs.has(id));
  return {
    lines, hostLines,
    shown: built < 0 ? lines.length : built,
    problems: [...problems.map(({ code }) => code), ...(lines.some(({ expired }) => expired) ? ['crisis-line-expired' as const] : [])],
  };
}
