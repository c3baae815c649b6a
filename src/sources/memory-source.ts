/**
 * A Source over resources in memory: the one that every feed ends in. It owns the index and answers in the same thread.
 * The first page needs no more than this file; the engine for questions is fetched right after it, suggestions and
 * places by name when someone types. A chunk that did not come is asked for again by the next call.
 * After `close()` every call rejects with FinderError `closed`; an aborted one with `aborted` and the reason as cause.
 */
import { FinderError } from '../model/errors.js';
import type { Feed, Problem } from '../feeds/feed.js';
import type { Resource } from '../model/resource.js';
import { buildIndex, type DirectoryIndex, type IndexOptions } from '../search/directory-index.js';
import type { Engine } from '../search/engine.js';
import { throwIfAborted } from '../model/slices.js';
import { isOpening } from '../search/is-opening.js';
import { openingPage } from '../search/opening.js';
import type { Suggestion } from '../search/query.js';
import type { TextOptions } from '../search/text-index.js';
import type { CallOptions, Description, LocatedPlace, Source } from './directory.js';

export interface MemoryOptions extends IndexOptions, TextOptions {
  readonly now?: (() => Date) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Gives a GeoJSON FeatureCollection of named areas, when someone first types a place. */
  readonly loadAreas?: (() => Promise<unknown>) | undefined;
}

/** What a source says of where its resources come from. */
export type Reading = Pick<Feed, 'problems' | 'columns' | 'records'> & { readonly format?: Feed['format'] };

type Suggest = (text: string) => readonly Suggestion[];

/** Opens a Source over resources that nobody changes any more. Ids must be unique. */
export async function memorySource(resources: readonly Resource[], reading: Reading, options: MemoryOptions = {}): Promise<Source> {
  const built = await buildIndex(resources, options, options.signal);
  const now = options.now ?? (() => new Date());
  const description = describe(resources, reading);
  const problems: Problem[] = [...reading.problems];
  let index: DirectoryIndex | undefined = built;
  let engine: Promise<Engine> | undefined;
  const life = new AbortController();
  let suggesting: Promise<Suggest> | undefined;
  let locating: Promise<(text: string) => readonly LocatedPlace[]> | undefined;

  const open = (call: CallOptions | undefined): DirectoryIndex => {
    throwIfAborted(call?.signal);
    if (!index) throw new FinderError('closed', 'This directory was closed. Open it again.');
    return index;
  };

  const ready = (): Promise<Engine> => engine ??= import('../search/engine.js')
    .then(({ createEngine }) => createEngine(built, options, life.signal))
    .catch((cause: unknown) => { engine = undefined; throw notLoaded(cause); });

  const suggestions = (): Promise<Suggest> => suggesting ??= import('../search/suggest.js')
    .then(({ createSuggest }) => createSuggest(built, options))
    .catch((cause: unknown) => { suggesting = undefined; throw notLoaded(cause); });

  const gazetteer = (): NonNullable<typeof locating> => locating ??= Promise.all([
    import('../search/gazetteer.js'),
    options.loadAreas?.().catch((cause: unknown) => { problems.push(areasFailed(cause)); return undefined; }),
  ]).then(([{ buildGazetteer, locateIn }, areas]) => { const known = buildGazetteer(resources, areas); return (text: string) => locateIn(known, text); })
    .catch((cause: unknown) => { locating = undefined; throw notLoaded(cause); });

  return {
    problems,
    describe: () => description,
    async search(query, call) {
      const opened = open(call);
      const answer = isOpening(query) ? openingPage(opened, query, now()) : (await ready()).search(query, now());
      // Ready for the first thing asked; if it fails now, it is told then.
      ready().catch(() => undefined);
      const page = await answer;
      open(call);
      return page;
    },
    async places(query, call) {
      open(call);
      const found = await (await ready()).places(query, now());
      open(call);
      return found;
    },
    // In a promise, so that what `open` throws rejects.
    get: (id, call) => Promise.resolve().then(() => resources[open(call).numberOf.get(id) ?? -1]),
    readAgain({ name, source }) {
      open(undefined);
      const found = resources.filter((each) => each.name === name && each.source?.row === source?.row && each.source?.name === source?.name);
      return found.length === 1 ? found[0] : undefined;
    },
    async suggest(text, call) {
      open(call);
      const suggest = await suggestions();
      open(call);
      return suggest(text);
    },
    async locate(text, call) {
      open(call);
      const locate = await gazetteer();
      open(call);
      return locate(text);
    },
    close() {
      life.abort();
      index = engine = suggesting = locating = undefined;
    },
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
