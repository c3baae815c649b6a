/** The built apps on a host of their own, and what every test asks of a page: what was said on its console, and what stands in the widget. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openHost, type Host } from '../pages/host.js';

/** In the page, before any of its scripts. */
export const ASIDE = `<script>
  window.said = [];
  for (const kind of ['error', 'warn']) {
    const was = console[kind];
    console[kind] = (...words) => { said.push(kind + ': ' + words.map(String).join(' ')); was.apply(console, words); };
  }
  addEventListener('error', (event) => { said.push('thrown: ' + event.message); });
  addEventListener('unhandledrejection', (event) => { said.push('rejected: ' + event.reason); });
  addEventListener('rf-error', (event) => { said.push('rf-error: ' + event.code); });
  // A number that is pressed would leave the page.
  addEventListener('click', (event) => { if (event.composedPath()[0].closest('a[href^="tel:"]')) event.preventDefault(); });
  /** From the document on, through the shadow root of each. */
  window.inside = (...selectors) => selectors.reduce((found, selector) => found.flatMap((each) => [...(each.shadowRoot ?? each).querySelectorAll(selector)]), [document]);
</script>`;

declare global {
  var said: string[], inside: (...selectors: string[]) => HTMLElement[];
}

export interface App { readonly name: string; readonly url: string; readonly html: string }

/** Every page of each app, in production and in development, at /<app>/<build>/<page>. */
export async function openApps(names: readonly string[]): Promise<{ host: Host; apps: readonly App[] }> {
  const host = await openHost();
  const apps = names.flatMap((name) => (['dist', 'development'] as const).flatMap((build) => {
    const folder = path.join('.build/frameworks', name, build), prefix = `/${name}/${build}/`;
    host.folders.set(prefix, folder);
    return readdirSync(folder).filter((file) => file.endsWith('.html')).map((file) => {
      const html = readFileSync(path.join(folder, file), 'utf8');
      // An address of its own for each page, and for the index that of its folder: Angular's links begin there.
      const address = prefix + (file === 'index.html' ? '' : file);
      host.pages.set(address, { body: html.replace('<head>', `<head>${ASIDE}`) });
      return { name: `${name}/${file}, ${build === 'dist' ? 'production' : build}`, url: new URL(address, host.url).href, html };
    });
  }));
  return { host, apps };
}
