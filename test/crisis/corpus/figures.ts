/**
 * Recall and false positives of `crisisNeed` on the corpora beside this file, which were written before any phrase list.
 * A stable hash of the phrase puts it into the half that was looked at or the half that is held out.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { crisisNeed } from '../../../src/crisis/need.js';

export const LANGUAGES = ['en', 'es'] as const;
export type Half = 'looked at' | 'held out';

export interface Sample {
  readonly phrase: string;
  /** Absent: must not match. */
  readonly need?: string;
  readonly half: Half;
}

/** FNV-1a, so that a phrase stays in its half whatever is added around it. */
function half(phrase: string): Half {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(phrase)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash ^ hash >>> 16) & 1 ? 'looked at' : 'held out';
}

function lines(name: string): string[] {
  return readFileSync(path.join(process.cwd(), 'test/crisis/corpus', name), 'utf8').split('\n').filter(Boolean);
}

export function samples(language: string): Sample[] {
  return [
    ...lines(`${language}.must-match.txt`).map((line): Sample => {
      const [phrase = '', need = ''] = line.split('\t');
      return { phrase, need, half: half(phrase) };
    }),
    ...lines(`${language}.must-not.txt`).map((phrase): Sample => ({ phrase, half: half(phrase) })),
  ];
}

export interface Figures {
  readonly language: string;
  readonly half: Half;
  readonly mustMatch: number;
  readonly missed: readonly Sample[];
  /** Matched, but as another need. */
  readonly other: readonly Sample[];
  readonly mustNot: number;
  readonly extra: readonly Sample[];
  /** Of the phrases that must match, how many did, as any need and as their own. */
  readonly recall: number;
  readonly rightNeed: number;
  readonly falsePositives: number;
}

export function figures(language: string, of: Half): Figures {
  const all = samples(language).filter((sample) => sample.half === of);
  const must = all.filter(({ need }) => need !== undefined);
  const not = all.filter(({ need }) => need === undefined);
  const answered = must.map((sample) => ({ sample, need: crisisNeed(sample.phrase, language) }));
  const missed = answered.filter(({ need }) => need === undefined).map(({ sample }) => sample);
  const other = answered.filter(({ sample, need }) => need !== undefined && need !== sample.need).map(({ sample }) => sample);
  const extra = not.filter(({ phrase }) => crisisNeed(phrase, language) !== undefined);
  return {
    language, half: of, mustMatch: must.length, missed, other, mustNot: not.length, extra,
    recall: 1 - missed.length / must.length,
    rightNeed: 1 - (missed.length + other.length) / must.length,
    falsePositives: extra.length / not.length,
  };
}
