/** Everything that the command line may touch, passed in: it reaches for nothing itself, so that a test can be its terminal. */
import type { Subtle } from '../sources/signature.js';

export { onOneLine } from '../text/one-line.js';

export interface Output { write(text: string): unknown; readonly isTTY?: boolean | undefined }

export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: () => Promise<Uint8Array>;
  readonly fetch: typeof globalThis.fetch;
  /** Aborted when a person presses Ctrl-C. */
  readonly signal?: AbortSignal | undefined;
  readonly now: () => Date;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** A file that is installed beside the command. */
  readonly readBeside: (name: string) => Promise<Uint8Array>;
  /** The names of the files of a folder; undefined for what is no folder. */
  readonly listFolder: (path: string) => Promise<readonly string[] | undefined>;
  /** `secret`: for its owner alone. */
  readonly writeFile: (path: string, text: string, options?: { readonly secret: boolean }) => Promise<void>;
  readonly subtle: Subtle;
  /** Does nothing where it is there already. */
  readonly makeFolder: (path: string) => Promise<void>;
}

/** Exit codes. They do not change: a build server depends on them. */
export const EXIT = { ok: 0, problems: 1, unreadable: 2, interrupted: 130 } as const;

/** The command was written wrongly. Its message says how to write it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
