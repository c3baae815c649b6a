import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { run } from './fake-terminal.js';

const GOOD = 'Name,Phone,Address,City,State,Zip,Hours,Category,Last verified\nGrace Cafe,215-686-7150,1 Main St,Philadelphia,PA,19107,Mon-Fri 9am-5pm,Food,2026-10-01\n';
const BAD = 'Name,Phone\nOne,215-686-7150\nTwo,15-686-7151\nThree,215-686-7152\n';

describe('exit codes', () => {
  for (const [what, args, exit] of [
    ['a good feed passes', ['good.csv'], 0],
    ['an error fails', ['bad.csv'], 1],
    ['as many errors as allowed pass', ['bad.csv', '--max-errors', '1'], 0],
    ['a date within the limit passes', ['good.csv', '--stale-after', '180d'], 0],
    ['a date beyond the limit fails', ['good.csv', '--stale-after=1m'], 1],
    ['a file that is not there', ['none.csv'], 2],
    ['one of two that is not there', ['good.csv', 'none.csv'], 2],
    ['a number that is none', ['good.csv', '--max-errors', 'many'], 2],
    ['days that are none', ['good.csv', '--stale-after', 'soon'], 2],
    ['an option that is none', ['good.csv', '--colour'], 2],
    ['no feed', [], 2],
    ['columns that are no JSON', ['good.csv', '--columns', '{oops'], 2],
    ['columns that give no field', ['good.csv', '--columns', '{"Name": 1}'], 2],
    ['a zone that is none', ['good.csv', '--time-zone', 'Mars/Olympus'], 2],
    ['a country that is none', ['good.csv', '--country', 'Spain'], 2],
  ] as const) {
    test(what, async () => { assert.equal((await run(['check', ...args], { files: { 'good.csv': GOOD, 'bad.csv': BAD } })).exit, exit); });
  }
  test('commands and help', async () => {
    assert.equal((await run(['--help'])).exit, 0);
    assert.match((await run(['check', '--help'])).out, /Examples:[^]*--stale-after 180d/);
    assert.deepEqual([(await run([])).exit, (await run(['constructor'])).exit, (await run(['chek'])).exit], [2, 2, 2]);
    assert.match((await run(['chek'])).err, /no command "chek"/);
    assert.equal((await run(['check', 'none.csv'])).err, 'none.csv: There is no file "none.csv". Check its name and folder.\n');
  });
});

describe('what is said', () => {
  test('a good feed: format, columns, shares and dates', async () => {
    const { out, err } = await run(['check', 'good.csv'], { files: { 'good.csv': GOOD } });
    for (const part of [/a spreadsheet \(CSV\)/, /Last verified {2}assuredDate \(\d+ %\)/, /a phone +1 of 1 \(100 %\)/, /hours +1 of 1 \(100 %\): 1 understood/,
      /from 2026-10-01 to 2026-10-01/, /No problems found/, /Passed\.\n$/]) assert.match(out, part);
    assert.equal(err, '');
  });
  test('a problem: its row, its value and its mend', async () => {
    const { out } = await run(['check', 'bad.csv'], { files: { 'bad.csv': BAD } });
    assert.match(out, /ERROR 1 × A digit is missing[^\n]*Correct it\.\n +row 3, phone: "15-686-7151"/);
    assert.match(out, /Not passed\. 1 error, and at most 0 allowed/);
  });
  test('real data: Philadelphia', async () => {
    const { exit, out } = await run(['check', 'p.csv', '--json'], { files: { 'p.csv': readFileSync('demo/data/philadelphia/community-services.csv', 'utf8') } });
    const report = JSON.parse(out) as { passed: boolean; feeds: { resources: number; have: Record<string, number>; errors: number; problems: { code: string; problems: { row: number; message: string }[] }[] }[] };
    assert.equal(exit, 1);
    assert.equal(report.passed, false);
    assert.equal(report.feeds[0]?.resources, 101);
    assert.equal(report.feeds[0]?.have['category'], 101);
    const [first] = report.feeds[0]?.problems ?? [];
    assert.deepEqual([first?.code, first?.problems[0]?.row], ['phone-digit-missing', 54]);
    assert.ok(first?.problems[0]?.message);
  });
  test('progress only at a terminal, and only for long reading', async () => {
    const long = `${GOOD}${'x'.repeat(1_000_001)},\n`;
    assert.equal((await run(['check', 'long.csv'], { files: { 'long.csv': long }, tty: true })).err, '\r\u001B[KReading long (1.0 MB)…\r\u001B[K');
    assert.equal((await run(['check', 'long.csv', '--quiet'], { files: { 'long.csv': long }, tty: true })).err, '');
    assert.equal((await run(['check', 'long.csv'], { files: { 'long.csv': long } })).err, '');
    assert.equal((await run(['check', 'good.csv'], { files: { 'good.csv': GOOD }, tty: true })).err, '');
  });
});

