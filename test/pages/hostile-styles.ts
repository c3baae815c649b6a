/**
 * What the parts of the widget look like, as the browser computed it: every property of every key part, in each state.
 * All functions here run in the page.
 */

/** A part, by the way to it: through one shadow root after the other. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  'root': ['resource-finder', '.root'],
  'exit': ['resource-finder', 'rf-exit', 'a'],
  'strip': ['resource-finder', 'rf-crisis', '.rf-crisis'],
  'strip title': ['resource-finder', 'rf-crisis', '.rf-title'],
  'strip row': ['resource-finder', 'rf-crisis', '.rf-crisis > :nth-child(2)'],
  'strip number': ['resource-finder', 'rf-crisis', 'b'],
  'strip small': ['resource-finder', 'rf-crisis', 'small'],
  'call 988': ['resource-finder', 'rf-crisis', 'a[href="tel:988"]'],
  'call 911': ['resource-finder', 'rf-crisis', 'a[href="tel:911"]'],
  'more lines': ['resource-finder', 'rf-crisis', 'summary'],
  'question': ['resource-finder', '.question'],
  'door': ['resource-finder', 'rf-doors', 'button'],
  'door count': ['resource-finder', 'rf-doors', '.count'],
  'search label': ['resource-finder', 'rf-search', 'label'],
  'search field': ['resource-finder', 'rf-search', 'input'],
  'tool': ['resource-finder', '.tools button'],
  'results title': ['resource-finder', 'rf-results', '.title'],
  'list': ['resource-finder', 'rf-results', '.list'],
  'list item': ['resource-finder', 'rf-results', '.list > li'],
  'card': ['resource-finder', 'rf-results', 'article'],
  'card name': ['resource-finder', 'rf-results', '.name'],
  'card call': ['resource-finder', 'rf-results', 'a[href^="tel:"]'],
  'card website': ['resource-finder', 'rf-results', 'a[target]'],
  'card facts': ['resource-finder', 'rf-results', '.facts'],
  'card fact': ['resource-finder', 'rf-results', '.facts li'],
  'card mark': ['resource-finder', 'rf-results', '.mark'],
  'sort': ['resource-finder', 'rf-results', 'select'],
  'foot': ['resource-finder', '.foot'],
  'filters': ['resource-finder', 'rf-filters', 'form'],
  'filter': ['resource-finder', 'rf-filters', 'label'],
  'filter box': ['resource-finder', 'rf-filters', 'input'],
  'filter list': ['resource-finder', 'rf-filters', 'summary'],
  'detail': ['resource-finder', 'rf-detail', 'article'],
  'detail name': ['resource-finder', 'rf-detail', '.name'],
  'detail back': ['resource-finder', 'rf-detail', '.back'],
  'detail call': ['resource-finder', 'rf-detail', 'a[href^="tel:"]'],
  'detail section': ['resource-finder', 'rf-detail', 'section'],
  'detail table': ['resource-finder', 'rf-detail', 'table'],
  'detail day': ['resource-finder', 'rf-detail', 'th'],
  'detail hours': ['resource-finder', 'rf-detail', 'td'],
  'detail term': ['resource-finder', 'rf-detail', 'dt'],
  'map frame': ['resource-finder', 'rf-map', '.frame'],
  'map view': ['resource-finder', 'rf-map', '.view'],
  'map skip': ['resource-finder', 'rf-map', '.skip'],
  'map zoom': ['resource-finder', 'rf-map', '.zoom'],
  'map pin': ['resource-finder', 'rf-map', '.pin'],
  'map pin shape': ['resource-finder', 'rf-map', '.pin svg path'],
  'map count': ['resource-finder', 'rf-map', '.count'],
};

export type Styles = Record<string, Record<string, string>>;

/** Runs in the page. Parts that are not there are left out. */
export function styles(parts: Readonly<Record<string, readonly string[]>>): Styles {
  const found: Styles = {};
  for (const name of Object.keys(parts)) {
    let root: Document | ShadowRoot | null | undefined = document, element: Element | null | undefined;
    for (const step of parts[name] ?? []) {
      element = root?.querySelector(step);
      root = element?.shadowRoot;
    }
    if (!element) continue;
    const computed = getComputedStyle(element), own: Record<string, string> = {};
    for (let index = 0; index < computed.length; index++) {
      const property = computed.item(index);
      if (!property.startsWith('--')) own[property] = computed.getPropertyValue(property);
    }
    const box = element.getBoundingClientRect();
    own['box'] = `${Math.round(box.width)} x ${Math.round(box.height)}`;
    found[name] = own;
  }
  return found;
}

/** What differs, each kind of difference once: "property: clean -> here (parts)". */
export function differences(clean: Styles, here: Styles): string[] {
  const kinds = new Map<string, string[]>();
  const add = (kind: string, part: string): void => { kinds.set(kind, [...kinds.get(kind) ?? [], part]); };
  for (const part of Object.keys({ ...clean, ...here })) {
    const before = clean[part], after = here[part];
    if (!before || !after) add(before ? 'is gone' : 'is new', part);
    else for (const property of Object.keys({ ...before, ...after })) if (before[property] !== after[property]) add(`${property}: ${before[property]} -> ${after[property]}`, part);
  }
  return [...kinds].map(([kind, parts]) => `${kind} (${parts.join(', ')})`);
}

/** Runs in the page: everything that can be pressed and is smaller than it may be, in sight. */
export function smallTargets(): string[] {
  const found: string[] = [];
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (!(element.getRootNode() instanceof ShadowRoot) || !element.matches('a[href], button, input, select, summary') || !element.checkVisibility({ visibilityProperty: true })) continue;
      const box = (element.matches('input[type=checkbox]') ? element.closest('label') ?? element : element).getBoundingClientRect();
      // What is there for the keyboard alone has its size when it has focus.
      if (getComputedStyle(element).clipPath !== 'none') continue;
      const least = element.matches('a[href^="tel:"], a[href^="sms:"], a[part="exit"]') ? 44 : 24;
      if (box.width < least || box.height < least) found.push(`${element.localName}.${element.className} ${element.textContent.trim().slice(0, 20)}: ${box.width} x ${box.height}`);
    }
  };
  visit(document);
  return found;
}
