/** The doctor on pages that are wrong in what only a server can do, in three engines: a policy, a header, and the mend that it says, taken at its word. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engines, until, type Tab } from './engines.js';
import { openHost, pageOf, type Host } from './host.js';

const LIST = 'Name,Phone,City\nFirst Street Pantry,215-686-7150,Philadelphia\nSecond Street Clinic,215-686-7151,Philadelphia\n';
const STRIP = '<div slot="crisis" class="rf-crisis"><p><b>988</b> <a href="tel:988">Call 988</a></p><p><b>911</b> <a href="tel:911">Call 911</a></p></div><p>Ask at the town hall: <a href="tel:211">211</a></p>';

/** What it found, once it has looked: code, and what to paste. */
const found = (): [string, string][] | undefined => {
  const root = document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-doctor')?.shadowRoot;
  const status = root?.querySelector('[role=status]')?.textContent ?? '';
  return !root || !status || status.includes('Looking') ? undefined
    : [...root.querySelectorAll('li')].map((item) => [item.dataset['code'] ?? '', item.querySelector('pre')?.textContent ?? '']);
};
const cards = (): number => document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-results')?.shadowRoot?.querySelectorAll('article').length ?? 0;

for (const engine of engines) {
  describe(`doctor in ${engine.name}`, () => {
    let host: Host, files: Host, tab: Tab, stop: () => Promise<void>;
    before(async () => {
      host = await openHost('127.0.0.1');
      files = await openHost('localhost');
      files.pages.set('/data/list.csv', { body: LIST, type: 'text/csv' });
      files.pages.set('/kept/list.csv', { body: LIST, type: 'text/csv' });
      ({ tab, stop } = await engine.start());
    });
    after(async () => {
      await stop();
      await Promise.all([host.close(), files.close()]);
    });
    async function open(feed: string, { policy, more = '', head = '<meta name="viewport" content="width=device-width">' }: { policy?: string; more?: string; head?: string } = {}): Promise<void> {
      const script = '<script type="module" src="/dist/resource-finder.js"></script>';
      host.pages.set('/page', {
        body: pageOf(`${script}${more}<resource-finder doctor="address" feed="${feed}">${STRIP}</resource-finder>`, { head: `${head}<link rel="stylesheet" href="/dist/resource-finder.css">` }),
        ...(policy ? { headers: { 'Content-Security-Policy': policy } } : {}),
      });
      await tab.reset();
      await tab.goto(`${host.url}page?rf-doctor`);
    }
    const findings = (): Promise<[string, string][] | undefined> => tab.run(found);
    async function finds(code: string): Promise<string> {
      let last: unknown;
      await until(async () => { last = await findings(); return (last as [string][] | undefined)?.some(([each]) => each === code) ?? false; }, `finds ${code}`);
      return (last as [string, string][]).find(([each]) => each === code)?.[1] ?? '';
    }

    it('a policy that refuses the list: says the line, and with that line the list comes', async () => {
      const rest = "default-src 'none'; script-src 'self'; style-src 'self'";
      await open(`${files.url}data/list.csv`, { policy: rest });
      const line = await finds('policy-blocks');
      assert.equal(line, `connect-src ${new URL(files.url).origin};`);
      assert.ok(!(await findings())?.some(([code]) => /^feed-(?:cors|unreachable)$/.test(code)), 'and does not guess at the server');
      await open(`${files.url}data/list.csv`, { policy: `${rest}; ${line.replace(';', ' ')} 'self'` });
      await until(async () => (await tab.run(cards)) === 2, 'two listings');
      await finds('correction-missing');
      assert.deepEqual((await findings())?.filter(([code]) => /^(?:policy|feed-(?!undated))/.test(code)), []);
    });

    it('a server that keeps its list from other pages: says the header, and with it the list comes', async () => {
      await open(`${files.url}kept/list.csv`);
      const line = await finds('feed-cors');
      const [name = '', value = ''] = line.split(': ');
      assert.deepEqual([name, value], ['Access-Control-Allow-Origin', new URL(host.url).origin]);
      files.pages.set('/allowed/list.csv', { body: LIST, type: 'text/csv', headers: { [name]: value } });
      await open(`${files.url}allowed/list.csv`);
      await until(async () => (await tab.run(cards)) === 2, 'two listings');
    });

    it('no viewport, the script twice, no such list: each is said, the lines stand', async () => {
      await open('/no/such/list.csv', { head: '', more: '<script type="module" src="/dist/resource-finder.js?2"></script>' });
      for (const code of ['feed-not-there', 'viewport-missing', 'script-versions']) await finds(code);
      assert.equal(await tab.run(() => !!document.querySelector('resource-finder')?.shadowRoot?.querySelector('slot[name=crisis], rf-crisis')), true);
    });

    it('without ?rf-doctor in the address nobody sees it', async () => {
      await open('/no/such/list.csv');
      await finds('feed-not-there');
      await tab.goto(`${host.url}page`);
      await until(() => tab.run(() => !!document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-crisis')), 'what comes after the first page is here');
      assert.equal(await tab.run(() => !!document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-doctor')), false);
    });
  });
}
