/** Small builders shared by the search tests. */
import type { Resource } from '../../src/model/resource.js';
import { compileAreas } from '../../src/search/areas.js';
import { indexSteps, type DirectoryIndex, type IndexOptions } from '../../src/search/directory-index.js';
import type { Page, Query } from '../../src/search/query.js';
import { atOnce } from '../../src/model/steps.js';
import { places, search } from '../../src/search/search.js';
import { buildTextIndex, type TextOptions } from '../../src/search/text-index.js';
import { matchText } from '../../src/search/text-match.js';
import { lexiconSteps } from '../../src/search/synonyms.js';

/** Monday 23 November 2026, 10:00 in New York. */
export const NOW = new Date('2026-11-23T15:00:00Z');

export function resource(id: string, rest: Partial<Resource> = {}): Resource {
  return { id, name: `Service ${id}`, categories: [], phones: [], ...rest };
}

export interface TestDirectory {
  readonly index: DirectoryIndex;
  search(query: Query): Page;
  places(query: Query): ReturnType<typeof places>;
}

export function directoryOf(resources: readonly Resource[], options: IndexOptions & TextOptions = {}): TestDirectory {
  const index = atOnce(indexSteps(resources, options));
  const text = atOnce(buildTextIndex(resources, options)), lexicon = atOnce(lexiconSteps(options.synonyms));
  const given = { now: NOW, matchText: (words: string) => matchText(text, lexicon, words) };
  const areas = atOnce(compileAreas(resources));
  const at = ({ near }: Query) => ({ ...given, served: near && atOnce(areas.at(near)) });
  return { index, search: (query) => search(index, query, at(query)), places: (query) => places(index, query, at(query)) };
}

export const idsOf = (page: Page): string[] => page.items.map(({ resource: { id } }) => id);
export const namesOf = (page: Page): string[] => page.items.map(({ resource: { name } }) => name);
