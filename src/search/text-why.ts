/**
 * Why a resource was found, and how a query was read: by field, which words stand there and by which way they were
 * matched. Words that wound are read and never repeated: a phrase is told by the category or the words it stands for.
 */
import { asWritten } from '../text/words.js';
import { FIELDS, type TextIndex } from './text-index.js';
import { fieldsIn, whereFound } from './text-meanings.js';
import type { Candidate, Hit, Reading } from './text-reading.js';
import type { Lexicon } from './synonyms.js';
import type { How, Why } from './query.js';

/** A one-letter prefix has thousands of candidates; the likeliest few explain enough. */
const EXPLAINED = 200;
const WAYS: readonly How[] = ['exact', 'prefix', 'corrected', 'synonym'];

export function explain(index: TextIndex, lexicon: Lexicon, readings: readonly Reading[], hits: readonly Hit[], resource: number): readonly Why[] {
  /** Words by field and way; most of a page's cells stay empty, and nothing is made for them. */
  const cells: (Set<string> | undefined)[] = [];
  let told = 0;
  const add = (fields: number, by: How, words: readonly string[]): void => {
    told |= fields;
    const way = WAYS.indexOf(by);
    for (let f = 0, rest = fields; rest !== 0; f++, rest >>= 1) {
      if ((rest & 1) === 0) continue;
      const own = cells[f * WAYS.length + way] ??= new Set<string>();
      for (const word of words) own.add(word);
    }
  };
  for (const { feed } of readings) {
    for (let at = 0; at < feed.length && at < EXPLAINED; at++) {
      const { term, by } = feed[at] as Candidate, fields = fieldsIn(index, term, resource);
      // Of a prefix's two hundred words a resource has one or two.
      if (fields !== 0) add(fields, by, [index.vocabulary.words[term] ?? '']);
    }
  }
  for (const { phrase } of hits) {
    for (const meaning of phrase.meanings) {
      for (const { fields, words } of whereFound(index, lexicon, meaning, resource)) add(fields, 'synonym', words);
    }
  }
  const why: Why[] = [];
  for (const [f, field] of FIELDS.entries()) {
    if ((told & (1 << f)) === 0) continue;
    const before: Set<string>[] = [];
    for (const [way, by] of WAYS.entries()) {
      const own = cells[f * WAYS.length + way];
      if (!own) continue;
      // Each word once, by the surest way.
      const words = [...own].filter((word) => !before.some((surer) => surer.has(word)));
      before.push(own);
      if (words.length > 0) why.push({ field, words: words.map(asWritten), by });
    }
  }
  return why;
}

/** The query as one match reads it; undefined when no word had to be corrected for it. */
export function asRead(index: TextIndex, lexicon: Lexicon, asked: readonly string[], readings: readonly Reading[], hits: readonly Hit[], resource: number): string | undefined {
  let changed = false;
  const read = asked.map((word, at) => {
    const reading = readings[at];
    const own = reading?.feed.find(({ term }) => fieldsIn(index, term, resource) !== 0);
    const hit = hits.find(({ phrase, mask }) => mask & (1 << at) && phrase.meanings.some((meaning) => whereFound(index, lexicon, meaning, resource).length > 0));
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

const better = (a: Candidate | undefined, b: Candidate | undefined): boolean => (a?.quality ?? 0) >= (b?.quality ?? 0);
