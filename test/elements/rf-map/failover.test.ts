/** One basemap gives way to the next, and the last to a plain ground: the pins stand, a sentence says so, and a press tries again. */
import { expect } from '@open-wc/testing';
import type { RfMap } from '../../../src/elements/rf-map/rf-map.js';
import { all, grid, localizer, mount, one, settingsOf, settle, until } from './fixtures.js';
import { serve, townFile } from './map-files.js';

const outlineText = JSON.stringify({ type: 'Polygon', coordinates: [[[-75.3, 39.9], [-75, 39.9], [-75, 40.1], [-75.3, 39.9]]] });
const BOTH = settingsOf('/city.pmtiles /areas.geojson', '');
const file = townFile();
/** Where its tiles begin. */
const TILES = Number(new DataView(file.buffer).getBigUint64(56, true));

/** Serves an outline beside a map file. */
const beside = (map: typeof fetch, outline: () => Response = () => new Response(outlineText)): typeof fetch => async (input, init) => (
  new Request(input).url.endsWith('.geojson') ? outline() : map(input, init));
const painted = (map: RfMap): HTMLCanvasElement[] => all(map, 'canvas.leaflet-tile-loaded') as HTMLCanvasElement[];
/** The colours of a tile, as numbers; of one that nothing was painted on, none. */
const colours = (canvas: HTMLCanvasElement): ReadonlySet<number> => new Set(new Uint32Array(canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.buffer ?? new ArrayBuffer(0)));
const most = (map: RfMap): number => Math.max(0, ...painted(map).map((canvas) => colours(canvas).size));
const says = (map: RfMap, key: 'map.background-failed' | 'map.background-simpler'): boolean => one(map, 'section').textContent?.includes(localizer.text(key)) ?? false;
const press = (map: RfMap): void => { one(map, '.failure button').click(); };

