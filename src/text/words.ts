/**
 * Text as words, for an index and for what is looked for in it: both sides are cut alike.
 *
 * Scripts that leave no space between words are cut by Intl.Segmenter, before folding, since its dictionaries know words as they
 * are written; where it is missing, into pairs of letters, which finds as much and ranks worse. An Arabic word goes without its
 * article and the prepositions written with it. Hangul is taken apart into its letters, so that half a syllable is the
 * beginning of a word and a slip is one letter; `asWritten` puts it together again for showing.
 */
import { fold } from './normalise.js';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const RUNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const HANGUL = /\p{Script=Hangul}/u;
/** The article, alone or after "and", "with", "like", "for": "المستشفى", "بالمستشفى", "للأطفال". Two letters at least are left. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{2})/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** The folded words of a text, in order. "St. Mary's 24/7" -> ["st", "marys", "24", "7"]. */
export function words(text: string, language = ''): string[] {
  if (/^[\x00-\x7f]*$/.test(text)) return plain(text);
  const found = UNSPACED.test(text) ? segments(text, language).flatMap(plain) : plain(text);
  return found.map(bare);
}

/** A word, or several, as people write them. */
export const asWritten = (word: string): string => word.normalize('NFC');

const plain = (text: string): string[] => fold(text).replace(/'/g, '').match(WORD) ?? [];

function bare(word: string): string {
  return HANGUL.test(word) ? word.normalize('NFD') : word.replace(ARTICLE, '');
}

function segments(text: string, language: string): string[] {
  // Half-width letters are written wide, but the two marks of a Thai or Lao "am" stay one, or no dictionary knows the word.
  const settled = text.normalize('NFKC').replace(/\u0e4d\u0e32/g, '\u0e33').replace(/\u0ecd\u0eb2/g, '\u0eb3');
  if (typeof Intl.Segmenter !== 'function') return (settled.match(WORD) ?? []).flatMap((word) => (word.match(RUNS) ?? []).flatMap((run) => UNSPACED.test(run) ? pairs(run) : run));
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language || undefined, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return [...segmenter.segment(settled)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** "心理健康" -> 心理, 理健, 健康; a letter alone is itself, and the beginning of pairs. */
function pairs(run: string): string[] {
  const letters = [...run];
  return letters.length === 1 ? letters : letters.slice(1).map((letter, at) => (letters[at] ?? '') + letter);
}
