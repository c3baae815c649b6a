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
 *       prefix .46 to .86 by how much of the word is there, corrected at most .45 (one edit) or .3 (two)
 *     what a phrase with that word finds (`text-meanings.ts`): its category 5, a second choice .6 of it, x how it was matched
 *     rarity = ln(1 + resources / resources that match the word)
 *   plus, for the whole query as it was typed or read: 24 when it is the name, 12 when the name begins with it, 6 when the
 *   name holds it; half of that for a category.
 * A word of a phrase that finds a category counts half where the others of it are not in the same field; a weak word's
 * rarity counts .3; what is about animals counts a third, unless the query is.
 */
import { askedWords, type AskedWords } from './asked-words.js';
import type { Lexicon, Meaning } from './synonyms.js';
import { ANIMAL_WORDS, ANIMALS, type TextIndex } from './text-index.js';
import { findingOfTerm, findingOfWords, findingsOf, WORTH, type Finding } from './text-meanings.js';
import { doubt, readAll, recognise, takeApart, type Hit, type Reading } from './text-reading.js';
import { clear, closeWord, passing, setsHeld, tallyOf, type Tally } from './text-tally.js';
import { asRead, explain, finders } from './text-why.js';
import type { Why } from './query.js';
import { termOf } from './vocabulary.js';

const BONUS = { is: 24, begins: 12, holds: 6 };
/** A label that is the query, begins with it or holds it: of the bonus for a name. */
const LABEL_BONUS = 0.5;
/** What else a phrase finds in the same resource. */
const MORE_EVIDENCE = 0.1;
const ANIMALS_COUNT = 0.3;
/** A word by itself that the query has within a phrase ("food" of "food stamps"), and one that is not required. */
const PART_OF_PHRASE = 0.5, WEAK = 0.3;
/** The beginning of a word may be that of many phrases; the surest are enough. */
const MOST_MEANINGS = 24;

export interface TextMatch {
  /** Matching resources, ascending. */
  readonly resources: readonly number[];
  /** By resource; 0 where it does not match. */
  readonly scores: Float32Array;
  readonly relaxed: readonly ('spelling' | 'words')[];
  /** The words as they were read, when `relaxed` holds "spelling". */
  readonly corrected?: string;
  /** Why each of some resources was found. */
  why(resources: readonly number[]): readonly (readonly Why[])[];
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
  const { meant, covered } = findingsOfHits(index, lexicon, hits), joined = adjacent(index, asked);
  const tally = tallyOf(index, index.count), { best, touched } = tally, scores = new Float32Array(index.count);
  const rarity: number[] = [];
  for (const [at, { feed }] of readings.entries()) {
    const bit = 1 << at;
    let count = 0;
    const part = covered & bit ? PART_OF_PHRASE : 1;
    for (const { term, quality } of feed) count = addBest(findingOfTerm(index, term, quality * part), best, touched, count);
    for (const { mask, finding } of joined) if (mask & bit) count = addBest(finding, best, touched, count);
    for (const { mask, finding } of meant) if (mask & bit) count = addMore(finding, best, touched, count, forAnimals ? undefined : index.traits);
    const rare = (count > 0 ? Math.log(1 + index.count / count) : 0) * (required & bit ? 1 : WEAK);
    rarity.push(rare);
    closeWord(tally, at, count, rare, scores);
  }
  const resources = passing(tally, need === 'all' ? (held) => (held & required) === required : mostHeld(tally, rarity));
  clear(tally);
  // Only among what was found: a label adds to a score, and finds nothing by itself.
  const phrase = asked.join(' '), labels = resources.length > 0 ? labelBonuses(index, phrase) : undefined;
  const asAnimal = !forAnimals && hits.some(({ phrase: { meanings } }) => meanings.some((meaning) => 'category' in meaning));
  const phrases = [...new Set([phrase, query.typed, withCorrections(index, query, readings)])];
  let first = -1;
  for (const resource of resources) {
    const name = index.names[resource] ?? '';
    const sum = (scores[resource] ?? 0) + phrases.reduce((most, one) => Math.max(most, phraseBonus(name, one)), labels?.[resource] ?? 0);
    scores[resource] = asAnimal && (index.traits[resource] ?? 0) & ANIMALS ? sum * ANIMALS_COUNT : sum;
    if (first < 0 || (scores[resource] ?? 0) > (scores[first] ?? 0)) first = resource;
  }
  const whereOf = finders(index, lexicon);
  const corrected = first < 0 ? undefined : asRead(index, lexicon, asked, readings, hits, whereOf, first);
  return {
    resources, scores, why: (page) => explain(index, readings, hits, whereOf, page),
    relaxed: [...(corrected === undefined ? [] : ['spelling' as const]), ...(need === 'most' ? ['words' as const] : [])],
    ...(corrected === undefined ? {} : { corrected }),
  };
}

