/**
 * The page inside a frame: dist/embed.html. It runs before the element's script and sets the element up.
 *
 * Whoever frames this page, or sends somebody a link to it, writes its address. So the address is not trusted: a stranger
 * must not put his list, his numbers, his sentence or his exit under the agency's name. Taken from it are only the keys
 * below. Addresses among them must lie on this page's own origin or, where the page names `allow`, under one of those.
 * Everything else (notice, crisis lines, exit, correction) is set by who owns the page, in the settings written in it.
 * When an address is refused there is no list at all: the crisis lines stand, and a sentence says why.
 *
 * The height goes only to the window that holds this frame, to the origin that asked for it, and is one number.
 */
const WORDS = ['time-zone', 'region', 'lang', 'heading-level', 'page-size'];
const ADDRESSES = ['feed', 'basemap', 'gazetteer', 'config'];
const PLAIN = /^[\w+/.-]{1,64}$/;

interface EmbedSettings {
  /** Attributes of the element. The address may say otherwise for its own keys. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** The element's `config`. */
  readonly config?: object;
  /** Addresses that the page's address may name; one that ends in "/" stands for all below it. Default: this origin. */
  readonly allow?: readonly string[];
}

const settings = ((): EmbedSettings => {
  try {
    const read: unknown = JSON.parse(document.querySelector('script#embed-settings')?.textContent ?? '{}');
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    document.dispatchEvent(Object.assign(new Event('rf-error'), { code: 'config-not-read', severity: 'warning' }));
    // What cannot be read may have been a list of what is allowed.
    return { allow: [] };
  }
})();

/** Whether this page may read an address. What a tile template leaves open ({z}) stands for a number. */
function allowed(written: string): boolean {
  let url: URL;
  try { url = new URL(written.replaceAll(/\{[a-z]\}/g, '0'), document.baseURI); } catch { return false; }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return false;
  if (url.protocol === 'http:' && url.origin !== location.origin) return false;
  const { allow } = settings;
  if (!Array.isArray(allow)) return url.origin === location.origin;
  return allow.some((each) => {
    if (typeof each !== 'string' || !URL.canParse(each, document.baseURI)) return false;
    const { href } = new URL(each, document.baseURI);
    return url.href === href || (href.endsWith('/') && url.href.startsWith(href) && !/%2f|%5c|%2e/i.test(url.pathname));
  });
}

const query = new URLSearchParams(location.search);
const finder = document.querySelector('resource-finder');
const lang = query.get('lang') ?? settings.attributes?.['lang'];
if (lang && PLAIN.test(lang)) document.documentElement.lang = lang;

function setUp(element: Element): void {
  for (const [name, value] of Object.entries(settings.attributes ?? {})) if (!/^(on|style$)/.test(name)) element.setAttribute(name, value);
  for (const name of WORDS) {
    const value = query.get(name);
    if (value && PLAIN.test(value)) element.setAttribute(name, value);
  }
  // A number that nobody answers there is worse than none; the widget brings the lines of that country.
  const country = (element.getAttribute('region') ?? 'us').slice(0, 2).toLowerCase();
  for (const each of element.querySelectorAll<HTMLElement>('[data-answered]')) if (!each.dataset['answered']?.split(' ').includes(country)) each.remove();
  let refused = false;
  for (const name of ADDRESSES) {
    const written = query.get(name)?.trim().split(/\s+/).filter(Boolean) ?? [];
    if (!written.every(allowed)) refused = true;
    else if (written.length > 0) element.setAttribute(name, written.join(' '));
  }
  if (refused) {
    element.removeAttribute('feed');
    for (const note of document.querySelectorAll<HTMLElement>('.refused')) note.hidden = false;
    document.dispatchEvent(Object.assign(new Event('rf-error'), { code: 'embed-refused', severity: 'error' }));
  } else if (settings.config) {
    const inert = document.createElement('script');
    inert.type = 'application/json';
    inert.append(JSON.stringify(settings.config));
    element.append(inert);
  }
}
if (finder) setUp(finder);

/** The window around this one said hello: from now on it hears how high this page is. */
let host: string | undefined;
let told = 0;
const tell = (): void => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (!host || height === told) return;
  told = height;
  parent.postMessage({ resourceFinder: 'height', height }, host);
};
addEventListener('message', ({ data, origin, source }: MessageEvent<{ resourceFinder?: unknown; exit?: unknown } | null>) => {
  if (source !== parent || parent === window || data?.resourceFinder !== 'host') return;
  if (typeof data.exit === 'boolean') document.documentElement.dataset['exit'] = data.exit ? 'free' : 'barred';
  host = origin === 'null' ? '*' : origin;
  told = 0;
  tell();
});
if (parent !== window) new ResizeObserver(tell).observe(document.body);

export {};
