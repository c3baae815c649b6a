/**
 * What the map shows for one Query: every match that has a place, and, while they are few enough to be buttons, what
 * they are called. Apart from the element so that the race of two queries is decided in one place.
 */
import { groupOf } from '../../model/categories.js';
import type { Resource } from '../../model/resource.js';
import { slices } from '../../model/slices.js';
import type { Places, Query } from '../../search/query.js';
import type { Directory } from '../../sources/directory.js';
import { clusterPlaces, type Clusters } from './clusters.js';
import { drawable, pick } from './geometry.js';
import type { PinShape } from './pin-shapes.js';

/** More than this many are drawn on a canvas. */
export const MOST_PINS = 200;

export interface Answer {
  readonly query: Query;
  readonly places: Places;
  /** Absent up to MOST_PINS. */
  readonly clusters?: Clusters;
  /** One for each place; absent above MOST_PINS. Undefined for a record the directory no longer gives. */
  readonly resources?: readonly (Resource | undefined)[];
}

/** The part of a Query that decides which places there are: not the open record, nor how far the list was paged. */
export function placesQuery({ id: _id, cursor: _cursor, limit: _limit, sort: _sort, ...query }: Query): Query {
  return query;
}

export async function answer(directory: Directory, query: Query, known: readonly Resource[], signal: AbortSignal): Promise<Answer> {
  const places = drawable(await directory.places(query, { signal }));
  // Drawing thousands takes its own time.
  await slices(signal)();
  if (places.ids.length > MOST_PINS) {
    const clusters = clusterPlaces(places);
    await slices(signal)();
    return { query, places, clusters };
  }
  const have = new Map(known.map((resource) => [resource.id, resource]));
  const resources = await Promise.all(places.ids.map(async (id) => have.get(id) ?? await directory.get(id, { signal })));
  // The directory never gives a confidential place. A pin is the last line where that can be held, so it is held here too.
  const open = resources.flatMap((resource, index) => resource?.confidential ? [] : [index]);
  return { query, places: pick(places, open), resources: open.map((index) => resources[index]) };
}

export function shapeOf(resource: Resource | undefined): PinShape {
  for (const { id } of resource?.categories ?? []) {
    const group = id === undefined ? undefined : groupOf(id);
    if (group) return group;
  }
  return 'other';
}
