/** From what the host set to an open directory. Addresses are relative to the page, as everywhere in HTML. */
import type { Feed } from '../../feeds/feed.js';
import type { Resource } from '../../model/resource.js';
import type { Directory } from '../../sources/directory.js';
import type { DirectoryOptions } from '../../sources/open-directory.js';
import { openProgressively } from '../../sources/open-progressively.js';
import type { RfErrorCode } from '../base/events.js';
import type { Settings } from '../base/settings.js';
import { checkConfig, parseJson, type HostConfig } from './config.js';
import type { Words } from './words.js';

export interface Given {
  readonly feed: string;
  readonly resources: readonly Resource[] | Feed | Directory | undefined;
  readonly columns: string;
  readonly categories: string;
  readonly offline: boolean;
  readonly now: () => Date;
}

export function open(given: Given, settings: Settings, host: HostConfig, words: Words, signal: AbortSignal, warn: (code: RfErrorCode) => void): Promise<Directory> {
  const table = (name: 'columns' | 'categories'): object => {
    if (!given[name]) return host[name] ? { [name]: host[name] } : {};
    const { config, bad } = checkConfig({ [name]: parseJson(given[name]) });
    if (bad) warn(`${name}-not-read`);
    return config;
  };
  const address = (url: string): URL => new URL(url, document.baseURI);
  const { publicKey } = host;
  const feeds = given.feed.split(/\s+/).filter(Boolean).map(address);
  const options: DirectoryOptions = {
    signal, now: given.now, locale: words.lang,
    categoryLabels: async () => {
      await words.learn('rest');
      return words.categoryLabels(host);
    },
    country: settings.region.slice(0, 2), synonyms: host.synonyms,
    ...(settings.timeZone ? { timeZone: settings.timeZone } : {}),
    ...(settings.gazetteer ? { gazetteer: address(settings.gazetteer) } : {}),
    ...(host.publicPlaces ? { publicPlaces: host.publicPlaces } : {}),
    ...(given.offline ? { copies: import('./kept-copies.js').then(({ keptCopies }) => keptCopies(given.now), () => undefined) } : {}),
    ...(publicKey ? { fetch: async (input, init) => (await import('../../sources/signed-fetch.js')).signedFetch(publicKey, { unable: () => { warn('signature-not-checked'); } })(input, init) } : {}),
    ...table('columns'),
    ...table('categories'),
  };
  const { resources } = given;
  return resources ? import('../../sources/open-directory.js').then(({ openDirectory }) => openDirectory(resources, options)) : openProgressively(feeds, options);
}
