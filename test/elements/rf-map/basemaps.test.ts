import { expect } from '@open-wc/testing';
import { basemapOf } from '../../../src/elements/rf-map/basemaps.js';
import { readOutline } from '../../../src/elements/rf-map/outline.js';
import type { RfMap } from '../../../src/elements/rf-map/rf-map.js';
import { all, grid, localizer, mount, one, settingsOf, settle, until } from './fixtures.js';

const square = { type: 'Feature', properties: { name: 'Old Town' }, geometry: { type: 'Polygon', coordinates: [[[-75.3, 39.9], [-75, 39.9], [-75, 40.1], [-75.3, 39.9]]] } };
const outlineText = JSON.stringify({ type: 'FeatureCollection', features: [square] });

/** Requests the page makes for pictures and files while `run` lasts, by host. */
async function requests(run: () => Promise<void>): Promise<string[]> {
  const before = performance.now();
  await run();
  await settle();
  return performance.getEntriesByType('resource').filter(({ startTime }) => startTime >= before).map(({ name }) => new URL(name).host);
}

describe('basemapOf', () => {
  const page = 'https://city.example/help/';
  for (const [setting, host] of [
    ['', null], ['   ', null], ['javascript:alert(1)', null], ['data:application/json,{}', null], ['http://[', null],
    ['areas.geojson', undefined], ['/areas.geojson', undefined], ['https://city.example/{z}/{x}/{y}.png', undefined],
    ['https://tile.example.org/{z}/{x}/{y}.png', 'tile.example.org'], ['//cdn.example.net/areas.geojson', 'cdn.example.net'],
    ['http://city.example/areas.geojson', 'city.example'], ['https://{s}.tile.example.org/{z}/{x}/{y}{r}.png', 'a.tile.example.org'],
    ['https://tile.example.org/{z}/{x}/{y}.{ext}', null], ['/city.pmtiles', undefined], ['https://maps.example.net/city.pmtiles?v=2', 'maps.example.net'],
  ] as const) {
    it(`reads ${JSON.stringify(setting)}`, () => {
      const basemap = basemapOf(setting, page);
      expect(basemap === undefined).to.equal(host === null);
      expect(basemap?.host).to.equal(host ?? undefined);
    });
  }
});

describe('readOutline', () => {
  it('takes lines, areas and a name, and passes over what is neither', () => {
    const hostile = [null, 7, 'x', [], {}, { type: 'Feature', geometry: null }, { type: 'Feature', geometry: { type: 'Polygon', coordinates: 'x' } },
      { type: 'Feature', geometry: { type: 'Polygon', coordinates: [[[1e9, 0], [null, 1], ['2', 3]]] } },
      { type: 'Feature', geometry: { type: 'Point', coordinates: [1, 2] } }, { type: 'Feature', properties: { name: { x: 1 } }, geometry: square.geometry }];
    const areas = readOutline({ type: 'FeatureCollection', features: [...hostile, square] });
    expect(areas.map(({ name }) => name)).to.deep.equal([undefined, 'Old Town']);
    expect([...areas[1]?.lines[0] ?? []].slice(0, 4)).to.deep.equal([-75.3, 39.9, -75, 39.9]);
    for (const value of hostile) expect(readOutline(value)).to.deep.equal(value === hostile[9] ? [areas[0]] : []);
  });
});

describe('rf-map basemap', () => {
  let map: RfMap;
  afterEach(() => { map.remove(); });

  it('asks nobody for anything by default', async () => {
    const hosts = await requests(async () => { map = await mount(grid(5)); });
    expect(hosts.filter((host) => host !== location.host)).to.deep.equal([]);
    expect(all(map, '.ask, .attribution, img')).to.have.length(0);
  });

  it('draws an outline of its own origin without asking', async () => {
    const urls: string[] = [];
    map = await mount(grid(5), { settings: settingsOf('/areas.geojson'), fetch: async (url) => { urls.push(new Request(url).url); return new Response(outlineText); } });
    await until(() => all(map, '.outline').length, 'the outline');
    expect(urls).to.deep.equal([`${location.origin}/areas.geojson`]);
    expect(one(map, '.attribution').textContent).to.equal('Map by an example');
  });

  it('names another host, and asks it for nothing before the press', async () => {
    let fetched = 0;
    map = await mount(grid(5), {
      settings: settingsOf('https://areas.example.org/a.geojson'),
      fetch: async () => { fetched += 1; return new Response(outlineText); },
    });
    const button = one(map, '.ask button');
    expect(button.textContent).to.equal('Show map from areas.example.org');
    expect(all(map, '.attribution')).to.have.length(0);
    expect(fetched).to.equal(0);
    button.click();
    await until(() => all(map, '.outline').length, 'the outline');
    expect(fetched).to.equal(1);
    expect(all(map, '.ask')).to.have.length(0);
  });

  it('makes tiles only after the press, says where it comes from, and gives up on a host that fails', async () => {
    const host = '127.0.0.1:9';
    const hosts = await requests(async () => { map = await mount(grid(5), { settings: settingsOf(`http://${host}/{z}/{x}/{y}.png`) }); });
    expect(hosts).not.to.include(host);
    expect(all(map, 'img')).to.have.length(0);
    const policies: string[] = [];
    const addresses: string[] = [];
    new MutationObserver((changes) => {
      for (const { target, type } of changes) if (type === 'attributes' && target instanceof HTMLImageElement && target.hasAttribute('src')) addresses.push(target.src);
      for (const change of changes) for (const node of change.addedNodes) if (node instanceof Element) policies.push(...[...node.querySelectorAll('img'), ...(node instanceof HTMLImageElement ? [node] : [])].map((image) => image.referrerPolicy));
    }).observe(one(map, '.view'), { subtree: true, childList: true, attributeFilter: ['src'] });
    one(map, '.ask button').click();
    await until(() => one(map, 'section').textContent?.includes(localizer.text('map.background-failed')), 'the note');
    expect(new Set(policies)).to.deep.equal(new Set(['strict-origin-when-cross-origin']));
    expect(all(map, 'img')).to.have.length(0);
    expect(all(map, '.pin')).to.have.length(5);
    one(map, '[aria-label="Zoom in"]').click();
    expect(all(map, '.area')[0]?.hidden, 'the map still moves').to.equal(true);
    await settle();
    expect(all(map, '.area')[0]?.hidden).to.equal(false);
    expect(addresses.filter((address) => !address.startsWith(`http://${host}/`)), 'no data: picture, which a strict page would report').to.deep.equal([]);
  });

  it('keeps its pins when an outline cannot be read', async () => {
    for (const answer of ['<html>', '{"type":"FeatureCollection","features":[]}', undefined]) {
      map = await mount(grid(5), {
        settings: settingsOf('/areas.geojson'),
        fetch: async () => { if (answer === undefined) throw new TypeError('offline'); return new Response(answer); },
      });
      await until(() => one(map, 'section').textContent?.includes(localizer.text('map.background-failed')), 'the note');
      expect(all(map, '.pin')).to.have.length(5);
      map.remove();
    }
  });
});
