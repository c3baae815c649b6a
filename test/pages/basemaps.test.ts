/**
 * Backgrounds of a map on a host with a strict policy, in three engines, the page on one site and the files on another:
 * with exactly the lines that the builder prints, with a line less, and from servers that serve badly.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { makeMapFile } from '../../demo/tools/map-file.mjs';
import { engines, until, type Tab } from './engines.js';
import { openHost, pageOf, type Host, type HostPage } from './host.js';

interface PolicyLine { readonly directive: string; readonly sources: string[] }
interface Settings { readonly base: string; readonly page: string; readonly attributes: Record<string, string> }
interface Form { readonly id: string; snippet(settings: Settings): string; policy(settings: Settings): PolicyLine[] }
const { FORMS, policyText } = await import(pathToFileURL('demo/builder/forms.js').href) as { FORMS: readonly Form[]; policyText(lines: readonly PolicyLine[]): string };

const PLACES = 'Name,Phone,Latitude,Longitude\nA,215-686-7150,39.95,-75.16\nB,215-686-7151,39.96,-75.17\nC,215-686-7152,39.97,-75.18\n';
const ring = [[-75.4, 39.8], [-74.9, 39.8], [-74.9, 40.2], [-75.4, 40.2], [-75.4, 39.8]];
const outline = JSON.stringify({ type: 'Polygon', coordinates: [ring] });
const town = Buffer.from(makeMapFile({ minZoom: 4, maxZoom: 13, shapes: [
  { layer: 'earth', type: 'polygon', lines: [ring], properties: { kind: 'earth' } },
  { layer: 'roads', type: 'line', lines: [[[-75.4, 39.9], [-74.9, 40]]], properties: { kind: 'highway', name: 'Old Road' } },
  { layer: 'places', type: 'point', lines: [[[-75.165, 39.965]]], properties: { kind: 'locality', name: 'Old Town', population_rank: 12 } },
] }));
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
const TRUSTED: readonly PolicyLine[] = [{ directive: 'require-trusted-types-for', sources: ["'script'"] }, { directive: 'trusted-types', sources: ['lit-html'] }];

/** What the map shows, once it was opened and, where it asks for another host, that host agreed to. */
interface Shown { readonly pins: number; readonly tiles: number; readonly outline: number; readonly failure: string; readonly credit: string; readonly errors: number }
const look = async (): Promise<Shown> => {
  const root = document.querySelector('resource-finder')?.shadowRoot;
  if (!root?.querySelector('rf-map')) [...root?.querySelectorAll('button') ?? []].find((button) => button.textContent?.trim() === 'Map')?.click();
  const map = root?.querySelector('rf-map')?.shadowRoot;
  map?.querySelector<HTMLElement>('button[aria-describedby="why"]')?.click();
  const text = (selector: string): string => [...map?.querySelectorAll(selector) ?? []].map((each) => each.textContent?.trim()).join(' ');
  return {
    pins: map?.querySelectorAll('.pin').length ?? 0, tiles: map?.querySelectorAll('.leaflet-tile-loaded').length ?? 0, outline: map?.querySelectorAll('canvas.outline').length ?? 0,
    failure: text('.failure p'), credit: text('.attribution'), errors: (window as unknown as { thrown?: number }).thrown ?? 0,
  };
};

