/**
 * Where a ZIP, town or neighbourhood is, found without asking anyone: from the feed's own postal codes and localities,
 * and from a file that the host may add, of postal codes (places-file.ts) or a GeoJSON of named areas. A feed's place is the
 * middle of its resources; an area's a point inside it. What is known of a place by other names comes with it, for whom it
 * is who asks which services serve it. A typed place never leaves the page.
 */
import { isState, regionCode, type ServedPlace } from '../model/coverage.js';
import { distance, type Point } from '../model/places.js';
import type { Resource } from '../model/resource.js';
import { fold } from '../text/normalise.js';
import { cutText } from '../text/cut-text.js';
import { LONGEST_TEXT } from './limits.js';
import { namedAreas } from './named-areas.js';
import { readPlaces, type PostalPlace } from './places-file.js';

/** A place by name. The directory's `LocatedPlace` has this shape. */
export interface NamedPlace extends ServedPlace {
  readonly label: string;
  readonly kind: 'postal-code' | 'locality' | 'area';
}

/** What a directory asks of one. */
export interface OpenGazetteer {
  readonly locate: (text: string) => NamedPlace[];
  /** The place that a text names among other words: a postal code, or what follows "near". */
  readonly inText: (text: string) => ReturnType<typeof codeInText>;
  readonly at: (point: Point) => ServedPlace;
}

export function openGazetteer(resources: readonly Resource[], areas?: unknown): OpenGazetteer {
  const known = buildGazetteer(resources, areas);
  return { locate: (text) => locateIn(known, text), inText: (text) => codeInText(known, text) ?? nameInText(known, text), at: (point) => namesAt(known, point) };
}

export type Gazetteer = readonly (NamedPlace & { readonly key: string; readonly size: number })[];

const MOST = 8;
/** Metres: about as far as the end of a postal code's district, or of a town, is from its middle. */
const CODE_REACH = 3_000;
const TOWN_REACH = 5_000;
/** What bears one name and lies farther apart is not one town. */
const ONE_TOWN = 40_000;
/** A point is described by the postal codes around it, where one is as near as this. */
const AROUND = 10_000;

export function buildGazetteer(resources: readonly Resource[], areas?: unknown): Gazetteer {
  const named = new Map<string, Gazetteer[number]>();
  const file = readPlaces(areas), codes = fromFile(file?.places ?? [], file?.country);
  const known = new Map(codes.map((place) => [place.key, place]));
  const own = middles(resources, known), hosts = file ? codes : fromAreas(areas);
  // A code's own middle is nearer the truth than that of the few services in it; of its town only the feed knows.
  const townOf = new Map(own.filter(({ kind }) => kind === 'postal-code').map((place) => [place.key, place.locality]));
  const better = hosts.map((place) => { const locality = townOf.get(place.key); return place.kind === 'postal-code' && locality ? { ...place, locality } : place; });
  for (const place of [...better, ...own]) {
    const id = `${place.kind} ${fold(place.label)}`;
    if (place.key !== '' && !named.has(id)) named.set(id, place);
  }
  return [...named.values()];
}

/** Places whose name begins like the text, or has a word that does; whole names first, then those with most resources. At most 8. */
export function locateIn(gazetteer: Gazetteer, text: string): NamedPlace[] {
  // "Media, PA" names a town and its state.
  const [, town = '', state = ''] = /^(.+?),?\s+([\p{L}. ]+)$/u.exec(cutText(text, LONGEST_TEXT).trim()) ?? [], region = isState(state) ? regionCode(state) : undefined;
  const whole = found(gazetteer, text);
  return whole.length || region === undefined ? whole : found(gazetteer.filter((place) => place.region !== undefined && regionCode(place.region) === region), town);
}

function found(gazetteer: Gazetteer, text: string): NamedPlace[] {
  const key = fold(cutText(text, LONGEST_TEXT)).trim();
  if (key === '') return [];
  const rank = (place: Gazetteer[number]): number => place.key === key ? 0 : place.key.startsWith(key) ? 1 : place.key.includes(` ${key}`) ? 2 : 3;
  const hits = gazetteer.map((place) => ({ place, rank: rank(place) })).filter((hit) => hit.rank < 3)
    .sort((a, b) => a.rank - b.rank || b.place.size - a.place.size || (a.place.key < b.place.key ? -1 : 1));
  return hits.slice(0, MOST).map(({ place }) => shown(place));
}

const shown = ({ key: _key, size: _size, ...place }: Gazetteer[number]): NamedPlace => place;

/** Says that a place follows. "In" does not: "in crisis", "in Spanish". */
const NEAR = /^(.*?)\s*\b(?:near|nearby|close to|around|next to|cerca de|cerca del|pres de)\s+(.{2,})$/i;

/** The postal code that a text is, or ends or begins with, and the other words; undefined where it is not known here. */
export function codeInText(gazetteer: Gazetteer, text: string): { readonly place: NamedPlace; readonly rest: string } | undefined {
  const [, before = '', code = '', after = ''] = /^(.*?)(?:\b(?:in|near|zip(?: code)?|en|cerca de|codigo postal)\s+){0,3}\b(\d{5})(?:-\d{4})?\b(.*)$/i.exec(text.slice(0, 64)) ?? [];
  const rest = `${before} ${after}`.replace(/[\s,]+/g, ' ').trim();
  // The number of a house is no postal code.
  if (!code || /\b(?:st|street|ave?|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|pike|hwy|highway|calle|avenida)\b/i.test(after)) return undefined;
  const place = gazetteer.find((each) => each.kind === 'postal-code' && each.key === code);
  return place && { place: shown(place), rest };
}

