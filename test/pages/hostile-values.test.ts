/**
 * Thousands of hostile values in every field of every kind of feed, through the whole widget, its static list and the report, in
 * three engines: nothing runs, nothing is asked for, every link is of an allowed kind and says what it dials.
 *
 * `npm run hostile -- --values 20000 --seed N` asks for as many as it says of each engine; without it, of a hundred and a half.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readFeed } from '../../src/feeds/read-feed.js';
import { inspectFeed, reportPage, staticList } from '../../src/report/report-on.js';
import { FORMATS, type Given } from '../feeds/hostile.js';
import { engines, type Tab } from './engines.js';
import { ALL_FAMILIES, hostileBatch, type Batch } from './hostile-values.js';
import { explore, scan, TRAP, type Found, type Shown } from './hostile-scan.js';
import { STRIP } from './hostile-hosts.js';
import { openHost, pageOf, type Host } from './host.js';

const SEED = Number(process.env.SEED ?? 20261126), VALUES = Number(process.env.VALUES ?? 0);
/** Values in a record, about: every third of 25 fields. */
const A_RECORD = 8.5;
const TOGETHER = 100;
const POLICY = "default-src 'none'; script-src 'self' 'nonce-trap'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html; report-uri /report";
const TYPES: Readonly<Record<string, string>> = { '{': 'application/json', '[': 'application/json' };
const now = new Date('2026-11-23T15:00:00Z');

/** A resource as a host's own script might hand it over: of the right shape, and no reader has looked at its texts. */
const unread = (r: Given): object => ({
  id: text(r.id), name: text(r.name), organization: text(r.organization), description: text(r.description), categories: [{ label: text(r.category) }], url: text(r.website), email: text(r.email),
  phones: [{ kind: 'voice', number: text(r.phone), dial: text(r.phone), label: text(r.fax), extension: text(r.fax) }, { kind: 'text', number: text(r.fax), dial: text(r.fax), keyword: text(r.name) }, { kind: 'chat', url: text(r.website) }],
  place: { address: text(r.address), locality: text(r.city), region: text(r.state), latitude: 39.95, longitude: -75.16 }, hoursText: text(r.hours), timeZone: 'America/New_York', cost: text(r.cost), eligibility: text(r.eligibility),
  accessibility: text(r.accessibility), alert: text(r.alert), assuredDate: text(r.verified), reachedBy: text(r.alert), policeNote: text(r.alert), coverage: { text: text(r.coverage) },
  source: { name: text(r.organization), url: text(r.website), links: [text(r.website), text(r.email)], notes: [text(r.description)], disagreements: [{ field: text(r.category), says: text(r.description) }] },
});
const text = (value: unknown): string => String(value);

/** FORMAT takes those whose name has it. */
const names = [...Object.keys(FORMATS), 'resources from a script'].filter((name) => name.includes(process.env.FORMAT ?? ''));
interface Load { readonly format: string; readonly batch: Batch; readonly strict: boolean }

/** Each format in turn, half of them under a policy and half where a script that got in would run. */
function loads(turn: number): Load[] {
  const few = names.filter((_name, index) => index % 6 === turn + 3 * (SEED % 2));
  const rounds = VALUES ? Math.ceil(VALUES / (TOGETHER * A_RECORD)) : few.length;
  return Array.from({ length: rounds }, (_, round) => ({
    format: (VALUES ? names[round % names.length] : few[round]) ?? '',
    batch: hostileBatch(SEED + round * 31 + turn, VALUES ? TOGETHER : 5, round * TOGETHER), strict: (round + turn) % 2 === 0,
  }));
}

