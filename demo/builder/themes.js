/**
 * The ready-made themes, as values of the widget's public custom properties. Each colour is [light, dark].
 * A test holds every pair of every theme to WCAG 2.1 AA; the high-contrast one to AAA.
 */

/** What the widget wears where nothing is set (src/elements/base/base.css says the same). */
const plain = {
  surface: ['#ffffff', '#14181d'], raised: ['#f5f7f9', '#1c2228'], ink: ['#1b1f24', '#eef1f4'], 'ink-quiet': ['#4a5560', '#b3bec9'],
  line: ['#d3d9df', '#38424c'], accent: ['#005ea2', '#73b3e7'], 'on-accent': ['#ffffff', '#0b1a26'], open: ['#1e6b3a', '#7fd6a0'],
  crisis: ['#12304d', '#0b2036'], 'on-crisis': ['#ffffff', '#ffffff'],
};

/** In the colours of the U.S. Web Design System. */
const uswds = {
  surface: ['#ffffff', '#1b1b1b'], raised: ['#f0f0f0', '#2d2e2f'], ink: ['#1b1b1b', '#f0f0f0'], 'ink-quiet': ['#565c65', '#c6cace'],
  line: ['#dfe1e2', '#565c65'], accent: ['#005ea2', '#73b3e7'], 'on-accent': ['#ffffff', '#1b1b1b'], open: ['#446443', '#86b98e'],
  crisis: ['#162e51', '#112f4e'], 'on-crisis': ['#ffffff', '#ffffff'],
};

const contrast = {
  surface: ['#ffffff', '#000000'], raised: ['#ffffff', '#000000'], ink: ['#000000', '#ffffff'], 'ink-quiet': ['#000000', '#ffffff'],
  line: ['#000000', '#ffffff'], accent: ['#00307a', '#ffe34d'], 'on-accent': ['#ffffff', '#000000'], open: ['#00471b', '#8dffb5'],
  crisis: ['#000000', '#000000'], 'on-crisis': ['#ffffff', '#ffffff'],
};

/** @typedef {Record<string, readonly [string, string]>} Colours */

/** @type {Readonly<Record<string, { colours: Colours, more?: Record<string, string> }>>} */
export const THEMES = {
  plain: { colours: plain },
  uswds: { colours: uswds, more: { '--rf-radius': '4px', '--rf-font': '"Public Sans", "Source Sans Pro", system-ui, sans-serif' } },
  'high-contrast': { colours: contrast, more: { '--rf-radius': '0' } },
};

/** The colours that a person may set, in the order to ask for them. */
export const COLOURS = Object.keys(plain);
