/** What a resident does on a host's page, from within it: no driver's own tools, which a hostile page may break. All of it runs in the page. */

export const STATES = ['results', 'filters', 'map', 'detail'] as const;

/** Waits for a state of the widget, and brings it about. The clock stands still: a Monday, 10 AM in New York. */
export const reach = async (wanted: string): Promise<void> => {
  const finder = document.querySelector('resource-finder') as HTMLElement & { now?: () => Date; directory?: { later?: Promise<unknown> }; updateComplete?: Promise<unknown> };
  const root = (): ShadowRoot | null => finder.shadowRoot;
  const inside = (name: string): ShadowRoot | null | undefined => root()?.querySelector(name)?.shadowRoot;
  const press = (words: RegExp): void => { [...root()?.querySelectorAll('button') ?? []].find((each) => words.test(each.textContent))?.click(); };
  const states: Record<string, readonly [() => void, () => unknown]> = {
    results: [() => { finder.now = () => new Date('2026-11-23T15:00:00Z'); }, () => finder.directory && /Open until 5/.test(inside('rf-results')?.querySelector('.facts')?.textContent ?? '')
      && inside('rf-crisis')?.querySelector('details') && /\d/.test(inside('rf-doors')?.querySelector('.count')?.textContent ?? '')],
    filters: [() => { press(/^\s*Filters/); }, () => inside('rf-filters')?.querySelector('label')],
    map: [() => { press(/^\s*Map/); }, () => inside('rf-map')?.querySelectorAll('.pin').length === 3],
    detail: [() => { inside('rf-results')?.querySelector<HTMLElement>('article .name')?.click(); }, () => inside('rf-detail')?.querySelector('table')],
  };
  const [begin, there] = states[wanted] ?? [];
  begin?.();
  for (let look = 0; !there?.(); look++) {
    if (look > 3000) throw new Error(`${wanted} is not reached`);
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  await finder.directory?.later;
  await finder.updateComplete;
  await new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve); }); });
};

/** From the open listing: back, search, filter, open, and what the crisis lines and quick exit are then. What was seen, as lines. */
export const behave = async (): Promise<string[]> => {
  const finder = document.querySelector('resource-finder') as Element;
  const inside = (name: string): ShadowRoot | null | undefined => finder.shadowRoot?.querySelector(name)?.shadowRoot;
  const words = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const until = async (there: () => unknown, what: string): Promise<void> => {
    for (let look = 0; !there(); look++) {
      if (look > 3000) throw new Error(what);
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
  };
  const did: string[] = [];
  const list = (what: string): void => {
    const cards = inside('rf-results')?.querySelectorAll('article');
    did.push(`${what}: ${words(inside('rf-results')?.querySelector('.title'))}`);
    for (const card of cards ?? []) did.push(`- ${words(card)}`);
  };
  const changed = async (act: () => void): Promise<void> => {
    const before = words(inside('rf-results')?.querySelector('.title'));
    act();
    await until(() => words(inside('rf-results')?.querySelector('.title')) !== before, `nothing changed after "${before}"`);
  };
  const detail = inside('rf-detail');
  did.push(`listing: ${words(detail?.querySelector('article'))}`);
  for (const link of detail?.querySelectorAll('a') ?? []) did.push(`- ${link.href}`);
  detail?.querySelector<HTMLElement>('.back')?.click();
  await until(() => inside('rf-results')?.querySelector('article'), 'back');
  list('all');
  const field = inside('rf-search')?.querySelector('input');
  await changed(() => { if (field) { field.value = 'clinic'; field.dispatchEvent(new Event('input', { bubbles: true, composed: true })); } });
  list('"clinic"');
  await changed(() => { if (field) { field.value = ''; field.dispatchEvent(new Event('input', { bubbles: true, composed: true })); } });
  const free = [...inside('rf-filters')?.querySelectorAll('label') ?? []].find((label) => words(label).startsWith('Free'))?.querySelector('input');
  await changed(() => { free?.click(); });
  list('free');
  // The map asks for itself, and comes after the list.
  await until(() => inside('rf-map')?.querySelectorAll('.pin').length === 2, 'the pins follow the list');
  for (const pin of inside('rf-map')?.querySelectorAll('.pin') ?? []) did.push(`pin: ${pin.getAttribute('aria-label') ?? ''}`);
  for (const link of [...inside('rf-crisis')?.querySelectorAll('.rf-crisis a') ?? [], ...inside('rf-exit')?.querySelectorAll('a') ?? []]) {
    link.scrollIntoView({ block: 'center', behavior: 'instant' });
    // Whether a finger on its middle would meet it, through every root.
    const { x, y, width, height } = link.getBoundingClientRect();
    let hit = document.elementFromPoint(x + width / 2, y + height / 2);
    for (let root = hit?.shadowRoot; root; root = hit?.shadowRoot) {
      const next: Element | null = root.elementFromPoint(x + width / 2, y + height / 2);
      if (!next || next === hit) break;
      hit = next;
    }
    did.push(`${words(link)} ${link.getAttribute('href') ?? ''} ${link.checkVisibility({ visibilityProperty: true, opacityProperty: true })} ${!!hit && (link === hit || link.contains(hit))}`);
  }
  return did;
};
