/**
 * Which kinds of help the panel offers, and what choosing one asks for. A door in the Query means everything behind it;
 * a category of that door takes the door's place, and the last one to go gives the door back.
 */
import { groupOf } from '../../model/categories.js';
import { GROUPS } from '../../model/groups.js';
import type { FacetCount } from '../../search/query.js';

export interface Section {
  /** The door; undefined for the agency's own words that stand behind none. */
  readonly group: string | undefined;
  readonly choices: readonly FacetCount[];
}

/** Doors that the chosen ids name or stand behind. */
export function doorsOf(chosen: readonly string[]): readonly string[] {
  return GROUPS.filter((group) => chosen.some((id) => id === group || groupOf(id) === group));
}

/** The facet's categories by door, in the doors' order: those of `doors`, or all. Empty choices are left out unless chosen. */
export function sections(facet: readonly FacetCount[], chosen: readonly string[], doors: readonly string[]): readonly Section[] {
  const shown = facet.filter(({ value, count }) => count > 0 || chosen.includes(value));
  const all: Section[] = [...GROUPS, undefined].map((group) => ({ group, choices: shown.filter(({ value }) => groupOf(value) === group) }));
  return all.filter(({ group, choices }) => choices.length > 0 && (doors.length === 0 || (group !== undefined && doors.includes(group))));
}

/** The chosen ids after `id` was pressed, or undefined for none. `keepDoor`: the panel shows one door's list and stays in it. */
export function toggled(chosen: readonly string[], id: string, keepDoor: boolean): readonly string[] | undefined {
  const door = groupOf(id);
  if (!chosen.includes(id)) return [...chosen.filter((each) => each !== door), id];
  const rest = chosen.filter((each) => each !== id);
  if (keepDoor && door && !rest.some((each) => groupOf(each) === door)) return [...rest, door];
  return rest.length > 0 ? rest : undefined;
}
