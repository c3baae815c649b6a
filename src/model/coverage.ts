/**
 * Whether a service's coverage serves a place: yes, no, or unknown, which is an answer of its own.
 *
 * "Yes" where any part of the coverage says so. "No" only where the data says it wholly: the place is known by the kind
 * of name that every part uses (a ZIP among ZIPs, a county among counties), or lies clearly outside every polygon.
 * All else is unknown: words that were not understood, a town (postal towns and real ones differ), a place that is close
 * to a boundary. A resident's place is coarse, and a wrong "no" sends someone away from help.
 */
import type { Ground } from './area.js';
import { groundOf, metresTo } from './area.js';
import type { Point } from './places.js';
import type { Coverage, Place } from './resource.js';
import { STATES } from './us-states.data.js';

export type Serves = 'yes' | 'no' | 'unknown';

/** A resident's place, with the names that are known for it. A name that is missing is not known. */
export interface ServedPlace extends Point {
  /** How far off the point may be, in metres. */
  readonly accuracy?: number;
  readonly postalCode?: string;
  readonly locality?: string;
  /** The county it is most likely in, then others that it may be in. */
  readonly counties?: readonly string[];
  /** State or province, by code or name. */
  readonly region?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** A device's place is blurred by as much, and boundaries are drawn no finer. */
const LEAST_DOUBT = 1_000;

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const states = new Map(STATES.split('|').flatMap(each => { const code = each.slice(0, 2), name = each.slice(3); return [[code.toLowerCase(), code], [name, code]] as const; }));

/** "PA" for "Pennsylvania" or "pa"; a name that is not known here, folded. */
export const regionCode = (text: string): string => states.get(fold(text)) ?? fold(text);
/** Known as a state or province of North America. */
export const isState = (text: string): boolean => states.has(fold(text));

const postal = (code: string): string => code.toUpperCase().replace(/^(\d{5})-?\d{4}$/, '$1').replace(/[\s-]/g, '');

/** "Bucks, PA" to its name, by which it is found, and its state. */
function named(text: string): { readonly name: string; readonly region?: string } {
  const comma = text.lastIndexOf(','), after = comma < 0 ? '' : text.slice(comma + 1);
  return comma > 0 && isState(after) ? { name: countyName(text.slice(0, comma)), region: regionCode(after) } : { name: countyName(text) };
}

/** County names as people shorten them: "St. Mary's County" and "Saint Marys" are one. */
export const countyName = (text: string): string => fold(text.replace(/['’]/g, ''))
  .replace(/ (?:county|parish|borough|census area|municipality|municipio)$/, '').replace(/^(?:county|condado|comte|parish) (?:of |de |du |d )?/, '').replace(/\bsaint\b/g, 'st').replace(/\bsainte\b/g, 'ste');

/** Reads a coverage once; the function that comes back answers for any place. `home`: where the service itself is. */
export function compileCoverage(coverage: Coverage, home?: Place): (place: ServedPlace) => Serves {
  const { postalCodes = [], counties = [], localities = [], polygons = [], extent, text, complete = text === undefined } = coverage;
  const homeRegion = home?.region === undefined ? undefined : regionCode(home.region);
  const parts: ((place: ServedPlace) => Serves)[] = [];
  if (extent === 'national') parts.push(place => home?.country === undefined || place.country === undefined || home.country === place.country ? 'yes' : 'no');
  const regions = new Set((coverage.regions ?? []).map(regionCode));
  if (!regions.size && extent === 'statewide' && homeRegion) regions.add(homeRegion);
  if (regions.size) parts.push(inRegions(regions));
  if (postalCodes.length) parts.push(inCodes(postalCodes));
  if (counties.length) parts.push(inCounties(counties, homeRegion));
  if (localities.length) parts.push(inTowns(localities, homeRegion));
  if (polygons.length) parts.push(inGround(groundOf(polygons)));
  const whole = complete && parts.length > 0;
  return place => {
    let least: Serves = whole ? 'no' : 'unknown';
    for (const part of parts) {
      const says = part(place);
      if (says === 'yes') return 'yes';
      if (says === 'unknown') least = 'unknown';
    }
    return least;
  };
}

/** Whether a coverage serves a place. */
export const servesPlace = (coverage: Coverage, place: ServedPlace, home?: Place): Serves => compileCoverage(coverage, home)(place);

const inRegions = (regions: ReadonlySet<string>) => ({ region }: ServedPlace): Serves =>
  region === undefined ? 'unknown' : regions.has(regionCode(region)) ? 'yes' : 'no';

/** A code, or the beginning of codes, as the post gives them to whole districts. */
function inCodes(codes: readonly string[]): (place: ServedPlace) => Serves {
  const all = new Set(codes.map(postal)), shortest = Math.min(...[...all].map(code => code.length));
  return ({ postalCode }) => {
    if (postalCode === undefined) return 'unknown';
    const code = postal(postalCode);
    for (let length = Math.max(2, shortest); length <= code.length; length++) if (all.has(code.slice(0, length))) return 'yes';
    return 'no';
  };
}

/** By name, each with the states that it is meant in; none where neither it nor the service's own place says. */
function byName(names: readonly string[], homeRegion: string | undefined): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const each of names) {
    const { name, region = homeRegion } = named(each), known = found.get(name) ?? new Set();
    if (region) known.add(region);
    found.set(name, known);
  }
  return found;
}

/** Springfield is in many states: another state's is another place. */
const sameState = (regions: ReadonlySet<string>, region: string | undefined): boolean => !regions.size || region === undefined || regions.has(regionCode(region));

function inCounties(names: readonly string[], homeRegion: string | undefined): (place: ServedPlace) => Serves {
  const known = byName(names, homeRegion), has = (county: string, region: string | undefined): boolean => {
    const own = named(county), regions = known.get(own.name);
    return regions !== undefined && sameState(regions, own.region ?? region);
  };
  return ({ counties: [main, ...others] = [], region }) => main === undefined ? outside(known, region) : has(main, region) ? 'yes' : others.some(each => has(each, region)) ? 'unknown' : 'no';
}

/** A place in another state is in none of them, whatever its county is called. */
const outside = (known: ReadonlyMap<string, ReadonlySet<string>>, region: string | undefined): Serves =>
  region !== undefined && [...known.values()].every(regions => regions.size > 0 && !regions.has(regionCode(region))) ? 'no' : 'unknown';

function inTowns(names: readonly string[], homeRegion: string | undefined): (place: ServedPlace) => Serves {
  const known = byName(names, homeRegion);
  return ({ locality, region }) => {
    const own = locality === undefined ? undefined : named(locality), regions = own && known.get(own.name);
    return regions && sameState(regions, own.region ?? region) ? 'yes' : outside(known, region);
  };
}

const inGround = (ground: readonly Ground[]) => (place: ServedPlace): Serves => {
  const metres = metresTo(ground, place, Math.max(LEAST_DOUBT, place.accuracy ?? 0));
  return metres === 0 ? 'yes' : metres === Infinity ? 'no' : 'unknown';
};
