/**
 * openDirectory: from whatever a developer or webmaster has to a Directory that answers queries.
 * Several feeds become one directory: each keeps its provenance, ids stay apart, and one that fails is a problem
 * of the directory; only when all fail does opening fail.
 */
import { FinderError } from '../model/errors.js';
import type { Feed, Problem, ReadOptions } from '../feeds/feed.js';
import { readFeed } from '../feeds/read-feed.js';
import type { Resource } from '../model/resource.js';
import { slices, throwIfAborted } from '../model/slices.js';
import type { Directory, Source } from './directory.js';
import { addressBeside } from './address-beside.js';
import { fileName, keepApart } from './feed-names.js';
import { advised } from './load-advice.js';
import { KeptCopyError } from './kept-copy-error.js';
import { loadFeed, type LoadOptions } from './load-feed.js';
import type { DescriptionFile } from './sharded-source.js';
import { memorySource, type MemoryOptions } from './memory-source.js';
import { takeIn } from './take-in.js';

/** Where one feed is, or the feed itself. A string is a URL, never data. */
export type FeedInput = string | URL | Feed;

export type DirectoryInput = FeedInput | readonly FeedInput[] | readonly Resource[] | Source;

export interface DirectoryOptions extends Omit<ReadOptions, 'signal'>, Omit<MemoryOptions, 'loadAreas' | 'signal' | 'categoryLabels'>, LoadOptions {
  /** Category id -> plain label in the language of the page, or what fetches them; they are searched and suggested. */
  readonly categoryLabels?: MemoryOptions['categoryLabels'] | (() => Promise<Readonly<Record<string, string>>>);
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
  return isSource(input) ? input : open(input, options);
}

/** A feed whose bytes are on their way, so that they are not fetched twice. */
export interface LoadingFeed { readonly url: string | URL; readonly bytes: Promise<Uint8Array> }

/**
 * `openDirectory` for feeds that `openProgressively` has asked for. Where a list stands that is not all that was asked for,
 * or not today's, its `later` rejects with the reason.
 */
export async function openLoading(feeds: readonly LoadingFeed[], options: DirectoryOptions): Promise<Directory> {
  const shown: string[] = [];
  const directory = await open(feeds, options, shown);
  const missing = directory.problems.find(({ code }) => code === 'feed-failed');
  const reason = shown.length ? new KeptCopyError(shown.sort()[0] ?? '') : missing && new FinderError('feed-unreachable', missing.message);
  return reason ? lacking(directory, reason) : directory;
}

/** The same directory, that says it is not all there. What else it waits for it still does. */
function lacking(directory: Directory, reason: FinderError): Directory {
  const never = Promise.reject(reason);
  never.catch(() => undefined);
  return Object.create(directory, { later: { get: () => directory.later ?? never } }) as Directory;
}

/** @param shown takes the dates of copies that stand in for feeds. */
async function open(input: Exclude<DirectoryInput, Source> | readonly LoadingFeed[], options: DirectoryOptions, shown: string[] = []): Promise<Directory> {
  const feed = await collect(input, options, shown);
  await slices(options.signal)();
  const resources = await takeIn(feed.resources, { ...options, own: feed.own });
  const { gazetteer, categoryLabels } = options;
  const given: MemoryOptions = {
    ...options,
    // Without its labels a directory still answers: by the agency's own words.
    categoryLabels: typeof categoryLabels === 'function' ? await categoryLabels().catch(() => undefined) : categoryLabels,
    loadAreas: gazetteer === undefined ? undefined
      : typeof gazetteer === 'string' || gazetteer instanceof URL ? () => loadAreas(gazetteer, options) : () => Promise.resolve(gazetteer),
  };
  if (!feed.files.length) return memorySource(resources, feed, given);
  // The signal was for opening: what comes later has its own end, in closing.
  return (await import('./sharded-source.js')).shardedSource(resources, feed.files, (each) => memorySource(each, feed, { ...given, signal: undefined }));
}

interface Collected extends Omit<Feed, 'format' | 'shards'> { readonly format?: Feed['format']; readonly files: readonly DescriptionFile[]; /** All was read here, from addresses. */ readonly own: boolean }

async function collect(input: unknown, options: DirectoryOptions, shown: string[]): Promise<Collected> {
  const inputs: readonly unknown[] = Array.isArray(input) ? input : [input];
  if (Array.isArray(input) && isResources(inputs)) return { resources: keepApart([inputs], []), problems: [], columns: [], records: [], files: [], own: false };

  const names = inputs.length > 1 ? inputs.map(nameOf) : [options.name];
  const results = await Promise.allSettled(inputs.map((one, i) => readOne(one, options, names[i], shown)));
  throwIfAborted(options.signal);
  const feeds = results.map((result) => result.status === 'fulfilled' ? result.value : undefined);
  const read = feeds.filter((feed) => feed !== undefined);
  const failures = results.flatMap((result, i) => result.status === 'rejected' ? [{ reason: result.reason as unknown, name: names[i] ?? `feed ${i + 1}` }] : []);
  if (read.length === 0 && failures[0]) throw failures[0].reason;
  const resources = keepApart(feeds.map((feed) => feed?.resources ?? []), names);
  let from = 0;
  const files = feeds.flatMap((feed, i) => {
    const own = resources.slice(from, from += feed?.resources.length ?? 0);
    return feed?.shards ? filesOf(feed, own, inputs[i], options) : [];
  });
  return {
    resources, files, own: !inputs.some(isFeed),
    problems: [...failures.map(({ name, reason }) => feedFailed(name, reason)), ...read.flatMap(({ problems }) => problems)],
    columns: read.flatMap(({ columns }) => columns),
    records: read.flatMap(({ records }) => records),
    ...(read.length === 1 && read[0] ? { format: read[0].format } : {}),
  };
}

