/** A directory of invented places, and the state that an element is given. */
import { createLocalizer } from '../../../src/locale/create-localizer.js';
import { en as core } from '../../../src/locale/en.js';
import { restEn } from '../../../src/locale/rest.en.js';
import { mapEn } from '../../../src/locale/map.en.js';
import type { FinderState } from '../../../src/finder/state.js';
import type { Resource } from '../../../src/model/resource.js';
import type { Places, Query } from '../../../src/search/query.js';
import type { Directory } from '../../../src/sources/directory.js';
import type { Settings } from '../../../src/elements/base/settings.js';
import { RfMap } from '../../../src/elements/rf-map/rf-map.js';
import '../../../src/elements/rf-map/define.js';

const en = { ...core, ...restEn };

export const localizer = createLocalizer('en', { ...en, ...mapEn }, 'US');

/** A grid of places over a city, ten to a row, some with the same name. */
export function grid(count: number): Resource[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `r${index}`, name: `Center ${index % 7}`, phones: [],
    categories: [{ id: index % 2 ? 'shelter' : 'warmline', label: 'x' }],
    place: { longitude: -75.2 + (index % 10) * 0.01, latitude: 40 - Math.floor(index / 10) * 0.005 },
  }));
}

export function placesOf(resources: readonly Resource[]): Places {
  return {
    ids: resources.map(({ id }) => id),
    longitudes: Float64Array.from(resources, ({ place }) => place?.longitude ?? Number.NaN),
    latitudes: Float64Array.from(resources, ({ place }) => place?.latitude ?? Number.NaN),
    complete: true,
  };
}

export function directoryOf(resources: readonly Resource[], places: Directory['places'] = async () => placesOf(resources)): Directory {
  const asked: Query[] = [];
  return {
    places: (query: Query, options?: { signal?: AbortSignal }) => { asked.push(query); return places(query, options); },
    get: async (id: string) => resources.find((resource) => resource.id === id),
    asked,
  } as unknown as Directory & { asked: Query[] };
}

export function stateOf(applied: Query, total: number, selected?: Resource): FinderState {
  return {
    status: 'ready', searching: false, query: applied, items: [], ...(selected ? { selected } : {}),
    page: { items: [], total: { value: total, relation: 'eq', known: total }, unknown: [], applied } as unknown as NonNullable<FinderState['page']>,
  };
}

export const settingsOf = (basemap: string, basemapAttribution = 'Map by an example'): Settings => ({ basemap, basemapAttribution }) as unknown as Settings;

export async function until(done: () => unknown, what: string): Promise<void> {
  for (let turn = 0; turn < 2000; turn += 1) {
    if (done()) return;
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
  throw new Error(`Waited in vain for ${what}.`);
}

export const settle = (): Promise<void> => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve, 20)); });

export async function mount(resources: readonly Resource[], more: Partial<RfMap> = {}): Promise<RfMap> {
  const map = document.createElement('rf-map');
  Object.assign(map, { localizer, directory: directoryOf(resources), state: stateOf({}, resources.length), settings: settingsOf('') }, more);
  document.body.append(map);
  await until(() => map.shadowRoot?.querySelector('.pin, .points, .notice'), 'the map to show');
  await settle();
  return map;
}

export const all = (map: RfMap, selector: string): HTMLElement[] => [...map.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []];
export const one = (map: RfMap, selector: string): HTMLElement => {
  const found = all(map, selector)[0];
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};
export const focused = (map: RfMap): Element | null | undefined => map.shadowRoot?.activeElement;
