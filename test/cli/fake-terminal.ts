/** A terminal in memory: what was printed, and files by name. */
import { main, type Terminal } from '../../src/cli/main.js';

export interface Ran { readonly exit: number; readonly out: string; readonly err: string; readonly written: Readonly<Record<string, string>> }

export interface World { files?: Record<string, string | Uint8Array>; folders?: Record<string, readonly string[]>; stdin?: string | Uint8Array; pages?: Record<string, string | Uint8Array>; tty?: boolean;
  /** The postal codes of the country that the command carries. */ besides?: string;
  /** Ctrl-C. */ signal?: AbortSignal;
  /** Milliseconds that pass between two looks at the clock. */ tick?: number }

const bytesOf = (text: string | Uint8Array): Uint8Array<ArrayBuffer> => typeof text === 'string' ? new TextEncoder().encode(text) : new Uint8Array(text);

const missing = (path: string): Error => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });

export async function run(argv: readonly string[], { files = {}, folders = {}, stdin = '', pages = {}, tty = false, signal, tick = 0, besides }: World = {}): Promise<Ran> {
  let out = '', err = '', looks = 0;
  const written: Record<string, string> = {};
  const terminal: Terminal = {
    stdout: { write: (text: string) => { out += text; } },
    stderr: { write: (text: string) => { err += text; }, isTTY: tty },
    stdin: async () => stdin === 'never' ? new Promise<Uint8Array>(() => undefined) : bytesOf(stdin),
    fetch: async (url) => {
      const page = pages[url instanceof Request ? url.url : String(url)];
      return page === undefined ? new Response('', { status: 404 }) : new Response(bytesOf(page));
    },
    now: () => new Date(Date.parse('2026-11-23T12:00:00Z') + tick * looks++),
    signal,
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw missing(path);
      return bytesOf(text);
    },
    readBeside: async (name) => {
      if (name !== 'us-places.json' || besides === undefined) throw missing(name);
      return bytesOf(besides);
    },
    listFolder: async (path) => {
      if (!(path in files) && !(path in folders)) throw missing(path);
      return folders[path];
    },
    writeFile: async (path, text) => { written[path] = text; },
    makeFolder: async () => undefined,
    subtle: globalThis.crypto.subtle,
  };
  return { exit: await main(argv, terminal), out, err, written };
}
