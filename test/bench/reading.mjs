/**
 * `npm run bench:reading`: whether a resident's page stays answerable while a large spreadsheet is read. A page with the
 * widget opens 5,000 rows of each shape on a processor four times slower than this one, and the browser's own log of long
 * tasks (above 50 ms) is printed; then the same rows through the SDK alone. Times are of this machine and are not asserted.
 *
 * That log counts the time that other programs took too, and the browser slows the page by four times what it waited as
 * well. So each page is opened several times: a task that is long by what it does is long every time, and stands in the
 * median. The last visit is not slowed: its clock runs four times faster instead, so that work in slices is cut as on the
 * slower processor, and the processor's time of each task is counted, times four. Other programs do not show in it.
 *
 *   --rows 5000   --slow 4   --shape NAME   --page widget|sdk   --visits 5
 *   --explain 30   what the tasks of the last visit above so many ms were: the collector, and the functions, callers
 *                  included. Their names are in the files after `npx rollup -c --configNamed`.
 */
import { parseArgs } from 'node:util';
import { createServer, request } from 'node:http';
import { startServer } from '../../demo/serve.mjs';
import { findBrowsers } from '../browsers.mjs';
import { openBrowser } from './bare-browser.mjs';
import { FEEDS } from './reading-feeds.mjs';

const { values } = parseArgs({ options: { rows: { type: 'string' }, slow: { type: 'string' }, shape: { type: 'string' }, page: { type: 'string' }, visits: { type: 'string' }, explain: { type: 'string' } } });
const LONG = 50;
const visits = Number(values.visits ?? 5);
const rows = Number(values.rows ?? 5000), slow = Number(values.slow ?? 4), above = values.explain === undefined ? Infinity : Number(values.explain);
const executablePath = findBrowsers().chromium;
if (!executablePath) {
  console.log('No Chromium: long tasks are a browser\'s to log, so nothing was measured.');
  process.exit(process.env.CI === 'true' ? 1 : 0);
}

const page = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body>${body}`;
/** Each says when it `began`, when the `first` answer was there, how many were `read`, and when all was searchable and it `ended`. */
const PAGES = {
  widget: page(`<script type="module" src="/dist/resource-finder.js"></script><resource-finder feed="/bench/feed.csv" region="US" time-zone="America/New_York"></resource-finder><script type="module">
    const finder = document.querySelector('resource-finder');
    while (!finder.shadowRoot?.querySelector('rf-results')?.shadowRoot?.querySelector('article')) await new Promise((resolve) => { setTimeout(resolve, 30); });
    window.first = clock();
    await finder.directory.later;
    // The index of words is made after the first page; the answer to a typed query waits for it.
    window.read = (await finder.directory.search({})).total.value;
    await finder.directory.search({ text: 'food' });
    window.ended = clock();
  </script>`),
  sdk: page(`<script type="module">
    import { openDirectory, readFeed } from '/dist/sdk.js';
    const response = await fetch('/bench/feed.csv'), bytes = new Uint8Array(Number(response.headers.get('content-length')));
    for (let reader = response.body.getReader(), end = 0, part; !(part = await reader.read()).done; end += part.value.length) bytes.set(part.value, end);
    window.first = clock();
    const feed = await readFeed(bytes);
    window.read = feed.resources.length;
    const directory = await openDirectory(feed, { timeZone: 'America/New_York' });
    await directory.search({ text: 'food' });
    window.ended = clock();
  </script>`),
};

/** Runs in the page before anything else. */
function watch(faster) {
  const now = performance.now.bind(performance);
  window.clock = now;
  if (faster > 1) performance.now = () => now() * faster;
  window.tasks = [];
  new PerformanceObserver((list) => { for (const { startTime, duration } of list.getEntries()) window.tasks.push({ startTime, duration }); }).observe({ type: 'longtask', buffered: true });
}

const server = await startServer({ port: 0 });
/** The feed comes over the wire, as any does. */
let served = {};
const front = createServer((asked, answer) => {
  if (asked.url.startsWith('/bench/')) {
    const csv = asked.url.endsWith('.csv');
    const body = Buffer.from(csv ? served.csv : served.page);
    answer.writeHead(200, { 'Content-Type': csv ? 'text/csv; charset=utf-8' : 'text/html; charset=utf-8', 'Content-Length': body.length }).end(body);
  } else {
    asked.pipe(request(new URL(asked.url, server.url), { headers: asked.headers }, (found) => { answer.writeHead(found.statusCode, found.headers); found.pipe(answer); }));
  }
});
await new Promise((resolve) => { front.listen(0, '127.0.0.1', resolve); });
const address = `http://127.0.0.1:${front.address().port}/bench/`;
const browser = await openBrowser(executablePath);

