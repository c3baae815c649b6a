/**
 * A file of postal codes: where the middle of each is, and the counties that it lies in. What `resource-finder build
 * --gazetteer` writes for the codes near a feed, and the command itself carries for the whole country. Small, because it
 * is fetched by the phone of whoever types a place: codes and degrees are written as steps from the one before.
 *
 *   {"format":"places","version":1,"country":"US","regions":["Pennsylvania"],"counties":[["Philadelphia",0]],
 *   "codes":[19102,1],"latitudes":[39953,-1],"longitudes":[-75166,12],"in":[0,[0,1]]}
 *
 * Degrees in thousandths, about a hundred metres. `in`: the county of the middle, and others that the code may reach into.
 * No imports: the build makes the country's file with it, too.
 */
export interface PostalPlace {
  readonly code: string;
  readonly latitude: number;
  readonly longitude: number;
  /** That of its middle first. */
  readonly counties: readonly (readonly [name: string, region: string])[];
}

const FORMAT = 'places';
const VERSION = 1;
const MOST = 100_000;

const steps = (values: readonly number[]): number[] => values.map((value, at) => value - (values[at - 1] ?? 0));

export function writePlaces(places: readonly PostalPlace[], country: string): string {
  const sorted = [...places].sort((a, b) => (a.code < b.code ? -1 : 1));
  const numberIn = (known: string[], name: string): number => { const at = known.indexOf(name); return at < 0 ? known.push(name) - 1 : at; };
  const regions: string[] = [], counties = new Map<string, number>(), named: [string, number][] = [];
  const countyOf = ([name, region]: readonly [string, string]): number => {
    const key = `${name}|${region}`, known = counties.get(key) ?? named.push([name, numberIn(regions, region)]) - 1;
    counties.set(key, known);
    return known;
  };
  const of = sorted.map(place => { const [first, ...others] = place.counties.map(countyOf); return others.length ? [first ?? -1, ...others] : first ?? -1; });
  return `${JSON.stringify({
    format: FORMAT, version: VERSION, country, regions, counties: named, codes: steps(sorted.map(({ code }) => Number(code))),
    latitudes: steps(sorted.map(({ latitude }) => Math.round(latitude * 1000))), longitudes: steps(sorted.map(({ longitude }) => Math.round(longitude * 1000))), in: of,
  })}\n`;
}

export interface PlacesFile { readonly country: string; readonly places: readonly PostalPlace[] }

const list = (value: unknown): readonly unknown[] => Array.isArray(value) ? (value as readonly unknown[]).slice(0, MOST) : [];

/** Undefined for what is no such file. A code that says nothing is passed over: a gazetteer is a help, not a need. */
export function readPlaces(input: unknown): PlacesFile | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const { format, version, country, regions, counties, codes, latitudes, longitudes, in: of } = input as Readonly<Record<string, unknown>>;
  if (format !== FORMAT || version !== VERSION) return undefined;
  const names = list(regions).map(name => typeof name === 'string' ? name.slice(0, 100) : '');
  const named = list(counties).map((each): readonly [string, string] => {
    const [name, region] = list(each);
    return [typeof name === 'string' ? name.slice(0, 100) : '', typeof region === 'number' ? names[region] ?? '' : ''];
  });
  const sums = [0, 0, 0], columns = [list(codes), list(latitudes), list(longitudes)];
  const places = list(codes).flatMap((_, at): PostalPlace[] => {
    const [code = NaN, north = NaN, east = NaN] = columns.map((column, which) => { const step = column[at]; return (sums[which] = (sums[which] ?? 0) + (typeof step === 'number' ? step : NaN)); });
    const which = list(of)[at], own = (Array.isArray(which) ? which as readonly unknown[] : [which]).flatMap(number => { const county = typeof number === 'number' ? named[number] : undefined; return county?.[0] && county[1] ? [county] : []; });
    const fits = Number.isInteger(code) && code > 0 && code < 100_000 && Math.abs(north) <= 90_000 && Math.abs(east) <= 180_000;
    return fits ? [{ code: String(code).padStart(5, '0'), latitude: north / 1000, longitude: east / 1000, counties: own }] : [];
  });
  return { country: typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? country : 'US', places };
}
