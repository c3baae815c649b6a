/**
 * Which letters a word has, as bits: what tells in a few steps that two words are too far apart for their distance to be
 * worth working out. Each edit takes away or adds at most one letter of each word to what the other lacks.
 */

/** Letters a..z have a bit each; every other character shares one by its code. */
export function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set >>> 0;
}

/** Whether one set has more than `most` letters that the other lacks: then more than `most` edits lie between. */
export const lacksMore = (a: number, b: number, most: number): boolean => hasMore(a & ~b, most) || hasMore(b & ~a, most);

/** Whether a set has more than `most` letters. Most sets have many more: it stops counting there. */
export function hasMore(set: number, most: number): boolean {
  let left = set;
  for (let taken = 0; taken < most && left !== 0; taken++) left &= left - 1;
  return left !== 0;
}
