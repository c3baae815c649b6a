/**
 * Edits (insert, delete, replace, swap of neighbours) from `a` to `b`, or `max + 1` as soon as there are more than `max`.
 * Optimal string alignment: no part is edited twice. A correction asks thousands of words, so that nothing is made for one:
 * the three rows that are needed are kept, and of each only the cells that `max` edits can reach are worked out.
 */
export function editDistance(a: string, b: string, max: number): number {
  const width = b.length, over = max + 1;
  if (Math.abs(a.length - width) > max) return over;
  if (rows[0].length <= width + 1) rows = threeRows(2 * width);
  let [before, last, row] = rows;
  for (let j = 0; j <= width; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1), previous = i > 1 ? a.charCodeAt(i - 2) : -1;
    const from = Math.max(1, i - max), to = Math.min(width, i + max);
    // What lies beyond the reach of `max` edits is more than `max`, whatever it is.
    row[from - 1] = from === 1 ? i : over;
    if (to < width) row[to + 1] = over;
    let least = from === 1 ? i : over;
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      // The `?? over` cannot happen: every index is within a row. It satisfies the index check without an assertion.
      let cost = (last[j - 1] ?? over) + (letter === other ? 0 : 1);
      const dropped = (last[j] ?? over) + 1, added = (row[j - 1] ?? over) + 1;
      if (dropped < cost) cost = dropped;
      if (added < cost) cost = added;
      if (previous === other && j > 1 && letter === b.charCodeAt(j - 2)) {
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
