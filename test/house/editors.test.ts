import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixtures, NAMES, outcomeOf, table, written } from '../editors/table.mjs';

test('the guide says of each editor what it left in the fixtures', () => { assert.equal(written(), table()); });

test('988 and 911 can be pressed in whatever an editor left of any form', () => {
  const files = Object.entries(fixtures());
  assert.equal(files.length, Object.keys(NAMES).length * 5);
  assert.deepEqual(files.filter(([, html]) => !html.includes('href="tel:988"') || !html.includes('href="tel:911"')).map(([name]) => name), []);
});

test('what is lost is said', () => {
  assert.equal(outcomeOf('mount', '<p><a href="tel:988">988</a></p>'), '**the numbers are lost**');
  assert.match(outcomeOf('element', '<p><a href="tel:988">988</a> <a href="tel:911">911</a></p>'), /text link lost.*without the strip/);
  assert.doesNotMatch(outcomeOf('iframe', '<iframe src="embed.html" sandbox=""></iframe>'), /works/);
});
