import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { groundOf, metresTo, MOST_KEPT, readPolygons, simpler, spanOf, type Polygon } from '../../src/model/area.js';

const square = (west: number, south: number, east: number, north: number): number[][] => [[west, south], [east, south], [east, north], [west, north], [west, south]];
const read = (coordinates: unknown, depth: 2 | 3 = 2): readonly Polygon[] => {
  const found = readPolygons(coordinates, depth);
  assert.ok('polygons' in found, JSON.stringify(found));
  return found.polygons;
};
const inside = (polygons: readonly Polygon[], longitude: number, latitude: number): boolean => metresTo(groundOf(polygons), { longitude, latitude }, 0) === 0;

test('a point is in a polygon, not in its hole, and in either part of two', () => {
  const ring = read([square(0, 0, 10, 10), square(4, 4, 6, 6)]);
  assert.ok(inside(ring, 1, 1));
  assert.ok(!inside(ring, 5, 5), 'in the hole');
  assert.ok(!inside(ring, 11, 5));
  const two = read([[square(0, 0, 1, 1)], [square(0.5, 0.5, 3, 3)]], 3);
  for (const [x, y, is] of [[0.2, 0.2, true], [0.7, 0.7, true], [2, 2, true], [2, 0.2, false]] as const) assert.equal(inside(two, x, y), is, `${x} ${y}`);
});

test('across the 180th meridian, whichever way it is written', () => {
  for (const ring of [square(170, -10, 190, 10), [[170, -10], [-170, -10], [-170, 10], [170, 10]], square(-190, -10, -170, 10)]) {
    const polygons = read([ring]);
    for (const [x, is] of [[175, true], [-175, true], [180, true], [-180, true], [165, false], [-165, false], [0, false]] as const) assert.equal(inside(polygons, x, 0), is, `${x} in ${JSON.stringify(ring)}`);
  }
});

test('the whole world is the whole world, and no strip across its edge', () => {
  const world = read([square(-180, -90, 180, 90)]);
  assert.ok(inside(world, -75, 40));
  assert.ok(inside(world, 100, -30));
});

test('metres to the edge, as far as they are asked', () => {
  const ground = groundOf(read([square(-76, 39, -75, 40)]));
  const at = (longitude: number, latitude: number, within: number): number => metresTo(ground, { longitude, latitude }, within);
  assert.equal(at(-75.5, 39.5, 1000), 0);
  assert.ok(Math.abs(at(-75.5, 40.01, 5000) - 1112) < 3);
  assert.ok(Math.abs(at(-74.99, 39.5, 5000) - 858) < 3, String(at(-74.99, 39.5, 5000)));
  assert.equal(at(-75.5, 40.01, 1000), Infinity);
});

test('what is no polygon on Earth is refused with its reason', () => {
  const flood = Array.from({ length: 100_001 }, (_, at) => [at / 1e6, at % 2]);
  const cases: readonly (readonly [unknown, 2 | 3, string])[] = [
    [undefined, 2, 'not-an-area'], ['POLYGON', 2, 'not-an-area'], [[1, 2], 2, 'not-an-area'], [[[[1, 2]]], 2, 'no-ground'], [{}, 3, 'not-an-area'], [[square(0, 0, 1, 1)], 3, 'not-numbers'],
    [[[[0, 0], [1, null], [1, 1]]], 2, 'not-numbers'], [[[[0, 0], ['1', '1'], [1, 1]]], 2, 'not-numbers'], [[[[0, 0], [NaN, 1], [1, 1]]], 2, 'not-numbers'], [[[[0, 0], [Infinity, 1], [1, 1]]], 2, 'not-numbers'],
    [[square(0, 0, 1, 91)], 2, 'off-the-earth'], [[square(2_690_000, 240_000, 2_700_000, 250_000)], 2, 'off-the-earth'],
    [[], 2, 'no-ground'], [[[]], 2, 'no-ground'], [[[[1, 1], [1, 1], [1, 1]]], 2, 'no-ground'], [[[[0, 0], [1, 0], [2, 0]]], 2, 'no-ground'], [[], 3, 'no-ground'],
    [[[[0, 80], [90, 80], [180, 80], [-90, 80]]], 2, 'around-a-pole'], [[flood], 2, 'too-many-positions'],
  ];
  for (const [coordinates, depth, refused] of cases) assert.deepEqual(readPolygons(coordinates, depth), { refused }, JSON.stringify(coordinates)?.slice(0, 80));
});

test('any JSON is read or refused, and nothing thrown', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(2 as const, 3 as const), (value, depth) => {
    const found = readPolygons(value, depth);
    assert.ok('refused' in found || found.polygons.length > 0);
  }), { seed: 2026, numRuns: 500 });
});

