/**
 * Recall and false positives of `crisisNeed` on three corpora: the one beside this file, which was written before any phrase list,
 * and those in ../fresh and ../third, each of which was written later without sight of the lists or of the corpora before it.
 * A stable hash of the phrase puts it into the half that is tuned on or the half that is held out.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { crisisNeed } from '../../../src/crisis/need.js';

export const LANGUAGES = ['en', 'es'] as const;
export const CORPORA = ['first', 'fresh', 'third'] as const;
export const HALVES = ['looked at', 'held out'] as const;
export type Corpus = typeof CORPORA[number];
export type Half = typeof HALVES[number];

export interface Sample {
  readonly phrase: string;
  /** Absent: must not match. */
  readonly need?: string;
  readonly half: Half;
}

/** Said before each phrase of a corpus when its half is drawn. */
const SEEDS: Readonly<Record<Corpus, string>> = { first: '', fresh: 'fresh 2026-11-26 ', third: 'third 2026-11-26 ' };

/** FNV-1a, so that a phrase stays in its half whatever is added around it. */
function half(phrase: string): Half {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(phrase)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash ^ hash >>> 16) & 1 ? 'looked at' : 'held out';
}

const read = (name: string): string => readFileSync(path.join(process.cwd(), 'test/crisis', name), 'utf8');
const lines = (name: string): string[] => read(`corpus/${name}`).split('\n').filter(Boolean);

function phrases(corpus: Corpus, language: string): { phrase: string; need?: string }[] {
  if (corpus !== 'first') {
    const { must, mustNot } = JSON.parse(read(`${corpus}/${language}.json`)) as { must: Record<string, string[]>; mustNot: string[] };
    return [
      ...Object.entries(must).flatMap(([need, all]) => all.map((phrase) => ({ phrase, need }))),
      ...mustNot.map((phrase) => ({ phrase })),
    ];
  }
  return [
    ...lines(`${language}.must-match.txt`).map((line) => {
      const [phrase = '', need = ''] = line.split('\t');
      return { phrase, need };
    }),
    ...lines(`${language}.must-not.txt`).map((phrase) => ({ phrase })),
  ];
}

export function samples(language: string, corpus: Corpus): Sample[] {
  return phrases(corpus, language).map((each) => ({ ...each, half: half(SEEDS[corpus] + each.phrase) }));
}

export interface Figures {
  readonly mustMatch: number;
  readonly missed: readonly Sample[];
  /** Matched, but as another need. */
  readonly other: readonly (Sample & { readonly as: string })[];
  readonly mustNot: number;
  readonly extra: readonly (Sample & { readonly as: string })[];
  /** Of the phrases that must match, how many did, as any need and as their own. */
  readonly recall: number;
  readonly rightNeed: number;
  readonly falsePositives: number;
}

export function figures(language: string, corpus: Corpus, of: Half): Figures {
  const all = samples(language, corpus).filter((sample) => sample.half === of).map((sample) => ({ sample, as: crisisNeed(sample.phrase, language) }));
  const must = all.filter(({ sample }) => sample.need !== undefined);
  const not = all.filter(({ sample }) => sample.need === undefined);
  const missed = must.filter(({ as }) => as === undefined).map(({ sample }) => sample);
  const named = (list: typeof all): Figures['extra'] => list.flatMap(({ sample, as }) => as !== undefined && as !== sample.need ? { ...sample, as } : []);
  const [other, extra] = [named(must), named(not)];
  return {
    mustMatch: must.length, missed, other, mustNot: not.length, extra,
    recall: 1 - missed.length / must.length,
    rightNeed: 1 - (missed.length + other.length) / must.length,
    falsePositives: extra.length / not.length,
  };
}
