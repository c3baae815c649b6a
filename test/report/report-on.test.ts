import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFeed } from '../../src/feeds/read-feed.js';
import { FinderError } from '../../src/model/errors.js';
import { categoryChoices, columnFields, reportOn } from '../../src/report/report-on.js';

const now = new Date('2026-11-23T12:00:00Z');
const report = async (csv: string, options = {}) => reportOn(await readFeed(csv), { now, ...options });

describe('counts', () => {
  test('what each resource has, and how hours were understood', async () => {
    const { have, resources } = await report([
      'Name,Phone,Address,City,State,Latitude,Longitude,Hours,Category,Last verified',
      'Whole,215-686-7150,1 Main St,Philadelphia,PA,39.95,-75.16,Mon-Fri 9am-5pm,Food,2026-10-01',
      'Text,15-686-7151,2 Main St,Philadelphia,PA,,,whenever the door is open,Zeppelins,',
      'Bare,,,,,,,,,',
    ].join('\n'));
    assert.equal(resources, 3);
    assert.deepEqual(have, {
      phone: 2, callablePhone: 1, place: 2, pin: 1, hoursComplete: 1, hoursPartial: 0, hoursAsText: 1, category: 2, knownCategory: 1, verificationDate: 1, confidential: 0,
    });
  });
  test('which word became which category, the most frequent first', async () => {
    const { categories } = await report('Name,Category\nA,Food\nB,Food; Zeppelins\nC,Soup kitchen\n');
    assert.deepEqual(categories, [{ label: 'Food', id: 'food', resources: 2 }, { label: 'Soup kitchen', id: 'food', resources: 1 }, { label: 'Zeppelins', resources: 1 }]);
  });
  test('freshness: oldest, newest, and how many are older than the limit', async () => {
    const csv = 'Name,Last verified\nA,2024-01-05\nB,2026-10-01\nC,2026-11-01\nD,\n';
    assert.deepEqual((await report(csv)).freshness, { newest: '2026-11-01', oldest: '2024-01-05', stale: 1, staleAfterDays: 365 });
    assert.deepEqual((await report(csv, { staleAfterDays: 30 })).freshness.stale, 2);
  });
  test('problems by kind, errors first', async () => {
    const { problems, errors, warnings } = await report('Name,Phone,Email\nA,15-686-7151,x\nB,15-686-7152,y\nC,215-686-7150,z\n');
    assert.deepEqual(problems.map(({ code, severity, count }) => [code, severity, count]), [['phone-digit-missing', 'error', 2], ['email-not-understood', 'warning', 3]]);
    assert.deepEqual([errors, warnings], [2, 3]);
  });
  test('how the letters were written is known of bytes only', async () => {
    const bytes = Uint8Array.from([...Buffer.from('Name\nCaf\xe9 uno\nDos\n', 'latin1')]);
    assert.equal((await reportOn(await readFeed(bytes), { now })).encoding, 'windows-1252');
    assert.equal((await report('Name\nUno\n')).encoding, undefined);
  });
  test('it stops when its caller does', async () => {
    const stop = new AbortController();
    stop.abort();
    await assert.rejects(report('Name\nUno\n', { signal: stop.signal }), (error: FinderError) => error.code === 'aborted');
  });
});

describe('what to do first', () => {
  const codes = async (csv: string) => (await report(csv)).first.map(({ code, count, of }) => [code, count, of]);
  test('errors, then what most residents would miss', async () => {
    assert.deepEqual(await codes('Name,Phone,Category\nA,15-686-7151,Zeppelins\nB,,Food\nC,,Food\nD,,Food\n'), [
      ['mend-errors', 1, undefined], ['phones-missing', 4, 4], ['hours-missing', 4, 4], ['places-missing', 4, 4], ['map-categories', 1, undefined], ['dates-missing', 4, 4]]);
  });
  test('numbers of another country', async () => {
    assert.deepEqual((await codes('Name,Phone\nA,915 887 001\nB,914 801 333\nC,915 113 089\n')).filter(([code]) => code === 'check-country'), [['check-country', 3, 3]]);
  });
  test('nothing where there is nothing to do', async () => {
    assert.deepEqual(await codes('Name,Phone,Address,City,State,Hours,Category,Last verified\nA,215-686-7150,1 Main St,Philadelphia,PA,Mon-Fri 9am-5pm,Food,2026-10-01\n'), []);
  });
  test('an old date and a place that is not shown', async () => {
    assert.deepEqual((await codes('Name,Phone,Address,City,State,Hours,Category,Last verified\nA,215-686-7150,1 Main St,Philadelphia,PA,Mon-Fri 9am-5pm,Domestic violence shelter,2020-10-01\n')), [
      ['check-again', 1, 1], ['confirm-confidential', 1, 1]]);
  });
});

test('every field a column can hold, with its words, each once', async () => {
  const fields = await columnFields();
  assert.deepEqual(fields.find(({ field }) => field === 'assuredDate'), { field: 'assuredDate', words: 'Date a person last checked it' });
  assert.equal(new Set(fields.map(({ words }) => words)).size, fields.length);
});

test('every category, with its words', async () => {
  assert.deepEqual((await categoryChoices()).find(({ id }) => id === 'shelter'), { id: 'shelter', words: 'Shelter for tonight' });
});
