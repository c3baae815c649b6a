/**
 * Who is open at a minute, for every listed resource at once: filter, facet and first page share the answer.
 * The minute is an instant, or a time on the clock: then each resource is asked at that time in its own zone.
 */
import { stateFromCompiled, type CompiledHours, type OpenStatus } from '../model/hours.js';
import { instantOf } from '../model/zone-clock.js';
import { atOnce } from '../model/steps.js';
import { AWAY, NO, UNKNOWN, YES, type DirectoryIndex } from './directory-index.js';

/** An instant, or local milliseconds since 1970-01-01T00:00. */
export type When = Date | { readonly local: number };

/** Which minute it is, as a key. */
export const minuteOf = (when: When): string => when instanceof Date ? `${Math.floor(when.getTime() / 60_000)}` : `local ${when.local}`;

/** Asks hours at a moment. The instant of a local time is worked out once a zone. */
function asking(when: When): (hours: CompiledHours) => OpenStatus['state'] {
  if (when instanceof Date) return (hours) => stateFromCompiled(hours, when);
  const instants = new Map<string, Date | undefined>();
  return (hours) => {
    if (hours.kind === 'fixed') return hours.status.state;
    const { timeZone } = hours;
    if (!instants.has(timeZone)) instants.set(timeZone, instantOf(when.local, timeZone));
    const at = instants.get(timeZone);
    return at ? stateFromCompiled(hours, at) : 'unknown';
  };
}

/** YES, NO or UNKNOWN by resource, at a minute. A service that is closed for the time being is known to be. */
export const openStates = (index: DirectoryIndex, at: When): Uint8Array => atOnce(openStateSteps(index, at));

/** The same in steps: the first time costs most, and nobody waits for it yet. */
export function* openStateSteps(index: DirectoryIndex, at: When): Generator<void, Uint8Array> {
  const cache = index.openCache;
  const minute = minuteOf(at);
  if (cache.minute === minute) return cache.states;
  const states = new Uint8Array(index.hours.length);
  const stateOf = asking(at);
  for (const [each, hours] of index.hours.entries()) {
    const state = stateOf(hours);
    states[each] = state === 'closed' ? NO : state === 'open' ? YES : UNKNOWN;
    yield;
  }
  for (let number = 0; number < index.hoursOf.length; number++) {
    cache.states[number] = index.listing[number] === AWAY ? NO : states[index.hoursOf[number] ?? 0] ?? UNKNOWN;
    if (number % 4096 === 0) yield;
  }
  cache.minute = minute;
  return cache.states;
}
