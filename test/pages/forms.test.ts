/**
 * Every form of the snippet on a host with a strict policy, in three engines: with exactly the lines that its table
 * prints, and with each line taken away. The page, the files and the list lie on two sites, so that 'self' covers nothing.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { engines, until, type Tab } from './engines.js';
import { openHost, pageOf, type Host } from './host.js';

interface Settings { readonly base: string; readonly page: string; readonly attributes: Record<string, string>; readonly integrity: string; readonly config?: object; readonly height: number }
interface PolicyLine { readonly directive: string; readonly sources: string[]; readonly without: 'fallback' | 'look' | 'map' | 'size' }
interface Form { readonly id: string; snippet(settings: Settings): string; policy(settings: Settings): PolicyLine[] }
interface Forms { readonly FORMS: readonly Form[]; policyText(lines: readonly PolicyLine[]): string }

const { FORMS, policyText } = await import(pathToFileURL('demo/builder/forms.js').href) as Forms;
const integrity = `sha384-${createHash('sha384').update(readFileSync('dist/resource-finder.single.js')).digest('base64')}`;
const LIST = 'Name,Phone,City\nFirst Street Pantry,215-686-7150,Philadelphia\nSecond Street Clinic,215-686-7151,Philadelphia\nThird Street Shelter,215-686-7152,Philadelphia\n';

/** What a host may add to any form. */
const TRUSTED: readonly PolicyLine[] = [{ directive: 'require-trusted-types-for', sources: ["'script'"], without: 'look' }, { directive: 'trusted-types', sources: ['lit-html'], without: 'look' }];

/** How many listings stand, through the mount, the element or its absence. */
const cards = (): number => document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-results')?.shadowRoot?.querySelectorAll('article').length ?? 0;
/** Whether the host's own numbers are in sight. */
const standing = (): boolean => ['tel:988', 'tel:911'].every((href) => [...document.querySelectorAll(`main a[href="${href}"]`)].some((link) => link.checkVisibility()));
/** The same through the widget's own strip. */
const numbers = (): boolean => {
  const root = document.querySelector('resource-finder')?.shadowRoot;
  const links = [...document.querySelectorAll('a'), ...root?.querySelector('rf-crisis')?.shadowRoot?.querySelectorAll('a') ?? []];
  return ['tel:988', 'tel:911'].every((href) => links.some((link) => link.getAttribute('href') === href && link.checkVisibility()));
};

/** Whether the strip's style is here. */
const dressed = (): boolean => {
  const strip = document.createElement('p');
  strip.className = 'rf-crisis';
  document.querySelector('main')?.append(strip);
  return getComputedStyle(strip).paddingTop === '52px';
};

