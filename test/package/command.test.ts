/** The built command as a process of its own: signals, and texts that a minifier must leave as they are. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { describe, it } from 'node:test';

describe('the built command', () => {
  it('is ended by Ctrl-C with 130, and says so without a stack', async () => {
    const child = spawn(process.execPath, ['dist/cli.js', 'check', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '', err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text; });
    child.stdin.on('error', () => undefined);
    // It has started once it takes what is piped in faster than a pipe holds it.
    child.stdin.write(`Name\n${'A service\n'.repeat(100_000)}`);
    await once(child.stdin, 'drain');
    child.kill('SIGINT');
    const [code, signal] = await once(child, 'exit') as [number | null, string | null];
    assert.deepEqual([code, signal, out, err], [130, null, '', 'Stopped.\n']);
  });
  it('writes a page whose policy allows its own style and script', () => {
    const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', '-', '--html'], { encoding: 'utf8', input: 'Name,Phone\nOne,215-686-7150\n' });
    const allowed = [...(/Content-Security-Policy" content="([^"]*)"/.exec(stdout)?.[1] ?? '').matchAll(/sha256-[^&]*/g)].map(([hash]) => hash);
    const texts = [/<style>([^]*?)<\/style>/, /<script>([^]*?)<\/script>/].map((pattern) => pattern.exec(stdout)?.[1] ?? '');
    assert.deepEqual(texts.map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`), allowed);
  });
});
