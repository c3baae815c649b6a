/**
 * The `resource-finder` command: `main` takes the arguments and a terminal and gives the exit code, so that a test runs
 * what a person runs. Results go to standard output and all else to standard error. Refused: a stack trace for anything
 * that a person can mend.
 */
import { FinderError } from '../model/errors.js';
import { build } from './build.js';
import { check } from './check.js';
import { HELP } from './help.data.js';
import { prerender } from './prerender.js';
import { sign } from './sign.js';
import { EXIT, onOneLine, UsageError, type Terminal } from './terminal.js';

export type { Terminal } from './terminal.js';

const COMMANDS = { check, build, prerender, sign } as const;

const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name);

/** What is no terminal gets no progress. */
const quiet = (terminal: Terminal): Terminal => ({ ...terminal, stderr: { write: text => terminal.stderr.write(text) } });

/** Work that waits for something that never comes stops all the same. */
function stopped(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => { reject(new FinderError('aborted', 'Stopped.')); };
    if (signal?.aborted) stop(); else signal?.addEventListener('abort', stop, { once: true });
  });
}

export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...args] = argv;
  if (['', 'help', '-h', '--help'].includes(name)) {
    (name ? terminal.stdout : terminal.stderr).write(HELP['']);
    return name ? EXIT.ok : EXIT.unreadable;
  }
  if (!isCommand(name)) {
    terminal.stderr.write(`There is no command "${onOneLine(name)}". The commands are ${Object.keys(COMMANDS).join(', ')}. "resource-finder --help" says more.\n`);
    return EXIT.unreadable;
  }
  if (args.includes('-h') || args.includes('--help')) {
    terminal.stdout.write(HELP[name]);
    return EXIT.ok;
  }
  try {
    return await Promise.race([COMMANDS[name](args, args.includes('--quiet') ? quiet(terminal) : terminal), stopped(terminal.signal)]);
  } catch (error) {
    if (terminal.signal?.aborted) {
      terminal.stderr.write(`${terminal.stderr.isTTY ? '\n' : ''}Stopped.\n`);
      return EXIT.interrupted;
    }
    if (!(error instanceof UsageError || error instanceof FinderError)) throw error;
    terminal.stderr.write(`${onOneLine(error.message, 500)}\n${error instanceof UsageError ? `"resource-finder ${name} --help" says more.\n` : ''}`);
    return EXIT.unreadable;
  }
}
