/**
 * Coordinates to an IANA zone by a raster of about 70 kB, fetched only when a place needs it.
 * The only file that knows the package. Near a border a raster may answer with the neighbour's zone;
 * `zoneForPlace` guards against that.
 */
export type ZoneLookup = (latitude: number, longitude: number) => string;

let loading: Promise<ZoneLookup> | undefined;

/** The lookup, fetched once. It throws a RangeError-like error for coordinates off the globe. */
export function loadZoneLookup(): Promise<ZoneLookup> {
  loading ??= import('@photostructure/tz-lookup').then((module) => module.default);
  // A failed fetch may succeed the next time.
  loading.catch(() => { loading = undefined; });
  return loading;
}
