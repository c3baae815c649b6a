/**
 * Adding up what the words of a query find, in arrays that are kept from one query to the next and cleaned where they were
 * touched: a letter more must not cost a walk through the feed, nor memory to be cleaned up after it.
 */

export interface Tally {
  /** What the word at hand is worth, by resource. */
  readonly best: Float32Array;
  /** Resources that the word at hand has found. */
  readonly touched: Uint32Array;
  /** Bits of the words that found each resource. */
  readonly held: Uint16Array;
  /** Resources that any word has found, `all` of them. */
  readonly found: Uint32Array;
  all: number;
}

/** Below this share of the feed, what was found is put in order; above it, the feed is walked through in order. */
const FEW = 1 / 16;
const kept = new WeakMap<object, Tally>();

/** The tally of an index of `count` resources, clean. */
export function tallyOf(index: object, count: number): Tally {
  let tally = kept.get(index);
  if (!tally) kept.set(index, tally = { best: new Float32Array(count), touched: new Uint32Array(count), held: new Uint16Array(count), found: new Uint32Array(count), all: 0 });
  return tally;
}

/** Ends a word, which touched the first `count`: its findings go into the sums, times what the word is worth by its rarity. */
export function closeWord(tally: Tally, at: number, count: number, rarity: number, sums: Float32Array): void {
  const { best, touched, held, found } = tally;
  for (let each = 0; each < count; each++) {
    const resource = touched[each] ?? 0, before = held[resource] ?? 0;
    if (before === 0) found[tally.all++] = resource;
    sums[resource] = (sums[resource] ?? 0) + rarity * (best[resource] ?? 0);
    held[resource] = before | (1 << at);
    best[resource] = 0;
  }
}

/** The resources whose words pass, ascending. */
export function passing(tally: Tally, passes: (held: number) => boolean): number[] {
  const { held, all } = tally, resources: number[] = [];
  const few = all < held.length * FEW ? tally.found.subarray(0, all).sort() : undefined;
  const count = few ? all : held.length;
  for (let at = 0; at < count; at++) {
    const resource = few ? few[at] ?? 0 : at, own = held[resource] ?? 0;
    if (own !== 0 && passes(own)) resources.push(resource);
  }
  return resources;
}

/** The different sets of words that resources hold. */
export function setsHeld({ held, found, all }: Tally): number[] {
  const sets = new Set<number>();
  let last = 0;
  for (let at = 0; at < all; at++) { const own = held[found[at] ?? 0] ?? 0; if (own !== last) sets.add(last = own); }
  return [...sets];
}

/** For the next query. */
export function clear(tally: Tally): void {
  for (let at = 0; at < tally.all; at++) tally.held[tally.found[at] ?? 0] = 0;
  tally.all = 0;
}
