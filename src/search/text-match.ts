/**
 * Reading a query's words against the index.
 *
 * All words first, each as the feed's own word or in a phrase that people use for what the feed has (`synonyms.ts`); a word
 * that neither knows is read as the nearest they do. When no resource has all words, known words may be misspelt too
 * ("metal helth"); only then are fewer words enough. What was done is said in `relaxed`.
 *
 * A resource's score is a sum, which docs/search.md tells in plain words:
 *   for each word of the query:  rarity x the best of
 *     (best field's weight + a tenth of the others') x how it was matched: exact 1, singular or plural .95,
 *       prefix .5 to .9 by how much of the word is there, corrected at most .45 (one edit) or .3 (two)
 *     what a phrase with that word finds (`text-meanings.ts`): its category 4, a second choice .6 of it, x how it was matched
 *     rarity = ln(1 + resources / resources that match the word)
 *   plus, for the whole query: 24 when it is the name, 12 when the name begins with it, 6 when the name holds it; half of that for a category.
 * What is about animals counts a third unless the query is.
 */
import { askedWords, type AskedWords } from './asked-words.js';
import type { Lexicon } from './synonyms.js';
import { ANIMAL_WORDS, ANIMALS, entryFields, entryResource, type TextIndex } from './text-index.js';
import { eachFound, eachHolding, WORTH } from './text-meanings.js';
import { doubt, readAll, recognise, takeApart, type Reading } from './text-reading.js';
import { asRead, explain } from './text-why.js';
import type { Why } from './query.js';

const BONUS = { is: 24, begins: 12, holds: 6 };
/** A label that is the query, begins with it or holds it: of the bonus for a name. */
const LABEL_BONUS = 0.5;
/** What else a phrase finds in the same resource. */
const MORE_EVIDENCE = 0.1;
const ANIMALS_COUNT = 0.3;

export interface TextMatch {
  /** Matching resources, ascending. */
  readonly resources: readonly number[];
  /** By resource; 0 where it does not match. */
  readonly scores: Float32Array;
  readonly relaxed: readonly ('spelling' | 'words')[];
  /** The words as they were read, when `relaxed` holds "spelling". */
  readonly corrected?: string;
  why(resource: number): readonly Why[];
}

/** Undefined when the text has no words: then it is no condition at all. */
export function matchText(index: TextIndex, lexicon: Lexicon, text: string): TextMatch | undefined {
  const query = askedWords(text);
  return query && matchWords(index, lexicon, takeApart(index, lexicon, query));
}

function matchWords(index: TextIndex, lexicon: Lexicon, query: AskedWords): TextMatch {
  const readings = readAll(index, lexicon, query);
  let match = score(index, lexicon, query, readings, 'all');
  if (match.resources.length > 0) return match;

  if (query.asked.length > 1) {
    const doubted = readings.map((reading, at) => doubt(index, lexicon, query.asked[at] ?? '', reading));
    match = score(index, lexicon, query, doubted, 'all');
    if (match.resources.length > 0) return match;
  }
  return score(index, lexicon, query, readings, 'most');
}

