/**
 * A web server that does what each fault says, and counts it: a cell that never met its fault proves nothing.
 * Every path that a cell asks for begins with the cell's own number, so that what an earlier page still asks for is not counted for a later one.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export type Answer = (response: ServerResponse, request: IncomingMessage) => void | Promise<void>;
export interface FaultServer {
  /** Ends in "/". */
  readonly url: string;
  /** Answers by the whole path; they come before the built files. */
  readonly answers: Map<string, Answer>;
  /** How often a path was asked for. */
  readonly asked: Map<string, number>;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
/** /7/dist/file.js is dist/file.js, asked for by cell 7. */
const BUILT = /^\/[\w-]+(\/dist\/[\w.-]+)$/;

export async function openFaultServer(name: 'localhost' | '127.0.0.1'): Promise<FaultServer> {
  const answers = new Map<string, Answer>(), asked = new Map<string, number>();
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://host.invalid/');
    asked.set(pathname, (asked.get(pathname) ?? 0) + 1);
    response.setHeader('Cache-Control', 'no-store');
    const answer = answers.get(pathname);
    if (answer) return answer(response, request);
    const file = BUILT.exec(pathname)?.[1];
    const body = file && await readFile(path.join('.', file)).catch(() => undefined);
    if (!body) { response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found'); return; }
    response.writeHead(200, { 'Content-Type': TYPES[path.extname(pathname)] ?? 'text/plain' }).end(body);
  };
  const server = createServer((request, response) => { serve(request, response).catch(() => { response.destroy(); }); });
  await new Promise<void>((resolve) => { server.listen(0, name, resolve); });
  return {
    url: `http://${name}:${(server.address() as AddressInfo).port}/`, answers, asked,
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); server.closeAllConnections(); }),
  };
}
