/** How several feeds stay apart in one directory: what each is called, and ids that more than one of them uses. */
import type { Resource } from '../model/resource.js';

/** A feed's name for provenance: its file's, without the ending. */
export function fileName(url: string | URL): string | undefined {
  return /([^/]+?)(?:\.\w+)?\/?(?:[?#].*)?$/.exec(String(url))?.[1];
}

/** Ids stay as they are; one that a former feed or row has already is told apart by its feed's name, then by number. */
export function keepApart(lists: readonly (readonly Resource[])[], names: readonly (string | undefined)[]): readonly Resource[] {
  const taken = new Set<string>();
  // One list whose ids are its own stays the list it is.
  const [only, another] = lists;
  if (only && !another && only.every(({ id }) => taken.size < taken.add(id).size)) return only;
  taken.clear();
  return lists.flatMap((list, l) => list.map((resource) => {
    let id = resource.id;
    for (let n = 1; taken.has(id); n++) id = n === 1 && names[l] !== undefined ? `${resource.id}@${names[l]}` : `${resource.id}~${n}`;
    taken.add(id);
    return id === resource.id ? resource : { ...resource, id };
  }));
}
