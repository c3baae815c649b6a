/**
 * From what a person chose to what the forms print (forms.js) and the preview wears: pure, so that it is tested without
 * a page. What cannot be used is left out and named; nothing is mended in silence.
 */
import { failing, nearest, rgbOf } from './contrast.js';
import { embedSettings } from './forms.js';
import { COLOURS, THEMES } from './themes.js';

/** @typedef {Record<string, [string, string]>} Painted Colours that a person set, as [light, dark]; "" is the theme's. */

/**
 * @typedef {object} Choices
 * @property {string} base Address of the folder with the scripts.
 * @property {string} feed @property {string} lang @property {string} region @property {string} timeZone
 * @property {string[]} doors @property {Record<string, string>} categories @property {Record<string, string>} columns
 * @property {string} theme @property {Painted} colours @property {'' | 'outline' | 'pmtiles' | 'raster'} basemapKind
 * @property {string} basemap Its address. @property {string} basemapOutline What is drawn where that fails. @property {string} basemapAttribution
 * @property {string[]} publicPlaces Names of places that seem confidential and are not.
 * @property {string} lineName @property {string} linePhone @property {string} lineText @property {string} lineAbout
 * @property {string} exitUrl @property {string} correctionUrl
 * @property {string} inside "lines" or "list": what stands before the script.
 */

/** Nothing chosen yet. @type {Readonly<Choices>} */
export const START = Object.freeze({
  base: '/resource-finder/', feed: '', lang: '', region: 'US', timeZone: '', doors: [], categories: {}, columns: {},
  theme: 'plain', colours: {}, basemapKind: '', basemap: '', basemapOutline: '', basemapAttribution: '', publicPlaces: [],
  lineName: '', linePhone: '', lineText: '', lineAbout: '', exitUrl: '', correctionUrl: '', inside: 'lines',
});

const WHOLE = { en: 'The whole list as a file', es: 'La lista completa en un archivo' };
/** A list that was pasted does not grow old by itself: it says of which day it is. */
const DATED = {
  en: (date) => `This list is of ${date}. Call before you go.`,
  es: (date) => `Esta lista es del ${date}. Llame antes de ir.`,
};
const escape = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** An address of the page's own site, or of the web. @param {string} text */
export function isAddress(text, schemes = /^https?:$/) {
  const value = text.trim();
  if (!value || /[\s\p{Cc}]/u.test(value.replaceAll(/\{(?:[xyzsr]|-y)\}/g, ''))) return false;
  try {
    return schemes.test(new URL(value, 'https://page.invalid/').protocol);
  } catch {
    return false;
  }
}

const isMapFile = (text) => isAddress(text) && /\.pmtiles$/i.test(new URL(text.trim(), 'https://page.invalid/').pathname);
const isOutline = (text) => isAddress(text) && !text.includes('{') && !isMapFile(text);
const isPictures = (text) => isAddress(text) && ['{z}', '{x}'].every((each) => text.includes(each)) && /\{-?y\}/.test(text) && !/[{}]/.test(text.replaceAll(/\{(?:[xyzsr]|-y)\}/g, ''));
/** What an address must be for each kind of background. */
const BASEMAPS = { outline: [isOutline, 'notOutline'], pmtiles: [isMapFile, 'notMapFile'], raster: [isPictures, 'notPictures'] };

