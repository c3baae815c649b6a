import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bounds, coarsen, distance, withholdPlace } from '../../src/model/places.js';
import type { Resource } from '../../src/model/resource.js';

test('distance: known pairs, in metres', () => {
  const philadelphia = { latitude: 39.9526, longitude: -75.1652 };
  const newYork = { latitude: 40.7128, longitude: -74.006 };
  assert.ok(Math.abs(distance(philadelphia, newYork) - 129_600) < 700);
  assert.equal(distance(newYork, newYork), 0);
  // Across the date line, not around the world.
  assert.ok(distance({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 }) < 112_000);
  assert.ok(Math.abs(distance({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 }) - 20_015_114) < 10);
});

test('coarsen: at most about a kilometre off, and one answer for a whole cell', () => {
  fc.assert(fc.property(fc.double({ min: -85, max: 85, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }), (latitude, longitude) => {
    const point = coarsen({ latitude, longitude });
    assert.ok(distance(point, { latitude, longitude }) < 1000);
    assert.ok(Math.abs(distance(coarsen(point), point)) < 20, 'coarsening again stays in place');
    assert.ok(String(point.latitude).length <= 7 && String(point.longitude).length <= 9, 'no hidden digits');
  }), { seed: 2026 });
  assert.deepEqual(coarsen({ latitude: 39.95261, longitude: -75.16522 }), coarsen({ latitude: 39.95349, longitude: -75.16391 }));
});

test('bounds', () => {
  assert.equal(bounds([]), undefined);
  assert.deepEqual(bounds([{ latitude: 1, longitude: 2 }, { latitude: -1, longitude: 5 }]), [2, -1, 5, 1]);
});

/** Marked values, so that a leak is seen wherever it comes out. */
const secretResource = fc.record({
  address: fc.nat(99_999).map((number) => `${number} Hidden Street`),
  latitude: fc.double({ min: -89, max: 89, noNaN: true, noDefaultInfinity: true }).filter((value) => Math.abs(value) > 0.001),
  longitude: fc.double({ min: -179, max: 179, noNaN: true, noDefaultInfinity: true }).filter((value) => Math.abs(value) > 0.001),
  postalCode: fc.integer({ min: 10_000, max: 99_999 }).map((code) => `ZIP${code}`),
  locationId: fc.uuid(),
  locality: fc.constantFrom('Philadelphia', undefined),
  coverage: fc.boolean(),
  source: fc.boolean(),
});

test('withholdPlace: nothing finer than the town comes through, and all else does', () => {
  fc.assert(fc.property(secretResource, ({ address, latitude, longitude, postalCode, locationId, locality, coverage, source }) => {
    const resource: Resource = {
      id: 'a', name: 'Safe Haven', categories: [{ label: 'Shelter' }], phones: [{ kind: 'voice', number: '215-686-7150', dial: '+12156867150' }],
      description: 'Call first.', locationId, timeZone: 'America/New_York',
      place: { address, latitude, longitude, postalCode, country: 'US', region: 'PA', ...(locality ? { locality } : {}) },
      ...(coverage ? { coverage: { text: 'Citywide', postalCodes: [postalCode], extent: 'area' } as const } : {}),
      ...(source ? { source: { name: 'City', row: 7, disagreements: [{ field: 'address', says: address }, { field: 'latitude', says: String(latitude) }, { field: 'hours', says: '24/7' }] } } : {}),
    };
    const before = JSON.stringify(resource);
    const hidden = withholdPlace(resource);
    assert.equal(JSON.stringify(resource), before, 'the record itself is not changed');
    const told = JSON.stringify(hidden);
    for (const secret of [address, postalCode, locationId, String(latitude), String(longitude)]) assert.ok(!told.includes(secret), `${secret} in ${told}`);
    assert.equal(hidden.confidential, true);
    assert.deepEqual(hidden.place, { ...(locality ? { locality } : {}), region: 'PA', country: 'US' });
    assert.deepEqual(hidden.phones, resource.phones);
    assert.equal(hidden.description, 'Call first.');
    assert.equal(hidden.coverage?.text, coverage ? 'Citywide' : undefined);
    assert.deepEqual(hidden.source, source ? { name: 'City', row: 7, disagreements: [{ field: 'hours', says: '24/7' }] } : undefined);
    assert.deepEqual(withholdPlace(hidden), hidden);
  }), { seed: 2026 });
});
