/**
 * Query <-> the URL of a page. Pure: elements decide whether and when (only with `url-sync`).
 * A record that is open goes into the link only with the rest of the query; `near` never does.
 */
import { decodeQuery, encodeQuery, PREFIX } from '../search/query-codec.js';
import type { Query } from '../search/query.js';

/** The query in a page's URL; empty when it has none. */
export function queryFromUrl(url: URL): Query {
  return decodeQuery(url.searchParams);
}

/** The page's URL with this query in place of the former; the host's own parameters and fragment stay. */
export function urlWithQuery(url: URL, query: Query): URL {
  const next = new URL(url);
  for (const key of [...next.searchParams.keys()]) if (key.startsWith(PREFIX)) next.searchParams.delete(key);
  for (const [key, value] of encodeQuery(query)) next.searchParams.append(key, value);
  return next;
}
