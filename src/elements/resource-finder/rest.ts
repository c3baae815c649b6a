/**
 * What a first page does without, in one chunk that is fetched right after it: the crisis strip from data (until then
 * the host's own strip stands, or the bare numbers), and what the list says beyond names and numbers.
 */
import '../rf-crisis/define.js';

export { harvestLines } from '../rf-crisis/harvest.js';
export { stripOf, type Strip } from '../rf-crisis/strip-of.js';
export * as results from '../rf-results/rest.js';
