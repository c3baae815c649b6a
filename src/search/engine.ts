/**
 * The chunk that answers questions: words, filters, distances, and the matches for a map. It is fetched right after the
 * first page, or before it when the first query asks for something. The index of words is built meanwhile, in slices;
 * only a query with words waits for it.
 */
import type { FindNeed } from '../crisis/need-finder.js';
import { slices, throwIfAborted } from '../model/slices.js';
import { inSlices } from '../model/steps.js';
import { compileAreas, type Areas, type Served } from './areas.js';
import type { DirectoryIndex } from './directory-index.js';
import type { OpenGazetteer } from './gazetteer.js';
import type { Page, Places, Query } from './query.js';
import { places, search } from './search.js';
import type { TextOptions } from './text-index.js';
import { openText } from './text-search.js';

export interface Engine {
  search(query: Query, now: Date, signal?: AbortSignal): Promise<Page>;
  places(query: Query, now: Date, signal?: AbortSignal): Promise<Places>;
}

const isPlace = ({ latitude, longitude, accuracy = 0 }: NonNullable<Query['near']>): boolean => [latitude, longitude, accuracy].every(Number.isFinite);

/** The phrases weigh as much as the index of 5,000 services, so the directories of a page share them. */
const needs = new Map<string, Promise<FindNeed | undefined>>();

function needIn(locale: string): Promise<FindNeed | undefined> {
  let need = needs.get(locale);
  if (!need) {
    need = import('../crisis/need-arriving.js').then(async ({ LIST_FILES, needAsItArrives }) => (await needAsItArrives(LIST_FILES, locale)).find)
      // Tried again for the next directory.
      .catch(() => { needs.delete(locale); return undefined; });
    needs.set(locale, need);
  }
  return need;
}

export function createEngine(index: DirectoryIndex, options: TextOptions, signal: AbortSignal, gazetteer?: () => Promise<Pick<OpenGazetteer, 'inText'>>): Engine {
  const text = openText(index.resources, options, signal);
  // Told to whoever asks for words, not to the page.
  text.catch(() => undefined);
  const wordsOf = async (query: Query) => query.text === undefined ? undefined : text;
  // The phrases weigh more than the engine, so they come beside it. Should they fail to, a query is answered all the same.
  const need = needIn(options.locale ?? 'en');
  const needOf = async (query: Query) => query.text === undefined ? undefined : need;
  let areas: Promise<Areas> | undefined;
  const servedAt = async ({ near }: Query, call: AbortSignal | undefined): Promise<Served | undefined> => {
    if (!near || !isPlace(near)) return undefined;
    areas ??= inSlices(compileAreas(index.resources), signal);
    areas.catch(() => undefined);
    return inSlices((await areas).at(near), call);
  };
  /** "food 19104" and "food near Germantown" are food near there. A place that is not known leaves the words as they are. */
  const placed = async (query: Query): Promise<{ readonly query: Query; readonly place?: string }> => {
    if (query.near || !query.text || !/\d{5}|\b(?:near|close to|around|next to|cerca|pres de)\b/i.test(query.text)) return { query };
    const found = await gazetteer?.().then(({ inText }) => inText(query.text ?? '')).catch(() => undefined);
    if (!found) return { query };
    const { text: _text, ...others } = query, { label, kind: _kind, ...near } = found.place;
    return { query: { ...others, ...(found.rest && { text: found.rest }), near, sort: query.sort ?? 'distance' }, place: label };
  };
  return {
    async search(given, now, signal) {
      const { query, place } = await placed(given);
      const matchText = await wordsOf(query), crisisNeed = await needOf(query), served = await servedAt(query, signal);
      const next = slices(signal);
      // Letters typed while the index was being made wait here together: only the last is still wanted.
      await next();
      const found = query.text === undefined ? undefined : matchText?.(query.text);
      await next();
      // What helps with a need is asked for in other words.
      const page = search(index, query, { now, matchText: (text) => text === query.text ? found : matchText?.(text), needOf: crisisNeed, served, isNamed: place !== undefined });
      return place === undefined ? page : { ...page, place };
    },
    async places(given, now, signal) {
      const { query } = await placed(given);
      const matchText = await wordsOf(query), crisisNeed = await needOf(query), served = await servedAt(query, signal);
      throwIfAborted(signal);
      return places(index, query, { now, matchText, needOf: crisisNeed, served });
    },
  };
}
