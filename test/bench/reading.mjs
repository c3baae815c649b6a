/**
 * `npm run bench:reading`: whether a resident's page stays answerable while a large spreadsheet is read. A page with the
 * widget opens 5,000 rows of each shape on a processor four times slower than this one, and the browser's own log of long
 * tasks (above 50 ms) is printed; then the same rows through the SDK alone. Times are of this machine and are not asserted.
 * That log counts the time that other programs took too. So a second visit, not slowed, adds up the processor's time of
 * each task, times four: a little too much for work in slices, and right on a busy machine.
 *
 *   --rows 5000   --slow 4   --shape NAME   --page widget|sdk   --profile (what ran in each long task of the second visit)
 */
import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { startServer } from '../../demo/serve.mjs';
import { findBrowsers } from '../browsers.mjs';
import { FEEDS } from './reading-feeds.mjs';

const { values } = parseArgs({ options: { rows: { type: 'string' }, slow: { type: 'string' }, shape: { type: 'string' }, page: { type: 'string' }, profile: { type: 'boolean' } } });
const LONG = 50;
const rows = Number(values.rows ?? 5000), slow = Number(values.slow ?? 4);
const executablePath = findBrowsers().chromium;
if (!executablePath) {
  console.log('No Chromium: long tasks are a browser\'s to log, so nothing was measured.');
  process.exit(process.env.CI === 'true' ? 1 : 0);
}

const page = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body>${body}`;
const PAGES = {
  widget: page('<script type="module" src="/dist/resource-finder.js"></script><resource-finder feed="/bench/feed.csv" region="US" time-zone="America/New_York"></resource-finder>'),
  sdk: page(`<script type="module">
    import { openDirectory, readFeed } from '/dist/sdk.js';
    const bytes = new Uint8Array(await (await fetch('/bench/feed.csv')).arrayBuffer());
    window.began = performance.now();
    const feed = await readFeed(bytes);
    window.read = feed.resources.length;
    const directory = await openDirectory(feed, { timeZone: 'America/New_York' });
    await directory.search({ text: 'food' });
    window.ended = performance.now();
  </script>`),
};

/** Runs in the page before anything else. */
function watch() {
  window.tasks = [];
  new PerformanceObserver((list) => { for (const { startTime, duration } of list.getEntries()) window.tasks.push({ startTime, duration }); }).observe({ type: 'longtask', buffered: true });
}

const done = {
  async widget(tab) {
    await tab.locator('resource-finder rf-results article').first().waitFor({ timeout: 120_000 });
    const first = await tab.evaluate(() => performance.now());
    await tab.evaluate(async () => {
      const { directory } = document.querySelector('resource-finder');
      await directory.later;
      // The index of words is made after the first page; the answer to a typed query waits for it.
      window.read = (await directory.search({})).total.value;
      await directory.search({ text: 'food' });
      window.ended = performance.now();
    });
    return first;
  },
  async sdk(tab) {
    await tab.waitForFunction(() => window.ended !== undefined, undefined, { timeout: 120_000 });
    return tab.evaluate(() => window.began);
  },
};

const maps = new Map();
/** Where a minified function comes from. */
function originOf({ url, lineNumber, columnNumber, functionName }) {
  const file = new URL(url || 'http://x/').pathname;
  if (!file.startsWith('/dist/')) return functionName || '(browser)';
  if (!maps.has(file)) {
    try { maps.set(file, new SourceMap(JSON.parse(readFileSync(`.${file}.map`, 'utf8')))); } catch { maps.set(file, undefined); }
  }
  const entry = maps.get(file)?.findEntry(lineNumber, columnNumber);
  return entry?.originalSource ? `${path.basename(entry.originalSource)}:${entry.originalLine + 1}` : `${file}:${lineNumber + 1}:${columnNumber}`;
}

/** Of each task, the functions that took most of it, callers included. Times are the machine's, in microseconds. */
function explain(profile, tasks) {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node])), parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  for (const { ts, dur, cpu } of tasks) {
    const inside = new Map();
    let at = profile.startTime, samples = 0;
    profile.samples.forEach((id, index) => {
      at += profile.timeDeltas[index];
      if (at < ts || at > ts + dur) return;
      samples++;
      const seen = new Set();
      for (let node = id; node !== undefined; node = parents.get(node)) seen.add(originOf(nodes.get(node).callFrame));
      for (const name of seen) inside.set(name, (inside.get(name) ?? 0) + 1);
    });
    const top = [...inside].filter(([name]) => !/^\((?:root|program|idle)\)$/.test(name)).sort((a, b) => b[1] - a[1]).slice(0, 9).map(([name, count]) => `${name} ${Math.round((count / samples) * 100)} %`);
    console.log(`      ${Math.round(cpu)} ms: ${top.join(', ')}`);
  }
}

const server = await startServer({ port: 0 });
/** The feed comes over the wire, as any does: a body that the test tool puts into the page is work of the page's own thread. */
let served = {};
const front = createServer((asked, answer) => {
  if (asked.url.startsWith('/bench/')) {
    const csv = asked.url.endsWith('.csv');
    answer.writeHead(200, { 'Content-Type': csv ? 'text/csv; charset=utf-8' : 'text/html; charset=utf-8' }).end(csv ? served.csv : served.page);
  } else {
    asked.pipe(request(new URL(asked.url, server.url), { headers: asked.headers }, (found) => { answer.writeHead(found.statusCode, found.headers); found.pipe(answer); }));
  }
});
await new Promise((resolve) => { front.listen(0, '127.0.0.1', resolve); });
const address = `http://127.0.0.1:${front.address().port}/bench/`;
const browser = await chromium.launch({ executablePath });

