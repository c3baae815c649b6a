/**
 * Ground as a compact feed carries it. Every resident's phone reads the feed, and a county's line can weigh more than all
 * else in it: lines are made simpler, by no more than answers leave room for, until all of them together are small. What
 * does not become so is left out, and whom it serves is then unknown; the words stay.
 */
import { atMost, positionsIn, simpler, type Polygon } from '../model/area.js';
import type { Coverage, Resource } from '../model/resource.js';

/** Corners of all lines of a feed together: some 40 kB when they are sent. */
const MOST_TOGETHER = 10_000;
/** Of one. */
const MOST_OF_ONE = 500;
/** Metres. */
const FINEST = 25;
const COARSEST = 400;

/** To a hundred-thousandth of a degree, about a metre. */
const short = (polygons: readonly Polygon[]): Polygon[] => polygons.map(polygon => polygon.map(ring => ring.map(value => Math.round(value * 1e5) / 1e5)));

/** The same records with simpler ground; a line that several have is one. */
export function lean(resources: readonly Resource[]): Resource[] {
  const drawn = new Map<string, readonly Polygon[]>(), keyOf = ({ coverage }: Resource): string | undefined => coverage?.polygons && JSON.stringify(coverage.polygons);
  for (const each of resources) { const key = keyOf(each); if (key && each.coverage?.polygons) drawn.set(key, each.coverage.polygons); }
  if (!drawn.size) return [...resources];
  let tolerance = FINEST, kept = new Map<string, readonly Polygon[]>();
  for (; ; tolerance *= 2) {
    kept = new Map([...drawn].flatMap(([key, polygons]) => { const few = atMost(simpler(polygons, tolerance), MOST_OF_ONE); return few ? [[key, short(few)] as const] : []; }));
    if ([...kept.values()].reduce((sum, polygons) => sum + positionsIn(polygons), 0) <= MOST_TOGETHER || tolerance >= COARSEST) break;
  }
  // The smallest first, so that as many as may be stay.
  let together = 0;
  for (const [key, polygons] of [...kept].sort((a, b) => positionsIn(a[1]) - positionsIn(b[1]))) if ((together += positionsIn(polygons)) > MOST_TOGETHER) kept.delete(key);
  return resources.map(each => {
    const key = keyOf(each), polygons = key === undefined ? undefined : kept.get(key);
    if (key === undefined || !each.coverage) return each;
    const { polygons: _whole, ...words } = each.coverage;
    return { ...each, coverage: polygons ? { ...words, polygons } : { ...words, complete: false } satisfies Coverage };
  });
}
