/**
 * Who serves the resident's place. Each distinct coverage is compiled once, in steps, when a place is first asked for; a
 * place is then asked of each once, and the answers are kept while somebody types on. Apart from doors and distances: a
 * team that comes has no door, and a door may be near and yet not for those who live here.
 */
import { compileCoverage, type ServedPlace, type Serves } from '../model/coverage.js';
import type { Resource } from '../model/resource.js';

/** Codes of `Served.states`. */
export const SERVES = ['untold', 'yes', 'no', 'unknown'] as const satisfies readonly (Serves | 'untold')[];
export const SERVES_YES = 1;
export const SERVES_NO = 2;
export const SERVES_UNKNOWN = 3;

/** How far a coverage goes: codes of `Served.reach`. */
export const LOCAL = 0;
export const STATEWIDE = 1;
export const NATIONAL = 2;

/** By resource, for one place. */
export interface Served { readonly states: Uint8Array; readonly reach: Uint8Array }

export interface Areas { at(place: ServedPlace): Generator<void, Served> }

export function* compileAreas(resources: readonly Resource[]): Generator<void, Areas> {
  const which = new Int32Array(resources.length).fill(-1), reach = new Uint8Array(resources.length);
  const known = new Map<string, number>(), lines = new Map<object, number>(), asked: ReturnType<typeof compileCoverage>[] = [];
  for (const [number, { coverage, place = {} }] of resources.entries()) {
    if (number % 64 === 0) yield;
    if (!coverage) continue;
    // The same words and parts are asked once. Ground is told apart by where it is kept: its lines are long, and a compact feed shares them.
    const { polygons, ...words } = coverage, ground = polygons && (lines.get(polygons) ?? lines.size);
    if (polygons && ground !== undefined) lines.set(polygons, ground);
    const key = JSON.stringify([words, ground, place.region, place.country]);
    let at = known.get(key);
    if (at === undefined) {
      yield;
      at = asked.push(compileCoverage(coverage, place)) - 1;
      known.set(key, at);
    }
    which[number] = at;
    reach[number] = coverage.extent === 'national' ? NATIONAL : coverage.extent === 'statewide' || coverage.regions?.length ? STATEWIDE : LOCAL;
  }
  let last: { readonly key: string; readonly served: Served } | undefined;
  return {
    *at(place) {
      const key = JSON.stringify(place);
      if (last?.key === key) return last.served;
      const answers = new Uint8Array(asked.length), states = new Uint8Array(which.length);
      for (const [at, serves] of asked.entries()) {
        answers[at] = SERVES.indexOf(serves(place));
        if (at % 16 === 0) yield;
      }
      for (let number = 0; number < which.length; number++) { const at = which[number] ?? -1; if (at >= 0) states[number] = answers[at] ?? SERVES_UNKNOWN; }
      last = { key, served: { states, reach } };
      return last.served;
    },
  };
}
