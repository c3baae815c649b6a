/**
 * openProgressively: the same directory as `openDirectory`, answering sooner. Names and numbers come from a first look at
 * the feeds' bytes; the code for the whole reading, search included, is fetched only after that, and reads the same bytes.
 * A feed that gives no first look makes all wait for the whole; one of several that cannot be fetched does not.
 */
import { firstLook } from '../feeds/first-look/first-look.js';
import type { Look } from '../feeds/first-look/look.js';
import { letGo } from '../model/slices.js';
import type { Directory } from './directory.js';
import { fileName, keepApart } from './feed-names.js';
import { growingSource } from './growing-source.js';
import { loadFeed } from './load-feed.js';
import type { DirectoryOptions } from './open-directory.js';

/**
 * @param urls of one feed or several.
 * @throws FinderError as `openDirectory`; what only the whole reading finds is how `later` of the directory rejects.
 */
export async function openProgressively(urls: readonly (string | URL)[], options: DirectoryOptions = {}): Promise<Directory> {
  const feeds = urls.map((url) => ({
    url,
    // What is done about a failure is fetched when there is one. Where that does not come either, the failure stands.
    bytes: loadFeed(url, options).catch((error: unknown) => import('./load-again.js').then(({ loadAgain }) => loadAgain(url, options, error), () => { throw error; })),
  }));
  const names = urls.length > 1 ? urls.map(fileName) : [options.name];
  const whole = async (): Promise<Directory> => (await import('./open-directory.js')).openLoading(feeds, options);

  const loaded = await Promise.allSettled(feeds.map(({ bytes }) => bytes));
  if (loaded[0]?.status === 'rejected' && loaded.every(({ status }) => status === 'rejected')) throw loaded[0].reason;
  const looks = await Promise.all(loaded.map(async (result, i): Promise<Look | undefined> => result.status === 'rejected' ? { resources: [] } : firstLook(result.value, { ...options, name: names[i] })));
  const first = looks.filter((look) => look !== undefined);
  // The first records of one list are not the first of several.
  if (first.length < looks.length || (first.length > 1 && first.some(({ total }) => total))) return whole();
  const seen = keepApart(first.map(({ resources }) => resources), names).map((resource) => Object.freeze(resource));
  await letGo();
  let begin: () => void;
  const later = new Promise<void>((resolve) => { begin = resolve; }).then(whole);
  const source = growingSource(seen, later, { locale: options.locale, total: first[0]?.total });
  await letGo();
  // In a task of its own: what is asked of the first look at once is answered before the rest is fetched.
  setTimeout(() => { begin(); });
  return source;
}
