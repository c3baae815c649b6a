/**
 * The real feeds of the relevance suite: the rows as their publishers wrote them, read by a plain parser, beside the
 * directory that is judged. What is a right answer is decided from the rows alone; the reader is only asked for ids.
 */
import { existsSync, readFileSync } from 'node:fs';
import { csvParse, dsvFormat } from 'd3-dsv';
import { readFeed } from '../../../src/feeds/read-feed.js';
import { openDirectory } from '../../../src/sources/open-directory.js';
import { categoriesEn } from '../../../src/locale/categories.en.js';
import { categoriesEs } from '../../../src/locale/categories.es.js';

export const FEEDS = ['Philadelphia', 'VA', 'Massachusetts', 'SAMHSA', 'Madrid'] as const;
export type FeedName = (typeof FEEDS)[number];
export type Row = Readonly<Record<string, string>>;

export interface Judged {
  readonly rows: readonly Row[];
  /** By row. */
  readonly ids: readonly string[];
  /** Ids of the first results, best first. */
  find(text: string, most: number): Promise<readonly string[]>;
  close(): void;
}

/** The columns that tell what a row is: nothing is judged by prose. */
export interface Columns { readonly name: readonly string[]; readonly category: readonly string[]; readonly town: readonly string[] }

export const COLUMNS: Readonly<Record<FeedName, Columns>> = {
  Philadelphia: { name: ['Organization Name'], category: ['Category'], town: ['Zip Code'] },
  VA: { name: ['StationName'], category: [], town: ['CITY'] },
  Massachusetts: { name: ['organization_name'], category: ['youth_category'], town: ['city'] },
  SAMHSA: { name: ['name1', 'name2'], category: [], town: ['city'] },
  // A district is read into no field yet; most stand in the names.
  Madrid: { name: ['NOMBRE'], category: ['TIPO'], town: [] },
};

const SHARED = '../shared/data';
const features = (text: string): Row[] => (JSON.parse(text) as { features: { properties: Record<string, unknown> }[] }).features
  .map(({ properties }) => Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : ''])));
const FILES: Readonly<Record<FeedName, { readonly path: string; readonly rows: (text: string) => readonly Row[] }>> = {
  Philadelphia: { path: 'philadelphia/community-services.csv', rows: csvParse },
  VA: { path: 'va-health/facilities.csv', rows: csvParse },
  Massachusetts: { path: 'massachusetts-youth/services.geojson', rows: features },
  SAMHSA: { path: 'samhsa-mental-health/facilities.csv', rows: csvParse },
  Madrid: { path: 'madrid-health/centros-salud.csv', rows: (text) => dsvFormat(';').parse(text.replace(/^\uFEFF/, '')) },
};

export const haveFeeds = (): boolean => FEEDS.every((name) => existsSync(`${SHARED}/${FILES[name].path}`));

/** A page in English, or in Spanish for Madrid, with the labels that such a page gives. */
export async function openFeed(name: FeedName): Promise<Judged> {
  const { path, rows } = FILES[name];
  const bytes = readFileSync(`${SHARED}/${path}`);
  const feed = await readFeed(bytes);
  const records = rows(bytes.toString('utf8'));
  if (records.length !== feed.resources.length) throw new Error(`${name}: ${records.length} rows gave ${feed.resources.length} resources`);
  const labels = Object.entries(name === 'Madrid' ? categoriesEs : categoriesEn).map(([key, label]) => [key.replace('category:', ''), label]);
  const directory = await openDirectory(feed, { locale: name === 'Madrid' ? 'es' : 'en', categoryLabels: Object.fromEntries(labels) as Record<string, string> });
  return {
    rows: records, ids: feed.resources.map(({ id }) => id),
    find: async (text, limit) => (await directory.search({ text, limit })).items.map(({ resource: { id } }) => id),
    close: () => { void directory.close(); },
  };
}

/** The text of some columns; of Madrid's paths of kinds, the kind: ".../CentrosPrevencionEnfermedades". */
export const cell = (row: Row, columns: readonly string[]): string => columns.map((column) => row[column] ?? '')
  .map((text) => text.startsWith('/contenido/') ? text.replace(/^.*\//, '').replace(/([a-z])([A-Z])/g, '$1 $2') : text).filter(Boolean).join(' ').trim();
