/**
 * Every form in which the finder can stand on a page, and the Content-Security-Policy lines that form needs: one table.
 * The builder prints from it, the documentation names it, and test/pages/forms.test.ts serves each form with exactly
 * these lines in three engines, and with each line taken away. A line that is not needed would fail there.
 *
 * A module without imports, so that it runs in a page, in Node and in a test as it is. Everything that a person typed
 * is escaped; `inside` alone is HTML, and the caller answers for it.
 *
 * @typedef {object} Settings
 * @property {string} [base] Address of the folder with the files of the release, ending in "/". Default "/dist/".
 * @property {Record<string, string | number | boolean | undefined>} [attributes] Attributes of the element by name: feed, time-zone, region...
 * @property {object} [config] What is too long for an attribute: the element's `config`.
 * @property {string} [inside] HTML of the list that stands before, without and instead of the script. Default: 988 and 911, where they are answered.
 * @property {string} [lang] Language of the page. Default "en".
 * @property {string} [integrity] "sha384-..." of resource-finder.single.js, from integrity.json.
 * @property {string} [title] What the frame is called by a screen reader.
 * @property {number} [height] Height of the frame in pixels where its script does not run. Default 900.
 * @property {string} [page] Address of the host's page; what is on its origin is 'self'. Default: another origin for every absolute address.
 *
 * @typedef {'fallback' | 'look' | 'map' | 'size'} Loss What a page loses without this line: the widget (what stands inside
 *   stays), the look of the crisis strip before the script, the map's background, or the height that follows the content.
 * @typedef {{ directive: string, sources: string[], for: string, without: Loss }} PolicyLine
 */

/** Keys that embed.html takes from its address. Anything else is set in embed.html itself: see `embedSettings`. */
export const FRAME_KEYS = ['feed', 'time-zone', 'region', 'lang', 'basemap', 'gazetteer', 'config', 'heading-level', 'page-size'];
/** What the frame may do. `allow-same-origin` gives it its own origin, not the host's; the navigation is quick exit's. */
export const FRAME_SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-modals';
export const FRAME_ALLOW = 'geolocation';

const escape = (text) => String(text).replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]);
/** JSON within a script element: it must not end the element, nor open a comment in it. */
const json = (value) => JSON.stringify(value, null, 2).replaceAll('<', '\\u003c');
const indent = (text, by = '  ') => text.trim().split('\n').map((line) => (line.trim() ? by + line : line)).join('\n');
const baseOf = ({ base = '/dist/' }) => (base.endsWith('/') ? base : `${base}/`);
const languageOf = ({ lang }) => (lang?.toLowerCase().startsWith('es') ? 'es' : 'en');

const STRIP = {
  en: `<p class="rf-title">Crisis lines</p>
<p><span><b>988</b>: call or text, any time <small lang="es">Español: oprima 2 o envíe AYUDA al 988</small></span> <a href="tel:988">Call 988</a> <a href="sms:988">Text 988</a></p>
<p class="rf-danger"><span>Life in danger now: <b>911</b>. Police may come.</span> <a href="tel:911">Call 911</a></p>`,
  es: `<p class="rf-title">Líneas de crisis</p>
<p><span><b>988</b>: llame o envíe un mensaje, a cualquier hora <small>Español: oprima 2 o envíe AYUDA al 988</small></span> <a href="tel:988">Llamar al 988</a> <a href="sms:988">Mensaje al 988</a></p>
<p class="rf-danger"><span>Si hay una vida en peligro ahora: <b>911</b>. Puede venir la policía.</span> <a href="tel:911">Llamar al 911</a></p>`,
};
/** Beside a frame, which brings the whole strip: the numbers stand even where the frame is refused. */
const BESIDE = {
  en: '<p>In a crisis, call or text <a href="tel:988">988</a>. If a life is in danger now, call <a href="tel:911">911</a>.</p>',
  es: '<p>En una crisis, llame o envíe un mensaje al <a href="tel:988">988</a>. Si hay una vida en peligro ahora, llame al <a href="tel:911">911</a>.</p>',
};
const MORE = {
  en: '<p>Food, housing and local services: <a href="tel:211">211</a></p>',
  es: '<p>Comida, vivienda y servicios locales: <a href="tel:211">211</a></p>',
};
/** Where 988 and 911 are answered. A number that rings nowhere, or with somebody else, is worse than none. */
const answers988 = ({ attributes = {} }) => /^(?:us|ca)?(?:-|$)/i.test(String(attributes.region ?? ''));
/** Where the host wrote no list: the two numbers that never go away. */
const insideOf = (settings) => settings.inside?.trim() || !answers988(settings) ? settings.inside?.trim() ?? '' : `<div slot="crisis" class="rf-crisis">\n${STRIP[languageOf(settings)]}\n</div>\n${MORE[languageOf(settings)]}`;

