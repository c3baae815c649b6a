/**
 * How well the search finds, on real feeds.
 *
 * Every query has its right rows (`asked.data.ts` by hand, `made.ts` from the rows). It falls into one of two halves by
 * a hash of its text: one was looked at while the search was tuned, the other is only reported. The hand-written queries
 * and the synonyms have the same author, so that the reported half is fair to tuning and not to the choice of words.
 *
 * Mean reciprocal rank: one divided by the rank of the first right row, 0 beyond twenty; the mean of that.
 * Recall@5: how many of the first five rows are right, of the most that could be (five, or all right rows when fewer).
 * That is harder than asking for one right row among five, which a feed of many right rows gives away; how often there is
 * one is "any@5".
 */
import { ASKED } from './asked.data.js';
import { BLIND } from './blind.data.js';
import { FRESH } from './fresh.data.js';
import { FEEDS, openFeed, type FeedName } from './feeds.js';
import { madeFrom } from './made.js';

export const HALVES = ['looked at', 'reported'] as const;
export type Half = (typeof HALVES)[number];
export interface Answer { readonly feed: FeedName; readonly kind: string; readonly text: string; readonly half: Half; readonly rank: number; readonly recall: number; readonly right: number }
export interface Figure { readonly count: number; readonly mrr: number; readonly recall: number; readonly any: number }

const EACH = 45;

export async function answers(): Promise<readonly Answer[]> {
  const all: Answer[] = [];
  for (const feed of FEEDS) {
    const judged = await openFeed(feed);
    const queries = [
      ...madeFrom(feed, judged.rows, EACH),
      ...[...ASKED, ...FRESH, ...BLIND].filter((asked) => asked.feed === feed).flatMap(({ kind, right, texts }) => texts.split(' | ').map((text) => ({ kind, text, right }))),
    ];
    for (const { kind, text, right } of queries) {
      const rightIds = new Set(judged.ids.filter((_id, at) => right(judged.rows[at] ?? {})));
      // A hand-written query whose rows are no longer there would count for nothing, unseen.
      if (rightIds.size === 0) throw new Error(`${feed}: no row answers "${text}"`);
      const found = await judged.find(text, 20), first = found.findIndex((id) => rightIds.has(id));
      const held = found.slice(0, 5).filter((id) => rightIds.has(id)).length;
      all.push({ feed, kind, text, half: halfOf(`${feed} ${kind} ${text}`), rank: first < 0 ? 0 : 1 / (first + 1), recall: held / Math.min(5, rightIds.size), right: rightIds.size });
    }
    judged.close();
  }
  return all;
}

/** FNV-1a over the whole of it. */
function halfOf(text: string): Half {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash >>> 0) >>> 7) % 2 === 0 ? 'looked at' : 'reported';
}

export function figureOf(some: readonly Answer[]): Figure {
  const mean = (of: (answer: Answer) => number): number => some.reduce((sum, answer) => sum + of(answer), 0) / Math.max(1, some.length);
  return { count: some.length, mrr: mean(({ rank }) => rank), recall: mean(({ recall }) => recall), any: mean(({ recall }) => Number(recall > 0)) };
}

/** What the issue asks of each kind, in the half that is reported. */
export const FLOORS: readonly { readonly kinds: readonly string[]; readonly of: 'mrr' | 'recall'; readonly least: number }[] = [
  { kinds: ['names', 'parts of names', 'categories'], of: 'mrr', least: 0.95 },
  { kinds: ['typos in words', 'typos in names'], of: 'recall', least: 0.98 },
  { kinds: ['synonyms', 'needs', 'need and town'], of: 'recall', least: 0.9 },
  // Ours: so that what strangers asked stays found.
  { kinds: ['blind, English', 'blind, Spanish'], of: 'recall', least: 0.88 },
];
