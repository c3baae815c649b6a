/** A config at an address of its own: asked for only where the host set one. */

/** A config that has not come by then is done without: the list does not wait for it. */
const MOST_MS = 8000;

/** The value at an address; undefined where there is none. What comes after the element has gone is its own to throw away. */
export async function fetchConfig(address: string): Promise<unknown> {
  try {
    const response = await fetch(new URL(address, document.baseURI), { signal: AbortSignal.timeout(MOST_MS), credentials: 'same-origin' });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
