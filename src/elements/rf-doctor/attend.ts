/**
 * What comes right after the first page and looks at the page around it: for scripts that listen to clicks, of which
 * the host is warned once, and for `doctor`, which asks for the panel. Both are asked for only where there is cause.
 *
 * `doctor` shows the panel. `doctor="address"` lets the page's own address show it (`?rf-doctor` or `#rf-doctor`), for a
 * page that people use already. Without the attribute no address shows anything: a link is not the host's word.
 */
import { RfErrorEvent } from '../base/events.js';

/** Names that a tracker leaves where its script comes from the page's own server. */
const OWN_SERVER = ['dataLayer', '_paq', 'fbq', 'posthog'];

const isForeignScript = ({ initiatorType, name }: { readonly name: string; readonly initiatorType?: string }): boolean =>
  initiatorType === 'script' && !name.startsWith(`${location.origin}/`);

/** Tells the host once, in fixed words, that the page carries such a script. It may come late, after a consent. */
function watchTrackers(finder: Element): void {
  const held = new WeakRef(finder);
  const watch = new PerformanceObserver((list) => {
    if (!held.deref()) watch.disconnect();
    else if (list.getEntries().some(isForeignScript)) look();
  });
  let told = false;
  const look = (): void => {
    import('./trackers.js').then(({ trackersOf }) => {
      const here = held.deref();
      if (told || !here?.isConnected || !trackersOf(window).length) return;
      told = true;
      watch.disconnect();
      here.dispatchEvent(new RfErrorEvent('tracker-on-page', 'warning'));
    }, () => undefined);
  };
  // Not every browser gives a watch what was fetched before it.
  if (OWN_SERVER.some((name) => name in window) || [...document.scripts].some(({ src }) => isForeignScript({ name: src || location.href, initiatorType: 'script' }))) look();
  watch.observe({ type: 'resource', buffered: true });
}

export function isAsked(written: string | null, { search, hash }: Pick<Location, 'search' | 'hash'>): boolean {
  if (written === null) return false;
  return written.trim().toLowerCase() !== 'address' || new URLSearchParams(search).has('rf-doctor') || hash === '#rf-doctor';
}

function watchDoctor(finder: HTMLElement): void {
  const look = (): void => {
    const asked = isAsked(finder.getAttribute('doctor'), location);
    const here = finder.shadowRoot?.querySelector('rf-doctor');
    if (!asked) here?.remove();
    else if (!here) import('./define.js').then(({ callDoctor }) => { if (isAsked(finder.getAttribute('doctor'), location)) callDoctor(finder); }, () => undefined);
  };
  new MutationObserver(look).observe(finder, { attributeFilter: ['doctor'] });
  look();
}

/** Once for each finder. Neither watch keeps it, nor anything of it, once it is gone. */
export function attend(finder: HTMLElement): void {
  watchTrackers(finder);
  watchDoctor(finder);
}
