/** The language a page says an element is in: its own `lang`, the nearest one above it (through shadow roots), or none. */
function* rootsOf(element: Element): Generator<Document | ShadowRoot> {
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    yield root;
    if (root instanceof Document) return;
  }
}

export function languageOf(element: Element): string {
  for (let from: Element | undefined = element; from;) {
    const said: Element | null = from.closest('[lang]');
    if (said) return said.getAttribute('lang') || 'en';
    const root = from.getRootNode();
    from = root instanceof ShadowRoot ? root.host : undefined;
  }
  return 'en';
}

/** Calls `changed` whenever a `lang` that may matter to the element changes, until `signal` aborts. */
export function watchLanguage(element: Element, changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(changed);
  for (const root of rootsOf(element)) observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
