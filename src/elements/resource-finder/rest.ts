/**
 * What a first page does without, in one chunk that is fetched right after it: the crisis strip from data (until then
 * the host's own strip stands, or the bare numbers), and what cards say beyond names and numbers.
 */
import '../rf-crisis/define.js';

export { stripOf, type Strip } from '../rf-crisis/strip-of.js';
export * as facts from '../rf-results/facts.js';
