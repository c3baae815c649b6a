/** Mutated feeds by the thousand, each held to the invariants, and what became of them. */
import { readFeed } from '../../src/feeds/read-feed.js';
import { holds, isTyped, usable } from './invariants.js';
import { Chance, feedstock, type Feedstock } from './mutate.js';

export interface Tally { readonly name: string; runs: number; read: number; withResources: number; resources: number; readonly errors: Map<string, number> }

/** What broke an invariant: the seed that makes the same feed again. */
export class Broken extends Error {
  constructor(readonly feed: string, readonly seed: number, cause: unknown) {
    super(`${feed}, seed ${seed}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** One mutated feed. */
export async function fuzzOne(stock: Feedstock, seed: number, tally: Tally): Promise<void> {
  const chance = new Chance(seed);
  tally.runs++;
  try {
    let feed;
    try {
      feed = await readFeed(stock.mutated(chance), stock.options);
    } catch (error) {
      const code = isTyped(error);
      tally.errors.set(code, (tally.errors.get(code) ?? 0) + 1);
      return;
    }
    holds(feed);
    await usable(feed, [], chance.often(0.2));
    tally.read++;
    tally.resources += feed.resources.length;
    if (feed.resources.length) tally.withResources++;
  } catch (cause) {
    throw new Broken(stock.name, seed, cause);
  }
}

export const tallyOf = ({ name }: Feedstock): Tally => ({ name, runs: 0, read: 0, withResources: 0, resources: 0, errors: new Map() });

/** Runs in turn over all feeds. `broken` is told what failed; without it the first failure stops the run. */
export async function fuzz(runs: number, seed: number, stocks = feedstock(), broken?: (failure: Broken) => void): Promise<readonly Tally[]> {
  const tallies = stocks.map(tallyOf);
  for (let run = 0; run < runs; run++) {
    const stock = stocks[run % stocks.length], tally = tallies[run % stocks.length];
    if (!stock || !tally) break;
    try {
      await fuzzOne(stock, (seed + run) >>> 0, tally);
    } catch (failure) {
      if (!broken || !(failure instanceof Broken)) throw failure;
      broken(failure);
    }
  }
  return tallies;
}

export { feedstock };
