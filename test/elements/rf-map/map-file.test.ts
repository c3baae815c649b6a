import { expect } from '@open-wc/testing';
import { gzipSync } from 'fflate';
import { openMapFile } from '../../../src/elements/rf-map/map-file.js';
import { readCredit } from '../../../src/elements/rf-map/credit.js';
import { flavorOf, languageOf } from '../../../src/elements/rf-map/vector-tiles.js';
import { serve, townFile } from './map-files.js';

const open = (fetch: typeof globalThis.fetch, signal = new AbortController().signal) => openMapFile('https://city.example/a.pmtiles', { fetch, signal });
async function refused(work: Promise<unknown>): Promise<string> {
  try { await work; } catch (error) { return (error as Error).message; }
  return 'not refused';
}

describe('openMapFile', () => {
  for (const gzip of [undefined, gzipSync]) it(`reads what the file says of itself, and tiles, by ranges alone${gzip ? ', packed' : ''}`, async () => {
    const fetch = serve(townFile({ metadata: { attribution: '© City' }, ...(gzip ? { gzip } : {}) }));
    const file = await open(fetch);
    expect([file.maxZoom, file.layers, file.credit]).to.deep.equal([13, ['earth', 'water', 'roads', 'places'], '© City']);
    expect((await file.reader.getZxy(12, 1192, 1550))?.data.byteLength).to.be.greaterThan(50);
    expect(await file.reader.getZxy(12, 0, 0)).to.equal(undefined);
    expect(fetch.asked.length).to.be.greaterThan(1);
  });

  it('asks once for a directory that many tiles wait for', async () => {
    const fetch = serve(townFile({ leaf: 1000 }));
    const { reader } = await open(fetch);
    const before = fetch.asked.length;
    await Promise.all([1190, 1191, 1192, 1193].map((x) => reader.getZxy(12, x, 1550)));
    expect(fetch.asked.length - before).to.equal(5);
  });

  it('a directory that could not be had is asked for again', async () => {
    let broken = true;
    const whole = townFile({ leaf: 1000 });
    const fetch = serve(whole, ({ from }, good) => { if (broken && from > 127) throw new TypeError('offline'); return good(); });
    broken = false;
    const { reader } = await open(fetch);
    broken = true;
    expect(await refused(reader.getZxy(12, 1192, 1550))).to.equal('offline');
    broken = false;
    expect(await reader.getZxy(12, 1192, 1550)).not.to.equal(undefined);
  });

  it('starts over when the file was replaced meanwhile', async () => {
    let tag = '"a"';
    const whole = townFile();
    const fetch = serve(whole, ({ from, to }) => new Response(whole.slice(from, to + 1), { status: 206, headers: { ETag: tag } }));
    const { reader } = await open(fetch);
    tag = '"b"';
    expect((await reader.getZxy(12, 1192, 1550))?.data.byteLength).to.be.greaterThan(50);
  });

  const whole = townFile();
  const changed = (at: number, ...bytes: number[]): Uint8Array<ArrayBuffer> => { const copy = whole.slice(); copy.set(bytes, at); return copy; };
  const bad: Record<string, typeof fetch> = {
    'a server that sends all in place of a piece': serve(whole, () => new Response(whole, { status: 200 })),
    'a file that is not there': serve(whole, () => new Response('Not found', { status: 404 })),
    'a page in its place': serve(whole, () => new Response('<!doctype html>', { status: 206 })),
    'another piece than was asked for': serve(whole, (_piece, good) => new Response(good().body, { status: 206, headers: { 'Content-Range': 'bytes 7-99/100' } })),
    'no network': serve(whole, () => { throw new TypeError('Failed to fetch'); }),
    'no bytes': serve(new Uint8Array(0)),
    'half a header': serve(whole.slice(0, 60)),
    'a later version': serve(changed(7, 9)),
    'pictures': serve(changed(99, 2)),
    'a piece without end': serve(changed(32, 255, 255, 255, 255, 255)),
    'a packing that is unknown': serve(changed(97, 3)),
    'metadata that is no JSON': serve(whole, ({ from, to }, good) => (from > 0 ? new Response(new Uint8Array(to - from + 1), { status: 206 }) : good())),
  };
  for (const [name, fetch] of Object.entries(bad)) {
    it(`refuses ${name}`, async () => { expect(await refused(open(fetch))).not.to.match(/^not refused$/); });
  }

  it('refuses a piece that unpacks to more than a page can hold', async () => {
    const bomb = gzipSync(new Uint8Array(40_000_000));
    const made = townFile({ gzip: (bytes) => (bytes[0] === '{'.charCodeAt(0) ? bomb : gzipSync(bytes)) });
    expect(await refused(open(serve(made)))).to.equal('A piece of the map file is too large.');
  });

  it('stops with the map', async () => {
    const stop = new AbortController();
    const { reader } = await open(serve(townFile()), stop.signal);
    stop.abort();
    expect(await refused(reader.getZxy(12, 1192, 1550))).not.to.equal('not refused');
  });
});

