/**
 * The widget on pages that are hard on it: it looks as on a clean page, to the last computed property of every key part, its
 * targets keep their size, and the same is found, filtered, opened and called. WHOLE=1 asks all of it of all engines; without
 * it Chromium meets some of each kind, and the others those that browsers differ on.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engines, type Tab } from './engines.js';
import { HOSTS, putHost, type HostileHost } from './hostile-hosts.js';
import { behave, reach, STATES } from './hostile-steps.js';
import { differences, PARTS, smallTargets, styles, type Styles } from './hostile-styles.js';
import { openHost, type Host } from './host.js';

const whole = process.env.WHOLE === '1';
const OFTEN = ['* { all: unset !important }', 'quirks mode with a reset', 'Prototype’s globals'];
const IN_CHROMIUM = [...OFTEN, 'every inherited property', 'Bootstrap 5, dark', '62.5 % and overrides by name and class', 'right to left', 'MooTools', 'Object.prototype'];

interface Seen { readonly looks: Record<string, Styles>; readonly small: readonly string[]; readonly did: readonly string[] }

/** Runs in the page: the same in its frame. What comes back is made anew here, free of what that page did to its objects. */
const inFrame = async (source: string, args: unknown[]): Promise<unknown> => {
  const { contentWindow } = document.querySelector('iframe') ?? {};
  const action = (contentWindow as unknown as { eval(text: string): (...given: unknown[]) => unknown }).eval(`(${source})`);
  return structuredClone(await action(...args));
};

for (const engine of engines) {
  describe(`hostile hosts in ${engine.name}`, () => {
    let host: Host, tab: Tab, stop: () => Promise<void>;
    before(async () => {
      host = await openHost();
      ({ tab, stop } = await engine.start());
    });
    after(async () => {
      await stop();
      await host.close();
    });

    async function visit(on: HostileHost, framed: boolean): Promise<Seen> {
      const url = putHost(host, on);
      host.pages.set('/frame', { body: `<!doctype html><title>Frame</title><iframe src="${url}" width="980" height="1200"></iframe>` });
      await tab.goto(framed ? `${host.url}frame` : url);
      const run = <T, A extends unknown[]>(action: (...args: A) => T | Promise<T>, ...args: A): Promise<T> =>
        framed ? tab.run(inFrame, String(action), args) as Promise<T> : tab.run(action, ...args);
      const looks: Record<string, Styles> = {};
      for (const state of STATES) {
        await run(reach, state);
        looks[state] = await run(styles, PARTS);
      }
      const small = await run(smallTargets);
      return { looks, small, did: await run(behave) };
    }
    const clean = new Map<string, Promise<Seen>>();

    for (const on of HOSTS.filter(({ name }) => whole || (engine.name === 'Chromium' ? IN_CHROMIUM : OFTEN).includes(name))) {
      it(`${on.name}: it looks as on a clean page, and does the same`, async () => {
        const { follows = '' } = on;
        // WebKit's driver works with the page's own objects, and stumbles over what the page's scripts did to them.
        const framed = engine.name === 'WebKit' && !!on.scripts;
        const key = `${follows} ${framed}`;
        if (!clean.has(key)) clean.set(key, visit({ name: 'clean', attributes: follows }, framed));
        const wanted = await clean.get(key), found = await visit(on, framed);
        for (const state of STATES) assert.deepEqual(differences(wanted?.looks[state] ?? {}, found.looks[state] ?? {}), [], state);
        assert.deepEqual(found.small, []);
        assert.deepEqual(found.did, wanted?.did);
      });
    }

    it('a difference would be seen', async () => {
      const wanted = await clean.get(' false'), found = await visit({ name: 'clean', attributes: 'style="--rf-color-ink: rgb(1, 2, 3)"' }, false);
      assert.ok(differences(wanted?.looks.results ?? {}, found.looks.results ?? {}).some((each) => each.startsWith('color: rgb(27, 31, 36) -> rgb(1, 2, 3) (root')));
      assert.ok(Object.keys(PARTS).every((part) => STATES.some((state) => wanted?.looks[state]?.[part])), 'every part was met');
    });
  });
}
