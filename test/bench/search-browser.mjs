/**
 * What a resident's browser does with the widget: Chromium, at the machine's speed (1×) and four times slower (4×). Long tasks are the
 * browser's own log; it counts the time that other programs took too, so that a busy machine makes them longer, not shorter.
 * A keystroke is timed from the field's event until after the frame with its answer: it holds the 120 ms for which the field
 * waits for the next letter. The map is timed with its script fetched: from the press, or the new query, until after the frame.
 */
import { readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { startServer } from '../../demo/serve.mjs';
import { findBrowsers } from '../browsers.mjs';
import { queries, records } from './search-records.mjs';
import { ms, quantile, table } from './search-report.mjs';

const PAGE = (inside) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body>
  <div class="rf-crisis"><a href="tel:988">988</a> <a href="tel:911">911</a></div>
  <script type="module" src="/dist/resource-finder.js"></script>${inside}`;

const quote = (cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`;
const toCsv = (all) => [['ID', 'Name', 'Organization', 'Category', 'Address', 'City', 'State', 'Zip', 'Phone', 'Hours', 'Latitude', 'Longitude', 'Description'],
  ...all.map(({ id, name, organization, categories, place, phones, description, schedules }) => [id, name, organization, categories[0].label, place.address, place.locality, place.region, place.postalCode, phones[0].number,
    schedules ? `Mon-Fri ${schedules[0].opensAt}-${schedules[0].closesAt}` : '', place.latitude, place.longitude, description])].map((row) => row.map(quote).join(',')).join('\r\n');

/** Runs in the page before anything else. */
function watch() {
  window.tasks = [];
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.tasks.push(duration); }).observe({ type: 'longtask', buffered: true });
  window.finder = () => document.querySelector('resource-finder');
  window.inside = (...path) => path.reduce((root, name) => root?.shadowRoot?.querySelector(name), window.finder());
  /** The time after the first frame in which the test holds. */
  window.painted = (test) => new Promise((resolve, reject) => {
    const end = performance.now() + 60_000;
    const look = () => {
      if (test()) setTimeout(() => resolve(performance.now())); else if (performance.now() > end) reject(new Error(`never painted: ${test}`)); else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

const scripts = {
  /** From the start of the page. */
  async searchable() {
    const first = await window.painted(() => window.inside('rf-results', 'article'));
    // The list grew to the whole, and words are answered.
    const { directory } = window.finder();
    await directory.later;
    await directory.search({ text: 'food' });
    return { first, searchable: performance.now(), tasks: window.tasks };
  },
  async type(texts) {
    const finder = window.finder(), field = window.inside('rf-search', 'input'), times = [];
    // With the focus there, suggestions come for each letter, too.
    field.focus();
    window.tasks.length = 0;
    for (const text of texts) {
      for (let end = 1; end <= text.length; end++) {
        if (text[end - 1] === ' ') continue;
        const answered = new Promise((resolve) => finder.addEventListener('rf-search', resolve, { once: true }));
        const from = performance.now();
        field.value = text.slice(0, end);
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        await answered;
        await finder.updateComplete;
        times.push(await window.painted(() => true) - from);
      }
    }
    return { times, tasks: window.tasks };
  },
  async ask(texts) {
    const { directory } = window.finder(), times = [];
    for (const text of texts) {
      // Whoever types leaves the page its thread between two letters.
      await new Promise((resolve) => setTimeout(resolve, 20));
      const from = performance.now();
      await directory.search({ text, limit: 20 });
      times.push(performance.now() - from);
    }
    return times;
  },
  async map({ chunks, queries: asked }) {
    for (const chunk of chunks) await import(chunk);
    const finder = window.finder(), canvas = () => window.inside('rf-map', 'canvas.points'), label = () => canvas()?.getAttribute('aria-label') ?? undefined;
    window.tasks.length = 0;
    let from = performance.now();
    [...finder.shadowRoot.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Map').click();
    const added = await window.painted(() => label() !== undefined) - from;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const adding = Math.max(0, ...window.tasks), refilters = [];
    window.tasks.length = 0;
    for (const query of asked) {
      const before = label();
      from = performance.now();
      finder.query = query;
      refilters.push(await window.painted(() => label() !== before) - from);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return { added, adding, refilters, refiltering: Math.max(0, ...window.tasks) };
  },
};

export async function browserReport({ quick = false } = {}) {
  const executablePath = findBrowsers().chromium;
  if (!executablePath) return 'No Chromium: the browser figures were not measured.';
  const server = await startServer({ port: 0 }), browser = await chromium.launch({ executablePath });
  const chunks = readdirSync('dist').filter((file) => /^(?:rf-map|leaflet-view)-.*\.js$/.test(file)).map((file) => `/dist/${file}`);
  const sizes = quick ? [5000] : [5000, 50_000], made = new Map(sizes.concat(500).map((size) => [size, records(size)]));
  const typed = queries(made.get(500), 2, 3).filter(({ kind }) => kind !== 'no match').map(({ text }) => text.toLowerCase()).slice(0, quick ? 3 : 8);

  /** A page of its own for each figure; `rate` slows its processor (1× as it is, 4× four times slower) once the page is there, or from the start. */
  async function visit(inside, { rate, csv, resources }, measure) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } }), tab = await context.newPage(), devtools = await context.newCDPSession(tab);
    await tab.addInitScript(watch);
    await tab.route('**/bench/**', (route) => route.fulfill(route.request().url().endsWith('.csv') ? { contentType: 'text/csv; charset=utf-8', body: csv } : { contentType: 'text/html', body: PAGE(inside) }));
    const slow = () => devtools.send('Emulation.setCPUThrottlingRate', { rate });
    if (!resources) await slow();
    await tab.goto(new URL('bench/', server.url).href);
    if (resources) {
      await tab.evaluate(async (given) => {
        await customElements.whenDefined('resource-finder');
        const finder = document.createElement('resource-finder');
        finder.resources = given;
        document.body.append(finder);
        await new Promise((resolve) => finder.addEventListener('rf-ready', resolve, { once: true }));
        await finder.directory.later;
        await finder.directory.search({ text: 'food' });
      }, resources);
      await slow();
      await tab.waitForTimeout(500);
    }
    try { return await measure(tab); } finally { await context.close(); }
  }

  const rows = { searchable: [], asking: [], typing: [], map: [] };
  const longest = (tasks) => told(Math.max(0, ...tasks)), told = (task) => task === 0 ? 'none' : ms(task);
  try {
    for (const rate of [1, 4]) {
      for (const size of [500, 5000]) {
        const { first, searchable, tasks } = await visit('<resource-finder feed="/bench/feed.csv" time-zone="America/New_York"></resource-finder>', { rate, csv: toCsv(made.get(size)) }, (tab) => tab.evaluate(scripts.searchable));
        rows.searchable.push([size.toLocaleString('en'), `${rate}×`, ms(first), ms(searchable), longest(tasks)]);
      }
      for (const size of sizes) {
        const { times, tasks } = await visit('', { rate, resources: made.get(size) }, (tab) => tab.evaluate(scripts.type, typed));
        const asked = queries(made.get(size), 20, 7).map(({ text }) => text), answers = await visit('', { rate, resources: made.get(size) }, (tab) => tab.evaluate(scripts.ask, asked));
        rows.asking.push([size.toLocaleString('en'), `${rate}×`, asked.length, ms(quantile(answers, 0.5)), ms(quantile(answers, 0.95))]);
        rows.typing.push([size.toLocaleString('en'), `${rate}×`, times.length, ms(quantile(times, 0.5)), ms(quantile(times, 0.95)), ms(quantile(times, 0.95) - 120), longest(tasks)]);
        const { added, adding, refilters, refiltering } = await visit('', { rate, resources: made.get(size) }, (tab) => tab.evaluate(scripts.map, { chunks, queries: [{ categories: ['food', 'medical', 'legal'] }, { categories: ['needs'] }, {}, { categories: ['care'] }, {}] }));
        rows.map.push([size.toLocaleString('en'), `${rate}×`, ms(added), told(adding), ms(quantile(refilters, 0.5)), ms(Math.max(...refilters)), told(refiltering)]);
      }
    }
    return [
      `**In the browser** (Chromium ${browser.version()}; times in ms; CPU 4×: four times slower; a task that holds the page is logged from 50 ms on)`,
      'A sheet of so many rows is opened by the widget. First: its list is painted. Searchable: all of it is read and indexed, and words are answered.',
      table(['rows', 'CPU', 'first list', 'searchable', 'longest task'], rows.searchable),
      'Queries of all classes, each asked once of the open directory: from the call to the page of results, not painted.',
      table(['services', 'CPU', 'queries', 'p50', 'p95'], rows.asking),
      'Words are typed letter by letter, each asked. From the letter to the painted answer, the pause of 120 ms after a letter included.',
      table(['services', 'CPU', 'letters', 'p50', 'p95', 'p95 without the pause', 'longest task'], rows.typing),
      'The map of all of them: from the press to painted, with its script there; then other filters, from the query to painted (median and worst of five).',
      table(['points', 'CPU', 'added', 'its longest task', 'other filters', 'worst', 'its longest task'], rows.map),
    ].join('\n\n');
  } finally {
    await browser.close();
    await server.close();
  }
}
