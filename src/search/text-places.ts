/**
 * The words of a query that are places here. "Boston" finds what is in Boston before what bears the name elsewhere ("South
 * Boston", "Boston Children's in Brookline"), and where fewer words must be enough the town that was named is kept: what is
 * right for somebody a day's drive away helps nobody. A word is a place where the feed has it as one at least as often as it
 * has it in what things are called: "VA" in a list of VA clinics is no Virginia, and "hi" in a sentence no Hawaii.
 */
import { isOrdinary } from './asked-words.js';
import { FIELD, type TextIndex } from './text-index.js';
import { holdingAll } from './text-meanings.js';
import type { Candidate, Hit, Reading } from './text-reading.js';

const TITLES = FIELD.name | FIELD.categories | FIELD.organization;
const LONGEST_NAME = 4;

/** Bits of the words that are places here, or mean one. */
export function placesIn(index: TextIndex, asked: readonly string[], readings: readonly Reading[], hits: readonly Hit[]): number {
  const isPlace = ({ term, by }: Candidate): boolean => {
    if (by !== 'exact') return false;
    let places = 0, titles = 0;
    for (let e = index.starts[term] ?? 0, end = index.starts[term + 1] ?? 0; e < end; e++) {
      const entry = index.entries[e] ?? 0;
      if (entry & FIELD.place) places++; else if (entry & TITLES) titles++;
    }
    return places > 0 && places >= titles;
  };
  const meant = hits.reduce((bits, { mask, by, phrase: { meanings } }) => by === 'exact' && meanings.some((meaning) => 'words' in meaning && meaning.inPlace && holdingAll(index, meaning.words).some((entry) => entry & FIELD.place)) ? bits | mask : bits, 0);
  return readings.reduce((bits, { feed }, at) => !isOrdinary(asked[at] ?? '') && feed.some(isPlace) ? bits | (1 << at) : bits, meant);
}

const SIDES: ReadonlySet<string> = new Set('north south east west northeast northwest southeast southwest upper lower downtown uptown norte sur oeste'.split(' '));

/** Bits of the words for a side of a town ("north philly"), which records seldom name: none that belongs to a name, as in "West Virginia" or "South Bend". */
export function sidesIn(asked: readonly string[], towns: readonly Town[], hits: readonly Hit[]): number {
  const named = towns.reduce((bits, { mask }) => bits | mask, 0);
  return asked.reduce((bits, word, at) => SIDES.has(word) && !(named & (1 << at)) && !isWithin(1 << at, hits) ? bits | (1 << at) : bits, 0);
}

/** The words of a query that mean a place together: "mexico" in "new mexico" is no town. */
const isWithin = (mask: number, hits: readonly Hit[]): boolean => hits.some((hit) => hit.mask !== mask && (hit.mask & mask) === mask && hit.by === 'exact' && hit.phrase.meanings.some((meaning) => 'words' in meaning && meaning.inPlace));

/** Who is in a town, by entries, and the words that name it. */
export interface Town { readonly mask: number; readonly entries: Uint32Array }

/** The towns whose whole names the query has, the longest names first; none that most of the directory is in. */
export function townsIn(index: TextIndex, heard: readonly string[], hits: readonly Hit[]): readonly Town[] {
  const found: Town[] = [];
  let taken = 0;
  for (let length = Math.min(LONGEST_NAME, heard.length); length > 0; length--) {
    for (let from = 0; from + length <= heard.length; from++) {
      const mask = ((1 << length) - 1) << from, entries = taken & mask || isWithin(mask, hits) ? undefined : index.towns.get(heard.slice(from, from + length).join(' '));
      if (!entries || entries.length > index.count / 2) continue;
      taken |= mask;
      found.push({ mask, entries });
    }
  }
  return found;
}
