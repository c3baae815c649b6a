/**
 * The faults of requirement 40: what goes wrong, and the state in which the page must stand then.
 * `failed`: the host's own list with a sentence and "Try again". `listed`: the list. `part`: a list, a sentence, "Try again".
 * `static`: the widget did not come, and what the host wrote stands.
 */
import { gzipSync } from 'node:zlib';
import type { Answer } from './fault-server.js';

export type State = 'failed' | 'listed' | 'part' | 'static';
export interface Fault {
  readonly id: string;
  readonly group: 'feed' | 'environment' | 'page' | 'globals';
  /** What happens, for the matrix. */
  readonly says: string;
  readonly state: State | readonly State[];
  /** How the feed answers each time; the last one goes on. Default: well. */
  readonly feed?: readonly Answer[];
  /** Feeds beside the first, which is always good then. */
  readonly second?: readonly Answer[];
  readonly file?: string;
  /** How often the feed must have been asked for before the state is looked at. */
  readonly asks?: number;
  /** Runs in the page before any script. It counts what it meets by `hit()`. */
  readonly before?: string;
  /** Runs once the element is there. */
  readonly during?: string;
  /** Of the built files, those that do not come. */
  readonly blocks?: RegExp;
  readonly policy?: string;
  readonly attributes?: string;
  readonly head?: string;
  /** More scripts after the first. */
  readonly scripts?: readonly string[];
  readonly crossOrigin?: boolean;
  /** Whether "Try again" recovers once the fault is over. */
  readonly retry?: boolean;
  /** English although the page is not: its words are what is missing. */
  readonly words?: false;
  /** Only on a page in this language. Default: English and Spanish in turn. */
  readonly lang?: 'en' | 'es';
  /** No doctype. */
  readonly quirks?: true;
  /** Takes its time: not in the short run. */
  readonly slow?: true;
}

/** Where another origin is; set once its server runs. */
export const elsewhere = { url: '' };

const LIST = 'name,phone,city\nBread for all,215-555-0101,Philadelphia\nSoup kitchen,215-555-0102,Philadelphia\nWarm beds,215-555-0103,Philadelphia\n';
const JSON_LIST = JSON.stringify([1, 2, 3].map((id) => ({ id: `s${id}`, name: `Service ${id}`, phone: `215-555-010${id}` })));
type Headers = Readonly<Record<string, string>>;
const gives = (body: string | Buffer, headers: Headers = {}, status = 200): Answer => (response) => {
  response.writeHead(status, { 'Content-Type': 'text/csv', ...headers }).end(body);
};
export const good: Answer = gives(LIST);
const status = (code: number, headers: Headers = {}): Answer => gives('no', { 'Content-Type': 'text/plain', ...headers }, code);
const lost: Answer = (response) => { response.destroy(); };
/** Half of what was promised, and then the line is dead. */
const midway: Answer = (response) => {
  response.writeHead(200, { 'Content-Type': 'text/csv', 'Content-Length': String(LIST.length) }).write(LIST.slice(0, 60), () => { setTimeout(() => { response.destroy(); }, 50); });
};
const stalls: Answer = (response) => { response.writeHead(200, { 'Content-Type': 'text/csv' }).write(LIST.slice(0, 60)); };
const never: Answer = () => undefined;
const drips: Answer = async (response) => {
  response.writeHead(200, { 'Content-Type': 'text/csv' });
  for (const part of LIST.match(/[^]{1,20}/g) ?? []) { response.write(part); await new Promise((resolve) => { setTimeout(resolve, 60); }); }
  response.end();
};
const login = gives('<!doctype html><html><head><title>Sign in</title></head><body><form>Sign in</form></body></html>', { 'Content-Type': 'text/html' });
const big = `${LIST}${Array.from({ length: 5000 }, (_, at) => `Place ${at},215-555-${String(1000 + at % 9000)},Philadelphia\n`).join('')}`;

