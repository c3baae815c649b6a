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
  return `import{unsafeCSS}from'lit';export default unsafeCSS(${JSON.stringify(code.trim())});`;
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