const thousandths = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min: min * 1000, max: max * 1000 }).map(value => value / 1000);

/** A ring with no crossing: one corner in each direction around a middle. */
const star = fc.record({
  x: thousandths(-179, 179), y: thousandths(-70, 70),
  spokes: fc.array(thousandths(0.2, 4), { minLength: 3, maxLength: 24 }),
}).map(({ x, y, spokes }) => spokes.map((length, at) => [x + length * Math.cos((2 * Math.PI * at) / spokes.length), y + length * Math.sin((2 * Math.PI * at) / spokes.length)] as const));

/** The independent rule: how often the ring winds around the point, by summed angles. Undefined too close to the line to say. */
function winds(ring: readonly (readonly [number, number])[], x: number, y: number): boolean | undefined {
  let turned = 0;
  for (const [at, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(at + 1) % ring.length] ?? [0, 0];
    if (Math.hypot(ax - x, ay - y) < 1e-4) return undefined;
    const angle = Math.atan2(by - y, bx - x) - Math.atan2(ay - y, ax - x);
    const short = angle > Math.PI ? angle - 2 * Math.PI : angle < -Math.PI ? angle + 2 * Math.PI : angle;
    if (Math.abs(Math.abs(short) - Math.PI) < 1e-2) return undefined;
    turned += short;
  }
  return Math.abs(turned) > Math.PI;
}

test('even-odd agrees with the winding of angles, on either side of the 180th meridian and with holes', () => {
  let sure = 0, within = 0;
  fc.assert(fc.property(star, star, thousandths(-1.2, 1.2), thousandths(-1.2, 1.2), (outer, other, dx, dy) => {
    const [ox, oy] = [outer.reduce((sum, [x]) => sum + x, 0) / outer.length, outer.reduce((sum, [, y]) => sum + y, 0) / outer.length];
    const [hx, hy] = other[0] ?? [0, 0];
    // A small hole around the middle.
    const hole = other.map(([x, y]) => [ox + (x - hx) / 40, oy + (y - hy) / 40] as const);
    const [px, py] = [ox + 3 * dx, oy + 3 * dy];
    const says = [winds(outer, px, py), winds(hole, px, py)];
    const wrapped = (ring: typeof outer) => [...ring, ring[0]].map(each => [((((each?.[0] ?? 0) + 180) % 360) + 360) % 360 - 180, each?.[1] ?? 0]);
    const found = readPolygons([wrapped(outer), wrapped(hole)], 2);
    if (says.includes(undefined) || 'refused' in found) return;
    sure++;
    const expected = says[0] !== says[1];
    if (expected) within++;
    assert.equal(inside(found.polygons, ((px + 180) % 360 + 360) % 360 - 180, py), expected);
  }), { seed: 2026, numRuns: 3000 });
  assert.ok(sure > 2000 && within > 500, `${sure} ${within}`);
});

test('made simpler, a line moves no farther than it may', () => {
  const around = Array.from({ length: 20_000 }, (_, at) => { const turn = (2 * Math.PI * at) / 20_000, far = 0.2 + 0.001 * Math.sin(at * 3); return [-75 + far * Math.cos(turn) / 0.766, 40 + far * Math.sin(turn)]; });
  const whole = read([around]);
  assert.ok(whole.flat().flat().length / 2 <= MOST_KEPT);
  const coarse = simpler(whole, 300);
  fc.assert(fc.property(fc.double({ min: 0, max: 6.283, noNaN: true }), fc.double({ min: 0, max: 0.4, noNaN: true }), (turn, far) => {
    const [x, y] = [-75 + far * Math.cos(turn) / 0.766, 40 + far * Math.sin(turn)];
    if (metresTo(groundOf(coarse), { longitude: x, latitude: y }, 2000) > 700 && far > 0.2) assert.ok(!inside(whole, x, y));
    if (far < 0.19) assert.ok(inside(coarse, x, y));
  }), { seed: 2026 });
  const dust = read([[square(0, 0, 0.00001, 0.00001)], [square(1, 1, 1.00001, 1.00001)]], 3);
  assert.equal(simpler(dust, 1000).length, 1, 'ground never becomes nothing');
  assert.ok(Math.abs(spanOf(read([square(0, 0, 0.1, 0.1)])) - 15_725) < 50);
});

test('a hostile line costs little', () => {
  // A comb whose every tooth is as long as the whole: nothing close to the one before, nothing straight.
  const comb = Array.from({ length: 90_000 }, (_, at) => [at / 10_000, at % 2 ? 40 : -40 + at / 100_000]);
  assert.deepEqual(readPolygons([comb], 2), { refused: 'too-many-positions' });
});
