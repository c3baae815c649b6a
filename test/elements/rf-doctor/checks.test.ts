import { expect } from '@open-wc/testing';
import { isAsked } from '../../../src/elements/rf-doctor/attend.js';
import { contrast, nearest, poorPairs, rgbOf, type Rgb } from '../../../src/elements/rf-doctor/colours.js';
import { diagnose } from '../../../src/elements/rf-doctor/diagnose.js';
import { lineFor } from '../../../src/elements/rf-doctor/policy.js';
import { addressesOf, probe } from '../../../src/elements/rf-doctor/probe.js';
import { shareLinkOf } from '../../../src/elements/rf-doctor/share-links.js';
import { TRACKERS } from '../../../src/elements/rf-doctor/trackers.data.js';
import { trackersAmong } from '../../../src/elements/rf-doctor/trackers.js';
import type { RfErrorCode } from '../../../src/elements/base/events.js';
import { doctorEn } from '../../../src/locale/doctor.en.js';
import { doctorEs } from '../../../src/locale/doctor.es.js';
import { factsWith, LIST, PAGE, type Spoilt } from './facts.js';

const found = (spoilt: Spoilt): string[] => diagnose(factsWith(spoilt)).map(({ severity, code }) => `${severity} ${code}`);
const feed = (rest: Partial<ReturnType<typeof factsWith>['lists'][number]>): Spoilt => ({ data: null, lists: [{ attribute: 'feed', address: LIST, outcome: 'ok', ...rest }] });
const POLICY = "default-src 'none'; script-src 'self'; connect-src https://other.example";
const refused = (blocked: string, directive = 'connect-src', disposition = 'enforce'): NonNullable<Spoilt['violations']> => [{ directive, blocked, policy: POLICY, disposition }];