for (const [turn, engine] of engines.entries()) {
  describe(`hostile values in ${engine.name}`, () => {
    let host: Host, tab: Tab, stop: () => Promise<void>;
    before(async () => {
      host = await openHost();
      ({ tab, stop } = await engine.start());
    });
    after(async () => {
      await stop();
      await host.close();
    });

    const head = `<link rel="stylesheet" href="/dist/resource-finder.css"><script nonce="trap">${TRAP}</script>`;
    /** In the page: look, and keep what was found. */
    const looking = `globalThis.scan = ${String(scan)}; globalThis.all = { wrong: [], marks: new Set(), links: 0, elements: 0 };
      globalThis.looked = () => { const { wrong, marks, links, elements } = scan(false); all.wrong.push(...wrong); for (const mark of marks) all.marks.add(mark); all.links += links; all.elements += elements; };`;
    const result = (): Found => {
      const { wrong, marks, links, elements } = (globalThis as unknown as { all: { wrong: string[]; marks: Set<string>; links: number; elements: number } }).all;
      return { wrong: [...new Set(wrong)], marks: [...marks], links, elements };
    };
    const total = { values: 0, seen: 0, links: 0, elements: 0, cards: 0, pins: 0, listings: 0, suggested: 0, pages: 0 };

    async function one({ format, batch, strict }: Load): Promise<void> {
      const raw = format === 'resources from a script', made = (FORMATS[raw ? 'resources' : format] as NonNullable<typeof FORMATS[string]>)(batch.records);
      const list = typeof made === 'string' ? made : await readFeed(made);
      const text = typeof list === 'string' ? list : JSON.stringify(list.resources);
      const given = raw ? JSON.stringify(batch.records.map(unread)) : typeof made === 'string' ? undefined : text;
      host.pages.set('/list', { body: text, type: TYPES[text[0] ?? ''] ?? 'text/csv' });
      host.pages.set('/page', {
        body: pageOf(`<resource-finder ${given === undefined ? 'feed="/list"' : ''} page-size="200" url-sync time-zone="America/New_York">${STRIP}</resource-finder>
          <script type="module" src="/dist/resource-finder.js"></script><script nonce="trap">${looking}</script>`, { head }),
        headers: strict ? { 'Content-Security-Policy': POLICY } : {},
      });
      host.asked.length = host.refused.length = 0;
      await tab.goto(`${host.url}page`);
      const shown: Shown = await tab.run(explore, given, TOGETHER);
      const found = await tab.run(result);
      // Nobody cleaned these texts: a script of the host's own answers for what it shows.
      if (raw) found.wrong.splice(0, found.wrong.length, ...found.wrong.filter((each) => !each.startsWith('hidden characters')));
      const what = `${format}, seed ${SEED}, ${strict ? 'strict' : 'open'}`;
      assert.deepEqual(found.wrong, [], what);
      assert.deepEqual(host.asked.filter((path) => !/^\/(page|list|favicon\.ico|dist\/[\w.-]+)$/.test(path)), [], `${what}: asked for`);
      assert.deepEqual(host.refused, [], `${what}: refused`);
      assert.equal(await tab.run(() => document.title + location.pathname + document.querySelectorAll('body *').length), await settledLight(), `${what}: the page around it`);
      assert.ok(shown.cards > 0 && shown.listings > 0, `${what}: ${JSON.stringify(shown)}`);
      total.pages++;
      for (const key of ['cards', 'pins', 'listings', 'suggested'] as const) total[key] += shown[key];
      total.values += batch.values;
      total.seen += found.marks.length;
      total.links += found.links;
      total.elements += found.elements;

      // The same records as a static list, and in the report of the check: pages of our own from their first line.
      const feed = typeof list === 'string' ? await readFeed(list) : list;
      const still = await staticList(feed.resources, { lang: 'en', region: 'US', headingLevel: 2, maxBytes: 200_000, now });
      host.pages.set('/static', { body: pageOf(still.html, { head: `<script>${TRAP}</script>` }) });
      const report = await reportPage([await inspectFeed(feed, { now, input: 'feed' })]);
      host.pages.set('/report-page', { body: report });
      for (const path of ['static', 'report-page']) {
        host.asked.length = 0;
        await tab.goto(`${host.url}${path}`);
        const also = await tab.run(scan, true);
        assert.deepEqual(also.wrong.filter((each) => !each.startsWith('the page is')), [], `${what}: ${path}`);
        assert.deepEqual(host.asked.filter((asked) => asked !== `/${path}` && asked !== '/favicon.ico'), [], `${what}: ${path} asked for`);
        total.links += also.links;
      }
    }
    /** Title, path and the count of elements in the light of a page on which nothing happened. */
    let light: string | undefined;
    async function settledLight(): Promise<string> {
      light ??= await tab.run(() => document.title + location.pathname + document.querySelectorAll('body *').length);
      return light;
    }

    it('nothing runs, nothing is asked for, and every link is what it says', { timeout: 3_600_000 }, async (context) => {
      const all = loads(turn), failed: string[] = [];
      for (const load of all) {
        try {
          await one(load);
        } catch (error) {
          // A whole run names all that is wrong, not the first.
          failed.push(`${load.format}: ${error instanceof Error ? error.message : String(error)}`);
          if (!VALUES) break;
        }
      }
      context.diagnostic(`${engine.name}: ${JSON.stringify(total)}`);
      assert.deepEqual(failed, []);
      assert.ok(total.seen > total.values / 10, 'the values came as far as the page');
      if (VALUES) {
        assert.ok(total.values >= VALUES, `${total.values} values`);
        assert.deepEqual(ALL_FAMILIES.filter((family) => !all.some(({ batch }) => batch.families.has(family))), []);
      }
    });

    it('what it looks for would be found', async () => {
      host.pages.set('/page', { body: pageOf('<p>x</p>', { head }) });
      await tab.goto(`${host.url}page`);
      await tab.run(() => {
        const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
        const put = (name: string, attributes: Record<string, string>, text = ''): void => {
          const element = root.appendChild(document.createElement(name));
          for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
          element.textContent = text;
        };
        put('a', { href: 'javascript:1' });
        put('a', { href: 'https://a@b.example/' });
        put('a', { href: 'tel:*31#' }, '*31#');
        put('a', { href: 'tel:+12156866440' }, '215-686-6441');
        put('a', { href: 'mailto:a@b.example?bcc=c' });
        put('iframe', {});
        put('p', { onclick: 'x' }, 'a\u202Eb');
        put('p', { style: 'background:url(/leak)' });
        (globalThis as unknown as { canary: (mark: string) => void }).canary('m1x1');
      });
      const wrong = (await tab.run(scan, false)).wrong.map((each) => each.split(':')[0]);
      assert.deepEqual(wrong, ['a scheme that is not allowed', 'a hidden host', 'not a number alone', 'another number than "215-686-6441"', 'more than one mailbox', 'an element', 'a handler', 'hidden characters "a\u202Eb" in <p> in div', 'an attribute', 'called']);
    });
  });
}
