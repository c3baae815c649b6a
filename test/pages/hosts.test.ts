/** What editors of content systems leave of each form (`npm run editors` made the fixtures), on a page of such a system: the numbers stand, and what is left of the finder runs. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { engines, until, type Tab } from './engines.js';
import { openHost, pageOf, type Host } from './host.js';

const { fixtures, outcomeOf } = await import(pathToFileURL('test/editors/table.mjs').href) as { fixtures(): Record<string, string>; outcomeOf(form: string, html: string): string };
const LIST = 'Name,Phone,City\nFirst Street Pantry,215-686-7150,Philadelphia\nSecond Street Clinic,215-686-7151,Philadelphia\nThird Street Shelter,215-686-7152,Philadelphia\n';

const standing = (): boolean => {
  const roots = [document, document.querySelector('resource-finder')?.shadowRoot, document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-crisis')?.shadowRoot];
  return ['tel:988', 'tel:911'].every((href) => roots.some((root) => [...root?.querySelectorAll(`a[href="${href}"]`) ?? []].some((link) => link.checkVisibility())));
};
const cards = (): number => document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-results')?.shadowRoot?.querySelectorAll('article').length ?? 0;

// One engine: they read this markup alike, and the div itself is tried in all of them elsewhere.
for (const engine of engines.slice(0, 1)) {
  describe(`what editors leave, in ${engine.name}`, () => {
    let host: Host, tab: Tab, stop: () => Promise<void>;
    before(async () => {
      host = await openHost();
      host.pages.set('/data/services.csv', { body: LIST, type: 'text/csv' });
      ({ tab, stop } = await engine.start());
    });
    after(async () => {
      await stop();
      await host.close();
    });
    for (const [name, html] of Object.entries(fixtures())) {
      const form = name.split('.')[1] ?? '';
      const outcome = outcomeOf(form, html);
      it(`${name}: ${outcome}`, async () => {
        const script = outcome.includes('put in elsewhere') ? `<script type="module" src="/dist/${form === 'mount' ? 'mount' : 'resource-finder'}.js"></script>` : '';
        const kept = html.replaceAll('https://help.city.example/resource-finder-0.1.0/', '/dist/').replaceAll('https://help.city.example/data/', '/data/')
          .replaceAll('https%3A%2F%2Fhelp.city.example%2Fdata%2F', '%2Fdata%2F').replace(/integrity="[^"]*"/, '');
        host.pages.set('/page', { body: pageOf(kept, { head: script }) });
        await tab.goto(`${host.url}page`);
        assert.equal(await tab.run(standing), true, 'the numbers stand at once');
        if (/^works/.test(outcome)) await until(async () => (await (form === 'iframe' ? tab.runInFrame(cards) : tab.run(cards))) === 3, 'three listings');
        await until(() => tab.run(standing), 'the numbers stand');
      });
    }
  });
}
