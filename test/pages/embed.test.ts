/** On pages that are hard on a widget, in three engines: two versions, scripts in any order or blocked, a div for an element, and coming and going. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { engines, until, type Tab } from './engines.js';
import { openHost, pageOf, type Host } from './host.js';

const LIST = 'Name,Phone,City\nFirst Street Pantry,215-686-7150,Philadelphia\nSecond Street Clinic,215-686-7151,Philadelphia\nThird Street Shelter,215-686-7152,Philadelphia\n';
const STRIP = '<div slot="crisis" class="rf-crisis"><p class="rf-title">Crisis lines</p><p><span><b>988</b></span> <a href="tel:988">Call 988</a></p><p class="rf-danger"><span><b>911</b></span> <a href="tel:911">Call 911</a></p></div><p class="own">Ask at the town hall: <a href="tel:211">211</a></p>';
const ELEMENT = `<resource-finder feed="/list.csv">${STRIP}</resource-finder>`;
/** Runs before anything else on the page: what was thrown, and what the finder said. */
const PROBE = `globalThis.said = []; globalThis.thrown = [];
addEventListener('error', (event) => { if (event instanceof ErrorEvent) thrown.push(String(event.message)); });
addEventListener('unhandledrejection', (event) => { thrown.push(String(event.reason)); });
document.addEventListener('rf-error', (event) => { said.push(event.code); });`;
const HEAD = '<script src="/probe.js"></script>';

const said = (): string[] => (globalThis as unknown as { said: string[] }).said;
const thrown = (): string[] => (globalThis as unknown as { thrown: string[] }).thrown;
/** Listings of each finder on the page. */
const cards = (): number[] => [...document.querySelectorAll('resource-finder')].map((finder) =>
  finder.shadowRoot?.querySelector('rf-results')?.shadowRoot?.querySelectorAll('article').length ?? 0);
/** Finders with 988 and 911 in sight, in their own strip or the host's. */
const withNumbers = (): number => [...document.querySelectorAll('resource-finder')].filter((finder) => {
  const links = [...finder.querySelectorAll('a'), ...finder.shadowRoot?.querySelector('rf-crisis')?.shadowRoot?.querySelectorAll('a') ?? []];
  return ['tel:988', 'tel:911'].every((href) => links.some((link) => link.getAttribute('href') === href && link.checkVisibility()));
}).length;
const fallback = (): boolean => document.querySelector('.own')?.checkVisibility() ?? false;

