/**
 * Whether colours can be read: WCAG 2.1, contrast of text (4.5 to 1) and of the edges of controls (3 to 1), for every
 * pair that the widget shows. Pure: no page, so that a test can hold every theme to it.
 *
 * What it refuses: anything that is not a hex colour. A name or a function of CSS may mean another colour elsewhere.
 */

/** Colours of the widget that no theme can change, as [light, dark]. */
export const FIXED = { edge: ['#71808e', '#8593a1'], button: ['#ffffff', '#ffffff'] };
/** [front, ground, least ratio]: every two that lie on each other. */
export const PAIRS = /** @type {[string, string, number][]} */ ([
  ['ink', 'surface', 4.5], ['ink', 'raised', 4.5], ['ink-quiet', 'surface', 4.5], ['ink-quiet', 'raised', 4.5],
  ['accent', 'surface', 4.5], ['accent', 'raised', 4.5], ['on-accent', 'accent', 4.5], ['open', 'surface', 4.5],
  ['on-crisis', 'crisis', 4.5], ['button', 'crisis', 3], ['edge', 'surface', 3],
]);

/** @param {string} text @returns {[number, number, number] | undefined} 0 to 255 each */
export function rgbOf(text) {
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(text.trim()) ?? [];
  const digits = long ?? short?.replace(/./g, '$&$&');
  if (digits === undefined) return undefined;
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

/** @param {[number, number, number]} rgb */
const luminance = (rgb) => {
  const [red, green, blue] = rgb.map((value) => value / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** @param {string} one @param {string} other @returns {number} 1 to 21; 0 where one of them is not a colour */
export function ratio(one, other) {
  const colours = [rgbOf(one), rgbOf(other)];
  if (!colours[0] || !colours[1]) return 0;
  const [dark, light] = colours.map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** As a person would say it; rounded down, so that 4.49 is never shown as the 4.5 that it is not. */
export const shownRatio = (value) => (Math.floor(value * 100) / 100).toString();

/**
 * The pairs that cannot be read, in one scheme.
 * @param {Record<string, readonly [string, string]>} colours every colour as [light, dark]
 * @param {0 | 1} scheme
 * @returns {{ front: string, ground: string, ratio: number, least: number }[]}
 */
export function failing(colours, scheme) {
  const all = { ...colours, ...FIXED };
  return PAIRS.map(([front, ground, least]) => ({ front, ground, least, ratio: ratio(all[front][scheme], all[ground][scheme]) }))
    .filter((pair) => pair.ratio < pair.least);
}

const hex = (rgb) => `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/**
 * The nearest shade of a colour with which all of its pairs can be read; undefined where there is none.
 * @param {Record<string, readonly [string, string]>} colours
 * @param {string} name @param {0 | 1} scheme
 * @returns {string | undefined}
 */
export function nearest(colours, name, scheme) {
  const start = rgbOf(colours[name][scheme]);
  if (!start) return undefined;
  const fits = (shade) => !failing({ ...colours, [name]: scheme ? [colours[name][0], shade] : [shade, colours[name][1]] }, scheme)
    .some(({ front, ground }) => front === name || ground === name);
  for (let step = 0; step <= 50; step += 1) {
    for (const end of [0, 255]) {
      const shade = hex(start.map((value) => value + (end - value) * (step / 50)));
      if (fits(shade)) return shade;
    }
  }
  return undefined;
}
