/**
 * A Source over resources in memory: the one that every feed ends in. It owns the index and answers in the same thread;
 * suggestions and places by name are separate chunks, fetched on first use.
 * After `close()` every call rejects with FinderError `closed`; an aborted one with `aborted` and the reason as cause.
 */
import { FinderError } from '../model/errors.js';
import type { Feed, Problem } from '../feeds/feed.js';
import type { Resource } from '../model/resource.js';
import { buildIndex, type DirectoryIndex, type IndexOptions } from '../search/directory-index.js';
import type { Gazetteer } from '../search/gazetteer.js';
import { throwIfAborted } from '../search/in-slices.js';
import { places, search } from '../search/search.js';
import type { Query, Suggestion } from '../search/query.js';
import type { TextOptions } from '../search/text-index.js';
import type { MatchText } from '../search/text-search.js';
import type { CallOptions, Description, Source } from './directory.js';

export interface MemoryOptions extends IndexOptions, TextOptions {
  readonly now?: (() => Date) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Gives a GeoJSON FeatureCollection of named areas, when someone first types a place. */
  readonly loadAreas?: (() => Promise<unknown>) | undefined;
}

/** What a source says of where its resources come from. */
export type Reading = Pick<Feed, 'problems' | 'columns' | 'records'> & { readonly format?: Feed['format'] };

/** Opens a Source over resources that nobody changes any more. Ids must be unique. */
export async function memorySource(resources: readonly Resource[], reading: Reading, options: MemoryOptions = {}): Promise<Source> {
  const built = await buildIndex(resources, options, options.signal);
  const now = options.now ?? (() => new Date());
  const description = describe(resources, reading);
  const problems: Problem[] = [...reading.problems];
  let index: DirectoryIndex | undefined = built;
  let matching: Promise<MatchText> | undefined;
  let suggesting: Promise<(text: string) => readonly Suggestion[]> | undefined;
  let gazetteer: Promise<Gazetteer> | undefined;

  const open = (call: CallOptions | undefined): DirectoryIndex => {
    throwIfAborted(call?.signal);
    if (!index) throw new FinderError('closed', 'This directory was closed. Open it again.');
    return index;
  };

  /** A chunk that did not come is asked for again at the next call. */
  const readText = (): Promise<MatchText> => matching ??= import('../search/text-search.js')
    .then(({ openText }) => openText(resources, options))
    .catch((cause: unknown) => { matching = undefined; throw notLoaded(cause); });

  const wordsOf = async ({ text }: Query, call: CallOptions | undefined): Promise<MatchText | undefined> => {
    open(call);
    return text === undefined ? undefined : readText();
  };

  const loadGazetteer = async (): Promise<Gazetteer> => {
    const [{ buildGazetteer }, areas] = await Promise.all([
      import('../search/gazetteer.js'),
      options.loadAreas?.().catch((cause: unknown) => { problems.push(areasFailed(cause)); return undefined; }),
    ]);
    return buildGazetteer(resources, areas);
  };

  return {
    problems,
    describe: () => description,
    async search(query, call) {
      const matchText = await wordsOf(query, call);
      const page = search(open(call), query, { now: now(), matchText });
      // Ready for the first word typed; a failure then is told then.
      readText().catch(() => undefined);
      return page;
    },
    async places(query, call) {
      const matchText = await wordsOf(query, call);
      return places(open(call), query, { now: now(), matchText });
    },
    async get(id, call) {
      const { numberOf } = open(call);
      return resources[numberOf.get(id) ?? -1];
    },
    async suggest(text, call) {
      const { createSuggest } = (open(call), await import('../search/suggest.js'));
      suggesting ??= Promise.resolve(createSuggest(open(call), options));
      const suggest = await suggesting;
      open(call);
      return suggest(text);
    },
    async locate(text, call) {
      open(call);
      const { locateIn } = await import('../search/gazetteer.js');
      const known = await (gazetteer ??= loadGazetteer());
      open(call);
      return locateIn(known, text);
    },
    close() { index = matching = suggesting = gazetteer = undefined; },
  };
}

function describe(resources: readonly Resource[], { columns, records, format }: Reading): Description {
  const count = (has: (resource: Resource) => unknown): number => resources.reduce((sum, resource) => has(resource) ? sum + 1 : sum, 0);
  const newest = resources.reduce<string | undefined>((latest, { assuredDate }) =>
    assuredDate !== undefined && (latest === undefined || assuredDate > latest) ? assuredDate : latest, undefined);
  return {
    count: resources.length, columns, records,
    ...(format === undefined ? {} : { format }),
    has: {
      phone: count(({ phones }) => phones.some(({ kind }) => kind !== 'fax')),
      place: count(({ place }) => place?.latitude !== undefined),
      hours: count(({ schedules }) => schedules?.length),
      languages: count(({ languages }) => languages?.length),
      cost: count(({ cost, free }) => cost !== undefined || free !== undefined),
      virtual: count(({ virtual }) => virtual !== undefined),
      accessible: count(({ accessible }) => accessible !== undefined),
      assuredDate: count(({ assuredDate }) => assuredDate),
    },
    ...(newest === undefined ? {} : { newest }),
  };
}

function areasFailed(cause: unknown): Problem {
  const why = cause instanceof Error ? cause.message : String(cause);
  return {
    code: 'gazetteer-failed', params: { why }, severity: 'warning',
    message: `The file of place names could not be read, so only the directory's own places are found. ${why}`,
  };
}

const notLoaded = (cause: unknown): FinderError =>
  new FinderError('feed-unreachable', 'A part of the search could not be loaded. Check the connection and try again.', { cause });