/** Press "Map" and wait for it. */
const openMap = async (): Promise<void> => {
  const root = document.querySelector('resource-finder')?.shadowRoot;
  const there = (): boolean => !!root?.querySelector('rf-map')?.shadowRoot?.querySelector('.leaflet-container, .leaflet-pane');
  for (let look = 0; look < 500 && !there(); look++) {
    if (!root?.querySelector('rf-map')) [...root?.querySelectorAll('button') ?? []].find((button) => button.textContent?.trim() === 'Map')?.click();
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  if (!there()) throw new Error('no map');
};

for (const engine of engines) {
  describe(`forms in ${engine.name}`, () => {
    let host: Host, files: Host, tab: Tab, stop: () => Promise<void>;
    before(async () => {
      host = await openHost('127.0.0.1');
      files = await openHost('localhost');
      files.pages.set('/data/list.csv', { body: LIST, type: 'text/csv' });
      ({ tab, stop } = await engine.start());
    });
    after(async () => {
      await stop();
      await Promise.all([host.close(), files.close()]);
    });

    const settings = (): Settings => ({
      base: `${files.url}dist/`, page: `${host.url}page`, attributes: { feed: `${files.url}data/list.csv`, 'time-zone': 'America/New_York' }, integrity, height: 777,
    });
    /** A page with this form under these lines; what the policy refused is reported to the host. */
    async function open(form: Form, lines: readonly PolicyLine[]): Promise<void> {
      host.pages.set('/page', { body: pageOf(form.snippet(settings())), headers: host.guarded(policyText(lines)) });
      await tab.goto(`${host.url}page`);
    }
    const works: Record<string, () => Promise<void>> = {
      iframe: async () => {
        await until(async () => (await tab.runInFrame(cards)) === 3, 'three listings in the frame');
        assert.equal(await tab.runInFrame(numbers), true);
      },
      static: async () => { assert.equal(await tab.run(standing), true); },
    };
    const inPage = async (): Promise<void> => {
      await until(async () => (await tab.run(cards)) === 3, 'three listings');
      assert.equal(await tab.run(numbers), true);
    };

    for (const form of FORMS) {
      it(`${form.id} works with exactly its lines, and nothing is refused`, async () => {
        await open(form, form.policy(settings()));
        await (works[form.id] ?? inPage)();
        if (form.id === 'iframe') await until(() => tab.run(() => /^\d+px$/.test(document.querySelector('iframe')?.style.height ?? '')), 'the height follows');
        if (form.id !== 'iframe') assert.equal(await tab.run(dressed), true);
        assert.deepEqual(host.refused, []);
      });

      const lines = form.policy({ base: 'https://files.example/', page: 'https://host.example/', attributes: { feed: 'https://files.example/list.csv' }, integrity, height: 777 });
      for (const [index, { directive, without }] of lines.entries()) {
        it(`${form.id} without ${directive}: ${without}`, async () => {
          await open(form, form.policy(settings()).filter((_, at) => at !== index));
          if (without === 'fallback') {
            const failed = (): boolean => {
              const finder = document.querySelector('resource-finder');
              // Never upgraded, refused as a frame, or open and failed.
              return document.readyState === 'complete' && (!finder?.shadowRoot || !!finder.shadowRoot.querySelector('.failed'));
            };
            await until(() => tab.run(failed), 'given up');
            assert.equal(await tab.run(numbers), true, 'the numbers stand');
            if (form.id !== 'iframe') assert.equal(await tab.run(() => document.querySelector('main a[href="tel:211"]')?.checkVisibility()), true, 'the fallback stands');
            assert.equal(await tab.run(cards), 0);
            if (form.id === 'iframe') await assert.rejects(async () => assert.ok(await tab.runInFrame(cards) > 0));
          } else {
            await (works[form.id] ?? inPage)();
            if (without === 'size') assert.equal(await tab.run(() => document.querySelector('iframe')?.getBoundingClientRect().height), 777 + 4, 'its own height, and the frame’s edge');
            if (without === 'look') assert.equal(await tab.run(dressed), false);
          }
          await until(() => Promise.resolve(host.refused.some((each) => each.startsWith(directive))), 'the missing line was missed');
        });
      }
    }

    it('with the map and a listing opened, and with Trusted Types asked for, still nothing is refused', async () => {
      for (const id of ['element', 'single']) {
        const form = FORMS.find((each) => each.id === id);
        assert.ok(form);
        await open(form, [...form.policy(settings()), ...TRUSTED]);
        await inPage();
        await tab.run(openMap);
        await tab.run(() => { document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-results')?.shadowRoot?.querySelector<HTMLElement>('article button')?.click(); });
        await until(() => tab.run(() => !!document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-detail')?.shadowRoot?.querySelector('article')), 'a listing is open');
        assert.deepEqual(host.refused, []);
      }
    });

    it('pictures of a map from another host: with their line they come, without it the map stands without them', async () => {
      const form = FORMS.find(({ id }) => id === 'element');
      assert.ok(form);
      files.pages.set('/tile.png', { body: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'), type: 'image/png' });
      const mapped: Settings = { ...settings(), attributes: { ...settings().attributes, feed: `${files.url}data/places.csv`, basemap: `${files.url}tile.png?{z}/{x}/{y}` } };
      files.pages.set('/data/places.csv', { body: 'Name,Phone,Latitude,Longitude\nA,215-686-7150,39.95,-75.16\nB,215-686-7151,39.96,-75.17\nC,215-686-7152,39.97,-75.18\n', type: 'text/csv' });
      const lines = form.policy(mapped);
      // Without the line first: a page that is left may still be asking for its pictures.
      for (const [kept, comes] of [[lines.filter(({ without }) => without !== 'map'), false], [lines, true]] as const) {
        files.asked.length = 0;
        host.pages.set('/page', { body: pageOf(form.snippet(mapped)), headers: host.guarded(policyText(kept)) });
        await tab.goto(`${host.url}page`);
        await inPage();
        await tab.run(openMap);
        // The other host is named, and asked only then.
        assert.equal(files.asked.includes('/tile.png'), false);
        await until(() => tab.run(() => {
          const agree = document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-map')?.shadowRoot?.querySelector<HTMLElement>('button[aria-describedby="why"]');
          agree?.click();
          return !!agree;
        }), 'it asks');
        if (comes) await until(() => Promise.resolve(files.asked.includes('/tile.png')), 'a picture was asked for');
        else await until(() => Promise.resolve(host.refused.some((each) => each.startsWith('img-src'))), 'a picture was refused');
        assert.equal(files.asked.includes('/tile.png'), comes);
        if (comes) assert.deepEqual(host.refused, []);
        assert.equal(await tab.run(cards), 3);
      }
    });

    it('two forms that lie on the host’s own server need no address in their lines', async () => {
      host.pages.set('/list.csv', { body: LIST, type: 'text/csv' });
      for (const id of ['element', 'mount']) {
        const form = FORMS.find((each) => each.id === id);
        assert.ok(form);
        const own: Settings = { ...settings(), base: '/dist/', attributes: { feed: '/list.csv' } };
        const policy = policyText(form.policy(own));
        assert.doesNotMatch(policy, /https?:/);
        host.pages.set('/page', { body: pageOf(form.snippet(own)), headers: host.guarded(policy) });
        await tab.goto(`${host.url}page`);
        await inPage();
        assert.deepEqual(host.refused, []);
      }
    });

    it('a byte of the single file that was changed: the browser refuses it, and what stands inside stays', async () => {
      const form = FORMS.find(({ id }) => id === 'single');
      assert.ok(form);
      const text = readFileSync('dist/resource-finder.single.js', 'utf8');
      files.pages.set('/dist/resource-finder.single.js', { body: text.replace('replaceSync', 'replaceSynC'), type: 'text/javascript' });
      try {
        host.pages.set('/page', { body: pageOf(form.snippet(settings())) });
        files.asked.length = 0;
        await tab.goto(`${host.url}page`);
        assert.ok(files.asked.includes('/dist/resource-finder.single.js'), 'it was asked for');
        assert.equal(await tab.run(() => customElements.get('resource-finder') === undefined), true);
        assert.equal(await tab.run(standing), true);
        // With the mount beside it, the door stays shut too.
        const div = FORMS.find(({ id }) => id === 'mount')?.snippet(settings()) ?? '';
        host.pages.set('/page', { body: pageOf(form.snippet(settings()).replace(/<resource-finder[^]*/, '') + div) });
        files.asked.length = 0;
        await tab.goto(`${host.url}page`);
        await until(() => tab.run(() => !!document.querySelector('div > resource-finder')), 'mounted');
        assert.equal(await tab.run(() => customElements.get('resource-finder') === undefined), true);
        assert.equal(await tab.run(standing), true);
        assert.ok(!files.asked.includes('/dist/resource-finder.js'), files.asked.join(' '));
      } finally {
        files.pages.delete('/dist/resource-finder.single.js');
      }
    });
  });
}