/** Opens the page with the feed; `visit` is what is measured while it loads. */
async function open(kind, csv, prepare, finish) {
  const context = await browser.newContext(), tab = await context.newPage(), devtools = await context.newCDPSession(tab);
  await tab.addInitScript(watch);
  served = { csv, page: PAGES[kind] };
  await prepare(devtools, tab);
  await tab.goto(address);
  const first = await done[kind](tab);
  await tab.waitForTimeout(500);
  const found = await finish(devtools, tab, first);
  await context.close();
  return found;
}

/** The browser's log of long tasks on the slower processor. */
const logged = (kind, csv) => open(kind, csv, (devtools) => devtools.send('Emulation.setCPUThrottlingRate', { rate: slow }), async (_, tab, first) => {
  const { tasks, ended, read } = await tab.evaluate(() => ({ tasks: window.tasks.map(({ duration }) => duration), ended: window.ended, read: window.read }));
  return { first, ended, read, tasks };
});

/** Processor time of each task of the page's thread, times `slow`. */
const counted = (kind, csv) => open(kind, csv, async (devtools, tab) => {
  if (values.profile) {
    await devtools.send('Profiler.enable');
    await devtools.send('Profiler.setSamplingInterval', { interval: 250 });
    await devtools.send('Profiler.start');
  }
  await browser.startTracing(tab, { categories: ['disabled-by-default-devtools.timeline'] });
}, async (devtools) => {
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const profile = values.profile ? (await devtools.send('Profiler.stop')).profile : undefined;
  const threads = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === 'RunTask' && threads.has(`${pid} ${tid}`)).map(({ ts, dur, tdur = 0 }) => ({ ts, dur, cpu: (tdur / 1000) * slow })).filter(({ cpu }) => cpu > LONG);
  return { tasks, profile };
});

const ms = (time) => `${Math.round(time)} ms`;
console.log(`${rows} rows, processor ${slow} times slower; tasks above ${LONG} ms`);
console.log(`${''.padEnd(60)}as the browser logs   by processor time`);
console.log(`${'page'.padEnd(8)}${'shape'.padEnd(22)}${'MB'.padStart(5)}${'resources'.padStart(11)}${'first'.padStart(9)}${'all'.padStart(9)}${'long'.padStart(6)}${'longest'.padStart(10)}${'long'.padStart(9)}${'longest'.padStart(10)}`);
try {
  for (const kind of Object.keys(PAGES).filter((name) => !values.page || name === values.page)) {
    for (const [shape, make] of Object.entries(FEEDS).filter(([name]) => !values.shape || name.includes(values.shape))) {
      const csv = make(rows), log = await logged(kind, csv), count = await counted(kind, csv);
      console.log(`${kind.padEnd(8)}${shape.padEnd(22)}${(csv.length / 1e6).toFixed(1).padStart(5)}${String(log.read).padStart(11)}${ms(log.first).padStart(9)}${ms(log.ended).padStart(9)}${String(log.tasks.length).padStart(6)}${ms(Math.max(0, ...log.tasks)).padStart(10)}`
        + `${String(count.tasks.length).padStart(9)}${ms(Math.max(0, ...count.tasks.map(({ cpu }) => cpu))).padStart(10)}`);
      if (count.profile) explain(count.profile, count.tasks);
    }
  }
} finally {
  await browser.close();
  front.close();
  await server.close();
}
