/**
 * `<div data-resource-finder data-feed="…">`, for systems that remove elements they do not know but keep `data-*`.
 *
 * Each such node gets a `<resource-finder>` inside it: `data-feed` becomes `feed`, and so on, and what stood inside moves
 * along as the fallback. The node itself stays, with its classes and whatever the host's own scripts know of it. Nodes
 * that come later are found too. That one is done is read from the page (the element is there), so a page that is copied
 * and put back, or a second copy of this script, mounts nothing twice.
 *
 * A script of its own: the element's first script does not grow by it. It fetches resource-finder.js from beside itself
 * when there is something to mount, unless the page names a script of the finder itself: one that the browser refused for
 * its `integrity` must not come in by this door. What it refuses: to throw into the page, and attributes of other people.
 */
const NODE = '[data-resource-finder]:not(iframe, resource-finder)';
const OWN_SCRIPT = /\/resource-finder[^/]*\.js(?:[?#]|$)/;
/** What the element takes; a test holds this list to the element's own. */
const NAMES = ['feed', 'time-zone', 'region', 'basemap', 'gazetteer', 'categories', 'columns', 'crisis-lines', 'config', 'notice',
  'exit-url', 'correction-url', 'heading-level', 'page-size', 'url-sync', 'offline', 'lang', 'doctor'];
const BARE = ['url-sync', 'offline'];

const mounted = (node: Element): Element | null => node.querySelector(':scope > resource-finder');

function give(finder: Element, name: string, value: string | null): void {
  // A config that is written out stands where the element looks for one. No address starts with a brace.
  if (name === 'config' && value?.trim().startsWith('{')) {
    const inert = document.createElement('script');
    inert.type = 'application/json';
    inert.append(value);
    finder.querySelector(':scope > script[type="application/json"]')?.remove();
    finder.append(inert);
  } else if (value === null || (BARE.includes(name) && value === 'false')) {
    finder.removeAttribute(name);
  } else {
    finder.setAttribute(name, value);
  }
}

function mountNode(node: Element): void {
  if (mounted(node)) return;
  const finder = document.createElement('resource-finder');
  finder.append(...node.childNodes);
  for (const strip of finder.querySelectorAll(':scope > .rf-crisis:not([slot])')) strip.slot = 'crisis';
  for (const name of NAMES) if (node.hasAttribute(`data-${name}`)) give(finder, name, node.getAttribute(`data-${name}`));
  node.append(finder);
}

/** The element's script, from beside this one. If it does not come, what stood inside goes on standing. */
function fetchElement(): void {
  if (customElements.get('resource-finder') || [...document.scripts].some(({ src }) => OWN_SCRIPT.test(src))) return;
  import('./cdn.js').catch(() => {
    document.dispatchEvent(Object.assign(new Event('rf-error'), { code: 'script-not-loaded', severity: 'error' }));
  });
}

/** Mount what is in `root` now and what comes later, until `signal` says stop. */
export function mount(root: Document | Element, signal: AbortSignal): void {
  const look = (within: Document | Element): void => {
    const nodes = [...within.querySelectorAll(NODE), ...(within instanceof Element && within.matches(NODE) ? [within] : [])]
      // One inside another would be the other's fallback.
      .filter((node) => !node.parentElement?.closest('resource-finder'));
    for (const node of nodes) mountNode(node);
    if (nodes.length > 0) fetchElement();
  };
  const watch = new MutationObserver((changes) => {
    for (const { target, attributeName, addedNodes } of changes) {
      for (const added of addedNodes) if (added instanceof Element && added.isConnected) look(added);
      if (!attributeName || !(target instanceof Element) || !target.matches(NODE)) continue;
      const finder = mounted(target), name = attributeName.slice('data-'.length);
      if (!finder) look(target);
      else if (NAMES.includes(name)) give(finder, name, target.getAttribute(attributeName));
    }
  });
  watch.observe(root, { childList: true, subtree: true, attributeFilter: ['data-resource-finder', ...NAMES.map((name) => `data-${name}`)] });
  signal.addEventListener('abort', () => { watch.disconnect(); }, { once: true });
  look(root);
}

mount(document, new AbortController().signal);
