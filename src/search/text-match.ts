/**
 * Reading a query's words against the index.
 *
 * All words first; a word the feed does not know is read as the nearest it does; when no resource has all words, known
 * words may be misspelt too ("metal helth"); only then are fewer words enough. What was done is said in `relaxed`.
 *
 * A resource's score is a sum:
 *   for each word of the query:  rarity x (best field's weight + a tenth of the others') x how it was matched
 *     rarity = ln(1 + resources / resources with the word);  matched = exact 1, singular or plural .95,
 *     prefix .5 to .9 by how much of the word is there, corrected .45 (one edit) or .3 (two)
 *   plus, for the whole query: 24 when it is the name, 12 when the name begins with it, 6 when the name holds it.
 */
import { editDistance } from '../text/edit-distance.js';
import { words } from '../text/words.js';
import { LONGEST_TEXT } from './limits.js';
import { entryFields, entryResource, FIELD_WEIGHTS, FIELDS, letterSet, type Correction, type TextIndex } from './text-index.js';
import type { Why } from './query.js';

const MOST_WORDS = 12;
const MOST_CORRECTIONS = 8;
const BONUS = { is: 24, begins: 12, holds: 6 };

/** Words that say nothing alone; left out unless there is nothing else. */
const STOP_WORDS = new Set(('a an and are at by can do for from how i im in is it me my need of on or our some somewhere someone that the this to want we where with you your '
  + 'al algo alguien con de del donde el en es la las lo los me mi necesito o para por que quiero se su un una y').split(' '));

interface Candidate { readonly term: number; readonly quality: number }
interface Reading { readonly candidates: readonly Candidate[]; readonly corrected: boolean }

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
export function matchText(index: TextIndex, text: string): TextMatch | undefined {
  const all = words(text.slice(0, LONGEST_TEXT));
  const telling = all.filter((word) => !STOP_WORDS.has(word));
  const asked = [...new Set(telling.length > 0 ? telling : all)].slice(0, MOST_WORDS);
  if (asked.length === 0) return undefined;

  const last = all.at(-1);
  const readings = asked.map((word) => read(index, word, word === last));
  let match = score(index, asked, readings, 'all');
  if (match.resources.length > 0) return match;

  if (asked.length > 1) {
    const doubted = readings.map((reading, i) => reading.corrected ? reading : doubt(index, asked[i] ?? '', reading));
    match = score(index, asked, doubted, 'all');
    if (match.resources.length > 0) return match;
  }
  return score(index, asked, readings, 'most');
}

function read(index: TextIndex, word: string, isLast: boolean): Reading {
  const known = lookUp(index, word, isLast);
  return known.length > 0 ? { candidates: known, corrected: false }
    : { candidates: correct(index, word).map(asCandidate), corrected: true };
}

/** A known word that may still be a slip for another. */
function doubt(index: TextIndex, word: string, reading: Reading): Reading {
  const others = correct(index, word).filter(({ distance }) => distance > 0).map(asCandidate);
  return { candidates: [...reading.candidates, ...others], corrected: others.length > 0 };
}

const asCandidate = ({ term, distance }: Correction): Candidate => ({ term, quality: distance < 2 ? 0.45 : 0.3 });

/** Exact, singular or plural, then prefix. A word that may still be going on is a prefix at any length. */
function lookUp(index: TextIndex, word: string, isLast: boolean): Candidate[] {
  const found: Candidate[] = [];
  const { vocabulary } = index;
  const from = lowerBound(vocabulary, word);
  const asPrefix = isLast || word.length > 2;
  for (let term = from; term < vocabulary.length; term++) {
    const other = vocabulary[term] ?? '';
    if (!other.startsWith(word)) break;
    if (other === word) found.push({ term, quality: 1 });
    else if (other === `${word}s`) found.push({ term, quality: 0.95 });
    else if (asPrefix) found.push({ term, quality: 0.5 + 0.4 * word.length / other.length });
    else break;
  }
  if (word.length > 3 && word.endsWith('s')) {
    const term = lowerBound(vocabulary, word.slice(0, -1));
    if (vocabulary[term] === word.slice(0, -1)) found.push({ term, quality: 0.95 });
  }
  return found.sort((a, b) => b.quality - a.quality);
}

