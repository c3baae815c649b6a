/** What the host set, read once from attributes and `config`, frozen, handed down to every element. */
import type { CrisisLine } from '../../crisis/line.js';

export interface Settings {
  /** ISO 3166-1 alpha-2. */
  readonly region: string;
  readonly timeZone?: string;
  /** Where quick exit goes. */
  readonly exitUrl: string;
  /** `mailto:` or URL of "suggest a correction". */
  readonly correctionUrl?: string;
  readonly notice?: string;
  readonly headingLevel: 1 | 2 | 3 | 4 | 5 | 6;
  readonly pageSize: number;
  /** "", or addresses in the order of preference: a GeoJSON URL, a map file (.pmtiles), a raster template with {z}/{x}/{y}. */
  readonly basemap: string;
  readonly basemapAttribution?: string;
  /** "" or a URL of named places: places.json of `build --gazetteer`, or GeoJSON. */
  readonly gazetteer: string;
  readonly urlSync: boolean;
  /** Category or group ids to offer as doors; empty for all. */
  readonly doors: readonly string[];
  readonly crisisLines: readonly CrisisLine[];
  /** Listings older than this many days are marked. */
  readonly staleAfterDays: number;
}
