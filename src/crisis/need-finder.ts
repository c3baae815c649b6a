/**
 * Finds a crisis need in what somebody typed, by phrase lists. Apart from the search index on purpose: what a directory
 * happens to hold must not decide whether a person in danger is seen.
 *
 * Time grows with the length of the text only: each phrase is tried where its first word stands, and looks no farther than its
 * own words and gaps. A list without a reviewer is refused.
 */
import { FinderError } from '../model/errors.js';
import { atOnce } from '../model/steps.js';
import type { CrisisNeed, PhraseList } from './need-list.js';
import { createWordList } from './need-words.js';

/** Longer texts are read to here: nobody types more into a search. */
const LONGEST = 10_000;
/** Words between two words of a phrase: those that count, and all with the fillers. People in distress tell it in whole sentences. */
const GAP = 4;
const REACH = 8;
/** How far the words of a phrase in any order may be from its first, on either side. */
const NEAR = 12;
/** Longer texts say more than one phrase that stands alone. */
const MOST_ALONE = 12;
/** Phrases read in one step: a list is long, and a page answers between the steps. */
const PHRASES_A_STEP = 64;

interface Step { readonly words: readonly number[]; readonly next: boolean }
/**
 * `rank`: the lower, the more urgent; below zero it is no need but one of the two reasons against. `list`: a bit of its own for each
 * list, since a saying of one language says nothing about the words of another. `alone`: only when the text says no more.
 */
interface Phrase { readonly steps: readonly Step[]; readonly rank: number; readonly anyOrder: boolean; readonly alone: boolean; readonly list: number }

const IDIOM = -1;
const ABOUT = -2;

export type FindNeed = (text: string) => CrisisNeed | undefined;

/** `count` is told of every word compared: tests hold the work to the length of the text. */
export const createNeedFinder = (lists: readonly PhraseList[], count?: () => void): FindNeed => atOnce(needFinderSteps(lists, count));

/** The same in steps. */
export function* needFinderSteps(lists: readonly PhraseList[], count?: () => void): Generator<void, FindNeed> {
  const wordList = createWordList();
  const starts = new Map<number, Phrase[]>();
  const fillers = new Set<number>();
  /** Need by rank; from `firstTopic` on they are subjects. */
  const needs: CrisisNeed[] = [];

  function* add(list: PhraseList, phrases: string, rank: number): Generator<void, void> {
    let added = 0;
    const bit = 1 << lists.indexOf(list);
    // Chinese is written without spaces, and read character by character.
    for (const phrase of phrases.replace(/(\p{Script=Han})(?=\p{Script=Han})/gu, '$1 >').split(',')) {
      const anyOrder = phrase.includes('&'), alone = phrase.includes('=');
      const steps = phrase.replace(/[&=]/, '').trim().split(/\s+/).filter(Boolean).map((written): Step => {
        const next = written.startsWith('>');
        const words = (next ? written.slice(1) : written).split('|').flatMap((part) => part.startsWith('@') ? groupOf(list, part.slice(1)) : part);
        return { next, words: [...new Set(words.flatMap((word) => formsOf(list, word)).map(wordList.number))] };
      });
      if (++added % PHRASES_A_STEP === 0) yield;
      for (const first of steps[0]?.words ?? []) {
        const known = starts.get(first), each = { steps, rank, anyOrder, alone, list: bit };
        if (known) known.push(each); else starts.set(first, [each]);
      }
    }
  }

  for (const list of lists) {
    if (list.reviewedBy === null) throw new FinderError('bad-option', `The crisis phrases of "${list.language}" have no reviewer.`);
    wordList.keep(list.otherWords);
    for (const word of list.fillers.split(' ')) fillers.add(wordList.number(word));
    yield* add(list, list.idioms, IDIOM);
    yield;
    yield* add(list, list.about, ABOUT);
    yield;
  }
  // Languages side by side: the most urgent of each before the less urgent of any.
  function* addAll(part: 'phrases' | 'topics'): Generator<void, void> {
    for (let i = 0; i < Math.max(0, ...lists.map((list) => list[part].length)); i++) {
      for (const list of lists) {
        const entry = list[part][i];
        if (entry) yield* add(list, entry[1], needs.push(entry[0]) - 1);
        yield;
      }
    }
  }
  yield* addAll('phrases');
  const firstTopic = needs.length;
  yield* addAll('topics');

  return (text) => {
    const read = wordList.read(text.slice(0, LONGEST));
    /** By place, the lists that have a saying there; and those that have the text be about something. */
    const saying = new Uint32Array(read.length);
    let about = 0;
    const found: [phrase: Phrase, places: readonly number[]][] = [];
    const words = read.length > MOST_ALONE ? Infinity : read.filter((numbers) => ![...numbers].some((number) => fillers.has(number))).length;
    read.forEach((numbers, at) => {
      for (const number of numbers) {
        for (const phrase of starts.get(number) ?? []) {
          const { steps, rank, anyOrder, alone, list } = phrase;
          if (alone && words > steps.length) continue;
          const places = anyOrder ? placesNear(read, at, steps, count) : placesAfter(read, at, steps, fillers, count);
          if (places === undefined) continue;
          if (rank === IDIOM) for (const place of places) saying[place] = (saying[place] ?? 0) | list;
          else if (rank === ABOUT) about |= list;
          else found.push([phrase, places]);
        }
      }
    });
    const counts = found.filter(([{ rank, list }, places]) => !(about & list && rank >= firstTopic) && !places.some((place) => (saying[place] ?? 0) & list));
    return counts.length ? needs[counts.reduce((least, [{ rank }]) => Math.min(least, rank), Infinity)] : undefined;
  };
}

