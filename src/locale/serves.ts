/**
 * Whom a service serves, in words. With the resident's place: whether it serves that place, which is never guessed; a
 * "no" is what the listing says, and the way to be sure is to call. Without it: the area's names, where it has no door.
 */
import type { Serves } from '../model/coverage.js';
import { withholdPlace } from '../model/places.js';
import type { Coverage, Resource } from '../model/resource.js';
import type { Localizer } from './localizer.js';

/** More of a kind are not listed on a card. */
const MOST_NAMES = 4;
/** Longer words end at a whole one. */
const MOST_LETTERS = 90;

const cut = (text: string): string => text.length > MOST_LETTERS + 10 ? `${text.slice(0, MOST_LETTERS).replace(/[\s,;(–-]*\S*$/, '')}…` : text;

/** What the area is called: the feed's words, else its parts; undefined where it only is drawn. */
function areaOf({ text, regions = [], counties = [], localities = [], postalCodes = [], extent }: Coverage, localizer: Localizer): string | undefined {
  const area = (names: string): string => localizer.text('servesArea', { names });
  if (text !== undefined) return area(cut(text));
  if (extent === 'national') return localizer.text('servesNation');
  const names = [...regions, ...counties.map(name => localizer.text('servesCounty', { name })), ...localities];
  if (extent === 'statewide' && !names.length) return localizer.text('servesState');
  if (names.length) return area(names.length > MOST_NAMES ? `${localizer.list(names.slice(0, MOST_NAMES))}…` : localizer.list(names));
  if (!postalCodes.length) return undefined;
  return area(postalCodes.length > MOST_NAMES ? localizer.text('servesCodeCount', { count: postalCodes.length }) : localizer.text('servesCodes', { codes: localizer.list(postalCodes) }));
}

export interface ServesWords {
  /** One of a card's short facts. */
  readonly fact?: string;
  /** A line by itself. */
  readonly line?: string;
}

/** `serves`: the answer for the resident's place; absent without one. */
export function servesWords(given: Resource, serves: Serves | undefined, localizer: Localizer): ServesWords {
  const { coverage, place, confidential } = given.confidential ? withholdPlace(given) : given;
  if (!coverage) return {};
  const area = areaOf(coverage, localizer);
  if (serves === 'yes') return { fact: localizer.text(coverage.extent === 'national' ? 'servesNation' : coverage.extent === 'statewide' ? 'servesState' : 'servesYou') };
  const sentence = (key: 'servesOthers' | 'servesAsk'): string => [area && `${area.replace(/[.\s]+$/, '')}.`, localizer.text(key)].filter(Boolean).join(' ');
  if (serves === 'no') return { line: sentence('servesOthers') };
  // A door says where it is; without one the area does.
  const door = !confidential && place?.address !== undefined && place.addressType !== 'postal';
  if (serves === 'unknown') return door ? {} : { line: sentence('servesAsk') };
  return door || area === undefined ? {} : { line: area };
}
