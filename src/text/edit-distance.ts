/**
 * Edits (insert, delete, replace, swap of neighbours) from `a` to `b`, or `max + 1` as soon as there are more than `max`.
 * Optimal string alignment: no part is edited twice. A correction asks thousands of words, so that nothing is made for one:
 * what both begin and end with is left out, the three rows that are needed are kept, and of each only the cells that `max`
 * edits can reach are worked out.
 */
export function editDistance(a: string, b: string, max: number): number {
  const over = max + 1;
  if (Math.abs(a.length - b.length) > max) return over;
  let start = 0, endA = a.length, endB = b.length;
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) { endA--; endB--; }
  const height = endA - start, width = endB - start;
  // What is left differs at both ends: with one side empty each letter is an edit, and one edit changes one letter or swaps two.
  if (height === 0 || width === 0) return Math.min(height + width, over);
  if (max < 2) return max === 1 && height === width && (width === 1 || width === 2 && isSwapped(a, b, start)) ? 1 : over;
  return between(a, b, start, height, width, max);
}

const isSwapped = (a: string, b: string, at: number): boolean => a.charCodeAt(at) === b.charCodeAt(at + 1) && a.charCodeAt(at + 1) === b.charCodeAt(at);

/** The same for `height` letters of `a` and `width` of `b` from `start` on. */
function between(a: string, b: string, start: number, height: number, width: number, max: number): number {
  const over = max + 1;
  if (rows[0].length <= width + 1) rows = threeRows(2 * width);
  let [before, last, row] = rows;
  for (let j = 0; j <= width; j++) last[j] = j;
  for (let i = 1; i <= height; i++) {
    const letter = a.charCodeAt(start + i - 1), previous = i > 1 ? a.charCodeAt(start + i - 2) : -1;
    const from = Math.max(1, i - max), to = Math.min(width, i + max);
    // What lies beyond the reach of `max` edits is more than `max`, whatever it is.
    row[from - 1] = from === 1 ? i : over;
    if (to < width) row[to + 1] = over;
    let least = from === 1 ? i : over;
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(start + j - 1);
      // The `?? over` cannot happen: every index is within a row. It satisfies the index check without an assertion.
      let cost = (last[j - 1] ?? over) + (letter === other ? 0 : 1);
      const dropped = (last[j] ?? over) + 1, added = (row[j - 1] ?? over) + 1;
      if (dropped < cost) cost = dropped;
      if (added < cost) cost = added;
      if (previous === other && j > 1 && letter === b.charCodeAt(start + j - 2)) {
        const swapped = (before[j - 2] ?? over) + 1;
        if (swapped < cost) cost = swapped;
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > max) return over;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[width] ?? over, over);
}

type Rows = [Uint16Array, Uint16Array, Uint16Array];
const threeRows = (width: number): Rows => [new Uint16Array(width + 2), new Uint16Array(width + 2), new Uint16Array(width + 2)];
let rows = threeRows(64);
