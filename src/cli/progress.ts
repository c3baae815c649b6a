/**
 * One line at a terminal that says what long work is at. It is written over itself, seldom enough to be read, and gone
 * before anything else is said. Where standard error is no terminal, or with --quiet, nothing is written.
 */
import { onOneLine, type Terminal } from './terminal.js';

export interface Progress {
  /** What is done now. `urgent`: at once; otherwise only once the work has taken a while. */
  say(text: string, urgent?: boolean): void;
  /** Takes the line away. */
  end(): void;
}

/** Work that is done sooner needs no line. */
const PATIENCE_MS = 400;
const EVERY_MS = 100;
/** The narrowest usual terminal: a line that wraps cannot be written over. */
const WIDTH = 78;
const CLEAR = '\r\u001B[K';

export function progressOn({ stderr, now }: Pick<Terminal, 'stderr' | 'now'>): Progress {
  if (!stderr.isTTY) return { say: () => undefined, end: () => undefined };
  let next = now().getTime() + PATIENCE_MS, shown = false;
  return {
    say(text, urgent = false) {
      const at = now().getTime();
      if (!urgent && at < next) return;
      next = at + EVERY_MS;
      shown = true;
      stderr.write(`${CLEAR}${onOneLine(text, WIDTH)}`);
    },
    end() {
      if (shown) stderr.write(CLEAR);
      shown = false;
    },
  };
}
