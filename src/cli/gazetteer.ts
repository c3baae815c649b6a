/**
 * `--gazetteer`: the postal codes near a feed, so that a resident who types one is found without asking anyone. Near is
 * within some thirty kilometres of a pin, or named in the feed. The codes of the whole country stand beside the command
 * (made by the build from the Census Bureau's files) and are read only for this. Confidential places have no pin, and add none.
 */
import { FinderError } from '../model/errors.js';
import type { Resource } from '../model/resource.js';
import { readPlaces, writePlaces } from '../search/places-file.js';
import type { Terminal } from './terminal.js';

/** Degrees: a code is near if it is in the square of a pin, or in one beside it. */
const SQUARE = 0.25;
const square = (latitude: number, longitude: number): readonly [number, number] => [Math.floor(latitude / SQUARE), Math.floor(longitude / SQUARE)];

export const COUNTRY_FILE = 'us-places.json';

export async function placesNear(resources: readonly Resource[], terminal: Pick<Terminal, 'readBeside'>): Promise<{ readonly text: string; readonly count: number }> {
  const country = await terminal.readBeside(COUNTRY_FILE).then(bytes => readPlaces(JSON.parse(new TextDecoder().decode(bytes))), () => undefined);
  if (!country) throw new FinderError('bad-option', `The file ${COUNTRY_FILE} is missing beside the command. Install the package again.`);
  const squares = new Set<string>(), named = new Set<string>();
  for (const { place, coverage, confidential } of resources) {
    for (const code of [confidential ? undefined : place?.postalCode, ...(coverage?.postalCodes ?? [])]) if (code) named.add(code.slice(0, 5));
    if (confidential || place?.latitude === undefined || place.longitude === undefined) continue;
    const [y, x] = square(place.latitude, place.longitude);
    for (const dy of [-1, 0, 1]) for (const dx of [-1, 0, 1]) squares.add(`${y + dy} ${x + dx}`);
  }
  const near = country.places.filter(({ code, latitude, longitude }) => named.has(code) || squares.has(square(latitude, longitude).join(' ')));
  if (!near.length) throw new FinderError('bad-option', 'No ZIP code of the United States is near a place of the feed, so there is nothing for --gazetteer to write.');
  return { text: writePlaces(near, country.country), count: near.length };
}