/** A zone that this browser knows, by its IANA name. */
function isZone(name) {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/**
 * What was typed and cannot be used: field -> code of a sentence.
 * @param {Choices} choices
 * @returns {Record<string, string>}
 */
export function wrong(choices) {
  const found = {};
  const check = (field, fits, code) => { if (choices[field] !== '' && !fits(choices[field])) found[field] = code; };
  check('base', (value) => isAddress(value), 'notAddress');
  check('feed', (value) => value.trim().split(/\s+/).every((each) => isAddress(each)), 'notAddress');
  check('region', (value) => /^[A-Za-z]{2}$/.test(value.trim()), 'notRegion');
  check('timeZone', (value) => isZone(value.trim()), 'notZone');
  check('basemap', (value) => isAddress(value), 'notAddress');
  const [fits, code] = BASEMAPS[choices.basemapKind] ?? [];
  if (fits && !found.basemap) check('basemap', fits, code);
  check('basemapOutline', isOutline, 'notOutline');
  check('exitUrl', (value) => /^https?:\/\//i.test(value.trim()) && isAddress(value), 'notWeb');
  check('correctionUrl', (value) => isAddress(value, /^(?:https?|mailto):$/), 'notCorrection');
  if (choices.lineName.trim() && !choices.linePhone.trim() && !choices.lineText.trim()) found.linePhone = 'lineNoNumber';
  if (!choices.lineName.trim() && (choices.linePhone.trim() || choices.lineText.trim())) found.lineName = 'lineNoName';
  return found;
}

/** The theme's colours with the person's own in their places. @param {Pick<Choices, 'theme' | 'colours'>} of @returns {import('./themes.js').Colours} */
export function coloursOf({ theme, colours }) {
  const own = THEMES[theme]?.colours ?? THEMES.plain.colours;
  return Object.fromEntries(COLOURS.map((name) => [name, /** @type {[string, string]} */ ([0, 1].map((scheme) => colours[name]?.[scheme] || own[name][scheme]))]));
}

/**
 * The colours that are refused, each with the pair that cannot be read and the nearest shade that can. Where two that a
 * person set do not go together, both are named: either may be changed.
 * @param {Choices} choices
 * @returns {{ name: string, scheme: 0 | 1, code: 'notColour' | 'unreadable', other?: string, ratio?: number, least?: number, try?: string }[]}
 */
export function refused(choices) {
  const found = [];
  const set = (name, scheme) => Boolean(choices.colours[name]?.[scheme]);
  const readable = {};
  for (const name of COLOURS) {
    readable[name] = [0, 1].map((scheme) => {
      if (!set(name, scheme) || rgbOf(choices.colours[name][scheme])) return choices.colours[name]?.[scheme] ?? '';
      found.push({ name, scheme, code: 'notColour' });
      return '';
    });
  }
  const all = coloursOf({ ...choices, colours: readable });
  for (const scheme of /** @type {const} */ ([0, 1])) for (const { front, ground, ratio, least } of failing(all, scheme)) {
    for (const [name, other] of [[front, ground], [ground, front]]) {
      if (!readable[name]?.[scheme]) continue;
      const better = nearest(all, name, scheme);
      found.push({ name, scheme, code: 'unreadable', other, ratio, least, ...(better && { try: better }) });
    }
  }
  return found;
}

/** The colours as they are used: what is refused is the theme's again. @param {Choices} choices */
export function usedColours(choices) {
  const out = new Set(refused(choices).map(({ name, scheme }) => `${name} ${scheme}`));
  const kept = Object.fromEntries(Object.entries(choices.colours).map(([name, pair]) => [name, pair.map((value, scheme) => (out.has(`${name} ${scheme}`) ? '' : value))]));
  return coloursOf({ ...choices, colours: kept });
}

/** The custom properties to set: those that differ from what the widget wears by itself. @param {Choices} choices @returns {Record<string, string>} */
export function propertiesOf(choices) {
  const used = usedColours(choices);
  const own = THEMES.plain.colours;
  const colours = COLOURS.filter((name) => [0, 1].some((scheme) => used[name][scheme].toLowerCase() !== own[name][scheme]))
    .map((name) => [`--rf-color-${name}`, used[name][0] === used[name][1] ? used[name][0] : `light-dark(${used[name].join(', ')})`]);
  return Object.fromEntries([...colours, ...Object.entries(THEMES[choices.theme]?.more ?? {})]);
}

/** Lines for the page's style sheet; "" where there is nothing to set. The static crisis strip wears them too. @param {Choices} choices */
export function styleOf(choices) {
  const lines = Object.entries(propertiesOf(choices)).map(([name, value]) => `  ${name}: ${value};`);
  return lines.length ? `resource-finder, [data-resource-finder], .rf-crisis {\n${lines.join('\n')}\n}\n` : '';
}

/** The city's own line as `crisis-lines` takes it; undefined where none can be called. @param {Choices} choices */
export function crisisLinesOf(choices) {
  const { lineName, linePhone, lineText, lineAbout } = choices;
  if (!lineName.trim() || (!linePhone.trim() && !lineText.trim())) return undefined;
  const line = { name: lineName, about: lineAbout, phone: linePhone, text: lineText };
  return [Object.fromEntries(Object.entries(line).map(([key, value]) => [key, value.trim()]).filter(([, value]) => value))];
}

/** The element's attributes and config. @param {Choices} choices */
export function elementOf(choices) {
  const bad = wrong(choices);
  const text = (field) => (bad[field] ? '' : String(choices[field]).trim());
  const region = text('region').toUpperCase();
  const kind = choices.basemapKind, first = kind && text('basemap');
  const basemap = [first, first && kind !== 'outline' && text('basemapOutline')].filter(Boolean).join(' ');
  const attributes = {
    feed: text('feed'), 'time-zone': text('timeZone'), region: region === 'US' ? '' : region, basemap, 'exit-url': text('exitUrl'), 'correction-url': text('correctionUrl'), lang: choices.lang,
  };
  const lines = crisisLinesOf(choices), credit = choices.basemapAttribution.trim();
  const config = {
    ...(choices.doors.length && { doors: choices.doors }), ...(lines && { crisisLines: lines }), ...(basemap && credit && { basemapAttribution: credit }),
    ...(choices.publicPlaces.length && { publicPlaces: choices.publicPlaces }), ...(Object.keys(choices.categories).length && { categories: choices.categories }), ...(Object.keys(choices.columns).length && { columns: choices.columns }),
  };
  return { attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value)), config };
}

