/**
 * The fault matrix: every fault of the table in every engine. Each cell asserts that the fault was met, which state the
 * page stands in, that the crisis lines can be seen, read, reached and pressed, that what is said is a sentence of the
 * page's language, that "Try again" recovers where it can, and that nothing was thrown into the page.
 *
 * `npm run faults` runs all of it and writes docs/reliability.md; `npm test` a sample of it in Chromium.
 */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { en } from '../../src/locale/en.js';
import { es } from '../../src/locale/es.js';
import { restEn } from '../../src/locale/rest.en.js';
import { engines, until, type Tab } from './engines.js';
import { linesAmiss, look, pressRetry, PROBE, whole, type Look } from './fault-page.js';
import { openFaultServer, type Answer, type FaultServer } from './fault-server.js';
import { elsewhere, FAULTS, good, type Fault } from './fault-table.js';
import { matrix, type Cell } from './fault-matrix.js';

const all = process.env['FAULTS'] === 'all';
const only = process.env['FAULTS_ONLY']?.split(',');
const PATIENCE = 400;
const SAMPLE = 20;

/** Always the same ones, spread over the table. */
const sample = FAULTS.filter(({ slow }) => !slow).filter((_, at, { length }) => Math.floor(at * SAMPLE / length) !== Math.floor((at - 1) * SAMPLE / length));
const chosen = only ? FAULTS.filter(({ id }) => only.includes(id)) : all ? FAULTS : sample;
const inEngines = engines.filter(({ name }) => all || name === 'Chromium').filter(({ name }) => !process.env['FAULTS_ENGINE'] || name === process.env['FAULTS_ENGINE']);

let server: FaultServer, other: FaultServer;
before(async () => {
  server = await openFaultServer('127.0.0.1');
  other = await openFaultServer('localhost');
  elsewhere.url = other.url;
  // Well, but for its own pages only.
  other.answers.set('/closed.csv', good);
});
after(async () => { await server.close(); await other.close(); });

const STRIP = `<div slot="crisis" class="rf-crisis"><p class="rf-title">Crisis</p>
  <p><b>988</b> <a href="tel:988">988</a> <a href="sms:988">SMS 988</a></p><p><b>911</b> <a href="tel:911">911</a></p></div>`;

function pageFor(fault: Fault, lang: string, feeds: string): string {
  const given = fault.attributes?.includes('feed=') ? fault.attributes : `feed="${feeds}" ${fault.attributes ?? ''}`;
  return `${fault.quirks ? '' : '<!doctype html>'}<html lang="${lang}"><head><meta charset="utf-8"><title>Host</title><meta name="viewport" content="width=device-width">
    <script src="probe.js"></script>${fault.before ? '<script src="before.js"></script>' : ''}${fault.head ?? ''}<link rel="stylesheet" href="dist/resource-finder.css">
    <script type="module" src="dist/resource-finder.js"></script>${(fault.scripts ?? []).map((name) => `<script type="module" src="dist/${name}"></script>`).join('')}</head>
    <body><main><resource-finder ${given}>${STRIP}<p id="fallback">Own list</p></resource-finder></main>${fault.during ? '<script src="during.js"></script>' : ''}</body></html>`;
}

const script = (text: string): Answer => (response) => { response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(text); };
/** Each answer once, the last one again and again. */
const inTurn = (answers: readonly Answer[]): Answer => {
  let at = 0;
  return (response, request) => answers[Math.min(at++, answers.length - 1)]?.(response, request);
};

