/** Attributes and config, laid together into the frozen Settings that every element gets. Attributes win: they are nearer. */
import type { CrisisLine } from '../../crisis/line.js';
import { safeLink } from '../../model/links.js';
import type { Settings } from '../base/settings.js';
import type { HostConfig } from './config.js';

/** A neutral public page without trackers, where we know one; else a page that says nothing of anyone. */
const EXITS: Readonly<Record<string, string>> = { US: 'https://www.weather.gov/', CA: 'https://weather.gc.ca/', GB: 'https://www.metoffice.gov.uk/' };
const ELSEWHERE = 'https://www.wikipedia.org/';

export interface Attributes {
  readonly region: string;
  readonly timeZone: string;
  readonly basemap: string;
  readonly gazetteer: string;
  readonly notice: string;
  readonly exitUrl: string;
  readonly correctionUrl: string;
  readonly headingLevel: number;
  readonly pageSize: number;
  readonly urlSync: boolean;
}

const within = (value: number, least: number, most: number, otherwise: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : otherwise;

const web = (value: string): string | undefined => {
  const link = safeLink(value, document.baseURI);
  return link?.startsWith('http') ? link : undefined;
};

export function settingsOf(given: Attributes, config: HostConfig, crisisLines: readonly CrisisLine[]): Settings {
  const region = given.region.toUpperCase() || 'US';
  const timeZone = given.timeZone || config.timeZone;
  const correctionUrl = safeLink(given.correctionUrl, document.baseURI);
  const notice = given.notice || config.notice;
  return Object.freeze({
    region,
    exitUrl: web(given.exitUrl) ?? EXITS[region.slice(0, 2)] ?? ELSEWHERE,
    headingLevel: within(given.headingLevel, 1, 6, 2) as Settings['headingLevel'],
    pageSize: within(given.pageSize, 1, 200, 20),
    basemap: given.basemap,
    gazetteer: given.gazetteer,
    urlSync: given.urlSync,
    doors: config.doors ?? [],
    crisisLines,
    staleAfterDays: config.staleAfterDays ?? 365,
    ...(timeZone ? { timeZone } : {}),
    ...(correctionUrl ? { correctionUrl } : {}),
    ...(notice ? { notice } : {}),
    ...(config.basemapAttribution ? { basemapAttribution: config.basemapAttribution } : {}),
  });
}
