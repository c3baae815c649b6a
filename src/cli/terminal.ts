/** Everything that the command line may touch, passed in: it reaches for nothing itself, so that a test can be its terminal. */
export interface Output { write(text: string): unknown; readonly isTTY?: boolean | undefined }

export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: () => Promise<Uint8Array>;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** The names of the files of a folder; undefined for what is no folder. */
  readonly listFolder: (path: string) => Promise<readonly string[] | undefined>;
  readonly writeFile: (path: string, text: string) => Promise<void>;
}

/** Exit codes. They do not change: a build server depends on them. */
export const EXIT = { ok: 0, problems: 1, unreadable: 2 } as const;

/** The command was written wrongly. Its message says how to write it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Text of a feed in one line on a terminal. Control characters could move the cursor or change the screen's title,
 * and direction marks could show a line as what it is not.
 */
export function onOneLine(text: string, longest = 100): string {
  const plain = text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Bidi_Control}\uFEFF]/gu, '').trim();
  const letters = [...plain];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : plain;
}
