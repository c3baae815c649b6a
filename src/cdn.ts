/**
 * The script tag. Two checks come before anything else is evaluated: a second script on a page must not run a second
 * Lit (a strict Trusted Types policy would end it with an error), and on a browser below the floor nothing happens at
 * all, so that what the host wrote stays.
 */
const able = 'replaceSync' in (globalThis.CSSStyleSheet?.prototype ?? {}) && CSS.supports('color', 'light-dark(red, red)');

if (able && customElements.get('resource-finder')) {
  document.dispatchEvent(Object.assign(new Event('rf-error'), { code: 'defined-twice', severity: 'warning' }));
} else if (able) {
  void import('./define.js');
}

export {};
