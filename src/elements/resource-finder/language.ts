/** The language a page says an element is in: its own `lang`, the nearest one above it (through shadow roots), or none. */
export function languageOf(element: Element): string {
  for (let from: Element | undefined = element; from;) {
    const said: Element | null = from.closest('[lang]');
    if (said) return said.getAttribute('lang') || 'en';
    from = (from.getRootNode() as Partial<ShadowRoot>).host;
  }
  return 'en';
}
