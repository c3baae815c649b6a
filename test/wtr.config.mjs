/** Element tests in real Chromium, Firefox and WebKit. BROWSERS=chromium,webkit takes some of them; ports are free ones. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowsers } from './browsers.mjs';
import { cssModule, esModules, isZoneLookup, leafletModule, zoneLookupModule } from './modules.mjs';
import { totalsReporter } from './totals.mjs';
import { freePort, webkitGtkLauncher } from './webkitgtk-launcher.mjs';

const found = findBrowsers();
const launchers = {
  chromium: () => chromeLauncher({ concurrency: 1, launchOptions: { executablePath: found.chromium, headless: true, args: [
    '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-default-apps',
    '--no-first-run', '--mute-audio'] } }),
  firefox: () => Object.assign(chromeLauncher({ concurrency: 1, launchOptions: {
    browser: 'firefox', executablePath: found.firefox, headless: true,
    extraPrefsFirefox: { 'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false } } }), { name: 'Firefox' }),
  webkit: () => webkitGtkLauncher(found.webkit),
};
const wanted = process.env.BROWSERS?.split(',') ?? Object.keys(launchers).filter((name) => found[name]);

const cssPlugin = {
  name: 'css-module',
  resolveMimeType(context) { if (context.path.endsWith('.css') && context.headers['sec-fetch-dest'] === 'script') return 'js'; },
  async transform(context) {
    if (context.path.endsWith('.css') && context.response.is('js')) return { body: await cssModule(context.body) };
  },
};
const packagesPlugin = {
  name: 'packages',
  resolveImport({ source }) {
    if (source === 'leaflet') return `/${leafletModule}`;
    if (Object.hasOwn(esModules, source)) return `/${esModules[source]}`;
  },
  transform(context) { if (isZoneLookup(context.path)) return { body: zoneLookupModule(context.body) }; },
};

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  port: await freePort(),
  files: 'test/elements/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [packagesPlugin, cssPlugin,
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })],
  browsers: wanted.map((name) => launchers[name]()),
  concurrency: 1, // a page behind another has no focus and no frames
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter(), ...(process.env.TOTALS_FILE ? [totalsReporter(process.env.TOTALS_FILE)] : [])],
  filterBrowserLogs: (log) => !(log.type === 'warn' && String(log.args[0]).startsWith('Lit is in dev mode')),
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['lcovonly', 'text'] },
};
