/**
 * Reading a query's words against the index.
 *
 * All words first, each as the feed's own word or in a phrase that people use for what the feed has (`synonyms.ts`); a word
 * that neither knows is read as the nearest they do. When no resource has all words, known words may be misspelt too
 * ("metal helth"); only then are fewer words enough. What was done is said in `relaxed`. In a sentence that names a kind of
 * help, that and a place are all the words: what a person says beside them ("my two kids") orders, and hides nobody.
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
 * rarity counts .3; what is about animals counts a third, unless the query is. One word that means a category counts half in
 * what is filed under another. What a sentence says beside its need is no rarer than the need.
 */
import { askedWords, type AskedWords } from './asked-words.js';
import type { Lexicon, Meaning } from './synonyms.js';
import { ANIMAL_WORDS, ANIMALS, FIELD, FILED, type TextIndex } from './text-index.js';
import { findingOfTerm, findingOfWords, findingsOf, WORTH, type Finding } from './text-meanings.js';
import { placesIn, sidesIn, townsIn } from './text-places.js';
import { bitsIn, doubt, readAll, recognise, takeApart, type Hit, type Reading } from './text-reading.js';
import { clear, closeWord, passing, setsHeld, tallyOf, type Tally } from './text-tally.js';
import { asRead, explain, finders } from './text-why.js';
import type { How, Why } from './query.js';
import { termOf } from './vocabulary.js';

const BONUS = { is: 24, begins: 12, holds: 6, inTown: 10, need: 10 };
/** A label that is the query, begins with it or holds it: of the bonus for a name. */
const LABEL_BONUS = 0.5;
/** What else a phrase finds in the same resource. */
const MORE_EVIDENCE = 0.1;
const ANIMALS_COUNT = 0.3;
/** A word by itself that the query has within a phrase ("food" of "food stamps"), and one that is not required. */
const PART_OF_PHRASE = 0.5, WEAK = 0.3;
/** Of a second choice's worth, where the directory has the thing itself. */
const SAID = 0.5, SAYS = FIELD.name | FIELD.categories | FIELD.serves;
/** What a town's name is worth in a place and in other fields of who is there: little more than in the place. */
const THERE = WORTH.map((worth) => Math.min(worth, 1.01 * (WORTH[FIELD.place] ?? 0)));
/** A word with one slip is still sure enough to be what somebody needs. */
const SURE = 0.35;
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
  /** Words of the query that are places here, when `relaxed` holds "words". */
  readonly places?: string;
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
  const { asked } = query;
  const forAnimals = asked.some((word) => ANIMAL_WORDS.has(word));
  const hits = recognise(lexicon, readings);
  const { meant, covered, single, needs, whole } = findingsOfHits(index, lexicon, hits, (1 << asked.length) - 1);
  const joined = adjacent(index, asked), towns = townsIn(index, asHeard(index, asked, readings), hits), inTown = needs.length === 0 ? 0 : towns.reduce((bits, { mask }) => bits | mask, 0);
  // Beside a kind of help, which side of town orders and hides nobody.
  const sides = needs.length === 0 ? 0 : sidesIn(asked, towns, hits), required = query.required & ~sides || query.required;
  // Of two needs in one sentence either is an answer, and who meets both comes first.
  const isNeed = query.isSentence && needs.length > 0, places = isNeed || need === 'most' ? placesIn(index, asked, readings, hits) : 0, spoken = isNeed ? needs.reduce((bits, mask) => bits | mask, places) : 0;
  const enough = isNeed ? (held: number): boolean => (held & places) === places && needs.some((mask) => (held & mask) === mask) : (held: number): boolean => (held & required) === required;
  const tally = tallyOf(index, index.count), { best, touched } = tally, scores = new Float32Array(index.count);
  const rarity: number[] = [];
  // What is said beside a need counts no more than the need, however rare it is here.
  let most = Infinity;
  const spokenFirst = [...readings.entries()].sort(([a], [b]) => Number((spoken & (1 << a)) === 0) - Number((spoken & (1 << b)) === 0));
  for (const [at, { feed, lexicon: meanings }] of isNeed ? spokenFirst : readings.entries()) {
    const bit = 1 << at, isBeside = isNeed && (spoken & bit) === 0;
    let count = 0;
    const part = covered & bit ? PART_OF_PHRASE : 1, ofFiled = single & bit ? index.traits : undefined;
    for (const { term, quality } of feed) count = addBest(findingOfTerm(index, term, quality * part), best, touched, count, ofFiled, (inTown & bit) !== 0);
    for (const { mask, finding } of joined) if (mask & bit) count = addBest(finding, best, touched, count);
    for (const { mask, finding } of meant) if (mask & bit) count = addMore(finding, best, touched, count, forAnimals ? undefined : index.traits);
    const rare = count > 0 ? Math.log(1 + index.count / count) : 0;
    if (isNeed && !isBeside && count > 0) most = most === Infinity ? rare : Math.max(most, rare);
    const isGuess = isBeside && ![...feed, ...meanings].some(({ by }) => by === 'exact');
    rarity[at] = (isBeside ? Math.min(rare, most) : rare) * ((required | spoken) & bit && !isGuess ? 1 : WEAK);
    closeWord(tally, at, count, rarity[at] ?? 0, scores);
  }
  for (const { entries } of towns) for (const entry of entries) scores[entry >>> 8] = (scores[entry >>> 8] ?? 0) + BONUS.inTown;
  const resources = passing(tally, need === 'all' ? enough : mostHeld(tally, rarity, places));
  // Of fewer words, those that name a kind of help tell more than any other.
  if (need === 'most') for (const resource of resources) if (needs.some((mask) => ((tally.held[resource] ?? 0) & mask) === mask)) scores[resource] = (scores[resource] ?? 0) + BONUS.need;
  clear(tally);
  // Only among what was found: a label adds to a score, and finds nothing by itself.
  const phrase = asked.join(' '), labels = resources.length > 0 ? labelBonuses(index, phrase) : undefined;
  const asAnimal = !forAnimals && hits.some(({ phrase: { meanings } }) => meanings.some((meaning) => 'category' in meaning));
  const phrases = [...new Set([phrase, query.typed, withCorrections(index, query, readings)])];
  // A whole word with others behind it is no beginning of a name: "talk to" of "Talker". Who was filed under another kind of help has the word in a name in passing.
  const isWord = !query.isLastOpen;
  const ofKind = whole && new Set(whole.map((entry) => entry >>> 8));
  let first = -1;
  for (const resource of resources) {
    const name = index.names[resource] ?? '', inPassing = ofKind !== undefined && !ofKind.has(resource) && ((index.traits[resource] ?? 0) & FILED) !== 0;
    const bonus = phrases.reduce((most, one) => Math.max(most, phraseBonus(name, one, isWord)), labels?.[resource] ?? 0);
    const sum = (scores[resource] ?? 0) + (inPassing && bonus < BONUS.is ? 0 : bonus);
    scores[resource] = asAnimal && (index.traits[resource] ?? 0) & ANIMALS ? sum * ANIMALS_COUNT : sum;
    if (first < 0 || (scores[resource] ?? 0) > (scores[first] ?? 0)) first = resource;
  }
  const whereOf = finders(index, lexicon);
  const corrected = first < 0 ? undefined : asRead(index, lexicon, asked, readings, hits, whereOf, first);
  return {
    resources, scores, why: (page) => explain(index, readings, hits, whereOf, page),
    relaxed: [...(corrected === undefined ? [] : ['spelling' as const]), ...(need === 'most' ? ['words' as const] : [])],
    ...(corrected === undefined ? {} : { corrected }),
    ...(need === 'most' && places !== 0 ? { places: asked.filter((_word, at) => places & (1 << at)).join(' ') } : {}),
  };
}

