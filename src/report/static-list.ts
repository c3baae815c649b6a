/** The prerendered list for a page that asks the SDK for it: the host's own crisis lines are read and judged first, and a link to the whole list goes through the gate. */
import { readHostLines } from '../crisis/host-lines.js';
import { safeLink } from '../model/links.js';
import type { Resource } from '../model/resource.js';
import { fallbackHtml, type Fallback, type FallbackOptions } from './fallback-html.js';

export interface StaticListOptions {
  readonly now: Date;
  /** English or Spanish. Default "en". */
  readonly lang?: FallbackOptions['lang'];
  /** ISO 3166-1 alpha-2, with or without a subdivision. Default "US". */
  readonly region?: string;
  readonly headingLevel?: number;
  /** What does not fit is counted, not listed. Default: what a server sends before it must wait for an answer. */
  readonly maxBytes?: number;
  /** Where the whole list is. */
  readonly all?: string;
  /** As the attribute `crisis-lines` takes them. */
  readonly crisisLines?: unknown;
}

/** About ten packets. */
export const FIRST_SCREEN = 14_000;

export function staticList(resources: readonly Resource[], { now, lang = 'en', region = 'US', headingLevel = 2, maxBytes = FIRST_SCREEN, all, crisisLines }: StaticListOptions): Fallback & { readonly problems: readonly string[] } {
  const { lines, problems } = readHostLines(crisisLines, region.slice(0, 2).toUpperCase());
  // A relative address is meant from the page, whatever that is.
  const safe = all !== undefined && /^https?:/.test(safeLink(all, 'https://page.invalid/') ?? '') ? all : undefined;
  return {
    ...fallbackHtml(resources, { lang, region, headingLevel: Math.min(6, Math.max(1, Math.round(headingLevel))), maxBytes, all: safe, hostLines: lines, now }),
    problems: problems.map(({ message }) => message),
  };
}
