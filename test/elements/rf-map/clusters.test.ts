import { expect } from '@open-wc/testing';
import { clusterPlaces } from '../../../src/elements/rf-map/clusters.js';
import { mercator } from '../../../src/elements/rf-map/geometry.js';

const WORLD = [-180, -90, 180, 90] as const;
const places = (points: readonly (readonly [number, number])[]) => ({ longitudes: Float64Array.from(points, ([x]) => x), latitudes: Float64Array.from(points, ([, y]) => y) });

/** A city's worth of points, some of them at one spot; the same each time. */
function city(count: number): [number, number][] {
  let state = 7;
  const next = (): number => { state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff; return state / 0x7fffffff; };
  return Array.from({ length: count }, (_, at) => at % 10 === 0 ? [-75.1, 39.95] : [-75.3 + next() / 3, 39.8 + next() / 3]);
}

describe('groups of points', () => {
  it('hold every place once, at every zoom', () => {
    const points = city(3000), clusters = clusterPlaces(places(points));
    let before = 0;
    for (let zoom = 0; zoom <= 17; zoom++) {
      const found = clusters.within(WORLD, zoom);
      expect(found.reduce((sum, { count }) => sum + count, 0), `zoom ${zoom}`).to.equal(points.length);
      expect(found.length, `zoom ${zoom}`).to.be.at.least(before * 0.8);
      before = found.length;
    }
    expect(clusters.within(WORLD, 0)).to.have.lengthOf(1);
  });

  it('stand apart: no two single places that are nearer than a group is wide', () => {
    const clusters = clusterPlaces(places(city(2000)));
    for (const zoom of [10, 13]) {
      const single = clusters.within(WORLD, zoom).filter(({ count }) => count === 1).map(({ longitude, latitude }) => mercator(longitude, latitude, zoom));
      for (const [at, a] of single.entries()) for (const b of single.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).to.be.above(56);
    }
  });

  it('fall apart at the zoom that they say, and not before', () => {
    for (const apart of [3, 0.4, 0.07, 0.002]) {
      const clusters = clusterPlaces(places([[-75, 40], [-75 + apart, 40], [-75 + apart / 3, 40 + apart / 5]]));
      const opensAt = clusters.within(WORLD, 1)[0]?.opensAt ?? 0;
      expect(clusters.within(WORLD, opensAt - 1), `${apart} degrees`).to.have.lengthOf(1);
      expect(clusters.within(WORLD, opensAt).length, `${apart} degrees`).to.be.above(1);
    }
    expect(clusterPlaces(places([[-75, 40], [-75, 40]])).within(WORLD, 9)[0]?.opensAt).to.equal(16);
  });

  it('are single places from a near zoom on, also where two share a spot', () => {
    const found = clusterPlaces(places([[-75, 40], [-75, 40], [-75.001, 40]])).within(WORLD, 16);
    expect(found.map(({ index }) => index)).to.deep.equal([0, 1, 2]);
    expect(found.every(({ count, opensAt }) => count === 1 && opensAt === undefined)).to.equal(true);
  });

  it('are found where the view crosses the antimeridian, and nowhere else', () => {
    const clusters = clusterPlaces(places([[179.5, 10], [-179.5, 10], [0, 10]]));
    for (const [name, bounds, count] of [
      ['west of -180', [-190, 0, -170, 20], 2], ['east of 180', [170, 0, 190, 20], 2], ['all around', [-300, -90, 300, 90], 3], ['elsewhere', [-10, 0, 10, 20], 1], ['south', [-300, -90, 300, 0], 0],
    ] as const) expect(clusters.within(bounds, 8).length, name).to.equal(count);
    expect(clusterPlaces(places([])).within(WORLD, 3)).to.deep.equal([]);
  });
});