describe('rf-map basemap: a map file', function () {
  this.timeout(60_000);
  let map: RfMap;
  const errors: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => { errors.push(String('reason' in event ? event.reason : event.message)); };
  beforeEach(() => { errors.length = 0; addEventListener('error', note); addEventListener('unhandledrejection', note); });
  afterEach(async () => {
    map.remove();
    await settle();
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    expect(errors, 'nothing reaches the page').to.deep.equal([]);
  });

  it('is painted, and its credit is text with links', async () => {
    map = await mount(grid(30), { settings: settingsOf('/city.pmtiles', ''), fetch: serve(file) });
    await until(() => most(map) > 3, 'streets and water');
    expect([...one(map, '.attribution').querySelectorAll('a')].map(({ href }) => href)).to.deep.equal(['https://protomaps.com/', 'https://www.openstreetmap.org/copyright']);
    expect(all(map, '.failure')).to.have.length(0);
    await expect(map).to.be.accessible();
  });

  it('shows the credit that the file states, each once beside the host’s', async () => {
    const credit = '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap</a>';
    for (const [hosts, count] of [['', 1], [`Streets: ${credit}`, 1], ['Borders: City', 2]] as const) {
      map = await mount(grid(5), { settings: settingsOf('/city.pmtiles', hosts), fetch: serve(townFile({ metadata: { attribution: credit } })) });
      await until(() => all(map, '.attribution').length, 'the credit');
      expect(all(map, '.attribution'), hosts).to.have.length(count);
      expect(all(map, '.attribution a')).to.have.length(1);
      map.remove();
    }
  });

  it('names its places in the language of the page, else as they are called there', async () => {
    const words: string[] = [];
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function fill(this: CanvasRenderingContext2D, ...args) { words.push(args[0]); fillText.apply(this, args); };
    try {
      map = await mount(grid(30), { settings: settingsOf('/city.pmtiles', ''), fetch: serve(file), localizer: { ...localizer, lang: 'es-MX' } });
      await until(() => words.some((word) => word.includes('Ciudad')), 'Spanish');
      expect(words.join(' ')).not.to.include('Old Town');
      words.length = 0;
      map.localizer = { ...localizer, lang: 'fr' };
      await until(() => words.some((word) => word.includes('Old')), 'its own name');
      expect(words.join(' ')).not.to.include('Ciudad');
    } finally { CanvasRenderingContext2D.prototype.fillText = fillText; }
  });

  it('is dark where the widget is', async () => {
    const middle = async (scheme: string): Promise<number> => {
      map = await mount(grid(30), { settings: settingsOf('/city.pmtiles', ''), fetch: serve(file) });
      map.remove();
      map.style.colorScheme = scheme;
      document.body.append(map);
      await until(() => most(map) > 3, 'paint');
      // The commonest colour is the ground.
      const counts = new Map<number, number>();
      for (const canvas of painted(map)) {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        for (let at = 0; at < data.length; at += 4) counts.set(data[at] ?? 0, (counts.get(data[at] ?? 0) ?? 0) + 1);
      }
      const [[ground = 0] = []] = [...counts].sort(([, a], [, b]) => b - a);
      map.remove();
      return ground;
    };
    expect(await middle('light')).to.be.greaterThan(170);
    expect(await middle('dark')).to.be.lessThan(90);
  });

  for (const [name, fetch] of Object.entries({
    'is not there': serve(file, () => new Response('Not found', { status: 404 })),
    'is refused by the policy or the server': serve(file, () => { throw new TypeError('Failed to fetch'); }),
    'comes only whole': serve(file, () => new Response(file)),
    'is broken': serve(townFile().fill(7, 0, 200)),
    'is of another schema': serve(townFile({ metadata: { vector_layers: [{ id: 'transportation' }] } })),
    'has tiles that are broken, all of them': serve(file, ({ from, to }, good) => (from >= TILES ? new Response(new Uint8Array(to - from + 1).fill(255), { status: 206 }) : good())),
    'has tiles that nobody gives': serve(file, ({ from }, good) => { if (from >= TILES) throw new TypeError('offline'); return good(); }),
  })) {
    it(`that ${name} gives way to the outline`, async () => {
      map = await mount(grid(30), { settings: BOTH, fetch: beside(fetch) });
      await until(() => all(map, '.outline').length === 1 && says(map, 'map.background-simpler'), 'the outline and the sentence');
      expect(painted(map)).to.have.length(0);
      expect(all(map, '.pin')).to.have.length(30);
    });
  }

  it('that keeps the resident waiting gives way, before its first piece and after it', async () => {
    for (const first of [0, TILES]) {
      const stuck = serve(file, ({ from }, good, signal) => (from < first ? good() : new Promise<Response>((_resolve, reject) => { signal?.addEventListener('abort', () => { reject(new DOMException('', 'AbortError')); }); })));
      map = await mount(grid(30), { settings: BOTH, fetch: beside(stuck), patience: 200 });
      await until(() => all(map, '.outline').length === 1 && says(map, 'map.background-simpler'), 'the outline');
      map.remove();
    }
  });

  it('and an outline that cannot be drawn: plain ground, the pins, one sentence', async () => {
    map = await mount(grid(30), { settings: BOTH, fetch: beside(serve(file, () => new Response('', { status: 503 })), () => new Response('<html>')) });
    await until(() => says(map, 'map.background-failed'), 'the sentence');
    expect(all(map, '.outline, canvas.leaflet-tile, .attribution')).to.have.length(0);
    expect(all(map, '.pin')).to.have.length(30);
    expect(all(map, '.failure')).to.have.length(1);
    await expect(map).to.be.accessible();
  });

  for (const [what, setting, told] of [['a background that fails is told to the host, once', BOTH, ['basemap-failed']], ['one that works is not', settingsOf('/areas.geojson'), []]] as const) {
    it(what, async () => {
      const codes: string[] = [], hear = ({ code }: Event & { code?: string }): void => { codes.push(code ?? ''); };
      document.addEventListener('rf-error', hear);
      try {
        map = await mount(grid(5), { settings: setting, fetch: beside(serve(file, () => new Response('', { status: 503 }))) });
        await until(() => all(map, '.outline').length === 1, 'the outline');
        if (told.length) {
          press(map);
          await until(() => all(map, '.outline').length === 1 && all(map, '.failure').length === 1, 'the outline again');
        }
        await settle();
        expect(codes).to.deep.equal(told);
      } finally { document.removeEventListener('rf-error', hear); }
    });
  }

  it('one tile that fails is not a failure of all', async () => {
    let spoilt = 0;
    const fetch = serve(file, ({ from }, good) => { if (from >= TILES && spoilt === 0) { spoilt += 1; throw new TypeError('reset'); } return good(); });
    // On both sides of where two tiles of the file meet, at whatever zoom.
    const places = [-75.29, -75.18].map((longitude, index) => ({ id: `r${index}`, name: 'A', phones: [], categories: [], place: { longitude, latitude: 39.97 } }));
    map = await mount(places, { settings: BOTH, fetch: beside(fetch) });
    await until(() => most(map) > 3, 'the other tiles');
    await until(() => all(map, 'canvas.leaflet-tile').length > painted(map).length, 'the one that failed');
    await settle();
    expect(spoilt).to.equal(1);
    expect(all(map, '.failure, .outline')).to.have.length(0);
  });

  it('a press tries again, and the whole map is back', async () => {
    let offline = true;
    map = await mount(grid(30), { settings: BOTH, fetch: beside(serve(file, (_piece, good) => { if (offline) throw new TypeError('offline'); return good(); })) });
    await until(() => all(map, '.failure').length, 'the sentence');
    press(map);
    await until(() => all(map, '.failure').length === 1 && all(map, '.outline').length === 1, 'still offline');
    offline = false;
    press(map);
    await until(() => most(map) > 3, 'the map');
    expect(all(map, '.failure, .outline')).to.have.length(0);
    expect(map.shadowRoot?.activeElement, 'the focus is not lost').to.equal(one(map, '.view'));
  });

  it('goes away with the map, and its requests with it', async () => {
    let aborted = 0;
    const stuck = serve(file, (_piece, _good, signal) => new Promise<Response>((_resolve, reject) => { signal?.addEventListener('abort', () => { aborted += 1; reject(new DOMException('', 'AbortError')); }); }));
    map = await mount(grid(30), { settings: settingsOf('/city.pmtiles'), fetch: stuck });
    await until(() => stuck.asked.length === 1, 'the request');
    map.remove();
    await until(() => aborted === 1, 'its end');
  });
});

