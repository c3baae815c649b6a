/**
 * Words, ready to be asked: the index, matching, and the starter's synonyms with the host's.
 */
import { ownValue } from '../model/own-value.js';
import type { Resource } from '../model/resource.js';
import { inSlices } from '../model/steps.js';
import { SYNONYMS } from './synonyms.data.js';
import { buildTextIndex, type TextOptions } from './text-index.js';
import { matchText, type TextMatch } from './text-match.js';

export type MatchText = (text: string) => TextMatch | undefined;

export async function openText(resources: readonly Resource[], options: TextOptions, signal?: AbortSignal): Promise<MatchText> {
  const index = await inSlices(buildTextIndex(resources, { ...options, synonyms: withOwn(options.synonyms) }), signal);
  return (text) => matchText(index, text);
}

/** A host's words are added to the starter's. */
export function withOwn(own: TextOptions['synonyms']): Readonly<Record<string, readonly string[]>> {
  const all: Record<string, readonly string[]> = { ...SYNONYMS };
  for (const [id, phrases] of Object.entries(own ?? {})) all[id] = [...(ownValue(SYNONYMS, id) ?? []), ...phrases];
  return all;
}