/** A second build: the same files under other names, so that a browser takes them for another version. */
function otherBuild(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'other-build-'));
  cpSync('dist', folder, { recursive: true, filter: (from) => !/[/\\](lib|types)$/.test(from) });
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.js'))) {
    const file = path.join(folder, name);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n(globalThis.other ??= []).push(${JSON.stringify(name)});\n`);
  }
  return folder;
}

for (const engine of engines) {
  describe(`embedding in ${engine.name}`, () => {
    let host: Host, tab: Tab, stop: () => Promise<void>, other: string;
    before(async () => {
      other = otherBuild();
      host = await openHost();
      host.pages.set('/list.csv', { body: LIST, type: 'text/csv' });
      host.pages.set('/probe.js', { body: PROBE, type: 'text/javascript' });
      host.folders.set('/dist-other/', other);
      ({ tab, stop } = await engine.start());
    });
    after(async () => {
      await stop();
      await host.close();
      rmSync(other, { recursive: true, force: true });
    });

    async function open(body: string, headers: Record<string, string> = {}): Promise<void> {
      host.pages.set('/page', { body: pageOf(body, { head: HEAD }), headers });
      host.asked.length = 0;
      await tab.goto(`${host.url}page`);
    }
    const shows = (counts: readonly number[]): Promise<void> => until(async () => JSON.stringify(await tab.run(cards)) === JSON.stringify(counts), `listings ${counts.join()}`);
    const module = (src: string, more = ''): string => `<script type="module" src="${src}"${more}></script>`;

    const FIRST = '/dist/resource-finder.js', SINGLE = '/dist/resource-finder.single.js', SECOND = '/dist-other/resource-finder.js', SECOND_SINGLE = '/dist-other/resource-finder.single.js';
    for (const [first, second] of [[FIRST, SECOND], [FIRST, SECOND_SINGLE], [SINGLE, SECOND], [SINGLE, SECOND_SINGLE]] as const) {
      it(`two versions, ${first} and ${second}: the first wins before the other’s Lit runs, and says so; both widgets keep their lines`, async () => {
        // With this policy a second Lit could not even start.
        await open(`${module(first)}${module(second)}${ELEMENT}${ELEMENT}`, { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types lit-html" });
        await shows([3, 3]);
        await until(async () => (await tab.run(said)).includes('defined-twice'), 'it says so');
        assert.deepEqual((await tab.run(said)).filter((code) => code === 'defined-twice'), ['defined-twice']);
        assert.equal(await tab.run(withNumbers), 2);
        assert.deepEqual(await tab.run(thrown), []);
        const ran = await tab.run(() => (globalThis as unknown as { other?: string[] }).other ?? []);
        assert.deepEqual(ran.filter((name) => !/^resource-finder(\.single)?\.js$/.test(name)), [], 'nothing of the other version ran but its door');
        assert.equal(await tab.run(() => (globalThis as unknown as { litElementVersions: string[] }).litElementVersions.length), 1);
      });
    }

    it('the same script three times, before and after the element', async () => {
      await open(`${module(FIRST)}${ELEMENT}${module(`${FIRST}?again`)}${module(FIRST)}`);
      await shows([3]);
      await until(async () => (await tab.run(said)).includes('defined-twice'), 'it says so');
      assert.equal(await tab.run(withNumbers), 1);
      assert.deepEqual(await tab.run(thrown), []);
    });

    for (const [name, body] of [['before', module(FIRST) + ELEMENT], ['after', ELEMENT + module(FIRST)], ['async, before', module(FIRST, ' async') + ELEMENT]] as const) {
      it(`the script ${name} the element`, async () => {
        await open(body);
        await shows([3]);
        assert.deepEqual(await tab.run(said), []);
        assert.deepEqual(await tab.run(thrown), []);
      });
    }

    it('the script is blocked: what stands inside stays, and nothing is thrown', async () => {
      await open(module('/gone/resource-finder.js') + ELEMENT);
      assert.equal(await tab.run(withNumbers), 1);
      assert.equal(await tab.run(fallback), true);
      assert.deepEqual(await tab.run(thrown), []);
    });

    it('the script comes and its files do not: it says so, the fallback stays, and another version takes over', async () => {
      host.pages.set('/alone/resource-finder.js', { body: readFileSync('dist/resource-finder.js'), type: 'text/javascript' });
      await open(module('/alone/resource-finder.js') + ELEMENT);
      await until(async () => (await tab.run(said)).includes('script-not-loaded'), 'it says so');
      assert.equal(await tab.run(withNumbers), 1);
      assert.equal(await tab.run(fallback), true);
      assert.deepEqual(await tab.run(thrown), []);
      for (const next of [FIRST, SINGLE]) {
        await open(module('/alone/resource-finder.js') + module(next) + ELEMENT);
        await shows([3]);
        assert.deepEqual(await tab.run(thrown), []);
      }
    });

    const DIV = `<div data-resource-finder data-feed="/list.csv" data-heading-level="3" data-config='{ "strings": { "cardNote": "Of our own" } }' data-id="7" class="wide">${STRIP.replace(' slot="crisis"', '')}</div>`;
    it('a div becomes a finder, keeps what stood in it and its own name, once however often the script comes', async () => {
      await open(module('/dist/mount.js') + DIV + module('/dist/mount.js?again'));
      await shows([3]);
      const seen = await tab.run(() => {
        const finder = document.querySelector('div.wide > resource-finder');
        return { names: finder?.getAttributeNames().sort(), slot: finder?.querySelector('.rf-crisis')?.slot, own: !!finder?.querySelector('.own'), shown: document.querySelector('.own')?.checkVisibility(), all: document.querySelectorAll('resource-finder').length };
      });
      assert.deepEqual(seen, { names: ['feed', 'heading-level'], slot: 'crisis', own: true, shown: false, all: 1 });
      await until(() => tab.run(() => !!document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-results')?.shadowRoot?.textContent?.includes('Of our own')), 'its config is read');
      assert.equal(await tab.run(withNumbers), 1);
      assert.deepEqual(await tab.run(thrown), []);
    });

    it('a div that comes later is mounted; an attribute that changes later is followed; a div in a finder is its fallback', async () => {
      await open(module('/dist/mount.js'));
      assert.equal(host.asked.some((each) => each.endsWith('/resource-finder.js')), false, 'nothing is fetched for nothing');
      await tab.run(() => {
        const section = document.createElement('section');
        section.innerHTML = '<div data-resource-finder data-feed="/gone.csv"><p class="own">Ask at the town hall.</p></div>';
        document.querySelector('main')?.append(section);
      });
      await until(() => tab.run(() => !!document.querySelector('resource-finder')?.shadowRoot?.querySelector('.failed')), 'mounted, and its list is not there');
      assert.equal(await tab.run(fallback), true);
      await tab.run(() => { document.querySelector('section > div')?.setAttribute('data-feed', '/list.csv'); });
      await shows([3]);
      await tab.run(() => {
        const inner = document.createElement('div');
        inner.setAttribute('data-resource-finder', '');
        document.querySelector('resource-finder')?.append(inner);
        const late = document.createElement('div');
        document.querySelector('main')?.append(late);
        late.dataset['feed'] = '/list.csv';
        late.dataset['resourceFinder'] = '';
      });
      await shows([3, 3]);
      assert.deepEqual(await tab.run(thrown), []);
    });

    it('a div takes every attribute that the element takes', async () => {
      await open(module('/dist/mount.js') + DIV);
      await shows([3]);
      const missing = await tab.run(async () => {
        const names = [...(customElements.get('resource-finder') as unknown as { observedAttributes: string[] }).observedAttributes, 'lang'];
        const div = document.createElement('div');
        for (const name of names) div.setAttribute(`data-${name}`, '');
        div.setAttribute('data-resource-finder', '');
        document.querySelector('main')?.append(div);
        await new Promise((resolve) => { setTimeout(resolve, 20); });
        const finder = div.querySelector('resource-finder');
        return { taken: finder?.hasAttribute('feed'), missing: names.filter((name) => !finder?.hasAttribute(name)) };
      });
      assert.deepEqual(missing, { taken: true, missing: [] });
    });

    it('the div with its script blocked, and with the element’s script blocked: what stood in it stays', async () => {
      await open(module('/gone/mount.js') + DIV);
      assert.equal(await tab.run(fallback), true);
      host.pages.set('/lonely/mount.js', { body: readFileSync('dist/mount.js'), type: 'text/javascript' });
      await open(module('/lonely/mount.js') + DIV);
      await until(async () => (await tab.run(said)).includes('script-not-loaded'), 'it says so');
      assert.equal(await tab.run(fallback), true);
      assert.equal(await tab.run(withNumbers), 1);
      assert.deepEqual(await tab.run(thrown), []);
    });

    it('moved in the page it keeps what it has; a page that is swapped, copied and put back shows it again', async () => {
      await open(module('/dist/mount.js') + DIV + ELEMENT);
      await shows([3, 3]);
      host.asked.length = 0;
      await tab.run(() => { document.querySelector('main')?.prepend(document.querySelector('main > resource-finder') as Node); });
      await shows([3, 3]);
      assert.deepEqual(host.asked.filter((each) => each.endsWith('.csv')), [], 'the list is not asked for again');
      // As Turbo does: the body is copied, replaced by another page's, and the copy put back.
      await tab.run(async () => {
        const copy = document.body.cloneNode(true);
        document.documentElement.replaceChild(Object.assign(document.createElement('body'), { textContent: 'Another page' }), document.body);
        await new Promise((resolve) => { setTimeout(resolve, 100); });
        document.documentElement.replaceChild(copy, document.body);
      });
      await shows([3, 3]);
      assert.equal(await tab.run(withNumbers), 2);
      assert.deepEqual(await tab.run(thrown), []);
    });
  });
}
