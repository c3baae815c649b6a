/** A merge sort that can be interrupted. Stable. What is in order already costs one comparison an item. */
export function* sortInSlices(items: readonly number[], compare: (a: number, b: number) => number): Generator<void, readonly number[]> {
  if (items.length <= 256) return [...items].sort(compare);
  const left = yield* sortInSlices(items.slice(0, items.length >> 1), compare);
  const right = yield* sortInSlices(items.slice(items.length >> 1), compare);
  yield;
  const [end, start] = [left.at(-1), right[0]];
  if (end !== undefined && start !== undefined && compare(end, start) <= 0) return left.concat(right);
  const merged: number[] = [];
  let r = 0;
  for (const item of left) {
    for (let other = right[r]; other !== undefined && compare(item, other) > 0; other = right[r]) { merged.push(other); r++; }
    merged.push(item);
  }
  return merged.concat(right.slice(r));
}
