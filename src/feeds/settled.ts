/**
 * Lists of resources that need no more settling: frozen, checked, ids unique, zone and place decided when the feed was
 * built. Known only to this code, so that nothing in a feed can claim it.
 */
import type { Resource } from '../model/resource.js';

const settled = new WeakSet<readonly Resource[]>();

export function settle(resources: readonly Resource[]): readonly Resource[] {
  settled.add(Object.freeze(resources));
  return resources;
}

export const isSettled = (resources: readonly Resource[]): boolean => settled.has(resources);