/**
 * What a form prints from.
 * @param {Choices} choices
 * @param {{ crisis: string, list: string, date: Date, integrity?: string }} made the crisis lines alone and the whole static list, as HTML, and of when
 * @param {string} form
 * @returns {import('./forms.js').Settings}
 */
export function settingsOf(choices, { crisis, list, date, integrity }, form) {
  const { attributes, config } = elementOf(choices);
  const { lang, ...rest } = attributes;
  const file = (attributes.feed ?? '').split(/\s+/)[0];
  const link = file ? `<p><a href="${escape(file)}">${WHOLE[lang === 'es' ? 'es' : 'en']}</a></p>\n` : '';
  const own = lang === 'es' ? 'es' : 'en';
  const dated = `<p>${DATED[own](new Intl.DateTimeFormat(own, { dateStyle: 'long' }).format(date))}</p>\n`;
  const inside = form === 'static' || choices.inside === 'list' ? list + dated : crisis + link;
  return {
    base: wrong(choices).base ? START.base : choices.base.trim(), attributes: form === 'iframe' ? rest : attributes, config, inside,
    ...(lang && { lang }), ...(integrity && { integrity }),
  };
}

/**
 * What must stand in embed.html itself; undefined where nothing must. A list or a map of another server is named there,
 * because embed.html reads from its own alone until it is told otherwise.
 * @param {import('./forms.js').Settings} settings
 */
export function frameSettings(settings) {
  const { attributes, config } = JSON.parse(embedSettings(settings));
  const addresses = ['feed', 'basemap'].flatMap((name) => String(settings.attributes?.[name] ?? '').split(/\s+/)).filter((each) => /^(?:https?:)?\/\//i.test(each));
  const made = { ...(Object.keys(attributes).length && { attributes }), ...(Object.keys(config ?? {}).length && { config }), ...(addresses.length && { allow: ['/', ...addresses] }) };
  return Object.keys(made).length ? JSON.stringify(made, null, 2).replaceAll('<', '\\u003c') : undefined;
}
