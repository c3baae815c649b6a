/**
 * Coverage to the service areas of HSDS, so that it is read again as it was: one area for each kind of part that says where
 * it ends (a shape, postal codes, "statewide"), named by the feed's words. Names of counties and towns have no field there;
 * they are the name. Words that were not wholly understood stand as an area of their own, for they may mean more.
 */
import type { Polygon } from '../model/area.js';
import { isState } from '../model/coverage.js';
import { withholdPlace } from '../model/places.js';
import type { Coverage, Resource } from '../model/resource.js';
import { compact } from '../feeds/json/json-value.js';
import { readAreaWords } from '../feeds/places/area-words.js';
import type { HsdsServiceArea } from './hsds-service.js';
import { stableUuid } from './stable-uuid.js';

type Written = Pick<HsdsServiceArea, 'name' | 'extent' | 'extent_type'>;

/** A closed GeoJSON geometry, in the standard's `extent`, which is text. */
export function geometryOf(polygons: readonly Polygon[]): string {
  const closed = polygons.map(polygon => polygon.map(ring => {
    const positions = [...Array(ring.length / 2).keys()].map(at => [ring[2 * at], ring[2 * at + 1]]);
    return [...positions, positions[0]];
  }));
  return JSON.stringify({ type: 'MultiPolygon', coordinates: closed });
}

const inWords = (name: string): string => { const [county, state] = name.split(/,(?=[^,]*$)/); return state && isState(state) ? `${county} County,${state}` : `${name} County`; };

/** The names that a coverage has, in words that say them again when they are read. */
export const namesOf = ({ counties = [], localities = [], regions = [] }: Coverage): string => [...regions, ...counties.map(inWords), ...localities].join('; ');

/** For parts that are not all there is, and have no words. */
const MORE = 'Ask about other areas';

const LISTS = ['regions', 'counties', 'localities'] as const;

function written(coverage: Coverage): Written[] {
  const { text, postalCodes = [], polygons = [], extent, complete = text === undefined } = coverage, codes = postalCodes.join(', ');
  // What the words say by themselves is not said again.
  const heard = text === undefined ? {} : readAreaWords(text), unsaid = LISTS.some(key => coverage[key]?.some(name => !heard[key]?.includes(name)));
  const names = unsaid ? namesOf(coverage) : '', sure = text === undefined || heard.complete === true;
  const words = [text, names || undefined, coverage.complete === false && sure ? MORE : undefined].filter(each => each !== undefined);
  const parts: Written[] = [
    ...(polygons.length ? [{ extent: geometryOf(polygons), extent_type: 'geojson' as const }] : []),
    ...(codes ? [{ extent: codes, extent_type: 'text' as const }] : []),
    ...(extent && (extent !== 'area' || (!polygons.length && !codes)) ? [{ extent, extent_type: 'text' as const }] : []),
  ];
  // Words that say no more than the parts are what the parts are called.
  const called = complete && !names && text !== undefined && !LISTS.some(key => coverage[key]?.length) ? text : undefined;
  const apart = parts.length && called !== undefined ? [] : words.map(name => ({ name }));
  return [...apart, ...parts.map(part => ({ ...part, ...(called !== undefined ? { name: called } : part.extent_type === 'text' ? { name: part.extent } : {}) }))];
}

export function areas(resource: Resource, owner: string): HsdsServiceArea[] {
  const coverage = resource.confidential ? withholdPlace(resource).coverage : resource.coverage;
  return coverage ? written(coverage).map(each => compact<HsdsServiceArea>({ id: stableUuid('service_area', `${owner} ${JSON.stringify(each)}`), name: each.name, extent: each.extent, extent_type: each.extent_type })) : [];
}
