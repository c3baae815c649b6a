import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Resource } from '../../src/model/resource.js';
import { pinMap, type FeedMap } from '../../src/report/pin-map.js';

const at = (latitude: number, longitude: number, name = 'A', row = 2): Resource => ({ id: name, name, categories: [], phones: [], place: { latitude, longitude }, source: { row } });
const map = (...resources: Resource[]): FeedMap => {
  const found = pinMap({ resources });
  assert.ok(found);
  return found;
};

describe('the drawing', () => {
  test('none without pins', () => { assert.equal(pinMap({ resources: [{ id: 'a', name: 'A', categories: [], phones: [] }] }), undefined); });
  test('north is up, east is right, and all is within', () => {
    const { near } = map(at(40, -75, 'north east'), at(39.9, -75.2, 'south west'));
    const [first, second] = near.pins;
    assert.ok(first && second && first.y < second.y && first.x > second.x);
    for (const { x, y } of near.pins) assert.ok(x > 0 && x < near.width && y > 0 && y < near.height);
  });
  test('a degree of longitude is as much shorter as the middle latitude makes it', () => {
    const { near: { pins: [west, east, south, north] } } = map(at(60, 10), at(60, 11), at(59.5, 10.5), at(60.5, 10.5));
    assert.ok(west && east && south && north);
    assert.ok(Math.abs((east.x - west.x) / (south.y - north.y) - 0.5) < 0.01);
  });
  test('the thick line is as long as it says', () => {
    const { near: { scale, pins: [south, north] } } = map(at(0, 0), at(1, 0));
    assert.ok(south && north);
    const metres = ((scale.x2 - scale.x1) / (south.y - north.y)) * 111_195;
    const [, number, unit] = /^([\d,]+) (km|m) /.exec(scale.words) ?? [];
    const said = Number(number?.replace(',', '')) * (unit === 'km' ? 1000 : 1);
    assert.ok(Math.abs(metres / said - 1) < 0.02, `${metres} ${scale.words}`);
  });
  test('one pin has some ground around it', () => {
    const { near } = map(at(40, -75));
    assert.deepEqual(near.pins.map(({ x, y }) => [x, y]), [[near.width / 2, near.height / 2]]);
    assert.match(near.scale.words, /^\d+ (m|km) \([\d,]+ (feet|miles)\)$/);
  });
  test('those at one point are one pin with their names', () => {
    const { near, pins } = map(at(40, -75, 'A', 2), at(40, -75, 'B', 3), at(40, -75, 'C', 4), at(40, -75, 'D', 5), at(40.1, -75, 'E', 6));
    assert.equal(pins, 5);
    assert.deepEqual(near.pins.map(({ count, title }) => [count, title]), [[4, 'A, row 2; B, row 3; C, row 4; and 1 more'], [1, 'E, row 6']]);
  });
  for (const [words, a, b] of [
    ['39.9 to 41.1 degrees north, 73.5 to 75.2 degrees west', [41.1, -73.5], [39.9, -75.2]],
    ['1 degrees south to 2 degrees north, 1 degrees west to 1 degrees east', [2, 1], [-1, -1]],
    ['33.8 to 35.1 degrees south, 150 to 152 degrees east', [-33.8, 150], [-35.1, 152]],
  ] as const) test(words, () => { assert.equal(map(at(a[0], a[1]), at(b[0], b[1])).near.extent, words); });
  test('lines are within the drawing and cross it', () => {
    const { near } = map(at(39.9, -75.2), at(40.1, -75));
    assert.ok(near.lines.length >= 2);
    for (const { x1, y1, x2, y2 } of near.lines) for (const [value, most] of [[x1, near.width], [x2, near.width], [y1, near.height], [y2, near.height]] as const) assert.ok(value >= -0.1 && value <= most + 0.1);
  });
});

describe('pins far from the others', () => {
  const city = Array.from({ length: 20 }, (_, n) => at(39.9 + n * 0.01, -75.1 + (n % 5) * 0.01, `S${n}`, n + 2));
  test('are named, left out of the first drawing and marked in the second', () => {
    const { near, all, far } = map(...city, at(39.95, 75.1, 'Lost', 99));
    assert.deepEqual(far, ['Lost, row 99']);
    assert.ok(near.pins.every(pin => !pin.far && !pin.title.includes('Lost')));
    assert.deepEqual(all?.pins.filter(pin => pin.far).map(({ title }) => title), ['Lost, row 99']);
  });
  test('there are none in a city, nor in a few pins across a country', () => {
    assert.equal(map(...city).all, undefined);
    assert.equal(map(at(40, -75), at(34, -118), at(47, -122)).all, undefined);
  });
  test('the same street a mile away is not far', () => { assert.equal(map(...Array.from({ length: 9 }, () => at(40, -75)), at(40.3, -75)).all, undefined); });
});

test('a confidential place is counted and is nowhere', () => {
  const found = map(at(40, -75, 'Open'), { ...at(10, 10, 'Hidden'), confidential: true }, { id: 'x', name: 'X', categories: [], phones: [] });
  assert.deepEqual([found.pins, found.without, found.withheld], [1, 1, 1]);
  assert.doesNotMatch(JSON.stringify(found), /Hidden|"10/);
});
