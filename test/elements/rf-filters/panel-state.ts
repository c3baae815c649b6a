/** What the finder would hand down to a panel, and a directory that answers from memory. Fakes, not mocks. */
import type { Settings } from '../../../src/elements/base/settings.js';
import { RfQueryRequestEvent } from '../../../src/elements/base/events.js';
import type { FinderState } from '../../../src/finder/state.js';
import { createLocalizer } from '../../../src/locale/create-localizer.js';
import { en as core } from '../../../src/locale/en.js';
import { restEn } from '../../../src/locale/rest.en.js';
import { es } from '../../../src/locale/es.js';
import type { Localizer } from '../../../src/locale/localizer.js';
import { panelsEn } from '../../../src/locale/panels.en.js';
import { panelsEs } from '../../../src/locale/panels.es.js';
import type { Facets, Page, Query, Suggestion } from '../../../src/search/query.js';
import type { Directory, LocatedPlace } from '../../../src/sources/directory.js';

const en = { ...core, ...restEn };

export function localizerOf(lang = 'en'): Localizer {
  return createLocalizer(lang, lang === 'es' ? { ...es, ...panelsEs } : { ...en, ...panelsEn }, 'US');
}

export const settings: Settings = {
  region: 'US', exitUrl: 'https://www.weather.gov/', headingLevel: 2, pageSize: 20, basemap: '', gazetteer: '', urlSync: false,
  doors: [], crisisLines: [], staleAfterDays: 365,
};

export const facets: Facets = {
  groups: [{ value: 'talk', count: 4 }, { value: 'needs', count: 30 }],
  categories: [
    { value: 'crisis-line', count: 2 }, { value: 'warmline', count: 2 }, { value: 'text-chat', count: 0 },
    { value: 'food', count: 18 }, { value: 'shelter', count: 12 }, { value: 'Pet care', count: 1, label: 'Pet care' },
  ],
  languages: [
    { value: 'es', count: 12, spoken: 8, interpreter: 4 }, { value: 'vi', count: 3, spoken: 0, interpreter: 3 }, { value: 'ht', count: 2, spoken: 0, interpreter: 0 },
  ],
  open: { yes: 12, no: 5, unknown: 34 },
  free: { yes: 20, no: 0, unknown: 0 },
  virtual: { yes: 0, no: 0, unknown: 51 },
  accessible: { yes: 6, no: 1, unknown: 44 },
};

export function pageOf(applied: Query = {}, change: Partial<Page> = {}): Page {
  return { items: [], total: { value: 51, relation: 'eq', known: 51 }, unknown: [], facets, applied, ...change };
}

export const everything = { phone: 40, place: 50, hours: 17, languages: 14, cost: 20, virtual: 3, accessible: 7, assuredDate: 9 };

export function stateOf(query: Query = {}, change: Partial<FinderState> = {}): FinderState {
  return {
    status: 'ready', searching: false, query, items: [], page: pageOf(query),
    description: { count: 51, columns: [], records: [], has: everything }, ...change,
  };
}

export function directoryOf(answers: { readonly places?: readonly LocatedPlace[]; readonly suggestions?: readonly Suggestion[] } = {}): Directory & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    problems: [],
    search: () => Promise.resolve(pageOf()),
    places: () => Promise.resolve({ ids: [], longitudes: new Float64Array(), latitudes: new Float64Array(), complete: true }),
    get: () => Promise.resolve(undefined),
    suggest(text) { asked.push(text); return Promise.resolve(answers.suggestions ?? []); },
    locate(text) { asked.push(text); return Promise.resolve(answers.places ?? []); },
    describe: () => ({ count: 0, columns: [], records: [], has: everything }),
    close() { /* nothing is held */ },
  };
}

/** Every request the element makes, in order. */
export function requestsOf(element: EventTarget): RfQueryRequestEvent[] {
  const requests: RfQueryRequestEvent[] = [];
  element.addEventListener(RfQueryRequestEvent.type, (event) => { if (event instanceof RfQueryRequestEvent) requests.push(event); });
  return requests;
}
