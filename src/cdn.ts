/**
 * The script tag. Two checks come before anything else is evaluated: a second script on a page must not run a second
 * Lit (a strict Trusted Types policy would end it with an error), and on a browser below the floor nothing happens at
 * all, so that what the host wrote stays.
 *
 * The first script on a page takes it, by a promise that every later one finds, whatever its version: it says
 * "defined-twice" and does nothing. Only where the first one's files did not come does the next one try.
 */
const key = Symbol.for('resource-finder');
const page = globalThis as { [key]?: Promise<unknown> };
const able = 'replaceSync' in (globalThis.CSSStyleSheet?.prototype ?? {}) && CSS.supports('color', 'light-dark(red, red)') && 'PluralRules' in Intl && 'ListFormat' in Intl;

const tell = (code: string, severity: 'error' | 'warning'): void => {
  document.dispatchEvent(Object.assign(new Event('rf-error'), { code, severity }));
};
const load = (): Promise<unknown> => import('./define.js');

if (able) {
  const first = page[key] ?? (customElements.get('resource-finder') && Promise.resolve());
  const mine = page[key] = first ? first.then(() => { tell('defined-twice', 'warning'); }, load) : load();
  mine.catch(() => { tell('script-not-loaded', 'error'); });
}

export {};
