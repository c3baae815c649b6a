/** Every built-in crisis line, as the SDK gives them. A page needs only `strip.ts`, and carries no more. */
import type { CrisisLine } from './line.js';
import { STRIP_LINES } from './lines.data.js';
import { CRISIS_SOURCES } from './sources.data.js';
import { linesIn } from './strip.js';
import { SUPPORT_LINES } from './support-lines.data.js';

export { stripLines } from './strip.js';

export interface CrisisLineOptions {
  /** ISO 3166-1 alpha-2, or with a subdivision ("US-PA"). Default "US". */
  readonly region?: string;
  /** Marks the lines that have expired by then; none is left out. */
  readonly at?: Date;
  /** Where each line was seen. Default true. */
  readonly includeSources?: boolean;
}

/** The built-in lines of a region: those of the strip in its order, then support. None for a region that is not known. */
export function crisisLines({ region = 'US', at, includeSources = true }: CrisisLineOptions = {}): CrisisLine[] {
  return linesIn([...STRIP_LINES, ...SUPPORT_LINES], region, at).map((line) => {
    const sources = includeSources ? CRISIS_SOURCES[line.id] : undefined;
    return sources ? { ...line, sources } : line;
  });
}
