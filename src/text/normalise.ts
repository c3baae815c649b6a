/**
 * Text made comparable: what crisis phrases, feed headers and search share.
 * Words and edits are files of their own, because the first page needs neither.
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
