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
import { slices, throwIfAborted } from '../model/slices.js';
import { inSlices } from '../model/steps.js';
import type { OpenGazetteer } from '../search/gazetteer.js';
import { isOpening } from '../search/is-opening.js';
import { openStateSteps } from '../search/open-states.js';
import { openingPage } from '../search/opening.js';
import type { Suggest } from '../search/suggest.js';
import type { TextOptions } from '../search/text-index.js';
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
  await inSlices(openStateSteps(built, now()), options.signal);
  await slices(options.signal)();
  const description = describe(resources, reading);
  const problems: Problem[] = [...reading.problems];
  let index: DirectoryIndex | undefined = built;
  let engine: Promise<Engine> | undefined;
  const life = new AbortController();
  let suggesting: Promise<Suggest> | undefined;
  let locating: Promise<OpenGazetteer> | undefined;

  const open = (call: CallOptions | undefined): DirectoryIndex => {
    throwIfAborted(call?.signal);
    if (!index) throw new FinderError('closed', 'This directory was closed. Open it again.');
    return index;
  };

  const ready = (): Promise<Engine> => engine ??= import('../search/engine.js')
    .then(({ createEngine }) => createEngine(built, options, life.signal, gazetteer))
    .catch((cause: unknown) => { engine = undefined; throw notLoaded(cause); });

  const suggestions = (): Promise<Suggest> => suggesting ??= import('../search/suggest.js')
    .then(({ createSuggest }) => inSlices(createSuggest(built, options), life.signal))
    .catch((cause: unknown) => { suggesting = undefined; throw notLoaded(cause); });

  const gazetteer = (): NonNullable<typeof locating> => locating ??= Promise.all([
    import('../search/gazetteer.js'),
    options.loadAreas?.().catch((cause: unknown) => { problems.push(areasFailed(cause)); return undefined; }),
  ]).then(([{ openGazetteer }, areas]) => openGazetteer(resources, areas))
    .catch((cause: unknown) => { locating = undefined; throw notLoaded(cause); });

  return {
    problems,
    describe: () => description,
    async search(query, call) {
      const opened = open(call), next = slices(call?.signal);
      await next();
      const answer = isOpening(query) ? openingPage(opened, query, now()) : (await ready()).search(query, now(), call?.signal);
      // Ready for the first thing asked, once this answer is shown; if it fails now, it is told then.
      setTimeout(() => { if (!life.signal.aborted) ready().catch(() => undefined); });
      const page = await answer;
      // What is made of it is the page's own work, and takes its time.
      await next();
      open(call);
      return page;
    },
    async places(query, call) {
      open(call);
      const found = await (await ready()).places(query, now(), call?.signal);
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
      // The next letter ends it.
      const found = await inSlices(suggest(text), call?.signal);
      open(call);
      return found;
    },
    async locate(text, call) {
      open(call);
      const { locate } = await gazetteer();
      open(call);
      return locate(text);
    },
    async placeAt(point, call) {
      open(call);
      const { at } = await gazetteer();
      open(call);
      return at(point);
    },
    close() {
      life.abort();
      index = engine = suggesting = locating = undefined;
    },
  };
}

function describe(resources: readonly Resource[], { columns, records, format }: Reading): Description {
  const has = { phone: 0, place: 0, hours: 0, languages: 0, cost: 0, virtual: 0, accessible: 0, assuredDate: 0 };
  let newest: string | undefined;
  for (const { phones, place, schedules, languages, cost, free, virtual, accessible, assuredDate } of resources) {
    if (phones.some(({ kind }) => kind !== 'fax')) has.phone++;
    if (place?.latitude !== undefined) has.place++;
    if (schedules?.length) has.hours++;
    if (languages?.length) has.languages++;
    if (cost !== undefined || free !== undefined) has.cost++;
    if (virtual !== undefined) has.virtual++;
    if (accessible !== undefined) has.accessible++;
    if (!assuredDate) continue;
    has.assuredDate++;
    if (newest === undefined || assuredDate > newest) newest = assuredDate;
  }
  return { count: resources.length, columns, records, ...(format === undefined ? {} : { format }), has, ...(newest === undefined ? {} : { newest }) };
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
