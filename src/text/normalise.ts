/**
 * Text made comparable: what crisis phrases, feed headers and search share.
 * Words and edits are files of their own, because the first page needs neither.
 *
 * Folding is for comparing, never for showing. It keeps the letters of every script, and drops what people leave
 * out when they type: case, accents, width, curly quotes, Arabic vowel signs and stretching. Digits of every script are 0 to 9.
 */

/** Marks that fold away. Only Latin, Greek and Cyrillic accents, Hebrew points and Arabic signs: in Indic scripts and Thai a mark is a letter. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u00ad\ufe00-\ufe0f]/g;
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ı: 'i', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ى: 'ي', ة: 'ه', ٱ: 'ا', ی: 'ي', ک: 'ك', ς: 'σ' };
/** The noughts of other scripts' digits; nine more follow each. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;
const NOUGHTS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];
const digit = (letter: string): string => {
  const code = letter.charCodeAt(0);
  return String(code - (NOUGHTS.find((nought) => code >= nought && code < nought + 10) ?? code));
};
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
    .replace(DIGITS, digit)
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}