async function readOne(input: unknown, options: DirectoryOptions, name: string | undefined, shown: string[]): Promise<Feed> {
  if (isFeed(input)) return input;
  if (isLoaded(input)) return readOrCopy(input, options, name, shown);
  if (!(input instanceof URL) && (typeof input !== 'string' || !input.trim() || /[\n{]/.test(input))) {
    throw new FinderError('bad-option', 'openDirectory takes the URL of a feed, a Feed, resources or a Source. Text is read by readFeed.');
  }
  return readAt(input, loadFeed(input, options), options, name);
}

/** A feed that reads well is kept where the host wants that; for one that came and cannot be read the copy stands in. */
async function readOrCopy({ url, bytes: loading }: LoadingFeed, options: DirectoryOptions, name: string | undefined, shown: string[]): Promise<Feed> {
  const copies = await options.copies, bytes = copies && await loading.catch(() => undefined);
  if (!copies || !bytes) return readAt(url, loading, options, name);
  try {
    const feed = await readAt(url, loading, options, name), keptAt = copies.keptAt(bytes);
    if (keptAt) shown.push(keptAt);
    else if (feed.resources.length) void copies.keep(url, bytes);
    return feed;
  } catch (error) {
    throwIfAborted(options.signal);
    const copy = await copies.find(url), keptAt = copy && copies.keptAt(copy);
    if (!keptAt) throw error;
    const feed = await read(copy, options, name);
    shown.push(keptAt);
    return feed;
  }
}

/** A file at an address, with the tables that it names beside it. */
async function readAt(url: string | URL, loading: Promise<Uint8Array>, options: DirectoryOptions, name: string | undefined): Promise<Feed> {
  const bytes = await advised(url, loading);
  const isPackage = /datapackage\.json(?:[?#]|$)/i.test(String(url));
  return read(isPackage ? await (await import('./load-package.js')).withItsTables(bytes, (path) => loadFeed(addressBeside(url, path), options)) : bytes, options, name);
}

function read(bytes: Parameters<typeof readFeed>[0], options: DirectoryOptions, name: string | undefined): Promise<Feed> {
  const { format, columns, categories, publicPlaces, country, signal } = options;
  const given = Object.entries({ name, format, columns, categories, publicPlaces, country, signal }).filter(([, value]) => value !== undefined);
  return readFeed(bytes, Object.fromEntries(given));
}

/** The files of descriptions beside a feed's own address; a feed that has none cannot tell where they are. */
function filesOf({ resources, shards = [] }: Feed, own: readonly Resource[], input: unknown, options: DirectoryOptions): DescriptionFile[] {
  const url = isLoaded(input) ? input.url : input instanceof URL || typeof input === 'string' ? input : undefined;
  if (url === undefined) return [];
  const lasting = new Map(resources.map(({ id }, at) => [id, own[at]?.id ?? id]));
  return shards.map(({ file, ids }): DescriptionFile => ({
    ids: ids.map((id) => lasting.get(id) ?? id),
    load: async () => {
      const [{ readShard }, bytes] = await Promise.all([import('../feeds/compact/compact.js'), loadFeed(addressBeside(url, file), { ...options, signal: undefined })]);
      return readShard(new TextDecoder().decode(bytes), ids.length);
    },
  }));
}

async function loadAreas(url: string | URL, options: LoadOptions): Promise<unknown> {
  // The directory's own signal is for opening it; this comes later.
  return JSON.parse(new TextDecoder().decode(await advised(url, loadFeed(url, { ...options, signal: undefined }))));
}

/** A feed's own name, or its file's. */
function nameOf(input: unknown): string | undefined {
  return isFeed(input) ? input.resources.find(({ source }) => source?.name)?.source?.name : fileName(String(isLoaded(input) ? input.url : input));
}

function feedFailed(feed: string, cause: unknown): Problem {
  const why = cause instanceof Error ? cause.message : String(cause);
  return { code: 'feed-failed', params: { feed, why }, severity: 'error', message: `The feed "${feed}" could not be opened, so its services are missing. ${why}` };
}

const isObject = (input: unknown): input is object => typeof input === 'object' && input !== null;
const isFeed = (input: unknown): input is Feed => isObject(input) && 'resources' in input && Array.isArray(input.resources);
// Not by its class: a page may have put another Promise in the place of the browser's.
const isLoaded = (input: unknown): input is LoadingFeed => isObject(input) && 'bytes' in input && isObject(input.bytes) && 'then' in input.bytes;
const isSource = (input: unknown): input is Source => isObject(input) && 'search' in input && 'describe' in input;

function isResources(input: readonly unknown[]): input is readonly Resource[] {
  return input.every((one) => isObject(one) && !(one instanceof URL) && !isFeed(one) && !isLoaded(one));
}
