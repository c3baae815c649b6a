import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queryFromUrl, urlWithQuery } from '../../src/finder/url.js';

test('a query is put into a URL, and only the former one is taken out', () => {
  const url = new URL('https://city.example/help?page=2&rf-q=old&rf-free=1#map');
  const next = urlWithQuery(url, { text: 'food bank', categories: ['food', 'shelter'], near: { latitude: 39.9526, longitude: -75.1652 } });
  assert.equal(next.href, 'https://city.example/help?page=2&rf-q=food+bank&rf-category=food&rf-category=shelter#map');
  assert.equal(url.searchParams.get('rf-q'), 'old');
  assert.deepEqual(queryFromUrl(next), { text: 'food bank', categories: ['food', 'shelter'] });
});

test('an empty query leaves the host page\'s URL as it was', () => {
  const url = new URL('https://city.example/help?page=2');
  assert.equal(urlWithQuery(url, {}).href, url.href);
  assert.deepEqual(queryFromUrl(url), {});
});
