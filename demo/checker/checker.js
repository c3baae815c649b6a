/**
 * The feed checker: a file or link in, a report and the widget out. The SDK reads and reports, in this page; the only
 * requests are for the page's own files and for a link that the person pasted.
 */
import { categoryChoices, columnFields, fetchFeed, inspectFeed, readFeed, reportPage } from '../dist/sdk.js';
import { categoriesView } from './categories-view.js';
import { columnsView } from './columns-view.js';
import { count, element } from './dom.js';
import { chosen, contentOf, dropped, NotTaken } from './files.js';
import { mapView } from './map-view.js';
import { sectionView } from './report-view.js';
import { rowsView } from './rows-view.js';
import { settingsView } from './settings-view.js';

const at = id => document.getElementById(id);
const EXAMPLE = '../data/philadelphia/community-services.csv';
/** The report's parts: its own sections by their ids, and what is more here than in them. */
const ORDER = ['summary', 'first', 'problems', 'shares', 'map', 'categories', 'columns', 'settings', 'recognised'];

/** What is being checked: its name, its bytes, and what the person said of its columns and categories. */
let current;
let inspection;
let running;
/** What is being read, for a person. */
let label = '';
const fields = columnFields(), categories = categoryChoices();

const saidCountry = () => /^[A-Za-z]{2}$/.test(at('country').value.trim()) ? { country: at('country').value.trim().toUpperCase() } : {};
/** What was said, else what the feed shows of itself, else the reader's own default. */
const countryOf = ({ problems }) => saidCountry().country ?? problems.find(({ code }) => code === 'country-inferred')?.params.country ?? 'US';
/** The page gets its thread back, and what nobody waits for any more ends. */
const pauses = signal => async () => {
  await new Promise(resolve => { setTimeout(resolve); });
  signal.throwIfAborted();
};
const say = words => { at('said').textContent = words; };

function fail(error) {
  const words = error instanceof NotTaken || error.name === 'FinderError' ? error.message : `It could not be read (${error.message}).`;
  const further = /^feed-(?:unreachable|timeout)$/.test(error.code ?? '') ? 'Many servers let a browser read a file only from their own pages. Download the file and drop it here.' : '';
  at('result').hidden = true;
  at('failed').replaceChildren(element('h2', {}, `Not read: ${label}`), element('p', { dir: 'auto' }, words), further && element('p', {}, further));
}

/** A table in which no column was taken for a name: the person may know which it is. */
async function ask(columns, focus) {
  at('mend').replaceChildren(columnsView(columns, current.columns, await fields, correct('columns'), true));
  at(focus)?.focus();
}

/** Runs one reading at a time: a new one stops the one before. `focus`: the control that asked for it. */
async function run(name, work, focus) {
  running?.abort();
  const stop = running = new AbortController();
  label = name;
  at('failed').replaceChildren();
  say(`Reading ${name}…`);
  at('doing').textContent = `Reading ${name}`;
  at('bar').removeAttribute('value');
  at('working').hidden = false;
  try {
    await work(stop.signal);
  } catch (error) {
    if (running !== stop) return;
    if (stop.signal.aborted) {
      say('Stopped.');
      return;
    }
    say('');
    at('mend').replaceChildren();
    fail(error);
    if (error.cause?.columns) await ask(error.cause.columns, focus);
  } finally {
    if (running === stop) at('working').hidden = true;
  }
}

/** Reads what is current and shows it. `focus`: the id of a control to come back to, or the report's heading. */
async function check(signal, focus) {
  const { name, content, ...said } = current;
  const progress = (done, of) => {
    at('bar').value = done / of;
    at('doing').textContent = `Reading ${name}: ${count(done)} of ${count(of)} records`;
  };
  const feed = await readFeed(content, { name: name.replace(/\.\w{1,8}$/, ''), columns: said.columns, categories: said.categories, ...saidCountry(), progress, signal });
  const found = await inspectFeed(feed, { now: new Date(), input: name, signal });
  const known = { fields: await fields, categories: await categories };
  signal.throwIfAborted();
  inspection = found;
  await show(feed, known, focus === undefined, pauses(signal));
  say(`Read ${count(feed.resources.length)} resource${feed.resources.length === 1 ? '' : 's'}. ${found.report.errors} error${found.report.errors === 1 ? '' : 's'}, ${found.report.warnings} note${found.report.warnings === 1 ? '' : 's'}.`);
  (at(focus) ?? at('report-title')).focus();
}

