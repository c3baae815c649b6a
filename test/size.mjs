/**
 * Script bytes a resident pays, read from the request log of the real city page and not from a list of files.
 *
 * First path: every script (or worker) the page had asked for when the city's first query was answered, which is the
 * list a resident meets. What a first typed query adds is printed beside it, without a budget of its own.
 * Map: every script asked for once the map is pressed. Refused: reading dist/ by name.
 */
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { startServer } from '../demo/serve.mjs';
import { findBrowsers } from './browsers.mjs';

const BUDGETS = { first: 28_000, map: 55_000 };
const executablePath = findBrowsers().chromium;
if (!executablePath) {
  console.log('No Chromium: sizes are read from a request log, so they were not measured.');
  process.exit(process.env.CI === 'true' ? 1 : 0);
}

const server = await startServer({ port: 0 });
const browser = await chromium.launch({ executablePath });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const bodies = new Map();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.request().resourceType() === 'script' || /\.m?js$/.test(pathname)) bodies.set(pathname, response.body());
  });
  /** Scripts by path, as the page's own log had them at that moment: a request under way counts, even if it arrives after. */
  const sizes = (paths) => Promise.all(paths.map(async (path) => ({ path, bytes: gzipSync(await bodies.get(path), { level: 9 }).length })));
  async function report(name, paths, budget) {
    const files = await sizes(paths);
    const sum = files.reduce((total, { bytes }) => total + bytes, 0);
    const fits = budget === undefined || (files.length > 0 && sum <= budget);
    console.log(`${fits ? 'ok  ' : 'OVER'} ${name}: ${(sum / 1000).toFixed(2)} kB gzip${budget ? ` of ${budget / 1000} kB` : ''}`);
    for (const { path, bytes } of files) console.log(`     ${String(bytes).padStart(6)} ${path}`);
    if (!fits) process.exitCode = 1;
  }
  await page.addInitScript(() => {
    const answers = window.answers = [];
    document.addEventListener('rf-search', () => { answers.push(performance.now()); });
    document.addEventListener('rf-ready', () => { answers.push(performance.now()); });
  });
  /** Paths of the scripts whose request began before the n-th answer. */
  const before = (n) => page.evaluate((index) => performance.getEntriesByType('resource')
    .filter((entry) => entry.startTime <= window.answers[index] && /\.m?js$/.test(new URL(entry.name).pathname))
    .map((entry) => new URL(entry.name).pathname), n);
  const answers = () => page.evaluate(() => window.answers.length);

  await page.goto(new URL('city/', server.url).href);
  await page.waitForFunction(() => window.answers.length > 0);
  await page.waitForLoadState('networkidle');
  const listed = await answers();
  await page.locator('resource-finder input[type=search]').first().fill('food');
  await page.waitForFunction((count) => window.answers.length > count, listed);
  await page.waitForLoadState('networkidle');
  const first = await before(0);
  await report('script until the first query is answered', first, BUDGETS.first);
  await report('and until a first typed query is answered', (await before(listed)).filter((path) => !first.includes(path)));
  await report('fetched quietly after the first answer', [...bodies.keys()].filter((path) => !first.includes(path)));

  // The suggestions come by themselves once a query was typed; they are not the map's.
  await page.waitForTimeout(1000);
  const known = [...bodies.keys()];
  await page.locator('resource-finder').getByRole('button', { name: 'Map', exact: true }).first().click();
  await page.locator('resource-finder rf-map .pin').first().waitFor();
  await page.waitForTimeout(500);
  await report('map', [...bodies.keys()].filter((path) => !known.includes(path)), BUDGETS.map);
} finally {
  await browser.close();
  await server.close();
}
