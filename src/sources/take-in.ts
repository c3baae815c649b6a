/**
 * The last gate before a resource is searched: its zone is settled, a confidential place is withheld whatever the
 * feed or caller gave, and it is frozen, so that nothing behind the gate can change it. What a compact feed gave has
 * been through this gate when it was built.
 *
 * What a caller gives is text, not markup, and stays as it is written but for what feeds lose too: characters that hide or
 * turn round what a reader sees, and what no end is in sight of. Ids are the caller's own keys, are never shown, and stay.
 */
import { FinderError } from '../model/errors.js';
import { HIDDEN, LONGEST_TEXT } from '../feeds/clean-text.js';
import { isSettled } from '../feeds/settled.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { withholdPlace } from '../model/places.js';
import type { Place, Resource } from '../model/resource.js';
import { loadZoneLookup, type ZoneLookup } from '../model/zone-lookup.js';
import { needsLookup, zoneForPlace } from '../model/zones.js';
import { mapInSlices } from '../model/map-in-slices.js';
import { slices } from '../model/slices.js';
import { inSlices } from '../model/steps.js';

export interface TakeInOptions {
  /** The host's zone, for what gives none and has no place to derive one from. */
  readonly timeZone?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Nobody else holds them: they are frozen as they are. To copy thousands leaves a slow phone's collector much to do at once. */
  readonly own?: boolean | undefined;
}

/** Frozen copies, in order. A resource's zone is its own, else its place's, else the host's, else unknown. */
export async function takeIn(resources: readonly Resource[], { timeZone, signal, own = false }: TakeInOptions): Promise<readonly Resource[]> {
  if (isSettled(resources)) return timeZone === undefined ? resources : resources.map(each => each.timeZone === undefined ? Object.freeze({ ...each, timeZone }) : each);
  const places = (await mapInSlices(resources, slices(signal), (each) => lacksZone(each) && needsLookup(each.place) ? each.place : undefined)).filter((place) => place !== undefined);
  const lookup = places.length ? await loadZoneLookup(places).catch(() => undefined) : undefined;
  return inSlices(steps(resources, timeZone, lookup, own), signal);
}

function* steps(resources: readonly Resource[], timeZone: string | undefined, lookup: ZoneLookup | undefined, own: boolean): Generator<void, readonly Resource[]> {
  const taken: Resource[] = [], freeze = own ? deepFreeze : frozenCopy;
  for (const [i, resource] of resources.entries()) {
    if (typeof resource?.id !== 'string' || typeof resource.name !== 'string') {
      throw new FinderError('bad-option', `Resource ${i + 1} has no id or no name. Both must be text.`);
    }
    const zone = resource.timeZone ?? (resource.place && zoneForPlace(resource.place, lookup)) ?? timeZone;
    const whole: { -readonly [key in keyof Resource]: Resource[key] } = own && !Object.isFrozen(resource) ? resource : { ...resource };
    whole.categories ??= [];
    whole.phones ??= [];
    if (zone !== undefined) whole.timeZone = zone;
    taken.push(freeze(whole.confidential ? withholdPlace(whole) : whole));
    yield;
  }
  return Object.freeze(taken);
}

const lacksZone = (resource: Resource): resource is Resource & { place: Place } => resource.timeZone === undefined && resource.place !== undefined;

const ID = /^id$|Id$/;

/** Copied too, because what a caller holds is the caller's to change. */
function frozenCopy<T>(value: T): T {
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT).replace(/\r\n?/g, '\n').replace(HIDDEN, '') as T & string;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as T;
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]: [string, unknown]) => [key, ID.test(key) ? part : frozenCopy(part)]))) as T;
}
