/**
 * Where on the device copies of feeds lie, and how they go. By names of their own, so that a host's service worker that
 * looks through all caches does not take one for an answer of the server. A browser may deny the cache: then there is none.
 */
export const CACHE = 'resource-finder-copies';

export const keyOf = (url: string | URL): string => {
  const key = new URL(url, document.baseURI);
  key.searchParams.set(CACHE, '');
  return key.href;
};

/** Of these feeds, or all. A cache that is not there is not made. */
export async function forgetCopies(urls?: readonly (string | URL)[]): Promise<void> {
  try {
    if (!urls) await caches.delete(CACHE);
    else if (await caches.has(CACHE)) {
      const cache = await caches.open(CACHE);
      await Promise.all(urls.map((url) => cache.delete(keyOf(url))));
    }
  } catch {
    // Denied, or no address: nothing was kept there either.
  }
}
