/** A plain link to a map with directions, which nobody is asked for until it is pressed. Never for a confidential place. */
import type { Resource } from '../../model/resource.js';

export function directionsHref({ place, confidential }: Resource): string | undefined {
  if (confidential || !place) return undefined;
  const { latitude, longitude, address, addressType, locality, region, postalCode } = place;
  const to = latitude !== undefined && longitude !== undefined ? `${latitude},${longitude}`
    : address && addressType !== 'postal' && [address, locality, region, postalCode].filter(Boolean).join(', ');
  return to ? `https://www.openstreetmap.org/directions?to=${encodeURIComponent(to)}` : undefined;
}