/** Keeps the best of each resource; gives how many were touched. With `traits`, what was filed under a kind of help counts in part. A town's name says little more in the name of who is there. */
function addBest({ entries, from, to, fields, factor }: Finding, best: Float32Array, touched: Uint32Array, before: number, traits?: Uint8Array, isTown = false): number {
  let count = before;
  for (let e = from; e < to; e++) {
    const entry = entries[e] ?? 0, resource = entry >>> 8, isThere = isTown && (entry & FIELD.place) !== 0, part = traits && (traits[resource] ?? 0) & FILED ? PART_OF_PHRASE : 1;
    const worth = part * factor * (isThere ? THERE[entry & fields] ?? 0 : WORTH[entry & fields] ?? 0), was = best[resource] ?? 0;
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

interface MeantByHits {
  readonly meant: readonly Meant[];
  /** Words of a phrase that finds a category: by themselves they count less. */
  readonly covered: number;
  /** The query's one word, where it means a category: it counts less for what was filed under another. */
  readonly single: number;
  /** The words of each phrase that surely names a kind of help that is here. */
  readonly needs: readonly number[];
  /** Entries of those that are filed under what the query's one word means. */
  readonly whole: readonly number[] | undefined;
}

/** Each meaning once for the same words of the query, by the surest of its phrases. */
function findingsOfHits(index: TextIndex, lexicon: Lexicon, hits: readonly Hit[], all: number): MeantByHits {
  const surest = new Map<string, { readonly mask: number; readonly meaning: Meaning; readonly quality: number; readonly by: How; readonly sure: number; readonly words: readonly string[] }>();
  for (const { phrase, mask, quality, by } of hits) {
    for (const meaning of phrase.meanings) {
      const key = `${mask} ${'words' in meaning ? meaning.words.join(' ') : `:${meaning.category}`}`, sure = quality * ('words' in meaning ? 1 : meaning.strength);
      if (sure > (surest.get(key)?.sure ?? 0)) surest.set(key, { mask, meaning, quality, by, sure, words: phrase.words });
    }
  }
  const needs = new Set<number>();
  let covered = 0, single = 0, whole: readonly number[] | undefined;
  const meant = [...surest.values()].sort((a, b) => b.sure - a.sure).slice(0, MOST_MEANINGS).flatMap(({ mask, meaning, quality, by, words }) => {
    const sure = quality * (isSaid(index, meaning, words) ? SAID : 1);
    const findings = findingsOf(index, lexicon, meaning).map((finding) => ({ mask, finding: { ...finding, factor: finding.factor * sure } }));
    if (!('category' in meaning) || findings.length === 0) return findings;
    if (by !== 'prefix' && quality > SURE) needs.add(mask);
    if (quality < 1 || (mask & (covered | single)) === mask) return findings;
    const held = findingOfWords(index, words);
    if (bitsIn(mask) > 1) {
      // Who has the whole phrase in one field has it in full.
      covered |= mask;
      return [...findings, { mask, finding: held }];
    }
    const filed = index.filed.get(meaning.category);
    if (mask !== all || meaning.strength < 1 || !filed) return findings;
    // In a name one word may be in passing; an agency that files under it means it.
    single |= mask;
    whole = [...filed, ...held.entries.filter((entry) => entry & FIELD.categories)];
    return [...findings, { mask, finding: { ...held, fields: FIELD.categories } }];
  });
  return { meant, covered, single, needs: [...needs].filter((mask) => ![...needs].some((other) => other !== mask && (other & mask) === mask)), whole };
}

/** Whether a second choice is for something that this directory says of some of its services itself, in so many words. */
const isSaid = (index: TextIndex, meaning: Meaning, words: readonly string[]): boolean =>
  'category' in meaning && meaning.strength < 1 && findingOfWords(index, words).entries.some((entry) => entry & SAYS);

/** Neighbours written as one word ("warm line" for "warmline"), by the positions of both. */
function adjacent(index: TextIndex, asked: readonly string[]): readonly Meant[] {
  return asked.slice(1).flatMap((word, at) => {
    const both = `${asked[at] ?? ''}${word}`, term = both.length > 4 ? termOf(index.vocabulary, both) : -1;
    return term < 0 ? [] : [{ mask: 3 << at, finding: findingOfTerm(index, term, 1) }];
  });
}

/** Those that hold at least half as much of the query, by rarity, as the one that holds most of it: of those where it asks to be, if any holds more than the place. */
function mostHeld(tally: Tally, rarity: readonly number[], places: number): (held: number) => boolean {
  const sums = new Float32Array(1 << rarity.length), all = setsHeld(tally), there = places === 0 ? [] : all.filter((set) => (set & places) === places && (set & ~places) !== 0);
  for (const set of there.length > 0 ? there : all) sums[set] = rarity.reduce((total, rare, at) => set & (1 << at) ? total + rare : total, 0);
  const most = sums.reduce((top, sum) => Math.max(top, sum), 0);
  return (held) => (sums[held] ?? 0) > 0 && (sums[held] ?? 0) >= most / 2;
}

/** Each word as it stands, or as it was most likely meant where it is misspelt. */
function asHeard(index: TextIndex, asked: readonly string[], readings: readonly Reading[]): readonly string[] {
  return asked.map((word, at) => {
    const best = readings[at]?.feed.find(({ by }) => by !== 'prefix');
    return best?.by === 'corrected' ? index.vocabulary.words[best.term] ?? word : word;
  });
}

/** What was typed, with each misspelt word as it most likely was meant: so that a whole name is known by its slips, too. */
function withCorrections(index: TextIndex, { typed, asked }: AskedWords, readings: readonly Reading[]): string {
  const heard = asHeard(index, asked, readings);
  return typed.split(' ').map((word) => heard[asked.indexOf(word)] ?? word).join(' ');
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

/** `isWord`: the phrase ends with a whole word, and so must what it is found in. */
function phraseBonus(name: string, phrase: string, isWord = false): number {
  if (name === phrase) return BONUS.is;
  if (name.startsWith(isWord ? `${phrase} ` : phrase)) return BONUS.begins;
  return name.includes(` ${phrase}`) && (!isWord || ` ${name} `.includes(` ${phrase} `)) ? BONUS.holds : 0;
}
