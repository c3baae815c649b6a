/** A host's web server for tests: pages written in the test, with their own headers, beside the built files and the demo's data. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.csv': 'text/csv', '.json': 'application/json', '.geojson': 'application/geo+json',
};
export interface HostPage {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
  /** A range that is asked for is answered with 206, not with the whole. */
  readonly ranges?: boolean;
  /** As some tile servers: whoever does not say where he comes from gets 403. */
  readonly needsReferrer?: boolean;
}
export interface Host {
  /** Ends in "/". */
  readonly url: string;
  /** What stands at a path; it comes before any file. */
  readonly pages: Map<string, HostPage>;
  /** Folders by the prefix they are served under. */
  readonly folders: Map<string, string>;
  /** Paths asked for. */
  readonly asked: string[];
  /** What `Referer` each of them came with, in the same order. */
  readonly referrers: (string | undefined)[];
  /** What the policy last guarded refused: the directive and the address. */
  readonly refused: string[];
  /** The header of a policy that reports here. Reports that a page before it still sends are not counted. */
  guarded(policy: string): Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** `name` localhost and 127.0.0.1 are two sites to a browser. */
export async function openHost(name: 'localhost' | '127.0.0.1' = '127.0.0.1'): Promise<Host> {
  const pages = new Map<string, HostPage>(), folders = new Map([['/dist/', 'dist'], ['/data/', 'demo/data']]), asked: string[] = [], referrers: (string | undefined)[] = [], refused: string[] = [];
  let guards = 0;
  const answer = async (pathname: string): Promise<HostPage> => {
    const page = pages.get(pathname);
    if (page) return page;
    const [prefix, folder] = [...folders].find(([start]) => pathname.startsWith(start)) ?? [];
    if (!prefix || !folder || pathname.includes('..')) return { status: 404, body: 'Not found', type: 'text/plain' };
    try {
      return { body: await readFile(path.join(folder, pathname.slice(prefix.length))) };
    } catch {
      return { status: 404, body: 'Not found', type: 'text/plain' };
    }
  };
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host.invalid/');
    asked.push(pathname);
    referrers.push(request.headers.referer);
    if (pathname === '/report') {
      let text = '';
      request.setEncoding('utf8').on('data', (part: string) => { text += part; }).on('end', () => {
        const { 'csp-report': report } = JSON.parse(text) as { 'csp-report': Record<string, string> };
        const blocked = report['blocked-uri'] ?? '';
        // A browser asks for the icon of the site, on any page.
        if (search === `?${guards}` && !blocked.endsWith('/favicon.ico')) refused.push(`${report['effective-directive'] ?? report['violated-directive'] ?? ''} ${blocked}`);
        response.writeHead(204).end();
      });
      return;
    }
    void answer(pathname).then(({ status: given = 200, body: whole, type, headers, ranges, needsReferrer }) => {
      const [, from, to] = (ranges && /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')) || [];
      const body = from === undefined ? whole : whole.slice(Number(from), Number(to) + 1);
      const status = needsReferrer && !request.headers.referer ? 403 : from === undefined ? given : 206;
      response.writeHead(status, {
        ...(from === undefined ? {} : { 'Content-Range': `bytes ${from}-${Number(from) + body.length - 1}/${whole.length}` }),
        'Content-Type': type ?? TYPES[path.extname(pathname)] ?? 'text/html; charset=utf-8', 'Cache-Control': 'no-store',
        ...(pathname.startsWith('/dist') || pathname.startsWith('/data/') ? { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Range' } : {}), ...headers,
      });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, name, resolve); });
  return {
    url: `http://${name}:${(server.address() as AddressInfo).port}/`, pages, folders, asked, referrers, refused,
    guarded(policy) {
      refused.length = 0;
      return { 'Content-Security-Policy': `${policy}; report-uri /report?${guards += 1}` };
    },
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); server.closeAllConnections(); }),
  };
}

/** A whole page around a snippet. */
export const pageOf = (snippet: string, { lang = 'en', head = '' } = {}): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Host</title>${head}</head><body><main><h1>Host</h1>\n${snippet}\n</main></body></html>`;
