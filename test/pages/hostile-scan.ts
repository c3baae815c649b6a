/** What a page shows of hostile values, looked at from within it, through every shadow root. All of it runs in the page. */

export interface Found {
  /** What must not be: an element, an attribute, a link, hidden characters, a changed prototype, a called canary. */
  readonly wrong: string[];
  /** The numbers of the values that were seen somewhere, as text or in an attribute. */
  readonly marks: string[];
  readonly links: number;
  readonly elements: number;
}

/** `outside`: the page is ours from its first line (a report, a static list), so what stands in the light is looked at too. */
export const scan = (outside: boolean): Found => {
  const wrong: string[] = [], marks = new Set<string>();
  let links = 0, elements = 0;
  const page = globalThis as unknown as { called?: string[]; prototypes?: string };
  const BANNED = 'script, iframe, frame, object, embed, base, meta, link, style, template, applet, portal, audio, video, img, image, use, animate, set, foreignObject, math, marquee, noscript, textarea, resource-finder';
  const LOADING = ['src', 'srcset', 'srcdoc', 'action', 'formaction', 'data', 'poster', 'background', 'ping', 'manifest', 'code', 'codebase', 'http-equiv', 'xlink:href', 'is', 'autofocus', 'contenteditable', 'nonce', 'style', 'popover'];
  // Tab and line ends are white space; joiners are letters' business. Everything else of these kinds hides or reorders.
  const HIDDEN = /(?![\t\n\r\u200C\u200D\uFFFC])[\p{Cc}\p{Cf}\p{Cs}]/u;
  const KEYPAD = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];
  const keyed = (text: string): string => text.normalize('NFKC').toUpperCase().replace(/[A-Z]/g, (letter) => String(KEYPAD.findIndex((key) => key.includes(letter)) + 2)).replace(/\D/g, '');
  const name = (element: Element): string => `<${element.localName}${element.className && typeof element.className === 'string' ? `.${element.className}` : ''}> in ${element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host.localName : 'the page'}`;
  const look = (text: string, where: string): void => {
    for (const [mark] of text.matchAll(/m\d+x\d+/g)) marks.add(mark);
    if (HIDDEN.test(text)) wrong.push(`hidden characters ${JSON.stringify(text.slice(0, 60))} in ${where}`);
  };
  const link = (element: Element): void => {
    const href = element.getAttribute('href') ?? '', where = `${name(element)} ${href.slice(0, 120)}`;
    links++;
    let url: URL;
    try { url = new URL(href, document.baseURI); } catch { wrong.push(`no address: ${where}`); return; }
    if (/^https?:$/.test(url.protocol)) {
      if (url.username || url.password) wrong.push(`a hidden host: ${where}`);
      if (element.getAttribute('target') === '_blank' && !/\bnoopener\b/.test(element.getAttribute('rel') ?? '')) wrong.push(`no noopener: ${where}`);
    } else if (/^(tel|sms):$/.test(url.protocol)) {
      const [, digits = ''] = /^(?:tel|sms):\+?(\d{3,15})(?:;ext=\d{1,9})?$/.exec(href) ?? [];
      if (!digits) wrong.push(`not a number alone: ${where}`);
      // What is dialled is what is read.
      else if (!keyed(element.textContent).includes(digits.replace(/^1(?=\d{10}$)/, ''))) wrong.push(`another number than ${JSON.stringify(element.textContent.slice(0, 60))}: ${where}`);
    } else if (url.protocol === 'mailto:') {
      if (!/^mailto:[^?&%#,;\s]+@[^?&%#,;\s@]+$/.test(href)) wrong.push(`more than one mailbox: ${where}`);
    } else if (!(outside && href.startsWith('data:,'))) wrong.push(`a scheme that is not allowed: ${where}`);
  };
  const visit = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      const ours = root instanceof ShadowRoot || (outside && element.closest('body'));
      if (!ours) continue;
      elements++;
      // A report has one script and one style of its own; that no others run is its policy's business.
      if (element.matches(BANNED) && !(outside && !element.closest('main') && element.matches('script, style'))) wrong.push(`an element: ${name(element)} ${element.outerHTML.slice(0, 120)}`);
      for (const attribute of element.attributes) {
        if (/^on/i.test(attribute.name)) wrong.push(`a handler: ${attribute.name} of ${name(element)}`);
        // The map and the panel of suggestions are placed by script.
        const placed = attribute.name === 'style' && /^[\w\s:;.,()%-]*$/.test(attribute.value) && !/url|expression|binding/i.test(attribute.value);
        if (LOADING.includes(attribute.name) && !placed && !(attribute.name === 'autofocus' && element.id === 'title')) wrong.push(`an attribute: ${attribute.name}="${attribute.value.slice(0, 80)}" of ${name(element)}`);
        // The id of a record is what it is: it is compared, never shown.
        if (attribute.name !== 'data-id') look(attribute.value, `${attribute.name} of ${name(element)}`);
      }
      if (element.hasAttribute('href')) link(element);
      for (const child of element.childNodes) if (child instanceof Text) look(child.data, name(element));
    }
  };
  visit(document);
  for (const call of page.called ?? []) wrong.push(`called: ${call}`);
  const prototypes = [Object, Array, Function, String, Number, Promise, Map, Set, RegExp, Element, Event, Node].map((each) => Reflect.ownKeys(each.prototype as object).map(String).join()).join('|');
  page.prototypes ??= prototypes;
  if (page.prototypes !== prototypes || 'polluted' in {}) wrong.push('a prototype was changed');
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) wrong.push(`the page is ${wide} px too wide`);
  return { wrong, marks: [...marks], links, elements };
};

