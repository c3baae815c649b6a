/** Text as words. Scripts that leave no space between words are cut by Intl.Segmenter. */
import { fold } from './normalise.js';

/** Scripts written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenters = new Map<string, Intl.Segmenter>();

/** The folded words of a text, in order. "St. Mary's 24/7" -> ["st", "marys", "24", "7"]. */
export function words(text: string, language = ''): string[] {
  const plain = fold(text).replace(/'/g, '');
  if (!UNSPACED.test(plain) || typeof Intl.Segmenter !== 'function') return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language || undefined, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return [...segmenter.segment(plain)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
