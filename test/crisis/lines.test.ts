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

test('the lines of the strip come first, then support, and both are given', () => {
  const lines = crisisLines();
  assert.deepEqual(ids(lines).slice(0, ids(stripLines()).length), ids(stripLines()));
  assert.ok(ids(lines).includes('us-211'));
  assert.deepEqual(new Set(lines.map(({ use }) => use)), new Set(['strip', 'support']));
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

test('a line is expired when its last day is over in the last zone on earth, and not a moment before', () => {
  const { lines } = readHostLines([{ name: 'City line', phone: '215-686-7150', expiresOn: '2026-01-01' }, { name: 'County line', phone: '215-686-7151' }]);
  const expired = (at: string): unknown[] => stripLines('US', lines, new Date(at)).filter(({ id }) => id.startsWith('host-')).map((line) => line.expired);
  assert.deepEqual(expired('2026-01-02T12:00:00.000Z'), [undefined, undefined]);
  assert.deepEqual(expired('2026-01-02T12:00:00.001Z'), [true, undefined]);
  assert.ok(stripLines('US', lines).every(({ expired: said }) => said === undefined), 'without a time nothing is said to be over');
});

test('the region is read as people write it', () => {
  assert.deepEqual(ids(stripLines(' us-pa ')), ids(stripLines()));
  assert.deepEqual(ids(stripLines()).slice(0, 2), ['us-988', 'us-911']);
  assert.deepEqual(ids(stripLines('gb')), ['gb-samaritans', 'gb-999']);
});

test('a host\'s line is left out only if 988 or 911 offers all that it has', () => {
  const kept = (entry: object): boolean => {
    const { lines } = readHostLines([{ id: 'ours', name: 'Ours', ...entry }]);
    return ids(stripLines('US', lines, NOW)).includes('ours');
  };
  assert.equal(kept({ phone: '988' }), false);
  assert.equal(kept({ phone: '988', text: '988' }), false);
  assert.equal(kept({ text: '988', keyword: 'AYUDA' }), false);
  assert.equal(kept({ phone: '911' }), false);
  assert.equal(kept({ phone: '988', text: '741741' }), true, 'one of its two is its own');
  assert.equal(kept({ text: '988', keyword: 'PEER' }), true, 'another word gets another answer');
  assert.equal(kept({ text: '911' }), true, 'a text is not a call');
  assert.equal(kept({ url: 'https://x.org/' }), true, 'a page, and no number');
  assert.equal(kept({ phone: 'ask for Ann' }), true, 'a number that cannot be dialled');
  const pressed = { id: 'ours', name: 'Ours', use: 'strip', channels: [{ kind: 'voice', number: '988', dial: '988', press: '7' }] } as const;
  assert.ok(ids(stripLines('US', [pressed], NOW)).includes('ours'), 'another key gets another answer');
  assert.ok(ids(stripLines('US', [{ ...pressed, channels: [{ kind: 'videophone', number: '988' }] }], NOW)).includes('ours'), 'what cannot be dialled is not compared');
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

test('a host moves another built-in line by its id, and its numbers stay ours; of two of its own with one id the first stays', () => {
  const { lines } = readHostLines([{ id: 'us-trevor', name: 'Our desk', phone: '215-555-0100' }, { id: 'desk', name: 'First', phone: '215-555-0102' }, { id: 'desk', name: 'Second', phone: '215-555-0103' }]);
  const strip = stripLines('US', lines, NOW);
  assert.deepEqual(strip[2], stripLines('US', [], NOW).find(({ id }) => id === 'us-trevor'));
  assert.deepEqual(strip.filter(({ id }) => id === 'desk').map(({ name }) => name), ['First']);
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

test('every word of a host\'s entry has its place, and one that is empty or no text has none', () => {
  const { lines, problems } = readHostLines([
    { id: ' desk ', name: ' City desk ', about: ' anyone ', phone: 988, tty: '215-686-7151', checkedOn: '2026-11-01', note: 7, hours: ' ', url: '', languages: ['es', 7] },
    { name: 'Page only', url: 'https://x.org/' },
    { name: 'Text only', text: '741741' },
    { name: 'Chat only', chat: 'https://x.org/chat', languages: 'es' },
    { name: 'City line', phone: 'call 215-686-715', languages: [], about: true, extension: {} },
  ]);
  assert.deepEqual(lines, [
    { id: 'desk', name: 'City desk', use: 'strip', about: 'anyone', note: '7', checkedOn: '2026-11-01', channels: [
      { kind: 'voice', number: '988', dial: '988', languages: ['es'] }, { kind: 'tty', number: '215-686-7151', dial: '+12156867151', languages: ['es'] }] },
    { id: 'host-page-only', name: 'Page only', use: 'strip', channels: [], url: 'https://x.org/' },
    { id: 'host-text-only', name: 'Text only', use: 'strip', channels: [{ kind: 'text', number: '741741', dial: '741741' }] },
    { id: 'host-chat-only', name: 'Chat only', use: 'strip', channels: [{ kind: 'chat', url: 'https://x.org/chat' }] },
    { id: 'host-city-line', name: 'City line', use: 'strip', channels: [{ kind: 'voice', number: 'call 215-686-715' }] },
  ]);
  assert.deepEqual(problems.map(({ code, entry, value }) => [code, entry, value]), [['crisis-line-number', 5, 'call 215-686-715']]);
});

/** A name, then one number, as hosts write it. */
const WRITTEN: [written: string, name: string, number: string][] = [
  ['City Crisis Line 215-686-7150', 'City Crisis Line', '215-686-7150'],
  ['City Crisis Line: (215) 686-7150', 'City Crisis Line', '(215) 686-7150'],
  ['  City Crisis Line \u2013 +1 215 686 7150 ', 'City Crisis Line', '+1 215 686 7150'],
  ['City Crisis Line, 215.686.7150', 'City Crisis Line', '215.686.7150'],
  ['City Crisis Line - 215\u2011686\u20117150', 'City Crisis Line', '215\u2011686\u20117150'],
  ['Line 24 215-686-7150', 'Line', '24 215-686-7150'],
  ['A 988', 'A', '988'],
];
for (const [written, name, number] of WRITTEN) {
  test(`host lines: ${written}`, () => assert.deepEqual(readHostLines(written).lines.map((line) => [line.name, line.channels[0]?.number]), [[name, number]]));
}

test('host lines: what is said of an entry names its place and what stood there, cut short', () => {
  const { problems } = readHostLines(['', 'City line 988', 'call us', { phone: '988' }, undefined, 'x'.repeat(300), { name: 'Bad link', phone: '988', chat: 'javascript:0' }, 'City line 988 or 911x', 'Two lines\nCity line 988']);
  assert.deepEqual(problems.map(({ code, entry, value }) => [code, entry, value]), [
    ['crisis-line-not-readable', 3, 'call us'],
    ['crisis-line-nameless', 4, '{"phone":"988"}'],
    ['crisis-line-not-readable', 5, 'undefined'],
    ['crisis-line-not-readable', 6, 'x'.repeat(200)],
    ['crisis-line-link', 7, 'javascript:0'],
    ['crisis-line-not-readable', 8, 'City line 988 or 911x'],
    ['crisis-line-not-readable', 9, 'Two lines\nCity line 988'],
  ]);
});

test('host lines: one object, the lines of another country, and nothing', () => {
  assert.deepEqual(ids(readHostLines({ name: 'City line', phone: '988' }).lines), ['host-city-line']);
  assert.deepEqual(ids(readHostLines('gb-samaritans', 'GB').lines), ['gb-samaritans']);
  assert.deepEqual(readHostLines('gb-samaritans').lines, [], 'a line of another country is not known here');
  assert.deepEqual(readHostLines('us-trevor').lines, stripLines().filter(({ id }) => id === 'us-trevor'));
  assert.equal(readHostLines([{ name: 'City line', phone: '215-686-7150' }], 'ZZ').lines[0]?.channels[0]?.dial, undefined);
  for (const nothing of [undefined, null, '', [], ' ;\n; ']) assert.deepEqual(readHostLines(nothing), { lines: [], problems: [] });
  assert.deepEqual(readHostLines(7).problems.map(({ code }) => code), ['crisis-line-not-readable']);
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
