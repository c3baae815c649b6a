/** The command on Node: a terminal of real files, streams and network. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import process from 'node:process';
import { main } from './main.js';
import { EXIT } from './terminal.js';

// A reader that stops early, as `head` does, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EPIPE') process.exit(); else throw error; });

const stop = new AbortController();
// Once: who presses Ctrl-C again wants out, whatever is under way.
process.once('SIGINT', () => { stop.abort(); });

// No top-level await: in one file, what is imported lazily stands below this line.
main(process.argv.slice(2), {
  signal: stop.signal,
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: () => buffer(process.stdin),
  fetch: globalThis.fetch,
  now: () => new Date(),
  readFile: path => readFile(path),
  listFolder: async path => ((await stat(path)).isDirectory() ? readdir(path) : undefined),
  writeFile: (path, text) => writeFile(path, text),
  makeFolder: async path => { await mkdir(path, { recursive: true }); },
}).then(exit => {
  // Standard input may still be waited for.
  if (exit === EXIT.interrupted) process.exit(exit);
  process.exitCode = exit;
}, (fault: unknown) => {
  console.error(fault);
  process.exitCode = EXIT.unreadable;
});
