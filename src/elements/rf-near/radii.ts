/** How far to look, in the unit people of a region speak. */
import type { StringKey } from '../../locale/strings.js';

const METRES_PER_MILE = 1609.344;
const COUNTS = [1, 3, 10, 25];
/** ISO 3166-1 codes of the places whose road signs are in miles. */
const MILES = new Set(['US', 'GB', 'LR', 'PR', 'VI', 'GU', 'AS', 'MP']);

export interface Radius { readonly count: number; readonly metres: number }

/** Choices of radius, and the string that names one. */
export function radiusChoices(region: string): { readonly unit: StringKey; readonly radii: readonly Radius[] } {
  const miles = MILES.has(region);
  const metres = miles ? METRES_PER_MILE : 1000;
  return {
    unit: miles ? 'nearMiles' : 'nearKilometers',
    radii: COUNTS.map((count) => ({ count, metres: Math.round(count * metres) })),
  };
}