/**
 * The words of the feed nearest to one it does not know: one edit for three to five letters, two for more, and the
 * fewest that find anything. The beginning of a longer word counts when no whole word is near, since people are still typing.
 */
function correct(index: TextIndex, word: string): readonly Correction[] {
  const before = index.corrections.get(word);
  if (before) return before;
  const most = word.length < 3 || /\d/.test(word) ? 0 : word.length < 6 ? 1 : 2;
  let nearest = nearestTerms(index, word, most, false);
  if (nearest.length === 0 && word.length > 3) nearest = nearestTerms(index, word, 1, true);
  if (index.corrections.size > 500) index.corrections.clear();
  index.corrections.set(word, nearest);
  return nearest;
}

function nearestTerms(index: TextIndex, word: string, most: number, begins: boolean): readonly Correction[] {
  if (most === 0) return [];
  const set = letterSet(word);
  let best = most;
  let found: Correction[] = [];
  for (const [term, other] of index.vocabulary.entries()) {
    const longer = other.length - word.length;
    if (longer < -best || (begins ? longer <= 0 : longer > best)) continue;
    // Each edit takes away or adds at most one letter of each word to what the other lacks.
    if (bits(set & ~(index.letters[term] ?? 0)) > best) continue;
    const distance = editDistance(word, begins ? other.slice(0, word.length) : other, best);
    if (distance === 0 || distance > best) continue;
    if (distance < best) { best = distance; found = []; }
    found.push({ term, distance });
  }
  const uses = (c: Correction): number => (index.starts[c.term + 1] ?? 0) - (index.starts[c.term] ?? 0);
  const sameStart = (c: Correction): number => Number(index.vocabulary[c.term]?.[0] === word[0]);
  return found.filter((c) => c.distance === best)
    .sort((a, b) => sameStart(b) - sameStart(a) || uses(b) - uses(a)).slice(0, MOST_CORRECTIONS);
}

function score(index: TextIndex, asked: readonly string[], readings: readonly Reading[], need: 'all' | 'most'): TextMatch {
  const scores = new Float32Array(index.count);
  const hits = new Uint16Array(index.count);
  const best = new Float32Array(index.count);
  const rarity: number[] = [];
  for (const [w, { candidates }] of readings.entries()) {
    const touched: number[] = [];
    for (const { term, quality } of candidates) {
      const end = index.starts[term + 1] ?? 0;
      for (let e = index.starts[term] ?? 0; e < end; e++) {
        const entry = index.entries[e] ?? 0;
        const resource = entryResource(entry);
        const before = best[resource] ?? 0;
        if (before === 0) touched.push(resource);
        best[resource] = Math.max(before, quality * (WORTH[entryFields(entry)] ?? 0));
      }
    }
    const rare = Math.log(1 + index.count / Math.max(1, touched.length));
    rarity.push(touched.length > 0 ? rare : 0);
    for (const resource of touched) {
      scores[resource] = (scores[resource] ?? 0) + rare * (best[resource] ?? 0);
      hits[resource] = (hits[resource] ?? 0) | (1 << w);
      best[resource] = 0;
    }
  }
  const resources = need === 'all' ? holding(hits, (1 << asked.length) - 1) : holdingMost(hits, rarity);
  const phrase = asked.join(' ');
  for (const resource of resources) scores[resource] = (scores[resource] ?? 0) + phraseBonus(index.names[resource] ?? '', phrase);

  const why = (resource: number): readonly Why[] => explain(index, readings, resource);
  const first = resources.reduce((top, r) => top < 0 || (scores[r] ?? 0) > (scores[top] ?? 0) ? r : top, -1);
  const corrected = first < 0 ? undefined : asRead(index, asked, readings, first);
  return {
    resources, scores, why,
    relaxed: [...(corrected === undefined ? [] : ['spelling' as const]), ...(need === 'most' ? ['words' as const] : [])],
    ...(corrected === undefined ? {} : { corrected }),
  };
}

