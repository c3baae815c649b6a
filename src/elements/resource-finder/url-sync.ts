/**
 * Query and page URL in step, only where the host switched `url-sync` on. Typing and filtering replace the entry;
 * opening and leaving a listing make one, so that Back does what a person expects. The title is never touched.
 */
import { queryFromUrl, urlWithQuery } from '../../finder/url.js';
import type { Query } from '../../search/query.js';

export const queryOfPage = (): Query => queryFromUrl(new URL(location.href));

/** @param usual the page size that needs no mention. */
export function writeUrl({ limit, ...query }: Query, usual: number): void {
  const next = urlWithQuery(new URL(location.href), limit === undefined || limit === usual ? query : { ...query, limit });
  if (next.href === location.href) return;
  const opened = queryOfPage().id !== query.id;
  history[opened ? 'pushState' : 'replaceState'](history.state, '', next);
}

const followed = new WeakSet<AbortSignal>();

/** Back and Forward ask anew, once for each `signal`, until it aborts. */
export function follow(finder: { readonly urlSync: boolean; query: Query }, signal: AbortSignal): void {
  if (followed.has(signal)) return;
  followed.add(signal);
  addEventListener('popstate', () => { if (finder.urlSync) finder.query = queryOfPage(); }, { signal });
}
