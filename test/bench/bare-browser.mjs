/**
 * Chromium with no test tool in its pages. A tool runs scripts of its own there, and keeps and decodes a copy of all that is
 * fetched, on the very thread that is measured: with 8 MB of spreadsheet that alone is a long task. This speaks to the
 * browser over its pipe, and of the page asks a small question ten times a second.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export async function openBrowser(executablePath) {
  const profile = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const child = spawn(executablePath, ['--headless', '--remote-debugging-pipe', '--no-sandbox', '--disable-gpu', '--no-first-run', '--mute-audio', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-extensions', `--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const [, , , requests, answers] = child.stdio, ended = new Promise((resolve) => { child.once('close', resolve); });
  const waiting = new Map(), listeners = new Set();
  let last = 0, rest = '';
  answers.setEncoding('utf8').on('data', (part) => {
    const messages = (rest + part).split('\0');
    rest = messages.pop();
    for (const { id, result, error, method, params } of messages.map((message) => JSON.parse(message))) {
      if (id === undefined) for (const hear of listeners) hear(method, params);
      else if (error) waiting.get(id).reject(new Error(error.message));
      else waiting.get(id).resolve(result);
      waiting.delete(id);
    }
  });
  ended.then(() => { for (const { reject } of waiting.values()) reject(new Error('The browser ended.')); });
  const send = (method, params = {}, sessionId = undefined) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    requests.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
  });

  return {
    /** A page of its own that nobody has seen before: `send` to it, `ask` for the value of an expression, `until` one is true. */
    async page() {
      const { browserContextId } = await send('Target.createBrowserContext');
      const { targetId } = await send('Target.createTarget', { url: 'about:blank', browserContextId });
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      const ask = async (expression) => {
        const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true }, sessionId);
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      };
      return {
        ask, send: (method, params) => send(method, params, sessionId),
        async until(expression, limit = 120_000) {
          for (const end = Date.now() + limit; !await ask(expression);) {
            if (Date.now() > end) throw new Error(`Not true within ${limit / 1000} s: ${expression}`);
            await new Promise((resolve) => { setTimeout(resolve, 100); });
          }
        },
        close: () => send('Target.disposeBrowserContext', { browserContextId }),
      };
    },
    /** Begins a trace; what is returned ends it and gives its events. */
    async trace(categories) {
      const events = [], done = new Promise((resolve) => {
        listeners.add(function hear(method, { value } = {}) {
          if (method === 'Tracing.dataCollected') events.push(...value);
          if (method === 'Tracing.tracingComplete') { listeners.delete(hear); resolve(events); }
        });
      });
      await send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: categories } });
      return async () => { await send('Tracing.end'); return done; };
    },
    async close() {
      await send('Browser.close').catch(() => undefined);
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
