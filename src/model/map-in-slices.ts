/** A list from a list, in slices: `next` is from `slices()`, and is asked between every few items. */
export async function mapInSlices<T, U>(items: readonly T[], next: () => Promise<void>, change: (item: T, index: number) => U, every = 20): Promise<U[]> {
  const changed: U[] = [];
  for (const [index, item] of items.entries()) {
    if (index % every === 0) await next();
    changed.push(change(item, index));
  }
  return changed;
}
