/** A terminal in memory: what was printed, and files by name. */
import { main, type Terminal } from '../../src/cli/main.js';

export interface Ran { readonly exit: number; readonly out: string; readonly err: string; readonly written: Readonly<Record<string, string>> }

export interface World { files?: Record<string, string>; folders?: Record<string, readonly string[]>; stdin?: string; pages?: Record<string, string>; tty?: boolean }

const missing = (path: string): Error => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });

export async function run(argv: readonly string[], { files = {}, folders = {}, stdin = '', pages = {}, tty = false }: World = {}): Promise<Ran> {
  let out = '', err = '';
  const written: Record<string, string> = {};
  const terminal: Terminal = {
    stdout: { write: (text: string) => { out += text; } },
    stderr: { write: (text: string) => { err += text; }, isTTY: tty },
    stdin: async () => new TextEncoder().encode(stdin),
    fetch: async (url) => {
      const page = pages[url instanceof Request ? url.url : String(url)];
      return page === undefined ? new Response('', { status: 404 }) : new Response(page);
    },
    now: () => new Date('2026-11-23T12:00:00Z'),
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw missing(path);
      return new TextEncoder().encode(text);
    },
    listFolder: async (path) => {
      if (!(path in files) && !(path in folders)) throw missing(path);
      return folders[path];
    },
    writeFile: async (path, text) => { written[path] = text; },
  };
  return { exit: await main(argv, terminal), out, err, written };
}
