import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { progressOn } from '../../src/cli/progress.js';
import { run } from './fake-terminal.js';

const CLEAR = '\r\u001B[K';
const ROWS = `Name,Phone\n${Array.from({ length: 1000 }, (_, n) => `Service ${n},215-686-7150`).join('\n')}\n`;

/** What was written to standard error, by a clock that is set by hand. */
function line(isTTY = true): { written: string[]; at(ms: number): void; progress: ReturnType<typeof progressOn> } {
  const written: string[] = [];
  let ms = 0;
  return { written, at(now) { ms = now; }, progress: progressOn({ stderr: { write: (text: string) => written.push(text), isTTY }, now: () => new Date(ms) }) };
}

describe('one line', () => {
  test('short work has none; long work has one, written over itself and taken away', () => {
    const { written, at, progress } = line();
    progress.say('1');
    at(399); progress.say('2');
    assert.deepEqual(written, []);
    at(400); progress.say('3');
    at(450); progress.say('4');
    at(500); progress.say('5');
    progress.end();
    progress.end();
    assert.deepEqual(written, [`${CLEAR}3`, `${CLEAR}5`, CLEAR]);
  });
  test('what is urgent is said at once', () => {
    const { written, progress } = line();
    progress.say('Fetching', true);
    assert.deepEqual(written, [`${CLEAR}Fetching`]);
  });
  test('it does not wrap, and a name cannot drive the terminal', () => {
    const { written, progress } = line();
    progress.say(`Reading \u001b[2J${'x'.repeat(200)}`, true);
    assert.ok((written[0]?.length ?? 0) <= CLEAR.length + 78);
    assert.doesNotMatch(written[0]?.slice(CLEAR.length) ?? '', /\u001b/);
  });
  test('none where there is no terminal', () => {
    const { written, progress } = line(false);
    progress.say('x', true);
    progress.end();
    assert.deepEqual(written, []);
  });
});

describe('reading', () => {
  test('a terminal is told how many records are done, and standard output is the same', async () => {
    const files = { 'many.csv': ROWS };
    const slow = await run(['check', 'many.csv'], { files, tty: true, tick: 150 });
    assert.match(slow.err, /Reading many: \d+ of 1,000 records/);
    assert.ok(slow.err.endsWith(CLEAR));
    const other = await run(['check', 'many.csv'], { files, tick: 150 });
    assert.equal(other.err, '');
    assert.equal(slow.out, other.out);
    assert.equal((await run(['check', 'many.csv', '--quiet'], { files, tty: true, tick: 150 })).err, '');
  });
  test('an address is said to be fetched', async () => {
    const { err } = await run(['check', 'https://example.org/many.csv'], { pages: { 'https://example.org/many.csv': ROWS }, tty: true });
    assert.match(err, /^\r\u001B\[KFetching many…/);
  });
});

describe('Ctrl-C', () => {
  test('while waiting for what is piped in', async () => {
    const stop = new AbortController();
    const running = run(['build', '-', '-o', 'out.json'], { stdin: 'never', signal: stop.signal });
    stop.abort();
    const { exit, out, err, written } = await running;
    assert.deepEqual([exit, out, err, written], [130, '', 'Stopped.\n', {}]);
  });
  test('before anything: nothing is read and nothing written', async () => {
    const { exit, written } = await run(['build', 'many.csv', '-o', 'out.json'], { files: { 'many.csv': ROWS }, signal: AbortSignal.abort() });
    assert.deepEqual([exit, written], [130, {}]);
  });
});