describe('what the doctor finds', () => {
  it('nothing on a page without a fault', () => { expect(found({})).to.deep.equal([]); });

  const CASES: readonly (readonly [string, Spoilt, ...string[]])[] = [
    ['no feed', { element: { attributes: { feed: ' ' } }, lists: [], data: null }, 'must feed-missing'],
    ['no feed, but resources of a script', { element: { attributes: { feed: '' }, given: true }, lists: [] }],
    ['a feed that is not there', feed({ outcome: 'status', status: 404 }), 'must feed-not-there'],
    ['one that asks to log in', feed({ outcome: 'status', status: 403 }), 'must feed-not-allowed'],
    ['a server that broke', feed({ outcome: 'status', status: 503 }), 'must feed-status'],
    ['another server without the header', feed({ outcome: 'refused', address: 'https://data.example/list.csv' }), 'must feed-cors'],
    ['no such server', feed({ outcome: 'unreachable' }), 'must feed-unreachable'],
    ['http in https', feed({ outcome: 'not-secure', address: 'http://data.example/list.csv' }), 'must address-not-secure'],
    ['words for an address', feed({ outcome: 'not-an-address', address: 'http://' }), 'must address-wrong'],
    ['a page for a list', feed({ outcome: 'web-page' }), 'must feed-web-page'],
    ['a link to a spreadsheet', feed({ outcome: 'refused', address: 'https://docs.google.com/spreadsheets/d/abc/edit?usp=sharing#gid=7' }), 'must feed-share-link'],
    ['an outline that is not there', { lists: [{ attribute: 'basemap', address: 'https://city.example/o.geojson', outcome: 'status', status: 404 }] }, 'should feed-not-there'],
    ['the policy refuses the list: its line, and no guess about the server', { ...feed({ outcome: 'unreachable' }), violations: refused(LIST) }, 'must policy-blocks'],
    ['the policy refuses a part of the script', { violations: refused('https://city.example/rf/rf-map-1.js', 'script-src-elem') }, 'must policy-blocks'],
    ['the policy only watches', { violations: refused(LIST, 'connect-src', 'report') }, 'note policy-would-block'],
    ['the policy refuses somebody else’s', { violations: [...refused('https://ads.example/x'), ...refused('inline', 'script-src-attr')] }],
    ['the same refused twice', { violations: [...refused(LIST), ...refused(LIST)] }, 'must policy-blocks'],
    ['a list that could not be read', { ...feed({}), failure: 'feed-no-resources' }, 'must feed-no-resources'],
    ['problems in the list', { data: { errors: 2, warnings: 1 } }, 'should feed-errors', 'note feed-warnings'],
    ['hardly a number', { data: { phones: 10 } }, 'should feed-few-phones'],
    ['an old list', { data: { newest: '2024-01-05' } }, 'should feed-old'],
    ['a list that the host lets grow older', { data: { newest: '2024-01-05' }, element: { staleAfterDays: 4000 } }],
    ['a list without a date, and an old file', { data: { newest: undefined as never }, lists: [{ attribute: 'feed', address: LIST, outcome: 'ok', modified: '2023-01-01T00:00:00.000Z' }] }, 'should feed-file-old', 'note feed-undated'],
    ['a heavy list', { lists: [{ attribute: 'feed', address: LIST, outcome: 'ok', sent: 4_000_000, whole: 9_000_000 }] }, 'note feed-large'],
    ['a list without compression', { lists: [{ attribute: 'feed', address: LIST, outcome: 'ok', sent: 400_100, whole: 400_000 }] }, 'note feed-not-compressed'],
    ['nothing inside', { inside: { list: false, strip: 'none', dials: [] } }, 'must fallback-numbers', 'should fallback-list'],
    ['988 missing', { inside: { dials: ['tel:911'] } }, 'must fallback-numbers'],
    ['988 only by text', { inside: { dials: ['sms:988', 'tel:911'] } }, 'must fallback-numbers'],
    ['numbers, and no strip', { inside: { strip: 'none' } }, 'should strip-none'],
    ['the slot was taken away', { inside: { strip: 'unslotted' } }, 'should strip-unslotted'],
    ['the strip in a div', { inside: { strip: 'nested' } }, 'should strip-nested'],
    ['a link that a filter spoiled', { inside: { undialled: ['988'] } }, 'must link-undialled'],
    ['elsewhere, with its own number', { element: { region: 'NZ' }, inside: { dials: ['tel:1737'] } }],
    ['elsewhere, without', { element: { region: 'NZ' }, inside: { dials: [] } }, 'must fallback-no-number'],
    ['a region in words', { element: { region: 'NEW ZEALAND' }, inside: { dials: ['tel:1737'] } }, 'must region-wrong'],
    ['no zone, and hours that need one', { element: { timeZone: '' }, data: { withoutZone: 12 } }, 'should zone-missing'],
    ['no zone, and none needed', { element: { timeZone: '' } }],
    ['a zone that is none', { element: { timeZone: 'Eastern' } }, 'should zone-wrong'],
    ['a name slightly wrong', { attributes: { timezone: 'America/Denver' } }, 'should attribute-meant'],
    ['src for feed', { attributes: { src: '/x.csv' } }, 'should attribute-meant'],
    ['a name of its own', { attributes: { colour: 'red' } }, 'note attribute-unknown'],
    ['what any element may have', { attributes: { 'class': 'wide', 'id': 'f', 'data-x': '', 'aria-label': 'Help', 'lang': 'es', '_ngcontent-c1': '' } }],
    ['a level that is none', { attributes: { 'heading-level': '9' } }, 'note attribute-number'],
    ['an exit without https', { attributes: { 'exit-url': 'www.weather.gov' } }, 'must exit-wrong'],
    ['an exit to a script', { attributes: { 'exit-url': 'javascript:alert(1)' } }, 'must exit-wrong'],
    ['an exit that goes', { attributes: { 'exit-url': 'https://news.example/' }, element: { exitUrl: 'https://news.example/' } }],
    ['an exit to the same site', { attributes: { 'exit-url': '/' }, element: { exitUrl: 'https://city.example/' } }, 'should exit-here'],
    ['no way to correct', { attributes: { 'correction-url': '' } }, 'note correction-missing'],
    ['searches in the address', { attributes: { 'url-sync': '' } }, 'note url-sync'],
    ['hidden', { element: { hidden: 'unseen', width: 0 } }, 'must unseen'],
    ['kept from screen readers', { element: { hidden: 'unheard' } }, 'must unheard'],
    ['squeezed', { element: { width: 200 } }, 'should narrow'],
    ['left on for all', { element: { always: true } }, 'note shown-to-all'],
    ['a light accent', { element: { poor: poorPairs({ accent: 'rgb(120, 180, 220)', surface: 'rgb(255, 255, 255)' }) } }, 'should contrast'],
    ['what the element said', { said: ['crisis-line-expired', 'crisis-line-expired', 'map-not-loaded', 'feed-problems', 'toString'] }, 'should crisis-line-expired', 'should file-not-loaded'],
    ['more of what it said', { said: ['signature-not-checked', 'basemap-failed', 'render-failed', 'rest-not-loaded'] }, 'must render-failed', 'must file-not-loaded', 'should basemap-failed', 'note signature-not-checked'],
    ['a copy from before', { ...feed({ outcome: 'status', status: 404 }), failure: 'feed-copy' }, 'must feed-not-there', 'should feed-copy'],
    ['a list that is not signed', { ...feed({}), failure: 'feed-not-signed' }, 'must feed-not-signed'],
    ['a key that is none', { ...feed({}), failure: 'bad-option' }, 'must bad-option'],
    ['a search that is none', { failure: 'bad-query' }, 'should bad-query'],
    ['no language', { page: { lang: '' } }, 'should lang-missing'],
    ['a language that is none', { page: { lang: 'english please' } }, 'should lang-wrong'],
    ['a language not known yet', { page: { lang: 'vi' } }, 'note lang-not-spoken'],
    ['a region of a language', { page: { lang: 'en-US' } }],
    ['no viewport', { page: { viewport: undefined as never } }, 'should viewport-missing'],
    ['no zoom', { page: { viewport: 'width=device-width, user-scalable=no' } }, 'should viewport-no-zoom'],
    ['little zoom', { page: { viewport: 'width=device-width, maximum-scale=1.0' } }, 'should viewport-no-zoom'],
    ['zoom enough', { page: { viewport: 'width=device-width, maximum-scale=5' } }],
    ['a level left out', { element: { headingLevel: 4 } }, 'should heading-skip'],
    ['no heading at all', { page: { headingsBefore: [], headingsAfter: [] } }, 'note heading-none'],
    ['the first heading after', { page: { headingsBefore: [], headingsAfter: [1] } }, 'note heading-late'],
    ['two first headings', { element: { headingLevel: 1 } }, 'note heading-two-first'],
    ['an only heading', { element: { headingLevel: 1 }, page: { headingsBefore: [], headingsAfter: [] } }],
    ['the script twice', { page: { ownScripts: ['https://city.example/rf/resource-finder.js', 'https://city.example/rf/resource-finder.js'] } }, 'note script-twice'],
    ['two versions', { page: { ownScripts: ['https://city.example/resource-finder-1.0.0/resource-finder.js', 'https://city.example/resource-finder-2.0.0/resource-finder.js'] } }, 'should script-versions'],
    ['no style for the strip', { page: { style: 'none' } }, 'note style-missing'],
    ['its style refused', { page: { style: 'failed' } }, 'should style-failed'],
    ['no title', { page: { title: ' ' } }, 'should title-missing'],
    ['http', { page: { secure: false, geolocationBarred: true } }, 'should page-not-secure'],
    ['no place for the page', { page: { geolocationBarred: true } }, 'note geolocation-barred'],
    ['no doctype', { page: { quirks: true } }, 'note doctype-missing'],
    ['another encoding', { page: { charset: 'windows-1252' } }, 'note charset'],
    ['scripts that listen, and one that swaps numbers', { page: { trackers: TRACKERS.filter(({ name }) => /Meta|CallRail/.test(name)) } }, 'must numbers-swapped', 'should trackers'],
  ];
  const seen = new Set<string>();
  for (const [name, spoilt, ...expected] of CASES) {
    it(name, () => {
      expect(found(spoilt)).to.have.members(expected);
      for (const { code, params = {} } of diagnose(factsWith(spoilt))) {
        seen.add(code);
        for (const text of [doctorEn[`doctor_${code}`], doctorEn[`doctorMend_${code}`]]) {
          for (const [, blank = ''] of text.matchAll(/\{(\w+)/g)) expect(params, `${code} {${blank}}`).to.have.property(blank);
        }
      }
    });
  }

  it('every sentence but those of other words of the element belongs to a case above', () => {
    const unsaid = Object.keys(doctorEn).flatMap((key) => /^doctor_(.+)$/.exec(key)?.[1] ?? []).filter((code) => !seen.has(code));
    expect(unsaid.filter((code) => !/^(?:crisis-line-|(?:config|columns|categories)-not-read$|feed-(?:empty|not-a-feed|format-unknown|too-large|too-deep|timeout)$)/.test(code))).to.deep.equal([]);
  });

  /** Of each code: how it comes to the doctor, or why it needs no sentence. A code that is missing here does not compile. */
  const TOLD: Readonly<Record<RfErrorCode, 'said' | 'failure' | { readonly because: string }>> = {
    'crisis-line-expired': 'said', 'crisis-line-number': 'said', 'crisis-line-link': 'said', 'crisis-line-nameless': 'said', 'crisis-line-unreachable': 'said', 'crisis-line-not-readable': 'said',
    'config-not-read': 'said', 'columns-not-read': 'said', 'categories-not-read': 'said', 'signature-not-checked': 'said', 'basemap-failed': 'said', 'render-failed': 'said',
    'rest-not-loaded': 'said', 'map-not-loaded': 'said', 'filters-not-loaded': 'said', 'near-not-loaded': 'said', 'detail-not-loaded': 'said', 'language-not-loaded': 'said', 'script-not-loaded': 'said',
    'feed-empty': 'failure', 'feed-not-a-feed': 'failure', 'feed-format-unknown': 'failure', 'feed-too-large': 'failure', 'feed-too-deep': 'failure', 'feed-no-resources': 'failure',
    'feed-timeout': 'failure', 'feed-not-signed': 'failure', 'feed-copy': 'failure', 'bad-option': 'failure', 'bad-query': 'failure',
    'feed-missing': { because: 'it sees by itself that no feed is set' },
    'feed-not-found': { because: 'it asks for each address itself: feed-not-there' },
    'feed-unreachable': { because: 'it asks for each address itself: feed-status, feed-cors, feed-unreachable; of one list among several, feed-errors' },
    'feed-problems': { because: 'it counts them: feed-errors, feed-warnings' },
    'tracker-on-page': { because: 'it names each: trackers, numbers-swapped' },
    'defined-twice': { because: 'it looks for the scripts: script-twice, script-versions' },
    'embed-refused': { because: 'the page for a frame says it, and holds no finder then' },
    'feed-is-url': { because: 'of readFeed, which the widget gives bytes only' },
    'closed': { because: 'of a directory that a script closed; nothing shows it' },
    'aborted': { because: 'what was given up is asked for anew' },
  };
  for (const [code, how] of Object.entries(TOLD)) {
    if (typeof how !== 'string') continue;
    it(`${code} has a sentence and a mend in both languages`, () => {
      const [plain, spoilt] = how === 'said' ? [found({}), { said: [code] }] : [found(feed({})), { ...feed({}), failure: code }];
      const findings = diagnose(factsWith(spoilt)).filter(({ severity, code: each }) => !plain.includes(`${severity} ${each}`));
      expect(findings).to.have.length(1);
      for (const { code: each } of findings) for (const words of [doctorEn, doctorEs]) for (const key of [`doctor_${each}`, `doctorMend_${each}`] as const) expect(words[key], key).to.be.a('string').that.is.not.empty;
    });
  }

  it('the heaviest first', () => {
    expect(found({ page: { quirks: true, lang: '' }, inside: { dials: [] } }).map((each) => each.split(' ')[0])).to.deep.equal(['must', 'should', 'note']);
  });

  it('says what to paste, exactly', () => {
    const paste = (spoilt: Spoilt): readonly string[] => diagnose(factsWith(spoilt)).flatMap((each) => each.paste ?? []);
    expect(paste({ element: { headingLevel: 4 } })).to.deep.equal(['heading-level="2"']);
    expect(paste(feed({ outcome: 'refused', address: 'https://data.example/list.csv' }))).to.deep.equal(['Access-Control-Allow-Origin: https://city.example']);
    expect(paste({ violations: refused(LIST) })).to.deep.equal(["connect-src https://other.example 'self';"]);
    expect(paste({ attributes: { timezone: 'America/Denver' } })).to.deep.equal(['time-zone="America/Denver"']);
  });
});

describe('the line of a policy', () => {
  for (const [directive, blocked, policy, line] of [
    ['connect-src', 'https://data.example/list.csv', "default-src 'none'; connect-src 'self'", "connect-src 'self' https://data.example;"],
    ['connect-src', 'https://city.example/list.csv', "default-src 'none'", "connect-src 'self';"],
    ['connect-src', 'https://data.example/', "default-src 'self' https://cdn.example", "connect-src 'self' https://cdn.example https://data.example;"],
    ['script-src-elem', 'https://cdn.example/a.js', "script-src 'self'", "script-src 'self' https://cdn.example;"],
    ['script-src-elem', 'https://cdn.example/a.js', "script-src 'self'; script-src-elem 'none'", 'script-src-elem https://cdn.example;'],
    ['img-src', 'data', "img-src 'self'; img-src *", "img-src 'self' data:;"],
    ['style-src-elem', 'https://cdn.example/a.css', "STYLE-SRC 'self'; report-uri /r", "style-src 'self' https://cdn.example;"],
    ['connect-src', 'https://data.example:8443/x', "connect-src 'self' https://data.example", "connect-src 'self' https://data.example https://data.example:8443;"],
    ['script-src-attr', 'inline', "script-src 'self'", undefined],
    ['require-trusted-types-for', 'trusted-types-sink', "require-trusted-types-for 'script'", undefined],
  ] as const) {
    it(`${directive} for ${blocked} under ${policy}`, () => { expect(lineFor({ directive, blocked, policy, disposition: 'enforce' }, PAGE)).to.equal(line); });
  }
});

describe('colours', () => {
  for (const [computed, rgb] of [
    ['rgb(0, 94, 162)', [0, 94, 162]], ['rgba(0, 94, 162, 1)', [0, 94, 162]], ['rgba(0, 94, 162, 0.5)', undefined], ['rgb(0 94 162 / 0.2)', undefined],
    ['color(srgb 0 0.5 1)', [0, 127.5, 255]], ['color(display-p3 0 0.5 1)', undefined], ['oklch(0.5 0.1 200)', undefined], ['', undefined], ['transparent', undefined],
  ] as const) {
    it(`reads ${computed || 'nothing'}`, () => { expect(rgbOf(computed)).to.deep.equal(rgb); });
  }
  it('knows the ratios of WCAG', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).to.be.closeTo(21, 0.001);
    expect(contrast([118, 118, 118], [255, 255, 255])).to.be.closeTo(4.54, 0.01);
    expect(contrast([255, 0, 0], [255, 255, 255])).to.be.closeTo(4, 0.01);
  });
  it('the nearest shade passes on every ground, and says so where there is none', () => {
    const grounds: readonly Rgb[] = [[255, 255, 255], [245, 247, 249]];
    const better = nearest([120, 180, 220], grounds, 4.5) ?? '';
    expect(better).to.match(/^#[0-9a-f]{6}$/);
    const rgb = [1, 3, 5].map((at) => Number.parseInt(better.slice(at, at + 2), 16)) as unknown as Rgb;
    for (const ground of grounds) expect(contrast(rgb, ground)).to.be.at.least(4.5);
    expect(nearest([128, 128, 128], [[0, 0, 0], [255, 255, 255], [118, 118, 118]], 4.5)).to.equal(undefined);
  });
  it('what cannot be measured is not judged', () => {
    expect(poorPairs({ accent: 'oklch(0.9 0.1 200)', surface: 'rgb(255, 255, 255)' })).to.deep.equal([]);
    expect(poorPairs({ accent: 'rgb(250, 250, 250)', surface: 'rgb(255, 255, 255)' }).map(({ front, ground }) => `${front} ${ground}`)).to.deep.equal(['accent surface']);
  });
});