const feed = (id: string, says: string, state: Fault['state'], answers: readonly Answer[], more: Partial<Fault> = {}): Fault =>
  ({ id, group: 'feed', says, state, feed: answers, ...(state === 'failed' ? { retry: true } : {}), ...more });
const of = (group: Fault['group']) => (id: string, says: string, state: Fault['state'], more: Partial<Fault>): Fault => ({ id, group, says, state, ...more });
const environment = of('environment'), page = of('page'), globals = of('globals');
const without = (owner: string, key: string): string => `delete ${owner}.${key}; if (!('${key}' in ${owner}) || ${owner}.${key} === undefined) hit();`;
const denies = (owner: string, key: string): string =>
  `Object.defineProperty(${owner}, '${key}', { configurable: true, get() { hit(); throw new DOMException('denied', 'SecurityError'); } }); try { ${owner}.${key}; } catch {}`;
/** A bug of ours in what draws an element, as long as `when` holds. */
const undrawn = (element: string, when = 'true'): string => `const real = CustomElementRegistry.prototype.define; CustomElementRegistry.prototype.define = function (name, made, ...rest) {
  if (name === '${element}') { const draw = made.prototype.render; made.prototype.render = function () { if (${when}) { hit(); throw new Error('a bug'); } return draw.call(this); }; }
  return real.call(this, name, made, ...rest); };`;

