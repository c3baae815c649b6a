/**
 * The chunk for words: index, matching and the starter's synonyms. It is fetched and built right after the first page
 * is answered, because that page has no words in it, and a resident sees doors and results sooner without it.
 */
import type { Resource } from '../model/resource.js';
import { inSlices } from './in-slices.js';
import { SYNONYMS } from './synonyms.data.js';
import { buildTextIndex, type TextOptions } from './text-index.js';
import { matchText, type TextMatch } from './text-match.js';

export type MatchText = (text: string) => TextMatch | undefined;

export async function openText(resources: readonly Resource[], options: TextOptions): Promise<MatchText> {
  const index = await inSlices(buildTextIndex(resources, { ...options, synonyms: withOwn(options.synonyms) }));
  return (text) => matchText(index, text);
}

/** A host's words are added to the starter's. */
export function withOwn(own: TextOptions['synonyms']): Readonly<Record<string, readonly string[]>> {
  const all: Record<string, readonly string[]> = { ...SYNONYMS };
  for (const [id, phrases] of Object.entries(own ?? {})) all[id] = [...(SYNONYMS[id] ?? []), ...phrases];
  return all;
}