let number = 0;
async function cell(tab: Tab, fault: Fault): Promise<Look> {
  const base = `/c${++number}/`, lang = fault.lang ?? (FAULTS.indexOf(fault) % 2 ? 'es' : 'en'), words = lang === 'es' ? es : { ...en, ...restEn };
  const { answers, asked } = server;
  const file = fault.file ?? 'feed.csv', feedServer = fault.crossOrigin ? other : server;
  const count = (path: string, of = server): number => of.asked.get(`${base}${path}`) ?? 0;
  let blocked = 0, lifted = false;
  const policy = fault.policy;
  answers.set(base, (response) => { response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...(policy ? { 'Content-Security-Policy': policy } : {}) }).end(pageFor(fault, lang, `${fault.crossOrigin ? other.url.slice(0, -1) + base : ''}${file}${fault.second ? ' second.csv' : ''}`)); });
  answers.set(`${base}probe.js`, script(PROBE));
  answers.set(`${base}login`, (response) => { response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><html><title>Sign in</title>'); });
  answers.set(`${base}before.js`, script(`(function () { ${fault.before ?? ''} })();`));
  answers.set(`${base}during.js`, script(`(function () { var element = document.querySelector('resource-finder'); customElements.whenDefined('resource-finder').then(function () { setTimeout(function () { ${fault.during ?? ''} }, 20); }); })();`));
  feedServer.answers.set(`${base}${file}`, inTurn(fault.feed ?? [good]));
  answers.set(`${base}second.csv`, inTurn(fault.second ?? [good]));
  if (fault.blocks) {
    const { readdirSync } = await import('node:fs'), { blocks } = fault;
    for (const name of readdirSync('dist').filter((each) => /\.(js|css)$/.test(each) && blocks.test(`/dist/${each}`))) {
      answers.set(`${base}dist/${name}`, (response) => { blocked += 1; response.writeHead(503, { 'Content-Type': 'text/plain' }).end(); });
    }
  }

  const wanted: readonly string[] = [fault.state].flat();
  const asks = fault.asks ?? (fault.group === 'feed' ? 1 : 0);
  /** Whether the fault was met. */
  const met = ({ seen }: Look): boolean =>
    (!fault.before && !fault.during || (seen?.hits ?? 0) > 0 || !!policy?.startsWith('sandbox')) && (!fault.blocks || blocked > 0)
    && (fault.second ? count('second.csv') > 0 : true) && (!policy || count('') > 0 && (!policy.includes('connect-src \'none\'') || (seen?.refused ?? 0) > 0))
    && count(file, feedServer) >= asks;
  await tab.goto(new URL(base, server.url).href);
  let last: Look | undefined;
  await until(async () => {
    last = await tab.run(look);
    return wanted.includes(last.state) && met(last) ? true : JSON.stringify({ last, met: met(last), asked: count(file, feedServer), blocked });
  }, `${fault.id}: ${wanted.join(' or ')}`, PATIENCE);
  // What follows the first list may take it from one state to another.
  if (wanted.includes('listed')) {
    await tab.run(whole);
    await until(async () => {
      last = await tab.run(look);
      return wanted.includes(last.state) || JSON.stringify(last);
    }, `${fault.id}: ${wanted.join(' or ')}, with the whole list`, PATIENCE);
  }
  assert.ok(last);
  // Twice, because the widget's strip may take over from the host's in between.
  await until(async () => { const amiss = await tab.run(linesAmiss); return amiss === '' || amiss; }, `${fault.id}: crisis lines`, 40);
  if (last.state === 'failed' || last.state === 'part') {
    await until(async () => {
      const { said, button } = await tab.run(look);
      const right = said === words.failed || said === words.failedPart;
      return (right && button === words.retry) || (fault.words === false && said !== '' && button !== '') || `${said} [${button}]`;
    }, `${fault.id}: words in "${lang}"`, 60);
  }
  if (fault.retry) {
    lifted = true;
    feedServer.answers.set(`${base}${file}`, good);
    answers.set(`${base}second.csv`, good);
    assert.ok(await tab.run(pressRetry), 'there is a button');
    await until(async () => { const { state } = await tab.run(look); return state === 'listed' || state; }, `${fault.id}: listed after "Try again"`, PATIENCE);
  }
  const { seen } = await tab.run(look);
  assert.deepEqual(seen?.errors ?? [], [], 'thrown into the page');
  for (const path of [...answers.keys()]) if (path.startsWith(base)) answers.delete(path);
  for (const path of [...asked.keys()]) if (path.startsWith(base)) asked.delete(path);
  assert.ok(lifted === !!fault.retry);
  return last;
}

const cells: Cell[] = [];
test('faults', { concurrency: true }, (suite) => Promise.all(inEngines.map((engine) =>
  suite.test(`faults in ${engine.name}`, async (t) => {
    const { tab, stop } = await engine.start();
    try {
      for (const fault of chosen) {
        await t.test(`${engine.name}: ${fault.group}: ${fault.says}`, async () => {
          try {
            const { state } = await cell(tab, fault);
            cells.push({ engine: engine.name, fault, state });
          } catch (error) {
            cells.push({ engine: engine.name, fault, state: undefined });
            await tab.reset().catch(() => undefined);
            throw error;
          }
        });
      }
    } finally { await stop(); }
  }))).then(() => undefined));
test('every cell was run', () => {
  assert.equal(cells.length, chosen.length * inEngines.length);
  if (all && !only && inEngines.length === 3) writeFileSync('docs/reliability.md', matrix(cells));
});
