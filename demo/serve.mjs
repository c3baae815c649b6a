/**
 * The demo's web server: static files, Node built-ins only.
 *
 *   node demo/serve.mjs            a free port near 8080, or PORT
 *   import { startServer }         the same for a page test: { url, close() }
 *
 * `demo/` is the site; `dist/` is mounted at /dist/, as a webmaster would copy it. What it refuses: methods other than
 * GET and HEAD, hidden files, and any path that leaves those two folders. It is for trying, not for the open internet.
 */
import { createServer } from 'node:http';
import { open, readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
const SITE = fileURLToPath(new URL('.', import.meta.url));
const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pmtiles': 'application/octet-stream',
};
const IS_TEXT = /^text\/|json|svg/;

const STRICT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
  + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
/** Headers of single pages, as their webmaster would set them. */
const PAGE_HEADERS = {
  '/hosts/strict-csp.html': { 'Content-Security-Policy': STRICT_POLICY },
  '/hosts/map-file.html': { 'Content-Security-Policy': STRICT_POLICY },
  '/hosts/div.html': { 'Content-Security-Policy': STRICT_POLICY },
  '/hosts/frame.html': { 'Content-Security-Policy': `${STRICT_POLICY}; frame-src 'self'` },
  '/dist/embed.html': { 'Content-Security-Policy': "frame-ancestors 'self'" },
  '/sdk/index.html': { 'Content-Security-Policy': STRICT_POLICY },
  // A link that a person pastes may lead to any server.
  '/checker/index.html': { 'Content-Security-Policy': STRICT_POLICY.replace("connect-src 'self'", "connect-src 'self' https:") },
  // The same, and the background map that a person types in.
  '/builder/index.html': { 'Content-Security-Policy': STRICT_POLICY.replace("connect-src 'self'", "connect-src 'self' https:").replace('data:', 'data: https:') },
  // The nearest a server can come to a browser with scripts switched off.
  '/hosts/no-script.html': { 'Content-Security-Policy': "script-src 'none'" },
};

/** The folder and the path within it; undefined for a path that must not be served. */
function locate(pathname) {
  let path;
  try { path = decodeURIComponent(pathname); } catch { return undefined; }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  if (path.split('/').some(part => part.startsWith('.'))) return undefined;
  return path.startsWith('/dist/')
    ? { root: DIST, file: join(DIST, path.slice('/dist/'.length)) }
    : { root: SITE, file: join(SITE, path) };
}

/** The real path, or undefined when there is none or when a link leads out of the folder. */
async function resolveInside({ root, file }) {
  try {
    const [base, real] = await Promise.all([realpath(root), realpath(file)]);
    return real === base || real.startsWith(base.endsWith(sep) ? base : base + sep) ? real : undefined;
  } catch { return undefined; }
}

/** One range of bytes, inclusive; `undefined` when the header asks for something else (then all is sent), `null` when it cannot be met. */
function parseRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(size - 1, Number(match[2]));
  return start > end ? null : { start, end };
}

async function readPart(file, { start, end }) {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start + 1), 0, end - start + 1, start);
    return buffer.subarray(0, bytesRead);
  } finally { await handle.close(); }
}

async function answer(request, response, compressed) {
  const send = (status, headers, body) => {
    response.writeHead(status, headers);
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const say = (status, sentence) => send(status, { 'Content-Type': 'text/plain; charset=utf-8' }, `${sentence}\n`);

  if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'Only GET and HEAD.');
  let { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const place = locate(pathname);
  let file = place && await resolveInside(place);
  if (!file) return say(404, 'Not found.');
  let facts = await stat(file);
  if (facts.isDirectory()) {
    if (!pathname.endsWith('/')) return send(301, { Location: `${pathname.replace(/^\/+/, '/')}/` });
    pathname += 'index.html';
    file = await resolveInside({ root: place.root, file: join(file, 'index.html') });
    if (!file) return say(404, 'Not found.');
    facts = await stat(file);
  }

  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const etag = `"${facts.size.toString(16)}-${Math.trunc(facts.mtimeMs).toString(16)}"`;
  const headers = {
    'Content-Type': type,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Accept-Ranges': 'bytes',
    ETag: etag,
    Vary: 'Accept-Encoding',
    ...PAGE_HEADERS[pathname],
  };
  if ((request.headers['if-none-match'] ?? '').split(/\s*,\s*/).some(tag => tag.replace(/^W\//, '') === etag)) {
    return send(304, headers);
  }

  // A map file is asked for piece by piece, and may be larger than the memory.
  const range = parseRange(request.headers.range, facts.size);
  if (range === null) return send(416, { ...headers, 'Content-Range': `bytes */${facts.size}` });
  if (range && (request.headers['if-range'] ?? etag) === etag) {
    const part = await readPart(file, range);
    return send(206, {
      ...headers,
      'Content-Length': part.length,
      'Content-Range': `bytes ${range.start}-${range.end}/${facts.size}`,
    }, part);
  }
  const bytes = await readFile(file);
  if (IS_TEXT.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
    const kept = compressed.get(file);
    const body = kept?.etag === etag ? kept.body : await compress(bytes);
    compressed.set(file, { etag, body });
    return send(200, { ...headers, 'Content-Encoding': 'gzip', 'Content-Length': body.length }, body);
  }
  return send(200, { ...headers, 'Content-Length': bytes.length }, bytes);
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(host && { host }) }, () => { server.off('error', reject); resolve(); });
  });
}

/**
 * Starts the server. `port` 0 takes any free one; without `port`, the first free one from 8080 on.
 * `host` "" listens on every interface.
 * @param {{ port?: number, host?: string }} [options]
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function startServer({ port, host = '127.0.0.1' } = {}) {
  const compressed = new Map();
  const server = createServer((request, response) => {
    answer(request, response, compressed).catch(error => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('The demo server failed. Its console says why.\n');
    });
  });
  const candidates = port === undefined ? [...Array.from({ length: 20 }, (_, step) => 8080 + step), 0] : [port];
  for (const candidate of candidates) {
    try {
      await listen(server, candidate, host);
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || candidate === candidates.at(-1)) throw error;
    }
  }
  return {
    url: `http://${host || 'localhost'}:${server.address().port}/`,
    close: () => new Promise((resolve, reject) => {
      server.close(error => error ? reject(error) : resolve());
      server.closeAllConnections();
    }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(await realpath(process.argv[1])).href) {
  const wanted = process.env.PORT;
  if (wanted !== undefined && !/^\d{1,5}$/.test(wanted)) {
    console.error(`PORT must be a number, not "${wanted}".`);
    process.exit(2);
  }
  try {
    // A port that was asked for is often asked for by a container: listen on every interface then.
    const { url } = await startServer(wanted === undefined ? {} : { port: Number(wanted), host: '' });
    console.log(`Community Resource Finder demo: ${url}`);
  } catch (error) {
    console.error(error.code === 'EADDRINUSE' ? `Port ${wanted} is taken. Choose another: PORT=9000 npm start` : error);
    process.exit(1);
  }
}