function score(index: TextIndex, lexicon: Lexicon, query: AskedWords, readings: readonly Reading[], need: 'all' | 'most'): TextMatch {
  const { asked, required } = query;
  const forAnimals = asked.some((word) => ANIMAL_WORDS.has(word));
  const hits = recognise(lexicon, readings);
  const held = new Uint16Array(index.count), best = new Float32Array(index.count), scores = new Float32Array(index.count);
  const joined = adjacent(asked), rarity: number[] = [];
  for (const [at, { feed }] of readings.entries()) {
    const touched: number[] = [];
    const add = (resource: number, worth: number): void => {
      const before = best[resource] ?? 0;
      if (before === 0) touched.push(resource);
      if (worth > before) best[resource] = worth;
    };
    const addMore = (resource: number, worth: number): void => {
      const before = best[resource] ?? 0;
      if (before === 0) touched.push(resource);
      best[resource] = Math.max(before, worth) + MORE_EVIDENCE * Math.min(before, worth);
    };
    for (const { term, quality } of feed) {
      const end = index.starts[term + 1] ?? 0;
      for (let e = index.starts[term] ?? 0; e < end; e++) {
        const entry = index.entries[e] ?? 0;
        add(entryResource(entry), quality * (WORTH[entryFields(entry)] ?? 0));
      }
    }
    for (const { phrase, mask, quality } of hits) {
      if (mask & (1 << at)) for (const meaning of phrase.meanings) eachFound(index, lexicon, meaning, forAnimals, (resource, worth) => { addMore(resource, quality * worth); });
    }
    for (const other of joined.get(at) ?? []) eachHolding(index, [other], (resource, common) => { add(resource, WORTH[common] ?? 0); });
    const rare = touched.length > 0 ? Math.log(1 + index.count / touched.length) : 0;
    rarity.push(rare);
    for (const resource of touched) {
      scores[resource] = (scores[resource] ?? 0) + rare * (best[resource] ?? 0);
      held[resource] = (held[resource] ?? 0) | (1 << at);
      best[resource] = 0;
    }
  }
  const resources = need === 'all' ? holding(held, required) : holdingMost(held, rarity);
  const phrase = asked.join(' '), asAnimal = !forAnimals && hits.some(({ phrase: { meanings } }) => meanings.some((meaning) => 'category' in meaning));
  // Only among what was found: a label adds to a score, and finds nothing by itself.
  const labels = labelBonuses(index, phrase);
  for (const resource of resources) {
    const name = index.names[resource] ?? '';
    const sum = (scores[resource] ?? 0) + Math.max(phraseBonus(name, phrase), phraseBonus(name, query.typed), labels?.[resource] ?? 0);
    scores[resource] = asAnimal && (index.traits[resource] ?? 0) & ANIMALS ? sum * ANIMALS_COUNT : sum;
  }

  const first = resources.reduce((top, r) => top < 0 || (scores[r] ?? 0) > (scores[top] ?? 0) ? r : top, -1);
  const corrected = first < 0 ? undefined : asRead(index, lexicon, asked, readings, hits, first);
  return {
    resources, scores, why: (resource) => explain(index, lexicon, readings, hits, resource),
    relaxed: [...(corrected === undefined ? [] : ['spelling' as const]), ...(need === 'most' ? ['words' as const] : [])],
    ...(corrected === undefined ? {} : { corrected }),
  };
}

/** Neighbours written as one word ("warm line" for "warmline"), by the positions of both. */
function adjacent(asked: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const joined = new Map<number, string[]>();
  for (let at = 0; at + 1 < asked.length; at++) {
    const word = `${asked[at] ?? ''}${asked[at + 1] ?? ''}`;
    if (word.length > 4) for (const position of [at, at + 1]) joined.set(position, [...joined.get(position) ?? [], word]);
  }
  return joined;
}

function holding(held: Uint16Array, required: number): number[] {
  const found: number[] = [];
  for (let r = 0; r < held.length; r++) if (((held[r] ?? 0) & required) === required) found.push(r);
  return found;
}

/** Those that hold at least half as much of the query, by rarity, as the one that holds most of it. */
function holdingMost(held: Uint16Array, rarity: readonly number[]): number[] {
  const sums = new Map<number, number>();
  let most = 0;
  for (const set of new Set(held)) {
    const sum = rarity.reduce((total, rare, at) => set & (1 << at) ? total + rare : total, 0);
    sums.set(set, sum);
    most = Math.max(most, sum);
  }
  const found: number[] = [];
  for (let r = 0; r < held.length; r++) {
    const set = held[r] ?? 0;
    if (set !== 0 && (sums.get(set) ?? 0) >= most / 2) found.push(r);
  }
  return found;
}

function labelBonuses(index: TextIndex, phrase: string): Float32Array | undefined {
  let bonuses: Float32Array | undefined;
  for (const { text, resources } of index.labels) {
    const bonus = LABEL_BONUS * phraseBonus(text, phrase);
    if (bonus === 0) continue;
    bonuses ??= new Float32Array(index.count);
    for (const resource of resources) bonuses[resource] = Math.max(bonuses[resource] ?? 0, bonus);
  }
  return bonuses;
}

function phraseBonus(name: string, phrase: string): number {
  if (name === phrase) return BONUS.is;
  if (name.startsWith(phrase)) return BONUS.begins;
  return name.includes(` ${phrase}`) ? BONUS.holds : 0;
}