/** name="value" pairs; `true` is the bare name, nothing is no attribute. */
function attributesOf(settings, prefix = '') {
  return Object.entries(settings.attributes ?? {}).filter(([, value]) => value !== undefined && value !== '' && value !== false)
    .map(([name, value]) => (value === true ? prefix + name : `${prefix}${name}="${escape(value)}"`));
}
const tag = (name, attributes) => `<${name}${attributes.map((each) => `\n  ${each}`).join('')}>`;
const configOf = ({ config }) => (config && Object.keys(config).length > 0 ? `\n<script type="application/json">\n${json(config)}\n</script>` : '');
const style = (settings) => `<link rel="stylesheet" href="${escape(baseOf(settings))}resource-finder.css">`;
const element = (settings) => `${tag('resource-finder', attributesOf(settings))}\n${indent(insideOf(settings) + configOf(settings))}\n</resource-finder>`;

/** A system that removes script elements leaves their text behind: here the config is an attribute. */
const mountSettings = ({ config, attributes }) => ({ attributes: { ...attributes, ...(config && Object.keys(config).length > 0 ? { config: JSON.stringify(config) } : {}) } });

/** The source that lets an address through: 'self', or its origin. */
function sourceOf(address, { page }) {
  if (!/^(https?:)?\/\//i.test(address)) return "'self'";
  const { origin } = new URL(address, page ?? 'https://page.invalid/');
  return page && origin === new URL(page).origin ? "'self'" : origin;
}
/** A template of pictures may name three servers by one letter. */
const servers = (template) => (template.includes('{s}') ? ['a', 'b', 'c'] : ['']).map((letter) => template.replaceAll('{s}', letter).replaceAll(/\{[^}]*\}/g, '0'));
const unique = (values) => [...new Set(values)];
const words = (value) => String(value ?? '').split(/\s+/).filter(Boolean);

/** Lines of a page that runs the element itself. */
function elementPolicy(settings) {
  const { attributes = {} } = settings;
  const basemap = words(attributes.basemap), raster = basemap.filter((address) => address.includes('{z}'));
  const base = sourceOf(baseOf(settings), settings);
  const fetched = [...words(attributes.feed), ...words(attributes.gazetteer), ...words(attributes.config), ...basemap.filter((address) => !address.includes('{z}'))];
  return [
    { directive: 'script-src', sources: [base], for: 'the widget', without: 'fallback' },
    { directive: 'style-src', sources: [base], for: 'the look of the crisis lines before the widget', without: 'look' },
    ...(fetched.length ? [{ directive: 'connect-src', sources: unique(fetched.map((address) => sourceOf(address, settings))), for: 'your list of services, and an outline or a map file', without: 'fallback' }] : []),
    ...(raster.length ? [{ directive: 'img-src', sources: unique(raster.flatMap(servers).map((address) => sourceOf(address, settings))), for: 'the pictures of the map', without: 'map' }] : []),
  ];
}
const stylePolicy = (settings) => [{ directive: 'style-src', sources: [sourceOf(baseOf(settings), settings)], for: 'the look of the crisis lines', without: 'look' }];

