/** A page without a fault, of which each test spoils one thing. */
import type { DataFacts, ElementFacts, Facts, InsideFacts, PageFacts } from '../../../src/elements/rf-doctor/facts.js';

export const NOW = new Date('2026-11-23T15:00:00Z');
export const PAGE = 'https://city.example/help/';
export const LIST = 'https://city.example/data/services.csv';

const page: PageFacts = {
  address: PAGE, secure: true, lang: 'en', title: 'City of Example', viewport: 'width=device-width, initial-scale=1', quirks: false, charset: 'UTF-8',
  headingsBefore: [1], headingsAfter: [2], ownScripts: ['https://city.example/rf/resource-finder.js'], style: 'loaded', geolocationBarred: false, trackers: [],
};
const inside: InsideFacts = { list: true, strip: 'taken', dials: ['tel:988', 'sms:988', 'tel:911', 'tel:211'], undialled: [] };
const element: ElementFacts = {
  attributes: { 'feed': LIST, 'time-zone': 'America/New_York', 'correction-url': 'mailto:help@city.example', 'doctor': 'address' },
  known: ['feed', 'time-zone', 'region', 'basemap', 'exit-url', 'correction-url', 'heading-level', 'page-size', 'url-sync', 'notice'],
  region: 'US', headingLevel: 2, exitUrl: 'https://www.weather.gov/', timeZone: 'America/New_York', staleAfterDays: 365, given: false,
  width: 900, speaks: 'en', poor: [], always: false,
};
const data: DataFacts = { count: 100, errors: 0, warnings: 0, newest: '2026-10-01', withHours: 40, withoutZone: 0, phones: 98 };

export interface Spoilt {
  readonly page?: Partial<PageFacts>; readonly inside?: Partial<InsideFacts>; readonly element?: Partial<ElementFacts>; readonly data?: Partial<DataFacts> | null;
  readonly attributes?: Readonly<Record<string, string>>; readonly lists?: Facts['lists']; readonly failure?: string; readonly said?: readonly string[]; readonly violations?: Facts['violations'];
}

export function factsWith({ page: p, inside: i, element: e, data: d, attributes, lists, failure, said, violations }: Spoilt = {}): Facts {
  return {
    now: NOW, page: { ...page, ...p }, inside: { ...inside, ...i },
    element: { ...element, ...e, attributes: { ...element.attributes, ...attributes, ...e?.attributes } },
    lists: lists ?? [{ attribute: 'feed', address: LIST, outcome: 'ok', sent: 20_000, whole: 80_000 }], said: said ?? [], violations: violations ?? [], checker: 'https://city.example/checker/',
    ...(d === null ? {} : { data: { ...data, ...d } }), ...(failure ? { failure } : {}),
  };
}