describe('links that open a viewer', () => {
  for (const [address, service, instead] of [
    ['https://docs.google.com/spreadsheets/d/1aB/edit?usp=sharing', 'Google Sheets', 'https://docs.google.com/spreadsheets/d/1aB/export?format=csv'],
    ['https://docs.google.com/spreadsheets/d/1aB/edit#gid=42', 'Google Sheets', 'https://docs.google.com/spreadsheets/d/1aB/export?format=csv&gid=42'],
    ['https://docs.google.com/spreadsheets/d/e/2PACX-x/pubhtml', 'Google Sheets', 'https://docs.google.com/spreadsheets/d/e/2PACX-x/pub?output=csv'],
    ['https://drive.google.com/file/d/1/view', 'Google Drive', undefined],
    ['https://www.dropbox.com/scl/fi/x/list.csv?rlkey=1&dl=0', 'Dropbox', 'https://dl.dropboxusercontent.com/scl/fi/x/list.csv?rlkey=1'],
    ['https://county.sharepoint.com/:x:/s/help/abc', 'SharePoint', undefined],
    ['https://github.com/city/data/blob/main/services.csv', 'GitHub', 'https://raw.githubusercontent.com/city/data/main/services.csv'],
  ] as const) {
    it(address, () => { expect(shareLinkOf(address)).to.deep.equal({ service, ...(instead ? { instead } : {}) }); });
  }
  for (const address of ['https://docs.google.com/spreadsheets/d/e/2PACX-x/pub?output=csv', 'https://docs.google.com/spreadsheets/d/1aB/export?format=csv', 'https://raw.githubusercontent.com/a/b/main/c.csv', LIST, 'no address']) {
    it(`not ${address}`, () => { expect(shareLinkOf(address)).to.equal(undefined); });
  }
});

