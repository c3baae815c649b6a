/** The crisis lines as the SDK gives them: with their sources, which a page has no use for. */
import type { CrisisLine } from './line.js';
import { crisisLines } from './lines.js';
import { CRISIS_SOURCES } from './sources.data.js';

/** The built-in lines of a region ("US" by default), each with its sources; lines expired by `at` are marked, never left out. */
export function sourcedCrisisLines(options: { readonly region?: string; readonly at?: Date } = {}): CrisisLine[] {
  return crisisLines({ ...options, sources: CRISIS_SOURCES });
}
