/**
 * Text made comparable: what crisis phrases, feed headers and search share.
 *
 * Folding is for comparing, never for showing. It keeps the letters of every script, and drops what people leave
 * out when they type: case, accents, width, curly quotes, Arabic vowel signs and stretching.
 */

/** Marks that fold away. Only Latin, Greek and Cyrillic accents, Hebrew points and Arabic signs: in Indic scripts and Thai a mark is a letter. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u00ad\ufe00-\ufe0f]/g;
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ı: 'i', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ى: 'ي', ة: 'ه' };
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Lower case without accents: "Línea de Crisis" -> "linea de crisis", "İstanbul" -> "istanbul". */
export function fold(text: string): string {
  // Plain ASCII, which most of a feed is, needs no more than this.
  // eslint-disable-next-line no-control-regex
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

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

/**
 * Edits (insert, delete, replace, swap of neighbours) from `a` to `b`, or `max + 1` as soon as there are more than `max`.
 * Optimal string alignment: no part is edited twice.
 */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      // The `?? Infinity` cannot happen: every index is within a row. It satisfies the index check without an assertion.
      let cost = Math.min((last[j] ?? Infinity) + 1, (row[j - 1] ?? Infinity) + 1, (last[j - 1] ?? Infinity) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? Infinity) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > max) return max + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? Infinity, max + 1);
}
