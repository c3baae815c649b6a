/** Follows the language of the page an element is in. It comes after the first page, which asks for the language itself. */
function* rootsOf(element: Element): Generator<Document | ShadowRoot> {
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    yield root;
    if (root instanceof Document) return;
  }
}

/** Calls `changed` whenever a `lang` that may matter to the element changes, until `signal` aborts. */
export function watchLanguage(element: Element, changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(changed);
  for (const root of rootsOf(element)) observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