function frameAddress(settings) {
  const given = { ...settings.attributes, lang: settings.lang };
  const query = new URLSearchParams(FRAME_KEYS.filter((key) => given[key] !== undefined && given[key] !== '').map((key) => [key, String(given[key])]));
  return `${baseOf(settings)}embed.html${query.size ? `?${query}` : ''}`;
}

/** What embed.html does not take from its address, because a stranger could write one: it goes into embed.html itself. */
export function embedSettings(settings) {
  const attributes = Object.fromEntries(Object.entries(settings.attributes ?? {}).filter(([name, value]) => !FRAME_KEYS.includes(name) && value !== undefined && value !== '' && value !== false));
  return json({ attributes, ...(settings.config ? { config: settings.config } : {}) });
}

/** Each: id, name, what it asks of the host, the snippet, and the lines it needs. */
export const FORMS = [
  {
    id: 'element', name: 'Script and element', needs: 'You may add a script tag and your own elements.',
    snippet: (settings) => `${style(settings)}\n<script type="module" src="${escape(baseOf(settings))}resource-finder.js"></script>\n\n${element(settings)}\n`,
    policy: elementPolicy,
  },
  {
    id: 'single', name: 'One file, checked by the browser', needs: 'You may add a script tag. The browser refuses the file if a single byte of it was changed.',
    snippet: (settings) => `${style(settings)}\n<script type="module" src="${escape(baseOf(settings))}resource-finder.single.js"${settings.integrity ? ` integrity="${escape(settings.integrity)}"` : ''} crossorigin="anonymous"></script>\n\n${element(settings)}\n`,
    policy: elementPolicy,
  },
  {
    id: 'iframe', name: 'Frame', needs: 'You may add an iframe. embed.html and your list lie on a server of yours. Its script is optional: without it the frame keeps its height.',
    snippet: (settings) => `${tag('iframe', [
      `src="${escape(frameAddress(settings))}"`, `title="${escape(settings.title ?? (languageOf(settings) === 'es' ? 'Buscar ayuda cerca de usted' : 'Find help near you'))}"`, 'data-resource-finder',
      'width="100%"', `height="${Math.round(settings.height ?? 900)}"`, `sandbox="${FRAME_SANDBOX}"`, `allow="${FRAME_ALLOW}"`,
    ])}</iframe>\n<script async src="${escape(baseOf(settings))}resizer.js"></script>\n${answers988(settings) ? BESIDE[languageOf(settings)] : insideOf(settings).replaceAll(' slot="crisis"', '')}\n`,
    policy: (settings) => [
      { directive: 'frame-src', sources: [sourceOf(baseOf(settings), settings)], for: 'the frame', without: 'fallback' },
      { directive: 'script-src', sources: [sourceOf(baseOf(settings), settings)], for: 'a height that follows what is inside', without: 'size' },
    ],
  },
  {
    id: 'mount', name: 'Script and div', needs: 'You may add a script tag, but your system removes elements that it does not know.',
    snippet: (settings) => `${style(settings)}\n<script type="module" src="${escape(baseOf(settings))}mount.js"></script>\n\n${tag('div', ['data-resource-finder', ...attributesOf(mountSettings(settings), 'data-')])}\n${indent(insideOf(settings).replaceAll(' slot="crisis"', ''))}\n</div>\n`,
    policy: elementPolicy,
  },
  {
    id: 'static', name: 'List without a script', needs: 'Nothing: plain HTML. It has no search, and you paste it again when your list changes.',
    snippet: (settings) => `${style(settings)}\n\n${insideOf(settings).replaceAll(' slot="crisis"', '')}\n`,
    policy: stylePolicy,
  },
];

/** A whole header for a page that holds this form and nothing else. A page with a policy of its own adds the sources to it. */
export function policyText(lines) {
  return [`default-src 'none'`, ...lines.map(({ directive, sources }) => `${directive} ${sources.join(' ')}`)].join('; ');
}