/** Part by part, so that the page answers in between. */
async function show(feed, known, anew, pause) {
  const { report, sections, rows, map } = inspection;
  const parts = {
    map: () => mapView(map, pause),
    categories: () => categoriesView(report.categories, current.categories, known.categories, correct('categories')),
    columns: () => columnsView(report.columns, current.columns, known.fields, correct('columns')),
    settings: () => settingsView(current, takeBack, { country: countryOf(feed), address: current.address }),
  };
  const made = [];
  for (const id of ORDER) {
    const found = sections.find(each => each.id === id);
    if (parts[id]) made.push(await parts[id]());
    else if (found) made.push(sectionView(found));
    await pause();
  }
  const table = rowsView(rows, say);
  await pause();
  at('mend').replaceChildren();
  at('report-title').textContent = `Report on ${report.input}`;
  at('sections').replaceChildren(...made);
  at('result').hidden = false;
  await pause();
  at('all').replaceChildren(table);
  await pause();
  preview(feed, anew);
}

/** The widget with the feed that was read: handed over as it is, not as an address. */
function preview(feed, anew) {
  let finder = at('widget').querySelector('resource-finder');
  if (!finder || anew) {
    finder = element('resource-finder', { 'heading-level': '3', notice: 'A preview: do not call the numbers in the listings.' });
    at('widget').replaceChildren(finder);
  }
  finder.region = countryOf(feed);
  finder.resources = feed;
}

/** Keeps what the person said of a column or category word, and reads again. */
const correct = kind => (word, value, focus) => {
  current[kind] = { ...current[kind], [word]: value };
  void run(current.name, signal => check(signal, focus), focus);
};

function takeBack() {
  Object.assign(current, { columns: {}, categories: {} });
  void run(current.name, signal => check(signal, 'section-settings'));
}

function take(files) {
  void run('what you gave', async signal => {
    const { name, content } = await contentOf(await files);
    signal.throwIfAborted();
    current = { name, content, columns: {}, categories: {} };
    label = name;
    await check(signal);
  });
}

function takeLink(address) {
  void run(address, async signal => {
    const url = parse(address);
    const content = await fetchFeed(url, { signal, fetch: (input, init) => fetch(input, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' }) });
    signal.throwIfAborted();
    current = { name: decodeURIComponent(url.pathname.split('/').filter(Boolean).at(-1) ?? url.host), content, columns: {}, categories: {}, address: url.href };
    await check(signal);
  });
}

function parse(address) {
  let url;
  try { url = new URL(address, document.baseURI); } catch { /* said below */ }
  if (!address || !/^https?:$/.test(url?.protocol ?? '')) throw new NotTaken('A link begins with https:// and leads to the file itself.');
  return url;
}

// Choosing the same file again, mended meanwhile, is a choice too.
for (const id of ['files', 'folder']) at(id).addEventListener('click', () => { at(id).value = ''; });
at('files').addEventListener('change', () => { if (at('files').files.length) take(chosen(at('files'))); });
at('folder').addEventListener('change', () => { if (at('folder').files.length) take(chosen(at('folder'))); });
at('link').addEventListener('submit', event => {
  event.preventDefault();
  takeLink(at('address').value.trim());
});
at('example').addEventListener('click', () => { takeLink(EXAMPLE); });
at('country').addEventListener('change', () => { if (current) void run(current.name, signal => check(signal, 'country')); });
at('stop').addEventListener('click', () => { running?.abort(); at('files').focus(); });
at('save').addEventListener('click', async () => {
  const page = await reportPage([inspection]);
  const address = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  element('a', { href: address, download: `${inspection.report.input.replace(/[^\w.-]+/g, '-')}-report.html` }).click();
  setTimeout(() => { URL.revokeObjectURL(address); }, 60_000);
});

// A drop anywhere on the page is meant for the checker; without this a browser would leave the page to show the file.
for (const name of ['dragover', 'dragleave', 'drop']) document.addEventListener(name, event => {
  event.preventDefault();
  at('drop').classList.toggle('over', name === 'dragover');
});
document.addEventListener('drop', event => {
  const link = event.dataTransfer.getData('text/uri-list');
  if (event.dataTransfer.files.length) take(dropped(event.dataTransfer));
  // A link that was dropped is shown, not followed: asking for it is the person's to decide.
  else if (link) { at('address').value = link.split(/\r?\n/)[0]; at('address').focus(); }
});

at('give').hidden = false;
await import('../dist/resource-finder.js');
