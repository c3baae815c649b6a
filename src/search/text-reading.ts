/**
 * How each word of a query may be read: as a word of the feed or of the lexicon, exactly, as the beginning of one, or as
 * a slip for one; and which phrases of the lexicon the words make together.
 */
import { isOrdinary, type AskedWords } from './asked-words.js';
import type { Lexicon, Phrase } from './synonyms.js';
import type { TextIndex } from './text-index.js';
import type { How } from './query.js';
import { holdingAll } from './text-meanings.js';
import { corrections, lowerBound, otherNumber, termOf, type Correction, type Vocabulary } from './vocabulary.js';

export interface Candidate { readonly term: number; readonly quality: number; readonly by: How }

/** A word of the query: what it may be among the feed's words, and among the lexicon's. */
export interface Reading { readonly feed: readonly Candidate[]; readonly lexicon: readonly Candidate[] }

/** A phrase that the query holds. `mask` has a bit for each of its positions in the query. */
export interface Hit { readonly phrase: Phrase; readonly mask: number; readonly quality: number; readonly by: How; readonly read: readonly string[] }

const EXACT = 1, OTHER_NUMBER = 0.95;
const MOST_CORRECTIONS = 8;
/** Beside other words, which rule most of them out. */
const MOST_DOUBTS = 32;
/** A phrase inside a longer one of the same query. */
const INSIDE = 0.6;
const WHOLE = 0.6;
/** Letters before the beginning of a word is taken for a phrase. */
const SHORTEST_BEGINNING = 3;

/** An unknown word that is two known ones ("foodbank", "placetosleep") becomes two. */
export function takeApart(index: TextIndex, lexicon: Lexicon, query: AskedWords): AskedWords {
  const known = (word: string): boolean => termOf(index.vocabulary, word) >= 0 || termOf(lexicon.vocabulary, word) >= 0;
  const asked: string[] = [];
  let required = 0;
  for (const [at, word] of query.asked.entries()) {
    const parts = word.length < 6 || isKnown(index, lexicon, word) ? undefined
      : [...pairsOf(word), ...aroundOrdinary(word)].find(([a, b]) => known(a) && known(b) && standTogether(index, lexicon, a, b));
    for (const part of parts ?? [word]) {
      if (query.required & (1 << at)) required |= 1 << asked.length;
      asked.push(part);
    }
  }
  return asked.length === query.asked.length || asked.length > 15 ? query : { ...query, asked, required };
}

const isKnown = (index: TextIndex, lexicon: Lexicon, word: string): boolean => begins(index.vocabulary, word) || begins(lexicon.vocabulary, word);

/** Whether a word, or its singular or plural, stands in a vocabulary or begins one of its words. */
const begins = (vocabulary: Vocabulary, word: string): boolean =>
  vocabulary.words[lowerBound(vocabulary, word)]?.startsWith(word) === true || otherNumber(word).some((other) => termOf(vocabulary, other) >= 0);

const pairsOf = (word: string): [string, string][] => [...Array(Math.max(0, word.length - 5)).keys()].map(i => [word.slice(0, i + 3), word.slice(i + 3)]);

/** What stands before and after an ordinary word within ("placetosleep"): the ordinary word says nothing. */
const aroundOrdinary = (word: string): [string, string][] => pairsOf(word).flatMap(([before, after]) => [2, 3, 4].filter((length) => after.length >= length + 3 && isOrdinary(after.slice(0, length)))
  .map((length): [string, string] => [before, after.slice(length)]));

function standTogether(index: TextIndex, lexicon: Lexicon, a: string, b: string): boolean {
  const term = termOf(lexicon.vocabulary, a);
  if (term >= 0 && lexicon.phrasesOf[term]?.some((number) => { const own = lexicon.phrases[number]?.words; return own?.length === 2 && own.includes(b); })) return true;
  return holdingAll(index, [a, b]).length > 0;
}

export function readAll(index: TextIndex, lexicon: Lexicon, { asked, isLastOpen }: AskedWords): Reading[] {
  return asked.map((word, at) => {
    const reading = read(index, lexicon, word, isLastOpen && at === asked.length - 1);
    // Beside others an ordinary word is whole: "mom" is not the beginning of "momentum", nor "off" of "office".
    return asked.length > 1 && isOrdinary(word) ? { feed: reading.feed.filter(isWhole), lexicon: reading.lexicon.filter(isWhole) } : reading;
  });
}
const isWhole = ({ by }: Candidate): boolean => by !== 'prefix';

function read(index: TextIndex, lexicon: Lexicon, word: string, isOpen: boolean): Reading {
  const feed = lookUp(index.vocabulary, word, isOpen);
  const lexical = lookUp(lexicon.vocabulary, word, isOpen && word.length >= SHORTEST_BEGINNING);
  // A word that is whole is seldom the beginning of another.
  if (lexical.some(isSame)) return { feed: feed.map((one) => one.by === 'prefix' ? { ...one, quality: one.quality * WHOLE } : one), lexicon: lexical };
  if (feed.some(isSame)) return { feed, lexicon: lexical };
  if (isOrdinary(word)) return { feed, lexicon: lexical };
  const near = correct(index, lexicon, word);
  if (feed.length === 0 && lexical.length === 0) return near;
  // The beginning of a rare word, or what looks like its plural, is more often a slip for a common one.
  const uses = (some: readonly Candidate[]): number => some.reduce((sum, { term }) => sum + usesOf(index, term), 0);
  const isLikelier = word.length > 3 && near.feed.some(({ quality }) => quality > 0.35) && uses(near.feed) > 3 * uses(feed);
  return isLikelier ? { feed: [...feed, ...near.feed], lexicon: [...lexical, ...near.lexicon] } : { feed, lexicon: lexical };
}

