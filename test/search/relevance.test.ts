/** The floors, on the half of the relevance suite that was not looked at while the search was tuned. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { haveFeeds } from './relevance/feeds.js';
import { answers, figureOf, FLOORS } from './relevance/figures.js';
import { isOneEdit, oneEdit, seeded } from './relevance/made.js';

test('on real feeds, what is asked is found', { skip: !haveFeeds() }, async (t) => {
  const all = await answers(), reported = all.filter(({ half }) => half === 'reported');
  assert.ok(all.length >= 200 && reported.length >= 200, `${all.length} queries`);
  for (const { kinds, of, least } of FLOORS) {
    for (const kind of kinds) {
      await t.test(`${kind}: ${of} at least ${least}`, () => {
        const figure = figureOf(reported.filter((one) => one.kind === kind));
        assert.ok(figure.count >= 20, `only ${figure.count} queries`);
        assert.ok(figure[of] >= least, `${figure[of].toFixed(3)} of ${figure.count} queries`);
      });
    }
  }
});

test('a slip is one edit: letters put in, left out, changed or swapped, at any place', () => {
  const random = seeded(1), places = new Set<number>();
  for (let i = 0; i < 300; i++) {
    const wrong = oneEdit('shelter', random);
    if (wrong !== 'shelter') assert.ok(isOneEdit(wrong, 'shelter'), wrong);
    places.add([...'shelter'].findIndex((letter, at) => letter !== wrong[at]));
  }
  assert.ok([0, 1, 2, 3, 4, 5, 6].every((at) => places.has(at)));
  for (const [a, b] of [['shelter', 'shelter'], ['sheter', 'shetlers'], ['abcd', 'badc'], ['abc', 'cba']] as const) assert.ok(!isOneEdit(a, b), `${a} ${b}`);
});
