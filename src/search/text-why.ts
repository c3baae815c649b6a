/**
 * Why a resource was found, and how a query was read: by field, which words stand there and by which way they were
 * matched. Words that wound are read and never repeated: a phrase is told by the category or the words it stands for.
 */
import { FIELDS, type TextIndex } from './text-index.js';
import { fieldsIn, whereFound } from './text-meanings.js';
import type { Candidate, Hit, Reading } from './text-reading.js';
import type { Lexicon } from './synonyms.js';
import type { How, Why } from './query.js';

/** A one-letter prefix has thousands of candidates; the likeliest few explain enough. */
const EXPLAINED = 200;
const WAYS: readonly How[] = ['exact', 'prefix', 'corrected', 'synonym'];

export function explain(index: TextIndex, lexicon: Lexicon, readings: readonly Reading[], hits: readonly Hit[], resource: number): readonly Why[] {
  const found = new Map<string, Set<string>>();
  const add = (fields: number, by: How, words: readonly string[]): void => {
    // Of a prefix's two hundred words a resource has one or two.
    if (fields === 0) return;
    for (const [f, field] of FIELDS.entries()) {
      if (!(fields & (1 << f))) continue;
      const key = `${field} ${by}`;
      const own = found.get(key) ?? new Set();
      for (const word of words) own.add(word);
      found.set(key, own);
    }
  };
  for (const { feed } of readings) {
    for (const { term, by } of feed.slice(0, EXPLAINED)) add(fieldsIn(index, term, resource), by, [index.vocabulary.words[term] ?? '']);
  }
  for (const { phrase } of hits) {
    for (const meaning of phrase.meanings) {
      for (const { fields, words } of whereFound(index, lexicon, meaning, resource)) add(fields, 'synonym', words);
    }
  }
  return FIELDS.flatMap((field) => {
    const told = new Set<string>();
    return WAYS.flatMap((by): Why[] => {
      // Each word once, by the surest way.
      const words = [...found.get(`${field} ${by}`) ?? []].filter((word) => !told.has(word));
      for (const word of words) told.add(word);
      return words.length > 0 ? [{ field, words, by }] : [];
    });
  });
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
  return changed ? read.join(' ') : undefined;
}

const better = (a: Candidate | undefined, b: Candidate | undefined): boolean => (a?.quality ?? 0) >= (b?.quality ?? 0);
