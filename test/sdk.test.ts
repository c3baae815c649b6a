import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as sdk from '../src/sdk.js';

test('the version is the package\'s', () => {
  assert.equal(sdk.version, (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
});

test('the SDK exports what its documentation promises', () => {
  for (const name of ['readFeed', 'openDirectory', 'openStatus', 'servesPlace', 'toHsds', 'hsdsFillers', 'encodeQuery', 'decodeQuery', 'crisisLines', 'createFinder', 'FinderError', 'reportOn', 'inspectFeed', 'reportPage', 'columnFields', 'categoryChoices', 'fetchFeed'] as const) {
    assert.equal(typeof sdk[name], 'function', name);
  }
});
