/**
 * The plugin in a real WordPress, single and as a network: who may write what, what is served, what the widget makes of
 * it in Chromium, and what is left when the list, the script or the plugin goes away. `npm run wordpress`.
 */
import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { engines, until, type Tab } from '../pages/engines.js';
import { builtPlugin, LIST, openLists, type Lists } from './lists.js';
import { complaints, logIn, missing, openDatabase, openSite, password, saveSettings, wordpressVersion, type Database, type Site, type User, type Visitor } from './site.js';

const absent = missing();
const chromium = engines.find(({ name }) => name === 'Chromium');
const skip = absent ?? (chromium ? false : 'Chromium is not here');
if (absent) console.log(`WordPress was not tried; ${absent}`);
else console.log(`WordPress ${wordpressVersion()}`);

interface Form { readonly id: string; snippet(settings: object): string }
const { FORMS } = await import(pathToFileURL('demo/builder/forms.js').href) as { FORMS: readonly Form[] };
const snippet = (id: string): string => FORMS.find((form) => form.id === id)?.snippet({ base: '/nowhere/', attributes: { feed: '/wp-content/uploads/own.csv', 'time-zone': 'America/New_York' } }) ?? '';
const BLOCK = '<!-- wp:resource-finder/finder -->\n<p>In a crisis, call or text <a href="tel:988">988</a>. If a life is in danger now, call <a href="tel:911">911</a>.</p>\n<!-- /wp:resource-finder/finder -->';
const count = (text: string, part: string | RegExp): number => text.split(part).length - 1;
const crisisFirst = (html: string): void => {
  for (const href of ['tel:988', 'sms:988', 'tel:911']) assert.ok(html.includes(`href="${href}"`), `${href} is missing`);
};
/** The element as it was served. */
const finderIn = (html: string): string => /<resource-finder[\s\S]*?<\/resource-finder>/.exec(html)?.[0] ?? assert.fail(`no element in ${html.slice(0, 2000)}`);

/** In the page: what the cards of the widget say. */
const cards = (): string => [...document.querySelector('resource-finder')?.shadowRoot?.querySelector('rf-results')?.shadowRoot?.querySelectorAll('article') ?? []].map((each) => each.textContent.trim()).join('\n');
const pressable = (): boolean => {
  const root = document.querySelector('resource-finder')?.shadowRoot;
  const links = [...document.querySelectorAll('main a'), ...root?.querySelector('rf-crisis')?.shadowRoot?.querySelectorAll('a') ?? []];
  return ['tel:988', 'tel:911'].every((href) => links.some((link) => link.getAttribute('href') === href && link.checkVisibility()));
};

let database: Database, lists: Lists, tab: Tab, stop: () => Promise<void>;
const sites = new Map<string, Site>();
before(async () => {
  if (skip) return;
  [database, lists] = [await openDatabase(), await openLists(LIST)];
  ({ tab, stop } = await (chromium ?? assert.fail()).start());
});
after(async () => {
  if (skip) return;
  await stop();
  for (const site of sites.values()) await site.close();
  await database.close();
  await lists.close();
});

