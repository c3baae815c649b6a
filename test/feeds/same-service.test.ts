import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../src/feeds/read-feed.js';
import type { Feed } from '../../src/feeds/feed.js';

const hours = ({ resources }: Feed): unknown[] => resources.map(({ name, schedules, hoursAre }) => [name, schedules?.map(({ byday, opensAt, closesAt }) => `${byday?.join() ?? ''} ${opensAt ?? ''}-${closesAt ?? ''}`).join('; '), hoursAre]);

test('a row for each weekday: one entry where ids say so', async () => {
  const feed = await readFeed('id,name,weekday,opens_at,closes_at\n1,A,Monday,09:00,17:00\n1,A,Tuesday,09:00,17:00\n2,B,Monday,08:00,12:00\n1,A,Wednesday,13:00,20:00\n');
  assert.deepEqual(hours(feed), [['A', 'MO 09:00-17:00; TU 09:00-17:00; WE 13:00-20:00', 'complete'], ['B', 'MO 08:00-12:00', 'complete']]);
  assert.deepEqual(feed.resources[0]?.hoursText, 'Monday, 09:00 - 17:00; Tuesday, 09:00 - 17:00; Wednesday, 13:00 - 20:00');
  assert.deepEqual(feed.records, [{ table: 'feed', read: 4, used: 2, merged: 2, rejected: 0 }]);
  assert.deepEqual(feed.problems.map(({ code, row, params }) => [code, row, params['first']]), [['hours-joined', 3, 2], ['hours-joined', 5, 2]]);
});

test('what is not understood in one of them makes all of it partial', async () => {
  const feed = await readFeed('id,name,weekday,opens_at,closes_at\n1,A,Monday,09:00,17:00\n1,A,Tuesday,by appointment,\n');
  assert.deepEqual(hours(feed), [['A', 'MO 09:00-17:00', 'partial']]);
});

test('without ids they stay apart, and none says that it is closed at the hours of another', async () => {
  const feed = await readFeed('name,weekday,opens_at,closes_at\nA,Monday,09:00,17:00\nA,Tuesday,09:00,17:00\nB,Monday,08:00,12:00\n');
  assert.deepEqual(hours(feed), [['A', 'MO 09:00-17:00', 'partial'], ['A', 'TU 09:00-17:00', 'partial'], ['B', 'MO 08:00-12:00', 'complete']]);
});

test('one id for two services is no reason to join them', async () => {
  const feed = await readFeed('id,name,days,open,close\n1,Food,Mon,9am,5pm\n1,Clothes,Tue,9am,5pm\n');
  assert.deepEqual(hours(feed), [['Food', 'MO 09:00-17:00', 'complete'], ['Clothes', 'TU 09:00-17:00', 'complete']]);
  assert.deepEqual(feed.problems.map(({ code }) => code), ['id-duplicate', 'id-duplicate']);
});

test('JSON, and copies among them', async () => {
  const line = (day: string): object => ({ id: '1', name: 'A', day, opens: '9:00 AM', closes: '5:00 PM' });
  const feed = await readFeed(JSON.stringify([line('Monday'), line('Tuesday'), line('Monday')]));
  assert.deepEqual(hours(feed), [['A', 'MO 09:00-17:00; TU 09:00-17:00', 'complete']]);
  assert.deepEqual(feed.problems.map(({ code }) => code), ['hours-joined', 'record-repeated']);
  assert.deepEqual(feed.records.map(({ read, used, merged }) => [read, used, merged]), [[3, 1, 2]]);
});
