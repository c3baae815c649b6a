/**
 * The last good copy of each feed, on the device, only where the host switched `offline` on. It holds what the feed's
 * server gives to everybody, and nothing of what a resident did. It goes when the host switches `offline` off, when a
 * resident leaves by quick exit, and after thirty days: a number that old may be another's.
 */
import type { Copies } from '../../sources/load-feed.js';
import { RfExitEvent } from '../base/events.js';
import { CACHE, forgetCopies, keyOf } from './copies-cache.js';

const LONGEST_DAYS = 30;
const KEPT_AT = 'x-kept-at';
let listening = false;
/** After quick exit nothing is kept any more, also of what was on its way. */
let left = false;

export function keptCopies(now: () => Date): Copies {
  if (!listening) {
    listening = true;
    addEventListener(RfExitEvent.type, () => { left = true; void forgetCopies(); });
    // Who comes back to the page by the browser's own ways begins anew.
    addEventListener('pageshow', () => { left = false; });
  }
  const found = new WeakMap<Uint8Array, string>();
  return {
    keptAt: (bytes) => found.get(bytes),
    async keep(url, bytes) {
      try {
        if (left) return;
        const cache = await caches.open(CACHE);
        await cache.put(keyOf(url), new Response(bytes.slice(), { headers: { [KEPT_AT]: now().toISOString(), 'content-type': 'application/octet-stream' } }));
        if (left) await forgetCopies();
      } catch {
        // Full or denied: the list on show does not depend on it.
      }
    },
    async find(url) {
      try {
        if (!await caches.has(CACHE)) return undefined;
        const cache = await caches.open(CACHE), copy = await cache.match(keyOf(url));
        const keptAt = copy?.headers.get(KEPT_AT);
        if (!copy || !keptAt) return undefined;
        if (now().getTime() - Date.parse(keptAt) <= LONGEST_DAYS * 86_400_000) {
          const bytes = new Uint8Array(await copy.arrayBuffer());
          found.set(bytes, keptAt);
          return bytes;
        }
        await cache.delete(keyOf(url));
      } catch {
        // No cache, no copy.
      }
      return undefined;
    },
  };
}
