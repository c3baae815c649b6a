import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHostLines } from '../../src/crisis/host-lines.js';
import { crisisLines, stripLines } from '../../src/crisis/lines.js';
import { safeLink } from '../../src/model/links.js';
import { callHref, dialFor, textHref } from '../../src/model/phones.js';

const REGIONS = ['US', 'CA', 'GB', 'AU', 'NZ', 'ES'];
const CRISIS_LINES = REGIONS.flatMap((region) => crisisLines({ region }));
const NOW = new Date('2026-11-23T12:00:00Z');
const ids = (lines: readonly { id: string }[]): string[] => lines.map(({ id }) => id);

test('every built-in line is dated, can be reached, and every voice, text and TTY channel can be dialled', () => {
  assert.equal(CRISIS_LINES.length, 22);
  assert.equal(new Set(ids(CRISIS_LINES)).size, 22);
  for (const line of CRISIS_LINES) {
    assert.match(line.checkedOn ?? '', /^\d{4}-\d\d-\d\d$/, line.id);
    assert.ok((line.expiresOn ?? '') > (line.checkedOn ?? ''), line.id);
    assert.ok(line.channels.length > 0, line.id);
    if (line.url) assert.equal(safeLink(line.url), line.url);
    for (const channel of line.channels) {
      if (channel.kind === 'voice' || channel.kind === 'tty') assert.ok(callHref(channel), `${line.id} ${channel.number}`);
      if (channel.kind === 'text') assert.ok(textHref(channel), `${line.id} ${channel.number}`);
      if (channel.kind === 'chat') assert.equal(safeLink(channel.url), channel.url);
      // The number that is read and the number that is dialled are the same number.
      if (channel.dial && (line.country === 'US' || line.country === 'CA')) assert.equal(channel.dial, dialFor(channel.number ?? '', line.country, channel.kind), line.id);
    }
  }
});

test('the lines of a region', () => {
  assert.deepEqual(ids(crisisLines()).slice(0, 2), ['us-988', 'us-911']);
  assert.deepEqual(ids(crisisLines({ region: 'us-pa' })), ids(crisisLines()));
  assert.deepEqual(ids(crisisLines({ region: 'CA' })), ['ca-988', 'ca-911']);
  assert.deepEqual(ids(crisisLines({ region: 'GB' })), ['gb-samaritans', 'gb-999']);
  assert.deepEqual(crisisLines({ region: 'ZZ' }), []);
  assert.deepEqual(crisisLines({ region: '' }), []);
});

test('sources are joined, one at least for every line, or left out', () => {
  for (const line of CRISIS_LINES) assert.ok(line.sources?.length, line.id);
  assert.ok(crisisLines({ includeSources: false }).every(({ sources }) => sources === undefined));
});

test('an expired line is marked, never left out', () => {
  const late = new Date('2027-06-01T00:00:00Z');
  assert.deepEqual(ids(stripLines('US', [], late)), ids(stripLines('US', [], NOW)));
  assert.ok(stripLines('US', [], late).every(({ expired }) => expired === true));
  assert.ok(stripLines('US', [], NOW).every(({ expired }) => expired === undefined));
  assert.ok(crisisLines({ at: new Date('2027-05-23T23:00:00-10:00') }).every(({ expired }) => expired === undefined), 'the last day still counts, everywhere');
});

test('the strip: 988 and 911 first, then the host\'s in the host\'s order, then the rest', () => {
  const { lines, problems } = readHostLines(['Philadelphia Crisis Line 215-685-6440', 'us-trevor', { name: 'City Warmline', phone: '855-507-3945', hours: '24/7' }]);
  assert.deepEqual(problems, []);
  const strip = stripLines('US', lines, NOW);
  assert.deepEqual(ids(strip).slice(0, 5), ['us-988', 'us-911', 'host-philadelphia-crisis-line', 'us-trevor', 'host-city-warmline']);
  assert.equal(strip.filter(({ id }) => id === 'us-trevor').length, 1);
  assert.ok(ids(strip).includes('us-veterans'));
  assert.ok(!ids(strip).includes('us-211'), 'support lines are not in the strip');
});

test('a host can neither remove, replace nor move 988 and 911', () => {
  const fake = readHostLines([
    { id: 'us-911', name: 'Security desk', phone: '215-555-0100' },
    { id: 'us-988', name: 'Our own line', phone: '215-555-0101' },
    'us-911',
    { name: 'Lifeline', phone: '988' },
  ]).lines;
  const strip = stripLines('US', fake, NOW);
  assert.deepEqual(strip.slice(0, 2), stripLines('US', [], NOW).slice(0, 2));
  assert.equal(strip.filter(({ channels }) => channels.some(({ dial, press }) => dial === '988' && !press)).length, 1);
});

test('a region that is not known shows the host\'s own lines and no others', () => {
  const { lines } = readHostLines('Teléfono de la Esperanza 717 003 717', 'ES');
  assert.deepEqual(ids(stripLines('ZZ', lines, NOW)), ['host-telefono-de-la-esperanza']);
});

test('a host\'s entry as an object', () => {
  const { lines, problems } = readHostLines([{ name: 'Peer line', phone: '215-686-7150', extension: '12', text: '741741', keyword: 'HELLO', chat: 'https://x.org/chat', url: 'x.org', hours: 'Mon-Fri', note: 'Run by peers', languages: ['es'], expiresOn: '2026-01-01' }]);
  assert.deepEqual(problems, []);
  assert.deepEqual(lines, [{
    id: 'host-peer-line', name: 'Peer line', use: 'strip', hours: 'Mon-Fri', note: 'Run by peers', url: 'https://x.org/', expiresOn: '2026-01-01',
    channels: [
      { kind: 'voice', number: '215-686-7150', dial: '+12156867150', languages: ['es'], extension: '12' },
      { kind: 'text', number: '741741', dial: '741741', languages: ['es'], keyword: 'HELLO' },
      { kind: 'chat', url: 'https://x.org/chat' },
    ],
  }]);
  assert.equal(stripLines('US', lines, NOW)[2]?.expired, true);
});

const PROBLEMS: [what: string, value: unknown, codes: string[], kept: number][] = [
  ['a number with a digit missing stays text', ['City line 215-686-715'], ['crisis-line-number'], 1],
  ['no name', [{ phone: '215-686-7150' }], ['crisis-line-nameless'], 0],
  ['nothing to reach', [{ name: 'City line' }], ['crisis-line-unreachable'], 0],
  ['a script for a link', [{ name: 'City line', phone: '215-686-7150', url: 'javascript:alert(1)' }], ['crisis-line-link'], 1],
  ['only a script for a link', [{ name: 'City line', url: 'javascript:alert(1)' }], ['crisis-line-link', 'crisis-line-unreachable'], 0],
  ['words without a number', ['call us any time'], ['crisis-line-not-readable'], 0],
  ['not an entry', [7, null, ['x']], ['crisis-line-not-readable', 'crisis-line-not-readable', 'crisis-line-not-readable'], 0],
  ['nothing at all', undefined, [], 0],
  ['several in one text', 'A line 215-686-7150; B line 215-686-7151\nC line 988', [], 3],
];
for (const [what, value, codes, kept] of PROBLEMS) {
  test(`host lines: ${what}`, () => {
    const { lines, problems } = readHostLines(value);
    assert.deepEqual(problems.map(({ code }) => code), codes);
    assert.equal(lines.length, kept);
    for (const problem of problems) assert.ok(problem.message.length > 20 && problem.entry > 0);
  });
}