/** A known word that may still be a slip for another. One that the lexicon knows is what it says. */
export function doubt(index: TextIndex, lexicon: Lexicon, word: string, reading: Reading): Reading {
  if (isOrdinary(word) || reading.lexicon.some(isExact) || [...reading.feed, ...reading.lexicon].some(({ by }) => by === 'corrected')) return reading;
  const near = correct(index, lexicon, word, MOST_DOUBTS);
  return { feed: [...reading.feed, ...near.feed], lexicon: [...reading.lexicon, ...near.lexicon] };
}

const isSame = ({ quality }: Candidate): boolean => quality === EXACT;
const isExact = ({ by }: Candidate): boolean => by === 'exact';
const usesOf = (index: TextIndex, term: number): number => (index.starts[term + 1] ?? 0) - (index.starts[term] ?? 0);

/** The nearest words of feed and lexicon together: the fewest edits win, wherever they are found. */
function correct(index: TextIndex, lexicon: Lexicon, word: string, most = MOST_CORRECTIONS): Reading {
  const feed = corrections(index.vocabulary, word), lexical = corrections(lexicon.vocabulary, word);
  const far = ({ distance, begins }: Correction): number => begins ? 3 : distance;
  const least = Math.min(...[...feed, ...lexical].map(far));
  const nearest = (found: readonly Correction[], vocabulary: Vocabulary, uses: (term: number) => number): Candidate[] => {
    const own = found.filter((one) => far(one) === least);
    const commonest = Math.max(1, ...own.map(({ term }) => uses(term)));
    return own.map(({ term, distance, begins }): Candidate => {
      // Among slips as likely, the same first letter and the commoner word.
      const likely = (vocabulary.words[term]?.[0] === word[0] ? 0.06 : 0) + 0.06 * Math.log1p(uses(term)) / Math.log1p(commonest);
      return { term, by: 'corrected', quality: (begins || distance > 1 ? 0.3 : 0.45) * (0.88 + likely) };
    }).sort((a, b) => b.quality - a.quality).slice(0, most);
  };
  return {
    feed: nearest(feed, index.vocabulary, (term) => usesOf(index, term)),
    lexicon: nearest(lexical, lexicon.vocabulary, (term) => lexicon.phrasesOf[term]?.length ?? 0),
  };
}

/** Exact, singular or plural, then prefix. A word that may still be going on is a prefix at any length. */
function lookUp(vocabulary: Vocabulary, word: string, isOpen: boolean): Candidate[] {
  const found: Candidate[] = [];
  const { words } = vocabulary;
  const others = otherNumber(word);
  const asPrefix = isOpen || word.length > 2;
  for (let term = lowerBound(vocabulary, word); term < words.length; term++) {
    const other = words[term] ?? '';
    if (!other.startsWith(word)) break;
    if (other === word) found.push({ term, quality: EXACT, by: 'exact' });
    else if (others.includes(other)) found.push({ term, quality: OTHER_NUMBER, by: 'exact' });
    else if (asPrefix) found.push({ term, quality: 0.46 + 0.4 * word.length / other.length, by: 'prefix' });
    else if (other.length > word.length + 2) break;
  }
  for (const other of others) {
    const term = other.startsWith(word) ? -1 : termOf(vocabulary, other);
    if (term >= 0) found.push({ term, quality: OTHER_NUMBER, by: 'exact' });
  }
  return found.sort((a, b) => b.quality - a.quality);
}

/** The phrases that a query holds, longest and surest first; those inside a longer one count less, and nothing inside one that stands apart. */
export function recognise(lexicon: Lexicon, readings: readonly Reading[]): readonly Hit[] {
  interface Part { readonly at: number; readonly quality: number; readonly by: How; readonly word: string }
  const parts = new Map<number, Map<string, Part>>();
  for (const [at, reading] of readings.entries()) {
    for (const { term, quality, by } of reading.lexicon) {
      const word = lexicon.vocabulary.words[term] ?? '';
      for (const number of lexicon.phrasesOf[term] ?? []) {
        let own = parts.get(number);
        if (!own) parts.set(number, own = new Map<string, Part>());
        if ((own.get(word)?.quality ?? 0) < quality) own.set(word, { at, quality, by, word });
      }
    }
  }
  const hits: Hit[] = [];
  for (const [number, own] of parts) {
    const phrase = lexicon.phrases[number];
    if (!phrase || own.size < phrase.words.length) continue;
    const used = [...own.values()], mask = used.reduce((bits, { at }) => bits | (1 << at), 0);
    // One word of the query cannot be two of a phrase.
    if (bitsIn(mask) < phrase.words.length) continue;
    const worst = used.reduce((least, part) => part.quality < least.quality ? part : least);
    hits.push({ phrase, mask, quality: worst.quality, by: worst.by, read: used.sort((a, b) => a.at - b.at).map(({ word }) => word) });
  }
  return hits.flatMap((hit) => {
    const around = hits.filter((other) => other.mask !== hit.mask && (other.mask & hit.mask) === hit.mask && other.by !== 'prefix' && (other.by !== 'corrected' || hit.by === 'corrected'));
    return around.some(({ phrase }) => phrase.isApart) ? [] : around.length > 0 ? [{ ...hit, quality: hit.quality * INSIDE }] : [hit];
  })
    .sort((a, b) => bitsIn(b.mask) - bitsIn(a.mask) || b.quality - a.quality);
}

export function bitsIn(set: number): number {
  let count = 0;
  for (; set; set &= set - 1) count++;
  return count;
}
