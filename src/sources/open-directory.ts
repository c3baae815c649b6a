/**
 * openDirectory: from whatever a developer or webmaster has to a Directory that answers queries.
 * Several feeds become one directory: each keeps its provenance, ids stay apart, and one that fails is a problem
 * of the directory; only when all fail does opening fail.
 */
import { FinderError } from '../model/errors.js';
import type { Feed, Problem, ReadOptions } from '../feeds/feed.js';
import { readFeed } from '../feeds/read-feed.js';
import type { Resource } from '../model/resource.js';
import { throwIfAborted } from '../search/in-slices.js';
import type { Directory, Source } from './directory.js';
import { loadFeed, type LoadOptions } from './load-feed.js';
import { memorySource, type MemoryOptions } from './memory-source.js';
import { takeIn } from './take-in.js';

/** Where one feed is, or the feed itself. A string is a URL, never data. */
export type FeedInput = string | URL | Feed;

export type DirectoryInput = FeedInput | readonly FeedInput[] | readonly Resource[] | Source;

export interface DirectoryOptions extends Omit<ReadOptions, 'signal'>, Omit<MemoryOptions, 'loadAreas' | 'signal'>, LoadOptions {
  /** GeoJSON FeatureCollection of named areas, or its URL, fetched when someone first types a place. */
  readonly gazetteer?: string | URL | object | undefined;
}

/**
 * Opens a directory.
 *
 * @param input a feed's URL, a Feed of `readFeed`, several of these, resources, or a Source, which is returned as it is.
 * @throws FinderError `feed-not-found`, `feed-unreachable`, `feed-timeout`, `feed-too-large`, `feed-empty`, `feed-not-a-feed`,
 *   those of `readFeed`, `bad-option`, or `aborted` with the signal's reason as cause.
 */
export async function openDirectory(input: DirectoryInput, options: DirectoryOptions = {}): Promise<Directory> {
  throwIfAborted(options.signal);
  if (isSource(input)) return input;
  const feed = await collect(input, options);
  const resources = await takeIn(feed.resources, options);
  const { gazetteer } = options;
  return memorySource(resources, feed, {
    ...options,
    loadAreas: gazetteer === undefined ? undefined
      : typeof gazetteer === 'string' || gazetteer instanceof URL ? () => loadAreas(gazetteer, options) : () => Promise.resolve(gazetteer),
  });
}

type Collected = Pick<Feed, 'resources' | 'problems' | 'columns' | 'records'> & { readonly format?: Feed['format'] };

async function collect(input: Exclude<DirectoryInput, Source>, options: DirectoryOptions): Promise<Collected> {
  if (!Array.isArray(input)) return readOne(input as FeedInput, options, options.name);
  if (isResources(input)) return { resources: keepApart([input], []), problems: [], columns: [], records: [] };

  const inputs = input as readonly FeedInput[];
  const names = inputs.map(nameOf);
  const results = await Promise.allSettled(inputs.map((one, i) => readOne(one, options, inputs.length > 1 ? names[i] : options.name)));
  throwIfAborted(options.signal);
  const feeds: Feed[] = [];
  const failed: Problem[] = [];
  for (const [i, result] of results.entries()) {
    if (result.status === 'fulfilled') feeds.push(result.value);
    else if (feeds.length === 0 && results.every(({ status }) => status === 'rejected')) throw result.reason;
    else failed.push(feedFailed(names[i] ?? `feed ${i + 1}`, result.reason));
  }
  const [only] = feeds;
  return {
    resources: keepApart(feeds.map(({ resources }) => resources), names.filter((_, i) => results[i]?.status === 'fulfilled')),
    problems: [...failed, ...feeds.flatMap(({ problems }) => problems)],
    columns: feeds.flatMap(({ columns }) => columns),
    records: feeds.flatMap(({ records }) => records),
    ...(only && feeds.length === 1 ? { format: only.format } : {}),
  };
}

async function readOne(input: FeedInput, options: DirectoryOptions, name: string | undefined): Promise<Feed> {
  if (typeof input !== 'string' && !(input instanceof URL)) {
    if (!Array.isArray(input?.resources)) throw new FinderError('bad-option', 'openDirectory takes a URL, a Feed, resources or a Source.');
    return input;
  }
  if (typeof input === 'string' && (input.trim() === '' || /[\n{]/.test(input))) {
    throw new FinderError('bad-option', 'A string given to openDirectory is the URL of a feed. Read text with readFeed, and open what it gives.');
  }
  const bytes = await loadFeed(input, options);
  const { format, columns, categories, publicPlaces, country, signal } = options;
  const given = Object.entries({ name, format, columns, categories, publicPlaces, country, signal }).filter(([, value]) => value !== undefined);
  return readFeed(bytes, Object.fromEntries(given) as ReadOptions);
}

async function loadAreas(url: string | URL, options: LoadOptions): Promise<unknown> {
  // The directory's own signal is for opening it; this comes later.
  return JSON.parse(new TextDecoder().decode(await loadFeed(url, { ...options, signal: undefined })));
}

/** Ids stay as they are; one that a former feed or row has already is told apart by its feed's name, then by number. */
function keepApart(lists: readonly (readonly Resource[])[], names: readonly (string | undefined)[]): readonly Resource[] {
  const taken = new Set<string>();
  return lists.flatMap((list, l) => list.map((resource) => {
    let id = resource.id;
    for (let n = 1; taken.has(id); n++) id = n === 1 && names[l] !== undefined ? `${resource.id}@${names[l]}` : `${resource.id}~${n}`;
    taken.add(id);
    return id === resource.id ? resource : { ...resource, id };
  }));
}

/** A feed's name for provenance: the file's, without its ending. */
function nameOf(input: FeedInput): string | undefined {
  if (typeof input !== 'string' && !(input instanceof URL)) return input.resources.find(({ source }) => source?.name)?.source?.name;
  return /([^/]+?)(?:\.\w+)?\/?(?:[?#].*)?$/.exec(String(input))?.[1];
}

function feedFailed(feed: string, cause: unknown): Problem {
  const why = cause instanceof Error ? cause.message : String(cause);
  return { code: 'feed-failed', params: { feed, why }, severity: 'error', message: `The feed "${feed}" could not be opened, so its services are missing. ${why}` };
}

function isSource(input: DirectoryInput): input is Source {
  return typeof input === 'object' && 'search' in input && typeof input.search === 'function' && 'describe' in input;
}

function isResources(input: readonly unknown[]): input is readonly Resource[] {
  return input.every((one) => typeof one === 'object' && one !== null && !(one instanceof URL) && !('resources' in one));
}