describe('readCredit', () => {
  const osm = { text: '© OpenStreetMap', href: 'https://www.openstreetmap.org/copyright' };
  for (const [html, parts] of [
    ['', []], ['  ', []], ['City maps', [{ text: 'City maps' }]],
    ['<a href="https://www.openstreetmap.org/copyright" target="_blank">&copy; OpenStreetMap</a>', [osm]],
    ["&#169; <a target=_blank href='https://www.openstreetmap.org/copyright'>OpenStreetMap</a> contributors", [{ text: '© ' }, { ...osm, text: 'OpenStreetMap' }, { text: ' contributors' }]],
    ['<a href=https://a.example/>A</a>, <b>B</b>', [{ text: 'A', href: 'https://a.example/' }, { text: ', ' }, { text: 'B' }]],
    ['<a href="javascript:alert(1)">A</a>', [{ text: 'A' }]], ['<a href="tel:900">A</a>', [{ text: 'A' }]], ['<a href="https://b@evil.example">A</a>', [{ text: 'A' }]],
    ['<a href="&#106;avascript:alert(1)">A</a>', [{ text: 'A' }]],
    ['<img src=x onerror=alert(1)><script>alert(1)</script>A', [{ text: 'alert(1)' }, { text: 'A' }]],
    ['1 < 2 & 3 &bogus; &#0;', [{ text: '1 < 2 & 3 &bogus; ' }]], ['<a data-href="https://a.example/">A</a>', [{ text: 'A' }]],
  ] as const) {
    it(JSON.stringify(html), () => { expect(readCredit(html)).to.deep.equal(parts); });
  }
  it('is a line, whatever its length', () => { expect(readCredit('<'.repeat(1e6)).length).to.be.lessThan(3); });
});

describe('labels', () => {
  for (const [lang, language] of [['es-MX', 'es'], ['en', 'en'], ['zh-TW', 'zh-Hant'], ['zh-Hant-HK', 'zh-Hant'], ['zh', 'zh-Hans'], ['', '']] as const) {
    it(`${lang || 'no language'} -> ${language}`, () => { expect(languageOf(lang)).to.equal(language); });
  }
  const look = { ink: '#101010', line: '#808080', ground: '#fefefe' };
  it('wear the ink of the widget, and the map is light or dark with it', () => {
    const light = flavorOf({ ...look, dark: false, forced: false }), dark = flavorOf({ ...look, dark: true, forced: false });
    expect([light.city_label, light.roads_label_minor, light.city_label_halo]).to.deep.equal(['#101010', '#101010', '#fefefe']);
    expect(light.earth).not.to.equal(dark.earth);
    expect(Number.parseInt(light.earth.slice(1, 3), 16)).to.be.greaterThan(Number.parseInt(dark.earth.slice(1, 3), 16));
  });
  it('have the system’s colours and no others where those are asked for', () => {
    expect(new Set(Object.values(flavorOf({ ...look, dark: false, forced: true })))).to.deep.equal(new Set(['#101010', '#808080', '#fefefe']));
  });
});
