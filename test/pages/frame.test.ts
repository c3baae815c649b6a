/** The finder in a frame, on another site than its host, in three engines: leaving from inside, the height, and what a stranger may ask of embed.html. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { engines, until, type Tab } from './engines.js';
import { openHost, pageOf, type Host } from './host.js';

const LIST = 'Name,Phone,City\nFirst Street Pantry,215-686-7150,Philadelphia\nSecond Street Clinic,215-686-7151,Philadelphia\nThird Street Shelter,215-686-7152,Philadelphia\n';
const { FRAME_SANDBOX, FRAME_KEYS } = await import(pathToFileURL('demo/builder/forms.js').href) as { FRAME_SANDBOX: string; FRAME_KEYS: string[] };
const BARRED = 'allow-scripts allow-same-origin allow-popups';
const EMBED = readFileSync('dist/embed.html', 'utf8');
const OTHER = 'Nothing of interest here';

const cards = (): number => document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-results')?.shadowRoot?.querySelectorAll('article').length ?? 0;
const warning = (): string => document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-exit')?.shadowRoot?.querySelector('.framed')?.textContent ?? '';
const numbers = (): boolean => {
  const links = [...document.querySelectorAll('a'), ...document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-crisis')?.shadowRoot?.querySelectorAll('a') ?? []];
  return ['tel:988', 'tel:911'].every((href) => links.some((link) => link.getAttribute('href') === href && link.checkVisibility()));
};

it('resizer.js stays under 1 kB', () => { assert.ok(gzipSync(readFileSync('dist/resizer.js'), { level: 9 }).length < 1000); });

for (const engine of engines) {
  describe(`frames in ${engine.name}`, () => {
    let host: Host, files: Host, tab: Tab, stop: () => Promise<void>;
    before(async () => {
      host = await openHost('127.0.0.1');
      files = await openHost('localhost');
      files.pages.set('/data/list.csv', { body: LIST, type: 'text/csv' });
      files.pages.set('/uploads/list.csv', { body: LIST, type: 'text/csv' });
      host.pages.set('/list.csv', { body: LIST, type: 'text/csv', headers: { 'Access-Control-Allow-Origin': '*' } });
      for (const each of [host, files]) each.pages.set('/other', { body: pageOf(OTHER) });
      ({ tab, stop } = await engine.start());
    });
    after(async () => {
      await stop();
      await Promise.all([host.close(), files.close()]);
    });
    /** embed.html as its owner set it. */
    const set = (settings: object | string): void => {
      files.pages.set('/dist/embed.html', { body: EMBED.replace('id="embed-settings">{}', `id="embed-settings">${typeof settings === 'string' ? settings : JSON.stringify(settings)}`) });
    };
    const exitTo = (): { attributes: Record<string, string> } => ({ attributes: { 'exit-url': `${files.url}other` } });
    const frame = (attributes: string, query = 'feed=/data/list.csv'): string =>
      `<iframe data-resource-finder src="${files.url}dist/embed.html?${query}" title="Help" width="900" height="640" ${attributes}></iframe>`;
    const resizer = (): string => `<script async src="${files.url}dist/resizer.js"></script>`;
    async function open(snippet: string, on = host): Promise<void> {
      await tab.reset();
      on.pages.set('/page', { body: pageOf(snippet) });
      await tab.goto(`${on.url}page`);
    }
    const ready = (): Promise<void> => until(async () => (await tab.runInFrame(cards)) === 3, 'three listings in the frame');
    /** The middle of quick exit, in the window. */
    async function exitPoint(): Promise<[number, number]> {
      const inner = await tab.runInFrame(() => {
        const box = document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-exit')?.shadowRoot?.querySelector('a')?.getBoundingClientRect();
        return box ? [box.x + box.width / 2, box.y + box.height / 2] : [];
      });
      const outer = await tab.run(() => {
        const box = document.querySelector('iframe')?.getBoundingClientRect();
        return box ? [box.x + 2, box.y + 2] : [];
      });
      return [(inner[0] ?? NaN) + (outer[0] ?? NaN), (inner[1] ?? NaN) + (outer[1] ?? NaN)];
    }
    /** Pressed again while the page stands: Chromium finds what is pressed in a frame of another site by where it lay a moment ago. */
    const leaving = (press: () => Promise<void>): Promise<void> => until(async () => {
      // Where the page goes while it is asked, there is nothing to press.
      if (new URL(await tab.url()).pathname === '/page') await press().catch(() => undefined);
      return (await tab.url()).endsWith('/other') && await tab.run((words) => document.body.textContent?.includes(words), OTHER) === true;
    }, 'the whole page has gone');
    const pressExit = async (): Promise<void> => tab.click(...await exitPoint());

    const FREE: Record<string, () => string> = {
      'the stated sandbox, with the host’s script': () => frame(`sandbox="${FRAME_SANDBOX}"`) + resizer(),
      'no sandbox and no script': () => frame(''),
    };
    for (const [name, snippet] of Object.entries(FREE)) {
      it(`${name}: exit takes the whole page, and there is nothing to warn of`, async () => {
        set(exitTo());
        await open(snippet());
        await ready();
        await until(() => tab.runInFrame(() => !!document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-crisis')), 'its words are here');
        await until(async () => (await tab.runInFrame(warning)) === '', 'no warning');
        await leaving(pressExit);
      });
    }

    it('Shift three times inside the stated frame takes the whole page', async () => {
      set(exitTo());
      await open(frame(`sandbox="${FRAME_SANDBOX}"`) + resizer());
      await ready();
      await leaving(async () => {
        const [x, y] = await exitPoint();
        await tab.click(x - 300, y);
        for (let presses = 0; presses < 3; presses++) await tab.press('Shift');
      });
    });

    it('a sandbox that keeps the page: said beforehand, and pressing blanks the frame', async () => {
      set(exitTo());
      await open(frame(`sandbox="${BARRED}"`) + resizer());
      await ready();
      await until(async () => (await tab.runInFrame(warning)).includes('close this tab'), 'it is said');
      assert.match(await tab.runInFrame(warning), /does not let this button leave/);
      await until(async () => {
        // Again, because Chromium finds what is pressed in a frame of another site by where it lay a moment ago.
        if (!await tab.runInFrame(() => document.body.hidden)) await pressExit();
        return tab.runInFrame(() => document.body.hidden && getComputedStyle(document.body).display === 'none');
      }, 'the frame is blank');
      assert.equal(await tab.run(() => location.pathname), '/page');
    });

    it('a sandbox that cannot be known, without the host’s script: said with an “if”, for one that keeps the page and for one that does not', async () => {
      for (const [sandbox, leaves] of [[BARRED, false], [FRAME_SANDBOX, true]] as const) {
        set(exitTo());
        await open(frame(`sandbox="${sandbox}"`));
        await ready();
        await until(async () => (await tab.runInFrame(warning)).startsWith('If this button'), 'it is said');
        if (leaves) await leaving(pressExit);
        else await until(async () => {
          if (!await tab.runInFrame(() => document.body.hidden)) await pressExit();
          return tab.runInFrame(() => document.body.hidden);
        }, 'the frame is blank');
      }
    });

    it('a host on the same origin shows its sandbox: no script is needed to know', async () => {
      set(exitTo());
      await open(frame(`sandbox="${BARRED}"`), files);
      await ready();
      await until(async () => /does not let this button leave/.test(await tab.runInFrame(warning)), 'it is said');
      await open(frame(`sandbox="${FRAME_SANDBOX}"`), files);
      await ready();
      await until(() => tab.runInFrame(() => !!document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-crisis')), 'its words are here');
      assert.equal(await tab.runInFrame(warning), '');
      await leaving(pressExit);
    });

    it('the height follows what is inside, comes to rest, and is clamped; nobody else sets it', async () => {
      set({});
      host.pages.set('/evil', { body: pageOf('<p>x</p><script>parent.postMessage({ resourceFinder: "height", height: 3333 }, "*")</script>') });
      await open(`${frame(`sandbox="${FRAME_SANDBOX}"`)}${resizer()}<iframe id="evil" src="/evil"></iframe>`);
      await ready();
      const height = (): Promise<number> => tab.run(() => document.querySelector('iframe')?.clientHeight ?? 0);
      const inside = (): Promise<number> => tab.runInFrame(() => Math.ceil(document.body.getBoundingClientRect().height));
      await until(async () => (await height()) === (await inside()) && (await height()) !== 640, 'it follows');
      let before = 0;
      await until(async () => { const now = await height(), same = now === before; before = now; return same; }, 'it rests');
      // From the page itself, from another frame, and from the right one but not a height.
      await tab.run(() => { postMessage({ resourceFinder: 'height', height: 2222 }, '*'); });
      await tab.runInFrame(() => { for (const height of ['444', NaN, Infinity, -5, null, { valueOf: 1 }]) parent.postMessage({ resourceFinder: 'height', height }, '*'); parent.postMessage('height', '*'); parent.postMessage(null, '*'); });
      // The next one arrives after these.
      await tab.runInFrame(() => { parent.postMessage({ resourceFinder: 'height', height: 1 }, '*'); });
      await until(async () => (await height()) === 200, 'not less than 200');
      await tab.runInFrame(() => { parent.postMessage({ resourceFinder: 'height', height: 1e9 }, '*'); });
      await until(async () => (await height()) === 20_000, 'not more than 20,000');
      await tab.run(() => { document.querySelector('iframe')?.setAttribute('data-max-height', '700'); });
      await tab.runInFrame(() => { parent.postMessage({ resourceFinder: 'height', height: 5000 }, '*'); });
      await until(async () => (await height()) === 700, 'not more than the host says');
      // The frame has gone elsewhere: another origin speaks from it.
      await tab.run((url) => { document.querySelector('iframe')?.setAttribute('sandbox', 'allow-scripts allow-same-origin'); (document.querySelector('iframe') as HTMLIFrameElement).contentWindow?.location.replace(url); }, `${host.url}evil`);
      await until(() => tab.runInFrame(() => location.pathname === '/evil' && document.readyState === 'complete'), 'elsewhere');
      await tab.runInFrame(() => new Promise((resolve) => { setTimeout(resolve, 50); }));
      assert.equal(await height(), 700);
    });

    it('a stranger’s list is not shown under the agency’s name: nothing is fetched, the numbers stand, a sentence says why', async () => {
      const refused: [string, object | string, string][] = [
        ['on another site', {}, `feed=${encodeURIComponent(`${host.url}list.csv`)}`],
        ['one of two on another site', {}, `feed=${encodeURIComponent(`/data/list.csv ${host.url}list.csv`)}`],
        ['a configuration on another site', {}, `feed=/data/list.csv&config=${encodeURIComponent(`${host.url}config.json`)}`],
        ['data:', {}, `feed=${encodeURIComponent(`data:text/csv,${LIST}`)}`],
        ['outside the folder that is allowed', { allow: ['/data/'] }, 'feed=/uploads/list.csv'],
        ['out of the folder by a detour', { allow: ['/data/'] }, 'feed=/data/../uploads/list.csv'],
        ['out of the folder by an escaped detour', { allow: ['/data/'] }, `feed=${encodeURIComponent('/data/%2e%2e%2fuploads/list.csv')}`],
        ['beside the file that is allowed', { allow: ['/data/list.csv'] }, `feed=${encodeURIComponent('/data/list.csv?other')}`],
        ['settings that cannot be read', '{ "allow": [', 'feed=/data/list.csv'],
      ];
      for (const [name, settings, query] of refused) {
        set(settings);
        host.asked.length = files.asked.length = 0;
        await tab.goto(`${files.url}dist/embed.html?${query}`);
        assert.equal(await tab.run(() => document.querySelector('.refused')?.checkVisibility()), true, name);
        await until(() => tab.run(() => !!document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-exit')), name);
        assert.equal(await tab.run(numbers), true, name);
        assert.equal(await tab.run(cards), 0, name);
        assert.deepEqual([...host.asked, ...files.asked].filter((each) => /list|config/.test(each)), [], name);
      }
      set({ allow: ['/data/'] });
      await tab.goto(`${files.url}dist/embed.html?feed=/data/list.csv`);
      await until(async () => (await tab.run(cards)) === 3, 'what is allowed shows');
    });

    it('a stranger’s words, numbers and exit are not taken from the address; the language and the region are', async () => {
      set({ attributes: { notice: 'Our own words' } });
      const query = new URLSearchParams({ feed: '/data/list.csv', lang: 'es', region: 'US', notice: 'Call 900-555-0100', 'crisis-lines': 'Line 900-555-0100', 'exit-url': `${host.url}evil`,
        'correction-url': `${host.url}evil`, columns: '{"Name":"phone"}', 'url-sync': '', onclick: 'alert(1)', 'time-zone': '"><b>' });
      await tab.goto(`${files.url}dist/embed.html?${query}`);
      await until(async () => (await tab.run(cards)) === 3, 'three listings');
      const names = await tab.run(() => document.querySelector('resource-finder')?.getAttributeNames().sort());
      assert.deepEqual(names, ['feed', 'heading-level', 'lang', 'notice', 'region']);
      assert.equal(await tab.run(() => document.querySelector('resource-finder')?.getAttribute('notice')), 'Our own words');
      assert.equal(await tab.run(() => document.documentElement.lang), 'es');
      await until(() => tab.run(() => !!document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-exit')?.shadowRoot?.textContent?.includes('Salir ahora')), 'in Spanish');
    });

    it('where 988 is not answered the page does not write it', async () => {
      for (const [region, written] of [['US', true], ['CA', true], ['GB', false], ['', true]] as const) {
        set({});
        await tab.goto(`${files.url}dist/embed.html?feed=/data/list.csv&region=${region}`);
        await until(async () => (await tab.run(cards)) === 3, 'three listings');
        assert.equal(await tab.run(() => !!document.querySelector('resource-finder > * a[href="tel:988"]')), written, region);
      }
    });

    it('every key that the builder writes into the address is taken from it', async () => {
      set({});
      const values: Record<string, string> = { feed: '/data/list.csv', lang: 'es', 'time-zone': 'America/New_York', region: 'US', 'heading-level': '3', 'page-size': '10' };
      const query = new URLSearchParams(FRAME_KEYS.map((key) => [key, values[key] ?? '/data/list.csv']));
      await tab.goto(`${files.url}dist/embed.html?${query}`);
      const taken = await tab.run((keys) => keys.filter((key) => document.querySelector('resource-finder')?.hasAttribute(key)), FRAME_KEYS);
      assert.deepEqual(taken, FRAME_KEYS);
      const template = '/tiles/{z}/{x}/{y}.png';
      await tab.goto(`${files.url}dist/embed.html?feed=/data/list.csv&basemap=${encodeURIComponent(template)}`);
      assert.equal(await tab.run(() => document.querySelector('resource-finder')?.getAttribute('basemap')), template, 'a template stays one');
    });

    describe('who may frame it, said by the server', () => {
      const says = (ancestors: string): void => {
        files.pages.set('/dist/embed.html', { body: EMBED, headers: { 'Content-Security-Policy': `frame-ancestors ${ancestors}` } });
      };
      const BESIDE = '<p class="own">In a crisis, call or text <a href="tel:988">988</a>. If a life is in danger now, call <a href="tel:911">911</a>.</p>';

      for (const [name, ancestors] of [['only itself', "'self'"], ['another host than this', 'https://county.example'], ['nobody', "'none'"]] as const) {
        it(`${name}: the frame stays empty, asks for nothing, and the numbers beside it stand`, async () => {
          says(ancestors);
          files.pages.set('/dist/free.html', { body: EMBED });
          // Addresses that no page before this one could still be asking for.
          const [kept, free] = ['kept', 'free'].map((each) => `/data/${each}-${ancestors.replace(/\W/g, '')}.csv`);
          await open(frame('', `feed=${kept ?? ''}`) + BESIDE);
          // A frame that may: by the time its list is asked for, the other would have asked for its own.
          await tab.run((address) => { document.body.append(Object.assign(document.createElement('iframe'), { src: address })); }, `${files.url}dist/free.html?feed=${free ?? ''}`);
          await until(() => Promise.resolve(files.asked.includes(free ?? '')), 'a page without the header may');
          assert.ok(!files.asked.includes(kept ?? ''));
          assert.equal(await tab.run(numbers), true);
        });
      }

      it('this host, by its name: the list shows; a page of the same server may with ‘self’', async () => {
        says(`https://county.example ${new URL(host.url).origin}`);
        await open(frame(''));
        await ready();
        says("'self'");
        await open(frame(''), files);
        await ready();
      });
    });
  });
}
