/** The command on Node: a terminal of real files, streams and network. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { FinderError } from '../model/errors.js';
import { main } from './main.js';
import { EXIT } from './terminal.js';

// A reader that stops early, as `head` does, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EPIPE') process.exit(); else throw error; });

const stop = new AbortController();
// Once: who presses Ctrl-C again wants out, whatever is under way.
process.once('SIGINT', () => { stop.abort(); });

/** Larger than any feed may be: refused before it fills the memory. */
const MOST_BYTES = 60_000_000;
const refuse = (what: string): never => { throw new FinderError('feed-too-large', `${what} is larger than ${MOST_BYTES / 1e6} MB. Leave out what is not needed, or split it.`); };

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    if ((size += chunk.length) > MOST_BYTES) refuse('What is piped in');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

// No top-level await: in one file, what is imported lazily stands below this line.
main(process.argv.slice(2), {
  signal: stop.signal,
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: readInput,
  fetch: globalThis.fetch,
  now: () => new Date(),
  readFile: async path => (await stat(path)).size > MOST_BYTES ? refuse(`"${path}"`) : readFile(path),
  readBeside: name => readFile(new URL(name, import.meta.url)),
  listFolder: async path => ((await stat(path)).isDirectory() ? readdir(path) : undefined),
  writeFile: (path, text, options) => writeFile(path, text, options?.secret ? { mode: 0o600 } : {}),
  subtle: globalThis.crypto.subtle,
  makeFolder: async path => { await mkdir(path, { recursive: true }); },
}).then(exit => {
  // Standard input may still be waited for.
  if (exit === EXIT.interrupted) process.exit(exit);
  process.exitCode = exit;
}, (fault: unknown) => {
  console.error(fault);
  process.exitCode = EXIT.unreadable;
});