export const FAULTS: readonly Fault[] = [
  feed('404', 'HTTP 404', 'failed', [status(404)]),
  feed('410', 'HTTP 410', 'failed', [status(410)]),
  feed('401', 'HTTP 401', 'failed', [status(401)]),
  feed('403', 'HTTP 403', 'failed', [status(403)]),
  feed('500', 'HTTP 500, each time', 'failed', [status(500)], { asks: 3 }),
  feed('503-once', 'HTTP 503, then well', 'listed', [status(503), good], { asks: 2 }),
  feed('429-once', 'HTTP 429, then well', 'listed', [status(429), good], { asks: 2 }),
  feed('429-long', 'HTTP 429 that asks for two minutes', 'failed', [status(429, { 'Retry-After': '120' })], { asks: 2 }),
  feed('204', 'HTTP 204, no content', 'failed', [(response) => { response.writeHead(204).end(); }]),
  feed('type', 'a type that says nothing', 'listed', [gives(LIST, { 'Content-Type': 'application/octet-stream' })]),
  feed('login', 'a page to sign in', 'failed', [login]),
  feed('to-login', 'a redirect to a page to sign in', 'failed', [(response) => { response.writeHead(302, { Location: 'login' }).end(); }]),
  feed('loop', 'a redirect to itself', 'failed', [(response, request) => { response.writeHead(302, { Location: request.url ?? '' }).end(); }], { slow: true }),
  feed('empty', 'an empty file', 'failed', [gives('')]),
  feed('blank', 'blanks only', 'failed', [gives(' \n \n')]),
  feed('headers', 'headers and no row', 'failed', [gives('name,phone,city\n')]),
  feed('bad-rows', 'all rows bad', 'failed', [gives('name,phone\n,\n,\n')]),
  feed('drift', 'columns renamed to what says nothing', 'failed', [gives('x1,x2,x3\n1,2,3\n4,5,6\n')]),
  feed('binary', 'a picture', 'failed', [gives(Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex'))]),
  feed('utf-16', 'UTF-16', 'listed', [gives(Buffer.from(`\ufeff${LIST}`, 'utf16le'))]),
  feed('latin', 'Windows-1252', 'listed', [gives(Buffer.from(LIST.replace('Soup', 'Caf\u00e9'), 'latin1'))]),
  feed('cut', 'the connection lost in mid-body', 'failed', [midway], { asks: 3 }),
  feed('lost', 'the connection lost, each time', 'failed', [lost], { asks: 3 }),
  feed('lost-once', 'the connection lost, then well', 'listed', [lost, good], { asks: 2 }),
  feed('cut-json', 'JSON that ends in the middle', 'failed', [gives(JSON_LIST.slice(0, 70), { 'Content-Type': 'application/json' })], { file: 'feed.json' }),
  feed('no-json', 'a text that is no JSON', 'failed', [gives('{oops', { 'Content-Type': 'application/json' })], { file: 'feed.json' }),
  feed('null', 'JSON null', 'failed', [gives('null', { 'Content-Type': 'application/json' })], { file: 'feed.json' }),
  feed('kinds', 'JSON with values of wrong kinds', ['listed', 'failed'], [gives('[{"id":{},"name":["a"],"phone":{"x":1}},{"id":1,"name":7}]')], { file: 'feed.json' }),
  feed('one-bad', 'one bad record among good ones', 'listed', [gives(JSON_LIST.replace('[{', '[null,7,{'))], { file: 'feed.json' }),
  feed('html-json', 'a web page in place of JSON', 'failed', [login], { file: 'feed.json' }),
  feed('too-large', 'a length of 60 MB', 'failed', [(response) => { response.writeHead(200, { 'Content-Type': 'text/csv', 'Content-Length': '60000000' }).write(LIST); }]),
  feed('bomb', '60 kB that unpack to 60 MB', 'failed', [gives(gzipSync(Buffer.alloc(60_000_000, 65)), { 'Content-Encoding': 'gzip' })], { slow: true }),
  feed('gzip', 'a broken gzip', 'failed', [gives('this is no gzip', { 'Content-Encoding': 'gzip' })], { asks: 1 }),
  feed('large', 'a thousand times as many rows', 'listed', [gives(big)]),
  feed('drips', 'a slow drip', 'listed', [drips]),
  feed('stalls', 'stalled in mid-body', 'failed', [stalls], { slow: true }),
  feed('never', 'no answer', 'failed', [never], { slow: true }),
  feed('cors', 'another origin that does not allow it', 'failed', [good], { crossOrigin: true, retry: false, asks: 1 }),
  feed('to-other', 'a redirect to another origin that does not allow it', 'failed', [(response) => { response.writeHead(302, { Location: `${elsewhere.url}closed.csv` }).end(); }], { asks: 1 }),
  feed('one-of-two', 'one of two feeds lost', 'part', [good], { second: [status(404)], retry: true }),
  feed('one-html', 'one of two feeds a web page', 'part', [good], { second: [login], retry: true }),

  environment('offline', 'offline', 'failed', { feed: [lost], retry: true, before: "Object.defineProperty(Navigator.prototype, 'onLine', { configurable: true, get() { hit(); return false; } });" }),
  environment('local-storage', 'localStorage denied', 'listed', { before: denies('window', 'localStorage') }),
  environment('session-storage', 'sessionStorage denied', 'listed', { before: denies('window', 'sessionStorage') }),
  environment('indexed-db', 'IndexedDB denied', 'listed', { before: denies('window', 'indexedDB') }),
  environment('caches', 'caches denied, with offline', 'listed', { attributes: 'offline', before: denies('window', 'caches') }),
  environment('caches-fail', 'caches denied, with offline and no feed', 'failed', { attributes: 'offline', before: denies('window', 'caches'), feed: [status(404)], retry: true }),
  environment('cookies', 'cookies denied', 'listed', { before: denies('document', 'cookie') }),
  environment('full', 'storage full, with offline', 'listed', { attributes: 'offline', before: "if (window.Cache) Cache.prototype.put = () => { hit(); return Promise.reject(new DOMException('full', 'QuotaExceededError')); }; else hit();" }),
  environment('fetch', 'no fetch', 'failed', { before: "window.fetch = undefined; hit();", retry: false }),
  environment('signal-any', 'no AbortSignal.any, no AbortSignal.timeout', 'listed', { before: 'AbortSignal.any = AbortSignal.timeout = undefined; hit();' }),
  ...['DisplayNames', 'Segmenter', 'RelativeTimeFormat', 'Locale'].map((name) =>
    environment(`intl-${name.toLowerCase()}`, `no Intl.${name}`, 'listed', { before: without('Intl', name) })),
  // Older than what is asked of a browser: what the host wrote stays.
  ...['ListFormat', 'PluralRules'].map((name) => environment(`intl-${name.toLowerCase()}`, `no Intl.${name}`, 'static', { before: without('Intl', name) })),
  ...['ResizeObserver', 'IntersectionObserver', 'requestIdleCallback', 'structuredClone', 'scheduler', 'BroadcastChannel', 'indexedDB', 'matchMedia', 'WebSocket'].map((name) =>
    environment(`no-${name.toLowerCase()}`, `no ${name}`, 'listed', { before: `try { Object.defineProperty(window, '${name}', { configurable: true, value: undefined }); } catch {} hit();` })),
  environment('clock-1970', 'the clock at 1970', 'listed', { before: 'const at = Date.now(); const Real = Date; window.Date = class extends Real { constructor(...given) { if (given.length) super(...given); else { hit(); super(Real.now() - at); } } static now() { return Real.now() - at; } };' }),
  environment('clock-2090', 'the clock at 2090', 'listed', { before: 'const Real = Date; const more = 64 * 365.25 * 864e5; window.Date = class extends Real { constructor(...given) { if (given.length) super(...given); else { hit(); super(Real.now() + more); } } static now() { return Real.now() + more; } };' }),
  environment('reduced', 'reduced motion', 'listed', { before: "const real = matchMedia; window.matchMedia = (query) => Object.assign(Object.create(real.call(window, query)), {}); hit();", head: '<style>* { animation: none !important; transition: none !important; }</style>' }),
  environment('zoom', 'text at 200 % on 320 px', 'listed', { before: 'hit();', head: '<style>html { font-size: 200% } body { inline-size: 320px; margin: 0 }</style>' }),
  environment('narrow', '320 px', 'failed', { before: 'hit();', head: '<style>body { inline-size: 320px; margin: 0 }</style>', feed: [status(404)], retry: true }),
  environment('geolocation', 'no geolocation', 'listed', { before: "Object.defineProperty(Navigator.prototype, 'geolocation', { configurable: true, get() { return undefined; } }); hit();" }),
  environment('crypto', 'no crypto.subtle', 'listed', { before: "Object.defineProperty(Crypto.prototype, 'subtle', { configurable: true, get() { return undefined; } }); hit();" }),

  page('script', 'the script does not come', 'static', { blocks: /\/resource-finder\.js$/ }),
  page('define', 'the first chunk does not come', 'static', { blocks: /\/define-/ }),
  page('rest', 'the chunk after the first page does not come', 'listed', { blocks: /\/rest-/, words: false }),
  page('directory', 'the chunk of the whole list does not come', 'part', { blocks: /\/open-directory-/ }),
  page('again', 'feed lost, and the chunk that would ask again does not come', 'failed', { blocks: /\/load-again-/, feed: [status(500)], retry: true }),
  page('words', 'the chunk of the language does not come', 'listed', { blocks: /\/es-/, words: false, lang: 'es' }),
  page('copies', 'the chunk for offline does not come', 'listed', { blocks: /\/kept-copies-/, attributes: 'offline' }),
  page('css', 'the style sheet does not come', 'listed', { blocks: /\/resource-finder\.css$/ }),
  page('all-chunks', 'no chunk but the first two', ['part', 'failed'], { blocks: /\/dist\/(?!resource-finder\.|define-)/, words: false }),
  page('csp-script', "script-src 'none'", 'static', { policy: "script-src 'none'" }),
  page('csp-connect', "connect-src 'none'", 'failed', { policy: "connect-src 'none'", retry: false }),
  page('csp-style', "style-src 'none'", 'listed', { policy: "style-src 'none'" }),
  page('csp-strict', 'the strict policy', 'listed', { policy: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'" }),
  page('trusted', 'Trusted Types asked for', 'listed', { policy: "require-trusted-types-for 'script'" }),
  page('trusted-none', 'Trusted Types, and no policy allowed', ['static', 'listed'], { policy: "require-trusted-types-for 'script'; trusted-types 'none'" }),
  page('sandbox', 'a sandbox without an origin of its own', 'static', { policy: 'sandbox allow-scripts' }),
  page('moved', 'moved a hundred times while it loads', 'listed', { feed: [drips], during: "const box = document.createElement('div'); document.querySelector('main').append(box); for (let n = 0; n < 100; n++) { (n % 2 ? document.querySelector('main') : box).append(element); hit(); }" }),
  page('removed', 'removed while it loads, and put back', 'listed', { feed: [drips], during: "const parent = element.parentNode; element.remove(); hit(); setTimeout(() => parent.append(element), 100);" }),
  page('hidden', 'hidden while it loads, then shown', 'listed', { during: "element.style.display = 'none'; hit(); setTimeout(() => { element.style.display = ''; }, 300);" }),
  page('language', 'the language changed while it loads', 'listed', { feed: [drips], during: "const root = document.documentElement, before = root.lang; root.lang = before === 'es' ? 'en' : 'es'; hit(); setTimeout(() => { root.lang = before; }, 30);" }),
  page('double', 'the script twice', 'listed', { scripts: ['resource-finder.js?again'], before: 'hit();' }),
  page('versions', 'the other build beside it', 'listed', { scripts: ['resource-finder.single.js'], before: 'hit();' }),
  page('quirks', 'quirks mode, right to left', 'listed', { quirks: true, before: "document.documentElement.dir = 'rtl'; if (document.compatMode === 'BackCompat') hit();" }),
  page('hostile-css', 'CSS that lays everything bare', 'listed', { before: 'hit();', head: '<style>* { all: unset } a { letter-spacing: 5px !important }</style>' }),
  page('emptied', 'what the host wrote is emptied while it loads', 'listed', { feed: [drips], during: 'element.replaceChildren(); hit();' }),
  page('config', 'a config that does not come', 'listed', { attributes: 'config="no-such.json"' }),
  page('no-feed', 'no feed named', 'static', { attributes: 'feed=""', before: 'hit();' }),
  page('bad-address', 'an address that is none', 'failed', { attributes: 'feed="http://[bad"', before: 'hit();', retry: false }),
  page('undrawn-results', 'the list cannot be drawn', 'static', { before: undrawn('rf-results') }),
  ...['rf-exit', 'rf-crisis', 'rf-doors', 'rf-search'].map((name) => page(`undrawn-${name.slice(3)}`, `${name} cannot be drawn`, 'listed', { before: undrawn(name) })),
  page('undrawn-body', 'what stands around the list cannot be drawn', 'failed', { before: undrawn('resource-finder', "this.current && this.current.status === 'ready'"), retry: false }),
  page('undrawn', 'nothing can be drawn', 'static', { before: undrawn('resource-finder') }),

  globals('import-node', 'importNode that throws', 'static', { before: "Document.prototype.importNode = () => { hit(); throw new Error('patched'); };" }),
  globals('array', 'Array.prototype with additions', 'listed', { before: "Array.prototype.contains = function (one) { return this.indexOf(one) >= 0; }; Array.prototype.last = () => 0; for (const key in []) if (key === 'contains') hit();" }),
  globals('object', 'Object.prototype with additions', 'listed', { before: "window.storm = function () { Object.prototype.extend = function () {}; Object.prototype.each = 7; }; window.calm = function () { delete Object.prototype.extend; delete Object.prototype.each; }; storm(); for (const key in {}) if (key === 'extend') hit();" }),
  globals('to-json', 'Array.prototype.toJSON, as Prototype had it', 'listed', { before: 'window.storm = function () { Array.prototype.toJSON = function () { return `[${this.join()}]`; }; }; window.calm = function () { delete Array.prototype.toJSON; }; storm(); if (JSON.stringify([1]) !== "[1]") hit();' }),
  globals('string-json', 'String.prototype.toJSON, as Prototype had it', 'listed', { before: "window.storm = function () { String.prototype.toJSON = function () { return '\"' + this + '\"'; }; }; window.calm = function () { delete String.prototype.toJSON; }; storm(); hit();" }),
  globals('from', 'Array.from, as Prototype had it', 'listed', { before: 'Array.from = (given) => { hit(); if (!given) return []; if (given.toArray) return given.toArray(); let at = given.length || 0; const made = new Array(at); while (at--) made[at] = given[at]; return made; }; Array.from([]);' }),
  globals('bind', 'Function.prototype.bind, as MooTools had it', 'listed', { before: 'Function.prototype.bind = function (that, given) { const self = this; hit(); return function () { return self.apply(that, given !== undefined ? [].concat(given) : arguments); }; }; (() => 0).bind(null);' }),
  globals('includes', 'String.prototype.includes, as MooTools had contains', 'listed', { before: "const real = String.prototype.includes; String.prototype.includes = function (text, separator) { hit(); return typeof separator === 'string' ? real.call(separator + this + separator, separator + text + separator) : real.call(this, text); }; 'a'.includes('a');" }),
  globals('fetch-throws', 'a patched fetch that throws', 'failed', { before: "window.fetch = () => { hit(); throw new Error('patched'); };", retry: false }),
  globals('fetch-odd', 'a patched fetch that answers with no Response', 'failed', { before: "window.fetch = () => { hit(); return Promise.resolve(undefined); };", retry: false }),
  globals('fetch-deaf', 'a patched fetch without a stream', 'listed', { before: "const real = fetch; window.fetch = async (url) => { hit(); const response = await real(url), buffer = await response.arrayBuffer(); return { ok: response.ok, status: response.status, headers: response.headers, body: null, arrayBuffer: async () => buffer, json: async () => JSON.parse(new TextDecoder().decode(buffer)) }; };" }),
  globals('fetch-wrapped', 'fetch behind a wrapper of a tracker', 'listed', { before: 'const real = fetch; window.fetch = function (...given) { hit(); return real.apply(this, given).then((answer) => answer.clone()); };' }),
  globals('define', 'customElements.define that throws', 'static', { before: "CustomElementRegistry.prototype.define = () => { hit(); throw new Error('patched'); };" }),
  globals('define-late', 'customElements.define behind a wrapper', 'listed', { before: 'const real = CustomElementRegistry.prototype.define; CustomElementRegistry.prototype.define = function (...given) { hit(); return real.apply(this, given); };' }),
  globals('promise', 'a Promise of a polyfill', 'listed', { before: 'const Real = Promise; window.Promise = class extends Real { constructor(run) { hit(); super(run); } };' }),
  globals('json', 'JSON.stringify that throws', 'failed', { before: "const real = JSON.stringify; window.storm = () => { JSON.stringify = () => { hit(); throw new Error('patched'); }; }; window.calm = () => { JSON.stringify = real; }; storm();", retry: false }),
  globals('json-parse', 'JSON.parse that throws, with a JSON feed', 'failed', { file: 'feed.json', feed: [gives(JSON_LIST)], before: "JSON.parse = () => { hit(); throw new Error('patched'); };", retry: false }),
  globals('settimeout', 'setTimeout behind a wrapper', 'listed', { before: 'const real = setTimeout; window.setTimeout = (run, ...rest) => { hit(); return real.call(window, (...given) => run(...given), ...rest); };' }),
  globals('map', 'Map and Set of a polyfill', 'listed', { before: 'const M = Map; window.Map = class extends M { constructor(...given) { hit(); super(...given); } }; const S = Set; window.Set = class extends S { constructor(...given) { super(...given); } };' }),
  globals('names', 'names of the page that hide our own', 'listed', { before: 'window.name = "x"; window.open = window.status = window.event = 7; window.html = window.css = window.t = 0; hit();' }),
  globals('entries', 'Object.entries of an old shim', 'listed', { before: 'Object.entries = (given) => { hit(); const found = []; for (const key of Object.keys(given)) found.push([key, given[key]]); return found; };' }),
];
