/** Chromium's own counts of nodes and listeners, after collecting garbage, before and after many rounds of the same thing. */
import assert from 'node:assert/strict';
import type { CDPSession } from 'playwright-core';

export const TIMES = 100;
/** What the first rounds make and every later one uses again (style sheets, templates, formatters) is there by then. */
const WARM = 10;
/** A round's worth is hundreds of nodes; caches and collected-later odds and ends are fewer than this in ninety rounds. */
const FEW = 40;

interface Counts { readonly nodes: number; readonly listeners: number; readonly documents: number }
export type FirstAndLast = readonly [Counts, Counts];

async function counts(session: CDPSession): Promise<Counts> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners, documents } = await session.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners, documents };
}

/** The counts after the warm rounds and after all of them, with `round` between. */
export async function measure(session: CDPSession, round: () => Promise<unknown>, times = TIMES, warm = WARM): Promise<FirstAndLast> {
  for (let done = 0; done < warm; done++) await round();
  const first = await counts(session);
  for (let done = warm; done < times; done++) await round();
  return [first, await counts(session)];
}

/** `nodes`: how many may be left of all rounds; a framework may hold what it took away last until it takes away the next. */
export function flat([first, last]: FirstAndLast, nodes = FEW): void {
  assert.ok(last.nodes - first.nodes < nodes, `nodes ${first.nodes} -> ${last.nodes}`);
  assert.ok(last.listeners - first.listeners < FEW, `listeners ${first.listeners} -> ${last.listeners}`);
  assert.ok(last.documents - first.documents < 3, `documents ${first.documents} -> ${last.documents}`);
}
