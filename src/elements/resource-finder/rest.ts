/**
 * What a first page does without, in one chunk that is fetched right after it: the crisis strip from data (until then
 * the host's own strip stands, or the bare numbers), what the list says beyond names and numbers, and what looks at the
 * page around the finder for whoever keeps it.
 */
import '../rf-crisis/define.js';
import type { CrisisLine } from '../../crisis/line.js';
import { harvestLines } from '../rf-crisis/harvest.js';
import { attend } from '../rf-doctor/attend.js';

export { stripOf, type Strip } from '../rf-crisis/strip-of.js';
export * as results from '../rf-results/rest.js';

/** Called once for each finder, when this is here. The lines that its host wrote. */
export function arrive(finder: HTMLElement): readonly CrisisLine[] {
  attend(finder);
  return harvestLines(finder);
}
