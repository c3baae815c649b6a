/**
 * Words, ready to be asked: the index, the lexicon of what people call things with the host's own, and matching.
 * The lexicon is a chunk of its own, fetched while the index is built; should it fail to come, the feed's own words answer.
 */
import type { Resource } from '../model/resource.js';
import { inSlices } from '../model/steps.js';
import type { Lexicon } from './synonyms.js';
import { buildTextIndex, type TextOptions } from './text-index.js';
import { matchText, type TextMatch } from './text-match.js';
import { vocabularySteps } from './vocabulary.js';

export type MatchText = (text: string) => TextMatch | undefined;

/** A host that adds no words shares the lexicon with every other directory of the page. */
let builtIn: Lexicon | undefined;

export async function openText(resources: readonly Resource[], options: TextOptions, signal?: AbortSignal): Promise<MatchText> {
  const loading = import('./synonyms.js').then(async ({ lexiconSteps }) => options.synonyms ? inSlices(lexiconSteps(options.synonyms), signal)
    : builtIn ??= await inSlices(lexiconSteps(), signal)).catch(() => undefined);
  const index = await inSlices(buildTextIndex(resources, options), signal);
  const lexicon = await loading ?? await inSlices(noLexicon(), signal);
  return (text) => matchText(index, lexicon, text);
}

function* noLexicon(): Generator<void, Lexicon> {
  return { phrases: [], phrasesOf: [], vocabulary: yield* vocabularySteps([]), agencyWords: new Map(), unspoken: new Set() };
}
