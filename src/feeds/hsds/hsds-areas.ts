/**
 * The service areas of HSDS, each a name with or without an `extent`: a shape (GeoJSON as text or object, well-known text),
 * postal codes, or a word ("statewide"). Where an extent was understood it says what the area is, and the name is what it
 * is called; else the name is read for what it says. A service serves all of its areas.
 */
import type { Polygon } from '../../model/area.js';
import type { Coverage, Place } from '../../model/resource.js';
import { fold } from '../../text/normalise.js';
import { readDrawn } from '../places/area-shapes.js';
import { readAreaWords } from '../places/area-words.js';
import type { Report } from './hsds-details.js';
import { firstText } from './hsds-parts.js';
import { compact, own, textOf, type Json } from '../json/json-value.js';

/** An extent is not cut as text that is shown is. */
const LONGEST_CODES = 20_000;

/** A list of nothing but postal codes. */
function postalCodes(text: string): string[] {
  if (text.length > LONGEST_CODES || !/\d/.test(text)) return [];
  const codes = text.split(/[,;\s]\s*(?=[A-Z\d]{2,4}\b)/i).map(each => each.trim()).filter(Boolean), read = text.split(/[,;]/).map(each => each.trim()).filter(Boolean);
  return read.every(each => /^[A-Z\d][A-Z\d -]{2,9}$/i.test(each)) ? read : codes.every(each => /^\d{5}$/.test(each)) ? codes : [];
}

const EXTENTS = ['national', 'statewide', 'area'] as const;
const isDrawn = (value: unknown): boolean => typeof value === 'object' && value !== null ? true : typeof value === 'string' && /^\s*(?:\{|(?:SRID=\d+;)?\s*(?:MULTI)?POLYGON\b)/i.test(value);

export function coverageOf(areas: readonly Json[], home: Pick<Place, 'locality' | 'country'>, report: Report): Coverage | undefined {
  const texts = new Set<string>(), polygons: Polygon[] = [];
  const lists = { postalCodes: new Set<string>(), counties: new Set<string>(), localities: new Set<string>(), regions: new Set<string>() };
  let extent: Coverage['extent'], whole = areas.length > 0;
  const widest = (other: Coverage['extent']): void => { extent = [extent, other].includes('national') ? 'national' : [extent, other].includes('statewide') ? 'statewide' : extent ?? other; };
  for (const area of areas) {
    const name = firstText(area, 'name', 'service_area', 'description'), told = own(area, 'extent'), type = textOf(area, 'extent_type') ?? '';
    const text = typeof told === 'string' ? told.trim() : '';
    if (name && name !== text) texts.add(name);
    if (isDrawn(told) && !/^text$/i.test(type)) {
      const shape = readDrawn({ geometry: told, system: undefined });
      if ('polygons' in shape) { polygons.push(...shape.polygons); widest('area'); continue; }
      if (shape.refused !== 'too-small') report('area-not-read', 'coverage', undefined, { why: shape.refused });
    }
    const known = EXTENTS.find(each => each === fold(text)), codes = /^(?:text)?$|zip|postal|postcode/i.test(type) ? postalCodes(text) : [];
    for (const code of codes) lists.postalCodes.add(code);
    if (known) widest(known);
    // "area" says that there are bounds, and not which.
    if (codes.length || (known && known !== 'area')) continue;
    const words = name === undefined ? {} : readAreaWords(name, undefined, home);
    for (const key of ['postalCodes', 'counties', 'localities', 'regions'] as const) for (const each of words[key] ?? []) lists[key].add(each);
    widest(words.extent);
    whole &&= words.complete ?? false;
  }
  const found = compact<Coverage>({
    text: [...texts].join('; ') || undefined, ...Object.fromEntries(Object.entries(lists).map(([key, names]) => [key, [...names]])), polygons, extent, complete: undefined,
  });
  const some = Object.keys(found).some(key => key !== 'text');
  // Without words beside them the parts are all there is, unless one of them was not understood.
  return Object.keys(found).length ? { ...found, ...(some && (whole ? found.text !== undefined && { complete: true } : found.text === undefined && { complete: false })) } : undefined;
}
