/** What an import that no browser understands means, in one place for the build and for both test runners. */
import { transform } from 'esbuild';

/**
 * `import sheet from './x.css'` gives a Lit `CSSResult`. Lit makes the constructable stylesheet when an element first
 * renders, so that importing an element in Node does nothing, and a page with `style-src 'self'` sees no inline style.
 */
export async function cssModule(css) {
  // Leaflet's pictures are replaced by our own markers and controls. A URL in a constructed sheet would resolve
  // against the host's page, so none is kept.
  const local = css.replace(/url\(images\/[^)]+\)/g, 'none');
  const { code } = await transform(local, { loader: 'css', minify: true });
  // What esbuild leaves, because a custom property may be text to somebody: ours are colours and lengths.
  const short = code.trim().replace(/(--[\w-]+): /g, '$1:').replace(/(var\(--[\w-]+|light-dark\([^()]+), /g, '$1,');
  return `import{unsafeCSS}from'lit';export default unsafeCSS(${JSON.stringify(short)});`;
}

/** Leaflet 1.9's package names only its UMD file; this is its ES module. */
export const leafletModule = 'node_modules/leaflet/dist/leaflet-src.esm.js';

/** The time zone lookup is a script that sets `module.exports` at its end; here it exports. */
export const isZoneLookup = (id) => id.replaceAll('\\', '/').includes('@photostructure/tz-lookup/tz.js');
export const zoneLookupModule = (code) => code.replace(/"undefined"!=typeof module&&\(module\.exports=(\w+)\);?\s*$/, ';export default $1;');

/**
 * Leaflet tries on import whether HTML may hold an SVG, by `innerHTML`. Under Trusted Types that throws, and in the single
 * file it would end the whole script. Every browser above our floor may; the same question without HTML answers the same.
 */
export const isLeafletBrowser = (id) => id.replaceAll('\\', '/').endsWith('leaflet/src/core/Browser.js');
export function leafletBrowserModule(code) {
  const question = "div.innerHTML = '<svg/>';";
  if (!code.includes(question)) throw new Error('Leaflet asks otherwise now: look at its Browser.js again.');
  return code.replace(question, "div.appendChild(svgCreate('svg'));");
}

/** rbush and quickselect name a script for browsers before their ES module; protomaps-leaflet imports them. */
export const esModules = { rbush: 'node_modules/rbush/index.js', quickselect: 'node_modules/quickselect/index.js' };

/**
 * Two packages keep the names of their functions with `name(function, 'function')`, which a bundler must take for an
 * effect, so that nothing of them can be left out. Nobody reads the names; without them a map file's chunk is a third smaller.
 */
const keepsNames = /node_modules\/(?:@protomaps\/basemaps|protomaps-leaflet)\/dist\//;
export const isNameKeeper = (id) => keepsNames.test(id.replaceAll('\\', '/'));
export function namelessModule(code) {
  const keeper = /(\w+)=\((\w+),(\w+)\)=>\w+\(\2,"name",\{value:\3,configurable:!0\}\)/;
  if (!keeper.test(code)) throw new Error('This package keeps the names of its functions otherwise now: look at it again.');
  return code.replace(keeper, '$1=($2,$3)=>$2');
}

/**
 * Leaflet walks its own tables of events, layers and tiles with `for…in`, which also meets what a page's other scripts gave to
 * every object: the map then failed as it was made. None of its tables is meant to inherit, so their own keys are enough.
 */
export const isLeafletSource = (id) => /leaflet\/src\/.*\.js$/.test(id.replaceAll('\\', '/'));
export const leafletSourceModule = (code) => code.replace(/\bfor \((var )?(\w+) in (?!pos\.coords)([\w.[\]]+)\) \{/g, 'for ($1$2 of Object.keys($3 || {})) {');