describe('scripts that listen', () => {
  const named = (scripts: readonly string[], globals: readonly string[] = []): string[] => trackersAmong(scripts, (name) => globals.includes(name)).map(({ name }) => name);
  for (const [address, name] of [
    ['https://www.googletagmanager.com/gtm.js?id=GTM-1', 'Google Tag Manager'], ['https://connect.facebook.net/en_US/fbevents.js', 'Meta Pixel'],
    ['https://static.hotjar.com/c/hotjar-1.js?sv=6', 'Hotjar'], ['https://edge.fullstory.com/s/fs.js', 'FullStory'], ['https://www.clarity.ms/tag/abc', 'Microsoft Clarity'],
    ['https://snap.licdn.com/li.lms-analytics/insight.min.js', 'LinkedIn Insight Tag'], ['https://analytics.tiktok.com/i18n/pixel/events.js', 'TikTok Pixel'],
    ['https://stats.city.example/matomo.js', 'Matomo'], ['https://cdn.callrail.com/companies/1/swap.js', 'CallRail'], ['https://dap.digitalgov.gov/Universal-Federated-Analytics-Min.js?agency=HHS', 'Digital Analytics Program'],
  ] as const) {
    it(`${address}: ${name}`, () => { expect(named([address])).to.include(name); });
  }
  it('by a name on the page, where the script comes from the page’s own server', () => { expect(named(['https://city.example/js/all.js'], ['fbq', 'jQuery'])).to.deep.equal(['Meta Pixel']); });
  it('not by a host that only ends alike, an address within an address, or what is no address', () => {
    expect(named(['https://nothotjar.com/x.js', 'https://city.example/?u=https://www.clarity.ms/', 'https://connect.facebook.net.city.example/x.js', 'data:text/javascript,1', ''])).to.deep.equal([]);
  });
  it('each kind has a name, a source, and something to know it by', () => {
    expect(new Set(TRACKERS.map(({ name }) => name)).size).to.equal(TRACKERS.length);
    for (const { hosts, globals, source } of TRACKERS) {
      expect(hosts.length + globals.length).to.be.greaterThan(0);
      expect(new URL(source).protocol).to.equal('https:');
    }
  });
});