function groupOf({ groups }: PhraseList, name: string): string[] {
  const words = groups[name];
  if (words === undefined) throw new FinderError('bad-option', `Crisis phrases: no group "${name}".`);
  return words.split(' ');
}

/** "kill~" -> kill, kills, killed, killing. */
function formsOf({ endings = {} }: PhraseList, written: string): string[] {
  const word = written.endsWith('~') ? written.slice(0, -1) : undefined;
  const ending = word === undefined ? undefined : Object.keys(endings).find((end) => word.endsWith(end));
  if (word === undefined || ending === undefined) return [written];
  const stem = word.slice(0, word.length - ending.length);
  return (endings[ending] ?? '').split(' ').map((end) => stem + end);
}

/** Where the words of a phrase that starts at `from` stand, each at its nearest place after the one before. */
function placesAfter(read: readonly ReadonlySet<number>[], from: number, steps: readonly Step[], fillers: ReadonlySet<number>, count?: () => void): number[] | undefined {
  const places = [from];
  let at = from;
  for (const { words, next } of steps.slice(1)) {
    let left = next ? 0 : GAP;
    let place: number | undefined;
    for (let i = at + 1; i <= at + 1 + REACH; i++) {
      const numbers = read[i];
      if (!numbers) break;
      count?.();
      if (words.some((word) => numbers.has(word))) {
        place = i;
        break;
      }
      if (![...numbers].some((number) => fillers.has(number)) && left-- === 0) break;
    }
    if (place === undefined) return undefined;
    places.push(at = place);
  }
  return places;
}

/** The same for a phrase in any order: each word at a place of its own near the first. */
function placesNear(read: readonly ReadonlySet<number>[], from: number, steps: readonly Step[], count?: () => void): number[] | undefined {
  const places = [from];
  for (const { words } of steps.slice(1)) {
    let place: number | undefined;
    for (let i = Math.max(0, from - NEAR); i <= from + NEAR && place === undefined; i++) {
      const numbers = read[i];
      count?.();
      if (numbers && !places.includes(i) && words.some((word) => numbers.has(word))) place = i;
    }
    if (place === undefined) return undefined;
    places.push(place);
  }
  return places;
}