describe('rf-map basemap: another host first, an outline of its own behind it', function () {
  this.timeout(60_000);
  it('shows the outline, names the host, and asks it only after the press', async () => {
    const asked: string[] = [];
    const fetch = beside(async (input, init) => { asked.push(new Request(input).url); return serve(file)(input, init); });
    const map = await mount(grid(30), { settings: settingsOf('https://maps.example.net/city.pmtiles /areas.geojson', ''), fetch });
    await until(() => all(map, '.outline').length, 'the outline');
    expect(one(map, '.ask button').textContent).to.equal('Show map from maps.example.net');
    expect([asked, all(map, '.failure').length]).to.deep.equal([[], 0]);
    one(map, '.ask button').click();
    await until(() => most(map) > 3, 'the map file');
    expect(all(map, '.outline, .ask')).to.have.length(0);
    expect(new Set(asked)).to.deep.equal(new Set(['https://maps.example.net/city.pmtiles']));
    map.remove();
  });

  it('a map of others that brings no credit: at least its server is named', async () => {
    const map = await mount(grid(5), { settings: settingsOf('https://areas.example.org/a.geojson', ''), fetch: beside(serve(file)) });
    one(map, '.ask button').click();
    await until(() => all(map, '.outline').length, 'the outline');
    expect(one(map, '.attribution').textContent).to.equal('Background of the map: areas.example.org');
    map.remove();
  });

  it('pictures that fail give way to the outline', async () => {
    const map = await mount(grid(5), { settings: settingsOf('http://127.0.0.1:9/{z}/{x}/{y}.png /areas.geojson'), fetch: beside(serve(file)) });
    one(map, '.ask button').click();
    await until(() => says(map, 'map.background-simpler') && all(map, '.outline').length === 1, 'the outline');
    expect(all(map, 'img')).to.have.length(0);
    map.remove();
  });
});
