import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { run } from './fake-terminal.js';

const CSV = 'Name,Phone\nGrace Cafe,215-686-7150\n';
const PAGE = 'https://city.example/services.csv';

/** A key, and the file signed with it. */
async function signed(): Promise<{ key: string; files: Record<string, string> }> {
  const { exit, out, written, err } = await run(['sign', '--new-key', 'agency.pem']);
  assert.equal(exit, 0);
  assert.match(out, /^[A-Za-z0-9+/]{43}=\n$/);
  assert.match(err, /keep it off the web server/);
  const files = { ...written, 'services.csv': CSV };
  const second = await run(['sign', 'services.csv', '--key', 'agency.pem'], { files });
  assert.equal(second.exit, 0);
  assert.deepEqual(Object.keys(second.written), ['services.csv.sig']);
  return { key: out.trim(), files: { ...files, ...second.written } };
}

describe('sign', () => {
  test('a key, a signature beside the file, and what was signed is read', async () => {
    const { key, files } = await signed();
    assert.equal((await run(['check', 'services.csv', '--public-key', key], { files })).exit, 0);
    assert.match((await run(['prerender', 'services.csv', '--public-key', key], { files })).out, /Grace Cafe/);
    assert.equal((await run(['build', 'services.csv', '-o', 'd.json', '--public-key', key], { files })).exit, 0);
    assert.equal((await run(['check', PAGE, '--public-key', key], { pages: { [PAGE]: CSV, [`${PAGE}.sig`]: files['services.csv.sig'] ?? '' } })).exit, 0);
  });
  test('what was changed since, or has no signature, is not read', async () => {
    const { key, files } = await signed();
    const changed = { ...files, 'services.csv': CSV.replace('7150', '7151') };
    for (const command of [['check', 'services.csv'], ['prerender', 'services.csv'], ['build', 'services.csv', '-o', 'd.json']]) {
      const ran = await run([...command, '--public-key', key], { files: changed });
      assert.equal(ran.exit, 2);
      assert.match(ran.err, /not signed with this key/);
      assert.deepEqual(ran.written, {});
    }
    assert.equal((await run(['check', 'bare.csv', '--public-key', key], { files: { 'bare.csv': CSV } })).exit, 2);
    assert.equal((await run(['check', PAGE, '--public-key', key], { pages: { [PAGE]: CSV } })).exit, 2);
    assert.equal((await run(['check', '-', '--public-key', key], { stdin: CSV })).exit, 2);
    // Without a key nobody asks.
    assert.equal((await run(['check', 'services.csv'], { files: changed })).exit, 0);
  });
  for (const [what, args, says] of [
    ['no file', [], /Name the files to sign/],
    ['no key', ['services.csv'], /Name the key/],
    ['a key that is not there', ['services.csv', '--key', 'none.pem'], /no file "none.pem"/],
    ['a key that is none', ['services.csv', '--key', 'services.csv'], /no private Ed25519 key/],
    ['a file that is not there', ['none.csv', '--key', 'services.csv'], /no private Ed25519 key/],
    ['a key where a file is already', ['--new-key', 'services.csv'], /there already/],
    ['an option of another command', ['services.csv', '--country', 'US'], /Unknown option/],
  ] as const) {
    test(what, async () => {
      const ran = await run(['sign', ...args], { files: { 'services.csv': CSV } });
      assert.equal(ran.exit, 2);
      assert.match(ran.err, says);
      assert.deepEqual(ran.written, {});
    });
  }
  test('a public key that is none', async () => {
    assert.match((await run(['check', 'services.csv', '--public-key', 'oops'], { files: { 'services.csv': CSV } })).err, /--public-key takes/);
  });
});