describe('the page', () => {
  const files = { 'good.csv': GOOD, 'bad.csv': BAD };
  test('--html prints one document, with the verdict', async () => {
    const { exit, out, err } = await run(['check', 'good.csv', '--html'], { files });
    assert.equal(exit, 0);
    assert.match(out, /^<!doctype html>\n<html lang="en">[^]*<strong>Passed\.<\/strong>[^]*Grace Cafe[^]*<\/html>\n$/);
    assert.equal(err, '');
  });
  test('-o writes it to a file, and the verdict is still said', async () => {
    const { exit, out, written } = await run(['check', 'bad.csv', '--html', '-o', 'report.html'], { files });
    assert.equal(exit, 1);
    assert.equal(out, 'Not passed. 1 error, and at most 0 allowed (--max-errors). Written to report.html.\n');
    assert.match(written['report.html'] ?? '', /A digit is missing/);
  });
  test('a feed that cannot be read stands in it, and fails', async () => {
    const { exit, out, err } = await run(['check', 'good.csv', 'none.csv', '--html'], { files });
    assert.equal(exit, 2);
    assert.match(out, /Could not be read[^]*none\.csv[^]*There is no file/);
    assert.match(err, /none\.csv: There is no file/);
  });
  test('keys in an address are not passed on', async () => {
    const url = 'https://user:word@example.org/good.csv?key=secret#part';
    const { out } = await run(['check', url, 'https://example.org/gone?key=secret', '--html'], { pages: { [url]: GOOD } });
    assert.match(out, /https:\/\/example\.org\/good\.csv/);
    assert.doesNotMatch(out, /secret|word@/);
  });
  test('text and JSON go to a file too; not two forms at once', async () => {
    const text = await run(['check', 'good.csv', '-o', 'report.txt'], { files }), json = await run(['check', 'good.csv', '--json', '-o', 'report.json'], { files });
    assert.match(text.written['report.txt'] ?? '', /Passed\.\n$/);
    assert.equal((JSON.parse(json.written['report.json'] ?? '') as { passed: boolean }).passed, true);
    assert.equal((await run(['check', 'good.csv', '--json', '--html'], { files })).exit, 2);
  });
});

describe('where a feed may come from', () => {
  for (const [what, arg, world] of [
    ['standard input', '-', { stdin: GOOD }],
    ['an address', 'https://example.org/good.csv', { pages: { 'https://example.org/good.csv': GOOD } }],
    ['a folder', 'tables/', { folders: { 'tables/': ['a.csv', 'notes.md'] }, files: { 'tables/a.csv': GOOD } }],
  ] as const) {
    test(what, async () => {
      const { exit, out } = await run(['check', arg], world);
      assert.equal(exit, 0);
      assert.match(out, /1 resource\./);
    });
  }
  test('an address that is not there, a web page, an empty folder', async () => {
    const world = { pages: { 'https://example.org/page': '<!doctype html><p>Log in' }, folders: { empty: ['readme.md'] } };
    for (const [arg, said] of [['https://example.org/none', /HTTP 404/], ['https://example.org/page', /web page/], ['empty', /no tables/]] as const) {
      const { exit, err } = await run(['check', arg], world);
      assert.equal(exit, 2);
      assert.match(err, said);
    }
  });
  test('columns from the command line and from a file', async () => {
    const files = { 'odd.csv': 'Rec,Ring\nGrace,215-686-7150\n', 'columns.json': '{"Rec": "name", "Ring": "phone"}' };
    for (const columns of [files['columns.json'], 'columns.json']) {
      const { out } = await run(['check', 'odd.csv', '--columns', columns], { files });
      assert.match(out, /Rec {3}name \(100 %\)/);
      assert.match(out, /a phone +1 of 1/);
    }
  });
});

test('hostile text cannot drive the terminal', async () => {
  const nasty = 'Name,Phone,\u001b[2J\u202eHeader\n"\u001b]0;owned\u0007Evil\u202e","12\u001b[31m-345\n\n\nERROR fake",x\n';
  const { out, err } = await run(['check', 'nasty.csv', '\u001b[2Jnone.csv'], { files: { 'nasty.csv': nasty } });
  assert.doesNotMatch(out + err, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  assert.doesNotMatch(out, /^ERROR fake/m);
});