/** Keeps the best of each resource; gives how many were touched. */
function addBest({ entries, from, to, fields, factor }: Finding, best: Float32Array, touched: Uint32Array, before: number): number {
  let count = before;
  for (let e = from; e < to; e++) {
    const entry = entries[e] ?? 0, resource = entry >>> 8, worth = factor * (WORTH[entry & fields] ?? 0), was = best[resource] ?? 0;
    if (worth <= was) continue;
    if (was === 0) touched[count++] = resource;
    best[resource] = worth;
  }
  return count;
}

/** What phrases find: the best of each resource and a little for the rest. What is about animals is found by no phrase for people. */
function addMore({ entries, from, to, fields, factor }: Finding, best: Float32Array, touched: Uint32Array, before: number, traits: Uint8Array | undefined): number {
  let count = before;
  for (let e = from; e < to; e++) {
    const entry = entries[e] ?? 0, resource = entry >>> 8, worth = factor * (WORTH[entry & fields] ?? 0), was = best[resource] ?? 0;
    if (worth === 0 || traits && (traits[resource] ?? 0) & ANIMALS) continue;
    if (was === 0) touched[count++] = resource;
    best[resource] = worth > was ? worth + MORE_EVIDENCE * was : was + MORE_EVIDENCE * worth;
  }
  return count;
}

interface Meant { readonly mask: number; readonly finding: Finding }

/** Each meaning once for the same words of the query, by the surest of its phrases. */
function findingsOfHits(index: TextIndex, lexicon: Lexicon, hits: readonly Hit[]): { readonly meant: readonly Meant[]; readonly covered: number } {
  const surest = new Map<string, { readonly mask: number; readonly meaning: Meaning; readonly quality: number; readonly sure: number; readonly words: readonly string[] }>();
  for (const { phrase, mask, quality } of hits) {
    for (const meaning of phrase.meanings) {
      const key = `${mask} ${'words' in meaning ? meaning.words.join(' ') : `:${meaning.category}`}`, sure = quality * ('words' in meaning ? 1 : meaning.strength);
      if (sure > (surest.get(key)?.sure ?? 0)) surest.set(key, { mask, meaning, quality, sure, words: phrase.words });
    }
  }
  let covered = 0;
  const meant = [...surest.values()].sort((a, b) => b.sure - a.sure).slice(0, MOST_MEANINGS).flatMap(({ mask, meaning, quality, words }) => {
    const findings = findingsOf(index, lexicon, meaning).map((finding) => ({ mask, finding: { ...finding, factor: finding.factor * quality } }));
    if (!('category' in meaning) || findings.length === 0 || quality < 1 || (mask & covered) === mask || (mask & (mask - 1)) === 0) return findings;
    // Who has the whole phrase in one field has it in full.
    covered |= mask;
    return [...findings, { mask, finding: findingOfWords(index, words) }];
  });
  return { meant, covered };
}

/** Neighbours written as one word ("warm line" for "warmline"), by the positions of both. */
function adjacent(index: TextIndex, asked: readonly string[]): readonly Meant[] {
  return asked.slice(1).flatMap((word, at) => {
    const both = `${asked[at] ?? ''}${word}`, term = both.length > 4 ? termOf(index.vocabulary, both) : -1;
    return term < 0 ? [] : [{ mask: 3 << at, finding: findingOfTerm(index, term, 1) }];
  });
}

/** Those that hold at least half as much of the query, by rarity, as the one that holds most of it. */
function mostHeld(tally: Tally, rarity: readonly number[]): (held: number) => boolean {
  const sums = new Float32Array(1 << rarity.length);
  for (const set of setsHeld(tally)) sums[set] = rarity.reduce((total, rare, at) => set & (1 << at) ? total + rare : total, 0);
  const most = sums.reduce((top, sum) => Math.max(top, sum), 0);
  return (held) => (sums[held] ?? 0) >= most / 2;
}

/** What was typed, with each misspelt word as it most likely was meant: so that a whole name is known by its slips, too. */
function withCorrections(index: TextIndex, { typed, asked }: AskedWords, readings: readonly Reading[]): string {
  return typed.split(' ').map((word) => {
    const best = readings[asked.indexOf(word)]?.feed.find(({ by }) => by !== 'prefix');
    return best?.by === 'corrected' ? index.vocabulary.words[best.term] ?? word : word;
  }).join(' ');
}

function labelBonuses(index: TextIndex, phrase: string): Float32Array | undefined {
  let bonuses: Float32Array | undefined;
  for (const { text, resources } of index.labels) {
    // In whole words: "work" is no "worker".
    const bonus = ` ${text} `.includes(` ${phrase} `) ? LABEL_BONUS * phraseBonus(text, phrase) : 0;
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
