import { expect } from '@open-wc/testing';
import { boundsOf, drawable, nearest, queryBounds } from '../../../src/elements/rf-map/geometry.js';
import { nextPin } from '../../../src/elements/rf-map/pins.js';

const places = (points: readonly (readonly [number, number])[]) => ({
  ids: points.map((_, index) => String(index)), longitudes: Float64Array.from(points, ([x]) => x), latitudes: Float64Array.from(points, ([, y]) => y), complete: true,
});

describe('map geometry', () => {
  for (const [name, points, bounds] of [
    ['nothing', [], undefined],
    ['one place', [[-75, 40]], [-75, 40, -75, 40]],
    ['a city', [[-75.2, 39.9], [-75, 40.1]], [-75.2, 39.9, -75, 40.1]],
    ['Guam, Hawaii and Maine, over the Pacific', [[144.8, 13.5], [-157.9, 21.3], [-69.7, 44.3]], [-215.2, 13.5, -69.7, 44.3]],
  ] as const) {
    it(`bounds ${name}`, () => {
      const found = boundsOf(places(points));
      expect(found?.map((degrees) => Math.round(degrees * 10) / 10)).to.deep.equal(bounds);
    });
  }

  it('writes bounds as a query takes them', () => {
    expect(queryBounds([-75.123456789, 39, -75, 40])).to.deep.equal([-75.12346, 39, -75, 40]);
    expect(queryBounds([-216, 10, -150, 50])).to.deep.equal([144, 10, -150, 50]);
    expect(queryBounds([-300, -95, 200, 95])).to.deep.equal([-180, -90, 180, 90]);
    expect(nearest(144, -150)).to.equal(-216);
  });

  it('drops what cannot be drawn', () => {
    expect(drawable(places([[1, 2], [Number.NaN, 0], [0, 91], [181, 0], [-180, -90]])).ids).to.deep.equal(['0', '4']);
    expect(drawable({ ...places([[1, 2]]), ids: ['0', '1'] }).ids).to.deep.equal(['0']);
  });

  it('goes from pin to pin by where they lie', () => {
    const spots = [{ x: 0, y: 0 }, { x: 100, y: 5 }, { x: 40, y: 60 }, { x: -30, y: 0 }];
    for (const [key, to] of [['ArrowRight', 1], ['ArrowDown', 2], ['ArrowLeft', 3], ['ArrowUp', 0], ['End', 3], ['PageDown', 1], ['Home', 0]] as const) {
      expect(nextPin(key, 0, spots), key).to.equal(to);
    }
    expect(nextPin('a', 0, spots)).to.equal(undefined);
  });
});