for (const engine of engines) {
  describe(`basemaps in ${engine.name}`, () => {
    let host: Host, files: Host, tab: Tab, stop: () => Promise<void>;
    before(async () => {
      host = await openHost('127.0.0.1');
      files = await openHost('localhost');
      files.pages.set('/data/places.csv', { body: PLACES, type: 'text/csv' });
      files.pages.set('/data/outline.geojson', { body: outline, type: 'application/geo+json' });
      files.pages.set('/tile.png', { body: picture, type: 'image/png', needsReferrer: true });
      host.pages.set('/own.geojson', { body: outline, type: 'application/geo+json' });
      host.pages.set('/catch.js', { body: 'window.thrown = 0; for (const type of ["error", "unhandledrejection"]) addEventListener(type, () => { window.thrown += 1; });', type: 'text/javascript' });
      ({ tab, stop } = await engine.start());
    });
    after(async () => {
      await stop();
      await Promise.all([host.close(), files.close()]);
    });

    async function open(basemap: string, { id = 'element', change = (lines) => lines, headers = {} }: { id?: string; change?: (lines: PolicyLine[]) => readonly PolicyLine[]; headers?: Record<string, string> } = {}): Promise<void> {
      const form = FORMS.find((each) => each.id === id);
      assert.ok(form);
      const settings: Settings = { base: `${files.url}dist/`, page: `${host.url}page`, attributes: { feed: `${files.url}data/places.csv`, basemap } };
      const lines = change(form.policy(settings)).map((line) => (line.directive === 'script-src' ? { ...line, sources: [...line.sources, "'self'"] } : line));
      await tab.reset();
      files.asked.length = files.referrers.length = 0;
      host.pages.set('/page', {
        body: pageOf(form.snippet(settings), { head: '<script src="/catch.js"></script>' }),
        headers: { ...host.guarded(policyText([...lines, ...TRUSTED])), ...headers },
      });
      await tab.goto(`${host.url}page`);
    }
    /** Waits for a state, and gives it back. */
    async function shows(fits: (shown: Shown) => boolean, what: string): Promise<Shown> {
      let last: Shown | undefined;
      await until(async () => ((last = await tab.run(look)).pins === 3 && fits(last)) || JSON.stringify(last), what);
      assert.ok(last);
      assert.equal(last.errors, 0, 'nothing reaches the page');
      return last;
    }
    const mapFile = (page: Partial<HostPage> = {}): string => {
      files.pages.set('/data/city.pmtiles', { body: town, type: 'application/octet-stream', ranges: true, ...page });
      return `${files.url}data/city.pmtiles`;
    };

    it('a map file of another server, with its lines and Trusted Types: painted, credited, nothing refused', async () => {
      await open(mapFile());
      const { credit } = await shows(({ tiles, failure }) => tiles > 0 && failure === '', 'painted tiles');
      assert.match(credit, /Protomaps.*© OpenStreetMap/);
      assert.deepEqual(host.refused, []);
      assert.ok(files.asked.some((path) => /vector-tiles/.test(path)));
    });

    it('without its line: the outline, a sentence, and no other refusal', async () => {
      // Another name of the same server is another origin, which the line of the list does not cover.
      const elsewhere = `${files.url.replace('localhost', '127.0.0.1')}data/city.pmtiles`;
      mapFile();
      await open(`${elsewhere} ${host.url}own.geojson`, { change: (lines) => lines.map((line) => (
        line.directive === 'connect-src' ? { ...line, sources: line.sources.filter((source) => !elsewhere.startsWith(source)) } : line)) });
      await shows(({ outline: lines, failure }) => lines === 1 && /simple one/.test(failure), 'the outline');
      await until(() => Promise.resolve(host.refused.length > 0), 'the report');
      assert.ok(host.refused.every((each) => each.startsWith('connect-src')), host.refused.join());
      assert.ok(!files.asked.includes('/data/city.pmtiles'));
    });

    it('a server that sends the whole file for a piece of it: the outline', async () => {
      await open(`${mapFile({ ranges: false })} ${files.url}data/outline.geojson`);
      await shows(({ outline: lines, failure }) => lines === 1 && /simple one/.test(failure), 'the outline');
      assert.deepEqual(host.refused, []);
    });

    it('nothing that can be drawn: the pins on a plain ground, and one sentence', async () => {
      await open(`${mapFile({ status: 404, ranges: false })} ${files.url}data/none.geojson`);
      await shows(({ outline: lines, tiles, failure }) => lines + tiles === 0 && /could not be loaded/.test(failure), 'the sentence');
    });

    it('the single file draws no map file, and takes the outline', async () => {
      await open(`${mapFile()} ${files.url}data/outline.geojson`, { id: 'single' });
      await shows(({ outline: lines, failure }) => lines === 1 && /simple one/.test(failure), 'the outline');
      assert.ok(!files.asked.includes('/data/city.pmtiles'));
      assert.deepEqual(host.refused, []);
    });

    it('an outline alone does not bring the painter of map files', async () => {
      await open(`${files.url}data/outline.geojson`);
      await shows(({ outline: lines }) => lines === 1, 'the outline');
      assert.ok(!files.asked.some((path) => /vector-tiles/.test(path)), files.asked.join(' '));
    });

    for (const policy of ['no-referrer', 'same-origin', 'unsafe-url']) {
      it(`pictures say of which site they are asked, and no more, where the page says ${policy}`, async () => {
        await open(`${files.url}tile.png?{z}/{x}/{y}`, { headers: { 'Referrer-Policy': policy } });
        await shows(({ tiles, failure }) => tiles > 0 && failure === '', 'pictures');
        const said = files.referrers.filter((_, at) => files.asked[at] === '/tile.png');
        assert.ok(said.length > 0);
        assert.deepEqual([...new Set(said)], [host.url]);
        assert.deepEqual(host.refused, []);
      });
    }
  });
}
