/**
 * Asks once more for the addresses that the host set, as the finder did, to learn why one does not come. Only these are
 * asked, and nothing is sent with it. A browser tells a page little of a failure; whether the server answers somebody who may
 * not read it (`no-cors`) parts a missing header from a server that is down.
 */
import type { ListFacts } from './facts.js';

const ATTRIBUTES = ['feed', 'gazetteer', 'config', 'basemap'];
const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The addresses by attribute; a raster template is a host's map, which is not asked without a press. */
export function addressesOf(written: (name: string) => string | null): readonly { readonly attribute: string; readonly written: string }[] {
  return ATTRIBUTES.flatMap((attribute) => (written(attribute) ?? '').split(/\s+/).filter((each) => each && !each.includes('{') && !/\.pmtiles(?:[?#]|$)/i.test(each))
    .map((each) => ({ attribute, written: each })));
}

const isWebPage = (start: string): boolean => /^\s*(?:<!doctype html|<html|<head|<script)\b/i.test(start.replace(/^\uFEFF/, ''));

async function startOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value?.subarray(0, 512));
}

/** What it weighed when the finder fetched it; nothing where another origin keeps that to itself. */
function weightOf(address: string): Pick<ListFacts, 'sent' | 'whole'> {
  const entry = (performance.getEntriesByName(address, 'resource') as PerformanceResourceTiming[]).find(({ decodedBodySize }) => decodedBodySize > 0);
  return entry ? { sent: entry.encodedBodySize, whole: entry.decodedBodySize } : {};
}

export interface Probe { readonly base: string; readonly fetch: typeof fetch; readonly signal: AbortSignal }

export async function probe(attribute: string, written: string, { base, fetch: ask, signal }: Probe): Promise<ListFacts> {
  if (!URL.canParse(written, base)) return { attribute, address: written, outcome: 'not-an-address' };
  const url = new URL(written, base), address = url.href;
  if (!/^https?:$/.test(url.protocol)) return { attribute, address, outcome: 'not-an-address' };
  if (url.protocol === 'http:' && base.startsWith('https:') && !LOCAL.test(url.hostname)) return { attribute, address, outcome: 'not-secure' };
  try {
    const response = await ask(address, { signal, credentials: 'same-origin' });
    if (!response.ok) return { attribute, address, outcome: 'status', status: response.status };
    if (isWebPage(await startOf(response))) return { attribute, address, outcome: 'web-page' };
    const modified = Date.parse(response.headers.get('Last-Modified') ?? '');
    return { attribute, address, outcome: 'ok', ...weightOf(address), ...(Number.isFinite(modified) ? { modified: new Date(modified).toISOString() } : {}) };
  } catch {
    if (url.origin === new URL(base).origin) return { attribute, address, outcome: 'unreachable' };
    try {
      await ask(address, { signal, mode: 'no-cors', credentials: 'omit' });
      return { attribute, address, outcome: 'refused' };
    } catch {
      return { attribute, address, outcome: 'unreachable' };
    }
  }
}

/** Where the feed checker of the release lies, if it was put up: beside the folder of the scripts. Asked only on the page's own server. */
export async function checkerBeside(script: string | undefined, { base, fetch: ask, signal }: Probe): Promise<string | undefined> {
  if (!script || !URL.canParse(script)) return undefined;
  const address = new URL('../checker/', script).href;
  if (new URL(address).origin !== new URL(base).origin) return undefined;
  try {
    return (await ask(address, { method: 'HEAD', signal, credentials: 'same-origin' })).ok ? address : undefined;
  } catch {
    return undefined;
  }
}
