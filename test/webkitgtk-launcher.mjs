/**
 * WebKit for @web/test-runner: WebKitGTK's MiniBrowser through its WebDriver, spoken to with plain fetch.
 * Port and display are asked of the system, so that several runs can stand side by side. Commands (sendKeys, sendMouse,
 * setViewport) ask for a Puppeteer page; `getPage` gives the small part of one that they use.
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

/** WebDriver's code points for keys that write nothing; any other key is its own character. */
const keys = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C', Space: ' ',
  PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014',
  ArrowDown: '\uE015', Delete: '\uE017', Meta: '\uE03D',
};
const buttons = { left: 0, middle: 1, right: 2 };

/** Keyboard, mouse and viewport by WebDriver actions; `call` speaks to the open session. */
function pageOf(call) {
  const act = (source, actions) => call('POST', '/actions', { actions: [{ ...source, actions }] });
  const key = (type, name) => {
    const value = keys[name] ?? name;
    if ([...value].length !== 1) throw new Error(`WebKit: no key ${name}`);
    return { type, value };
  };
  const press = (name) => [key('keyDown', name), key('keyUp', name)];
  const keyboard = { type: 'key', id: 'keyboard' };
  const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } };
  const move = (x, y) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 });
  const down = ({ button = 'left' } = {}) => ({ type: 'pointerDown', button: buttons[button] });
  const up = ({ button = 'left' } = {}) => ({ type: 'pointerUp', button: buttons[button] });
  return {
    keyboard: {
      type: (text) => act(keyboard, [...text].flatMap(press)),
      press: (name) => act(keyboard, press(name)),
      down: (name) => act(keyboard, [key('keyDown', name)]),
      up: (name) => act(keyboard, [key('keyUp', name)]),
    },
    mouse: {
      move: (x, y) => act(pointer, [move(x, y)]),
      click: (x, y, options) => act(pointer, [move(x, y), down(options), up(options)]),
      down: (options) => act(pointer, [down(options)]),
      up: (options) => act(pointer, [up(options)]),
      reset: () => call('DELETE', '/actions'),
    },
    setViewport: ({ width, height }) => call('POST', '/window/rect', { width, height }),
  };
}

/** One session of MiniBrowser on a display of its own. */
export async function startWebKit({ driver, miniBrowser, xvfb }) {
  const processes = [];
  let origin, session;

  async function call(method, path, body) {
    const response = await fetch(`${origin}${path}`, {
      method, ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver ${path}: ${JSON.stringify(value).slice(0, 300)}`);
    return value;
  }

  async function stop() {
    try { if (session) await call('DELETE', session); } finally { for (const child of processes) child.kill(); }
  }

  try {
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
  } catch (error) {
    await stop();
    throw error;
  }
  /** Speaks to the session: `call('POST', '/url', { url })`. */
  const inSession = (method, path, body) => call(method, `${session}${path}`, body);
  return { call: inSession, page: pageOf(inSession), stop };
}

export function webkitGtkLauncher(found) {
  const active = new Map();
  let started, page;

  return {
    name: 'WebKit',
    type: 'puppeteer', // what the commands look for before they ask for a page
    concurrency: 1,
    async initialize() { /* started with the first session */ },
    async startSession(id, url) {
      const session = await (started ??= startWebKit(found));
      page = session.page;
      active.set(id, url);
      await session.call('POST', '/url', { url });
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id),
    async stopSession(id) {
      active.delete(id);
      const { call } = await started;
      await call('POST', '/url', { url: 'about:blank' });
      return {};
    },
    async startDebugSession() { throw new Error('WebKit has no debug session here.'); },
    getPage: () => page,
    async stop() { await (await started)?.stop(); },
  };
}
