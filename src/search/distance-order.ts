/**
 * The order by distance, in metres, where not everything has a door. The sum, from near to far:
 *
 * - a door counts by its distance, unless the service says that it does not serve the place;
 * - a team that comes to people and serves the place is at the place: 0;
 * - any other service that serves the place and needs no door of its own counts as NEARBY: after the doors around the
 *   corner, before those across town;
 * - what serves the whole state, then the whole nation, comes after everything local;
 * - then what has no door and does not say that it serves the place, as one group;
 * - last what says that it serves other places. It is not dropped: the words it says so in may be out of date.
 */
import { GROUPS } from '../model/groups.js';
import { LOCAL, NATIONAL, SERVES_NO, SERVES_YES, type Served } from './areas.js';
import { YES, type DirectoryIndex } from './directory-index.js';

/** Metres. */
const NEARBY = 3_000;
/** How far "local" goes where no radius says it. */
const LOCAL_ENDS = 80_000;
const NO_DOOR = 1e9;
const ELSEWHERE = 2e9;

const COMES = 1 << GROUPS.indexOf('come'), TALKS = 1 << GROUPS.indexOf('talk');

/** It comes to people, so that its door is an office. */
export const comes = (index: DirectoryIndex, number: number): boolean => ((index.groupsOf[number] ?? 0) & COMES) !== 0;
/** It helps people where they are: in person, by phone or by video. */
export const helpsFromAfar = (index: DirectoryIndex, number: number): boolean => index.virtual[number] === YES || ((index.groupsOf[number] ?? 0) & (COMES | TALKS)) !== 0;

/** `door`: metres to it; NaN without one. */
export function distanceKey(index: DirectoryIndex, number: number, door: number, radius: number | undefined, served: Served | undefined): number {
  const state = served?.states[number] ?? 0, noDoor = Number.isNaN(door);
  if (state === SERVES_NO) return ELSEWHERE + (noDoor ? NO_DOOR / 2 : door);
  if (state !== SERVES_YES || (!noDoor && !helpsFromAfar(index, number))) return noDoor ? NO_DOOR : door;
  const reach = served?.reach[number] ?? LOCAL, local = Math.max(radius ?? LOCAL_ENDS, LOCAL_ENDS);
  const here = reach === LOCAL ? (comes(index, number) ? 0 : NEARBY) : local + (reach === NATIONAL ? 2 : 1);
  return noDoor ? here : Math.min(door, here);
}
