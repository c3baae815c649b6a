/** Who is open at a minute, for every listed resource at once: filter, facet and first page share the answer. */
import { statusFromCompiled } from '../model/hours.js';
import { atOnce } from '../model/steps.js';
import { AWAY, NO, UNKNOWN, YES, type DirectoryIndex } from './directory-index.js';

/** YES, NO or UNKNOWN by resource, at a minute. A service that is closed for the time being is known to be. */
export const openStates = (index: DirectoryIndex, at: Date): Uint8Array => atOnce(openStateSteps(index, at));

/** The same in steps: the first time costs most, and nobody waits for it yet. */
export function* openStateSteps(index: DirectoryIndex, at: Date): Generator<void, Uint8Array> {
  const cache = index.openCache;
  const minute = Math.floor(at.getTime() / 60_000);
  if (cache.minute === minute) return cache.states;
  const states = new Uint8Array(index.hours.length);
  for (const [each, hours] of index.hours.entries()) {
    const { state } = statusFromCompiled(hours, at);
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
