/** Which scripts of others a page carries, by the addresses of its scripts and by names on the page; none is called or read. */
import { TRACKERS, type TrackerKind } from './trackers.data.js';

const below = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

function comesFrom({ hosts, paths = [] }: TrackerKind, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, pathname } = new URL(address);
  return /^https?:$/.test(protocol) && (hosts.some((host) => below(hostname, host)) || paths.some((path) => pathname.endsWith(path)));
}

/**
 * @param scripts absolute addresses of the page's scripts
 * @param has whether the page has something by a name
 */
export function trackersAmong(scripts: readonly string[], has: (name: string) => boolean): readonly TrackerKind[] {
  return TRACKERS.filter((kind) => scripts.some((address) => comesFrom(kind, address)) || kind.globals.some(has));
}

/** Of this page, as it is now. The id of an element is a name on the page, too, but not the page's own. */
export function trackersOf(view: Window): readonly TrackerKind[] {
  const written = [...view.document.scripts].flatMap(({ src }) => src || []);
  const fetched = view.performance.getEntriesByType('resource').flatMap(({ name, initiatorType }: PerformanceEntry & { initiatorType?: string }) => initiatorType === 'script' ? name : []);
  return trackersAmong([...written, ...fetched], (name) => Object.hasOwn(view, name));
}
