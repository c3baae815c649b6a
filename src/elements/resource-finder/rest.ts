/**
 * What a first page does without, in one chunk that is fetched right after it: the crisis strip from data (until then
 * the host's own strip stands, or the bare numbers), what the list says beyond names and numbers, and what looks at the
 * page around the finder for whoever keeps it.
 */
import '../rf-crisis/define.js';
import type { CrisisLine } from '../../crisis/line.js';
import { harvestLines } from '../rf-crisis/harvest.js';
import { attend } from '../rf-doctor/attend.js';
import { forgetCopies } from './copies-cache.js';

export { failureWords } from './failure-words.js';
export { settledWords } from './settled-words.js';
export { watchLanguage } from './watch-language.js';
export { stripOf, type Strip } from '../rf-crisis/strip-of.js';
export * as results from '../rf-results/rest.js';

/** Called once for each finder, when this is here. The lines that its host wrote. A copy that was kept while the host wanted one goes. */
export function arrive(finder: HTMLElement & { readonly feed: string; readonly offline: boolean }): readonly CrisisLine[] {
  attend(finder);
  if (!finder.offline) void forgetCopies(finder.feed.split(/\s+/).filter(Boolean));
  return harvestLines(finder);
}
