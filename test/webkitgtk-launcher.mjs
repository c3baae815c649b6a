/**
 * WebKit for @web/test-runner: WebKitGTK's MiniBrowser through its WebDriver, spoken to with plain fetch.
 * Port and display are asked of the system, so that several runs can stand side by side.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A port that nothing uses now. */
export const freePort = () => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject);
  server.listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)); });
});

/** Xvfb picks a free display and writes its number to the pipe given as descriptor 3. */
async function startDisplay(xvfb) {
  const process = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = await new Promise((resolve, reject) => {
    let text = '';
    process.stdio[3].on('data', (chunk) => { text += chunk; if (text.endsWith('\n')) resolve(`:${text.trim()}`); });
    process.once('error', reject).once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { process, display };
}

export function webkitGtkLauncher({ driver, miniBrowser, xvfb }) {
  const processes = [];
  const active = new Map();
  let origin, session, starting;

  async function call(method, path, body) {
    const response = await fetch(`${origin}${path}`, {
      method, ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver ${path}: ${JSON.stringify(value).slice(0, 300)}`);
    return value;
  }

  async function start() {
    const screen = await startDisplay(xvfb);
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    processes.push(screen.process, spawn(driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: screen.display } }));
    for (let tries = 0; ; tries++) {
      try { await call('GET', '/status'); break; } catch (error) { if (tries > 300) throw error; await delay(100); }
    }
    const { sessionId } = await call('POST', '/session',
      { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } } } });
    session = `/session/${sessionId}`;
  }

  return {
    name: 'WebKit',
    type: 'webkitgtk',
    concurrency: 1,
    async initialize() { /* started with the first session */ },
    async startSession(id, url) {
      await (starting ??= start());
      active.set(id, url);
      await call('POST', `${session}/url`, { url });
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id),
    async stopSession(id) {
      active.delete(id);
      await call('POST', `${session}/url`, { url: 'about:blank' });
      return {};
    },
    async startDebugSession() { throw new Error('WebKit has no debug session here.'); },
    async setViewport(_id, { width, height }) { await call('POST', `${session}/window/rect`, { width, height }); },
    async stop() {
      try { if (session) await call('DELETE', session); } finally { for (const child of processes) child.kill(); }
    },
  };
}
