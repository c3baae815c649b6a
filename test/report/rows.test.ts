import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../src/feeds/read-feed.js';
import { resourceRows } from '../../src/report/rows.js';

test('a row says what residents will see, and what is wrong with it, the worst first', async () => {
  const rows = await resourceRows(await readFeed([
    'Name,Organization,Phone,Fax,Address,City,State,Zip,Latitude,Longitude,Hours,Category,Email',
    'Plain,Org,215-686-7150 x12,215-686-7151,1 Main St,Philadelphia,PA,19107,39.95,-75.16,Mon-Fri 9am-5pm,Food; Legal,a@example.org',
    'Note,Note,,,,,,,,,,,no mail',
    'Error,,15-686-7151,,1 Main St,Philadelphia,PA,19107,,,,,no mail',
  ].join('\n')));
  assert.deepEqual(rows.map(({ row, name, organization, phone, place, pin, hours, category, errors, warnings }) => [row, name, organization, phone, place, pin, hours, category, errors, warnings]), [
    [4, 'Error', '', '15-686-7151 (cannot be called)', '1 Main St, Philadelphia, PA 19107 (no pin)', false, '', '', 1, 1],
    [3, 'Note', '', '', '', false, '', '', 0, 1],
    [2, 'Plain', 'Org', '215-686-7150 x12; fax 215-686-7151', '1 Main St, Philadelphia, PA 19107', true, 'Mon-Fri 9 AM to 5 PM; Sat-Sun closed', 'Food; Legal', 0, 0],
  ]);
  assert.deepEqual(rows[0]?.problems, [
    { severity: 'error', text: 'A digit is missing from this number; it cannot be called. Correct it.' }, { severity: 'warning', text: 'Not an email address; left out.' }]);
});

test('rows of several tables are not mistaken for each other', async () => {
  const rows = await resourceRows(await readFeed({ a: 'Name,Phone\nA,15-686-7151\n', b: 'Name,Phone\nB,215-686-7151\n' }));
  assert.deepEqual(rows.map(({ problems }) => problems), [[], []]);
});
