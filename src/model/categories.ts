/** Ids of categories and of the five doors they stand behind. An open list: an id it does not know is not an error. */
import { CATEGORY_GROUPS } from './categories.data.js';
import { GROUPS, type CategoryGroup } from './groups.js';

const groups = new Map<string, CategoryGroup>(
  GROUPS.flatMap((group) => CATEGORY_GROUPS[group].split(' ').map((id) => [id, group] as const)),
);

/** Every category id, in the order to show them. */
export const CATEGORIES: readonly string[] = [...groups.keys()];

/** The door a category stands behind; undefined for an id that is not of the list. */
export function groupOf(id: string): CategoryGroup | undefined {
  return groups.get(id);
}

export function isCategory(id: string): boolean {
  return groups.has(id);
}