/** Opens the page with the feed, and gives what it says of itself; `prepare` may begin to measure, and gives what ends that. */
async function visit(kind, csv, faster, prepare) {
  served = { csv, page: PAGES[kind] };
  const tab = await browser.page();
  await tab.send('Page.enable');
  await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${watch})(${faster})` });
  const finish = await prepare(tab);
  await tab.send('Page.navigate', { url: address });
  await tab.until('window.ended !== undefined');
  // Tasks are told of a little after they ended.
  await new Promise((resolve) => { setTimeout(resolve, 500); });
  const told = await tab.ask(`({ first, ended, read, tasks: tasks.map(({ startTime, duration }) => ({ ends: startTime + duration, duration })),
    asked: performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.csv')).startTime })`);
  const measured = await finish?.();
  await tab.close();
  return { ...told, ...measured };
}

/** The browser's log of long tasks on the slower processor: those before the feed was asked for, which run the script, and those from then on. */
async function logged(kind, csv) {
  const { tasks, asked, ...told } = await visit(kind, csv, 1, async (tab) => { await tab.send('Emulation.setCPUThrottlingRate', { rate: slow }); });
  const durations = (some) => some.map(({ duration }) => duration);
  return { ...told, starting: durations(tasks.filter(({ ends }) => ends <= asked)), reading: durations(tasks.filter(({ ends }) => ends > asked)) };
}

const isCollector = ({ name }) => /^M(?:in|aj)orGC$|^V8\.GC/.test(name);

/** Processor time of each task of the page's thread, times `slow`. */
const counted = (kind, csv) => visit(kind, csv, slow, async (tab) => {
  if (above < Infinity) {
    await tab.send('Profiler.enable');
    await tab.send('Profiler.setSamplingInterval', { interval: 250 });
    await tab.send('Profiler.start');
  }
  const end = await browser.trace(['devtools.timeline', 'disabled-by-default-devtools.timeline', ...(above < Infinity ? ['v8', 'disabled-by-default-v8.gc'] : [])]);
  return async () => {
    const events = await end(), profile = above < Infinity ? (await tab.send('Profiler.stop')).profile : undefined;
    // The browser keeps other pages' threads ready, which are nobody's here.
    const thread = events.find(({ name, args }) => name === 'CommitLoad' && args.data.url === address);
    const own = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === thread.pid && tid === thread.tid).map(({ name, ts, dur, tdur = 0 }) => ({ name, ts, end: ts + dur, cpu: (Math.min(dur, tdur) / 1000) * slow }));
    const collector = own.filter(isCollector).sort((a, b) => a.ts - b.ts || b.end - a.end).filter(({ end: over }, at, all) => !all.slice(0, at).some((before) => before.end >= over));
    const within = (list, task) => list.filter((each) => each !== task && each.ts >= task.ts && each.end <= task.end);
    const counts = own.filter(({ name }) => name === 'RunTask').map((task) => ({ ...task, collector: within(collector, task).reduce((sum, { cpu }) => sum + cpu, 0), parts: () => within(own, task).filter((each) => each.cpu > 4 && !isCollector(each)) }));
    return { counts: counts.sort((a, b) => b.cpu - a.cpu), profile };
  };
});

/** Of each task, the functions that took most of it, callers included. */
function explain({ profile, counts }) {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node])), parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const nameOf = ({ functionName, lineNumber }) => functionName || `line ${lineNumber + 1}`;
  for (const { ts, end, cpu, collector, parts } of counts.filter((task) => task.cpu > above)) {
    const inside = new Map();
    let at = profile.startTime, samples = 0;
    profile.samples.forEach((id, index) => {
      at += profile.timeDeltas[index];
      if (at < ts || at > end) return;
      samples++;
      const seen = new Set();
      for (let node = id; node !== undefined; node = parents.get(node)) seen.add(nameOf(nodes.get(node).callFrame));
      for (const name of seen) inside.set(name, (inside.get(name) ?? 0) + 1);
    });
    const top = [...inside].filter(([name]) => !/^\((?:root|program|idle|garbage collector)\)$/.test(name)).sort((a, b) => b[1] - a[1]).slice(0, 12).map(([name, count]) => `${name} ${Math.round((count / samples) * 100)} %`);
    top.push(...parts().map((part) => `${part.name} ${ms(part.cpu)}`));
    console.log(`      ${Math.round(cpu)} ms, the collector ${Math.round(collector)} ms: ${top.join(', ')}`);
  }
}

const ms = (time) => `${Math.round(time)} ms`;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const wide = 6 + 2 * visits;
console.log(`${rows} rows, processor ${slow} times slower; tasks above ${LONG} ms in each of ${visits} visits, and the longest of the median visit`);
console.log(`${''.padEnd(60)}${'browser: before the feed'.padStart(wide + 10)}${'while it is read'.padStart(wide + 10)}${'processor time'.padStart(20)}`);
console.log(`${'page'.padEnd(8)}${'shape'.padEnd(22)}${'MB'.padStart(5)}${'resources'.padStart(11)}${'first'.padStart(9)}${'all'.padStart(9)}${`${'long'.padStart(wide)}${'longest'.padStart(10)}`.repeat(2)}${'long'.padStart(10)}${'longest'.padStart(10)}`);
try {
  for (const kind of Object.keys(PAGES).filter((name) => !values.page || name === values.page)) {
    for (const [shape, make] of Object.entries(FEEDS).filter(([name]) => !values.shape || name.includes(values.shape))) {
      const csv = make(rows), logs = [];
      for (let visited = 0; visited < visits; visited++) logs.push(await logged(kind, csv));
      const count = await counted(kind, csv), long = count.counts.filter(({ cpu }) => cpu > LONG);
      const told = (part) => {
        const longest = median(logs.map((log) => Math.max(0, ...log[part])));
        return `${logs.map((log) => log[part].length).join(' ').padStart(wide)}${(longest ? ms(longest) : '-').padStart(10)}`;
      };
      console.log(`${kind.padEnd(8)}${shape.padEnd(22)}${(csv.length / 1e6).toFixed(1).padStart(5)}${String(logs[0].read).padStart(11)}${ms(median(logs.map(({ first }) => first))).padStart(9)}${ms(median(logs.map(({ ended }) => ended))).padStart(9)}`
        + `${told('starting')}${told('reading')}${String(long.length).padStart(10)}${ms(count.counts[0]?.cpu ?? 0).padStart(10)}`);
      if (count.profile) explain(count);
    }
  }
} finally {
  await browser.close();
  front.close();
  await server.close();
}
