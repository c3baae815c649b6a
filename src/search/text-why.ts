/**
 * Why a resource was found, and how a query was read: by field, which words stand there and by which way they were
 * matched. Words that wound are read and never repeated: a phrase is told by the category or the words it stands for.
 */
import { asWritten } from '../text/words.js';
import { entryFields, entryResource, FIELDS, type TextIndex } from './text-index.js';
import { fieldsIn, whereFinder, type WhereFound } from './text-meanings.js';
import type { Candidate, Hit, Reading } from './text-reading.js';
import type { Lexicon, Meaning } from './synonyms.js';
import type { How, Why } from './query.js';

/** A one-letter prefix has thousands of candidates; the likeliest few explain enough. */
const EXPLAINED = 200;
const WAYS: readonly How[] = ['exact', 'prefix', 'corrected', 'synonym'];

/** Of a rare word its resources are looked at rather than those of the page. */
const FEW = 6;

/** Why each of some resources was found: all of a page at once, since what is looked for is the same. */
export function explain(index: TextIndex, readings: readonly Reading[], hits: readonly Hit[], whereOf: (meaning: Meaning) => WhereFound, resources: readonly number[]): readonly (readonly Why[])[] {
  const told = resources.map(() => new Told()), slots = new Map(resources.map((resource, slot) => [resource, slot]));
  for (const { feed } of readings) {
    for (let at = 0; at < feed.length && at < EXPLAINED; at++) {
      const { term, by } = feed[at] as Candidate, from = index.starts[term] ?? 0, to = index.starts[term + 1] ?? 0, word = index.vocabulary.words[term] ?? '';
      if (to - from <= FEW) {
        for (let e = from; e < to; e++) {
          const entry = index.entries[e] ?? 0, slot = slots.get(entryResource(entry));
          if (slot !== undefined) told[slot]?.add(entryFields(entry), by, [word]);
        }
        continue;
      }
      for (const [slot, resource] of resources.entries()) {
        const fields = fieldsIn(index, term, resource);
        if (fields !== 0) told[slot]?.add(fields, by, [word]);
      }
    }
  }
  const meanings = [...new Set(hits.flatMap(({ phrase }) => phrase.meanings))].map(whereOf);
  return told.map((own, slot) => {
    for (const where of meanings) for (const { fields, words } of where(resources[slot] ?? 0)) own.add(fields, 'synonym', words);
    return own.why();
  });
}

/** What one resource was found by. Most of its cells stay empty, and nothing is made for them. */
class Told {
  /** Words by field and way. */
  readonly #cells: (Set<string> | undefined)[] = [];
  #fields = 0;

  add(fields: number, by: How, words: readonly string[]): void {
    this.#fields |= fields;
    const way = WAYS.indexOf(by);
    for (let f = 0, rest = fields; rest !== 0; f++, rest >>= 1) {
      if ((rest & 1) === 0) continue;
      const own = this.#cells[f * WAYS.length + way] ??= new Set<string>();
      for (const word of words) own.add(word);
    }
  }

  why(): readonly Why[] {
    const why: Why[] = [];
    for (const [f, field] of FIELDS.entries()) {
      if ((this.#fields & (1 << f)) === 0) continue;
      const before: Set<string>[] = [];
      for (const [way, by] of WAYS.entries()) {
        const own = this.#cells[f * WAYS.length + way];
        if (!own) continue;
        // Each word once, by the surest way.
        const words = [...own].filter((word) => !before.some((surer) => surer.has(word)));
        before.push(own);
        if (words.length > 0) why.push({ field, words: words.map(asWritten), by });
      }
    }
    return why;
  }
}

/** Each meaning's finder, made once. */
export function finders(index: TextIndex, lexicon: Lexicon): (meaning: Meaning) => WhereFound {
  const made = new Map<Meaning, WhereFound>();
  return (meaning) => {
    let finder = made.get(meaning);
    if (!finder) made.set(meaning, finder = whereFinder(index, lexicon, meaning));
    return finder;
  };
}

/** The query as one match reads it; undefined when no word had to be corrected for it. */
export function asRead(index: TextIndex, lexicon: Lexicon, asked: readonly string[], readings: readonly Reading[], hits: readonly Hit[], whereOf: (meaning: Meaning) => WhereFound, resource: number): string | undefined {
  // Most queries are spelt as the feed or the lexicon spells them.
  if (!readings.some(({ feed, lexicon: meant }) => feed.some(isCorrected) || meant.some(isCorrected))) return undefined;
  let changed = false;
  const read = asked.map((word, at) => {
    const reading = readings[at];
    const own = reading?.feed.find(({ term }) => fieldsIn(index, term, resource) !== 0);
    const hit = hits.find(({ phrase, mask }) => mask & (1 << at) && phrase.meanings.some((meaning) => whereOf(meaning)(resource).length > 0));
    const meant = hit && reading?.lexicon.find(({ term }) => hit.read.includes(lexicon.vocabulary.words[term] ?? ''));
    const [candidate, vocabulary] = better(own, meant) ? [own, index.vocabulary] : [meant, lexicon.vocabulary];
    if (candidate?.by !== 'corrected') return word;
    const instead = vocabulary.words[candidate.term] ?? word;
    if (lexicon.unspoken.has(instead)) return word;
    changed = true;
    return instead;
  });
  return changed ? asWritten(read.join(' ')) : undefined;
}

const isCorrected = ({ by }: Candidate): boolean => by === 'corrected';
const better = (a: Candidate | undefined, b: Candidate | undefined): boolean => (a?.quality ?? 0) >= (b?.quality ?? 0);