/** A place named after a word for nearness ("food near Germantown"), and the other words; undefined unless just one place is called so. */
export function nameInText(gazetteer: Gazetteer, text: string): { readonly place: NamedPlace; readonly rest: string } | undefined {
  const [, before = '', name = ''] = NEAR.exec(text.slice(0, 64)) ?? [];
  const [only, another] = name ? locateIn(gazetteer, name).filter(({ label }) => [fold(label), fold(label).split(',')[0]].includes(fold(name).split(',')[0])) : [];
  return only && !another ? { place: only, rest: before.trim() } : undefined;
}

/** What is known by name of a point, such as a device's: the counties and state of the postal codes around it. No code of its own: the nearest middle is not always the right one. */
export function namesAt(gazetteer: Gazetteer, point: Point): ServedPlace {
  const around = gazetteer.filter(({ kind }) => kind === 'postal-code').map((place) => ({ place, far: distance(point, place) })).filter(({ far }) => far <= AROUND).sort((a, b) => a.far - b.far);
  const regions = new Set(around.map(({ place }) => place.region)), [region] = regions, counties = [...new Set(around.flatMap(({ place }) => place.counties ?? []))], country = around[0]?.place.country;
  return { latitude: point.latitude, longitude: point.longitude, ...(counties.length && { counties }), ...(regions.size === 1 && region !== undefined && { region }), ...(country && { country }) };
}

function fromAreas(areas: unknown): Gazetteer {
  return namedAreas(areas).map(({ label, latitude, longitude }) => {
    const kind = /^\d{5}$/.test(label) ? 'postal-code' as const : 'area' as const;
    return { key: fold(label), label, kind, size: 0, latitude, longitude, ...(kind === 'postal-code' && { postalCode: label, accuracy: CODE_REACH }) };
  });
}

function fromFile(places: readonly PostalPlace[], country: string | undefined): Gazetteer {
  return places.map(({ code, latitude, longitude, counties }) => {
    const region = counties[0]?.[1], others = new Set(counties.map(([, state]) => state));
    return {
      key: code, label: code, kind: 'postal-code', size: 0, latitude, longitude, accuracy: CODE_REACH, postalCode: code, counties: counties.map(([name, state]) => others.size > 1 ? `${name}, ${state}` : name),
      ...(region !== undefined && { region }), ...(country && { country }),
    };
  });
}

interface Sum { label: string; latitude: number; longitude: number; size: number; readonly others: Map<string, number>; readonly region: string | undefined; readonly country: string | undefined; readonly counties: Map<string, number>; spread: boolean }

const most = (counts: ReadonlyMap<string, number>): string[] => [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
const count = (counts: Map<string, number>, name: string): void => { counts.set(name, (counts.get(name) ?? 0) + 1); };

/** Postal codes and towns as the middle of the services in them. Towns of one name in two states are two. */
function middles(resources: readonly Resource[], known: ReadonlyMap<string, Gazetteer[number]>): Gazetteer {
  const sums = { postalCode: new Map<string, Sum>(), locality: new Map<string, Sum>() };
  for (const { place, confidential } of resources) {
    if (confidential || place?.latitude === undefined || place.longitude === undefined) continue;
    const { latitude, longitude, region, country } = place;
    // "19104-2613" is in 19104.
    const postalCode = place.postalCode?.trim().replace(/^(\d{5})-\d{4}$/, '$1'), locality = place.locality?.trim();
    for (const [field, label, other] of [['postalCode', postalCode, locality], ['locality', locality, postalCode]] as const) {
      if (!label) continue;
      const id = field === 'locality' ? `${fold(label)}|${region === undefined ? '' : regionCode(region)}` : fold(label);
      const sum = sums[field].get(id) ?? { label, latitude: 0, longitude: 0, size: 0, others: new Map<string, number>(), counties: new Map<string, number>(), region, country, spread: false };
      sum.spread ||= sum.size > 0 && distance({ latitude, longitude }, { latitude: sum.latitude / sum.size, longitude: sum.longitude / sum.size }) > ONE_TOWN;
      sum.latitude += latitude;
      sum.longitude += longitude;
      sum.size++;
      if (other) count(sum.others, other);
      for (const county of (postalCode === undefined ? undefined : known.get(postalCode)?.counties) ?? []) count(sum.counties, county);
      sums[field].set(id, sum);
    }
  }
  const towns = new Map<string, number>();
  for (const { label } of sums.locality.values()) count(towns, fold(label));
  const named = ({ label, latitude, longitude, size, region, country, counties, others }: Sum, kind: 'postal-code' | 'locality'): Gazetteer[number] => {
    const [town] = most(others), counted = most(counties);
    return {
      key: fold(label), kind, size, latitude: latitude / size, longitude: longitude / size,
      label: kind === 'locality' && (towns.get(fold(label)) ?? 0) > 1 && region !== undefined ? `${label}, ${region}` : label,
      ...(kind === 'postal-code' ? { postalCode: label, accuracy: CODE_REACH, ...(town && { locality: town }) } : { locality: label, accuracy: TOWN_REACH }),
      ...(counted.length && { counties: counted }), ...(region !== undefined && { region }), ...(country !== undefined && { country }),
    };
  };
  // Of services a day's drive apart under one name and no state, no middle is a place.
  return [...[...sums.postalCode.values()].map((sum) => named(sum, 'postal-code')), ...[...sums.locality.values()].filter(({ spread, region }) => !spread || region !== undefined).map((sum) => named(sum, 'locality'))];
}
