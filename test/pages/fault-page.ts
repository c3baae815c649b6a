/** What the fault matrix asks of a page. These run inside it, also where its globals are hostile, and use as little of them as they can. */
export interface Seen { readonly errors: string[]; readonly codes: string[]; readonly hits: number; readonly refused: number }
export interface Look { readonly state: 'failed' | 'listed' | 'part' | 'static' | 'none'; readonly said: string; readonly button: string; readonly seen: Seen | undefined }

/** Runs before everything else in the page: what is thrown into it, and whether the fault was met. */
export const PROBE = `window.seen = { errors: [], codes: [], hits: 0, refused: 0 };
function hit() { seen.hits++; }
/* What a page added to every object is taken away while a driver carries an answer out of it, and put back. */
function quietly() { if (window.calm) { calm(); setTimeout(storm, 0); } }
addEventListener('error', function (event) { if (event.target === window) seen.errors[seen.errors.length] = 'error ' + (event.message || event.error); });
addEventListener('unhandledrejection', function (event) { seen.errors[seen.errors.length] = 'rejection ' + (event.reason && event.reason.stack || event.reason); });
document.addEventListener('rf-error', function (event) { seen.codes[seen.codes.length] = event.code; });
document.addEventListener('securitypolicyviolation', function () { seen.refused++; });`;

export function look(): Look {
  (window as unknown as { quietly?: () => void }).quietly?.();
  const element = document.querySelector('resource-finder'), root = element?.shadowRoot;
  const failed = root?.querySelector('.failed');
  const cards = root?.querySelector('rf-results')?.shadowRoot?.querySelectorAll('article').length ?? 0;
  const fallback = document.querySelector('#fallback')?.checkVisibility();
  return {
    state: failed ? cards ? 'part' : 'failed' : cards ? 'listed' : fallback ? 'static' : 'none',
    said: failed?.querySelector('p')?.textContent?.trim() ?? '', button: failed?.querySelector('button')?.textContent?.trim() ?? '',
    seen: (window as unknown as { seen?: Seen }).seen,
  };
}

/** Waits until the list that shows is the whole one, or cannot be. */
export async function whole(): Promise<true> {
  const element = document.querySelector('resource-finder') as (Element & { directory?: { later?: Promise<void> } }) | null;
  for (let before: unknown = 0, later = element?.directory?.later; later && later !== before; before = later, later = element?.directory?.later) await later.then(undefined, () => undefined);
  (window as unknown as { quietly?: () => void }).quietly?.();
  return true;
}

export function pressRetry(): boolean {
  (window as unknown as { quietly?: () => void }).quietly?.();
  const button = document.querySelector('resource-finder')?.shadowRoot?.querySelector<HTMLElement>('.failed button');
  button?.click();
  return !!button;
}

/** What is wrong with the lines: each number must have a link that is seen, read, reached by the keyboard and not covered. */
export function linesAmiss(): string {
  (window as unknown as { quietly?: () => void }).quietly?.();
  const links: HTMLAnchorElement[] = [];
  const gather = (root: ParentNode): void => {
    for (const each of root.querySelectorAll('*')) {
      if (each.localName === 'a') links[links.length] = each as HTMLAnchorElement;
      if (each.shadowRoot) gather(each.shadowRoot);
    }
  };
  gather(document);
  const amiss = (link: HTMLAnchorElement): string => {
    if (!link.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return 'not visible';
    link.scrollIntoView({ block: 'center', inline: 'center' });
    const box = link.getClientRects()[0] ?? link.getBoundingClientRect();
    if (!box.width || !box.height || !link.textContent?.trim()) return 'empty';
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    let at = document.elementFromPoint(x, y);
    for (let inner = at?.shadowRoot?.elementFromPoint(x, y); inner && inner !== at; inner = at?.shadowRoot?.elementFromPoint(x, y)) at = inner;
    if (at !== link && !link.contains(at)) return `covered by ${at?.localName ?? 'nothing'}`;
    link.focus({ preventScroll: true });
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active === link ? '' : 'not focusable';
  };
  let all = '';
  for (const href of ['tel:988', 'sms:988', 'tel:911']) {
    let why = '', stands = false;
    for (const link of links) {
      if (stands || link.getAttribute('href') !== href) continue;
      const each = amiss(link);
      stands = !each;
      why += `${each}, `;
    }
    if (!stands) all += `${href}: ${why || 'no link'}; `;
  }
  return all;
}