for (const network of [false, true]) {
  describe(network ? 'a network' : 'a single site', { skip }, () => {
    let site: Site, administrator: Visitor;
    const people = new Map<User, Visitor>();
    const as = async (user: User): Promise<Visitor> => {
      const known = people.get(user) ?? await logIn(site, user);
      people.set(user, known);
      return known;
    };
    const served = async (link: string): Promise<string> => (await fetch(link)).text();
    const show = async (content: string, user: User = 'editor'): Promise<string> => served((await (await as(user)).page('Help', content)).link);
    const refreshNow = async (): Promise<void> => {
      const { text } = await administrator.get('wp-admin/options-general.php?page=resource-finder');
      const nonce = /resource_finder_refresh_now"[\s\S]*?name="_wpnonce" value="([^"]+)"/.exec(text)?.[1] ?? assert.fail(text);
      assert.equal((await administrator.post('wp-admin/admin-post.php', { action: 'resource_finder_refresh_now', _wpnonce: nonce })).status, 302);
    };
    const statusOf = async (): Promise<string> => (await administrator.get('wp-admin/options-general.php?page=resource-finder')).text;
    /** As if the last good copy were of an earlier day. */
    const age = (): void => { site.php("$kept = get_option( 'resource_finder_kept' ); foreach ( $kept as $at => $record ) { $kept[ $at ]['fetched'] = gmmktime( 18, 0, 0, 11, 3, 2026 ); } update_option( 'resource_finder_kept', $kept, false );"); };
    const fresh = async (): Promise<void> => {
      Object.assign(lists, { answer: 'list', body: LIST });
      await saveSettings(administrator, { lists: `${lists.url}list.csv`, region: 'US', crisis_lines: 'City Crisis Line 215-555-0100', notice: '' });
      await refreshNow();
    };
    const go = async (link: string): Promise<void> => { await tab.reset(); await tab.goto(link); };

    before(async () => {
      site = await openSite(database, { name: network ? 'network' : 'single', network, plugin: await builtPlugin(), listsPort: lists.port });
      sites.set(String(network), site);
      administrator = await as('administrator');
      await fresh();
    });

    describe('what may be written', () => {
      const all = `${snippet('element')}${snippet('mount')}${snippet('iframe')}`;
      for (const user of ['owner', 'editor'] as const) {
        it(`${user}: ${network ? 'scripts and frames go; the element, the div and every number stay' : 'everything stays'}`, async () => {
          const { kept } = await (await as(user)).page('Pasted', all);
          for (const tag of ['<script', '<iframe', '<link']) assert.equal(kept.includes(tag), !network, tag);
          assert.ok(kept.includes('<resource-finder') && /<div\s+data-resource-finder/.test(kept));
          assert.ok(/data-feed="\/wp-content\/uploads\/own\.csv"/.test(kept) && /<div slot="crisis" class="rf-crisis">/.test(kept));
          for (const [href, times] of [['tel:988', 3], ['tel:911', 3], ['sms:988', 2], ['tel:211', 2]] as const) assert.equal(count(kept, `href="${href}"`), times, href);
        });
      }
      it('the element itself takes no handler and no style', { skip: !network && 'they may write scripts here' }, async () => {
        const { kept } = await (await as('editor')).page('Bad', '<resource-finder feed="/a.csv" onclick="alert(1)" style="x:y" onfocus=alert(2)><a href="javascript:alert(3)">x</a></resource-finder>');
        assert.doesNotMatch(kept, /onclick|onfocus|style=|javascript:/);
        assert.match(kept, /<resource-finder feed="\/a\.csv">/);
      });
      it('without the plugin: the element goes too, and what is in it stays', { skip: !network && 'nothing goes here' }, async () => {
        site.php("deactivate_plugins( 'resource-finder/resource-finder.php', false, true );");
        try {
          for (const id of ['element', 'mount', 'iframe', 'static']) {
            const { kept, link } = await (await as('editor')).page('Pasted', snippet(id));
            assert.doesNotMatch(kept, /<resource-finder|<script|<iframe|slot=/, id);
            assert.equal(/<div\s+data-resource-finder/.test(kept), id === 'mount');
            for (const href of ['tel:988', 'tel:911']) assert.ok((await served(link)).includes(`href="${href}"`), `${id}: ${href}`);
          }
        } finally {
          site.php("activate_plugin( 'resource-finder/resource-finder.php', '', true );");
        }
      });
    });

    for (const [kind, content] of [['shortcode', '[resource_finder]'], ['shortcode in a block', '<!-- wp:shortcode -->[resource_finder]<!-- /wp:shortcode -->'], ['block', BLOCK]] as const) {
      it(`${kind}, written by an editor: crisis lines, then the list, in the HTML`, async () => {
        const html = await show(content), finder = finderIn(html);
        crisisFirst(finder);
        assert.ok(finder.indexOf('tel:988') < finder.indexOf('tel:911') && finder.indexOf('tel:911') < finder.indexOf('tel:+12155550100'), 'order');
        assert.ok(finder.indexOf('tel:+12155550100') < finder.indexOf('River Clinic'));
        assert.match(finder, /<b dir="auto">River Clinic<\/b> <span dir="auto">Example Health<\/span> <a href="tel:\+12155550101;ext=4">\(215\) 555-0101 ext\. 4<\/a> <span dir="auto">10 River St, Philadelphia, PA, 19103<\/span>/);
        assert.match(finder, /Call <a href="tel:\+12155550103">215-555-0103<\/a> or <a href="tel:\+12155550104">215-555-0104<\/a> ; fax 215-555-0105/);
        assert.match(finder, /<b dir="auto">Library Desk<\/b> <a href="https:\/\/library\.example\/help" rel="noopener noreferrer">/);
        assert.match(finder, /Harbor House<\/b> <span dir="auto">Example Women(?:'|&#0?39;|&#8217;)s Center<\/span> <a href="tel:\+12155550102">215-555-0102<\/a><\/li>/);
        assert.doesNotMatch(finder, /Hidden Lane|19104|Staff Room|Inner Ct/);
        assert.doesNotMatch(finder.replace(/<script type="application\/json">/g, ''), /<script|<img|javascript:|\[gallery|tel:\*/);
        assert.match(finder, /\(gallery\)/);
        assert.match(finder, /<p>This list is of [A-Z][a-z]+ \d+, \d{4}\.<\/p>/);
        assert.match(finder, /<resource-finder feed="[^"]*\/uploads\/[^"]*resource-finder\/list-[0-9a-f]{12}\.csv\?v=[0-9a-f]{8}" lang="en" region="US" time-zone="America\/New_York" crisis-lines="City Crisis Line 215-555-0100"/);
        assert.equal(count(html, /<script[^>]*type="module"[^>]*resource-finder\.js[^>]*integrity="sha384-|<script[^>]*integrity="sha384-[^>]*type="module"[^>]*resource-finder\.js|<script[^>]*src="[^"]*resource-finder\.js"[^>]*integrity="sha384-/), 1);
        assert.ok(html.indexOf('resource-finder.css') < html.indexOf('</head>'), 'the style is in the head');
        assert.equal(count(html, 'This list is of'), 1);
      });
      it(`${kind}: the widget comes in Chromium, with the list from this site and no other`, async () => {
        const { link } = await (await as('editor')).page('Help', content);
        await go(link);
        await until(async () => (await tab.run(cards)).includes('River Clinic'), 'no cards');
        assert.ok((await tab.run(cards)).includes('Harbor House'));
        assert.equal(await tab.run(pressable), true);
        const strange = await tab.run((own: string) => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith(own)), site.url);
        assert.deepEqual(strange.filter((name) => !/gravatar|s\.w\.org/.test(name)), []);
      });
    }

    describe('policies', () => {
      it('strict: the widget works, and needs nothing but scripts, styles and connections of this site', async () => {
        const { link } = await (await as('editor')).page('Strict', '[resource_finder]');
        await go(`${link}${link.includes('?') ? '&' : '?'}policy=strict`);
        await until(async () => (await tab.run(cards)).includes('River Clinic'), 'no cards');
      });
      it('no script at all: lines and list stand', async () => {
        const { link } = await (await as('editor')).page('No script', BLOCK);
        await go(`${link}${link.includes('?') ? '&' : '?'}policy=no-script`);
        assert.equal(await tab.run(pressable), true);
        assert.equal(await tab.run(() => [...document.querySelectorAll('resource-finder li')].some((each) => each.checkVisibility() && each.textContent.includes('River Clinic'))), true);
        assert.equal(await tab.run(cards), '');
      });
      it('one file, all of it checked: the widget comes from it alone', async () => {
        await saveSettings(administrator, { lists: `${lists.url}list.csv`, script: 'single' });
        const { link } = await (await as('editor')).page('Single', '[resource_finder]');
        await go(link);
        await until(async () => (await tab.run(cards)).includes('River Clinic'), 'no cards');
        const scripts = await tab.run(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/resource-finder/assets/') && name.endsWith('.js')).map((name) => name.split('/').pop()));
        assert.deepEqual(scripts, ['resource-finder.single.js']);
        assert.equal(await tab.run(() => document.querySelector<HTMLScriptElement>('script[src*="single"]')?.integrity.startsWith('sha384-')), true);
        await fresh();
      });
      it('a script that is not the one of the release is refused, and lines and list stand', async () => {
        const { link } = await (await as('editor')).page('Changed', '[resource_finder]');
        site.php(`$file = WP_PLUGIN_DIR . '/resource-finder/assets/' . Resource_Finder\\VERSION . '/resource-finder.js'; file_put_contents( $file, file_get_contents( $file ) . ' ' );`);
        try {
          await go(link);
          await until(() => tab.run(() => document.readyState === 'complete'), 'not loaded');
          assert.equal(await tab.run(pressable), true);
          assert.equal(await tab.run(() => customElements.get('resource-finder') === undefined), true);
        } finally {
          site.php(`$file = WP_PLUGIN_DIR . '/resource-finder/assets/' . Resource_Finder\\VERSION . '/resource-finder.js'; file_put_contents( $file, substr( file_get_contents( $file ), 0, -1 ) );`);
        }
        await go(link);
        await until(async () => (await tab.run(cards)).length > 0, 'not mended');
      });
    });

    describe('snippets that an editor pasted get the script from the plugin', () => {
      before(() => { site.php(`file_put_contents( wp_upload_dir()['basedir'] . '/own.csv', "Name,Phone\\nOwn Place,215-555-0120\\nOther Place,215-555-0121\\n" );`); });
      for (const id of ['element', 'mount']) {
        it(id, async () => {
          const { link } = await (await as('editor')).page(id, snippet(id).replace('/wp-content/uploads/own.csv', site.php("echo wp_parse_url( wp_upload_dir()['baseurl'], PHP_URL_PATH ) . '/own.csv';")));
          await go(link);
          await until(async () => (await tab.run(cards)).includes('Own Place'), 'no cards');
          assert.equal(await tab.run(pressable), true);
        });
      }
    });

    describe('the list', () => {
      before(fresh);
      after(fresh);
      const stale = /This list is of November 3, 2026\. It could not be brought up to date since then\. Call before you go\./;
      for (const answer of ['error', 'gone', 'page', 'cut-off', 'never'] as const) {
        it(`${answer}: the last good copy stays, with its date in words, in the HTML and in the widget`, async () => {
          await fresh();
          age();
          lists.answer = answer;
          await refreshNow();
          const html = await show('[resource_finder]'), finder = finderIn(html);
          crisisFirst(finder);
          assert.match(finder, /River Clinic/);
          assert.equal(count(finder, stale), 2, 'in the list and in the notice');
          assert.match(await statusOf(), answer === 'page' ? /A web page came instead/ : answer === 'error' ? /the error 500/ : answer === 'gone' ? /the error 404/ : /did not answer, or not in time/);
          await tab.reset();
          await tab.goto((await (await as('editor')).page('Down', '[resource_finder]')).link);
          await until(async () => (await tab.run(cards)).includes('River Clinic'), 'no cards');
          assert.equal(await tab.run((words: string) => (document.querySelector('resource-finder')?.shadowRoot?.textContent ?? '').includes(words), 'This list is of November 3, 2026.'), true);
        });
      }
      for (const [what, body] of [['empty', ''], ['no names left', 'Name,Phone\n,\n'], ['binary', Buffer.from([1, 0, 2, 0, 3])], ['more than 10 MB', 'Name,Phone\n'.padEnd(10_500_000, 'x')], ['half of a JSON', '[{"name": "A"']] as const) {
        it(`${what}: the last good copy stays`, async () => {
          await fresh();
          lists.body = body;
          await refreshNow();
          assert.match(finderIn(await show('[resource_finder]')), /River Clinic[\s\S]*It could not be brought up to date/);
        });
      }
      it('changed: WordPress\'s own clock brings it to the page', async () => {
        await fresh();
        lists.body = `${LIST}New Place,,Food,215-555-0130,,,,,,,yes\n`;
        assert.ok(!finderIn(await show('[resource_finder]')).includes('New Place'));
        site.php("wp_clear_scheduled_hook( 'resource_finder_refresh' ); wp_schedule_event( time() - 10, 'hourly', 'resource_finder_refresh' );");
        await fetch(`${site.url}wp-cron.php?doing_wp_cron`);
        await until(async () => finderIn(await show('[resource_finder]')).includes('New Place'), 'not new');
      });
      it('a visitor never makes the server fetch', async () => {
        await fresh();
        const before = lists.asked.length;
        for (let visit = 0; visit < 3; visit++) await show('[resource_finder]');
        assert.equal(lists.asked.length, before);
      });
      it('never there: the lines stand, and a sentence says that the list does not', async () => {
        lists.answer = 'error';
        await saveSettings(administrator, { lists: `${lists.url}other.csv`, region: 'US' });
        const finder = finderIn(await show('[resource_finder]'));
        crisisFirst(finder);
        assert.match(finder, /cannot be shown right now\. The numbers above work\./);
        assert.doesNotMatch(finder, /River Clinic|This list is of/);
        lists.answer = 'list';
      });
      it('long: what does not fit is counted, and the whole of it is one link away', async () => {
        Object.assign(lists, { answer: 'list', body: `Name,Phone,City\n${Array.from({ length: 400 }, (_, at) => `Place ${at},215-555-01${String(at % 100).padStart(2, '0')},Philadelphia`).join('\n')}\n` });
        await saveSettings(administrator, { lists: `${lists.url}list.csv` });
        const { link } = await (await as('editor')).page('Long', '[resource_finder]');
        const finder = finderIn(await served(link)), [, shown = '', all = '', whole = ''] = /<p>(\d+) of (\d+) are listed here\. <a href="([^"]+)">/.exec(finder) ?? assert.fail(finder.slice(-500));
        assert.equal(count(finder, '<b dir="auto">Place '), Number(shown));
        assert.equal(all, '400');
        assert.ok(finder.length < 20_000);
        assert.equal(count(finderIn(await served(whole.replaceAll('&#038;', '&').replaceAll('&amp;', '&'))), '<b dir="auto">Place '), 400);
      });
      it('from the media library, without a request', async () => {
        const address = site.php(`file_put_contents( wp_upload_dir()['basedir'] . '/services.csv', "Name,Phone\\nFrom Media,215-555-0140\\n" ); echo wp_upload_dir()['baseurl'] . '/services.csv';`);
        await saveSettings(administrator, { lists: address });
        assert.match(finderIn(await show('[resource_finder]')), /From Media<\/b> <a href="tel:\+12155550140">/);
        await saveSettings(administrator, { lists: address.replace('services.csv', '../../wp-config.php') });
        assert.match(await statusOf(), /no such file in the media library/);
      });
    });

    describe('who may do what', () => {
      it('only who manages options sees the settings, and a refresh needs their nonce', async () => {
        for (const user of ['editor', 'contributor'] as const) {
          const who = await as(user);
          assert.equal((await who.get('wp-admin/options-general.php?page=resource-finder')).status, 403, user);
          const before = lists.asked.length;
          assert.notEqual((await who.post('wp-admin/admin-post.php', { action: 'resource_finder_refresh_now' })).status, 302, user);
          assert.equal(lists.asked.length, before);
        }
        assert.equal((await administrator.post('wp-admin/admin-post.php', { action: 'resource_finder_refresh_now', _wpnonce: 'wrong' })).status, 403);
        assert.match((await (await as('owner')).get('wp-admin/options-general.php?page=resource-finder')).text, /How your lists are doing/);
      });
      it('an address in a post is never fetched by the server, and goes to the browser as it is', async () => {
        await fresh();
        const finder = finderIn(await show(`[resource_finder feed="${lists.url}private.csv"]`));
        assert.match(finder, /<resource-finder feed="http:\/\/127\.0\.0\.1:\d+\/private\.csv"/);
        crisisFirst(finder);
        assert.ok(!lists.asked.includes('/private.csv'));
      });
      it('an address of this server\'s own network is refused', async () => {
        await saveSettings(administrator, { lists: 'http://192.168.0.1/list.csv\nhttp://10.0.0.1/list.csv\nfile:///etc/passwd\njavascript:alert(1)' });
        assert.equal(count(await statusOf(), 'This address may not be fetched by the server'), 2);
        assert.equal(site.php("echo implode( ' ', get_option( 'resource_finder' )['lists'] );"), 'http://192.168.0.1/list.csv http://10.0.0.1/list.csv');
        await fresh();
      });
      it('every setting passes a sieve', async () => {
        await saveSettings(administrator, { lists: `${lists.url}list.csv`, region: 'us-pa"><script>', lang: 'xx', time_zone: 'Mars/Base', crisis_lines: 'A <b>Line</b> 215-555-0100\n[gallery] 215-555-0101', notice: '<script>alert(1)</script>Call [gallery] "first"', exit_url: 'javascript:alert(1)', correction_url: 'mailto:web@city.example', basemap: 'https://tiles.example/{z}/{x}/{y}.png javascript:x', columns: '{"Svc": "name"}', heading_level: '9', page_size: '-3', script: 'evil', refresh: 'every second' });
        const kept = JSON.parse(site.php("echo wp_json_encode( get_option( 'resource_finder' ) );")) as Record<string, unknown>;
        assert.deepEqual(kept, { lists: [`${lists.url}list.csv`], region: 'US', lang: '', time_zone: '', crisis_lines: 'A Line 215-555-0100\n(gallery) 215-555-0101', notice: 'Call (gallery) "first"', exit_url: '', correction_url: 'mailto:web@city.example', basemap: 'https://tiles.example/{z}/{x}/{y}.png', gazetteer: '', columns: '{"Svc":"name"}', public_places: '', heading_level: 2, page_size: 20, script: 'parts', refresh: 'hourly' });
        await fresh();
      });
      it('a shortcode cannot take 988 and 911 away, nor break out of its attribute', async () => {
        const finder = finderIn(await show('[resource_finder region="US" lang="es" notice=\'" onclick="alert(1)\' crisis_lines="" heading-level="3" exit-url="javascript:alert(1)"]'));
        crisisFirst(finder);
        assert.doesNotMatch(finder, /onclick="|javascript:/);
        assert.match(finder, /lang="es"[\s\S]*Líneas de crisis[\s\S]*<h3>Lugares y servicios<\/h3>[\s\S]*Esta lista es del \d+ de [a-z]+ de \d{4}\./);
      });
    });

    describe('whatever breaks', () => {
      it('the tables of the plugin are gone: 988 and 911 stand', async () => {
        site.php("foreach ( glob( WP_PLUGIN_DIR . '/resource-finder/data/*.php' ) as $file ) { rename( $file, \"$file.away\" ); }");
        try {
          crisisFirst(await show('[resource_finder]'));
        } finally {
          site.php("foreach ( glob( WP_PLUGIN_DIR . '/resource-finder/data/*.away' ) as $file ) { rename( $file, substr( $file, 0, -5 ) ); }");
        }
      });
      it('what is kept is of another shape: 988 and 911 stand', async () => {
        const kept = site.php("echo base64_encode( serialize( get_option( 'resource_finder_kept' ) ) ); update_option( 'resource_finder_kept', array_map( function () { return array( 'fetched' => 'x', 'file' => array(), 'entries' => 3, 'listed' => array() ); }, get_option( 'resource_finder_kept' ) ), false );");
        try {
          crisisFirst(await show(BLOCK));
        } finally {
          site.php(`update_option( 'resource_finder_kept', unserialize( base64_decode( '${kept}' ) ), false );`);
        }
      });
      it('the plugin is switched off: the block leaves its two numbers', async () => {
        const { link } = await (await as('editor')).page('Block', BLOCK);
        site.php(`deactivate_plugins( 'resource-finder/resource-finder.php', false, ${String(network)} );`);
        try {
          const html = await served(link);
          assert.ok(html.includes('href="tel:988"') && html.includes('href="tel:911"') && !html.includes('<resource-finder'));
          assert.equal(site.php("echo wp_next_scheduled( 'resource_finder_refresh' ) ? 'yes' : 'no';"), 'no');
        } finally {
          site.php(`activate_plugin( 'resource-finder/resource-finder.php', '', ${String(network)} );`);
        }
      });
      it('another country: its own lines, and neither 988 nor 911', async () => {
        await saveSettings(administrator, { lists: '', region: 'GB', crisis_lines: '' });
        const finder = finderIn(await show('[resource_finder]'));
        assert.ok(finder.includes('tel:116123') && finder.includes('tel:999') && !finder.includes('tel:988') && !finder.includes('tel:911'));
        await fresh();
      });
    });

    describe('the editor', () => {
      it('draws the block by the server, and keeps two numbers in the post', async () => {
        await tab.reset();
        await tab.goto(`${site.url}wp-login.php`);
        await tab.run((user: string, secret: string) => {
          (document.querySelector('#user_login') as HTMLInputElement).value = user;
          (document.querySelector('#user_pass') as HTMLInputElement).value = secret;
          document.querySelector<HTMLInputElement>('#wp-submit')?.click();
        }, 'editor', password);
        await until(async () => (await tab.url()).includes('wp-admin'), 'not logged in');
        await tab.goto(`${site.url}wp-admin/post-new.php?post_type=page`);
        interface Editor { wp?: { blocks?: { getBlockType(name: string): unknown; createBlock(name: string): object; getSaveContent(name: string, attributes: object): string }; data: { dispatch(store: string): { insertBlocks(block: object): void } } } }
        await until(() => tab.run(() => !!(window as Editor).wp?.blocks?.getBlockType('resource-finder/finder')), 'the block is not known');
        const kept = await tab.run(() => {
          const { blocks, data } = (window as unknown as Required<Editor>).wp as Required<NonNullable<Editor['wp']>>;
          data.dispatch('core/block-editor').insertBlocks(blocks.createBlock('resource-finder/finder'));
          return blocks.getSaveContent('resource-finder/finder', {});
        });
        assert.ok(kept.includes('href="tel:988"') && kept.includes('href="tel:911"'), kept);
        const drawn = (): boolean => [document, ...[...document.querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument ?? [])].some((each) => each.querySelector('[data-type="resource-finder/finder"]')?.textContent.includes('River Clinic') === true);
        await until(() => tab.run(drawn), 'the server did not draw it');
      });
      it('speaks Spanish where the site does', () => {
        assert.match(site.php("load_textdomain( 'resource-finder', WP_PLUGIN_DIR . '/resource-finder/languages/resource-finder-es_ES.mo' ); echo __( 'Your lists', 'resource-finder' ), '|', sprintf( _n( '%1$d entry, as of %2$s', '%1$d entries, as of %2$s', 2, 'resource-finder' ), 2, 'x' );"), /^Sus listas\|2 entradas, del x$/);
      });
    });

    it('a block theme: the block, its script and its style are there, and the widget comes', { skip: !readdirSync(path.join(process.env['WORDPRESS_FOLDER'] ?? '/usr/share/wordpress', 'wp-content/themes')).some((name) => name.startsWith('twenty')) && 'no such theme here' }, async () => {
      site.php("$themes = array_filter( array_keys( wp_get_themes() ), function ( $name ) { return 'twentytwentythree' === $name || 'twentytwentyfour' === $name; } ); switch_theme( reset( $themes ) );");
      try {
        const { link } = await (await as('editor')).page('Block theme', BLOCK);
        crisisFirst(finderIn(await served(link)));
        await go(link);
        await until(async () => (await tab.run(cards)).includes('River Clinic'), 'no cards');
      } finally {
        site.php("switch_theme( 'plain' );");
      }
    });

    it('WordPress wrote down nothing against the plugin', () => { assert.deepEqual(complaints(site), []); });

    it('deleted: nothing of it stays', () => {
      const folder = site.php("echo wp_upload_dir()['basedir'] . '/resource-finder';");
      assert.ok(readdirSync(folder).length > 0);
      site.php(`deactivate_plugins( 'resource-finder/resource-finder.php', false, ${String(network)} ); uninstall_plugin( 'resource-finder/resource-finder.php' );`);
      assert.equal(site.php("global $wpdb; echo $wpdb->get_var( \"SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%resource_finder%'\" ), ' ', wp_next_scheduled( 'resource_finder_refresh' ) ? 'yes' : 'no';"), '0 no');
      assert.throws(() => readdirSync(folder));
      rmSync(folder, { recursive: true, force: true });
    });
  });
}
