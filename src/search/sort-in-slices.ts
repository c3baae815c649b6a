/** A merge sort that can be interrupted. Stable. */
export function* sortInSlices(items: readonly number[], compare: (a: number, b: number) => number): Generator<void, readonly number[]> {
  if (items.length <= 256) return [...items].sort(compare);
  const left = yield* sortInSlices(items.slice(0, items.length >> 1), compare);
  const right = yield* sortInSlices(items.slice(items.length >> 1), compare);
  yield;
  const merged: number[] = [];
  let r = 0;
  for (const item of left) {
    for (let other = right[r]; other !== undefined && compare(item, other) > 0; other = right[r]) { merged.push(other); r++; }
    merged.push(item);
  }
  return merged.concat(right.slice(r));
}