describe('who asks for the doctor', () => {
  for (const [written, search, hash, asked] of [
    [null, '', '', false], [null, '?rf-doctor', '#rf-doctor', false], ['', '', '', true], ['address', '', '', false], ['address', '?rf-doctor', '', true],
    ['address', '?a=1&rf-doctor=1', '', true], ['ADDRESS ', '', '#rf-doctor', true], ['address', '?q=rf-doctor', '#x', false],
  ] as const) {
    it(`doctor=${JSON.stringify(written)} at ${search}${hash || ' '}: ${asked}`, () => { expect(isAsked(written, { search, hash })).to.equal(asked); });
  }
});

describe('asking for an address again', () => {
  const PLACES: readonly (readonly [string, (url: string, options: RequestInit) => Promise<Response>, string, object])[] = [
    ['a list', () => Promise.resolve(new Response('Name,Phone\nA,1', { headers: { 'Last-Modified': 'Mon, 05 Jan 2026 00:00:00 GMT' } })), LIST, { outcome: 'ok', modified: '2026-01-05T00:00:00.000Z' }],
    ['a page to log in', () => Promise.resolve(new Response('\uFEFF  <!DOCTYPE html><title>Sign in</title>')), LIST, { outcome: 'web-page' }],
    ['an empty file', () => Promise.resolve(new Response('')), LIST, { outcome: 'ok' }],
    ['nothing there', () => Promise.resolve(new Response('', { status: 404 })), LIST, { outcome: 'status', status: 404 }],
    ['down, on this server', () => Promise.reject(new TypeError()), LIST, { outcome: 'unreachable' }],
    ['without the header', (_, { mode }) => mode === 'no-cors' ? Promise.resolve(new Response('')) : Promise.reject(new TypeError()), 'https://data.example/a.csv', { outcome: 'refused' }],
    ['down, elsewhere', () => Promise.reject(new TypeError()), 'https://data.example/a.csv', { outcome: 'unreachable' }],
    ['not secure: not even asked', () => Promise.reject(new Error('asked')), 'http://data.example/a.csv', { outcome: 'not-secure' }],
    ['no address', () => Promise.reject(new Error('asked')), 'http://', { outcome: 'not-an-address' }],
    ['a script', () => Promise.reject(new Error('asked')), 'javascript:alert(1)', { outcome: 'not-an-address' }],
  ];
  for (const [name, ask, written, expected] of PLACES) {
    it(name, async () => {
      const given = { base: PAGE, fetch: ((url: string, options: RequestInit) => ask(url, options)) as typeof fetch, signal: new AbortController().signal };
      expect(await probe('feed', written, given)).to.deep.include(expected);
    });
  }
  it('a map of pictures is not asked for', () => {
    expect(addressesOf((name) => ({ feed: '/a.csv  /b.csv', basemap: 'https://tiles.example/{z}/{x}/{y}.png', config: '' })[name] ?? null).map(({ written }) => written)).to.deep.equal(['/a.csv', '/b.csv']);
  });
});