function holding(hits: Uint16Array, all: number): number[] {
  const found: number[] = [];
  for (let r = 0; r < hits.length; r++) if (hits[r] === all) found.push(r);
  return found;
}

/** Those that hold at least half as much of the query, by rarity, as the one that holds most of it. */
function holdingMost(hits: Uint16Array, rarity: readonly number[]): number[] {
  const held = new Map<number, number>();
  let most = 0;
  for (const set of new Set(hits)) {
    const sum = rarity.reduce((total, rare, w) => set & (1 << w) ? total + rare : total, 0);
    held.set(set, sum);
    most = Math.max(most, sum);
  }
  const found: number[] = [];
  for (let r = 0; r < hits.length; r++) {
    const set = hits[r] ?? 0;
    if (set !== 0 && (held.get(set) ?? 0) >= most / 2) found.push(r);
  }
  return found;
}

function phraseBonus(name: string, phrase: string): number {
  if (name === phrase) return BONUS.is;
  if (name.startsWith(phrase)) return BONUS.begins;
  return name.includes(` ${phrase}`) ? BONUS.holds : 0;
}

/** What a set of fields is worth: the best in full, the others a tenth. */
const WORTH = Float32Array.from({ length: 1 << FIELDS.length }, (_, set) => {
  const weights = FIELD_WEIGHTS.filter((_weight, f) => set & (1 << f));
  const top = Math.max(0, ...weights);
  return top + (weights.reduce<number>((sum, weight) => sum + weight, 0) - top) / 10;
});

/** The fields of a resource that one candidate stands in; 0 for none. Entries ascend, so halving finds it. */
function fieldsIn(index: TextIndex, term: number, resource: number): number {
  let low = index.starts[term] ?? 0;
  let high = index.starts[term + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entryResource(index.entries[middle] ?? 0) < resource) low = middle + 1; else high = middle;
  }
  const entry = index.entries[low] ?? 0;
  return low < (index.starts[term + 1] ?? 0) && entryResource(entry) === resource ? entryFields(entry) : 0;
}

/** A one-letter prefix has thousands of candidates; the likeliest few explain enough. */
const EXPLAINED = 200;

function explain(index: TextIndex, readings: readonly Reading[], resource: number): readonly Why[] {
  const wordsOf = new Map<string, Set<string>>();
  for (const { candidates } of readings) {
    for (const { term } of candidates.slice(0, EXPLAINED)) {
      const fields = fieldsIn(index, term, resource);
      if (fields === 0) continue;
      for (const [f, field] of FIELDS.entries()) {
        if (fields & (1 << f)) wordsOf.set(field, (wordsOf.get(field) ?? new Set()).add(index.vocabulary[term] ?? ''));
      }
    }
  }
  return FIELDS.flatMap((field) => { const of = wordsOf.get(field); return of ? [{ field, words: [...of] }] : []; });
}

/** The query as the best match reads it; undefined when no word had to be corrected for it. */
function asRead(index: TextIndex, asked: readonly string[], readings: readonly Reading[], resource: number): string | undefined {
  let changed = false;
  const read = asked.map((word, w) => {
    const reading = readings[w];
    if (!reading?.corrected) return word;
    const hit = reading.candidates.find(({ term }) => fieldsIn(index, term, resource) !== 0);
    if (!hit || hit.quality >= 0.5) return word;
    changed = true;
    return index.vocabulary[hit.term] ?? word;
  });
  return changed ? read.join(' ') : undefined;
}

function lowerBound(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1; else high = middle;
  }
  return low;
}

function bits(set: number): number {
  let count = 0;
  for (; set; set &= set - 1) count++;
  return count;
}