/** What is there to be called, by a payload that ran: in the page before anything else. */
export const TRAP = `
  window.called = [];
  for (const name of ['canary', 'alert', 'confirm', 'prompt', 'print', 'open', 'eval']) window[name] = (...given) => { called.push(name + ' ' + given); };
  addEventListener('securitypolicyviolation', (event) => { called.push('refused ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample); });
  addEventListener('error', (event) => { called.push('error ' + event.message); });
  addEventListener('unhandledrejection', (event) => { called.push('rejection ' + event.reason); });
  window.prototypes = [Object, Array, Function, String, Number, Promise, Map, Set, RegExp, Element, Event, Node].map((each) => Reflect.ownKeys(each.prototype).map(String).join()).join('|');
`;

export interface Shown { readonly cards: number; readonly pins: number; readonly listings: number; readonly suggested: number }

/**
 * Everything is opened that can be: all cards, filters with their lists, the map, places near, suggestions, and each listing
 * in turn; after each, the page is looked at. `given` are resources that the host's own script hands over.
 */
export const explore = async (given: string | undefined, most: number): Promise<Shown> => {
  type Finder = HTMLElement & { resources?: unknown; query: object; directory?: { later?: Promise<unknown>; search(query: object): Promise<{ items: { resource: { id: string } }[] }> }; current?: { selected?: { id: string } } };
  const finder = document.querySelector<HTMLElement>('resource-finder') as unknown as Finder;
  const inside = (element: string): ShadowRoot | null | undefined => finder.shadowRoot?.querySelector(element)?.shadowRoot;
  const pause = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 10); });
  const until = async (there: () => unknown, what: string, tries = 6000): Promise<void> => {
    for (let wait = 0; !there(); wait++) {
      if (wait > tries) throw new Error(`never: ${what}; ${(globalThis as unknown as { called: string[] }).called.join('; ')}`);
      await pause();
    }
  };
  if (given !== undefined) finder.resources = JSON.parse(given);
  await until(() => finder.directory && inside('rf-results')?.querySelector('.facts'), 'cards');
  await finder.directory?.later;
  const press = (words: RegExp): void => { [...finder.shadowRoot?.querySelectorAll('button') ?? []].find((button) => words.test(button.textContent))?.click(); };
  press(/^\s*Filters/);
  press(/^\s*Near you/);
  press(/^\s*Map\s*$/);
  await until(() => inside('rf-map')?.querySelector('.pin, canvas, .notice'), 'the map');
  await until(() => inside('rf-near'), 'places near');
  for (const name of ['rf-filters', 'rf-crisis', 'rf-near']) for (const details of inside(name)?.querySelectorAll('details') ?? []) details.open = true;
  const cards = inside('rf-results')?.querySelectorAll('article').length ?? 0, pins = inside('rf-map')?.querySelectorAll('.pin').length ?? 0;
  for (const pin of [...inside('rf-map')?.querySelectorAll('.pin') ?? []].slice(0, 5)) pin.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
  // Suggestions come while the field has focus.
  const field = inside('rf-search')?.querySelector('input');
  let suggested = 0;
  for (const word of ['Serv', 'scri', 'Ment', 'java']) {
    if (!field) break;
    field.focus();
    field.value = word;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    // What is typed is asked a moment later.
    await until(() => (finder.query as { text?: string }).text === word, `asked for ${word}`);
    for (let wait = 0; wait < 30 && !inside('rf-search')?.querySelector('rf-suggestions')?.shadowRoot?.querySelector('.panel'); wait++) await pause();
    suggested += inside('rf-search')?.querySelector('rf-suggestions')?.shadowRoot?.querySelectorAll('button').length ?? 0;
    (globalThis as unknown as { looked: () => void }).looked();
  }
  finder.query = {};
  const ids = (await finder.directory?.search({ limit: most }))?.items.map(({ resource }) => resource.id) ?? [];
  (globalThis as unknown as { looked: () => void }).looked();
  let listings = 0;
  for (const id of ids) {
    finder.query = { id };
    await until(() => finder.current?.selected?.id === id && inside('rf-detail')?.querySelector('article'), `the listing ${id}`);
    await (finder.shadowRoot?.querySelector('rf-detail') as unknown as { updateComplete?: Promise<unknown> }).updateComplete;
    listings++;
    (globalThis as unknown as { looked: () => void }).looked();
  }
  return { cards, pins, listings, suggested };
};
